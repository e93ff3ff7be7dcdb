import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachOf } from '../../../fixtures/reach';
import { findCuts } from '../../../fixtures/siting-reading';
import { approachCover, shiftToSum } from './cover-approach';
import { cheapestSet, closed, free, opened } from './cheapest-set';
import type { Cuts } from './cover-cuts';
import { coverRelaxation } from './cover-relaxation';
import { listOf } from '../lists';
import { Pace } from '../pace';
import type { Reach } from '../reach';

const candidates = 6;
const facilityCount = 3;
const noCuts: Cuts = {
  points: new Int32Array(0),
  candidates: { first: new Int32Array(1), items: new Int32Array(0) },
  highest: new Float64Array(0),
};

interface Start {
  readonly prices: number[];
  readonly usage: number[];
  readonly state: readonly number[];
}

const clamp = (value: number, high: number): number => Math.min(high, Math.max(0, value));
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const dot = (a: readonly number[], b: readonly number[]): number => sumOf(a.map((value, k) => value * Number(b[k])));

/**
 * The steps of Chambolle and Pock on dense matrices, three times 200 of them: columns are candidates and uncovered points, rows are points and cuts.
 * Returns the prices that it evaluated, up to the first restart with two values equal within rounding, and, where there was none, the final state.
 */
const textbook = (
  reach: Reach,
  cuts: Cuts,
  { prices, usage, state }: Start,
  valueAt: (prices: readonly number[]) => number,
) => {
  const points = reach.weight.length;
  const cutRows = Array.from(cuts.highest, (_, k) => {
    const triple = cuts.points.subarray(3 * k, 3 * k + 3);
    const items = listOf(cuts.candidates, k);
    return [
      ...Array.from({ length: candidates }, (_j, j) => items.filter((item) => item === j).length),
      ...Array.from({ length: points }, (_i, i) => (triple.includes(i) ? 1 : 0)),
    ];
  });
  const rows = [
    ...Array.from({ length: points }, (_, i) => [
      ...Array.from({ length: candidates }, (_j, j) => (listOf(reach.byPoint, i).includes(j) ? 1 : 0)),
      ...Array.from({ length: points }, (_k, k) => (i === k ? 1 : 0)),
    ]),
    ...cutRows,
  ];
  const columns = Array.from({ length: candidates + points }, (_, c) => rows.map((row) => Number(row[c])));
  const wanted = rows.map((_, k) => (k < points ? 1 : 2));
  const highest = [...reach.weight, ...cuts.highest];
  const cost = [...Array.from({ length: candidates }, () => 0), ...reach.weight];
  const columnStep = columns.map((column) => 1 / Math.max(1, sumOf(column)));
  const rowStep = rows.map((row) => 1 / sumOf(row));
  /** Projects openings to the required sum by one shift proportional to the steps, found by bisection. */
  const project = (values: readonly number[]): number[] => {
    const at = (shift: number): number[] =>
      values.map((value, j) =>
        state[j] === free ? clamp(value + shift * Number(columnStep[j]), 1) : state[j] === opened ? 1 : 0,
      );
    let [low, high] = [-1e4, 1e4];
    for (let turn = 0; turn < 100; turn += 1) {
      const middle = (low + high) / 2;
      if (sumOf(at(middle)) < facilityCount) low = middle;
      else high = middle;
    }
    return at(high);
  };
  let x = [...usage, ...Array.from({ length: points }, () => 0)];
  let y = [...prices];
  let best = { value: valueAt(y), prices: y };
  let balance = 2 * Math.sqrt(sumOf(Array.from(reach.weight, (w) => w * w)) / points);
  let even = false;
  const judged = [y];
  for (let restart = 0; restart < 3; restart += 1) {
    const [fromX, fromY] = [x, y];
    let [sumX, sumY] = [x.map(() => 0), y.map(() => 0)];
    for (let round = 0; round < 200; round += 1) {
      const before = x;
      const moved = before.map(
        (value, c) => value + ((dot(columns[c] ?? [], y) - Number(cost[c])) * Number(columnStep[c])) / balance,
      );
      x = [...project(moved.slice(0, candidates)), ...moved.slice(candidates).map((value) => clamp(value, 1))];
      const ahead = x.map((value, c) => 2 * value - Number(before[c]));
      y = y.map((price, k) =>
        clamp(
          price + balance * Number(rowStep[k]) * (Number(wanted[k]) - dot(rows[k] ?? [], ahead)),
          Number(highest[k]),
        ),
      );
      sumX = sumX.map((sum, c) => sum + Number(x[c]));
      sumY = sumY.map((sum, k) => sum + Number(y[k]));
    }
    const mean = sumY.map((sum) => sum / 200);
    if (!even) judged.push(mean, y);
    even ||= Math.abs(valueAt(mean) - valueAt(y)) < 1e-8;
    if (valueAt(mean) > valueAt(y)) [x, y] = [sumX.map((sum) => sum / 200), mean];
    const far = (now: readonly number[], then: readonly number[], step: readonly number[]): number =>
      sumOf(now.map((value, k) => (value - Number(then[k])) ** 2 / Number(step[k])));
    const [byX, byY] = [far(x, fromX, columnStep), far(y, fromY, rowStep)];
    if (byX > 0 && byY > 0) balance = Math.sqrt(balance * Math.sqrt(byY / byX));
    even ||= Math.abs(valueAt(y) - best.value) < 1e-8;
    if (valueAt(y) > best.value) best = { value: valueAt(y), prices: y };
  }
  return { judged, end: even ? undefined : { prices: best.prices, usage: x.slice(0, candidates) } };
};

