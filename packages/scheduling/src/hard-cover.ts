import { scopeOf } from './compiled-problem';
import type { RosterState } from './roster-state';
import { coverTarget } from './rules/cover';

/** The hard rules that ask for people on shifts, whoever they are: minimum and wanted. */
export const hardCoverRules = ({ compiled }: RosterState) =>
  compiled.rules.flatMap((rule) =>
    rule.kind === 'cover' && rule.weight === 'hard' && rule.level !== 'maximum' && rule.people === undefined ? [{ ...rule, scope: scopeOf(compiled, rule) }] : [],
  );

/** How many people hard rules ask for on each shift. */
export const hardTargets = (state: RosterState): Int32Array => {
  const rules = hardCoverRules(state);
  return Int32Array.from(state.compiled.shifts, (what, shift) =>
    rules.reduce((most, { level, scope }) => (scope.shift(shift) ? Math.max(most, coverTarget(what, level)) : most), 0),
  );
};
