import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import { createRunControl, type StoppedBy } from '@community1373/base/run';
import { bars, stays } from '../attendance/assignment-state';
import { readArgumentsInSteps } from '../problem/checked-input';
import { boundRostersInSteps, noBound } from './cover-bound';
import { eligiblePeopleInSteps } from './eligibility';
import { type RuleScore, ruleScores } from '../explain/evaluate-roster';
import type { Feasibility, Impossibility } from './feasibility';
import { brokenAtRest, feasibilityOf, tooFewPeopleInSteps } from '../explain/impossibility';
import { loadRosterInSteps, pairKey, writeRoster } from '../problem/loaded-roster';
import type { RosterInputCode } from '../messages/problem-messages';
import type { Roster } from '../problem/roster';
import { construct, type Course, defaultMoves, improve, meetsBound } from '../demand/roster-course';
import type { RosterProblem } from '../problem/roster-problem';
import { pairsOf, setRoster } from './set-roster';
import { settleByHardProgram, settleBySearch, settleByWeighedProgram, type Unsettled } from './settle-roster';
import { type Reached, solveByLines } from './solve-by-schedules';
import type { SolveOptions } from './solve-options';
import { takeAllSteps, takeTurns } from './take-turns';

/** A roster with its score, and what is proven about both. */
export interface ScoredRoster {
  /** The roster. */
  readonly roster: Roster;
  /** Σ weight × units of the weighted rules. */
  readonly cost: number;
  /** Proven lower bound on the cost of every roster. */
  readonly bound: number;
  /** (cost − bound) / cost, from 0 (proven optimal) to 1. */
  readonly gap: number;
  /** Units and cost of every rule, by id. */
  readonly byRule: readonly RuleScore[];
  /** Number of open places. */
  readonly unfilled: number;
  /** Proven lower bound on the open places of every roster; equal to `unfilled` where the roster is optimal in this respect. */
  readonly unfilledLowerBound: number;
  /** Seed of the search; a run that no time limit stopped gives the same roster again with it. */
  readonly seed: string | number;
  /** Number of moves of the search. */
  readonly iterations: number;
  /** The reason why the search ended. */
  readonly stoppedBy: StoppedBy;
}

/** A roster with its score and what is proven about it. Where hard rules are broken, `status` says whether they can be kept at all. */
export type RosterSolution = ScoredRoster & Feasibility;

/** Returns the assignments of a roster that stay and those that bar. */
export const keptOf = (roster: Roster | undefined): Roster => ({
  assignments: (roster?.assignments ?? []).filter((assignment) => stays(assignment) || bars(assignment)),
});

/** Returns the proof by flow that hard rules require more than people can fill; computed only where the roster lacks people. */
const proofByFlow = async ({ loaded, eligible, fixed, run }: Unsettled): Promise<Impossibility | undefined> => {
  const { state } = loaded;
  if (state.unmetHard === 0) return undefined;
  const held = pairsOf(state);
  setRoster(state, fixed);
  const impossible = await takeTurns(tooFewPeopleInSteps(loaded, eligible), run, { phase: 'proof', done: 0, total: 1 });
  setRoster(state, held);
  return impossible;
};

interface Outcome extends Reached {
  readonly impossible: Impossibility | undefined;
}

/** Builds the roster: by lines, by flows, or by construction and search; then settles the remaining problem where it is small enough. */
const reach = async (
  course: Course,
  unsettled: Unsettled,
  options: SolveOptions,
  sink: DiagnosticSink<RosterInputCode>,
): Promise<Outcome> => {
  const {
    loaded: { state },
    run,
    bound,
    tell,
  } = course;
  const lines = await solveByLines(course, options, sink);
  if (lines === undefined && meetsBound(course)) return { iterations: 0, bound: bound.cost, impossible: undefined };
  if (lines === undefined) {
    await construct(course);
    tell(state.peopleOf);
  }
  let iterations = lines?.iterations ?? 0;
  const proven = Math.max(lines?.bound ?? bound.cost, bound.cost);
  const told = state.weighted;
  const settled = (impossible: Impossibility | undefined): Outcome => {
    if (state.weighted < told) tell(state.peopleOf);
    return { iterations, bound: impossible === undefined ? state.weighted : proven, impossible };
  };
  if (state.unmetHard === 0 && state.weighted <= proven) return { iterations, bound: proven, impossible: undefined };
  // A small problem is searched exhaustively, or solved as a whole by HiGHS, before any random search; a larger one only where hard rules still lack
  // people.
  for (const settle of [settleBySearch, settleByWeighedProgram]) {
    const { best, impossible } = await settle(unsettled);
    if (best || impossible !== undefined) return settled(impossible);
  }
  const moves = options.budget?.work ?? defaultMoves;
  if (lines === undefined && run.stopped() === undefined) iterations = await improve(course, moves);
  if (state.unmetHard > 0) {
    const { impossible } = await settleByHardProgram(unsettled);
    if (impossible !== undefined) return settled(impossible);
    if (state.unmetHard === 0) iterations += await improve(course, Math.max(0, moves - iterations));
  }
  return { iterations, bound: proven, impossible: undefined };
};

