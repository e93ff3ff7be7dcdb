import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedError } from './diagnostics';
import { createRandom, xoshiro128 } from './random';

describe('xoshiro128', () => {
  it('gives the reference stream of the state 1, 2, 3, 4', () => {
    // Source: the authors' C code, which several ports quote in their tests.
    const next = xoshiro128(1, 2, 3, 4);
    expect(Array.from({ length: 8 }, next)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849]);
  });
});

describe('createRandom', () => {
  it('replays: the same seed, the same stream', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const [a, b] = [createRandom(seed), createRandom(seed)];
        expect(Array.from({ length: 5 }, a.uint32)).toEqual(Array.from({ length: 5 }, b.uint32));
      }),
    );
  });

  it('stays within its bound, and unit within [0, 1)', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, n) => {
        const random = createRandom(seed);
        const drawn = random.below(n);
        const unit = random.unit();
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < n && unit >= 0 && unit < 1).toBe(true);
      }),
    );
  });

  it('is uniform over six faces (chi-square below the 99.9 % point for 5 degrees of freedom, 20.5)', () => {
    const random = createRandom('dice');
    const faces = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i += 1) {
      const face = random.below(6);
      faces[face] = (faces[face] ?? 0) + 1;
    }
    expect(faces.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)).toBeLessThan(20.5);
  });

  it('shuffles without loss, and a fork does not depend on what was drawn before', () => {
    const random = createRandom(7);
    const fork = random.fork('x').uint32();
    random.uint32();
    expect(random.fork('x').uint32()).toBe(fork);
    expect(random.shuffle([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('refuses a bound that is no count', () => {
    for (const n of [0, -1, 1.5, Number.NaN, 2 ** 33]) expect(() => createRandom(1).below(n)).toThrow(CodedError);
  });
});
