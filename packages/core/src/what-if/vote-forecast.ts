import {
  type ApportionInput,
  type ComparedRule,
  compareRules,
  costRuleNames,
  type LevyStage,
  type NamedCostRule,
  type RuleOutcome,
} from '@community1373/apportionment';
import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import { civilCodePack } from '@community1373/base/rules';
import {
  type Ballot,
  builderVoterId,
  type Choice,
  decisionBasis,
  type DecisionRule,
  explainTally,
  type Member,
  ownersOrdinary,
  parseVote,
  type Tally,
  tally,
  type Voter,
  votersOf,
} from '@community1373/deliberation';
import type { WorkModel } from '@community1373/model';
import { payersOf } from '../assessment/assess-levies';
import type { ForecastCode } from '../messages/messages-forecast';
import { placesOf } from '../views/places';
import type { Scenario } from '../document/scenario';
import { checkOptions, checkScenario } from '../document/check-scenario';

/** Options of {@link forecastVote}; all are optional. */
export interface ForecastOptions {
  /** The decision rule of the vote; by default the owners' ordinary decision (Civil Code 278). */
  readonly decision?: DecisionRule | undefined;
  /** The cost rules to put to the vote; by default every one that the data allow. The levy's own rule and the legal default are always included. */
  readonly rules?: readonly NamedCostRule[] | undefined;
  /** Id of the rule that applies without a decision; by default the legal default, or the levy's own rule when there is none. */
  readonly against?: string | undefined;
  /** The voting units by household id, with their area and owner. By default each household in scope is an owner of its own. */
  readonly members?: readonly Member[] | undefined;
  /** Stage of the levy that the amounts are of; by default the actual cost when known, else the advance. */
  readonly stage?: LevyStage | undefined;
}

/**
 * 所差票数 the votes that a rule lacks: `heads` and `area` (0.01 m²) more in favour, `objections` fewer. `households`: the fewest heads that would have to switch
 * in favour; one fewer never carries it. `example` names them, the largest first, and `extraFen` is the amount that they pay more under the rule.
 */
export interface VoteShortfall {
  /** Number of heads in favour that are missing. */
  readonly heads: number;
  /** Area in favour that is missing, in 0.01 m². */
  readonly area: number;
  /** Number of objections too many. */
  readonly objections: number;
  /** Fewest heads that would have to switch in favour; with one fewer it is never carried. */
  readonly households: number;
  /** Ids of households that would do, the largest first. */
  readonly example: readonly string[];
  /** Amount in fen that these pay more under the rule. */
  readonly extraFen: number;
}

/** One cost rule put to the vote. */
export interface RuleForecast extends NamedCostRule {
  /** True for the rule of the levy itself. */
  readonly own: boolean;
  /** True for the rule that the law applies without an agreement. */
  readonly legalDefault: boolean;
  /** `baseline`: applies without a vote. `not-computed`: see `report`. */
  readonly result: 'baseline' | 'passes' | 'fails' | 'not-computed';
  /** Both counts of the vote; absent for the baseline and for a rule that was not computed. */
  readonly tally?: Tally | undefined;
  /** The votes that are missing; only for a rule that fails. */
  readonly wanting?: VoteShortfall | undefined;
  /** The outlook as sentences, for `explain` of core. */
  readonly why: readonly Explanation[];
  /** Problems of the rule with the data of the levy; empty when it was computed without any. */
  readonly report: ComparedRule['report'];
}

/** 表决前瞻 the outlook of every cost rule in a vote against the rule that applies without a decision. */
export interface VoteForecast {
  /** Id of the rule that the others are compared with. */
  readonly against: string;
  /** The decision rule of the vote. */
  readonly decision: DecisionRule;
  /** The outlook of each cost rule. */
  readonly rules: readonly RuleForecast[];
}

interface AffectedVoter extends Voter {
  readonly choice: Choice;
  /** The amount paid more than under the compared rule, over all its units; negative when less. */
  readonly extraFen: number;
}

const affectedVotersOf = (
  heads: readonly Voter[],
  outcome: RuleOutcome,
  baseline: RuleOutcome,
): readonly AffectedVoter[] => {
  const extra = new Map(
    outcome.shares.map(({ householdId, fen }, i) => [householdId, fen - (baseline.shares[i]?.fen ?? 0)]),
  );
  return heads.map((head) => {
    const extraFen = head.memberIds.reduce((sum, id) => sum + (extra.get(id) ?? 0), 0);
    return { ...head, extraFen, choice: extraFen < 0 ? 'for' : extraFen > 0 ? 'against' : 'abstain' };
  });
};

