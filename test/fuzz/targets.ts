import { apportionmentCatalogue, parseLevy } from '@community1373/apportionment';
import { type DiagnosticCatalogue, type Result, schemaCatalogue } from '@community1373/base/diagnostics';
import { mergeCatalogues } from '@community1373/base/explain';
import { coreCatalogue, parseScenario } from '@community1373/core';
import { parseSimulation, toSimulationInput } from '@community1373/core/simulation';
import { parseVariant } from '@community1373/core/what-if';
import { exchangeCatalogue } from '@community1373/exchange';
import { parseMapping } from '@community1373/exchange/mapping';
import { sampleScenario } from '@community1373/core/sample';
import {
  type CatchmentSource,
  coverageCatalogue,
  parseCatchment,
  parseGridInput,
  parsePersonnelInput,
  parseServiceInput,
} from '@community1373/coverage';
import { parseSiting, sitingDiagnostics } from '@community1373/coverage/siting';
import { parseWalkingGraph } from '@community1373/coverage/walking';
import {
  deliberationCatalogue,
  ownersOrdinary,
  parseMatterEvents,
  parseMatterLog,
  parseVote,
} from '@community1373/deliberation';
import { parseWorkflow, workflows } from '@community1373/deliberation/workflows';
import {
  linkageCatalogue,
  parseLinkageEvents,
  parseLinkageLog,
  parseMatchInput,
  parsePairingInput,
  replayLinkage,
} from '@community1373/linkage';
import { toMatchInput } from '@community1373/linkage/matching';
import { modelCatalogue, parseWorkModel, validateCommunity } from '@community1373/model';
import { guanxiangtai1373 } from '@community1373/model/presets';
import { parseRoster, parseRosterProblem, schedulingCatalogue } from '@community1373/scheduling';
import { parseServiceDemand } from '@community1373/scheduling/demand';
import { smallJson } from '../../packages/model/fixtures/small-community';
import { building10 } from '../deliberation/building-10';
import { building9, flats } from '../deliberation/building-9';
import { randomLog } from '../linkage/random-log';
import type { Target } from './judge';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const scenario = sampleScenario();
const at = [113.57, 37.86];
const simulation = toSimulationInput(scenario, { weeks: 4, absence: { share: 0.1, meanWeeks: 2 } });
if (!simulation.ok) throw new Error('the sample makes no simulation');
const variant = {
  id: 'v',
  name: '冬季',
  base: scenario.id,
  modifications: [
    { kind: 'lose-volunteers', postId: 'elder', count: 5, months: [12] },
    { kind: 'move-station', stationId: 'party', position: at },
    { kind: 'set-holiday', date: '2026-12-31', holiday: 'workday' },
    { kind: 'micro-grids', households: 30, posts: ['elder'] },
  ],
};

const rosterProblem = {
  from: '2026-11-02',
  to: '2026-11-15',
  people: [
    {
      id: 'v-1',
      posts: ['elder'],
      insured: true,
      consents: true,
      maxMinutesPerWeek: 150,
      licences: [{ id: 'care', until: '2026-12-31' }],
      unavailable: ['2026-11-04'],
    },
    {
      id: 'v-2',
      posts: ['elder', 'safety'],
      insured: false,
      consents: true,
      history: [{ date: '2026-10-30', minutes: 120 }],
    },
  ],
  shifts: [
    {
      id: 's-1',
      postId: 'elder',
      date: '2026-11-03',
      start: '08:30',
      minutes: 120,
      minimum: 0,
      wanted: 2,
      clients: ['h-1', 'h-2'],
    },
    { id: 's-2', postId: 'safety', date: '2026-11-09', start: '19:00', minutes: 150, minimum: 1, wanted: 1 },
  ],
  rules: [
    { id: 'cover', kind: 'cover', weight: 100, level: 'wanted' },
    { id: 'overlap', kind: 'overlap', weight: 'hard' },
    { id: 'load', kind: 'load', weight: 'hard', per: 'week', of: 'minutes', max: 'own' },
  ],
};

/** Builds a stored log; its hashes need not be valid, because reading does not verify them. */
const chained = (events: readonly unknown[]): unknown => events.map((event) => ({ event, hash: 'a'.repeat(64) }));

const linkageLogs = [1, 2, 3].map((seed) => randomLog(seed, 40).events);
const linkageStates = linkageLogs.flatMap((events) => {
  const { state } = replayLinkage(events);
  return state === undefined ? [] : [toMatchInput(state)];
});

const scheduling = schedulingCatalogue as DiagnosticCatalogue<string>;
const deliberation = deliberationCatalogue as DiagnosticCatalogue<string>;
const linkage = mergeCatalogues(linkageCatalogue, schemaCatalogue) as DiagnosticCatalogue<string>;
const coverage = mergeCatalogues(coverageCatalogue, schemaCatalogue) as DiagnosticCatalogue<string>;

const target = (
  name: string,
  parse: (input: unknown) => Result<unknown>,
  texts: DiagnosticCatalogue<string>,
  ...documents: readonly unknown[]
): Target => ({
  name,
  parse,
  texts,
  documents: documents.map(json),
});

