import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { homePositionSchema, idSchema, sourceIdSchema } from '../problem/id';
import { holidayPolicySchema, requirementShape } from './service';
import { weekSlotSchema } from '../problem/availability-window';

/** Zod schema of a {@link VisitCadence}. */
export const visitCadenceSchema = z.enum(['week', 'month', 'quarter']);

/** Frequency of visits to a household: every week, 12 times in 52 weeks (4 or 5 weeks apart), or every 13 weeks. */
export type VisitCadence = z.infer<typeof visitCadenceSchema>;

/** Zod schema of a {@link VisitedHousehold}. */
export const visitedHouseholdSchema = z
  .object({
    id: idSchema,
    every: visitCadenceSchema,
    /** Length of a visit, without the walk to it. */
    minutes: z.int(expects('minutes')).min(1).max(1440),
    /** Home of the household; one without a position is visited after those with one. */
    position: homePositionSchema.optional(),
  })
  .readonly();

/** A household to be visited, and the frequency. */
export type VisitedHousehold = z.infer<typeof visitedHouseholdSchema>;

/** Zod schema of a {@link VisitPlan}. */
export const visitPlanSchema = z
  .object({
    id: sourceIdSchema,
    postId: idSchema,
    households: z.array(visitedHouseholdSchema).readonly(),
    /** Maximum number of visits of one round. */
    visitsPerRound: z.int().min(1).max(12),
    /** The shift of a round lasts at least `shortest` and at most `longest` minutes. */
    shortest: z.int(expects('minutes')).min(1).max(1440),
    longest: z.int(expects('minutes')).min(1).max(1440),
    walkingMetersPerMinute: z.number().min(1).max(200),
    /** Start times of rounds, which are distributed evenly over the slots. */
    slots: z.array(weekSlotSchema).min(1).readonly(),
    ...requirementShape,
    onHoliday: holidayPolicySchema.optional(),
  })
  .readonly();

/** Visits (走访) of a post to households, to be divided into rounds. */
export type VisitPlan<PostId extends string = string> = Readonly<
  Omit<z.infer<typeof visitPlanSchema>, 'postId'> & { postId: PostId }
>;
