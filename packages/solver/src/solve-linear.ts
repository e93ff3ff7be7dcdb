import { createRandom } from '@community1373/base/random';
import {
  checkRunOptions,
  createRunControl,
  type RunControl,
  type RunOptions,
  type StoppedBy,
} from '@community1373/base/run';
import type { HighsCallbackMap, Model } from 'highs';
import { type HighsLoader, type HighsRuntime, importHighs } from './highs-loader';
import { checkFinite, checkLinearProgram, checkLists, type LinearProgram, refuse } from './linear-program';
import { modelDataOf } from './model-data';

/** Options of {@link solveLinear}. */
export interface LinearOptions extends RunOptions {
  /** Loader of HiGHS; by default HiGHS is imported on the first call. */
  readonly highs?: HighsLoader;
  /** Stops once |objective − bound| ≤ this × |objective|; 0 (prove optimality) if absent. Integer programs only. */
  readonly relativeGap?: number;
  /** A known solution to start from, one value for each column; HiGHS checks it and may reject it. Integer programs only. */
  readonly start?: ArrayLike<number>;
}

/** Objective, bounds and values of the columns and rows, by index. */
export interface LinearSolution {
  /** Value of the objective. */
  readonly objective: number;
  /** No solution is better than this, within HiGHS' tolerances (1e-6 on rows, 1e-7 on duals): round with care. */
  readonly bound: number;
  /** |objective − bound| / |objective|; 0 where both are equal. */
  readonly gap: number;
  /** Value of each column. */
  readonly primal: Float64Array;
  /** Value of each row. */
  readonly activity: Float64Array;
  /** Rates of change of the objective; absent for integer programs, and where the run was stopped. */
  readonly duals?: {
    /** For each row, the rate with its bound. */
    readonly row: Float64Array;
    /** For each column, its reduced cost. */
    readonly column: Float64Array;
  };
}

/** The outcome of a linear or integer program. Only `optimal` and `feasible` carry a solution. */
export type LinearResult =
  | ({
      /** The solution is proved optimal. */
      readonly status: 'optimal';
      /** The run was not stopped. */
      readonly stoppedBy: 'done';
    } & LinearSolution)
  | ({
      /** A solution was found and not proved optimal. */
      readonly status: 'feasible';
      /** The reason why the run was stopped. */
      readonly stoppedBy: Exclude<StoppedBy, 'done'>;
    } & LinearSolution)
  | {
      /** No solution keeps all bounds. */
      readonly status: 'infeasible';
    }
  | {
      /** Solutions exist, and the objective has no limit. */
      readonly status: 'unbounded';
    }
  | {
      /** The run was stopped before a solution was found. */
      readonly status: 'unknown';
      /** The reason why the run was stopped. */
      readonly stoppedBy: Exclude<StoppedBy, 'done'>;
      /** Proven bound on every solution; infinite where none is known. */
      readonly bound: number;
    }
  | {
      /** HiGHS could not be loaded, or failed. */
      readonly status: 'unavailable';
      /** Message of the failure. */
      readonly reason: string;
    };

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const isInteger = ({ integer }: LinearProgram): boolean =>
  integer !== undefined && Array.from(integer).some((one) => one !== 0);

const ownOptions: readonly (keyof LinearOptions)[] = ['highs', 'relativeGap', 'start'];

const checkLinearOptions = (options: LinearOptions, columns: number): void => {
  checkRunOptions(options, ownOptions);
  const { highs, relativeGap, start } = options;
  if (highs !== undefined && typeof highs !== 'function') refuse('program.loader', highs);
  if (relativeGap !== undefined && !(typeof relativeGap === 'number' && relativeGap >= 0))
    refuse('program.gap', relativeGap);
  if (start === undefined) return;
  checkLists(start);
  checkFinite(start);
  if (start.length !== columns) refuse('program.start', [start.length, columns]);
};

/** Sets the options by which HiGHS stops by itself, besides the callbacks. */
const limit = (model: Model, program: LinearProgram, options: LinearOptions): void => {
  const { work, milliseconds } = options.budget ?? {};
  model.options.set({
    // `output_flag` stays on: without a log HiGHS would not call for progress either.
    log_to_console: false,
    mip_rel_gap: options.relativeGap ?? 0,
    random_seed: createRandom(options.seed ?? 0).below(2 ** 31 - 1),
  });
  if (milliseconds !== undefined) model.options.set('time_limit', Math.max(0, milliseconds / 1000));
  if (work !== undefined) {
    const units = Math.min(2 ** 31 - 1, work);
    model.options.set(
      isInteger(program) ? { mip_max_nodes: units } : { simplex_iteration_limit: units, ipm_iteration_limit: units },
    );
  }
};

const callbacksOf = ({ constants }: HighsRuntime, run: RunControl, options: LinearOptions): HighsCallbackMap => {
  const { simplexInterrupt, ipmInterrupt, mipInterrupt, mipLogging } = constants.callbackType;
  const look = (event: { interrupt: () => void }): undefined => {
    if (run.stopped() !== undefined) event.interrupt();
  };
  return {
    [simplexInterrupt]: look,
    [ipmInterrupt]: look,
    [mipInterrupt]: look,
    [mipLogging]: ({ data }) => {
      const done = Number(data.mip_node_count ?? 0);
      options.onProgress?.({
        phase: 'highs',
        done,
        total: options.budget?.work ?? done,
        ...(Number.isFinite(data.mip_primal_bound) ? { incumbent: Number(data.mip_primal_bound) } : {}),
        ...(Number.isFinite(data.mip_dual_bound) ? { bound: Number(data.mip_dual_bound) } : {}),
      });
    },
  };
};

