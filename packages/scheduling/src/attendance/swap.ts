import { DiagnosticSink, parseWith, type Result } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { counts } from './assignment-state';
import { idAt, listAt } from '../problem/at-index';
import { byText } from '../problem/by-text';
import { openRoster } from '../problem/checked-input';
import { type BlockingRule, blockingRulesOf } from '../explain/blocking-rule';
import { type LoadedRoster, pairKey, writeRoster } from '../problem/loaded-roster';
import { idSchema } from '../problem/id';
import type { ProblemCode, RosterInputCode } from '../messages/problem-messages';
import type { Assignment, Roster } from '../problem/roster';
import type { RosterProblem } from '../problem/roster-problem';
import { type RuleChange, rulesChanged } from '../repair/rule-change';

/** A swap (换班): a person hands a shift to another, who hands over one of theirs or none. */
export interface Swap {
  /** Id of the person who hands over a shift. */
  readonly personId: string;
  /** Id of that shift. */
  readonly shiftId: string;
  /** Id of the person who takes it. */
  readonly otherId: string;
  /** Id of the shift handed over in return; absent: none. */
  readonly otherShiftId?: string | undefined;
}

const swapSchema = z.object({
  personId: idSchema,
  shiftId: idSchema,
  otherId: idSchema,
  otherShiftId: idSchema.optional(),
});

/** A hard rule that a swap would break, with the person concerned. */
export interface SwapBlockingRule extends BlockingRule {
  /** Id of the person for whom the rule would be broken. */
  readonly personId: string;
}

/** A swap evaluated by the rules; both people still have to accept. */
export interface SwapProposal {
  /** The swap that was evaluated. */
  readonly swap: Swap;
  /** True when no hard rule is broken further and nobody gets a shift that they have declined or missed. */
  readonly allowed: boolean;
  /** Hard rules that the swap would break further. */
  readonly blockingRules: readonly SwapBlockingRule[];
  /** Ids of the people who have declined or missed the shift that they would get. */
  readonly declined: readonly string[];
  /** The rules that change by the swap. */
  readonly changes: readonly RuleChange[];
  /** Change of the weighted cost; negative: the roster gets better. */
  readonly cost: number;
  /** The roster after the swap, where it is allowed: exchanged assignments are `proposed`, not confirmed. */
  readonly roster: Roster | undefined;
}

