import { describe, expect, test } from 'vitest';
import { pack, reachOf } from '../../../fixtures/reach';
import { findCuts } from '../../../fixtures/siting-reading';
import type { Cuts } from './cover-cuts';
import { listOf } from '../lists';

/** Three candidates with a point between each two, like three crossings and their streets. */
const circle = [
  [0, 1],
  [1, 2],
  [0, 2],
];
const usages = (...of: readonly number[]): Float64Array => Float64Array.from(of);
const plain = ({ points, candidates, highest }: Cuts) =>
  Array.from(highest, (most, k) => ({
    points: Array.from(points.subarray(3 * k, 3 * k + 3)),
    candidates: Array.from(listOf(candidates, k)),
    highest: most,
  }));
const triples = (cuts: Cuts): number[][] => plain(cuts).map(({ points }) => points);

describe('findCuts, by hand', () => {
  test('a circle of three opened by halves: 1.5 open where 2 are needed', () => {
    expect(plain(findCuts(reachOf(circle, 3, [5, 4, 3]), usages(0.5, 0.5, 0.5)))).toEqual([
      { points: [0, 1, 2], candidates: [0, 1, 2], highest: 3 },
    ]);
  });

  test('a candidate that reaches one or two of the points counts once, one that reaches all three twice', () => {
    // 2 − 1.5 − 2 · 0.04 − 0.04 − 0.04.
    const reach = reachOf(
      [
        [0, 1, 3],
        [1, 2, 3, 4, 5],
        [0, 2, 3, 4],
      ],
      6,
      [5, 4, 3],
    );
    const cuts = findCuts(reach, usages(0.5, 0.5, 0.5, 0.04, 0.04, 0.04));
    expect(cuts.candidates.first[1]).toBe(cuts.candidates.items.length);
    expect(plain(cuts).map(({ candidates }) => candidates.sort((a, b) => a - b))).toEqual([[0, 1, 2, 3, 3, 4, 5]]);
  });

  test('what is left of the points counts as open: broken by one less what the most open has, and by 0.08 at least', () => {
    // 2 − (a + 2b) − (1 − 2b) = 1 − a.
    expect(triples(findCuts(reachOf(circle, 3), usages(0.91, 0.3, 0.3)))).toEqual([[0, 1, 2]]);
    expect(triples(findCuts(reachOf(circle, 3), usages(0.93, 0.3, 0.3)))).toEqual([]);
  });

  test('points reached 1.4 times at most, by another candidate too', () => {
    const reach = reachOf(
      [
        [0, 1, 3],
        [1, 2],
        [0, 2],
      ],
      4,
    );
    expect(triples(findCuts(reach, usages(0.5, 0.5, 0.5, 0.4)))).toEqual([[0, 1, 2]]);
    expect(triples(findCuts(reach, usages(0.5, 0.5, 0.5, 0.41)))).toEqual([]);
  });

  test('a pair carries a point where all others have half a candidate at most', () => {
    // Violated by 2 − 1.125 − 0.5 − (1 − 0.75) = 0.125, and by slightly less.
    const reach = reachOf(
      [
        [0, 1, 3],
        [1, 2],
        [0, 2],
      ],
      4,
    );
    expect(triples(findCuts(reach, usages(0.125, 0.125, 0.875, 0.5)))).toEqual([[0, 1, 2]]);
    expect(triples(findCuts(reach, usages(0.125, 0.125, 0.875, 0.51)))).toEqual([]);
  });

  test('the cuts that weigh most come first: by how far they are broken times their lightest point', () => {
    // Two circles, violated by 0.5 and by 0.25; the lightest points weigh 3 and 5, then 3 and 7.
    const two = [...circle, [3, 4], [4, 5], [3, 5]];
    const usage = usages(0.5, 0.5, 0.5, 0.75, 0.5, 0.5);
    expect(triples(findCuts(reachOf(two, 6, [3, 9, 9, 5, 9, 9]), usage))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(triples(findCuts(reachOf(two, 6, [9, 3, 9, 9, 9, 7]), usage))).toEqual([
      [3, 4, 5],
      [0, 1, 2],
    ]);
    expect(Array.from(findCuts(reachOf(two, 6, [9, 3, 9, 9, 9, 7]), usage).highest)).toEqual([7, 3]);
  });

  test('a cut spends what is left of its lightest point, of all three; where nothing is left there is no further cut', () => {
    // One point in six circles that share nothing else, the other points of weight 1.
    const circles = [2, 3, 4, 5, 6, 7].flatMap((c) => [
      [1, c],
      [0, c],
    ]);
    const at = (weight: number): number[][] =>
      triples(
        findCuts(reachOf([[0, 1], ...circles], 8, [weight, ...circles.map(() => 1)]), new Float64Array(8).fill(0.5)),
      );
    expect(at(1)).toEqual([[0, 1, 2]]);
    expect(at(1.25)).toEqual([
      [0, 1, 2],
      [0, 3, 4],
    ]);
    expect(at(3)).toEqual([
      [0, 1, 2],
      [0, 3, 4],
      [0, 5, 6],
    ]);
    expect(at(9)).toHaveLength(6);
  });

  test('of the points between two candidates the six heaviest are looked at, the first of equals', () => {
    // Points distinguished by a candidate that is not open.
    const light = Array.from({ length: 8 }, (_, i) => [0, 1, 3 + i]);
    const reach = (weights: readonly number[]) => reachOf([...light, [1, 2], [0, 2]], 11, [...weights, 100, 100]);
    const usage = usages(0.5, 0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0);
    expect(triples(findCuts(reach([1, 2, 3, 4, 5, 6, 7, 8]), usage)).map(([i]) => i)).toEqual([7, 6, 5, 4, 3, 2]);
    expect(triples(findCuts(reach([1, 1, 1, 1, 1, 1, 1, 1]), usage)).map(([i]) => i)).toEqual([0, 1, 2, 3, 4, 5]);
    // The same with several points between the second and the third, and between the first and the third.
    const second = reachOf(
      [...light.map(([, , far]) => [1, 2, Number(far)]), [0, 1], [0, 2]],
      11,
      [1, 2, 3, 4, 5, 6, 7, 8, 100, 100],
    );
    expect(triples(findCuts(second, usage)).map(([, j]) => j)).toEqual([7, 6, 5, 4, 3, 2]);
    const third = reachOf(
      [...light.map(([, , far]) => [0, 2, Number(far)]), [0, 1], [1, 2]],
      11,
      [1, 2, 3, 4, 5, 6, 7, 8, 100, 100],
    );
    expect(triples(findCuts(third, usage)).map(([, , k]) => k)).toEqual([7, 6, 5, 4, 3, 2]);
  });

  test('there are 4000 at most', () => {
    const circles = Array.from({ length: 4001 }, (_, c) => circle.map((two) => two.map((j) => 3 * c + j))).flat();
    const one = {
      byPoint: pack(circles),
      byCandidate: pack([]),
      weight: new Float64Array(circles.length).fill(1),
      candidate: new Int32Array(3 * 4001),
      point: new Int32Array(circles.length),
    };
    const cuts = findCuts(one, new Float64Array(3 * 4001).fill(0.5));
    expect([
      cuts.highest.length,
      cuts.points.length,
      cuts.candidates.items.length,
      cuts.candidates.first.length,
    ]).toEqual([4000, 12_000, 12_000, 4001]);
  });

  test('a usage that breaks nothing gives none', () => {
    const none = {
      points: new Int32Array(0),
      candidates: { first: Int32Array.of(0), items: new Int32Array(0) },
      highest: new Float64Array(0),
    };
    expect(findCuts(reachOf(circle, 3), usages(1, 1, 0))).toEqual(none);
    // Two points on three half-open candidates do not form a circle: no cut.
    expect(
      findCuts(
        reachOf(
          [
            [0, 1],
            [1, 2],
          ],
          3,
        ),
        usages(0.5, 0.5, 0.5),
      ),
    ).toEqual(none);
  });
});
