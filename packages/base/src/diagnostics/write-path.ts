import type { Path } from './diagnostic';

/** Formats a path for people; `formatPath` checks it first. */
export const writePath = (path: Path): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
