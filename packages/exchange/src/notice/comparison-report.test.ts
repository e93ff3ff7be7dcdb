import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { compare, type Comparison, type Modification } from '@community1373/core/what-if';
import { comparisonReport, comparisonSheet, minimumCellSize, noticeHtml, noticeText } from './index';

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

const { base: whole } = compared();

/** A comparison of made-up figures of one coverage and one levy. */
const made = (counts: readonly number[]): Comparison => {
  const figure = (id: string, unit: 'households' | 'ratio' | 'fen', values: readonly number[]) => ({
    id,
    name: { 'zh-CN': id, en: id },
    unit,
    better: 'up' as const,
    base: values[0],
    variants: values.slice(1).map((value) => ({
      value,
      difference: value - Number(values[0]),
      verdict:
        value === values[0] ? ('same' as const) : value > Number(values[0]) ? ('better' as const) : ('worse' as const),
    })),
  });
  return {
    base: whole,
    figures: [
      figure('coverage/care/missing', 'households', counts),
      figure(
        'coverage/care/reached',
        'households',
        counts.map((count) => 100 - count),
      ),
      figure(
        'coverage/care/ratio',
        'ratio',
        counts.map((count) => (100 - count) / 100),
      ),
      figure('levy/roof/gap', 'fen', counts),
    ],
    variants: counts.slice(1).map((_, i) => ({
      id: `v${i}`,
      name: `v${i}`,
      assessment: whole,
      changes: [],
      chain: [],
      problems: [],
    })),
  };
};

test('law: a small count is hidden with every figure that would tell it, in the report and the sheet, and no other is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 4 }), (counts) => {
      const comparison = made(counts);
      const isSmall = (count: number | undefined): boolean =>
        count !== undefined && count > 0 && count < minimumCellSize;
      const table = comparisonReport(base, comparison, { on }).blocks.find((block) => block.kind === 'table');
      const sheet = comparisonSheet(comparison);
      const shown = (cell: unknown): boolean =>
        cell !== '–' && !String(cell).startsWith('少于') && !String(cell).startsWith('–');
      for (const [at, count] of counts.entries()) {
        const hidden = isSmall(count) || isSmall(100 - count);
        for (const id of ['coverage/care/missing', 'coverage/care/reached', 'coverage/care/ratio']) {
          const row = table?.rows.find(([name]) => name === id);
          if (row !== undefined) expect(shown(row[2 + at])).toBe(!hidden);
          const cells = sheet.rows.find((line) => line.cells[0] === id)?.cells;
          // After name and unit come the base, then value, difference (once with its unit) and verdict of each variant.
          const column = at === 0 ? 2 : at === 1 ? 3 : 7 + (at - 2) * 3;
          expect(shown(cells?.[column])).toBe(!hidden);
          if (at > 0 && (hidden || isSmall(counts[0]))) expect(cells?.[column + 1]).toBeUndefined();
        }
        expect(sheet.rows[4]?.cells[2]).toBe(Number(counts[0]) / 100);
      }
      const included = comparisonSheet(comparison, { sensitive: 'included' });
      expect(included.rows[1]?.cells[2]).toBe(counts[0]);
    }),
    { numRuns: 300 },
  );
});
