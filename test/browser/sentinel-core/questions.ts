import { emptyReport, type Result } from '@community1373/base/diagnostics';
import type * as core from '@community1373/core';
import type * as coreRoster from '@community1373/core/roster';
import type * as coreViews from '@community1373/core/views';
import type * as coreRecords from '@community1373/core/records';
import type * as coreWhatIf from '@community1373/core/what-if';
import { edit } from '../../../packages/core/src/editing/edit';
import { standInScenario } from './scenario';
import { sentinels } from './sentinels';

type Scenario = core.Scenario;
type Answer<F extends (...wish: never[]) => unknown> = ReturnType<F>;

const told = <T>(value: T): Result<T> & { readonly ok: true } => ({ ok: true, value, report: emptyReport });

const touched = (scenario: Scenario, mark: string): core.Edit<Scenario> =>
  edit(scenario, (draft) => {
    draft.name = `${draft.name}${mark}`;
  });

export const gridTable = (): coreViews.GridTable => ({
  posts: [
    { id: 'post-a', name: { 'zh-CN': '替身岗甲', en: 'Stand-in post A' } },
    { id: 'post-b', name: { 'zh-CN': '替身岗乙', en: 'Stand-in post B' } },
  ],
  rows: [
    {
      nodeId: 'root',
      name: '替身社区',
      level: { 'zh-CN': '社区', en: 'Community' },
      depth: 0,
      parentId: undefined,
      children: 1,
      cells: [
        { postId: 'post-a', state: 'direct', volunteerId: 'v1' },
        { postId: 'post-b', state: 'missing', why: { code: 'stand-in.grid', params: { n: 419 } } },
      ],
      covered: sentinels.gridCovered,
      required: sentinels.gridRequired,
    },
  ],
});

const change = {
  ruleId: 'rule-1',
  kind: 'fairness',
  weight: 7,
  units: sentinels.ruleUnits,
  cost: sentinels.ruleCost,
} as const;
const blockingRule = {
  ruleId: 'rule-2',
  kind: 'load',
  why: { code: 'stand-in.hindrance', params: { n: 487 } },
} as const;

// The stand-in has its own reason codes, which the packages’ types do not list.
export const rankCandidates = (): Answer<typeof coreRoster.rankCandidates> =>
  told([
    {
      personId: 'v2',
      blockingRules: [],
      declined: false,
      changes: [change],
      cost: sentinels.candidateCost,
      minutes: sentinels.candidateMinutes,
    },
    { personId: 'v1', blockingRules: [blockingRule], declined: false, changes: [], cost: 0, minutes: 0 },
  ]) as unknown as Answer<typeof coreRoster.rankCandidates>;

export const explainAssignment = (): Answer<typeof coreRoster.explainAssignment> =>
  told({
    status: 'possible',
    blockingRules: [blockingRule],
    moves: [{ kind: 'add', personId: 'v2', shiftId: 'shift-1' }],
    changes: [change],
    cost: sentinels.ruleCost,
  }) as unknown as Answer<typeof coreRoster.explainAssignment>;

export const compareLevyRules = (): Answer<typeof coreWhatIf.compareLevyRules> =>
  told([
    {
      id: 'rule-a',
      rule: { kind: 'equal' },
      name: { 'zh-CN': '替身办法甲', en: 'Stand-in rule A' },
      legalDefault: false,
      own: true,
      report: emptyReport,
      outcome: {
        shares: [{ householdId: 'h1', fen: sentinels.ruleShare, exact: '0' }],
        gainers: sentinels.gainers,
        losers: sentinels.losers,
        unchanged: 0,
        gini: sentinels.ruleGini,
        lorenz: [],
        largest: { fen: sentinels.ruleLargest, householdIds: ['h1'] },
      },
    },
  ]);

export const levyNotice = (): Answer<typeof coreViews.levyNotice> =>
  told({
    heading: { code: 'stand-in.heading', params: { n: 491 } },
    basis: [],
    summary: [],
    rows: [
      {
        room: '替身 101',
        shareFen: sentinels.noticeShare,
        paidFen: sentinels.noticePaid,
        standing: { code: 'stand-in.standing', params: { n: 499 } },
      },
    ],
  }) as unknown as Answer<typeof coreViews.levyNotice>;

export const repair = async (scenario: Scenario): Promise<Result<coreRoster.RepairProposal>> =>
  told({
    decision: scenario.decisions.roster ?? {
      seed: 'sentinel-seed',
      fingerprint: '0',
      openBound: 0,
      shifts: [],
      roster: { assignments: [] },
    },
    released: [],
    changes: [{ kind: 'add', personId: 'v2', shiftId: 'shift-1' }],
    unfilled: sentinels.repairOpen,
    unfilledLowerBound: sentinels.repairLeast,
    leastChanges: undefined,
    proven: false,
    status: 'feasible',
    feasible: true,
    stoppedBy: 'done',
  });

