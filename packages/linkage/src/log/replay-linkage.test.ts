import { describe, expect, test } from 'vitest';
import type { LinkageEvent } from './linkage-event';
import type { LinkageModel } from '../model/linkage-model';
import { replayLinkage } from './replay-linkage';
import { fiveParties, threeParties } from '../model/party-presets';
import { offerQueue } from './offer-queue';

const name = { 'zh-CN': '为老服务', en: 'Elder service' };
const model: LinkageModel = {
  id: 'm',
  name,
  parties: threeParties,
  kinds: [
    { id: 'elder', name, statuses: ['filed', 'registered'] },
    { id: 'legal', name, statuses: ['registered'] },
  ],
  aids: [{ id: 'study', name }],
  rotation: { windowDays: 30, measure: 'projects' },
  offerDays: 3,
  responseDays: 2,
};
const by = 'c-1';
const places = [
  { id: 'home', parentId: null },
  { id: 'north', parentId: 'home' },
  { id: 'south', parentId: 'home' },
];
type Day = `2026-03-${number}`;
const on = (day: number): Day => `2026-03-${String(day).padStart(2, '0')}` as Day;
const opened = (changes: Partial<LinkageModel> = {}): LinkageEvent => ({
  type: 'opened',
  at: on(1),
  by,
  model: { ...model, ...changes },
  places,
});
const organisation = (id: string, changes: object = {}): LinkageEvent => ({
  type: 'organisation-entered',
  at: on(1),
  by,
  organisation: { id, status: 'filed', kinds: ['elder'], capacity: 2, ...changes },
});
const worker = (id: string, caseload = 1): LinkageEvent => ({
  type: 'social-worker-entered',
  at: on(1),
  by,
  socialWorker: { id, kinds: ['elder'], caseload },
});
const need = (id: string, changes: object = {}): LinkageEvent => ({
  type: 'need-reported',
  at: on(1),
  by,
  need: { id, kindId: 'elder', placeId: 'north', value: 1, ...changes },
});
const project = (id: string, needIds: readonly string[], changes: object = {}): LinkageEvent => ({
  type: 'project-formed',
  at: on(1),
  by,
  project: { id, kindId: 'elder', placeId: 'home', needIds, ...changes },
});
const offer = (projectId: string, organisationId: string, day = 1, outOfTurn?: string): LinkageEvent => ({
  type: 'project-offered',
  at: on(day),
  by,
  projectId,
  organisationId,
  ...(outOfTurn === undefined ? {} : { outOfTurn }),
});
const takeOn = (projectId: string, organisationId: string, day = 1): LinkageEvent => ({
  type: 'project-taken-on',
  at: on(day),
  by,
  projectId,
  organisationId,
});

const problemsOf = (events: readonly LinkageEvent[], now?: Day) =>
  replayLinkage(events, now === undefined ? {} : { now }).report.items.map(({ code, path, params }) => ({
    code,
    at: path[0],
    params,
  }));
const stateOf = (events: readonly LinkageEvent[], now?: Day) => {
  const { state, report } = replayLinkage(events, now === undefined ? {} : { now });
  expect(report.items).toEqual([]);
  if (state === undefined) throw new Error('the log is open');
  return state;
};
const running = [
  opened(),
  organisation('o-1'),
  worker('w-1'),
  need('n-1'),
  project('p-1', ['n-1']),
  offer('p-1', 'o-1'),
  takeOn('p-1', 'o-1'),
];

test('an event of no known kind is named and left out, whatever it is', () => {
  const opened = {
    type: 'opened',
    at: '2026-01-01',
    by: 'c',
    model: {
      id: 'm',
      name: { 'zh-CN': 'x', en: 'x' },
      parties: threeParties,
      kinds: [],
      aids: [],
      rotation: { windowDays: 365, measure: 'projects' },
      offerDays: 7,
      responseDays: 3,
    },
    places: [],
  };
  for (const odd of [
    { type: 'offer-accepted', at: '2026-01-02', by: 'c' },
    { type: 'constructor', at: '2026-01-02' },
    {},
    null,
    5,
  ]) {
    const { state, report } = replayLinkage([opened, odd] as never);
    expect(state?.asOf).toBe('2026-01-01');
    expect(report.items.map(({ code, path }) => [code, ...path])).toEqual([['linkage.unknown-event', 1, 'type']]);
  }
});

