import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import { createRandom } from '@community1373/base/random';
import { type RunControl, type RunOptions, startRun, type StoppedBy } from '@community1373/base/run';
import type { HighsLoader } from '@community1373/solver';
import { bars, stays } from './assignment-state';
import { idAt, listAt } from './at-index';
import { readArguments } from './checked-input';
import type { InputCode } from './problem-messages';
import { hasSequences, linesOfRoster } from './columns/lines-of-roster';
import { solveLines } from './columns/solve-lines';
import { fillShiftsInSteps } from './construct-roster';
import { boundRostersInSteps, noBound, type RosterBound } from './cover-bound';
import { eligiblePeopleInSteps } from './eligibility';
import { type RuleScore, ruleScores } from './evaluate-roster';
import { fillByChain } from './fill-by-chain';
import { RosterSearch } from './improve-roster';
import { type LoadedRoster, loadRoster, pairKey, writeRoster } from './loaded-roster';
import { isHindered } from './hindrance';
import { isHalted } from './is-halted';
import type { Roster } from './roster';
import type { RosterProblem } from './roster-problem';
import type { RosterState } from './roster-state';
import type { SearchPeers } from './search-peers';
import { takeTurns } from './take-turns';

/** Options of a solve: those of every long run, and the roster so far. */
export interface SolveOptions extends RunOptions {
  /** What is pinned, accepted or served in it stays; what is declined or missed is not asked again; the rest is planned anew. */
  readonly roster?: Roster;
  /** Where HiGHS comes from, which is asked for only where lines of work are sought; where it cannot be loaded, a slower simplex of this package does its part. */
  readonly highs?: HighsLoader;
  /** Searches of the same problem in other workers; they matter only where lines of work are sought. */
  readonly peers?: SearchPeers;
  /**
   * Told of each better roster as soon as it is there, so that whoever posts it out of a worker may end the worker at any time, in the middle of a call of HiGHS too,
   * and keep the last one.
   */
  readonly onRoster?: (roster: Roster) => void;
}

/** A roster with its score and what is proven about it. */
export interface RosterSolution {
  readonly roster: Roster;
  /** True when no hard rule is broken. */
  readonly feasible: boolean;
  /** Σ weight × units of the weighted rules, and no roster has less than `bound`; `gap` = (cost − bound) / cost, 0 where they are equal. */
  readonly cost: number;
  readonly bound: number;
  readonly gap: number;
  readonly byRule: readonly RuleScore[];
  /** Open places, and how many no roster can avoid: equal where the roster is proven best in this. */
  readonly open: number;
  readonly leastOpen: number;
  readonly seed: string | number;
  /** Moves of the search. */
  readonly iterations: number;
  readonly stoppedBy: StoppedBy;
}

/** Moves of the search unless a budget says otherwise. */
const defaultMoves = 60_000;

/** Lines priced unless a budget says otherwise. */
const defaultPricings = 40_000;

/** Moves without a better roster after which the search ends, and moves between two turns. */
const patience = 20_000;
const slice = 1000;

const byWeek = ({ compiled }: RosterState): readonly (readonly number[])[] => {
  const weeks = new Map<number, number[]>();
  for (const [shift, week] of compiled.week.entries()) {
    const list = weeks.get(week);
    if (list === undefined) weeks.set(week, [shift]);
    else list.push(shift);
  }
  return [...weeks].sort((a, b) => a[0] - b[0]).map(([, shifts]) => shifts);
};

/** Keeps of a roster what stays and what bars. */
export const keptOf = (roster: Roster | undefined): Roster => ({
  assignments: (roster?.assignments ?? []).filter((assignment) => stays(assignment) || bars(assignment)),
});

interface Course {
  readonly loaded: LoadedRoster;
  readonly eligible: readonly (readonly number[])[];
  readonly isFixed: (person: number, shift: number) => boolean;
  readonly run: RunControl;
  readonly bound: RosterBound;
  /** Passes on who is on each shift of a better roster. */
  readonly tell: (peopleOf: readonly (readonly number[])[]) => void;
}

