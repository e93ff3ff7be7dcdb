import type { Random } from '@community1373/base/random';
import type { StoppedBy } from '@community1373/base/run';
import type { Pace } from './pace';
import { type Choice, noChoice, type Relaxation } from './relaxation';
import { closed, free, opened } from './cover/cheapest-set';
import { type Bounded, raiseBound } from './subgradient';

/** Heuristic searches for good solutions of one problem. */
export interface Heuristic {
  readonly first: () => Promise<Choice>;
  /** Returns the best solution found near this set. */
  readonly improve: (from: Int32Array) => Promise<Choice>;
  /** Returns a solution found from a perturbed copy of the given one. */
  readonly disturb: (best: Choice, random: Random) => Promise<Choice>;
}

/** The best solution found ({@link noChoice} where the search was halted before it had one), the proven bound, and the reason why the search ended. */
export interface Found {
  readonly best: Choice;
  readonly bound: number;
  readonly stoppedBy: StoppedBy;
  /** The state of each candidate as proved at the root against `best`. */
  readonly state: Uint8Array;
}

/** Options of {@link searchBest}. */
export interface SearchOptions {
  /** Candidates that are open from the start. */
  readonly fixed?: readonly number[];
  /** Stop as soon as a solution is at or below this value. */
  readonly enough?: number;
  /** Stop once no solution can be at or below this value. */
  readonly hopeless?: number;
  /** True to process only the root, without branching. */
  readonly rootOnly?: boolean;
}

/** Relative difference below which two values that are not whole count as equal. */
const tolerance = 1e-9;

/** Initial step sizes of the rounds at the root. */
const rootSteps = [1.2, 0.4, 0.2];

/** The most rounds of tightening at the root. */
const tightenings = 16;

/** Number of open parts above which the search turns from best-first to depth-first. */
const manyParts = 1500;

/**
 * Alternates between search and proof: the heuristic improves the best solution and the relaxation raises the bound, until both meet or the
 * run is stopped. Branches on the candidate about which the relaxation is least decided; the part with the lowest bound is next.
 */
