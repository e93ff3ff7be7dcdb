import { describe, expect, it } from 'vitest';
import { mobilityClasses } from '../mobility';
import { walkingCosts } from './walking-costs';
import { buildWalkingGraph } from '../walking-graph';

/** Four ways of 100 m: level, rising 1 in 10, rising 1 in 12, and a flight of steps falling 1 in 20. */
const graph = {
  ...buildWalkingGraph(
    [0, 1, 2, 3].map((i) => ({
      coordinates: [
        [113.57, 37.86 + i / 1000],
        [113.571, 37.86 + i / 1000],
      ],
    })),
  ),
  length: Float64Array.of(100, 100, 100, 100),
  slope: Float64Array.of(0, 0.1, 1 / 12, -0.05),
  steps: Uint8Array.of(0, 0, 0, 1),
};

/** Tobler's hiking function by `Math.exp`, scaled to 1 on level ground. */
const tobler = (slope: number): number => Math.exp(-3.5 * (Math.abs(slope + 0.05) - 0.05));

describe('walkingCosts', () => {
  it('by length are tenths of a millimetre, the same up and down', () => {
    const { along, against, perMeter } = walkingCosts(graph, mobilityClasses.slow, 'length');
    expect([[...along], [...against], perMeter]).toEqual([[1e6, 1e6, 1e6, 1e6], [1e6, 1e6, 1e6, 1e6], 10_000]);
  });

  it('by time are milliseconds at the pace of the class, which the slope changes: up along the way is down against it', () => {
    const { along, against, perMeter } = walkingCosts(graph, mobilityClasses.slow, 'time');
    expect(perMeter).toBe(1250);
    const expected = (turn: number) =>
      [0, 0.1, 1 / 12, -0.05].map((slope) => Math.round(125_000 / tobler(turn * slope)));
    expect([[...along], [...against]]).toEqual([expected(1), expected(-1)]);
  });

  it('close a way that is steeper than the class can take, up and down, and not one that is just as steep', () => {
    const { along, against } = walkingCosts(graph, { speed: 1, steepest: 1 / 12, steps: true }, 'length');
    expect([[...along], [...against]]).toEqual([
      [1e6, -1, 1e6, 1e6],
      [1e6, -1, 1e6, 1e6],
    ]);
    const downhill = { ...graph, slope: graph.slope.map((slope) => -slope) };
    expect(
      [...walkingCosts(downhill, { speed: 1, steepest: 1 / 12, steps: true }, 'time').along].map((cost) => cost < 0),
    ).toEqual([false, true, false, false]);
  });

  it('close steps to those who cannot take them', () => {
    const { along, against } = walkingCosts(graph, { speed: 1, steepest: 1, steps: false }, 'length');
    expect([[...along], [...against]]).toEqual([
      [1e6, 1e6, 1e6, -1],
      [1e6, 1e6, 1e6, -1],
    ]);
  });

  it('are those of ways across a country, and of cliffs, which take more steps than 32 bits hold', () => {
    const far = {
      ...graph,
      length: Float64Array.of(430_000, 214_748.3648, 150, 0),
      slope: Float64Array.of(0, 0, 10, 0),
    };
    expect([...walkingCosts(far, mobilityClasses.able, 'length').along]).toEqual([4.3e9, 2 ** 31, 1.5e6, 0]);
    // Beyond an exponent of 11 the time does not increase.
    expect(
      Number(walkingCosts(far, mobilityClasses.able, 'time').along[2]) / ((150 / 1.4) * 1000 * Math.exp(11)),
    ).toBeCloseTo(1, 6);
  });

  it('close a way without end, or of no known length', () => {
    const endless = { ...graph, length: Float64Array.of(Number.POSITIVE_INFINITY, 1e300, Number.NaN, 100) };
    expect([...walkingCosts(endless, mobilityClasses.able, 'length').along]).toEqual([-1, -1, -1, 1e6]);
  });

  it('take half a step up', () => {
    expect([
      ...walkingCosts(
        { ...graph, length: Float64Array.of(0.00005, 0.00004, 1.00005, 0) },
        mobilityClasses.able,
        'length',
      ).along,
    ]).toEqual([1, 0, 10_001, 0]);
  });
});
