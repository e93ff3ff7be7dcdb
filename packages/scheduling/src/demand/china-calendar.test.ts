import { type CivilDate, isWorkingDay } from '@community1373/base/calendar';
import { describe, expect, it } from 'vitest';
import { chinaCalendar, type ChinaHolidayData } from '.';

const table = (...dates: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(dates.map((date) => [date, 'x']));
const data: ChinaHolidayData = {
  holidays: table(
    '2027-10-01',
    '2026-01-01',
    '2026-10-01',
    '2027-01-01',
    '2025-12-31',
    '2028-01-01',
    '2026-12-31',
    'note',
    '2026-02-30',
  ),
  workdays: table('2027-01-03', '2025-12-28', '2026-10-10', '2028-01-02', 'note'),
};
const read = (fromYear: number, toYear: number, of: ChinaHolidayData = data) =>
  chinaCalendar(of, { id: 'cn', fromYear, toYear, source: 'made by hand for this test' });
const said = (...asked: Parameters<typeof read>) =>
  read(...asked).report.items.map(({ code, path, received, params }) => [
    code.replace('scheduling.', ''),
    path.join('.'),
    received,
    params,
  ]);

describe('a calendar of China', () => {
  it('holds the dates of its years alone, ascending, and nothing that is no date', () => {
    const two = read(2026, 2027);
    expect(two.ok && two.value).toEqual({
      id: 'cn',
      from: '2026-01-01',
      to: '2027-12-28',
      source: 'made by hand for this test',
      holidays: ['2026-01-01', '2026-10-01', '2026-12-31', '2027-01-01', '2027-10-01'],
      workdays: ['2026-10-10', '2027-01-03'],
    });
    const one = read(2026, 2026);
    expect(one.ok && [one.value.holidays, one.value.workdays, one.value.to]).toEqual([
      ['2026-01-01', '2026-10-01', '2026-12-31'],
      ['2026-10-10'],
      '2026-12-31',
    ]);
  });

  it('does not vouch for the last days of December before the notice of the next year is in its data', () => {
    // 2028 is incomplete in the data: its notice may still make 29 to 31 December 2027 holidays or workdays, as that of 2019 did with 2018.
    const alone = read(2027, 2027);
    const answer = (date: CivilDate) => alone.ok && isWorkingDay(alone.value, date).ok;
    expect([alone.ok && alone.value.to, answer('2027-12-28'), answer('2027-12-29'), answer('2027-12-31')]).toEqual([
      '2027-12-28',
      true,
      false,
      false,
    ]);
  });

  it('names each year of which New Year’s Day or National Day is not known', () => {
    expect(said(2025, 2028).map(([code, path, , params]) => [code, path, params])).toEqual([
      ['holidays-unknown', 'holidays', { year: 2025 }],
      ['holidays-unknown', 'holidays', { year: 2028 }],
    ]);
    expect(said(2029, 2029, { holidays: table('2029-10-01'), workdays: {} }).length).toBe(1);
  });

  it('names years that are none or the wrong way round, and what is no table', () => {
    const span = (from: number, to: number) => said(from, to).map(([code, path, , params]) => [code, path, params]);
    expect(span(2027, 2026)).toEqual([['span-reversed', 'options.toYear', { from: 2027, to: 2026 }]]);
    for (const [from, to, code, path] of [
      [2026.5, 2027, 'schema.invalid-type', 'options.fromYear'],
      [2026, 2026.5, 'schema.invalid-type', 'options.toYear'],
      [1948, 2026, 'schema.too-small', 'options.fromYear'],
      [2026, 2200, 'schema.too-big', 'options.toYear'],
    ] as const)
      expect(span(from, to).map(([named, at]) => [named, at])).toEqual([[code, path]]);
    expect([
      read(1949, 1949, { holidays: table('1949-01-01', '1949-10-01'), workdays: {} }).ok,
      read(2199, 2199, { holidays: table('2199-01-01', '2199-10-01'), workdays: {} }).ok,
    ]).toEqual([true, true]);
    const parts = (of: unknown) =>
      said(2026, 2026, of as ChinaHolidayData).map(([code, path, , params]) => [code, path, params]);
    const unreadable = (what: string) => ['holidays-unreadable', what, { what }];
    expect(parts({ ...data, workdays: [] })).toEqual([unreadable('workdays')]);
    expect(parts({ ...data, holidays: null })).toEqual([unreadable('holidays')]);
    for (const none of [null, 'text', [], {}])
      expect(parts(none)).toEqual([unreadable('holidays'), unreadable('workdays')]);
  });
});
