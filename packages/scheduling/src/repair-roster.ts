import type { CivilDate } from '@community1373/base/calendar';
import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import { type RunOptions, startRun, type StoppedBy } from '@community1373/base/run';
import { minCostFlow } from '@community1373/solver';
import { bars, counts, stays } from './assignment-state';
import { marginalCost } from './construct-roster';
import { boundRosters } from './cover-bound';
import { coverGain } from './cover-gain';
import { dutyNetwork } from './duty-network';
import { eligiblePeople, pairCosts } from './eligibility';
import { fillByChain } from './fill-by-chain';
import { isHindered, stillFree } from './hindrance';
import { type LoadedRoster, loadRoster, pairKey, writeRoster } from './loaded-roster';
import { checkProblem } from './parse-problem';
import type { ProblemCode } from './problem-messages';
import type { Assignment, Roster } from './roster';
import type { RosterMove } from './roster-move';
import type { RosterProblem } from './roster-problem';

/** Options of a repair. */
export interface RepairOptions extends RunOptions {
  /** Shifts before this date stay as they are. */
  readonly since?: CivilDate;
}

/** A roster mended after something has changed. */
export interface RosterRepair {
  readonly roster: Roster;
  /** Assignments of before that are no longer possible: the person is gone, away or barred, or the shift is. */
  readonly released: readonly Assignment[];
  /** What people have to be told beside that: taken off a shift, put on a shift; in order of time. */
  readonly changes: readonly RosterMove[];
  /** Open places, and how many no roster with the fixed assignments can avoid. */
  readonly open: number;
  readonly leastOpen: number;
  /** No repair with the same cover has fewer changes; undefined where that is not proven of any number. */
  readonly leastChanges: number | undefined;
  /** True when nothing covers better and nothing that covers as well changes less. */
  readonly proven: boolean;
  readonly stoppedBy: StoppedBy;
}

const qualitySteps = 99;

interface Plan {
  readonly pairs: readonly { readonly person: number; readonly shift: number }[];
  readonly changes: number;
}

/** The relaxed repair: cover first, then fewest changes, then the least marginal cost. */
const relaxedRepair = (loaded: LoadedRoster, eligible: readonly (readonly number[])[], wasThere: ReadonlySet<number>): Plan | undefined => {
  const { compiled, state } = loaded;
  const gain = coverGain(state);
  const held = (shift: number): number => state.peopleOf[shift]?.length ?? 0;
  const free = eligible.map((people, shift) => stillFree(state, people, shift));
  const candidates = (shift: number): readonly number[] => free[shift] ?? [];
  const isOld = (person: number, shift: number): boolean => wasThere.has(pairKey(compiled, person, shift));
  const before = Int32Array.from(compiled.shifts, (_, shift) => candidates(shift).filter((person) => isOld(person, shift)).length);
  const values = (shift: number): readonly number[] => {
    const wanted = compiled.shifts[shift]?.wanted ?? 0;
    const found: number[] = [];
    while (found.length < gain.room(shift)) {
      const value = gain.next(shift, held(shift) + found.length);
      const needed = value < 0 || held(shift) + found.length < wanted;
      if (!needed && found.length >= Number(before[shift])) break;
      // Beyond what is needed, those who were there may stay; nobody comes.
      found.push(needed ? Math.min(value, 0) - 1 : Math.max(value, 0));
    }
    return found;
  };
  const shifts = compiled.shifts.map((_, shift) => shift);
  const worth = shifts.map(values);
  const places = worth.reduce((sum, list) => sum + list.length, 0);
  const costs = new Map<number, number>();
  let [low, high] = [0, 0];
  for (const shift of shifts)
    for (const person of candidates(shift)) {
      const cost = isOld(person, shift) ? 0 : marginalCost(state, person, shift);
      costs.set(pairKey(compiled, person, shift), cost);
      low = Math.min(low, cost);
      high = Math.max(high, cost);
    }
  const perChange = (qualitySteps + 1) * (places + 1);
  const perPlace = 2 * perChange * (places + wasThere.size + 1);
  const quality = (person: number, shift: number): number =>
    high === low ? 0 : Math.floor((qualitySteps * ((costs.get(pairKey(compiled, person, shift)) ?? 0) - low)) / (high - low));
  const { problem, pairs } = dutyNetwork({
    state,
    shifts,
    candidates,
    // Who stays saves being taken off; who comes is told of it.
    cost: (person, shift) => (isOld(person, shift) ? -perChange : perChange + quality(person, shift)),
    places: (shift) => (worth[shift] ?? []).map((value) => value * perPlace),
  });
  const largest = problem.cost.length === 0 ? 0 : Array.from(problem.cost).reduce((most, cost) => Math.max(most, Math.abs(cost)), 0);
  // Beyond exact integers nothing is proven.
  if (largest * (places + 1) * 8 > Number.MAX_SAFE_INTEGER || largest * 8 * (problem.nodes + 1) > Number.MAX_SAFE_INTEGER) return undefined;
  const flow = minCostFlow(problem);
  if (flow.status !== 'optimal') return undefined;
  const chosen = pairs.filter(({ arc }) => Number(flow.flow[arc]) > 0).map(({ person, shift }) => ({ person, shift }));
  const stayed = chosen.filter(({ person, shift }) => isOld(person, shift)).length;
  return { pairs: chosen, changes: wasThere.size - stayed + (chosen.length - stayed) };
};

