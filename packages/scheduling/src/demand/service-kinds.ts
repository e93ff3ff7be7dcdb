import type { CivilDate, ClockTime } from '@community1373/base/calendar';
import type { WeekSlot } from '../problem/availability-window';
import type { HomePosition } from '../problem/id';
import type { ServingRequirements } from '../problem/requirements';
import type { HolidayPolicy, Recurrence } from './recurrence';
import type { Season } from './season';

/** The fields of every {@link Service}. */
export interface ServiceBase<PostId extends string = string> extends ServingRequirements {
  /** Id of the service, at most 96 characters; those of its shifts begin with it. */
  readonly id: string;
  /** Id of the post (岗位) that serves. */
  readonly postId: PostId;
  /** Id of the place; absent: none. */
  readonly placeId?: string | undefined;
  /** Position of the place; absent: unknown. */
  readonly position?: HomePosition | undefined;
  /** Number of people wanted at each shift; of a course, teachers at each session. */
  readonly wanted: number;
  /** Minimum number of people for a shift to be held; default: 0. */
  readonly minimum?: number | undefined;
  /** First date of the service; absent: no limit. */
  readonly from?: CivilDate | undefined;
  /** Last date of the service, included; absent: no limit. */
  readonly to?: CivilDate | undefined;
  /** Seasons (寒假, 暑假 …) in which it is held; absent: always. */
  readonly seasons?: readonly Season[] | undefined;
  /** Type (班种) of its shifts; absent: none. */
  readonly shiftType?: string | undefined;
  /** Treatment of a date that is a holiday; default: `keep`. */
  readonly onHoliday?: HolidayPolicy | undefined;
}

/** A service with a fixed session at each date of a recurrence. */
export interface SessionService<PostId extends string = string> extends ServiceBase<PostId> {
  /** Kind of the service. */
  readonly kind: 'session';
  /** Dates on which it is held. */
  readonly recurrence: Recurrence;
  /** Local time at which each session begins. */
  readonly start: ClockTime;
  /** Length of each session in minutes, from 1 to 1440. */
  readonly minutes: number;
}

/** A service of a number of minutes per week, cut into shifts that are distributed over weekly slots. */
export interface WorkloadService<PostId extends string = string> extends ServiceBase<PostId> {
  /** Kind of the service. */
  readonly kind: 'workload';
  /** Minutes of service per week. */
  readonly minutesPerWeek: number;
  /** Minimum length of a shift in minutes. */
  readonly shortest: number;
  /** Maximum length of a shift in minutes, at least `shortest`. */
  readonly longest: number;
  /** Weekly start times over which the shifts are distributed; at least one. */
  readonly slots: readonly WeekSlot[];
}

/** A cohort of a course: learners who begin together. */
export interface CourseCohort {
  /** Id of the cohort, unique in the course. */
  readonly id: string;
  /** Number of learners. */
  readonly learners: number;
}

/** A room of a course, with its weekly times. */
export interface CourseRoom {
  /** Id of the place. */
  readonly placeId: string;
  /** Position of the place; absent: unknown. */
  readonly position?: HomePosition | undefined;
  /** Number of seats. */
  readonly seats: number;
  /** Weekly start times of sessions in the room; at least one. */
  readonly slots: readonly WeekSlot[];
}

/**
 * A course (课程): each cohort is divided into batches of at most `seats` learners, as equal as possible, and each batch has `sessions` sessions. A batch
 * keeps one room at that room's weekly times until it has had them all, then the next batch takes the room; cohorts in the given order, rooms in the
 * order in which they become free. On a holiday a session is held only under the policy `keep`, otherwise it moves to the next time of the room, so that
 * every batch has all its sessions.
 */
export interface CourseService<PostId extends string = string> extends ServiceBase<PostId> {
  /** Kind of the service. */
  readonly kind: 'course';
  /** Date from which the course is held. */
  readonly from: CivilDate;
  /** The cohorts, in the order in which they begin. */
  readonly cohorts: readonly CourseCohort[];
  /** Maximum number of learners in a batch; a smaller room limits it further. */
  readonly seats: number;
  /** Number of sessions (课时) of each batch. */
  readonly sessions: number;
  /** Length of each session in minutes, from 1 to 1440. */
  readonly minutes: number;
  /** The rooms; at least one. */
  readonly rooms: readonly CourseRoom[];
}
