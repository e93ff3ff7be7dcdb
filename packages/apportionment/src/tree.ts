import type { Problems } from './messages';
import type { Network } from './network';

/** A network as arrays: segments in an order in which parents come first. */
export interface Tree {
  readonly segmentIds: readonly string[];
  /** Where each segment stands in the network as given. */
  readonly positions: readonly number[];
  /** The index of the parent, −1 at the root. */
  readonly parents: Int32Array;
  readonly costs: readonly bigint[];
  /** The segment that a household taps, by household id. */
  readonly taps: ReadonlyMap<string, number>;
}

/**
 * Reads a network into arrays. Repeated ids, unknown parents, cycles and taps on unknown segments are named; undefined when there are any.
 * Whether a tap's household exists is for the caller to say.
 */
export const readTree = (network: Network, sink: Problems, path: readonly (string | number)[]): Tree | undefined => {
  const { segments, taps } = network;
  const position = new Map<string, number>();
  const before = sink.report().errors;
  segments.forEach(({ id }, i) => {
    if (position.has(id)) sink.add('apportionment.segment-repeated', [...path, 'segments', i, 'id'], id, { segment: id });
    else position.set(id, i);
  });
  const children: number[][] = segments.map(() => []);
  const order: number[] = [];
  segments.forEach(({ parentId }, i) => {
    if (parentId === undefined) order.push(i);
    else {
      const parent = position.get(parentId);
      if (parent === undefined) sink.add('apportionment.segment-unknown', [...path, 'segments', i, 'parentId'], parentId, { segment: parentId });
      else children[parent]?.push(i);
    }
  });
  // Breadth first; the list grows while it is walked.
  for (const at of order) for (const child of children[at] ?? []) order.push(child);
  if (sink.report().errors === before && order.length < segments.length) {
    const reached = new Set(order);
    const i = segments.findIndex((_, k) => !reached.has(k));
    const id = segments[i]?.id ?? '';
    sink.add('apportionment.network-cycle', [...path, 'segments', i, 'parentId'], segments[i]?.parentId, { segment: id, count: segments.length - order.length });
  }
  const tapped = new Map<string, string>();
  taps.forEach(({ householdId, segmentId }, i) => {
    if (!position.has(segmentId)) sink.add('apportionment.segment-unknown', [...path, 'taps', i, 'segmentId'], segmentId, { segment: segmentId });
    if (tapped.has(householdId)) sink.add('apportionment.household-repeated', [...path, 'taps', i, 'householdId'], householdId, { household: householdId });
    tapped.set(householdId, segmentId);
  });
  if (sink.report().errors > before) return undefined;
  const place = new Int32Array(segments.length);
  order.forEach((i, at) => (place[i] = at));
  const at = (segmentId: string): number => place[position.get(segmentId) ?? 0] ?? 0;
  const ordered = order.flatMap((i) => segments[i] ?? []);
  return {
    segmentIds: ordered.map(({ id }) => id),
    positions: order,
    parents: Int32Array.from(ordered, ({ parentId }) => (parentId === undefined ? -1 : at(parentId))),
    costs: ordered.map(({ fen }) => BigInt(fen)),
    taps: new Map([...tapped].map(([householdId, segmentId]) => [householdId, at(segmentId)])),
  };
};

/** The segments from a tap to the root. */
export const pathToRoot = (tree: Tree, tap: number): readonly number[] => {
  const path: number[] = [];
  for (let at = tap; at >= 0; at = tree.parents[at] ?? -1) path.push(at);
  return path;
};

/** The weight that lies at or beyond each segment, of users given by tap and weight. */
export const weightBeyond = (tree: Tree, taps: ArrayLike<number>, weights: readonly bigint[]): bigint[] => {
  const beyond = tree.costs.map(() => 0n);
  for (let i = 0; i < taps.length; i += 1) {
    const tap = taps[i] ?? -1;
    if (tap >= 0) beyond[tap] = (beyond[tap] ?? 0n) + (weights[i] ?? 0n);
  }
  for (let at = beyond.length - 1; at >= 0; at -= 1) {
    const parent = tree.parents[at] ?? -1;
    if (parent >= 0) beyond[parent] = (beyond[parent] ?? 0n) + (beyond[at] ?? 0n);
  }
  return beyond;
};
