import type { GridTable, GridTableRow } from '@community1373/core/views';

export const gridModes = ['tree', 'gaps', 'all'] as const;

export type GridMode = (typeof gridModes)[number];

const isGap = ({ cells }: GridTableRow): boolean =>
  cells.some(({ state }) => state === 'missing' || state === 'unreachable');

/** Returns the visible rows: all, those of the open branches, or those with a gap and their ancestors. */
export const visibleRows = (
  { rows }: GridTable,
  mode: GridMode,
  open: ReadonlySet<string>,
): readonly GridTableRow[] => {
  if (mode === 'all') return rows;
  const parents = new Map(rows.map(({ nodeId, parentId }) => [nodeId, parentId]));
  if (mode === 'tree') {
    const shown = new Set<string>();
    return rows.filter(({ nodeId, parentId, depth }) => {
      const visible = depth === 0 || parentId === undefined || (shown.has(parentId) && open.has(parentId));
      if (visible) shown.add(nodeId);
      return visible;
    });
  }
  const kept = new Set<string>();
  for (const row of rows.filter(isGap))
    for (let at: string | undefined = row.nodeId; at !== undefined && !kept.has(at); at = parents.get(at)) kept.add(at);
  return rows.filter(({ nodeId }) => kept.has(nodeId));
};
