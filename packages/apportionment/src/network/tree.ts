import type { Problems } from '../messages/codes';
import type { Network } from '../document/network';

/** A parsed segment of a network. */
export interface TreeSegment {
  readonly id: string;
  /** Its position in the network as given. */
  readonly position: number;
  /** The index, among the tree's segments, of its parent; −1 at the root. */
  readonly parent: number;
  readonly cost: bigint;
}

/** A network as a list of segments in which parents come first. */
export interface Tree {
  readonly segments: readonly TreeSegment[];
  /** The segment that a household taps, by household id. */
  readonly taps: ReadonlyMap<string, number>;
}

/** A user of every segment from a tap to the root; a tap of −1 uses none. */
export interface TreeUser {
  readonly tap: number;
  readonly weight: bigint;
}

interface Placed {
  readonly segment: Network['segments'][number];
  readonly position: number;
}

/** Orders segments of different ids breadth-first from the root; those on a cycle, and beyond one, are not reached. */
const parentsFirst = (segments: Network['segments']): readonly Placed[] => {
  const byParent = new Map<string | undefined, Placed[]>();
  segments.forEach((segment, position) => {
    const beside = byParent.get(segment.parentId);
    if (beside === undefined) byParent.set(segment.parentId, [{ segment, position }]);
    else beside.push({ segment, position });
  });
  const order = [...(byParent.get(undefined) ?? [])];
  // The list grows during the loop.
  for (const { segment } of order) for (const child of byParent.get(segment.id) ?? []) order.push(child);
  return order;
};

/**
 * Reads a network into a tree. Repeated ids, unknown parents, cycles and taps on unknown segments are reported; undefined when there are any. The
 * caller checks that the household of each tap exists.
 */
export const readTree = (network: Network, sink: Problems, path: readonly (string | number)[]): Tree | undefined => {
  const { segments, taps } = network;
  const known = new Set<string>();
  const before = sink.report().errors;
  segments.forEach(({ id }, i) => {
    if (known.has(id)) sink.add('apportionment.segment-repeated', [...path, 'segments', i, 'id'], id, { segment: id });
    known.add(id);
  });
  segments.forEach(({ parentId }, i) => {
    if (parentId !== undefined && !known.has(parentId))
      sink.add('apportionment.segment-unknown', [...path, 'segments', i, 'parentId'], parentId, { segment: parentId });
  });
  const order = sink.report().errors === before ? parentsFirst(segments) : [];
  if (sink.report().errors === before && order.length < segments.length) {
    const reached = new Set(order.map(({ position }) => position));
    for (const [i, { id, parentId }] of segments.entries()) {
      if (reached.has(i)) continue;
      sink.add('apportionment.network-cycle', [...path, 'segments', i, 'parentId'], parentId, {
        segment: id,
        count: segments.length - order.length,
      });
      break;
    }
  }
  const tapped = new Map<string, string>();
  taps.forEach(({ householdId, segmentId }, i) => {
    if (!known.has(segmentId))
      sink.add('apportionment.segment-unknown', [...path, 'taps', i, 'segmentId'], segmentId, { segment: segmentId });
    if (tapped.has(householdId))
      sink.add('apportionment.household-repeated', [...path, 'taps', i, 'householdId'], householdId, {
        household: householdId,
      });
    tapped.set(householdId, segmentId);
  });
  if (sink.report().errors > before) return undefined;
  const places = new Map(order.map(({ segment }, at) => [segment.id, at]));
  const at = (segmentId: string | undefined): number =>
    (segmentId === undefined ? undefined : places.get(segmentId)) ?? -1;
  return {
    segments: order.map(({ segment, position }) => ({
      id: segment.id,
      position,
      parent: at(segment.parentId),
      cost: BigInt(segment.fen),
    })),
    taps: new Map([...tapped].map(([householdId, segmentId]) => [householdId, at(segmentId)])),
  };
};

/** Lists the segments from a tap to the root. */
export const pathToRoot = ({ segments }: Tree, tap: number): readonly TreeSegment[] => {
  const path: TreeSegment[] = [];
  // The path ends at the root.
  for (let segment = segments[tap]; segment !== undefined; segment = segments[segment.parent]) path.push(segment);
  return path;
};

/** Aggregates from the leaves to the root: joins each segment's own value with the results of its children. There is one value for each segment. */
export const gathered = <T>({ segments }: Tree, own: readonly T[], join: (parent: T, child: T) => T): readonly T[] => {
  const values = [...own];
  for (let at = segments.length - 1; at >= 0; at -= 1) {
    // Both are indices of segments, and children come after their parents, so the values read here are complete.
    const { parent } = segments[at] as TreeSegment;
    if (parent >= 0) values[parent] = join(values[parent] as T, values[at] as T);
  }
  return values;
};

/** Sums the weight at or beyond each segment. */
export const weightBeyond = (tree: Tree, users: readonly TreeUser[]): readonly bigint[] => {
  const own = tree.segments.map(() => 0n);
  // A tap that is not −1 is the index of a segment.
  for (const { tap, weight } of users) if (tap >= 0) own[tap] = (own[tap] as bigint) + weight;
  return gathered(tree, own, (parent, child) => parent + child);
};
