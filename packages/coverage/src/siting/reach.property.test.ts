import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dropDominatedCandidates, dropImpliedPoints, readReach } from '../../fixtures/siting-reading';
import { type Lists, listOf } from './lists';
import type { Reach } from './reach';

const candidates = 5;
const radius = 4;
const instances = fc.record({
  points: fc.array(
    fc.record({
      demand: fc.nat(3),
      lengths: fc.array(fc.constantFrom(3, 4, 5, Number.POSITIVE_INFINITY), {
        minLength: candidates,
        maxLength: candidates,
      }),
    }),
    { minLength: 1, maxLength: 10 },
  ),
  required: fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 }),
});
type Instance = typeof instances extends fc.Arbitrary<infer T> ? T : never;

const unpack = (lists: Lists): number[][] =>
  Array.from({ length: lists.first.length - 1 }, (_, k) => Array.from(listOf(lists, k)));
const read = ({ points, required }: Instance) =>
  readReach(
    (j, column) => points.forEach(({ lengths }, i) => (column[i] = Number(lengths[j]))),
    points.map(({ demand }) => demand),
    candidates,
    new Set(required),
    radius,
  );

/** The reach in plain arrays, in both directions, for comparison with sets. */
const plain = ({ byCandidate, byPoint, weight, candidate, point }: Reach) => ({
  byCandidate: unpack(byCandidate),
  byPoint: unpack(byPoint),
  weight: Array.from(weight),
  candidate: Array.from(candidate),
  point: Array.from(point),
});

/** A reach from the points of each candidate, with weights 1, 2, 3, …; the caller's indices are ten times those here. */
const reachOf = (lists: readonly (readonly number[])[], points: number): Reach => {
  const pack = (of: readonly (readonly number[])[]): Lists => ({
    first: Int32Array.from([0, ...of.map((_, k) => of.slice(0, k + 1).flat().length)]),
    items: Int32Array.from(of.flat()),
  });
  return {
    byCandidate: pack(lists),
    byPoint: pack(
      Array.from({ length: points }, (_, i) => Array.from(lists.keys()).filter((j) => lists[j]?.includes(i))),
    ),
    weight: Float64Array.from({ length: points }, (_, i) => i + 1),
    candidate: Int32Array.from(lists.keys(), (j) => 10 * j),
    point: Int32Array.from({ length: points }, (_, i) => 10 * i),
  };
};
const covered = fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), { minLength: 1, maxLength: 6 });

describe('readReach', () => {
  test('law: what stays is settled; points that the same candidates reach are one, in the order of their first; the others are beyond', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const { points, required } = instance;
        const reachers = (i: number): number[] =>
          (points[i]?.lengths ?? []).flatMap((length, j) => (length <= radius ? [j] : []));
        const demandOf = (of: readonly number[]): number => of.reduce((sum, i) => sum + Number(points[i]?.demand), 0);
        const asking = Array.from(points.keys()).filter((i) => Number(points[i]?.demand) > 0);
        const held = asking.filter((i) => reachers(i).some((j) => required.includes(j)));
        const facilityCount = asking.filter((i) => !held.includes(i));
        const within = facilityCount.filter((i) => reachers(i).length > 0);
        const point = within.filter((i) => within.find((other) => reachers(other).join() === reachers(i).join()) === i);
        const candidate = [0, 1, 2, 3, 4].filter((j) => !required.includes(j));
        const { reach, ...rest } = read(instance);
        expect(rest).toEqual({ held: demandOf(held), beyond: facilityCount.filter((i) => !within.includes(i)) });
        expect(plain(reach)).toEqual({
          candidate,
          point,
          byCandidate: candidate.map((j) =>
            Array.from(point.keys()).filter((k) => reachers(Number(point[k])).includes(j)),
          ),
          byPoint: point.map((i) => reachers(i).map((j) => candidate.indexOf(j))),
          weight: point.map((i) => demandOf(within.filter((other) => reachers(other).join() === reachers(i).join()))),
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('dropping what decides nothing', () => {
  test('law: candidates that stay reach what the dropped ones reach; numbers, points and weights are kept', () => {
    fc.assert(
      fc.property(covered, (lists) => {
        const keep = Array.from(lists.keys()).filter(
          (k) =>
            !lists.some(
              (other, b) =>
                b !== k &&
                (lists[k] ?? []).every((i) => other.includes(i)) &&
                (other.length > Number(lists[k]?.length) || b < k),
            ),
        );
        const before = reachOf(lists, 6);
        const wanted = reachOf(
          keep.map((k) => lists[k] ?? []),
          6,
        );
        expect(plain(dropDominatedCandidates(before))).toEqual({
          ...plain(wanted),
          candidate: keep.map((k) => 10 * k),
        });
      }),
      { numRuns: 200 },
    );
  });

  test('law: a point goes where whoever reaches another reaches it too; numbers, candidates and weights are kept', () => {
    fc.assert(
      fc.property(covered, (lists) => {
        // The added candidate reaches every point.
        const all = [...lists, [0, 1, 2, 3, 4, 5]];
        const reachers = Array.from({ length: 6 }, (_, i) => Array.from(all.keys()).filter((j) => all[j]?.includes(i)));
        const keep = [0, 1, 2, 3, 4, 5].filter(
          (i) =>
            !reachers.some(
              (other, b) =>
                b !== i &&
                other.every((j) => reachers[i]?.includes(j)) &&
                (other.length < Number(reachers[i]?.length) || b < i),
            ),
        );
        const wanted = reachOf(
          all.map((list) => keep.flatMap((i, at) => (list.includes(i) ? [at] : []))),
          keep.length,
        );
        expect(plain(dropImpliedPoints(reachOf(all, 6)))).toEqual({
          ...plain(wanted),
          weight: keep.map((i) => i + 1),
          point: keep.map((i) => 10 * i),
        });
      }),
      { numRuns: 200 },
    );
  });
});
