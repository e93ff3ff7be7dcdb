import type { Random } from '@community1373/base/random';
import type { RunControl } from '@community1373/base/run';
import { type HighsLoader, loadLinearModels } from '@community1373/solver';
import { isHalted } from '../solve/is-halted';
import type { PeerMessage, SearchPeers } from '../solve/search-peers';
import { BestResponse } from './neighbourhood/best-response';
import { CoverTree } from './cover-tree';
import { dive } from './dive';
import { elasticByHighs } from './neighbourhood/highs-elastic';
import { generateColumns, type Generation } from './generate-columns';
import { LineMaster } from './line-master';
import type { Line, LineProblem } from './line-problem';
import { LineWork } from './line-work';
import { Neighbourhoods } from './neighbourhood/neighbourhoods';
import { recreate } from './neighbourhood/recreate';
import { pricesOf, searchNeighbourhood, withColumns } from './neighbourhood/search-neighbourhood';

/** The best lines found. */
export interface LinesSolution {
  /** One line for each person; undefined when a person has none. */
  readonly lines: readonly Line[] | undefined;
  /** A person without any line that keeps the rules. */
  readonly stranded: number | undefined;
  readonly cost: number;
  readonly bound: number;
  /** Number of lines priced. */
  readonly pricings: number;
}

/** Options of {@link solveLines}. */
export interface LinesOptions {
  readonly run: RunControl;
  readonly random: Random;
  /** Number of pricings after which the search ends by itself. */
  readonly total: number;
  /** Loader of HiGHS, which solves the master programs; without it, the built-in simplex does. */
  readonly highs?: HighsLoader;
  readonly peers?: SearchPeers;
  /** Called with every better roster. */
  readonly onLines?: (lines: readonly Line[]) => void;
}

const firstSweeps = 8;

/** Number of covers from which the root takes long: the first roster is then improved before it, in `trialsBefore` trials, and there is no branching. */
const manyCovers = 250;
const trialsBefore = 300;

/** Consecutive rounds of column generation at the root, and the number and size of the neighbourhoods in between. */
const roundsOnEnd = 40;
const neighbourhoodsBetween = 6;
const firstSize = 8;

/**
 * Share of the work spent on the bound; as much as on rosters while the gap is above one part in `looseGap` and the last `patience` lines priced for
 * it have raised it.
 */
const boundShare = 0.1;
const looseGap = 100;
const patience = 3000;

/** Finds first lines: everybody's best response, from no lines and in several orders. */
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

/** Offers a roster, then improves it by everybody's best response. */
const polish = (work: LineWork, lines: readonly Line[]): void => {
  work.offer(lines);
  const response = new BestResponse(work.problem, work.pricer, [...lines]);
  for (let sweep = 0; sweep < firstSweeps && response.sweep(work.random); sweep += 1);
  work.offer(response.lines);
};

/** Runs column generation for everybody, interrupted by some neighbourhoods, so that rosters improve meanwhile. */
const generateRoot = async (work: LineWork, master: LineMaster): Promise<Generation> => {
  let around: Float64Array | undefined;
  for (;;) {
    const root = await generateColumns(work, master, {
      cutoff: work.cost - work.problem.fixedCost,
      rounds: roundsOnEnd,
      ...(around === undefined ? {} : { centre: around, bound: work.bound - work.problem.fixedCost - 1 }),
    });
    work.raise(root.bound + work.problem.fixedCost);
    if (root.end !== 'rounds') return root;
    around = root.centre;
    const prices = pricesOf(work, around);
    for (let k = 0; k < neighbourhoodsBetween && work.run.stopped() === undefined; k += 1)
      await searchNeighbourhood(work, { size: firstSize, sideways: false, byRegret: false }, prices);
    master.add(work.lines.map((line, person) => work.pool.take(person, line)));
  }
};

/** Dives from the root for a better roster. */
const diveFromRoot = async (work: LineWork, master: LineMaster, centre: Float64Array): Promise<void> => {
  const found = await dive(work, master, centre, {
    cutoff: work.cost - work.problem.fixedCost,
    firstRounds: 12,
    laterRounds: 4,
    backtracks: 2,
  });
  if (found !== undefined) polish(work, withColumns(work.lines, found));
};

/** Searches for rosters beside a leading search: neighbourhoods from the first roster on, at the prices of its root as soon as they arrive. */
const searchBeside = async (work: LineWork, total: number): Promise<void> => {
  const search = new Neighbourhoods(work);
  let known: PeerMessage['root'];
  while (!work.proven && work.pricings < total && (await work.goesOn())) {
    if (work.root !== undefined && work.root !== known) {
      known = work.root;
      for (const [person, lines] of known.lines.entries()) for (const line of lines) work.pool.take(person, line);
      search.startFrom(known.prices);
    }
    await search.next();
  }
};

/** Works on rosters and bound in turns, from the prices of the root. */
const searchFrom = async (work: LineWork, centre: Float64Array, total: number): Promise<void> => {
  const tree = work.problem.covers.slot.length > manyCovers ? undefined : new CoverTree(work);
  await tree?.start(centre);
  const search = new Neighbourhoods(work);
  search.startFrom(centre);
  const spent = { bound: 0, rosters: 0, inVain: 0 };
  while (!work.proven && work.pricings < total && (await work.goesOn())) {
    const { pricings, bound } = work;
    const isLoose = (work.cost - bound) * looseGap > Math.abs(work.cost) && spent.inVain < patience;
    if (tree?.isDone === false && spent.bound <= (isLoose ? 1 : boundShare) * spent.rosters) {
      work.phase = 'bound';
      await tree.divide();
      spent.bound += work.pricings - pricings;
      spent.inVain = work.bound > bound ? 0 : spent.inVain + work.pricings - pricings;
    } else {
      await search.next();
      spent.rosters += work.pricings - pricings;
    }
  }
};

/** Finds lines for everybody at the least cost. */
export const solveLines = async (
  problem: LineProblem,
  { run, random, total, highs, peers, onLines }: LinesOptions,
): Promise<LinesSolution> => {
  const work = new LineWork(problem, run, random, total, peers, onLines);
  const end = (stranded?: number): LinesSolution => {
    work.listen();
    const { lines, cost, pricings } = work;
    return {
      lines: lines.length === problem.people.length ? lines : undefined,
      stranded,
      cost,
      bound: Math.min(work.bound, cost),
      pricings,
    };
  };
  const stranded = await firstRoster(work);
  if (stranded !== undefined) return end(stranded);
  if (work.proven || !(await work.goesOn())) return end();
  const models = await loadLinearModels(highs);
  if (models !== undefined) work.open = elasticByHighs(models, () => isHalted(run));
  if (problem.covers.slot.length > manyCovers) await recreate(work, trialsBefore);
  if (peers?.leads === false) {
    await searchBeside(work, total);
    return end();
  }
  const everybody = problem.people.map((_, person) => person);
  const nobody = new Int32Array(problem.days * problem.kinds);
  work.phase = 'root';
  const master = new LineMaster(problem, everybody, nobody, work.open);
  master.add(work.lines.flatMap((line, person) => [work.pool.take(person, line), ...work.pool.of(person)]));
  master.start();
  const { centre, end: reached } = await generateRoot(work, master);
  if (reached === 'halted' || work.proven) {
    master.dispose();
    return end();
  }
  peers?.send({
    root: { prices: centre, lines: pricesOf(work, centre).columns.map((columns) => columns.map(({ line }) => line)) },
  });
  work.phase = 'dive';
  await diveFromRoot(work, master, centre);
  master.dispose();
  await searchFrom(work, centre, total);
  return end();
};
