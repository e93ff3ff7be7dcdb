import { describe, expect, test } from 'vitest';
import type { LinkageEvent } from './linkage-event';
import { linkageProgress } from './progress';
import { threeParties } from '../model/party-presets';
import { replayLinkage } from './replay-linkage';

const name = { 'zh-CN': '为老服务', en: 'Elder service' };
const by = 'c-1';
const opened: LinkageEvent = {
  type: 'opened',
  at: '2026-03-01',
  by,
  model: {
    id: 'm',
    name,
    parties: threeParties,
    kinds: [
      { id: 'elder', name, statuses: ['filed'] },
      { id: 'legal', name, statuses: ['filed'] },
    ],
    aids: [],
    rotation: { windowDays: 30, measure: 'projects' },
    offerDays: 3,
    responseDays: 2,
  },
  places: [{ id: 'home', parentId: null }],
};
type Day = `2026-03-${number}`;
const need = (id: string, at: Day, kindId = 'elder'): LinkageEvent => ({
  type: 'need-reported',
  at,
  by,
  need: { id, kindId, placeId: 'home', value: 1 },
});
const closed = (needId: string, at: Day, outcome: 'resolved' | 'unresolved' = 'resolved'): LinkageEvent => ({
  type: 'need-closed',
  at,
  by,
  needId,
  outcome,
});
const project = (id: string, needIds: readonly string[], at: Day): LinkageEvent => ({
  type: 'project-formed',
  at,
  by,
  project: { id, kindId: 'elder', placeId: 'home', needIds },
});
const progress = (events: readonly LinkageEvent[], now?: Day, kindId?: string) => {
  const { state, report } = replayLinkage([opened, ...events], now === undefined ? {} : { now });
  expect(report.items).toEqual([]);
  if (state === undefined) throw new Error('the log is open');
  return linkageProgress(state, kindId);
};

describe('figures', () => {
  test('nothing to judge gives no ratio', () => {
    expect(progress([])).toMatchObject({ needs: 0, response: { numerator: 0, denominator: 0, open: 0 } });
    expect(progress([]).resolution.ratio).toBeUndefined();
  });

  // Reported on 1 March with two days: in time until 3 March. a: in time; b: late; c: overdue; d: reported on the 4th, due on the 6th.
  test('response: in time, late, overdue, and not due yet', () => {
    const events = [
      need('a', '2026-03-01'),
      need('b', '2026-03-01'),
      need('c', '2026-03-01'),
      closed('a', '2026-03-03'),
      closed('b', '2026-03-04'),
      need('d', '2026-03-04'),
    ];
    expect(progress(events).response).toEqual({ numerator: 1, denominator: 3, open: 1, ratio: 1 / 3 });
    expect(progress(events, '2026-03-06').response.open).toBe(1);
    expect(progress(events, '2026-03-07').response).toEqual({ numerator: 1, denominator: 4, open: 0, ratio: 1 / 4 });
  });

  test('resolution is of those closed, satisfaction of those evaluated; withdrawn needs are apart', () => {
    const events: LinkageEvent[] = [
      need('a', '2026-03-01'),
      need('b', '2026-03-01'),
      need('c', '2026-03-01'),
      need('d', '2026-03-01'),
      closed('a', '2026-03-02'),
      closed('b', '2026-03-02', 'unresolved'),
      { type: 'need-evaluated', at: '2026-03-03', by, needId: 'b', satisfied: false },
      { type: 'need-withdrawn', at: '2026-03-03', by, needId: 'd' },
    ];
    expect(progress(events)).toMatchObject({
      needs: 3,
      withdrawn: 1,
      resolution: { numerator: 1, denominator: 2, open: 1, ratio: 0.5 },
      satisfaction: { numerator: 0, denominator: 1, open: 1, ratio: 0 },
    });
    // a and b were closed without a project, so they missed the step; c can still reach it and has waited two days.
    expect(progress(events).steps.grouped).toEqual({ reached: 0, open: 1, missed: 2, longestOpen: 2 });
  });

  test('a need that was in two projects counts once, from its first', () => {
    const events: LinkageEvent[] = [
      need('a', '2026-03-01'),
      project('p-1', ['a'], '2026-03-02'),
      { type: 'project-dissolved', at: '2026-03-05', by, projectId: 'p-1', reason: '无人承接' },
      project('p-2', ['a'], '2026-03-06'),
    ];
    expect(progress(events).steps.grouped).toMatchObject({ reached: 1, open: 0, days: { count: 1, median: 1 } });
    expect(progress(events).response).toMatchObject({ numerator: 1, denominator: 1 });
  });

  test('of one kind alone', () => {
    const events = [need('a', '2026-03-01'), need('b', '2026-03-01', 'legal'), closed('b', '2026-03-01')];
    expect(progress(events, undefined, 'legal')).toMatchObject({
      needs: 1,
      resolution: { numerator: 1, denominator: 1, open: 0 },
    });
  });
});
