import { describe, expect, test } from 'vitest';
import { capacityProgram, coverProgram, medianProgram, readMedian } from '../../fixtures/siting-reading';
import type { CapacityData } from './capacity/capacity-data';
import type { SitingProgram } from './programs';
import type { Reach } from './reach';

const inf = Number.POSITIVE_INFINITY;

/** Formats columns as [cost, upper, integer] and rows as [lower, coefficient of each column, upper]. */
const table = ({ program, start }: SitingProgram) => {
  const { sense, cost, upper, integer, rowLower, rowUpper, matrix } = program;
  const row = (k: number): number[] => {
    const dense = Array.from(cost, () => 0);
    for (let at = Number(matrix.starts[k]); at < Number(matrix.starts[k + 1]); at += 1)
      dense[Number(matrix.columns[at])] = Number(matrix.values[at]);
    return dense;
  };
  return {
    sense,
    columns: Array.from(cost, (one, k) => [one, upper?.[k], integer?.[k]]),
    rows: Array.from(rowLower, (lower, k) => [lower, row(k), rowUpper[k]]),
    ...(start === undefined ? {} : { start: Array.from(start) }),
  };
};

/** Candidates 0 and 1 reach the first point, 1 and 2 the second, 2 the third. */
const reach: Reach = {
  byCandidate: { first: Int32Array.of(0, 1, 3, 5), items: Int32Array.of(0, 0, 1, 1, 2) },
  byPoint: { first: Int32Array.of(0, 2, 4, 5), items: Int32Array.of(0, 1, 1, 2, 2) },
  weight: Float64Array.of(4, 5, 6),
  candidate: Int32Array.of(0, 1, 2),
  point: Int32Array.of(0, 1, 2),
};

describe('integer programs, written out by hand', () => {
  test('maximal covering with candidates 0 and 2 left, two to open: a point is reached or its weight is lost', () => {
    expect(table(coverProgram(reach, 2, Int32Array.of(0, 2), Int32Array.of(0)))).toEqual({
      sense: 'minimize',
      columns: [
        [0, 1, 1],
        [0, 1, 1],
        [4, 1, 0],
        [5, 1, 0],
        [6, 1, 0],
      ],
      rows: [
        [2, [1, 1, 0, 0, 0], 2],
        [1, [1, 0, 1, 0, 0], inf],
        [1, [0, 1, 0, 1, 0], inf],
        [1, [0, 1, 0, 0, 1], inf],
      ],
      // Candidate 0 reaches the first point only.
      start: [1, 0, 0, 1, 1],
    });
  });

  test('set covering: each open candidate costs 1, and every point is reached', () => {
    expect(table(coverProgram(reach, undefined, Int32Array.of(0, 1, 2), Int32Array.of(0, 2)))).toEqual({
      sense: 'minimize',
      columns: [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ],
      rows: [
        [1, [1, 1, 0], inf],
        [1, [0, 1, 1], inf],
        [1, [0, 0, 1], inf],
      ],
      start: [1, 0, 1],
    });
  });

  test('the median with candidates 1 and 2 left, of which 1 stays: each point is served once, where it is open', () => {
    // Costs at candidates 0, 1, 2: the first point 9, 3, 3, the second 9, 4, 2; the penalty is 19.
    const costs = [
      [9, 3, 3],
      [9, 4, 2],
    ];
    const data = readMedian((j, column) => costs.forEach((row, i) => (column[i] = Number(row[j]))), [1, 1], 3);
    const program = medianProgram(data, 2, [1], Int32Array.of(1, 2), Int32Array.of(2, 1));
    expect(table(program)).toEqual({
      sense: 'minimize',
      columns: [
        [0, 1, 1],
        [0, 1, 1],
        [3, 1, 0],
        [3, 1, 0],
        [4, 1, 0],
        [2, 1, 0],
      ],
      rows: [
        [2, [1, 1, 0, 0, 0, 0], 2],
        [1, [1, 0, 0, 0, 0, 0], 1],
        [1, [0, 0, 1, 1, 0, 0], 1],
        [0, [1, 0, -1, 0, 0, 0], inf],
        [0, [0, 1, 0, -1, 0, 0], inf],
        [1, [0, 0, 0, 0, 1, 1], 1],
        [0, [1, 0, 0, 0, -1, 0], inf],
        [0, [0, 1, 0, 0, 0, -1], inf],
      ],
      // The first point takes candidate 1, the first of a tie; the second takes the nearer one, 2.
      start: [1, 1, 1, 0, 0, 1],
    });
    // The nearer of the two chosen is once the first and once the second; candidate 0 is one of them.
    const turned = [
      [1, 2, 9],
      [2, 1, 9],
      [9, 2, 1],
    ];
    const three = readMedian((j, column) => turned.forEach((row, i) => (column[i] = Number(row[j]))), [1, 1, 1], 3);
    expect(table(medianProgram(three, 2, [], Int32Array.of(0, 1), Int32Array.of(0, 1))).start).toEqual([
      1, 1, 1, 0, 0, 1, 0, 1,
    ]);
    expect(table(medianProgram(three, 2, [], Int32Array.of(1, 2), Int32Array.of(1, 2))).start).toEqual([
      1, 1, 1, 0, 1, 0, 0, 1,
    ]);
    // With candidate 2 closed, all points go to 1.
    expect(table(medianProgram(data, 2, [1], Int32Array.of(1, 2), Int32Array.of(1))).start).toEqual([1, 0, 1, 0, 1, 0]);
  });

  test('under capacity: units flow where a unit costs less than the penalty, within units, room and what is open', () => {
    // A unit of the first point (6 units) costs 1, 2, 50 at candidates 0, 1, 2; of the second (7 units) 3, 99, 4. The penalty is 50.
    const data: CapacityData = {
      points: 2,
      candidates: 3,
      units: Float64Array.of(6, 7),
      cost: Float64Array.of(1, 3, 2, 99, 50, 4),
      capacity: Float64Array.of(10, 20, 30),
      penalty: 50,
      whole: true,
      point: Int32Array.of(0, 1),
    };
    expect(table(capacityProgram(data, 2, [2], Int32Array.of(0, 2)))).toEqual({
      sense: 'minimize',
      // Open 0, open 2; the first point at 0, unserved; the second at 0, at 2, unserved.
      columns: [
        [0, 1, 1],
        [0, 1, 1],
        [1, 6, 0],
        [50, 6, 0],
        [3, 7, 0],
        [4, 7, 0],
        [50, 7, 0],
      ],
      rows: [
        [2, [1, 1, 0, 0, 0, 0, 0], 2],
        [1, [0, 1, 0, 0, 0, 0, 0], 1],
        [6, [0, 0, 1, 1, 0, 0, 0], 6],
        [7, [0, 0, 0, 0, 1, 1, 1], 7],
        [0, [6, 0, -1, 0, 0, 0, 0], inf],
        [0, [7, 0, 0, 0, -1, 0, 0], inf],
        [0, [0, 7, 0, 0, 0, -1, 0], inf],
        [0, [10, 0, -1, 0, -1, 0, 0], inf],
        [0, [0, 30, 0, 0, 0, -1, 0], inf],
      ],
    });
  });
});
