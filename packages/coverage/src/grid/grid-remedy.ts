import type { Ratio } from '../figures/ratio';
import { type GridCell, type GridInput, gridMatrix, isCovered } from './grid-matrix';
import { type GridTree, gridTree } from './grid-tree';

/** A change of the grid: naming a lead of a node for a post, or opening a channel to a node. */
export type GridMove =
  | {
      /** Naming a lead. */
      readonly kind: 'name-lead';
      /** Id of the node. */
      readonly nodeId: string;
      /** Id of the post. */
      readonly postId: string;
    }
  | {
      /** Opening a channel. */
      readonly kind: 'open-channel';
      /** Id of the node. */
      readonly nodeId: string;
    };

/** The fewest moves that cover every required cell of the validly placed nodes; each of them is needed. */
export interface GridRemedy {
  /** The moves, in the order in which they are applied. */
  readonly moves: readonly GridMove[];
  /** Ids of the nodes without a valid place, which only a person can correct; their cells stay uncovered. */
  readonly misplaced: readonly string[];
  /** Coverage after all moves, computed on the changed grid. */
  readonly after: Ratio;
  /** Coverage without the last move, computed likewise: less than `after`. */
  readonly withOneFewer: Ratio;
}

/**
 * Returns the nodes to give a lead for one post, as few as possible: first those that must have their own, then, from the roots down, those
 * still missing one. Any node above that requires the post is missing it too and came first, so this lead serves the whole branch; leads named
 * this way are in separate branches, each of which needs one.
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
  const leads = moves.flatMap((move, i) =>
    move.kind === 'name-lead' ? [{ id: `lead+${i}`, nodeId: move.nodeId, posts: [move.postId] }] : [],
  );
  return {
    ...input,
    leads: [...input.leads, ...leads],
    nodes: input.nodes.map((node) => (opened.has(node.id) ? { ...node, channels: ['opened'] } : node)),
  };
};

const figureAfter = (input: GridInput, moves: readonly GridMove[]): Ratio => {
  const changed = applyMoves(input, moves);
  const cells = gridMatrix(changed, gridTree(changed.nodes, changed.levels))
    .flat()
    .filter(({ state }) => state !== 'notRequired');
  return { numerator: cells.filter(isCovered).length, denominator: cells.length };
};

/** Finds the smallest set of moves that covers the validly placed nodes, and computes the coverage with it and with one move less. */
export const findGridRemedy = (
  input: GridInput,
  tree: GridTree,
  matrix: readonly (readonly GridCell[])[],
): GridRemedy => {
  const moves: GridMove[] = [];
  const misplaced: string[] = [];
  input.posts.forEach((postId, column) => {
    const missing = new Set<number>();
    matrix.forEach((row, i) => {
      if (row[column]?.state === 'missing') missing.add(i);
    });
    for (const node of leadsFor(input, tree, missing))
      moves.push({ kind: 'name-lead', nodeId: input.nodes[node]?.id ?? '', postId });
  });
  matrix.forEach((row, i) => {
    const node = input.nodes[i];
    const asked = row.some(({ state }) => state !== 'notRequired');
    if (node === undefined || !asked) return;
    if (tree.misplaced[i] !== undefined) misplaced.push(node.id);
    else if (node.channels.length === 0) moves.push({ kind: 'open-channel', nodeId: node.id });
  });
  return { moves, misplaced, after: figureAfter(input, moves), withOneFewer: figureAfter(input, moves.slice(0, -1)) };
};
