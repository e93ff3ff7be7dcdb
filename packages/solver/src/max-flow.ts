import { runSync, type StepGenerator } from '@community1373/base/run';
import { checkNetwork, checkTerminals, type FlowNetwork, refuse } from './flow-network';

/** A maximum flow with the minimum cut that proves it. */
export interface MaxFlow {
  /** Total flow out of the source, equal to the capacity of the cut. */
  readonly value: number;
  /** Flow on each arc, in the order of the network's arcs. */
  readonly flow: Float64Array;
  /** 1 for the nodes still reachable from the source in the residual network, the smallest source side of a minimum cut; else 0. */
  readonly sourceSide: Uint8Array;
  /** The arcs from the source side to the other side, all full; their capacities sum to `value`. */
  readonly cut: Int32Array;
}

/** Residual arcs 2a (forward) and 2a + 1 (backward) of arc a, listed by node. */
interface Residual {
  readonly head: Int32Array;
  readonly left: Float64Array;
  readonly first: Int32Array;
  readonly arcs: Int32Array;
}

const residualOf = ({ nodes, from, to, capacity }: FlowNetwork): Residual => {
  const count = from.length;
  const head = new Int32Array(2 * count);
  const left = new Float64Array(2 * count);
  const first = new Int32Array(nodes + 1);
  for (let a = 0; a < count; a += 1) {
    const tail = Number(from[a]);
    const tip = Number(to[a]);
    head[2 * a] = tip;
    head[2 * a + 1] = tail;
    left[2 * a] = Number(capacity[a]);
    first[tail + 1] = Number(first[tail + 1]) + 1;
    first[tip + 1] = Number(first[tip + 1]) + 1;
  }
  for (let v = 0; v < nodes; v += 1) first[v + 1] = Number(first[v + 1]) + Number(first[v]);
  const next = first.slice(0, nodes);
  const arcs = new Int32Array(2 * count);
  for (let e = 0; e < 2 * count; e += 1) {
    const tail = Number(head[e ^ 1]);
    const at = Number(next[tail]);
    arcs[at] = e;
    next[tail] = at + 1;
  }
  return { head, left, first, arcs };
};

/** Arcs looked at in one step. */
const perStep = 1_000_000;

/** Counts the arcs looked at since the last turn. */
interface Meter {
  work: number;
}

/** Computes breadth-first levels from the source, −1 for unreachable nodes; stops early once the sink is reached. */
function* layer(
  { head, left, first, arcs }: Residual,
  source: number,
  sink: number,
  level: Int32Array,
  queue: Int32Array,
  meter: Meter,
): StepGenerator<boolean> {
  level.fill(-1);
  level[source] = 0;
  queue[0] = source;
  let length = 1;
  for (let i = 0; i < length; i += 1) {
    const v = Number(queue[i]);
    meter.work += Number(first[v + 1]) - Number(first[v]) + 1;
    if (meter.work >= perStep) {
      meter.work = 0;
      yield;
    }
    for (let k = Number(first[v]); k < Number(first[v + 1]); k += 1) {
      const e = Number(arcs[k]);
      const w = Number(head[e]);
      if (Number(left[e]) <= 0 || Number(level[w]) >= 0) continue;
      level[w] = Number(level[v]) + 1;
      if (w === sink) return true;
      queue[length] = w;
      length += 1;
    }
  }
  return false;
}

