import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { closedPointOf } from './tags/passable';
import { type OsmTags, rememberTags } from './tags/remember-tags';
import { readWalkableOptions, type WalkableOptions } from './tags/walkable-options';
import { closedTo, readWay, type Walkability, type WayReading } from './tags/walkable';
import { areWays, layColumns } from './walking-columns';
import type { WalkingGraph } from './walking-graph';
import { wayTagsOf } from './tags/way-tags';

/** Ways of a map with their tags, and the points that may stop people: gates, barriers, kerbs. */
export interface TaggedWays {
  /** Longitude of each node in degrees, WGS 84. */
  readonly lon: Float64Array;
  /** Latitude of each node in degrees, WGS 84, −80 to 80. */
  readonly lat: Float64Array;
  /** The ways, as columns. */
  readonly ways: {
    /** For each way w, the position in `node` of its first node; its nodes are `node[first[w]]` to `node[first[w + 1] − 1]`. */
    readonly first: Int32Array;
    /** The nodes of the ways, one way after the other. */
    readonly node: Int32Array;
    /** The tags of each way. */
    readonly tags: readonly OsmTags[];
  };
  /** The points at nodes that may stop people. */
  readonly gates: readonly { readonly node: number; readonly tags: OsmTags }[];
}

/** The ways that a profile can walk at a time. */
export interface WalkingNetwork {
  /** The graph of these ways, for metrics along paths. */
  readonly graph: WalkingGraph;
  /** Number of ways in the graph. */
  readonly ways: number;
  /** Number of those that are steps. */
  readonly steps: number;
  /** Number of ways left out, by reason. */
  readonly leftOut: Readonly<Partial<Record<NonNullable<Walkability['reason']>, number>>>;
  /** The gates, as positions in `gates`, that stop the profile at this time on one of the ways. */
  readonly closedGates: readonly number[];
}

const isRight = (given: unknown): boolean => {
  if (!isHolder(given) || !isHolder(given['ways']) || !Array.isArray(given['gates'])) return false;
  const columns = { ...given['ways'], lon: given['lon'], lat: given['lat'] };
  if (!areWays(columns)) return false;
  const { lon, first, tags } = columns;
  const isNode = (node: unknown): boolean => Number.isInteger(node) && Number(node) >= 0 && Number(node) < lon.length;
  return (
    Array.isArray(tags) &&
    tags.length === first.length - 1 &&
    tags.every(isHolder) &&
    given['gates'].every((gate) => isHolder(gate) && isNode(gate['node']) && isHolder(gate['tags']))
  );
};

/**
 * Creates the network that a profile can walk at a time from the tagged ways of a map, see `walkable` and `passable`. A gate that is shut or closed to the
 * profile stops every way through it. Ways meet at shared nodes only. Throws `coverage.tagged-ways` for columns that do not fit together.
 *
 * @example
 * import { createWalkingNetwork } from '@community1373/coverage/walking';
 * const map = {
 *   lon: Float64Array.of(113.57, 113.571, 113.572), lat: Float64Array.of(37.86, 37.86, 37.86),
 *   ways: { first: Int32Array.of(0, 3), node: Int32Array.of(0, 1, 2), tags: [{ highway: 'footway' }] },
 *   gates: [{ node: 1, tags: { barrier: 'gate', opening_hours: '06:00-22:00' } }],
 * };
 * createWalkingNetwork(map, { at: '12:00' }).graph.pieces; // => 1
 * createWalkingNetwork(map, { at: '22:30' }).graph.pieces; // => 2
 */
export const createWalkingNetwork = (map: TaggedWays, options: WalkableOptions = {}): WalkingNetwork => {
  const { profile, moment } = readWalkableOptions(options);
  if (!isRight(map)) throw new CodedError('coverage.tagged-ways', map);
  const { lon, lat, ways, gates } = map;
  const read = rememberTags((tags) => readWay(wayTagsOf(tags), moment));
  const leftOut: Partial<Record<NonNullable<Walkability['reason']>, number>> = {};
  const kept = new Int32Array(ways.tags.length);
  const readings: WayReading[] = [];
  let length = 0;
  ways.tags.forEach((tags, w) => {
    const reading = read(tags);
    const reason = closedTo(reading, profile);
    if (reason !== undefined) {
      leftOut[reason] = (leftOut[reason] ?? 0) + 1;
      return;
    }
    kept[readings.length] = w;
    readings.push(reading);
    length += Number(ways.first[w + 1]) - Number(ways.first[w]);
  });
  const first = new Int32Array(readings.length + 1);
  const node = new Int32Array(length);
  readings.forEach((_, k) => {
    const w = Number(kept[k]);
    const part = ways.node.subarray(Number(ways.first[w]), Number(ways.first[w + 1]));
    node.set(part, first[k]);
    first[k + 1] = Number(first[k]) + part.length;
  });
  const used = new Uint8Array(lon.length);
  for (const v of node) used[v] = 1;
  const closedGates: number[] = [];
  const blocked = new Uint8Array(lon.length);
  gates.forEach((gate, g) => {
    if (used[gate.node] !== 1 || closedPointOf(wayTagsOf(gate.tags), profile, moment) === undefined) return;
    blocked[gate.node] = 1;
    closedGates.push(g);
  });
  const graph = layColumns({
    lon,
    lat,
    first,
    node,
    steps: Uint8Array.from(readings, ({ steps }) => (steps ? 1 : 0)),
    wheelchair: Int8Array.from(readings, ({ wheelchair }) => (wheelchair === undefined ? 0 : wheelchair ? 1 : -1)),
    inclinePercent: Float64Array.from(readings, ({ inclinePercent }) => inclinePercent ?? Number.NaN),
    ...(closedGates.length === 0 ? {} : { blocked }),
  });
  return {
    graph,
    ways: readings.length,
    steps: readings.reduce((sum, { steps }) => sum + (steps ? 1 : 0), 0),
    leftOut,
    closedGates,
  };
};
