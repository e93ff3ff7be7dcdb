import { addDays, type CivilDate, daysBetween } from '@community1373/base/calendar';
import { array, assert, constantFrom, integer, nat, property, readConfigureGlobal } from 'fast-check';
import { expect, test } from 'vitest';
import type { LinkageEvent } from './linkage-event';
import type { LinkageModel } from '../model/linkage-model';
import { toMatchInput } from '../match/match-input';
import { matchNeeds } from '../match/match-needs';
import { threeParties } from '../model/party-presets';
import { replayLinkage } from './replay-linkage';
import { offerQueue } from './offer-queue';

const { numRuns = 200 } = readConfigureGlobal();
const name = { 'zh-CN': '为老服务', en: 'Elder service' };
const by = 'c-1';
const start: CivilDate = '2026-03-01';
type Rotation = LinkageModel['rotation'];
const opened = (organisations: number, rotation: Rotation): LinkageEvent[] => [
  {
    type: 'opened',
    at: start,
    by,
    model: {
      id: 'm',
      name,
      parties: threeParties,
      kinds: [{ id: 'elder', name, statuses: ['filed'] }],
      aids: [],
      rotation,
      offerDays: 7,
      responseDays: 3,
    },
    places: [{ id: 'home', parentId: null }],
  },
  ...Array.from({ length: organisations }, (_, i): LinkageEvent => ({
    type: 'organisation-entered',
    at: start,
    by,
    organisation: { id: `o-${i}`, status: 'filed', kinds: ['elder'], capacity: 99 },
  })),
];
const formed = (k: number, at: CivilDate): readonly LinkageEvent[] => [
  { type: 'need-reported', at, by, need: { id: `n-${k}`, kindId: 'elder', placeId: 'home', value: 1 } },
  { type: 'project-formed', at, by, project: { id: `p-${k}`, kindId: 'elder', placeId: 'home', needIds: [`n-${k}`] } },
];
const stateAt = (log: readonly LinkageEvent[], now: CivilDate) => {
  const { state, report } = replayLinkage(log, { now });
  if (state === undefined || report.items.length > 0) throw new Error(JSON.stringify(report.items));
  return state;
};

/** Projects one after the other, each offered by the turn until it is taken on the day of the offer: the days each waited, and who had it. */
const course = (
  organisations: number,
  projects: number,
  every: number,
  silent: string | undefined,
  rotation: Rotation,
) => {
  const log = opened(organisations, rotation);
  let day = start;
  return Array.from({ length: projects }, (_, k) => {
    const from = day;
    log.push(...formed(k, day));
    for (;;) {
      const [organisationId] = offerQueue(stateAt(log, day), `p-${k}`);
      if (organisationId === undefined) throw new Error('nobody is left');
      log.push({ type: 'project-offered', at: day, by, projectId: `p-${k}`, organisationId });
      if (organisationId === silent) {
        day = addDays(day, 8);
        continue;
      }
      log.push({ type: 'project-taken-on', at: day, by, projectId: `p-${k}`, organisationId });
      const waited = daysBetween(from, day);
      day = addDays(day, every);
      return { waited, organisationId };
    }
  });
};
const measure = constantFrom('projects' as const, 'per-capacity' as const);

test('law: one organisation never answers and others are willing: one project waits for it, and no other; the rest go as if it were not there', () => {
  assert(
    property(
      integer({ min: 2, max: 5 }),
      integer({ min: 1, max: 7 }),
      nat(5),
      nat(4),
      measure,
      (organisations, projects, every, which, kind) => {
        const silent = `o-${which % organisations}`;
        const rotation = { windowDays: 365, measure: kind };
        const told = course(organisations, projects, every, silent, rotation);
        const others = Array.from({ length: organisations }, (_, i) => `o-${i}`).filter((id) => id !== silent);
        expect(told.map(({ organisationId }) => organisationId)).toEqual(told.map((_, k) => others[k % others.length]));
        // Its first turn comes with the project of its number, the ids deciding among those who had none.
        expect(told.map(({ waited }) => waited)).toEqual(told.map((_, k) => (k === which % organisations ? 8 : 0)));
      },
    ),
    { numRuns },
  );
});

