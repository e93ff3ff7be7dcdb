import type { Random } from '@community1373/base/random';
import type { RunControl } from '@community1373/base/run';
import { elasticByPivots } from './neighbourhood/elastic-partition';
import type { OpenElasticProgram } from './neighbourhood/elastic-program';
import { type Line, type LineProblem, rosterCost } from './line-problem';
import type { PeerMessage, SearchPeers } from '../solve/search-peers';
import { LinePool } from './line-pool';
import { type PricedLine, LinePricer } from './line-pricer';

/** Cells priced between two turns of other tasks: a few hundredths of a second. */
const cellsPerTurn = 4_000_000;

/** The shared state of a search for lines: the problem, its columns, the best roster so far, and the control of the run. */
export class LineWork {
  readonly pricer: LinePricer;
  readonly pool: LinePool;
  /** The best lines found, one for each person, and their cost. */
  lines: readonly Line[] = [];
  cost = Number.POSITIVE_INFINITY;
  /** A lower bound on the cost of every roster. */
  bound = Number.NEGATIVE_INFINITY;
  pricings = 0;
  phase = 'lines';
  /** Opens the programs of the search. */
  open: OpenElasticProgram = elasticByPivots;
  /** Prices and lines of the root, received from a leading search. */
  root: PeerMessage['root'];
  private turnAt = cellsPerTurn;
  private load = 0;

  constructor(
    readonly problem: LineProblem,
    readonly run: RunControl,
    readonly random: Random,
    private readonly total: number,
    readonly peers?: SearchPeers,
    private readonly onLines?: (lines: readonly Line[]) => void,
  ) {
    this.pricer = new LinePricer(problem);
    this.pool = new LinePool(problem);
  }

  /** Accepts a roster that is better than the best so far, or with `alike` as good; true when it is better. */
  offer(lines: readonly Line[], alike = false): boolean {
    if (alike && rosterCost(this.problem, lines) === this.cost) this.lines = [...lines];
    if (!this.take(lines)) return false;
    this.peers?.send({ lines: this.lines });
    return true;
  }

  private take(lines: readonly Line[]): boolean {
    const cost = rosterCost(this.problem, lines);
    if (cost >= this.cost) return false;
    this.cost = cost;
    this.lines = [...lines];
    this.onLines?.(this.lines);
    return true;
  }

  /** Accepts the results of peers. */
  listen(): void {
    for (const { lines, bound, root } of this.peers?.receive() ?? []) {
      // A roster found here is sent to all; one that was received is known to them.
      if (lines?.length === this.problem.people.length) this.take(lines);
      if (bound !== undefined) this.bound = Math.max(this.bound, bound);
      if (root !== undefined) this.root = root;
    }
  }

  /** Raises the bound; costs are whole numbers, so it rounds up. */
  raise(bound: number): void {
    if (wholeBound(bound) <= this.bound) return;
    this.bound = wholeBound(bound);
    this.peers?.send({ bound: this.bound });
  }

  get proven(): boolean {
    return this.bound >= this.cost;
  }

  /** Counts a priced line. */
  count(): void {
    this.pricings += 1;
    this.run.spend();
  }

  price(person: number, prices: Float64Array): PricedLine {
    this.count();
    return this.pricer.price(person, prices);
  }

  /** Counts other work, in cells. */
  note(cells: number): void {
    this.load += cells;
  }

  /** Yields to other tasks where due; true while the search may continue. */
  async goesOn(): Promise<boolean> {
    if (this.pricer.work + this.load < this.turnAt) return this.run.stopped() === undefined;
    this.turnAt = this.pricer.work + this.load + cellsPerTurn;
    const goes = await this.run.turn({
      phase: this.phase,
      done: this.pricings,
      total: this.total,
      ...(this.cost === Number.POSITIVE_INFINITY ? {} : { incumbent: this.cost }),
      ...(this.bound === Number.NEGATIVE_INFINITY ? {} : { bound: this.bound }),
    });
    this.listen();
    return goes;
  }
}

/** Returns the least whole number that a sum of rounded duals still proves. */
export const wholeBound = (bound: number): number =>
  bound === Number.POSITIVE_INFINITY ? bound : Math.ceil(bound - 1e-5 - 1e-9 * Math.abs(bound));
