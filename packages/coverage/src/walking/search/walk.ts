import type { WalkingCosts } from './walking-costs';
import type { WalkingGraph } from '../walking-graph';
import type { Attachment } from './walking-places';

/** Bounded shortest-path search on typed arrays that are reused by every search. */
export interface Walk {
  /**
   * Computes the cost of every node within `limit` of a place, walking away from it (`out`) or towards it. Returns the number n of nodes found,
   * which are `settled[0 … n − 1]`, with costs `cost[node]`.
   */
  readonly search: (place: Attachment, limit: number, out: boolean) => number;
  readonly settled: Int32Array;
  readonly cost: Float64Array;
}

/** Creates a search by Dijkstra's algorithm with a binary heap; a node is pushed again when its cost falls, and stale entries are skipped. */
export const createWalk = ({ from, to, first, edge, lon }: WalkingGraph, { along, against }: WalkingCosts): Walk => {
  const nodes = lon.length;
  const cost = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const settled = new Int32Array(nodes);
  const done = new Uint8Array(nodes);
  const seen = new Int32Array(nodes);
  const heapNode = new Int32Array(edge.length + 2);
  const heapCost = new Float64Array(edge.length + 2);
  let heap = 0;
  let touched = 0;

  const push = (node: number, value: number, limit: number): void => {
    if (value > limit || value >= Number(cost[node])) return;
    if (cost[node] === Number.POSITIVE_INFINITY) {
      seen[touched] = node;
      touched += 1;
    }
    cost[node] = value;
    let at = heap;
    heap += 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (Number(heapCost[up]) <= value) break;
      heapCost[at] = Number(heapCost[up]);
      heapNode[at] = Number(heapNode[up]);
      at = up;
    }
    heapCost[at] = value;
    heapNode[at] = node;
  };

  /** Removes and returns the node of least cost; −1 when none is left. */
  const pop = (): number => {
    if (heap === 0) return -1;
    const top = Number(heapNode[0]);
    heap -= 1;
    const value = Number(heapCost[heap]);
    const node = Number(heapNode[heap]);
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= heap) break;
      if (down + 1 < heap && Number(heapCost[down + 1]) < Number(heapCost[down])) down += 1;
      if (Number(heapCost[down]) >= value) break;
      heapCost[at] = Number(heapCost[down]);
      heapNode[at] = Number(heapNode[down]);
      at = down;
    }
    heapCost[at] = value;
    heapNode[at] = node;
    return top;
  };

  return {
    settled,
    cost,
    search: (place, limit, out) => {
      for (let i = 0; i < touched; i += 1) {
        const v = Number(seen[i]);
        cost[v] = Number.POSITIVE_INFINITY;
        done[v] = 0;
      }
      touched = 0;
      heap = 0;
      const e = place.edge;
      const start = out ? Number(against[e]) - place.fromEnd : place.fromStart;
      const end = out ? Number(along[e]) - place.fromStart : place.fromEnd;
      push(Number(from[e]), place.approach + start, limit);
      push(Number(to[e]), place.approach + end, limit);
      let count = 0;
      for (let v = pop(); v >= 0; v = pop()) {
        if (done[v] === 1) continue;
        done[v] = 1;
        settled[count] = v;
        count += 1;
        for (let k = Number(first[v]); k < Number(first[v + 1]); k += 1) {
          const f = Number(edge[k]);
          if (Number(along[f]) < 0) continue;
          const forward = from[f] === v;
          push(
            forward ? Number(to[f]) : Number(from[f]),
            Number(cost[v]) + Number(forward === out ? along[f] : against[f]),
            limit,
          );
        }
      }
      return count;
    },
  };
};
