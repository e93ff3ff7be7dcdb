import type { Figure } from './figure';
import { type GridCell, type GridInput, gridMatrix, isCovered } from './grid-matrix';
import { type GridTree, gridTree } from './grid-tree';

/** A change of the grid: name a lead of a node for a post, or open a channel to a node. */
export type GridMove =
  | { readonly kind: 'name-lead'; readonly nodeId: string; readonly postId: string }
  | { readonly kind: 'open-channel'; readonly nodeId: string };

/** The fewest moves that cover every required cell of the validly placed nodes; each of them is needed. */
export interface GridMend {
  readonly moves: readonly GridMove[];
  /** The nodes whose right place only a person can tell; their cells stay uncovered. */
  readonly misplaced: readonly string[];
  /** What is covered after all moves, computed on the changed grid. */
  readonly after: Figure;
  /** What is covered without the last move, computed likewise: it falls short of `after`. */
  readonly oneLess: Figure;
}

/**
 * The fewest leads for one post: first the nodes that must have their own, then, from the roots down, whoever is still missing. A node above
 * it that requires the post is missing too and came first, so that this lead serves the whole branch; leads named so stand in branches apart,
 * and each branch needs one.
 */
const leadsFor = (input: GridInput, tree: GridTree, missing: ReadonlySet<number>): readonly number[] => {
  const named = new Set<number>();
  for (const node of missing) if (input.levels[Number(tree.level[node])]?.inheritsLeads !== true) named.add(node);
  for (const node of tree.order) {
    if (!missing.has(node) || named.has(node)) continue;
    let at = Number(tree.parent[node]);
    while (at >= 0 && !named.has(at)) at = Number(tree.parent[at]);
    if (at < 0) named.add(node);
  }
  return [...named].toSorted((a, b) => a - b);
};

const applyMoves = (input: GridInput, moves: readonly GridMove[]): GridInput => {
  const opened = new Set(moves.filter(({ kind }) => kind === 'open-channel').map(({ nodeId }) => nodeId));
  const leads = moves.flatMap((move, i) => (move.kind === 'name-lead' ? [{ id: `lead+${i}`, nodeId: move.nodeId, posts: [move.postId] }] : []));
  return {
    ...input,
    leads: [...input.leads, ...leads],
    nodes: input.nodes.map((node) => (opened.has(node.id) ? { ...node, channels: ['opened'] } : node)),
  };
};

const figureAfter = (input: GridInput, moves: readonly GridMove[]): Figure => {
  const changed = applyMoves(input, moves);
  const cells = gridMatrix(changed, gridTree(changed.nodes, changed.levels))
    .flat()
    .filter(({ state }) => state !== 'notRequired');
  return { numerator: cells.filter(isCovered).length, denominator: cells.length };
};

/** The smallest set of moves after which the validly placed nodes are covered, checked by computing the grid with it and with one less. */
export const mendGrid = (input: GridInput, tree: GridTree, matrix: readonly (readonly GridCell[])[]): GridMend => {
  const moves: GridMove[] = [];
  const misplaced: string[] = [];
  input.posts.forEach((postId, column) => {
    const missing = new Set<number>();
    matrix.forEach((row, i) => {
      if (row[column]?.state === 'missing') missing.add(i);
    });
    for (const node of leadsFor(input, tree, missing)) moves.push({ kind: 'name-lead', nodeId: input.nodes[node]?.id ?? '', postId });
  });
  matrix.forEach((row, i) => {
    const node = input.nodes[i];
    const asked = row.some(({ state }) => state !== 'notRequired');
    if (node === undefined || !asked) return;
    if (tree.misplaced[i] !== undefined) misplaced.push(node.id);
    else if (node.channels.length === 0) moves.push({ kind: 'open-channel', nodeId: node.id });
  });
  return { moves, misplaced, after: figureAfter(input, moves), oneLess: figureAfter(input, moves.slice(0, -1)) };
};
