import * as core from '@community1373/core';
import * as adaptation from '@community1373/core/adaptation';
import * as privacy from '@community1373/core/privacy';
import * as records from '@community1373/core/records';
import * as roster from '@community1373/core/roster';
import * as sample from '@community1373/core/sample';
import * as schemas from '@community1373/core/schemas';
import * as simulation from '@community1373/core/simulation';
import * as views from '@community1373/core/views';
import * as whatIf from '@community1373/core/what-if';
import { blankOneThreeN } from '@community1373/model/presets';
import { type FaceArguments, facesOf, holdDeepArgumentLaws } from './face-laws';

const face = {
  ...core,
  ...adaptation,
  ...privacy,
  ...records,
  ...roster,
  ...sample,
  ...schemas,
  ...simulation,
  ...views,
  ...whatIf,
};

const plain = sample.sampleScenario();
const planned = await core.plan(plain, { seed: '1373', budget: { work: 1 } });
if (!planned.ok) throw new Error('the sample has a roster');
const proposal = planned.value;
const scenario = core.adopt(plain, proposal).next;
const repaired = await roster.repair(scenario, { budget: { work: 1 } });
if (!repaired.ok) throw new Error('its roster can be repaired');
const assessment = core.assess(scenario);
const masked = privacy.maskScenario(plain);
const [assignment] = proposal.decision.roster.assignments;
const [shift] = proposal.decision.shifts;
const [volunteer] = scenario.community.volunteers;
const [station] = scenario.community.stations;
const [matter] = scenario.matters;
const [levy] = scenario.levies;
if (!assignment || !shift || !volunteer || !station || !matter || !levy) throw new Error('the sample has one of each');

const community = sample.sampleCommunity();

const small = () => ({ name: 'a', list: [{ id: 'x' }] });
const edited = () => core.edit(small(), (draft) => void draft.list.push({ id: 'y' }));
const history = () => core.commitEdit(core.createHistory(small()), edited());
const losing = () => ({ kind: 'lose-volunteers', postId: 'elder', count: 1 }) as const;
const variant = () => ({ id: 'v', name: '冬季', base: scenario.id, modifications: [losing()] });
const demand = () => ({
  id: 'repair',
  arrivals: { kind: 'poisson', perWeek: 40, batch: { from: 1, to: 2 } },
  duration: { kind: 'triangular', from: 10, mode: 30, to: 60 },
});
const simulated = () => ({
  weeks: 4,
  demands: [demand()],
  servers: [
    { group: 'crew', serves: ['repair'], duty: [{ from: 480, to: 960 }], absence: { share: 0.1, meanWeeks: 2 } },
  ],
});
const asked = () => ({ liable: false, reason: '已核实' });
const vote = () => ({
  levy: {
    id: 'b9',
    title: '9号楼供水管',
    decidedOn: '2026-01-12',
    authority: { kind: 'agreement', agreementId: 'a1' },
    responsibility: { utility: asked(), builder: asked(), wrongdoer: asked(), repairFund: asked() },
    scope: { kind: 'all' },
    rule: { kind: 'equal' },
    receipts: [],
    actualCostFen: 12_000,
  },
  payers: [5000, 5000, 5000, 9000].map((area, i) => ({ householdId: `h${i + 1}`, area })),
});
const changes = () => [
  { kind: 'rename', list: 'posts', id: 'elder', to: 'care' },
  { kind: 'remove', list: 'posts', id: 'culture', mapTo: 'publicity' },
  { kind: 'head', id: 'six-posts', slogan: null },
];
const run = () => ({ seed: '1', budget: { work: 1, milliseconds: 9 }, signal: { aborted: false } });
const diagnostic = () => ({
  severity: 'error',
  code: 'core.plan-stopped',
  path: ['services', 0],
  received: 'x',
  params: { count: 1, name: { 'zh-CN': '名', en: 'name' } },
});
const isSeed = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
const isRecord = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Object]';
const now = '2026-12-01T09:00';

