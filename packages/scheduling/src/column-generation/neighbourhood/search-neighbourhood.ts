import { dive } from '../dive';
import { LineMaster } from '../line-master';
import type { Line } from '../line-problem';
import type { Column } from '../line-pool';
import type { LineWork } from '../line-work';
import { choosePeople, withoutPeople } from './neighbourhood';
import { reducedCost, slotPrices } from '../slot-prices';

/** Columns of a person at the start of a neighbourhood. */
const startColumns = 12;

/** Returns the `most` cheapest columns of each person at the prices of slots, cheapest first. */
export const cheapestColumns = (work: LineWork, prices: Float64Array, most: number): readonly (readonly Column[])[] => {
  const { kinds, people } = work.problem;
  return people.map((_, person) =>
    work.pool
      .of(person)
      .map((column) => ({ column, value: reducedCost(column, prices, kinds) }))
      .sort((a, b) => a.value - b.value)
      .slice(0, most)
      .map(({ column }) => column),
  );
};

/** Returns a roster with the lines of some columns in place of others. */
export const withColumns = (lines: readonly Line[], columns: readonly Column[]): readonly Line[] => {
  const next = [...lines];
  for (const { person, line } of columns) next[person] = line;
  return next;
};

/** Duals of the root, and the cheapest columns of each person at them. */
export interface Prices {
  readonly duals: Float64Array;
  readonly columns: readonly (readonly Column[])[];
}

/** Returns prices with the columns cheapest at the duals of the root, by person, cheapest first. */
export const pricesOf = (work: LineWork, duals: Float64Array): Prices => ({
  duals,
  columns: cheapestColumns(work, slotPrices(work.problem, duals), startColumns),
});

/** Returns the excess of each person's line over the cheapest column at some prices. */
const regretsOf = ({ lines, pool, problem }: LineWork, { duals, columns }: Prices): readonly number[] => {
  const prices = slotPrices(problem, duals);
  return lines.map((line, person) => {
    const best = columns[person]?.[0];
    return best === undefined
      ? 0
      : reducedCost(pool.take(person, line), prices, problem.kinds) - reducedCost(best, prices, problem.kinds);
  });
};

/** A neighbourhood: its number of people; `sideways` accepts another roster at the same cost in which one of them works differently. */
export interface Neighbourhood {
  readonly size: number;
  readonly sideways: boolean;
  /** True when people are drawn by regret rather than by costly cover. */
  readonly byRegret: boolean;
}

/**
 * Searches one large neighbourhood (P. Shaw, CP 1998): some people are freed and planned anew around the others, from the prices of the root where
 * they are known. True when the roster improved.
 */
export const searchNeighbourhood = async (
  work: LineWork,
  { size, sideways, byRegret }: Neighbourhood,
  prices?: Prices,
): Promise<boolean> => {
  const { problem, random } = work;
  const free = choosePeople(
    problem,
    work.lines,
    size,
    random,
    byRegret && prices !== undefined ? regretsOf(work, prices) : [],
  );
  const rest = withoutPeople(problem, work.lines, free);
  const master = new LineMaster(problem, free, rest.counts, work.open);
  const own = free.flatMap((person) => {
    const line = work.lines[person];
    return line === undefined ? [] : [work.pool.take(person, line)];
  });
  master.add([...own, ...free.flatMap((person) => prices?.columns[person] ?? [])]);
  master.start();
  if (sideways) for (const column of own.slice(random.below(own.length)).slice(0, 1)) master.ban(column);
  const cutoff = work.cost + (sideways ? 1 : 0) - rest.cost - problem.fixedCost;
  const found = await dive(work, master, prices?.duals, { cutoff, firstRounds: 40, laterRounds: 10, backtracks: 2 });
  master.dispose();
  return found !== undefined && work.offer(withColumns(work.lines, found), sideways);
};
