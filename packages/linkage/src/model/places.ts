import { CodedError } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema } from './ids';

/** Zod schema of a {@link LinkagePlace}. */
export const linkagePlaceSchema = z.object({ id: idSchema, parentId: idSchema.nullable() }).readonly();

/** A place of the community (地点) and the place that contains it. */
export interface LinkagePlace {
  /** Id of the place. */
  readonly id: string;
  /** Id of the place that contains it; `null` for a root. */
  readonly parentId: string | null;
}

/** The parent of each place, by id. */
export type PlaceTree = ReadonlyMap<string, string | null>;

/** A fault for which a list of places is not a forest: a duplicate id, an unknown parent, or a place that lies in itself. */
export interface PlaceFault {
  readonly index: number;
  readonly id: string;
  readonly kind: 'duplicate' | 'unknown-parent' | 'cycle';
}

/** Returns every fault of a list of places. */
export const placeFaults = (places: readonly LinkagePlace[]): readonly PlaceFault[] => {
  const parents = new Map<string, string | null>();
  const faults: PlaceFault[] = [];
  for (const [index, { id, parentId }] of places.entries()) {
    if (parents.has(id)) faults.push({ index, id, kind: 'duplicate' });
    else parents.set(id, parentId);
  }
  const seen = new Set<string>();
  const inCycle = new Set<string>();
  for (const { id } of places) {
    const way = new Set<string>();
    let at: string | null | undefined = id;
    while (at !== undefined && at !== null && !seen.has(at)) {
      seen.add(at);
      way.add(at);
      at = parents.get(at);
    }
    // A path that runs into itself closes a cycle; a path that runs into an earlier path does not.
    for (let on = at; on !== undefined && on !== null && way.has(on) && !inCycle.has(on); on = parents.get(on))
      inCycle.add(on);
  }
  for (const [index, { id, parentId }] of places.entries()) {
    if (parentId !== null && !parents.has(parentId)) faults.push({ index, id: parentId, kind: 'unknown-parent' });
    if (inCycle.has(id)) faults.push({ index, id, kind: 'cycle' });
  }
  return faults;
};

/** Builds the tree of places, which must have no faults (see {@link placeFaults}). Throws `linkage.places` for a place that lies in itself. */
export const placeTree = (places: readonly LinkagePlace[]): PlaceTree => {
  const cycle = placeFaults(places).find((fault) => fault.kind === 'cycle');
  if (cycle !== undefined) throw new CodedError('linkage.places', cycle.id);
  return new Map(places.map(({ id, parentId }) => [id, parentId] as const));
};

/** Returns the path from a place up to its root, both included; empty for an unknown place. */
export const wayUp = (tree: PlaceTree, placeId: string): readonly string[] => {
  const way: string[] = [];
  for (let at: string | null | undefined = placeId; typeof at === 'string' && tree.has(at); at = tree.get(at))
    way.push(at);
  return way;
};

/** Returns a place and every place in which it lies; empty for an unknown place. */
export const placesAround = (tree: PlaceTree, placeId: string): ReadonlySet<string> => new Set(wayUp(tree, placeId));

/** True when a place is the area itself or lies in it. */
export const isWithin = (tree: PlaceTree, placeId: string, areaId: string): boolean => {
  for (let at: string | null | undefined = placeId; typeof at === 'string' && tree.has(at); at = tree.get(at))
    if (at === areaId) return true;
  return false;
};
