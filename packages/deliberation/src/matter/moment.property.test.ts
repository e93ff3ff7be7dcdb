import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, endOf, minutesBetween, type Moment, momentSchema } from './moment';

// Independent: the platform's UTC clock.
const byClock = (minutes: number): Moment => new Date(minutes * 60_000).toISOString().slice(0, 16) as Moment;
const minute = integer({ min: 0, max: 50_000_000 });

test('law: adding minutes and counting them is what the clock of UTC does', () => {
  assert(
    property(minute, integer({ min: -2_000_000, max: 2_000_000 }), (from, more) => {
      const start = byClock(from);
      expect(addMinutes(start, more)).toBe(byClock(from + more));
      expect(minutesBetween(start, byClock(from + more))).toBe(more);
    }),
  );
});

test('law: texts compare as times do', () => {
  assert(property(minute, minute, (a, b) => byClock(a) < byClock(b) === a < b));
});

test('the end of a day is after all of it and before the next', () => {
  expect('2026-01-12T23:59' < endOf('2026-01-12') && endOf('2026-01-12') < '2026-01-13T00:00').toBe(true);
});

test.each([
  '2026-02-29T10:00',
  '2026-01-12T24:00',
  '2026-01-12T9:00',
  '2026-01-12 09:00',
  '2026-01-12',
  '2026-01-12T09:00:00',
  7,
  undefined,
])('%s is no moment', (value) => {
  expect(momentSchema.safeParse(value).success).toBe(false);
});
