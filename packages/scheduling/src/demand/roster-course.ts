import { createRandom } from '@community1373/base/random';
import type { RunControl } from '@community1373/base/run';
import { listAt } from '../problem/at-index';
import { fillShiftsInSteps } from '../solve/construct-roster';
import type { RosterBound } from '../solve/cover-bound';
import { fillByChain } from '../solve/fill-by-chain';
import { fillByEjection } from '../solve/fill-by-ejection';
import { hardTargets } from '../solve/hard-cover';
import { isHindered } from '../explain/blocking-rule';
import { RosterSearch } from '../solve/improve-roster';
import { isHalted } from '../solve/is-halted';
import type { LoadedRoster } from '../problem/loaded-roster';
import type { RosterState } from '../solve/roster-state';
import { takeTurns } from '../solve/take-turns';

/** Default number of moves of the search. */
export const defaultMoves = 60_000;

/** Number of moves without a better roster after which the search ends, and moves between two turns. */
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

/** A roster under construction, and the means to change it. */
export interface Course {
  readonly loaded: LoadedRoster;
  readonly eligible: readonly (readonly number[])[];
  readonly isFixed: (person: number, shift: number) => boolean;
  readonly run: RunControl;
  readonly bound: RosterBound;
  /** Passes on the people on each shift of a better roster. */
  readonly tell: (peopleOf: readonly (readonly number[])[]) => void;
}

/** Applies the assignments of a plan that no hard rule forbids; visits are left out, since a plan does not consider their carers. */
const follow = (state: RosterState, plan: RosterBound['plan']): void => {
  for (const { person, shift } of plan)
    if (
      (state.compiled.shifts[shift]?.clients ?? []).length === 0 &&
      !state.has(person, shift) &&
      !isHindered(state, person, shift)
    )
      state.add(person, shift);
};

/** Applies the whole plan where it costs no more than the bound and keeps every hard rule; otherwise leaves the roster unchanged. */
export const meetsBound = ({ loaded: { state }, bound: { plan, cost } }: Course): boolean => {
  const added = plan.filter(({ person, shift }) => {
    if (isHindered(state, person, shift)) return false;
    state.add(person, shift);
    return true;
  });
  if (state.weighted <= cost && state.brokenHard + state.unmetHard === 0) return true;
  for (const { person, shift } of added) state.remove(person, shift);
  return false;
};

/** Trials of one chain of ejections, and of all chains together. */
const trialsOfChain = 20_000;
const trialsOfAll = 200_000;

/** Fills the places required by hard rules: by flows week by week, then by chains and by ejections. False where the run is stopped. */
const fillTargets = async (course: Course, weeks: readonly (readonly number[])[]): Promise<boolean> => {
  const {
    loaded: { state },
    eligible,
    isFixed,
    run,
    bound,
  } = course;
  const targets = hardTargets(state);
  if (targets.every((target) => target === 0)) return true;
  const lacks = (shift: number): boolean => listAt(state.peopleOf, shift).length < Number(targets[shift]);
  for (const [i, shifts] of weeks.entries()) {
    await run.turn({ phase: 'minimum', done: i, total: weeks.length, incumbent: state.weighted, bound: bound.cost });
    await takeTurns(fillShiftsInSteps(state, shifts.filter(lacks), eligible, targets), run, {
      phase: 'minimum',
      done: i,
      total: weeks.length,
      incumbent: state.weighted,
      bound: bound.cost,
    });
    if (isHalted(run)) return false;
  }
  let trials = 0;
  for (const [shift] of targets.entries()) {
    const most = trials + trialsOfChain;
    const spend = (): boolean => {
      trials += 1;
      return trials < most && trials < trialsOfAll && (trials % 256 !== 0 || !isHalted(run));
    };
    while (lacks(shift) && fillByChain({ state, eligible, isFixed, spend }, shift)) continue;
    if (lacks(shift)) fillByEjection({ state, eligible, isFixed, spend, targets }, shift);
    if (shift % 64 === 0)
      await run.turn({
        phase: 'minimum',
        done: shift,
        total: targets.length,
        incumbent: state.weighted,
        bound: bound.cost,
      });
    if (isHalted(run)) return false;
  }
  return true;
};

/** Fills a roster: first the places required by hard rules, then all wanted places, by flows week by week and by chains of reassignments. */
export const construct = async (course: Course): Promise<void> => {
  const {
    loaded: { state },
    eligible,
    isFixed,
    run,
    bound,
  } = course;
  const weeks = byWeek(state);
  if (!(await fillTargets(course, weeks))) return;
  follow(state, bound.plan);
  for (const [i, shifts] of weeks.entries()) {
    await run.turn({ phase: 'construct', done: i, total: weeks.length, incumbent: state.weighted, bound: bound.cost });
    await takeTurns(fillShiftsInSteps(state, shifts, eligible), run, {
      phase: 'construct',
      done: i,
      total: weeks.length,
      incumbent: state.weighted,
      bound: bound.cost,
    });
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
    if (shift % 64 === 0)
      await run.turn({
        phase: 'fill',
        done: shift,
        total: state.compiled.shifts.length,
        incumbent: state.weighted,
        bound: bound.cost,
      });
    if (isHalted(run)) return;
  }
};

/** Improves a roster by local search in at most `moves` moves; returns the number made. */
export const improve = async (
  { loaded: { state }, eligible, isFixed, run, bound, tell }: Course,
  moves: number,
): Promise<number> => {
  if (state.compiled.shifts.length === 0) return 0;
  const random = createRandom(run.seed).fork('improve');
  const search = new RosterSearch({ state, eligible, isFixed, random });
  let done = 0;
  let improved = { at: 0, best: search.best };
  let told = search.best;
  // Where hard rules lack people, the value lies far above any bound of the weighted cost.
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
