import { idText } from '@community1373/base/diagnostics';
import { asId } from '@community1373/model';
import * as z from 'zod';
import { freshId, type Nodes } from './grid';
import { defineKind, number, text, unfit, unknown } from './modification-kind';

const id = idText(64);

const microLevel = 'micro-grid';

/** 微网格: adds a level above the lowest, each node with neighbours of one parent. */
export interface MakeMicroGrids {
  /** Kind of the modification. */
  readonly kind: 'micro-grids';
  /** Greatest number of households of a micro-grid; a single lowest node with more keeps them. */
  readonly households: number;
  /** Ids of the posts that require a lead of their own at each micro-grid. */
  readonly posts: readonly string[];
}

/** Kind of a {@link MakeMicroGrids}. */
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