/** Puts pairs on the roster, those of before first, as far as no hard rule forbids it. */
const putOn = ({ compiled, state }: LoadedRoster, pairs: Plan['pairs'], wasThere: ReadonlySet<number>): void => {
  const old = (pair: Plan['pairs'][number]): boolean => wasThere.has(pairKey(compiled, pair.person, pair.shift));
  for (const { person, shift } of [...pairs.filter(old), ...pairs.filter((pair) => !old(pair))])
    if (!state.has(person, shift) && !isHindered(state, person, shift)) state.add(person, shift);
};

/** What of a roster must stay, what may, and what cannot any more. */
const sortOut = (problem: RosterProblem, roster: Roster, since: CivilDate | undefined) => {
  const possible = loadRoster(problem, { assignments: roster.assignments.filter(bars) });
  const { compiled } = possible;
  const eligible = eligiblePeople(possible);
  const fixed: Assignment[] = [];
  const movable: Assignment[] = [];
  const released: Assignment[] = [];
  for (const assignment of roster.assignments) {
    if (!counts(assignment)) {
      fixed.push(assignment);
      continue;
    }
    const person = compiled.personAt.get(assignment.personId);
    const shift = compiled.shiftAt.get(assignment.shiftId);
    const past = shift !== undefined && since !== undefined && (compiled.shifts[shift]?.date ?? since) < since;
    if (person === undefined || shift === undefined) released.push(assignment);
    else if (past || assignment.state === 'served') fixed.push(assignment);
    else if (eligible[shift]?.includes(person) !== true) released.push(assignment);
    else if (stays(assignment)) fixed.push(assignment);
    else movable.push(assignment);
  }
  return { fixed, movable, released };
};

/**
 * Mends a roster after a no-show (an assignment that is `missed`), an absence (an unavailable date in the problem), somebody gone, or a shift added: cover
 * first, then the fewest changes, then quality. Accepted and pinned assignments stay while they are possible. The least number of changes is proven by a minimum-cost
 * flow wherever the relaxed repair keeps every hard rule; elsewhere places are filled by chains of reassignments and `proven` is false.
 *
 * @example
 * import { repairRoster } from '@community1373/scheduling';
 * const person = { posts: ['elder'], insured: true, consents: true };
 * const problem = {
 *   from: '2026-11-02', to: '2026-11-08',
 *   people: [{ ...person, id: 'v-1', unavailable: ['2026-11-03'] }, { ...person, id: 'v-2' }],
 *   shifts: [{ id: 's-1', postId: 'elder', date: '2026-11-03', start: '08:30', minutes: 120, minimum: 0, wanted: 1 }],
 *   rules: [{ id: 'time', kind: 'availability', weight: 'hard' }],
 * } as const;
 * const mended = await repairRoster(problem, { assignments: [{ personId: 'v-1', shiftId: 's-1' }] });
 * mended.ok && mended.value.changes; // => [{ kind: 'add', personId: 'v-2', shiftId: 's-1' }]
 * mended.ok && mended.value.proven; // => true
 */
