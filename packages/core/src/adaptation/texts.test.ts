import { describe, expect, it } from 'vitest';
import { explain } from '../messages/messages';
import { adaptationProblemTexts, adaptationTexts } from '../messages/messages-adaptation';
import { simulationTexts } from '../messages/messages-simulation';
import { rosterFingerprint } from '../assessment/roster-input';
import { sampleScenario } from '../sample/scenario';
import type { Scenario } from '../document/scenario';
import { adaptation } from '../../../../test/support/adaptation';
import type { ModelChange } from './model-change';

const places = (template: string): readonly string[] =>
  [...new Set([...template.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();

describe('the texts of adapting and simulating', () => {
  it.each([adaptationTexts, adaptationProblemTexts, simulationTexts])(
    'carry the same facts in both languages',
    (texts) => {
      const zh: Readonly<Record<string, string>> = texts['zh-CN'];
      for (const [code, en] of Object.entries(texts.en)) {
        expect([code, ...places(zh[code] ?? '')]).toEqual([code, ...places(en)]);
        expect([code, /\p{Script=Han}/u.test(en), /\p{Script=Han}/u.test(zh[code] ?? '')]).toEqual([code, false, true]);
      }
    },
  );

  it('every consequence can be met with, and reads as a sentence with every place filled', () => {
    const bare = sampleScenario() as Scenario;
    const decision = {
      seed: '1',
      fingerprint: rosterFingerprint(bare),
      openBound: 0,
      shifts: [],
      roster: { assignments: [] },
    };
    const sample: Scenario = { ...bare, decisions: { roster: decision } };
    const provenance = { kind: 'sample', source: 'test' } as const;
    const name = { 'zh-CN': '微网格', en: 'Micro-grid' };
    const level = { id: 'micro', name, requiredPosts: ['safety'], inheritsLeads: true, provenance };
    const [grid, personnel] = bare.model.coverages;
    if (grid === undefined || personnel === undefined) throw new Error('the model has coverages');
    const free: ModelChange = { kind: 'head', slogan: null };
    const sets: readonly (readonly ModelChange[])[] = [
      [{ kind: 'rename', list: 'posts', id: 'elder', to: 'care' }],
      [free, { kind: 'remove', list: 'posts', id: 'elder', mapTo: 'mutual' }],
      [free, { kind: 'remove', list: 'posts', id: 'culture' }],
      [{ kind: 'remove', list: 'channels', id: 'chat' }],
      [{ kind: 'remove', list: 'levels', id: 'compound' }],
      [{ kind: 'add', list: 'levels', at: 3, element: level, fill: true }],
      [{ kind: 'add', list: 'levels', at: 3, element: level }],
      [
        free,
        { kind: 'add', list: 'coverages', element: { ...grid, id: 'other' } },
        { kind: 'remove', list: 'coverages', id: 'grid' },
      ],
      [{ kind: 'change', list: 'coverages', element: { ...personnel, threshold: 0.5 } }],
    ];
    const consequences = sets.flatMap((changes) => adaptation(sample, changes).consequences);
    expect(Object.keys(adaptationTexts.en).filter((code) => !consequences.some((item) => item.code === code))).toEqual(
      [],
    );
    for (const consequence of consequences)
      for (const locale of ['zh-CN', 'en'] as const) {
        expect(/[{}]/.test(explain(consequence, locale))).toBe(false);
        expect(consequence.count).toBeGreaterThan(0);
        expect(consequence.paths.length).toBe(Math.min(20, consequence.count));
      }
  });
});
