import { expect, test } from 'vitest';
import { deliberationCatalogue, explain } from './messages';

const { 'zh-CN': zh, en } = deliberationCatalogue;
const places = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').sort();

test('both languages have the same codes, a text for each, and speak of the same things', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const [code, text] of Object.entries(zh)) {
    const other: string = Object.entries(en).find(([key]) => key === code)?.[1] ?? '';
    expect([code, text.trim().length > 0, other.trim().length > 0]).toEqual([code, true, true]);
    // An English plural contains its count twice.
    if (code.startsWith('deliberation.'))
      expect([code, [...new Set(places(other))]]).toEqual([code, [...new Set(places(text))]]);
  }
});

test('Chinese texts have no English sentence in them, English ones no Chinese', () => {
  for (const [code, text] of Object.entries(zh))
    if (code.startsWith('deliberation.')) expect([code, /[\u4e00-\u9fff]/.test(text)]).toEqual([code, true]);
  for (const [code, text] of Object.entries(en)) expect([code, /[\u4e00-\u9fff]/.test(text)]).toEqual([code, false]);
});

test('counts and money are written as a person reads them', () => {
  const levy = {
    code: 'deliberation.levy-over-target' as const,
    params: { levy: 'l', issued: 2_240_100, target: 2_240_000 },
  };
  expect(explain(levy, 'zh-CN')).toBe('收款“l”合计 22,401.00 元，超过目标 22,400.00 元');
  expect(explain({ code: 'deliberation.step-ballots', params: { vote: 'v', without: 1 } }, 'en')).toBe(
    'The vote “v” is open; 1 head has not voted',
  );
});
