// The story of an elder-care need as a hash-chained log. All ids and dates are made up.
import { webcrypto } from 'node:crypto';
import { describeDiagnostic } from '@community1373/base/diagnostics';
import { appendEvents, eventsOf, logHead, verifyLog } from '@community1373/base/log';
import {
  explain,
  linkageCatalogue,
  type LinkageEvent,
  type LinkageModel,
  linkageProgress,
  offerQueue,
  organisationProgress,
  parseLinkageLog,
  replayLinkage,
  threeParties,
} from '@community1373/linkage';
import { groupNeeds, matchNeeds, toMatchInput } from '@community1373/linkage/matching';
import { describe, expect, test } from 'vitest';

const sha256 = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> => webcrypto.subtle.digest('SHA-256', bytes);

const by = 'community';
const kind = { 'zh-CN': '为老服务', en: 'Elder service' };
const model: LinkageModel = {
  id: 'three-party',
  name: { 'zh-CN': '三社联动', en: 'Three-party linkage' },
  parties: threeParties,
  kinds: [
    { id: 'elder', name: kind, statuses: ['filed', 'registered'] },
    { id: 'culture', name: { 'zh-CN': '文化娱乐', en: 'Culture' }, statuses: ['filed', 'registered'] },
  ],
  aids: [{ id: 'medical', name: { 'zh-CN': '助医', en: 'Medical aid' } }],
  rotation: { windowDays: 365, measure: 'projects' },
  offerDays: 5,
  responseDays: 3,
};
const places = [
  { id: 'community', parentId: null },
  { id: 'area-1', parentId: 'community' },
  { id: 'b9', parentId: 'area-1' },
  { id: 'b10', parentId: 'area-1' },
];
// 10 filed organisations and 4 social workers, as in the source; three of the ten serve elders.
const organisations = Array.from({ length: 10 }, (_, i): LinkageEvent => ({
  type: 'organisation-entered',
  at: '2026-03-01',
  by,
  organisation: { id: `o-${i + 1}`, status: 'filed', kinds: [i < 3 ? 'elder' : 'culture'], capacity: 2 },
}));
const workers = Array.from({ length: 4 }, (_, i): LinkageEvent => ({
  type: 'social-worker-entered',
  at: '2026-03-01',
  by,
  socialWorker: { id: `w-${i + 1}`, kinds: ['elder'], caseload: 12 },
}));
const needs = [
  { id: 'n-1', kindId: 'elder', placeId: 'b9', groupId: 'age-80', value: 1 },
  { id: 'n-2', kindId: 'elder', placeId: 'b10', groupId: 'age-80', value: 1 },
];
const [project] = groupNeeds(needs, { places, depth: 1 });
if (project === undefined) throw new Error('two needs make a project');

const start: readonly LinkageEvent[] = [
  { type: 'opened', at: '2026-03-01', by, model, places },
  ...organisations,
  ...workers,
  ...needs.map((need): LinkageEvent => ({ type: 'need-reported', at: '2026-03-02', by, need })),
  { type: 'project-formed', at: '2026-03-03', by, project },
];
const offer = { by, projectId: project.id };
const turns: readonly LinkageEvent[] = [
  { ...offer, type: 'project-offered', at: '2026-03-04', organisationId: 'o-1' },
  { ...offer, type: 'offer-declined', at: '2026-03-06', organisationId: 'o-1', reason: '人手不足' },
  { ...offer, type: 'project-offered', at: '2026-03-06', organisationId: 'o-2' },
  // o-2 does not answer; 11 March is its last day.
  { ...offer, type: 'project-offered', at: '2026-03-12', organisationId: 'o-3' },
  { ...offer, type: 'project-taken-on', at: '2026-03-13', organisationId: 'o-3' },
];
const service: readonly LinkageEvent[] = [
  { ...offer, type: 'party-joined', at: '2026-03-14', role: 'social-worker', memberId: 'w-1' },
  { ...offer, type: 'service-began', at: '2026-03-16' },
  { type: 'need-closed', at: '2026-04-01', by, needId: 'n-1', outcome: 'resolved' },
  { type: 'need-evaluated', at: '2026-04-03', by, needId: 'n-1', satisfied: true },
  { type: 'need-closed', at: '2026-04-11', by, needId: 'n-2', outcome: 'resolved' },
  { ...offer, type: 'project-closed', at: '2026-04-11' },
];
const story = [...start, ...turns, ...service];

const stateAfter = (events: readonly LinkageEvent[], now?: '2026-03-11' | '2026-03-12') => {
  const { state, report } = replayLinkage(events, now === undefined ? {} : { now });
  expect(report.items).toEqual([]);
  if (state === undefined) throw new Error('the log is open');
  return state;
};