/** Sorts by area, the largest first; among equals the one with the least extra payment. */
const byArea = (a: AffectedVoter, b: AffectedVoter): number =>
  b.area - a.area || a.extraFen - b.extraFen || (a.id < b.id ? -1 : 1);

/**
 * Returns the votes that a rule lacks. Everybody takes part, so switching a voter changes no total: first the largest of the objectors beyond the allowed
 * number, then the largest of all others.
 */
const wantingOf = (voters: readonly AffectedVoter[], { checks, rule, against }: Tally): VoteShortfall => {
  const lack = (by: 'heads' | 'area'): number =>
    Math.max(0, ...checks.filter((check) => check.by === by && !check.met).map(({ least, have }) => least - have));
  const [heads, area] = [lack('heads'), lack('area')];
  const objections = rule.objections === undefined ? 0 : Math.max(0, against.heads - rule.objections.atMost);
  const won = voters
    .filter(({ choice }) => choice === 'against')
    .sort(byArea)
    .slice(0, objections);
  const others = voters.filter((voter) => voter.choice !== 'for' && !won.includes(voter)).sort(byArea);
  let reached = won.reduce((sum, voter) => sum + voter.area, 0);
  for (const voter of others) {
    if (won.length >= heads && reached >= area) break;
    won.push(voter);
    reached += voter.area;
  }
  return {
    heads,
    area,
    objections,
    households: won.length,
    example: won.map(({ id }) => id),
    extraFen: won.reduce((sum, { extraFen }) => sum + extraFen, 0),
  };
};

const say = (code: ForecastCode, params: Explanation['params']): Explanation => ({ code, params });

const outlookOf = (
  row: ComparedRule,
  baseline: ComparedRule,
  outcomes: { readonly base: RuleOutcome; readonly heads: readonly Voter[]; readonly members: readonly Member[] },
  decision: DecisionRule,
): RuleForecast => {
  const { id, rule, own, legalDefault, report, outcome } = row;
  const base = { id, rule, own, legalDefault, report };
  const names = { rule: costRuleNames[rule.kind], against: costRuleNames[baseline.rule.kind] };
  if (row === baseline) return { ...base, result: 'baseline', why: [say('core.outlook-baseline', names)] };
  if (outcome === undefined) return { ...base, result: 'not-computed', why: [say('core.outlook-not-computed', names)] };
  const voters = affectedVotersOf(outcomes.heads, outcome, outcomes.base);
  const ballots = voters.flatMap(({ id: head, memberIds: [unit], choice }): readonly Ballot[] => {
    const memberId = head === builderVoterId ? head : unit;
    return memberId === undefined ? [] : [{ memberId, choice }];
  });
  const count = tally({ members: outcomes.members, rule: decision, ballots });
  const sizes = { gain: count.inFavour.heads, lose: count.against.heads, same: count.abstaining.heads };
  // Everybody has voted in this outlook, so nothing is said about non-voters.
  const told = explainTally(count).filter(({ code }) => code !== 'deliberation.out-of-reach');
  if (count.outcome === 'passed')
    return {
      ...base,
      result: 'passes',
      tally: count,
      why: [say('core.outlook-passes', { ...names, ...sizes }), ...told],
    };
  const wanting = wantingOf(voters, count);
  const { heads, area, objections, households, extraFen: fen } = wanting;
  return {
    ...base,
    result: 'fails',
    tally: count,
    wanting,
    why: [
      say('core.outlook-fails', { ...names, ...sizes }),
      ...told,
      ...(heads > 0 || area > 0 ? [say('core.outlook-wanting', { heads, area, households, fen })] : []),
      ...(objections > 0 ? [say('core.outlook-objections', { objections, households, fen })] : []),
    ],
  };
};

