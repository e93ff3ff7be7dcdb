import { assess, type Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { expect, it } from 'vitest';
import { noticeText, summaryReport } from './index';

it.each([
  ['zh-CN', '无数据'],
  ['en', 'nothing to count'],
] as const)('the summary says of none of none that there is nothing to count: %s', (locale, words) => {
  const sample: Scenario = sampleScenario();
  const bare: Scenario = { ...sample, community: { ...sample.community, needs: [] } };
  const assessment = assess(bare);
  const { circle } = assessment;
  const empty =
    circle === undefined
      ? assessment
      : { ...assessment, circle: { ...circle, numerator: 0, denominator: 0, ratio: undefined } };
  const report = summaryReport(bare, empty, { on: '2026-12-28', locale });
  const service = assessment.coverages.findIndex(({ unit }) => unit === 'minutes');
  const table = report.blocks.find((block) => block.kind === 'table');
  expect(table?.kind === 'table' && table.rows[service]?.at(-1)).toBe(words);
  expect(report.blocks).toContainEqual({ kind: 'paragraph', text: words });
  expect(noticeText(report)).not.toMatch(/0 户中有 0 户|Of 0 households/);
});
