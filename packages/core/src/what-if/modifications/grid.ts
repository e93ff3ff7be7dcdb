import { idText } from '@community1373/base/diagnostics';
import { asId } from '@community1373/model';
import type { Draft } from 'immer';
import * as z from 'zod';
import type { Scenario } from '../../document/scenario';
import { defineKind, from, number, text, unfit, unknown } from './modification-kind';

type Nodes = Draft<Scenario>['community']['nodes'];

const id = idText(64);

const freshId = (nodes: Nodes, wish: string): string => {
  const taken = new Set<string>(nodes.map((node) => node.id));
  let made = wish;
  while (taken.has(made)) made = `${made}+`;
  return made;
};

/** Redirects every reference to one of the nodes to another node. */
const redirect = (
  { community, levies, services, outages }: Draft<Scenario>,
  gone: ReadonlySet<string>,
  to: Nodes[number]['id'],
): void => {
  for (const node of community.nodes) if (node.parentId !== null && gone.has(node.parentId)) node.parentId = to;
  for (const dwelling of community.dwellings) if (gone.has(dwelling.nodeId)) dwelling.nodeId = to;
  for (const lead of community.leads) if (gone.has(lead.nodeId)) lead.nodeId = to;
  for (const zone of community.zones) if (zone.nodeId !== undefined && gone.has(zone.nodeId)) zone.nodeId = to;
  for (const volunteer of community.volunteers)
    if (volunteer.homeNodeId !== undefined && gone.has(volunteer.homeNodeId)) volunteer.homeNodeId = to;
  for (const need of community.needs) if (need.of.kind === 'node' && gone.has(need.of.nodeId)) need.of.nodeId = to;
  for (const service of services) if (service.placeId !== undefined && gone.has(service.placeId)) service.placeId = to;
  for (const outage of outages) if (gone.has(outage.placeId)) outage.placeId = to;
  for (const { scope } of levies)
    if (scope.kind === 'places')
      scope.placeIds = [...new Set(scope.placeIds.map((place) => (gone.has(place) ? to : place)))];
};

/** Merges nodes of one level and parent into the first of them. */
export const mergeNodes = defineKind({
  kind: 'merge-nodes',
  title: text('合并网格', 'Merge grid nodes'),
  schema: z.object({ kind: z.literal('merge-nodes'), nodeIds: z.array(id).min(2).max(1000).readonly() }),
  form: [{ key: 'nodeIds', label: text('网格', 'Nodes'), input: { kind: 'from', source: 'nodes', many: true } }],
  apply: (draft, { nodeIds }) => {
    const { community } = draft;
    const chosen = nodeIds.map((nodeId) => community.nodes.find((node) => node.id === nodeId));
    const missing = chosen.findIndex((node) => node === undefined);
    if (missing >= 0) return unknown('nodeIds', nodeIds[missing]);
    const [first, ...others] = chosen.flatMap((node) => (node === undefined ? [] : [node]));
    if (
      first === undefined ||
      others.some(({ levelId, parentId }) => levelId !== first.levelId || parentId !== first.parentId)
    )
      return unfit('nodeIds', nodeIds);
    const gone = new Set<string>(others.map((node) => node.id));
    redirect(draft, gone, first.id);
    community.nodes = community.nodes.filter((node) => !gone.has(node.id));
    return undefined;
  },
});

/** Splits a node into several of its level; its children are distributed among them in order. */
export const splitNode = defineKind({
  kind: 'split-node',
  title: text('拆分网格', 'Split a grid node'),
  schema: z.object({ kind: z.literal('split-node'), nodeId: id, parts: z.int().min(2).max(100) }),
  form: [from('nodeId', text('网格', 'Node'), 'nodes'), number('parts', text('份数', 'Parts'), 2, 100)],
  apply: ({ community }, { nodeId, parts }) => {
    const at = community.nodes.findIndex((node) => node.id === nodeId);
    const node = community.nodes[at];
    if (node === undefined) return unknown('nodeId', nodeId);
    const children = community.nodes.filter(({ parentId }) => parentId === node.id);
    if (node.parentId === null || children.length < parts) return unfit('parts', parts);
    const made = Array.from({ length: parts - 1 }, (_, i) => ({
      ...node,
      id: asId('node', freshId(community.nodes, `${nodeId}-${i + 2}`)),
      name: `${node.name}${i + 2}`,
    }));
    children.forEach((child, i) => {
      const part = Math.floor((i * parts) / children.length);
      child.parentId = part === 0 ? node.id : (made[part - 1]?.id ?? node.id);
    });
    community.nodes.splice(at + 1, 0, ...made);
    return undefined;
  },
});

const microLevel = 'micro-grid';

/**
 * 微网格: adds a level above the lowest, each node with neighbours of one parent and about as many households as requested; the named posts require a lead of
 * their own at each.
 */
export const microGrids = defineKind({
  kind: 'micro-grids',
  title: text('划分微网格', 'Make micro-grids'),
  schema: z.object({
    kind: z.literal('micro-grids'),
    households: z.int().min(1).max(10_000),
    posts: z.array(id).max(64).readonly(),
  }),
  form: [
    number('households', text('每个微网格户数', 'Households each'), 1, 1000),
    {
      key: 'posts',
      label: text('须有负责人的岗位', 'Posts that need a lead'),
      input: { kind: 'from', source: 'posts', many: true },
    },
  ],
  apply: ({ model, community }, { households, posts }) => {
    const strange = posts.find((postId) => !model.posts.some((post) => post.id === postId));
    if (strange !== undefined) return unknown('posts', strange);
    const lowest = model.levels.at(-1);
    if (lowest === undefined || model.levels.length < 2 || model.levels.some((level) => level.id === microLevel))
      return unfit('households', households);
    const homes = new Map<string, number>();
    const nodeOf = new Map<string, string>(community.dwellings.map((dwelling) => [dwelling.id, dwelling.nodeId]));
    for (const { dwellingId } of community.households) {
      const node = nodeOf.get(dwellingId) ?? '';
      homes.set(node, (homes.get(node) ?? 0) + 1);
    }
    model.levels.splice(-1, 0, {
      id: microLevel,
      name: text('微网格', 'Micro-grid'),
      requiredPosts: [...posts],
      inheritsLeads: false,
      provenance: { kind: 'sample', source: 'what-if' },
    });
    const made: Nodes = [];
    const open = new Map<string, { readonly node: Nodes[number]; count: number; number: number }>();
    for (const leaf of community.nodes) {
      if (leaf.levelId !== lowest.id || leaf.parentId === null) continue;
      const count = homes.get(leaf.id) ?? 0;
      const { parentId } = leaf;
      const current = open.get(parentId);
      const parent = community.nodes.find((node) => node.id === parentId);
      if (current !== undefined && current.count + count <= households) {
        current.count += count;
        leaf.parentId = current.node.id;
        continue;
      }
      const number = (current?.number ?? 0) + 1;
      const node = {
        id: asId('node', freshId(community.nodes, `${parentId}-m${number}`)),
        levelId: microLevel,
        parentId,
        name: `${parent?.name ?? parentId}微网格${number}`,
        channels: [...leaf.channels],
        ...(leaf.position === undefined
          ? {}
          : { position: [leaf.position[0], leaf.position[1]] satisfies [number, number] }),
      };
      made.push(node);
      open.set(parentId, { node, count, number });
      leaf.parentId = node.id;
    }
    community.nodes.push(...made);
    return undefined;
  },
});
