import { canonicalJson } from '@community1373/base/log';

const fnv1a = (text: string, basis: number): number => {
  let hash = basis >>> 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
};

const hex = (word: number): string => word.toString(16).padStart(8, '0');

/**
 * Computes the fingerprint of the facts of a decision: 16 hexadecimal digits over the canonical JSON of a value (FNV-1a, Fowler, Noll and Vo, on two bases). It
 * detects that facts have changed; it does not protect against forgery, for which the logs have SHA-256.
 *
 * @example
 * import { fingerprint } from '@community1373/core';
 * fingerprint({ a: 1, b: 2 }) === fingerprint({ b: 2, a: 1 }); // => true
 */
export const fingerprint = (value: unknown): string => {
  const text = canonicalJson(value);
  return hex(fnv1a(text, 0x811c9dc5)) + hex(fnv1a(text, 0x9747b28c));
};
