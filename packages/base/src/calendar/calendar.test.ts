import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  calendarCatalogue,
  civilDateSchema,
  type CivilDate,
  civilMonthSchema,
  clockTimeSchema,
  datesBetween,
  datesOfMonth,
  daysBetween,
  isCivilDate,
  isWorkingDay,
  minutesSinceMidnight,
  weekday,
  workCalendarSchema,
} from '.';
import { describeDiagnostic, emptyReport } from '../diagnostics';

// An independent implementation: milliseconds of the platform's UTC clock.
const dayMs = 86_400_000;
const byMs = (ms: number): CivilDate => new Date(ms).toISOString().slice(0, 10) as CivilDate;
const someDay = fc.integer({ min: -20_000, max: 60_000 });

describe('civil dates', () => {
  it('add and differ as days of UTC do', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        const from = byMs(day * dayMs);
        expect(addDays(from, n)).toBe(byMs((day + n) * dayMs));
        expect(daysBetween(from, addDays(from, n))).toBe(n);
        expect(weekday(from)).toBe(((new Date(day * dayMs).getUTCDay() + 6) % 7) + 1);
      }),
    );
  });

  it('exist or not', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isCivilDate)).toBe(true);
    expect(
      ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-04-31', '0050-01-01', ''].some(
        isCivilDate,
      ),
    ).toBe(false);
    expect(() => addDays('2026-02-30', 1)).toThrow('calendar.date');
    expect(civilDateSchema.safeParse('2026-06-31').success).toBe(false);
  });

  it('no date, or a day that its month has not, is the caller’s error', () => {
    // Texts that the type accepts but the calendar does not contain.
    for (const text of [
      '2026-13-01',
      '2026-00-10',
      '2026-02-29',
      '2026-04-31',
      '2026-01-00',
      '2026-1-1',
      '0050-01-01',
      '2026-01-011',
    ])
      expect(() => addDays(text as CivilDate, 0)).toThrow('calendar.date');
    expect(addDays('2026-01-31', 0)).toBe('2026-01-31');
  });

  it('from one to another with both ends; none backwards', () => {
    expect(datesBetween('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
    expect(datesBetween('2026-03-02', '2026-03-02')).toEqual(['2026-03-02']);
    expect(datesBetween('2026-03-02', '2026-03-01')).toEqual([]);
  });

  it('make up their month', () => {
    expect(datesOfMonth('2026-02')[0]).toBe('2026-02-01');
    expect(datesOfMonth('2028-02').at(-1)).toBe('2028-02-29');
    expect(datesOfMonth('2026-12')).toHaveLength(31);
  });

  it('clock times are minutes since midnight', () => {
    expect([minutesSinceMidnight('24:00'), minutesSinceMidnight('00:00'), minutesSinceMidnight('09:05')]).toEqual([
      1440, 0, 545,
    ]);
  });

  it.each([
    [
      'a day',
      civilDateSchema,
      ['2026-06-30', '2024-02-29'],
      ['2026-06-31', '2026-6-30', ' 2026-06-30', '2026-06-30T00:00', 20_260_630, ['2026-06-30'], null],
    ],
    [
      'a month',
      civilMonthSchema,
      ['2026-01', '2026-09', '2026-10', '2026-12'],
      ['2026-00', '2026-13', '2026-20', '2026-1', '02026-01', '2026-01-01', 202_601, ['2026-01'], undefined],
    ],
    [
      'a clock time',
      clockTimeSchema,
      ['00:00', '09:05', '19:59', '23:59', '24:00'],
      ['24:01', '09:60', '9:00', '25:00', '124:00', '09:000', 900, ['09:00'], null],
    ],
  ])('the schema of %s takes what is one and nothing else', (_, schema, right, wrong) => {
    expect(right.filter((value) => !schema.safeParse(value).success)).toEqual([]);
    expect(wrong.filter((value) => schema.safeParse(value).success)).toEqual([]);
  });
});

describe('the working calendar', () => {
  // China's days off for National Day 2026 and two shifted workdays, shortened; the State Council publishes the plan of the year.
  const calendar = {
    id: 'cn-2026-10',
    from: '2026-10-01',
    to: '2026-10-31',
    holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'] as CivilDate[],
    workdays: ['2026-10-10'] as CivilDate[],
    source: 'test',
  } as const;

  it('rests on holidays and weekends and works on shifted days', () => {
    const working = (date: CivilDate): unknown => {
      const answer = isWorkingDay(calendar, date);
      return answer.ok ? answer.value : answer.report.items[0]?.code;
    };
    expect(
      ['2026-10-01', '2026-10-03', '2026-10-08', '2026-10-10', '2026-11-01'].map((day) => working(day as CivilDate)),
    ).toEqual([false, false, true, true, 'calendar.outside-range']);
  });

  it('is a document, and answers for both of its ends', () => {
    expect(workCalendarSchema.safeParse(calendar).success).toBe(true);
    expect(workCalendarSchema.safeParse({ ...calendar, holidays: ['2026-10-32'] }).success).toBe(false);
    expect([isWorkingDay(calendar, '2026-10-31'), isWorkingDay(calendar, '2026-10-30')]).toEqual([
      { ok: true, value: false, report: emptyReport },
      { ok: true, value: true, report: emptyReport },
    ]);
    // 1 October is a Thursday, the first day of the range and a holiday.
    expect(addWorkingDays(calendar, '2026-10-01', 0)).toMatchObject({ ok: true, value: '2026-10-01' });
    expect(addWorkingDays(calendar, '2026-10-31', 0)).toMatchObject({ ok: true, value: '2026-10-31' });
    // A day outside the range is refused on either side, by every function.
    expect([isWorkingDay(calendar, '2026-09-30').ok, addWorkingDays(calendar, '2026-11-01', 0).ok]).toEqual([
      false,
      false,
    ]);
    // From a Thursday over the weekend.
    expect(addWorkingDays(calendar, '2026-10-15', 2)).toMatchObject({ ok: true, value: '2026-10-19' });
  });

  it('says in both languages which range it answers for', () => {
    const answer = isWorkingDay(calendar, '2026-11-01');
    const problem = answer.report.items[0];
    if (answer.ok || problem === undefined) throw new Error('answered');
    expect(problem).toMatchObject({ severity: 'error', received: '"2026-11-01"' });
    for (const locale of ['zh-CN', 'en'] as const) {
      const { what, fix } = describeDiagnostic(problem, calendarCatalogue, locale);
      expect(what).toContain('2026-10-01');
      expect(what).toContain('2026-10-31');
      expect(`${what}${fix}`).not.toMatch(/[{}]/);
    }
  });

  it('counts working days and refuses to leave its range', () => {
    expect(addWorkingDays(calendar, '2026-10-01', 3)).toMatchObject({ ok: true, value: '2026-10-10' });
    expect(addWorkingDays(calendar, '2026-10-30', 1).ok).toBe(false);
    expect(addWorkingDays(calendar, '2026-09-30', 0).ok).toBe(false);
  });
});
