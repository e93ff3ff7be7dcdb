import type { DecisionRule } from './decision-rule';
import { type Electorate, headsIn } from './electorate';
import {
  barsOf,
  countVote,
  meets,
  outcomeOf,
  type ThresholdComparison,
  type VoteStatus,
  withVotes,
} from './vote-status';
import type { Outcome, VotingMeasure } from './vote-outcome';
import { checkedVote } from './checked-vote';
import type { Vote } from './vote';

/** The votes with which a vote can still pass. */
export interface VotesWithinReach {
  /** Marks a vote that can still pass. */
  readonly possible: true;
  /** The least number of further heads in favour. */
  readonly heads: number;
  /** The least further area in favour, in 0.01 m². */
  readonly area: number;
  /** The fewest households that bring both; one household fewer never suffices. */
  readonly households: number;
  /** Heads without a ballot that bring both, the largest first. */
  readonly example: readonly string[];
}

/** A condition that stays unmet: a threshold of the rule, or its limit of objections. */
export type UnmetCondition =
  | Pick<ThresholdComparison, 'what' | 'by'>
  | {
      /** Marks the limit of objections. */
      readonly what: 'objections';
    };

/** The finding that a vote can no longer pass. */
export interface VotesOutOfReach {
  /** Marks a vote that can no longer pass. */
  readonly possible: false;
  /** The conditions that stay unmet even if every head without a ballot votes in favour. */
  readonly short: readonly UnmetCondition[];
}

/** The votes needed to pass. */
export type VotesNeeded = VotesWithinReach | VotesOutOfReach;

/** Returns the least integer in [0, limit] at which a monotone test holds; undefined when it does not hold at the limit. */
const leastWhere = (limit: number, holds: (n: number) => boolean): number | undefined => {
  if (!holds(limit)) return undefined;
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Computes the votes in favour that a standing still needs; every threshold is monotone in them, so the least number is found by bisection. */
export const neededVotes = (
  rule: DecisionRule,
  bars: readonly ThresholdComparison[],
  standing: VoteStatus,
  electorate: Electorate,
  undecided: readonly number[],
): VotesNeeded => {
  if (outcomeOf(rule, bars, standing) === 'passed')
    return { possible: true, heads: 0, area: 0, households: 0, example: [] };
  const meetsWith = (bar: ThresholdComparison, more: number): boolean =>
    meets(rule, bar, withVotes(standing, 'for', { heads: 0, area: 0, [bar.by]: more }));
  const least = (by: VotingMeasure): number | undefined =>
    leastWhere(standing.undecided[by], (more) => bars.every((bar) => bar.by !== by || meetsWith(bar, more)));
  const objected = rule.objections !== undefined && standing.against.heads > rule.objections.atMost;
  const [leastHeads, area] = [least('heads'), least('area')];
  if (leastHeads === undefined || area === undefined || objected)
    return {
      possible: false,
      short: [
        ...bars.filter((bar) => !meetsWith(bar, standing.undecided[bar.by])).map(({ what, by }) => ({ what, by })),
        ...(objected ? [{ what: 'objections' as const }] : []),
      ],
    };
  // A vote in which nobody took part decides nothing, so at least one head is needed even where no share is.
  const moreHeads = Math.max(leastHeads, standing.takingPart.heads === 0 ? 1 : 0);
  const heads = headsIn(electorate);
  const largestFirst = undecided.flatMap((position) => heads[position] ?? []).sort((a, b) => b.area - a.area);
  let reached = 0;
  let households = 0;
  while (households < moreHeads || reached < area) {
    reached += largestFirst[households]?.area ?? 0;
    households += 1;
  }
  return {
    possible: true,
    heads: moreHeads,
    area,
    households,
    example: largestFirst.slice(0, households).map((head) => head.id),
  };
};

/** The effect of one head without a ballot, if it were the last to vote. */
export interface Pivot {
  /** The head. */
  readonly headId: string;
  /** The members that form it. */
  readonly memberIds: readonly string[];
  /** Exclusive area in 0.01 m². */
  readonly area: number;
  /** The outcome if it voted in favour. */
  readonly ifFor: Outcome;
  /** The outcome if it voted against. */
  readonly ifAgainst: Outcome;
  /** The outcome if it abstained. */
  readonly ifAbstaining: Outcome;
  /** True when any of the three choices changes the current outcome. */
  readonly decisive: boolean;
}

/**
 * Computes the effect of each head without a ballot: the outcome if it voted for, against, or abstained. A vote against can complete the
 * quorum and so carry the motion; this shows it.
 *
 * @example
 * import { ownersOrdinary, pivots } from '@community1373/deliberation';
 * const members = ['101', '102', '201'].map((id) => ({ id, area: 8000 }));
 * const [last] = pivots({ members, rule: ownersOrdinary, ballots: [{ memberId: '101', choice: 'for' }] });
 * [last?.ifFor, last?.ifAgainst, last?.decisive]; // => ['passed', 'not-carried', true]
 */
export const pivots = (vote: Vote): readonly Pivot[] => {
  const { rule } = checkedVote(vote);
  const { standing, electorate, undecided } = countVote(vote);
  const bars = barsOf(rule);
  const now = outcomeOf(rule, bars, standing);
  // Heads of equal area have the same effect.
  const byArea = new Map<number, Pick<Pivot, 'ifFor' | 'ifAgainst' | 'ifAbstaining' | 'decisive'>>();
  const changes = (area: number): Pick<Pivot, 'ifFor' | 'ifAgainst' | 'ifAbstaining' | 'decisive'> => {
    const known = byArea.get(area);
    if (known !== undefined) return known;
    const one = { heads: 1, area };
    const ifFor = outcomeOf(rule, bars, withVotes(standing, 'for', one));
    const ifAgainst = outcomeOf(rule, bars, withVotes(standing, 'against', one));
    const ifAbstaining = outcomeOf(rule, bars, withVotes(standing, 'abstain', one));
    const change = {
      ifFor,
      ifAgainst,
      ifAbstaining,
      decisive: [ifFor, ifAgainst, ifAbstaining].some((outcome) => outcome !== now),
    };
    byArea.set(area, change);
    return change;
  };
  const heads = headsIn(electorate);
  return undecided.flatMap((position) => {
    const head = heads[position];
    return head === undefined
      ? []
      : [{ headId: head.id, memberIds: head.memberIds, area: head.area, ...changes(head.area) }];
  });
};
