import type { LocalText } from '@community1373/base/explain';
import type { EscalationLevel, Workflow, WorkflowStage } from './workflow';

const text = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });

const resident = { id: 'resident', name: text('居民', 'resident') };
const lead = { id: 'lead', name: text('楼院长、单元长', 'lead of a compound or entrance') };
const committee = { id: 'committee', name: text('居民委员会', 'residents’ committee') };
const council = { id: 'council', name: text('社区协商委员会', 'deliberation committee') };
const company = { id: 'company', name: text('专业单位', 'utility company') };
const contractor = { id: 'contractor', name: text('施工方', 'contractor') };
const owner = { id: 'owner', name: text('业主', 'owner') };
const duty = { id: 'duty', name: text('值班人员', 'person on duty') };

const soliciting = { id: 'soliciting', name: text('民情征询会', 'soliciting meeting') };
const deliberating = { id: 'deliberating', name: text('民主协商会', 'deliberating meeting') };
const review = { id: 'review', name: text('监督评议会', 'review meeting') };
const assembly = { id: 'assembly', name: text('居民会议', 'residents’ assembly') };

const reported: WorkflowStage = {
  id: 'reported',
  name: text('反映', 'report'),
  doneBy: [{ type: 'reported' }, { type: 'reopened' }],
};
const closed: WorkflowStage = { id: 'closed', name: text('办结', 'close'), doneBy: [{ type: 'closed' }] };

/** Minimum periods that the law sets for every community: ten days' notice of an assembly (article 26), fifteen days of publication (article 34). */
const committeeLawPeriods: Workflow['periods'] = [
  {
    id: 'assembly-notice',
    name: text('居民会议提前通知', 'notice of an assembly'),
    of: 'notice',
    kinds: ['assembly'],
    days: 10,
    ruleId: 'residents-committee-law-26',
  },
  {
    id: 'publication',
    name: text('居务公开期限', 'period of publication'),
    of: 'publication',
    days: 15,
    ruleId: 'residents-committee-law-34',
  },
];

/**
 * 民情流水线 the pipeline of the people's concerns: know them (知民情), deliberate (议民事), resolve (解民难). The default. Its three parts and the kinds
 * of meetings are given by the source; their division into stages is ours.
 */
export const peoplesPipeline: Workflow = {
  schemaVersion: 1,
  id: 'peoples-pipeline',
  name: text('民情流水线', 'Pipeline of the people’s concerns'),
  provenance: { kind: 'said', source: '中国社区网, 2018-08-13' },
  certainty: 'text-read',
  roles: [resident, lead, committee, council, company, contractor, owner, duty],
  meetingKinds: [soliciting, deliberating, review, assembly],
  stages: [
    reported,
    {
      id: 'soliciting',
      name: text('知民情：征询', 'know: soliciting'),
      doneBy: [{ type: 'agenda-solicited' }, { type: 'meeting-held', kind: 'soliciting' }],
    },
    {
      id: 'deliberating',
      name: text('议民事：协商', 'deliberate: meeting'),
      doneBy: [
        { type: 'meeting-held', kind: 'deliberating' },
        { type: 'meeting-held', kind: 'assembly' },
      ],
    },
    {
      id: 'deciding',
      name: text('议民事：决定', 'deliberate: decision'),
      doneBy: [{ type: 'vote-closed' }, { type: 'agreement-recorded' }],
    },
    {
      id: 'works',
      name: text('解民难：施工验收', 'resolve: works accepted'),
      doneBy: [{ type: 'works-accepted' }],
      optional: true,
    },
    {
      id: 'publishing',
      name: text('解民难：公示结果', 'resolve: publication'),
      doneBy: [
        { type: 'published', what: 'result' },
        { type: 'published', what: 'accounts' },
      ],
    },
    {
      id: 'reviewing',
      name: text('解民难：评议', 'resolve: review'),
      doneBy: [{ type: 'meeting-held', kind: 'review' }, { type: 'evaluated' }],
    },
    closed,
  ],
  levels: [],
  periods: committeeLawPeriods,
};

/** 三会制度 three meetings of Shanghai: hearing before (听证), coordination during a dispute (协调), review after (评议). */
export const shanghaiThreeMeetings: Workflow = {
  schemaVersion: 1,
  id: 'shanghai-three-meetings',
  name: text('三会制度（听证会、协调会、评议会）', 'Three meetings (Shanghai)'),
  provenance: { kind: 'seen', source: 'dbsqp.com: 五里桥街道“三会”' },
  certainty: 'seen-second-hand',
  roles: [resident, lead, committee, council, company, contractor, owner],
  meetingKinds: [
    { id: 'hearing', name: text('听证会', 'hearing') },
    { id: 'coordination', name: text('协调会', 'coordination meeting') },
    { id: 'review', name: text('评议会', 'review meeting') },
    assembly,
  ],
  stages: [
    reported,
    { id: 'hearing', name: text('听证会', 'hearing'), doneBy: [{ type: 'meeting-held', kind: 'hearing' }] },
    {
      id: 'coordination',
      name: text('协调会', 'coordination'),
      doneBy: [{ type: 'meeting-held', kind: 'coordination' }],
      optional: true,
    },
    { id: 'review', name: text('评议会', 'review'), doneBy: [{ type: 'meeting-held', kind: 'review' }] },
    closed,
  ],
  levels: [],
  periods: committeeLawPeriods,
};

