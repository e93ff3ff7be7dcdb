import { describe, expect, it } from 'vitest';
import { loadLinearModels } from './linear-model';

const open = await loadLinearModels();
/** Two rows, of at least 4 and at most 9, and one column for each. */
const model = () => {
  const opened = open?.({
    sense: 'minimize',
    cost: [3, 3],
    rowLower: [4, 4],
    rowUpper: [9, 9],
    matrix: { starts: [0, 1, 2], columns: [0, 1], values: [1, 1] },
  });
  if (opened === undefined) throw new Error('HiGHS can be loaded');
  return opened;
};
const further = { cost: [4, 5], starts: [0, 1, 3], rows: [0, 0, 1], values: [2, 1, 1] };

const codeOf = (call: () => unknown): unknown => {
  try {
    call();
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
  return undefined;
};

describe('columns to add', () => {
  it('are taken over where they are right', () => {
    const opened = model();
    expect(opened.solve().objective).toBe(24);
    opened.addColumns(further);
    opened.addColumns({ cost: [], starts: [0], rows: [], values: [] });
    // 2 of the first further column give the first row its 4 for 8; the second is served by its own column for 12.
    expect(opened.solve().objective).toBe(20);
    expect([...opened.solve().primal]).toEqual([0, 4, 2, 0]);
  });

  it.each([
    ['program.shape', { ...further, rows: undefined }],
    ['program.shape', { ...further, cost: ['4', '5'] }],
    ['program.shape', null],
    ['program.number', { ...further, cost: [4, Number.NaN] }],
    ['program.number', { ...further, values: [2, 1, Number.POSITIVE_INFINITY] }],
    ['program.length', { ...further, starts: [0, 1] }],
    ['program.length', { ...further, values: [2, 1] }],
    ['program.matrix', { ...further, starts: [1, 1, 3] }],
    ['program.matrix', { ...further, starts: [0, 1, 2] }],
    ['program.matrix', { ...further, starts: [0, 4, 3] }],
    ['program.matrix', { ...further, starts: [0, 0.5, 3] }],
    ['program.matrix', { ...further, rows: [0, 0, 2] }],
    ['program.matrix', { ...further, rows: [-1, 0, 1] }],
    ['program.matrix', { ...further, rows: [0.5, 0, 1] }],
    ['program.matrix', { ...further, rows: [0, 1, 1] }],
  ])('are refused with %s: %j', (code, wrong) => expect(codeOf(() => model().addColumns(wrong as never))).toBe(code));
});

describe('costs and bases', () => {
  it('name columns that the model has, those added too', () => {
    const opened = model();
    expect(codeOf(() => opened.changeCosts([2], [1]))).toBe('program.matrix');
    expect(codeOf(() => opened.startFrom([1, 2]))).toBe('program.matrix');
    opened.addColumns(further);
    opened.changeCosts([0, 2], [1, 9]);
    opened.startFrom([1, 2]);
    expect(opened.solve().objective).toBe(16);
    opened.changeCosts([], []);
  });

  it.each<readonly [string, unknown, unknown]>([
    ['program.shape', [0], undefined],
    ['program.shape', 'x', [1]],
    ['program.length', [0, 1], [1]],
    ['program.number', [0], [Number.NaN]],
    ['program.matrix', [-1], [1]],
  ])('costs are refused with %s: %j at %j', (code, columns, costs) =>
    expect(codeOf(() => model().changeCosts(columns as never, costs as never))).toBe(code),
  );

  it.each<readonly [string, unknown]>([
    ['program.shape', [0, '1']],
    ['program.length', [0]],
    ['program.length', [0, 1, 0]],
    ['program.matrix', [0, 0]],
    ['program.matrix', [0, 2]],
  ])('a basis is refused with %s: %j', (code, columns) =>
    expect(codeOf(() => model().startFrom(columns as never))).toBe(code),
  );

  it('refuses an interruption that cannot be called, and everything after its memory is freed', () => {
    const opened = model();
    expect(codeOf(() => opened.solve(true as never))).toBe('program.interrupt');
    opened.dispose();
    opened.dispose();
    for (const call of [
      () => opened.solve(),
      () => opened.addColumns(further),
      () => opened.changeCosts([0], [1]),
      () => opened.startFrom([0, 1]),
    ])
      expect(codeOf(call)).toBe('program.disposed');
  });
});
