/** The letters by which two names are compared: neither case nor the sign between words tells them apart. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Longer than any name of a format; what is longer was not meant to be one. */
const longest = 64;

/** Letters by which two names are apart: one left out, added, changed or swapped with its neighbour counts one. `most + 1` where they are further apart. */
const lettersApart = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(Number(last[j]) + 1, Number(row[j - 1]) + 1, Number(last[j - 1]) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, Number(before[j - 2]) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return Number(last[b.length]);
};

/** Words of which another is the plural, whatever their letters. */
const plurals: ReadonlyMap<string, string> = new Map([['person', 'people'], ['child', 'children']]);

/** The words of a name in camel case. */
const wordsOf = (name: string): readonly string[] => name.split(/(?=[A-Z])|[\s_-]/).map((word) => word.toLowerCase());

/**
 * The known name that a misspelt one was probably meant to be: the nearest by letters left out, added, changed or swapped, at most one in three; else its plural, or the first name of
 * several words of which it is one (`type` of `shiftType`); undefined where none is that near.
 *
 * @example
 * import { nearestName } from '@community1373/base';
 * nearestName('raduis', ['radius', 'households']); // => 'radius'
 * nearestName('colour', ['radius', 'households']); // => undefined
 */
export const nearestName = (name: string, known: Iterable<string>): string | undefined => {
  const sought = plain(name);
  if (sought.length > longest) return undefined;
  const names = [...known];
  let [nearest, apart] = [undefined as string | undefined, Number.POSITIVE_INFINITY];
  for (const candidate of names) {
    const written = plain(candidate);
    const most = Math.max(1, Math.floor(Math.max(sought.length, written.length) / 3));
    const distance = lettersApart(sought, written, most);
    if (distance <= most && distance < apart) [nearest, apart] = [candidate, distance];
  }
  if (nearest !== undefined) return nearest;
  return names.find((candidate) => candidate === plurals.get(sought)) ?? names.find((candidate) => wordsOf(candidate).length > 1 && wordsOf(candidate).includes(sought));
};
