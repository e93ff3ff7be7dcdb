import { generateColumns } from './generate-columns';
import { LineMaster, type MasterSolution } from './line-master';
import type { LineCovers, LineProblem } from './line-problem';
import type { LineWork } from './line-work';
import { cheapestColumns } from './neighbourhood/search-neighbourhood';
import { slotPrices } from './slot-prices';

/** A subset of all rosters: those in which the number of people in some slots is limited from below or above. */
interface Branch {
  /** The problem, with an expensive cover for each slot so limited. */
  readonly problem: LineProblem;
  readonly bound: number;
  readonly centre: Float64Array;
  /** People in each slot in the solved master program. */
  readonly people: Float64Array;
}

const startColumns = 40;
const rounds = 30;
const whole = 1e-3;

const withCover = (problem: LineProblem, slot: number, need: number, under: number, over: number): LineProblem => {
  const { covers } = problem;
  const joined: LineCovers = {
    slot: Int32Array.from([...covers.slot, slot]),
    need: Float64Array.from([...covers.need, need]),
    under: Float64Array.from([...covers.under, under]),
    over: Float64Array.from([...covers.over, over]),
  };
  return { ...problem, covers: joined };
};

const peopleIn = (problem: LineProblem, { columns }: LineMaster, { share }: MasterSolution): Float64Array => {
  const people = new Float64Array(problem.days * problem.kinds);
  for (const [i, { line }] of columns.entries())
    for (let day = 0; day < line.length && Number(share[i]) > 0; day += 1) {
      const at = day * problem.kinds + Number(line[day]);
      if (Number(line[day]) < problem.kinds) people[at] = Number(people[at]) + Number(share[i]);
    }
  return people;
};

/**
 * Raises the bound where that of the linear program is loose because slots are half filled: branch and bound on the number of people in a slot, with
 * columns priced in every branch (branch and price: C. Barnhart and others, Operations Research 46, 1998). A branch is a cover that costs more than
 * the gap, so pricing is unchanged; best bound first.
 */
export class CoverTree {
  private readonly open: Branch[] = [];
  /** The least bound of a branch that no slot divides further. */
  private stuck = Number.POSITIVE_INFINITY;

  constructor(private readonly work: LineWork) {}

  /** True when nothing can raise the bound further. */
  get isDone(): boolean {
    return this.open.length === 0 || this.stuck <= Number(this.open[0]?.bound);
  }

  private proven(): number {
    return Math.min(this.stuck, this.open[0]?.bound ?? Number.POSITIVE_INFINITY, this.work.cost);
  }

  private insert(branch: Branch): void {
    const at = this.open.findIndex(({ bound }) => bound > branch.bound);
    this.open.splice(at < 0 ? this.open.length : at, 0, branch);
  }

  /** Solves a branch, starting from the solution of its parent; false when the run ended first. */
  private async solve(problem: LineProblem, centre: Float64Array, known: number): Promise<boolean> {
    const { work } = this;
    const everybody = problem.people.map((_, person) => person);
    const master = new LineMaster(problem, everybody, new Int32Array(problem.days * problem.kinds), work.open);
    const columns = cheapestColumns(work, slotPrices(problem, centre), startColumns);
    master.add([...work.lines.map((line, person) => work.pool.take(person, line)), ...columns.flat()]);
    master.start();
    const {
      end,
      bound,
      centre: reached,
      solution,
    } = await generateColumns(work, master, { cutoff: work.cost - problem.fixedCost, rounds, centre });
    master.dispose();
    if (end === 'halted' || solution === undefined) return false;
    if (end !== 'cut')
      this.insert({
        problem,
        bound: Math.max(known, bound + problem.fixedCost),
        centre: reached,
        people: peopleIn(problem, master, solution),
      });
    return true;
  }

  /** Solves the root. */
  async start(centre: Float64Array): Promise<void> {
    await this.solve(this.work.problem, centre, this.work.bound - 1);
  }

  /** Divides the branch of the least bound. */
  async divide(): Promise<void> {
    const { work } = this;
    const branch = this.open[0];
    if (branch === undefined) return;
    const { problem, people, centre, bound } = branch;
    let slot = -1;
    let worth = 0;
    for (let cover = 0; cover < work.problem.covers.slot.length; cover += 1) {
      const at = Number(problem.covers.slot[cover]);
      const part = Number(people[at]) - Math.floor(Number(people[at]));
      const value =
        Math.min(part, 1 - part) * (Number(problem.covers.under[cover]) + Number(problem.covers.over[cover]));
      if (Math.min(part, 1 - part) > whole && value > worth) {
        worth = value;
        slot = at;
      }
    }
    if (slot < 0) {
      this.stuck = Math.min(this.stuck, bound);
      this.open.shift();
      return;
    }
    const cost = 4 * (work.cost - work.bound) + 4 * problem.covers.under.reduce((a, b) => Math.max(a, b), 1);
    const most = Math.floor(Number(people[slot]));
    const further = Float64Array.from([...centre, 0]);
    if (!(await this.solve(withCover(problem, slot, most, 0, cost), further, bound))) return;
    if (!(await this.solve(withCover(problem, slot, most + 1, cost, 0), further, bound))) return;
    this.open.splice(this.open.indexOf(branch), 1);
    work.raise(this.proven());
  }
}
