import type { Provenance } from '@community1373/base/rules';
import type { Scenario } from '@community1373/core';
import { asId, type Community, type Position, type WorkModel } from '@community1373/model';

const provenance: Provenance = { kind: 'sample', source: 'stand-in' };
const text = (zh: string, en: string) => ({ 'zh-CN': zh, en });

const model: WorkModel = {
  schemaVersion: 1,
  id: 'stand-in',
  name: text('替身工作模式', 'Stand-in work model'),
  zones: [],
  stations: [{ id: 'kind-a', name: text('替身站类', 'Stand-in station kind'), provenance }],
  posts: [
    { id: 'post-a', name: text('替身岗甲', 'Stand-in post A'), provenance },
    { id: 'post-b', name: text('替身岗乙', 'Stand-in post B'), provenance },
  ],
  coverages: [],
  levels: [
    { id: 'root', name: text('社区', 'Community'), requiredPosts: [], inheritsLeads: false, provenance },
    { id: 'entrance', name: text('单元', 'Entrance'), requiredPosts: [], inheritsLeads: false, provenance },
  ],
  leadTitles: [],
  groups: [{ id: 'group-a', name: text('替身群体', 'Stand-in group'), kind: { by: 'care' }, provenance }],
  channels: [],
  parties: [],
};

export const at = (east: number, north: number): Position => [113.57 + east / 87_900, 37.86 + north / 111_000];

const root = asId('node', 'root');
const entrance = asId('node', 'e1');
const dwelling = asId('dwelling', 'd1');

const community: Community = {
  id: asId('community', 'stand-in'),
  name: '替身社区',
  timeZone: 'Asia/Shanghai',
  synthetic: true,
  nodes: [
    { id: root, levelId: 'root', parentId: null, name: '替身社区', position: at(0, 0), channels: [] },
    { id: entrance, levelId: 'entrance', parentId: root, name: '替身楼一单元', position: at(0, 40), channels: [] },
  ],
  zones: [],
  stations: ['s1', 's2'].map((id, i) => ({
    id: asId('station', id),
    kindId: 'kind-a',
    name: `替身站${i + 1}`,
    position: at(60 - i * 120, -30),
    hours: [],
    staff: [],
    offers: [],
  })),
  dwellings: [{ id: dwelling, nodeId: entrance, floor: 1, room: '101', area: 6000 }],
  households: [{ id: asId('household', 'h1'), dwellingId: dwelling, residents: {} }],
  teams: [],
  volunteers: ['v1', 'v2'].map((id) => ({
    id: asId('volunteer', id),
    posts: ['post-a'],
    minutesPerWeek: 120,
    availability: [],
    skills: [],
    insured: true,
    consents: true,
  })),
  leads: [],
  organisations: [],
  socialWorkers: [],
  premises: [],
  owners: [],
  ownerships: [],
  needs: [],
};

/** The scenario of the stand-in: the parts that the page names, without data to compute from. */
export const standInScenario: Scenario = {
  schemaVersion: 3,
  id: 'stand-in',
  name: '替身方案',
  model,
  community,
  period: { from: '2026-11-02', weeks: 4 },
  calendar: { id: 'stand-in', from: '2026-11-01', to: '2026-11-30', holidays: [], workdays: [], source: 'stand-in' },
  services: [],
  rounds: [],
  rosterRules: [],
  seatedDays: [],
  levies: [],
  reach: { mobility: 'able', detour: 1, slopePercent: 100 },
  paths: [],
  workflow: {
    schemaVersion: 1,
    id: 'stand-in',
    name: text('替身流程', 'Stand-in workflow'),
    provenance,
    certainty: 'recalled',
    roles: [],
    meetingKinds: [],
    stages: [{ id: 'closed', name: text('办结', 'close'), doneBy: [{ type: 'closed' }] }],
    levels: [],
    periods: [],
  },
  duties: [],
  matters: [],
  linkage: [],
  outages: [],
  served: [],
  decisions: {},
};
