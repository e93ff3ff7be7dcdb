import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allLines, keepsRules } from '../../fixtures/lines';
import { buildAutomaton, type LineAutomaton } from './line-automaton';
import type { LineProblem, LineRules } from './line-problem';

const [days, kinds] = [6, 2];

const rulesOf: fc.Arbitrary<LineRules> = fc.record({
  minutesMin: fc.constantFrom(0, 0, 60, 90, 200),
  minutesMax: fc.constantFrom(0, 180, 300, 5000),
  runMin: fc.integer({ min: 1, max: 4 }),
  runMax: fc.integer({ min: 0, max: 7 }),
  restMin: fc.constantFrom(1, 2, 3, 8),
  weekendsMax: fc.nat(2),
  limits: fc.array(fc.record({ kinds: fc.subarray([0, 1], { minLength: 1 }), most: fc.nat(4) }), { maxLength: 2 }),
  mayFollow: fc
    .array(fc.constantFrom(0, 1, 1), { minLength: kinds * kinds, maxLength: kinds * kinds })
    .map((list) => Uint8Array.from(list)),
});

const problems: fc.Arbitrary<LineProblem> = fc
  .record({
    weekday: fc.nat(6),
    minutes: fc.constantFrom([60, 90], [60, 60], [0, 120], [0, 0]),
    nights: fc.constantFrom([0, 0], [0, 1], [1, 1]),
  })
  .map(({ weekday, minutes, nights }) => ({
    days,
    kinds,
    weekday,
    minutes,
    nights: Uint8Array.from(nights),
    people: [],
    covers: {
      slot: new Int32Array(0),
      need: new Float64Array(0),
      under: new Float64Array(0),
      over: new Float64Array(0),
    },
    fixedCost: 0,
  }));

/** Lists the line of every path from the start to an end. */
const paths = ({ cells, ends, blocks }: LineAutomaton): readonly string[] => {
  const steps = new Map<number, { readonly to: number; readonly place: number }[]>();
  for (let k = 0; k < blocks.length; k += 4) {
    const [from = 0, to = 0, count = 0, place = 0] = blocks.subarray(k, k + 4);
    for (let i = 0; i < count; i += 1) steps.set(from + i, [...(steps.get(from + i) ?? []), { to: to + i, place }]);
  }
  const lines: string[] = [];
  const go = (at: number, line: readonly number[]): void => {
    if (line.length === days) {
      expect([at >= ends, at < cells]).toEqual([true, true]);
      lines.push(line.join(''));
      return;
    }
    for (const { to, place } of steps.get(at) ?? []) {
      // Days are in order, and no path leads back.
      expect([Math.floor(place / (kinds + 1)), to > at]).toEqual([line.length, true]);
      go(to, [...line, place % (kinds + 1)]);
    }
  };
  if (cells > 0) go(0, []);
  return lines.sort();
};

it('law: its paths are the lines that keep the rules, each once, whichever of the limits are counted', () => {
  fc.assert(
    fc.property(problems, rulesOf, fc.nat(3), (problem, rules, bits) => {
      const counted = rules.limits.filter((_, i) => (bits >> i) % 2 === 1);
      // A limit that excludes a kind entirely is kept without being counted.
      const kept = { ...rules, limits: rules.limits.filter((limit) => counted.includes(limit) || limit.most === 0) };
      const expected = allLines(days, kinds)
        .filter((line) => keepsRules(problem, kept, line))
        .map((line) => line.join(''))
        .sort();
      expect(paths(buildAutomaton(problem, rules, counted))).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});
