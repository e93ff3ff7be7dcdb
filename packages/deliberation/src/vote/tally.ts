import { requireArgument } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import * as z from 'zod';
import type { DecisionRule } from './decision-rule';
import type { ExplanationCode } from '../messages/codes';
import { neededVotes, type VotesNeeded } from './votes-needed';
import {
  barsOf,
  counted,
  type CountedVote,
  countVote,
  outcomeOf,
  outOf,
  type ThresholdComparison,
  type VoteStatus,
} from './vote-status';
import type { Outcome } from './vote-outcome';
import { meetsThreshold, minimumToMeet } from './threshold';
import { checkedVote } from './checked-vote';
import type { Vote } from './vote';

/** One threshold comparison: the count, its total, the least count that reaches the threshold, and the result. */
export interface ThresholdCheck extends ThresholdComparison {
  /** The count. */
  readonly have: number;
  /** The total of which the share is taken. */
  readonly of: number;
  /** The least count that reaches the threshold. */
  readonly least: number;
  /** True when the count reaches the threshold. */
  readonly met: boolean;
}

/** The count of a vote with every comparison that decides it; {@link explainTally} explains it in sentences. */
export interface Tally extends VoteStatus {
  /** The rule by which the vote decides. */
  readonly rule: DecisionRule;
  /** The outcome if the vote closed now. */
  readonly outcome: Outcome;
  /** Every comparison that decides it, quorum first. */
  readonly checks: readonly ThresholdCheck[];
  /** The votes in favour, from heads without a ballot, that would carry it. */
  readonly needed: VotesNeeded;
}

const checkOf = (rule: DecisionRule, bar: ThresholdComparison, standing: VoteStatus): ThresholdCheck => {
  const { what, by, threshold } = bar;
  const have = counted(bar, standing);
  const of = outOf(rule, bar, standing);
  return {
    what,
    by,
    threshold,
    have,
    of,
    least: minimumToMeet(of, threshold),
    met: meetsThreshold(have, of, threshold),
  };
};

/** Builds the tally of ballots that are already counted. */
export const tallyCount = (rule: DecisionRule, { standing, electorate, undecided }: CountedVote): Tally => {
  const bars = barsOf(rule);
  return {
    total: standing.total,
    takingPart: standing.takingPart,
    inFavour: standing.inFavour,
    against: standing.against,
    abstaining: standing.abstaining,
    undecided: standing.undecided,
    rule,
    outcome: outcomeOf(rule, bars, standing),
    checks: bars.map((bar) => checkOf(rule, bar, standing)),
    needed: neededVotes(rule, bars, standing, electorate, undecided),
  };
};

/**
 * Counts a vote by heads and by area: quorum of all, majority of those taking part (or of all), compared exactly, with both counts and the
 * votes still needed. Abstentions take part. Sources: Civil Code 278 and 1259; head-count by the Supreme People's Court's interpretation on
 * unit ownership, article 9. Throws for ballots that `parseVote` would refuse.
 *
 * @example
 * import { ownersOrdinary, tally } from '@community1373/deliberation';
 * const members = [{ id: '101', area: 20000 }, { id: '102', area: 5000 }, { id: '201', area: 5000 }];
 * const count = tally({ members, rule: ownersOrdinary, ballots: [{ memberId: '102', choice: 'for' }, { memberId: '201', choice: 'for' }] });
 * count.outcome; // => 'no-quorum'
 * count.checks.map(({ have, least, met }) => [have, least, met]); // => [[2, 2, true], [10000, 20000, false], [2, 2, true], [10000, 5001, true]]
 */
export const tally = (vote: Vote): Tally => {
  return tallyCount(checkedVote(vote).rule, countVote(vote));
};

const checkText = ({ what, by, have, of, least, met }: ThresholdCheck): Explanation<ExplanationCode> => ({
  code: `deliberation.${what}-${by}-${met ? 'met' : 'short'}`,
  params: { have, of, least },
});

const neededText = (needed: VotesNeeded): readonly Explanation<ExplanationCode>[] => {
  if (!needed.possible) return [{ code: 'deliberation.out-of-reach', params: {} }];
  const { households, heads, area } = needed;
  return households === 0 ? [] : [{ code: 'deliberation.needed', params: { households, heads, area } }];
};

const tallySchema = z.looseObject({
  rule: z.looseObject({ title: z.unknown() }),
  outcome: z.string(),
  checks: z.array(z.looseObject({ what: z.string(), by: z.string() })),
  needed: z.looseObject({ possible: z.boolean() }),
  against: z.looseObject({ heads: z.number() }),
});

const tallyText = ({ rule, outcome, checks, needed, against }: Tally): readonly Explanation<ExplanationCode>[] => [
  ...checks.map(checkText),
  ...(rule.objections === undefined
    ? []
    : [{ code: 'deliberation.objections' as const, params: { have: against.heads, limit: rule.objections.atMost } }]),
  { code: `deliberation.${outcome}`, params: { rule: rule.title } },
  ...neededText(needed),
];

/**
 * Explains a tally, for {@link explain}: each count against its threshold, objections where the rule has a limit, the outcome, and the
 * votes still needed.
 *
 * @example
 * import { explain, explainTally, residentsAssembly, tally } from '@community1373/deliberation';
 * const members = ['a', 'b', 'c'].map((id) => ({ id }));
 * const told = explainTally(tally({ members, rule: residentsAssembly, ballots: [{ memberId: 'a', choice: 'for' }] }));
 * explain(told[0] ?? { code: 'deliberation.passed', params: {} }, 'zh-CN'); // => '参与表决人数 1/3，至少需 2，未达到'
 */
export const explainTally = (counted: Tally): readonly Explanation<ExplanationCode>[] => {
  requireArgument(tallySchema, counted, 'deliberation.tally');
  return tallyText(counted);
};
