import { type Budget, type RunControl, type RunOptions, startRun, type Steps, type StoppedBy } from '@community1373/base/run';

/** A unit of work is a million elementary steps: distances or reach entries looked at. */
const stepsInUnit = 1e6;

/** After how many steps other tasks get a turn: some ten milliseconds. */
export const stepsInTurn = 4e6;

/** Work without a budget ends after this many units. */
const defaultWork = 20_000;

/** Counts steps of one run and says when to rest; shared by all parts of a search. */
export class Pace {
  private sinceTurn = 0;
  private readonly run: RunControl;
  private readonly total: number;
  private readonly now: () => number;
  private readonly deadline: number | undefined;
  phase = 'start';
  /** Best value and bound of the search under way, to be minimised. */
  incumbent: number | undefined;
  bound: number | undefined;
  /** What a value of the search is in the question's own terms; undefined where the search answers only a part of the question. */
  inTerms: (value: number) => number | undefined = (value) => value;

  constructor(options: RunOptions) {
    this.total = options.budget?.work ?? defaultWork;
    const { now } = options;
    const milliseconds = options.budget?.milliseconds;
    this.now = now ?? (() => 0);
    this.deadline = now === undefined || milliseconds === undefined ? undefined : now() + milliseconds;
    this.run = startRun({ ...options, budget: { ...options.budget, work: this.total } });
  }

  get seed(): string | number {
    return this.run.seed;
  }

  get work(): number {
    return this.run.work();
  }

  /** What is left of the budget, for a solver that keeps its own clock. */
  get left(): Budget {
    const work = Math.max(0, Math.floor(this.total - this.work));
    return this.deadline === undefined ? { work } : { work, milliseconds: Math.max(0, this.deadline - this.now()) };
  }

  get stopped(): Exclude<StoppedBy, 'done'> | undefined {
    return this.run.stopped();
  }

  /** Counts steps; true when {@link rest} is due. */
  due(steps: number): boolean {
    this.run.spend(steps / stepsInUnit);
    this.sinceTurn += steps;
    return this.sinceTurn >= stepsInTurn;
  }

  /** Whether the clock or the caller ends the run; work alone does not keep a question from being read. */
  get halted(): boolean {
    return this.stopped === 'abort' || this.stopped === 'time';
  }

  /** Takes the steps of reading a question, with a turn for others after each; undefined where the run is halted in between. What has no steps is read in any case. */
  async take<T>(steps: Steps<T>): Promise<T | undefined> {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await this.rest();
      if (this.halted) return undefined;
    }
  }

  /** Reports and gives other tasks a turn. */
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
