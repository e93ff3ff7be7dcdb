import type { Random } from '@community1373/base/random';
import type { StoppedBy } from '@community1373/base/run';
import type { Pace } from './pace';
import type { Choice, Relaxation } from './relaxation';
import { closed, free, opened } from './cheapest-set';
import { type Bounded, raiseBound } from './subgradient';

/** The searches for good solutions of one question. */
export interface Heuristic {
  readonly first: () => Promise<Choice>;
  /** The best solution found from near this set. */
  readonly improve: (from: Int32Array) => Promise<Choice>;
  /** A solution from a disturbed copy of the given one. */
  readonly disturb: (best: Choice, random: Random) => Promise<Choice>;
}

/** The best solution found, the bound proven, and why the search ended. */
export interface Found {
  readonly best: Choice;
  readonly bound: number;
  readonly stoppedBy: StoppedBy;
  /** What the root proved of each candidate against `best`. */
  readonly state: Uint8Array;
}

/** What {@link searchBest} may be told. */
export interface SearchOptions {
  /** Candidates that are open from the start. */
  readonly fixed?: readonly number[];
  /** Enough as soon as a solution is at or below this. */
  readonly enough?: number;
  /** Stop once no solution can be at or below this. */
  readonly hopeless?: number;
  /** Only the root, no branching. */
  readonly rootOnly?: boolean;
}

/** Below this relative difference two values that are not whole count as equal. */
const tolerance = 1e-9;

/** First steps of the rounds at the root. */
const rootSteps = [1.2, 0.4, 0.2];

/** Rounds of tightening at the root. */
const tightenings = 16;

/** Open parts kept before the search turns from best-first to depth-first. */
const manyParts = 1500;

/**
 * Searches and proves in turn: the heuristic improves the best solution, the relaxation raises the bound, until both meet or the run is
 * stopped. Parts of the search are split at the candidate about which the relaxation is least decided; the one with the lowest bound is next.
 */
export const searchBest = async (question: Relaxation, heuristic: Heuristic, pace: Pace, random: Random, options: SearchOptions = {}): Promise<Found> => {
  let relaxation = question;
  const { hopeless = Number.POSITIVE_INFINITY, enough = Number.NEGATIVE_INFINITY } = options;
  const slack = (best: number): number => (relaxation.whole ? 0 : tolerance * Math.abs(best));
  const beaten = (bound: number, best: number): boolean => bound >= best - slack(best) || bound > hopeless;
  pace.phase = 'heuristic';
  let best = await heuristic.first();
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
  // Nothing asked here can be below 0.
  const root: Bounded = { bound: 0, multipliers: relaxation.start(best.chosen), state, usage: new Float64Array(relaxation.candidates) };
  pace.phase = 'bound';
  let shownWork = 0;
  const show = async (set: Int32Array): Promise<void> => {
    const before = pace.work;
    // A tenth of the work at most, the bound being the aim here.
    if (shownWork > before / 10) return;
    take(await heuristic.improve(set));
    shownWork += pace.work - before;
  };
  /** The least bound of what was cut off though a solution below `best` by less than the tolerance may hide there. */
  let settled = Number.POSITIVE_INFINITY;
  const settle = (bound: number): void => {
    settled = Math.min(settled, bound);
  };
  const common = { best: valueToBeat, beaten, settle, show };
  let searched = 0;
  const goOn = (): boolean => pace.stopped === undefined && best.value > enough && !beaten(root.bound, best.value);
  /** Whether less work has gone into solutions than into bounds. */
  const searchIsDue = (): boolean => searched + shownWork < pace.work / 2;
  /** True where it found a better solution. */
  const search = async (): Promise<boolean> => {
    const before = pace.work;
    const better = take(await heuristic.disturb(best, random));
    searched += pace.work - before;
    return better;
  };
  /** One more round at the root; true where it took a fiftieth off the gap. */
  const raiseRoot = async (iterations: number, step: number): Promise<boolean> => {
    const before = root.bound;
    await raiseBound(relaxation, root, pace, { ...common, iterations, patience: 50, step });
    pace.bound = root.bound;
    return root.bound - before >= 0.02 * (best.value - root.bound);
  };
  // Where there is a nearer way to the best multipliers, subgradients only prepare it.
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
    const tighter = goOn() && fruitless < 2 ? relaxation.tighten?.(fractional, root.multipliers) : undefined;
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
  const provenBound = (): number => Math.min(best.value, settled, parts.reduce((least, { bound }) => Math.min(least, bound), Number.POSITIVE_INFINITY));
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
      // Everything is decided, so this part is one solution.
      take(await heuristic.improve(Int32Array.from(part.state.keys()).filter((j) => part.state[j] === opened)));
    } else {
      const children = [opened, closed].map((decided): Bounded => {
        const child = { bound: part.bound, multipliers: Float64Array.from(part.multipliers), state: Uint8Array.from(part.state), usage: Float64Array.from(part.usage) };
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

/** Takes out the part with the lowest bound, the first of equals; of many parts the last, so that there are not more and more. */
export const takeNext = (parts: Bounded[]): Bounded | undefined => {
  if (parts.length > manyParts) return parts.pop();
  let at = 0;
  parts.forEach(({ bound }, k) => {
    if (bound < Number(parts[at]?.bound)) at = k;
  });
  return parts.splice(at, 1)[0];
};

/** The free candidate that is opened nearest to half of the time, the first of equals; −1 where all is decided. */
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