describe('the opening', () => {
  test('an empty log has no state and no problem', () => {
    expect(replayLinkage([])).toMatchObject({ state: undefined, report: { total: 0 } });
  });
  test('what comes before the opening is named and leaves no trace', () => {
    const { state, report } = replayLinkage([need('n-1'), opened()]);
    expect(report.items.map((item) => [item.code, item.path])).toEqual([['linkage.not-opened', [0, 'type']]]);
    expect(state?.needs).toEqual([]);
  });
  test('a model with places in a circle, or ids given twice, does not open', () => {
    const bad: LinkageEvent = {
      type: 'opened',
      at: on(1),
      by,
      model: { ...model, kinds: [...model.kinds, ...model.kinds.slice(0, 1)] },
      places: [
        { id: 'a', parentId: 'b' },
        { id: 'b', parentId: 'a' },
        { id: 'c', parentId: 'gone' },
        { id: 'c', parentId: null },
      ],
    };
    const codes = problemsOf([bad]).map((item) => item.code);
    expect(codes.sort()).toEqual([
      'linkage.duplicate',
      'linkage.duplicate',
      'linkage.place-cycle',
      'linkage.place-cycle',
      'linkage.unknown',
    ]);
  });
});

describe('days', () => {
  test('an event after today is named, one before the last too', () => {
    expect(problemsOf([opened(), need('n-1'), { ...need('n-2'), at: on(9) }], on(5))).toEqual([
      { code: 'linkage.date-future', at: 2, params: { at: '2026-03-09', now: '2026-03-05' } },
    ]);
    expect(problemsOf([opened(), { ...need('n-1'), at: on(4) }, { ...need('n-2'), at: on(3) }])).toEqual([
      { code: 'linkage.date-backwards', at: 2, params: { at: '2026-03-03', last: '2026-03-04' } },
    ]);
  });
  // Offered on 1 March with three days: 2, 3 and 4 March; the day of the offer does not count, the last day does.
  test('an answer on the last day is in time; the day after, the offer has lapsed', () => {
    const base = [opened(), organisation('o-1'), need('n-1'), project('p-1', ['n-1']), offer('p-1', 'o-1')];
    expect(stateOf([...base, takeOn('p-1', 'o-1', 4)]).projects[0]?.status).toBe('taken-on');
    const late = replayLinkage([...base, takeOn('p-1', 'o-1', 5)]);
    expect(late.report.items[0]).toMatchObject({ code: 'linkage.offer-lapsed', params: { due: '2026-03-04' } });
    expect(late.state?.projects[0]).toMatchObject({
      status: 'waiting',
      offers: [{ status: 'lapsed', due: '2026-03-04', endedAt: '2026-03-05' }],
    });
    expect(late.state?.organisations[0]).toMatchObject({ pending: 0, carried: 0 });
  });
  test('an offer lapses by today alone, without an event', () => {
    const base = [opened(), organisation('o-1'), need('n-1'), project('p-1', ['n-1']), offer('p-1', 'o-1')];
    expect(stateOf(base, on(4)).projects[0]?.status).toBe('offered');
    expect(stateOf(base, on(5)).projects[0]?.status).toBe('waiting');
    expect(stateOf(base, on(5)).asOf).toBe('2026-03-05');
  });
});

describe('what an entry refers to', () => {
  const kinds = ['elder', 'gone'];
  const day = { at: on(1), by };
  // Each refers to one thing in the model or its places, and to one unknown thing.
  const cases: readonly (readonly [string, LinkageEvent])[] = [
    ['a need of a kind', need('n-1', { kindId: 'gone' })],
    ['a need at a place', need('n-1', { placeId: 'gone' })],
    ['an organisation of a kind', organisation('o-1', { kinds })],
    ['an organisation in an area', organisation('o-1', { areas: ['north', 'gone'] })],
    [
      'a social worker of a kind',
      { ...day, type: 'social-worker-entered', socialWorker: { id: 'w-1', kinds, caseload: 1 } },
    ],
    [
      'a volunteer of a kind',
      { ...day, type: 'volunteer-entered', volunteer: { id: 'v-1', kinds, caseload: 1, consents: true } },
    ],
    [
      'a donor of an aid',
      { ...day, type: 'donor-entered', donor: { id: 'd-1', aids: ['study', 'gone'], capacity: 1 } },
    ],
    [
      'a household in need of an aid',
      { ...day, type: 'household-entered', household: { id: 'h-1', aids: ['study', 'gone'], consents: true } },
    ],
  ];
  test.each(cases)('%s that is not there is named, and leaves no trace', (_, event) => {
    const five = opened({ parties: fiveParties });
    const { state, report } = replayLinkage([five, event]);
    expect(report.items.map(({ code, path: [at], received }) => [code, at, received])).toEqual([
      ['linkage.unknown', 1, '"gone"'],
    ]);
    expect(state).toEqual(replayLinkage([five]).state);
  });
  test('all that is not there is named at once', () => {
    expect(
      problemsOf([opened(), need('n-1', { kindId: 'gone', placeId: 'away' })]).map(({ params }) => params?.['id']),
    ).toEqual(['gone', 'away']);
  });
});

