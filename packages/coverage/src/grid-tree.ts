import type { Explanation } from '@community1373/base/explain';

/** A level of the grid tree and what it asks: which posts need a lead at each of its nodes, and whether an ancestor's lead answers for them. */
export interface GridLevel {
  readonly id: string;
  readonly requiredPosts: readonly string[];
  readonly inheritsLeads: boolean;
  /** A node of this level may be left out between its neighbours. */
  readonly optional?: boolean | undefined;
}

/** A node of the grid tree, with the channels by which its people are reached. */
export interface GridNode {
  readonly id: string;
  readonly levelId: string;
  readonly parentId: string | null;
  readonly channels: readonly string[];
}

/** A named lead of a node for some posts. */
export interface GridLead {
  readonly id: string;
  readonly nodeId: string;
  readonly posts: readonly string[];
}

/** Why a node has no valid place in the tree. */
export type PlaceCode =
  | 'coverage.node-level-unknown'
  | 'coverage.node-parent-unknown'
  | 'coverage.node-cycle'
  | 'coverage.node-level-order'
  | 'coverage.node-root-level';

/** The tree as positions in the list of nodes: parents (−1 for a root), levels (−1 for an unknown one), an order from the roots down. */
export interface GridTree {
  readonly nodes: readonly GridNode[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly parent: Int32Array;
  readonly level: Int32Array;
  /** Every node that hangs on a root, parents first. */
  readonly order: readonly number[];
  /** Why a node is not validly placed; undefined for one that is. */
  readonly misplaced: readonly (Explanation<PlaceCode> | undefined)[];
}

const placeOf = (node: GridNode, level: number, parent: number, parentLevel: number, levels: readonly GridLevel[], rooted: boolean): Explanation<PlaceCode> | undefined => {
  const say = (code: PlaceCode): Explanation<PlaceCode> => ({ code, params: { node: node.id, level: node.levelId, parent: node.parentId ?? '' } });
  if (level < 0) return say('coverage.node-level-unknown');
  if (node.parentId !== null && parent < 0) return say('coverage.node-parent-unknown');
  if (!rooted) return say('coverage.node-cycle');
  const above = node.parentId === null ? -1 : parentLevel;
  if (node.parentId !== null && parentLevel >= level) return say('coverage.node-level-order');
  // Levels that are passed over must be optional; a root stands at the first level that is not.
  const passed = levels.slice(above + 1, level).some(({ optional }) => optional !== true);
  if (passed) return say(node.parentId === null ? 'coverage.node-root-level' : 'coverage.node-level-order');
  return undefined;
};

/** Reads nodes as a tree. Nothing is refused: a node that is not validly placed says why. Levels come from the root downwards. */
export const gridTree = (nodes: readonly GridNode[], levels: readonly GridLevel[]): GridTree => {
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
  /** Follows a list of nodes with their children, theirs, and so on. */
  const withAllBelow = (list: number[]): readonly number[] => {
    for (const i of list) for (const child of children[i] ?? []) list.push(child);
    return list;
  };
  // A branch below an unknown parent is misplaced at its head only; below a cycle every node is.
  const order = [...withAllBelow(roots), ...heads.flatMap((head) => withAllBelow([head]))];
  const rooted = new Set(order);
  const misplaced = nodes.map((node, i) => {
    const up = Number(parent[i]);
    return placeOf(node, Number(level[i]), up, up < 0 ? -1 : Number(level[up]), levels, rooted.has(i));
  });
  return { nodes, indexOf, parent, level, order, misplaced };
};
