import { describe, expect, test } from 'vitest';
import type { LinearProgram } from './linear-program';
import { loadLinearModels } from './linear-model';

const infinity = Number.POSITIVE_INFINITY;

/** At least 4 units at 3 each: the optimum is 12, and one more unit costs 3. */
const fourUnits: LinearProgram = {
  sense: 'minimize',
  cost: [3],
  rowLower: [4],
  rowUpper: [infinity],
  matrix: { starts: [0, 1], columns: [0], values: [1] },
};

describe('loadLinearModels', async () => {
  const open = await loadLinearModels();
  if (open === undefined) throw new Error('HiGHS did not load');

  test('a program grows by columns and takes changed costs, by hand', () => {
    const model = open(fourUnits);
    expect(model.solve()).toMatchObject({
      complete: true,
      objective: 12,
      primal: new Float64Array([4]),
      rowDuals: new Float64Array([3]),
    });
    // Two units at a time for 4: two pairs, 2 per unit.
    model.addColumns({ cost: [4], starts: [0, 1], rows: [0], values: [2] });
    expect(model.solve()).toMatchObject({
      objective: 8,
      primal: new Float64Array([0, 2]),
      rowDuals: new Float64Array([2]),
    });
    model.changeCosts([0, 1], [1, 4]);
    expect(model.solve()).toMatchObject({ objective: 4, primal: new Float64Array([4, 0]) });
    model.addColumns({ cost: [], starts: [0], rows: [], values: [] });
    model.changeCosts([], []);
    expect(model.solve().objective).toBe(4);
    model.dispose();
  });

  test('starts from a basis that is given', () => {
    const model = open({
      ...fourUnits,
      cost: [3, 5],
      rowUpper: [4],
      matrix: { starts: [0, 2], columns: [0, 1], values: [1, 1] },
    });
    model.startFrom([1]);
    expect(model.solve()).toMatchObject({ complete: true, objective: 12, primal: new Float64Array([4, 0]) });
    model.dispose();
  });

  test('is interrupted, says so, and goes on when it is asked again', () => {
    // 30 rows, each column covering some of them, so that the solve takes several pivots.
    const rows = Array.from({ length: 30 }, (_, i) => i);
    const columns = rows.map((i) => rows.filter((j) => (i * j) % 7 < 3 || i === j));
    const model = open({
      sense: 'minimize',
      cost: rows.map((i) => 1 + (i % 5)),
      rowLower: rows.map((i) => 1 + (i % 3)),
      rowUpper: rows.map(() => infinity),
      matrix: {
        starts: rows.reduce((starts, i) => [...starts, Number(starts.at(-1)) + Number(columns[i]?.length)], [0]),
        columns: columns.flat(),
        values: columns.flat().map(() => 1),
      },
    });
    expect(model.solve(() => true).complete).toBe(false);
    expect(model.solve(() => false).complete).toBe(true);
    model.dispose();
  });

  test('columns come with entries in several rows; what has no solution is not complete', () => {
    // At least 4 of the first and 6 of the second, at 3 and 5 each: 42.
    const model = open({
      sense: 'minimize',
      cost: [3, 5],
      rowLower: [4, 6],
      rowUpper: [infinity, infinity],
      matrix: { starts: [0, 1, 2], columns: [0, 1], values: [1, 1] },
    });
    expect(model.solve()).toMatchObject({ complete: true, objective: 42, rowDuals: new Float64Array([3, 5]) });
    // One of each for 6, and three of the second for 9: four of the pair and two thirds of the three come to 24 + 6.
    model.addColumns({ cost: [6, 9], starts: [0, 2, 3], rows: [0, 1, 1], values: [1, 1, 3] });
    expect(model.solve()).toMatchObject({ complete: true, objective: 30 });
    model.dispose();
    const none = open({ ...fourUnits, rowUpper: [3] });
    expect(none.solve().complete).toBe(false);
    none.dispose();
  });

  test('refuses a malformed program, and is undefined where HiGHS cannot be loaded', async () => {
    expect(() => open({ ...fourUnits, rowLower: [Number.NaN] })).toThrow('program.number');
    expect(await loadLinearModels(() => Promise.reject(new Error('no WASM here')))).toBeUndefined();
  });
});
