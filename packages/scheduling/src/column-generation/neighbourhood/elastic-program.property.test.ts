import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '@community1373/base/random';
import { loadLinearModels, solveLinear } from '@community1373/solver';
import { elasticByPivots } from './elastic-partition';
import type { ElasticProgram, OpenElasticProgram } from './elastic-program';
import { elasticByHighs } from './highs-elastic';

/** A program of sets over rows, with the costs of rows left open or covered too often. */
const programs = fc.integer({ min: 1, max: 9 }).chain((rows) =>
  fc.record({
    rows: fc.array(
      fc.record({
        level: fc.integer({ min: -2, max: 5 }),
        under: fc.integer({ min: 0, max: 40 }),
        over: fc.integer({ min: 0, max: 40 }),
      }),
      { minLength: rows, maxLength: rows },
    ),
    sets: fc.array(
      fc.record({
        cost: fc.integer({ min: -20, max: 30 }),
        members: fc.uniqueArray(fc.nat(rows - 1), { minLength: 1 }),
      }),
      { maxLength: 20 },
    ),
  }),
);

type Program = typeof programs extends fc.Arbitrary<infer P> ? P : never;

/**
 * Solves the same program by HiGHS, with a column for each row left open or covered too often; each set at most three times, so that every cost is
 * bounded.
 */
const byHighs = async ({ rows, sets }: Program): Promise<number> => {
  const count = sets.length;
  const entries = rows.map((_, i) => [
    ...sets.flatMap(({ members }, j): [number, number][] => (members.includes(i) ? [[j, 1]] : [])),
    [count + 2 * i, 1],
    [count + 2 * i + 1, -1],
  ]);
  const starts = [0];
  for (const row of entries) starts.push(Number(starts.at(-1)) + row.length);
  const result = await solveLinear({
    sense: 'minimize',
    cost: [...sets.map(({ cost }) => cost), ...rows.flatMap(({ under, over }) => [under, over])],
    rowLower: rows.map(({ level }) => level),
    rowUpper: rows.map(({ level }) => level),
    matrix: {
      starts,
      columns: entries.flat().map(([j]) => Number(j)),
      values: entries.flat().map(([, value]) => Number(value)),
    },
  });
  if (result.status !== 'optimal') throw new Error(result.status);
  return result.objective;
};

const fill = (by: OpenElasticProgram, { rows, sets }: Program): ElasticProgram => {
  const program = by(
    rows.map(({ level }) => level),
    rows.map(({ under }) => under),
    rows.map(({ over }) => over),
  );
  for (const { cost, members } of sets) program.add(cost, members);
  return program;
};

const models = await loadLinearModels();
const ways: readonly (readonly [string, OpenElasticProgram])[] = [
  ['in plain arithmetic', elasticByPivots],
  ...(models === undefined ? [] : [['in HiGHS', elasticByHighs(models, () => false)] as const]),
];

/** True when the program is bounded: a set of negative cost gains without limit unless its rows cost at least as much when covered too often. */
const isBounded = ({ rows, sets }: Program): boolean =>
  sets.every(({ cost, members }) => members.reduce((sum, i) => sum + Number(rows[i]?.over), cost) >= 0);

test('both ways of solving are here', () => {
  expect(ways.length).toBe(2);
});

describe.each(ways)('the elastic program %s', (_, by) => {
  const open = (data: Program): ElasticProgram => fill(by, data);

  test('costs what HiGHS finds, its shares cost the same, and its duals prove it', async () => {
    await fc.assert(
      fc.asyncProperty(programs.filter(isBounded), async (data) => {
        const program = open(data);
        const { objective, share, duals, complete } = program.solve();
        program.dispose();
        expect(complete).toBe(true);
        const least = await byHighs(data);
        expect(objective).toBeCloseTo(least, 3);
        const covered = data.rows.map((_, i) =>
          data.sets.reduce((sum, { members }, j) => sum + (members.includes(i) ? Number(share[j]) : 0), 0),
        );
        const paid =
          data.sets.reduce((sum, { cost }, j) => sum + cost * Number(share[j]), 0) +
          data.rows.reduce(
            (sum, { level, under, over }, i) =>
              sum + under * Math.max(0, level - Number(covered[i])) + over * Math.max(0, Number(covered[i]) - level),
            0,
          );
        expect(paid).toBeCloseTo(least, 3);
        const proven = data.rows.reduce((sum, { level }, i) => sum + level * Number(duals[i]), 0);
        expect(proven).toBeCloseTo(least, 3);
        for (const { cost, members } of data.sets)
          expect(members.reduce((sum, i) => sum - Number(duals[i]), cost)).toBeGreaterThan(-1e-5);
      }),
      { numRuns: 120 },
    );
  });

  test('goes on from its basis when sets are added, and from sets that are taken whole', () => {
    fc.assert(
      fc.property(programs.filter(isBounded), (data) => {
        const at = open(data);
        const whole = at.solve().objective;
        const grown = open({ rows: data.rows, sets: [] });
        for (const { cost, members } of data.sets) {
          grown.add(cost, members);
          grown.solve();
        }
        expect(grown.solve().objective).toBeCloseTo(whole, 3);
        const started = open(data);
        // Sets with a first row that no other of them covers, and a level at which they are taken whole.
        const chosen: number[] = [];
        for (const [j, { members }] of data.sets.entries()) {
          const first = Number(members[0]);
          const apart = chosen.every(
            (i) =>
              data.sets[i]?.members.includes(first) === false && !members.includes(Number(data.sets[i]?.members[0])),
          );
          if (apart && Number(data.rows[first]?.level) >= 0) chosen.push(j);
        }
        started.startFrom(chosen);
        expect(started.solve().objective).toBeCloseTo(whole, 3);
        for (const program of [at, grown, started]) program.dispose();
      }),
      { numRuns: 200 },
    );
  });

  test('costs what a fresh program does after costs have changed', () => {
    fc.assert(
      fc.property(
        programs.filter(isBounded),
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 20, maxLength: 20 }),
        (data, more) => {
          const changed = { ...data, sets: data.sets.map((set, j) => ({ ...set, cost: set.cost + Number(more[j]) })) };
          const [program, fresh] = [open(data), open(changed)];
          program.solve();
          for (const [j, { cost }] of changed.sets.entries()) program.setCost(j, cost);
          program.repriced();
          expect(program.solve().objective).toBeCloseTo(fresh.solve().objective, 3);
          program.dispose();
          fresh.dispose();
        },
      ),
      { numRuns: 100 },
    );
  });

  test('stays exact over hundreds of sets and of changes of its basis', () => {
    const random = createRandom('long');
    const rows = Array.from({ length: 14 }, () => ({
      level: random.below(5),
      under: 10 + random.below(30),
      over: 5 + random.below(30),
    }));
    const sets = Array.from({ length: 220 }, () => ({
      cost: random.below(40),
      members: random.shuffle(rows.map((_, i) => i)).slice(0, 1 + random.below(5)),
    }));
    const program = open({ rows, sets });
    for (let round = 0; round < 120; round += 1) {
      const costs = sets.map(() => random.below(40));
      for (const [j, cost] of costs.entries()) program.setCost(j, cost);
      program.repriced();
      const { objective, complete } = program.solve();
      if (round % 10 > 0) continue;
      const fresh = open({ rows, sets: sets.map(({ members }, j) => ({ cost: Number(costs[j]), members })) });
      expect([complete, fresh.solve().objective]).toEqual([true, expect.closeTo(objective, 3) as number]);
      fresh.dispose();
    }
    program.dispose();
  });
});
