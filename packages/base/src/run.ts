import { CodedError } from './diagnostics/coded-error';
import { isHolder } from './diagnostics/is-holder';
import { checkRunOptions, type Progress, type RunOptions } from './run-options';

export { type AbortSignalLike, type Budget, checkRunOptions, type Progress, type RunOptions } from './run-options';

/** The reason why a run ended. */
export type StoppedBy = 'done' | 'work' | 'time' | 'abort';

/** The control of one run: it counts work, yields between slices, and tells when to stop. */
export interface RunControl {
  /** The seed of the run; 0 where none was given. */
  readonly seed: string | number;
  /** Returns the units of work counted so far. */
  readonly work: () => number;
  /** Returns the reason why the run must stop, or undefined while it may continue. */
  readonly stopped: () => Exclude<StoppedBy, 'done'> | undefined;
  /** Counts `units` of work; returns true while the run may continue. Cheap: call it in loops. */
  readonly spend: (units?: number) => boolean;
  /** Reports progress and yields to other tasks; resolves to true while the run may continue. Call it every few milliseconds of work. */
  readonly turn: (progress: Progress) => Promise<boolean>;
}

declare const setTimeout: (callback: () => void, milliseconds: number) => unknown;

const macrotask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A computation that pauses between its steps and returns its result at the end. */
export type StepGenerator<T> = Generator<void, T, void>;

const checkSteps = (steps: StepGenerator<unknown>): void => {
  // A generator is an object whose next step is asked for.
  if (typeof steps !== 'object' || steps === null || typeof steps.next !== 'function')
    throw new CodedError('run.steps', steps);
};

/**
 * Runs all steps of a computation synchronously. Throws `run.steps` for what is none.
 *
 * @example
 * import { runSync } from '@community1373/base/run';
 * const sum = function* () { yield; yield; return 3; };
 * runSync(sum()); // => 3
 */
export const runSync = <T>(steps: StepGenerator<T>): T => {
  checkSteps(steps);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
};

/**
 * Runs the steps of a computation one by one and yields to other tasks after each; undefined when the run is stopped before the end. `total` is the expected
 * number of steps, used only to report progress. Throws a coded error for what is no computation, no run or no such progress.
 *
 * @example
 * import { createRunControl, runInSlices } from '@community1373/base/run';
 * const sum = function* () { yield; yield; return 3; };
 * await runInSlices(sum(), createRunControl(), { phase: 'sum', total: 2 }); // => 3
 * await runInSlices(sum(), createRunControl({ signal: { aborted: true } }), { phase: 'sum', total: 2 }); // => undefined
 */
export const runInSlices = async <T>(
  steps: StepGenerator<T>,
  run: RunControl,
  progress: Pick<Progress, 'phase' | 'total'>,
): Promise<T | undefined> => {
  checkSteps(steps);
  if (!isHolder(run) || typeof run.turn !== 'function') throw new CodedError('run.control', run);
  if (!isHolder(progress) || typeof progress.phase !== 'string' || typeof progress.total !== 'number')
    throw new CodedError('run.progress', progress);
  const { phase, total } = progress;
  for (let done = 0; ; done += 1) {
    if (!(await run.turn({ phase, done: Math.min(done, total), total }))) return undefined;
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

/**
 * Creates the control of one run. Invalid options throw a coded error, and so does an option of another name than those of every run and the `further`
 * ones of the caller.
 *
 * @example
 * import { createRunControl } from '@community1373/base/run';
 * const run = createRunControl({ budget: { work: 2 } });
 * run.spend(); // => true
 * run.spend(); // => false
 * run.stopped(); // => 'work'
 */
export const createRunControl = (options: RunOptions = {}, further: readonly string[] = []): RunControl => {
  checkRunOptions(options, further);
  const { budget = {}, signal, onProgress, now, pause = macrotask } = options;
  const limit = budget.work ?? Number.POSITIVE_INFINITY;
  const deadline = now !== undefined && budget.milliseconds !== undefined ? now() + budget.milliseconds : undefined;
  let work = 0;
  const stopped: RunControl['stopped'] = () => {
    if (signal?.aborted === true) return 'abort';
    if (work >= limit) return 'work';
    if (now !== undefined && deadline !== undefined && now() >= deadline) return 'time';
    return undefined;
  };
  return {
    seed: options.seed ?? 0,
    work: () => work,
    stopped,
    spend: (units = 1) => {
      work += units;
      return stopped() === undefined;
    },
    turn: async (progress) => {
      onProgress?.(progress);
      await pause();
      return stopped() === undefined;
    },
  };
};
