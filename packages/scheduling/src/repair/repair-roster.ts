import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import { createRunControl, type RunControl } from '@community1373/base/run';
import { bars } from '../attendance/assignment-state';
import { idAt, listAt } from '../problem/at-index';
import { checkArgument, optionalDate } from '../problem/argument';
import { readArgumentsInSteps } from '../problem/checked-input';
import type { RosterInputCode } from '../messages/problem-messages';
import { leastOpenPlacesInSteps } from '../solve/cover-bound';
import { eligiblePeopleInSteps, pairCosts } from '../solve/eligibility';
import type { Impossibility } from '../solve/feasibility';
import { fillByChain } from '../solve/fill-by-chain';
import { brokenAtRest, feasibilityOf } from '../explain/impossibility';
import { isHalted } from '../solve/is-halted';
import { type LoadedRoster, loadRoster, loadRosterInSteps, pairKey, writeRoster } from '../problem/loaded-roster';
import { putOn, relaxedRepairInSteps } from './repair-plan';
import { searchRepair } from './repair-search';
import type { RepairOptions, RosterRepair } from './roster-repair';
import { isKept, restOf } from './rules-at-rest';
import type { Roster } from '../problem/roster';
import type { RosterMove } from '../solve/roster-move';
import type { RosterProblem } from '../problem/roster-problem';
import { pairsOf } from '../solve/set-roster';
import { settleByHardProgram, settleBySearch, type Unsettled } from '../solve/settle-roster';
import { sortRoster } from '../solve/sort-roster';
import { takeAllSteps, takeTurns } from '../solve/take-turns';

/** Returns the unchanged roster, where the run ended before it was examined. */
const unchangedRoster = (problem: RosterProblem, roster: Roster, run: RunControl): RosterRepair => {
  const { state } = loadRoster(problem, roster);
  return {
    roster,
    released: [],
    changes: [],
    unfilled: state.openPlaces,
    unfilledLowerBound: 0,
    ...feasibilityOf(state, undefined),
    leastChanges: undefined,
    proven: false,
    stoppedBy: run.stopped() ?? 'done',
  };
};

interface RepairContext {
  readonly loaded: LoadedRoster;
  readonly eligible: readonly (readonly number[])[];
  /** Previous assignments that may stay or go. */
  readonly old: readonly { readonly person: number; readonly shift: number }[];
  readonly wasThere: ReadonlySet<number>;
  readonly isFixed: (person: number, shift: number) => boolean;
  readonly unfilledLowerBound: number;
  readonly run: RunControl;
}

/** Repairs by the flow, where its plan keeps every rule; returns the least number of changes, or undoes its changes. */
const repairByFlow = async (
  { loaded, eligible, wasThere, run }: RepairContext,
  atRest: Float64Array,
): Promise<number | undefined> => {
  const { state } = loaded;
  const plan = await takeTurns(relaxedRepairInSteps(loaded, eligible, wasThere), run, {
    phase: 'repair',
    done: 0,
    total: 2,
  });
  if (plan === undefined) return undefined;
  putOn(loaded, plan.pairs, wasThere);
  if (plan.pairs.every(({ person, shift }) => state.has(person, shift)) && isKept(state, atRest)) return plan.changes;
  for (const { person, shift } of plan.pairs) if (state.has(person, shift)) state.remove(person, shift);
  return undefined;
};

/**
 * Restores all previous assignments, then searches for the fewest changes that leave at most `target` places open; returns their number, or leaves the
 * state unchanged: null where nothing reaches the target, undefined where that is unknown.
 */
const repairBySearch = (
  { loaded, eligible, old, isFixed, run }: RepairContext,
  atRest: Float64Array,
  target: number,
): number | null | undefined => {
  const { state } = loaded;
  for (const { person, shift } of old) state.add(person, shift);
  const { best, exhausted } = searchRepair({ loaded, eligible, isFixed, atRest, target, run });
  if (best === undefined) for (const { person, shift } of old) state.remove(person, shift);
  for (const { kind, person, shift } of best ?? []) state[kind](person, shift);
  return best?.length ?? (exhausted ? null : undefined);
};

/** Returns the previous assignments, shift by shift. */
const previousOf = ({ old }: Pick<RepairContext, 'old'>): RepairContext['old'] =>
  [...old].sort((a, b) => a.shift - b.shift);

/** Keeps previous assignments as far as the rules allow and fills open places by chains of reassignments; proves nothing. */
const repairByChains = ({ loaded, eligible, old, wasThere, isFixed, unfilledLowerBound, run }: RepairContext): void => {
  const { state, compiled } = loaded;
  putOn(loaded, previousOf({ old }), wasThere);
  const cost = pairCosts(loaded);
  const cheapest = eligible.map((people, shift) => [...people].sort((a, b) => cost(a, shift) - cost(b, shift)));
  for (const [shift, { wanted }] of compiled.shifts.entries())
    while (state.openPlaces > unfilledLowerBound && listAt(state.peopleOf, shift).length < wanted) {
      if (run.stopped() !== undefined) return;
      if (!fillByChain({ state, eligible: cheapest, isFixed, spend: () => run.spend() }, shift)) break;
    }
};

