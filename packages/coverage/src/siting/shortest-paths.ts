/** A graph's arcs by node: those of node v are at `first[v]` up to `first[v + 1]`. */
export interface ArcList {
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly length: Float64Array;
}

/** Lists arcs by their tail; with `both` each edge is walked both ways. */
export const listArcs = (nodes: number, from: ArrayLike<number>, to: ArrayLike<number>, length: ArrayLike<number>, both: boolean): ArcList => {
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

/** Shortest paths from one node to all, by Dijkstra's method with a binary heap that is reused from call to call. */
export const createDijkstra = (nodes: number, { first, to, length }: ArcList): ((source: number) => Float64Array) => {
  const distance = new Float64Array(nodes);
  const heap = new Int32Array(nodes);
  const place = new Int32Array(nodes);
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
  const takeLeast = (): number => {
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
  return (source) => {
    distance.fill(Number.POSITIVE_INFINITY);
    place.fill(-1);
    distance[source] = 0;
    size = 1;
    set(0, source);
    while (size > 0) {
      const v = takeLeast();
      for (let k = Number(first[v]); k < Number(first[v + 1]); k += 1) {
        const w = Number(to[k]);
        const long = Number(distance[v]) + Number(length[k]);
        if (long >= Number(distance[w])) continue;
        distance[w] = long;
        if (Number(place[w]) < 0) {
          place[w] = size;
          size += 1;
        }
        rise(w);
      }
    }
    return distance;
  };
};
