import { civilCodePack, type RulePack } from '@community1373/base/rules';
import { describeDiagnostic } from '@community1373/base/diagnostics';
import { describe, expect, test } from 'vitest';
import { ownersOrdinary, residentsAssembly } from '../vote/decision-rule';
import type { EventOf, MatterEvent, MatterEventType } from '../event/matter-event';
import { deliberationCatalogue } from '../messages/messages';
import type { Moment } from './moment';
import { replayMatter } from './replay';

type Content<T extends MatterEventType> = Omit<EventOf<T>, 'type' | 'at' | 'by' | 'role'> & {
  readonly at?: Moment;
  readonly by?: string;
};
/** Builds an event at 12:00 of 2026-01-14 by a resident, unless its content says otherwise. */
const make = <T extends MatterEventType>(type: T, content: Content<T>): MatterEvent =>
  // The type and its own content form the event of that type.
  ({ at: '2026-01-14T12:00', by: 'u-0', role: 'resident', type, ...content }) as unknown as MatterEvent;

const reported = make('reported', { matterId: 'm', title: '停水', field: 'facilities' });
const members = [
  { id: 'u-0', area: 8000 },
  { id: 'u-1', area: 8000 },
  { id: 'u-2', area: 8000 },
];
const scope = make('scope-fixed', { members });
const proposal = make('proposal-made', { proposalId: 'p', text: '-' });
const opened = make('vote-opened', {
  voteId: 'v',
  proposalId: 'p',
  rule: ownersOrdinary,
  closesAt: '2026-01-15T12:00',
});
const ready = [reported, scope, proposal];
const voting = [...ready, opened];
const ballot = (memberId: string, more: Partial<Content<'ballot-cast'>> = {}): MatterEvent =>
  make('ballot-cast', { voteId: 'v', memberId, choice: 'for', ...more });
const shutVote = make('vote-closed', { voteId: 'v', at: '2026-01-15T12:00' });
const share = (memberId: string, fen = 100) => ({ memberId, fen });
const late = { at: '2026-01-16T08:00' } as const;
const levy = (more: Partial<Content<'levy-issued'>> = {}): MatterEvent =>
  make('levy-issued', {
    ...late,
    levyId: 'l',
    authority: { kind: 'voluntary' },
    basis: 'total',
    targetFen: 300,
    shares: [share('u-0'), share('u-1')],
    ...more,
  });
const settled = (more: Partial<Content<'settled'>> = {}): MatterEvent =>
  make('settled', {
    ...late,
    levyId: 'l',
    collectedFen: 200,
    actualFen: 150,
    refunds: [share('u-0', 50)],
    topUps: [],
    ...more,
  });
const closed = make('closed', { ...late, outcome: 'resolved' });
const called = make('meeting-called', { meetingId: 'a', kind: 'review', heldAt: '2026-01-15T19:00', placeId: 'yard' });
const held = (kind: string): MatterEvent =>
  make('meeting-held', { meetingId: 'a', kind, placeId: 'yard', present: [], minutes: '-' });
const proxy = { holderId: 'agent', authorisation: 'paper' };
const begun = make('works-begun', { ...late, contractorId: 'firm' });
const answer = make('objection-answered', { objectionId: 'o', outcome: 'explained', text: '-' });
const raised = make('objection-raised', { objectionId: 'o', about: 'fee', text: '-' });
const unsurePack: RulePack = {
  ...civilCodePack,
  id: 'unsure',
  rules: civilCodePack.rules.map((rule) => (rule.id === 'civil-code-278' ? { ...rule, certainty: 'recalled' } : rule)),
};

test('an event of no known kind is named and does not count, and those around it do', () => {
  const reported = {
    type: 'reported',
    at: '2026-03-01T08:00',
    by: 'h-1',
    role: 'resident',
    matterId: 'm',
    title: 't',
    field: 'facilities',
  } as const;
  for (const odd of [
    { type: 'no-such', at: '2026-03-01T09:00', by: 'c', role: 'committee' },
    { type: 'toString', at: '2026-03-01T09:00' },
    {},
    null,
    5,
  ]) {
    const state = replayMatter([reported, odd] as never);
    expect(state.history).toEqual([reported]);
    expect(state.problems.map(({ code, path }) => [code, ...path])).toEqual([
      ['deliberation.unknown-event', 1, 'type'],
    ]);
  }
});

