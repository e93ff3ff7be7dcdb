import type { ClockTime } from '@community1373/base/calendar';
import { describe, expect, it } from 'vitest';
import { dateInWeek, dateOfDay, dayNumber, weekNumber } from './week-number';
import { availabilityWindowSchema, startSchema, weekdaySchema } from './availability-window';

describe('a place in the week', () => {
  it('is a day from Monday to Sunday and a time before midnight', () => {
    expect([0, 1, 7, 8, 1.5].map((day) => weekdaySchema.safeParse(day).success)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(['00:00', '23:59', '24:00', '8:00'].map((start) => startSchema.safeParse(start).success)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is a window that ends after it begins, midnight included', () => {
    const window = (from: ClockTime, to: ClockTime) =>
      availabilityWindowSchema.safeParse({ weekday: 1, from, to }).success;
    expect([
      window('08:00', '08:01'),
      window('08:00', '08:00'),
      window('08:01', '08:00'),
      window('00:00', '24:00'),
    ]).toEqual([true, false, false, true]);
  });
});

describe('days and weeks', () => {
  it('are counted from Monday 5 January 1970, and back', () => {
    expect(
      ['1969-12-29', '1970-01-04', '1970-01-05', '1970-01-11', '1970-01-12'].map((date) => [
        dayNumber(date as '1970-01-05'),
        weekNumber(date as '1970-01-05'),
      ]),
    ).toEqual([
      [-7, -1],
      [-1, -1],
      [0, 0],
      [6, 0],
      [7, 1],
    ]);
    expect([dateOfDay(-1), dateOfDay(0), dateOfDay(7)]).toEqual(['1970-01-04', '1970-01-05', '1970-01-12']);
    expect([dateInWeek(0, 1), dateInWeek(0, 7), dateInWeek(1, 1), dateInWeek(-1, 7)]).toEqual([
      '1970-01-05',
      '1970-01-11',
      '1970-01-12',
      '1970-01-04',
    ]);
    // 2 November 2026 is a Monday.
    expect([dateInWeek(weekNumber('2026-11-08'), 1), dateInWeek(weekNumber('2026-11-02'), 7)]).toEqual([
      '2026-11-02',
      '2026-11-08',
    ]);
  });
});
