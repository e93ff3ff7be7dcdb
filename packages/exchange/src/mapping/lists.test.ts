import type { Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { describe, expect, it } from 'vitest';
import { bringTable, tableOf } from '../../fixtures/bring-table';

const base: Scenario = sampleScenario();

describe('hours served', () => {
  const table = tableOf('服务时长', [
    ['志愿服务时长登记'],
    ['序号', '志愿者编号', '姓名', '服务日期', '服务时长（小时）', '岗位'],
    [1, 'v-elder-01', '样甲', '2026-11-02', 2.5, ''],
    [2, 'v-elder-02', '样乙', '2026年11月3日', '1小时30分', '为老服务'],
    [3, 'v-elder-03', '样丙', '2026/11/4', '90分钟', '为老服务岗'],
    [4, '样丁', '样丁', '2026-11-05', 2, ''],
    [5, 'v-elder-01', '样甲', '2026-11-06', 1.33, ''],
    [6, 'v-elder-01', '样甲', '下周', 1, ''],
    ['合计', '', '', '', 8.33],
  ]);

  it('come in hours or minutes, in whole minutes, by the ids of volunteers', async () => {
    const { scenario, leftOut } = await bringTable(table, 'served');
    expect(
      scenario.served.map(({ volunteerId, postId, date, minutes }) => [volunteerId, postId, date, minutes]),
    ).toEqual([
      ['v-elder-01', 'elder', '2026-11-02', 150],
      ['v-elder-02', 'elder', '2026-11-03', 90],
      ['v-elder-03', 'elder', '2026-11-04', 90],
    ]);
    expect(leftOut).toEqual([
      { row: 6, code: 'exchange.mapping-volunteer-unknown' },
      { row: 7, code: 'exchange.mapping-minutes' },
      { row: 8, code: 'exchange.mapping-date' },
    ]);
  });

  it('change nothing when they are brought again', async () => {
    const { scenario } = await bringTable(table, 'served');
    expect((await bringTable(table, 'served', { base: scenario })).scenario).toEqual(scenario);
  });
});

describe('volunteers', () => {
  const table = tableOf('志愿者', [
    ['编号', '志愿者编号', '姓名', '联系电话', '服务岗位', '每周可服务时间（小时）', '是否同意', '可服务时段'],
    [1, 'v-elder-01', '样甲', '19900000001', '为老服务、协商调解', 3, '是', '周一 09:00-11:00'],
    [2, 'v-901', '样乙', '19900000002', '平安建设岗', '1.5', '', '随时'],
    [3, '样丙', '样丙', '19900000003', '平安建设岗', 2, '是', ''],
    [4, '', '样丁', '19900000004', '平安建设岗', '120分钟', '是', ''],
    [5, 'v-902', '样戊', '19900000005', '种花', 2, '是', ''],
  ]);

  it('keep what the table does not say, and are never supposed to consent', async () => {
    const { scenario, leftOut, codes } = await bringTable(table, 'volunteers');
    const { volunteers } = scenario.community;
    const before = base.community.volunteers.find(({ id }) => id === 'v-elder-01');
    expect(volunteers.find(({ id }) => id === 'v-elder-01')).toEqual({
      ...before,
      posts: ['elder', 'mediation'],
      minutesPerWeek: 180,
      availability: [{ weekday: 1, from: '09:00', to: '11:00' }],
    });
    expect(volunteers.find(({ id }) => id === 'v-901')).toEqual({
      id: 'v-901',
      posts: ['safety'],
      minutesPerWeek: 90,
      availability: [],
      skills: [],
      insured: false,
      consents: false,
    });
    expect(volunteers.length).toBe(base.community.volunteers.length + 2);
    expect(leftOut).toEqual([
      { row: 4, code: 'exchange.mapping-volunteer-id' },
      { row: 6, code: 'exchange.mapping-posts' },
    ]);
    expect(codes).toContain('exchange.mapping-no-consent');
  });

  it('change nothing when they are brought again', async () => {
    const { scenario } = await bringTable(table, 'volunteers');
    expect((await bringTable(table, 'volunteers', { base: scenario })).scenario).toEqual(scenario);
  });
});

describe('organisations', () => {
  it('are known by their names; a name that is none of an organisation is left out', async () => {
    const table = tableOf('社会组织名单', [
      ['社会组织名称', '负责人', '登记情况', '服务领域', '可承接项目数'],
      ['备案社会组织1', '样甲', '已登记', '', 5],
      ['红霞艺术团', '样乙', '备案', '文化娱乐', '2'],
      ['样丙', '样丙', '备案', '', 1],
    ]);
    const { scenario, leftOut } = await bringTable(table, 'organisations');
    const { organisations } = scenario.community;
    expect(organisations.find(({ id }) => id === 'o-1')).toEqual({
      id: 'o-1',
      name: '备案社会组织1',
      status: 'registered',
      posts: ['elder'],
      capacity: 5,
    });
    expect(organisations.at(-1)).toMatchObject({
      name: '红霞艺术团',
      status: 'filed',
      posts: ['culture'],
      capacity: 2,
    });
    expect(leftOut).toEqual([{ row: 4, code: 'exchange.mapping-organisation' }]);
    expect((await bringTable(table, 'organisations', { base: scenario })).scenario).toEqual(scenario);
  });
});
