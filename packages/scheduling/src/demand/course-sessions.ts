import { addDays, type CivilDate, type ClockTime, weekday } from '@community1373/base/calendar';
import { listAt } from '../problem/at-index';
import { byText } from '../problem/by-text';
import type { Service } from './service';
import type { WeekSlot } from '../problem/availability-window';

export type Course = Extract<Service, { kind: 'course' }>;

/** A session (课时) of a batch: the `number`-th of `of`, in a room at a date. */
export interface CourseSession {
  readonly id: string;
  readonly courseId: string;
  readonly shiftId: string;
  readonly cohortId: string;
  /** The batch (批次) of the cohort, counted from 1. */
  readonly batch: number;
  readonly number: number;
  readonly of: number;
  readonly placeId: string;
  readonly date: CivilDate;
  readonly start: ClockTime;
  readonly minutes: number;
  readonly learners: number;
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
export const seatsOf = ({ seats, rooms }: Course): number =>
  rooms.reduce((least, room) => Math.min(least, room.seats), seats);

/** Divides the cohorts into batches as equal as possible, in the order of the cohorts. */
export const batchesOf = (course: Course): readonly CourseBatch[] => {
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
  { rooms }: Course,
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
  course: Course,
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
