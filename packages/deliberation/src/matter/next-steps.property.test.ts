import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { unanimous } from '../vote/decision-rule';
import type { EventOf, MatterEvent, MatterEventType } from '../event/matter-event';
import { type NextStep, nextSteps } from './next-steps';
import { replayMatter } from './replay';
import { workflows } from '../workflow/workflows';

const at = '2026-01-12T08:00';
const late = '2026-01-20T08:00';
const calendar = {
  id: 'c',
  from: '2026-01-01' as const,
  to: '2026-12-31' as const,
  holidays: [],
  workdays: [],
  source: 'test',
};
const base = { by: 'firm', role: 'resident' } as const;

/** Builds an event of a type about the subject of a step. */
const eventFor = (type: MatterEventType, about: string, moment: MatterEvent['at']): MatterEvent => {
  const content: { readonly [T in MatterEventType]: Omit<EventOf<T>, 'at' | 'by' | 'role'> } = {
    reported: { type: 'reported', matterId: 'm', title: '-', field: 'safety', fault: 'water' },
    responded: { type: 'responded' },
    'responsibility-asked': { type: 'responsibility-asked', of: 'firm' },
    'responsibility-answered': { type: 'responsibility-answered', accepts: false },
    escalated: { type: 'escalated', to: about },
    'scope-fixed': {
      type: 'scope-fixed',
      members: [
        { id: 'u-0', area: 1 },
        { id: 'u-1', area: 1 },
      ],
    },
    'agenda-solicited': { type: 'agenda-solicited', channels: [], suggestions: 0 },
    'meeting-called': {
      type: 'meeting-called',
      meetingId: about,
      kind: 'deliberating',
      heldAt: '2026-02-01T00:00',
      placeId: 'yard',
    },
    'meeting-held': {
      type: 'meeting-held',
      meetingId: about,
      kind: 'deliberating',
      placeId: 'yard',
      present: [],
      minutes: '-',
    },
    'objection-raised': { type: 'objection-raised', objectionId: about, about: 'fee', text: '-' },
    'objection-answered': { type: 'objection-answered', objectionId: about, outcome: 'explained', text: '-' },
    'proposal-made': { type: 'proposal-made', proposalId: about === 'fresh' ? 'p-2' : 'p', text: '-' },
    'proposal-amended': { type: 'proposal-amended', proposalId: 'p', text: '-' },
    'vote-opened': {
      type: 'vote-opened',
      voteId: about,
      proposalId: 'p',
      rule: unanimous,
      closesAt: '2026-01-25T08:00',
    },
    'ballot-cast': { type: 'ballot-cast', voteId: about, memberId: 'u-0', choice: 'for' },
    'vote-closed': { type: 'vote-closed', voteId: about },
    'agreement-recorded': { type: 'agreement-recorded', agreementId: about, memberIds: [] },
    'levy-issued': {
      type: 'levy-issued',
      levyId: about,
      authority: { kind: 'voluntary' },
      basis: 'shares',
      targetFen: 1,
      shares: [{ memberId: 'u-0', fen: 1 }],
    },
    'works-begun': { type: 'works-begun', contractorId: 'firm' },
    'works-accepted': { type: 'works-accepted' },
    'works-refused': { type: 'works-refused', reason: '-' },
    settled: { type: 'settled', levyId: about, collectedFen: 1, actualFen: 1, refunds: [], topUps: [] },
    published: { type: 'published', what: 'result', channels: [], until: '2026-12-31' },
    evaluated: { type: 'evaluated', satisfied: 1, neutral: 0, dissatisfied: 0 },
    reopened: { type: 'reopened', reason: '-' },
    closed: { type: 'closed', outcome: 'resolved' },
    withdrawn: { type: 'withdrawn' },
  };
  // The content of each key is that of its type.
  return { ...base, at: moment, ...content[type] } as MatterEvent;
};

const kinds: readonly MatterEventType[] = [
  'responded',
  'responsibility-asked',
  'scope-fixed',
  'scope-fixed',
  'agenda-solicited',
  'meeting-called',
  'meeting-held',
  'objection-raised',
  'objection-answered',
  'proposal-made',
  'proposal-made',
  'vote-opened',
  'ballot-cast',
  'agreement-recorded',
  'levy-issued',
  'works-begun',
  'works-accepted',
  'works-refused',
  'settled',
  'published',
  'evaluated',
  'reopened',
  'closed',
];

test('law: every suggested step is possible where it is suggested', () => {
  const suggested = new Set<MatterEventType>();
  assert(
    property(
      array(constantFrom(...kinds), { maxLength: 18, size: 'max' }),
      constantFrom(...workflows),
      constantFrom('2026-01-21T00:00' as const, '2026-01-26T00:00' as const),
      (types, workflow, now) => {
        const events = [
          eventFor('reported', '', at),
          ...types.map((type, i) => eventFor(type, i % 3 === 0 ? 'a' : 'b', late)),
        ];
        const state = replayMatter(events);
        const known = state.problems.length;
        for (const step of nextSteps(events, { workflow, calendar, now })) {
          suggested.add(step.event);
          // A member without a ballot votes; a step that creates something uses a fresh id.
          const fresh: readonly NextStep['event'][] = [
            'proposal-made',
            'vote-opened',
            'meeting-called',
            'agreement-recorded',
            'levy-issued',
          ];
          const event = eventFor(step.event, fresh.includes(step.event) ? 'fresh' : (step.about ?? ''), now);
          const voted = state.votes.find(({ id }) => id === step.about)?.ballots.length ?? 0;
          const fitting: MatterEvent =
            event.type === 'ballot-cast' && voted > 0
              ? { ...event, at: late, memberId: 'u-1' }
              : event.type === 'vote-opened'
                ? { ...event, closesAt: '2026-02-01T00:00' }
                : event.type === 'ballot-cast'
                  ? { ...event, at: late }
                  : event;
          expect([
            step.event,
            replayMatter([...events, fitting])
              .problems.slice(known)
              .map(({ code }) => code),
          ]).toEqual([step.event, []]);
        }
      },
    ),
    { numRuns: 4000, seed: 1373 },
  );
  expect([...suggested].sort()).toEqual(
    [
      'agenda-solicited',
      'agreement-recorded',
      'ballot-cast',
      'closed',
      'escalated',
      'meeting-called',
      'meeting-held',
      'objection-answered',
      'proposal-made',
      'published',
      'responded',
      'responsibility-answered',
      'scope-fixed',
      'settled',
      'vote-closed',
      'vote-opened',
      'works-accepted',
      'works-begun',
    ].sort(),
  );
});
