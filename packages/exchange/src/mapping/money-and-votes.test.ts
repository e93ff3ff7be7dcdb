import type { Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { describe, expect, it } from 'vitest';
import { bringTable, tableOf, withVote } from '../../fixtures/bring-table';
import { applyMapping, suggestMapping } from '.';

const base: Scenario = sampleScenario();
const on = '2026-11-30';

describe('payments', () => {
  // The form of a payment app's export: a preamble, texts with a currency sign, states, a refund.
  const app = tableOf('账单', [
    ['支付账单明细'],
    ['昵称：[样甲]'],
    ['起始时间：[2026-11-01 00:00:00]', '', '终止时间：[2026-11-30 23:59:59]'],
    ['共5笔记录'],
    ['----------账单明细列表----------'],
    ['交易时间', '交易类型', '交易对方', '商品', '收/支', '金额(元)', '支付方式', '当前状态', '交易单号', '备注'],
    [
      '2026-11-02 08:15:20',
      '转账',
      '样乙',
      '转账备注:9-1-101 水管费',
      '收入',
      '¥400.00',
      '/',
      '已存入零钱',
      '1000050001202611020000000001',
      '/',
    ],
    [
      '2026-11-02 09:00:00',
      '转账',
      '样丙',
      '9号楼1单元102 样丙',
      '收入',
      '¥400.50',
      '/',
      '已存入零钱',
      '1000050001202611020000000002',
      '/',
    ],
    [
      '2026-11-03 09:00:00',
      '商户消费',
      '超市',
      '日用品',
      '支出',
      '¥35.00',
      '零钱',
      '支付成功',
      '1000050001202611030000000003',
      '/',
    ],
    [
      '2026-11-04 10:00:00',
      '转账',
      '样丁',
      '9-1-201',
      '收入',
      '¥400.00',
      '/',
      '已全额退款',
      '1000050001202611040000000004',
      '/',
    ],
    [
      '2026-11-05 10:00:00',
      '二维码收款',
      '样戊',
      '收款',
      '收入',
      '¥400.00',
      '/',
      '已存入零钱',
      '1000050001202611050000000005',
      '/',
    ],
    [
      '2026-11-06 10:00:00',
      '转账',
      '样己',
      '9-1-202',
      '收入',
      '¥400.00',
      '/',
      '已退款(￥100.00)',
      '1000050001202611060000000006',
      '/',
    ],
    [
      '2026-11-07 10:00:00',
      '转账',
      '样庚',
      '9-1-301、9-1-302',
      '收入',
      '¥800.00',
      '/',
      '已存入零钱',
      '1000050001202611070000000007',
      '/',
    ],
    [
      '2026-11-08 10:00:00',
      '零钱提现',
      '银行',
      '',
      '/',
      '¥99.00',
      '银行',
      '提现已到账',
      '1000050001202611080000000008',
      '/',
    ],
    ['合计', '', '', '', '', '2934.50'],
  ]);

  it('come from the export of a payment app, in fen, by the room in the note; what was refunded or went out is none', async () => {
    const { scenario, leftOut, codes } = await bringTable(app, 'payments');
    const before = base.levies[0]?.receipts ?? [];
    const { receipts = [] } = scenario.levies[0] ?? {};
    expect(receipts.slice(before.length)).toEqual([
      { householdId: 'h9-1-101', fen: 40_000, on: '2026-11-02' },
      { householdId: 'h9-1-102', fen: 40_050, on: '2026-11-02' },
      { householdId: 'h9-1-202', fen: 30_000, on: '2026-11-06' },
    ]);
    expect(leftOut).toEqual([
      { row: 9, code: 'exchange.mapping-note-room' },
      { row: 10, code: 'exchange.mapping-payment-undone' },
      { row: 11, code: 'exchange.mapping-note-room' },
      { row: 13, code: 'exchange.mapping-note-rooms' },
      { row: 14, code: 'exchange.mapping-payment-neither' },
    ]);
    expect(codes).toContain('exchange.mapping-refund');
    expect((await bringTable(app, 'payments', { base: scenario })).scenario).toEqual(scenario);
  });

  it('come from a bank with money in and out in two columns; a refund takes off what the household paid', async () => {
    const bank = tableOf('明细', [
      ['某银行账户交易明细'],
      ['账号：', '6200000000000000001', '户名：', '样甲'],
      ['交易日期', '摘要', '借方发生额', '贷方发生额', '余额', '对方户名', '对方账号', '附言'],
      ['20261102', '转账', '', '1,400.00', '1400', '样乙', '6200000000000000002', '1单元101'],
      ['20261102', '转账', '', '400', '1800', '样乙', '6200000000000000002', '9栋1单元101室第二笔'],
      ['20261103', '转账', '200.00', '', '1600', '样乙', '6200000000000000002', '退9-1-101多收'],
      ['20261104', '转账', '50', '', '1550', '样丙', '6200000000000000003', '退 9-1-102'],
      ['20261105', '结息', '', '0.00', '1550', '', '', '9-1-102'],
      ['本页合计', '', '250.00', '1,800.00'],
    ]);
    const { scenario, leftOut } = await bringTable(bank, 'payments');
    expect(scenario.levies[0]?.receipts.slice(base.levies[0]?.receipts.length)).toEqual([
      { householdId: 'h9-1-101', fen: 140_000, on: '2026-11-02' },
      { householdId: 'h9-1-101', fen: 20_000, on: '2026-11-02' },
    ]);
    expect(leftOut).toEqual([
      { row: 7, code: 'exchange.mapping-refund-alone' },
      { row: 8, code: 'exchange.mapping-amount' },
    ]);
    expect((await bringTable(bank, 'payments', { base: scenario })).scenario).toEqual(scenario);
  });

  it('of several levies ask for one of them', async () => {
    const [levy] = base.levies;
    if (levy === undefined) throw new Error('the sample has a levy');
    const two = { ...base, levies: [levy, { ...levy, id: 'second', receipts: [] }] };
    const suggested = suggestMapping(app);
    const mapped = suggested.ok && (await applyMapping(app, suggested.value.mapping, { base: two, on }));
    expect(mapped !== false && mapped.report.items.map(({ code }) => code)).toEqual(['exchange.mapping-levy']);
    const { scenario } = await bringTable(app, 'payments', { base: two, defaults: { levyId: 'second' } });
    expect(scenario.levies.map(({ receipts }) => receipts.length)).toEqual([levy.receipts.length, 3]);
  });
});

describe('ballots', () => {
  it('become events of the running vote, one for each head; late, foreign, blank and contradicting ones are left out', async () => {
    const voting = withVote();
    const table = tableOf('征求意见', [
      ['9号楼加装电梯业主意见征询表'],
      ['序号', '房号', '业主姓名', '联系电话', '表决意见', '投票时间'],
      [1, '9-1-101', '样甲', '19900000001', '同意', '2026-11-02 10:00'],
      [2, '９号楼１单元１０２', '样甲', '19900000001', '赞成', '2026-11-02 10:01'],
      [3, '9-1-201', '样乙', '', '不同意', '2026-11-01'],
      [4, '9-1-202', '样丙', '', '弃权', '2026/11/03 08:30'],
      [5, '9-1-301', '样丁', '', '', ''],
      [6, '9-1-302', '样戊', '', '同意', '2026-12-01 08:00'],
      [7, '9-2-101', '样己', '', '同意', '2026-11-02'],
      [8, '9-1-202', '样丙', '', '同意', '2026-11-04 08:30'],
      [9, '9-1-401', '样庚', '', '再说', ''],
      ['合计', '9户'],
    ]);
    const { scenario, leftOut } = await bringTable(table, 'ballots', { base: voting });
    const events = scenario.matters.find(({ id }) => id === 'b9-lift')?.events ?? [];
    // 101 and 102 have one owner: one head, one ballot.
    expect(
      events.flatMap((event) => (event.type === 'ballot-cast' ? [[event.memberId, event.choice, event.at]] : [])),
    ).toEqual([
      ['h9-1-201', 'against', '2026-11-01T09:00'],
      ['h9-1-101', 'for', '2026-11-02T10:00'],
      ['h9-1-202', 'abstain', '2026-11-03T08:30'],
    ]);
    expect(leftOut).toEqual([
      { row: 7, code: 'exchange.mapping-no-answer' },
      { row: 8, code: 'exchange.mapping-vote-time' },
      { row: 9, code: 'exchange.mapping-outside-vote' },
      { row: 10, code: 'exchange.mapping-ballot-again' },
      { row: 11, code: 'exchange.mapping-choice' },
    ]);
    expect(scenario.matters.length).toBe(voting.matters.length);
    expect((await bringTable(table, 'ballots', { base: scenario })).scenario).toEqual(scenario);
  });

  it('need a vote that runs', async () => {
    const table = tableOf('表决', [
      ['房号', '表决意见'],
      ['9-1-101', '同意'],
    ]);
    const suggested = suggestMapping(table);
    const mapped = suggested.ok && (await applyMapping(table, suggested.value.mapping, { base, on }));
    expect(mapped !== false && mapped.report.items.map(({ code }) => code)).toEqual(['exchange.mapping-vote']);
  });
});
