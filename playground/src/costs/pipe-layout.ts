/** A pipe segment as returned by core. */
export interface Segment {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly fen: number;
}

/** A segment with its place in the drawing, from its parent's end to its own, in columns and rows. */
export interface PlacedSegment extends Segment {
  readonly depth: number;
  readonly row: number;
  readonly parentRow: number;
}

/** Lays out a tree of segments: the root at the left, a column per step from it, a row per leaf; a fork is between its branches. */
export const placePipes = (
  segments: readonly Segment[],
): { readonly placed: readonly PlacedSegment[]; readonly columns: number; readonly rows: number } => {
  const ids = new Set(segments.map(({ id }) => id));
  const children = new Map<string | undefined, Segment[]>();
  for (const segment of segments) {
    const under = segment.parentId !== undefined && ids.has(segment.parentId) ? segment.parentId : undefined;
    children.set(under, [...(children.get(under) ?? []), segment]);
  }
  const placed = new Map<string, Omit<PlacedSegment, 'parentRow'>>();
  let rows = 0;
  const place = (segment: Segment, depth: number): number => {
    const branches = children.get(segment.id) ?? [];
    const at = branches.map((branch) => place(branch, depth + 1));
    const row = at.length === 0 ? rows++ : ((at[0] ?? 0) + (at.at(-1) ?? 0)) / 2;
    placed.set(segment.id, { ...segment, depth, row });
    return row;
  };
  for (const root of children.get(undefined) ?? []) place(root, 0);
  const all = segments.flatMap(({ id, parentId }): readonly PlacedSegment[] => {
    const own = placed.get(id);
    return own === undefined ? [] : [{ ...own, parentRow: placed.get(parentId ?? '')?.row ?? own.row }];
  });
  return { placed: all, columns: Math.max(0, ...all.map(({ depth }) => depth + 1)), rows };
};

/** Returns the segments from the given one to the root. */
export const pathFrom = (segments: readonly Segment[], id: string | undefined): ReadonlySet<string> => {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const path = new Set<string>();
  for (let at = id; at !== undefined && !path.has(at) && byId.has(at); at = byId.get(at)?.parentId) path.add(at);
  return path;
};
