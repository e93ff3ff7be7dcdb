import { BestResponse } from './best-response';
import { dive } from './dive';
import { slotPrices } from './generate-columns';
import { LineMaster } from './line-master';
import type { Line } from './line-problem';
import type { Column } from './line-pool';
import type { LineWork } from './line-work';
import { choosePeople, withoutPeople } from './neighbourhood';

/** Columns of a person to begin a neighbourhood with. */
const startColumns = 12;

/** The cost of a column less the prices of its slots. */
const valueAt = ({ cost, line }: Column, prices: Float64Array, kinds: number): number => {
  let value = cost;
  for (let day = 0; day < line.length; day += 1) {
    const kind = Number(line[day]);
    if (kind < kinds) value -= Number(prices[day * kinds + kind]);
  }
  return value;
};

/** Some columns of each person, the cheapest at the prices of slots first. */
export const cheapestColumns = (work: LineWork, prices: Float64Array, most: number): readonly (readonly Column[])[] => {
  const { kinds, people } = work.problem;
  return people.map((_, person) =>
    work.pool
      .of(person)
      .map((column) => ({ column, value: valueAt(column, prices, kinds) }))
      .sort((a, b) => a.value - b.value)
      .slice(0, most)
      .map(({ column }) => column),
  );
};

/** Columns whose reduced cost at the root lets them be part of a roster that is worth finding, by person, cheapest first. */
export const rootColumns = (work: LineWork, duals: Float64Array): readonly (readonly Column[])[] => cheapestColumns(work, slotPrices(work.problem, duals), startColumns);

/** A roster with some lines in the place of others. */
export const withColumns = (lines: readonly Line[], columns: readonly Column[]): readonly Line[] => {
  const next = [...lines];
  for (const { person, line } of columns) next[person] = line;
  return next;
};

/** What each person's line costs more than the cheapest column at some prices. */
const regretsOf = ({ lines, pool, problem }: LineWork, duals: Float64Array, columns: readonly (readonly Column[])[]): readonly number[] => {
  const prices = slotPrices(problem, duals);
  return lines.map((line, person) => {
    const best = columns[person]?.[0];
    return best === undefined ? 0 : valueAt(pool.take(person, line), prices, problem.kinds) - valueAt(best, prices, problem.kinds);
  });
};

/** A neighbourhood: so many people, and whether another roster at the same cost is welcome, in which one of them works otherwise. */
export interface Neighbourhood {
  readonly size: number;
  readonly sideways: boolean;
  /** Whether people are drawn by regret rather than by costly cover. */
  readonly byRegret: boolean;
}

/** One large neighbourhood (P. Shaw, CP 1998): some people are freed and planned anew around the others. True when the roster became better. */
export const searchNeighbourhood = async (
  work: LineWork,
  { size, sideways, byRegret }: Neighbourhood,
  centre: Float64Array,
  columns: readonly (readonly Column[])[],
): Promise<boolean> => {
  const { problem, random } = work;
  const free = choosePeople(problem, work.lines, size, random, byRegret ? regretsOf(work, centre, columns) : []);
  const rest = withoutPeople(problem, work.lines, free);
  const master = new LineMaster(problem, free, rest.counts, work.open);
  const own = free.flatMap((person) => {
    const line = work.lines[person];
    return line === undefined ? [] : [work.pool.take(person, line)];
  });
  master.add([...own, ...free.flatMap((person) => columns[person] ?? [])]);
  master.start();
  if (sideways) master.release([], own.slice(random.below(own.length)).slice(0, 1));
  const cutoff = work.cost + (sideways ? 1 : 0) - rest.cost - problem.fixedCost;
  const found = await dive(work, master, centre, { cutoff, firstRounds: 40, laterRounds: 10, backtracks: 2 });
  master.dispose();
  return found !== undefined && work.offer(withColumns(work.lines, found), sideways);
};

/** Ruin and recreate (G. Schrimpf and others, Journal of Computational Physics 159, 2000): a few people lose their lines and take the best in turn. */
export const recreate = async (work: LineWork, trials: number): Promise<void> => {
  for (let trial = 0; trial < trials && (await work.goesOn()); trial += 1) {
    const chosen = work.random.shuffle([...choosePeople(work.problem, work.lines, 2 + work.random.below(4), work.random)]);
    const lines = [...work.lines];
    for (const person of chosen) lines[person] = new Uint8Array(0);
    const response = new BestResponse(work.problem, work.pricer, lines);
    for (const person of [...chosen, ...chosen]) {
      response.improve(person);
      work.count();
    }
    work.offer(response.lines, true);
  }
};
