import type { Random } from '@community1373/base/random';
import type { RunControl } from '@community1373/base/run';
import { type HighsLoader, loadLinearModels } from '@community1373/solver';
import { isHalted } from '../is-halted';
import { BestResponse } from './best-response';
import { CoverTree } from './cover-tree';
import { dive } from './dive';
import { elasticByHighs } from './highs-elastic';
import { generateColumns, type Generation } from './generate-columns';
import { LineMaster } from './line-master';
import type { Line, LineProblem } from './line-problem';
import { LineWork } from './line-work';
import { NeighbourhoodSize } from './neighbourhood-size';
import { recreate, rootColumns, searchNeighbourhood, withColumns } from './search-neighbourhood';

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
  /** Where HiGHS comes from, which solves the master programs; where it cannot be loaded, a simplex of our own does. */
  readonly highs?: HighsLoader;
}

const firstSweeps = 8;

/** People freed at once to begin with. */
const firstSize = 8;

/** Rounds of column generation on end at the root, in a program of many covers and in others; and neighbourhoods between. */
const manyCovers = 250;
const roundsOnEnd = { many: 8, few: 40 };
const neighbourhoodsBetween = 6;
const trialsBetween = 300;

/** Work on the bound for each work on rosters; as much as on rosters while the gap is above one part in so many. */
const boundShare = 0.1;
const looseGap = 100;
/** A roster is close to the bound when the gap is below one part in so many. */
const closeGap = 200;

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

/** Takes a roster over, then improves it by everybody's best response. */
const polish = (work: LineWork, lines: readonly Line[]): void => {
  work.offer(lines);
  const response = new BestResponse(work.problem, work.pricer, [...lines]);
  for (let sweep = 0; sweep < firstSweeps && response.sweep(work.random); sweep += 1);
  work.offer(response.lines);
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
      ...(around === undefined ? {} : { centre: around, bound: work.bound - work.problem.fixedCost - 1 }),
    });
    work.raise(root.bound + work.problem.fixedCost);
    if (root.end !== 'rounds') return root;
    around = root.centre;
    if (isLarge) await recreate(work, trialsBetween);
    else {
      const columns = rootColumns(work, around);
      for (let k = 0; k < neighbourhoodsBetween && work.run.stopped() === undefined; k += 1) await searchNeighbourhood(work, { size: firstSize, sideways: false, byRegret: false }, around, columns);
    }
    master.add(work.lines.map((line, person) => work.pool.take(person, line)));
  }
};

/** Dives from the root for any better roster. */
const diveFromRoot = async (work: LineWork, master: LineMaster, centre: Float64Array): Promise<void> => {
  const found = await dive(work, master, centre, { cutoff: work.cost - work.problem.fixedCost, firstRounds: 12, laterRounds: 4, backtracks: 2 });
  if (found !== undefined) polish(work, withColumns(work.lines, found));
};

/** Finds lines for everybody at the least cost. */
export const solveLines = async (problem: LineProblem, { run, random, total, highs }: LinesOptions): Promise<LinesSolution> => {
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
  if (work.proven || !(await work.goesOn())) return end();
  const models = await loadLinearModels(highs);
  if (models !== undefined) work.open = elasticByHighs(models, () => isHalted(run));
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
  work.phase = 'dive';
  await diveFromRoot(work, master, centre);
  master.dispose();
  const tree = new CoverTree(work);
  await tree.start(centre);
  const sizes = new NeighbourhoodSize(problem.people.length);
  let columns = rootColumns(work, centre);
  const spent = { bound: 0, rosters: 0 };
  for (let tries = 0; !work.proven && work.pricings < total && (await work.goesOn()); ) {
    const before = work.pricings;
    const share = (work.cost - work.bound) * looseGap > Math.abs(work.cost) ? 1 : boundShare;
    if (!tree.isDone && spent.bound <= share * spent.rosters) {
      work.phase = 'bound';
      await tree.divide();
      spent.bound += work.pricings - before;
      continue;
    }
    work.phase = 'neighbourhoods';
    tries += 1;
    if (tries % 50 === 0) columns = rootColumns(work, centre);
    const isClose = (work.cost - work.bound) * closeGap < Math.abs(work.cost);
    const { arm, size } = sizes.draw(random, isClose);
    const gained = await searchNeighbourhood(work, { size, sideways: tries % 4 === 0, byRegret: tries % 4 < (isClose ? 2 : 1) }, centre, columns);
    sizes.note(arm, gained, work.pricings - before);
    spent.rosters += work.pricings - before;
  }
  return end();
};
