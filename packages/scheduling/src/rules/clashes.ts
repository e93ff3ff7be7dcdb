import { idAt, listAt } from '../problem/at-index';
import type { CompiledProblem, Scope } from '../problem/compiled-problem';
import type { Reason } from '../explain/violation';
import type { Breach, Kernel, Tables } from './kernel';
import type { PastClashes } from './past-clashes';

/** The test for a clash of two shifts of one person, and its reason. */
export interface Clash {
  readonly is: (a: number, b: number) => boolean;
  readonly why: (
    a: number,
    b: number,
    who: { readonly person: string; readonly shift: string; readonly other: string },
  ) => Reason;
  /** Returns true when no shift that begins at or after `b` can clash with `a`. */
  readonly isPast?: (a: number, b: number) => boolean;
}

/** Returns the minutes between two shifts, negative where they overlap. */
export const gapBetween =
  ({ start, end }: CompiledProblem) =>
  (a: number, b: number): number =>
    Math.max(Number(start[b]) - Number(end[a]), Number(start[a]) - Number(end[b]));

/** Creates the kernel of a rule about pairs of shifts of one person, kept in order of time, and of shifts and past service. */
export const clashKernel = (
  { people, shifts }: CompiledProblem,
  scope: Scope,
  tables: Tables,
  { is, why, isPast }: Clash,
  past?: PastClashes,
): Kernel => ({
  forbids: true,
  atRest: 0,
  ...(past === undefined ? {} : { alone: past.count }),
  move: (person, shift, step) => {
    if (!scope.person(person) || !scope.shift(shift)) return 0;
    let units = past?.count(person, shift) ?? 0;
    for (const other of listAt(tables.shiftsOf, person)) if (scope.shift(other) && is(other, shift)) units += 1;
    return step * units;
  },
  breaches: () => {
    const found: Breach[] = [];
    for (const [person, own] of tables.shiftsOf.entries()) {
      if (!scope.person(person)) continue;
      const mine = own.filter(scope.shift);
      for (const [i, a] of mine.entries())
        for (const b of mine.slice(i + 1)) {
          if (isPast?.(a, b) === true) break;
          if (!is(a, b)) continue;
          const who = { person: idAt(people, person), shift: idAt(shifts, b), other: idAt(shifts, a) };
          found.push({ units: 1, people: [person], shifts: [a, b], why: why(a, b, who) });
        }
      if (past !== undefined) for (const shift of mine) found.push(...past.breaches(person, shift));
    }
    return found;
  },
});
