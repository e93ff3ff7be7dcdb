import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema } from './id';
import type {
  AvailabilityRule,
  ConsentRule,
  DistanceRule,
  InsuranceRule,
  LicenceRule,
  PostRule,
  SkillRule,
} from './rule-kinds/eligibility-rules';
import type { ContinuityRule, CoverRule, FairnessRule, PreferenceRule, RequestRule } from './rule-kinds/quality-rules';
import { ruleBaseShape } from './rule-kinds/rule-base';
import type { ApartRule, MixRule, TogetherRule } from './rule-kinds/team-rules';
import type {
  ConsecutiveRule,
  LoadRule,
  OverlapRule,
  RestRule,
  SuccessionRule,
  TravelRule,
  WeekendsRule,
} from './rule-kinds/time-rules';

const { id, weight, ...scope } = ruleBaseShape;

const rule = <Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.object({ id, kind: z.literal(kind), weight, ...scope, ...shape }).readonly();

const amountSchema = z.int().min(0).max(1_000_000);

/** Maximum number of consecutive days, or of weekends, in a rule. */
const daysSchema = z.int().min(0).max(1100);

/** Zod schema of a {@link RosterRule}. */
export const rosterRuleSchema = z.discriminatedUnion('kind', [
  rule('post', {}),
  rule('skill', {}),
  rule('licence', {}),
  rule('insurance', {}),
  rule('consent', {}),
  rule('availability', {}),
  rule('overlap', {}),
  rule('travel', {
    metersPerMinute: z.int().min(1).max(2000),
    legs: z
      .array(z.object({ from: idSchema, to: idSchema, minutes: z.int(expects('minutes')).min(0).max(1440) }).readonly())
      .readonly()
      .optional(),
  }),
  rule('rest', { minutes: z.int(expects('minutes')).min(1).max(10_080) }),
  rule('load', {
    per: z.enum(['day', 'week', 'period']),
    of: z.enum(['minutes', 'shifts']),
    max: z.union([amountSchema, z.literal('own')]).optional(),
    min: amountSchema.optional(),
  }),
  rule('consecutive', { days: z.enum(['worked', 'off']), min: daysSchema.optional(), max: daysSchema.optional() }),
  rule('weekends', { max: daysSchema }),
  rule('succession', { after: idSchema, forbidden: z.array(idSchema).min(1).readonly() }),
  rule('together', {}),
  rule('apart', {}),
  rule('mix', {
    skill: idSchema.optional(),
    pastShifts: z.int().min(1).max(10_000).optional(),
    least: z.int().min(1).max(1000).optional(),
  }),
  rule('distance', { meters: z.int().min(0).max(1_000_000) }),
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
  rule('cover', { level: z.enum(['minimum', 'wanted', 'maximum']) }),
  rule('fairness', { of: z.enum(['shifts', 'half-hours']) }),
  rule('continuity', {}),
  rule('preference', {}),
]);

/** A rule of the roster (排班规则), hard or weighted, with the id by which every violation names it. */
export type RosterRule =
  | PostRule
  | SkillRule
  | LicenceRule
  | InsuranceRule
  | ConsentRule
  | AvailabilityRule
  | OverlapRule
  | TravelRule
  | RestRule
  | LoadRule
  | ConsecutiveRule
  | WeekendsRule
  | SuccessionRule
  | TogetherRule
  | ApartRule
  | MixRule
  | DistanceRule
  | RequestRule
  | CoverRule
  | FairnessRule
  | ContinuityRule
  | PreferenceRule;

/** The kinds of rules. */
export type RosterRuleKind = RosterRule['kind'];
