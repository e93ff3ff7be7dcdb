import type { CivilDate, ClockTime } from '@community1373/base/calendar';
import type { StepGenerator } from '@community1373/base/run';
import { byText } from '../problem/by-text';

/** Elementary steps between two turns. */
const perTurn = 4e6;

/** Elementary steps to lay out a date, or to sort what is on it. */
export const perDate = 2000;

/** Counts steps; true when others are due for a turn. */
export type StepCount = (steps: number) => boolean;

/** Creates a count at 0. */
export const countSteps = (): StepCount => {
  let since = 0;
  return (steps) => {
    since += steps;
    if (since < perTurn) return false;
    since = 0;
    return true;
  };
};

interface Timed {
  readonly id: string;
  readonly date: CivilDate;
  readonly start: ClockTime;
}

const byTime = (a: Timed, b: Timed): number => byText(`${a.date}T${a.start}/${a.id}`, `${b.date}T${b.start}/${b.id}`);

/** Sorts by date, start and id: date by date, in steps. */
export function* inTimeOrder<T extends Timed>(items: readonly T[], isDue: StepCount): StepGenerator<readonly T[]> {
  const ofDate = new Map<CivilDate, T[]>();
  for (const item of items) {
    const some = ofDate.get(item.date);
    if (some === undefined) ofDate.set(item.date, [item]);
    else some.push(item);
  }
  const sorted: T[] = [];
  for (const [, some] of [...ofDate].sort(([a], [b]) => byText(a, b))) {
    if (isDue(perDate * some.length)) yield;
    for (const item of some.sort(byTime)) sorted.push(item);
  }
  return sorted;
}
