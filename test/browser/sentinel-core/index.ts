import { type Diagnostic, type DiagnosticText, emptyReport, type Result } from '@community1373/base/diagnostics';
import { createExplainer, type Explanation, type Locale } from '@community1373/base/explain';
import type { RunOptions } from '@community1373/base/run';
import { asId } from '@community1373/model';
import type * as core from '@community1373/core';
import type * as coreViews from '@community1373/core/views';
import { standInAssessment } from './assessment';
import { standInScenario } from './scenario';

export { type Edit, edit } from '../../../packages/core/src/editing/edit';
export { commitEdit, createHistory, type History, redo, undo } from '../../../packages/core/src/editing/history';
export { fingerprint } from '../../../packages/core/src/document/fingerprint';
export { applyPatches } from '../../../packages/core/src/editing/apply-patches';
import { edit } from '../../../packages/core/src/editing/edit';

export type { Assessment, Scenario } from '@community1373/core';
export type { ScenarioMap } from '@community1373/core/views';

type Scenario = core.Scenario;

const movedStations = (scenario: Scenario): number =>
  scenario.community.stations.filter(({ position }, i) => {
    const [east, north] = standInScenario.community.stations[i]?.position ?? [0, 0];
    return position[0] !== east || position[1] !== north;
  }).length;

export const assess = (scenario: Scenario): core.Assessment => {
  const { volunteers } = scenario.community;
  const removed = standInScenario.community.volunteers.length - volunteers.length;
  return standInAssessment(
    removed + movedStations(scenario),
    volunteers.map(({ id }) => id),
  );
};

/** Assesses every scenario anew. */
export const createAssessor = () => assess;

/** Completes at once when the page opens; after a change it runs until aborted, so that a test can cancel it. */
export const plan = async (scenario: Scenario, options: RunOptions = {}): Promise<Result<core.RosterProposal>> => {
  options.onProgress?.({ phase: 'stand-in', done: 1, total: 1, incumbent: 397, bound: 401 });
  const changed = scenario.community.volunteers.length < standInScenario.community.volunteers.length;
  if (changed) while (options.signal?.aborted !== true) await new Promise((resolve) => setTimeout(resolve, 10));
  const decision: core.RosterDecision = {
    seed: 'sentinel-seed',
    fingerprint: '0',
    openBound: 0,
    shifts: [],
    roster: { assignments: [] },
  };
  return {
    ok: true,
    value: {
      decision,
      openPlaces: 0,
      cost: 0,
      bound: 0,
      gap: 0,
      status: 'feasible',
      feasible: true,
      stoppedBy: 'done',
    },
    report: emptyReport,
  };
};

export const adopt = (scenario: Scenario, _proposal: object): core.Edit<Scenario> =>
  edit(scenario, (draft) => {
    draft.name = `${draft.name}′`;
  });

/** Marks a scenario as masked without changing it. */
export const maskScenario = (scenario: Scenario): Scenario => ({ ...scenario, masked: true });

export const moveStation = (
  scenario: Scenario,
  stationId: string,
  position: readonly [number, number],
): core.Edit<Scenario> =>
  edit(scenario, (draft) => {
    for (const station of draft.community.stations)
      if (station.id === asId('station', stationId)) station.position = [...position];
  });

export const removeVolunteer = (scenario: Scenario, volunteerId: string): core.Edit<Scenario> =>
  edit(scenario, (draft) => {
    draft.community.volunteers = draft.community.volunteers.filter(({ id }) => id !== volunteerId);
  });

/** Absences change nothing in the stand-in. */
const unchanged = (scenario: Scenario): core.Edit<Scenario> => edit(scenario, () => undefined);
export { unchanged as markAbsent, unchanged as withdrawAbsence };

export {
  adoptRepair,
  allowedEvents,
  fillEventForm,
  recordEvent,
  applyModification,
  rankCandidates,
  compare,
  compareLevyRules,
  explainModification,
  explainAssignment,
  formOptions,
  listIndicators,
  gridTable,
  levyNotice,
  linkageBoard,
  markNoShow,
  matterDetail,
  mattersBoard,
  modificationKinds,
  moveOnRoster,
  parseVariant,
  pinAssignment,
  unpinAssignment,
  repair,
  createCommunityFromDivision,
  createScenario,
  sweep,
} from './questions';

