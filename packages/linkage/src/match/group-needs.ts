import { CodedError, requireArgument } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { compareIds } from '../model/ids';
import { type LinkageNeed, linkageNeedSchema, type Project } from '../model/need';
import { type LinkagePlace, linkagePlaceSchema, type PlaceTree, placeTree, wayUp } from '../model/places';

/** Options of {@link groupNeeds}. */
export interface GroupingOptions {
  /** The places in which `depth` is counted; a need at a place that is not listed keeps its place. */
  readonly places?: readonly LinkagePlace[];
  /** Depth at which needs are grouped: the number of steps below the root (0 is the root); needs higher up keep their place. */
  readonly depth?: number;
  /** Maximum number of needs in a project. */
  readonly maxNeeds?: number;
  /** Ids of existing projects, dissolved ones included; none of them is assigned again. */
  readonly usedIds?: readonly string[];
}

// The numeric options are checked separately.
const optionsSchema = z.object({
  places: z.array(linkagePlaceSchema).readonly().exactOptional(),
  depth: z.unknown().optional(),
  maxNeeds: z.unknown().optional(),
  usedIds: z.array(z.string()).readonly().exactOptional(),
});

const placeAt = (tree: PlaceTree, placeId: string, depth: number | undefined): string => {
  if (depth === undefined) return placeId;
  const way = wayUp(tree, placeId);
  return way[Math.max(0, way.length - 1 - depth)] ?? placeId;
};

/** Returns a function that gives ids which are not used yet; numbers are not tried again for a beginning that has come before. */
const freshIds = (usedIds: readonly string[]): ((needId: string) => string) => {
  const used = new Set(usedIds);
  const tried = new Map<string, number>();
  return (needId) => {
    let id = needId;
    // An id holds at most 64 characters; a longer one would not be read back.
    const start = needId.slice(0, 57);
    let n = tried.get(start) ?? 2;
    for (; used.has(id); n += 1) id = `${start}#${n}`;
    if (id !== needId) tried.set(start, n);
    used.add(id);
    return id;
  };
};

/**
 * Groups needs into projects by kind, place and population group. Pure and deterministic: the order of the input changes nothing; needs are
 * sorted by id, and projects by their first need, whose id they take. Every need is in exactly one project.
 * Throws `linkage.grouping` for a `maxNeeds` below 1 or a `depth` below 0, and `linkage.places` for a place that lies in itself.
 *
 * @example
 * import { groupNeeds } from '@community1373/linkage/matching';
 * const need = (id: string, placeId: string) => ({ id, kindId: 'elder', placeId, groupId: 'age-80', value: 1 });
 * const places = [{ id: 'home', parentId: null }, { id: 'b1', parentId: 'home' }, { id: 'b2', parentId: 'home' }];
 * const [project] = groupNeeds([need('n2', 'b2'), need('n1', 'b1')], { places, depth: 0 });
 * project; // => { id: 'n1', kindId: 'elder', placeId: 'home', groupId: 'age-80', needIds: ['n1', 'n2'] }
 */
export const groupNeeds = (needs: readonly LinkageNeed[], options: GroupingOptions = {}): readonly Project[] => {
  requireArgument(z.array(linkageNeedSchema).readonly(), needs, 'linkage.needs');
  requireArgument(optionsSchema, options, 'linkage.grouping');
  const { places = [], depth, maxNeeds = 10_000, usedIds = [] } = options;
  if (!Number.isInteger(maxNeeds) || maxNeeds < 1 || maxNeeds > 10_000)
    throw new CodedError('linkage.grouping', maxNeeds);
  if (depth !== undefined && (!Number.isInteger(depth) || depth < 0)) throw new CodedError('linkage.grouping', depth);
  const tree = placeTree(places);
  const groups = new Map<string, LinkageNeed[]>();
  for (const need of [...needs].sort((a, b) => compareIds(a.id, b.id))) {
    const key = JSON.stringify([need.kindId, placeAt(tree, need.placeId, depth), need.groupId ?? null]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [need]);
    else group.push(need);
  }
  const parts = [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / maxNeeds) }, (_, i) => group.slice(i * maxNeeds, (i + 1) * maxNeeds)),
  );
  const freshId = freshIds(usedIds);
  return parts
    .flatMap((part) => {
      const [first] = part;
      return first === undefined ? [] : [{ first, needIds: part.map((need) => need.id) }];
    })
    .sort((a, b) => compareIds(a.first.id, b.first.id))
    .map(({ first, needIds }) => ({
      id: freshId(first.id),
      kindId: first.kindId,
      placeId: placeAt(tree, first.placeId, depth),
      ...(first.groupId === undefined ? {} : { groupId: first.groupId }),
      needIds,
    }));
};