export const repairRoster = async (problem: RosterProblem, roster: Roster, options: RepairOptions = {}): Promise<Result<RosterRepair, ProblemCode>> => {
  const sink = new DiagnosticSink<ProblemCode>();
  sink.merge(checkProblem(problem).report());
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  const run = startRun(options);
  const { fixed, movable, released } = sortOut(problem, roster, options.since);
  const loaded = loadRoster(problem, { assignments: fixed });
  const { compiled, state } = loaded;
  const eligible = eligiblePeople(loaded);
  const known = new Map(loaded.assignmentAt);
  const wasThere = new Set<number>();
  const old: { person: number; shift: number }[] = [];
  for (const assignment of movable) {
    // Both ids were found when the roster was sorted out.
    const [person, shift] = [Number(compiled.personAt.get(assignment.personId)), Number(compiled.shiftAt.get(assignment.shiftId))];
    const key = pairKey(compiled, person, shift);
    if (known.has(key)) continue;
    known.set(key, assignment);
    wasThere.add(key);
    old.push({ person, shift });
  }
  await run.turn({ phase: 'repair', done: 0, total: 2 });
  const bound = boundRosters(loaded);
  const plan = relaxedRepair(loaded, eligible, wasThere);
  if (plan !== undefined) putOn(loaded, plan.pairs, wasThere);
  const planned = (plan?.pairs ?? []).every(({ person, shift }) => state.has(person, shift));
  const openNow = (): number => compiled.shifts.reduce((sum, { wanted }, shift) => sum + Math.max(0, wanted - (state.peopleOf[shift]?.length ?? 0)), 0);
  if (plan === undefined || !planned) {
    putOn(loaded, old.sort((a, b) => a.shift - b.shift), wasThere);
    await run.turn({ phase: 'repair', done: 1, total: 2 });
    const cost = pairCosts(loaded);
    const cheapest = eligible.map((people, shift) => [...people].sort((a, b) => cost(a, shift) - cost(b, shift)));
    const isFixed = (person: number, shift: number): boolean => loaded.assignmentAt.has(pairKey(compiled, person, shift));
    for (const [shift, { wanted }] of compiled.shifts.entries())
      while (run.stopped() === undefined && openNow() > bound.open && (state.peopleOf[shift]?.length ?? 0) < wanted)
        if (!fillByChain({ state, eligible: cheapest, isFixed, spend: () => run.spend() }, shift)) break;
  }
  const changes: RosterMove[] = [];
  for (const [shift, { id: shiftId }] of compiled.shifts.entries())
    for (const [person, { id: personId }] of compiled.people.entries()) {
      const key = pairKey(compiled, person, shift);
      const is = state.has(person, shift);
      if (wasThere.has(key) && !is) changes.push({ kind: 'remove', personId, shiftId });
      if (is && !known.has(key)) changes.push({ kind: 'add', personId, shiftId });
    }
  const proven = plan !== undefined && planned && changes.length === plan.changes;
  const onRoster = new Map([...known].filter(([key, assignment]) => bars(assignment) || state.has(Math.floor(key / compiled.shifts.length), key % compiled.shifts.length)));
  return {
    ok: true,
    report: sink.report(),
    value: {
      roster: writeRoster(loaded, onRoster),
      released,
      changes,
      open: openNow(),
      leastOpen: bound.open,
      leastChanges: proven ? plan.changes : undefined,
      proven,
      stoppedBy: run.stopped() ?? 'done',
    },
  };
};
