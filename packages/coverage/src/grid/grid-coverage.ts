import { gridArgument } from '../figures/parse-coverages';
import { type NamedRatio, type Ratio, RatioTally } from '../figures/ratio';
import { type GridCell, type GridInput, gridMatrix, isCovered } from './grid-matrix';
import { findGridRemedy, type GridRemedy } from './grid-remedy';
import { gridTree } from './grid-tree';

/** 网络(网格)覆盖 grid coverage: the share of the required cells that are covered, directly or by inheritance. */
export interface GridCoverage extends Ratio {
  /** Required cells covered at each node, in the order of the nodes. */
  readonly byNode: readonly NamedRatio[];
  /** Required cells covered of each post. */
  readonly byPost: readonly NamedRatio[];
  /** Required cells covered at each level of the grid. */
  readonly byLevel: readonly NamedRatio[];
  /** Ids of the posts, in the order of the cells of a row. */
  readonly posts: readonly string[];
  /** One row per node, in the order of the input, with one cell per post. */
  readonly matrix: readonly (readonly GridCell[])[];
  /** The required cells that are not covered, each with its reason. */
  readonly missing: readonly GridCell[];
  /** The smallest change that covers everything; undefined where nothing is missing. */
  readonly remedy: GridRemedy | undefined;
}

/**
 * Computes grid coverage. A node is covered when it has a valid place in the tree, a named lead for each post that its level requires (its own
 * or, where the level allows it, an ancestor's), and a channel by which it can be reached.
 *
 * @example
 * import { gridCoverage } from '@community1373/coverage';
 * const levels = [{ id: 'area', requiredPosts: ['elder'], inheritsLeads: false }, { id: 'building', requiredPosts: ['elder'], inheritsLeads: true }];
 * const nodes = [{ id: 'a', levelId: 'area', parentId: null, channels: ['door'] }, { id: 'b9', levelId: 'building', parentId: 'a', channels: [] }];
 * const result = gridCoverage({ levels, posts: ['elder'], nodes, leads: [{ id: 'lead-1', nodeId: 'a', posts: ['elder'] }] });
 * result.numerator; // => 1
 * result.matrix.map(([cell]) => cell?.state); // => ['direct', 'unreachable']
 */
export const gridCoverage = (input: GridInput): GridCoverage => {
  const checked = gridArgument(input);
  const tree = gridTree(checked.nodes, checked.levels);
  const matrix = gridMatrix(checked, tree);
  const byNode = new RatioTally();
  const byPost = new RatioTally();
  const byLevel = new RatioTally();
  const missing: GridCell[] = [];
  matrix.forEach((row, i) => {
    const level = checked.nodes[i]?.levelId ?? '';
    for (const cell of row) {
      if (cell.state === 'notRequired') continue;
      const covered = isCovered(cell) ? 1 : 0;
      byNode.add(cell.nodeId, covered, 1);
      byPost.add(cell.postId, covered, 1);
      byLevel.add(level, covered, 1);
      if (covered === 0) missing.push(cell);
    }
  });
  return {
    ...byPost.total(),
    byNode: byNode.list(),
    byPost: byPost.list(),
    byLevel: byLevel.list(),
    posts: checked.posts,
    matrix,
    missing,
    remedy: missing.length === 0 ? undefined : findGridRemedy(checked, tree, matrix),
  };
};