export {
  adaptationConsequences,
  adaptScenario,
  adoptVariant,
  applyVariant,
  simulate,
  toSimulationInput,
} from './experiments';

const phrases = createExplainer<string>({
  'zh-CN': {
    'stand-in.missing': '替身缺口 {n}',
    'stand-in.coverage-mend': '替身补法 {n}',
    'stand-in.saturation': '替身饱和 {n}',
    'stand-in.open': '替身空缺 {n}',
    'stand-in.authority': '替身依据 {n}',
    'stand-in.step': '替身步骤 {n}',
    'stand-in.finding': '替身问题 {n}',
    'stand-in.mend': '替身办法 {n}',
    'stand-in.grid': '替身网格缺口 {n}',
    'stand-in.hindrance': '替身阻碍 {n}',
    'stand-in.heading': '替身公示 {n}',
    'stand-in.standing': '替身结果 {n}',
  },
  en: {
    'stand-in.missing': 'stand-in gap {n}',
    'stand-in.coverage-mend': 'stand-in remedy {n}',
    'stand-in.saturation': 'stand-in saturation {n}',
    'stand-in.open': 'stand-in opening {n}',
    'stand-in.authority': 'stand-in authority {n}',
    'stand-in.step': 'stand-in step {n}',
    'stand-in.finding': 'stand-in finding {n}',
    'stand-in.mend': 'stand-in mend {n}',
    'stand-in.grid': 'stand-in grid gap {n}',
    'stand-in.hindrance': 'stand-in hindrance {n}',
    'stand-in.heading': 'stand-in notice {n}',
    'stand-in.standing': 'stand-in standing {n}',
  },
});

export const explain = (explanation: Explanation, locale: Locale): string => phrases(explanation, locale);

/** Accepts any input that has a community, and reports one sentinel problem for anything else. */
export const parseScenario = (input: unknown): Result<Scenario> =>
  typeof input === 'object' && input !== null && 'community' in input
    ? { ok: true, value: input as Scenario, report: emptyReport }
    : {
        ok: false,
        report: {
          items: [{ code: 'stand-in.unread', severity: 'error', path: ['sentinel', 521], received: '', params: {} }],
          total: 523,
          errors: 523,
        },
      };

export const formatDiagnostic = ({ code, path }: Diagnostic): DiagnosticText => ({
  where: path.join('.'),
  what: code,
  received: '',
  fix: '',
});

const square = (
  [lon, lat]: readonly [number, number],
  half: number,
): readonly (readonly (readonly [number, number])[])[] => [
  [
    [lon - half, lat - half],
    [lon + half, lat - half],
    [lon + half, lat + half],
    [lon - half, lat + half],
    [lon - half, lat - half],
  ],
];

export const scenarioMap = (scenario: Scenario): coreViews.ScenarioMap => {
  const { nodes, stations } = scenario.community;
  const entrance = nodes.find(({ id }) => id === 'e1');
  const position = entrance?.position ?? [113.57, 37.86];
  return {
    bounds: [113.569, 37.8595, 113.571, 37.8605],
    ways: { type: 'FeatureCollection', features: [] },
    circles: {
      type: 'FeatureCollection',
      features: stations.map((station) => ({
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: square(station.position, 0.02) },
        properties: { stationId: station.id },
      })),
    },
    buildings: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Polygon', coordinates: square(position, 0.0001) },
          properties: { nodeId: 'b1', name: '替身楼' },
        },
      ],
    },
    entrances: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: position },
          properties: { nodeId: 'e1', name: '替身楼一单元', state: 'partly', covered: 409, wanted: 419 },
        },
      ],
    },
    stations: {
      type: 'FeatureCollection',
      features: stations.map((station) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: station.position },
        properties: { stationId: station.id, kindId: station.kindId, name: station.name },
      })),
    },
  };
};