describe('each impossible event is named with what is missing', () => {
  test.each<readonly [string, readonly MatterEvent[]]>([
    ['not-reported', [scope]],
    ['already-reported', [reported, reported]],
    ['event-in-future', [reported, make('responded', { at: '2026-02-01T00:00' })]],
    ['out-of-order', [reported, make('responded', { at: '2026-01-14T11:59' })]],
    ['matter-closed', [reported, closed, make('responded', late)]],
    ['matter-withdrawn', [reported, make('withdrawn', {}), make('responded', {})]],
    ['not-reporter', [reported, make('withdrawn', { by: 'u-1' })]],
    ['not-closed', [reported, make('reopened', { reason: '-' })]],
    ['id-taken', [...ready, proposal]],
    [
      'question-open',
      [reported, make('responsibility-asked', { of: 'firm' }), make('responsibility-asked', { of: 'firm' })],
    ],
    ['question-not-asked', [reported, make('responsibility-answered', { accepts: true, by: 'firm' })]],
    ['already-at-level', [reported, make('escalated', { to: 'town' }), make('escalated', { to: 'town' })]],
    ['no-scope', [reported, proposal, opened]],
    ['duplicate-member', [reported, make('scope-fixed', { members: [...members, ...members] })]],
    ['outside-scope', [...voting, ballot('u-9')]],
    ['outside-scope', [...ready, make('agreement-recorded', { agreementId: 'g', memberIds: ['u-9'] })]],
    ['area-missing', [reported, make('scope-fixed', { members: [{ id: 'u-0' }] }), proposal, opened]],
    [
      'meeting-in-past',
      [
        reported,
        make('meeting-called', { meetingId: 'a', kind: 'review', heldAt: '2026-01-01T00:00', placeId: 'yard' }),
      ],
    ],
    ['meeting-kind', [reported, called, held('soliciting')]],
    ['meeting-held-before', [reported, held('review'), held('review')]],
    ['objection-unknown', [reported, answer]],
    ['objection-answered-before', [reported, raised, answer, answer]],
    ['objection-open', [reported, raised, closed]],
    ['proposal-unknown', [reported, scope, opened]],
    ['proposal-unknown', [reported, make('proposal-amended', { proposalId: 'p', text: '-' })]],
    ['vote-running', [...voting, scope]],
    ['vote-running', [...voting, make('proposal-amended', { proposalId: 'p', text: '-' })]],
    ['vote-running', [...voting, closed]],
    [
      'vote-without-time',
      [
        ...ready,
        make('vote-opened', { voteId: 'v', proposalId: 'p', rule: ownersOrdinary, closesAt: '2026-01-14T12:00' }),
      ],
    ],
    ['vote-unknown', [...ready, ballot('u-0')]],
    ['vote-closed', [...voting, shutVote, ballot('u-0', { at: '2026-01-15T12:00' })]],
    ['vote-over', [...voting, ballot('u-0', { at: '2026-01-15T12:01' })]],
    ['vote-not-over', [...voting, ballot('u-0'), make('vote-closed', { voteId: 'v' })]],
    ['double-ballot', [...voting, ballot('u-0'), ballot('u-0')]],
    ['no-ballot-to-change', [...voting, ballot('u-0', { changes: true })]],
    ['proxy-not-allowed', [...voting, ballot('u-0', { proxy })]],
    [
      'proxy-limit',
      [
        ...ready,
        make('vote-opened', {
          voteId: 'v',
          proposalId: 'p',
          rule: ownersOrdinary,
          closesAt: '2026-01-15T12:00',
          proxies: { maximumPerHolder: 1 },
        }),
        ballot('u-0', { proxy }),
        ballot('u-1', { proxy }),
      ],
    ],
    [
      'rule-empty',
      [
        ...ready,
        make('vote-opened', {
          voteId: 'v',
          proposalId: 'p',
          rule: { ...ownersOrdinary, majority: { of: 'all' } },
          closesAt: '2026-01-15T12:00',
        }),
      ],
    ],
    [
      'threshold-beyond-all',
      [
        ...ready,
        make('vote-opened', {
          voteId: 'v',
          proposalId: 'p',
          rule: { ...ownersOrdinary, majority: { of: 'all', heads: { numerator: 4, denominator: 3, more: false } } },
          closesAt: '2026-01-15T12:00',
        }),
      ],
    ],
    ['agreement-unknown', [...ready, levy({ authority: { kind: 'agreement', agreementId: 'g' } })]],
    [
      'charged-without-consent',
      [
        ...ready,
        make('agreement-recorded', { agreementId: 'g', memberIds: ['u-0'] }),
        levy({ authority: { kind: 'agreement', agreementId: 'g' } }),
      ],
    ],
    ['charged-without-consent', [...ready, levy({ declined: ['u-0'] })]],
    ['charged-without-consent', [...ready, levy(), settled({ actualFen: 300, refunds: [], topUps: [share('u-0')] })]],
    ['levy-without-decision', [...voting, shutVote, levy({ authority: { kind: 'owners-decision', voteId: 'v' } })]],
    [
      'levy-not-binding',
      [
        ...ready,
        make('vote-opened', { voteId: 'v', proposalId: 'p', rule: residentsAssembly, closesAt: '2026-01-15T12:00' }),
        ballot('u-0'),
        ballot('u-1'),
        shutVote,
        levy({ authority: { kind: 'owners-decision', voteId: 'v' } }),
      ],
    ],
    [
      'declined-binding',
      [...voting, shutVote, levy({ authority: { kind: 'owners-decision', voteId: 'v' }, declined: ['u-2'] })],
    ],
    ['duplicate-share', [...ready, levy({ shares: [share('u-0'), share('u-0')] })]],
    ['levy-over-target', [...ready, levy({ targetFen: 199 })]],
    ['levy-unknown', [...ready, settled()]],
    ['levy-settled', [...ready, levy(), settled(), settled()]],
    ['levy-unsettled', [...ready, levy(), closed]],
    ['collected-over-levy', [...ready, levy(), settled({ collectedFen: 201, refunds: [share('u-0', 51)] })]],
    ['outside-levy', [...ready, levy(), settled({ refunds: [share('u-2', 50)] })]],
    ['settlement-unbalanced', [...ready, levy(), settled({ refunds: [share('u-0', 49)] })]],
    ['works-under-way', [reported, begun, begun]],
    ['works-not-begun', [reported, make('works-accepted', {})]],
    ['works-not-accepted', [...ready, levy(), begun, settled()]],
    ['works-not-accepted', [reported, begun, make('works-refused', { ...late, reason: '-' }), closed]],
    ['publication-over', [reported, make('published', { what: 'notice', channels: [], until: '2026-01-13' })]],
    ['evaluation-empty', [reported, make('evaluated', { satisfied: 0, neutral: 0, dissatisfied: 0 })]],
  ])('%s', (code, events) => {
    const { problems } = replayMatter(events, { now: '2026-01-31T00:00' });
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([
      [`deliberation.${code}`, [events.length - 1]],
    ]);
    for (const problem of problems)
      for (const locale of ['zh-CN', 'en'] as const) {
        const { what, fix } = describeDiagnostic(problem, deliberationCatalogue, locale);
        // Every placeholder of both texts is filled.
        expect(`${what} ${fix}`).not.toMatch(/[{}]|deliberation\./);
      }
  });
});

