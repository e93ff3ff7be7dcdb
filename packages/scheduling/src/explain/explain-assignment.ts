import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import { createRunControl } from '@community1373/base/run';
import { stays } from '../attendance/assignment-state';
import { idAt, listAt } from '../problem/at-index';
import { openRoster } from '../problem/checked-input';
import { eligiblePeople } from '../solve/eligibility';
import { type BlockingRule, blockingRulesOf, isHindered } from './blocking-rule';
import { type LoadedRoster, pairKey } from '../problem/loaded-roster';
import type { ProblemCode, RosterInputCode } from '../messages/problem-messages';
import { searchRepair } from '../repair/repair-search';
import type { Roster } from '../problem/roster';
import type { RosterMove } from '../solve/roster-move';
import type { RosterProblem } from '../problem/roster-problem';
import { type RuleChange, rulesChanged } from '../repair/rule-change';

/** The reason why a person is, or is not, on a shift. */
export type AssignmentExplanation =
  | {
      /** The person is on the shift. */
      readonly status: 'assigned';
      /** The rules that would change if the person were taken off the shift. */
      readonly without: readonly RuleChange[];
      /** Change of the weighted cost if the person were taken off: positive where the roster is worse without them. */
      readonly costWithout: number;
    }
  | {
      /** The person is excluded by hard rules that no exchange and no few changes found can satisfy, or by having declined or missed the shift. */
      readonly status: 'blocked';
      /** True for a person who has declined or missed the shift. */
      readonly declined: boolean;
      /** The hard rules against a plain addition. */
      readonly blockingRules: readonly BlockingRule[];
    }
  | {
      /**
       * Possible by these moves, after which no hard rule is broken further: the cheapest one found among a plain addition, a replacement, and leaving own
       * shifts to others; otherwise the fewest changes found by a search.
       */
      readonly status: 'possible';
      /** The hard rules against a plain addition; empty where there are none. */
      readonly blockingRules: readonly BlockingRule[];
      /** The steps by which the person comes to the shift, in the order in which they are applied. */
      readonly moves: readonly RosterMove[];
      /** The rules that change by these steps. */
      readonly changes: readonly RuleChange[];
      /** Change of the weighted cost: positive where the roster is better without. */
      readonly cost: number;
    };

interface Attempt {
  readonly moves: readonly RosterMove[];
  readonly changes: readonly RuleChange[];
  readonly cost: number;
  readonly hardUnits: number;
}

/** Applies a change to the state step by step, and reverts all of it. */
class Rehearsal {
  private readonly steps: { readonly kind: 'add' | 'remove'; readonly person: number; readonly shift: number }[] = [];
  private readonly before: Float64Array;

  constructor(private readonly loaded: LoadedRoster) {
    this.before = loaded.state.units.slice();
  }

  play(kind: 'add' | 'remove', person: number, shift: number): void {
    this.loaded.state[kind](person, shift);
    this.steps.push({ kind, person, shift });
  }

  end(): Attempt {
    const { state, compiled } = this.loaded;
    const { byRule: changes, cost, hardUnits } = rulesChanged(state, this.before);
    const moves = this.steps.map(({ kind, person, shift }): RosterMove => ({
      kind,
      personId: idAt(compiled.people, person),
      shiftId: idAt(compiled.shifts, shift),
    }));
    for (const { kind, person, shift } of this.steps.slice().reverse())
      state[kind === 'add' ? 'remove' : 'add'](person, shift);
    return { moves, changes, cost, hardUnits };
  }
}

const isFixed = ({ compiled, assignmentAt }: LoadedRoster, person: number, shift: number): boolean => {
  const assignment = assignmentAt.get(pairKey(compiled, person, shift));
  return assignment !== undefined && stays(assignment);
};

/** Gives an open shift to the person who changes the cost least, if anyone may take it. */
const refill = (loaded: LoadedRoster, rehearsal: Rehearsal, shift: number, except: number): void => {
  const { state, compiled, barred } = loaded;
  let best: number | undefined;
  let least = 0;
  for (let person = 0; person < compiled.people.length; person += 1) {
    if (
      person === except ||
      state.has(person, shift) ||
      barred.has(pairKey(compiled, person, shift)) ||
      isHindered(state, person, shift)
    )
      continue;
    const before = state.weighted;
    state.add(person, shift);
    const change = state.weighted - before;
    state.remove(person, shift);
    if (change < least) {
      least = change;
      best = person;
    }
  }
  if (best !== undefined) rehearsal.play('add', best, shift);
};

/** Lists own shifts that the person could leave in order to serve: none, or one of those of nearby weeks. */
const leavingOptions = (loaded: LoadedRoster, person: number, shift: number): readonly (number | undefined)[] => {
  const { state, compiled } = loaded;
  const near = listAt(state.shiftsOf, person).filter(
    (own) => Math.abs(Number(compiled.week[own]) - Number(compiled.week[shift])) <= 1 && !isFixed(loaded, person, own),
  );
  return [undefined, ...near];
};