describe('the turn', () => {
  const two = [
    opened(),
    organisation('o-2'),
    organisation('o-1'),
    need('n-1'),
    need('n-2'),
    project('p-1', ['n-1']),
    project('p-2', ['n-2']),
  ];
  test('who took on fewer lately comes first, whatever the id; out of turn it is named who is next', () => {
    const after = [...two, offer('p-1', 'o-1'), takeOn('p-1', 'o-1')];
    expect(offerQueue(stateOf(after), 'p-2')).toEqual(['o-2', 'o-1']);
    expect(problemsOf([...after, offer('p-2', 'o-1')])).toEqual([
      { code: 'linkage.out-of-turn', at: 9, params: { id: 'o-1', next: 'o-2' } },
    ]);
  });
  test('after the window the taking no longer counts, and who waited longest comes first', () => {
    const after = [...two, offer('p-1', 'o-1'), takeOn('p-1', 'o-1')];
    const later: LinkageEvent = { ...need('n-3'), at: '2026-03-31' };
    // 30 days from 2 to 31 March: the project taken on 1 March is outside the window; o-2 never had one.
    expect(offerQueue(stateOf([...after, later]), 'p-2')).toEqual(['o-2', 'o-1']);
    const taken = [
      ...after,
      offer('p-2', 'o-2', 2),
      takeOn('p-2', 'o-2', 2),
      { ...need('n-4'), at: on(3) },
      { ...project('p-3', ['n-4']), at: on(3) },
    ];
    expect(offerQueue(stateOf(taken), 'p-3')).toEqual(['o-1', 'o-2']);
  });
  test('in proportion to capacity, the larger one comes first again', () => {
    const model = { rotation: { windowDays: 30, measure: 'per-capacity' as const } };
    const log = [
      opened(model),
      organisation('o-1', { capacity: 5 }),
      organisation('o-2', { capacity: 2 }),
      need('n-1'),
      need('n-2'),
      need('n-3'),
      project('p-1', ['n-1']),
      project('p-2', ['n-2']),
      project('p-3', ['n-3']),
      offer('p-1', 'o-1'),
      takeOn('p-1', 'o-1'),
      offer('p-2', 'o-2'),
      takeOn('p-2', 'o-2'),
    ];
    // 1 of 5 is less than 1 of 2.
    expect(offerQueue(stateOf(log), 'p-3')).toEqual(['o-1', 'o-2']);
  });
  test('a reason lets another come first and is kept; a reason that was not needed is not', () => {
    const kept = stateOf([...two, offer('p-1', 'o-2', 1, '居民指定'), offer('p-2', 'o-1', 1, '居民指定')]);
    expect(kept.projects.map((held) => held.offers[0]?.outOfTurn)).toEqual(['居民指定', undefined]);
  });
  test('nobody is asked twice without a reason', () => {
    const declined = [
      opened(),
      organisation('o-1'),
      need('n-1'),
      project('p-1', ['n-1']),
      offer('p-1', 'o-1'),
      { ...offer('p-1', 'o-1'), type: 'offer-declined' } as LinkageEvent,
    ];
    expect(problemsOf([...declined, offer('p-1', 'o-1')]).map((item) => item.code)).toEqual(['linkage.asked-already']);
    expect(problemsOf([...declined, offer('p-1', 'o-1', 1, '扩大了人手')])).toEqual([]);
    expect(offerQueue(stateOf(declined), 'gone')).toEqual([]);
  });
});