/** Arguments of every function; what a function takes whole (a scenario, an assessment, the document of an edit) is not changed inside here. */
const valid: Readonly<Record<string, FaceArguments>> = {
  adaptModel: () => [scenario.model, changes()],
  adaptScenario: () => [scenario, changes()],
  adaptationConsequences: () => [scenario, changes()],
  adopt: () => [
    scenario,
    { ...proposal, decision: { ...proposal.decision, shifts: [shift], roster: { assignments: [assignment] } } },
  ],
  adoptRepair: () => [scenario, repaired.value],
  applyModification: () => [scenario, losing()],
  // Says by undefined that they do not belong together.
  applyPatches: { valid: () => [small(), edited().patches], open: [0, 1] },
  applyRemedy: () => [scenario, { kind: 'set-seats', seatedDayId: scenario.seatedDays[0]?.id, seats: 3 }],
  adoptVariant: () => [scenario, variant()],
  allowedEvents: () => [scenario, { log: 'matter', matterId: matter.id }, now],
  applyVariant: () => [scenario, variant(), { invalid: 'skip' }],
  assess: () => [scenario, { now }],
  checkAssessment: () => [assessment],
  checkScenario: () => [scenario],
  commitEdit: () => [history(), edited()],
  compare: () => [scenario, [variant()], { now }],
  compareLevyRules: () => [scenario, levy.id],
  createAssessor: () => [],
  createCommunityFromDivision: () => [
    '990101001004',
    'divisions/1\t990101\t某省\t某市\t某区\n#甲街道\n004\t乙社区\n',
    { model: blankOneThreeN },
  ],
  createHistory: { valid: () => [small()], open: [0] },
  createScenario: () => [
    {
      model: plain.model,
      community,
      period: { from: '2026-11-30', weeks: 4 },
      calendar: sample.workCalendar2026,
    },
  ],
  edit: { valid: () => [small(), () => undefined], reads: { 0: (value) => Array.isArray(value) || isRecord(value) } },
  erlangC: () => [{ servers: 1, arrivals: 0.5, meanService: 1 }],
  explain: () => [{ code: 'core.finding-grid', params: { count: 1 } }, 'en'],
  explainAssignment: () => [scenario, assignment.personId, assignment.shiftId],
  // Says that it does not know a kind, of whatever shape.
  explainModification: { valid: () => [scenario, losing()], open: [1] },
  fingerprint: { valid: () => [{ a: 1 }], open: [0] },
  forecastLevy: () => [scenario, levy.id, {}],
  forecastVote: () => [vote(), {}],
  formOptions: () => [scenario],
  formatDiagnostic: () => [diagnostic(), 'en'],
  gridTable: () => [scenario],
  levyNotice: () => [scenario, levy.id],
  linkageBoard: () => [scenario, '2026-12-01'],
  listIndicators: () => [assessment, { posts: [], groups: [] }],
  markAbsent: () => [scenario, volunteer.id, { from: '2026-11-05T08:00', to: '2026-11-06' }],
  markNoShow: () => [scenario, assignment.personId, assignment.shiftId],
  maskScenario: () => [scenario],
  matterDetail: () => [scenario, matter.id, now],
  mattersBoard: () => [scenario, now],
  migrateScenario: () => [plain],
  moveOnRoster: () => [scenario, [{ ...assignment, kind: 'remove' }]],
  moveStation: () => [scenario, station.id, [113.571, 37.861]],
  parseScenario: () => [plain],
  parseScenarioAsync: () => [plain, run()],
  parseSimulation: () => [simulated()],
  parseVariant: () => [variant()],
  pinAssignment: () => [scenario, assignment.personId, assignment.shiftId],
  plan: () => [plain, run()],
  rankCandidates: () => [scenario, shift.id],
  redo: () => [core.undo(history())],
  removeVolunteer: () => [scenario, volunteer.id],
  repair: () => [scenario, run()],
  sampleCommunity: { valid: () => ['1373'], reads: { 0: isSeed } },
  sampleDistrict: () => [{ seed: '1', households: 10 }],
  sampleScenario: { valid: () => ['1373'], reads: { 0: isSeed } },
  scenarioJsonSchema: () => [],
  scenarioMap: () => [scenario, assessment],
  simulate: () => [simulated(), { ...run(), runs: 2 }],
  sweep: () => [
    scenario,
    { modification: losing(), key: 'count', from: 1, to: 2, step: 1 },
    { figureId: 'coverage/service/post/elder/ratio', crossing: 'falls-below', target: 1 },
    { now },
  ],
  toSimulationInput: () => [scenario, {}],
  fillEventForm: () => [
    { fixed: { log: 'served' }, fields: [{ path: ['record', 'minutes'], initial: 60 }] },
    { 'record.minutes': 30 },
  ],
  listElectorate: () => [scenario, 'b9', '2026-03-01'],
  listUnits: () => [scenario],
  occupancyOn: () => [scenario, '2026-03-01'],
  recordEvent: () => [
    scenario,
    {
      log: 'matter',
      matterId: 'm-1',
      event: {
        type: 'reported',
        at: '2026-12-01T06:40',
        by: 'h-31',
        role: 'resident',
        matterId: 'm-1',
        title: '停水',
        field: 'facilities',
      },
    },
    { now },
  ],
  undo: () => [history()],
  unmaskScenario: () => [masked, plain, []],
  unpinAssignment: () => [scenario, assignment.personId, assignment.shiftId],
  variantFingerprint: () => [variant()],
  withdrawAbsence: () => [scenario, volunteer.id, { from: '2026-11-05T08:00', to: '2026-11-06' }],
};

holdDeepArgumentLaws(
  'core',
  face,
  facesOf(face, valid),
  new Set<unknown>([
    scenario,
    plain,
    masked,
    assessment,
    scenario.model,
    plain.model,
    community,
    sample.workCalendar2026,
    blankOneThreeN,
    repaired.value,
    proposal.decision.shifts,
  ]),
);
