import { describe, expect, it } from 'vitest';
import { parseWith } from '../diagnostics';
import { civilCodePack, packInForce, type RulePack, ruleInForce, rulePackSchema } from '.';

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

  it('a pack answers for its first and its last day; of two that begin on one day the later in the list', () => {
    const bounded: RulePack = { ...civilCodePack, id: 'bounded', from: '2026-01-01', to: '2026-06-30' };
    const found = (day: '2025-12-31' | '2026-01-01' | '2026-06-30' | '2026-07-01') => packInForce([bounded], day)?.id;
    expect([found('2025-12-31'), found('2026-01-01'), found('2026-06-30'), found('2026-07-01')]).toEqual([
      undefined,
      'bounded',
      'bounded',
      undefined,
    ]);
    expect(packInForce([civilCodePack, { ...civilCodePack, id: 'twin' }], '2026-01-01')?.id).toBe('twin');
    expect(packInForce([], '2026-01-01')).toBeUndefined();
  });

  it('a rule ends with its last day, and one that the pack has not is none', () => {
    const [rule] = civilCodePack.rules;
    if (rule === undefined) throw new Error('an empty pack');
    const pack: RulePack = {
      ...civilCodePack,
      rules: [{ ...rule, inForceFrom: '2026-01-01', inForceTo: '2026-01-31' }],
    };
    const inForce = (day: '2025-12-31' | '2026-01-31' | '2026-02-01'): boolean =>
      ruleInForce(pack, rule.id, day) !== undefined;
    expect([inForce('2025-12-31'), inForce('2026-01-31'), inForce('2026-02-01')]).toEqual([false, true, false]);
    expect(ruleInForce(pack, 'civil-code-1', '2026-01-15')).toBeUndefined();
  });

  it('the revised committee law is in force from 2026-01-01, not a day before', () => {
    expect(ruleInForce(civilCodePack, 'residents-committee-law-42', '2025-12-31')).toBeUndefined();
    expect(ruleInForce(civilCodePack, 'residents-committee-law-42', '2026-01-01')?.title.en).toContain('article 42');
  });
});
