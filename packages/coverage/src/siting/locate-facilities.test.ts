import { describe, expect, test } from 'vitest';
import { plane, row, twoPieces } from '../../fixtures/siting';
import { explainSiting } from './messages';
import type { SitingProblem } from './problem';
import { locate } from '../../../../test/support/locate';

/** Five crossings, each two joined by a street; a station at a crossing reaches the streets that meet there. */
const streets = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].filter((b) => a < b).map((b) => [a, b] as const));
const crossings = {
  demand: streets.map(() => 1),
  candidates: 5,
  distance: {
    kind: 'matrix',
    lengths: streets.flatMap((street) => [0, 1, 2, 3, 4].map((crossing) => (street.includes(crossing) ? 10 : 90))),
  },
} as const;

const median = (points: number, candidates: number): SitingProblem => ({
  ...plane(points, candidates),
  problem: 'p-median',
  facilityCount: 9,
});

describe('locateFacilities', () => {
  test('each question on four buildings in a row, by hand', async () => {
    // mclp: a station at 2 reaches buildings 1, 2, 3 (80 of 110). p-median: at 2, 60 + 20 + 0 + 40 hundreds.
    expect(await locate({ ...row, problem: 'mclp', facilityCount: 1, radius: 100 })).toMatchObject({
      status: 'optimal',
      chosen: [2],
      value: 80,
      bound: 80,
      gap: 0,
      stoppedBy: 'done',
    });
    expect(await locate({ ...row, problem: 'lscp', radius: 100 })).toMatchObject({
      status: 'optimal',
      value: 2,
      bound: 2,
    });
    expect(await locate({ ...row, problem: 'p-median', facilityCount: 1 })).toMatchObject({
      chosen: [2],
      value: 12_000,
      bound: 12_000,
    });
    expect(await locate({ ...row, problem: 'p-center', facilityCount: 1 })).toMatchObject({
      value: 200,
      bound: 200,
    });
    expect(
      await locate({
        ...row,
        problem: 'capacitated-mclp',
        facilityCount: 1,
        radius: 100,
        capacity: [50, 50, 50, 50],
      }),
    ).toMatchObject({ value: 50, bound: 50 });
    // 60 units each at 0 and 3: 40 units of buildings 1 and 2 have to walk 100 m.
    expect(
      await locate({ ...row, problem: 'capacitated-p-median', facilityCount: 2, capacity: [60, 0, 0, 60] }),
    ).toMatchObject({ chosen: [0, 3], value: 4000 });
  });

  test('what each station does and what the answer rests on, by hand', async () => {
    const account = async (problem: SitingProblem) => {
      const result = await locate({ ...problem, names: ['北门', '活动室', '中心', '南门'] });
      if (!('sites' in result)) throw new Error(result.status);
      const { nearest, sites, services, explanations } = result;
      return {
        nearest: [...nearest],
        sites,
        ...(services === undefined ? {} : { services }),
        explanations: explanations.map(({ code, params }) => [code.replace('siting.', ''), params]),
      };
    };
    // Within 100 m of 1 and 2: buildings 0, 1 of the first, 2, 3 of the second; both reach 1 and 2.
    expect(await account({ ...row, problem: 'mclp', facilityCount: 2, radius: 100, required: [1, 2] })).toEqual({
      nearest: [1, 1, 2, 2],
      sites: [
        { candidate: 1, required: true, points: 2, demand: 50, alone: 30 },
        { candidate: 2, required: true, points: 2, demand: 60, alone: 40 },
      ],
      explanations: [
        ['covered', { covered: 110, total: 110, radius: 100, share: 1 }],
        ['proved-best', {}],
        ['required', { site: '活动室' }],
        ['site', { site: '活动室', points: 2, demand: 50 }],
        ['site-alone', { demand: 30 }],
        ['required', { site: '中心' }],
        ['site', { site: '中心', points: 2, demand: 60 }],
        ['site-alone', { demand: 40 }],
      ],
    });
    // One station at 1 reaches 0, 1, 2: 70 of 110; no station reaches building 3.
    expect(await account({ ...row, problem: 'mclp', facilityCount: 1, radius: 100, required: [1] })).toMatchObject({
      nearest: [1, 1, 1, -1],
      explanations: [
        ['covered', { covered: 70, total: 110, radius: 100, share: 70 / 110 }],
        ['proved-best', {}],
        ['required', {}],
        ['site', { points: 3, demand: 70 }],
        ['site-alone', { demand: 70 }],
      ],
    });
    expect(await account({ ...row, problem: 'p-median', facilityCount: 1, demand: [30, 0, 20, 40] })).toEqual({
      // 200 m for 30, 0 m for 20, 100 m for 40; building 1 has no demand.
      nearest: [2, 2, 2, 2],
      sites: [{ candidate: 2, required: false, points: 3, demand: 90 }],
      explanations: [
        ['sum', { sum: 10_000 }],
        ['mean', { mean: 10_000 / 90 }],
        ['proved-best', {}],
        ['site', { site: '中心', points: 3, demand: 90 }],
      ],
    });
    expect((await account({ ...row, problem: 'p-center', facilityCount: 1, required: [0] })).explanations).toEqual([
      ['farthest', { point: 3, distance: 300 }],
      ['proved-best', {}],
      ['required', { site: '北门' }],
      ['site', { site: '北门', points: 4, demand: 110 }],
    ]);
    expect(
      (await account({ ...row, problem: 'lscp', radius: 100, required: [1], demand: [30, 20, 20, 0] })).explanations,
    ).toEqual([
      ['covers-all', { count: 1, points: 3, radius: 100 }],
      ['proved-best', {}],
      ['required', { site: '活动室' }],
      ['site', { site: '活动室', points: 3, demand: 70 }],
      ['site-alone', { demand: 70 }],
    ]);
    expect(
      await account({
        ...row,
        problem: 'capacitated-p-median',
        facilityCount: 1,
        demand: [3, 0, 2, 0],
        capacity: [0, 0, 5, 0],
      }),
    ).toEqual({
      nearest: [2, 2, 2, 2],
      sites: [{ candidate: 2, required: false, points: 2, demand: 5 }],
      services: [
        { point: 0, candidate: 2, units: 3 },
        { point: 2, candidate: 2, units: 2 },
      ],
      explanations: [
        ['units-served', { served: 5, total: 5, share: 1 }],
        ['sum', { sum: 600 }],
        ['mean', { mean: 120 }],
        ['proved-best', {}],
        ['site', { site: '中心', points: 2, demand: 5 }],
      ],
    });
    // Room for 4 of the 5 units within reach.
    expect(
      (
        await account({
          ...row,
          problem: 'capacitated-mclp',
          facilityCount: 1,
          radius: 100,
          demand: [0, 3, 2, 0],
          capacity: [0, 0, 4, 0],
        })
      ).explanations,
    ).toEqual([
      ['units-served', { served: 4, total: 5, share: 0.8 }],
      ['proved-best', {}],
      ['site', { site: '中心', points: 2, demand: 4 }],
    ]);
  });

  test('without names the sites are called by their numbers, and what only makes up the number is named', async () => {
    const result = await locate({
      ...row,
      demand: [1, 0, 0, 0],
      problem: 'mclp',
      facilityCount: 3,
      radius: 0,
    });
    const named =
      'explanations' in result
        ? result.explanations
            .filter(({ code }) => code === 'siting.filled-up' || code === 'siting.site')
            .map(({ params }) => params)
        : [];
    expect(named).toEqual([
      { site: '0', points: 1, demand: 1 },
      { site: '1', points: 0, demand: 0 },
      { site: '2', points: 0, demand: 0 },
      { sites: ['1', '2'] },
    ]);
  });

  test('in whatever order those that stay are named, the answer is the same', async () => {
    const capacity = [60, 60, 60, 60];
    for (const question of [
      { problem: 'mclp', facilityCount: 3, radius: 100 },
      { problem: 'lscp', radius: 100 },
      { problem: 'p-median', facilityCount: 3 },
      { problem: 'p-center', facilityCount: 3 },
      { problem: 'capacitated-mclp', facilityCount: 3, radius: 100, capacity },
      { problem: 'capacitated-p-median', facilityCount: 3, capacity },
    ] as const) {
      const [rising, falling] = await Promise.all(
        [
          [1, 3],
          [3, 1],
        ].map((required) => locate({ ...row, ...question, required })),
      );
      expect(falling).toEqual(rising);
      expect(rising?.status).toBe('optimal');
    }
  });

  test('what cannot be served says that alone, where the run was not stopped', async () => {
    const run = { problem: 'capacitated-p-median', seed: 0, stoppedBy: 'done' };
    const result = await locate({
      ...row,
      problem: 'capacitated-p-median',
      facilityCount: 2,
      capacity: [60, 49, 49, 49],
    });
    expect(result).toMatchObject({ ...run, status: 'infeasible' });
    expect('explanations' in result && result.explanations).toEqual([{ code: 'siting.cannot-serve', params: {} }]);
  });

  test('a graph in two pieces: one station cannot serve both, two can', async () => {
    expect(await locate({ ...twoPieces, problem: 'p-median', facilityCount: 1 })).toMatchObject({
      status: 'infeasible',
      explanations: [{ code: 'siting.cannot-serve' }],
    });
    expect(await locate({ ...twoPieces, problem: 'p-center', facilityCount: 1 })).toMatchObject({
      status: 'infeasible',
    });
    expect(await locate({ ...twoPieces, problem: 'p-median', facilityCount: 2 })).toMatchObject({
      status: 'optimal',
      value: 15,
    });
    expect(await locate({ ...twoPieces, problem: 'p-center', facilityCount: 2 })).toMatchObject({
      status: 'optimal',
      value: 7,
    });
  });

  test('one-way edges are walked from the point to the site', async () => {
    const oneWay = {
      demand: [1, 0],
      candidates: 2,
      distance: {
        kind: 'graph',
        nodes: 2,
        from: [0],
        to: [1],
        length: [4],
        points: [0, 1],
        candidates: [0, 1],
        oneWay: true,
      },
    } as const;
    expect(await locate({ ...oneWay, problem: 'p-median', facilityCount: 1, required: [1] })).toMatchObject({
      value: 4,
    });
    const other = { ...oneWay, demand: [0, 1] };
    expect(await locate({ ...other, problem: 'p-median', facilityCount: 1, required: [0] })).toMatchObject({
      status: 'infeasible',
    });
  });

  test('radius 0 reaches only what stands at the site itself', async () => {
    expect(await locate({ ...row, problem: 'mclp', facilityCount: 2, radius: 0 })).toMatchObject({
      chosen: [0, 3],
      value: 70,
    });
    expect(await locate({ ...row, problem: 'lscp', radius: 0 })).toMatchObject({ value: 4 });
  });

  test('points beyond every candidate are named', async () => {
    const result = await locate({
      ...row,
      demand: [30, 20],
      candidates: 1,
      distance: { kind: 'matrix', lengths: [0, 100] },
      problem: 'lscp',
      radius: 50,
    });
    expect(result).toMatchObject({ status: 'infeasible' });
    expect('explanations' in result && result.explanations.map((reason) => explainSiting(reason, 'zh-CN'))).toEqual([
      '1 个需求点（1）在任何候选站点的范围之外',
    ]);
  });

  test('a set covering says that one less fails, and which points prove it, in both languages', async () => {
    const result = await locate({
      ...row,
      problem: 'lscp',
      radius: 100,
      names: ['北门', '活动室', '中心', '南门'],
    });
    const texts = 'explanations' in result ? result.explanations : [];
    expect(texts.map((reason) => explainSiting(reason, 'zh-CN'))).toContain('已证明：少 1 个站点（1 个）不够');
    expect(texts.map((reason) => explainSiting(reason, 'en'))).toContain(
      'No candidate reaches two of the demand points 0, 3, so each needs a station of its own',
    );
    expect(
      texts.every((reason) =>
        (['zh-CN', 'en'] as const).every((locale) => !/[{}]|^siting\./.test(explainSiting(reason, locale))),
      ),
    ).toBe(true);
  });

  test('stations that stay are kept, counted and named, and equal or useless candidates make up the number', async () => {
    const result = await locate({ ...row, problem: 'mclp', facilityCount: 4, radius: 300, required: [3] });
    expect(result).toMatchObject({ chosen: [0, 1, 2, 3], value: 110, bound: 110 });
    expect(
      'sites' in result && result.sites.filter(({ required }) => required).map(({ candidate }) => candidate),
    ).toEqual([3]);
    expect('explanations' in result && result.explanations.map(({ code }) => code)).toContain('siting.filled-up');
  });

  test('the same seed and work give the same answer; progress carries a rising bound and a falling value', async () => {
    const seen: (readonly [number | undefined, number | undefined])[] = [];
    const options = { seed: 'roster', budget: { work: 60 } };
    const first = await locate(median(150, 60), {
      ...options,
      onProgress: ({ incumbent, bound }) => seen.push([incumbent, bound]),
    });
    const second = await locate(median(150, 60), options);
    expect(second).toEqual(first);
    const values = seen.flatMap(([value]) => (value === undefined ? [] : [value]));
    const bounds = seen.flatMap(([, bound]) => (bound === undefined ? [] : [bound]));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
  });

  test('progress is told in the terms of the question: demand covered rises to the value, its bound falls', async () => {
    const seen: (readonly [number, number])[] = [];
    const problem: SitingProblem = { ...plane(1500, 200), problem: 'mclp', facilityCount: 25, radius: 110 };
    const onProgress = ({ incumbent = 0, bound = Number.POSITIVE_INFINITY }): void => {
      seen.push([incumbent, bound]);
    };
    const result = await locate(problem, { onProgress, budget: { work: 100 } });
    const [value, bound] = 'value' in result ? [result.value, result.bound] : [0, 0];
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(([incumbent, least]) => incumbent <= value && least >= bound)).toBe(true);
  });

  test('work, time and signal stop it, and the best so far is returned and marked', async () => {
    const problem = median(300, 120);
    expect(await locate(problem, { budget: { work: 0.1 } })).toMatchObject({
      status: 'feasible',
      stoppedBy: 'work',
    });
    let clock = 0;
    const now = (): number => (clock += 1);
    expect(await locate(problem, { budget: { milliseconds: 20 }, now })).toMatchObject({
      status: 'feasible',
      stoppedBy: 'time',
    });
    expect(await locate(problem, { signal: { aborted: true } })).toMatchObject({
      status: 'feasible',
      stoppedBy: 'abort',
    });
    const result = await locate(problem, { budget: { work: 0.1 } });
    expect('chosen' in result && result.chosen.length).toBe(9);
    expect('bound' in result && result.bound <= result.value).toBe(true);
  });

  test('a set covering where a fractional choice is far better: by hand, two crossings left out would leave their street out', async () => {
    for (const highs of [false, true]) {
      expect(await locate({ ...crossings, problem: 'lscp', radius: 10 }, { highs })).toMatchObject({
        status: 'optimal',
        value: 4,
        bound: 4,
      });
      expect(await locate({ ...crossings, problem: 'p-center', facilityCount: 4 }, { highs })).toMatchObject({
        status: 'optimal',
        value: 10,
        bound: 10,
      });
      expect(await locate({ ...crossings, problem: 'p-center', facilityCount: 3 }, { highs })).toMatchObject({
        status: 'optimal',
        value: 90,
        bound: 90,
        stoppedBy: 'done',
      });
      expect(await locate({ ...crossings, problem: 'mclp', facilityCount: 3, radius: 10 }, { highs })).toMatchObject({
        status: 'optimal',
        value: 9,
        bound: 9,
      });
    }
  });

  test('points that lie apart are named as a proof only where there are as many as stations', async () => {
    const result = await locate({ ...crossings, problem: 'lscp', radius: 10 });
    const codes = 'explanations' in result ? result.explanations.map(({ code }) => code) : [];
    // Among five crossings, at most two streets share no crossing.
    expect([codes.includes('siting.one-less-fails'), codes.includes('siting.apart')]).toEqual([true, false]);
  });

  test('a metric is asked only about points and candidates that are there', async () => {
    const asked = new Set<string>();
    const between = (point: number, candidate: number): number => {
      asked.add(`${point} ${candidate}`);
      return Math.abs(point - 2 * candidate);
    };
    await locate({
      demand: [1, 0, 1],
      candidates: 2,
      distance: { kind: 'metric', between },
      problem: 'p-median',
      facilityCount: 1,
    });
    expect([...asked].sort()).toEqual(['0 0', '0 1', '1 0', '1 1', '2 0', '2 1']);
  });

  test('a search that has nothing left to gain ends, whatever rounding leaves of its sums', async () => {
    const near = [
      [0, 2],
      [0, 1],
      [1, 3],
      [0, 4],
      [0, 1],
      [2, 3],
      [0, 1],
      [2, 4],
    ];
    const space = {
      demand: [1, 1, 2, 2, 1, 1, 2, 3].map((weight) => weight * 0.1),
      candidates: 6,
      distance: {
        kind: 'matrix',
        lengths: near.flatMap((two) => [0, 1, 2, 3, 4, 5].map((j) => (two.includes(j) ? 0 : 20.1 / (j + 3)))),
      },
    } as const;
    for (const question of [
      { problem: 'mclp', facilityCount: 3, radius: 0 },
      { problem: 'mclp', facilityCount: 4, radius: 0 },
      { problem: 'p-median', facilityCount: 3 },
      { problem: 'p-median', facilityCount: 4 },
    ] as const)
      for (const seed of [1, 2, 3, 4]) {
        const result = await locate({ ...space, ...question }, { seed, budget: { work: 5 } });
        expect([result.status, 'work' in result && result.work < 1]).toEqual(['optimal', true]);
      }
  });

  test('two sites at one place are not exchanged for each other for ever, whatever rounding leaves of the sums', async () => {
    // Sums of tenths that fall below 0 when their parts are subtracted again; the fourth point has a site of its own.
    const tenths = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((a) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((b) =>
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((c) => [a * 0.1, b * 0.1, c * 0.1] as const),
      ),
    );
    const below = tenths.filter(([a, b, c]) => a + b + c - a - b - c < 0);
    expect(below.length).toBeGreaterThan(0);
    for (const far of below.slice(0, 20)) {
      const lengths = [...far.flatMap((length) => [0, 0, length]), 5, 5, 0];
      const result = await locate(
        {
          demand: [1, 1, 1, 1],
          candidates: 3,
          distance: { kind: 'matrix', lengths },
          problem: 'p-median',
          facilityCount: 2,
        },
        { budget: { work: 1 } },
      );
      expect([result.status, 'value' in result && result.value, 'work' in result && result.work < 0.1]).toEqual([
        'optimal',
        0,
        true,
      ]);
    }
  });

  test('a search that is stopped before it found anything does not say that there is nothing', async () => {
    for (const problem of ['p-median', 'p-center'] as const) {
      const result = await locate({ ...twoPieces, problem, facilityCount: 1 }, { signal: { aborted: true } });
      expect(result).toMatchObject({
        status: 'unknown',
        problem,
        stoppedBy: 'abort',
        explanations: [{ code: 'siting.none-found' }, { code: 'siting.stopped' }],
      });
    }
  });

  test('HiGHS that cannot be loaded is said, and the own search answers', async () => {
    const problem = median(120, 50);
    const highs = (): never => {
      throw new Error('no dynamic import here');
    };
    const result = await locate(problem, { highs });
    const plain = await locate(problem);
    expect('value' in result && [result.value, result.status]).toEqual('value' in plain && [plain.value, 'optimal']);
    for (const asked of [
      result,
      await locate({ ...crossings, problem: 'lscp', radius: 10 }, { highs }),
      await locate({ ...crossings, problem: 'p-center', facilityCount: 3 }, { highs }),
      await locate({ ...crossings, problem: 'mclp', facilityCount: 2, radius: 10 }, { highs }),
    ])
      expect('explanations' in asked && asked.explanations.map(({ code }) => code)).toContain(
        'siting.highs-unavailable',
      );
    const unasked = await locate({ ...crossings, problem: 'mclp', facilityCount: 2, radius: 10 });
    expect('explanations' in unasked && unasked.explanations.map(({ code }) => code)).not.toContain(
      'siting.highs-unavailable',
    );
  });
});
