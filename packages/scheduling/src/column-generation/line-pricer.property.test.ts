import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLines, keepsRules } from '../../fixtures/lines';
import { type Line, lineCost, type LineProblem } from './line-problem';
import { LinePricer } from './line-pricer';

const often = fc.integer({ min: 0, max: 9 }).map((n) => (n > 1 ? 1 : 0));

const problems = (days: number, kinds: number): fc.Arbitrary<LineProblem> =>
  fc
    .record({
      weekday: fc.nat(6),
      minutes: fc.array(fc.constantFrom(60, 120, 180), { minLength: kinds, maxLength: kinds }),
      rules: fc.record({
        minutesMin: fc.constantFrom(0, 0, 240, 480),
        minutesMax: fc.constantFrom(300, 600, 1500),
        runMin: fc.integer({ min: 1, max: 3 }),
        runMax: fc.constantFrom(2, 3, days),
        restMin: fc.integer({ min: 1, max: 3 }),
        weekendsMax: fc.nat(2),
        limits: fc.array(
          fc.record({
            kinds: fc.subarray(
              Array.from({ length: kinds }, (_, kind) => kind),
              { minLength: 1 },
            ),
            most: fc.nat(4),
          }),
          { maxLength: 3 },
        ),
        mayFollow: fc
          .array(often, { minLength: kinds * kinds, maxLength: kinds * kinds })
          .map((row) => Uint8Array.from(row)),
      }),
      cost: fc
        .array(fc.integer({ min: -30, max: 40 }), { minLength: days * (kinds + 1), maxLength: days * (kinds + 1) })
        // A cost above 35 stands for a shift that the person cannot take.
        .map((list) =>
          Float64Array.from(list, (cost, at) =>
            cost > 35 && at % (kinds + 1) < kinds ? Number.POSITIVE_INFINITY : cost,
          ),
        ),
    })
    .map(({ weekday, minutes, rules, cost }) => ({
      days,
      kinds,
      weekday,
      minutes,
      people: [{ rules, cost }],
      covers: {
        slot: new Int32Array(0),
        need: new Float64Array(0),
        under: new Float64Array(0),
        over: new Float64Array(0),
      },
      fixedCost: 0,
    }));

const earned = ({ kinds }: LineProblem, prices: Float64Array, line: Line): number => {
  let sum = 0;
  for (const [day, kind] of line.entries()) if (kind < kinds) sum += Number(prices[day * kinds + kind]);
  return sum;
};

/** Returns the least cost of a line of the person that keeps the rules, by enumeration. */
const cheapest = (problem: LineProblem, prices: Float64Array): number => {
  const [who] = problem.people;
  if (who === undefined) throw new Error('nobody');
  let least = Number.POSITIVE_INFINITY;
  for (const line of allLines(problem.days, problem.kinds)) {
    const value = lineCost(problem, who, line) - earned(problem, prices, line);
    if (value < least && keepsRules(problem, who.rules, line)) least = value;
  }
  return least;
};

const pricesFor = (slots: number, least = -10): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.integer({ min: least, max: least + 60 }), { minLength: slots, maxLength: slots })
    .map((list) => Float64Array.from(list));

/** Multipliers find no line here, so all limits are counted in the end. */
const withoutPenalty: LineProblem = {
  days: 8,
  kinds: 2,
  weekday: 0,
  minutes: [60, 60],
  people: [
    {
      rules: {
        minutesMin: 0,
        minutesMax: 300,
        runMin: 1,
        runMax: 2,
        restMin: 1,
        weekendsMax: 0,
        limits: [],
        mayFollow: Uint8Array.from([1, 0, 0, 1]),
      },
      cost: Float64Array.from([0, 0, 0, 0, 7, -23, 14, -30, 6, 1, -6, 0, 0, -15, 0, 0, 0, 0, 4, -26, 0, 8, 0, 0]),
    },
  ],
  covers: { slot: new Int32Array(0), need: new Float64Array(0), under: new Float64Array(0), over: new Float64Array(0) },
  fixedCost: 0,
};

describe('pricing a line', () => {
  it('law: finds the least of all lines that keep the rules, price after price, as trying every line does', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom([7, 2], [9, 1], [5, 3])
          .chain(([days = 1, kinds = 1]) =>
            fc.tuple(problems(days, kinds), fc.array(pricesFor(days * kinds), { minLength: 1, maxLength: 3 })),
          ),
        ([problem, runs]) => {
          const [who] = problem.people;
          const pricer = new LinePricer(problem);
          for (const prices of runs) {
            const { value, bound, line } = pricer.price(0, prices);
            const least = cheapest(problem, prices);
            expect([value, bound]).toEqual([least, least]);
            if (who === undefined || least === Number.POSITIVE_INFINITY) continue;
            expect(keepsRules(problem, who.rules, line)).toBe(true);
            expect(lineCost(problem, who, line) - earned(problem, prices, line)).toBe(least);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('law: where too many limits bind to be counted, its line keeps them and its bound is below every line', () => {
    const [days, kinds] = [8, 2];
    // The limits bind one after another; counted together they would have 6 × 5 × 4 × 6 × 5 × 4 = 14,400 counts, more than 6000 cells over 8 days
    // allow.
    const limits = [0, 1].flatMap((kind) => [5, 4, 3].map((most) => ({ kinds: [kind], most })));
    fc.assert(
      fc.property(
        problems(days, kinds),
        pricesFor(days * kinds, 40),
        fc.constantFrom(0, 300, 360, 720),
        ({ people: [first], ...problem }, prices, minutesMin) => {
          if (first === undefined) throw new Error('nobody');
          const rules = { ...first.rules, limits, minutesMin, minutesMax: 2000, runMax: days, weekendsMax: 9 };
          const limited: LineProblem = { ...problem, people: [{ ...first, rules }] };
          const least = cheapest(limited, prices);
          const { value, bound, line } = new LinePricer(limited).price(0, prices);
          expect(bound).toBeLessThanOrEqual(least + 1e-9);
          if (least === Number.POSITIVE_INFINITY) {
            expect(line.length).toBe(0);
            return;
          }
          expect(keepsRules(limited, rules, line)).toBe(true);
          expect(value).toBeCloseTo(lineCost(limited, { ...first, rules }, line) - earned(limited, prices, line), 9);
          expect(value).toBeGreaterThanOrEqual(least - 1e-9);
        },
      ),
      {
        numRuns: 100,
        examples: [
          [withoutPenalty, Float64Array.from([41, 40, 40, 40, 40, 40, 97, 42, 97, 96, 40, 40, 62, 62, 49, 40]), 300],
        ],
      },
    );
  });
});
