import { type Edit, edit, fingerprint, type Scenario } from '@community1373/core';
import type { PartChange } from './exchange-protocol';

type Parts = Readonly<Record<string, unknown>>;

/** Returns the parts of a scenario by name, with those of the community on the same level. */
const partsOf = ({ community, id: _id, schemaVersion: _version, masked: _masked, ...parts }: Scenario): Parts => {
  const { id: _communityId, name: communityName, ...lists } = community;
  return { ...lists, ...parts, communityName };
};

const idOf = (entry: unknown): string | undefined => {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return undefined;
  return String(entry.id);
};

/** Returns the records of a list by id; a record without an id is identified by its content. */
const recordsOf = (list: readonly unknown[]): ReadonlyMap<string, unknown> =>
  new Map(list.map((entry) => [idOf(entry) ?? fingerprint(entry), entry]));

const same = (a: unknown, b: unknown): boolean => a === b || fingerprint(a) === fingerprint(b);

const changeOf = (part: string, before: unknown, after: unknown): PartChange | undefined => {
  if (same(before, after)) return undefined;
  if (!Array.isArray(before) || !Array.isArray(after)) return { part, added: 0, removed: 0, changed: 1 };
  const [old, next] = [recordsOf(before), recordsOf(after)];
  let changed = 0;
  let added = 0;
  for (const [id, entry] of next)
    if (!old.has(id)) added += 1;
    else if (!same(old.get(id), entry)) changed += 1;
  const removed = [...old.keys()].filter((id) => !next.has(id)).length;
  return { part, added, removed, changed };
};

/** Returns the differences between two scenarios, part by part. */
export const partChanges = (before: Scenario, after: Scenario): readonly PartChange[] => {
  const [old, next] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(next)])].flatMap(
    (part) => changeOf(part, old[part], next[part]) ?? [],
  );
};

const replaceParts = (draft: Record<string, unknown>, before: Parts, after: Parts): void => {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (key === 'community' || same(before[key], after[key])) continue;
    if (key in after) draft[key] = after[key];
    else delete draft[key];
  }
};

/** Returns the edit that turns one scenario into another; equal parts are kept, so that little is recomputed. */
export const becoming = (before: Scenario, after: Scenario): Edit<Scenario> =>
  edit(before, (draft) => {
    // Safe cast: parts are replaced as a whole, each from a scenario that core has read.
    replaceParts(draft as unknown as Record<string, unknown>, { ...before }, { ...after });
    replaceParts(
      draft.community as unknown as Record<string, unknown>,
      { ...before.community },
      { ...after.community },
    );
  });
