import {
  type Absence,
  absenceSchema,
  type CivilDate,
  civilDateSchema,
  type ClockTime,
} from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type HomePosition, homePositionSchema, idSchema, idsSchema } from './id';
import { type AvailabilityWindow, availabilityWindowSchema, startSchema, weekdaySchema } from './availability-window';

/** Zod schema of a {@link PastService}. */
export const pastServiceSchema = z
  .object({
    date: civilDateSchema,
    start: startSchema.optional(),
    minutes: z.int(expects('minutes')).min(1).max(1440),
    type: idSchema.optional(),
    clients: idsSchema.optional(),
  })
  .readonly();

/** A shift that a person has served before the horizon, or has promised outside this problem. */
export interface PastService {
  /** Date on which the service began. */
  readonly date: CivilDate;
  /** Local start of the service; required where a rule needs it: rest, overlaps, and weekends for a Friday. Absent: unknown. */
  readonly start?: ClockTime | undefined;
  /** Length of the service in minutes, from 1 to 1440. */
  readonly minutes: number;
  /** Type (班种) of the shift; absent: none. */
  readonly type?: string | undefined;
  /** Ids of the clients served; absent: none. */
  readonly clients?: readonly string[] | undefined;
}

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
export interface Preference {
  /** True for a like, false for a dislike. */
  readonly like: boolean;
  /** Id of the post; absent: any. */
  readonly postId?: string | undefined;
  /** Id of the place; absent: any. */
  readonly placeId?: string | undefined;
  /** ISO day of the week, from 1 (Monday) to 7 (Sunday); absent: any. */
  readonly weekday?: number | undefined;
}

/** Zod schema of a {@link RosterPerson}. */
export const rosterPersonSchema = z
  .object({
    id: idSchema,
    posts: idsSchema,
    skills: idsSchema.optional(),
    licences: z
      .array(z.object({ id: idSchema, until: civilDateSchema.optional() }).readonly())
      .readonly()
      .optional(),
    insured: z.boolean(),
    consents: z.boolean(),
    availability: z.array(availabilityWindowSchema).readonly().optional(),
    unavailable: z.array(absenceSchema).readonly().optional(),
    maxMinutesPerWeek: z.int(expects('minutes')).min(0).max(10_080).optional(),
    home: homePositionSchema.optional(),
    wishes: z.array(preferenceSchema).readonly().optional(),
    history: z.array(pastServiceSchema).readonly().optional(),
  })
  .readonly();

/** A licence (资质) that a person holds. */
export interface PersonLicence {
  /** Id of the licence. */
  readonly id: string;
  /** Last day on which it is valid; absent: it does not expire. */
  readonly until?: CivilDate | undefined;
}

/** A person who can be put on the roster; an id, never a name. */
export interface RosterPerson<PostId extends string = string> {
  /** Id of the person, unique in the problem. */
  readonly id: string;
  /** Ids of the posts (岗位) in which the person serves. */
  readonly posts: readonly PostId[];
  /** Skills of the person; absent: none. */
  readonly skills?: readonly string[] | undefined;
  /** Licences of the person; absent: none. */
  readonly licences?: readonly PersonLicence[] | undefined;
  /** True for a person with accident insurance. */
  readonly insured: boolean;
  /** True for a person who has consented to be assigned; nobody is assigned without consent. */
  readonly consents: boolean;
  /** Weekly windows in which the person can serve; absent: at any time; empty: never. */
  readonly availability?: readonly AvailabilityWindow[] | undefined;
  /** Absences (请假): days, and spans from one local time to another; a shift that overlaps one of them by a minute is excluded. Absent: none. */
  readonly unavailable?: readonly Absence[] | undefined;
  /** Minutes offered per week, Monday to Sunday; absent: no limit of their own. */
  readonly maxMinutesPerWeek?: number | undefined;
  /** Home of the person, used for distances; absent: unknown. */
  readonly home?: HomePosition | undefined;
  /** Likes and dislikes; absent: none. */
  readonly wishes?: readonly Preference[] | undefined;
  /** Past service that counts with this roster; absent: none. */
  readonly history?: readonly PastService[] | undefined;
}
