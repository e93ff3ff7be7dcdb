import type { LineMaster, MasterSolution } from './line-master';
import type { Column } from './line-pool';
import { type LineWork, wholeBound } from './line-work';
import { reducedCost, slotPrices } from './slot-prices';

/** Limits of column generation. */
export interface GenerationLimits {
  /** Only lines below this cost are wanted, for the people in the program and their covers. */
  readonly cutoff: number;
  readonly rounds: number;
  /** The duals at which the smoothing starts, by cover. */
  readonly centre?: Float64Array;
  /** A known bound at those duals. */
  readonly bound?: number;
}

/** Result of column generation. */
export interface Generation {
  /** `cut`: nothing below the cutoff exists. `converged`: the bound rounds to the program's value. `rounds` and `halted`: neither. */
  readonly end: 'cut' | 'converged' | 'rounds' | 'halted';
  /** A lower bound on the cost of lines of these people. */
  readonly bound: number;
  readonly centre: Float64Array;
  readonly solution: MasterSolution | undefined;
}

/** Work of solving a program in priced cells: some 30 ms at 220 rows, some 4 ms at 90. */
const cellsPerSquaredRow = 60;

/** Weight of the duals of the best bound against the latest. */
const smoothing = 0.6;

/**
 * Column generation: solves the master program, prices a line for each person at smoothed duals, and adds the lines that would lower it. Every
 * pricing of all people gives a Lagrangian bound. Sources: A. M. Geoffrion, Mathematical Programming Study 2 (1974), for the bound; P. Wentges,
 * International Transactions in Operational Research 4 (1997), for the smoothing around the duals of the best bound.
 */
export const generateColumns = async (
  work: LineWork,
  master: LineMaster,
  limits: GenerationLimits,
): Promise<Generation> => {
  const { problem } = master;
  const { kinds } = problem;
  let bound = limits.bound ?? Number.NEGATIVE_INFINITY;
  let centre = limits.centre;
  let solution: MasterSolution | undefined;
  let exact = false;
  for (let round = 0; round < limits.rounds; round += 1) {
    solution = master.solve();
    work.note(cellsPerSquaredRow * master.rows * master.rows);
    const latest = solution.duals;
    const start: Float64Array = centre ?? latest;
    centre = start;
    const share = exact ? 0 : smoothing;
    const duals = latest.map((dual, cover) =>
      master.isSteady(cover) ? dual : share * Number(start[cover]) + (1 - share) * dual,
    );
    const prices = slotPrices(problem, duals);
    const truePrices = slotPrices(problem, latest);
    let value = master.provenByCovers(duals);
    const found: Column[] = [];
    let improving = false;
    for (const person of master.people) {
      const priced = work.price(person, prices);
      value += priced.bound;
      const column = work.pool.take(person, priced.line);
      if (!master.isBanned(column)) {
        found.push(column);
        if (reducedCost(column, truePrices, kinds) < solution.convexity(person) - 1e-7) improving = true;
      }
      if (!(await work.goesOn())) return { end: 'halted', bound, centre, solution };
    }
    if (value > bound) {
      bound = value;
      centre = duals;
    }
    if (wholeBound(bound) >= limits.cutoff) return { end: 'cut', bound, centre, solution };
    if (wholeBound(bound) >= wholeBound(solution.objective)) return { end: 'converged', bound, centre, solution };
    const added = master.add(found);
    if (!improving || added === 0) {
      if (exact) return { end: 'converged', bound, centre, solution };
      exact = true;
    } else exact = false;
  }
  return { end: 'rounds', bound, centre: centre ?? new Float64Array(0), solution };
};
