import { generateColumns } from './generate-columns';
import type { LineMaster, MasterSolution } from './line-master';
import type { Column } from './line-pool';
import type { LineWork } from './line-work';

/** How a dive is bounded. */
export interface DiveLimits {
  /** Only lines below this cost are wanted, for the people in the program and their covers. */
  readonly cutoff: number;
  /** Rounds of column generation before the first lines are set, and after. */
  readonly firstRounds: number;
  readonly laterRounds: number;
  /** Times that a dive that cannot end well steps back. */
  readonly backtracks: number;
}

const sureShare = 0.9;
const leastPart = 0.1;

/** The columns to set next: all that are nearly whole, and at least a part of the people. */
const choose = ({ columns, free }: LineMaster, { share }: MasterSolution, isBanned: (column: Column) => boolean): readonly { readonly column: Column; readonly taken: number }[] => {
  const open = new Set(free);
  const order = columns
    .map((column, i) => ({ column, taken: Number(share[i]) }))
    .filter(({ column, taken }) => taken > 1e-4 && open.has(column.person) && !isBanned(column))
    .sort((a, b) => b.taken - a.taken);
  const least = Math.max(1, Math.ceil(leastPart * free.length));
  const settled = new Set<number>();
  return order.filter(({ column, taken }) => {
    if (settled.has(column.person) || (taken < sureShare && settled.size >= least)) return false;
    settled.add(column.person);
    return true;
  });
};

/**
 * A dive: the master program is solved, its nearly whole columns are set, columns are generated for the others, until everybody has a line. Where
 * nothing below the cutoff is left, it steps back and does without the first column that was not whole. The program is left as it was. Gives the lines
 * set, one for each person in the program. Source: R. Sadykov, F. Vanderbeck, A. Pessoa, I. Tahiri and E. Uchoa, INFORMS Journal on Computing 31 (2019).
 */
export const dive = async (work: LineWork, master: LineMaster, centre: Float64Array | undefined, limits: DiveLimits): Promise<readonly Column[] | undefined> => {
  let left = limits.backtracks;
  const down = async (from: Float64Array | undefined, rounds: number): Promise<readonly Column[] | undefined> => {
    const banned: Column[] = [];
    let around = from;
    for (;;) {
      const { end, solution, centre: reached } = await generateColumns(work, master, {
        cutoff: limits.cutoff,
        rounds,
        ...(around === undefined ? {} : { centre: around }),
      });
      if (end === 'cut' || end === 'halted' || solution === undefined) break;
      if (master.free.length === 0) return master.settledColumns();
      const chosen = choose(master, solution, (column) => master.isBanned(column));
      if (chosen.length === 0) break;
      const columns = chosen.map(({ column }) => column);
      master.settle(columns);
      const found = await down(reached, limits.laterRounds);
      const doubtful = chosen.find(({ taken }) => taken < 1 - 1e-4);
      const again = found === undefined && doubtful !== undefined && left > 0 && work.run.stopped() === undefined;
      if (again) banned.push(doubtful.column);
      master.release(columns, again ? [doubtful.column] : []);
      if (!again) {
        if (found !== undefined) master.release([], [], banned);
        if (found !== undefined) return found;
        break;
      }
      left -= 1;
      around = reached;
    }
    master.release([], [], banned);
    return undefined;
  };
  return down(centre, limits.firstRounds);
};
