import type { Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { describe, expect, it } from 'vitest';
import { bringTable, tableOf } from '../../fixtures/bring-table';

const base: Scenario = sampleScenario();

describe('needs', () => {
  it('are of households or nodes, as often and as long as they say; known ones are changed', async () => {
    const table = tableOf('需求台账', [
      ['居民需求清单'],
      ['序号', '住址', '姓名', '需求类型', '频次', '每次时长（分钟）'],
      [1, '1-1-101', '样甲', '为老服务', '每周两次', 45],
      [2, '1号楼1单元102', '样乙', '互助服务岗', '每天', '1小时'],
      [3, '1-1-201', '样丙', '上天', '每月1次', 30],
      [4, '1-1-202', '样丁', '为老服务', '隔周', 30],
      [5, '1-1-301', '样戊', '文化娱乐', '', 30],
    ]);
    const { scenario, leftOut } = await bringTable(table, 'needs');
    const needOf = (household: string, post: string) =>
      scenario.community.needs.find(
        ({ of, postId }) => of.kind === 'household' && of.householdId === household && postId === post,
      );
    // The household has a visit each quarter by a group of care: the list names none, so this is another need.
    expect(scenario.community.needs.length).toBe(base.community.needs.length + 2);
    expect(
      scenario.community.needs.filter(({ of }) => of.kind === 'household' && of.householdId === 'h1-1-101').at(-1),
    ).toMatchObject({
      postId: 'elder',
      cadence: { every: 'week', times: 2 },
      minutes: 45,
    });
    expect(needOf('h1-1-102', 'mutual')).toMatchObject({ cadence: { every: 'week', times: 7 }, minutes: 60 });
    expect(leftOut).toEqual([
      { row: 5, code: 'exchange.mapping-need' },
      { row: 6, code: 'exchange.mapping-frequency' },
      { row: 7, code: 'exchange.mapping-frequency' },
    ]);
    const chosen = await bringTable(table, 'needs', { defaults: { frequency: 'month' } });
    expect(chosen.leftOut.map(({ row }) => row)).toEqual([5, 6]);
    expect((await bringTable(table, 'needs', { base: scenario })).scenario).toEqual(scenario);
  });
});

describe('a questionnaire', () => {
  const table = tableOf('答卷', [
    [
      '序号',
      '提交答卷时间',
      '所用时间',
      '来自IP',
      '1、您的住址',
      '2、您的姓名',
      '3、您需要哪些服务？（多选题）',
      '4、您的手机号',
    ],
    [1, '2026/11/1 9:00:00', '30秒', '127.0.0.1', '1-1-101', '样甲', '为老服务：助餐┋文化娱乐', '19900000001'],
    [2, '2026/11/1 9:05:00', '31秒', '127.0.0.2', '1-1-102', '样乙', '文化娱乐', '19900000002'],
    [3, '2026/11/1 9:06:00', '31秒', '127.0.0.3', '(空)', '样丙', '文化娱乐┋环境维护', '19900000003'],
    [4, '2026/11/1 9:07:00', '31秒', '127.0.0.4', '', '样丁', '其他〖跳伞〗', '19900000004'],
    [5, '2026/11/1 9:08:00', '31秒', '127.0.0.5', '', '样戊', '平安建设', '19900000005'],
  ]);

  it('gives needs to the households that it names, and counts what all respondents need', async () => {
    const { scenario, answers, leftOut } = await bringTable(table, 'questionnaire', {
      defaults: { frequency: 'month', minutes: 30 },
    });
    expect(answers).toEqual([
      { postId: 'elder', count: 1 },
      { postId: 'safety', count: 1 },
      { postId: 'environment', count: 1 },
      { postId: 'culture', count: 3 },
    ]);
    expect(scenario.community.needs.slice(base.community.needs.length).map(({ id: _id, ...need }) => need)).toEqual([
      {
        of: { kind: 'household', householdId: 'h1-1-101' },
        postId: 'elder',
        cadence: { every: 'month', times: 1 },
        minutes: 30,
      },
      {
        of: { kind: 'household', householdId: 'h1-1-101' },
        postId: 'culture',
        cadence: { every: 'month', times: 1 },
        minutes: 30,
      },
      {
        of: { kind: 'household', householdId: 'h1-1-102' },
        postId: 'culture',
        cadence: { every: 'month', times: 1 },
        minutes: 30,
      },
    ]);
    expect(leftOut).toEqual([
      { row: 4, code: 'exchange.mapping-room-unread' },
      { row: 5, code: 'exchange.mapping-no-need' },
      { row: 6, code: 'exchange.mapping-answer-counted' },
    ]);
  });

  it('may have a column for each option, ticked with 1', async () => {
    const ticked = tableOf('问卷', [
      ['序号', '1、您的住址', '2、您需要哪些服务(为老服务)', '2、您需要哪些服务(环境维护)'],
      [1, '1-1-101', '1', '0'],
      [2, '1-1-102', '1', '1'],
    ]);
    const { answers } = await bringTable(ticked, 'questionnaire', { defaults: { frequency: 'month', minutes: 30 } });
    expect(answers).toEqual([
      { postId: 'elder', count: 2 },
      { postId: 'environment', count: 1 },
    ]);
  });
});
