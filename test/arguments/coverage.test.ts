import * as coverage from '@community1373/coverage';
import * as coverageAccess from '@community1373/coverage/access';
import * as coverageWalking from '@community1373/coverage/walking';
import * as coverageShards from '@community1373/coverage/shards';
import * as coverageSiting from '@community1373/coverage/siting';
import { row } from '../../packages/coverage/fixtures/siting';
import { type FaceArguments, facesOf, holdArgumentLaws } from './face-laws';

/** The functions of all entries of the package. */
const face = { ...coverage, ...coverageSiting, ...coverageWalking, ...coverageShards, ...coverageAccess };

const at = (east: number): readonly [number, number] => [113.57 + east / 1000, 37.86];
const homes = () => [
  { id: 'h-1', position: at(0) },
  { id: 'h-2', position: at(4) },
];
const stations = () => [{ id: 's-1', position: at(1) }];
/** Columns of plain lists, in which the laws change single numbers; the types ask for typed arrays. */
const columns = (places: readonly coverage.PlacedRecord[]): coverage.PointColumns => {
  const { lon, lat, ids } = coverage.toPointColumns(places);
  return { lon: [...lon], lat: [...lat], ids } as unknown as coverage.PointColumns;
};
const input = () => ({ households: columns(homes()), providers: columns(stations()), radius: 200 });
const catchment = () => coverage.createCatchment(input());
const grid = () => ({
  levels: [
    { id: 'community', requiredPosts: ['elder'], inheritsLeads: false },
    { id: 'area', requiredPosts: ['elder'], inheritsLeads: true },
  ],
  posts: ['elder'],
  nodes: [
    { id: 'root', levelId: 'community', parentId: null, channels: ['chat'] },
    { id: 'a-1', levelId: 'area', parentId: 'root', channels: [] },
  ],
  leads: [{ id: 'l-1', nodeId: 'root', posts: ['elder'] }],
});
const personnel = () => ({
  clients: [
    { id: 'c-1', postId: 'elder', nodeId: 'a-1', position: at(0), units: 2 },
    { id: 'c-2', postId: 'elder' },
  ],
  volunteers: [{ id: 'v-1', posts: ['elder'], position: at(1), caseload: 1 }],
  radius: 500,
});
const need = () => ({
  id: 'n-1',
  postId: 'elder',
  nodeId: 'a-1',
  position: at(0),
  cadence: { every: 'week', times: 2 },
  minutes: 60,
  during: [{ weekday: 1, from: 480, to: 720 }],
});
const service = () => ({
  needs: [need()],
  hours: [{ id: 'o-1', posts: ['elder'], position: at(1), minutes: 240, during: [{ weekday: 1, from: 480, to: 720 }] }],
  weeks: 13,
  radius: 500,
});
const people = () => ({
  weight: [2, 3],
  groups: { old: [1, 0] },
  node: ['a-1', 'root'],
  parents: { 'a-1': 'root', root: null },
});
const line = () => ({
  coordinates: [
    [113.57, 37.86, 700],
    [113.571, 37.86],
  ],
  steps: true,
});
const map = () => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { highway: 'footway' },
      geometry: { type: 'LineString', coordinates: line().coordinates },
    },
  ],
});
const columnsOfWays = () => ({
  lon: Float64Array.of(113.57, 113.571),
  lat: Float64Array.of(37.86, 37.86),
  first: Int32Array.of(0, 2),
  node: Int32Array.of(0, 1),
});
const taggedWays = () => {
  const { lon, lat, ...ways } = columnsOfWays();
  return {
    lon,
    lat,
    ways: { ...ways, tags: [{ highway: 'footway' }] },
    gates: [{ node: 0, tags: { barrier: 'gate' } }],
  };
};
const shard = () => {
  const [first] = coverageShards.planShards(columns(homes()), columns(stations()), 200, 1);
  if (first === undefined) throw new Error('two households make a shard');
  return first;
};
const siting = () => ({ ...row, problem: 'mclp', facilityCount: 1, radius: 100 });

const isText = (value: unknown) => typeof value === 'string';
const isRead = (read: (value: unknown) => { readonly ok: boolean }) => (value: unknown) => read(value).ok;

