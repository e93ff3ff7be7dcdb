import type { Random } from '@community1373/base/random';
import type { RunControl } from '@community1373/base/run';
import { BestResponse } from './best-response';
import { dive } from './dive';
import { generateColumns, type Generation, slotPrices } from './generate-columns';
import { LineMaster } from './line-master';
import type { Line, LineProblem } from './line-problem';
import type { Column } from './line-pool';
import { LineWork } from './line-work';
import { choosePeople, withoutPeople } from './neighbourhood';

/** The best lines found. */
export interface LinesSolution {
  /** One for each person; undefined when somebody has none. */
  readonly lines: readonly Line[] | undefined;
  /** Who has no line at all that keeps the rules. */
  readonly stranded: number | undefined;
  readonly cost: number;
  readonly bound: number;
  /** Lines priced. */
  readonly pricings: number;
}

/** Options of {@link solveLines}. */
export interface LinesOptions {
  readonly run: RunControl;
  readonly random: Random;
  /** Pricings until the search ends by itself. */
  readonly total: number;
}

const firstSweeps = 8;

/** People freed at once to begin with. */
const firstSize = 8;

/** Rounds of column generation on end at the root, in a program of many covers and in others; and neighbourhoods between. */
const manyCovers = 250;
const roundsOnEnd = { many: 8, few: 40 };
const neighbourhoodsBetween = 6;
const trialsBetween = 1000;

/** The part of the bound that a first dive may lie above it. */
const closeEnough = 0.004;

/** First lines: everybody's best response, from nothing and from several orders. */
const firstRoster = async (work: LineWork): Promise<number | undefined> => {
  work.phase = 'construct';
  const response = new BestResponse(work.problem, work.pricer, []);
  for (let sweep = 0; sweep < firstSweeps; sweep += 1) {
    const gained = response.sweep(work.random);
    if (response.stranded !== undefined) return response.stranded;
    work.offer(response.lines);
    for (const [person, line] of response.lines.entries()) work.pool.take(person, line);
    if (!gained || !(await work.goesOn())) break;
  }
  return undefined;
};

/** Improves a roster found by everybody's best response, and takes it over. */
const polish = (work: LineWork, lines: readonly Line[]): void => {
  const response = new BestResponse(work.problem, work.pricer, [...lines]);
  for (let sweep = 0; sweep < firstSweeps && response.sweep(work.random); sweep += 1);
  work.offer(response.lines);
};

/** Columns whose reduced cost at the root lets them be part of a roster that is worth finding, by person, cheapest first. */
const rootColumns = (work: LineWork, duals: Float64Array): readonly (readonly Column[])[] => {
  const { kinds, people } = work.problem;
  const prices = slotPrices(work.problem, duals);
  return people.map((_, person) =>
    work.pool
      .of(person)
      .map((column) => {
        let value = column.cost;
        for (let day = 0; day < column.line.length; day += 1) {
          const kind = Number(column.line[day]);
          if (kind < kinds) value -= Number(prices[day * kinds + kind]);
        }
        return { column, value };
      })
      .sort((a, b) => a.value - b.value)
      .map(({ column }) => column),
  );
};

const startColumns = 12;

/** A roster with some lines in the place of others. */
const withColumns = (lines: readonly Line[], columns: readonly Column[]): readonly Line[] => {
  const next = [...lines];
  for (const { person, line } of columns) next[person] = line;
  return next;
};

/** One large neighbourhood (P. Shaw, CP 1998): some people are freed and planned anew around the others. True when the roster became better. */
const searchNeighbourhood = async (work: LineWork, size: number, centre: Float64Array, columns: readonly (readonly Column[])[]): Promise<boolean> => {
  const free = choosePeople(work.problem, work.lines, size, work.random);
  const rest = withoutPeople(work.problem, work.lines, free);
  const master = new LineMaster(work.problem, free, rest.counts);
  master.add(
    free.flatMap((person) => {
      const line = work.lines[person];
      const own = line === undefined ? [] : [work.pool.take(person, line)];
      return [...own, ...(columns[person] ?? []).slice(0, startColumns)];
    }),
  );
  master.start();
  const cutoff = work.cost - rest.cost - work.problem.fixedCost;
  const found = await dive(work, master, centre, { cutoff, firstRounds: 40, laterRounds: 10, backtracks: 2, until: Number.POSITIVE_INFINITY });
  return found !== undefined && work.offer(withColumns(work.lines, found));
};

