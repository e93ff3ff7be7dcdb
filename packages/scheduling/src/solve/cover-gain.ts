import { listAt } from '../problem/at-index';
import { scopeOf } from '../problem/compiled-problem';
import type { RosterState } from './roster-state';
import { coverTarget, coverUnits } from '../rules/cover';

/** The room of a shift for more people, and the change of the weighted cover cost by the next one. */
export interface CoverGain {
  readonly room: (shift: number) => number;
  /** Returns the weighted cover cost of a shift with `people` people. */
  readonly cost: (shift: number, people: number) => number;
  /** Returns the change of that cost when a shift with `people` people gets one more; negative while people are wanted. */
  readonly next: (shift: number, people: number) => number;
}

/** Derives room and gains from the cover rules. Rules that count only some of the people are left out, so that a bound from the gains stays valid. */
export const coverGain = ({ compiled, peopleOf }: RosterState): CoverGain => {
  // A limit on some of the people does not limit the others.
  const rules = compiled.rules.flatMap((rule) =>
    rule.kind === 'cover' && rule.people === undefined ? [{ ...rule, scope: scopeOf(compiled, rule) }] : [],
  );
  const gains = rules.flatMap(({ scope, weight, level }) => (weight === 'hard' ? [] : [{ scope, weight, level }]));
  const limits = rules.filter(({ weight, level }) => weight === 'hard' && level === 'maximum');
  const cost = (shift: number, people: number): number => {
    const what = compiled.shifts[shift];
    if (what === undefined) return 0;
    return gains.reduce(
      (sum, { scope, weight, level }) => (scope.shift(shift) ? sum + weight * coverUnits(what, level, people) : sum),
      0,
    );
  };
  return {
    room: (shift) => {
      const what = compiled.shifts[shift];
      if (what === undefined) return 0;
      const most = limits.reduce(
        (least, { scope }) => (scope.shift(shift) ? Math.min(least, coverTarget(what, 'maximum')) : least),
        compiled.people.length,
      );
      return Math.max(0, most - listAt(peopleOf, shift).length);
    },
    cost,
    next: (shift, people) => cost(shift, people + 1) - cost(shift, people),
  };
};
