import type { StepGenerator } from '@community1373/base/run';
import { maxFlowInSteps, minCostFlowInSteps, type MinCostFlowProblem } from '@community1373/solver';
import { listAt } from '../problem/at-index';
import { type CompiledProblem, pastCounts, scopeOf } from '../problem/compiled-problem';
import type { CoverGain } from './cover-gain';
import { type DutyNetwork, dutyNetworkInSteps } from './duty-network';
import type { FairnessRule } from '../problem/rule-kinds/quality-rules';
import type { RosterState } from './roster-state';
import { comparableKey, leastSquares } from '../rules/fairness';

type Fairness = FairnessRule & { readonly weight: number };

/** Input of the bound: the candidates of each shift and their costs. */
export interface FairBoundInput {
  readonly state: RosterState;
  readonly candidates: (shift: number) => readonly number[];
  readonly cost: (person: number, shift: number) => number;
  readonly gain: CoverGain;
  /** The values of the next people on a shift while they are wanted, ascending. */
  readonly wanted: (shift: number) => readonly number[];
}

/** Maximum product of assignments and totals tried in a part; larger parts are bounded without fairness, since each total is a flow. */
const mostWork = 150_000;

/** Totals tried between two steps, in addition to the steps of each flow. */
const totalsPerStep = 256;

/** A bound, and the assignments of the flows that prove it: a plan that other rules may invalidate. */
export interface FairBound {
  readonly cost: number;
  readonly plan: readonly { readonly person: number; readonly shift: number }[];
}

/** Returns the weighted fairness rule on shifts, where it is the only fairness rule and applies to every shift alike. */
const ruleOf = (compiled: CompiledProblem): Fairness | undefined => {
  const rules = compiled.rules.flatMap((rule) =>
    rule.kind === 'fairness' && rule.weight !== 'hard' ? [{ ...rule, weight: rule.weight }] : [],
  );
  const [rule] = rules;
  if (rules.length !== 1 || rule === undefined || rule.of !== 'shifts' || !Number.isSafeInteger(rule.weight))
    return undefined;
  const scope = scopeOf(compiled, rule);
  return compiled.shifts.every((_, shift) => scope.shift(shift)) ? rule : undefined;
};

/** A part of the problem that shares no person, no shift and no comparable people with the rest. */
interface Part {
  readonly shifts: readonly number[];
  readonly people: readonly number[];
}

const partsOf = (
  compiled: CompiledProblem,
  keys: readonly string[],
  candidates: FairBoundInput['candidates'],
): readonly Part[] => {
  const { length } = compiled.people;
  const above = Int32Array.from({ length: length + compiled.shifts.length }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (above[at] !== at) {
      above[at] = Number(above[Number(above[at])]);
      at = Number(above[at]);
    }
    return at;
  };
  const join = (a: number, b: number): void => {
    above[root(a)] = root(b);
  };
  const first = new Map<string, number>();
  for (const [person, key] of keys.entries()) {
    const one = first.get(key);
    if (one === undefined) first.set(key, person);
    else join(person, one);
  }
  for (const [shift] of compiled.shifts.entries()) for (const person of candidates(shift)) join(person, length + shift);
  const parts = new Map<number, { shifts: number[]; people: number[] }>();
  const partOf = (i: number) => {
    const part = parts.get(root(i)) ?? { shifts: [], people: [] };
    parts.set(root(i), part);
    return part;
  };
  for (const [person] of keys.entries()) partOf(person).people.push(person);
  for (const [shift] of compiled.shifts.entries()) partOf(length + shift).shifts.push(shift);
  return [...parts.values()];
};

/** Returns the same network with exactly `amount` units shipped. */
const shipping = (problem: MinCostFlowProblem, source: number, sink: number, amount: number): MinCostFlowProblem => {
  const capacity = Array.from(problem.capacity);
  capacity[capacity.length - 1] = 0;
  const supply = Array.from({ length: problem.nodes }, () => 0);
  supply[source] = amount;
  supply[sink] = -amount;
  return { ...problem, capacity, supply };
};

/** Returns the same network in which each further duty of a person costs its increase of the square of the load. */
const squared = (
  problem: MinCostFlowProblem,
  homes: readonly { readonly arc: number; readonly person: number }[],
  each: (person: number, more: number) => number,
): MinCostFlowProblem => {
  const [from, to, capacity, cost] = [
    Array.from(problem.from),
    Array.from(problem.to),
    Array.from(problem.capacity),
    Array.from(problem.cost),
  ];
  for (const { arc, person } of homes) {
    const most = Number(capacity[arc]);
    capacity[arc] = 1;
    cost[arc] = each(person, 0);
    for (let more = 1; more < most; more += 1) {
      from.push(Number(from[arc]));
      to.push(Number(to[arc]));
      capacity.push(1);
      cost.push(each(person, more));
    }
  }
  return { ...problem, from, to, capacity, cost };
};

