import type { Path } from './diagnostic';

/**
 * Formats a path for people.
 *
 * @example
 * import { showPath } from '@community1373/base/diagnostics';
 * showPath(['community', 'nodes', 3, 'parentId']); // => 'community.nodes[3].parentId'
 */
export const showPath = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
