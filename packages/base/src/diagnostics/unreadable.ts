import type { Path } from './diagnostic';

/** Deepest nesting of a document; these packages write documents of at most a dozen levels. */
export const deepestNesting = 64;

/** A reason why an input cannot be read at all: it nests too deeply, contains a cycle, or has half a character in a text. */
export interface Unreadable {
  readonly code: 'schema.too-deep' | 'schema.lone-surrogate';
  readonly path: Path;
  readonly received: unknown;
}

const surrogate = /[\uD800-\uDFFF]/;
const loneSurrogate = /\p{Surrogate}/u;

/** True for a text with half a character. */
export const isBroken = (text: string): boolean => surrogate.test(text) && loneSurrogate.test(text);

const isReadable = (value: unknown, depth: number): boolean => {
  if (typeof value === 'string') return !isBroken(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  if (depth > deepestNesting) return false;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i += 1) if (!isReadable(value[i], depth + 1)) return false;
    return true;
  }
  for (const [key, held] of Object.entries(value)) if (isBroken(key) || !isReadable(held, depth + 1)) return false;
  return true;
};

/** Lists every text with half a character, and the first place that nests too deeply; empty, and found quickly, for a readable input. */
export const unreadableIn = (input: unknown): readonly Unreadable[] => {
  if (isReadable(input, 1)) return [];
  const found: Unreadable[] = [];
  /** Returns false once a place is too deep: a cycle has no end. */
  const walk = (value: unknown, path: Path): boolean => {
    if (typeof value === 'string' && isBroken(value))
      found.push({ code: 'schema.lone-surrogate', path, received: value });
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
    if (path.length >= deepestNesting) {
      found.push({ code: 'schema.too-deep', path: path.slice(0, 12), received: undefined });
      return false;
    }
    if (Array.isArray(value)) return value.every((item, i) => walk(item, [...path, i]));
    return Object.entries(value).every(([key, held]) => {
      if (isBroken(key)) found.push({ code: 'schema.lone-surrogate', path, received: key });
      return walk(held, [...path, key]);
    });
  };
  walk(input, []);
  return found;
};
