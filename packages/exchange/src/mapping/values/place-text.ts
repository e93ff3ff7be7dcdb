import { wordKey } from '../../cells/dashes';
import { numeralsToDigits } from './numerals';

/** The parts of a written address within a community; each is absent where the text does not state it. */
export interface PlaceParts {
  /** The words before the numbers, such as the name of a compound. */
  readonly compound?: string;
  readonly building?: string;
  readonly entrance?: string;
  readonly room?: string;
  readonly floor?: string;
}

type Slot = 'compound' | 'building' | 'entrance' | 'room' | 'floor';

const slotOfWord: Readonly<Record<string, Slot>> = {
  号院: 'compound',
  号楼: 'building',
  '#楼': 'building',
  栋: 'building',
  幢: 'building',
  座: 'building',
  楼: 'building',
  '#': 'building',
  单元: 'entrance',
  门洞: 'entrance',
  门: 'entrance',
  梯口: 'entrance',
  梯: 'entrance',
  室: 'room',
  户: 'room',
  房: 'room',
  层: 'floor',
};

const parts = /(\d+[a-z]?|[a-z]\d*)(号院|号楼|#楼|号|栋|幢|座|楼|#|单元|门洞|门|梯口|梯|室|户|房|层)?/g;
const remark = /\([^()]{0,40}\)$/;
const englishWords = /(?:building|bldg|entrance|unit|room|flat|no)\.?/g;
const separators = /^[-,./、;:_第]*$/;
const addressWord = /[号楼院栋幢座单元门洞梯口室户房层第]/;
const chinese = /\p{Script=Han}/u;

/** Returns the comparable form of a written address: half-width, Arabic digits, no blanks, without a remark in brackets at its end. */
export const tidyPlace = (text: string): string =>
  numeralsToDigits(wordKey(text.normalize('NFKC')).replace(remark, '')).replace(englishWords, ',');

/** Returns the length of the words before the first number, such as the name of a compound. */
const prefixLength = (text: string): number => {
  for (let i = text.length - 1; i >= 0; i -= 1) {
    const unit = text.charAt(i);
    if (chinese.test(unit) && !addressWord.test(unit)) return i + 1;
  }
  return 0;
};

/** Puts numbers without a word into the slots that are still open: the last one is the room, those before it building and entrance. */
const placePlain = (found: Map<Slot, string>, plain: readonly string[], open: readonly Slot[]): boolean => {
  const rest = [...plain];
  if (!found.has('room')) {
    const room = rest.pop();
    if (room !== undefined) found.set('room', room);
  }
  const slots = open.filter((slot) => !found.has(slot));
  if (rest.length > slots.length) return false;
  rest.forEach((value, i) => {
    const slot = slots[i];
    if (slot !== undefined) found.set(slot, value);
  });
  return true;
};

/**
 * Reads an address as people write it: 9-1-101, 9号楼1单元101, ９＃１单元１０１室, 九号楼一单元一零一. `given` names the parts that other columns state, so that 1-101 beside a building is entrance and room. Undefined
 * for a text that is no address.
 */
export const parsePlace = (
  text: string,
  given: { readonly building: boolean; readonly entrance: boolean } = { building: false, entrance: false },
): PlaceParts | undefined => {
  const tidy = tidyPlace(text);
  const start = prefixLength(tidy);
  const found = new Map<Slot, string>();
  const compound = tidy.slice(0, start);
  const plain: string[] = [];
  const tail = tidy.slice(start);
  const tokens = [...tail.matchAll(parts)];
  if (tokens.length === 0 || !separators.test(tail.replace(parts, ''))) return undefined;
  tokens.forEach(([, value = '', word = ''], i) => {
    // 号 alone is a building before other numbers and a room at the end: 1门3号.
    const slot = word === '号' ? (i === tokens.length - 1 && i > 0 ? 'room' : 'building') : slotOfWord[word];
    if (slot === undefined || found.has(slot)) plain.push(value);
    else found.set(slot, slot === 'compound' ? `${value}${word}` : value);
  });
  const open = (['building', 'entrance'] as const).filter((slot) => !given[slot]);
  if (!placePlain(found, plain, open)) return undefined;
  const whole = compound + (found.get('compound') ?? '');
  if (whole === '') found.delete('compound');
  else found.set('compound', whole);
  return Object.fromEntries(found);
};

/** Returns the number of a building or an entrance as a key: of 9号楼, 九栋 or ９ it is 9, of 9号楼1单元 the last one, 1; a name without a number is its own key. */
export const numberInName = (name: string): string => {
  const tidy = tidyPlace(name);
  const tokens = [...tidy.slice(prefixLength(tidy)).matchAll(parts)];
  return tokens.at(-1)?.[1] ?? tidy;
};
