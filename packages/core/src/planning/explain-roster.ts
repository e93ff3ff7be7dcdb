import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { WorkModel } from '@community1373/model';
import {
  type AssignmentExplanation,
  type BlockingRule,
  type Candidate,
  explainAssignment as explainInRoster,
  rankCandidates as rankInRoster,
  type Roster,
  type RosterProblem,
} from '@community1373/scheduling';
import { type Naming, namingOf } from '../document/naming';
import { rosterProblemOf } from '../assessment/roster-input';
import type { RosterDecision, Scenario } from '../document/scenario';
import { checkScenario } from '../document/check-scenario';

/** Returns the adopted roster without the assignments of people who have left, and the problem it solves with today's facts. */
const standing = (
  scenario: Scenario,
  decision: RosterDecision,
): { readonly problem: RosterProblem; readonly roster: Roster } => {
  const problem = rosterProblemOf(scenario, decision.shifts);
  const people = new Set<string>(problem.people.map(({ id }) => id));
  return {
    problem,
    roster: { assignments: decision.roster.assignments.filter(({ personId }) => people.has(personId)) },
  };
};

const noRoster = (): { readonly ok: false; readonly report: ReturnType<DiagnosticSink['report']> } => {
  const sink = new DiagnosticSink();
  sink.add('core.no-roster', ['decisions', 'roster'], undefined, {});
  return { ok: false, report: sink.report() };
};

const named = (blockingRules: readonly BlockingRule[], name: Naming): readonly BlockingRule[] =>
  // Naming replaces ids in the parameters by names and keeps the code.
  blockingRules.map((blockingRule) => ({
    ...blockingRule,
    why: { ...blockingRule.why, params: name(blockingRule.why).params },
  }));

/**
 * 候选排序 ranks everybody who is not on a shift of the adopted roster for a place there: first those who can take it, by the cost of the weighted rules; then
 * those who cannot, with the reasons that block them. Without a roster the problem is `core.no-roster`.
 *
 * @example
 * import { adopt, plan } from '@community1373/core';
 * import { rankCandidates } from '@community1373/core/roster';
 * import { sampleScenario } from '@community1373/core/sample';
 * const planned = await plan(sampleScenario(), { seed: '1373', budget: { work: 100 } });
 * const solved = planned.ok ? adopt(sampleScenario(), planned.value).next : sampleScenario();
 * const ranked = rankCandidates(solved, solved.decisions.roster?.shifts[0]?.id ?? '');
 * ranked.ok && ranked.value.length > 80; // => true
 */
export const rankCandidates = <M extends WorkModel>(
  scenario: Scenario<M>,
  shiftId: string,
): Result<readonly Candidate[]> => {
  checkScenario(scenario);
  // A scenario with literal ids is also one with string ids.
  const plain = scenario as Scenario;
  const { roster: decision } = plain.decisions;
  if (decision === undefined) return noRoster();
  const { problem, roster } = standing(plain, decision);
  const ranked = rankInRoster(problem, roster, shiftId);
  if (!ranked.ok) return ranked;
  const name = namingOf(plain.model, plain.community);
  return {
    ...ranked,
    value: ranked.value.map((candidate) => ({ ...candidate, blockingRules: named(candidate.blockingRules, name) })),
  };
};

/**
 * 为什么是他 explains why a volunteer is, or is not, on a shift of the adopted roster: the state of the rules without them, the rules that block them, or the
 * cheapest moves found that put them there. Without a roster the problem is `core.no-roster`.
 *
 * @example
 * import { adopt, plan } from '@community1373/core';
 * import { explainAssignment } from '@community1373/core/roster';
 * import { sampleScenario } from '@community1373/core/sample';
 * const planned = await plan(sampleScenario(), { seed: '1373', budget: { work: 100 } });
 * const solved = planned.ok ? adopt(sampleScenario(), planned.value).next : sampleScenario();
 * const [assignment] = solved.decisions.roster?.roster.assignments ?? [];
 * const why = explainAssignment(solved, assignment?.personId ?? '', assignment?.shiftId ?? '');
 * why.ok && why.value.status; // => 'assigned'
 */
export const explainAssignment = <M extends WorkModel>(
  scenario: Scenario<M>,
  volunteerId: string,
  shiftId: string,
): Result<AssignmentExplanation> => {
  checkScenario(scenario);
  const plain = scenario as Scenario;
  const { roster: decision } = plain.decisions;
  if (decision === undefined) return noRoster();
  const { problem, roster } = standing(plain, decision);
  const explained = explainInRoster(problem, roster, volunteerId, shiftId);
  if (!explained.ok || explained.value.status === 'assigned') return explained;
  return {
    ...explained,
    value: {
      ...explained.value,
      blockingRules: named(explained.value.blockingRules, namingOf(plain.model, plain.community)),
    },
  };
};
