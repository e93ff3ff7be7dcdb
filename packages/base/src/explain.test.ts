import { describe, expect, it } from 'vitest';
import { createExplainer, fillTemplate, formatParam, mergeCatalogues } from './explain';

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

  it('chooses the English plural', () => {
    expect(fillTemplate('{n} {n:flat|flats}', { n: 2 }, 'en')).toBe('2 flats');
  });
});

describe('createExplainer', () => {
  const merged = mergeCatalogues({ 'zh-CN': { a: '甲' }, en: { a: 'A' } }, { 'zh-CN': { b: '乙' }, en: { b: 'B' } });

  it('explains by code in both languages; an unknown code stays visible', () => {
    expect(createExplainer(merged)({ code: 'b', params: {} }, 'zh-CN')).toBe('乙');
    expect(createExplainer<string>(merged)({ code: 'constructor', params: {} }, 'en')).toBe('constructor');
  });
});
