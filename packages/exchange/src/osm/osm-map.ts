import type { OsmTags, Walkability } from '@community1373/coverage/walking';
import type { Position } from '@community1373/coverage';

/** Lines of a map as columns: their ids, nodes and tags. */
export interface OsmLines {
  /** The id of each line in OpenStreetMap; a line from which nodes are missing may stand here in parts. */
  readonly id: Float64Array;
  /** For each line w, the position in `node` of its first node; its nodes are `node[first[w]]` to `node[first[w + 1] − 1]`. */
  readonly first: Int32Array;
  /** The nodes of the lines, one line after the other. */
  readonly node: Int32Array;
  /** The tags of each line. */
  readonly tags: readonly OsmTags[];
}

/** A point of a map with tags. */
export interface OsmPoint {
  /** Id of the node in OpenStreetMap. */
  readonly id: number;
  /** Position of the node in the columns of nodes. */
  readonly node: number;
  /** Longitude and latitude in degrees, WGS 84. */
  readonly position: Position;
  /** The tags of the node. */
  readonly tags: OsmTags;
}

/**
 * Reasons why an object of a map file was skipped: for lines those of `walkable`, and `untagged`; for any object `deleted`, `no-id`, `repeated` (its id
 * occurred before), `off-earth` (a node beyond 180° or 80°), `missing-nodes` (a line, part of which refers to nodes that the file lacks), `short` (fewer than two nodes),
 * `open-ring` (a building whose outline does not close), `relation` (any relation but a building).
 */
export type OsmSkip =
  | NonNullable<Walkability['reason']>
  | 'untagged'
  | 'deleted'
  | 'no-id'
  | 'repeated'
  | 'off-earth'
  | 'missing-nodes'
  | 'short'
  | 'open-ring'
  | 'relation';

/** A map of OpenStreetMap: nodes and lines as columns, points as objects. */
export interface OsmMap {
  /** The id of each node of the file. */
  readonly nodeId: Float64Array;
  /** Longitude of each node in degrees, WGS 84. */
  readonly lon: Float64Array;
  /** Latitude of each node in degrees, WGS 84. */
  readonly lat: Float64Array;
  /** The lines that somebody may walk at some time. */
  readonly ways: OsmLines;
  /** The outlines of buildings; the last node of each is its first. */
  readonly buildings: OsmLines;
  /** Entrances of buildings. */
  readonly entrances: readonly OsmPoint[];
  /** Gates, other barriers and kerbs at points. */
  readonly gates: readonly OsmPoint[];
  /** Other points of use: amenities, shops, offices, stops and the like. */
  readonly points: readonly OsmPoint[];
  /** Number of objects skipped, by reason. */
  readonly skipped: Readonly<Partial<Record<OsmSkip, number>>>;
}
