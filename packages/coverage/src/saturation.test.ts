import { describe, expect, it } from 'vitest';
import { saturationOf } from './saturation';

describe('saturationOf', () => {
  const byExtent = { code: 'coverage.saturated-by-extent', params: { radius: 100, extent: 100, households: 2 } };
  const byCount = { code: 'coverage.saturated-by-count', params: { radius: 100, providers: 2, households: 2 } };

  it('says that the radius spans the whole community, just as wide as it or wider', () => {
    expect(saturationOf(100, 100, [1, 0], 2)).toEqual(byExtent);
    expect(saturationOf(100.1, 100, [1, 0], 2)).toBeUndefined();
    expect(saturationOf(undefined, 100, [1, 0], 2)).toBeUndefined();
  });

  it('says that every provider reaches every household, of two providers or more', () => {
    expect(saturationOf(101, 100, [2, 2], 2)).toEqual(byCount);
    expect(saturationOf(undefined, 100, [2, 2], 2)).toEqual(byCount);
    expect(saturationOf(101, 100, [2, 1], 2)).toBeUndefined();
    expect(saturationOf(101, 100, [1, 1], 1)).toBeUndefined();
    expect(saturationOf(101, 100, [0, 0], 0)).toBeUndefined();
  });

  it('says the extent first where both hold, and nothing of one household or none', () => {
    expect(saturationOf(100, 100, [2, 2], 2)).toEqual(byExtent);
    expect([saturationOf(0, 100, [2], 2), saturationOf(0, 100, [], 2)]).toEqual([undefined, undefined]);
  });
});
