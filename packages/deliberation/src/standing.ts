import { CodedError } from '@community1373/base/diagnostics';
import type { DecisionRule } from './decision-rule';
import { type Electorate, electorateOf } from './electorate';
import { reaches, type Threshold } from './threshold';
import type { Choice, Vote } from './vote';

/** A number of heads and their exclusive area in 0.01 m²: both counts of every step. */
export interface Count {
  readonly heads: number;
  readonly area: number;
}

/** Where a vote stands: everyone, and how they have voted so far. */
export interface Standing {
  readonly total: Count;
  /** Ballots cast, abstentions among them. */
  readonly takingPart: Count;
  readonly inFavour: Count;
  readonly against: Count;
  readonly abstaining: Count;
  readonly undecided: Count;
}

/** 通过 passed · 参与不足 no quorum · 未达票数 not carried · 有异议 objected. */
export type Outcome = 'passed' | 'no-quorum' | 'not-carried' | 'objected';

/** Which of the counts a check is about. */
export type Measure = keyof Count;

/** One threshold of a rule with what it is compared to. */
export interface Bar {
  readonly what: 'quorum' | 'majority';
  readonly by: Measure;
  readonly threshold: Threshold;
}

/** The thresholds of a rule, quorum first. */
export const barsOf = ({ quorum, majority }: DecisionRule): readonly Bar[] =>
  [
    { what: 'quorum', by: 'heads', threshold: quorum.heads } as const,
    { what: 'quorum', by: 'area', threshold: quorum.area } as const,
    { what: 'majority', by: 'heads', threshold: majority.heads } as const,
    { what: 'majority', by: 'area', threshold: majority.area } as const,
  ].flatMap(({ what, by, threshold }) => (threshold === undefined ? [] : [{ what, by, threshold }]));

/** What a bar counts and out of how much. */
export const measured = (rule: DecisionRule, bar: Bar, standing: Standing): { readonly have: number; readonly of: number } =>
  bar.what === 'quorum'
    ? { have: standing.takingPart[bar.by], of: standing.total[bar.by] }
    : { have: standing.inFavour[bar.by], of: (rule.majority.of === 'all' ? standing.total : standing.takingPart)[bar.by] };

/** The outcome of a standing if it were final. A vote in which nobody took part decides nothing. */
export const outcomeOf = (rule: DecisionRule, bars: readonly Bar[], standing: Standing): Outcome => {
  if (standing.takingPart.heads === 0) return 'no-quorum';
  const met = (bar: Bar): boolean => {
    const { have, of } = measured(rule, bar, standing);
    return reaches(have, of, bar.threshold);
  };
  if (!bars.filter((bar) => bar.what === 'quorum').every(met)) return 'no-quorum';
  if (rule.objections !== undefined && standing.against.heads > rule.objections.atMost) return 'objected';
  return bars.every(met) ? 'passed' : 'not-carried';
};

const plus = (a: Count, b: Count): Count => ({ heads: a.heads + b.heads, area: a.area + b.area });

/** The standing after heads that had not voted all make the same choice. */
export const withVotes = (standing: Standing, choice: Choice, votes: Count): Standing => ({
  total: standing.total,
  takingPart: plus(standing.takingPart, votes),
  inFavour: choice === 'for' ? plus(standing.inFavour, votes) : standing.inFavour,
  against: choice === 'against' ? plus(standing.against, votes) : standing.against,
  abstaining: choice === 'abstain' ? plus(standing.abstaining, votes) : standing.abstaining,
  undecided: plus(standing.undecided, { heads: -votes.heads, area: -votes.area }),
});

/** The count of a vote, and which heads have not voted. */
export interface CountedVote {
  readonly standing: Standing;
  readonly electorate: Electorate;
  /** Positions of heads without a ballot. */
  readonly undecided: readonly number[];
}

/** Counts the ballots. Throws for a ballot from outside the scope and for a second one of a head: `parseVote` and `replay` name these. */
export const countVote = ({ members, rule, ballots }: Vote): CountedVote => {
  const electorate = electorateOf(members, rule.heads);
  const { heads, headOf } = electorate;
  const choices: (Choice | undefined)[] = heads.map(() => undefined);
  for (const { memberId, choice } of ballots) {
    const position = headOf.get(memberId);
    if (position === undefined) throw new CodedError('deliberation.outside-scope', memberId);
    if (choices[position] !== undefined) throw new CodedError('deliberation.double-ballot', memberId);
    choices[position] = choice;
  }
  const sums = {
    for: { heads: 0, area: 0 },
    against: { heads: 0, area: 0 },
    abstain: { heads: 0, area: 0 },
    none: { heads: 0, area: 0 },
  };
  const undecided: number[] = [];
  for (const [position, head] of heads.entries()) {
    const choice = choices[position];
    if (choice === undefined) undecided.push(position);
    const sum = sums[choice ?? 'none'];
    sum.heads += 1;
    sum.area += head.area;
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
