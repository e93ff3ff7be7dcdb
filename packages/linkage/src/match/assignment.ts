import type { StepGenerator } from '@community1373/base/run';
import { minCostFlowInSteps, type MinCostFlowProblem } from '@community1373/solver';
import type { AssignmentProblem } from './assignment-problem';
import type { JoinedProblem } from './like-columns';

/** An optimal assignment and the bound that proves it. */
export interface Assignment {
  /** The index in `pairs` of each row's pair, or −1. */
  readonly pairOf: Int32Array;
  readonly value: number;
  /** Dual upper bound on the value of any assignment; equal to `value`. */
  readonly bound: number;
}

interface Network extends Omit<MinCostFlowProblem, 'cost'> {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Arcs in the order: pairs, rows left unassigned, places. Every capacity is 1. */
const networkOf = ({ rows, columns, turns, pairs }: AssignmentProblem): Network => {
  const count = pairs.length + rows + turns.length;
  const sink = rows + columns;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  for (const [a, { row, column }] of pairs.entries()) {
    from[a] = row;
    to[a] = rows + column;
  }
  for (let row = 0; row < rows; row += 1) {
    from[pairs.length + row] = row;
    to[pairs.length + row] = sink;
  }
  for (const [k, column] of turns.entries()) {
    from[pairs.length + rows + k] = rows + column;
    to[pairs.length + rows + k] = sink;
  }
  const supply = new Float64Array(sink + 1).fill(1, 0, rows);
  supply[sink] = -rows;
  return { nodes: sink + 1, from, to, capacity: new Uint8Array(count).fill(1), supply };
};

/** The set of flows that are optimal for every cost minimised so far, and one flow of it. Costs are minimised in lexicographic order. */
interface Face {
  /** 1 for an arc that carries its unit in every flow of the face. */
  readonly fixed: Uint8Array;
  readonly live: Int32Array;
  readonly flow: Uint8Array;
  readonly bound: number;
}

const whole = (network: Network): Face => ({
  fixed: new Uint8Array(network.from.length),
  live: new Int32Array(network.from.length).map((_, a) => a),
  flow: new Uint8Array(network.from.length),
  bound: 0,
});

/**
 * Minimises one cost over a face. By complementary slackness, a flow is optimal exactly when it leaves every arc of positive reduced cost
 * empty and fills every arc of negative reduced cost; the next cost chooses only among the arcs of reduced cost zero.
 */
function* narrow(network: Network, face: Face, costOf: (arc: number) => number): StepGenerator<Face> {
  const { from, to, nodes } = network;
  const { live, fixed } = face;
  const supply = Float64Array.from(network.supply);
  let settled = 0;
  for (let a = 0; a < fixed.length; a += 1) {
    if (fixed[a] !== 1) continue;
    supply[Number(from[a])] = Number(supply[Number(from[a])]) - 1;
    supply[Number(to[a])] = Number(supply[Number(to[a])]) + 1;
    settled += costOf(a);
  }
  const count = live.length;
  const cost = new Float64Array(count);
  const tails = new Int32Array(count);
  const tips = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const a = Number(live[i]);
    cost[i] = costOf(a);
    tails[i] = Number(from[a]);
    tips[i] = Number(to[a]);
  }
  yield;
  const solved = yield* minCostFlowInSteps({
    nodes,
    from: tails,
    to: tips,
    capacity: new Uint8Array(count).fill(1),
    cost,
    supply,
  });
  // An optimum always exists: every row can stay unassigned, the previous flow lies on the face, and capacities bound the problem.
  if (solved.status !== 'optimal') return face;
  yield;
  const { potential } = solved;
  const next = { fixed: fixed.slice(), flow: fixed.slice() };
  const kept: number[] = [];
  let bound = settled;
  for (let v = 0; v < nodes; v += 1) bound -= Number(potential[v]) * Number(supply[v]);
  for (let i = 0; i < live.length; i += 1) {
    const a = Number(live[i]);
    const reduced = Number(cost[i]) + Number(potential[Number(from[a])]) - Number(potential[Number(to[a])]);
    bound += Math.min(0, reduced);
    if (solved.flow[i] === 1) next.flow[a] = 1;
    if (reduced < 0) next.fixed[a] = 1;
    else if (reduced === 0) kept.push(a);
  }
  return { ...next, live: Int32Array.from(kept), bound };
}

/**
 * Solves the problem by lexicographic objectives: the largest value, then the most rows, then the first rows in their order, then the first
 * places in the order of their turn. Each objective chooses only among the optima of the earlier ones. Deterministic. Columns that are alike are solved as one,
 * and the rows that they take are dealt to their places in order.
 * Sources: Ahuja, Magnanti and Orlin, Network Flows (1993), chapters 9 and 12. Only the order of rows and of places matters, not the
 * spacing of their ranks: the optimal sets of rows, and of places, are the bases of a matroid (K. Murota, Discrete Convex Analysis, 2003).
 */
export function* assignInSteps(problem: JoinedProblem): StepGenerator<Assignment> {
  const { rows, pairs, whole: single } = problem;
  const network = networkOf(problem);
  const places = pairs.length + rows;
  const best = yield* narrow(network, whole(network), (a) => -(pairs[a]?.value ?? 0));
  const most = yield* narrow(network, best, (a) => (a >= pairs.length && a < places ? rows * rows + places - a : 0));
  const turned = yield* narrow(network, most, (a) => (a >= places ? a - places + 1 : 0));
  const pairTaken = new Int32Array(rows).fill(-1);
  let value = 0;
  for (const [a, pair] of pairs.entries()) {
    if (turned.flow[a] !== 1) continue;
    pairTaken[pair.row] = a;
    value += pair.value;
  }
  // Among like columns, the first row takes the place whose turn is first.
  const free = problem.membersOf.map((): number[] => []);
  for (const [k, column] of problem.turns.entries())
    if (turned.flow[places + k] === 1) free[column]?.push(Number(single.turns[k]));
  const next = new Int32Array(problem.columns);
  const pairOf = pairTaken.map((a) => {
    const column = pairs[a]?.column;
    if (column === undefined) return -1;
    const turn = Number(next[column]);
    next[column] = turn + 1;
    return problem.pairAt(a, Number(free[column]?.[turn]));
  });
  return { pairOf, value, bound: 0 - best.bound };
}

/** Returns the largest value of an assignment that contains a wanted pair, whatever the pair costs; undefined where no assignment contains one. */
export function* bestValueWithInSteps(
  problem: AssignmentProblem,
  isWanted: (pair: AssignmentProblem['pairs'][number]) => boolean,
): StepGenerator<number | undefined> {
  // Larger than the sum of all other values, so that the optimum always contains a wanted pair if one can be assigned.
  const weight = 1 + problem.pairs.reduce((sum, pair) => sum + pair.value, 0);
  const network = networkOf(problem);
  const { bound } = yield* narrow(network, whole(network), (a) => {
    const pair = problem.pairs[a];
    return pair === undefined ? 0 : -pair.value - (isWanted(pair) ? weight : 0);
  });
  return 0 - bound >= weight ? 0 - bound - weight : undefined;
}
