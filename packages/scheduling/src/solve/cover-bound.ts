import type { StepGenerator } from '@community1373/base/run';
import { minCostFlowInSteps } from '@community1373/solver';
import { listAt } from '../problem/at-index';
import { type CoverGain, coverGain } from './cover-gain';
import { dutyNetworkInSteps } from './duty-network';
import { pairCosts } from './eligibility';
import { fairBoundInSteps } from './fair-bound';
import { stillFree } from '../explain/blocking-rule';
import type { LoadedRoster } from '../problem/loaded-roster';
import { mostPlaces } from './most-places';

/** Lower bounds over all rosters that keep the hard rules and the given assignments. */
export interface RosterBound {
  /** Number of open places. */
  readonly open: number;
  /**
   * Weighted cost: cover, the rules about person and shift alone, and fairness among people who share their shifts with nobody else; all other rules count
   * as 0.
   */
  readonly cost: number;
  /** Assignments that have exactly this cost unless another rule forbids them. */
  readonly plan: readonly { readonly person: number; readonly shift: number }[];
}

/** Maximum number of assignments of a network with costs; larger networks are bounded by the number of open places alone. */
const costedPairs = 400_000;

/** People examined between two steps. */
const peoplePerStep = 400_000;

/** Returns the people who may still take each shift besides those on it; in steps. */
function* candidatesInSteps(
  { state }: LoadedRoster,
  eligible: readonly (readonly number[])[],
): StepGenerator<(shift: number) => readonly number[]> {
  const free: (readonly number[])[] = [];
  let looked = 0;
  for (const [shift, people] of eligible.entries()) {
    free.push(stillFree(state, people, shift));
    looked += people.length;
    if (looked < peoplePerStep) continue;
    looked = 0;
    yield;
  }
  return (shift) => listAt(free, shift);
}

/** Returns the number of pairs considered and a lower bound on the wanted places that stay open in any roster; costs are ignored. */
function* wantedPlaces(
  { compiled, state }: LoadedRoster,
  candidates: (shift: number) => readonly number[],
  gain: CoverGain,
): StepGenerator<{ readonly pairs: number; readonly open: number }> {
  const lacking = compiled.shifts.map(({ wanted }, shift) =>
    Math.max(0, wanted - listAt(state.peopleOf, shift).length),
  );
  const { pairs, filled } = yield* mostPlaces({
    state,
    candidates,
    room: (shift) => Math.min(gain.room(shift), Number(lacking[shift])),
  });
  return { pairs, open: lacking.reduce((sum, places) => sum + places, 0) - filled };
}

/** Returns a lower bound on the number of places that stay open in any roster that contains the loaded assignments. */
export function* leastOpenPlacesInSteps(
  loaded: LoadedRoster,
  eligible: readonly (readonly number[])[],
): StepGenerator<number> {
  return (yield* wantedPlaces(loaded, yield* candidatesInSteps(loaded, eligible), coverGain(loaded.state))).open;
}

/** The bound before any computation: no roster costs less than 0. */
export const noBound: RosterBound = { open: 0, cost: 0, plan: [] };

/**
 * Bounds every roster that contains the loaded assignments: the least number of open places by a maximum flow, the least weighted cost by minimum-cost
 * flows of the relaxed problem. In steps.
 */
export function* boundRostersInSteps(
  loaded: LoadedRoster,
  eligible: readonly (readonly number[])[],
): StepGenerator<RosterBound> {
  const { compiled, state } = loaded;
  const candidates = yield* candidatesInSteps(loaded, eligible);
  const held = (shift: number): number => listAt(state.peopleOf, shift).length;
  const gain = coverGain(state);
  const { pairs, open } = yield* wantedPlaces(loaded, candidates, gain);
  const shifts = compiled.shifts.map((_, shift) => shift);
  if (pairs > costedPairs) {
    const slightest = shifts.reduce((least, shift) => {
      const wanted = Number(compiled.shifts[shift]?.wanted);
      return wanted > held(shift) ? Math.min(least, -gain.next(shift, wanted - 1)) : least;
    }, Number.POSITIVE_INFINITY);
    return { open, cost: open === 0 ? 0 : open * Math.max(0, slightest), plan: [] };
  }
  const cost = pairCosts(loaded);
  let fixed = 0;
  for (const [shift, people] of state.peopleOf.entries()) {
    fixed += gain.cost(shift, people.length);
    for (const person of people) fixed += cost(person, shift);
  }
  const wanted = (shift: number): readonly number[] => {
    const values: number[] = [];
    for (let k = 0; k < gain.room(shift) && values.length < candidates(shift).length; k += 1) {
      const value = gain.next(shift, held(shift) + k);
      if (value >= 0) break;
      values.push(value);
    }
    return values;
  };
  const fair = yield* fairBoundInSteps({ state, candidates, cost, gain, wanted });
  if (fair !== undefined) return { open, cost: fixed + fair.cost, plan: fair.plan };
  const { problem } = yield* dutyNetworkInSteps({ state, shifts, candidates, cost, places: wanted });
  const flow = yield* minCostFlowInSteps(problem);
  return { open, cost: fixed + (flow.status === 'optimal' ? flow.cost : 0), plan: [] };
}
