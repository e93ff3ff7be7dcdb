import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { addDays, type CivilDate, datesBetween, isWorkingDay, weekday } from '@community1373/base/calendar';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chinaCalendar,
  type ChinaHolidayData,
  type CourseService,
  type CourseSession,
  generateShifts,
  parseServiceDemand,
  type Service,
} from '.';

// The data file next to the package's entry.
const entry = createRequire(import.meta.url).resolve('chinese-days');
const chinaDays = JSON.parse(
  readFileSync(entry.slice(0, entry.lastIndexOf('/')) + '/chinese-days.json', 'utf8'),
) as ChinaHolidayData;

/** Paper cutting in the winter holiday for migrant women and pupils (domain.md); the figures are invented. */
const paperCutting: CourseService = {
  kind: 'course',
  id: 'paper-cutting',
  postId: 'culture',
  wanted: 2,
  from: '2026-01-26',
  to: '2026-03-01',
  seasons: [{ from: '2026-01-26', to: '2026-02-28' }],
  onHoliday: 'skip',
  cohorts: [
    { id: 'women', learners: 25 },
    { id: 'pupils', learners: 41 },
  ],
  seats: 20,
  sessions: 6,
  minutes: 90,
  rooms: [
    {
      placeId: 'hall',
      seats: 30,
      slots: [
        { weekday: 1, start: '09:00' },
        { weekday: 3, start: '09:00' },
        { weekday: 5, start: '09:00' },
      ],
    },
    {
      placeId: 'studio',
      seats: 20,
      slots: [
        { weekday: 2, start: '14:00' },
        { weekday: 4, start: '14:00' },
        { weekday: 6, start: '14:00' },
      ],
    },
  ],
};

const calendarOf = (fromYear: number, toYear: number) => {
  const read = chinaCalendar(chinaDays, { id: 'cn', fromYear, toYear, source: 'chinese-days' });
  if (!read.ok) throw new Error(JSON.stringify(read.report.items));
  return read.value;
};

const expanded = (course: CourseService, from: CivilDate, to: CivilDate) => {
  const read = generateShifts({ services: [course], from, to, calendar: calendarOf(2026, 2026) });
  if (!read.ok) throw new Error(JSON.stringify(read.report.items));
  return read;
};

