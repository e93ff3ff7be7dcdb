import { LineMaster, type MasterSolution } from './line-master';
import { generateColumns, slotPrices } from './generate-columns';
import { countLine, coversCost, type Line } from './line-problem';
import type { Column } from './line-pool';
import type { LineWork } from './line-work';

/** A partial roster: who is free, the lines of the others, and people in each slot by those. */
export interface Partial {
  readonly free: readonly number[];
  readonly lines: readonly (Line | undefined)[];
  readonly counts: Int32Array;
  /** Cost of the lines set, covers aside. */
  readonly cost: number;
}

interface Level extends Partial {
  readonly columns: readonly Column[];
  readonly centre: Float64Array | undefined;
}

/** How a dive is bounded. */
export interface DiveLimits {
  /** Only rosters cheaper than this are wanted. */
  readonly cutoff: number;
  readonly roundsPerLevel: number;
  /** Times that a dive that cannot end well steps back. */
  readonly backtracks: number;
  /** Pricings of the whole search after which it is given up. */
  readonly until: number;
}

const sureShare = 0.9;
const leastPart = 0.06;
const columnsPerPerson = 60;

/** The columns a smaller program starts from: the cheapest of each free person at the duals reached. */
const inherit = (work: LineWork, master: LineMaster, { duals, share }: MasterSolution, free: readonly number[]): readonly Column[] => {
  const wanted = new Set(free);
  const { kinds } = work.problem;
  const prices = slotPrices(work.problem, duals);
  const byPerson = new Map<number, { readonly column: Column; readonly value: number }[]>();
  for (const [i, column] of master.columns.entries()) {
    if (!wanted.has(column.person)) continue;
    let value = Number(share[i]) > 1e-9 ? -1e12 * Number(share[i]) : column.cost;
    for (let day = 0; day < column.line.length; day += 1) {
      const kind = Number(column.line[day]);
      if (kind < kinds) value -= Number(prices[day * kinds + kind]);
    }
    const list = byPerson.get(column.person);
    if (list === undefined) byPerson.set(column.person, [{ column, value }]);
    else list.push({ column, value });
  }
  return [...byPerson.values()].flatMap((list) =>
    list
      .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
      .slice(0, columnsPerPerson)
      .map(({ column }) => column),
  );
};

/** The columns to set next: all that are nearly whole, and at least a part of the people. */
const choose = ({ columns, people }: LineMaster, { share }: MasterSolution): readonly { readonly column: Column; readonly taken: number }[] => {
  const order = columns
    .map((column, i) => ({ column, taken: Number(share[i]) }))
    .filter(({ taken }) => taken > 1e-6)
    .sort((a, b) => b.taken - a.taken);
  const least = Math.max(1, Math.ceil(leastPart * people.length));
  const settled = new Set<number>();
  return order.filter(({ column, taken }) => {
    if (settled.has(column.person) || (taken < sureShare && settled.size >= least)) return false;
    settled.add(column.person);
    return true;
  });
};

const settle = (work: LineWork, { free, lines, counts, cost }: Partial, columns: readonly Column[]): Partial => {
  const settled = new Set(columns.map(({ person }) => person));
  const nextLines = [...lines];
  const nextCounts = counts.slice();
  let sum = cost;
  for (const { person, line, cost: own } of columns) {
    nextLines[person] = line;
    countLine(work.problem, nextCounts, line, 1);
    sum += own;
  }
  return { free: free.filter((person) => !settled.has(person)), lines: nextLines, counts: nextCounts, cost: sum };
};

/**
 * A dive: the master program is solved, its nearly whole columns are kept, a smaller program is made of the rest, until everybody has a line. Where no
 * cheaper roster is left, it steps back and does without the first column that was not whole. Source: R. Sadykov, F. Vanderbeck, A. Pessoa,
 * I. Tahiri and E. Uchoa, INFORMS Journal on Computing 31 (2019).
 */
export const dive = async (work: LineWork, start: Partial, columns: readonly Column[], centre: Float64Array | undefined, limits: DiveLimits): Promise<readonly Line[] | undefined> => {
  let left = limits.backtracks;
  const down = async (level: Level): Promise<readonly Line[] | undefined> => {
    const offset = work.problem.fixedCost + level.cost;
    if (level.free.length === 0) {
      const total = offset + coversCost(work.problem, level.counts);
      return total < limits.cutoff ? level.lines.flatMap((line) => line ?? []) : undefined;
    }
    const banned = new Set<Column>();
    let { columns: from, centre: around } = level;
    for (;;) {
      const master = new LineMaster(work.problem, level.free, level.counts);
      master.add(from);
    master.start();
      const { end, solution, centre: reached } = await generateColumns(work, master, {
        cutoff: limits.cutoff - offset,
        rounds: limits.roundsPerLevel,
        banned,
        ...(around === undefined ? {} : { centre: around }),
      });
      if (end === 'cut' || end === 'halted' || solution === undefined || work.pricings > limits.until) return undefined;
      const chosen = choose(master, solution);
      const next = settle(work, level, chosen.map(({ column }) => column));
      const found = await down({ ...next, columns: inherit(work, master, solution, next.free), centre: reached });
      const doubtful = chosen.find(({ taken }) => taken < 1 - 1e-6);
      if (found !== undefined || doubtful === undefined || left <= 0 || work.pricings > limits.until || work.run.stopped() !== undefined) return found;
      left -= 1;
      banned.add(doubtful.column);
      from = inherit(work, master, solution, level.free).filter((column) => !banned.has(column));
      around = reached;
      if (!from.some(({ person }) => person === doubtful.column.person)) return undefined;
    }
  };
  return down({ ...start, columns, centre });
};