describe('an offer that cannot be', () => {
  const offering = (changes: object, needs: object = {}) => [
    opened(),
    organisation('o-1', changes),
    need('n-1', needs),
    project('p-1', ['n-1'], needs),
    offer('p-1', 'o-1'),
  ];
  const cases: readonly (readonly [string, readonly LinkageEvent[]])[] = [
    ['linkage.refused-kind', offering({ kinds: [] })],
    ['linkage.refused-status', offering({ kinds: ['legal'] }, { kindId: 'legal' })],
    ['linkage.refused-area', offering({ areas: ['south'] })],
    ['linkage.organisation-full', offering({ capacity: 0 })],
    ['linkage.unknown', [opened(), offer('p-1', 'o-1')]],
  ];
  test.each(cases)('%s', (code, events) => {
    expect(new Set(problemsOf(events).map((item) => item.code))).toEqual(new Set([code]));
  });
  test('an unanswered offer holds a place', () => {
    const log = [
      opened(),
      organisation('o-1', { capacity: 1 }),
      need('n-1'),
      need('n-2'),
      project('p-1', ['n-1']),
      project('p-2', ['n-2']),
      offer('p-1', 'o-1'),
      offer('p-2', 'o-1'),
    ];
    expect(problemsOf(log)).toEqual([
      { code: 'linkage.organisation-full', at: 7, params: { id: 'o-1', carried: 0, pending: 1, capacity: 1 } },
    ]);
  });
  test('an area holds the places within it', () => {
    expect(
      problemsOf([
        opened(),
        organisation('o-1', { areas: ['home'] }),
        need('n-1'),
        project('p-1', ['n-1'], { placeId: 'north' }),
        offer('p-1', 'o-1'),
      ]),
    ).toEqual([]);
    // An organisation of one part does not serve a project over the whole community.
    expect(
      problemsOf([
        opened(),
        organisation('o-1', { areas: ['north'] }),
        need('n-1'),
        project('p-1', ['n-1']),
        offer('p-1', 'o-1'),
      ])[0]?.code,
    ).toBe('linkage.refused-area');
  });
});

describe('service', () => {
  const begin: LinkageEvent = { type: 'service-began', at: on(2), by, projectId: 'p-1' };
  const join = (memberId: string, projectId = 'p-1'): LinkageEvent => ({
    type: 'party-joined',
    at: on(2),
    by,
    projectId,
    role: 'social-worker',
    memberId,
  });
  test('does not begin before the required party has joined, which is named', () => {
    const [problem] = problemsOf([...running, begin]);
    expect(problem).toMatchObject({ code: 'linkage.party-missing', params: { parties: [{ 'zh-CN': '社会工作者' }] } });
    expect(stateOf([...running, join('w-1'), begin]).projects[0]).toMatchObject({
      status: 'in-service',
      begunAt: '2026-03-02',
    });
  });
  test('a social worker joins within the caseload', () => {
    const second = [need('n-2'), project('p-2', ['n-2']), offer('p-2', 'o-1'), takeOn('p-2', 'o-1')];
    expect(problemsOf([...running, ...second, join('w-1'), join('w-1', 'p-2')])[0]).toMatchObject({
      code: 'linkage.caseload-full',
      params: { carried: 1, caseload: 1 },
    });
  });
  test('volunteers join where the model has five parties, and only with their consent', () => {
    const volunteer = (consents: boolean): LinkageEvent => ({
      type: 'volunteer-entered',
      at: on(1),
      by,
      volunteer: { id: 'v-1', kinds: ['elder'], caseload: 1, consents },
    });
    const joining: LinkageEvent = {
      type: 'party-joined',
      at: on(2),
      by,
      projectId: 'p-1',
      role: 'volunteer',
      memberId: 'v-1',
    };
    expect(problemsOf([...running, volunteer(true)])[0]?.code).toBe('linkage.role-absent');
    const five = [opened({ parties: fiveParties }), ...running.slice(1)];
    expect(problemsOf([...five, volunteer(true), joining])).toEqual([]);
    expect(problemsOf([...five, volunteer(false), joining])[0]?.code).toBe('linkage.no-consent');
  });
  test('a project handed back waits again, frees its people, and is not offered to the same one', () => {
    const back: LinkageEvent = {
      type: 'project-handed-back',
      at: on(3),
      by,
      projectId: 'p-1',
      organisationId: 'o-1',
      reason: '人手不足',
    };
    const state = stateOf([...running, join('w-1'), begin, back]);
    expect(state.projects[0]).toEqual({
      project: { id: 'p-1', kindId: 'elder', placeId: 'home', needIds: ['n-1'] },
      status: 'waiting',
      formedAt: '2026-03-01',
      offers: [
        {
          organisationId: 'o-1',
          offeredAt: '2026-03-01',
          due: '2026-03-04',
          status: 'handed-back',
          endedAt: '2026-03-03',
          reason: '人手不足',
        },
      ],
      joined: [],
    });
    expect([state.organisations[0]?.carried, state.socialWorkers[0]?.carried]).toEqual([0, 0]);
    expect(offerQueue(state, 'p-1')).toEqual([]);
  });
  test('a project closes when every need has its outcome, and frees its places', () => {
    const close: LinkageEvent = { type: 'project-closed', at: on(4), by, projectId: 'p-1' };
    const done: LinkageEvent = { type: 'need-closed', at: on(4), by, needId: 'n-1', outcome: 'resolved' };
    expect(problemsOf([...running, join('w-1'), begin, close])[0]).toMatchObject({
      code: 'linkage.needs-open',
      params: { needs: ['n-1'] },
    });
    const state = stateOf([...running, join('w-1'), begin, done, close]);
    expect([state.projects[0]?.status, state.organisations[0]?.carried, state.socialWorkers[0]?.carried]).toEqual([
      'closed',
      0,
      0,
    ]);
    expect(problemsOf([...running, done])[0]).toMatchObject({
      code: 'linkage.step-missing',
      params: { status: { en: 'taken on' }, missing: { en: 'in service' } },
    });
  });
});