export const adoptRepair = (scenario: Scenario): core.Edit<Scenario> => touched(scenario, '补');
export const pinAssignment = (scenario: Scenario): core.Edit<Scenario> => touched(scenario, '固');

export const unpinAssignment = (scenario: Scenario): core.Edit<Scenario> => touched(scenario, '放');
export const markNoShow = (scenario: Scenario): core.Edit<Scenario> => touched(scenario, '缺');
export const moveOnRoster = (scenario: Scenario): core.Edit<Scenario> => touched(scenario, '调');

const names = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const matter = {
  id: 'm1',
  title: '替身事项',
  field: 'facilities',
  status: 'open',
  outcome: undefined,
  reportedAt: '2026-11-02T09:13',
  stageId: 'stage-1',
  overdue: sentinels.overdue,
  rights: [{ right: 'know', kept: false, missing: [{ code: 'stand-in.grid', params: { n: 503 } }] }],
} as const;
const stages = [{ id: 'stage-1', name: names('替身环节', 'Stand-in stage'), optional: false }];

/** A date with a different answer, so that a test can see which date the page uses. */
const later = '2026-11-20';

export const mattersBoard = (_scenario: Scenario, now: coreViews.MattersBoard['asOf']): coreViews.MattersBoard => ({
  asOf: now,
  workflow: names('替身流程', 'Stand-in workflow'),
  stages,
  matters: [now.startsWith(later) ? { ...matter, overdue: 967 } : matter],
  rate: {
    resolved: sentinels.resolved,
    closed: sentinels.closed,
    open: sentinels.openMatters,
    withdrawn: 0,
    rate: 0.523,
    lowerBound: 0.541,
  },
});

const count = (heads: number) => ({ heads, area: heads * 100 });

export const matterDetail = (): Result<coreViews.MatterDetail> =>
  told({
    ...matter,
    stages: stages.map((stage) => ({ ...stage, doneAt: undefined })),
    timeline: [
      {
        at: '2026-11-02T09:13',
        recordedAt: undefined,
        name: names('替身事件', 'Stand-in event'),
        role: names('替身角色', 'Stand-in role'),
        text: '替身记录',
        count: 547,
      },
    ],
    votes: [
      {
        id: 'vote-1',
        rule: names('替身规则', 'Stand-in rule'),
        open: false,
        standing: {
          total: count(557),
          takingPart: count(563),
          inFavour: count(569),
          against: count(571),
          abstaining: count(577),
          undecided: count(587),
        },
        unanswered: [],
        told: [{ code: 'stand-in.standing', params: { n: 593 } }],
      },
    ],
    next: [{ code: 'stand-in.mend', params: { n: 599 } }],
    deadlines: [],
    problems: [],
  });

const step = (reached: number) => ({ reached, open: 601, missed: 607, longestOpen: 613 });
const ratio = (n: number) => ({ numerator: n, denominator: n + 2, open: 617, ratio: n / 1000 });

export const linkageBoard = (_scenario: Scenario, asOf: string): coreViews.LinkageBoard => ({
  name: names('替身联动', 'Stand-in linkage'),
  parties: [],
  progress: {
    asOf: '2026-11-02',
    needs: 619,
    withdrawn: 0,
    response: ratio(asOf === later ? 971 : 631),
    resolution: ratio(641),
    satisfaction: ratio(643),
    steps: {
      grouped: step(647),
      offered: step(653),
      takenOn: step(659),
      joined: step(661),
      begun: step(673),
      closed: step(677),
      evaluated: step(683),
    },
    offers: { made: 0, pending: 0, taken: 0, declined: 0, lapsed: 0, handedBack: 0 },
  },
  needs: [
    {
      id: 'need-1',
      kind: names('替身需求', 'Stand-in need'),
      place: '替身楼',
      reportedAt: '2026-11-01',
      status: 'waiting',
      projectId: undefined,
      satisfied: undefined,
    },
  ],
  projects: [
    {
      id: 'project-1',
      kind: names('替身类别', 'Stand-in kind'),
      status: 'waiting',
      formedAt: '2026-11-01',
      needs: 691,
      organisation: undefined,
      offers: [{ organisation: '替身组织', status: 'declined', offeredAt: '2026-11-01', reason: '替身理由' }],
      joined: [],
    },
  ],
  organisations: [
    {
      organisationId: 'o1',
      name: '替身组织',
      active: true,
      carried: 701,
      capacity: 709,
      made: 719,
      pending: 0,
      taken: 727,
      declined: 733,
      lapsed: 0,
      handedBack: 0,
    },
  ],
  socialWorkers: [{ id: 'w1', carried: 739, caseload: 743 }],
  pairings: [],
  problems: [],
});

