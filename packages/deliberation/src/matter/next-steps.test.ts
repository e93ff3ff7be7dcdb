import { describe, expect, test } from 'vitest';
import type { MatterEvent } from '../event/matter-event';
import { explain } from '../messages/messages';
import { nextSteps } from './next-steps';
import { evidenceOfRights } from './rights';
import { replayMatter } from './replay';

const base = { at: '2026-01-12T08:00', by: 'u', role: 'resident' } as const;
const reported: MatterEvent = { ...base, type: 'reported', matterId: 'm', title: '-', field: 'safety' };
const raised: MatterEvent = { ...base, type: 'objection-raised', objectionId: 'o-1', about: 'fee', text: '-' };
const answered: MatterEvent = {
  ...base,
  type: 'objection-answered',
  objectionId: 'o-1',
  outcome: 'explained',
  text: '-',
};

describe('next steps', () => {
  test('of nothing, or of what nobody has reported, is a report', () => {
    const told = (log: readonly MatterEvent[]): readonly unknown[] =>
      nextSteps(log).map(({ event, about, why }) => [event, about, explain(why, 'en')]);
    expect(told([])).toEqual([['reported', undefined, expect.any(String)]]);
    expect(told([{ ...base, type: 'responded' }])).toEqual(told([]));
  });

  test('of what has ended are none', () => {
    expect(nextSteps([reported, { ...base, type: 'withdrawn' }])).toEqual([]);
    expect(nextSteps([reported, { ...base, type: 'closed', outcome: 'resolved' }])).toEqual([]);
  });

  test('works under way are inspected, refused ones begun again, and no levy is settled before', () => {
    const scope: MatterEvent = { ...base, type: 'scope-fixed', members: [{ id: 'u-0', area: 1 }] };
    const levy: MatterEvent = {
      ...base,
      type: 'levy-issued',
      levyId: 'l',
      authority: { kind: 'voluntary' },
      basis: 'shares',
      targetFen: 1,
      shares: [{ memberId: 'u-0', fen: 1 }],
    };
    const begun: MatterEvent = { ...base, type: 'works-begun', contractorId: 'firm' };
    const ends = (...more: readonly MatterEvent[]): readonly string[] =>
      nextSteps([reported, scope, levy, ...more]).flatMap(({ event }) =>
        ['settled', 'works-accepted', 'works-begun'].includes(event) ? [event] : [],
      );
    expect(ends()).toEqual(['settled']);
    expect(ends(begun)).toEqual(['works-accepted']);
    expect(ends(begun, { ...base, type: 'works-refused', reason: '-' })).toEqual(['works-begun']);
    expect(ends(begun, { ...base, type: 'works-accepted' })).toEqual(['settled']);
  });
});

describe('the right to speak', () => {
  const speak = (log: readonly MatterEvent[]) =>
    evidenceOfRights(replayMatter(log)).find(({ right }) => right === 'speak');

  test('is not kept while an objection stands unanswered, which is named', () => {
    const open = speak([reported, raised, { ...raised, objectionId: 'o-2' }, answered])?.missing.find(
      ({ code }) => code === 'deliberation.right-objections-answered',
    );
    expect(open?.params).toEqual({ objections: ['o-2'] });
    expect(open === undefined ? '' : explain(open, 'zh-CN')).toContain('o-2');
  });

  test('has the answer as its evidence, at its place in the log', () => {
    const evidence = speak([reported, raised, answered]);
    expect(evidence?.missing.some(({ code }) => code === 'deliberation.right-objections-answered')).toBe(false);
    expect(evidence?.evidence.filter(({ type }) => type === 'objection-answered')).toEqual([
      { index: 2, type: 'objection-answered', at: base.at },
    ]);
  });
});
