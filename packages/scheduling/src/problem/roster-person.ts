import { absenceSchema, civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { homePositionSchema, idSchema, idsSchema } from './id';
import { availabilityWindowSchema, startSchema, weekdaySchema } from './availability-window';

/** Zod schema of a {@link PastService}. */
export const pastServiceSchema = z
  .object({
    date: civilDateSchema,
    /** Start of the service; required where a rule needs it: rest, overlaps, and weekends for a Friday. */
    start: startSchema.optional(),
    minutes: z.int(expects('minutes')).min(1).max(1440),
    /** The type of the shift. */
    type: idSchema.optional(),
    /** The clients served. */
    clients: idsSchema.optional(),
  })
  .readonly();

/** A shift that a person has served before the horizon, or has promised outside this problem. */
export type PastService = z.infer<typeof pastServiceSchema>;

/** Zod schema of a {@link Preference}. */
export const preferenceSchema = z
  .object({
    like: z.boolean(),
    postId: idSchema.optional(),
    placeId: idSchema.optional(),
    weekday: weekdaySchema.optional(),
  })
  .readonly();

/** A preference of a person: likes or dislikes the shifts that match every given field. */
export type Preference = z.infer<typeof preferenceSchema>;

/** Zod schema of a {@link RosterPerson}. */
export const rosterPersonSchema = z
  .object({
    id: idSchema,
    posts: idsSchema,
    skills: idsSchema.optional(),
    /** A licence without `until` does not expire. */
    licences: z
      .array(z.object({ id: idSchema, until: civilDateSchema.optional() }).readonly())
      .readonly()
      .optional(),
    insured: z.boolean(),
    /** Nobody is assigned without consent. */
    consents: z.boolean(),
    /** Absent: at any time; empty: never. */
    availability: z.array(availabilityWindowSchema).readonly().optional(),
    /** 请假: days, and spans from one local time to another; a shift that overlaps one of them by a minute is excluded for this person. */
    unavailable: z.array(absenceSchema).readonly().optional(),
    /** Minutes offered per week, Monday to Sunday. */
    maxMinutesPerWeek: z.int(expects('minutes')).min(0).max(10_080).optional(),
    home: homePositionSchema.optional(),
    wishes: z.array(preferenceSchema).readonly().optional(),
    history: z.array(pastServiceSchema).readonly().optional(),
  })
  .readonly();

/** A person who can be put on the roster; an id, never a name. */
export type RosterPerson<PostId extends string = string> = Readonly<
  Omit<z.infer<typeof rosterPersonSchema>, 'posts'> & { posts: readonly PostId[] }
>;
