import { describe, expect, it } from 'vitest';
import type { CellRead } from './codec';
import { recurrenceInRow } from './recurrence-codec';

type Row = Readonly<Record<string, unknown>>;

/** Reads a cell in its row, in a community whose clock is `ahead` minutes ahead of UTC at the end of the rule. */
const inRow = (cell: Parameters<typeof recurrenceInRow>[0], row: Row, ahead?: number): CellRead | undefined =>
  recurrenceInRow(cell, row, (date, minutes) => (date === '2026-11-30' && minutes === 60 ? ahead : undefined));

const daily = { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] };
/** 01:00 in UTC. */
const until = 'FREQ=DAILY;UNTIL=20261130T010000Z';

describe('an RRULE in its row', () => {
  it.each([
    [
      'RRULE:FREQ=WEEKLY;INTERVAL=2',
      { from: '2026-11-03' },
      { kind: 'weekly', weekdays: [2], every: 2, since: '2026-11-03' },
    ],
    [
      '  freq=weekly;interval=2',
      { from: '2026-11-03' },
      { kind: 'weekly', weekdays: [2], every: 2, since: '2026-11-03' },
    ],
    // The date in the cell comes before that of the row.
    [
      'FREQ=WEEKLY;INTERVAL=2，自2026-11-05起',
      { from: '2026-11-03' },
      { kind: 'weekly', weekdays: [4], every: 2, since: '2026-11-05' },
    ],
    ['FREQ=WEEKLY;INTERVAL=2 since 2026-11-05', {}, { kind: 'weekly', weekdays: [4], every: 2, since: '2026-11-05' }],
    ['FREQ=MONTHLY', { from: '2026-11-03' }, { kind: 'monthly', day: 3, shortMonth: 'skip' }],
    // A rule that is the same for every first date needs none.
    ['FREQ=WEEKLY;BYDAY=TU', {}, { kind: 'weekly', weekdays: [2] }],
    ['FREQ=WEEKLY;BYDAY=TU', { from: 20_261_103 }, { kind: 'weekly', weekdays: [2] }],
  ] as const)('%s in %o is %o', (cell, row, recurrence) => {
    expect(inRow(cell, row)).toEqual({ ok: true, value: recurrence });
  });

  it.each([
    ['FREQ=WEEKLY', {}, 'exchange.cell-rule-first'],
    ['FREQ=MONTHLY', {}, 'exchange.cell-rule-first'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', {}, 'exchange.cell-rule-first'],
    ['FREQ=MONTHLY', { from: '2026-11-31' }, 'exchange.cell-rule-first'],
    ['FREQ=HOURLY', { from: '2026-11-03' }, 'exchange.cell-rule-part'],
    ['FREQ=DAILY;COUNT=3', {}, 'exchange.cell-rule-first'],
  ] as const)('%s in %o is refused: %s', (cell, row, code) => {
    expect(inRow(cell, row)).toMatchObject({ ok: false, code });
  });

  it('ends with the last occurrence that begins by its end, by the start of the row and the zone of the community', () => {
    // 01:00 in UTC is 09:00 eight hours ahead, and 08:59 one minute less.
    expect(inRow(until, { start: '09:00' }, 480)).toEqual({ ok: true, value: daily, also: { to: '2026-11-30' } });
    expect(inRow(until, { start: '09:00' }, 479)).toEqual({ ok: true, value: daily, also: { to: '2026-11-29' } });
    expect(inRow(until, { start: '23:00' }, -120)).toEqual({ ok: true, value: daily, also: { to: '2026-11-29' } });
    expect(inRow(until, { start: '20:00', to: '2026-11-29' }, 480)).toEqual({
      ok: true,
      value: daily,
      also: { to: '2026-11-29' },
    });
    expect(inRow('FREQ=DAILY;COUNT=3', { from: '2026-11-30' })).toEqual({
      ok: true,
      value: daily,
      also: { to: '2026-12-02' },
    });
  });

  it('is refused where its end is not known, or another one stands in the row', () => {
    for (const [row, ahead] of [
      [{}, 480],
      [{ start: '09:00' }, undefined],
      [{ start: '9:00' }, 480],
      [{ start: 9 }, 480],
      [{ start: '24:00' }, 480],
    ] as const)
      expect(inRow(until, row, ahead)).toMatchObject({ ok: false, code: 'exchange.cell-rule-until' });
    expect(inRow(until, { start: '09:00', to: '2026-12-31' }, 480)).toEqual({
      ok: false,
      code: 'exchange.cell-rule-end',
      params: { date: '2026-11-30', other: '2026-12-31' },
    });
  });

  it('is read by its column alone where it is none', () => {
    for (const cell of [
      '每周一、三',
      '2026-11-30',
      7,
      true,
      { kind: 'serial', serial: 46_356, since1904: false },
      'FREQ=DAILY，自不久起',
    ] as const)
      expect(inRow(cell, { from: '2026-11-03' })).toBeUndefined();
  });
});
