import type { Random } from '@community1373/base/random';
import type { StepGenerator } from '@community1373/base/run';
import { type HighsLoader, type LinearResult, solveLinear } from '@community1373/solver';
import { type Found, type Heuristic, searchBest, type SearchOptions } from './branch-and-bound';
import type { Pace } from './pace';
import type { SitingProgram } from './programs';
import type { Relaxation } from './relaxation';
import { closed } from './cover/cheapest-set';

/** One problem in the form that the search takes. */
export interface Inquiry {
  readonly relaxation: Relaxation;
  readonly heuristic: Heuristic;
  /** Builds the integer program over the candidates that are not closed, with a known solution to start from, in steps. */
  readonly program: (candidates: Int32Array, chosen: Int32Array) => StepGenerator<SitingProgram>;
}

/** The resources of a search: work control, random numbers and the optional HiGHS solver. */
export interface Means {
  readonly pace: Pace;
  readonly random: Random;
  readonly highs?: HighsLoader | true;
}

/** {@link Found}, with the status of HiGHS where it was requested. */
export interface FoundByMeans extends Found {
  readonly highs?: LinearResult['status'];
}

/** Lowers a bound of HiGHS by more than its tolerances. */
const lowered = (bound: number, whole: boolean): number => {
  const low = bound - 1e-6 * Math.max(1, Math.abs(bound));
  return whole ? Math.ceil(low) : low;
};

/**
 * Solves a problem by heuristics and bounds of its own. If HiGHS is requested, it takes over after the root with the remaining budget, starts
 * from the best solution, and its result counts only where it is better. If HiGHS is unavailable, the own search continues.
 */
export const find = async (
  inquiry: Inquiry,
  { pace, random, highs }: Means,
  options: SearchOptions = {},
): Promise<FoundByMeans> => {
  const { relaxation, heuristic, program } = inquiry;
  if (highs === undefined) return searchBest(relaxation, heuristic, pace, random, options);
  const root = await searchBest(relaxation, heuristic, pace, random, { ...options, rootOnly: true });
  const { enough = Number.NEGATIVE_INFINITY, hopeless = Number.POSITIVE_INFINITY } = options;
  if (root.bound >= root.best.value || root.best.value <= enough || root.bound > hopeless || pace.stopped !== undefined)
    return root;
  const candidates = Int32Array.from(root.state.keys()).filter((j) => root.state[j] !== closed);
  pace.phase = 'highs';
  const built = await pace.take(program(candidates, root.best.chosen));
  if (built === undefined) return { ...root, stoppedBy: pace.stopped ?? 'done' };
  const { start } = built;
  const result = await solveLinear(built.program, {
    ...(start === undefined ? {} : { start }),
    ...(highs === true ? {} : { highs }),
    ...(pace.signal === undefined ? {} : { signal: pace.signal }),
    seed: pace.seed,
    budget: pace.left,
  });
  if (result.status === 'unavailable')
    return { ...(await searchBest(relaxation, heuristic, pace, random, options)), highs: result.status };
  if (!('bound' in result)) {
    // Only better solutions remain after closing candidates; infeasible means that there is none.
    const proven =
      result.status === 'infeasible' ? Math.max(root.bound, lowered(root.best.value, relaxation.whole)) : root.bound;
    return { ...root, bound: proven, stoppedBy: 'done', highs: result.status };
  }
  const { stoppedBy } = result;
  let { best } = root;
  if ('primal' in result) {
    const better = await heuristic.improve(candidates.filter((_, at) => Number(result.primal[at]) > 0.5));
    if (better.value < best.value) best = better;
  }
  // Closed candidates allow no solution below the root's best, and HiGHS' bound holds only for the rest.
  const bound = Math.min(
    best.value,
    Math.max(root.bound, Math.min(root.best.value, lowered(result.bound, relaxation.whole))),
  );
  return { ...root, best, bound, stoppedBy, highs: result.status };
};
