import { CodedError } from './diagnostics';

/** A seeded source of uniform numbers; the same seed gives the same stream in every engine and every version of this package. */
export interface Random {
  /** Returns a uniform 32-bit unsigned integer. */
  readonly uint32: () => number;
  /** Returns a uniform integer in [0, n), without modulo bias; n from 1 to 2^32. */
  readonly below: (n: number) => number;
  /** Returns a uniform number in [0, 1) with 53 bits. */
  readonly unit: () => number;
  /** Shuffles the list in place (Fisher and Yates) and returns it. */
  readonly shuffle: <T>(items: T[]) => T[];
  /** Returns a separate stream, determined by this seed and the label, independent of the numbers drawn before. */
  readonly fork: (label: string) => Random;
}

const hash32 = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
};

const rotl = (x: number, k: number): number => (x << k) | (x >>> (32 - k));

/**
 * Creates the bare generator on a state of four 32-bit words, not all zero: xoshiro128** of Blackman and Vigna (2018). Throws `random.state` for any other.
 *
 * @example
 * import { xoshiro128 } from '@community1373/base/random';
 * const next = xoshiro128(1, 2, 3, 4);
 * next(); // => 11520
 */
export const xoshiro128 = (s0: number, s1: number, s2: number, s3: number): (() => number) => {
  const state = [s0, s1, s2, s3];
  if (!state.every(Number.isInteger) || state.every((word) => word === 0)) throw new CodedError('random.state', state);
  let a = s0;
  let b = s1;
  let c = s2;
  let d = s3;
  return () => {
    const result = Math.imul(rotl(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl(d, 11);
    return result;
  };
};

/**
 * Creates a seeded {@link Random}: xoshiro128** (Blackman and Vigna 2018), with the state filled by a 32-bit mixer from a hash (FNV-1a) of the seed. Stored
 * decisions depend on the stream (seed and fingerprint), so it is implemented here and pinned by known answers instead of depending on the next version of a
 * library. Throws `random.bound` for a bound outside 1 to 2^32. Throws `random.seed` for a seed that is neither text nor number, `random.bound` for
 * a bound outside 1 to 2^32.
 *
 * @example
 * import { createRandom } from '@community1373/base/random';
 * const a = createRandom('rota').below(6);
 * a === createRandom('rota').below(6); // => true
 */
export const createRandom = (seed: string | number): Random => {
  if (typeof seed !== 'string' && (typeof seed !== 'number' || Number.isNaN(seed)))
    throw new CodedError('random.seed', seed);
  const label = String(seed);
  let mix = hash32(label);
  const mixed = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  const uint32 = xoshiro128(mixed(), mixed(), mixed(), mixed() | 1);
  const below = (n: number): number => {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) throw new CodedError('random.bound', n);
    const limit = 2 ** 32 - (2 ** 32 % n);
    let draw = uint32();
    while (draw >= limit) draw = uint32();
    return draw % n;
  };
  return {
    uint32,
    below,
    unit: () => ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) / 2 ** 53,
    shuffle: <T>(items: T[]): T[] => {
      if (!Array.isArray(items)) throw new CodedError('random.items', items);
      for (let i = items.length - 1; i > 0; i -= 1) {
        const j = below(i + 1);
        // i and j are inside the list, so both items exist.
        const held = items[i] as T;
        items[i] = items[j] as T;
        items[j] = held;
      }
      return items;
    },
    fork: (name) => {
      if (typeof name !== 'string') throw new CodedError('random.label', name);
      return createRandom(`${label}/${name}`);
    },
  };
};