const valid: Readonly<Record<string, FaceArguments>> = {
  shardAccessibility: () => [shard(), coverageShards.summariseShard(shard()), [1]],
  buildWalkingGraph: () => [[line()], { heightShare: 1 }],
  toPointColumns: () => [homes()],
  coordinateSystemOf: { valid: () => ['GCJ-02'], reads: { 0: isText } },
  createCatchment: {
    valid: () => [{ ...input(), metric: { kind: 'straight', detour: 1.3 } }],
    reads: { 0: isRead((value) => coverage.parseCatchment(value as coverage.CatchmentSource)) },
  },
  declaredSystemOf: { valid: () => [map()], open: [0] },
  accessEquity: () => [[0.5, 0.1], people()],
  explain: () => [{ code: 'coverage.reach-no-provider', params: {} }, 'en'],
  explainGap: () => [{ nodeId: 'a-1', clientIds: ['c-2'], needIds: ['n-1'], index: 1 }, { catchment: catchment() }],
  explainSiting: () => [{ code: 'siting.mean', params: { mean: 4 } }, 'en'],
  gridCoverage: { valid: () => [grid()], reads: { 0: isRead(coverage.parseGridInput) } },
  localPlane: () => [at(0), 30],
  locateFacilities: {
    valid: () => [siting(), { seed: 1, budget: { work: 10 }, highs: false }],
    reads: { 0: isRead(coverageSiting.parseSiting) },
  },
  mergeShardSummaries: () => [coverageShards.summariseShard(shard()), coverageShards.emptyShardSummary],
  requiredMinutes: {
    valid: () => [need(), 13],
    reads: { 0: (value) => coverage.parseServiceInput({ ...service(), needs: [value] }).ok },
  },
  parseCatchment: () => [{ ...input(), households: homes() }],
  parseGridInput: () => [grid()],
  parsePersonnelInput: () => [personnel()],
  parseServiceInput: () => [service()],
  parseSiting: () => [siting()],
  parseWalkingGraph: () => [map(), { join: true }],
  personnelCoverage: { valid: () => [personnel()], reads: { 0: isRead(coverage.parsePersonnelInput) } },
  planShards: () => [columns(homes()), columns(stations()), 200, 1],
  ratioOf: () => [{ numerator: 1, denominator: 2 }],
  reachCurve: () => [catchment(), people(), 4],
  reachCoverage: () => [catchment(), people(), 1],
  serviceCoverage: { valid: () => [service()], reads: { 0: isRead(coverage.parseServiceInput) } },
  slopeFactor: () => [0.1],
  straightLineDistance: () => [at(0), at(1)],
  summariseShard: () => [shard(), [1, 2]],
  createWalkable: () => [{ profile: 'wheelchair', at: '22:30' }],
  createWalkingNetwork: { valid: () => [taggedWays(), { at: '22:30' }], open: [0] },
  isBarrierPoint: { valid: () => [{ barrier: 'gate' }], open: [0] },
  isNamedWay: { valid: () => [{ highway: 'footway' }], open: [0] },
  passable: { valid: () => [{ barrier: 'gate' }, { profile: 'wheelchair' }], open: [0] },
  toWalkingGraph: () => [
    {
      ...columnsOfWays(),
      steps: Uint8Array.of(0),
      wheelchair: Int8Array.of(0),
      inclinePercent: Float64Array.of(1),
    },
  ],
  walkable: { valid: () => [{ highway: 'steps' }, { profile: 'wheelchair' }], open: [0] },
};

/** The functions of a catchment, each asked of a catchment of its own. */
const asked = {
  ...Object.fromEntries(
    (
      [
        'distanceOf',
        'reachedBy',
        'countReachedBy',
        'reaching',
        'nearestAnywhere',
        'onGraph',
        'pastScrap',
        'has',
        'positionOf',
        'idOf',
        'accessibility',
        'followAccessibility',
        'move',
        'add',
        'remove',
      ] as const
    ).map(
      // Each is called with whatever the laws give.
      (name) => [
        `createCatchment().${name}`,
        (...args: readonly never[]) => (catchment()[name] as (...given: readonly never[]) => unknown)(...args),
      ],
    ),
  ),
  'followAccessibility().update': (change: coverage.CatchmentChange | undefined, amount: number) => {
    const followed = catchment();
    const access = followed.followAccessibility({ method: { kind: '2SFCA' } });
    return access.update(change === undefined ? followed.add('household', at(1)) : change, amount);
  },
  'localPlane().toPosition': coverage.localPlane(at(0)).toPosition,
  'localPlane().toPlane': coverage.localPlane(at(0)).toPlane,
};

const isPlace = (value: unknown) => value === 'household' || value === 'provider';
const isIndex = (value: unknown) => Number.isInteger(value);
const zones = () => [
  { upTo: 100, weight: 1 },
  { upTo: 200, weight: 0.5 },
];

const ofCatchment: Readonly<Record<string, FaceArguments>> = {
  'createCatchment().distanceOf': { valid: () => [0], reads: { 0: isIndex } },
  'createCatchment().reachedBy': { valid: () => [0], reads: { 0: (value) => value === 0 } },
  'createCatchment().countReachedBy': { valid: () => [0], reads: { 0: (value) => value === 0 } },
  'createCatchment().reaching': { valid: () => [1], reads: { 0: (value) => value === 0 || value === 1 } },
  'createCatchment().nearestAnywhere': { valid: () => [1], reads: { 0: (value) => value === 0 || value === 1 } },
  'createCatchment().onGraph': {
    valid: () => ['household', 0],
    reads: { 0: isPlace, 1: (value) => value === 0 || value === 1 },
  },
  'createCatchment().pastScrap': { valid: () => ['household'], reads: { 0: isPlace } },
  'createCatchment().has': { valid: () => ['household', 0], open: [1], reads: { 0: isPlace } },
  'createCatchment().positionOf': { valid: () => ['provider', 0], reads: { 0: isPlace, 1: isIndex } },
  'createCatchment().idOf': { valid: () => ['provider', 0], reads: { 0: isPlace, 1: isIndex } },
  'createCatchment().accessibility': () => [
    { method: { kind: '3SFCA', zones: zones() }, demand: [1, 2], supply: Float64Array.of(3) },
  ],
  'createCatchment().followAccessibility': () => [
    { method: { kind: 'E2SFCA', zones: zones() }, demand: [1, 2], supply: Float64Array.of(3) },
  ],
  'createCatchment().move': {
    valid: () => ['provider', 0, at(2)],
    reads: { 0: isPlace, 1: (value) => value === 0 || value === 1 },
  },
  'createCatchment().add': { valid: () => ['provider', at(2)], reads: { 0: isPlace } },
  'createCatchment().remove': {
    valid: () => ['provider', 0],
    reads: { 0: isPlace, 1: (value) => value === 0 || value === 1 },
  },
  'followAccessibility().update': {
    valid: () => [undefined, 2],
    reads: {
      0: (value) => value === undefined,
      1: (value) => typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY,
    },
  },
  'localPlane().toPosition': () => [[3, 4]],
  'localPlane().toPlane': () => [at(0)],
};

holdArgumentLaws('coverage', face, [...facesOf(face, valid), ...facesOf(asked, ofCatchment)]);
