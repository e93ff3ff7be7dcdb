import { describe, expect, it } from 'vitest';
import { parseWith } from './diagnostics';
import { civilCodePack, packInForce, type RulePack, ruleInForce, rulePackSchema } from './rules';

describe('rule packs', () => {
  it('the shipped pack fits its schema, ids are unique, and each text was read', () => {
    expect(parseWith(rulePackSchema, civilCodePack).ok).toBe(true);
    expect(new Set(civilCodePack.rules.map((rule) => rule.id)).size).toBe(civilCodePack.rules.length);
    expect(civilCodePack.rules.filter((rule) => rule.certainty !== 'text-read')).toEqual([]);
  });

  it('a day without a pack has none; a later pack takes over', () => {
    const later: RulePack = { ...civilCodePack, id: 'later', from: '2030-01-01' };
    expect(packInForce([civilCodePack], '2020-12-31')).toBeUndefined();
    expect(packInForce([later, civilCodePack], '2029-12-31')?.id).toBe('cn-civil-code');
    expect(packInForce([later, civilCodePack], '2030-01-01')?.id).toBe('later');
    expect(packInForce([{ ...civilCodePack, to: '2025-12-31' }], '2026-01-01')).toBeUndefined();
  });

  it('the revised committee law is in force from 2026-01-01, not a day before', () => {
    expect(ruleInForce(civilCodePack, 'residents-committee-law-42', '2025-12-31')).toBeUndefined();
    expect(ruleInForce(civilCodePack, 'residents-committee-law-42', '2026-01-01')?.title.en).toContain('article 42');
  });
});
