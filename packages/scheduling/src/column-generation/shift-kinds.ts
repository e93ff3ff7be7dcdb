import type { CompiledProblem } from '../problem/compiled-problem';

/** Shifts sorted into kinds: shifts of a kind differ only by their day, and no two of a kind begin on one day. */
export interface ShiftKinds {
  readonly count: number;
  /** The kind of each shift. */
  readonly kindOf: Int32Array;
  readonly minutes: readonly number[];
  /** Returns the day of a shift in the horizon. */
  readonly day: (shift: number) => number;
}

/** A line stores a kind in a byte, besides the day off. */
const mostKinds = 254;

/** Sorts the shifts of a problem into kinds; undefined when there are too many kinds, or shifts outside the horizon. */
export const kindsOfShifts = ({ shifts, day, span }: CompiledProblem): ShiftKinds | undefined => {
  const numbers = new Map<string, number>();
  const minutes: number[] = [];
  const taken = new Set<string>();
  const kindOf = new Int32Array(shifts.length);
  for (const [shift, { postId, type, placeId, position, start, minutes: length }] of shifts.entries()) {
    const at = Number(day[shift]) - span.firstDay;
    if (at < 0 || at >= span.days) return undefined;
    const key = JSON.stringify([postId, type, placeId, position, start, length]);
    let copy = 0;
    while (taken.has(`${at}/${copy}/${key}`)) copy += 1;
    taken.add(`${at}/${copy}/${key}`);
    const kind = numbers.get(`${copy}/${key}`) ?? numbers.size;
    if (kind === numbers.size) {
      if (kind === mostKinds) return undefined;
      numbers.set(`${copy}/${key}`, kind);
      minutes.push(length);
    }
    kindOf[shift] = kind;
  }
  return { count: numbers.size, kindOf, minutes, day: (shift) => Number(day[shift]) - span.firstDay };
};
