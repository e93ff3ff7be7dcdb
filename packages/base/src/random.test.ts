import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodedError } from './diagnostics';
import { createRandom, xoshiro128 } from './random';

describe('xoshiro128', () => {
  it('gives the reference stream of the state 1, 2, 3, 4', () => {
    // Source: the authors' C code; several ports quote these numbers in their tests.
    const next = xoshiro128(1, 2, 3, 4);
    expect(Array.from({ length: 8 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849,
    ]);
  });
});

describe('createRandom', () => {
  // Every stored decision names a seed, so the streams must never change. Expected values: a second implementation, in Python on unbounded integers, from the
  // published descriptions of FNV-1a (checked on its own test vectors), of the mixer and of xoshiro128**.
  it('gives these numbers, now and in every version', () => {
    const first = (seed: string | number): readonly number[] => Array.from({ length: 4 }, createRandom(seed).uint32);
    expect(first('')).toEqual([2_040_553_127, 2_671_230_994, 3_535_833_209, 446_703_493]);
    expect(first('rota')).toEqual([3_608_660_473, 599_136_975, 687_296_926, 3_989_776_692]);
    expect(first(1373)).toEqual([2_393_261_124, 2_777_471_092, 2_532_345_276, 3_810_800_120]);
    expect(first('1373')).toEqual(first(1373));
    expect(first('楼院')).toEqual([2_913_157_481, 2_460_744_717, 56_950_838, 3_129_835_775]);
  });

  it('and these from them: bounded (two of the first four draws are past the bound, and drawn again), in [0, 1), shuffled, forked', () => {
    const of = <T>(draw: (random: ReturnType<typeof createRandom>) => T, count: number): readonly T[] => {
      const random = createRandom('rota');
      return Array.from({ length: count }, () => draw(random));
    };
    expect(of(({ below }) => below(6), 10)).toEqual([1, 3, 4, 0, 3, 4, 4, 0, 5, 3]);
    expect(of(({ below }) => below(2 ** 31 + 1), 6)).toEqual([
      599_136_975, 687_296_926, 2_094_565_245, 1_839_874_762, 2_066_996_290, 2_081_419_776,
    ]);
    expect(of(({ unit }) => unit(), 3)).toEqual([0.8402067358754385, 0.1600237855981459, 0.4876789706079604]);
    expect(createRandom('rota').shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toEqual([5, 1, 8, 4, 2, 9, 7, 6, 0, 3]);
    expect([createRandom('rota').fork('x').uint32(), createRandom('rota').fork('x').fork('y').uint32()]).toEqual([
      3_456_730_031, 3_401_963_359,
    ]);
  });

  it('a bound of 1 is always 0, and of 2^32 is the draw itself', () => {
    expect(createRandom('rota').below(1)).toBe(0);
    expect(createRandom('rota').below(2 ** 32)).toBe(3_608_660_473);
  });

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
