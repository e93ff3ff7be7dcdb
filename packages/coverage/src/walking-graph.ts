import { straightDistance } from './ellipsoid';

/** A way as a line of places, each with its elevation in metres where it is known. */
export interface WalkingLine {
  readonly coordinates: readonly (readonly [longitude: number, latitude: number, elevation?: number])[];
  /** A flight of steps. */
  readonly steps?: boolean | undefined;
}

/**
 * Ways to walk as structure of arrays. Lines meet where they share a place: every place is a node, every stretch between two an edge that
 * can be walked both ways.
 */
export interface WalkingGraph {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** The ends of each edge. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Metres along the ground, and slope from `from` to `to` (rise over run). */
  readonly length: Float64Array;
  readonly slope: Float64Array;
  readonly steps: Uint8Array;
  /** The edges of node v are `edge[first[v]]` to `edge[first[v + 1] − 1]`. */
  readonly first: Int32Array;
  readonly edge: Int32Array;
  /** For each node the piece of the graph it belongs to; piece 0 has the most nodes. */
  readonly piece: Int32Array;
  readonly pieces: number;
}

/** Numbers the connected pieces, the largest first, of equals the one with the lowest node. */
const piecesOf = (nodes: number, from: Int32Array, to: Int32Array, first: Int32Array, edge: Int32Array): { readonly piece: Int32Array; readonly pieces: number } => {
  const found = new Int32Array(nodes).fill(-1);
  const sizes: number[] = [];
  for (let start = 0; start < nodes; start += 1) {
    if (Number(found[start]) >= 0) continue;
    const queue = [start];
    found[start] = sizes.length;
    for (let at = 0; at < queue.length; at += 1) {
      const v = Number(queue[at]);
      for (let k = Number(first[v]); k < Number(first[v + 1]); k += 1) {
        const e = Number(edge[k]);
        const w = from[e] === v ? Number(to[e]) : Number(from[e]);
        if (Number(found[w]) >= 0) continue;
        found[w] = sizes.length;
        queue.push(w);
      }
    }
    sizes.push(queue.length);
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

/**
 * Builds a walking graph from lines; stretches of no length are left out. Places that differ by less than 1e-7° (1 cm) are one.
 *
 * @example
 * import { buildWalkingGraph } from '@community1373/coverage';
 * const graph = buildWalkingGraph([{ coordinates: [[113.57, 37.86, 0], [113.571, 37.86, 5]] }, { coordinates: [[113.571, 37.86, 5], [113.571, 37.861, 5]] }]);
 * graph.from.length; // => 2
 * graph.pieces; // => 1
 */
export const buildWalkingGraph = (lines: readonly WalkingLine[]): WalkingGraph => {
  const nodeOf = new Map<string, number>();
  const lon: number[] = [];
  const lat: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const length: number[] = [];
  const slope: number[] = [];
  const stairs: number[] = [];
  for (const { coordinates, steps = false } of lines) {
    let before: { readonly node: number; readonly height: number | undefined } | undefined;
    for (const [x, y, height] of coordinates) {
      const key = `${Math.round(x * 1e7)},${Math.round(y * 1e7)}`;
      const node = nodeOf.get(key) ?? lon.length;
      if (node === lon.length) {
        nodeOf.set(key, node);
        lon.push(x);
        lat.push(y);
      }
      if (before !== undefined && before.node !== node) {
        const run = straightDistance([Number(lon[before.node]), Number(lat[before.node])], [x, y]);
        const rise = height === undefined || before.height === undefined ? 0 : height - before.height;
        from.push(before.node);
        to.push(node);
        length.push(Math.sqrt(run * run + rise * rise));
        slope.push(run === 0 ? 0 : rise / run);
        stairs.push(steps ? 1 : 0);
      }
      before = { node, height };
    }
  }
  const nodes = lon.length;
  const first = new Int32Array(nodes + 1);
  for (const v of [...from, ...to]) first[v + 1] = Number(first[v + 1]) + 1;
  for (let v = 0; v < nodes; v += 1) first[v + 1] = Number(first[v + 1]) + Number(first[v]);
  const next = first.slice(0, nodes);
  const edge = new Int32Array(2 * from.length);
  const put = (v: number, e: number): void => {
    const at = Number(next[v]);
    edge[at] = e;
    next[v] = at + 1;
  };
  from.forEach((v, e) => {
    put(v, e);
    put(Number(to[e]), e);
  });
  const tails = Int32Array.from(from);
  const tips = Int32Array.from(to);
  return {
    lon: Float64Array.from(lon),
    lat: Float64Array.from(lat),
    from: tails,
    to: tips,
    length: Float64Array.from(length),
    slope: Float64Array.from(slope),
    steps: Uint8Array.from(stairs),
    first,
    edge,
    ...piecesOf(nodes, tails, tips, first, edge),
  };
};
