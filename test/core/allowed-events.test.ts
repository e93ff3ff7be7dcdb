import type { Scenario } from '@community1373/core';
import {
  allowedEvents,
  type EventForm,
  type EventSubject,
  fillEventForm,
  recordEvent,
} from '@community1373/core/records';
import { sampleScenario } from '@community1373/core/sample';
import { matterDetail } from '@community1373/core/views';
import { type Moment, replayMatter } from '@community1373/deliberation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matterSequence, now } from '../deliberation/random-matter';
import { randomLog } from '../linkage/random-log';

const { numRuns = 200 } = fc.readConfigureGlobal();
const sample = sampleScenario() as Scenario;
const empty: Scenario = { ...sample, matters: [], linkage: [], served: [] };

const formsOf = (scenario: Scenario, subject: EventSubject, at: Moment): readonly EventForm[] => {
  const found = allowedEvents(scenario, subject, at);
  if (!found.ok) throw new Error(JSON.stringify(found.report.items));
  return found.value.forms;
};

describe('the events that can come next', () => {
  test('law: an event that is accepted in a matter has a form there', () => {
    fc.assert(
      fc.property(matterSequence, (events) => {
        let scenario = empty;
        for (const event of events) {
          const entry = { log: 'matter', matterId: 'm', event } as const;
          const types = new Set(formsOf(scenario, entry, now).map(({ type }) => type));
          const made = recordEvent(scenario, entry, { now });
          if (!made.ok) continue;
          expect([event.type, types.has(event.type)]).toEqual([event.type, true]);
          scenario = made.value.next;
        }
      }),
      { numRuns: Math.min(numRuns, 60) },
    );
  });

  test('law: a step of the linkage that is accepted has a form, of the kinds that are entered here', () => {
    const entered = [
      'need-reported',
      'project-offered',
      'project-taken-on',
      'offer-declined',
      'service-began',
      'need-closed',
      'need-evaluated',
      'project-closed',
      'project-handed-back',
      'project-dissolved',
    ];
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        let scenario = empty;
        for (const event of randomLog(seed, 40).events) {
          // Time passes first: an offer may have lapsed by the day of the event.
          const types = new Set(formsOf(scenario, { log: 'linkage' }, `${event.at}T12:00`).map(({ type }) => type));
          const made = recordEvent(scenario, { log: 'linkage', event });
          if (!made.ok) continue;
          const lapsed = event.type === 'project-offered' || event.type === 'project-dissolved';
          if (entered.includes(event.type) && !lapsed)
            expect([event.type, types.has(event.type)]).toEqual([event.type, true]);
          scenario = made.value.next;
        }
      }),
      { numRuns: Math.min(numRuns, 60) },
    );
  });
});

describe('building 9, from the burst to the settlement, by forms alone', () => {
  const matterId = 'burst';
  let scenario = empty;
  const enter = (type: string, at: Moment, values: Readonly<Record<string, unknown>>): void => {
    const form = formsOf(scenario, { log: 'matter', matterId }, at).find((one) => one.type === type);
    if (form === undefined) throw new Error(`no form for ${type}`);
    const inEvent = Object.fromEntries(Object.entries(values).map(([key, value]) => [`event.${key}`, value]));
    const made = recordEvent(scenario, fillEventForm(form, inEvent), { now: at });
    expect([type, made.report.items]).toEqual([type, []]);
    if (made.ok) scenario = made.value.next;
  };
  const found = allowedEvents(empty, { log: 'matter', matterId }, '2026-01-12T06:40');

  test('is entered without a problem, and closed as resolved', () => {
    if (!found.ok) throw new Error('no forms');
    const before = found.value.options;
    expect(before.places.find(({ id }) => id === 'b9')?.name['zh-CN']).toContain('56 户');
    enter('reported', '2026-01-12T06:40', {
      title: '9号楼外供水主管爆裂',
      fault: 'water',
      urgency: 'urgent',
      placeId: 'b9',
    });
    enter('responded', '2026-01-12T07:05', { note: '关阀' });
    const here = allowedEvents(scenario, { log: 'matter', matterId }, '2026-01-12T07:10');
    const scope = here.ok ? here.value.options.scope : [];
    const members = scope.map(({ value }) => value);
    const ids = scope.map(({ id }) => id);
    expect(ids.length).toBe(56);
    enter('responsibility-asked', '2026-01-12T07:10', { of: 'water-company' });
    enter('agenda-solicited', '2026-01-12T09:00', { channels: ['chat'], suggestions: 11 });
    enter('meeting-called', '2026-01-12T10:00', { heldAt: '2026-01-12T19:30', placeId: 's-deliberation' });
    enter('meeting-held', '2026-01-12T19:30', {
      placeId: 's-deliberation',
      present: ids.slice(0, 9),
      minutes: '供水企业到会',
    });
    enter('responsibility-answered', '2026-01-12T20:10', { accepts: false, reason: '不在管理范围' });
    enter('scope-fixed', '2026-01-12T20:20', { members });
    enter('proposal-made', '2026-01-12T20:30', { text: '每户预收 400 元' });
    enter('objection-raised', '2026-01-13T09:00', { about: 'fee', text: '费用偏高' });
    enter('objection-answered', '2026-01-13T18:00', { outcome: 'explained', text: '多退少补' });
    enter('agreement-recorded', '2026-01-14T20:00', { memberIds: ids });
    enter('levy-issued', '2026-01-14T20:10', {
      authority: { kind: 'agreement', agreementId: 'agreement-1' },
      basis: 'per-household',
      targetFen: 2_240_000,
      shares: ids.map((memberId) => ({ memberId, fen: 40_000 })),
    });
    enter('works-begun', '2026-01-15T08:00', { contractorId: 'contractor' });
    enter('works-refused', '2026-01-17T10:00', { reason: '接口渗水' });
    enter('works-begun', '2026-01-17T11:00', { contractorId: 'contractor' });
    enter('works-accepted', '2026-01-18T16:00', { report: '通水正常' });
    // 56 × 400 yuan collected, 21,840 yuan spent: 10 yuan go back to each household.
    enter('settled', '2026-01-19T09:00', {
      collectedFen: 2_240_000,
      actualFen: 2_184_000,
      refunds: ids.map((memberId) => ({ memberId, fen: 1000 })),
    });
    enter('published', '2026-01-19T10:00', { what: 'accounts', channels: ['board'] });
    enter('evaluated', '2026-01-20T10:00', { satisfied: 50, neutral: 4, dissatisfied: 2 });
    enter('closed', '2026-01-20T11:00', { outcome: 'resolved' });
    const log = scenario.matters[0]?.events ?? [];
    expect(replayMatter(log)).toMatchObject({ status: 'closed', outcome: 'resolved', problems: [] });
    const detail = matterDetail(scenario, matterId, '2026-01-20T12:00');
    expect(detail.ok && detail.value.timeline.length).toBe(21);
  });
});