export const searchBest = async (
  question: Relaxation,
  heuristic: Heuristic,
  pace: Pace,
  random: Random,
  options: SearchOptions = {},
): Promise<Found> => {
  let relaxation = question;
  const { hopeless = Number.POSITIVE_INFINITY, enough = Number.NEGATIVE_INFINITY } = options;
  const slack = (best: number): number => (relaxation.whole ? 0 : tolerance * Math.abs(best));
  const beaten = (bound: number, best: number): boolean => bound >= best - slack(best) || bound > hopeless;
  pace.phase = 'heuristic';
  let best = await heuristic.first();
  if (best === noChoice)
    return { best, bound: 0, stoppedBy: pace.stopped ?? 'done', state: new Uint8Array(relaxation.candidates) };
  const take = (choice: Choice): boolean => {
    if (choice.value >= best.value) return false;
    best = choice;
    pace.incumbent = best.value;
    return true;
  };
  pace.incumbent = best.value;
  const valueToBeat = (): number => best.value;

  const state = new Uint8Array(relaxation.candidates);
  for (const j of options.fixed ?? []) state[j] = opened;
  // No value can be below 0.
  const root: Bounded = {
    bound: 0,
    multipliers: relaxation.start(best.chosen),
    state,
    usage: new Float64Array(relaxation.candidates),
  };
  pace.phase = 'bound';
  let shownWork = 0;
  const show = async (set: Int32Array): Promise<void> => {
    const before = pace.work;
    // At most a tenth of the work: the aim here is the bound.
    if (shownWork > before / 10) return;
    take(await heuristic.improve(set));
    shownWork += pace.work - before;
  };
  /** The least bound of the parts cut off that may contain a solution below `best` by less than the tolerance. */
  let settled = Number.POSITIVE_INFINITY;
  const settle = (bound: number): void => {
    settled = Math.min(settled, bound);
  };
  const common = { best: valueToBeat, beaten, settle, show };
  let searched = 0;
  const goOn = (): boolean => pace.stopped === undefined && best.value > enough && !beaten(root.bound, best.value);
  /** True when less work has gone into solutions than into bounds. */
  const searchIsDue = (): boolean => searched + shownWork < pace.work / 2;
  /** Searches once; returns true when it found a better solution. */
  const search = async (): Promise<boolean> => {
    const before = pace.work;
    const better = take(await heuristic.disturb(best, random));
    searched += pace.work - before;
    return better;
  };
  /** Runs one more round at the root; returns true when it raised the bound by at least 2 % of the remaining gap. */
  const raiseRoot = async (iterations: number, step: number): Promise<boolean> => {
    const before = root.bound;
    await raiseBound(relaxation, root, pace, { ...common, iterations, patience: 50, step });
    pace.bound = root.bound;
    return root.bound - before >= 0.02 * (best.value - root.bound);
  };
  // Where the relaxation has a faster way to the best multipliers, subgradients only prepare it.
  if (relaxation.approach !== undefined) await raiseRoot(800, 1.2);
  else for (const step of rootSteps) if (!goOn() || !(await raiseRoot(4000, step))) break;
  let fruitless = 0;
  for (let round = 0; round < tightenings && options.rootOnly !== true && goOn(); round += 1) {
    await relaxation.approach?.(root, pace);
    const fractional = Float64Array.from(root.usage);
    fruitless = (await raiseRoot(60, 0.1)) ? 0 : fruitless + 1;
    pace.phase = 'search';
    while (searchIsDue() && goOn()) await search();
    pace.phase = 'bound';
    const cuts = goOn() && fruitless < 2 ? relaxation.tighten?.(fractional, root.multipliers) : undefined;
    const tighter = cuts === undefined ? undefined : await pace.take(cuts);
    if (tighter === undefined) break;
    ({ relaxation } = tighter);
    root.multipliers = tighter.multipliers;
  }
  const rootState = Uint8Array.from(root.state);

  const parts: Bounded[] = [];
  const keep = (part: Bounded): void => {
    if (beaten(part.bound, best.value)) settle(part.bound);
    else parts.push(part);
  };
  keep(root);
  const provenBound = (): number =>
    Math.min(
      best.value,
      settled,
      parts.reduce((least, { bound }) => Math.min(least, bound), Number.POSITIVE_INFINITY),
    );
  const finish = (stoppedBy: StoppedBy): Found => ({ best, bound: provenBound(), stoppedBy, state: rootState });
  if (options.rootOnly === true) return finish(pace.stopped ?? 'done');

  pace.phase = 'search';
  while (parts.length > 0 && pace.stopped === undefined && best.value > enough) {
    if (searchIsDue()) {
      if (await search()) parts.splice(0).forEach(keep);
      continue;
    }
    const part = takeNext(parts);
    if (part === undefined) break;
    const branch = mostUndecided(part);
    if (branch < 0) {
      // All candidates are decided, so this part is a single solution.
      take(await heuristic.improve(Int32Array.from(part.state.keys()).filter((j) => part.state[j] === opened)));
    } else {
      const children = [opened, closed].map((decided): Bounded => {
        const child = {
          bound: part.bound,
          multipliers: Float64Array.from(part.multipliers),
          state: Uint8Array.from(part.state),
          usage: Float64Array.from(part.usage),
        };
        child.state[branch] = decided;
        return child;
      });
      for (const child of children) {
        if (pace.stopped === undefined)
          await raiseBound(relaxation, child, pace, { ...common, iterations: 120, patience: 8, step: 0.6 });
        keep(child);
      }
    }
    pace.bound = provenBound();
  }
  return finish(parts.length > 0 && best.value > enough ? (pace.stopped ?? 'done') : 'done');
};

/** Removes and returns the part with the lowest bound, the first on a tie; with many parts the last one, so that their number stays bounded. */
export const takeNext = (parts: Bounded[]): Bounded | undefined => {
  if (parts.length > manyParts) return parts.pop();
  let at = 0;
  parts.forEach(({ bound }, k) => {
    if (bound < Number(parts[at]?.bound)) at = k;
  });
  return parts.splice(at, 1)[0];
};

/** Returns the free candidate that is opened closest to half of the time, the first on a tie; −1 where all are decided. */
export const mostUndecided = ({ state, usage }: Bounded): number => {
  let branch = -1;
  let most = -1;
  state.forEach((at, j) => {
    const undecided = 0.5 - Math.abs(Number(usage[j]) - 0.5);
    if (at === free && undecided > most) {
      most = undecided;
      branch = j;
    }
  });
  return branch;
};
