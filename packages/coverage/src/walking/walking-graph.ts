import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { checkLines } from './lines/check-lines';
import { adjacencyOf, piecesOf } from './graph-parts';
import { distancesAlong, type KnownElevations, knownElevations } from './lines/elevations';
import { type PlacedNodes, placeNodes } from './lines/place-nodes';
import { slopesAlong } from './lines/slopes';
import type { WalkingLine } from './lines/walking-line';

export type { WalkingLine } from './lines/walking-line';

/**
 * A graph of walkable ways as structure of arrays. Every place is a node, every stretch between two places an edge that can be walked both ways; lines meet
 * where they share a place, unless they pass over each other.
 */
export interface WalkingGraph {
  /** Longitude of each node in degrees, WGS 84. */
  readonly lon: Float64Array;
  /** Latitude of each node in degrees, WGS 84. */
  readonly lat: Float64Array;
  /** For each edge, the node at which it begins. */
  readonly from: Int32Array;
  /** For each edge, the node at which it ends. */
  readonly to: Int32Array;
  /** Length of each edge in metres along the ground. */
  readonly length: Float64Array;
  /** Slope of each edge from `from` to `to`, as rise over run. */
  readonly slope: Float64Array;
  /** 1 for an edge on steps, otherwise 0. */
  readonly steps: Uint8Array;
  /** Wheelchair access of each edge: 1 can pass, −1 cannot, 0 unknown. */
  readonly wheelchair: Int8Array;
  /** For each node v, the position in `edge` of its first edge; its edges are `edge[first[v]]` to `edge[first[v + 1] − 1]`. */
  readonly first: Int32Array;
  /** The edges of the nodes, one node after the other. */
  readonly edge: Int32Array;
  /** For each node, the connected piece of the graph it belongs to; piece 0 has the most nodes. */
  readonly piece: Int32Array;
  /** Number of connected pieces. */
  readonly pieces: number;
}

/** A graph, with the elevations and nodes derived from its lines. */
export interface LaidGraph {
  readonly graph: WalkingGraph;
  readonly elevations: KnownElevations;
  readonly placed: PlacedNodes;
}

/** Builds a walking graph, see {@link buildWalkingGraph}. */
export const layGraph = (lines: readonly WalkingLine[], heightShare: number): LaidGraph => {
  const elevations = knownElevations(lines);
  const placed = placeNodes(lines, elevations);
  const { lon, lat } = placed;
  const from: number[] = [];
  const to: number[] = [];
  const length: number[] = [];
  const slope: number[] = [];
  const stairs: number[] = [];
  const wheels: number[] = [];
  let start = 0;
  lines.forEach((line, l) => {
    const { coordinates, steps = false, wheelchair, inclinePercent } = line;
    const along = distancesAlong(line);
    const heights = elevations.heights[l] ?? new Float64Array();
    const slopes = slopesAlong(heights, along, elevations.step);
    for (let i = 0; i + 1 < coordinates.length; i += 1) {
      const [tail, tip] = [Number(placed.nodes[start + i]), Number(placed.nodes[start + i + 1])];
      if (tail === tip) continue;
      const run = Number(along[i + 1]) - Number(along[i]);
      const steepness =
        run === 0 ? 0 : heightShare * (inclinePercent === undefined ? Number(slopes[i]) : inclinePercent / 100);
      const leap = run === 0 ? Number(heights[i + 1]) - Number(heights[i]) : 0;
      const rise = Number.isNaN(leap) ? 0 : leap * heightShare + steepness * run;
      from.push(tail);
      to.push(tip);
      length.push(Math.sqrt(run * run + rise * rise));
      slope.push(steepness);
      stairs.push(steps ? 1 : 0);
      wheels.push(wheelchair === undefined ? 0 : wheelchair ? 1 : -1);
    }
    start += coordinates.length;
  });
  const tails = Int32Array.from(from);
  const tips = Int32Array.from(to);
  const around = adjacencyOf(lon.length, tails, tips);
  const graph: WalkingGraph = {
    lon: Float64Array.from(lon),
    lat: Float64Array.from(lat),
    from: tails,
    to: tips,
    length: Float64Array.from(length),
    slope: Float64Array.from(slope),
    steps: Uint8Array.from(stairs),
    wheelchair: Int8Array.from(wheels),
    ...around,
    ...piecesOf(tails, tips, around),
  };
  return { graph, elevations, placed };
};

/** Options of {@link buildWalkingGraph}. */
export interface WalkingGraphOptions {
  /** Factor by which heights and inclines are scaled, at least 0; 0 is flat. Default: 1. */
  readonly heightShare?: number;
}

/**
 * Builds a walking graph from lines; stretches of zero length are omitted. Places that differ by less than 1e-7° (1 cm) are one; lines that both go through a
 * place on different layers, or 4 m apart in height, pass over each other there. Elevations that stand for “no data” are dropped, and elevations missing
 * between two known ones are interpolated; slopes are taken over a base of 20 times the step to which heights are rounded.
 *
 * @example
 * import { buildWalkingGraph } from '@community1373/coverage/walking';
 * const graph = buildWalkingGraph([{ coordinates: [[113.57, 37.86, 0], [113.571, 37.86, 5]] }, { coordinates: [[113.571, 37.86, 5], [113.571, 37.861, 5]] }]);
 * graph.from.length; // => 2
 * graph.pieces; // => 1
 */
export const buildWalkingGraph = (lines: readonly WalkingLine[], options: WalkingGraphOptions = {}): WalkingGraph => {
  checkLines(lines);
  if (!isHolder(options)) throw new CodedError('coverage.height-share', options);
  const { heightShare = 1 } = options;
  if (!(typeof heightShare === 'number' && heightShare >= 0 && heightShare < Number.POSITIVE_INFINITY))
    throw new CodedError('coverage.height-share', heightShare);
  return layGraph(lines, heightShare).graph;
};