/**
 * Predicts which cost rule would pass if each household preferred the cheaper one, and the votes that the others lack. Each rule is put to the vote against the
 * one that applies without a decision: voters who pay less vote for it, those who pay more against, those who pay the same abstain; all take part, and the
 * owner of several units casts one vote by their sum. A household that is not charged pays the same. It considers money only and is not a forecast: people also
 * vote by fairness. Problems: those of `compareRules`, `parseVote` and `decisionBasis` (on the day the levy was decided), `core.outlook-unknown-rule`,
 * `core.outlook-no-baseline`.
 *
 * @example
 * import { forecastVote } from '@community1373/core/what-if';
 * const asked = { liable: false, reason: '已核实' } as const;
 * const levy = {
 *   id: 'b9', title: '9号楼供水管', decidedOn: '2026-01-12', authority: { kind: 'agreement', agreementId: 'a1' },
 *   responsibility: { utility: asked, builder: asked, wrongdoer: asked, repairFund: asked },
 *   scope: { kind: 'all' }, rule: { kind: 'equal' }, receipts: [], actualCostFen: 12000,
 * } as const;
 * const payers = [5000, 5000, 5000, 9000].map((area, i) => ({ householdId: `h${i + 1}`, area }));
 * const outlook = forecastVote({ levy, payers });
 * outlook.ok && outlook.value.rules.map(({ id, result }) => [id, result]); // => [['equal', 'fails'], ['area', 'baseline']]
 * outlook.ok && outlook.value.rules[0]?.wanting?.households; // => 2
 */
export const forecastVote = (input: ApportionInput, options: ForecastOptions = {}): Result<VoteForecast> => {
  checkOptions(options, 'core.outlook-options');
  const { decision = ownersOrdinary, rules, stage } = options;
  const compared = compareRules(input, rules, stage);
  if (!compared.ok) return compared;
  const sink = new DiagnosticSink();
  sink.merge(compared.report);
  const rows = compared.value.rules;
  const wanted = options.against;
  const baseline =
    wanted === undefined
      ? (rows.find(({ legalDefault }) => legalDefault) ?? rows.find(({ own }) => own))
      : rows.find(({ id }) => id === wanted);
  if (baseline?.outcome === undefined) {
    if (baseline === undefined) sink.add('core.outlook-unknown-rule', ['against'], wanted, { rule: wanted ?? '' });
    else {
      sink.add('core.outlook-no-baseline', ['against'], baseline.id, { rule: costRuleNames[baseline.rule.kind] });
      sink.merge(baseline.report);
    }
    return { ok: false, report: sink.report() };
  }
  const base = baseline.outcome;
  const areas = new Map(input.payers.map(({ householdId, area }) => [householdId, area]));
  const members =
    options.members ??
    base.shares.map(({ householdId: id }): Member => {
      const area = areas.get(id);
      return area === undefined || area === 0 ? { id } : { id, area };
    });
  const read = parseVote({ members, rule: decision, ballots: [] });
  sink.merge(read.report);
  const { decidedOn, acknowledgedUnsure } = input.levy;
  const basis = decisionBasis({
    authority: decision.authority,
    day: decidedOn,
    packs: input.packs ?? [civilCodePack],
    unsureRules: acknowledgedUnsure,
  });
  sink.merge(basis.report, ['decision']);
  if (!read.ok || !basis.ok) return { ok: false, report: sink.report() };
  const outcomes = { base, members, heads: votersOf(members, decision.heads) };
  return {
    ok: true,
    report: sink.report(),
    value: { against: baseline.id, decision, rules: rows.map((row) => outlookOf(row, baseline, outcomes, decision)) },
  };
};

/**
 * Computes the {@link forecastVote} of a levy of a scenario. An unknown levy id is the problem `core.unknown-levy`.
 *
 * @example
 * import { forecastLevy } from '@community1373/core/what-if';
 * import { sampleScenario } from '@community1373/core/sample';
 * const outlook = forecastLevy(sampleScenario(), 'levy-b9-main');
 * outlook.ok && outlook.value.rules.map(({ id, result }) => [id, result]); // => [['equal', 'passes'], ['area', 'baseline'], ['persons', 'passes']]
 */
export const forecastLevy = <M extends WorkModel>(
  scenario: Scenario<M>,
  levyId: string,
  options: ForecastOptions = {},
): Result<VoteForecast> => {
  checkScenario(scenario);
  const levy = scenario.levies.find(({ id }) => id === levyId);
  if (levy === undefined) {
    const sink = new DiagnosticSink();
    sink.add('core.unknown-levy', ['levies'], levyId, { levy: levyId });
    return { ok: false, report: sink.report() };
  }
  // A scenario with literal ids is also one with string ids.
  const plain = scenario as Scenario;
  return forecastVote(
    { levy, payers: payersOf(plain.community, placesOf<WorkModel>(plain.model, plain.community)) },
    options,
  );
};
