import { describe, expect, test } from 'vitest';
import { solveLinear } from './solve-linear';

describe('arguments of solveLinear', () => {
  const right = {
    sense: 'maximize',
    cost: [3, 2],
    rowLower: [0],
    rowUpper: [4],
    matrix: { starts: [0, 2], columns: [0, 1], values: [1, 1] },
  } as const;

  test.each([
    ['program.shape', null, {}],
    ['program.shape', { ...right, matrix: undefined }, {}],
    ['program.shape', { ...right, cost: ['3', '2'] }, {}],
    ['program.shape', { ...right, lower: new BigInt64Array(2) }, {}],
    ['program.sense', { ...right, sense: 'maximise' }, {}],
    ['program.number', { ...right, integer: [1, 2] }, {}],
    ['program.loader', right, { highs: true }],
    ['program.gap', right, { relativeGap: -0.1 }],
    ['program.gap', right, { relativeGap: '1' }],
    ['program.shape', right, { start: 'ab' }],
    ['program.number', right, { start: [1, Number.NaN] }],
    ['program.start', right, { start: [1] }],
    ['run.unknown-option', right, { relativGap: 0.1 }],
  ])('%s', async (code, program, options) => {
    await expect(solveLinear(program as never, options as never)).rejects.toMatchObject({ code });
  });
});