/** Takes over of a plan what no hard rule speaks against; visits are left out, whose carers a plan does not look at. */
const follow = (state: RosterState, plan: RosterBound['plan']): void => {
  for (const { person, shift } of plan)
    if ((state.compiled.shifts[shift]?.clients ?? []).length === 0 && !isHindered(state, person, shift)) state.add(person, shift);
};

/** Takes over the whole plan where it costs no more than the bound and keeps every hard rule; leaves the roster alone where not. */
const meetsBound = ({ loaded: { state }, bound: { plan, cost } }: Course): boolean => {
  const added = plan.filter(({ person, shift }) => {
    if (isHindered(state, person, shift)) return false;
    state.add(person, shift);
    return true;
  });
  if (state.weighted <= cost && state.brokenHard + state.unmetHard === 0) return true;
  for (const { person, shift } of added) state.remove(person, shift);
  return false;
};

const construct = async ({ loaded: { state }, eligible, isFixed, run, bound }: Course): Promise<void> => {
  follow(state, bound.plan);
  const weeks = byWeek(state);
  for (const [i, shifts] of weeks.entries()) {
    await run.turn({ phase: 'construct', done: i, total: weeks.length, incumbent: state.weighted, bound: bound.cost });
    if (isHalted(run)) return;
    await takeTurns(fillShiftsInSteps(state, shifts, eligible), run, { phase: 'construct', done: i, total: weeks.length, incumbent: state.weighted, bound: bound.cost });
    if (isHalted(run)) return;
  }
  for (const [shift, { wanted }] of state.compiled.shifts.entries()) {
    while (listAt(state.peopleOf, shift).length < wanted && state.openPlaces > bound.open) {
      let trials = 0;
      const spend = (): boolean => {
        trials += 1;
        return trials % 256 !== 0 || !isHalted(run);
      };
      if (!fillByChain({ state, eligible, isFixed, spend }, shift)) break;
    }
    if (shift % 64 === 0) await run.turn({ phase: 'fill', done: shift, total: state.compiled.shifts.length, incumbent: state.weighted, bound: bound.cost });
    if (isHalted(run)) return;
  }
};

const improve = async ({ loaded: { state }, eligible, isFixed, run, bound, tell }: Course, moves: number): Promise<number> => {
  if (state.compiled.shifts.length === 0) return 0;
  const random = createRandom(run.seed).fork('improve');
  const search = new RosterSearch({ state, eligible, isFixed, random });
  let done = 0;
  let improved = { at: 0, best: search.best };
  let told = search.best;
  while (done < moves && done - improved.at < patience && search.best > bound.cost) {
    if (done % slice === 0) {
      if (search.best < told) tell(search.bestPeople());
      told = search.best;
      if (!(await run.turn({ phase: 'improve', done, total: moves, incumbent: search.best, bound: bound.cost }))) break;
    }
    if (run.stopped() !== undefined) break;
    search.step();
    done += 1;
    if (search.best < improved.best) improved = { at: done, best: search.best };
    run.spend();
  }
  search.restore();
  return done;
};

/** What the run did, and a bound beside that of the flows. */
interface Reached {
  readonly iterations: number;
  readonly bound: number;
}

/** Lines of work by column generation where rules about the order of days bind and can be kept so; undefined where not. */
const solveByLines = async ({ loaded, eligible, run, tell }: Course, options: SolveOptions, sink: DiagnosticSink<InputCode>): Promise<Reached | undefined> => {
  const { compiled, state } = loaded;
  const lines = hasSequences(loaded) ? linesOfRoster(loaded, eligible) : undefined;
  if (lines === undefined) return undefined;
  const { kinds } = lines.problem;
  const peopleBy = (found: readonly Uint8Array[]): readonly (readonly number[])[] => {
    const peopleOf = state.peopleOf.map((people) => [...people]);
    for (const [person, line] of found.entries())
      for (const [day, kind] of line.entries()) {
        const people = kind < kinds ? peopleOf[Number(lines.shiftOf[day * kinds + kind])] : undefined;
        if (people?.includes(person) === false) people.push(person);
      }
    return peopleOf;
  };
  const isTimed = options.now !== undefined && options.budget?.milliseconds !== undefined;
  const total = options.budget?.work ?? (isTimed ? Number.MAX_SAFE_INTEGER : defaultPricings);
  const solved = await solveLines(lines.problem, {
    run,
    total,
    random: createRandom(run.seed).fork('lines'),
    ...(options.highs === undefined ? {} : { highs: options.highs }),
    ...(options.peers === undefined ? {} : { peers: options.peers }),
    ...(options.onRoster === undefined ? {} : { onLines: (found) => tell(peopleBy(found)) }),
  });
  if (solved.stranded !== undefined) {
    const id = idAt(compiled.people, solved.stranded);
    sink.add('scheduling.person-without-line', ['people', id], id, { id }, 'warning');
    return undefined;
  }
  if (solved.lines === undefined) return undefined;
  for (const [shift, people] of peopleBy(solved.lines).entries()) for (const person of people) if (!state.has(person, shift)) state.add(person, shift);
  return { iterations: solved.pricings, bound: solved.bound };
};

