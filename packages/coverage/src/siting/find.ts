import type { Random } from '@community1373/base/random';
import { type HighsLoader, type LinearResult, solveLinear } from '@community1373/solver';
import { type Found, type Heuristic, searchBest, type SearchOptions } from './branch-and-bound';
import type { Pace } from './pace';
import type { SitingProgram } from './programs';
import type { Relaxation } from './relaxation';
import { closed } from './cheapest-set';

/** One question in the form that the search takes. */
export interface Inquiry {
  readonly relaxation: Relaxation;
  readonly heuristic: Heuristic;
  /** The question as an integer program over the candidates that are not closed, and a known solution to start from. */
  readonly program: (candidates: Int32Array, chosen: Int32Array) => SitingProgram;
}

/** What the search was given, besides the question. */
export interface Means {
  readonly pace: Pace;
  readonly random: Random;
  readonly highs?: HighsLoader | true;
}

/** {@link Found}, and what became of HiGHS where it was asked for. */
export interface FoundByMeans extends Found {
  readonly highs?: LinearResult['status'];
}

/** A bound of HiGHS, which computes within tolerances, lowered by more than these. */
const lowered = (bound: number, whole: boolean): number => {
  const low = bound - 1e-6 * Math.max(1, Math.abs(bound));
  return whole ? Math.ceil(low) : low;
};

/**
 * Answers by heuristic and own bounds; where HiGHS is asked for, it takes over after the root with what is left of the budget, starts from the
 * best solution, and its answer counts only where it is better. Without HiGHS at hand the own search goes on.
 */
export const find = async (inquiry: Inquiry, { pace, random, highs }: Means, options: SearchOptions = {}): Promise<FoundByMeans> => {
  const { relaxation, heuristic, program } = inquiry;
  if (highs === undefined) return searchBest(relaxation, heuristic, pace, random, options);
  const root = await searchBest(relaxation, heuristic, pace, random, { ...options, rootOnly: true });
  const { enough = Number.NEGATIVE_INFINITY, hopeless = Number.POSITIVE_INFINITY } = options;
  if (root.bound >= root.best.value || root.best.value <= enough || root.bound > hopeless || pace.stopped !== undefined) return root;
  const candidates = Int32Array.from(root.state.keys()).filter((j) => root.state[j] !== closed);
  pace.phase = 'highs';
  const { program: linear, start } = program(candidates, root.best.chosen);
  const result = await solveLinear(linear, { ...(start === undefined ? {} : { start }), ...(highs === true ? {} : { highs }), seed: pace.seed, budget: pace.left });
  if (result.status === 'unavailable') return { ...(await searchBest(relaxation, heuristic, pace, random, options)), highs: result.status };
  if (!('bound' in result)) {
    // Closing candidates leaves only better solutions, of which there may be none.
    const proven = result.status === 'infeasible' ? Math.max(root.bound, lowered(root.best.value, relaxation.whole)) : root.bound;
    return { ...root, bound: proven, stoppedBy: 'done', highs: result.status };
  }
  const { stoppedBy } = result;
  let { best } = root;
  if ('primal' in result) {
    const better = await heuristic.improve(candidates.filter((_, at) => Number(result.primal[at]) > 0.5));
    if (better.value < best.value) best = better;
  }
  // What was closed holds nothing below the root's best, so HiGHS' bound holds for the rest only.
  const bound = Math.min(best.value, Math.max(root.bound, Math.min(root.best.value, lowered(result.bound, relaxation.whole))));
  return { ...root, best, bound, stoppedBy, highs: result.status };
};