const gapOf = (objective: number, bound: number): number =>
  objective === bound
    ? 0
    : objective === 0
      ? Number.POSITIVE_INFINITY
      : Math.abs(objective - bound) / Math.abs(objective);

const feasiblePoint = 2;

/** Reads the solution from the model after a run; undefined when HiGHS could not tell infeasible from unbounded. */
const read = (
  model: Model,
  program: LinearProgram,
  { constants }: HighsRuntime,
  run: RunControl,
): LinearResult | undefined => {
  const status = model.getModelStatus();
  const codes = constants.modelStatus;
  const worst = program.sense === 'minimize' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const integer = isInteger(program);
  const solution = (solved: boolean): LinearSolution => {
    const { colValue, rowValue, colDual, rowDual } = model.getSolution();
    const objective = model.getObjectiveValue();
    const bound = integer ? Number(model.info.get('mip_dual_bound')) : solved ? objective : worst;
    const duals = integer || !solved ? {} : { duals: { row: rowDual, column: colDual } };
    return { objective, bound, gap: gapOf(objective, bound), primal: colValue, activity: rowValue, ...duals };
  };
  switch (status) {
    case codes.optimal:
    case codes.empty:
      return { status: 'optimal', stoppedBy: 'done', ...solution(true) };
    case codes.infeasible:
      return { status: 'infeasible' };
    case codes.unbounded:
      return { status: 'unbounded' };
    case codes.unboundedOrInfeasible:
      return undefined;
    case codes.timeLimit:
    case codes.iterationLimit:
    case codes.solutionLimit:
    case codes.interrupted: {
      const stoppedBy =
        status === codes.timeLimit ? 'time' : status === codes.interrupted ? (run.stopped() ?? 'abort') : 'work';
      if (Number(model.info.get('primal_solution_status')) === feasiblePoint)
        return { status: 'feasible', stoppedBy, ...solution(false) };
      return { status: 'unknown', stoppedBy, bound: integer ? Number(model.info.get('mip_dual_bound')) : worst };
    }
    default:
      return { status: 'unavailable', reason: `HiGHS ended with model status ${status}` };
  }
};

const runOnce = (
  program: LinearProgram,
  runtime: HighsRuntime,
  run: RunControl,
  options: LinearOptions,
): LinearResult | undefined => {
  const model = runtime.createModel(modelDataOf(program, runtime));
  try {
    limit(model, program, options);
    if (options.start !== undefined && isInteger(program))
      model.setSolution({ colValue: Float64Array.from(options.start) });
    model.run(callbacksOf(runtime, run, options));
    return read(model, program, runtime, run);
  } finally {
    model.dispose();
  }
};

/** Solves a program without columns: every row is 0 and nothing is left to decide. HiGHS accepts no such model. */
const withoutColumns = ({ offset = 0, rowLower, rowUpper }: LinearProgram): LinearResult => {
  const activity = new Float64Array(rowLower.length);
  if (activity.some((_, i) => Number(rowLower[i]) > 0 || Number(rowUpper[i]) < 0)) return { status: 'infeasible' };
  return {
    status: 'optimal',
    stoppedBy: 'done',
    objective: offset,
    bound: offset,
    gap: 0,
    primal: new Float64Array(0),
    activity,
  };
};

/**
 * Solves a linear or mixed-integer program by HiGHS (WASM, one thread). HiGHS is loaded on the first call, so that an application that never solves never loads
 * it. `budget.milliseconds` is HiGHS' own time limit (HiGHS keeps its own clock, counted from the start of the solve); `budget.work` counts branch-and-bound
 * nodes of an integer program or iterations of a linear one. The solve is synchronous and checks `signal` and `now` from inside, so a signal must be able to
 * change meanwhile (shared memory) to be seen; otherwise use a budget or a worker. Throws a `CodedError` of {@link LinearProgramErrorCode} for a malformed
 * program; every other outcome is a status.
 *
 * Source: Q. Huangfu and J. A. J. Hall, Mathematical Programming Computation 10 (2018).
 *
 * @example
 * import { solveLinear } from '@community1373/solver';
 * // Two services, 3 and 2 per hour of benefit, 4 hours in all, at most 3 of the first.
 * const best = await solveLinear({ sense: 'maximize', cost: [3, 2], upper: [3, 9], rowLower: [0], rowUpper: [4], matrix: { starts: [0, 2], columns: [0, 1], values: [1, 1] } });
 * best.status === 'optimal' && best.objective; // => 11
 * best.status === 'optimal' && [...best.primal]; // => [3, 1]
 */
export const solveLinear = async (program: LinearProgram, options: LinearOptions = {}): Promise<LinearResult> => {
  checkLinearProgram(program);
  checkLinearOptions(options, program.cost.length);
  if (program.cost.length === 0) return withoutColumns(program);
  const unlimited = {
    ...options,
    budget: options.budget?.milliseconds === undefined ? {} : { milliseconds: options.budget.milliseconds },
  };
  const run = createRunControl(unlimited, ownOptions);
  const worst = program.sense === 'minimize' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (!(await run.turn({ phase: 'highs', done: 0, total: options.budget?.work ?? 0 })))
    return { status: 'unknown', stoppedBy: run.stopped() ?? 'abort', bound: worst };
  try {
    const runtime = await (options.highs ?? importHighs)();
    const result = runOnce(program, runtime, run, options);
    if (result !== undefined) return result;
    // Without an objective only feasibility remains to be decided.
    const feasible = runOnce({ ...program, cost: new Float64Array(program.cost.length) }, runtime, run, options);
    if (feasible?.status === 'optimal' || feasible?.status === 'feasible') return { status: 'unbounded' };
    return feasible ?? { status: 'unavailable', reason: 'HiGHS could not tell infeasible from unbounded' };
  } catch (error) {
    return { status: 'unavailable', reason: describe(error) };
  }
};
