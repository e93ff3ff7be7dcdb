import { CodedError, isHolder, isNumberList } from '@community1373/base/diagnostics';

/**
 * A directed network as structure of arrays: arc `a` leads from node `from[a]` to node `to[a]` and carries at most `capacity[a]`.
 * Nodes are numbered 0 to `nodes` − 1. Capacities are non-negative integers up to 2^53 − 1, or `Infinity`. Parallel and antiparallel
 * arcs and loops are allowed.
 */
export interface FlowNetwork {
  /** Number of nodes, which are numbered from 0. */
  readonly nodes: number;
  /** For each arc, the node at which it begins. */
  readonly from: ArrayLike<number>;
  /** For each arc, the node at which it ends. */
  readonly to: ArrayLike<number>;
  /** Capacity of each arc: a non-negative integer up to 2^53 − 1, or `Infinity`. */
  readonly capacity: ArrayLike<number>;
}

/** A network with a cost for each unit on an arc and a supply (positive) or demand (negative) at each node. */
export interface MinCostFlowProblem extends FlowNetwork {
  /** Cost of one unit on each arc: integers, negative allowed. */
  readonly cost: ArrayLike<number>;
  /** Supply of each node: integers that sum to 0. */
  readonly supply: ArrayLike<number>;
}

/**
 * Codes of the `CodedError`s that flow functions throw. They report mistakes in the program that builds the network, not in user data. `flow.shape`,
 * `flow.nodes`, `flow.length`, `flow.node`, `flow.capacity`, `flow.cost`, `flow.supply` and `flow.terminals` name the invalid part; `flow.overflow` means that exact integers
 * (2^53 − 1) cannot hold the answer, `flow.unbounded` that a maximum flow has no limit.
 */
export type FlowErrorCode =
  | 'flow.shape'
  | 'flow.nodes'
  | 'flow.length'
  | 'flow.node'
  | 'flow.capacity'
  | 'flow.cost'
  | 'flow.supply'
  | 'flow.terminals'
  | 'flow.overflow'
  | 'flow.unbounded';

/** Throws a `CodedError` with a code of this package. */
export const refuse = (code: FlowErrorCode, received: unknown): never => {
  throw new CodedError(code, received);
};

const isNode = (node: number | undefined, nodes: number): boolean =>
  Number.isInteger(node) && Number(node) >= 0 && Number(node) < nodes;

/** Checks that parts of a network are lists of numbers. */
export const checkLists = (...lists: readonly unknown[]): void => {
  for (const list of lists) if (!isNumberList(list)) refuse('flow.shape', list);
};

/** Checks the shape and ranges of a network once, so that the algorithms can trust it. */
export const checkNetwork = (network: FlowNetwork): void => {
  if (!isHolder(network)) refuse('flow.shape', network);
  const { nodes, from, to, capacity } = network;
  checkLists(from, to, capacity);
  if (!Number.isInteger(nodes) || nodes < 1 || nodes > 2 ** 30) refuse('flow.nodes', nodes);
  if (to.length !== from.length || capacity.length !== from.length)
    refuse('flow.length', [from.length, to.length, capacity.length]);
  for (let a = 0; a < from.length; a += 1) {
    if (!isNode(from[a], nodes) || !isNode(to[a], nodes)) refuse('flow.node', [from[a], to[a]]);
    const limit = Number(capacity[a]);
    if (!(limit >= 0) || (limit !== Number.POSITIVE_INFINITY && !Number.isSafeInteger(limit)))
      refuse('flow.capacity', capacity[a]);
  }
};

/** Checks that source and sink are two different nodes of the network. */
export const checkTerminals = (nodes: number, source: number, sink: number): void => {
  if (!isNode(source, nodes) || !isNode(sink, nodes) || source === sink) refuse('flow.terminals', [source, sink]);
};
