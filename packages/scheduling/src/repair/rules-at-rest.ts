import { listAt } from '../problem/at-index';
import { scopeOf } from '../problem/compiled-problem';
import { coverUnits } from '../rules/cover';
import type { RosterState } from '../solve/roster-state';

/**
 * Returns the units of each rule that no repair can go below: for rules that only assignments break, those broken by the fixed ones; for cover, those
 * without eligible people; for other rules, which an assignment may satisfy, 0.
 */
export const restOf = (
  { compiled, kernels, units, peopleOf }: RosterState,
  eligible: readonly (readonly number[])[],
): Float64Array =>
  units.map((broken, i) => {
    const kernel = kernels[i];
    if (kernel === undefined || kernel.reach === 'pair' || kernel.kernels.every(({ forbids }) => forbids))
      return broken;
    const { rule } = kernel;
    if (rule.kind !== 'cover') return 0;
    const scope = scopeOf(compiled, rule);
    // Similar shifts share one list.
    const sizes = new Map<readonly number[], number>();
    const able = (shift: number): number => {
      const list = listAt(eligible, shift);
      const size = sizes.get(list) ?? list.filter(scope.person).length;
      sizes.set(list, size);
      return size + listAt(peopleOf, shift).filter((person) => scope.person(person) && !list.includes(person)).length;
    };
    return compiled.shifts.reduce(
      (sum, what, shift) => (scope.shift(shift) ? sum + coverUnits(what, rule.level, able(shift)) : sum),
      0,
    );
  });

/** True when every hard rule except cover, whose least is checked elsewhere, is kept as far as the fixed assignments allow. */
export const isKept = ({ compiled, units }: RosterState, atRest: Float64Array): boolean =>
  compiled.rules.every(
    ({ kind, weight }, i) => weight !== 'hard' || kind === 'cover' || Number(units[i]) <= Number(atRest[i]),
  );
