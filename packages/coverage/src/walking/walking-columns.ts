import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { localScale, squaredMeters } from '../points/ellipsoid';
import { steepestLatitude } from '../points/limits';
import { adjacencyOf, piecesOf } from './graph-parts';
import type { WalkingGraph } from './walking-graph';

/** Ways that share numbered nodes, as structure of arrays: the form in which map files such as those of OpenStreetMap keep them. */
export interface WalkingColumns {
  /** Longitude of each node in degrees, WGS 84. */
  readonly lon: Float64Array;
  /** Latitude of each node in degrees, WGS 84, −80 to 80. */
  readonly lat: Float64Array;
  /** For each way w, the position in `node` of its first node; its nodes are `node[first[w]]` to `node[first[w + 1] − 1]`. */
  readonly first: Int32Array;
  /** The nodes of the ways, one way after the other. */
  readonly node: Int32Array;
  /** For each way, 1 for steps, otherwise 0. */
  readonly steps: Uint8Array;
  /** Wheelchair access of each way: 1 can pass, −1 cannot, 0 unknown. */
  readonly wheelchair: Int8Array;
  /** The rise along each way in percent; NaN where unknown. */
  readonly inclinePercent: Float64Array;
  /** For each node, 1 where nobody passes: every way ends there, and starts again behind it. Absent: none. */
  readonly blocked?: Uint8Array | undefined;
}

/** True when all values lie between two limits. */
const areWithin = (values: Float64Array | Int32Array, low: number, high: number): boolean => {
  for (let i = 0; i < values.length; i += 1) if (!(Number(values[i]) >= low && Number(values[i]) <= high)) return false;
  return true;
};

/** True for ways whose columns fit together, and those of the nodes that they share. */
export const areWays = (
  given: Readonly<Record<string, unknown>>,
): given is Pick<WalkingColumns, 'lon' | 'lat' | 'first' | 'node'> & Readonly<Record<string, unknown>> => {
  const { lon, lat, first, node } = given;
  return (
    lon instanceof Float64Array &&
    lat instanceof Float64Array &&
    lon.length === lat.length &&
    first instanceof Int32Array &&
    node instanceof Int32Array &&
    first[0] === 0 &&
    first.at(-1) === node.length &&
    first.every((at, w) => w === 0 || at >= Number(first[w - 1])) &&
    areWithin(node, 0, lon.length - 1) &&
    areWithin(lat, -steepestLatitude, steepestLatitude) &&
    areWithin(lon, -180, 180)
  );
};

const isRight = (given: unknown): boolean => {
  if (!isHolder(given) || !areWays(given)) return false;
  const { lon, first, steps, wheelchair, inclinePercent, blocked } = given;
  return (
    steps instanceof Uint8Array &&
    wheelchair instanceof Int8Array &&
    inclinePercent instanceof Float64Array &&
    [steps, wheelchair, inclinePercent].every(({ length }) => length === first.length - 1) &&
    (blocked === undefined || (blocked instanceof Uint8Array && blocked.length === lon.length))
  );
};

/**
 * Creates a walking graph from ways that share numbered nodes. Ways meet at the nodes that they share and nowhere else, so layers and heights need not be
 * compared. Nodes that no way uses are left out; the others are numbered in the order of the ways. A stretch from a node to itself is left out. Throws
 * `coverage.walking-columns` for columns that do not fit together.
 *
 * @example
 * import { toWalkingGraph } from '@community1373/coverage/walking';
 * const graph = toWalkingGraph({
 *   lon: Float64Array.of(113.57, 113.571, 113.572), lat: Float64Array.of(37.86, 37.86, 37.86), first: Int32Array.of(0, 3), node: Int32Array.of(0, 1, 2),
 *   steps: Uint8Array.of(0), wheelchair: Int8Array.of(0), inclinePercent: Float64Array.of(Number.NaN), blocked: Uint8Array.of(0, 1, 0),
 * });
 * [graph.from.length, graph.pieces]; // => [2, 2]
 */
export const toWalkingGraph = (columns: WalkingColumns): WalkingGraph => {
  if (!isRight(columns)) throw new CodedError('coverage.walking-columns', columns);
  return layColumns(columns);
};

/** Creates the graph of {@link toWalkingGraph} from columns that fit together. */
export const layColumns = (columns: WalkingColumns): WalkingGraph => {
  const { lon, lat, first, node, blocked } = columns;
  const most = node.length;
  const numbers = new Int32Array(lon.length).fill(-1);
  // A blocked node has a copy for each stretch that ends at it: at most two for each mention in a way.
  const source = new Int32Array(blocked === undefined ? Math.min(most, lon.length) : 2 * most);
  const [from, to, way] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  let nodes = 0;
  let edges = 0;
  const place = (v: number): number => {
    const known = Number(numbers[v]);
    if (known >= 0 && blocked?.[v] !== 1) return known;
    source[nodes] = v;
    numbers[v] = nodes;
    nodes += 1;
    return nodes - 1;
  };
  for (let w = 0; w + 1 < first.length; w += 1)
    for (let i = Number(first[w]); i + 1 < Number(first[w + 1]); i += 1) {
      if (node[i] === node[i + 1]) continue;
      from[edges] = place(Number(node[i]));
      to[edges] = place(Number(node[i + 1]));
      way[edges] = w;
      edges += 1;
    }
  const [x, y] = [new Float64Array(nodes), new Float64Array(nodes)];
  for (let v = 0; v < nodes; v += 1) {
    x[v] = Number(lon[Number(source[v])]);
    y[v] = Number(lat[Number(source[v])]);
  }
  const [length, slope] = [new Float64Array(edges), new Float64Array(edges)];
  const [steps, wheelchair] = [new Uint8Array(edges), new Int8Array(edges)];
  for (let e = 0; e < edges; e += 1) {
    const [v, t, w] = [Number(from[e]), Number(to[e]), Number(way[e])];
    const run = Math.sqrt(
      squaredMeters(localScale(Number(y[v])), Number(x[t]) - Number(x[v]), Number(y[t]) - Number(y[v])),
    );
    const percent = Number(columns.inclinePercent[w]);
    const rise = Number.isNaN(percent) || run === 0 ? 0 : percent / 100;
    length[e] = rise === 0 ? run : Math.sqrt(run * run * (1 + rise * rise));
    slope[e] = rise;
    steps[e] = Number(columns.steps[w]);
    wheelchair[e] = Number(columns.wheelchair[w]);
  }
  const [tails, tips] = [from.slice(0, edges), to.slice(0, edges)];
  const around = adjacencyOf(nodes, tails, tips);
  return {
    lon: x,
    lat: y,
    from: tails,
    to: tips,
    length,
    slope,
    steps,
    wheelchair,
    ...around,
    ...piecesOf(tails, tips, around),
  };
};
