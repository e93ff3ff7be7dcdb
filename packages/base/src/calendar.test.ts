import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  civilDateSchema,
  type CivilDate,
  clockTimeSchema,
  datesOfMonth,
  daysBetween,
  isCivilDate,
  isWorkingDay,
  minutesOf,
  weekday,
} from './calendar';

// The independent implementation: milliseconds of the platform's UTC clock.
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
    expect(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-04-31', '0050-01-01', ''].some(isCivilDate)).toBe(false);
    expect(() => addDays('2026-02-30', 1)).toThrow('calendar.date');
    expect(civilDateSchema.safeParse('2026-06-31').success).toBe(false);
  });

  it('make up their month', () => {
    expect(datesOfMonth('2028-02').at(-1)).toBe('2028-02-29');
    expect(datesOfMonth('2026-12')).toHaveLength(31);
  });

  it('clock times are minutes since midnight', () => {
    expect(minutesOf('24:00')).toBe(1440);
    expect(clockTimeSchema.safeParse('24:01').success).toBe(false);
    expect(clockTimeSchema.safeParse('09:60').success).toBe(false);
  });
});

describe('the working calendar', () => {
  // China's days off of National Day 2026 and two shifted workdays, shortened; the year's plan is the State Council's.
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
      return answer.ok ? answer.value : answer.problem.code;
    };
    expect(['2026-10-01', '2026-10-03', '2026-10-08', '2026-10-10', '2026-11-01'].map((day) => working(day as CivilDate))).toEqual([
      false,
      false,
      true,
      true,
      'calendar.outside-range',
    ]);
  });

  it('counts working days and refuses to leave its range', () => {
    expect(addWorkingDays(calendar, '2026-10-01', 3)).toEqual({ ok: true, value: '2026-10-10' });
    expect(addWorkingDays(calendar, '2026-10-30', 1).ok).toBe(false);
    expect(addWorkingDays(calendar, '2026-09-30', 0).ok).toBe(false);
  });
});
