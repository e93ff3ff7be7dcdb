import type { StepGenerator } from '@community1373/base/run';
import { minCostFlowInSteps } from '@community1373/solver';
import { listAt } from '../problem/at-index';
import { scopeOf } from '../problem/compiled-problem';
import { marginalCost } from '../solve/construct-roster';
import { coverGain } from '../solve/cover-gain';
import { dutyNetworkInSteps } from '../solve/duty-network';
import { isHindered, stillFree } from '../explain/blocking-rule';
import { type LoadedRoster, pairKey } from '../problem/loaded-roster';
import { coverUnits } from '../rules/cover';
import type { Shift } from '../problem/shift';

/** Number of levels of the quality of a new assignment. */
const qualitySteps = 99;

/** Pairs weighed between two steps. */
const pairsPerStep = 50_000;

/** A repair planned by the flow: the assignments besides the fixed ones, and the number of changes. */
export interface RepairPlan {
  readonly pairs: readonly { readonly person: number; readonly shift: number }[];
  readonly changes: number;
}

/** Solves the relaxed repair: cover first, then fewest changes, then the least marginal cost. In steps. */
export function* relaxedRepairInSteps(
  loaded: LoadedRoster,
  eligible: readonly (readonly number[])[],
  wasThere: ReadonlySet<number>,
): StepGenerator<RepairPlan | undefined> {
  const { compiled, state } = loaded;
  const gain = coverGain(state);
  const held = (shift: number): number => listAt(state.peopleOf, shift).length;
  const free = eligible.map((people, shift) => stillFree(state, people, shift));
  const candidates = (shift: number): readonly number[] => listAt(free, shift);
  const isOld = (person: number, shift: number): boolean => wasThere.has(pairKey(compiled, person, shift));
  const before = Int32Array.from(
    compiled.shifts,
    (_, shift) => candidates(shift).filter((person) => isOld(person, shift)).length,
  );
  const hardCover = compiled.rules.flatMap((rule) =>
    rule.kind === 'cover' && rule.weight === 'hard' && rule.level !== 'maximum' && rule.people === undefined
      ? [{ level: rule.level, scope: scopeOf(compiled, rule) }]
      : [],
  );
  // A place required by a hard rule comes before all places of weighted ones.
  const beforeAll = compiled.rules.reduce(
    (sum, { kind, weight }) => (kind === 'cover' && weight !== 'hard' ? sum + weight : sum),
    1,
  );
  const next = (what: Shift, shift: number, people: number): number => {
    const needed = hardCover.filter(
      ({ level, scope }) => scope.shift(shift) && coverUnits(what, level, people) > coverUnits(what, level, people + 1),
    );
    return gain.next(shift, people) - needed.length * beforeAll;
  };
  const values = (what: Shift, shift: number): readonly number[] => {
    const found: number[] = [];
    while (found.length < gain.room(shift)) {
      const value = next(what, shift, held(shift) + found.length);
      const needed = value < 0 || held(shift) + found.length < what.wanted;
      if (!needed && found.length >= Number(before[shift])) break;
      // Beyond the required number, previous people may stay; no new ones come.
      found.push(needed ? Math.min(value, 0) - 1 : Math.max(value, 0));
    }
    return found;
  };
  const shifts = compiled.shifts.map((_, shift) => shift);
  const worth = compiled.shifts.map(values);
  const places = worth.reduce((sum, list) => sum + list.length, 0);
  const costs = new Map<number, number>();
  let [low, high] = [0, 0];
  let looked = 0;
  for (const shift of shifts) {
    looked += candidates(shift).length;
    if (looked >= pairsPerStep) {
      looked = 0;
      yield;
    }
    for (const person of candidates(shift)) {
      const cost = isOld(person, shift) ? 0 : marginalCost(state, person, shift);
      costs.set(pairKey(compiled, person, shift), cost);
      low = Math.min(low, cost);
      high = Math.max(high, cost);
    }
  }
  const perChange = (qualitySteps + 1) * (places + 1);
  const perPlace = 2 * perChange * (places + wasThere.size + 1);
  const quality = (person: number, shift: number): number =>
    high === low
      ? 0
      : Math.floor((qualitySteps * (Number(costs.get(pairKey(compiled, person, shift))) - low)) / (high - low));
  const { problem, pairs } = yield* dutyNetworkInSteps({
    state,
    shifts,
    candidates,
    // Keeping a person saves a removal; a new person must be notified.
    cost: (person, shift) => (isOld(person, shift) ? -perChange : perChange + quality(person, shift)),
    places: (shift) => listAt(worth, shift).map((value) => value * perPlace),
  });
  const largest = Array.from(problem.cost).reduce((most, cost) => Math.max(most, Math.abs(cost)), 0);
  // Beyond exact integers nothing is proven.
  if (
    largest * (places + 1) * 8 > Number.MAX_SAFE_INTEGER ||
    largest * 8 * (problem.nodes + 1) > Number.MAX_SAFE_INTEGER
  )
    return undefined;
  const flow = yield* minCostFlowInSteps(problem);
  if (flow.status !== 'optimal') return undefined;
  const chosen = pairs.filter(({ arc }) => Number(flow.flow[arc]) > 0).map(({ person, shift }) => ({ person, shift }));
  const stayed = chosen.filter(({ person, shift }) => isOld(person, shift)).length;
  return { pairs: chosen, changes: wasThere.size - stayed + (chosen.length - stayed) };
}

/** Adds pairs to the roster, previous ones first, as far as no hard rule forbids it. */
export const putOn = (
  { compiled, state }: LoadedRoster,
  pairs: RepairPlan['pairs'],
  wasThere: ReadonlySet<number>,
): void => {
  const old = (pair: RepairPlan['pairs'][number]): boolean => wasThere.has(pairKey(compiled, pair.person, pair.shift));
  for (const { person, shift } of [...pairs.filter(old), ...pairs.filter((pair) => !old(pair))])
    if (!state.has(person, shift) && !isHindered(state, person, shift)) state.add(person, shift);
};