interface Handover {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** Returns the reason why an assignment cannot be handed over, a part of the problem code; undefined where it can. */
const closedBy = ({ pinned, state = 'proposed' }: Assignment): string | undefined =>
  pinned === true ? 'pinned' : state === 'served' || state === 'missed' || state === 'declined' ? state : undefined;

const handoversOf = (
  loaded: LoadedRoster,
  { personId, shiftId, otherId, otherShiftId }: Swap,
  sink: DiagnosticSink<ProblemCode>,
): readonly Handover[] => {
  const { compiled, assignmentAt } = loaded;
  const personOf = (id: string, path: string): number => {
    const at = compiled.personAt.get(id);
    if (at === undefined) sink.add('scheduling.unknown-person', [path], id, { id });
    return at ?? -1;
  };
  const shiftOf = (id: string, path: string): number => {
    const at = compiled.shiftAt.get(id);
    if (at === undefined) sink.add('scheduling.unknown-shift', [path], id, { id });
    return at ?? -1;
  };
  const [one, other] = [personOf(personId, 'personId'), personOf(otherId, 'otherId')];
  const shift = shiftOf(shiftId, 'shiftId');
  const back = otherShiftId === undefined ? undefined : shiftOf(otherShiftId, 'otherShiftId');
  if (sink.hasErrors) return [];
  const handovers: readonly Handover[] = [
    { from: one, to: other, shift },
    ...(back === undefined ? [] : [{ from: other, to: one, shift: back }]),
  ];
  for (const { from, to, shift: what } of handovers) {
    const names = { person: idAt(compiled.people, from), shift: idAt(compiled.shifts, what) };
    const held = assignmentAt.get(pairKey(compiled, from, what));
    const closed = held === undefined ? undefined : closedBy(held);
    const got = assignmentAt.get(pairKey(compiled, to, what));
    if (held === undefined) sink.add('scheduling.not-assigned', [], [names.person, names.shift], names);
    else if (closed !== undefined)
      sink.add('scheduling.swap-closed', [], [names.person, names.shift], { ...names, state: closed });
    if (got !== undefined && counts(got))
      sink.add('scheduling.duplicate-assignment', [], [compiled.people[to]?.id, names.shift], {
        person: idAt(compiled.people, to),
        shift: names.shift,
      });
  }
  return sink.hasErrors ? [] : handovers;
};

const rosterAfter = ({ compiled, state, assignmentAt }: LoadedRoster, handovers: readonly Handover[]): Roster => {
  const known = new Map(assignmentAt);
  for (const { from, to, shift } of handovers) {
    known.delete(pairKey(compiled, from, shift));
    known.set(pairKey(compiled, to, shift), {
      personId: idAt(compiled.people, to),
      shiftId: idAt(compiled.shifts, shift),
      state: 'proposed',
    });
  }
  return writeRoster(compiled, state.peopleOf, known);
};

const judge = (loaded: LoadedRoster, swap: Swap, handovers: readonly Handover[]): SwapProposal => {
  const { compiled, state, barred } = loaded;
  const before = state.units.slice();
  for (const { from, shift } of handovers) state.remove(from, shift);
  const found = new Map<string, SwapBlockingRule>();
  for (const { to, shift } of handovers) {
    const personId = idAt(compiled.people, to);
    for (const blockingRule of blockingRulesOf(state, to, shift))
      found.set(blockingRule.ruleId, { ...blockingRule, personId });
    state.add(to, shift);
  }
  const { byRule: changes, cost } = rulesChanged(state, before);
  const broken = new Set(
    changes.flatMap(({ ruleId, weight, units }) => (weight === 'hard' && units > 0 ? [ruleId] : [])),
  );
  // A rule broken in between but not in the end is no hindrance.
  const blockingRules = [...found.values()].filter(({ ruleId }) => broken.has(ruleId));
  const declined = handovers.flatMap(({ to, shift }) =>
    barred.has(pairKey(compiled, to, shift)) ? [idAt(compiled.people, to)] : [],
  );
  const allowed = broken.size === 0 && declined.length === 0;
  const roster = allowed ? rosterAfter(loaded, handovers) : undefined;
  for (const { to, shift } of handovers) state.remove(to, shift);
  for (const { from, shift } of handovers) state.add(from, shift);
  return { swap, allowed, blockingRules, declined, changes, cost, roster };
};

/**
 * Checks a swap against every rule: the hard rules that it would break further, with the person concerned, the change of every rule, and the roster after
 * it with the exchanged assignments as `proposed`. Unknown ids, an assignment that is absent, pinned, served, missed or declined, and a person who is
 * already on the shift are reported problems.
 *
 * @example
 * import { proposeSwap } from '@community1373/scheduling/attendance';
 * const person = { posts: ['elder'], insured: true, consents: true };
 * const shift = { postId: 'elder', start: '08:30', minutes: 120, minimum: 0, wanted: 1 } as const;
 * const problem = {
 *   from: '2026-11-02', to: '2026-11-08',
 *   people: [{ ...person, id: 'v-1' }, { ...person, id: 'v-2', unavailable: ['2026-11-03'] }],
 *   shifts: [{ ...shift, id: 's-1', date: '2026-11-03' }, { ...shift, id: 's-2', date: '2026-11-04' }],
 *   rules: [{ id: 'time', kind: 'availability', weight: 'hard' }],
 * } as const;
 * const roster = { assignments: [{ personId: 'v-1', shiftId: 's-1' }, { personId: 'v-2', shiftId: 's-2' }] };
 * const read = proposeSwap(problem, roster, { personId: 'v-1', shiftId: 's-1', otherId: 'v-2', otherShiftId: 's-2' });
 * read.ok && [read.value.allowed, read.value.blockingRules.map(({ personId, why }) => [personId, why.code])]; // => [false, [['v-2', 'scheduling.away']]]
 */
export const proposeSwap = (
  problem: RosterProblem,
  roster: Roster,
  swap: Swap,
): Result<SwapProposal, RosterInputCode> => {
  const opened = openRoster(problem, roster);
  if (!opened.ok) return opened;
  const read = parseWith(swapSchema, swap);
  if (!read.ok) return read;
  const { loaded } = opened.value;
  const sink = new DiagnosticSink<ProblemCode>();
  const handovers = handoversOf(loaded, swap, sink);
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  return { ok: true, report: sink.report(), value: judge(loaded, swap, handovers) };
};

/**
 * Lists every swap by which a person can hand over a shift without breaking a hard rule: to a person who takes it, or in exchange for one of theirs;
 * cheapest first, then those without anything in return, then by id. An unknown person or shift, and an assignment that cannot be handed over, are
 * reported problems.
 *
 * @example
 * import { swapOptions } from '@community1373/scheduling/attendance';
 * const person = { posts: ['elder'], insured: true, consents: true };
 * const problem = {
 *   from: '2026-11-02', to: '2026-11-08', rules: [],
 *   people: [{ ...person, id: 'v-1' }, { ...person, id: 'v-2' }],
 *   shifts: [{ id: 's-1', postId: 'elder', date: '2026-11-03', start: '08:30', minutes: 120, minimum: 0, wanted: 1 }],
 * } as const;
 * const options = swapOptions(problem, { assignments: [{ personId: 'v-1', shiftId: 's-1' }] }, 'v-1', 's-1');
 * options.ok && options.value.map(({ swap }) => swap.otherId); // => ['v-2']
 */
export const swapOptions = (
  problem: RosterProblem,
  roster: Roster,
  personId: string,
  shiftId: string,
): Result<readonly SwapProposal[], RosterInputCode> => {
  const opened = openRoster(problem, roster);
  if (!opened.ok) return opened;
  const { loaded } = opened.value;
  const { compiled, state } = loaded;
  const found: SwapProposal[] = [];
  // A swap with oneself only checks whether the assignment can be handed over.
  const problems = new DiagnosticSink<ProblemCode>();
  handoversOf(loaded, { personId, shiftId, otherId: personId }, problems);
  const report = problems.report();
  const items = report.items.filter(({ code }) => code !== 'scheduling.duplicate-assignment');
  if (items.length > 0) return { ok: false, report: { items, total: items.length, errors: items.length } };
  for (const [other, { id: otherId }] of compiled.people.entries())
    for (const back of [undefined, ...listAt(state.shiftsOf, other)]) {
      const swap: Swap = {
        personId,
        shiftId,
        otherId,
        ...(back === undefined ? {} : { otherShiftId: compiled.shifts[back]?.id }),
      };
      const sink = new DiagnosticSink<ProblemCode>();
      const handovers = otherId === personId ? [] : handoversOf(loaded, swap, sink);
      if (handovers.length === 0) continue;
      const proposal = judge(loaded, swap, handovers);
      if (proposal.allowed) found.push(proposal);
    }
  const key = ({ otherId, otherShiftId }: Swap): string =>
    JSON.stringify([otherShiftId === undefined ? 0 : 1, otherId, otherShiftId]);
  found.sort((a, b) => a.cost - b.cost || byText(key(a.swap), key(b.swap)));
  return { ok: true, report: new DiagnosticSink<ProblemCode>().report(), value: found };
};
