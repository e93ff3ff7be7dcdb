import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import { listAt } from '../problem/at-index';
import { byText } from '../problem/by-text';
import { openRoster } from '../problem/checked-input';
import { type BlockingRule, blockingRulesOf } from './blocking-rule';
import { pairKey } from '../problem/loaded-roster';
import type { ProblemCode, RosterInputCode } from '../messages/problem-messages';
import type { Roster } from '../problem/roster';
import type { RosterProblem } from '../problem/roster-problem';
import { type RuleChange, rulesChanged } from '../repair/rule-change';

/** A candidate for an open place: hindrances, the change of the rules, and present service. */
export interface Candidate {
  /** Id of the person. */
  readonly personId: string;
  /** Hard rules that keep the person from the shift; empty for those who can take it. */
  readonly blockingRules: readonly BlockingRule[];
  /** True for a person who has declined or missed the shift. */
  readonly declined: boolean;
  /** The rules that change if the person is added. */
  readonly changes: readonly RuleChange[];
  /** Change of the weighted cost if the person is added; the most negative is best. */
  readonly cost: number;
  /** Minutes of the person's present shifts. */
  readonly minutes: number;
}

/**
 * Ranks all people not on a shift for a place there: first those who can take it, by the change of cost, then by the fewest minutes served, then by id;
 * after them those who cannot, by the fewest rules in the way. An unknown shift is a reported problem.
 *
 * @example
 * import { rankCandidates } from '@community1373/scheduling';
 * const person = { posts: ['elder'], insured: true, consents: true };
 * const problem = {
 *   from: '2026-11-02', to: '2026-11-08',
 *   people: [{ ...person, id: 'v-1', unavailable: ['2026-11-03'] }, { ...person, id: 'v-2' }],
 *   shifts: [{ id: 's-1', postId: 'elder', date: '2026-11-03', start: '08:30', minutes: 120, minimum: 0, wanted: 1 }],
 *   rules: [{ id: 'time', kind: 'availability', weight: 'hard' }, { id: 'cover', kind: 'cover', weight: 100, level: 'wanted' }],
 * } as const;
 * const ranked = rankCandidates(problem, { assignments: [] }, 's-1');
 * ranked.ok && ranked.value.map(({ personId, cost }) => [personId, cost]); // => [['v-2', -100], ['v-1', -100]]
 */
export const rankCandidates = (
  problem: RosterProblem,
  roster: Roster,
  shiftId: string,
): Result<readonly Candidate[], RosterInputCode> => {
  const opened = openRoster(problem, roster);
  if (!opened.ok) return opened;
  const { compiled, state, barred } = opened.value.loaded;
  const sink = new DiagnosticSink<ProblemCode>();
  const shift = compiled.shiftAt.get(shiftId);
  if (shift === undefined) {
    sink.add('scheduling.unknown-shift', ['shiftId'], shiftId, { id: shiftId });
    return { ok: false, report: sink.report() };
  }
  const candidates = compiled.people.flatMap(({ id }, person): readonly Candidate[] => {
    if (state.has(person, shift)) return [];
    const blockingRules = blockingRulesOf(state, person, shift);
    const before = state.units.slice();
    state.add(person, shift);
    const { byRule, cost } = rulesChanged(state, before);
    state.remove(person, shift);
    const minutes = listAt(state.shiftsOf, person).reduce((sum, own) => sum + Number(compiled.shifts[own]?.minutes), 0);
    return [
      {
        personId: id,
        blockingRules,
        declined: barred.has(pairKey(compiled, person, shift)),
        changes: byRule,
        cost,
        minutes,
      },
    ];
  });
  const inTheWay = ({ blockingRules, declined }: Candidate): number => blockingRules.length + (declined ? 1 : 0);
  const ranked = candidates.sort(
    (a, b) => inTheWay(a) - inTheWay(b) || a.cost - b.cost || a.minutes - b.minutes || byText(a.personId, b.personId),
  );
  return { ok: true, report: sink.report(), value: ranked };
};
