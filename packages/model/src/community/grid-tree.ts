import type { CommunityRecords } from './community-records';
import type { Findings } from './findings';
import { findCycles } from './grid-cycles';
import type { LevelOrder } from '../work-model/level-order';

const shownMembers = 20;

const isRawRoot = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && 'parentId' in row && row.parentId === null;

/** Reports a missing root, several roots, and a wrong level of the only root. A root whose row is malformed still counts as root. */
const reportRoots = (findings: Findings, { nodes }: CommunityRecords, levels: LevelOrder): void => {
  const roots = nodes.input.flatMap((row, index) => (isRawRoot(row) ? [index] : []));
  const [first] = roots;
  const malformed = nodes.rows.includes(undefined);
  if (first === undefined) {
    if (!malformed) findings.add('model.no-root', ['nodes'], nodes.input);
    return;
  }
  for (const index of roots.slice(1)) {
    const firstId = nodes.rows[first]?.id ?? `nodes[${first}]`;
    findings.add('model.several-roots', ['nodes', index, 'parentId'], null, { first: firstId });
  }
  const root = nodes.rows[first];
  const rank = root === undefined ? undefined : levels.rankOf(root.levelId);
  if (root !== undefined && roots.length === 1 && rank !== undefined && levels.missingBetween(-1, rank) !== undefined)
    findings.add('model.root-level', ['nodes', first, 'levelId'], root.levelId, {
      level: levels.nameOf(rank),
      expected: levels.rootNames,
    });
};

/** Reports each cycle once, at its first member; returns the members of all cycles. */
const reportCycles = (findings: Findings, { nodes }: CommunityRecords, parent: Int32Array): ReadonlySet<number> => {
  const inCycle = new Set<number>();
  for (const cycle of findCycles(parent)) {
    for (const index of cycle) inCycle.add(index);
    const ids = cycle.slice(0, shownMembers).map((index) => nodes.rows[index]?.id ?? '');
    const [first = 0] = cycle;
    const members = cycle.length > shownMembers ? [...ids, '…'] : ids;
    findings.add('model.cycle', ['nodes', first, 'parentId'], nodes.rows[first]?.parentId, {
      count: cycle.length,
      members,
    });
  }
  return inCycle;
};

/** Reports violations of the rule that the grid is one tree with descending levels: roots, cycles, levels out of order or skipped. */
export const reportTree = (findings: Findings, records: CommunityRecords, levels: LevelOrder): void => {
  const { nodes } = records;
  if (!nodes.readable) return;
  reportRoots(findings, records, levels);
  const rank = nodes.rows.map((node) => (node === undefined ? undefined : levels.rankOf(node.levelId)));
  // The index of the parent; −1 for a root, an unknown parent or a malformed row, where the way up ends.
  const parent = Int32Array.from(nodes.rows, (node) =>
    node === undefined || node.parentId === null ? -1 : (nodes.indexOf.get(node.parentId) ?? -1),
  );
  const inCycle = reportCycles(findings, records, parent);
  for (const [i, node] of nodes.rows.entries()) {
    const above = parent[i] ?? -1;
    const lower = rank[i];
    const upper = rank[above];
    if (node === undefined || lower === undefined || upper === undefined || (inCycle.has(i) && inCycle.has(above)))
      continue;
    const skipped = levels.missingBetween(upper, lower);
    const params = { level: levels.nameOf(lower), parentLevel: levels.nameOf(upper) };
    if (lower <= upper) findings.add('model.level-order', ['nodes', i, 'levelId'], node.levelId, params);
    else if (skipped !== undefined)
      findings.add('model.level-skipped', ['nodes', i, 'levelId'], node.levelId, { ...params, skipped });
  }
  for (const list of ['dwellings', 'premises'] as const)
    for (const [i, unit] of records[list].rows.entries()) {
      const at = unit === undefined ? undefined : rank[nodes.indexOf.get(unit.nodeId) ?? -1];
      if (unit === undefined || at === undefined || levels.missingBetween(at, levels.dwellingRank) === undefined)
        continue;
      const params = { level: levels.nameOf(at), expected: levels.dwellingNames };
      findings.add('model.dwelling-level', [list, i, 'nodeId'], unit.nodeId, params);
    }
};
