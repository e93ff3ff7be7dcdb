import { CodedError } from '@community1373/base/diagnostics';
import type { DecisionRule } from './decision-rule';
import { type Electorate, electorateOf } from './electorate';
import { meetsThreshold } from './threshold';
import type { Threshold } from './threshold-schema';
import type { Ballot, Choice } from './ballot';
import type { Vote } from './vote';
import type { Count, Outcome, VotingMeasure } from './vote-outcome';

/** The current counts of a vote. */
export interface VoteStatus {
  /** All heads. */
  readonly total: Count;
  /** Ballots cast, including abstentions. */
  readonly takingPart: Count;
  /** 赞成 ballots in favour. */
  readonly inFavour: Count;
  /** 反对 ballots against. */
  readonly against: Count;
  /** 弃权 abstentions. */
  readonly abstaining: Count;
  /** Heads without a ballot. */
  readonly undecided: Count;
}

/** One threshold of a rule and the count to which it applies. */
export interface ThresholdComparison {
  /** The condition: who takes part, or who is in favour. */
  readonly what: 'quorum' | 'majority';
  /** The measure that is compared: heads or area. */
  readonly by: VotingMeasure;
  /** The share to be reached. */
  readonly threshold: Threshold;
}

/** Lists the thresholds of a rule, quorum first. */
export const barsOf = ({ quorum, majority }: DecisionRule): readonly ThresholdComparison[] => {
  const bars: ThresholdComparison[] = [];
  if (quorum.heads !== undefined) bars.push({ what: 'quorum', by: 'heads', threshold: quorum.heads });
  if (quorum.area !== undefined) bars.push({ what: 'quorum', by: 'area', threshold: quorum.area });
  if (majority.heads !== undefined) bars.push({ what: 'majority', by: 'heads', threshold: majority.heads });
  if (majority.area !== undefined) bars.push({ what: 'majority', by: 'area', threshold: majority.area });
  return bars;
};

/** Returns the count that a bar compares: those taking part, or those in favour. */
export const counted = ({ what, by }: ThresholdComparison, standing: VoteStatus): number =>
  (what === 'quorum' ? standing.takingPart : standing.inFavour)[by];

/** Returns the total of which a bar's share is taken: everyone, or those taking part. */
export const outOf = (rule: DecisionRule, { what, by }: ThresholdComparison, standing: VoteStatus): number =>
  (what === 'quorum' || rule.majority.of === 'all' ? standing.total : standing.takingPart)[by];

/** True when a standing reaches a bar. */
export const meets = (rule: DecisionRule, bar: ThresholdComparison, standing: VoteStatus): boolean =>
  meetsThreshold(counted(bar, standing), outOf(rule, bar, standing), bar.threshold);

/** Returns the outcome of a standing if it were final. A vote in which nobody took part decides nothing. */
export const outcomeOf = (rule: DecisionRule, bars: readonly ThresholdComparison[], standing: VoteStatus): Outcome => {
  if (standing.takingPart.heads === 0) return 'no-quorum';
  for (const bar of bars) if (bar.what === 'quorum' && !meets(rule, bar, standing)) return 'no-quorum';
  if (rule.objections !== undefined && standing.against.heads > rule.objections.atMost) return 'objected';
  for (const bar of bars) if (bar.what === 'majority' && !meets(rule, bar, standing)) return 'not-carried';
  return 'passed';
};

const plus = (a: Count, b: Count): Count => ({ heads: a.heads + b.heads, area: a.area + b.area });

/** Returns the standing after some heads without a ballot all make the same choice. */
export const withVotes = (standing: VoteStatus, choice: Choice, votes: Count): VoteStatus => ({
  total: standing.total,
  takingPart: plus(standing.takingPart, votes),
  inFavour: choice === 'for' ? plus(standing.inFavour, votes) : standing.inFavour,
  against: choice === 'against' ? plus(standing.against, votes) : standing.against,
  abstaining: choice === 'abstain' ? plus(standing.abstaining, votes) : standing.abstaining,
  undecided: plus(standing.undecided, { heads: -votes.heads, area: -votes.area }),
});

/** The count of a vote, and the heads without a ballot. */
export interface CountedVote {
  readonly standing: VoteStatus;
  readonly electorate: Electorate;
  /** Positions of heads without a ballot. */
  readonly undecided: readonly number[];
}

/** Counts the ballots of an electorate, indexed by the position of their head. */
export const countHeads = (
  electorate: Electorate,
  ballots: readonly (Pick<Ballot, 'choice'> | undefined)[],
): CountedVote => {
  const { areas } = electorate;
  const sums = {
    for: { heads: 0, area: 0 },
    against: { heads: 0, area: 0 },
    abstain: { heads: 0, area: 0 },
    none: { heads: 0, area: 0 },
  };
  const undecided: number[] = [];
  for (let position = 0; position < areas.length; position += 1) {
    const choice = ballots[position]?.choice;
    if (choice === undefined) undecided.push(position);
    const sum = sums[choice ?? 'none'];
    sum.heads += 1;
    sum.area += areas[position] ?? 0;
  }
  const takingPart = plus(plus(sums.for, sums.against), sums.abstain);
  return {
    electorate,
    undecided,
    standing: {
      total: plus(takingPart, sums.none),
      takingPart,
      inFavour: sums.for,
      against: sums.against,
      abstaining: sums.abstain,
      undecided: sums.none,
    },
  };
};

/** Counts a vote. Throws for a ballot from outside the scope or for an undelivered unit, and for a second ballot of a head; `parseVote` and `replayMatter` report these. */
export const countVote = ({ members, rule, ballots }: Vote): CountedVote => {
  const electorate = electorateOf(members, rule.heads);
  const byHead: (Ballot | undefined)[] = electorate.areas.map(() => undefined);
  for (const ballot of ballots) {
    const position = electorate.headOf.get(ballot.memberId);
    if (position === undefined) throw new CodedError('deliberation.outside-scope', ballot.memberId);
    if (electorate.undelivered.has(ballot.memberId))
      throw new CodedError('deliberation.unit-undelivered', ballot.memberId);
    if (byHead[position] !== undefined) throw new CodedError('deliberation.double-ballot', ballot.memberId);
    byHead[position] = ballot;
  }
  return countHeads(electorate, byHead);
};
