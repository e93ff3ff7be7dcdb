import { addDays, type CivilDate, datesBetween, type WorkCalendar, weekday } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elderPlan, session } from '../../fixtures/services';
import { generateShifts, type HolidayPolicy } from '.';

const [first, last]: readonly [CivilDate, CivilDate] = ['2026-09-01', '2027-01-31'];
const known = datesBetween(first, last);

/** A hand-made calendar with runs of holidays; a span in the middle of it; a weekday, and a holiday policy. */
const cases = fc
  .record({
    runs: fc.array(fc.record({ at: fc.integer({ min: 0, max: 150 }), length: fc.constantFrom(1, 3, 8, 31, 32, 40) }), {
      maxLength: 4,
    }),
    from: fc.integer({ min: 50, max: 70 }),
    days: fc.integer({ min: 1, max: 30 }),
    day: fc.integer({ min: 1, max: 7 }),
    policy: fc.constantFrom<HolidayPolicy>('keep', 'skip', 'next', 'previous'),
  })
  .map(({ runs, from, days, day, policy }) => {
    const holidays = known.filter((_, i) => runs.some(({ at, length }) => i >= at && i < at + length));
    const calendar: WorkCalendar = {
      id: 'made',
      from: first,
      to: last,
      holidays,
      workdays: [],
      source: 'made by hand for this test',
    };
    return { calendar, day, policy, span: { from: addDays(first, from), to: addDays(first, from + days - 1) } };
  });

/**
 * Returns the date under a policy, from its description: the nearest day before or after that is not a holiday, at most 31 days away; undefined where
 * holidays are left out.
 */
const moved = (date: CivilDate, policy: HolidayPolicy, { holidays }: WorkCalendar): CivilDate | undefined => {
  if (policy === 'keep' || !holidays.includes(date)) return date;
  if (policy === 'skip') return undefined;
  const days = Array.from({ length: 31 }, (_, i) => addDays(date, (i + 1) * (policy === 'next' ? 1 : -1)));
  return days.find((other) => !holidays.includes(other));
};

describe('what falls on a holiday', () => {
  it('law: is held where its policy moves it, in the span or into it, each under the date that it had; what is left out in the span is said', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), ({ calendar, day, policy, span }, isVisit) => {
        const { from, to } = span;
        const service = session({ kind: 'weekly', weekdays: [day] }, { id: 'w', onHoliday: policy });
        const plan = {
          ...elderPlan,
          id: 'w',
          households: [{ id: 'h', every: 'week' as const, minutes: 30 }],
          slots: [{ weekday: day, start: '09:00' as const }],
          onHoliday: policy,
        };
        const read = generateShifts({
          services: isVisit ? [] : [service],
          visits: isVisit ? [plan] : [],
          from,
          to,
          calendar,
        });
        if (!read.ok) throw new Error(JSON.stringify(read.report.items));
        const nominal = known.filter((date) => weekday(date) === day);
        const held = nominal.flatMap((date) => {
          const on = moved(date, policy, calendar);
          return on !== undefined && on >= from && on <= to
            ? [{ id: `w@${date}T09:00${isVisit ? '/1' : ''}`, date: on }]
            : [];
        });
        expect(read.value.shifts.map(({ id, date }) => ({ id, date }))).toEqual(
          held.sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1)),
        );
        const leftOut = nominal.filter(
          (date) => date >= from && date <= to && moved(date, policy, calendar) === undefined,
        );
        expect(read.report.items.map(({ code, severity, path, params }) => [code, severity, path, params])).toEqual(
          leftOut.map((date) => [
            'scheduling.date-left-out',
            'info',
            [isVisit ? 'visits' : 'services', 0],
            { date, policy },
          ]),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('law: nothing need be known of days outside the span, but of each in it', () => {
    fc.assert(
      fc.property(cases, ({ calendar, day, policy, span }) => {
        const { from, to } = span;
        // A calendar that begins and ends with the span.
        const short = {
          ...calendar,
          from,
          to,
          holidays: calendar.holidays.filter((date) => date >= from && date <= to),
        };
        const service = session({ kind: 'weekly', weekdays: [day] }, { id: 'w', onHoliday: policy });
        const read = generateShifts({ services: [service], from, to, calendar: short });
        const own = known.filter((date) => weekday(date) === day && date >= from && date <= to);
        // Dates that would move over an edge cannot be determined.
        const untold =
          policy === 'keep' || policy === 'skip'
            ? []
            : own.filter(
                (date) =>
                  datesBetween(policy === 'next' ? date : from, policy === 'next' ? to : date).every((other) =>
                    short.holidays.includes(other),
                  ) && datesBetween(policy === 'next' ? date : from, policy === 'next' ? to : date).length <= 31,
              );
        expect(read.report.items.filter(({ code }) => code === 'calendar.outside-range').length).toBe(untold.length);
        expect(read.ok).toBe(untold.length === 0);
        const late = generateShifts({
          services: [service],
          from,
          to,
          calendar: { ...short, to: addDays(from, -1), from: first, holidays: [] },
        });
        expect(late.report.items.map(({ code, path }) => [code, path])).toEqual(
          policy === 'keep' ? [] : own.map(() => ['calendar.outside-range', ['services', 0]]),
        );
      }),
      { numRuns: 100 },
    );
  });
});