/** 四议两公开 four deliberations and two publications (villages); its order is recalled from memory, not verified. */
export const fourDeliberationsTwoPublications: Workflow = {
  schemaVersion: 1,
  id: 'four-deliberations-two-publications',
  name: text('四议两公开', 'Four deliberations, two publications'),
  provenance: { kind: 'inferred', source: '凭记忆整理，未核对原文 (recalled)' },
  certainty: 'recalled',
  roles: [
    { id: 'branch', name: text('村党组织', 'village party branch') },
    { id: 'committees', name: text('村两委', 'the two village committees') },
    { id: 'party-members', name: text('党员大会', 'party members’ meeting') },
    { id: 'villagers', name: text('村民会议或者村民代表会议', 'villagers or their representatives') },
    { id: 'village-committee', name: text('村民委员会', 'villagers’ committee') },
  ],
  meetingKinds: [
    { id: 'branch-proposal', name: text('党组织提议', 'proposal by the party branch') },
    { id: 'two-committees', name: text('两委商议', 'discussion by the two committees') },
    { id: 'party-review', name: text('党员大会审议', 'review by the party members') },
    { id: 'villagers', name: text('村民会议或者村民代表会议', 'villagers’ or representatives’ assembly') },
  ],
  stages: [
    reported,
    { id: 'branch-proposal', name: text('提议', 'proposal'), doneBy: [{ type: 'proposal-made' }], roles: ['branch'] },
    {
      id: 'two-committees',
      name: text('商议', 'discussion'),
      doneBy: [{ type: 'meeting-held', kind: 'two-committees' }],
      roles: ['committees'],
    },
    {
      id: 'party-review',
      name: text('审议', 'review'),
      doneBy: [{ type: 'meeting-held', kind: 'party-review' }],
      roles: ['party-members'],
    },
    { id: 'decision', name: text('决议', 'decision'), doneBy: [{ type: 'vote-closed' }], roles: ['villagers'] },
    {
      id: 'decision-public',
      name: text('决议公开', 'decision published'),
      doneBy: [{ type: 'published', what: 'decision' }],
    },
    {
      id: 'result-public',
      name: text('实施结果公开', 'result published'),
      doneBy: [{ type: 'published', what: 'result' }],
    },
    closed,
  ],
  levels: [],
  periods: [],
};

const fourLevels = (
  id: string,
  year: number,
  source: string,
  certainty: Workflow['certainty'],
  levels: readonly EscalationLevel[],
): Workflow => ({
  schemaVersion: 1,
  id,
  name: text(`四级七天调解（${year}）`, `Four levels, seven days (${year})`),
  provenance: { kind: 'seen', source },
  certainty,
  roles: levels.map(({ id: level, name }) => ({ id: level, name })),
  meetingKinds: [{ id: 'mediation', name: text('调解会', 'mediation') }],
  stages: [
    reported,
    { id: 'agreement', name: text('达成协议', 'agreement'), doneBy: [{ type: 'agreement-recorded' }] },
    closed,
  ],
  levels,
  periods: [],
});

/**
 * 四级七天 of 2022: 1 + 2 + 2 + 2 working days. The days were seen second-hand; the names of its levels differ from those of 2025 and are
 * unverified, so the levels are numbered here and marked.
 */
export const fourLevelsSevenDays2022: Workflow = fourLevels(
  'four-levels-seven-days-2022',
  2022,
  '张掖市高台县“四级七天”（2022 年文本，层级名称未核）',
  'recalled',
  [
    {
      id: 'level-1',
      name: text('第一级（名称待核）', 'first level (name not read)'),
      workingDays: 1,
      certainty: 'recalled',
    },
    {
      id: 'level-2',
      name: text('第二级（名称待核）', 'second level (name not read)'),
      workingDays: 2,
      certainty: 'recalled',
    },
    {
      id: 'level-3',
      name: text('第三级（名称待核）', 'third level (name not read)'),
      workingDays: 2,
      certainty: 'recalled',
    },
    {
      id: 'level-4',
      name: text('第四级（名称待核）', 'fourth level (name not read)'),
      workingDays: 2,
      certainty: 'recalled',
    },
  ],
);

/**
 * 四级七天 of 2025: grid worker, mediation committee, governance centre, town committee and government, as reported by the Gansu Daily. The
 * assignment of the 1 + 2 + 2 + 2 working days to them in this order is inferred.
 */
export const fourLevelsSevenDays2025: Workflow = fourLevels(
  'four-levels-seven-days-2025',
  2025,
  '甘肃日报, 2025-05-15',
  'seen-second-hand',
  [
    { id: 'grid-worker', name: text('网格员', 'grid worker'), workingDays: 1, certainty: 'seen-second-hand' },
    {
      id: 'mediation-committee',
      name: text('村（社区）调解委员会', 'village or community mediation committee'),
      workingDays: 2,
      certainty: 'seen-second-hand',
    },
    {
      id: 'governance-centre',
      name: text('镇（街道）综治中心', 'governance centre of the town'),
      workingDays: 2,
      certainty: 'seen-second-hand',
    },
    {
      id: 'town',
      name: text('镇党委政府', 'town party committee and government'),
      workingDays: 2,
      certainty: 'seen-second-hand',
    },
  ],
);

/** The built-in workflows; further workflows are data by `workflowSchema`. */
export const workflows: readonly Workflow[] = [
  peoplesPipeline,
  shanghaiThreeMeetings,
  fourDeliberationsTwoPublications,
  fourLevelsSevenDays2022,
  fourLevelsSevenDays2025,
];
