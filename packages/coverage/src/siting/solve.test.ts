import { createRandom } from '@community1373/base/random';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctLengths } from '../../fixtures/siting-reading';
import { plane } from '../../fixtures/siting';
import type { Answer, NoAnswer } from './answer';
import type { DistanceColumn } from './distances';
import { readDistances } from './distances';
import type { Means } from './find';
import { Pace } from './pace';
import { solveCenter } from './solve-center';
import { isWhole, solveMaximalCover, solveSetCover } from './cover/solve-cover';
import { solveCapacityCover, solveCapacityMedian, solveMedian } from './median/solve-median';

const inf = Number.POSITIVE_INFINITY;

/** Distances from rows: from each point to each candidate. */
const table =
  (rows: readonly (readonly number[])[]): DistanceColumn =>
  (j, column) =>
    rows.forEach((row, i) => (column[i] = Number(row[j])));
const means = (pace = new Pace({})): Means => ({ pace, random: createRandom(1) });
const codes = ({ reasons }: Answer | NoAnswer) =>
  reasons.map(({ code, params }) => [code.replace('siting.', ''), params]);

/** Twelve buildings on a ring, a candidate at each, at distance 1 from the next. */
const ring = Array.from({ length: 12 }, (_, i) =>
  Array.from({ length: 12 }, (_j, j) => Math.min((12 + i - j) % 12, (12 + j - i) % 12)),
);
const ones = ring.map(() => 1);

const { demand, candidates, distance } = plane(40, 12);
const column = readDistances(distance, demand.length, candidates);

const questions: Readonly<Record<string, (of: Means) => Promise<Answer | NoAnswer>>> = {
  'maximal covering': (of) => solveMaximalCover(column, demand, candidates, [2], { facilityCount: 4, radius: 200 }, of),
  'set covering': (of) => solveSetCover(column, demand, candidates, [2], 450, of),
  'the median': (of) => solveMedian(column, demand, candidates, [2], 4, of),
  'the centre': (of) => solveCenter(column, demand, candidates, [2], 4, of),
};

describe('each question without capacities', () => {
  test.each(Object.entries(questions))(
    '%s: whenever a turn is due it is given, and never else; the answer is the same',
    async (_, solve) => {
      class Noting extends Pace {
        asked = 0;
        constructor(
          private readonly always: boolean,
          pause: () => Promise<void>,
        ) {
          super({ pause });
        }
        override due(steps: number): boolean {
          super.due(steps);
          this.asked += 1;
          return this.always;
        }
      }
      let pauses = 0;
      const pause = async (): Promise<void> => void (pauses += 1);
      const always = new Noting(true, pause);
      const first = await solve(means(always));
      expect(pauses).toBe(always.asked);
      const never = new Noting(false, pause);
      expect(await solve(means(never))).toEqual(first);
      expect([pauses, never.asked, never.work]).toEqual([always.asked, always.asked, always.work]);
      expect(first.kind).toBe('found');
    },
  );
});

