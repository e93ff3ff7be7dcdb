import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type WeekSlot, weekSlotSchema } from '../problem/availability-window';
import { type HomePosition, homePositionSchema, idSchema, sourceIdSchema } from '../problem/id';
import { requirementShape, type ServingRequirements } from '../problem/requirements';
import { type HolidayPolicy, holidayPolicySchema } from './recurrence';

/** Zod schema of a {@link VisitCadence}. */
export const visitCadenceSchema = z.enum(['week', 'month', 'quarter']);

/** Frequency of visits (探访频次) to a household: every week, 12 times in 52 weeks (4 or 5 weeks apart), or every 13 weeks. */
export type VisitCadence = 'week' | 'month' | 'quarter';

/** Zod schema of a {@link VisitedHousehold}. */
export const visitedHouseholdSchema = z
  .object({
    id: idSchema,
    every: visitCadenceSchema,
    minutes: z.int(expects('minutes')).min(1).max(1440),
    position: homePositionSchema.optional(),
  })
  .readonly();

/** A household to be visited, and the frequency. */
export interface VisitedHousehold {
  /** Id of the household, unique in the plan. */
  readonly id: string;
  /** Frequency of the visits. */
  readonly every: VisitCadence;
  /** Length of a visit in minutes, without the walk to it; at most `longest` of the plan. */
  readonly minutes: number;
  /** Home of the household; absent: unknown, and then visited after those with a position. */
  readonly position?: HomePosition | undefined;
}

/** Zod schema of a {@link VisitPlan}. */
export const visitPlanSchema = z
  .object({
    id: sourceIdSchema,
    postId: idSchema,
    households: z.array(visitedHouseholdSchema).readonly(),
    visitsPerRound: z.int().min(1).max(12),
    shortest: z.int(expects('minutes')).min(1).max(1440),
    longest: z.int(expects('minutes')).min(1).max(1440),
    walkingMetersPerMinute: z.number().min(1).max(200),
    slots: z.array(weekSlotSchema).min(1).readonly(),
    ...requirementShape,
    onHoliday: holidayPolicySchema.optional(),
  })
  .readonly();

/** Zod schema of {@link VisitRounds}. */
export const visitRoundsSchema = visitPlanSchema.unwrap().omit({ households: true }).readonly();

/** The rounds (巡访) of a post: a {@link VisitPlan} without its households, for a document in which they follow from other facts. */
export interface VisitRounds<PostId extends string = string> extends ServingRequirements {
  /** Id of the plan, at most 96 characters; those of its shifts begin with it. */
  readonly id: string;
  /** Id of the post (岗位) that visits. */
  readonly postId: PostId;
  /** Maximum number of visits of one round, from 1 to 12. */
  readonly visitsPerRound: number;
  /** Minimum length of the shift of a round in minutes. */
  readonly shortest: number;
  /** Maximum length of the shift of a round in minutes, at least `shortest`. */
  readonly longest: number;
  /** Walking speed in metres per minute, from 1 to 200. */
  readonly walkingMetersPerMinute: number;
  /** Weekly start times of rounds, which are distributed evenly over them; at least one. */
  readonly slots: readonly WeekSlot[];
  /** Treatment of a date that is a holiday; default: `keep`. */
  readonly onHoliday?: HolidayPolicy | undefined;
}

/** Visits (走访) of a post to households, to be divided into rounds. */
export interface VisitPlan<PostId extends string = string> extends VisitRounds<PostId> {
  /** The households to be visited. */
  readonly households: readonly VisitedHousehold[];
}