describe('pairing', () => {
  const donor: LinkageEvent = {
    type: 'donor-entered',
    at: on(1),
    by,
    donor: { id: 'd-1', aids: ['study'], capacity: 2 },
  };
  const household = (id: string, changes: object = {}): LinkageEvent => ({
    type: 'household-entered',
    at: on(1),
    by,
    household: { id, aids: ['study'], consents: true, ...changes },
  });
  const pair = (householdId: string): LinkageEvent => ({ type: 'paired', at: on(1), by, donorId: 'd-1', householdId });
  const base = [opened(), donor, household('h-1'), household('h-2'), household('h-3')];
  test('one donor pairs with several households, up to its capacity, under three parties too', () => {
    expect(stateOf([...base, pair('h-1'), pair('h-2')]).donors[0]?.households).toBe(2);
    expect(problemsOf([...base, pair('h-1'), pair('h-2'), pair('h-3')])[0]).toMatchObject({
      code: 'linkage.donor-full',
      params: { households: 2, capacity: 2 },
    });
  });
  test('a household is paired once at a time, with consent, for an aid it needs', () => {
    expect(problemsOf([...base, pair('h-1'), pair('h-1')])[0]?.code).toBe('linkage.paired-already');
    expect(problemsOf([...base, household('h-4', { consents: false }), pair('h-4')])[0]?.code).toBe(
      'linkage.refused-consent',
    );
    expect(problemsOf([...base, household('h-4', { aids: [] }), pair('h-4')])[0]?.code).toBe('linkage.refused-aid');
    const end: LinkageEvent = { type: 'pairing-ended', at: on(2), by, donorId: 'd-1', householdId: 'h-1' };
    const state = stateOf([...base, pair('h-1'), end, { ...pair('h-1'), at: on(3) }]);
    expect(state.pairings).toEqual([
      { donorId: 'd-1', householdId: 'h-1', from: '2026-03-01', to: '2026-03-02' },
      { donorId: 'd-1', householdId: 'h-1', from: '2026-03-03' },
    ]);
  });
});

describe('ids that are words of the language', () => {
  test('an organisation called __proto__ is an organisation', () => {
    const state = stateOf([
      opened(),
      organisation('__proto__'),
      need('constructor'),
      project('toString', ['constructor']),
      offer('toString', '__proto__'),
    ]);
    expect(state.organisations[0]).toMatchObject({ pending: 1 });
  });
});

describe('a late entry', () => {
  const late = (happenedOn: Day): LinkageEvent => ({
    type: 'need-reported',
    at: on(5),
    by,
    happenedOn,
    need: { id: 'n-late', kindId: 'elder', placeId: 'home', value: 1 },
  });

  test('says on which day it happened, before or after the entry ahead of it; deadlines count from the recording', () => {
    const { state, report } = replayLinkage([opened(), organisation('o-1'), late(on(1))]);
    expect(report.items).toEqual([]);
    expect(state?.needs[0]?.reportedAt).toBe(on(5));
  });

  test('cannot have happened after it was recorded', () => {
    const { report } = replayLinkage([opened(), late(on(6))]);
    expect(report.items.map(({ code, path }) => [code, path])).toEqual([['linkage.happened-later', [1, 'happenedOn']]]);
  });
});