describe('an elder-care need finds its organisation', () => {
  test('two needs of one group in one area are one project', () => {
    expect(project).toEqual({
      id: 'n-1',
      kindId: 'elder',
      placeId: 'area-1',
      groupId: 'age-80',
      needIds: ['n-1', 'n-2'],
    });
  });

  test('it is offered in turn: one declines, one lets it lapse, the third takes it on', () => {
    expect(offerQueue(stateAfter(start), project.id)).toEqual(['o-1', 'o-2', 'o-3']);
    expect(offerQueue(stateAfter([...start, ...turns.slice(0, 2)]), project.id)).toEqual(['o-2', 'o-3']);
    expect(stateAfter([...start, ...turns.slice(0, 3)], '2026-03-11').projects[0]?.status).toBe('offered');
    expect(stateAfter([...start, ...turns.slice(0, 3)], '2026-03-12').projects[0]?.status).toBe('waiting');
    expect(
      stateAfter(story).projects[0]?.offers.map(({ organisationId, status, endedAt }) => [
        organisationId,
        status,
        endedAt,
      ]),
    ).toEqual([
      ['o-1', 'declined', '2026-03-06'],
      ['o-2', 'lapsed', '2026-03-12'],
      ['o-3', 'taken', '2026-03-13'],
    ]);
    expect(organisationProgress(stateAfter(story)).filter((one) => one.made > 0)).toMatchObject([
      { organisationId: 'o-1', declined: 1, taken: 0, carried: 0 },
      { organisationId: 'o-2', lapsed: 1, taken: 0, carried: 0 },
      { organisationId: 'o-3', taken: 1, carried: 0, capacity: 2 },
    ]);
  });

  test('while it waits, the matching proposes who is left, and says why not the others', () => {
    const open = stateAfter([...start, ...turns.slice(0, 3)], '2026-03-12');
    const { matched, refused, value, bound } = matchNeeds(toMatchInput(open));
    expect(matched).toEqual([{ needId: project.id, organisationId: 'o-3', value: 2 }]);
    expect([value, bound]).toEqual([2, 2]);
    const whyNot = (id: string): readonly string[] =>
      refused
        .filter((pair) => pair.organisationId === id)
        .flatMap((pair) => pair.reasons.map((reason) => explain(reason, 'zh-CN')));
    expect(whyNot('o-2')).toEqual(['n-1 已询问过社会组织 o-2，未能承接']);
    expect(whyNot('o-4')).toEqual(['社会组织 o-4 不承接“为老服务”，不能办理 n-1']);
  });

  test('service waits for the social worker', () => {
    const early: LinkageEvent = { ...offer, type: 'service-began', at: '2026-03-14' };
    const [problem] = replayLinkage([...start, ...turns, early]).report.items;
    expect(problem?.code).toBe('linkage.party-missing');
    if (problem?.code !== 'linkage.party-missing') return;
    expect(describeDiagnostic(problem, linkageCatalogue, 'zh-CN')).toMatchObject({
      what: '项目 n-1 不能开始服务，尚缺：社会工作者',
      fix: '请先登记以下主体加入：社会工作者',
    });
  });

  // By hand, days from the report on 2 March: grouped 1, first offered 2, taken on 11, joined 12, begun 14, closed 30 and 40, evaluated 32.
  test('the figures count the two needs once each, with their times', () => {
    const figures = linkageProgress(stateAfter(story));
    expect(figures).toMatchObject({
      needs: 2,
      response: { numerator: 2, denominator: 2, open: 0 },
      resolution: { numerator: 2, denominator: 2, open: 0 },
      satisfaction: { numerator: 1, denominator: 1, open: 1 },
      offers: { made: 3, taken: 1, declined: 1, lapsed: 1, pending: 0, handedBack: 0 },
    });
    expect(
      Object.fromEntries(
        Object.entries(figures.steps).map(([step, { reached, open, missed, days }]) => [
          step,
          [reached, open, missed, days?.median],
        ]),
      ),
    ).toEqual({
      grouped: [2, 0, 0, 1],
      offered: [2, 0, 0, 2],
      takenOn: [2, 0, 0, 11],
      joined: [2, 0, 0, 12],
      begun: [2, 0, 0, 14],
      closed: [2, 0, 0, 35],
      evaluated: [1, 1, 0, 32],
    });
    // Of the open needs, n-2 has waited 40 days for its evaluation (to 11 April).
    expect(figures.steps.evaluated.longestOpen).toBe(40);
  });
});

describe('the log is evidence', () => {
  test('it survives JSON, and dropping, swapping or altering any event of it is found against the head', async () => {
    const log = await appendEvents([], story, sha256);
    const head = logHead(log);
    const read = parseLinkageLog(JSON.parse(JSON.stringify(log)));
    if (!read.ok) throw new Error('the log is one');
    expect((await verifyLog(read.value, sha256, head)).ok).toBe(true);
    expect(replayLinkage(eventsOf(read.value))).toEqual(replayLinkage(story));
    const verdicts = await Promise.all(
      log.flatMap((entry, i) => {
        const next = log[i + 1];
        return [
          log.toSpliced(i, 1),
          ...(next === undefined ? [] : [log.toSpliced(i, 2, next, entry)]),
          log.with(i, { ...entry, event: { ...entry.event, by: 'someone-else' } }),
        ].map((forged) => verifyLog(forged, sha256, head));
      }),
    );
    expect(verdicts.length).toBe(3 * log.length - 1);
    expect(verdicts.filter((verdict) => verdict.ok)).toEqual([]);
  });
});
