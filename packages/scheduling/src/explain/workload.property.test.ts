import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWorkload, dealEvenly } from './workload';

describe('a weekly workload', () => {
  const figures = fc.record({
    minutes: fc.integer({ min: 1, max: 60 }),
    shortest: fc.integer({ min: 1, max: 20 }),
    more: fc.nat(15),
    by: fc.constantFrom(1, 5, 15),
  });

  it('law: is cut into the fewest shifts that sum to it where any do, as equal as their common step allows, longest first', () => {
    fc.assert(
      fc.property(figures, fc.nat(200), ({ minutes, shortest, more, by }, week) => {
        const [all, least, most] = [minutes * by, shortest * by, (shortest + more) * by];
        const cut = cutWorkload(all, least, most, week);
        const fits = Array.from({ length: all + 1 }, (_, count) => count).filter(
          (count) => count * least <= all && all <= count * most,
        );
        if (fits.length === 0) return void expect(new Set([...cut, least])).toEqual(new Set([least]));
        expect([cut.length, cut.reduce((a, b) => a + b, 0)]).toEqual([fits[0], all]);
        expect(cut.every((length) => length >= least && length <= most)).toBe(true);
        // The greatest common divisor of all three figures.
        const step =
          Array.from({ length: all }, (_, i) => i + 1)
            .filter((n) => all % n === 0 && least % n === 0 && most % n === 0)
            .at(-1) ?? 1;
        expect(cut.every((length) => length % step === 0)).toBe(true);
        expect(Number(cut[0]) - Number(cut.at(-1))).toBeLessThanOrEqual(step);
        expect(cut).toEqual([...cut].sort((a, b) => b - a));
      }),
    );
  });

  it('law: is spread over the weeks where no shifts sum to it, never a whole shift behind nor ahead', () => {
    fc.assert(
      fc.property(figures, ({ minutes, shortest, more }) => {
        if (Math.ceil(minutes / (shortest + more)) * shortest <= minutes) return;
        let served = 0;
        for (let week = 0; week < 30; week += 1) {
          served += cutWorkload(minutes, shortest, shortest + more, week).length * shortest;
          const due = minutes * (week + 1);
          expect(served <= due && due - served < shortest).toBe(true);
        }
      }),
    );
  });

  it('is cut as by hand', () => {
    // 300 in shifts of 60 to 120: three of 100, in steps of 60 two of 120 and one of 60; 310 in steps of 10: 110, 100, 100.
    expect([
      cutWorkload(300, 60, 120, 0),
      cutWorkload(310, 60, 120, 0),
      cutWorkload(120, 60, 60, 0),
      cutWorkload(119, 60, 120, 0),
    ]).toEqual([[120, 120, 60], [110, 100, 100], [60, 60], [119]]);
    // 90 a week in shifts of 60: 1, 2, 1, 2 …
    expect([0, 1, 2, 3].map((week) => cutWorkload(90, 60, 60, week))).toEqual([[60], [60, 60], [60], [60, 60]]);
    expect([0, 1, 2].map((week) => cutWorkload(20, 60, 60, week))).toEqual([[], [], [60]]);
  });
});

describe('dealing evenly', () => {
  it('law: gives every place as many as another or one more, in order, with the gaps alike', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 12 }), (count, slots) => {
        const dealt = dealEvenly(count, slots);
        expect(dealt.length).toBe(count);
        expect(dealt).toEqual([...dealt].sort((a, b) => a - b));
        const per = Array.from({ length: slots }, (_, slot) => dealt.filter((at) => at === slot).length);
        expect(Math.max(...per) - Math.min(...per)).toBeLessThanOrEqual(1);
        const gaps = dealt.slice(1).map((at, i) => at - Number(dealt[i]));
        expect(Math.max(0, ...gaps) - Math.min(slots, ...gaps)).toBeLessThanOrEqual(1);
        if (count === 1) expect(dealt).toEqual([Math.floor(slots / 2)]);
      }),
    );
  });
});