/**
 * Computes a lower bound over all rosters on cover, the rules about person and shift alone, and fairness of load, in addition to the cost of the loaded
 * assignments; undefined where fairness cannot be included. Where all candidates of some shifts are comparable, the rule costs Σ load² less that of the
 * evenly shared total. Σ load² is convex in the load of each person, so a minimum-cost flow bounds it for every total; the least over all totals is the
 * bound.
 * Source: convex costs by parallel arcs, Ahuja, Magnanti and Orlin, Network Flows (1993), chapter 14.
 */
export function* fairBoundInSteps({
  state,
  candidates,
  cost,
  gain,
  wanted,
}: FairBoundInput): StepGenerator<FairBound | undefined> {
  const { compiled } = state;
  const rule = ruleOf(compiled);
  if (rule === undefined) return undefined;
  const scope = scopeOf(compiled, rule);
  // People outside the rule are comparable to nobody.
  const keys = compiled.people.map((person, i) => (scope.person(i) ? `=${comparableKey(person)}` : `!${i}`));
  const held = (shift: number): number => listAt(state.peopleOf, shift).length;
  const loadOf = (person: number): number =>
    (compiled.people[person]?.history ?? []).filter((past) => pastCounts(rule, past)).length +
    listAt(state.shiftsOf, person).length;
  const places = (shift: number): readonly number[] =>
    Array.from({ length: Math.min(gain.room(shift), candidates(shift).length) }, (_, k) =>
      gain.next(shift, held(shift) + k),
    );
  let bound = 0;
  const plan: { person: number; shift: number }[] = [];
  const take = ({ pairs }: DutyNetwork, flow: Float64Array): void => {
    for (const { arc, person, shift } of pairs) if (flow[arc] === 1) plan.push({ person, shift });
  };
  for (const { shifts, people } of partsOf(compiled, keys, candidates)) {
    const worth = yield* dutyNetworkInSteps({ state, shifts, candidates, cost, places: wanted });
    const plain = yield* minCostFlowInSteps(worth.problem);
    if (plain.status !== 'optimal') return undefined;
    const alike =
      new Set(people.map((person) => keys[person])).size === 1 && people.every((person) => scope.person(person));
    let tries = Math.floor(mostWork / Math.max(1, worth.pairs.length));
    if (!alike || tries === 0) {
      bound += plain.cost;
      take(worth, plain.flow);
      continue;
    }
    const { weight } = rule;
    const network = yield* dutyNetworkInSteps({ state, shifts, candidates, cost, places });
    const loads = people.map(loadOf);
    const [total, squares] = [
      loads.reduce((sum, load) => sum + load, 0),
      loads.reduce((sum, load) => sum + load * load, 0),
    ];
    const further = (person: number, more: number): number => weight * (2 * (loadOf(person) + more) + 1);
    const capacity = Array.from(network.problem.capacity);
    capacity[capacity.length - 1] = 0;
    const { value: most } = yield* maxFlowInSteps({ ...network.problem, capacity }, network.source, network.sink);
    const start = worth.pairs.reduce((sum, { arc }) => sum + Number(plain.flow[arc]), 0);
    let least = Number.POSITIVE_INFINITY;
    let best: Float64Array = new Float64Array(0);
    /** False where the tries were exhausted: an untried total may cost less. */
    const tryTotals = function* (from: number, to: number, step: number): StepGenerator<boolean> {
      for (let amount = from; step > 0 ? amount <= to : amount >= to; amount += step) {
        if (tries === 0) return false;
        tries -= 1;
        const shipped = shipping(network.problem, network.source, network.sink, amount);
        if (tries % totalsPerStep === 0) yield;
        const bare = yield* minCostFlowInSteps(shipped);
        // The cost without fairness is convex in the total and least at the start, so farther totals cost no less.
        if (bare.status !== 'optimal' || bare.cost >= least) return true;
        const fair = yield* minCostFlowInSteps(squared(shipped, network.homes, further));
        if (fair.status !== 'optimal') return true;
        const fairCost = fair.cost + weight * (squares - leastSquares(total + amount, people.length));
        if (fairCost >= least) continue;
        least = fairCost;
        best = fair.flow;
      }
      return true;
    };
    const isWhole = (yield* tryTotals(start, most, 1)) && (yield* tryTotals(start - 1, 0, -1));
    bound += isWhole ? least : plain.cost;
    take(network, best);
  }
  return { cost: bound, plan };
}
