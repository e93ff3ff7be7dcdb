import { CodedError, emptyReport, type Result } from '@community1373/base/diagnostics';
import { createRandom } from '@community1373/base/random';
import type { RunOptions } from '@community1373/base/run';
import type { HighsLoader } from '@community1373/solver';
import { type Answer, type NoAnswer, notRead } from './answer';
import { checkSitingInSteps } from './check';
import { describeSitingInSteps } from './describe';
import { type DistanceColumn, readDistances } from './distances';
import type { Means } from './find';
import { type SitingCode, stoppedWords } from './messages';
import { Pace } from './pace';
import { readSitingShape } from './parse';
import type { SitingProblem } from './problem';
import type { SitingResult, UnsolvedSiting } from './result';
import { solveCenter } from './solve-center';
import { solveMaximalCover, solveSetCover } from './cover/solve-cover';
import { solveCapacityCover, solveCapacityMedian, solveMedian } from './median/solve-median';

/**
 * Options of {@link locateFacilities}: seed, budget, signal and progress as for every long run. A unit of `budget.work` is a million distances
 * or reach entries examined, about a millisecond; 20,000 units by default. A budget in milliseconds needs `now`.
 */
export interface SitingOptions extends RunOptions {
  /** Use HiGHS, after the built-in heuristics and bounds, with the remaining budget: `true` imports it, a loader injects it. */
  readonly highs?: boolean | HighsLoader;
}

const solve = (problem: SitingProblem, column: DistanceColumn, means: Means): Promise<Answer | NoAnswer> => {
  const { demand, candidates } = problem;
  const required = Array.from(problem.required ?? []).sort((a, b) => a - b);
  switch (problem.problem) {
    case 'mclp':
      return solveMaximalCover(column, demand, candidates, required, problem, means);
    case 'lscp':
      return solveSetCover(column, demand, candidates, required, problem.radius, means);
    case 'p-median':
      return solveMedian(column, demand, candidates, required, problem.facilityCount, means);
    case 'p-center':
      return solveCenter(column, demand, candidates, required, problem.facilityCount, means);
    case 'capacitated-mclp':
      return solveCapacityCover(column, demand, problem.capacity, required, problem, means);
    case 'capacitated-p-median':
      return solveCapacityMedian(column, demand, problem.capacity, required, problem.facilityCount, means);
  }
};

/** Builds the result when no solution was found. */
const unanswered = ({
  status,
  stoppedBy,
  reasons,
}: NoAnswer): Pick<UnsolvedSiting, 'status' | 'stoppedBy' | 'explanations'> => {
  const stopped =
    stoppedBy === 'done' ? [] : [{ code: 'siting.stopped' as const, params: { by: stoppedWords[stoppedBy] } }];
  return { status, stoppedBy, explanations: [...reasons, ...stopped] };
};

/**
 * Chooses locations for stations (站点): solves a {@link SitingProblem} by greedy, interchange and Lagrangian bounds with branching, in plain
 * TypeScript, and by HiGHS if requested; never returns less than the heuristic found. The result has the value, a proven bound, the gap, the
 * seed, the reason why the run ended, and explanations for `explainSiting`. The same problem, seed and work give the same result in every
 * engine. A problem without a solution is a result of status `infeasible`, with its proof.
 *
 * @example
 * import { locateFacilities } from '@community1373/coverage/siting';
 * // Four buildings in a row, 100 m apart; a station may stand at any of them, and reaches 100 m.
 * const lengths = [0, 100, 200, 300, 100, 0, 100, 200, 200, 100, 0, 100, 300, 200, 100, 0];
 * const space = { demand: [30, 20, 20, 40], candidates: 4, distance: { kind: 'matrix', lengths } } as const;
 * const best = await locateFacilities({ ...space, problem: 'mclp', facilityCount: 1, radius: 100 });
 * best.ok && best.value.status === 'optimal' && [best.value.chosen, best.value.value, best.value.bound]; // => [[2], 80, 80]
 */
export const locateFacilities = async (
  problem: SitingProblem,
  options: SitingOptions = {},
): Promise<Result<SitingResult, SitingCode>> => {
  const pace = new Pace(options);
  const { highs = false } = options;
  if (typeof highs !== 'boolean' && typeof highs !== 'function') throw new CodedError('siting.highs', highs);
  const shape = readSitingShape(problem);
  if (!shape.ok) return shape;
  const parsed = shape.value;
  const report = await pace.take(checkSitingInSteps(parsed));
  const seen = { problem: parsed.problem, seed: pace.seed };
  const answered = (value: SitingResult): Result<SitingResult, SitingCode> => ({
    ok: true,
    value,
    report: report ?? emptyReport,
  });
  if (report === undefined) return answered({ ...seen, ...unanswered(notRead(pace)), work: pace.work });
  if (report.errors > 0) return { ok: false, report };
  const column = readDistances(
    parsed.distance,
    parsed.demand.length,
    parsed.candidates,
    'radius' in parsed ? parsed.radius : undefined,
  );
  const answer = await solve(parsed, column, {
    pace,
    random: createRandom(pace.seed),
    ...(highs === false ? {} : { highs }),
  });
  if (answer.kind === 'found')
    return answered({
      ...seen,
      stoppedBy: answer.stoppedBy,
      work: pace.work,
      ...(await pace.finish(describeSitingInSteps(parsed, column, answer))),
    });
  return answered({ ...seen, ...unanswered(answer), work: pace.work });
};