/** The proof of a repair: that none covers better, and the least number of changes of those that cover as well. */
interface Proof {
  readonly cover: boolean;
  readonly changes: number | undefined;
}

/** Repairs by the first method with a proof; without one, as well as chains and a last search can. */
const repairAll = async (context: RepairContext, atRest: Float64Array): Promise<Proof> => {
  const { loaded, isFixed, unfilledLowerBound, run } = context;
  const { state } = loaded;
  const planned = await repairByFlow(context, atRest);
  if (planned !== undefined) return { cover: true, changes: planned };
  if (!isHalted(run)) await run.turn({ phase: 'repair', done: 1, total: 2 });
  if (isHalted(run)) {
    // The previous assignments that the rules allow are the best so far.
    putOn(loaded, previousOf(context), context.wasThere);
    return { cover: false, changes: undefined };
  }
  let target = unfilledLowerBound;
  const wanted = state.compiled.shifts.reduce((sum, shift) => sum + shift.wanted, 0);
  let found = repairBySearch(context, atRest, target);
  while (found === null && target < wanted) found = repairBySearch(context, atRest, (target += 1));
  if (typeof found === 'number') return { cover: true, changes: found };
  const impossible = found === null;
  repairByChains(context);
  const chained = state.peopleOf.flatMap((people, shift) =>
    people.filter((person) => !isFixed(person, shift)).map((person) => ({ person, shift })),
  );
  const reached = state.openPlaces;
  const kept = isKept(state, atRest);
  if (impossible) return { cover: false, changes: undefined };
  for (const { person, shift } of chained) state.remove(person, shift);
  // A chain may break rules that require company or consecutive days; some more places may have to stay open.
  for (let open = Math.max(reached, target); open <= reached + (kept ? 0 : 2); open += 1) {
    const again = repairBySearch(context, atRest, open);
    if (typeof again === 'number') return { cover: false, changes: again };
  }
  for (const { person, shift } of chained) state.add(person, shift);
  return { cover: false, changes: undefined };
};

/**
 * Where hard rules are still broken, searches a small problem exhaustively and solves a larger one with HiGHS: hard rules first, then cover, then few
 * changes. Returns the proof reached.
 */
const repairTheRest = async (
  unsettled: Unsettled,
): Promise<{ readonly best: boolean; readonly impossible: Impossibility | undefined }> => {
  for (const settle of [settleBySearch, settleByHardProgram]) {
    const settled = await settle(unsettled);
    if (settled.best || settled.impossible !== undefined) return settled;
  }
  return { best: false, impossible: undefined };
};

/** Replaces new people by others while that costs less and breaks no rule; the number of changes stays the same. */
const polish = ({ loaded, eligible, wasThere, isFixed, run }: RepairContext, atRest: Float64Array): void => {
  const { state, compiled } = loaded;
  const isNew = (person: number, shift: number): boolean =>
    !wasThere.has(pairKey(compiled, person, shift)) && !isFixed(person, shift);
  const comers = state.peopleOf.flatMap((people, shift) =>
    people.filter((person) => isNew(person, shift)).map((person) => ({ person, shift })),
  );
  for (const comer of comers) {
    if (isHalted(run)) return;
    const { shift } = comer;
    let { person } = comer;
    for (const other of listAt(eligible, shift)) {
      if (state.has(other, shift) || !isNew(other, shift)) continue;
      const [before, broken] = [state.weighted, state.brokenHard + state.unmetHard];
      state.remove(person, shift);
      state.add(other, shift);
      if (state.weighted < before && state.brokenHard + state.unmetHard <= broken && isKept(state, atRest))
        person = other;
      else {
        state.remove(other, shift);
        state.add(person, shift);
      }
    }
  }
};

/**
 * Repairs a roster after a no-show (an assignment that is `missed`), an absence (an unavailable date in the problem), a departure, or an added shift:
 * cover first, then the fewest changes, then quality. Accepted and pinned assignments stay while they are possible. The least number of changes is proven
 * by a minimum-cost flow where the relaxed repair keeps every hard rule, elsewhere by a search through all repairs with fewer changes. Where that grows
 * too large, places are filled by chains of reassignments and `proven` is false, though the fewest changes for the cover reached may still be proven.
 * Among repairs with equally few changes, the result cannot be made cheaper by replacing a new person. Work is counted in positions of the search and
 * trials of the chains.
 *
 * @example
 * import { repairRoster } from '@community1373/scheduling/repair';
 * const person = { posts: ['elder'], insured: true, consents: true };
 * const problem = {
 *   from: '2026-11-02', to: '2026-11-08',
 *   people: [{ ...person, id: 'v-1', unavailable: ['2026-11-03'] }, { ...person, id: 'v-2' }],
 *   shifts: [{ id: 's-1', postId: 'elder', date: '2026-11-03', start: '08:30', minutes: 120, minimum: 0, wanted: 1 }],
 *   rules: [{ id: 'time', kind: 'availability', weight: 'hard' }],
 * } as const;
 * const repaired = await repairRoster(problem, { assignments: [{ personId: 'v-1', shiftId: 's-1' }] });
 * repaired.ok && repaired.value.changes; // => [{ kind: 'add', personId: 'v-2', shiftId: 's-1' }]
 * repaired.ok && repaired.value.proven; // => true
 */
