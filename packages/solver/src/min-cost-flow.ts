import { runSync, type StepGenerator } from '@community1373/base/run';
import { checkLists, checkNetwork, type MinCostFlowProblem, refuse } from './flow-network';
import { maxFlowInSteps } from './max-flow';
import { networkSimplexInSteps } from './network-simplex';

/** The cheapest flow with its proof, or the reason why there is none. */
export type MinCostFlow =
  | {
      /** The cheapest flow was found. */
      readonly status: 'optimal';
      /** Σ cost × flow, equal to the dual bound that `potential` proves. */
      readonly cost: number;
      /** Flow on each arc, in the order of the network's arcs; integral. */
      readonly flow: Float64Array;
      /**
       * The duals: the price of a unit at each node. With r = cost + potential[from] − potential[to], an arc that could carry more has r ≥ 0
       * and an arc that carries something has r ≤ 0, which proves the flow optimal. Only differences of potentials matter.
       */
      readonly potential: Float64Array;
    }
  | {
      /** No flow ships the whole supply. */
      readonly status: 'infeasible';
      /** Smallest part of the supply that cannot be shipped. */
      readonly shortfall: number;
      /** 1 for a set of nodes whose supply exceeds its own demand plus the capacity of its outgoing arcs by `shortfall`; else 0. */
      readonly surplusSide: Uint8Array;
    }
  | {
      /** A cycle of negative cost has unlimited capacity. */
      readonly status: 'unbounded';
    };

const check = (problem: MinCostFlowProblem): void => {
  checkNetwork(problem);
  const { nodes, from, cost, supply } = problem;
  checkLists(cost, supply);
  if (cost.length !== from.length || supply.length !== nodes) refuse('flow.length', [cost.length, supply.length]);
  let balance = 0;
  let given = 0;
  for (let v = 0; v < nodes; v += 1) {
    const at = Number(supply[v]);
    if (!Number.isSafeInteger(at)) refuse('flow.supply', supply[v]);
    balance += at;
    given += Math.abs(at);
  }
  if (given > Number.MAX_SAFE_INTEGER) refuse('flow.overflow', given);
  if (balance !== 0) refuse('flow.supply', balance);
  let largest = 0;
  for (let a = 0; a < cost.length; a += 1) {
    if (!Number.isSafeInteger(cost[a])) refuse('flow.cost', cost[a]);
    largest = Math.max(largest, Math.abs(Number(cost[a])));
  }
  if (4 * (nodes + 1) * (largest + 1) > Number.MAX_SAFE_INTEGER) refuse('flow.overflow', largest);
};

function* explainInfeasible({ nodes, from, to, capacity, supply }: MinCostFlowProblem): StepGenerator<MinCostFlow> {
  const tails = Array.from(from);
  const tips = Array.from(to);
  const limits = Array.from(capacity);
  let given = 0;
  for (let v = 0; v < nodes; v += 1) {
    const at = Number(supply[v]);
    if (at === 0) continue;
    tails.push(at > 0 ? nodes : v);
    tips.push(at > 0 ? v : nodes + 1);
    limits.push(Math.abs(at));
    if (at > 0) given += at;
  }
  const { value, sourceSide } = yield* maxFlowInSteps(
    { nodes: nodes + 2, from: tails, to: tips, capacity: limits },
    nodes,
    nodes + 1,
  );
  return { status: 'infeasible', shortfall: given - value, surplusSide: sourceSide.slice(0, nodes) };
}

/** An unbounded cycle matters only when the supplies can be shipped at all. */
function* explainUnbounded(problem: MinCostFlowProblem): StepGenerator<MinCostFlow> {
  const shipped = yield* explainInfeasible(problem);
  return shipped.status === 'infeasible' && shipped.shortfall > 0 ? shipped : { status: 'unbounded' };
}

function* flowInSteps(problem: MinCostFlowProblem): StepGenerator<MinCostFlow> {
  const { nodes, from, cost } = problem;
  const solved = yield* networkSimplexInSteps(problem);
  if (solved === 'unbounded') return yield* explainUnbounded(problem);
  if (solved === 'infeasible') return yield* explainInfeasible(problem);
  let total = 0;
  for (let a = 0; a < from.length; a += 1) {
    const carried = Number(solved.flow[a]);
    if (carried !== 0) total += carried * Number(cost[a]);
    if (!(Math.abs(total) <= Number.MAX_SAFE_INTEGER)) refuse('flow.overflow', total);
  }
  return { status: 'optimal', cost: total, flow: solved.flow, potential: solved.potential.slice(0, nodes) };
}

/**
 * Computes {@link minCostFlow} in steps of about equal work, for networks so large that other tasks need a turn in between. A malformed problem throws before
 * the first step.
 *
 * @example
 * import { createRunControl, runInSlices } from '@community1373/base/run';
 * import { minCostFlowInSteps } from '@community1373/solver';
 * const steps = minCostFlowInSteps({ nodes: 2, from: [0], to: [1], capacity: [2], cost: [3], supply: [2, -2] });
 * const best = await runInSlices(steps, createRunControl(), { phase: 'flow', total: 1 });
 * best?.status === 'optimal' && best.cost; // => 6
 */
export const minCostFlowInSteps = (problem: MinCostFlowProblem): StepGenerator<MinCostFlow> => {
  check(problem);
  return flowInSteps(problem);
};

/**
 * Computes the cheapest way to ship every node's supply to the nodes with a demand, by the primal network simplex method on typed arrays: strongly feasible
 * bases (no cycling) and block pricing. All arithmetic is on integers, so the answer and its duals are exact. Deterministic. Throws a `CodedError` of
 * {@link FlowErrorCode} for a malformed problem, for supplies that do not sum to 0, and when 2^53 − 1 cannot hold the answer. For a flow that need not be
 * complete, add an arc from source to sink at the cost of leaving a unit unserved.
 *
 * Sources: W. H. Cunningham, Mathematical Programming 11 (1976); Ahuja, Magnanti and Orlin, Network Flows (1993), chapter 11.
 *
 * @example
 * import { minCostFlow } from '@community1373/solver';
 * // Two visits (0, 1) and two carers (2, 3), one visit each; walking times 4, 1, 2, 3.
 * const best = minCostFlow({ nodes: 4, from: [0, 0, 1, 1], to: [2, 3, 2, 3], capacity: [1, 1, 1, 1], cost: [4, 1, 2, 3], supply: [1, 1, -1, -1] });
 * best.status === 'optimal' && best.cost; // => 3
 * best.status === 'optimal' && [...best.flow]; // => [0, 1, 1, 0]
 */
export const minCostFlow = (problem: MinCostFlowProblem): MinCostFlow => runSync(minCostFlowInSteps(problem));
