import type { Params } from '@community1373/base/explain';
import { idAt, listAt } from '../problem/at-index';
import type { RosterRuleKind } from '../problem/roster-rule';
import type { RosterState } from '../solve/roster-state';
import type { Reason } from './violation';

/** A hard rule that keeps a person from a shift, with the reason. */
export interface BlockingRule {
  /** Id of the rule. */
  readonly ruleId: string;
  /** Kind of the rule. */
  readonly kind: RosterRuleKind;
  /** The reason, as code and parameters of a sentence. */
  readonly why: Reason;
}

/** Evaluates a question on the state with one additional assignment; the state is unchanged afterwards. */
const whileOn = <T>(state: RosterState, person: number, shift: number, ask: () => T): T => {
  state.add(person, shift);
  const answer = ask();
  state.remove(person, shift);
  return answer;
};

/** True when an added assignment would break a hard rule further. */
export const isHindered = (state: RosterState, person: number, shift: number): boolean => {
  const before = state.brokenHard;
  return whileOn(state, person, shift, () => state.brokenHard > before);
};

/** Returns the people of a list who could still take a shift in addition to theirs; people without shifts are not checked, since the network limits them. */
export const stillFree = (state: RosterState, people: readonly number[], shift: number): readonly number[] => {
  const isFree = (person: number): boolean =>
    !state.has(person, shift) && (listAt(state.shiftsOf, person).length === 0 || !isHindered(state, person, shift));
  const first = people.findIndex((person) => !isFree(person));
  // Where everybody is free, the same list is returned: similar shifts share it.
  return first < 0 ? people : [...people.slice(0, first), ...people.slice(first + 1).filter(isFree)];
};

/** Returns the hard rules that an added assignment would break further, as indices of the compiled rules. */
export const hinderingRules = (state: RosterState, person: number, shift: number): readonly number[] => {
  const before = state.units.slice();
  const hard = (i: number): boolean =>
    state.compiled.rules[i]?.weight === 'hard' && Number(state.units[i]) > Number(before[i]);
  return whileOn(state, person, shift, () => state.compiled.rules.map((_, i) => i).filter(hard));
};

/** Reorders the parameters of a violation by two shifts, which are in order of time, so that the shift in question comes first. */
const seenFrom = (params: Params, person: string, shift: string): Params => {
  const { shift: one, other } = params;
  if (one === undefined || other === undefined) return { ...params, person };
  return { ...params, person, shift, other: other === shift ? one : other };
};

/** Returns the hard rules that an added assignment would break further, each with its reason. */
export const blockingRulesOf = (state: RosterState, person: number, shift: number): readonly BlockingRule[] => {
  const { people, shifts } = state.compiled;
  const rules = new Set(hinderingRules(state, person, shift));
  return whileOn(state, person, shift, () =>
    state.kernels.flatMap((kernels, i): readonly BlockingRule[] => {
      if (!rules.has(i)) return [];
      const { id: ruleId, kind } = kernels.rule;
      if (kernels.reach === 'pair') return [{ ruleId, kind, why: kernels.pair.why(person, shift) }];
      const mine = [...kernels.kernels]
        .sort((a, b) => Number(b.forbids) - Number(a.forbids))
        .flatMap((kernel) => kernel.breaches())
        .find((breach) => breach.people.includes(person) && breach.shifts.includes(shift));
      if (mine === undefined) return [];
      const params = seenFrom(mine.why.params, idAt(people, person), idAt(shifts, shift));
      return [{ ruleId, kind, why: { code: mine.why.code, params } }];
    }),
  );
};