describe('votes', () => {
  test('a ballot that changes before the close replaces the first, and the last counts', () => {
    const state = replayMatter([
      ...voting,
      ballot('u-0'),
      ballot('u-1'),
      ballot('u-1', { choice: 'against', changes: true }),
      shutVote,
    ]);
    expect(state.problems).toEqual([]);
    expect(state.votes[0]?.tally).toMatchObject({
      inFavour: { heads: 1 },
      against: { heads: 1 },
      outcome: 'not-carried',
    });
  });

  test('one buyer of two flats has one ballot for both; changing it by the other flat is the same ballot', () => {
    const buyer = make('scope-fixed', {
      members: members.map((member) => (member.id === 'u-2' ? member : { ...member, ownerId: 'b' })),
    });
    const events = [
      reported,
      buyer,
      proposal,
      opened,
      ballot('u-0'),
      ballot('u-1'),
      ballot('u-1', { choice: 'against', changes: true }),
    ];
    const state = replayMatter(events);
    expect(state.problems.map(({ code, path }) => [code, path])).toEqual([['deliberation.double-ballot', [5]]]);
    expect(state.votes[0]?.ballots).toEqual([{ memberId: 'u-1', choice: 'against' }]);
  });

  test('it may close early once every head has voted', () => {
    const state = replayMatter([
      ...voting,
      ballot('u-0'),
      ballot('u-1'),
      ballot('u-2', { choice: 'against' }),
      make('vote-closed', { voteId: 'v' }),
    ]);
    expect(state.problems).toEqual([]);
    expect(state.votes[0]?.tally?.outcome).toBe('passed');
  });

  test('it keeps the electorate of its opening', () => {
    const state = replayMatter([...voting, shutVote, make('scope-fixed', { ...late, members: members.slice(0, 1) })]);
    expect([state.votes[0]?.members.length, state.members.length]).toEqual([3, 1]);
  });
});

