import type { Explanation } from '@community1373/base/explain';
import type { DecisionRule } from './decision-rule';
import type { ExplanationCode } from './messages';
import { type Needed, neededVotes } from './needed';
import { type Bar, barsOf, countVote, measured, type Outcome, outcomeOf, type Standing } from './standing';
import { leastToReach, reaches } from './threshold';
import type { Vote } from './vote';

/** One threshold as compared: what was counted, out of how much, the least that reaches it, and whether it does. */
export interface Check extends Bar {
  readonly have: number;
  readonly of: number;
  readonly least: number;
  readonly met: boolean;
}

/** The count of a vote with every comparison that decides it. */
export interface Tally extends Standing {
  readonly ruleId: string;
  readonly outcome: Outcome;
  readonly checks: readonly Check[];
  /** How many more votes in favour carry it, of those who have not voted. */
  readonly needed: Needed;
  readonly explanations: readonly Explanation<ExplanationCode>[];
}

const checkOf = (rule: DecisionRule, bar: Bar, standing: Standing): Check => {
  const { have, of } = measured(rule, bar, standing);
  return { ...bar, have, of, least: leastToReach(of, bar.threshold), met: reaches(have, of, bar.threshold) };
};

const explanationOf = ({ what, by, have, of, least, met }: Check): Explanation<ExplanationCode> => ({
  code: `deliberation.${what}-${by}-${met ? 'met' : 'short'}`,
  params: { have, of, least },
});

const neededText = (needed: Needed): readonly Explanation<ExplanationCode>[] => {
  if (!needed.possible) return [{ code: 'deliberation.out-of-reach', params: {} }];
  if (needed.households === 0) return [];
  return [{ code: 'deliberation.needed', params: { households: needed.households, heads: needed.heads, area: needed.area } }];
};

/**
 * Counts a vote by heads and by area: quorum of all, majority of those taking part (or of all), exactly compared, with both counts shown and
 * what is still needed. Abstentions take part. Sources: Civil Code 278 and 1259; head-count by the Supreme People's Court's interpretation on
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
  const { rule } = vote;
  const { standing, electorate, undecided } = countVote(vote);
  const bars = barsOf(rule);
  const checks = bars.map((bar) => checkOf(rule, bar, standing));
  const outcome = outcomeOf(rule, bars, standing);
  const needed = neededVotes(rule, bars, standing, electorate, undecided);
  return {
    ...standing,
    ruleId: rule.id,
    outcome,
    checks,
    needed,
    explanations: [
      ...checks.map(explanationOf),
      ...(rule.objections === undefined
        ? []
        : [{ code: 'deliberation.objections' as const, params: { have: standing.against.heads, limit: rule.objections.atMost } }]),
      { code: `deliberation.${outcome}`, params: { rule: rule.title } },
      ...neededText(needed),
    ],
  };
};
