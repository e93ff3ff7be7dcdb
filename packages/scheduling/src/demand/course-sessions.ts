import { addDays, type CivilDate, type ClockTime, weekday } from '@community1373/base/calendar';
import { listAt } from '../problem/at-index';
import { byText } from '../problem/by-text';
import type { CourseService } from './service-kinds';
import type { WeekSlot } from '../problem/availability-window';

/** A session (课时) of a batch: the `number`-th of `of`, in a room at a date. */
export interface CourseSession {
  /** Id of the session. */
  readonly id: string;
  /** Id of the service. */
  readonly courseId: string;
  /** Id of the shift of its teachers. */
  readonly shiftId: string;
  /** Id of the cohort. */
  readonly cohortId: string;
  /** The batch (批次) of the cohort, counted from 1. */
  readonly batch: number;
  /** Number of the session in its batch, from 1 to `of`. */
  readonly number: number;
  /** Number of sessions of the batch in total. */
  readonly of: number;
  /** Id of the room. */
  readonly placeId: string;
  /** Date of the session. */
  readonly date: CivilDate;
  /** Local time at which it begins. */
  readonly start: ClockTime;
  /** Length in minutes. */
  readonly minutes: number;
  /** Number of learners in the batch. */
  readonly learners: number;
  /** Maximum number of learners in a batch: the seats of the course, limited by its smallest room. */
  readonly seats: number;
}

/** A batch of a cohort and its number of learners. */
export interface CourseBatch {
  readonly cohortId: string;
  readonly batch: number;
  readonly learners: number;
}

/** The sessions of a course until a date, and the batches unfinished by then. */
export interface CourseLayout {
  readonly sessions: readonly CourseSession[];
  /** Batches that have not had all their sessions, with the number missing. */
  readonly unfinished: readonly (CourseBatch & { readonly missing: number })[];
}

/** Returns the seats of a batch: those of the course, limited by the smallest room. */
export const seatsOf = ({ seats, rooms }: CourseService): number =>
  rooms.reduce((least, room) => Math.min(least, room.seats), seats);

/** Divides the cohorts into batches as equal as possible, in the order of the cohorts. */
export const batchesOf = (course: CourseService): readonly CourseBatch[] => {
  const seats = seatsOf(course);
  return course.cohorts.flatMap(({ id: cohortId, learners }) => {
    const count = Math.ceil(learners / seats);
    return Array.from({ length: count }, (_, i) => ({
      cohortId,
      batch: i + 1,
      learners: Math.floor(learners / count) + (i < learners % count ? 1 : 0),
    }));
  });
};

interface Running extends CourseBatch {
  held: number;
}

/** Lists the slots of all rooms on a weekday, by start, then in the order of the rooms. */
const slotsOn = (
  { rooms }: CourseService,
  day: number,
): readonly { readonly room: number; readonly placeId: string; readonly slot: WeekSlot }[] =>
  rooms
    .flatMap(({ slots, placeId }, room) =>
      slots.filter((slot) => slot.weekday === day).map((slot) => ({ room, placeId, slot })),
    )
    .sort((a, b) => byText(a.slot.start, b.slot.start) || a.room - b.room);

/**
 * Lays out a course from its beginning until `until`: day by day, each room with a free slot takes the next batch and keeps it until it has had all its
 * sessions. `isHeld` is true when sessions are held on a date, and undefined where that is unknown, which ends the layout.
 */
export const layOutCourse = (
  course: CourseService,
  until: CivilDate,
  isHeld: (date: CivilDate) => boolean | undefined,
): CourseLayout => {
  const waiting: Running[] = batchesOf(course).map((batch) => ({ ...batch, held: 0 }));
  const seats = seatsOf(course);
  const inRoom: (Running | undefined)[] = course.rooms.map(() => undefined);
  const sessions: CourseSession[] = [];
  const slots = Array.from({ length: 8 }, (_, day) => slotsOn(course, day));
  for (let date = course.from; date <= until; date = addDays(date, 1)) {
    if (waiting.length === 0 && inRoom.every((batch) => batch === undefined)) break;
    const held = isHeld(date);
    if (held === undefined) break;
    if (!held) continue;
    for (const { room, placeId, slot } of listAt(slots, weekday(date))) {
      const batch = inRoom[room] ?? waiting.shift();
      if (batch === undefined) continue;
      batch.held += 1;
      inRoom[room] = batch.held < course.sessions ? batch : undefined;
      const shiftId = `${course.id}/${batch.cohortId}.${batch.batch}@${date}T${slot.start}`;
      const { cohortId, batch: number, learners } = batch;
      sessions.push({
        id: `${shiftId}/${batch.held}`,
        courseId: course.id,
        shiftId,
        cohortId,
        batch: number,
        number: batch.held,
        of: course.sessions,
        placeId,
        date,
        start: slot.start,
        minutes: course.minutes,
        learners,
        seats,
      });
    }
  }
  const left = [...inRoom.filter((batch) => batch !== undefined), ...waiting];
  return {
    sessions,
    unfinished: left.map(({ cohortId, batch, learners, held }) => ({
      cohortId,
      batch,
      learners,
      missing: course.sessions - held,
    })),
  };
};
