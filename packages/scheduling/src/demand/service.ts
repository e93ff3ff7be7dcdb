import { civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { homePositionSchema, idSchema, idsSchema, sourceIdSchema } from '../problem/id';
import { startSchema, weekdaySchema, weekSlotSchema } from '../problem/availability-window';

const everyMonthsShape = {
  every: z.int().min(1).max(120).optional(),
  since: civilDateSchema.optional(),
} as const;

/** Zod schema of a {@link Recurrence}. */
export const recurrenceSchema = z.discriminatedUnion('kind', [
  /** On these weekdays of every week, or of every `every`-th week counted from the week of `since`. */
  z
    .object({
      kind: z.literal('weekly'),
      weekdays: z.array(weekdaySchema).min(1).readonly(),
      every: z.int().min(1).max(52).optional(),
      since: civilDateSchema.optional(),
    })
    .readonly(),
  /**
   * On a day of every month, or of every `every`-th month counted from that of `since`; in a month without that day: skipped, on its last day, or on the
   * first of the next month.
   */
  z
    .object({
      kind: z.literal('monthly'),
      day: z.int().min(1).max(31),
      shortMonth: z.enum(['skip', 'last-day', 'next']),
      ...everyMonthsShape,
    })
    .readonly(),
  /**
   * On the `nth` such weekday of every month (or of every `every`-th), counted from its beginning, or on the last (−1); a fifth that a month lacks is
   * skipped.
   */
  z
    .object({
      kind: z.literal('monthly-weekday'),
      weekday: weekdaySchema,
      nth: z.union([z.int().min(1).max(5), z.literal(-1)]),
      ...everyMonthsShape,
    })
    .readonly(),
  /** On exactly these dates. */
  z.object({ kind: z.literal('dates'), dates: z.array(civilDateSchema).readonly() }).readonly(),
]);

/** A recurrence as plain data over civil dates. */
export type Recurrence = z.infer<typeof recurrenceSchema>;

/** Zod schema of a {@link HolidayPolicy}. */
export const holidayPolicySchema = z.enum(['keep', 'next', 'previous', 'skip']);

/** Treatment of a date that is a holiday: kept, moved to the next or previous date that is not a holiday, or left out. */
export type HolidayPolicy = z.infer<typeof holidayPolicySchema>;

/** Requirements of a post for the person who serves. */
export const requirementShape = {
  skills: idsSchema.optional(),
  licences: idsSchema.optional(),
  /** True for a task that needs accident insurance. */
  dangerous: z.boolean().optional(),
} as const;

/** Zod schema of a {@link Season}. */
export const seasonSchema = z
  .object({ from: civilDateSchema, to: civilDateSchema })
  .readonly()
  .refine(({ from, to }) => from <= to, expects('from ≤ to'));

/** A season: from one date to another, both included. */
export type Season = z.infer<typeof seasonSchema>;

const serviceShape = {
  id: sourceIdSchema,
  postId: idSchema,
  placeId: idSchema.optional(),
  position: homePositionSchema.optional(),
  /** People wanted at each shift. */
  wanted: z.int().min(1).max(1000),
  /** Minimum number of people for the shift to be held; default: 0. */
  minimum: z.int().min(0).max(1000).optional(),
  ...requirementShape,
  /** The first and the last date of the service; unlimited where absent. */
  from: civilDateSchema.optional(),
  to: civilDateSchema.optional(),
  /** Seasons (寒假, 暑假 …) in which it is held; default: always. */
  seasons: z.array(seasonSchema).readonly().optional(),
  /** The type of its shifts. */
  shiftType: idSchema.optional(),
  /** Default: `keep`. */
  onHoliday: holidayPolicySchema.optional(),
};

/** Zod schema of a {@link Service}. */
export const serviceSchema = z.discriminatedUnion('kind', [
  /** A fixed session at each date of the recurrence. */
  z
    .object({
      kind: z.literal('session'),
      ...serviceShape,
      recurrence: recurrenceSchema,
      start: startSchema,
      minutes: z.int(expects('minutes')).min(1).max(1440),
    })
    .readonly(),
  /** A number of minutes per week, cut into shifts from `shortest` to `longest` minutes that are distributed over the slots. */
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
  /**
   * A course (课程): each cohort is divided into batches of at most `seats` learners, as equal as possible, and each batch has `sessions` sessions. A batch
   * keeps one room at that room's weekly times until it has had them all, then the next batch takes the room; cohorts in the given order, rooms in the
   * order in which they become free. `wanted` teachers take each session. The course begins with `from`; on a holiday a session is held only under the
   * policy `keep`, otherwise it moves to the next time of the room, so that every batch has all its sessions.
   */
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

type AnyService = z.infer<typeof serviceSchema>;

/** Replaces the post id of each member of a union by a narrower one. */
type WithPost<T, PostId extends string> = T extends unknown ? Readonly<Omit<T, 'postId'> & { postId: PostId }> : never;

/**
 * A service (服务): sessions at fixed times, including one-off events, a weekly workload to be cut into shifts, or a course. `PostId` narrows to a model's
 * posts.
 */
export type Service<PostId extends string = string> = WithPost<AnyService, PostId>;
