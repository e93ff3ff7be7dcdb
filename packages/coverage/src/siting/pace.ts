import { isHolder } from '@community1373/base/diagnostics';
import {
  type AbortSignalLike,
  type Budget,
  createRunControl,
  type RunControl,
  type RunOptions,
  type StepGenerator,
  type StoppedBy,
} from '@community1373/base/run';

/** Elementary steps in a unit of work: distances or reach entries examined. */
const stepsInUnit = 1e6;

/** Elementary steps between turns for other tasks: about ten milliseconds. */
export const stepsInTurn = 4e6;

/** Steps to read a number that stands far from the last one in memory. */
export const perScattered = 8;

/** Steps to sort a number among many. */
export const perSorted = 16;

/** Units of work after which a run without a budget ends. */
const defaultWork = 20_000;

/** Returns the options of a run that counts steps; what is no work is left for the run to refuse. */
const inSteps = (options: RunOptions): RunOptions => {
  const budget: unknown = isHolder(options) ? (options.budget ?? {}) : undefined;
  if (!isHolder(budget)) return options;
  const { work = defaultWork } = budget;
  // Not proven, and refused by the run where it is no budget.
  return {
    ...options,
    budget: { ...budget, work: typeof work === 'number' ? Math.ceil(work * stepsInUnit) : work } as Budget,
  };
};

/** Counts the steps of one run and decides when to yield; shared by all parts of a search. */
export class Pace {
  private sinceTurn = 0;
  private readonly run: RunControl;
  private readonly total: number;
  private readonly now: () => number;
  private readonly deadline: number | undefined;
  /** The signal of the caller, for a solver that looks at it by itself. */
  readonly signal: AbortSignalLike | undefined;
  phase = 'start';
  /** Best value and bound of the current search, to be minimised. */
  incumbent: number | undefined;
  bound: number | undefined;
  /** Converts a value of the search to a value of the problem; undefined where the search solves only a part of the problem. */
  inTerms: (value: number) => number | undefined = (value) => value;

  constructor(options: RunOptions) {
    this.run = createRunControl(inSteps(options), ['highs']);
    this.total = options.budget?.work ?? defaultWork;
    this.signal = options.signal;
    const { now } = options;
    const milliseconds = options.budget?.milliseconds;
    this.now = now ?? (() => 0);
    this.deadline = now === undefined || milliseconds === undefined ? undefined : now() + milliseconds;
  }

  get seed(): string | number {
    return this.run.seed;
  }

  get work(): number {
    return this.run.work() / stepsInUnit;
  }

  /** The remaining budget, for a solver that keeps its own clock. */
  get left(): Budget {
    const work = Math.max(0, Math.floor(this.total - this.work));
    return this.deadline === undefined ? { work } : { work, milliseconds: Math.max(0, this.deadline - this.now()) };
  }

  get stopped(): Exclude<StoppedBy, 'done'> | undefined {
    return this.run.stopped();
  }

  /** Counts steps; true when {@link rest} is due. */
  due(steps: number): boolean {
    this.run.spend(steps);
    this.sinceTurn += steps;
    return this.sinceTurn >= stepsInTurn;
  }

  /** True when the clock or the caller ends the run; a work limit alone does not prevent a problem from being read. */
  get halted(): boolean {
    return this.stopped === 'abort' || this.stopped === 'time';
  }

  /** Runs the steps of reading a problem, yielding after each; undefined when halted in between. Reading without steps always completes. */
  async take<T>(steps: StepGenerator<T>): Promise<T | undefined> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await this.rest();
      if (this.halted) return undefined;
    }
  }

  /** Runs the steps of what a result cannot do without to their end, yielding after each. */
  async finish<T>(steps: StepGenerator<T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await this.rest();
    }
  }

  /** Reports progress and yields to other tasks. */
  async rest(): Promise<void> {
    this.sinceTurn = 0;
    const incumbent = this.incumbent === undefined ? undefined : this.inTerms(this.incumbent);
    const bound = this.bound === undefined ? undefined : this.inTerms(this.bound);
    await this.run.turn({
      phase: this.phase,
      done: Math.min(this.total, this.work),
      total: this.total,
      ...(incumbent === undefined ? {} : { incumbent }),
      ...(bound === undefined ? {} : { bound }),
    });
  }
}
