/** The edges of each node: those of node v are `edge[first[v]]` to `edge[first[v + 1] − 1]`. */
export interface Adjacency {
  readonly first: Int32Array;
  readonly edge: Int32Array;
}

/** Lists the edges of each node, in the order of the edges. */
export const adjacencyOf = (nodes: number, from: Int32Array, to: Int32Array): Adjacency => {
  const first = new Int32Array(nodes + 1);
  for (let e = 0; e < from.length; e += 1) {
    const [tail, tip] = [Number(from[e]) + 1, Number(to[e]) + 1];
    first[tail] = Number(first[tail]) + 1;
    first[tip] = Number(first[tip]) + 1;
  }
  for (let v = 0; v < nodes; v += 1) first[v + 1] = Number(first[v + 1]) + Number(first[v]);
  const next = first.slice(0, nodes);
  const edge = new Int32Array(2 * from.length);
  const put = (v: number, e: number): void => {
    const at = Number(next[v]);
    edge[at] = e;
    next[v] = at + 1;
  };
  for (let e = 0; e < from.length; e += 1) {
    put(Number(from[e]), e);
    put(Number(to[e]), e);
  }
  return { first, edge };
};

/** Numbers the connected pieces: the largest first, on a tie the one with the lowest node. */
export const piecesOf = (
  from: Int32Array,
  to: Int32Array,
  { first, edge }: Adjacency,
): { readonly piece: Int32Array; readonly pieces: number } => {
  const nodes = first.length - 1;
  const found = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  const sizes: number[] = [];
  for (let start = 0; start < nodes; start += 1) {
    if (Number(found[start]) >= 0) continue;
    let count = 1;
    queue[0] = start;
    found[start] = sizes.length;
    for (let at = 0; at < count; at += 1) {
      const v = Number(queue[at]);
      for (let k = Number(first[v]); k < Number(first[v + 1]); k += 1) {
        const e = Number(edge[k]);
        const w = from[e] === v ? Number(to[e]) : Number(from[e]);
        if (Number(found[w]) >= 0) continue;
        found[w] = sizes.length;
        queue[count] = w;
        count += 1;
      }
    }
    sizes.push(count);
  }
  const rank = new Int32Array(sizes.length);
  sizes
    .map((size, i) => ({ size, i }))
    .toSorted((a, b) => b.size - a.size || a.i - b.i)
    .forEach(({ i }, place) => {
      rank[i] = place;
    });
  return { piece: found.map((i) => Number(rank[i])), pieces: sizes.length };
};