/**
 * Makes a roster: every hard rule that an assignment can break is kept, places that nobody can take stay open. Weeks are filled by minimum-cost
 * flows, remaining places by chains of reassignments, the rest improved by local search; a relaxation proves how many places stay open in any roster, and a cost that
 * none goes below. Where hard rules about the order of days bind, and everybody works one shift a day at most, lines of work are found by column generation, dives and
 * large neighbourhoods instead (docs/scheduling.md), with the bound of its Lagrangian relaxation; work is then counted in lines priced (40,000; with a limit by time alone, until then). Otherwise work is counted in moves of the search (60,000 unless the budget says otherwise, and no more after 20,000 without a better roster); the same problem, in whatever order, and the same seed give the same
 * roster. A problem that `parseRosterProblem` refuses is refused here too.
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
 * solved.ok && [solved.value.open, solved.value.leastOpen, solved.value.cost, solved.value.gap]; // => [1, 1, 100, 0]
 */
export const solveRoster = async (problem: RosterProblem, options: SolveOptions = {}): Promise<Result<RosterSolution, InputCode>> => {
  const run = startRun(options);
  const read = readArguments(problem, options.roster ?? { assignments: [] });
  if (!read.ok) return read;
  const sink = new DiagnosticSink<InputCode>();
  sink.merge(read.report);
  const loaded = loadRoster(read.value.problem, keptOf(read.value.roster));
  sink.merge(loaded.sink.report(), ['roster']);
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const { compiled, state, assignmentAt } = loaded;
  const isFixed = (person: number, shift: number): boolean => assignmentAt.has(pairKey(compiled, person, shift));
  const tell: Course['tell'] = (peopleOf) => options.onRoster?.(writeRoster(compiled, peopleOf, assignmentAt));
  const starting = { phase: 'start', done: 0, total: compiled.shifts.length };
  const eligible = await takeTurns(eligiblePeopleInSteps(loaded), run, starting);
  const bound = eligible && (await takeTurns(boundRostersInSteps(loaded, eligible), run, starting));
  const course: Course = { loaded, eligible: eligible ?? [], isFixed, run, bound: bound ?? noBound, tell };
  // Where the run has ended by now, what was given is the roster.
  let reached = bound === undefined ? { iterations: 0, bound: 0 } : await solveByLines(course, options, sink);
  if (reached === undefined && meetsBound(course)) reached = { iterations: 0, bound: course.bound.cost };
  if (reached === undefined) {
    await construct(course);
    tell(state.peopleOf);
    const moves = options.budget?.work ?? defaultMoves;
    reached = { iterations: run.stopped() === undefined ? await improve(course, moves) : 0, bound: course.bound.cost };
  }
  const cost = state.weighted;
  const least = Math.min(cost, Math.max(reached.bound, course.bound.cost));
  const stopped = run.stopped();
  return {
    ok: true,
    report: sink.report(),
    value: {
      roster: writeRoster(compiled, state.peopleOf, assignmentAt),
      feasible: state.brokenHard + state.unmetHard === 0,
      cost,
      bound: least,
      gap: cost === least ? 0 : (cost - least) / cost,
      byRule: ruleScores(state),
      open: state.openPlaces,
      leastOpen: course.bound.open,
      seed: run.seed,
      iterations: reached.iterations,
      stoppedBy: cost === least && bound !== undefined ? 'done' : (stopped ?? 'done'),
    },
  };
};