export const repairRoster = async (
  problem: RosterProblem,
  roster: Roster,
  options: RepairOptions = {},
): Promise<Result<RosterRepair, RosterInputCode>> => {
  const run = createRunControl(options, ['highs', 'since']);
  const started = options.now?.() ?? 0;
  const progress = { phase: 'repair', done: 0, total: 2 };
  const read = await takeAllSteps(readArgumentsInSteps(problem, roster), run, progress);
  const sink = new DiagnosticSink<RosterInputCode>();
  sink.merge(read.report);
  checkArgument(sink, optionalDate, options.since, ['options', 'since']);
  if (!read.ok || sink.hasErrors) return { ok: false, report: sink.report() };
  const { problem: checked, roster: given } = read.value;
  const sorted = await takeTurns(sortRoster(checked, given, options.since), run, progress);
  if (sorted === undefined) return { ok: true, report: sink.report(), value: unchangedRoster(checked, given, run) };
  const { fixed, movable, released } = sorted;
  const loaded = await takeAllSteps(loadRosterInSteps(checked, { assignments: fixed }), run, progress);
  const { compiled, state } = loaded;
  const known = new Map(loaded.assignmentAt);
  const wasThere = new Set<number>();
  const old: { person: number; shift: number }[] = [];
  for (const assignment of movable) {
    // Both ids were found when the roster was sorted.
    const [person, shift] = [
      Number(compiled.personAt.get(assignment.personId)),
      Number(compiled.shiftAt.get(assignment.shiftId)),
    ];
    const key = pairKey(compiled, person, shift);
    if (known.has(key)) continue;
    known.set(key, assignment);
    wasThere.add(key);
    old.push({ person, shift });
  }
  await run.turn(progress);
  const eligible = await takeTurns(eligiblePeopleInSteps(loaded), run, progress);
  const unfilledLowerBound = eligible && (await takeTurns(leastOpenPlacesInSteps(loaded, eligible), run, progress));
  if (eligible === undefined || unfilledLowerBound === undefined)
    return { ok: true, report: sink.report(), value: unchangedRoster(checked, given, run) };
  const isFixed = (person: number, shift: number): boolean => loaded.assignmentAt.has(pairKey(compiled, person, shift));
  const context: RepairContext = { loaded, eligible, old, wasThere, isFixed, unfilledLowerBound, run };
  const atRest = restOf(state, context.eligible);
  const unsettled: Unsettled = {
    loaded,
    eligible: context.eligible,
    fixed: pairsOf(state),
    brokenAtRest: state.brokenHard,
    before: wasThere,
    run,
    options,
    started,
  };
  const unrepairable = brokenAtRest(loaded);
  const proof = await repairAll(context, atRest);
  const settled = state.brokenHard + state.unmetHard > 0 ? await repairTheRest(unsettled) : undefined;
  polish(context, atRest);
  const changes: RosterMove[] = [];
  const before = compiled.shifts.map((): number[] => []);
  for (const { person, shift } of old) listAt(before, shift).push(person);
  for (const [shift, { id: shiftId }] of compiled.shifts.entries())
    for (const person of [...new Set([...listAt(before, shift), ...listAt(state.peopleOf, shift)])].sort(
      (a, b) => a - b,
    )) {
      const key = pairKey(compiled, person, shift);
      const personId = idAt(compiled.people, person);
      const is = state.has(person, shift);
      if (wasThere.has(key) && !is) changes.push({ kind: 'remove', personId, shiftId });
      if (is && !known.has(key)) changes.push({ kind: 'add', personId, shiftId });
    }
  const onRoster = new Map(
    [...known].filter(
      ([key, assignment]) =>
        bars(assignment) || state.has(Math.floor(key / compiled.shifts.length), key % compiled.shifts.length),
    ),
  );
  return {
    ok: true,
    report: sink.report(),
    value: {
      roster: writeRoster(loaded.compiled, loaded.state.peopleOf, onRoster),
      released,
      changes,
      unfilled: state.openPlaces,
      unfilledLowerBound: context.unfilledLowerBound,
      ...feasibilityOf(state, unrepairable ?? settled?.impossible),
      leastChanges: settled?.best === true || proof.changes === changes.length ? changes.length : undefined,
      proven: settled?.best === true || (proof.cover && proof.changes === changes.length),
      stoppedBy: run.stopped() ?? 'done',
    },
  };
};