describe('a course', () => {
  const { value, report } = expanded(paperCutting, '2026-01-26', '2026-03-01');

  it('divides its cohorts into batches as equal as can be and gives each all its sessions', () => {
    const batches = new Map<string, CourseSession[]>();
    for (const session of value.sessions)
      batches.set(`${session.cohortId} ${session.batch}`, [
        ...(batches.get(`${session.cohortId} ${session.batch}`) ?? []),
        session,
      ]);
    // 25 on 20 seats: 13 and 12; 41 on 20 seats: 14, 14 and 13. By hand, around the Spring Festival (15 to 23 February): the hall has 11 times, women
    // 1 until 6 February and then pupils 1; the studio has 12, women 2 until 7 February and then pupils 2; pupils 3 find no room.
    expect([...batches].map(([key, sessions]) => [key, sessions[0]?.learners, sessions.length]).sort()).toEqual([
      ['pupils 1', 14, 5],
      ['pupils 2', 14, 6],
      ['women 1', 13, 6],
      ['women 2', 12, 6],
    ]);
    expect(
      report.items.map(({ code, params }) => [code, params['cohort'], params['batch'], params['missing']]),
    ).toEqual([
      ['scheduling.course-unfinished', 'pupils', 1, 1],
      ['scheduling.course-unfinished', 'pupils', 3, 6],
    ]);
  });

  it('keeps a batch in one room, in order, off holidays and within the season', () => {
    const rooms = new Map<string, Set<string>>();
    for (const { cohortId, batch, placeId } of value.sessions)
      rooms.set(`${cohortId} ${batch}`, (rooms.get(`${cohortId} ${batch}`) ?? new Set()).add(placeId));
    expect([...rooms.values()].every((places) => places.size === 1)).toBe(true);
    expect(
      value.sessions.filter(({ date }) => (date >= '2026-02-15' && date <= '2026-02-23') || date > '2026-02-28'),
    ).toEqual([]);
    const first = value.sessions.filter(({ cohortId, batch }) => cohortId === 'women' && batch === 1);
    expect(first.map(({ date, number, placeId }) => [date, number, placeId])).toEqual(
      ['2026-01-26', '2026-01-28', '2026-01-30', '2026-02-02', '2026-02-04', '2026-02-06'].map((date, i) => [
        date,
        i + 1,
        'hall',
      ]),
    );
    expect(
      value.shifts.every(
        ({ wanted, postId, placeId }) => wanted === 2 && postId === 'culture' && placeId !== undefined,
      ),
    ).toBe(true);
    expect(value.shifts.map(({ id }) => id)).toEqual(value.sessions.map(({ shiftId }) => shiftId));
  });

  it('law: two spans that meet give what one gives, no room is taken twice, no batch is larger than its seats', () => {
    fc.assert(
      fc.property(
        fc.record({
          learners: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }),
          seats: fc.integer({ min: 5, max: 40 }),
          sessions: fc.integer({ min: 1, max: 9 }),
          cut: fc.integer({ min: 1, max: 33 }),
        }),
        ({ learners, seats, sessions, cut }) => {
          const course: CourseService = {
            ...paperCutting,
            seats,
            sessions,
            cohorts: learners.map((n, i) => ({ id: `c${i}`, learners: n })),
          };
          const whole = expanded(course, '2026-01-26', '2026-03-01').value.sessions;
          const middle = addDays('2026-01-26', cut);
          const parts = [
            ...expanded(course, '2026-01-26', addDays(middle, -1)).value.sessions,
            ...expanded(course, middle, '2026-03-01').value.sessions,
          ];
          expect(parts).toEqual(whole);
          expect(new Set(whole.map(({ placeId, date, start }) => `${placeId} ${date} ${start}`)).size).toBe(
            whole.length,
          );
          expect(
            whole.filter((session) => session.learners > Math.min(seats, 20) || session.number > sessions),
          ).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('names a room taken twice, cohorts of one name, and a calendar that does not reach', () => {
    const again = {
      ...paperCutting,
      id: 'calligraphy',
      rooms: [{ placeId: 'hall', seats: 30, slots: [{ weekday: 1, start: '10:00' as const }] }],
      sessions: 1,
    };
    const read = generateShifts({
      services: [
        { ...paperCutting, onHoliday: 'keep' },
        { ...again, onHoliday: 'keep' },
      ],
      from: '2026-01-26',
      to: '2026-02-01',
    });
    expect(read.report.items.map(({ code }) => code)).toEqual(['scheduling.room-taken']);
    const twice = {
      ...paperCutting,
      cohorts: [
        { id: 'a', learners: 1 },
        { id: 'a', learners: 2 },
      ],
    };
    expect(
      parseServiceDemand({ services: [twice], from: '2026-01-26', to: '2026-02-01', calendar: calendarOf(2026, 2026) })
        .report.items[0],
    ).toMatchObject({ code: 'scheduling.duplicate-id', path: ['services', 0, 'cohorts', 1, 'id'] });
    const late: CourseService = {
      ...paperCutting,
      from: '2026-12-21',
      to: '2027-02-01',
      seasons: [{ from: '2026-12-21', to: '2027-02-01' }],
    };
    const beyond = generateShifts({
      services: [late],
      from: '2026-12-21',
      to: '2027-02-01',
      calendar: calendarOf(2026, 2026),
    });
    expect(beyond.report.items[0]).toMatchObject({ code: 'calendar.outside-range', params: { date: '2026-12-29' } });
  });
});

describe('a course of few sessions', () => {
  // From Monday, 26 January 2026; one batch, one time a week.
  const weekly = (
    id: string,
    start: CourseService['rooms'][number]['slots'][number]['start'],
    minutes: number,
    more: Partial<CourseService> = {},
  ): CourseService => ({
    kind: 'course',
    id,
    postId: 'culture',
    wanted: 1,
    from: '2026-01-26',
    cohorts: [{ id: 'all', learners: 5 }],
    seats: 10,
    sessions: 3,
    minutes,
    rooms: [{ placeId: 'hall', seats: 10, position: [113.5, 37.8], slots: [{ weekday: 1, start }] }],
    ...more,
  });
  const missing = (course: CourseService, to: CivilDate) =>
    generateShifts({ services: [course], from: '2026-01-26', to }).report.items.map(({ code, params }) => [
      code,
      params['missing'],
    ]);

  it('is said to be unfinished only where nothing can be held any more', () => {
    const unfinished = (left: number) => [['scheduling.course-unfinished', left]];
    // Mondays: 26 January, 2, 9, 16 February.
    expect([missing(weekly('c', '09:00', 60), '2026-02-08'), missing(weekly('c', '09:00', 60), '2026-02-09')]).toEqual([
      [],
      [],
    ]);
    const until = weekly('c', '09:00', 60, { to: '2026-02-02' });
    expect([missing(until, '2026-02-01'), missing(until, '2026-02-02'), missing(until, '2026-02-28')]).toEqual([
      [],
      unfinished(1),
      unfinished(1),
    ]);
    const seasons = weekly('c', '09:00', 60, {
      seasons: [
        { from: '2026-02-09', to: '2026-02-15' },
        { from: '2026-01-26', to: '2026-01-26' },
      ],
    });
    expect([missing(seasons, '2026-02-14'), missing(seasons, '2026-02-15')]).toEqual([[], unfinished(1)]);
  });

  it('is held on holidays too where it says nothing of them, at the place of its room', () => {
    // The Spring Festival of 2026 is 15 to 23 February by the data.
    const { value } = expanded(
      weekly('c', '09:00', 60, { from: '2026-02-16', sessions: 2 }),
      '2026-02-16',
      '2026-02-28',
    );
    expect(value.shifts.map(({ date, placeId, position }) => [date, placeId, position])).toEqual([
      ['2026-02-16', 'hall', [113.5, 37.8]],
      ['2026-02-23', 'hall', [113.5, 37.8]],
    ]);
  });

  it('is warned of whatever takes its room meanwhile, however short', () => {
    const services = [
      weekly('long', '09:00', 120, { sessions: 1 }),
      weekly('short', '09:30', 30, { sessions: 1 }),
      weekly('late', '10:30', 60, { sessions: 1 }),
      weekly('after', '11:30', 60, { sessions: 1 }),
    ];
    const read = generateShifts({ services, from: '2026-01-26', to: '2026-02-01' });
    expect(read.report.items.map(({ code, params }) => [code, params['session'], params['other']])).toEqual([
      ['scheduling.room-taken', 'short/all.1@2026-01-26T09:30', 'long/all.1@2026-01-26T09:00'],
      ['scheduling.room-taken', 'late/all.1@2026-01-26T10:30', 'long/all.1@2026-01-26T09:00'],
    ]);
  });

  it('gives the first batch the first room where two begin at once', () => {
    const rooms = ['b', 'a'].map((placeId) => ({
      placeId,
      seats: 4,
      slots: [
        { weekday: 1, start: '14:00' as const },
        { weekday: 1, start: '09:00' as const },
      ],
    }));
    const read = generateShifts({
      services: [weekly('c', '09:00', 60, { rooms, sessions: 2, cohorts: [{ id: 'all', learners: 7 }] })],
      from: '2026-01-26',
      to: '2026-02-01',
    });
    expect(
      read.ok &&
        read.value.sessions.map(({ start, placeId, batch, number, learners }) => [
          start,
          placeId,
          batch,
          number,
          learners,
        ]),
    ).toEqual([
      ['09:00', 'b', 1, 1, 4],
      ['09:00', 'a', 2, 1, 3],
      ['14:00', 'b', 1, 2, 4],
      ['14:00', 'a', 2, 2, 3],
    ]);
  });
});

describe('other services', () => {
  it('are held in their seasons only, carry their type, and may be one-off or on the second Saturday', () => {
    const clinic: Service = {
      kind: 'session',
      id: 'clinic',
      postId: 'mutual',
      wanted: 3,
      recurrence: { kind: 'monthly-weekday', weekday: 6, nth: 2 },
      seasons: [
        { from: '2026-01-01', to: '2026-02-28' },
        { from: '2026-07-01', to: '2026-08-31' },
      ],
      shiftType: 'clinic',
      start: '09:00',
      minutes: 120,
    };
    const fair: Service = {
      kind: 'session',
      id: 'fair',
      postId: 'culture',
      wanted: 5,
      recurrence: { kind: 'dates', dates: ['2026-05-04'] },
      start: '09:00',
      minutes: 180,
    };
    const read = generateShifts({ services: [clinic, fair], from: '2026-01-01', to: '2026-12-31' });
    expect(read.ok && read.value.shifts.map(({ serviceId, date, type }) => [serviceId, date, type])).toEqual([
      ['clinic', '2026-01-10', 'clinic'],
      ['clinic', '2026-02-14', 'clinic'],
      ['fair', '2026-05-04', undefined],
      ['clinic', '2026-07-11', 'clinic'],
      ['clinic', '2026-08-08', 'clinic'],
    ]);
  });
});

describe('chinaCalendar', () => {
  it('agrees with the package of its data on every day of every year that it covers', () => {
    for (const year of [2010, 2015, 2020, 2024, 2025, 2026]) {
      const calendar = calendarOf(year, year);
      for (const date of datesBetween(`${year}-01-01`, calendar.to)) {
        const working = isWorkingDay(calendar, date);
        expect([date, working.ok && working.value]).toEqual([date, chineseDays.isWorkday(date)]);
      }
    }
    // A Saturday worked in place of a holiday: 10 October 2026 by the data, which the package took from the notice.
    expect(calendarOf(2026, 2026).workdays.every((date) => weekday(date) >= 6)).toBe(true);
  });

  it('refuses years that the data says nothing of, and what is no data', () => {
    expect(
      chinaCalendar(chinaDays, { id: 'cn', fromYear: 2026, toYear: 2027, source: 'x' }).report.items[0],
    ).toMatchObject({ code: 'scheduling.holidays-unknown', params: { year: 2027 } });
    for (const bad of [null, 3, {}, { holidays: [], workdays: {} }])
      expect(
        chinaCalendar(bad as unknown as ChinaHolidayData, { id: 'cn', fromYear: 2026, toYear: 2026, source: 'x' })
          .report.items[0]?.code,
      ).toBe('scheduling.holidays-unreadable');
    expect(chinaCalendar(chinaDays, { id: 'cn', fromYear: 2026, toYear: 1, source: 'x' }).ok).toBe(false);
  });
});
