import type { Explanation } from '@community1373/base/explain';
import type { CoverageNode, GridLead, GridLevel, GridTree, PlaceCode } from './grid-tree';

/** Input of grid coverage. Levels are listed from the root down; ids are the caller's own. */
export interface GridInput {
  /** Levels of the tree, from the root down. */
  readonly levels: readonly GridLevel[];
  /** Ids of the posts. */
  readonly posts: readonly string[];
  /** Nodes of the tree, in any order. */
  readonly nodes: readonly CoverageNode[];
  /** Leads of the nodes. */
  readonly leads: readonly GridLead[];
}

/**
 * The state of a node for a post: `direct` with a lead of its own, `inherited` with an ancestor's, `missing` without a lead, `unreachable` with
 * a lead but without a channel or a valid place in the tree, `notRequired` where its level does not require the post.
 */
export type GridState = 'direct' | 'inherited' | 'missing' | 'unreachable' | 'notRequired';

/** Reasons why a cell of the matrix is not covered. */
export type GridGapCode =
  | 'coverage.grid-no-lead'
  | 'coverage.grid-no-own-lead'
  | 'coverage.grid-no-channel'
  | PlaceCode;

/** A cell of the node × post matrix, with the responsible lead. */
export interface GridCell {
  /** Id of the node. */
  readonly nodeId: string;
  /** Id of the post. */
  readonly postId: string;
  /** State of the node for the post. */
  readonly state: GridState;
  /** Id of the responsible lead (负责人); absent: none. */
  readonly leadId?: string | undefined;
  /** Id of the node that the lead belongs to; absent: none. */
  readonly leadNodeId?: string | undefined;
  /** The reason why the cell is not covered; absent: it is, or need not be. */
  readonly why?: Explanation<GridGapCode> | undefined;
}

const leadsBy = (leads: readonly GridLead[], tree: GridTree): readonly ReadonlyMap<string, string>[] => {
  const own = tree.nodes.map(() => new Map<string, string>());
  for (const { id, nodeId, posts } of leads) {
    const at = tree.indexOf.get(nodeId);
    if (at !== undefined) for (const post of posts) if (own[at]?.has(post) === false) own[at].set(post, id);
  }
  return own;
};

/** Returns the nearest node, from the given one up the tree, that has a lead for the post; −1 if there is none. */
const answering = (
  own: readonly ReadonlyMap<string, string>[],
  tree: GridTree,
  node: number,
  post: string,
  inherits: boolean,
): number => {
  if (own[node]?.has(post) === true) return node;
  if (!inherits) return -1;
  for (let at = Number(tree.parent[node]); at >= 0; at = Number(tree.parent[at]))
    if (own[at]?.has(post) === true) return at;
  return -1;
};

/** Computes the matrix alone, without figures or changes to make. */
export const gridMatrix = (
  { levels, posts, nodes, leads }: GridInput,
  tree: GridTree,
): readonly (readonly GridCell[])[] => {
  const own = leadsBy(leads, tree);
  return nodes.map((node, i) => {
    const level = levels[Number(tree.level[i])];
    const required = new Set(level === undefined ? posts : level.requiredPosts);
    const nodeId = node.id;
    return posts.map((postId): GridCell => {
      if (!required.has(postId)) return { nodeId, postId, state: 'notRequired' };
      const misplaced = tree.misplaced[i];
      if (misplaced !== undefined) return { nodeId, postId, state: 'unreachable', why: misplaced };
      const inherits = level?.inheritsLeads === true;
      const at = answering(own, tree, i, postId, inherits);
      const params = { node: nodeId, post: postId };
      if (at < 0)
        return {
          nodeId,
          postId,
          state: 'missing',
          why: { code: inherits ? 'coverage.grid-no-lead' : 'coverage.grid-no-own-lead', params },
        };
      const leadId = own[at]?.get(postId);
      const leadNodeId = nodes[at]?.id;
      if (node.channels.length === 0)
        return {
          nodeId,
          postId,
          leadId,
          leadNodeId,
          state: 'unreachable',
          why: { code: 'coverage.grid-no-channel', params },
        };
      return { nodeId, postId, leadId, leadNodeId, state: at === i ? 'direct' : 'inherited' };
    });
  });
};

/** True when a cell counts as covered. */
export const isCovered = ({ state }: GridCell): boolean => state === 'direct' || state === 'inherited';
