import { describe, expect, it } from 'vitest';
import { slopeFactor } from './mobility';

describe('slopeFactor', () => {
  it('is Tobler’s function to a relative error of 1e-8 for slopes from −3 to 3', () => {
    let off = 0;
    for (let slope = -3; slope <= 3; slope += 0.001) {
      // `Math.exp` is the independent implementation.
      const tobler = Math.exp(-3.5 * (Math.abs(slope + 0.05) - 0.05));
      off = Math.max(off, Math.abs(slopeFactor(slope) / tobler - 1));
    }
    expect(off).toBeLessThan(1e-8);
  });

  it('is 1 on the flat and greatest at −0.05, where Tobler has 6 km/h against 5.04 on the flat', () => {
    expect(slopeFactor(0)).toBe(1);
    expect(slopeFactor(-0.05)).toBeCloseTo(6 / 5.0367, 4);
  });

  it('stays as slow on any cliff as where the exponent is 11', () => {
    // The exponent is 3.5 times the slope.
    expect(
      [slopeFactor(11 / 3.5), slopeFactor(4), slopeFactor(-4), slopeFactor(1000)].map(
        (factor) => factor / Math.exp(-11),
      ),
    ).toEqual(Array.from({ length: 4 }, () => expect.closeTo(1, 7)));
  });
});
