import type { Model } from 'highs';
import type { HighsRuntime } from './highs-loader';
import type { LinearProgram } from './linear-program';

/** Converts a program to the input of HiGHS. */
export const modelDataOf = (program: LinearProgram, { constants }: HighsRuntime): Parameters<Model['passModel']>[0] => {
  const { cost, offset = 0, lower, upper, integer, rowLower, rowUpper, matrix } = program;
  const numCols = cost.length;
  const numRows = rowLower.length;
  const { minimize, maximize } = constants.objectiveSense;
  return {
    numCols,
    numRows,
    sense: program.sense === 'minimize' ? minimize : maximize,
    offset,
    colCost: Float64Array.from(cost),
    colLower: lower === undefined ? new Float64Array(numCols) : Float64Array.from(lower),
    colUpper: upper === undefined ? new Float64Array(numCols).fill(Number.POSITIVE_INFINITY) : Float64Array.from(upper),
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: Int32Array.from(matrix.starts),
      indices: Int32Array.from(matrix.columns),
      values: Float64Array.from(matrix.values),
    },
    ...(integer === undefined ? {} : { integrality: Int32Array.from(integer, (one) => (one === 0 ? 0 : 1)) }),
  };
};
