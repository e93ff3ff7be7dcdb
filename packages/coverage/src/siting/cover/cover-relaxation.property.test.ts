import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReach } from '../../../fixtures/siting-reading';
import { cheapestSet } from './cheapest-set';
import type { Cuts } from './cover-cuts';
import { price as priceOf, tighten } from '../../../fixtures/siting-reading';
import { coverRelaxation } from './cover-relaxation';
import { listOf } from '../lists';
import type { Reach } from '../reach';
import type { Relaxation } from '../relaxation';

const candidates = 6;
const facilityCount = 3;

/** Points of weight 1 to 4 that the listed candidates reach; no two have the same list. */
const reachOf = (lists: readonly (readonly number[])[]): Reach =>
  readReach(
    (j, column) => lists.forEach((list, i) => (column[i] = list.includes(j) ? 0 : 1)),
    lists.map((_, i) => 1 + (i % 4)),
    candidates,
    new Set(),
    0,
  ).reach;
const reachers = fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1, maxLength: 3 }), {
  minLength: 4,
  maxLength: 9,
});
/** Points that two candidates each reach, as streets join crossings: circles of three violate cuts. */
const pairs = fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2, maxLength: 2 }), {
  minLength: 7,
  maxLength: 12,
});
const prices = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 20, maxLength: 20 });
const cutsOf = (points: number) =>
  fc.array(
    fc.record({
      triple: fc.shuffledSubarray(
        Array.from({ length: points }, (_, i) => i),
        { minLength: 3, maxLength: 3 },
      ),
      items: fc.array(fc.nat(candidates - 1), { maxLength: 4 }),
    }),
    { maxLength: 3 },
  );
type Cut = ReturnType<typeof cutsOf> extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

const pack = (cuts: readonly Cut[], weight: Float64Array): Cuts => ({
  points: Int32Array.from(cuts.flatMap(({ triple }) => triple)),
  candidates: {
    first: Int32Array.from([0, ...cuts.map((_, k) => cuts.slice(0, k + 1).flatMap(({ items }) => items).length)]),
    items: Int32Array.from(cuts.flatMap(({ items }) => items)),
  },
  highest: Float64Array.from(cuts, ({ triple }) => Math.min(...triple.map((i) => Number(weight[i])))),
});

/** The Lagrangian with this set open and these points uncovered, at these prices: the formula evaluated row by row. */
const lagrangian = (
  reach: Reach,
  cuts: readonly Cut[],
  opening: number,
  price: Float64Array,
  set: readonly number[],
  left: readonly number[],
): number => {
  const times = (i: number): number => Array.from(listOf(reach.byPoint, i)).filter((j) => set.includes(j)).length;
  let sum = opening * set.length;
  reach.weight.forEach((weight, i) => {
    const isLeft = left.includes(i) ? 1 : 0;
    sum += weight * isLeft + Number(price[i]) * (1 - isLeft - times(i));
  });
  cuts.forEach(({ triple, items }, k) => {
    sum +=
      Number(price[reach.weight.length + k]) *
      (2 - triple.filter((i) => left.includes(i)).length - items.filter((j) => set.includes(j)).length);
  });
  return sum;
};
const subsets = (of: number): number[][] =>
  Array.from({ length: 2 ** of }, (_, set) => Array.from({ length: of }, (_k, k) => k).filter((k) => (set >> k) & 1));

const valueAt = (relaxation: Relaxation, multipliers: Float64Array): number => {
  const scores = new Float64Array(candidates);
  const constant = priceOf(relaxation, multipliers, scores);
  return (
    constant +
    Number(cheapestSet(scores, new Uint8Array(candidates), relaxation.facilityCount, new Float64Array(candidates))?.sum)
  );
};

