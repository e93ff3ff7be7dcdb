import { addDays, type CivilDate, weekday } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf, layOutCourse, seatsOf } from './course-sessions';
import type { CourseService } from './service-kinds';

const monday: CivilDate = '2026-11-02';

const courses: fc.Arbitrary<CourseService> = fc
  .record({
    learners: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
    seats: fc.integer({ min: 4, max: 12 }),
    sessions: fc.integer({ min: 1, max: 4 }),
    rooms: fc.array(
      fc.record({
        seats: fc.integer({ min: 4, max: 12 }),
        slots: fc.array(
          fc.record({
            weekday: fc.integer({ min: 1, max: 3 }),
            start: fc.constantFrom('08:00' as const, '09:00' as const, '14:00' as const),
          }),
          { maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ learners, seats, sessions, rooms }) => ({
    kind: 'course',
    id: 'c',
    postId: 'x',
    wanted: 1,
    from: monday,
    minutes: 45,
    seats,
    sessions,
    cohorts: learners.map((count, i) => ({ id: `k${i}`, learners: count })),
    rooms: rooms.map((room, i) => ({ placeId: `r${i}`, seats: room.seats, slots: room.slots })),
  }));

describe('the batches of a course', () => {
  it('law: are the fewest of each cohort that have seats in every room, the larger first and one apart at most', () => {
    fc.assert(
      fc.property(courses, (course) => {
        expect(seatsOf(course)).toBe(Math.min(course.seats, ...course.rooms.map(({ seats }) => seats)));
        for (const { id, learners } of course.cohorts) {
          const own = batchesOf(course).filter(({ cohortId }) => cohortId === id);
          expect(own.map(({ batch }) => batch)).toEqual(own.map((_, i) => i + 1));
          expect([own.reduce((sum, batch) => sum + batch.learners, 0), own.length]).toEqual([
            learners,
            Math.ceil(learners / seatsOf(course)),
          ]);
          const sizes = own.map((batch) => batch.learners);
          expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
        expect(batchesOf(course).map(({ cohortId }) => cohortId)).toEqual(
          batchesOf(course)
            .map(({ cohortId }) => cohortId)
            .sort(),
        );
      }),
    );
  });
});

describe('the sessions of a course', () => {
  it('law: at each time of a room its batch goes on, or the next one begins, until all have had theirs', () => {
    fc.assert(
      fc.property(
        courses,
        fc.integer({ min: -1, max: 24 }),
        fc.subarray([0, 1, 2, 7, 8, 9, 14]),
        fc.option(fc.nat(20)),
        (course, days, closed, unknown) => {
          const until = addDays(monday, days);
          const { sessions, unfinished } = layOutCourse(course, until, (date) =>
            unknown !== null && date === addDays(monday, unknown)
              ? undefined
              : !closed.some((day) => date === addDays(monday, day)),
          );
          // Every time at which a room is open, in order of time; at equal times the earlier room first.
          const open = Array.from({ length: Math.min(days + 1, unknown ?? 99) }, (_, day) => day).filter(
            (day) => !closed.includes(day),
          );
          const times = open
            .flatMap((day) =>
              course.rooms.flatMap(({ slots }, room) =>
                slots
                  .filter((slot) => slot.weekday === weekday(addDays(monday, day)))
                  .map(({ start }) => `${addDays(monday, day)}T${start} ${room}`),
              ),
            )
            .sort();
          const batches = batchesOf(course).map(({ cohortId, batch, learners }) => ({
            cohortId,
            batch,
            learners,
            had: 0,
            room: -1,
          }));
          const expected = times.flatMap((time) => {
            const [when = '', room] = time.split(' ');
            const next =
              batches.find((batch) => batch.room === Number(room) && batch.had < course.sessions) ??
              batches.find((batch) => batch.room < 0);
            if (next === undefined) return [];
            next.room = Number(room);
            next.had += 1;
            const shiftId = `c/${next.cohortId}.${next.batch}@${when}`;
            return [
              {
                id: `${shiftId}/${next.had}`,
                courseId: 'c',
                shiftId,
                cohortId: next.cohortId,
                batch: next.batch,
                number: next.had,
                of: course.sessions,
                placeId: `r${room}`,
                date: when.slice(0, 10),
                start: when.slice(11),
                minutes: 45,
                learners: next.learners,
                seats: seatsOf(course),
              },
            ];
          });
          expect(sessions).toEqual(expected);
          const left = batches
            .filter(({ had }) => had < course.sessions)
            .sort((a, b) => (a.room < 0 ? 99 : a.room) - (b.room < 0 ? 99 : b.room));
          expect(unfinished).toEqual(
            left.map(({ cohortId, batch, learners, had }) => ({
              cohortId,
              batch,
              learners,
              missing: course.sessions - had,
            })),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('asks of no day after the last session', () => {
    const asked: string[] = [];
    const course: CourseService = {
      kind: 'course',
      id: 'c',
      postId: 'x',
      wanted: 1,
      from: monday,
      minutes: 45,
      seats: 5,
      sessions: 2,
      cohorts: [{ id: 'k', learners: 5 }],
      rooms: [{ placeId: 'r', seats: 5, slots: [{ weekday: 2, start: '08:00' }] }],
    };
    layOutCourse(course, addDays(monday, 20), (date) => {
      asked.push(date);
      return true;
    });
    expect([asked.length, asked[0], asked.at(-1)]).toEqual([9, monday, addDays(monday, 8)]);
  });
});
