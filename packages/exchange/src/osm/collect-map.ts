import { createWalkable, isBarrierPoint, isNamedWay, type OsmTags } from '@community1373/coverage/walking';
import { FileProblem } from '../file-problem';
import type { ReadLimits } from '../limits';
import { NumberColumn } from './growing';
import { LineColumns } from './line-columns';
import { NodeIndex } from './node-index';
import type { OsmMap, OsmPoint, OsmSkip } from './osm-map';
import { joinRings } from './rings';

/** The member of a relation. */
export interface OsmMember {
  readonly type: string;
  readonly ref: number;
  readonly role: string;
}

/** The largest latitude that distances are defined for; Web Mercator, and so every map of OpenStreetMap, ends at 85°. */
const largestLatitude = 80;

/** Keys of points that people go to. */
const pointKeys = ['amenity', 'shop', 'office', 'healthcare', 'leisure', 'tourism', 'public_transport', 'emergency'];

/** True for a way that is closed but for conditions, which depend on the time. */
const mayOpen = (tags: OsmTags): boolean =>
  tags['foot:conditional'] !== undefined || tags['access:conditional'] !== undefined;

/** A line as read: its id, its tags, and the range of its nodes. */
interface ReadLine {
  readonly id: number;
  readonly tags: OsmTags;
  readonly from: number;
  readonly to: number;
}

/** Collects the objects of a map file, in any order, and sorts them into a map. */
export class MapCollector {
  private readonly nodeId = new NumberColumn();
  private readonly lon = new NumberColumn();
  private readonly lat = new NumberColumn();
  private readonly refs = new NumberColumn();
  private readonly taggedNodes: { readonly node: number; readonly tags: OsmTags }[] = [];
  private readonly lines: ReadLine[] = [];
  private readonly outlines: { readonly id: number; readonly tags: OsmTags; readonly ways: readonly number[] }[] = [];
  private readonly walkable = createWalkable();
  private refStart = 0;
  private readonly skipped: Partial<Record<OsmSkip, number>> = {};

  constructor(private readonly limits: Pick<ReadLimits, 'nodes'>) {}

  /** Number of objects read so far. */
  get count(): number {
    return this.nodeId.length + this.lines.length;
  }

  skip(reason: OsmSkip, count = 1): void {
    if (count > 0) this.skipped[reason] = (this.skipped[reason] ?? 0) + count;
  }