describe('coverRelaxation', () => {
  const withCuts = reachers
    .chain((lists) =>
      fc.record({ reach: fc.constant(reachOf(lists)), price: prices, set: fc.subarray([0, 1, 2, 3, 4, 5]) }),
    )
    .filter(({ reach }) => reach.weight.length >= 3);

  test('law: scores and constant are the formula with the best points left; the slope is what each row lacks there', () => {
    fc.assert(
      fc.property(
        withCuts.chain((instance) =>
          fc.record({ instance: fc.constant(instance), cuts: cutsOf(instance.reach.weight.length) }),
        ),
        ({ instance: { reach, price, set }, cuts }) => {
          const points = reach.weight.length;
          const relaxation = coverRelaxation(reach, facilityCount, true, pack(cuts, reach.weight));
          const u = relaxation.highest.map((highest, k) => highest * Number(price[k]));
          const scores = new Float64Array(candidates);
          const constant = relaxation.price(u, scores);
          const worth = (left: readonly number[], at = u): number => lagrangian(reach, cuts, 0, at, set, left);
          const best = subsets(points).reduce((least, left) => (worth(left) < worth(least) ? left : least), []);
          expect(set.reduce((sum, j) => sum + Number(scores[j]), constant)).toBeCloseTo(worth(best), 10);
          const slope = new Float64Array(points + cuts.length);
          relaxation.slope(u, Int32Array.from(set), slope);
          // The formula is linear in each price as long as the same points are uncovered.
          expect(Array.from(slope)).toEqual(
            Array.from(u, (at, k) => Math.round(worth(best, u.with(k, at + 1)) - worth(best))),
          );
          expect([relaxation.candidates, relaxation.multipliers, relaxation.facilityCount, relaxation.whole]).toEqual([
            candidates,
            points + cuts.length,
            facilityCount,
            true,
          ]);
          expect(Array.from(relaxation.highest)).toEqual([
            ...reach.weight,
            ...cuts.map(({ triple }) => Math.min(...triple.map((i) => Number(reach.weight[i])))),
          ]);
          // Reach entries, cut entries, and six steps for the points and price of each cut.
          expect(relaxation.steps).toBe(
            reach.byPoint.items.length + cuts.reduce((sum, { items }) => sum + items.length + 6, 0),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('law: in set covering each open candidate costs 1 and no point may be left', () => {
    fc.assert(
      fc.property(withCuts, ({ reach, price, set }) => {
        const relaxation = coverRelaxation(reach, undefined, true);
        const u = relaxation.highest.map((highest, k) => highest * Number(price[k]));
        const scores = new Float64Array(candidates);
        const constant = relaxation.price(u, scores);
        expect(set.reduce((sum, j) => sum + Number(scores[j]), constant)).toBeCloseTo(
          lagrangian(reach, [], 1, u, set, []),
          10,
        );
        expect(Array.from(relaxation.highest)).toEqual(Array.from(reach.weight, () => 1));
        expect([relaxation.facilityCount, relaxation.tighten, relaxation.approach]).toEqual([
          undefined,
          undefined,
          undefined,
        ]);
      }),
    );
  });

  test('it starts a point of maximal covering at its weight, shared among those of the solution that reach it', () => {
    // Weights 1, 2, 3; reached by two, one and none of candidates 0 and 1.
    const reach = reachOf([[0, 1], [1, 2], [3]]);
    expect(Array.from(coverRelaxation(reach, facilityCount, true).start(Int32Array.of(0, 1)))).toEqual([0.5, 2, 3]);
  });

  test('it starts a point of set covering at a share of the candidate that reaches most, so that no score is below 0', () => {
    // Candidates 0, 1, 2, 3 reach 1, 2, 2 and 1 points.
    const reach = reachOf([[0, 1], [1, 2], [2, 3], [3]].slice(0, 3));
    expect(Array.from(coverRelaxation(reach, undefined, true).start(Int32Array.of(0, 1)))).toEqual([0.5, 0.5, 0.5]);
    expect(
      Array.from(coverRelaxation(reachOf([[0], [1, 2], [2]]), undefined, true).start(Int32Array.of(0, 1))),
    ).toEqual([1, 0.5, 0.5]);
  });

  test('law: a tighter relaxation is worth as much at the multipliers it comes with, and cuts without a price are gone', () => {
    const seen = { tightened: 0, dropped: 0 };
    fc.assert(
      fc.property(pairs, prices, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (lists, price, hasPrice) => {
        const reach = reachOf(lists);
        const points = reach.weight.length;
        const usage = new Float64Array(candidates).fill(0.5);
        const u = reach.weight.map((weight, i) => weight * Number(price[i]));
        const first = coverRelaxation(reach, facilityCount, true);
        const once = tighten(first, usage, u);
        if (once === undefined) return;
        const cuts = once.multipliers.length - points;
        // No cut has a price yet.
        expect(Array.from(once.multipliers)).toEqual([...u, ...Array.from({ length: cuts }, () => 0)]);
        expect(valueAt(once.relaxation, once.multipliers)).toBe(valueAt(first, u));
        const priced = once.multipliers.map((at, k) =>
          k < points ? at : hasPrice[k % 40] === true ? 0.25 * Number(once.relaxation.highest[k]) : 0,
        );
        const twice = tighten(once.relaxation, usage, priced);
        const kept = Array.from(priced.subarray(points)).filter((at) => at > 0);
        seen.tightened += 1;
        seen.dropped += cuts - kept.length;
        expect(Array.from(twice?.multipliers ?? [])).toEqual([
          ...priced.subarray(0, points),
          ...kept,
          ...Array.from({ length: cuts }, () => 0),
        ]);
        expect(twice?.relaxation.multipliers).toBe(points + kept.length + cuts);
        if (twice !== undefined)
          expect(valueAt(twice.relaxation, twice.multipliers)).toBe(valueAt(once.relaxation, priced));
        // The new cuts follow the kept ones, and have the same value as alone.
        const alone = once.relaxation.highest.map((most, k) =>
          k < points ? Number(u[k]) : (most * (1 + (k % 3))) / 4,
        );
        const behind = Float64Array.from([...u, ...kept.map(() => 0), ...alone.subarray(points)]);
        if (twice !== undefined) expect(valueAt(twice.relaxation, behind)).toBe(valueAt(once.relaxation, alone));
        const highest = Array.from(once.relaxation.highest.subarray(points));
        expect(Array.from(twice?.relaxation.highest.subarray(points) ?? [])).toEqual([
          ...highest.filter((_, k) => Number(priced[points + k]) > 0),
          ...highest,
        ]);
      }),
    );
    expect([seen.tightened > 20, seen.dropped > 20]).toEqual([true, true]);
  });

  test('where the fractional solution breaks no cut there is nothing tighter', () => {
    const relaxation = coverRelaxation(
      reachOf([
        [0, 1],
        [1, 2],
        [0, 2],
      ]),
      facilityCount,
      true,
    );
    expect(tighten(relaxation, Float64Array.of(1, 1, 0, 0, 0, 0), Float64Array.of(1, 1, 1))).toBeUndefined();
  });
});
