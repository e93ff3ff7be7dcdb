import { describe, expect, it } from 'vitest';
import type { Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { compare, type Comparison, type Modification } from '@community1373/core/what-if';
import { comparisonReport, comparisonSheet, noticeHtml, noticeText } from './index';

const base: Scenario = sampleScenario();
const on = '2026-12-28';

const compared = (...lists: readonly (readonly Modification[])[]): Comparison =>
  compare(
    base,
    lists.map((modifications, i) => ({ id: `v${i}`, name: `方案${i}`, base: base.id, modifications })),
  );

const losing = (count: number): Modification => ({ kind: 'lose-volunteers', postId: 'elder', count });

describe('the report of a comparison', () => {
  const comparison = compared([losing(5)], [losing(2), { kind: 'close-station', stationId: 's-pioneer' }]);

  it('holds the question, what was changed, before and after, who changes and what was assumed, in both languages', () => {
    const zh = noticeText(comparisonReport(base, comparison, { on, question: '冬天少五个人行不行？' }));
    for (const words of [
      '要回答的问题：冬天少五个人行不行？',
      '“方案0”改了什么',
      '为老服务岗减少 5 名志愿者',
      '前后对比',
      '户',
      '人受损',
      '计算期自 2026-11-30 起，共 4 周',
      on,
    ])
      expect(zh).toContain(words);
    const en = noticeText(comparisonReport(base, comparison, { on, locale: 'en' }));
    for (const words of ['Elder service loses 5 volunteers', 'Before and after', 'worse', 'percentage points'])
      expect(en).toContain(words);
    expect(en).not.toContain('The question');
  });

  it('writes the figures of the comparison: 360 of 387 households become 285, 75 fewer', () => {
    // 27 of 387 lack care at 24 volunteers of 15 households each; five fewer leave 19 · 15 = 285.
    const fewer = compared([losing(5)]);
    const { blocks } = comparisonReport(base, fewer, { on });
    const reached = fewer.figures.find(({ id }) => id === 'coverage/personnel/reached')?.name['zh-CN'];
    const table = blocks.find((block) => block.kind === 'table');
    const row = table?.rows.find(([name]) => name === reached);
    expect(row).toEqual([reached, '户', '360', '285（−75 户，变差）']);
  });

  it('says so when nothing moves, and counts what could not be made', () => {
    const nothing = noticeText(comparisonReport(base, compared([{ kind: 'close-station', stationId: 's-9' }]), { on }));
    expect(nothing).toContain('所有指标都没有变化。');
    expect(nothing).toContain('另有 1 项改动在当前数据上做不成，没有计入。');
  });

  it('names nobody, and its page holds no markup of a name or a question', () => {
    const text = noticeText(comparisonReport(base, comparison, { on }));
    const { households, volunteers } = base.community;
    for (const { id } of [...households, ...volunteers]) expect(text.split(/[^\p{L}\p{N}_-]+/u)).not.toContain(id);
    const page = new TextDecoder().decode(
      noticeHtml(comparisonReport(base, comparison, { on, question: '<script>alert(1)</script>' })),
    );
    expect(page).not.toContain('<script>');
  });
});

describe('figures of few people', () => {
  // 24 volunteers with 16 households each care for 384 of 387; three lack care, which is fewer than may be told.
  const caseload = (count: number): Modification => ({
    kind: 'set-coverage',
    coverageId: 'personnel',
    caseload: count,
    thresholdPercent: 90,
  });
  const whole = ['coverage/personnel/reached', 'coverage/personnel/missing', 'coverage/personnel/ratio'];
  const namesOf = (comparison: Comparison): readonly (string | undefined)[] =>
    comparison.figures.filter(({ id }) => whole.includes(id)).map(({ name }) => name['zh-CN']);

  it('are left out of the report and the sheet, all that would tell them with them, and are counted', () => {
    const comparison = compared([caseload(16)]);
    const table = comparisonReport(base, comparison, { on }).blocks.find((block) => block.kind === 'table');
    const rows = [...(table?.rows ?? []), ...comparisonSheet(comparison).rows.map(({ cells }) => cells)];
    for (const name of namesOf(comparison)) expect(rows.filter(([first]) => first === name)).toEqual([]);
    expect(noticeText(comparisonReport(base, comparison, { on }))).toMatch(
      /另有 \d+ 项有变化的指标涉及人数、户数少于 5/,
    );
    const all = comparisonSheet(comparison, { sensitive: 'included' }).rows.map(({ cells }) => cells);
    expect(all.length).toBe(comparison.figures.length + 1);
    const [reached, missing] = namesOf(comparison);
    expect(all.find(([first]) => first === reached)?.slice(1, 7)).toEqual(['户', 360, 384, 24, '户', '变好']);
    expect(all.find(([first]) => first === missing)?.slice(1, 7)).toEqual(['户', 27, 3, -24, '户', '变好']);
  });

  it('are shown where enough people lack care: 17 households each reach all 387, and 15 leave 27', () => {
    const comparison = compared([caseload(17)]);
    const rows = comparisonSheet(comparison).rows.map(({ cells }) => cells);
    for (const name of namesOf(comparison)) expect(rows.filter(([first]) => first === name)).toHaveLength(1);
  });
});
