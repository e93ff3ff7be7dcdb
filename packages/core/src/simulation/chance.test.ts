import { createRandom } from '@community1373/base/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventHeap } from './event-heap';
import { DemandQueue } from './demand-queue';
import { estimate, studentT975 } from './estimate';
import type { Duration } from './input/duration';
import { drawDuration, drawExponential, meanDuration } from './variates';
import { WaitHistogram } from './wait-histogram';

describe('variates', () => {
  it('the exponential one follows 1 − e^−x: Kolmogorov’s distance of 20,000 draws is below its 0.1 % limit', () => {
    const random = createRandom('exponential');
    const n = 20_000;
    const draws = Array.from({ length: n }, () => drawExponential(random)).sort((a, b) => a - b);
    const distance = draws.reduce(
      (most, x, i) => Math.max(most, Math.abs(1 - Math.exp(-x) - i / n), Math.abs(1 - Math.exp(-x) - (i + 1) / n)),
      0,
    );
    // 1.95 / √n: N. Smirnov, The Annals of Mathematical Statistics 19 (1948).
    expect(distance).toBeLessThan(1.95 / Math.sqrt(n));
  });

  it.each<[Duration, number]>([
    [{ kind: 'constant', minutes: 7 }, 0],
    [{ kind: 'uniform', from: 10, to: 40 }, 900 / 12],
    [
      { kind: 'triangular', from: 20, mode: 30, to: 90 },
      (20 ** 2 + 30 ** 2 + 90 ** 2 - 20 * 30 - 20 * 90 - 30 * 90) / 18,
    ],
    [{ kind: 'triangular', from: 5, mode: 5, to: 5 }, 0],
    [{ kind: 'exponential', mean: 30 }, 900],
    [{ kind: 'erlang', mean: 30, phases: 3 }, 300],
  ])('%j has the mean and the variance of its textbook', (duration, variance) => {
    const random = createRandom(JSON.stringify(duration));
    const n = 40_000;
    const draws = Array.from({ length: n }, () => drawDuration(duration, random));
    const mean = draws.reduce((sum, x) => sum + x, 0) / n;
    const spread = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
    expect(Math.abs(mean - meanDuration(duration))).toBeLessThanOrEqual(5 * Math.sqrt(variance / n));
    expect(Math.abs(spread - variance)).toBeLessThanOrEqual(0.1 * variance);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  });

  it('its bits are pinned', () => {
    const random = createRandom('pin');
    expect([drawExponential(random), drawExponential(random), drawExponential(random)]).toMatchInlineSnapshot(`
      [
        0.8529869256529475,
        0.3849826924496449,
        2.070925256483885,
      ]
    `);
  });
});

describe('Student’s t', () => {
  /** Computes the area under the density of t between 0 and x, by Simpson’s rule; the gamma function by Stirling’s series after shifting. */
  const area = (x: number, freedom: number): number => {
    const lnGamma = (z: number): number => {
      let shift = 0;
      let at = z;
      for (; at < 20; at += 1) shift -= Math.log(at);
      return (
        shift +
        (at - 0.5) * Math.log(at) -
        at +
        0.5 * Math.log(2 * Math.PI) +
        1 / (12 * at) -
        1 / (360 * at ** 3) +
        1 / (1260 * at ** 5)
      );
    };
    const constant = Math.exp(lnGamma((freedom + 1) / 2) - lnGamma(freedom / 2)) / Math.sqrt(freedom * Math.PI);
    const density = (t: number): number => constant * (1 + (t * t) / freedom) ** (-(freedom + 1) / 2);
    const steps = 4000;
    const h = x / steps;
    let sum = density(0) + density(x);
    for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * density(i * h);
    return (sum * h) / 3;
  };

  it.each([1, 2, 3, 5, 10, 11, 19, 30, 120, 999])('at %i degrees of freedom leaves 2.5 %% above', (freedom) => {
    expect(Math.abs(area(studentT975(freedom), freedom) - 0.475)).toBeLessThan(1e-6);
  });

  it('an estimate of 1, 2, 3, 4: mean 2.5, half width 3.1824 × 1.29099/2, median 2.5', () => {
    const of = estimate([4, 1, 3, 2]);
    expect(of).toMatchObject({ runs: 4, mean: 2.5, median: 2.5, min: 1, max: 4, q25: 1.5, q75: 3.5 });
    expect(of?.high).toBeCloseTo(2.5 + (3.1824463 * 1.2909944) / 2, 6);
    expect(estimate([])).toBeUndefined();
  });
});

describe('the queue of events', () => {
  it('gives them by time, and those of one time in their order, as a stable sort does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 700 }), (times) => {
        const heap = new EventHeap();
        times.forEach((time, i) => heap.push(time, i));
        const expected = times.map((time, i) => ({ time, i })).sort((a, b) => a.time - b.time);
        for (const { time, i } of expected) {
          expect(heap.nextTime).toBe(time);
          expect(heap.pop()).toBe(i);
        }
        expect([heap.size, heap.pop(), heap.nextTime]).toEqual([0, -1, Number.POSITIVE_INFINITY]);
      }),
    );
  });

  it('stays in order when pushes and pops take turns', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 50 }), { freq: 2 }), { maxLength: 900 }), (steps) => {
        const heap = new EventHeap();
        const list: { time: number; order: number }[] = [];
        steps.forEach((time, order) => {
          if (time !== null) {
            heap.push(time, order);
            list.push({ time, order });
            return;
          }
          list.sort((a, b) => a.time - b.time || a.order - b.order);
          expect(heap.pop()).toBe(list.shift()?.order ?? -1);
        });
      }),
    );
  });

  it('a line of those who wait is first come, first gone, across its growth', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 600 }), (steps) => {
        const queue = new DemandQueue();
        const list: number[] = [];
        steps.forEach((comes, i) => {
          if (comes || list.length === 0) {
            queue.push(i, i * 2);
            list.push(i);
          } else {
            expect([queue.firstArrival, queue.firstDuration]).toEqual([list[0], (list[0] ?? 0) * 2]);
            queue.shift();
            list.shift();
          }
          expect(queue.size).toBe(list.length);
        });
      }),
    );
  });
});

describe('the histogram of waits', () => {
  it('gives quantiles as sorting does: exact below 64 minutes, at most 1/32 above the value beyond', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 300_000, noNaN: true }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 100 }),
        (waits, percent) => {
          const histogram = new WaitHistogram();
          for (const wait of waits) histogram.add(wait);
          const sorted = waits.map(Math.ceil).sort((a, b) => a - b);
          const exact = sorted[Math.max(1, Math.ceil((sorted.length * percent) / 100)) - 1] ?? 0;
          const found = histogram.quantile(percent) ?? -1;
          expect(found).toBeGreaterThanOrEqual(exact);
          expect(found).toBeLessThanOrEqual(exact < 64 ? exact : exact * (1 + 1 / 32));
        },
      ),
    );
  });

  it('two histograms together are one of all', () => {
    const [a, b, all] = [new WaitHistogram(), new WaitHistogram(), new WaitHistogram()];
    for (let i = 0; i < 500; i += 1) {
      (i % 3 === 0 ? a : b).add(i * 7);
      all.add(i * 7);
    }
    a.merge(b);
    expect([10, 50, 99].map((percent) => a.quantile(percent))).toEqual(
      [10, 50, 99].map((percent) => all.quantile(percent)),
    );
    expect(new WaitHistogram().quantile(50)).toBeUndefined();
  });
});
