import { idText } from '@community1373/base/diagnostics';
import { asId } from '@community1373/model';
import type { Draft } from 'immer';
import * as z from 'zod';
import type { Scenario } from '../../document/scenario';
import { defineKind, from, number, text, unfit, unknown } from './modification-kind';

/** The nodes of a draft. */
export type Nodes = Draft<Scenario>['community']['nodes'];

const id = idText(64);

/** Returns an id that no node has, as near as possible to the wish. */
export const freshId = (nodes: Nodes, wish: string): string => {
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
  for (const unit of [...community.dwellings, ...community.premises]) if (gone.has(unit.nodeId)) unit.nodeId = to;
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
export interface MergeNodes {
  /** Kind of the modification. */
  readonly kind: 'merge-nodes';
  /** Ids of the nodes, at least two; the first remains. */
  readonly nodeIds: readonly string[];
}

/** Kind of a {@link MergeNodes}. */
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
export interface SplitNode {
  /** Kind of the modification. */
  readonly kind: 'split-node';
  /** Id of the node. */
  readonly nodeId: string;
  /** Number of nodes that it becomes, 2 to 100; it needs as many children. */
  readonly parts: number;
}

/** Kind of a {@link SplitNode}. */
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
