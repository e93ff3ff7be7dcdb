import type { StepGenerator } from '@community1373/base/run';
import { maxFlowInSteps } from '@community1373/solver';
import { stays } from '../attendance/assignment-state';
import { idAt, listAt } from '../problem/at-index';
import { coverGain } from '../solve/cover-gain';
import { dutyNetworkInSteps } from '../solve/duty-network';
import type { Feasibility, Impossibility } from '../solve/feasibility';
import { hardCoverRules, hardTargets } from '../solve/hard-cover';
import { stillFree } from './blocking-rule';
import { type LoadedRoster, pairKey } from '../problem/loaded-roster';
import type { RosterState } from '../solve/roster-state';

/** Builds the statement that hard rules cannot be kept together. */
export const impossibleTogether = (by: 'search' | 'program' | 'flow', ruleIds: readonly string[]): Impossibility => ({
  by,
  ruleIds,
  fixed: [],
  why: { code: by === 'flow' ? 'scheduling.places-unfillable' : 'scheduling.no-roster', params: { rules: ruleIds } },
});

/**
 * Returns the proof that the state breaks hard rules which no further assignment can satisfy; undefined where it breaks none. The state contains the fixed
 * assignments only.
 */
export const brokenAtRest = ({ compiled, state, assignmentAt }: LoadedRoster): Impossibility | undefined => {
  if (state.brokenHard === 0) return undefined;
  const keys = new Set<number>();
  const ruleIds = state.kernels.flatMap((kernels): readonly string[] => {
    if (kernels.rule.weight !== 'hard') return [];
    const breaches =
      kernels.reach === 'roster'
        ? kernels.kernels.filter(({ forbids }) => forbids).flatMap((kernel) => kernel.breaches())
        : state.peopleOf.flatMap((people, shift) =>
            people.flatMap((person) =>
              kernels.pair.units(person, shift) > 0 ? [{ people: [person], shifts: [shift] }] : [],
            ),
          );
    for (const { people, shifts } of breaches)
      for (const person of people)
        for (const shift of shifts) if (state.has(person, shift)) keys.add(pairKey(compiled, person, shift));
    return breaches.length === 0 ? [] : [kernels.rule.id];
  });
  const fixed = [...keys]
    .sort((a, b) => a - b)
    .flatMap((key) => assignmentAt.get(key) ?? [])
    .filter(stays);
  return { by: 'fixed', ruleIds, fixed, why: { code: 'scheduling.fixed-breaks', params: { rules: ruleIds } } };
};

/** The kinds of hard rules that the network of duties represents. */
const inNetwork: ReadonlySet<string> = new Set([
  'post',
  'skill',
  'licence',
  'insurance',
  'consent',
  'availability',
  'preference',
  'distance',
  'load',
  'overlap',
  'cover',
]);

/** Maximum number of pairs of a network in which a proof is sought. */
const mostPairs = 1_000_000;

/**
 * Returns the proof that more places must be filled than can be, by a maximum flow; undefined without a proof. The state contains the fixed assignments
 * only.
 */
export function* tooFewPeopleInSteps(
  { state }: LoadedRoster,
  eligible: readonly (readonly number[])[],
): StepGenerator<Impossibility | undefined> {
  const { compiled } = state;
  if (hardCoverRules(state).length === 0) return undefined;
  const gain = coverGain(state);
  const needed = hardTargets(state).map((target, shift) => Math.max(0, target - listAt(state.peopleOf, shift).length));
  if (eligible.reduce((sum, people, shift) => sum + (Number(needed[shift]) === 0 ? 0 : people.length), 0) > mostPairs)
    return undefined;
  const { problem, source, sink } = yield* dutyNetworkInSteps({
    state,
    shifts: compiled.shifts.map((_, shift) => shift),
    candidates: (shift) => (Number(needed[shift]) === 0 ? [] : stillFree(state, listAt(eligible, shift), shift)),
    cost: () => 0,
    places: (shift) => Array.from({ length: Math.min(gain.room(shift), Number(needed[shift])) }, () => 0),
  });
  // The arc past the shifts, the last one, carries nothing when only assignments count.
  const capacity = Array.from(problem.capacity);
  capacity[capacity.length - 1] = 0;
  const { value: filled } = yield* maxFlowInSteps({ ...problem, capacity }, source, sink);
  if (filled >= needed.reduce((sum, places) => sum + places, 0)) return undefined;
  return impossibleTogether(
    'flow',
    compiled.rules.flatMap(({ id, kind, weight }) => (weight === 'hard' && inNetwork.has(kind) ? [id] : [])),
  );
}

/** Returns the ids of the hard rules, in the order of the compiled rules. */
export const hardRuleIds = ({ compiled }: RosterState): readonly string[] =>
  compiled.rules.flatMap(({ weight }, i) => (weight === 'hard' ? [idAt(compiled.rules, i)] : []));

/** Returns the verdict on the hard rules, with the proof where they cannot be kept. */
export const feasibilityOf = (
  { brokenHard, unmetHard }: RosterState,
  impossible: Impossibility | undefined,
): Feasibility => {
  if (brokenHard + unmetHard === 0) return { status: 'feasible', feasible: true };
  return impossible === undefined
    ? { status: 'not-found', feasible: undefined }
    : { status: 'infeasible', feasible: false, impossible };
};
