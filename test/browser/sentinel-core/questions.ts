import { emptyReport, type Result } from '@community1373/base/diagnostics';
import type * as core from '@community1373/core';
import { edit } from '../../../packages/core/src/edit';
import { sentinels } from './sentinels';

type Scenario = core.Scenario;
type Answer<F extends (...wish: never[]) => unknown> = ReturnType<F>;

const told = <T>(value: T): Result<T> & { readonly ok: true } => ({ ok: true, value, report: emptyReport });

const touched = (scenario: Scenario, mark: string): core.Edit<Scenario> =>
  edit(scenario, (draft) => {
    draft.name = `${draft.name}${mark}`;
  });

export const gridTable = (): core.GridTable => ({
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

const change = { ruleId: 'rule-1', kind: 'fairness', weight: 7, units: sentinels.ruleUnits, cost: sentinels.ruleCost } as const;
const hindrance = { ruleId: 'rule-2', kind: 'load', why: { code: 'stand-in.hindrance', params: { n: 487 } } } as const;

// The stand-in has reasons of its own, which the rooms’ types do not list.
export const candidatesFor = (): Answer<typeof core.candidatesFor> =>
  told([
    { personId: 'v2', hindrances: [], declined: false, changes: [change], cost: sentinels.candidateCost, minutes: sentinels.candidateMinutes },
    { personId: 'v1', hindrances: [hindrance], declined: false, changes: [], cost: 0, minutes: 0 },
  ]) as unknown as Answer<typeof core.candidatesFor>;

export const explainPlace = (): Answer<typeof core.explainPlace> =>
  told({
    status: 'possible',
    hindrances: [hindrance],
    moves: [{ kind: 'add', personId: 'v2', shiftId: 'shift-1' }],
    changes: [change],
    cost: sentinels.ruleCost,
  }) as unknown as Answer<typeof core.explainPlace>;

export const compareLevyRules = (): Answer<typeof core.compareLevyRules> =>
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

export const levyNotice = (): Answer<typeof core.levyNotice> =>
  told({
    heading: { code: 'stand-in.heading', params: { n: 491 } },
    basis: [],
    summary: [],
    rows: [{ room: '替身 101', shareFen: sentinels.noticeShare, paidFen: sentinels.noticePaid, standing: { code: 'stand-in.standing', params: { n: 499 } } }],
  }) as unknown as Answer<typeof core.levyNotice>;

export const repair = async (scenario: Scenario): Promise<Result<core.RepairProposal>> =>
  told({
    decision: scenario.decisions.roster ?? { seed: 'sentinel-seed', fingerprint: '0', openBound: 0, shifts: [], roster: { assignments: [] } },
    released: [],
    changes: [{ kind: 'add', personId: 'v2', shiftId: 'shift-1' }],
    open: sentinels.repairOpen,
    leastOpen: sentinels.repairLeast,
    leastChanges: undefined,
    proven: false,
    feasible: true,
    stoppedBy: 'done',
  });

export const adoptRepair = (scenario: Scenario): core.Edit<Scenario> => touched(scenario, '补');
export const pinAssignment = (scenario: Scenario): core.Edit<Scenario> => touched(scenario, '固');
export const markMissed = (scenario: Scenario): core.Edit<Scenario> => touched(scenario, '缺');
export const moveOnRoster = (scenario: Scenario): core.Edit<Scenario> => touched(scenario, '调');
