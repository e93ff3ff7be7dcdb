import type { CompiledProblem, Scope } from '../compiled-problem';
import type { Reason } from '../violation';
import type { Breach, Kernel, Tables } from './kernel';

/**
 * The kernel of the rules about pairs of shifts of one person: `rest` 0 asks that shifts do not overlap, a larger one that at least so many minutes lie
 * between two that do not overlap. Source: pairwise conflicts on the shifts of a person, kept in order of time.
 */
export const timingKernel = (compiled: CompiledProblem, scope: Scope, tables: Tables, rest: number): Kernel => {
  const { people, shifts, start, end } = compiled;
  const gap = (a: number, b: number): number => Math.max(Number(start[b]) - Number(end[a]), Number(start[a]) - Number(end[b]));
  const clashes = rest === 0 ? (a: number, b: number) => gap(a, b) < 0 : (a: number, b: number) => gap(a, b) >= 0 && gap(a, b) < rest;
  return {
    forbids: true,
    atRest: 0,
    move: (person, shift, step) => {
      if (!scope.person(person) || !scope.shift(shift)) return 0;
      let units = 0;
      for (const other of tables.shiftsOf[person] ?? []) if (scope.shift(other) && clashes(other, shift)) units += 1;
      return step * units;
    },
    breaches: () => {
      const found: Breach[] = [];
      for (const [person, own] of tables.shiftsOf.entries()) {
        if (!scope.person(person)) continue;
        const mine = own.filter(scope.shift);
        for (const [i, a] of mine.entries())
          for (const b of mine.slice(i + 1)) {
            // Ordered by start: once a later shift begins after the rest, all that follow do.
            if (Number(start[b]) - Number(end[a]) >= rest && Number(start[b]) >= Number(end[a])) break;
            if (!clashes(a, b)) continue;
            const params = { person: people[person]?.id ?? '', shift: shifts[b]?.id ?? '', other: shifts[a]?.id ?? '' };
            const why: Reason =
              rest === 0
                ? { code: 'scheduling.overlaps', params }
                : { code: 'scheduling.too-little-rest', params: { ...params, minutes: gap(a, b), needed: rest } };
            found.push({ units: 1, people: [person], shifts: [a, b], why });
          }
      }
      return found;
    },
  };
};
