import { sampleScenario } from '@community1373/core/sample';
import { standardRules } from '@community1373/scheduling';
import { describe, expect, it } from 'vitest';
import { ruleText } from '../messages-rules';
import { writeTemplate } from '../template/write-template';

const scenario = sampleScenario();

describe.each(['zh-CN', 'en'] as const)('the guide of a template in %s', (locale) => {
  const template = writeTemplate(scenario, { locale });
  const guide = template[0]?.rows.map(({ cells }) => cells.map((cell) => String(cell ?? ''))) ?? [];
  const told = guide.find(([, column]) => column === (locale === 'en' ? 'Roster rules' : '排班规则'))?.at(-1) ?? '';

  it('says what each of the standard rules asks for, and where the rules stand', () => {
    for (const rule of standardRules())
      expect(told).toContain(ruleText(rule)?.[locale] ?? 'a text for every standard rule');
    expect(told).toContain(locale === 'en' ? 'at least 8 hours of rest' : '至少休息 8 小时');
    expect(template.map(({ name }) => name)).toContain(guide.find((row) => row.at(-1) === told)?.[0]);
  });

  it('names only columns that the sheets have', () => {
    const headers = new Set(guide.slice(1).map(([, column]) => column));
    const named =
      locale === 'en'
        ? [...told.matchAll(/\(([^)]+)\)/g)].flatMap(([, list = '']) => list.split(', '))
        : [...told.matchAll(/“([^”]+)”/g)].map(([, column = '']) => column);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((column) => !headers.has(column))).toEqual([]);
  });
});
