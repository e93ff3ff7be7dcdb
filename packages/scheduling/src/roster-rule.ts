import { z } from 'zod';
import { idSchema, idsSchema } from './id';

/** Zod schema of a {@link RuleWeight}. */
export const ruleWeightSchema = z.union([z.literal('hard'), z.int().min(1).max(1_000_000)]);

/** How much a rule binds: `hard` is never broken by an assignment; a number is the cost of each unit broken. */
export type RuleWeight = z.infer<typeof ruleWeightSchema>;

/** Whom and what a rule is about; a part left out means all. */
const scopeShape = {
  people: idsSchema.optional(),
  posts: idsSchema.optional(),
  shifts: idsSchema.optional(),
} as const;

const rule = <Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.object({ id: idSchema, kind: z.literal(kind), weight: ruleWeightSchema, ...scopeShape, ...shape }).readonly();

const amountSchema = z.int().min(0).max(1_000_000);

/** Zod schema of a {@link RosterRule}. */
export const rosterRuleSchema = z.discriminatedUnion('kind', [
  /** The person serves in the shift's post. Unit: an assignment. */
  rule('post', {}),
  /** The person has the shift's skills. Unit: a missing skill. */
  rule('skill', {}),
  /** The person holds the shift's licences, valid on its date. Unit: a missing licence. */
  rule('licence', {}),
  /** Who serves in a dangerous shift is insured. Unit: an assignment. */
  rule('insurance', {}),
  /** The person has consented to be assigned. Unit: an assignment. */
  rule('consent', {}),
  /** The shift lies in the person's windows and on no unavailable date. Unit: an assignment. */
  rule('availability', {}),
  /** No two shifts at the same time. Unit: an overlapping pair of shifts of one person. */
  rule('overlap', {}),
  /** At least `minutes` between the end of a shift and the start of a later one. Unit: a pair of shifts too close (and not overlapping). */
  rule('rest', { minutes: z.int().min(1).max(10_080) }),
  /**
   * How much a person serves in a day, in a week (Monday to Sunday) or in the whole period, in minutes or shifts. `max: 'own'` is the
   * person's own `maxMinutesPerWeek`. Past service counts in its day and week. Unit: a minute or a shift too many or too few.
   */
  rule('load', {
    per: z.enum(['day', 'week', 'period']),
    of: z.enum(['minutes', 'shifts']),
    max: z.union([amountSchema, z.literal('own')]).optional(),
    min: amountSchema.optional(),
  }),
  /** Each shift has the people that its `minimum`, `wanted` or `maximum` says. Unit: a place too few (minimum, wanted) or too many (maximum). */
  rule('cover', { level: z.enum(['minimum', 'wanted', 'maximum']) }),
  /**
   * Comparable people (same posts, same weekly offer) serve alike, past service included. Unit: Σ load² above the most equal sharing of the
   * same total in whole units; the load counts shifts, or half hours begun.
   */
  rule('fairness', { of: z.enum(['shifts', 'half-hours']) }),
  /** Each client keeps one carer, past service included. Unit: a further person who serves the same client. */
  rule('continuity', {}),
  /** Wishes are met. Unit: an assignment that a person dislikes, or that is none of those liked where any are named. */
  rule('preference', {}),
]);

/** A rule of the roster, hard or weighted, with an id by which every violation is named. */
export type RosterRule = z.infer<typeof rosterRuleSchema>;

/** The kinds of rules. */
export type RuleKind = RosterRule['kind'];
