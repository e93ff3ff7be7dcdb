// Flows of the solver compared with the same programs in HiGHS, and matchings of needs with organisations. `npm run -s bench -- networks [seed]`.
import { createRandom, type Random } from '@community1373/base/random';
import { threeParties } from '@community1373/linkage';
import { matchNeeds } from '@community1373/linkage/matching';
import { type LinearProgram, minCostFlow, type MinCostFlowProblem, solveLinear } from '@community1373/solver';
import type { Bench } from './index';

const seconds = async <T>(work: () => T | Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> => {
  const start = performance.now();
  const result = await work();
  return { result, seconds: Math.round(performance.now() - start) / 1000 };
};

/** Generates sources of one unit each, sinks with demands, and arcs of random cost from each source to a number of sinks, in rotation. */
const transport = (random: Random, sources: number, sinks: number, arcs: number): MinCostFlowProblem => {
  const [from, to, cost]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < sources; i += 1) {
    const first = random.below(sinks);
    for (let k = 0; k < arcs; k += 1) {
      from.push(i);
      to.push(sources + ((first + k) % sinks));
      cost.push(random.below(1000));
    }
  }
  // Units without a place go at high cost through an additional node.
  const rest = sources + sinks;
  for (let i = 0; i < sources; i += 1) {
    from.push(i);
    to.push(rest);
    cost.push(100_000);
  }
  for (let j = 0; j < sinks; j += 1) {
    from.push(rest);
    to.push(sources + j);
    cost.push(0);
  }
  const each = Math.floor(sources / sinks);
  const left = sources - each * sinks;
  const supply = [
    ...Array.from({ length: sources }, () => 1),
    ...Array.from({ length: sinks }, (_, j) => -(each + (j < left ? 1 : 0))),
    0,
  ];
  return { nodes: rest + 1, from, to, capacity: from.map(() => Number.POSITIVE_INFINITY), cost, supply };
};

/** Builds the same problem as a linear program: a row per node, outflow minus inflow. */
const asProgram = ({ nodes, from, to, cost, supply }: MinCostFlowProblem): LinearProgram => {
  const rows = Array.from({ length: nodes }, (): { readonly columns: number[]; readonly values: number[] } => ({
    columns: [],
    values: [],
  }));
  for (let arc = 0; arc < from.length; arc += 1) {
    for (const [node, sign] of [
      [from[arc], 1],
      [to[arc], -1],
    ] as const) {
      const row = node === undefined ? undefined : rows[node];
      row?.columns.push(arc);
      row?.values.push(sign);
    }
  }
  const starts = [0];
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  const columns = rows.flatMap((row) => row.columns);
  return {
    sense: 'minimize',
    cost,
    rowLower: supply,
    rowUpper: supply,
    matrix: { starts, columns, values: rows.flatMap((row) => row.values) },
  };
};

const alone = async (
  problem: MinCostFlowProblem,
): Promise<{ readonly arcs: number; readonly cost: number; readonly seconds: number }> => {
  const { result, seconds: spent } = await seconds(() => minCostFlow(problem));
  if (result.status !== 'optimal') throw new Error(result.status);
  return { arcs: problem.from.length, cost: result.cost, seconds: spent };
};

const beside = async (problem: MinCostFlowProblem): Promise<Readonly<Record<string, unknown>>> => {
  const ours = await alone(problem);
  const { result, seconds: spent } = await seconds(() => solveLinear(asProgram(problem)));
  if (result.status !== 'optimal') throw new Error(`HiGHS: ${result.status}`);
  if (Math.abs(ours.cost - result.objective) > 0.5) throw new Error(`${ours.cost} is not ${result.objective}`);
  return { ...ours, ratio: { highs: Number((spent / ours.seconds).toFixed(1)) } };
};

const matching = async (random: Random, needs: number, organisations: number): Promise<number> => {
  const kinds = ['elder', 'child', 'repair'].map((id) => ({
    id,
    name: { 'zh-CN': id, en: id },
    statuses: ['filed' as const],
  }));
  const kindOf = (): string => kinds[random.below(kinds.length)]?.id ?? '';
  const model = {
    id: 'made',
    name: { 'zh-CN': '虚构', en: 'Made up' },
    parties: threeParties,
    kinds,
    aids: [],
    rotation: { windowDays: 365, measure: 'projects' as const },
    offerDays: 7,
    responseDays: 3,
  };
  const input = {
    model,
    places: [{ id: 'area', parentId: null }],
    needs: Array.from({ length: needs }, (_, i) => ({
      id: `n-${i}`,
      kindId: kindOf(),
      placeId: 'area',
      value: 1 + random.below(20),
    })),
    organisations: Array.from({ length: organisations }, (_, i) => ({
      id: `o-${i}`,
      status: 'filed' as const,
      kinds: [kindOf(), kindOf()],
      capacity: 1 + random.below(Math.ceil((2 * needs) / organisations)),
      carried: 0,
      takenLately: random.below(5),
    })),
  };
  const { result, seconds: spent } = await seconds(() => matchNeeds(input));
  if (result.value !== result.bound) throw new Error('the bound proves the value');
  return spent;
};

/** Runs the network benchmark. */
export const run: Bench = async ([seed = '1373']) => {
  const random = createRandom(seed);
  return {
    seed,
    // The 32-bit HiGHS fails on a million columns, so it is compared on smaller problems.
    assignment1000: await alone(transport(random.fork('assignment'), 1000, 1000, 1000)),
    assignment300: await beside(transport(random.fork('assignment'), 300, 300, 300)),
    visits15000: await alone(transport(random.fork('visits'), 15_000, 300, 20)),
    visits3000: await beside(transport(random.fork('visits'), 3000, 100, 20)),
    matchingSeconds: {
      '24x10': await matching(random.fork('a'), 24, 10),
      '300x30': await matching(random.fork('b'), 300, 30),
      '1000x100': await matching(random.fork('c'), 1000, 100),
      '3000x150': await matching(random.fork('d'), 3000, 150),
    },
  };
};
