import { isHolder, type Path } from '@community1373/base/diagnostics';
import type { ReferencePath } from './reference-paths';

/** The result of a rewriting; paths are those before it. */
export interface Rewriting {
  readonly document: unknown;
  readonly replaced: readonly Path[];
  /** Items and fields that were removed. */
  readonly dropped: readonly Path[];
  /** Rows, records or decisions that were removed because they are invalid without the reference. */
  readonly gone: readonly Path[];
}

const lost = Symbol('lost');

/**
 * Rewrites the references of one path: `replace` returns the id that replaces another (the same id for no change), or undefined when there is none. Unchanged
 * parts are shared with the document.
 */
export const rewriteReferences = (
  document: unknown,
  at: ReferencePath,
  replace: (id: string) => string | undefined,
): Rewriting => {
  const replaced: Path[] = [];
  const dropped: Path[] = [];
  const gone: Path[] = [];

  const id = (value: unknown, path: Path): unknown => {
    if (typeof value !== 'string') return value;
    const next = replace(value);
    if (next === undefined) return lost;
    if (next !== value) replaced.push(path);
    return next;
  };

  const list = (rows: readonly unknown[], mark: string, rest: readonly string[], path: Path): unknown => {
    const kept: unknown[] = [];
    let changed = false;
    for (const [i, row] of rows.entries()) {
      const next = walk(row, rest, [...path, i]);
      if (next === lost) {
        changed = true;
        if (mark === '!') return lost;
        (rest.length === 0 ? dropped : gone).push([...path, i]);
        continue;
      }
      // An item mapped to another item of the same list is a duplicate of it.
      if (rest.length === 0 && next !== row && (rows.includes(next) || kept.includes(next))) {
        changed = true;
        continue;
      }
      changed ||= next !== row;
      kept.push(next);
    }
    if (!changed) return rows;
    return mark === '+' && kept.length === 0 ? lost : kept;
  };

  const keys = (record: Readonly<Record<string, unknown>>, path: Path): unknown => {
    const entries: [string, unknown][] = [];
    let changed = false;
    for (const [key, value] of Object.entries(record)) {
      const next = id(key, [...path, key]);
      if (next === lost) dropped.push([...path, key]);
      changed ||= next !== key;
      if (typeof next !== 'string') continue;
      const known = entries.find(([name]) => name === next);
      // Two counts under one key are added: people by group.
      if (known === undefined) entries.push([next, value]);
      else known[1] = Number(known[1]) + Number(value);
    }
    return changed ? Object.fromEntries(entries) : record;
  };

  const walk = (value: unknown, segments: readonly string[], path: Path): unknown => {
    const [segment, ...rest] = segments;
    if (segment === undefined) return id(value, path);
    if (segment === '*' || segment === '+' || segment === '!')
      return Array.isArray(value) ? list(value, segment, rest, path) : value;
    if (!isHolder(value)) return value;
    if (segment === '@') return keys(value, path);
    const key = segment.replace('?', '');
    const held = value[key];
    if (held === undefined) return value;
    const next = walk(held, rest, [...path, key]);
    if (next === held) return value;
    if (next !== lost) return { ...value, [key]: next };
    if (key === segment) return lost;
    (rest.length === 0 ? dropped : gone).push([...path, key]);
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  };

  const next = walk(document, at.split('.'), []);
  return { document: next, replaced, dropped, gone };
};
