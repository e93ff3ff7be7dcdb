import { maxFlow, minCostFlow } from '@community1373/solver';
import { listAt } from './at-index';
import { type CoverGain, coverGain } from './cover-gain';
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

/** Who may still take each shift beside those on it. */
const candidatesOf = (loaded: LoadedRoster): ((shift: number) => readonly number[]) => {
  const free = eligiblePeople(loaded).map((people, shift) => stillFree(loaded.state, people, shift));
  return (shift) => listAt(free, shift);
};

/** Every place that is wanted, at no cost, and the least number of them that stay open in any roster, by a maximum flow. */
const wantedPlaces = ({ compiled, state }: LoadedRoster, candidates: (shift: number) => readonly number[], gain: CoverGain): { readonly pairs: number; readonly open: number } => {
  const lacking = compiled.shifts.map(({ wanted }, shift) => Math.max(0, wanted - listAt(state.peopleOf, shift).length));
  const { problem, source, sink, pairs } = dutyNetwork({
    state,
    shifts: compiled.shifts.map((_, shift) => shift),
    candidates,
    cost: () => 0,
    places: (shift) => Array.from({ length: Math.min(gain.room(shift), Number(lacking[shift])) }, () => 0),
  });
  // The way past the shifts, the last arc, carries nothing when only assignments count.
  const capacity = Array.from(problem.capacity);
  capacity[capacity.length - 1] = 0;
  const filled = maxFlow({ ...problem, capacity }, source, sink).value;
  return { pairs: pairs.length, open: lacking.reduce((sum, places) => sum + places, 0) - filled };
};

/** The least number of places that stay open in any roster that contains the assignments loaded. */
export const leastOpenPlaces = (loaded: LoadedRoster): number => wantedPlaces(loaded, candidatesOf(loaded), coverGain(loaded.state)).open;

/**
 * Bounds every roster that contains the assignments loaded: the least number of open places by a maximum flow, the least weighted cost by
 * minimum-cost flows of the relaxed problem.
 */
export const boundRosters = (loaded: LoadedRoster): RosterBound => {
  const { compiled, state } = loaded;
  const candidates = candidatesOf(loaded);
  const held = (shift: number): number => listAt(state.peopleOf, shift).length;
  const gain = coverGain(state);
  const { pairs, open } = wantedPlaces(loaded, candidates, gain);
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
  const fair = fairBound({ state, candidates, cost, gain, wanted });
  if (fair !== undefined) return { open, cost: fixed + fair.cost, plan: fair.plan };
  const flow = minCostFlow(dutyNetwork({ state, shifts, candidates, cost, places: wanted }).problem);
  return { open, cost: fixed + (flow.status === 'optimal' ? flow.cost : 0), plan: [] };
};