/** Ruin and recreate (G. Schrimpf and others, Journal of Computational Physics 159, 2000): a few people lose their lines and take the best in turn. */
const recreate = async (work: LineWork, trials: number): Promise<void> => {
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

/** Column generation for everybody; a large program is left now and then for some neighbourhoods, so that rosters become better meanwhile. */
const generateRoot = async (work: LineWork, master: LineMaster): Promise<Generation> => {
  const isLarge = work.problem.covers.slot.length > manyCovers;
  let around: Float64Array | undefined;
  if (isLarge) await recreate(work, trialsBetween);
  for (;;) {
    const root = await generateColumns(work, master, {
      cutoff: work.cost - work.problem.fixedCost,
      rounds: isLarge ? roundsOnEnd.many : roundsOnEnd.few,
      ...(around === undefined ? {} : { centre: around }),
    });
    work.raise(root.bound + work.problem.fixedCost);
    if (root.end !== 'rounds') return root;
    around = root.centre;
    if (isLarge) await recreate(work, trialsBetween);
    else {
      const columns = rootColumns(work, around);
      for (let k = 0; k < neighbourhoodsBetween && work.run.stopped() === undefined; k += 1) await searchNeighbourhood(work, firstSize, around, columns);
    }
    master.add(work.lines.map((line, person) => work.pool.take(person, line)));
  }
};

/** Dives from the root: once for any better roster, then for one close to the bound, at a few times the first one's effort. */
const diveFromRoot = async (work: LineWork, master: LineMaster, centre: Float64Array): Promise<void> => {
  const before = work.pricings;
  const attempt = async (cutoff: number, backtracks: number, until: number): Promise<void> => {
    const found = await dive(work, master, centre, { cutoff: cutoff - work.problem.fixedCost, firstRounds: 12, laterRounds: 12, backtracks, until });
    if (found === undefined) return;
    const lines = withColumns(work.lines, found);
    work.offer(lines);
    polish(work, lines);
  };
  await attempt(work.cost, 2, Number.POSITIVE_INFINITY);
  const close = work.bound + Math.max(2, Math.ceil(Math.abs(work.bound) * closeEnough)) + 1;
  if (work.cost > close && work.run.stopped() === undefined) await attempt(close, 6, work.pricings + 3 * (work.pricings - before));
};

/** Finds lines for everybody at the least cost. */
export const solveLines = async (problem: LineProblem, { run, random, total }: LinesOptions): Promise<LinesSolution> => {
  const work = new LineWork(problem, run, random, total);
  const end = (stranded?: number): LinesSolution => ({
    lines: work.lines.length === problem.people.length ? work.lines : undefined,
    stranded,
    cost: work.cost,
    bound: Math.min(work.bound, work.cost),
    pricings: work.pricings,
  });
  const stranded = await firstRoster(work);
  if (stranded !== undefined) return end(stranded);
  const everybody = problem.people.map((_, person) => person);
  const nobody = new Int32Array(problem.days * problem.kinds);
  work.phase = 'root';
  const master = new LineMaster(problem, everybody, nobody);
  master.add(work.lines.flatMap((line, person) => [work.pool.take(person, line), ...work.pool.of(person)]));
  master.start();
  const { centre, end: reached } = await generateRoot(work, master);
  if (reached === 'halted' || work.proven) return end();
  work.phase = 'dive';
  await diveFromRoot(work, master, centre);
  work.phase = 'neighbourhoods';
  let size = firstSize;
  let failures = 0;
  let columns = rootColumns(work, centre);
  for (let tries = 0; !work.proven && work.pricings < total && (await work.goesOn()); tries += 1) {
    if (tries % 50 === 49) columns = rootColumns(work, centre);
    if (await searchNeighbourhood(work, size, centre, columns)) {
      failures = 0;
    } else failures += 1;
    if (failures > 20) {
      size = Math.min(size + 1, Math.min(14, problem.people.length));
      failures = 0;
    }
  }
  return end();
};