/** Saturates every shortest path of the layered network by depth-first search with a current arc for each node. */
function* block(
  residual: Residual,
  source: number,
  sink: number,
  level: Int32Array,
  current: Int32Array,
  path: Int32Array,
  meter: Meter,
): StepGenerator<number> {
  const { head, left, first, arcs } = residual;
  current.set(first.subarray(0, current.length));
  let pushed = 0;
  let length = 0;
  let v = source;
  for (;;) {
    if (meter.work >= perStep) {
      meter.work = 0;
      yield;
    }
    if (v === sink) {
      meter.work += length;
      let room = Number.POSITIVE_INFINITY;
      for (let i = 0; i < length; i += 1) room = Math.min(room, Number(left[Number(path[i])]));
      if (room === Number.POSITIVE_INFINITY) refuse('flow.unbounded', [source, sink]);
      let cut = length;
      for (let i = length - 1; i >= 0; i -= 1) {
        const e = Number(path[i]);
        left[e] = Number(left[e]) - room;
        left[e ^ 1] = Number(left[e ^ 1]) + room;
        if (left[e] === 0) cut = i;
      }
      pushed += room;
      length = cut;
      v = Number(head[Number(path[cut]) ^ 1]);
    }
    let k = Number(current[v]);
    const end = Number(first[v + 1]);
    const below = Number(level[v]) + 1;
    while (k < end) {
      const e = Number(arcs[k]);
      if (Number(left[e]) > 0 && level[Number(head[e])] === below) break;
      k += 1;
    }
    meter.work += k - Number(current[v]) + 1;
    current[v] = k;
    if (k < end) {
      path[length] = Number(arcs[k]);
      length += 1;
      v = Number(head[Number(arcs[k])]);
    } else {
      if (length === 0) return pushed;
      length -= 1;
      v = Number(head[Number(path[length]) ^ 1]);
      current[v] = Number(current[v]) + 1;
    }
  }
}

function* flowInSteps(network: FlowNetwork, source: number, sink: number): StepGenerator<MaxFlow> {
  const { nodes, from, to } = network;
  const residual = residualOf(network);
  const level = new Int32Array(nodes);
  const work = new Int32Array(nodes);
  const path = new Int32Array(nodes);
  const meter: Meter = { work: 0 };
  let value = 0;
  while (yield* layer(residual, source, sink, level, work, meter))
    value += yield* block(residual, source, sink, level, work, path, meter);
  if (value > Number.MAX_SAFE_INTEGER) refuse('flow.overflow', value);
  const count = from.length;
  const flow = new Float64Array(count);
  const cut: number[] = [];
  const sourceSide = Uint8Array.from(level, (at) => (at >= 0 ? 1 : 0));
  for (let a = 0; a < count; a += 1) {
    flow[a] = Number(residual.left[2 * a + 1]);
    if (sourceSide[Number(from[a])] === 1 && sourceSide[Number(to[a])] === 0) cut.push(a);
  }
  return { value, flow, sourceSide, cut: Int32Array.from(cut) };
}

/**
 * Computes {@link maxFlow} in steps of about equal work, for networks so large that other tasks need a turn in between. A malformed network throws before the
 * first step.
 *
 * @example
 * import { createRunControl, runInSlices } from '@community1373/base/run';
 * import { maxFlowInSteps } from '@community1373/solver';
 * const steps = maxFlowInSteps({ nodes: 2, from: [0], to: [1], capacity: [2] }, 0, 1);
 * const most = await runInSlices(steps, createRunControl(), { phase: 'flow', total: 1 });
 * most?.value; // => 2
 */
export const maxFlowInSteps = (network: FlowNetwork, source: number, sink: number): StepGenerator<MaxFlow> => {
  checkNetwork(network);
  checkTerminals(network.nodes, source, sink);
  return flowInSteps(network, source, sink);
};

/**
 * Computes a maximum flow from `source` to `sink` and its minimum cut by Dinic's algorithm on typed arrays (O(n²m); O(m√n) when every capacity is one).
 * Deterministic: the same network gives the same flow. The flow is integral. Throws a `CodedError` of {@link FlowErrorCode} for a malformed network and for an
 * unbounded flow.
 *
 * Source: E. A. Dinic, Soviet Mathematics Doklady 11 (1970).
 *
 * @example
 * import { maxFlow } from '@community1373/solver';
 * // Two households (1, 2) can both be served by one volunteer (3) who has room for one.
 * const result = maxFlow({ nodes: 5, from: [0, 0, 1, 2, 3], to: [1, 2, 3, 3, 4], capacity: [1, 1, 1, 1, 1] }, 0, 4);
 * result.value; // => 1
 * [...result.cut]; // => [4]
 */
export const maxFlow = (network: FlowNetwork, source: number, sink: number): MaxFlow =>
  runSync(maxFlowInSteps(network, source, sink));
