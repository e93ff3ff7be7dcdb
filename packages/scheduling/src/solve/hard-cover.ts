import { scopeOf } from '../problem/compiled-problem';
import type { RosterState } from './roster-state';
import { coverTarget } from '../rules/cover';

/** Returns the hard cover rules that apply to all people: minimum and wanted. */
export const hardCoverRules = ({ compiled }: RosterState) =>
  compiled.rules.flatMap((rule) =>
    rule.kind === 'cover' && rule.weight === 'hard' && rule.level !== 'maximum' && rule.people === undefined
      ? [{ ...rule, scope: scopeOf(compiled, rule) }]
      : [],
  );

/** Returns the number of people that hard rules require on each shift. */
export const hardTargets = (state: RosterState): Int32Array => {
  const rules = hardCoverRules(state);
  return Int32Array.from(state.compiled.shifts, (what, shift) =>
    rules.reduce((most, { level, scope }) => (scope.shift(shift) ? Math.max(most, coverTarget(what, level)) : most), 0),
  );
};
