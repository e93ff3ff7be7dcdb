import type { Path } from '@community1373/base/diagnostics';
import { asId, type GridNode, type Id } from '@community1373/model';
import type { Adaptable } from './adaptable';
import { recordPaths } from './reference-paths';
import { rewriteReferences } from './rewrite-references';

type Nodes = readonly GridNode[];

const ranksOf = (document: Adaptable): ReadonlyMap<string, number> =>
  new Map(document.model.levels.map(({ id }, rank) => [id, rank]));

/**
 * Returns the places where a node of a level is missing: nodes of a lower level whose parent is of a higher level, or that have no parent, and units of
 * nodes of a higher level.
 */
export const placesWithout = (document: Adaptable, levelId: string): readonly Path[] => {
  const { community } = document;
  const ranks = ranksOf(document);
  const own = ranks.get(levelId);
  if (community === undefined || own === undefined) return [];
  const rankOf = new Map<string, number>(
    community.nodes.map(({ id, levelId: level }) => [id, ranks.get(level) ?? own]),
  );
  return [
    ...community.nodes.flatMap(({ id, parentId }, i): readonly Path[] => {
      const above = parentId === null ? -1 : (rankOf.get(parentId) ?? own);
      return (rankOf.get(id) ?? own) > own && above < own ? [['community', 'nodes', i, 'parentId']] : [];
    }),
    ...(['dwellings', 'premises'] as const).flatMap((list) =>
      community[list].flatMap(({ nodeId }, i): readonly Path[] =>
        (rankOf.get(nodeId) ?? own) < own ? [['community', list, i, 'nodeId']] : [],
      ),
    ),
  ];
};

/** Inserts one node of a level under each node of a higher level (or at the top) that has lower nodes lacking a parent of this level. */
export const fillLevel = (
  document: Adaptable,
  levelId: string,
): { readonly document: Adaptable; readonly filled: readonly Path[] } => {
  const { community, model } = document;
  const level = model.levels.find(({ id }) => id === levelId);
  const lacking = new Set(placesWithout(document, levelId).map(([, list, i]) => `${String(list)}/${String(i)}`));
  if (community === undefined || level === undefined || lacking.size === 0) return { document, filled: [] };
  const taken = new Set<string>(community.nodes.map(({ id }) => id));
  const put = new Map<string | null, GridNode>();
  const under = (parentId: Id<'node'> | null): Id<'node'> => {
    const known = put.get(parentId);
    if (known !== undefined) return known.id;
    let id = `${parentId ?? community.id}-${levelId}`;
    for (let number = 2; taken.has(id); number += 1) id = `${parentId ?? community.id}-${levelId}-${number}`;
    taken.add(id);
    const node: GridNode = { id: asId('node', id), levelId, parentId, name: level.name['zh-CN'], channels: [] };
    put.set(parentId, node);
    return node.id;
  };
  const nodes = community.nodes.map((node, i) =>
    lacking.has(`nodes/${i}`) ? { ...node, parentId: under(node.parentId) } : node,
  );
  const filled = <T extends { readonly nodeId: Id<'node'> }>(units: readonly T[], list: string): readonly T[] =>
    units.map((unit, i) => (lacking.has(`${list}/${i}`) ? { ...unit, nodeId: under(unit.nodeId) } : unit));
  const dwellings = filled(community.dwellings, 'dwellings');
  const premises = filled(community.premises, 'premises');
  const added = [...put.values()];
  return {
    document: { ...document, community: { ...community, nodes: [...nodes, ...added], dwellings, premises } },
    filled: added.map((_, i): Path => ['community', 'nodes', nodes.length + i]),
  };
};

/** Removes the nodes of a level: their children move to their parents, and their leads are removed. */
export const liftLevel = (
  document: Adaptable,
  levelId: string,
): { readonly document: Adaptable; readonly lifted: readonly Path[]; readonly leads: readonly Path[] } => {
  const { community } = document;
  if (community === undefined) return { document, lifted: [], leads: [] };
  const gone = new Map<string, Id<'node'> | null>(
    community.nodes.flatMap(({ id, levelId: level, parentId }) => (level === levelId ? [[id, parentId] as const] : [])),
  );
  const above = (id: string): string | undefined => {
    // Nodes of one level are never ancestors of one another; in a cycle, the walk up would end after as many steps as there are nodes of the level.
    let at: string | null = id;
    for (let steps = 0; at !== null && gone.has(at) && steps <= gone.size; steps += 1) at = gone.get(at) ?? null;
    return at !== null && gone.has(at) ? undefined : (at ?? undefined);
  };
  const parentOf = (parentId: Id<'node'> | null): Id<'node'> | null => {
    const next = parentId === null ? undefined : above(parentId);
    return next === undefined ? null : asId('node', next);
  };
  const kept: Nodes = community.nodes
    .filter(({ id }) => !gone.has(id))
    .map((node) =>
      node.parentId !== null && gone.has(node.parentId) ? { ...node, parentId: parentOf(node.parentId) } : node,
    );
  const leads = community.leads.filter(({ nodeId }) => !gone.has(nodeId));
  let next: Adaptable = { ...document, community: { ...community, nodes: kept, leads } };
  for (const path of recordPaths.nodes) {
    // The rewriting changes ids in place, so the document keeps its shape.
    next = rewriteReferences(next, path, above).document as Adaptable;
  }
  const indices = <T>(rows: readonly T[], list: string, of: (row: T) => string): readonly Path[] =>
    rows.flatMap((row, i): readonly Path[] => (gone.has(of(row)) ? [['community', list, i]] : []));
  return {
    document: next,
    lifted: indices(community.nodes, 'nodes', ({ id }) => id),
    leads: indices(community.leads, 'leads', ({ nodeId }) => nodeId),
  };
};
