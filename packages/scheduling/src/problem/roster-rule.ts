import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema, idsSchema } from './id';

/** Zod schema of a {@link RuleWeight}. */
export const ruleWeightSchema = z.union([z.literal('hard'), z.int().min(1).max(1_000_000)]);

/** Weight of a rule: `hard` is never broken by an assignment; a number is the cost of each unit broken. */
export type RuleWeight = z.infer<typeof ruleWeightSchema>;

/** The scope of a rule; an absent field means all. */
const scopeShape = {
  people: idsSchema.optional(),
  posts: idsSchema.optional(),
  shifts: idsSchema.optional(),
  /** Shift types (班种); a shift without a type is then excluded, and so is past service of another type. */
  types: idsSchema.optional(),
  /** Source of the rule: a regulation, a contract, a decision. Displayed with it, never evaluated. */
  source: z.string().max(500).optional(),
} as const;

const rule = <Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.object({ id: idSchema, kind: z.literal(kind), weight: ruleWeightSchema, ...scopeShape, ...shape }).readonly();

const amountSchema = z.int().min(0).max(1_000_000);

/** Maximum number of consecutive days, or of weekends, in a rule. */
const daysSchema = z.int().min(0).max(1100);

/** Zod schema of a {@link RosterRule}. */
export const rosterRuleSchema = z.discriminatedUnion('kind', [
  /** The person serves in the shift's post. Unit: an assignment. */
  rule('post', {}),
  /** The person has the shift's skills. Unit: a missing skill. */
  rule('skill', {}),
  /** The person holds the shift's licences, valid until the last day that the shift touches. Unit: a missing licence. */
  rule('licence', {}),
  /** The person in a dangerous shift is insured. Unit: an assignment. */
  rule('insurance', {}),
  /** The person has consented to be assigned. Unit: an assignment. */
  rule('consent', {}),
  /**
   * The whole shift lies in the person's windows, touching ones joined (also over midnight), and overlaps none of their absences (`unavailable`) by a
   * minute. Unit: an assignment.
   */
  rule('availability', {}),
  /**
   * No two shifts at the same time, including past service with a known start. Unit: an overlapping pair of shifts of one person, or of a shift and past
   * service.
   */
  rule('overlap', {}),
  /**
   * Walking time: between two shifts of one person that do not overlap there are at least the minutes from the place of the earlier to that of the later.
   * These are the minutes of `legs` (either way) where the two places are named there, otherwise the straight distance at `metersPerMinute`, rounded up; 0
   * between shifts at one place and where a position is unknown. Every such pair is checked, which is no stricter than checking consecutive places, as
   * long as no detour is quicker than the direct way. Unit: a pair of shifts too close.
   */
  rule('travel', {
    metersPerMinute: z.int().min(1).max(2000),
    legs: z
      .array(z.object({ from: idSchema, to: idSchema, minutes: z.int(expects('minutes')).min(0).max(1440) }).readonly())
      .readonly()
      .optional(),
  }),
  /**
   * At least `minutes` between the end of a shift and the start of a later one, also over the edges of the horizon: past service with a known start is
   * included. Unit: a pair of shifts too close (and not overlapping), or of a shift and past service.
   */
  rule('rest', { minutes: z.int(expects('minutes')).min(1).max(10_080) }),
  /**
   * Load of a person in a day, a week (Monday to Sunday) or the whole period, in minutes or shifts; a shift counts fully where it begins. `max: 'own'` is
   * the person's own `maxMinutesPerWeek`. Past service counts in its day and week. With `types`: the load of some types. Unit: a minute or a shift too
   * many or too few.
   */
  rule('load', {
    per: z.enum(['day', 'week', 'period']),
    of: z.enum(['minutes', 'shifts']),
    max: z.union([amountSchema, z.literal('own')]).optional(),
    min: amountSchema.optional(),
  }),
  /**
   * Number of consecutive days on which a person serves (`days: 'worked'`) or does not serve (`'off'`), from `min` to `max`; a day is worked when a shift
   * of the scope begins on it. A block of days that touches an edge of the horizon is exempt from `min`. Past service extends this: where a person has any
   * before the horizon, the days before are known, worked where past service lies on them and off otherwise; a block continues into them and is no longer
   * exempt at that edge; a block entirely in the past that ends right before the horizon is held to `min` only. Past service on a day of the horizon makes
   * it worked. Unit: a day too many or too few in a block.
   */
  rule('consecutive', { days: z.enum(['worked', 'off']), min: daysSchema.optional(), max: daysSchema.optional() }),
  /**
   * At most `max` weekends, Saturday 00:00 to Monday 00:00, on which a person serves at least a minute, past service of the same weekends included: a
   * night from Friday is on the weekend, one from Sunday is by its Sunday. Unit: a weekend too many.
   */
  rule('weekends', { max: daysSchema }),
  /**
   * On the day after a shift of the type `after` (by its date) a person serves in none of the types `forbidden`; past service with a type is included.
   * Unit: a pair of shifts, or of a shift and past service.
   */
  rule('succession', { after: idSchema, forbidden: z.array(idSchema).min(1).readonly() }),
  /** The people named in `people` serve together: a shift has all of them or none. Unit: one of them missing on a shift that another serves in. */
  rule('together', {}),
  /** The people named in `people` serve apart: a shift has at most one of them. Unit: a further one of them on a shift. */
  rule('apart', {}),
  /**
   * Experience: where anybody serves, at least `least` (default: 1) are experienced, by having the skill `skill` or at least `pastShifts` entries of past
   * service. People outside the scope do not count. Unit: an experienced person too few.
   */
  rule('mix', {
    skill: idSchema.optional(),
    pastShifts: z.int().min(1).max(10_000).optional(),
    least: z.int().min(1).max(1000).optional(),
  }),
  /** The straight distance from the person's home to the shift is at most `meters`; 0 where a position is unknown. Unit: each 100 m begun beyond. */
  rule('distance', { meters: z.int().min(0).max(1_000_000) }),
  /**
   * Requests (点班): a person wants a shift (`want: 'on'`) or does not (`'off'`). Unit: an unmet request, times its `units` (default: 1), so that one rule
   * holds requests of different weights.
   */
  rule('request', {
    requests: z
      .array(
        z
          .object({
            personId: idSchema,
            shiftId: idSchema,
            want: z.enum(['on', 'off']),
            units: z.int().min(1).max(1_000_000).optional(),
          })
          .readonly(),
      )
      .max(1_000_000)
      .readonly(),
  }),
  /**
   * Each shift has the number of people given by its `minimum`, `wanted` or `maximum`. Shifts with their own weight, under or over, have their own rule,
   * by `shifts`. Unit: a place too few (minimum, wanted) or too many (maximum).
   */
  rule('cover', { level: z.enum(['minimum', 'wanted', 'maximum']) }),
  /**
   * Comparable people (same posts, same weekly offer) have equal loads, past service included. Unit: Σ load² above the most equal sharing of the same
   * total in whole units; the load counts shifts, or half hours begun.
   */
  rule('fairness', { of: z.enum(['shifts', 'half-hours']) }),
  /** Each client keeps one carer, past service included. Unit: a further person who serves the same client. */
  rule('continuity', {}),
  /** Preferences are met. Unit: an assignment that a person dislikes, or, where they name likes, one that matches none of them. */
  rule('preference', {}),
]);

/** A rule of the roster, hard or weighted, with the id by which every violation names it. */
export type RosterRule = z.infer<typeof rosterRuleSchema>;

/** The kinds of rules. */
export type RosterRuleKind = RosterRule['kind'];