export const modificationKinds = [
  {
    kind: 'lose-volunteers',
    title: names('替身改动', 'Stand-in modification'),
    form: [{ key: 'count', label: names('替身数字', 'Stand-in number'), input: { kind: 'number', min: 1, max: 9 } }],
  },
] as const satisfies readonly Omit<(typeof coreWhatIf.modificationKinds)[number], 'schema'>[];

export const formOptions = (): ReturnType<typeof coreWhatIf.formOptions> => ({
  posts: [],
  groups: [],
  coverages: [],
  stationKinds: [],
  stations: [],
  nodes: [],
  levies: [],
  seatedDays: [],
  workflows: [],
  rosterRules: [],
});

/** The stand-in accepts and applies any input. */
export const parseVariant = (variant: unknown): Result<coreWhatIf.Variant> => told(variant as coreWhatIf.Variant);
export const applyModification = (scenario: Scenario): Result<core.Edit<Scenario>> => told(touched(scenario, '推'));
/** The stand-in has no form, and enters anything. */
export const allowedEvents = (): Result<coreRecords.AllowedEvents> =>
  told({
    forms: [],
    options: { places: [], channels: [], members: [], scope: [], households: [], volunteers: [], posts: [] },
  });
export const fillEventForm = (): unknown => ({});
export const recordEvent = (scenario: Scenario): Result<core.Edit<Scenario>> => told(touched(scenario, '记'));
export const explainModification = () => ({ code: 'stand-in.mend', params: { n: 751 } });

export const compare = (
  _base: Scenario,
  variants: readonly coreWhatIf.Variant[],
): Pick<coreWhatIf.Comparison, 'figures' | 'variants'> => ({
  figures: [
    {
      id: 'stand-in/figure',
      name: names('替身指标', 'Stand-in figure'),
      unit: 'count',
      better: 'up',
      base: 757,
      variants: variants.map(({ modifications }) =>
        modifications.length === 0
          ? { value: 757, difference: 0, verdict: 'same' }
          : // A difference that is not the difference of the two values.
            { value: 761, difference: -769, verdict: 'worse' },
      ),
    },
    {
      id: 'coverage/grid/stand-in',
      name: names('替身网格指标', 'Stand-in figure of the grid'),
      unit: 'count',
      better: 'up',
      base: 919,
      variants: variants.map(({ modifications }) =>
        modifications.length === 0
          ? { value: 919, difference: 0, verdict: 'same' }
          : { value: 929, difference: -937, verdict: 'better' },
      ),
    },
  ],
  variants: variants.map(({ id, name, modifications }) => ({
    id,
    name,
    // Safe cast: the page does not draw a variant’s assessment.
    assessment: {} as core.Assessment,
    problems: [],
    changes:
      modifications.length === 0
        ? []
        : [
            {
              in: { kind: 'coverage', id: 'grid', name: names('替身覆盖', 'Stand-in coverage') },
              direction: 'loss',
              subjects: [],
              people: 773,
            },
          ],
    chain: modifications.map((modification) => ({
      modification,
      what: explainModification(),
      facts: [],
      moved: [
        {
          figureId: 'stand-in/figure',
          name: names('替身指标', 'Stand-in figure'),
          before: 1,
          after: 2,
          why: { code: 'stand-in.grid', params: { n: 787 } },
        },
      ],
    })),
  })),
});

export const sweep = (): ReturnType<typeof coreWhatIf.sweep> =>
  told({
    base: 757,
    points: [
      { value: 1, figure: 797 },
      { value: 2, figure: 809 },
    ],
    breakEven: { value: 811, figure: 821, before: { value: 823, figure: 827 } },
  });

export const listIndicators = ({ coverages }: core.Assessment): readonly coreWhatIf.Indicator[] => [
  {
    id: 'stand-in/reached',
    name: names('替身达到', 'Stand-in reached'),
    unit: 'count',
    better: 'up',
    value: coverages[0]?.numerator,
  },
];

/** Finds every code except the one of zeros, in any list. */
export const createCommunityFromDivision = (code: string): Result<core.Scenario['community']> =>
  code === '000000000000'
    ? {
        ok: false,
        report: {
          items: [{ code: 'stand-in.division', severity: 'error', path: ['code', 977], received: '', params: {} }],
          total: 1,
          errors: 1,
        },
      }
    : told({ ...standInScenario.community, name: `替身社区 ${code}` });

export const createScenario = ({ community }: Pick<Scenario, 'community'>): Scenario => ({
  ...standInScenario,
  id: `stand-in-${community.name}`,
  name: community.name,
  community,
});
