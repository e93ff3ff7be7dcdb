import { describe, expect, it } from 'vitest';
import { createExplainer, fillTemplate, formatParam, mergeCatalogues } from '.';

describe('formatParam', () => {
  it('writes money, areas, ratios, hours and counts without Intl', () => {
    expect(formatParam(2_240_000, 'zh-CN', 'yuan')).toBe('22,400.00');
    expect(formatParam(-5, 'en', 'yuan')).toBe('-0.05');
    expect(formatParam(8350, 'en', 'm2')).toBe('83.50');
    expect(formatParam(0.9996, 'en', 'percent')).toBe('100.0%');
    expect(formatParam(-0.0001, 'en', 'percent')).toBe('0.0%');
    expect(formatParam(150, 'en', 'hours')).toBe('2.5');
    expect(formatParam(1_234_567.891, 'en')).toBe('1,234,567.89');
    expect(formatParam(0.5, 'en')).toBe('0.5');
    expect(formatParam(2026, 'en', 'raw')).toBe('2026');
    expect(formatParam(100, 'en')).toBe('100');
  });

  it('writes the other units, and the sign only of what is not rounded to nothing', () => {
    expect(formatParam(1234.5, 'en', 'meters')).toBe('1,235');
    expect(formatParam(-1234.4, 'en', 'meters')).toBe('-1,234');
    expect(formatParam(-0.4, 'en', 'meters')).toBe('0');
    expect(formatParam(90, 'zh-CN', 'hours')).toBe('1.5');
    expect(formatParam(-0.004, 'en')).toBe('0');
    expect(formatParam(-2.5, 'en')).toBe('-2.5');
    expect(formatParam(999, 'en')).toBe('999');
    expect(formatParam(1000, 'en')).toBe('1,000');
    expect(formatParam(1_000_000_000, 'en')).toBe('1,000,000,000');
    expect(formatParam(10.01, 'en')).toBe('10.01');
    expect(formatParam(1e-7, 'en', 'raw')).toBe('1e-7');
  });

  it('writes one of two words by the count, and every item of a list by the format', () => {
    expect([0, 1, 2, 1.5].map((count) => formatParam(count, 'en', 'flat|flats'))).toEqual([
      'flats',
      'flat',
      'flats',
      'flats',
    ]);
    expect(formatParam([100, 250], 'en', 'yuan')).toBe('1.00, 2.50');
    expect(formatParam([], 'en')).toBe('');
    expect(formatParam([[1, 2], 'x'], 'zh-CN')).toBe('1、2、x');
  });

  it('writes lists and texts in the language', () => {
    const post = { 'zh-CN': '为老服务岗', en: 'Elder service' };
    expect(formatParam([post, 'x'], 'zh-CN')).toBe('为老服务岗、x');
    expect(formatParam([post, 'x'], 'en')).toBe('Elder service, x');
  });
});

describe('fillTemplate', () => {
  it('leaves a place without its parameter, and never reads inherited names', () => {
    expect(fillTemplate('{a} {toString}', { a: 1 }, 'en')).toBe('1 {toString}');
  });

  it('fills every place, also with nothing and with what looks like a place', () => {
    expect(fillTemplate('{a}{a} {b}', { a: '', b: '{a}' }, 'en')).toBe(' {a}');
    expect(fillTemplate('{a} {b} {', { a: 0, b: '$1' }, 'en')).toBe('0 $1 {');
  });

  it('chooses the English plural', () => {
    expect(fillTemplate('{n} {n:flat|flats}', { n: 2 }, 'en')).toBe('2 flats');
  });
});

describe('createExplainer', () => {
  const merged = mergeCatalogues({ 'zh-CN': { a: '甲' }, en: { a: 'A' } }, { 'zh-CN': { b: '乙' }, en: { b: 'B' } });

  it('of two catalogues with one code the later wins', () => {
    const both = mergeCatalogues(merged, { 'zh-CN': { a: '丙' }, en: { a: 'C' } });
    expect([
      createExplainer(both)({ code: 'a', params: {} }, 'zh-CN'),
      createExplainer(both)({ code: 'a', params: {} }, 'en'),
      createExplainer(both)({ code: 'b', params: {} }, 'en'),
    ]).toEqual(['丙', 'C', 'B']);
  });

  it('explains by code in both languages; an unknown code stays visible', () => {
    expect(createExplainer(merged)({ code: 'a', params: {} }, 'en')).toBe('A');
    expect(createExplainer(merged)({ code: 'b', params: {} }, 'zh-CN')).toBe('乙');
    expect(createExplainer<string>(merged)({ code: 'constructor', params: {} }, 'en')).toBe('constructor');
  });
});
