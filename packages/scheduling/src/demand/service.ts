import { civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { startSchema, weekSlotSchema } from '../problem/availability-window';
import { homePositionSchema, idSchema, sourceIdSchema } from '../problem/id';
import { requirementShape } from '../problem/requirements';
import { holidayPolicySchema, recurrenceSchema } from './recurrence';
import { seasonSchema } from './season';
import type { CourseService, SessionService, WorkloadService } from './service-kinds';

const serviceShape = {
  id: sourceIdSchema,
  postId: idSchema,
  placeId: idSchema.optional(),
  position: homePositionSchema.optional(),
  wanted: z.int().min(1).max(1000),
  minimum: z.int().min(0).max(1000).optional(),
  ...requirementShape,
  from: civilDateSchema.optional(),
  to: civilDateSchema.optional(),
  seasons: z.array(seasonSchema).readonly().optional(),
  shiftType: idSchema.optional(),
  onHoliday: holidayPolicySchema.optional(),
};

/** Zod schema of a {@link Service}. */
export const serviceSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('session'),
      ...serviceShape,
      recurrence: recurrenceSchema,
      start: startSchema,
      minutes: z.int(expects('minutes')).min(1).max(1440),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('workload'),
      ...serviceShape,
      minutesPerWeek: z.int(expects('minutes')).min(0).max(100_000),
      shortest: z.int(expects('minutes')).min(1).max(1440),
      longest: z.int(expects('minutes')).min(1).max(1440),
      slots: z.array(weekSlotSchema).min(1).readonly(),
    })
    .readonly(),
  z
    .object({
      kind: z.literal('course'),
      ...serviceShape,
      from: civilDateSchema,
      cohorts: z.array(z.object({ id: sourceIdSchema, learners: z.int().min(0).max(100_000) }).readonly()).readonly(),
      seats: z.int().min(1).max(1000),
      sessions: z.int().min(1).max(500),
      minutes: z.int(expects('minutes')).min(1).max(1440),
      rooms: z
        .array(
          z
            .object({
              placeId: idSchema,
              position: homePositionSchema.optional(),
              seats: z.int().min(1).max(1000),
              slots: z.array(weekSlotSchema).min(1).readonly(),
            })
            .readonly(),
        )
        .min(1)
        .readonly(),
    })
    .readonly(),
]);

/**
 * A service (服务): sessions at fixed times, including one-off events, a weekly workload to be cut into shifts, or a course. `PostId` narrows to a model's
 * posts.
 */
export type Service<PostId extends string = string> =
  | SessionService<PostId>
  | WorkloadService<PostId>
  | CourseService<PostId>;
