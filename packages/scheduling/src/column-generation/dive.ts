import { generateColumns } from './generate-columns';
import type { LineMaster, MasterSolution } from './line-master';
import type { Column } from './line-pool';
import type { LineWork } from './line-work';

/** Limits of a dive. */
export interface DiveLimits {
  /** Only lines below this cost are wanted, for the people in the program and their covers. */
  readonly cutoff: number;
  /** Rounds of column generation before the first lines are set, and after. */
  readonly firstRounds: number;
  readonly laterRounds: number;
  /** Maximum number of steps back when a dive cannot succeed. */
  readonly backtracks: number;
}

const sureShare = 0.9;
const leastPart = 0.1;
/** Columns of each person at the start of a smaller program. */
const columnsKept = 24;

/**
 * Returns the columns to set next, one per person: all nearly whole ones, and those of at least a part of the people; largest share first, without
 * banned columns.
 */
export const columnsToSet = (
  master: Pick<LineMaster, 'columns' | 'people' | 'isBanned'>,
  { share }: Pick<MasterSolution, 'share'>,
): readonly { readonly column: Column; readonly taken: number }[] => {
  const order = master.columns
    .map((column, i) => ({ column, taken: Number(share[i]) }))
    .filter(({ column, taken }) => taken > 1e-4 && !master.isBanned(column))
    .sort((a, b) => b.taken - a.taken);
  const least = Math.max(1, Math.ceil(leastPart * master.people.length));
  const settled = new Set<number>();
  return order.filter(({ column, taken }) => {
    if (settled.has(column.person) || (taken < sureShare && settled.size >= least)) return false;
    settled.add(column.person);
    return true;
  });
};

/**
 * A dive: solves the master program, sets its nearly whole columns, and generates columns for the other people in a smaller program, until everybody
 * has a line. Where nothing below the cutoff is left, it steps back and bans the first column that was not whole. Returns the lines set, one for each
 * person in the program. Source: R. Sadykov, F. Vanderbeck, A. Pessoa, I. Tahiri and E. Uchoa, INFORMS Journal on Computing 31 (2019).
 */
export const dive = async (
  work: LineWork,
  top: LineMaster,
  centre: Float64Array | undefined,
  limits: DiveLimits,
): Promise<readonly Column[] | undefined> => {
  let left = limits.backtracks;
  const down = async (
    master: LineMaster,
    from: Float64Array | undefined,
    cutoff: number,
    rounds: number,
  ): Promise<readonly Column[] | undefined> => {
    let around = from;
    for (;;) {
      const {
        end,
        solution,
        centre: reached,
      } = await generateColumns(work, master, { cutoff, rounds, ...(around === undefined ? {} : { centre: around }) });
      if (end === 'cut' || end === 'halted' || solution === undefined) return undefined;
      const chosen = columnsToSet(master, solution);
      if (chosen.length === 0) return undefined;
      const columns = chosen.map(({ column }) => column);
      if (columns.length === master.people.length) {
        if (master.costWith(columns) < cutoff) return columns;
      } else {
        const smaller = master.without(columns, solution, columnsKept);
        const found = await down(
          smaller,
          reached,
          columns.reduce((rest, { cost }) => rest - cost, cutoff),
          limits.laterRounds,
        );
        smaller.dispose();
        if (found !== undefined) return [...columns, ...found];
      }
      const doubtful = chosen.find(({ taken }) => taken < 1 - 1e-4);
      if (doubtful === undefined || left === 0 || work.run.stopped() !== undefined) return undefined;
      master.ban(doubtful.column);
      left -= 1;
      around = reached;
    }
  };
  return down(top, centre, limits.cutoff, limits.firstRounds);
};
