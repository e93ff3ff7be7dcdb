import { DiagnosticSink, type DiagnosticReport, type Result } from '@community1373/base/diagnostics';
import { checkRunOptions, type RunOptions, type StoppedBy } from '@community1373/base/run';
import type { WorkModel } from '@community1373/model';
import { type Feasibility, solveRoster, type SolveOptions } from '@community1373/scheduling';
import { type Edit, edit } from '../editing/edit';
import { rosterFingerprint, rosterProblemOf } from '../assessment/roster-input';
import type { RosterDecision, Scenario } from '../document/scenario';
import { timeLeft, wantedShifts } from './wanted-shifts';
import { checkDecision, checkOptions, checkScenario } from '../document/check-scenario';

/** Options of `plan` and `repair`: those of every long run, and the loader of HiGHS. */
export interface PlanOptions extends RunOptions {
  /** In a browser `loadHighs` of `@community1373/solver/highs`; without it, a slower solver proves less. In Node it is loaded by itself. */
  readonly highs?: NonNullable<SolveOptions['highs']>;
}

/** A proposed roster with its figures: an assignment counts only once the roster is adopted. */
export interface ProposedRoster {
  /** The roster with the facts it was made from, as `adopt` records it. */
  readonly decision: RosterDecision;
  /** Number of open places of the shifts. */
  readonly openPlaces: number;
  /** Σ weight × units of the weighted rules. */
  readonly cost: number;
  /** Proven lower bound on the cost of any roster. */
  readonly bound: number;
  /** Distance of the cost from the bound as a share of the cost; 0 when the roster is proven optimal. */
  readonly gap: number;
  /** The reason for which the search ended. */
  readonly stoppedBy: StoppedBy;
}

/** The status of the hard rules: kept by this roster, kept by no roster, or not found to be kept yet. */
export type RosterFeasibility = Feasibility;

/** A proposed roster. When it breaks hard rules, `status` tells if they can be kept at all. */
export type RosterProposal = ProposedRoster & RosterFeasibility;

/**
 * Proposes a roster for the period of a scenario: services and visits become shifts, and these a roster that keeps every hard rule and names each place that
 * nobody can take. Reports progress, obeys the signal, and returns the best roster so far when stopped; stopped before its shifts are laid out, the problem is
 * `core.plan-stopped`. Facts that allow no roster are problems.
 *
 * @example
 * import { plan } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * const planned = await plan(sampleScenario(), { seed: '1373', budget: { work: 100 } });
 * planned.ok && planned.value.decision.shifts.length > 300; // => true
 */
export const plan = async <M extends WorkModel>(
  scenario: Scenario<M>,
  options: PlanOptions = {},
): Promise<Result<RosterProposal>> => {
  checkScenario(scenario);
  // Wrong options are answered before anything is computed.
  checkRunOptions(options, ['highs']);
  const { highs, ...run } = options;
  const sink = new DiagnosticSink();
  const began = run.now?.() ?? 0;
  const expanded = await wantedShifts(scenario, run);
  if (expanded === undefined) {
    sink.add('core.plan-stopped', ['services'], undefined, {});
    return { ok: false, report: sink.report() };
  }
  sink.merge(expanded.report);
  if (!expanded.ok) return { ok: false, report: sink.report() };
  const { shifts } = expanded.value;
  const solved = await solveRoster(rosterProblemOf(scenario, shifts), {
    ...timeLeft(run, began),
    ...(highs === undefined ? {} : { highs }),
  });
  sink.merge(solved.report);
  const report: DiagnosticReport = sink.report();
  if (!solved.ok) return { ok: false, report };
  const {
    roster,
    unfilled: open,
    unfilledLowerBound,
    cost,
    bound,
    gap,
    seed,
    stoppedBy,
    byRule: _byRule,
    iterations: _iterations,
    ...feasibility
  } = solved.value;
  const decision = {
    seed: String(seed),
    fingerprint: rosterFingerprint(scenario),
    openBound: unfilledLowerBound,
    shifts,
    roster,
  };
  return { ok: true, value: { decision, openPlaces: open, cost, bound, gap, stoppedBy, ...feasibility }, report };
};

/**
 * Returns the edit that adopts a proposed roster as the scenario's own.
 *
 * @example
 * import { adopt, plan } from '@community1373/core';
 * import { sampleScenario } from '@community1373/core/sample';
 * const planned = await plan(sampleScenario(), { seed: '1373', budget: { work: 100 } });
 * const edited = planned.ok ? adopt(sampleScenario(), planned.value) : undefined;
 * edited?.before.decisions.roster; // => undefined
 * edited?.next.decisions.roster === (planned.ok && planned.value.decision); // => true
 */
export const adopt = <M extends WorkModel>(scenario: Scenario<M>, proposal: RosterProposal): Edit<Scenario<M>> => {
  checkScenario(scenario);
  checkOptions(proposal, 'core.proposal');
  checkDecision(proposal.decision);
  return edit<Scenario<M>>(scenario, (draft) => {
    // The draft of a generic scenario hides its keys from the compiler; the decision is the scenario's own type.
    Object.assign(draft.decisions, { roster: proposal.decision });
  });
};
