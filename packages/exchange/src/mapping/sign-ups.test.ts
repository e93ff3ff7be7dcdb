import type { Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { describe, expect, it } from 'vitest';
import { bringTable, tableOf } from '../../fixtures/bring-table';
import { NameList } from '../names/name-list';
import { readSheets } from '../sheets/read-sheets';
import { applyMapping, parseSignUps, suggestMapping } from '.';

const base: Scenario = sampleScenario();
const on = '2026-11-30';

describe('leads', () => {
  it('come by the node in words or numbers; without posts they have those that the level requires', async () => {
    const table = tableOf('楼门长', [
      ['网格长、楼门长名单'],
      ['序号', '负责范围', '职务', '姓名', '电话', '岗位'],
      [1, '9号楼1单元', '楼门长', '样甲', '19900000001', ''],
      [2, '1号楼院', '楼院长', '样乙', '19900000002', '平安建设'],
      [3, '东北片区', '片区长', '样丙', '19900000003', '协商调解岗'],
      [4, '九号楼', '楼长', '样丁', '19900000004', ''],
      [5, '月亮湾', '网格长', '样戊', '19900000005', '平安建设'],
    ]);
    const { scenario, leftOut, codes } = await bringTable(table, 'leads', {
      names: new NameList([['v-safety-01', '样乙']]),
    });
    const added = scenario.community.leads.filter(({ id }) => !base.community.leads.some((lead) => lead.id === id));
    const node = (name: string): string => base.community.nodes.find((one) => one.name === name)?.id ?? '';
    expect(added.map(({ id: _id, ...lead }) => lead)).toEqual([
      { nodeId: node('1号楼院'), titleId: 'compound-lead', posts: ['safety'], volunteerId: 'v-safety-01' },
    ]);
    // The entrance and the area have such a lead already.
    const leadOf = (name: string, post: string) =>
      scenario.community.leads.filter(({ nodeId, posts }) => nodeId === node(name) && posts[0] === post);
    expect(leadOf('9号楼1单元', 'elder').map(({ titleId, posts }) => [titleId, posts])).toEqual([
      ['entrance-lead', ['elder', 'safety']],
    ]);
    expect(leadOf('东北片区', 'mediation').length).toBe(1);
    expect(leftOut).toEqual([
      { row: 6, code: 'exchange.mapping-lead-posts' },
      { row: 7, code: 'exchange.mapping-node' },
    ]);
    expect(codes).toContain('exchange.mapping-lead-required');
    expect(
      (await bringTable(table, 'leads', { base: scenario, names: new NameList([['v-safety-01', '样乙']]) })).scenario,
    ).toEqual(scenario);
  });
});

describe('attendance', () => {
  it('is served from arrival to departure, by ids or by the name list', async () => {
    const table = tableOf('签到', [
      ['志愿服务活动签到表'],
      ['序号', '姓名', '签到时间', '签退时间', '联系电话'],
      [1, '样甲', '2026-11-07 08:30', '2026-11-07 11:00', '19900000001'],
      [2, '样乙', '2026-11-07 09:00', '2026-11-07 08:00', '19900000002'],
      [3, '样丙', '2026-11-07 09:00', '2026-11-07 10:00', '19900000003'],
      [4, '样甲', '2026-11-08 08:30', '', '19900000001'],
    ]);
    const names = new NameList([
      ['v-elder-01', '样甲'],
      ['v-elder-02', '样乙'],
    ]);
    const { scenario, leftOut } = await bringTable(table, 'attendance', { names });
    expect(scenario.served.map(({ id: _id, ...record }) => record)).toEqual([
      { volunteerId: 'v-elder-01', postId: 'elder', date: '2026-11-07', minutes: 150, households: [] },
    ]);
    expect(leftOut).toEqual([
      { row: 4, code: 'exchange.mapping-times' },
      { row: 5, code: 'exchange.mapping-volunteer-unknown' },
      { row: 6, code: 'exchange.mapping-times' },
    ]);
    expect((await bringTable(table, 'attendance', { base: scenario, names })).scenario).toEqual(scenario);
  });
});

describe('sign-ups of a chat group', () => {
  const chain = [
    '#接龙 😀',
    '周末志愿服务报名，格式：序号 姓名 时段',
    '1. 样甲：周三上午',
    '2、样乙 周一、五下午 👍',
    '3️⃣ 样丙，周六全天+1',
    '样丁也来',
    '1. 样戊 周二 9:00-11:00',
    '2. 样己 随时',
    '2. 样甲 周四上午',
    '4. 样乙 取消',
    '5. 样庚：周日上午（去不了）',
    '~~6. 样辛 周日上午~~',
  ].join('\n');

  it('are read line by line: numbers that repeat, emoji, withdrawn and replaced lines', () => {
    const read = parseSignUps(chain);
    expect(read.ok && read.value.rows.slice(1).map(({ row, cells: [, ...cells] }) => [row, ...cells])).toEqual([
      [3, '样甲', '周三上午', 1, '已更新'],
      [4, '样乙', '周一、五下午', 1, '取消'],
      [5, '样丙', '周六全天', 2, undefined],
      [7, '样戊', '周二 9:00-11:00', 1, undefined],
      [8, '样己', '随时', 1, undefined],
      [9, '样甲', '周四上午', 1, undefined],
      [10, '样乙', undefined, 1, '取消'],
      [11, '样庚', '周日上午', 1, '取消'],
      [12, '样辛', '周日上午', 1, '取消'],
    ]);
    expect(parseSignUps('大家好').ok).toBe(false);
  });

  it('become volunteers with the hours that they offer, those of the name list by their ids', async () => {
    const read = parseSignUps(chain);
    if (!read.ok) throw new Error('it has sign-ups');
    const { scenario, leftOut } = await bringTable(read.value, 'signUps', {
      defaults: { postId: 'safety' },
      names: new NameList([['v-safety-01', '样戊']]),
    });
    const { volunteers } = scenario.community;
    const known = new Set<string>(base.community.volunteers.map(({ id }) => id));
    expect(volunteers.filter(({ id }) => !known.has(id)).map(({ id: _id, ...one }) => one)).toEqual([
      {
        posts: ['safety'],
        minutesPerWeek: 600,
        availability: [{ weekday: 6, from: '08:00', to: '18:00' }],
        skills: [],
        insured: false,
        consents: false,
      },
      {
        posts: ['safety'],
        minutesPerWeek: 240,
        availability: [{ weekday: 4, from: '08:00', to: '12:00' }],
        skills: [],
        insured: false,
        consents: false,
      },
    ]);
    expect(volunteers.find(({ id }) => id === 'v-safety-01')?.availability).toEqual([
      { weekday: 2, from: '09:00', to: '11:00' },
    ]);
    expect(leftOut.map(({ row, code }) => [row, code.slice('exchange.mapping-sign-up-'.length)])).toEqual([
      [3, 'replaced'],
      [4, 'withdrawn'],
      [8, 'time'],
      [10, 'withdrawn'],
      [11, 'withdrawn'],
      [12, 'withdrawn'],
    ]);
  });

  it('become the number of people who want a seat', async () => {
    const read = parseSignUps('理发活动报名接龙\n1. 样甲\n2. 样乙+2\n3. 样丙 3人\n3. 样丁 取消', '理发');
    if (!read.ok) throw new Error('it has sign-ups');
    const suggested = suggestMapping(read.value, { kind: 'bookings' });
    const mapped = suggested.ok && (await applyMapping(read.value, suggested.value.mapping, { base, on }));
    if (mapped === false || !mapped.ok) throw new Error('it is mapped');
    const scenario = await readSheets(mapped.value.sheets, { base });
    expect(scenario.ok && scenario.value.seatedDays[0]?.wanting).toBe(1 + 3 + 3);
  });
});