const attempts = (loaded: LoadedRoster, person: number, shift: number): readonly Attempt[] => {
  const { state } = loaded;
  const replaced = [undefined, ...listAt(state.peopleOf, shift).filter((other) => !isFixed(loaded, other, shift))];
  return leavingOptions(loaded, person, shift).flatMap((leaves) =>
    replaced.flatMap((other): readonly Attempt[] => {
      const rehearsal = new Rehearsal(loaded);
      if (leaves !== undefined) rehearsal.play('remove', person, leaves);
      if (other !== undefined) rehearsal.play('remove', other, shift);
      const hindered = isHindered(state, person, shift);
      if (!hindered) {
        rehearsal.play('add', person, shift);
        if (leaves !== undefined) refill(loaded, rehearsal, leaves, person);
      }
      const attempt = rehearsal.end();
      return hindered ? [] : [attempt];
    }),
  );
};

/**
 * Used where no exchange of two keeps the hard rules: puts the person on the shift and searches for the fewest changes after which all rules are kept as
 * well as before, with at most one more open place.
 */
const resolved = (loaded: LoadedRoster, person: number, shift: number): Attempt | undefined => {
  const { state } = loaded;
  const eligible = eligiblePeople(loaded);
  if (eligible[shift]?.includes(person) !== true) return undefined;
  const rehearsal = new Rehearsal(loaded);
  const [atRest, target] = [state.units.slice(), state.openPlaces + 1];
  rehearsal.play('add', person, shift);
  const fixedHere = (who: number, what: number): boolean =>
    (who === person && what === shift) || isFixed(loaded, who, what);
  const { best } = searchRepair({ loaded, eligible, isFixed: fixedHere, atRest, target, run: createRunControl() });
  for (const step of best ?? []) rehearsal.play(step.kind, step.person, step.shift);
  const attempt = rehearsal.end();
  return best === undefined ? undefined : attempt;
};

/**
 * Explains one cell of a roster. For a person on the shift: the rules without the assignment. For another person: the hard rules that block, or the
 * cheapest way found to assign them (in addition, in the place of another, leaving a shift of theirs to somebody else, or by the fewest changes around it)
 * with the change of every rule. An unknown person or shift is a reported problem.
 *
 * @example
 * import { explainAssignment } from '@community1373/scheduling';
 * const problem = {
 *   from: '2026-11-02', to: '2026-11-08',
 *   people: [{ id: 'v-1', posts: ['elder'], insured: true, consents: false }],
 *   shifts: [{ id: 's-1', postId: 'elder', date: '2026-11-03', start: '08:30', minutes: 120, minimum: 0, wanted: 1 }],
 *   rules: [{ id: 'consent', kind: 'consent', weight: 'hard' }],
 * } as const;
 * const why = explainAssignment(problem, { assignments: [] }, 'v-1', 's-1');
 * why.ok && why.value.status === 'blocked' && why.value.blockingRules[0]?.why.code; // => 'scheduling.no-consent'
 */
export const explainAssignment = (
  problem: RosterProblem,
  roster: Roster,
  personId: string,
  shiftId: string,
): Result<AssignmentExplanation, RosterInputCode> => {
  const opened = openRoster(problem, roster);
  if (!opened.ok) return opened;
  const { loaded } = opened.value;
  const { compiled, state, barred } = loaded;
  const sink = new DiagnosticSink<ProblemCode>();
  const person = compiled.personAt.get(personId);
  const shift = compiled.shiftAt.get(shiftId);
  if (person === undefined) sink.add('scheduling.unknown-person', ['personId'], personId, { id: personId });
  if (shift === undefined) sink.add('scheduling.unknown-shift', ['shiftId'], shiftId, { id: shiftId });
  if (person === undefined || shift === undefined) return { ok: false, report: sink.report() };
  const report = sink.report();
  if (state.has(person, shift)) {
    const rehearsal = new Rehearsal(loaded);
    rehearsal.play('remove', person, shift);
    const { changes, cost } = rehearsal.end();
    return { ok: true, report, value: { status: 'assigned', without: changes, costWithout: cost } };
  }
  const blockingRules = blockingRulesOf(state, person, shift);
  if (barred.has(pairKey(compiled, person, shift)))
    return { ok: true, report, value: { status: 'blocked', declined: true, blockingRules } };
  const best = attempts(loaded, person, shift).reduce<Attempt | undefined>(
    (least, attempt) =>
      least === undefined ||
      attempt.hardUnits < least.hardUnits ||
      (attempt.hardUnits === least.hardUnits &&
        (attempt.cost < least.cost || (attempt.cost === least.cost && attempt.moves.length < least.moves.length)))
        ? attempt
        : least,
    undefined,
  );
  // An exchange may keep every rule that assignments can break and yet break a rule that requires company or consecutive days.
  const found = best !== undefined && best.hardUnits <= 0 ? best : resolved(loaded, person, shift);
  if (found === undefined) return { ok: true, report, value: { status: 'blocked', declined: false, blockingRules } };
  const { moves, changes, cost } = found;
  return { ok: true, report, value: { status: 'possible', blockingRules, moves, changes, cost } };
};
