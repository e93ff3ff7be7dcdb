import type { Model } from 'highs';
import { checkBasis, checkCosts, checkFurther, type FurtherColumns } from './further-columns';
import { type HighsLoader, type HighsRuntime, importHighs } from './highs-loader';
import { checkLinearProgram, type LinearProgram, refuse } from './linear-program';
import { modelDataOf } from './model-data';

/** The result of solving a {@link LinearModel}. */
export interface ModelSolution {
  /** False when the solve was interrupted or HiGHS gave up: the other fields then describe the basis reached and prove nothing. */
  readonly complete: boolean;
  /** Value of the objective. */
  readonly objective: number;
  /** Value of each column. */
  readonly primal: Float64Array;
  /** Dual value of each row: the rate at which the objective changes with the row's bound. */
  readonly rowDuals: Float64Array;
}

/** A linear program that stays in HiGHS between solves. Every solve runs the primal simplex from the last basis. */
export interface LinearModel {
  /** Adds columns after those of the model. */
  readonly addColumns: (columns: FurtherColumns) => void;
  /** Sets the costs of some columns; both lists have the same length. */
  readonly changeCosts: (columns: ArrayLike<number>, costs: ArrayLike<number>) => void;
  /** Sets the basis of the next solve to these columns, one for each row; the other columns are at 0, rows at their lower bound. */
  readonly startFrom: (columns: ArrayLike<number>) => void;
  /** Solves the model; `interrupt` is called from time to time and ends the solve by returning true. */
  readonly solve: (interrupt?: () => boolean) => ModelSolution;
  /** Frees the model's memory; the model cannot be used afterwards. */
  readonly dispose: () => void;
}

/** Opens linear programs (without integers) in HiGHS. Throws a `CodedError` of {@link LinearProgramErrorCode} for a malformed program. */
export type OpenLinearModel = (program: LinearProgram) => LinearModel;

const primalSimplex = 4;

const wrap = (model: Model, { constants }: HighsRuntime, numRows: number, firstColumns: number): LinearModel => {
  let count = firstColumns;
  let disposed = false;
  const checkOpen = (): void => {
    if (disposed) refuse('program.disposed', disposed);
  };
  return {
    addColumns: (further) => {
      checkOpen();
      checkFurther(further, numRows);
      const { cost, starts, rows, values } = further;
      const numCols = cost.length;
      if (numCols === 0) return;
      model.addCols({
        cost: Float64Array.from(cost),
        lower: new Float64Array(numCols),
        upper: new Float64Array(numCols).fill(Number.POSITIVE_INFINITY),
        matrix: {
          format: 'csc',
          numRows,
          numCols,
          starts: Int32Array.from(starts),
          indices: Int32Array.from(rows),
          values: Float64Array.from(values),
        },
      });
      count += numCols;
    },
    changeCosts: (columns, costs) => {
      checkOpen();
      checkCosts(columns, costs, count);
      if (columns.length > 0)
        model.changeColsCost({ kind: 'set', indices: Int32Array.from(columns) }, Float64Array.from(costs));
    },
    startFrom: (columns) => {
      checkOpen();
      checkBasis(columns, numRows, count);
      const { basic, lower } = constants.basisStatus;
      const colStatus = new Int32Array(count).fill(lower);
      for (const column of Array.from(columns)) colStatus[column] = basic;
      model.setBasis({ colStatus, rowStatus: new Int32Array(numRows).fill(lower) });
    },
    solve: (interrupt) => {
      checkOpen();
      if (interrupt !== undefined && typeof interrupt !== 'function') refuse('program.interrupt', interrupt);
      const look = (event: { interrupt: () => void }): undefined => {
        if (interrupt?.() === true) event.interrupt();
      };
      model.run(interrupt === undefined ? {} : { [constants.callbackType.simplexInterrupt]: look });
      const { colValue, rowDual } = model.getSolution();
      return {
        complete: model.getModelStatus() === constants.modelStatus.optimal,
        objective: model.getObjectiveValue(),
        primal: colValue,
        rowDuals: rowDual,
      };
    },
    dispose: () => {
      if (!disposed) model.dispose();
      disposed = true;
    },
  };
};

/**
 * Loads HiGHS for linear programs that grow by columns, as in column generation. Returns undefined when HiGHS cannot be loaded.
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
  if (typeof highs !== 'function') refuse('program.loader', highs);
  let runtime: HighsRuntime;
  try {
    runtime = await highs();
  } catch {
    return undefined;
  }
  return (program) => {
    checkLinearProgram(program);
    const model = runtime.createModel(modelDataOf(program, runtime));
    // Presolve would discard the last basis.
    model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: primalSimplex });
    return wrap(model, runtime, program.rowLower.length, program.cost.length);
  };
};