test('law: where nobody is silent, the order is the same whatever silence costs', () => {
  assert(
    property(
      integer({ min: 1, max: 5 }),
      array(nat(4), { minLength: 1, maxLength: 6 }),
      nat(5),
      measure,
      (organisations, list, every, kind) => {
        const of = (silence?: Rotation['silence']) =>
          course(organisations, list.length, every, undefined, {
            windowDays: 365,
            measure: kind,
            ...(silence === undefined ? {} : { silence }),
          });
        const free = of('keeps-turn');
        expect(of()).toEqual(free);
        expect(of('asked-last')).toEqual(free);
        // By hand: among equals the ids in turn, round and round.
        expect(free.map(({ organisationId }) => organisationId)).toEqual(list.map((_, k) => `o-${k % organisations}`));
      },
    ),
    { numRuns },
  );
});

test('silence is kept where the model says so: every project waits for one that never answers', () => {
  expect(
    course(3, 4, 1, 'o-0', { windowDays: 365, measure: 'projects', silence: 'keeps-turn' }).map(({ waited }) => waited),
  ).toEqual([8, 8, 8, 8]);
});

test('any answer ends the silence, and so does the window; the log and the matching see it as the order does', () => {
  const lapsed: readonly LinkageEvent[] = [
    ...opened(2, { windowDays: 30, measure: 'projects' }),
    ...formed(0, start),
    { type: 'project-offered', at: start, by, projectId: 'p-0', organisationId: 'o-0' },
  ];
  const order = (log: readonly LinkageEvent[], now: CivilDate) => offerQueue(stateAt(log, now), 'p-1');
  const next = [...lapsed, ...formed(1, '2026-03-09')];
  // The last day for an answer is 8 March; 30 days from 9 March end on 7 April.
  expect(stateAt(lapsed, '2026-03-08').organisations[0]?.silentSince).toBeUndefined();
  expect(stateAt(next, '2026-03-09').organisations[0]?.silentSince).toBe('2026-03-09');
  expect([order(next, '2026-03-09'), order(next, '2026-04-07'), order(next, '2026-04-08')]).toEqual([
    ['o-1', 'o-0'],
    ['o-1', 'o-0'],
    ['o-0', 'o-1'],
  ]);
  const offered: LinkageEvent = {
    type: 'project-offered',
    at: '2026-03-09',
    by,
    projectId: 'p-1',
    organisationId: 'o-0',
  };
  expect(replayLinkage([...next, offered]).report.items.map(({ code, params }) => [code, params?.['next']])).toEqual([
    ['linkage.out-of-turn', 'o-1'],
  ]);
  const asked = { ...offered, outOfTurn: '居民指定' };
  const answers = [
    { type: 'offer-declined', at: '2026-03-10', by, projectId: 'p-1', organisationId: 'o-0' },
    { type: 'project-taken-on', at: '2026-03-10', by, projectId: 'p-1', organisationId: 'o-0' },
  ] as const;
  for (const answer of answers)
    expect(stateAt([...next, asked, answer], '2026-03-10').organisations[0]?.silentSince).toBeUndefined();
  const input = toMatchInput(stateAt(next, '2026-03-09'));
  expect(input.organisations.map(({ id, silent }) => [id, silent])).toEqual([
    ['o-0', true],
    ['o-1', undefined],
  ]);
  const matched = (given: typeof input) => {
    const { matched: pairs } = matchNeeds({ ...given, needs: given.needs.filter(({ id }) => id === 'p-1'), asked: [] });
    return pairs.map(({ organisationId }) => organisationId);
  };
  expect(matched(input)).toEqual(['o-1']);
  expect(matched({ ...input, organisations: input.organisations.map((one) => ({ ...one, silent: false })) })).toEqual([
    'o-0',
  ]);
});
