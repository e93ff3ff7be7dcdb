import { CodedError } from './diagnostics/coded-error';
import { isHolder } from './diagnostics/is-holder';
import { nearestName } from './diagnostics/near-name';

/** Work and time limits of a long computation. `Budget` counts work, so that the same budget gives the same result everywhere. */
export interface Budget {
  /** Work units (iterations, nodes) as the called function defines them. */
  readonly work?: number;
  /** Wall-clock limit; it needs `now` and only stops the run. A result stopped by it says so in `stoppedBy`. */
  readonly milliseconds?: number;
}

/** The part of the web's AbortSignal that a run needs. */
export interface AbortSignalLike {
  /** True once the run shall stop. */
  readonly aborted: boolean;
}

/** Progress of a long computation. */
export interface Progress {
  /** The phase of the computation, as the called function names it. */
  readonly phase: string;
  /** The steps done in this phase. */
  readonly done: number;
  /** The expected steps of this phase. */
  readonly total: number;
  /** The best value so far; absent while there is none, and for computations that do not optimise. */
  readonly incumbent?: number;
  /** The proven bound; absent while there is none. */
  readonly bound?: number;
}

/** Options of every long computation. The clock is an argument: without `now` there is no time limit. */
export interface RunOptions {
  /** The seed of random choices; absent: 0. */
  readonly seed?: string | number;
  /** The work and time limits; absent: none. */
  readonly budget?: Budget;
  /** The signal by which the caller stops the run; absent: it runs to its end. */
  readonly signal?: AbortSignalLike;
  /** Receives the progress before each slice; absent: nobody does. */
  readonly onProgress?: (progress: Progress) => void;
  /** Returns the milliseconds of a monotonic clock, for instance `() => performance.now()`. */
  readonly now?: () => number;
  /** Yields to other tasks; by default for a macrotask. */
  readonly pause?: () => Promise<void>;
}

const runNames: readonly (keyof RunOptions)[] = ['seed', 'budget', 'signal', 'onProgress', 'now', 'pause'];
const budgetNames: readonly (keyof NonNullable<RunOptions['budget']>)[] = ['work', 'milliseconds'];

const isTime = (value: unknown): boolean => value === undefined || (typeof value === 'number' && !Number.isNaN(value));
const isWork = (value: unknown): boolean =>
  value === undefined || value === Number.POSITIVE_INFINITY || (Number.isInteger(value) && Number(value) >= 0);
const isCallable = (value: unknown): boolean => value === undefined || typeof value === 'function';

/** Throws `run.unknown-option` for the first option that nothing reads, with the name that was probably meant. */
const checkNames = (options: object, known: readonly string[], at: string): void => {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || known.includes(name)) continue;
    const nearest = nearestName(name, known);
    throw new CodedError('run.unknown-option', {
      [`${at}${name}`]: value,
      ...(nearest === undefined ? { known } : { nearest }),
    });
  }
};

/**
 * Checks the options of a run, for a function that passes them on; `further` names the options that it has besides. Throws a coded error for a value of the
 * wrong kind, for work that is no whole number, and for an option of another name, with the name that was probably meant.
 *
 * @example
 * import { checkRunOptions } from '@community1373/base/run';
 * checkRunOptions({ seed: 1, budget: { work: 100 } });
 * checkRunOptions({ onBetter: () => undefined }, ['onBetter']);
 */
export const checkRunOptions = (options: RunOptions, further: readonly string[] = []): void => {
  if (!isHolder(options)) throw new CodedError('run.options', options);
  if (!Array.isArray(further)) throw new CodedError('run.names', further);
  const { budget, signal, onProgress, now, pause, seed } = options;
  if (budget !== undefined && !(isHolder(budget) && isWork(budget.work) && isTime(budget.milliseconds)))
    throw new CodedError('run.budget', budget);
  if (signal !== undefined && !isHolder(signal)) throw new CodedError('run.signal', signal);
  if (seed !== undefined && typeof seed !== 'string' && typeof seed !== 'number')
    throw new CodedError('run.seed', seed);
  for (const [name, value] of [
    ['onProgress', onProgress],
    ['now', now],
    ['pause', pause],
  ] as const)
    if (!isCallable(value)) throw new CodedError(`run.${name}`, value);
  checkNames(options, [...runNames, ...further], '');
  if (budget !== undefined) checkNames(budget, budgetNames, 'budget.');
};
