import { ownersOrdinary } from '@community1373/deliberation';
import { threeParties } from '@community1373/linkage';

type Example = Readonly<Record<string, unknown>>;

const requests = [{ personId: 'v-01', shiftId: 's-1', want: 'off', units: 3 }];

/** Fields of the example of each roster rule, beside id, kind and weight. */
export const rosterRuleExamples: Readonly<Record<string, Example>> = {
  travel: { metersPerMinute: 60, legs: [{ from: 'hall', to: 'station', minutes: 12 }] },
  rest: { minutes: 480 },
  load: { per: 'week', of: 'shifts', max: 2 },
  consecutive: { days: 'worked', max: 1 },
  weekends: { max: 2 },
  succession: { after: 'night', forbidden: ['early'] },
  together: { people: ['v-01', 'v-02'] },
  apart: { people: ['v-03', 'v-04'] },
  mix: { pastShifts: 10, least: 1 },
  distance: { meters: 800 },
  request: { requests },
  cover: { level: 'wanted' },
  fairness: { of: 'shifts' },
};

/** Fields of the example of each cost rule, beside its kind. */
export const costRuleExamples: Readonly<Record<string, Example>> = {
  floor: {
    table: {
      id: 'ground-floor-half',
      source: 'owners 2026-03-01',
      certainty: 'text-read',
      coefficients: [
        { floor: 1, hundredths: 50 },
        { floor: 2, hundredths: 100 },
      ],
    },
  },
  network: { solution: 'shapley' },
  fixed: { amounts: [{ householdId: 'h101', fen: 20_000 }], rest: { kind: 'area' } },
  blend: {
    parts: [
      { weight: 1, rule: { kind: 'equal' } },
      { weight: 2, rule: { kind: 'area' } },
    ],
  },
};

/** Fields of the example of each requirement, beside its kind. */
export const requirementExamples: Readonly<Record<string, Example>> = {
  'volunteer-in-reach': { postId: 'elder', radiusMeters: 300, caseload: 15 },
  'rostered-hours': { radiusMeters: 1000 },
};

/** Values for the required fields of modifications in examples, by field; `kind.field` where a kind needs another. */
export const modificationValues: Example = {
  postId: 'elder',
  groupId: 'high-risk',
  stationId: 's-service',
  stationKindId: 'service',
  name: '新站',
  coverageId: 'personnel',
  nodeId: 'b9',
  nodeIds: ['u9-1', 'u9-2'],
  levyId: 'main-9',
  seatedDayId: 'haircut',
  ruleId: 'rest',
  outageId: 'winter-power',
  position: [113.57, 37.86],
  count: 5,
  percent: 50,
  minutesPerWeek: 120,
  minutes: 30,
  days: 3,
  times: 1,
  parts: 2,
  households: 50,
  radiusMeters: 800,
  slopePercent: 8,
  detourPercent: 130,
  at: '18:00',
  from: '2026-12-07',
  on: '2026-12-15',
  date: '2026-12-31',
  title: '更换水泵',
  costFen: 1_500_000,
  rule: { kind: 'equal' },
  inFavour: 20,
  against: 1,
  workflowId: 'peoples-pipeline',
  binding: 'harder',
  amongGroupId: 'residents',
  posts: ['elder'],
  groups: ['high-risk'],
  seatsPercent: 80,
  volunteerCaseload: 3,
  calendar: {
    id: 'cn-2026',
    from: '2026-01-01',
    to: '2026-12-31',
    holidays: ['2026-01-01'],
    workdays: [],
    source: 'State Council',
  },
  changes: [{ kind: 'remove', list: 'levels', id: 'compound' }],
  'add-station.stationId': 's-new',
  'set-roster-rule.limit': 600,
};

const name = { 'zh-CN': '为老服务', en: 'Elder service' };

/** Values for the required fields of events in examples, by field; `type.field` where an event needs another. */
export const eventValues: Example = {
  at: '2026-03-02T09:00',
  by: 'committee',
  role: 'committee',
  matterId: 'pump',
  title: '高层停水',
  of: 'water-company',
  to: 'street',
  members: [{ id: 'flat-1', area: 8000 }],
  channels: ['board'],
  suggestions: 4,
  meetingId: 'm-1',
  heldAt: '2026-03-03T19:00',
  placeId: 'yard',
  present: ['lead-9', 'flat-1'],
  minutes: '…',
  objectionId: 'o-1',
  text: '…',
  proposalId: 'p-1',
  voteId: 'v-1',
  rule: ownersOrdinary,
  closesAt: '2026-03-05T21:00',
  memberId: 'flat-1',
  agreementId: 'a-1',
  memberIds: ['flat-1'],
  levyId: 'advance',
  targetFen: 1_500_000,
  shares: [{ memberId: 'flat-1', fen: 50_000 }],
  contractorId: 'pump-firm',
  reason: '…',
  collectedFen: 1_500_000,
  actualFen: 1_421_037,
  refunds: [{ memberId: 'flat-1', fen: 2632 }],
  topUps: [],
  until: '2026-03-20',
  satisfied: 27,
  neutral: 2,
  dissatisfied: 1,
  accepts: false,
  'reported.by': 'flat-4',
  'reported.role': 'resident',
  'meeting-called.kind': 'soliciting',
  'meeting-held.kind': 'deliberating',
  authority: { kind: 'owners-decision', voteId: 'v-1' },
};

/** The same for the events of the linkage, whose time is a day. */
export const linkageValues: Example = {
  at: '2026-03-02',
  by: 'community',
  model: {
    id: 'linkage',
    name: { 'zh-CN': '三社联动', en: 'Three-party linkage' },
    parties: threeParties.slice(0, 1),
    kinds: [{ id: 'elder', name, statuses: ['filed', 'registered'] }],
    aids: [],
    rotation: { windowDays: 365, measure: 'projects' },
    offerDays: 7,
    responseDays: 3,
  },
  places: [{ id: 'b9', parentId: null }],
  organisation: { id: 'o-1', status: 'filed', kinds: ['elder'], capacity: 2 },
  socialWorker: { id: 'w-1', kinds: ['elder'], caseload: 4 },
  volunteer: { id: 'v-1', kinds: ['elder'], caseload: 2, consents: true },
  donor: { id: 'd-1', aids: ['study'], capacity: 3 },
  household: { id: 'h-1', aids: ['study'], consents: true },
  memberId: 'w-1',
  'member-left.memberId': 'o-1',
  need: { id: 'n-1', kindId: 'elder', placeId: 'b9', value: 1 },
  needId: 'n-1',
  reason: '…',
  satisfied: true,
  project: { id: 'p-1', kindId: 'elder', placeId: 'b9', needIds: ['n-1'] },
  projectId: 'p-1',
  organisationId: 'o-1',
  donorId: 'd-1',
  householdId: 'h-1',
};
