import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { WorkModel } from '@community1373/model';
import { type Feasibility } from '@community1373/scheduling';
import { type RepairedRoster, repairRoster } from '@community1373/scheduling/repair';
import { type Edit, edit } from '../editing/edit';
import { fingerprint } from '../document/fingerprint';
import { rosterFingerprint, rosterProblemOf } from '../assessment/roster-input';
import type { RosterDecision, Scenario } from '../document/scenario';
import type { PlanOptions } from './plan';
import { wantedShifts } from './wanted-shifts';
import { checkDecision, checkOptions, checkScenario } from '../document/check-scenario';

/** The outcome of a repair and its proof: the people to notify, the places that stay open, and the status of the hard rules. */
export type RepairIndicators = Omit<RepairedRoster, 'roster'> & Feasibility;

/** A proposed repair with the resulting roster. */
export type RepairProposal = RepairIndicators & { readonly decision: RosterDecision };

/**
 * 修补 repairs the adopted roster after a no-show, an absence or a departure: coverage first, then the fewest changes, then quality; pinned and accepted
 * assignments stay when possible. Its bound takes fixed assignments into account. The roster stays stale when its shifts are no longer those of the services:
 * then it needs a new plan. Without a roster the problem is `core.no-roster`.
 *
 * @example
 * import { adopt, plan } from '@community1373/core';
 * import { markNoShow, repair } from '@community1373/core/roster';
 * import { sampleScenario } from '@community1373/core/sample';
 * const planned = await plan(sampleScenario(), { seed: '1373', budget: { work: 100 } });
 * const solved = planned.ok ? adopt(sampleScenario(), planned.value).next : sampleScenario();
 * const [first] = solved.decisions.roster?.roster.assignments ?? [];
 * const missed = first ? markNoShow(solved, first.personId, first.shiftId).next : solved;
 * const repaired = await repair(missed);
 * repaired.ok && repaired.value.changes.every(({ personId, shiftId }) => personId !== first?.personId || shiftId !== first?.shiftId); // => true
 */
export const repair = async <M extends WorkModel>(
  scenario: Scenario<M>,
  options: PlanOptions = {},
): Promise<Result<RepairProposal>> => {
  checkScenario(scenario);
  const { roster: decision } = scenario.decisions;
  if (decision === undefined) {
    const sink = new DiagnosticSink();
    sink.add('core.no-roster', ['decisions', 'roster'], undefined, {});
    return { ok: false, report: sink.report() };
  }
  const repaired = await repairRoster(rosterProblemOf(scenario, decision.shifts), decision.roster, options);
  if (!repaired.ok) return repaired;
  // Without limit: only whoever knows the shifts can say whether the roster still belongs to them.
  const wanted = await wantedShifts(scenario, options.pause === undefined ? {} : { pause: options.pause });
  const current = wanted?.ok === true && fingerprint(wanted.value.shifts) === fingerprint(decision.shifts);
  const { roster, ...rest } = repaired.value;
  return {
    ok: true,
    report: repaired.report,
    value: {
      ...rest,
      decision: {
        ...decision,
        roster,
        openBound: rest.unfilledLowerBound,
        fingerprint: current ? rosterFingerprint(scenario) : decision.fingerprint,
      },
    },
  };
};

/**
 * Returns the edit that adopts a proposed repair.
 *
 * @example
 * import { adopt, plan } from '@community1373/core';
 * import { adoptRepair, repair } from '@community1373/core/roster';
 * import { sampleScenario } from '@community1373/core/sample';
 * const planned = await plan(sampleScenario(), { seed: '1373', budget: { work: 100 } });
 * const solved = planned.ok ? adopt(sampleScenario(), planned.value).next : sampleScenario();
 * const repaired = await repair(solved);
 * const edited = repaired.ok ? adoptRepair(solved, repaired.value) : undefined;
 * edited?.next.decisions.roster === (repaired.ok && repaired.value.decision); // => true
 */
export const adoptRepair = <M extends WorkModel>(
  scenario: Scenario<M>,
  proposal: RepairProposal,
): Edit<Scenario<M>> => {
  checkScenario(scenario);
  checkOptions(proposal, 'core.proposal');
  const { decision } = proposal;
  checkDecision(decision);
  return edit<Scenario<M>>(scenario, (draft) => {
    // The draft of a generic scenario hides its keys from the compiler; the decision is the scenario's own type.
    Object.assign(draft.decisions, { roster: decision });
  });
};
