import { maxFlow, minCostFlow } from '@community1373/solver';
import { coverGain } from './cover-gain';
import { dutyNetwork } from './duty-network';
import { eligiblePeople, pairCosts } from './eligibility';
import { fairBound } from './fair-bound';
import { stillFree } from './hindrance';
import type { LoadedRoster } from './loaded-roster';

/** What no roster that keeps the hard rules and the given assignments can go below. */
export interface RosterBound {
  /** Open places. */
  readonly open: number;
  /** Weighted cost: cover, the rules about person and shift alone, and fairness among people who share their shifts with nobody else; all other rules counted as 0. */
  readonly cost: number;
  /** Assignments that cost just that where no other rule speaks against them. */
  readonly plan: readonly { readonly person: number; readonly shift: number }[];
}

/** Networks with more assignments than this are bounded by the number of open places alone. */
const costedPairs = 400_000;

/**
 * Bounds every roster that contains the assignments loaded: the least number of open places by a maximum flow, the least weighted cost by
 * minimum-cost flows of the relaxed problem.
 */
export const boundRosters = (loaded: LoadedRoster): RosterBound => {
  const { compiled, state } = loaded;
  const free = eligiblePeople(loaded).map((people, shift) => stillFree(state, people, shift));
  const candidates = (shift: number): readonly number[] => free[shift] ?? [];
  const shifts = compiled.shifts.map((_, shift) => shift);
  const held = (shift: number): number => state.peopleOf[shift]?.length ?? 0;
  const gain = coverGain(state);
  const cost = pairCosts(loaded);
  const open = compiled.shifts.reduce((sum, { wanted }, shift) => sum + Math.max(0, wanted - held(shift)), 0);
  const allowed = (shift: number): number => Math.min(gain.room(shift), Math.max(0, (compiled.shifts[shift]?.wanted ?? 0) - held(shift)));
  const wanting = dutyNetwork({
    state,
    shifts,
    candidates,
    cost,
    places: (shift) => Array.from({ length: allowed(shift) }, () => 0),
  });
  // The way past the shifts, the last arc, carries nothing when only assignments count.
  const capacity = Array.from(wanting.problem.capacity);
  capacity[capacity.length - 1] = 0;
  const filled = maxFlow({ ...wanting.problem, capacity }, wanting.source, wanting.sink).value;
  const leastOpen = open - filled;
  let fixed = 0;
  for (const [shift, people] of state.peopleOf.entries()) {
    fixed += gain.cost(shift, people.length);
    for (const person of people) fixed += cost(person, shift);
  }
  const gains = (shift: number): readonly number[] => {
    const values: number[] = [];
    for (let k = 0; k < gain.room(shift) && values.length < candidates(shift).length; k += 1) {
      const value = gain.next(shift, held(shift) + k);
      if (value >= 0) break;
      values.push(value);
    }
    return values;
  };
  if (wanting.pairs.length > costedPairs) {
    const slightest = shifts.reduce((least, shift) => {
      const wanted = compiled.shifts[shift]?.wanted ?? 0;
      return wanted > held(shift) ? Math.min(least, -gain.next(shift, wanted - 1)) : least;
    }, Number.POSITIVE_INFINITY);
    return { open: leastOpen, cost: leastOpen === 0 ? 0 : leastOpen * Math.max(0, slightest), plan: [] };
  }
  const worth = dutyNetwork({ state, shifts, candidates, cost, places: gains });
  const fair = fairBound({ state, candidates, cost, gain });
  if (fair !== undefined) return { open: leastOpen, cost: fixed + fair.cost, plan: fair.plan };
  const flow = minCostFlow(worth.problem);
  return { open: leastOpen, cost: fixed + (flow.status === 'optimal' ? flow.cost : 0), plan: [] };
};
