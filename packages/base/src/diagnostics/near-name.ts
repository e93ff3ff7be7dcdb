import { CodedError } from './coded-error';

/** Returns the letters by which two names are compared: case and the separators of words do not count. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Longer than any name of a format; a longer text was not meant to be a name. */
const longest = 64;

/** Counts the edits between two names: a letter left out, added, changed or swapped with its neighbour is one. `most + 1` when they are further apart. */
const lettersApart = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(Number(last[j]) + 1, Number(row[j - 1]) + 1, Number(last[j - 1]) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, Number(before[j - 2]) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return Number(last[b.length]);
};

/** Words with an irregular plural. */
const plurals: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['child', 'children'],
]);

const isIterable = (value: unknown): boolean => typeof value === 'object' && value !== null && Symbol.iterator in value;

/** The words of a name in camel case. */
const wordsOf = (name: string): readonly string[] => name.split(/(?=[A-Z])|[\s_-]/).map((word) => word.toLowerCase());

/**
 * Returns the known name that a misspelt name probably meant: the nearest by letters left out, added, changed or swapped, at most one in three; otherwise its
 * plural, or the first name of several words that contains it (`type` of `shiftType`); undefined when none is that near. Throws `names.name` and
 * `names.known` for what is no text and no list of texts.
 *
 * @example
 * import { nearestName } from '@community1373/base/diagnostics';
 * nearestName('raduis', ['radius', 'households']); // => 'radius'
 * nearestName('colour', ['radius', 'households']); // => undefined
 */
export const nearestName = (name: string, known: Iterable<string>): string | undefined => {
  if (typeof name !== 'string') throw new CodedError('names.name', name);
  if (!isIterable(known)) throw new CodedError('names.known', known);
  const names = [...known];
  if (!names.every((one) => typeof one === 'string')) throw new CodedError('names.known', names);
  const sought = plain(name);
  if (sought.length > longest) return undefined;
  let [nearest, apart] = [undefined as string | undefined, Number.POSITIVE_INFINITY];
  for (const candidate of names) {
    const written = plain(candidate);
    const most = Math.max(1, Math.floor(Math.max(sought.length, written.length) / 3));
    const distance = lettersApart(sought, written, most);
    if (distance <= most && distance < apart) [nearest, apart] = [candidate, distance];
  }
  if (nearest !== undefined) return nearest;
  return (
    names.find((candidate) => candidate === plurals.get(sought)) ??
    names.find((candidate) => wordsOf(candidate).length > 1 && wordsOf(candidate).includes(sought))
  );
};
