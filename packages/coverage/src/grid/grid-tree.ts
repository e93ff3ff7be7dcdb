import type { Explanation } from '@community1373/base/explain';

/** A level of the grid tree: the posts that need a lead at each of its nodes; `inheritsLeads` is true when an ancestor's lead suffices. */
export interface GridLevel {
  /** Id of the level. */
  readonly id: string;
  /** Ids of the posts that need a lead at each of its nodes. */
  readonly requiredPosts: readonly string[];
  /** True when an ancestor's lead suffices. */
  readonly inheritsLeads: boolean;
  /** True when this level may be skipped between its neighbours; default: false. */
  readonly optional?: boolean | undefined;
}

/** A node of the grid tree, with the channels by which its people are reached. */
export interface CoverageNode {
  /** Id of the node. */
  readonly id: string;
  /** Id of its level. */
  readonly levelId: string;
  /** Id of its parent; `null` for a root. */
  readonly parentId: string | null;
  /** Ids of the channels by which its people are reached; empty: none. */
  readonly channels: readonly string[];
}

/** A lead of a node, named for some posts. */
export interface GridLead {
  /** Id of the lead. */
  readonly id: string;
  /** Id of the node. */
  readonly nodeId: string;
  /** Ids of the posts for which the lead is named. */
  readonly posts: readonly string[];
}

/** Reasons why a node has no valid place in the tree. */
export type PlaceCode =
  | 'coverage.node-level-unknown'
  | 'coverage.node-parent-unknown'
  | 'coverage.node-cycle'
  | 'coverage.node-level-order'
  | 'coverage.node-root-level';

/** The tree as indices into the list of nodes: parents (−1 for a root), levels (−1 for an unknown one), an order from the roots down. */
export interface GridTree {
  readonly nodes: readonly CoverageNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly parent: Int32Array;
  readonly level: Int32Array;
  /** All nodes that descend from a root, parents first. */
  readonly order: readonly number[];
  /** For each node, the reason why it has no valid place; undefined for a validly placed one. */
  readonly misplaced: readonly (Explanation<PlaceCode> | undefined)[];
}

const placeOf = (
  node: CoverageNode,
  level: number,
  parent: number,
  parentLevel: number,
  levels: readonly GridLevel[],
  rooted: boolean,
): Explanation<PlaceCode> | undefined => {
  const say = (code: PlaceCode): Explanation<PlaceCode> => ({
    code,
    params: { node: node.id, level: node.levelId, parent: node.parentId ?? '' },
  });
  if (level < 0) return say('coverage.node-level-unknown');
  if (node.parentId !== null && parent < 0) return say('coverage.node-parent-unknown');
  if (!rooted) return say('coverage.node-cycle');
  const above = node.parentId === null ? -1 : parentLevel;
  if (node.parentId !== null && parentLevel >= level) return say('coverage.node-level-order');
  // Skipped levels must be optional; a root belongs to the first level that is not.
  const passed = levels.slice(above + 1, level).some(({ optional }) => optional !== true);
  if (passed) return say(node.parentId === null ? 'coverage.node-root-level' : 'coverage.node-level-order');
  return undefined;
};

/** Builds a tree from nodes. Nothing is rejected: `misplaced` explains each invalid place. Levels are listed from the root down. */
export const gridTree = (nodes: readonly CoverageNode[], levels: readonly GridLevel[]): GridTree => {
  const indexOf = new Map(nodes.map(({ id }, i) => [id, i]));
  const levelOf = new Map(levels.map(({ id }, i) => [id, i]));
  const parent = Int32Array.from(nodes, ({ parentId }) => (parentId === null ? -1 : (indexOf.get(parentId) ?? -1)));
  const level = Int32Array.from(nodes, ({ levelId }) => levelOf.get(levelId) ?? -1);
  const children: number[][] = nodes.map(() => []);
  const roots: number[] = [];
  const heads: number[] = [];
  nodes.forEach((node, i) => {
    const up = Number(parent[i]);
    if (up >= 0) children[up]?.push(i);
    else (node.parentId === null ? roots : heads).push(i);
  });
  /** Appends all descendants of a list of nodes to it. */
  const withAllBelow = (list: number[]): readonly number[] => {
    for (const i of list) for (const child of children[i] ?? []) list.push(child);
    return list;
  };
  // Below an unknown parent only the head of the branch is misplaced; in and below a cycle every node is.
  const order = [...withAllBelow(roots), ...heads.flatMap((head) => withAllBelow([head]))];
  const rooted = new Set(order);
  const misplaced = nodes.map((node, i) => {
    const up = Number(parent[i]);
    return placeOf(node, Number(level[i]), up, up < 0 ? -1 : Number(level[up]), levels, rooted.has(i));
  });
  return { nodes, indexOf, parent, level, order, misplaced };
};