/**
 * Solves a roster problem: every hard rule that an assignment can break is kept, places that nobody can take stay open. Weeks are filled by minimum-cost
 * flows, remaining places by chains of reassignments, the rest improved by local search; a relaxation proves lower bounds on the open places and the cost
 * of every roster. Where hard rules about the order of days bind, and everybody works at most one shift a day, lines of work are found by column
 * generation, dives and large neighbourhoods instead (docs/scheduling.md), with the bound of its Lagrangian relaxation; work is then counted in lines
 * priced (40,000; with a limit by time alone, until then). Otherwise work is counted in moves of the search (default: 60,000, and no more after 20,000
 * without a better roster); the same problem, in any order, and the same seed give the same roster. A problem that `parseRosterProblem` refuses is refused
 * here too.
 *
 * @example
 * import { solveRoster } from '@community1373/scheduling';
 * const day = { postId: 'elder', start: '08:30', minutes: 120, minimum: 0, wanted: 1 } as const;
 * const solved = await solveRoster({
 *   from: '2026-11-02', to: '2026-11-08',
 *   people: [{ id: 'v-1', posts: ['elder'], insured: true, consents: true, maxMinutesPerWeek: 150 }],
 *   shifts: [{ ...day, id: 's-1', date: '2026-11-03' }, { ...day, id: 's-2', date: '2026-11-04' }],
 *   rules: [
 *     { id: 'offer', kind: 'load', weight: 'hard', per: 'week', of: 'minutes', max: 'own' },
 *     { id: 'cover', kind: 'cover', weight: 100, level: 'wanted' },
 *   ],
 * });
 * solved.ok && [solved.value.unfilled, solved.value.unfilledLowerBound, solved.value.cost, solved.value.gap]; // => [1, 1, 100, 0]
 */
export const solveRoster = async (
  problem: RosterProblem,
  options: SolveOptions = {},
): Promise<Result<RosterSolution, RosterInputCode>> => {
  const run = createRunControl(options, ['roster', 'highs', 'peers', 'onRoster']);
  const started = options.now?.() ?? 0;
  const reading = { phase: 'start', done: 0, total: 1 };
  const read = await takeAllSteps(readArgumentsInSteps(problem, options.roster ?? { assignments: [] }), run, reading);
  if (!read.ok) return read;
  const sink = new DiagnosticSink<RosterInputCode>();
  sink.merge(read.report);
  const loaded = await takeAllSteps(loadRosterInSteps(read.value.problem, keptOf(read.value.roster)), run, reading);
  sink.merge(loaded.sink.report(), ['roster']);
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const { compiled, state, assignmentAt } = loaded;
  const isFixed = (person: number, shift: number): boolean => assignmentAt.has(pairKey(compiled, person, shift));
  const tell: Course['tell'] = (peopleOf) => options.onRoster?.(writeRoster(compiled, peopleOf, assignmentAt));
  const atRest = brokenAtRest(loaded);
  const starting = { phase: 'start', done: 0, total: compiled.shifts.length };
  const eligible = await takeTurns(eligiblePeopleInSteps(loaded), run, starting);
  const bound = eligible && (await takeTurns(boundRostersInSteps(loaded, eligible), run, starting));
  const unsettled: Unsettled = {
    loaded,
    eligible: eligible ?? [],
    fixed: pairsOf(state),
    brokenAtRest: state.brokenHard,
    run,
    options,
    started,
  };
  const course: Course = { loaded, eligible: eligible ?? [], isFixed, run, bound: bound ?? noBound, tell };
  // Where the run has already ended, the given roster is the result.
  const {
    iterations,
    bound: reached,
    impossible,
  } = bound === undefined
    ? { iterations: 0, bound: 0, impossible: undefined }
    : await reach(course, unsettled, options, sink);
  const proof = atRest ?? impossible ?? (await proofByFlow(unsettled));
  const cost = state.weighted;
  const least = Math.min(cost, Math.max(reached, course.bound.cost));
  const stopped = run.stopped();
  return {
    ok: true,
    report: sink.report(),
    value: {
      roster: writeRoster(compiled, state.peopleOf, assignmentAt),
      ...feasibilityOf(state, proof),
      cost,
      bound: least,
      gap: cost === least ? 0 : (cost - least) / cost,
      byRule: ruleScores(state),
      unfilled: state.openPlaces,
      unfilledLowerBound: course.bound.open,
      seed: run.seed,
      iterations,
      stoppedBy: cost === least && bound !== undefined && state.unmetHard === 0 ? 'done' : (stopped ?? 'done'),
    },
  };
};
