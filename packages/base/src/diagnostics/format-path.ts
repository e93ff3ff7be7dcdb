import { CodedError } from './coded-error';
import type { Path } from './diagnostic';
import { writePath } from './write-path';

/** Checks that a value is a list of keys and indices. */
export const isPath = (value: unknown): value is Path =>
  Array.isArray(value) && value.every((key) => typeof key === 'string' || typeof key === 'number');

/**
 * Formats a path for people. Throws `diagnostics.path` for what is none.
 *
 * @example
 * import { formatPath } from '@community1373/base/diagnostics';
 * formatPath(['community', 'nodes', 3, 'parentId']); // => 'community.nodes[3].parentId'
 */
export const formatPath = (path: Path): string => {
  if (!isPath(path)) throw new CodedError('diagnostics.path', path);
  return writePath(path);
};