  addNode(id: number, lon: number, lat: number, tags: OsmTags | undefined): void {
    if (!Number.isSafeInteger(id)) {
      this.skip('no-id');
      return;
    }
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= largestLatitude)) {
      this.skip('off-earth');
      return;
    }
    if (this.nodeId.length >= this.limits.nodes) this.refuse();
    if (tags !== undefined) this.taggedNodes.push({ node: this.nodeId.length, tags });
    this.nodeId.push(id);
    this.lon.push(lon);
    this.lat.push(lat);
  }

  /** Adds the next node of the line that {@link endWay} ends. */
  addRef(id: number): void {
    // A line mentions each node about once; a file of mentions alone is hostile.
    if (this.refs.length >= 4 * this.limits.nodes) this.refuse();
    this.refs.push(id);
  }

  endWay(id: number, tags: OsmTags): void {
    const from = this.refStart;
    this.refStart = this.refs.length;
    if (Number.isSafeInteger(id)) this.lines.push({ id, tags, from, to: this.refs.length });
    else this.skip('no-id');
  }

  addRelation(id: number, tags: OsmTags, members: readonly OsmMember[]): void {
    const { type, building } = tags;
    if (type !== 'multipolygon' || building === undefined || building === 'no') {
      this.skip('relation');
      return;
    }
    const ways = members.flatMap((member) => (member.type === 'way' && member.role !== 'inner' ? [member.ref] : []));
    this.outlines.push({ id, tags, ways });
  }

  private refuse(): never {
    throw new FileProblem('exchange.osm-nodes', this.limits.nodes, { limit: this.limits.nodes });
  }

  /** Sorts the objects read into a map. */
  finish(): OsmMap {
    const nodeId = this.nodeId.toArray();
    const [lon, lat] = [this.lon.toArray(), this.lat.toArray()];
    const index = new NodeIndex(nodeId);
    this.skip('repeated', index.repeated);
    const [ways, buildings] = [new LineColumns(), new LineColumns()];
    const inOutline = this.linesOfOutlines();
    const isRepeated = this.repetition();
    for (const line of this.lines)
      if (isRepeated(line.id)) this.skip('repeated');
      else this.addLine(line, index, ways, buildings, inOutline);
    this.addOutlines(buildings, inOutline);
    const points = this.taggedNodes.map(({ node, tags }): OsmPoint => ({
      id: Number(nodeId[node]),
      node,
      position: [Number(lon[node]), Number(lat[node])],
      tags,
    }));
    const isEntrance = ({ entrance, building, barrier }: OsmTags): boolean =>
      barrier === undefined && ((entrance !== undefined && entrance !== 'no') || building === 'entrance');
    return {
      nodeId,
      lon,
      lat,
      ways: ways.toLines(),
      buildings: buildings.toLines(),
      entrances: points.filter(({ tags }) => isEntrance(tags)),
      gates: points.filter(({ tags }) => isBarrierPoint(tags)),
      points: points.filter(
        ({ tags }) => !isEntrance(tags) && !isBarrierPoint(tags) && pointKeys.some((key) => tags[key] !== undefined),
      ),
      skipped: this.skipped,
    };
  }

  /** Returns the test for an id that occurred before; almost every file is sorted, and then nothing is remembered. */
  private repetition(): (id: number) => boolean {
    const { lines } = this;
    if (lines.every(({ id }, i) => i === 0 || id > Number(lines[i - 1]?.id))) return () => false;
    const known = new Set<number>();
    return (id) => known.size === known.add(id).size;
  }

  /** Adds a line to columns, in parts where the file lacks a node. Returns the number of nodes missing. */
  private addParts({ id, tags, from, to }: ReadLine, index: NodeIndex, columns: LineColumns): number {
    let missing = 0;
    for (let i = from; i < to; i += 1) {
      const node = index.find(this.refs.at(i));
      if (node >= 0) columns.node.push(node);
      else {
        missing += 1;
        columns.endPart(id, tags);
      }
    }
    columns.endPart(id, tags);
    return missing;
  }

  private addLine(
    line: ReadLine,
    index: NodeIndex,
    ways: LineColumns,
    buildings: LineColumns,
    inOutline: Map<number, readonly number[]>,
  ): void {
    const { id, tags } = line;
    const { building } = tags;
    const wanted = inOutline.has(id);
    const kind = isNamedWay(tags) ? 'way' : building !== undefined && building !== 'no' ? 'building' : 'other';
    const { reason } = kind === 'way' ? this.walkable(tags) : {};
    const isWay = kind === 'way' && (reason === undefined || (reason === 'closed' && mayOpen(tags)));
    if (!wanted && !isWay && kind !== 'building') {
      this.skip(kind === 'way' ? (reason ?? 'other') : this.reasonOf(tags));
      return;
    }
    if (wanted) inOutline.set(id, this.nodesOf(line, index));
    if (isWay) {
      const before = ways.count;
      if (this.addParts(line, index, ways) > 0) this.skip('missing-nodes');
      else if (ways.count === before) this.skip('short');
    } else if (kind === 'building') {
      const start = buildings.node.length;
      const before = buildings.count;
      const missing = this.addParts(line, index, buildings);
      const { node } = buildings;
      const isRing = node.length - start >= 4 && node.at(start) === node.at(node.length - 1);
      if (missing === 0 && isRing) return;
      buildings.cut(before);
      this.skip(missing > 0 ? 'missing-nodes' : 'open-ring');
    } else if (kind === 'way') this.skip(reason ?? 'other');
  }

  /** Returns the nodes of a line; none where the file lacks one. */
  private nodesOf({ from, to }: ReadLine, index: NodeIndex): readonly number[] {
    const nodes = Array.from({ length: to - from }, (_, i) => index.find(this.refs.at(from + i)));
    return nodes.includes(-1) ? [] : nodes;
  }

  /** Returns the reason why a line that is neither a way nor a building is skipped; closed to people is what is a way, so access does not count. */
  private reasonOf({ access: _access, foot: _foot, ...tags }: OsmTags): OsmSkip {
    return this.walkable(tags).reason ?? 'untagged';
  }

  /** Returns the lines that outlines of buildings refer to, each with no nodes yet. */
  private linesOfOutlines(): Map<number, readonly number[]> {
    return new Map(this.outlines.flatMap(({ ways }) => ways.map((way) => [way, []] as const)));
  }

  private addOutlines(buildings: LineColumns, lines: ReadonlyMap<number, readonly number[]>): void {
    for (const { id, tags, ways } of this.outlines) {
      const { rings, open } = joinRings(ways.map((way) => lines.get(way) ?? []).filter((line) => line.length > 0));
      for (const ring of rings) {
        for (const node of ring) buildings.node.push(node);
        buildings.endPart(id, tags);
      }
      if (rings.length === 0 || open > 0) this.skip('open-ring');
    }
  }
}