/** All document parsers of the packages, with documents that they accept. */
export const targets: readonly Target[] = [
  target('work-model', (input) => parseWorkModel(input), modelCatalogue, guanxiangtai1373),
  target('community', (input) => validateCommunity(guanxiangtai1373, input), modelCatalogue, smallJson()),
  target('scenario', (input) => parseScenario(input), coreCatalogue as DiagnosticCatalogue<string>, scenario),
  target('roster-problem', parseRosterProblem, scheduling, rosterProblem),
  target(
    'roster',
    (input) => {
      const read = parseRosterProblem(rosterProblem);
      if (!read.ok) throw new Error('the problem itself is not accepted');
      return parseRoster(read.value, input);
    },
    scheduling,
    {
      assignments: [
        { personId: 'v-1', shiftId: 's-1', pinned: true },
        { personId: 'v-2', shiftId: 's-2', state: 'served', servedMinutes: 140 },
      ],
    },
  ),
  target('service-demand', parseServiceDemand, scheduling, {
    from: scenario.period.from,
    to: '2026-12-27',
    calendar: scenario.calendar,
    services: scenario.services,
    visits: [],
  }),
  target('levy', parseLevy, mergeCatalogues(apportionmentCatalogue, schemaCatalogue), ...scenario.levies),
  target('matter-events', parseMatterEvents, deliberation, building9, building10),
  target('matter-log', parseMatterLog, deliberation, chained(building10)),
  target('vote', parseVote, deliberation, {
    members: flats,
    rule: ownersOrdinary,
    ballots: flats.slice(0, 20).map(({ id }) => ({ memberId: id, choice: 'for' })),
    proxies: { maximumPerHolder: 2 },
  }),
  target('workflow', parseWorkflow, deliberation, ...Object.values(workflows)),
  target('linkage-events', parseLinkageEvents, linkage, ...linkageLogs),
  target('linkage-log', parseLinkageLog, linkage, ...linkageLogs.map(chained)),
  target('match-input', parseMatchInput, linkage, ...linkageStates),
  target('pairing-input', parsePairingInput, linkage, {
    donors: [{ id: 'd-1', aids: ['food'], capacity: 2, households: 1 }],
    seed: 'pairing',
    households: [
      { id: 'h-1', aids: ['food'], consents: true, value: 3 },
      { id: 'h-2', aids: [], consents: false, value: 1 },
    ],
  }),
  target('simulation', parseSimulation, coreCatalogue as DiagnosticCatalogue<string>, simulation.value),
  target('variant', parseVariant, coreCatalogue as DiagnosticCatalogue<string>, variant),
  target('mapping', parseMapping, exchangeCatalogue as DiagnosticCatalogue<string>, {
    mappingVersion: 1,
    name: '2号院花名册',
    kind: 'residents',
    columns: [
      { header: '住址', field: 'place' },
      { header: '出生日期', field: 'birth-date' },
    ],
  }),
  target(
    'catchment',
    (input) =>
      parseCatchment(
        typeof input === 'object' && input !== null
          ? { households: undefined, providers: undefined, radius: undefined, ...(input as Partial<CatchmentSource>) }
          : { households: input, providers: input, radius: input },
      ),
    coverage,
    {
      households: [
        { id: 'h1', position: at },
        { id: 'h2', position: [113.571, 37.861] },
      ],
      providers: [{ id: 'p1', position: at }],
      radius: 1000,
    },
    {
      households: {
        type: 'FeatureCollection',
        features: [{ type: 'Feature', id: 'h1', properties: {}, geometry: { type: 'Point', coordinates: at } }],
      },
      providers: { lon: [113.57], lat: [37.86] },
      radius: 300,
    },
  ),
  target('walking-graph', parseWalkingGraph, coverage, {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { steps: true },
        geometry: {
          type: 'LineString',
          coordinates: [
            [113.57, 37.86, 3],
            [113.571, 37.86, 5],
          ],
        },
      },
      {
        type: 'Feature',
        properties: null,
        geometry: {
          type: 'MultiLineString',
          coordinates: [
            [
              [113.571, 37.86],
              [113.572, 37.861],
            ],
          ],
        },
      },
    ],
  }),
  target('personnel-input', parsePersonnelInput, coverage, {
    clients: [{ id: 'c1', postId: 'elder', position: at, units: 2 }],
    volunteers: [{ id: 'v1', posts: ['elder'], position: at, caseload: 3 }],
    radius: 500,
    moves: ['raise-caseload'],
  }),
  target('service-input', parseServiceInput, coverage, {
    needs: [
      {
        id: 'n1',
        postId: 'elder',
        position: at,
        cadence: { every: 'week', times: 1 },
        minutes: 30,
        during: [{ weekday: 1, from: 480, to: 720 }],
      },
    ],
    hours: [{ id: 'o1', posts: ['elder'], position: at, minutes: 240, needIds: ['n1'] }],
    weeks: 4,
    radius: 1000,
  }),
  target('grid-input', parseGridInput, coverage, {
    levels: [{ id: 'area', requiredPosts: ['elder'], inheritsLeads: true }],
    posts: ['elder'],
    nodes: [{ id: 'a1', levelId: 'area', parentId: null, channels: ['chat'] }],
    leads: [{ id: 'l1', nodeId: 'a1', posts: ['elder'] }],
  }),
  target('siting', parseSiting, mergeCatalogues(sitingDiagnostics, schemaCatalogue), {
    problem: 'mclp',
    facilityCount: 1,
    radius: 5,
    demand: [3, 2],
    candidates: 2,
    distance: { kind: 'matrix', lengths: [1, 9, 9, 1] },
  }),
];