const instances = fc.record({
  reachers: fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2, maxLength: 3 }), { minLength: 12, maxLength: 18 }),
  weight: fc.array(fc.double({ min: 0.5, max: 4, noNaN: true }), { minLength: 18, maxLength: 18 }),
  share: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 18, maxLength: 18 }),
  usage: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: candidates, maxLength: candidates }),
  state: fc.constantFrom(
    [free, free, free, free, free, free],
    [free, free, free, free, free, free],
    [opened, free, closed, free, free, free],
    [free, opened, free, opened, free, closed],
  ),
});

describe('approachCover', () => {
  test('law: it takes the steps of the textbook, on dense matrices, with cuts and without', async () => {
    const seen = { cuts: 0, ends: 0 };
    await fc.assert(
      fc.asyncProperty(instances, fc.boolean(), async ({ reachers, weight, share, usage, state }, halves) => {
        const reach = reachOf(reachers, candidates, weight.slice(0, reachers.length));
        const cuts = findCuts(reach, new Float64Array(candidates).fill(halves ? 0.5 : 0));
        seen.cuts += cuts.highest.length;
        const relaxation = coverRelaxation(reach, facilityCount, false, cuts);
        const valueAt = (prices: readonly number[]): number => {
          const scores = new Float64Array(candidates);
          const constant = relaxation.price(Float64Array.from(prices), scores);
          return (
            constant +
            Number(cheapestSet(scores, Uint8Array.from(state), facilityCount, new Float64Array(candidates))?.sum)
          );
        };
        const judged: number[][] = [];
        const price = (at: Float64Array, scores: Float64Array): number => {
          judged.push(Array.from(at));
          return relaxation.price(at, scores);
        };
        const prices = Array.from(relaxation.highest, (highest, k) => highest * Number(share[k % 18]));
        const part = {
          multipliers: Float64Array.from(prices),
          usage: Float64Array.from(usage),
          state: Uint8Array.from(state),
        };
        await approachCover({ ...relaxation, price }, reach, facilityCount, cuts, part, new Pace({}));
        const wanted = textbook(reach, cuts, { prices, usage, state }, valueAt);
        const shown = (rows: readonly (readonly number[])[]): string[][] =>
          rows.map((row) => row.map((at) => at.toFixed(4)));
        expect(judged).toHaveLength(7);
        expect(shown(judged.slice(0, wanted.judged.length))).toEqual(shown(wanted.judged));
        // The resulting multipliers are the best of those evaluated.
        expect(judged).toContainEqual(Array.from(part.multipliers));
        expect(valueAt(Array.from(part.multipliers))).toBe(Math.max(...judged.map(valueAt)));
        if (wanted.end !== undefined) {
          seen.ends += 1;
          expect(shown([Array.from(part.multipliers), Array.from(part.usage)])).toEqual(
            shown([wanted.end.prices, wanted.end.usage]),
          );
        }
        expect(Array.from(part.state)).toEqual(state);
      }),
      { numRuns: 30 },
    );
    expect([seen.cuts > 5, seen.ends > 0]).toEqual([true, true]);
  });

  test('each of 600 rounds costs its entries twice, with six for each cut, and eight for each point', async () => {
    const reach = reachOf([[0, 1], [1, 2], [0, 2], [3]], candidates);
    const cuts = findCuts(reach, Float64Array.of(0.5, 0.5, 0.5, 1, 0, 0));
    for (const [of, entries] of [
      [noCuts, 7],
      [cuts, 7 + 3 + 6],
    ] as const) {
      const pace = new Pace({});
      const relaxation = coverRelaxation(reach, facilityCount, true, of);
      await relaxation.approach?.(
        {
          multipliers: new Float64Array(relaxation.multipliers),
          usage: new Float64Array(candidates),
          state: new Uint8Array(candidates),
        },
        pace,
      );
      expect(pace.work).toBeCloseTo((600 * (2 * entries + 8 * 4)) / 1e6, 9);
    }
  });
});

describe('shiftToSum', () => {
  const values = fc.array(
    fc.record({
      value: fc.double({ min: -40, max: 40, noNaN: true }),
      step: fc.constantFrom(1, 0.5, 0.125, 0.01),
      state: fc.constantFrom(free, free, free, opened, closed),
    }),
    { minLength: 1, maxLength: 9 },
  );

  test('law: one shift in proportion to the steps brings the sum to what is wanted, wherever it starts; what is decided is 1 or 0', () => {
    fc.assert(
      fc.property(values, fc.nat(9), fc.double({ min: -100, max: 100, noNaN: true }), (of, more, start) => {
        const isFree = of.filter(({ state }) => state === free).length;
        const isOpen = of.filter(({ state }) => state === opened).length;
        const wanted = isOpen + (isFree === 0 ? 0 : more % (isFree + 1));
        const moved = Float64Array.from(of, ({ value }) => value);
        const shift = shiftToSum(
          moved,
          Float64Array.from(of, ({ step }) => step),
          Uint8Array.from(of, ({ state }) => state),
          wanted,
          start,
        );
        expect(moved.reduce((sum, value) => sum + value, 0)).toBeCloseTo(wanted, 7);
        expect(Array.from(moved)).toEqual(
          of.map(({ value, step, state }) =>
            state === free ? clamp(value + shift * step, 1) : state === opened ? 1 : 0,
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('a sum that is right already is left where it is', () => {
    const moved = Float64Array.of(0.25, 0.75, 0.5, 7);
    expect([
      shiftToSum(moved, Float64Array.of(1, 1, 1, 1), Uint8Array.of(free, free, free, opened), 2.5, 0),
      Array.from(moved),
    ]).toEqual([0, [0.25, 0.75, 0.5, 1]]);
  });
});
