import type { Model } from 'highs';
import { type HighsLoader, type HighsRuntime, importHighs } from './highs-loader';
import { checkLinearProgram, type LinearProgram } from './linear-program';
import { modelDataOf } from './model-data';

/** Columns to add: column j has the entries `starts[j]` up to (not including) `starts[j + 1]` of `rows` and `values`; each is at least 0, without an upper bound. */
export interface FurtherColumns {
  readonly cost: ArrayLike<number>;
  readonly starts: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** What a solve of a {@link LinearModel} reached. */
export interface ModelSolution {
  /** False when it was interrupted or HiGHS gave up: then the rest is that of the basis reached, and proves nothing by itself. */
  readonly complete: boolean;
  readonly objective: number;
  readonly primal: Float64Array;
  /** The rate of the objective with the bound of each row. */
  readonly rowDuals: Float64Array;
}

/** A linear program that stays in HiGHS from solve to solve. Every solve is a primal simplex from the basis of the last. */
export interface LinearModel {
  readonly addColumns: (columns: FurtherColumns) => void;
  readonly changeCosts: (columns: ArrayLike<number>, costs: ArrayLike<number>) => void;
  /** Starts the next solve from these columns, one for each row, which determine all others by the rows; the others are at 0, rows at their lower bound. */
  readonly startFrom: (columns: ArrayLike<number>) => void;
  /** Solves it; `interrupt` is asked now and then, and ends the solve by answering true. */
  readonly solve: (interrupt?: () => boolean) => ModelSolution;
  /** Gives its memory back; it is of no use afterwards. */
  readonly dispose: () => void;
}

/** Opens linear programs (without integers) in HiGHS. Throws a `CodedError` of {@link LinearProgramErrorCode} for a malformed one. */
export type OpenLinearModel = (program: LinearProgram) => LinearModel;

const primalSimplex = 4;

const wrap = (model: Model, { constants }: HighsRuntime, numRows: number): LinearModel => ({
  addColumns: ({ cost, starts, rows, values }) => {
    const numCols = cost.length;
    if (numCols === 0) return;
    model.addCols({
      cost: Float64Array.from(cost),
      lower: new Float64Array(numCols),
      upper: new Float64Array(numCols).fill(Number.POSITIVE_INFINITY),
      matrix: { format: 'csc', numRows, numCols, starts: Int32Array.from(starts), indices: Int32Array.from(rows), values: Float64Array.from(values) },
    });
  },
  changeCosts: (columns, costs) => {
    if (columns.length > 0) model.changeColsCost({ kind: 'set', indices: Int32Array.from(columns) }, Float64Array.from(costs));
  },
  startFrom: (columns) => {
    const { basic, lower } = constants.basisStatus;
    const colStatus = new Int32Array(model.getDimensions().numCols).fill(lower);
    for (const column of Array.from(columns)) colStatus[column] = basic;
    model.setBasis({ colStatus, rowStatus: new Int32Array(numRows).fill(lower) });
  },
  solve: (interrupt) => {
    const look = (event: { interrupt: () => void }): undefined => {
      if (interrupt?.() === true) event.interrupt();
    };
    model.run(interrupt === undefined ? {} : { [constants.callbackType.simplexInterrupt]: look });
    const { colValue, rowDual } = model.getSolution();
    return { complete: model.getModelStatus() === constants.modelStatus.optimal, objective: model.getObjectiveValue(), primal: colValue, rowDuals: rowDual };
  },
  dispose: () => {
    model.dispose();
  },
});

/**
 * Loads HiGHS for linear programs that grow by columns, as those of column generation do. Undefined where HiGHS cannot be loaded.
 *
 * @example
 * import { loadLinearModels } from '@community1373/solver';
 * const open = await loadLinearModels();
 * // At least 4 of something that costs 3 each; then another way at 2 each, two at a time.
 * const model = open?.({ sense: 'minimize', cost: [3], rowLower: [4], rowUpper: [9], matrix: { starts: [0, 1], columns: [0], values: [1] } });
 * model?.solve().objective; // => 12
 * model?.addColumns({ cost: [4], starts: [0, 1], rows: [0], values: [2] });
 * model?.solve().objective; // => 8
 * model?.dispose();
 */
export const loadLinearModels = async (highs: HighsLoader = importHighs): Promise<OpenLinearModel | undefined> => {
  let runtime: HighsRuntime;
  try {
    runtime = await highs();
  } catch {
    return undefined;
  }
  return (program) => {
    checkLinearProgram(program);
    const model = runtime.createModel(modelDataOf(program, runtime));
    // Presolve would throw the last basis away.
    model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: primalSimplex });
    return wrap(model, runtime, program.rowLower.length);
  };
};
