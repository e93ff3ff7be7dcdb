import { addDays, type CivilDate } from '@community1373/base/calendar';
import {
  type LinkageEvent,
  type LinkageModel,
  type LinkageNeed,
  type LinkagePlace,
  offerQueue,
  type Project,
  replayLinkage,
  threeParties,
} from '@community1373/linkage';
import { groupNeeds } from '@community1373/linkage/matching';
import type { Community } from '@community1373/model';
import type { guanxiangtai1373 } from '@community1373/model/presets';
import { guanxiangtai1373 as workModel } from '@community1373/model/presets';

type Sample = Community<typeof guanxiangtai1373>;

const by = 'committee';
const statuses = ['filed', 'registered'] as const;

/** 三社联动 of the sample: the posts of the work model are the kinds of need; the aids are 助医 助贫 助老 助学. */
const linkageModel: LinkageModel = {
  id: 'guanxiangtai-three-parties',
  name: { 'zh-CN': '三社联动', en: 'Three-party linkage' },
  parties: threeParties,
  kinds: workModel.posts.map(({ id, name }) => ({ id, name, statuses })),
  aids: [
    { id: 'medical', name: { 'zh-CN': '助医', en: 'Medical aid' } },
    { id: 'poverty', name: { 'zh-CN': '助贫', en: 'Aid in poverty' } },
    { id: 'elderly', name: { 'zh-CN': '助老', en: 'Aid to the elderly' } },
    { id: 'study', name: { 'zh-CN': '助学', en: 'Aid to pupils' } },
  ],
  rotation: { windowDays: 365, measure: 'projects' },
  offerDays: 5,
  responseDays: 7,
};

const placesOfLog = ({ nodes }: Sample): readonly LinkagePlace[] =>
  nodes.filter(({ levelId }) => levelId !== 'entrance').map(({ id, parentId }) => ({ id, parentId }));

const members = (community: Sample, at: CivilDate): readonly LinkageEvent[] => [
  ...community.organisations.map(({ id, status, posts, capacity }): LinkageEvent => ({
    type: 'organisation-entered',
    at,
    by,
    organisation: { id, status, kinds: [...posts], capacity },
  })),
  ...community.socialWorkers.map(({ id, caseload }): LinkageEvent => ({
    type: 'social-worker-entered',
    at,
    by,
    socialWorker: { id, kinds: workModel.posts.map((post) => post.id), caseload },
  })),
];

/**
 * Returns the events of one project from its needs on: declined once by some organisations, then accepted, served and, if `finished`, closed; it waits when
 * nobody is left to ask.
 */
const courseOf = (
  log: readonly LinkageEvent[],
  project: Project,
  number: number,
  day: CivilDate,
  finished: boolean,
): readonly LinkageEvent[] => {
  const projectId = project.id;
  const course: LinkageEvent[] = [{ type: 'project-formed', at: addDays(day, 2), by, project }];
  const nextInTurn = (): string | undefined => {
    const { state } = replayLinkage([...log, ...course]);
    return state === undefined ? undefined : offerQueue(state, projectId)[0];
  };
  const offer = (days: number): string | undefined => {
    const organisationId = nextInTurn();
    if (organisationId !== undefined)
      course.push({ type: 'project-offered', at: addDays(day, days), by, projectId, organisationId });
    return organisationId;
  };
  let asked = offer(3);
  if (number % 4 === 1 && asked !== undefined) {
    course.push({
      type: 'offer-declined',
      at: addDays(day, 5),
      by,
      projectId,
      organisationId: asked,
      reason: '人手不足',
    });
    asked = offer(6);
  }
  if (asked === undefined) return course;
  course.push(
    { type: 'project-taken-on', at: addDays(day, 7), by, projectId, organisationId: asked },
    {
      type: 'party-joined',
      at: addDays(day, 8),
      by,
      projectId,
      role: 'social-worker',
      memberId: `w-${(number % 4) + 1}`,
    },
    { type: 'service-began', at: addDays(day, 10), by, projectId },
  );
  if (!finished) return course;
  return [
    ...course,
    ...project.needIds.flatMap((needId, i): readonly LinkageEvent[] => [
      {
        type: 'need-closed',
        at: addDays(day, 30),
        by,
        needId,
        outcome: number === 2 && i === 0 ? 'unresolved' : 'resolved',
      },
      { type: 'need-evaluated', at: addDays(day, 30), by, needId, satisfied: !(number === 2 && i === 0) },
    ]),
    { type: 'project-closed', at: addDays(day, 30), by, projectId },
  ];
};

const donors = ['donor-1', 'donor-2', 'donor-3'];

/** 结对帮扶: three donors, four households in difficulty, three of them paired. */
const pairings = ({ households }: Sample, at: CivilDate): readonly LinkageEvent[] => {
  const chosen = households
    .filter((_, i) => i % 251 === 100)
    .slice(0, 4)
    .map(({ id }) => id);
  return [
    ...donors.map((id, i): LinkageEvent => ({
      type: 'donor-entered',
      at,
      by,
      donor: { id, aids: i === 0 ? ['medical', 'elderly'] : ['poverty', 'study'], capacity: 2 },
    })),
    ...chosen.map((id, i): LinkageEvent => ({
      type: 'household-entered',
      at,
      by,
      household: { id, aids: [i % 2 === 0 ? 'elderly' : 'poverty'], consents: true },
    })),
    ...chosen.slice(0, 3).map((householdId, i): LinkageEvent => ({
      type: 'paired',
      at,
      by,
      donorId: i % 2 === 0 ? 'donor-1' : 'donor-2',
      householdId,
    })),
  ];
};

const opened: CivilDate = '2026-03-01';
const reports = 9;
const finishedBefore = 6;

/**
 * Creates the linkage log of the sample: 10 filed organisations and 4 social workers; two needs a month become a project that is offered in turn. One project
 * is declined by the only organisation of its kind and waits; the last two needs are in no project yet.
 */
export const sampleLinkage = (community: Sample): readonly LinkageEvent[] => {
  const places = placesOfLog(community);
  let log: readonly LinkageEvent[] = [
    { type: 'opened', at: opened, by, model: linkageModel, places },
    ...members(community, opened),
    ...pairings(community, opened),
  ];
  for (let i = 0; i < reports; i += 1) {
    const day = addDays(opened, 1 + i * 31);
    const kindId = workModel.posts[i % workModel.posts.length]?.id ?? 'elder';
    const needs = Array.from({ length: 2 }, (_, j): LinkageNeed => ({
      id: `link-${i + 1}-${j + 1}`,
      kindId,
      placeId: `b${((i * 5 + j) % 24) + 1}`,
      value: 1,
    }));
    log = [...log, ...needs.map((need): LinkageEvent => ({ type: 'need-reported', at: day, by, need }))];
    if (i === reports - 1) break;
    for (const project of groupNeeds(needs, { places, depth: 0 }))
      log = [...log, ...courseOf(log, project, i, day, i < finishedBefore)];
  }
  return log;
};
