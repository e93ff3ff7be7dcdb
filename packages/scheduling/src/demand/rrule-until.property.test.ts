import type { CivilDate, ClockTime } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRRule, type SeriesTime } from '.';

const lastOf = (until: string, time?: SeriesTime): CivilDate | string | undefined => {
  const read = parseRRule(`FREQ=DAILY;UNTIL=${until}`, '2026-01-01', time);
  return read.ok ? read.value.to : read.report.items[0]?.code;
};
const two = (n: number): string => String(n).padStart(2, '0');
const dateAt = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

describe('an UNTIL with a time', () => {
  // By hand: 15:59:59 UTC is the last second of the day in China; 00:00 UTC is eight in the morning there.
  it.each<readonly [string, SeriesTime | undefined, string]>([
    ['20261231', undefined, '2026-12-31'],
    ['20261231T235959', undefined, '2026-12-31'],
    ['20261231T155959Z', { utcOffset: 480 }, '2026-12-31'],
    ['20261231T000000Z', { utcOffset: 480, start: '08:00' }, '2026-12-31'],
    ['20261231T000000Z', { utcOffset: 480, start: '08:01' }, '2026-12-30'],
    ['20261231T160000Z', { utcOffset: 480, start: '09:00' }, '2026-12-31'],
    ['20261231T160000Z', { utcOffset: 480, start: '00:00' }, '2027-01-01'],
    ['20261231T000000', { start: '00:00' }, '2026-12-31'],
    ['20261231T000000', { start: '09:00' }, '2026-12-30'],
    ['20261231T120000Z', undefined, 'scheduling.rrule-until'],
    ['20261231T120000Z', { start: '09:00' }, 'scheduling.rrule-until'],
    ['20261231T120000', undefined, 'scheduling.rrule-until'],
    ['20261231T000000', undefined, 'scheduling.rrule-until'],
    ['20261231T250000', { start: '09:00' }, 'scheduling.rrule-unreadable'],
    ['20261231T120000', { start: '24:00' as ClockTime }, 'schema.invalid-format'],
    ['20261231T120000Z', { utcOffset: 0.5 }, 'schema.invalid-format'],
  ])('%s with %j ends on %s', (until, time, last) => {
    expect(lastOf(until, time)).toBe(last);
  });

  it('law: ends on the last date whose occurrence begins no later than the instant', () => {
    const time = fc.record({
      day: fc.integer({ min: 2, max: 27 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      start: fc.integer({ min: 0, max: 1439 }),
      utcOffset: fc.integer({ min: -840, max: 840 }),
    });
    fc.assert(
      fc.property(time, ({ day, hour, minute, start, utcOffset }) => {
        const until = Date.UTC(2026, 4, day, hour, minute);
        // The platform's own calendar: occurrences as instants, one per day.
        const begins = Array.from(
          { length: 40 },
          (_, i) => Date.UTC(2026, 3, 25 + i, 0, start) - utcOffset * 60_000,
        ).filter((at) => at <= until);
        const last = dateAt(Math.max(...begins) + utcOffset * 60_000);
        expect(
          lastOf(`202605${two(day)}T${two(hour)}${two(minute)}00Z`, {
            start: `${two(Math.floor(start / 60))}:${two(start % 60)}` as ClockTime,
            utcOffset,
          }),
        ).toBe(last);
      }),
      { numRuns: 300 },
    );
  });
});
