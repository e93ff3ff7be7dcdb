import { CodedError, isHolder, isNumberList } from '@community1373/base/diagnostics';

/**
 * A linear or mixed-integer program as plain data: optimise cost · x + offset with `rowLower ≤ A x ≤ rowUpper` and `lower ≤ x ≤ upper`.
 * Column j is a variable, row i a constraint. Bounds may be infinite; equal bounds fix. The matrix is stored by rows: row i holds the
 * entries `starts[i]` up to (not including) `starts[i + 1]` of `columns` and `values`, each column at most once.
 */
export interface LinearProgram {
  /** Direction of the optimisation. */
  readonly sense: 'minimize' | 'maximize';
  /** One cost for each column. */
  readonly cost: ArrayLike<number>;
  /** A constant added to the objective; 0 if absent. */
  readonly offset?: number;
  /** Lower bounds of the columns; 0 if absent. */
  readonly lower?: ArrayLike<number>;
  /** Upper bounds of the columns; no bound if absent. */
  readonly upper?: ArrayLike<number>;
  /** 1 for each column that must be an integer, else 0; all continuous if absent. */
  readonly integer?: ArrayLike<number>;
  /** Lower bounds of the rows; `-Infinity` for none. */
  readonly rowLower: ArrayLike<number>;
  /** Upper bounds of the rows; `Infinity` for none. */
  readonly rowUpper: ArrayLike<number>;
  /** Coefficients of the columns in the rows, stored by rows. */
  readonly matrix: {
    /** For each row, the position of its first entry; one more for the end of the last row. */
    readonly starts: ArrayLike<number>;
    /** Column of each entry. */
    readonly columns: ArrayLike<number>;
    /** Coefficient of each entry. */
    readonly values: ArrayLike<number>;
  };
}

/**
 * Codes of the `CodedError`s thrown for a malformed {@link LinearProgram} or model of one: `program.shape` (a part that is no list of numbers), `program.sense`, `program.length` (arrays of different lengths), `program.number` (NaN, or an
 * infinite cost or coefficient), `program.bounds` (a bound at the infinity of the wrong sign; a lower bound above its upper bound is infeasible, not an error),
 * `program.matrix` (starts or columns out of order or range, a column twice in a row); of options and models
 * `program.gap`, `program.start`, `program.loader`, `program.interrupt`, and `program.disposed` for a model whose memory was freed.
 */
export type LinearProgramErrorCode =
  | 'program.shape'
  | 'program.sense'
  | 'program.length'
  | 'program.number'
  | 'program.bounds'
  | 'program.matrix'
  | 'program.gap'
  | 'program.start'
  | 'program.loader'
  | 'program.interrupt'
  | 'program.disposed';

/** Throws a `CodedError` with a code of this package. */
export const refuse = (code: LinearProgramErrorCode, received: unknown): never => {
  throw new CodedError(code, received);
};

/** Checks that all numbers of a list are finite. */
export const checkFinite = (values: ArrayLike<number>): void => {
  for (let k = 0; k < values.length; k += 1) if (!Number.isFinite(values[k])) refuse('program.number', values[k]);
};

const checkBounds = (
  lower: ArrayLike<number> | undefined,
  upper: ArrayLike<number> | undefined,
  count: number,
): void => {
  for (const [bounds, forbidden] of [
    [lower, Number.POSITIVE_INFINITY],
    [upper, Number.NEGATIVE_INFINITY],
  ] as const) {
    if (bounds === undefined) continue;
    if (bounds.length !== count) refuse('program.length', [bounds.length, count]);
    for (let k = 0; k < count; k += 1) {
      if (Number.isNaN(Number(bounds[k]))) refuse('program.number', bounds[k]);
      if (bounds[k] === forbidden) refuse('program.bounds', bounds[k]);
    }
  }
};

const checkMatrix = ({ starts, columns, values }: LinearProgram['matrix'], rows: number, count: number): void => {
  if (starts.length !== rows + 1 || columns.length !== values.length)
    refuse('program.length', [starts.length, rows + 1]);
  if (starts[0] !== 0 || starts[rows] !== columns.length) refuse('program.matrix', [starts[0], starts[rows]]);
  const seenIn = new Int32Array(count).fill(-1);
  for (let i = 0; i < rows; i += 1) {
    if (!(Number(starts[i]) <= Number(starts[i + 1]))) refuse('program.matrix', [i, starts[i], starts[i + 1]]);
    for (let k = Number(starts[i]); k < Number(starts[i + 1]); k += 1) {
      const j = Number(columns[k]);
      if (!Number.isInteger(j) || j < 0 || j >= count || seenIn[j] === i) refuse('program.matrix', [i, columns[k]]);
      seenIn[j] = i;
    }
  }
};

/** Checks that parts of a program are lists of numbers. */
export const checkLists = (...lists: readonly unknown[]): void => {
  for (const list of lists) if (!isNumberList(list)) refuse('program.shape', list);
};

/** Checks shapes and ranges once; throws a `CodedError` of {@link LinearProgramErrorCode}. */
export const checkLinearProgram = (program: LinearProgram): void => {
  if (!isHolder(program) || !isHolder(program.matrix)) refuse('program.shape', program);
  const { sense, cost, offset = 0, lower, upper, integer, rowLower, rowUpper, matrix } = program;
  if (sense !== 'minimize' && sense !== 'maximize') refuse('program.sense', sense);
  checkLists(
    cost,
    rowLower,
    rowUpper,
    matrix.starts,
    matrix.columns,
    matrix.values,
    ...[lower, upper, integer].filter((list) => list !== undefined),
  );
  const rows = rowLower.length;
  checkFinite(cost);
  checkFinite([offset]);
  checkFinite(matrix.values);
  checkBounds(lower, upper, cost.length);
  checkBounds(rowLower, rowUpper, rows);
  if (integer !== undefined && integer.length !== cost.length) refuse('program.length', [integer.length, cost.length]);
  for (let j = 0; j < Number(integer?.length ?? 0); j += 1)
    if (integer?.[j] !== 0 && integer?.[j] !== 1) refuse('program.number', integer?.[j]);
  checkMatrix(matrix, rows, cost.length);
};
