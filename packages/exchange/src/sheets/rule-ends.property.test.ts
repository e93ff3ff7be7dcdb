import { addDays, type CivilDate, type ClockTime } from '@community1373/base/calendar';
import type { Scenario } from '@community1373/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../fixtures/small-scenario';
import type { Cell, Sheet } from '../cells/cell';
import { readSheets } from './read-sheets';

const small = smallScenario();
const inZone = (timeZone: string): Scenario => ({
  ...small,
  services: [],
  matters: [],
  linkage: [],
  community: { ...small.community, timeZone },
});

const header = ['服务编号', '类型', '岗位', '需要人数', '重复规律', '开始时刻', '时长（分钟）', '开始日期', '结束日期'];
const row = (rule: Cell, start: Cell, from: Cell, to: Cell): readonly Cell[] => [
  's-1',
  '固定场次',
  '为老服务岗',
  1,
  rule,
  start,
  60,
  from,
  to,
];
const sheetOf = (...rows: readonly (readonly Cell[])[]): Sheet => ({
  name: '服务',
  rows: [header, ...rows].map((cells, i) => ({ row: i + 1, cells })),
});
const profileOf = ({ id, name, community, period }: Scenario, zone: string): Sheet => ({
  name: '基本情况',
  rows: [
    ['情景编号', '情景名称', '社区编号', '社区名称', '时区', '是否虚构', '排班开始（周一）', '排班周数'],
    [id, name, community.id, community.name, zone, '是', period.from, period.weeks],
  ].map((cells, i) => ({ row: i + 1, cells })),
});

/** The moment in UTC at which a local time is, by the zone tables of the engine. */
const utcOf = (zone: string, date: CivilDate, time: ClockTime): number => {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const ahead = (moment: number): number => Date.parse(`${format.format(moment).replace(' ', 'T')}Z`) - moment;
  return wall - ahead(wall - ahead(wall));
};

const zones = ['Asia/Shanghai', 'Asia/Urumqi', 'Europe/Berlin', 'America/New_York', 'Australia/Sydney'] as const;
const textOf = (moment: number): string => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');

describe('law: an RRULE that ends at a time in UTC ends with the last occurrence that begins by then', () => {
  it('by the start of its row and the zone of the community', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...zones),
        fc.constantFrom<ClockTime>('06:30', '09:00', '15:59', '16:00', '20:15'),
        fc.integer({ min: 0, max: 360 * 24 * 4 }),
        fc.boolean(),
        async (zone, start, quarters, inProfile) => {
          const from: CivilDate = '2026-01-01';
          const until = Date.parse('2026-01-02T00:00:00Z') + quarters * 900_000;
          const days = Array.from({ length: 370 }, (_, i) => addDays(from, i)).filter(
            (date) => utcOf(zone, date, start) <= until,
          );
          const services = sheetOf(row(`RRULE:FREQ=DAILY;UNTIL=${textOf(until)}`, start, from, undefined));
          // The zone of the file comes before that of the base, wherever its sheet stands.
          const read = await readSheets(inProfile ? [services, profileOf(small, zone)] : [services], {
            base: inZone(inProfile ? 'UTC' : zone),
          });
          const [service] = read.ok ? read.value.services : [];
          expect(service).toMatchObject({
            recurrence: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] },
            start,
            from,
            to: days.at(-1),
          });
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('what an RRULE in a cell depends on', () => {
  const said = async (cells: readonly Cell[], zone = 'Asia/Shanghai'): Promise<unknown> => {
    const read = await readSheets([sheetOf(cells)], { base: inZone(zone) });
    if (read.ok) return read.value.services[0];
    return read.report.items.map(({ code, path }) => [code, path[2]]);
  };
  const until = 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130T155959Z';

  it('is read from its row', async () => {
    expect(await said(row('FREQ=WEEKLY;INTERVAL=2', '09:00', '2026-11-03', undefined))).toMatchObject({
      recurrence: { kind: 'weekly', weekdays: [2], every: 2, since: '2026-11-03' },
    });
    expect(await said(row('FREQ=MONTHLY;BYMONTHDAY=20;COUNT=3', '09:00', '2026-01-20', undefined))).toMatchObject({
      to: '2026-03-20',
    });
    // The last minute of a day needs no start.
    expect(await said(row('FREQ=DAILY;UNTIL=20261130T155959Z', undefined, '2026-11-02', undefined))).not.toContainEqual(
      ['exchange.cell-rule-until', '重复规律'],
    );
    // 23:59:59 in China on the last day: whatever begins on it counts.
    expect(await said(row(until, '09:00', '2026-11-02', '2026-11-30'))).toMatchObject({ to: '2026-11-30' });
  });

  it('or refused by name where the row does not have it', async () => {
    expect(
      await said(row('FREQ=WEEKLY;BYDAY=MO;UNTIL=20261130T020000Z', undefined, undefined, undefined)),
    ).toContainEqual(['exchange.cell-rule-until', '重复规律']);
    expect(await said(row(until, '09:00', undefined, undefined), 'America/Caracas')).toEqual([
      ['exchange.cell-rule-until', '重复规律'],
    ]);
    expect(await said(row(until, '09:00', undefined, '2026-12-31'))).toEqual([['exchange.cell-rule-end', '重复规律']]);
    expect(await said(row('FREQ=WEEKLY;INTERVAL=2', '09:00', undefined, undefined))).toEqual([
      ['exchange.cell-rule-first', '重复规律'],
    ]);
    expect(await said(row('FREQ=HOURLY', '09:00', undefined, undefined))).toEqual([
      ['exchange.cell-rule-part', '重复规律'],
    ]);
  });
});
