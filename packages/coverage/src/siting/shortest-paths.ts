/** The arcs of a graph by node: those of node v are at `first[v]` up to but not including `first[v + 1]`. */
export interface ArcList {
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly length: Float64Array;
}

/** Lists arcs by their tail; with `both`, each edge is followed both ways. */
export const listArcs = (
  nodes: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  length: ArrayLike<number>,
  both: boolean,
): ArcList => {
  const first = new Int32Array(nodes + 1);
  const count = (v: number): void => {
    first[v + 1] = Number(first[v + 1]) + 1;
  };
  for (let e = 0; e < from.length; e += 1) {
    count(Number(from[e]));
    if (both) count(Number(to[e]));
  }
  for (let v = 0; v < nodes; v += 1) first[v + 1] = Number(first[v + 1]) + Number(first[v]);
  const next = first.slice(0, nodes);
  const size = Number(first[nodes]);
  const arcs = { first, to: new Int32Array(size), length: new Float64Array(size) };
  const put = (tail: number, head: number, long: number): void => {
    const at = Number(next[tail]);
    arcs.to[at] = head;
    arcs.length[at] = long;
    next[tail] = at + 1;
  };
  for (let e = 0; e < from.length; e += 1) {
    put(Number(from[e]), Number(to[e]), Number(length[e]));
    if (both) put(Number(to[e]), Number(from[e]), Number(length[e]));
  }
  return arcs;
};

/** A search for shortest paths from one node; the returned distances are overwritten by the next search. */
export interface ShortestPaths {
  readonly from: (source: number) => Float64Array;
  /** Arcs examined by the last search, times four, because an arc costs more than reading a distance. */
  readonly looked: () => number;
}

/**
 * Creates a search for shortest paths from one node to all nodes within a limit, by Dijkstra's algorithm with a binary heap; farther nodes are at infinity and
 * are not visited. Each search first resets what the last one wrote.
 */
export const createDijkstra = (
  nodes: number,
  { first, to, length }: ArcList,
  within = Number.POSITIVE_INFINITY,
): ShortestPaths => {
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const heap = new Int32Array(nodes);
  const place = new Int32Array(nodes).fill(-1);
  const touched = new Int32Array(nodes);
  let count = 0;
  let arcs = 0;
  let size = 0;
  const keyAt = (at: number): number => Number(distance[Number(heap[at])]);
  const set = (at: number, v: number): void => {
    heap[at] = v;
    place[v] = at;
  };
  const rise = (v: number): void => {
    let at = Number(place[v]);
    const key = Number(distance[v]);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (keyAt(above) <= key) break;
      set(at, Number(heap[above]));
      at = above;
    }
    set(at, v);
  };
  /** Removes and returns the node at the least distance; −1 when none is left. */
  const takeLeast = (): number => {
    if (size === 0) return -1;
    const least = Number(heap[0]);
    size -= 1;
    const v = Number(heap[size]);
    const key = Number(distance[v]);
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && keyAt(below + 1) < keyAt(below)) below += 1;
      if (keyAt(below) >= key) break;
      set(at, Number(heap[below]));
      at = below;
    }
    if (size > 0) set(at, v);
    return least;
  };
  const reach = (v: number, long: number): void => {
    if (Number(place[v]) < 0) {
      touched[count] = v;
      count += 1;
      place[v] = size;
      size += 1;
    }
    distance[v] = long;
    rise(v);
  };
  const search = (source: number): Float64Array => {
    for (let i = 0; i < count; i += 1) {
      distance[Number(touched[i])] = Number.POSITIVE_INFINITY;
      place[Number(touched[i])] = -1;
    }
    count = 0;
    arcs = 0;
    size = 0;
    reach(source, 0);
    for (let v = takeLeast(); v >= 0; v = takeLeast()) {
      arcs += Number(first[v + 1]) - Number(first[v]);
      for (let k = Number(first[v]); k < Number(first[v + 1]); k += 1) {
        const w = Number(to[k]);
        const long = Number(distance[v]) + Number(length[k]);
        if (long < Number(distance[w]) && long <= within) reach(w, long);
      }
    }
    return distance;
  };
  return { from: search, looked: () => 4 * arcs };
};