describe('rules', () => {
  test('a day without a pack is named', () => {
    expect(replayMatter(voting, { packs: [] }).problems[0]).toMatchObject({
      code: 'deliberation.no-pack',
      params: { day: '2026-01-14' },
    });
  });

  test('a rule of 2026 is not in force on a day of 2025', () => {
    const day = { at: '2025-12-31T20:00' } as const;
    const events = [
      make('reported', { ...day, matterId: 'm', title: '停水', field: 'facilities' }),
      make('scope-fixed', { ...day, members }),
      make('proposal-made', { ...day, proposalId: 'p', text: '-' }),
      make('vote-opened', {
        ...day,
        voteId: 'v',
        proposalId: 'p',
        rule: residentsAssembly,
        closesAt: '2026-01-02T20:00',
      }),
    ];
    expect(replayMatter(events).problems[0]).toMatchObject({
      code: 'deliberation.rule-not-in-force',
      params: { rule: 'residents-committee-law-27' },
    });
  });

  test('an unsure rule is not used without saying so; used knowingly it leaves a warning and the vote counts', () => {
    expect(replayMatter(voting, { packs: [unsurePack] }).problems[0]).toMatchObject({
      code: 'deliberation.rule-unsure',
      severity: 'error',
      path: [3],
    });
    const knowing = make('vote-opened', {
      voteId: 'v',
      proposalId: 'p',
      rule: ownersOrdinary,
      closesAt: '2026-01-15T12:00',
      unsureRules: ['civil-code-278'],
    });
    const state = replayMatter([...ready, knowing], { packs: [unsurePack] });
    expect(state.votes.length).toBe(1);
    expect(state.problems).toMatchObject([{ code: 'deliberation.unsure-rule-used', severity: 'warning', path: [3] }]);
  });

  test('a rule that rests on no statute needs no pack', () => {
    const own = make('vote-opened', {
      voteId: 'v',
      proposalId: 'p',
      rule: { ...ownersOrdinary, authority: [] },
      closesAt: '2026-01-15T12:00',
    });
    expect(replayMatter([...ready, own], { packs: [] }).problems).toEqual([]);
  });
});

test('a reopened matter is open again and may be closed again', () => {
  const again = { at: '2026-01-20T08:00' } as const;
  const state = replayMatter([
    reported,
    closed,
    make('reopened', { ...again, reason: '又漏了' }),
    make('closed', { ...again, outcome: 'referred' }),
  ]);
  expect([state.problems.length, state.status, state.outcome, state.reopenings]).toEqual([0, 'closed', 'referred', 1]);
});

test('a publication and an evaluation may follow the close', () => {
  const state = replayMatter([
    reported,
    closed,
    make('evaluated', { ...late, satisfied: 1, neutral: 0, dissatisfied: 0 }),
    make('published', { ...late, what: 'result', channels: [], until: '2026-01-31' }),
  ]);
  expect(state.problems).toEqual([]);
});