describe('maximal covering', () => {
  test('sums are whole where every weight is, and exact up to 2^53', () => {
    expect([isWhole([]), isWhole([1, 2]), isWhole([0.5, 0.5]), isWhole([1, 0.5])]).toEqual([true, true, false, false]);
    expect([isWhole([2 ** 53 - 1]), isWhole([2 ** 53 - 2, 1]), isWhole([2 ** 53 - 1, 1]), isWhole([2 ** 53])]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('progress is in demand covered: what stays holds, and what the open ones reach', async () => {
    const of = means();
    // Candidate 0 covers 11, 0 and 1 of the ring; the remaining demand is 9.
    expect(await solveMaximalCover(table(ring), ones, 12, [0], { facilityCount: 2, radius: 1 }, of)).toMatchObject({
      value: 6,
      bound: 6,
      filled: [],
    });
    expect([of.pace.inTerms(0), of.pace.inTerms(9)]).toEqual([12, 3]);
  });

  test('where all that are wanted stay already there is nothing to search', async () => {
    const of = means();
    expect(await solveMaximalCover(table(ring), ones, 12, [0, 6], { facilityCount: 2, radius: 1 }, of)).toEqual({
      kind: 'found',
      chosen: [0, 6],
      filled: [],
      value: 6,
      bound: 6,
      stoppedBy: 'done',
      reasons: [],
    });
    expect(of.pace.work).toBe(0);
  });

  test('where fewer are of use than wanted, the lowest that are left make up the number', async () => {
    expect(
      await solveMaximalCover(
        table([
          [0, 9, 9, 9],
          [9, 9, 0, 9],
        ]),
        [1, 1],
        4,
        [],
        { facilityCount: 3, radius: 1 },
        means(),
      ),
    ).toMatchObject({ chosen: [0, 1, 2], filled: [1], value: 2, bound: 2 });
  });
});

describe('set covering', () => {
  test('says which sites, those that stay in order among them, and which points prove that one less fails', async () => {
    // Every third site covers the ring; points 0, 3, 6, 9 (or others three apart) share no site.
    const { reasons, ...rest } = await solveSetCover(table(ring), ones, 12, [], 1, means());
    expect(rest).toMatchObject({ kind: 'found', filled: [], value: 4, bound: 4, stoppedBy: 'done' });
    expect(reasons.map(({ code }) => code)).toEqual(['siting.one-less-fails', 'siting.apart']);
    expect(reasons[0]?.params).toEqual({ count: 3 });
    const named = reasons[1]?.params.points;
    const points: readonly number[] = Array.isArray(named) ? named.map(Number) : [];
    expect(points).toHaveLength(4);
    points.forEach((point, k) => expect((12 + Number(points[(k + 1) % 4]) - point) % 12).toBe(3));
    expect(points).toEqual([...points].sort((a, b) => a - b));
  });

  test('counts what stays, in the answer, its bound and its progress', async () => {
    const of = means();
    const answer = await solveSetCover(table(ring), ones, 12, [4, 8], 1, of);
    // 4 and 8 reach 3, 4, 5, 7, 8, 9; points 10, 11, 0, 1, 2 need two more, 6 another.
    expect(answer).toMatchObject({ value: 5, bound: 5 });
    if (answer.kind !== 'found') throw new Error(answer.kind);
    expect([answer.chosen.length, answer.chosen.includes(4), answer.chosen.includes(8)]).toEqual([5, true, true]);
    expect(answer.chosen).toEqual([...answer.chosen].sort((a, b) => a - b));
    expect([of.pace.inTerms(3), codes(answer)[0]]).toEqual([5, ['one-less-fails', { count: 4 }]]);
  });

  test('where what stays reaches everybody nothing is added, and nothing claimed', async () => {
    expect(await solveSetCover(table(ring), ones, 12, [1, 4, 7, 10], 1, means())).toEqual({
      kind: 'found',
      chosen: [1, 4, 7, 10],
      filled: [],
      value: 4,
      bound: 4,
      stoppedBy: 'done',
      reasons: [],
    });
  });

  test('stopped before the proof it says that fewer may do, and how many at least', async () => {
    // Any four of the five crossings cover the ten streets between them.
    const streets = [0, 1, 2, 3, 4].flatMap((a) =>
      [0, 1, 2, 3, 4].filter((b) => a < b).map((b) => [0, 1, 2, 3, 4].map((j) => (j === a || j === b ? 0 : 9))),
    );
    const pace = new Pace({ signal: { aborted: true } });
    const answer = await solveSetCover(
      table(streets),
      streets.map(() => 1),
      5,
      [],
      0,
      means(pace),
    );
    if (answer.kind !== 'found') throw new Error(answer.kind);
    expect([answer.value, answer.stoppedBy]).toEqual([4, 'abort']);
    expect(answer.bound).toBeLessThan(4);
    expect(codes(answer)).toEqual([['one-less-open', { count: 3, bound: answer.bound }]]);
  });

  test('points that no candidate reaches are told, whoever stays', async () => {
    expect(
      await solveSetCover(
        table([
          [0, 9],
          [9, 9],
          [9, 0],
          [9, 9],
        ]),
        [1, 1, 1, 1],
        2,
        [0],
        1,
        means(),
      ),
    ).toEqual({
      kind: 'none',
      status: 'infeasible',
      stoppedBy: 'done',
      reasons: [{ code: 'siting.out-of-reach', params: { count: 2, points: ['1', '3'] } }],
    });
  });
});

describe('the centre', () => {
  test('law: the distances that occur are each listed once, ascending, of points that ask and have a way', () => {
    const rows = fc.array(
      fc.record({
        demand: fc.nat(1),
        lengths: fc.array(fc.constantFrom(0, 1, 2.5, 7, inf), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, (of) => {
        const wanted = [...new Set(of.filter((row) => row.demand > 0).flatMap(({ lengths }) => lengths))]
          .filter((length) => length < inf)
          .sort((a, b) => a - b);
        expect(
          Array.from(
            distinctLengths(
              table(of.map(({ lengths }) => lengths)),
              of.map((row) => row.demand),
              3,
            ),
          ),
        ).toEqual(wanted);
      }),
    );
  });

  test('every distance is read once, and the radii are tried by halving, twice over at most', async () => {
    const read: number[] = [];
    const noting: DistanceColumn = (j, out) => {
      read.push(j);
      column(j, out);
    };
    const steps: number[] = [];
    class Noting extends Pace {
      override due(of: number): boolean {
        steps.push(of);
        return super.due(of);
      }
    }
    const answer = await solveCenter(noting, demand, candidates, [], 3, means(new Noting({})));
    expect(answer).toMatchObject({ kind: 'found', stoppedBy: 'done', reasons: [] });
    expect(read).toEqual(Array.from({ length: candidates }, (_, j) => j));
    const trials = steps.filter((of) => of === demand.length * candidates).length;
    const most = Math.ceil(Math.log2(distinctLengths(column, demand, candidates).length + 1));
    expect([trials >= most - 1, trials <= 2 * most]).toEqual([true, true]);
  });

  test('those that stay count among the open ones; of the rest the lowest make up the number', async () => {
    // With 0 and another at 5, 6 or 7, the farthest point of the ring is 3 away.
    const answer = await solveCenter(table(ring), ones, 12, [0], 2, means());
    expect(answer).toMatchObject({ value: 3, bound: 3, filled: [] });
    expect(
      answer.kind === 'found' && [answer.chosen.length, answer.chosen[0], Math.abs(Number(answer.chosen[1]) - 6) <= 1],
    ).toEqual([2, 0, true]);
    expect(await solveCenter(table([[0, 5, 5]]), [1], 3, [], 2, means())).toEqual({
      kind: 'found',
      chosen: [0, 1],
      filled: [1],
      value: 0,
      bound: 0,
      stoppedBy: 'done',
      reasons: [],
    });
  });

  test('where some have no way to any it is proved that they cannot be served; stopped at once, nothing is', async () => {
    const cut = table([
      [1, inf],
      [inf, 1],
      [inf, inf],
    ]);
    expect(await solveCenter(cut, [1, 1, 1], 2, [], 2, means())).toMatchObject({
      kind: 'none',
      status: 'infeasible',
      stoppedBy: 'done',
    });
    expect(await solveCenter(cut, [1, 1, 1], 2, [], 2, means(new Pace({ signal: { aborted: true } })))).toMatchObject({
      kind: 'none',
      status: 'unknown',
      stoppedBy: 'abort',
    });
    // The last point has no demand: two stations serve the others at 1.
    expect(await solveCenter(cut, [1, 1, 0], 2, [], 2, means())).toMatchObject({ kind: 'found', value: 1, bound: 1 });
  });

  test('a trial tells no value of the question', async () => {
    const of = means();
    await solveCenter(table(ring), ones, 12, [], 3, of);
    expect(of.pace.inTerms(7)).toBeUndefined();
  });
});

describe('the median', () => {
  test('reading costs a distance for each point and candidate, before all else', async () => {
    const pace = new Pace({ signal: { aborted: true } });
    const answer = await solveMedian(table(ring), ones, 12, [], 3, means(pace));
    // After that no exchange is tried and no bound is raised.
    expect(pace.work).toBeCloseTo((12 * 12) / 1e6, 12);
    expect(answer).toMatchObject({ kind: 'found', stoppedBy: 'abort', reasons: [] });
  });

  test('under capacity what the roomiest could serve is looked at first: too little is proved at once', async () => {
    const of = means();
    expect(
      await solveCapacityMedian(table(ring), ones, [1, ...ones.map(() => 5)].slice(0, 12), [0], 3, of),
    ).toMatchObject({ kind: 'none', status: 'infeasible', stoppedBy: 'done' });
    expect(of.pace.work).toBe(0);
    // Three more sites of capacity 5 are enough for twelve units.
    expect(
      await solveCapacityMedian(table(ring), ones, [1, ...ones.map(() => 5)].slice(0, 12), [0], 4, means()),
    ).toMatchObject({ kind: 'found' });
    expect(
      await solveCapacityMedian(table(ring), ones, [2, ...ones.map(() => 5)].slice(0, 12), [0], 3, means()),
    ).toMatchObject({ kind: 'found' });
  });

  test('covering under capacity ends where the roomiest are full, and progress tells the units served', async () => {
    const of = means();
    // Every site reaches every point: capacity 1 + 5 + 5 for twelve units.
    expect(
      await solveCapacityCover(
        table(ring),
        ones,
        [1, ...ones.map(() => 5)].slice(0, 12),
        [0],
        { facilityCount: 3, radius: 6 },
        of,
      ),
    ).toMatchObject({ value: 11, bound: 11, stoppedBy: 'done' });
    expect(of.pace.inTerms(2)).toBe(10);
    // More capacity than units.
    expect(
      await solveCapacityCover(
        table(ring),
        ones,
        ones.map(() => 9),
        [],
        { facilityCount: 3, radius: 6 },
        means(),
      ),
    ).toMatchObject({ value: 12, bound: 12, stoppedBy: 'done' });
  });
});
