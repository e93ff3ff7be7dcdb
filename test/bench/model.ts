// Validates a synthetic district in which 1 % of the households and dwellings are invalid and the grid has a cycle.
//   npm run -s bench -- model [--households 100000] [--broken 0.01] [--runs 7]
import { parseArgs } from 'node:util';
import { createRandom } from '@community1373/base/random';
import { validateCommunity } from '@community1373/model';
import { guanxiangtai1373 } from '@community1373/model/presets';
import type { Bench } from './index';

const perEntrance = 12;
const entrancesPerBuilding = 4;
const buildingsPerCompound = 6;
const compoundsPerArea = 10;

type Row = Record<string, unknown>;

const district = (
  households: number,
): { nodes: Row[]; dwellings: Row[]; households: Row[]; volunteers: Row[]; leads: Row[]; needs: Row[] } => {
  const nodes: Row[] = [
    {
      id: 'root',
      levelId: 'community',
      parentId: null,
      name: '样例城区',
      position: [113.57, 37.86],
      channels: ['phone', 'board'],
    },
  ];
  const leads: Row[] = [];
  const node = (id: string, levelId: string, parentId: string, number: number): void => {
    nodes.push({
      id,
      levelId,
      parentId,
      name: `${number}`,
      position: [113.57 + (number % 100) * 1e-4, 37.86 + Math.floor(number / 100) * 1e-5],
      channels: ['chat', 'door'],
    });
  };
  const entrances = Math.ceil(households / perEntrance);
  for (let e = 0; e < entrances; e += 1) {
    const b = Math.floor(e / entrancesPerBuilding);
    const c = Math.floor(b / buildingsPerCompound);
    const a = Math.floor(c / compoundsPerArea);
    if (e % (entrancesPerBuilding * buildingsPerCompound * compoundsPerArea) === 0) node(`a${a}`, 'area', 'root', a);
    if (e % (entrancesPerBuilding * buildingsPerCompound) === 0) node(`c${c}`, 'compound', `a${a}`, c);
    if (e % entrancesPerBuilding === 0) node(`b${b}`, 'building', `c${c}`, b);
    node(`e${e}`, 'entrance', `b${b}`, e);
    leads.push({ id: `l${e}`, titleId: 'entrance-lead', nodeId: `e${e}`, posts: ['elder', 'safety'] });
  }
  const count = Array.from({ length: households }, (_, i) => i);
  return {
    nodes,
    dwellings: count.map((i) => ({
      id: `d${i}`,
      nodeId: `e${Math.floor(i / perEntrance)}`,
      floor: 1 + (Math.floor(i / 2) % 6),
      room: `${1 + (Math.floor(i / 2) % 6)}0${1 + (i % 2)}`,
      area: 4500 + ((i * 37) % 6000),
    })),
    households: count.map((i) => ({
      id: `h${i}`,
      dwellingId: `d${i}`,
      residents: { 'age-15': 1 + (i % 2), 'age-65': i % 3 === 0 ? 1 : 0, 'age-80': i % 7 === 0 ? 1 : 0 },
    })),
    volunteers: Array.from({ length: Math.ceil(households / 12) }, (_, i) => ({
      id: `v${i}`,
      posts: ['elder'],
      homeNodeId: `e${i % entrances}`,
      minutesPerWeek: 150,
      availability: [{ weekday: 1 + (i % 7), from: '09:00', to: '11:30' }],
      skills: [],
      insured: true,
      consents: true,
    })),
    leads,
    needs: count
      .filter((i) => i % 4 === 0)
      .map((i) => ({
        id: `q${i}`,
        postId: 'elder',
        of: { kind: 'household', householdId: `h${i}` },
        groupId: 'general',
        cadence: { every: 'quarter', times: 1 },
        minutes: 30,
      })),
  };
};

/** Corrupts a share of the rows, each in one of five ways that gives exactly one problem; returns their number. */
const breakRows = (rows: Row[], reference: string, share: number, seed: string): number => {
  const random = createRandom(seed);
  const wanted = Math.round(rows.length * share);
  const order = random.shuffle(rows.map((_, i) => i)).slice(0, wanted);
  for (const [k, i] of order.entries()) {
    const row = rows[i] ?? {};
    rows[i] =
      [
        { ...row, [reference]: `missing-${i}` },
        { ...row, [reference]: 7 },
        { ...row, [reference]: '' },
        { ...row, [reference]: null },
        { ...row, [reference]: 'x'.repeat(65) },
      ][k % 5] ?? row;
  }
  return order.length;
};

/** Runs the benchmark of `validateCommunity`; `seconds` is the median of the runs, `firstSeconds` the first run, before any compilation. */
export const run: Bench = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { households: { type: 'string' }, broken: { type: 'string' }, runs: { type: 'string' } },
  });
  const households = Number(values.households ?? 100_000);
  const share = Number(values.broken ?? 0.01);
  const lists = district(households);
  const broken =
    breakRows(lists.households, 'dwellingId', share, 'households') +
    breakRows(lists.dwellings, 'nodeId', share, 'dwellings');
  // The first area is placed under one of its own compounds, which makes a cycle.
  lists.nodes[1] = { ...lists.nodes[1], parentId: 'c0' };
  // Applications receive parsed text.
  const input: unknown = JSON.parse(
    JSON.stringify({
      id: 'district',
      name: '样例城区',
      timeZone: 'Asia/Shanghai',
      synthetic: true,
      zones: [],
      stations: [
        {
          id: 's',
          kindId: 'service',
          name: '社区服务站',
          position: [113.57, 37.86],
          hours: [],
          staff: [],
          offers: ['elder'],
        },
      ],
      teams: [],
      organisations: [],
      socialWorkers: [],
      premises: [],
      owners: [],
      ownerships: [],
      ...lists,
    }),
  );
  const seconds: number[] = [];
  let read = validateCommunity(guanxiangtai1373, {});
  for (let i = 0; i < Number(values.runs ?? 7); i += 1) {
    const start = performance.now();
    read = validateCommunity(guanxiangtai1373, input);
    seconds.push((performance.now() - start) / 1000);
  }
  const [first = 0] = seconds;
  const sorted = [...seconds].sort((a, b) => a - b);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    households,
    dwellings: lists.dwellings.length,
    nodes: lists.nodes.length,
    broken,
    cycles: read.report.items.filter(({ code }) => code === 'model.cycle').length,
    diagnostics: read.report.total,
    listed: read.report.items.length,
    seconds: round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    firstSeconds: round(first),
  };
};
