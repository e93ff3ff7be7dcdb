import { gridCoverage, type GridCell } from '@community1373/coverage';
import type { Explanation, LocalText } from '@community1373/base/explain';
import type { WorkModel } from '@community1373/model';
import { gridInputOf } from '../assessment/assess-grid';
import { namingOf } from '../document/naming';
import type { Scenario } from '../document/scenario';
import { checkScenario } from '../document/check-scenario';

/** A cell of the grid table: the coverage of a post at a node, who is responsible and by which lead, and the reason for a gap. */
export interface GridTableCell {
  /** Id of the post. */
  readonly postId: string;
  /** State of the post at the node. */
  readonly state: GridCell['state'];
  /** Id of the volunteer who holds the lead; absent when the lead is vacant or not a volunteer. */
  readonly volunteerId?: string | undefined;
  /** Name of the ancestor that the lead is inherited from; absent for a lead of the node itself. */
  readonly from?: string | undefined;
  /** The reason for a gap, for `explain`; absent when there is none. */
  readonly why?: Explanation | undefined;
}

/** A node of the grid tree with its cells, one for each post of the model. */
export interface GridTableRow {
  /** Id of the node. */
  readonly nodeId: string;
  /** Name of the node. */
  readonly name: string;
  /** Name of its level. */
  readonly level: LocalText;
  /** Depth below the root; 0 for a root. */
  readonly depth: number;
  /** Id of the node above it; undefined for a root. */
  readonly parentId: string | undefined;
  /** Number of nodes directly below it. */
  readonly children: number;
  /** Its cells, in the order of the posts. */
  readonly cells: readonly GridTableCell[];
  /** Number of covered cells of the node and everything below it. */
  readonly covered: number;
  /** Number of required cells of the node and everything below it. */
  readonly required: number;
}

/** 网格岗位表 the node × post matrix in the order of the tree, each node followed by its descendants. */
export interface GridTable {
  /** The columns: the posts in the order of the work model. */
  readonly posts: readonly { readonly id: string; readonly name: LocalText }[];
  /** The nodes in the order of the tree. */
  readonly rows: readonly GridTableRow[];
}

/**
 * Builds the table of a scenario's grid: every node in the order of the tree, with the coverage of each post. Nodes without a path to a root come last, at
 * depth 0, so that none is lost.
 *
 * @example
 * import { gridTable } from '@community1373/core/views';
 * import { sampleScenario } from '@community1373/core/sample';
 * const { posts, rows } = gridTable(sampleScenario());
 * [posts.length, rows[0]?.depth, rows[0]?.cells.length]; // => [7, 0, 7]
 */
export const gridTable = <M extends WorkModel>(scenario: Scenario<M>): GridTable => {
  checkScenario(scenario);
  // A scenario with literal ids is also one with string ids.
  const { model, community } = scenario as Scenario;
  const name = namingOf(model, community);
  const { matrix } = gridCoverage(
    gridInputOf({ levels: model.levels, posts: model.posts, nodes: community.nodes, leads: community.leads }),
  );
  const cellsOf = new Map(community.nodes.map(({ id }, i) => [String(id), matrix[i] ?? []]));
  const nodes = new Map(community.nodes.map((node) => [String(node.id), node]));
  const levels = new Map(model.levels.map((level) => [level.id, level.name]));
  const leads = new Map(community.leads.map((lead) => [String(lead.id), lead.volunteerId]));
  const below = new Map<string, (typeof community.nodes)[number][]>();
  for (const node of community.nodes) {
    const parent = node.parentId === null || !nodes.has(node.parentId) ? '' : node.parentId;
    below.set(parent, [...(below.get(parent) ?? []), node]);
  }
  const rows: GridTableRow[] = [];
  const seen = new Set<string>();
  const cellOf = ({ nodeId, postId, state, leadId, leadNodeId, why }: GridCell): GridTableCell => ({
    postId,
    state,
    volunteerId: leadId === undefined ? undefined : leads.get(leadId),
    from: leadNodeId === undefined || leadNodeId === nodeId ? undefined : nodes.get(leadNodeId)?.name,
    why: why === undefined ? undefined : name(why),
  });
  const visit = (
    node: (typeof community.nodes)[number],
    depth: number,
  ): { readonly covered: number; readonly required: number } => {
    seen.add(node.id);
    const cells = (cellsOf.get(node.id) ?? []).map(cellOf);
    const children = below.get(node.id) ?? [];
    const at = rows.length;
    const own = {
      nodeId: node.id,
      name: node.name,
      level: levels.get(node.levelId) ?? { 'zh-CN': node.levelId, en: node.levelId },
      depth,
      parentId: node.parentId ?? undefined,
    };
    let covered = cells.filter(({ state }) => state === 'direct' || state === 'inherited').length;
    let required = cells.filter(({ state }) => state !== 'notRequired').length;
    rows.push({ ...own, children: children.length, cells, covered, required });
    for (const child of children) {
      if (seen.has(child.id)) continue;
      const sum = visit(child, depth + 1);
      covered += sum.covered;
      required += sum.required;
    }
    rows[at] = { ...own, children: children.length, cells, covered, required };
    return { covered, required };
  };
  for (const root of below.get('') ?? []) visit(root, 0);
  for (const node of community.nodes) if (!seen.has(node.id)) visit(node, 0);
  return { posts: model.posts.map(({ id, name: postName }) => ({ id, name: postName })), rows };
};
