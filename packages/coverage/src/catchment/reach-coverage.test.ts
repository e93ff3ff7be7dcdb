import { describe, expect, it } from 'vitest';
import { createCatchment } from './catchment';
import { accessEquity } from '../access/equity';
import { explainGap } from '../figures/explain-gap';
import { gridCoverage } from '../grid/grid-coverage';
import { explain } from '../messages/messages';
import { personnelCoverage } from '../personnel/personnel-coverage';
import { type Position, toPointColumns } from '../points/points';
import { reachCoverage, reachCurve } from './reach-coverage';
import { serviceCoverage } from '../service/service-coverage';
import { buildWalkingGraph } from '../walking/walking-graph';

/** Places at distances in metres along a parallel; a degree at 37.86° N is 87,999 m. */
const along = (...meters: readonly number[]) =>
  toPointColumns(meters.map((m, i) => ({ id: String(i), position: [113.57 + m / 87_999, 37.86] as Position })));

describe('figures of a catchment', () => {
  const catchment = createCatchment({ households: along(0, 300, 600, 5000), providers: along(100, 200), radius: 450 });

  it('counts people once, by group and by node with all below it (worked by hand)', () => {
    const figure = reachCoverage(catchment, {
      weight: [2, 3, 1, 4],
      groups: { '80+': [1, 0, 1, 2] },
      node: ['b1', 'b1', 'b2', 'b3'],
      parents: { b1: 'a', b2: 'a', b3: 'z' },
    });
    expect(figure).toMatchObject({
      numerator: 6,
      denominator: 10,
      byGroup: [{ id: '80+', numerator: 2, denominator: 4 }],
    });
    expect(figure.byNode).toEqual([
      { id: 'b1', numerator: 5, denominator: 5 },
      { id: 'a', numerator: 6, denominator: 6 },
      { id: 'b2', numerator: 1, denominator: 1 },
      { id: 'b3', numerator: 0, denominator: 4 },
      { id: 'z', numerator: 0, denominator: 4 },
    ]);
  });

  it('asks for k providers', () => {
    expect([1, 2, 3].map((k) => reachCoverage(catchment, {}, k).numerator)).toEqual([3, 2, 0]);
  });

  it('gives a curve that ends at the figure', () => {
    const curve = reachCurve(catchment, {}, 8);
    expect(curve.map(({ numerator }) => numerator)).toEqual([0, 0, 2, 2, 2, 2, 2, 2, 3]);
    expect(curve.at(-1)).toMatchObject({ radius: 450, denominator: 4 });
  });

  it('counts at each radius of the curve whom a circle of that radius reaches, people as people', () => {
    const weight = [2, 3, 1, 4];
    for (const { radius, numerator } of reachCurve(catchment, { weight }, 30))
      expect(numerator).toBe(
        reachCoverage(createCatchment({ households: along(0, 300, 600, 5000), providers: along(100, 200), radius }), {
          weight,
        }).numerator,
      );
  });

  it('of a circle of radius 0 the curve knows one radius only', () => {
    const curve = reachCurve(createCatchment({ households: along(0, 0, 1), providers: along(0), radius: 0 }), {}, 2);
    expect(curve).toEqual([0, 1, 2].map(() => ({ radius: 0, numerator: 2, denominator: 3 })));
  });

  it('counts a group that has a number for some households only', () => {
    expect(reachCoverage(catchment, { groups: { '80+': [1, 2] } }).byGroup).toEqual([
      { id: '80+', numerator: 3, denominator: 3 },
    ]);
  });

  it('leaves removed households out', () => {
    const undo = catchment.remove('household', 3);
    expect(reachCoverage(catchment)).toMatchObject({ numerator: 3, denominator: 3 });
    expect(reachCurve(catchment).at(-1)).toMatchObject({ numerator: 3, denominator: 3 });
    undo.undo();
    expect(reachCoverage(catchment)).toMatchObject({ numerator: 3, denominator: 4 });
  });
});

describe('saturation', () => {
  it('is said where the circle spans the community, as 1 km does in one of 600 × 580 m', () => {
    const corners = toPointColumns(
      [
        [0, 0],
        [600, 0],
        [0, 580],
        [600, 580],
      ].map(([x = 0, y = 0], i) => ({ id: String(i), position: [113.57 + x / 87_999, 37.86 + y / 111_000] })),
    );
    const { saturation } = createCatchment({ households: corners, providers: along(10), radius: 1000 });
    expect(saturation?.code).toBe('coverage.saturated-by-extent');
    expect(saturation && explain(saturation, 'en')).toContain('the figure tells nothing');
  });

  it('is said where all reach all, and not where one does not', () => {
    expect(
      createCatchment({ households: along(0, 900), providers: along(400, 500), radius: 600 }).saturation?.code,
    ).toBe('coverage.saturated-by-count');
    expect(
      createCatchment({ households: along(0, 900), providers: along(100, 500), radius: 600 }).saturation,
    ).toBeUndefined();
  });

  it('is said of the places that are there: not of one household, and of two only while the second is there', () => {
    const catchment = createCatchment({ households: along(0, 100), providers: along(50, 90), radius: 60 });
    expect(catchment.saturation).toBeUndefined();
    const far = catchment.remove('provider', 1);
    expect(catchment.saturation).toBeUndefined();
    far.undo();
    const wide = createCatchment({ households: along(0, 900, 5000), providers: along(400, 500, 4000), radius: 600 });
    expect(wide.saturation).toBeUndefined();
    wide.remove('household', 2);
    expect(wide.saturation).toBeUndefined();
    wide.remove('provider', 2);
    expect(wide.saturation).toEqual({
      code: 'coverage.saturated-by-count',
      params: { radius: 600, providers: 2, households: 2 },
    });
    wide.remove('household', 1);
    expect(wide.saturation).toBeUndefined();
    wide.remove('household', 0);
    expect(wide.saturation).toBeUndefined();
  });

  it('is not said of paths that are long though the places are near', () => {
    const height = 37.861;
    const graph = buildWalkingGraph([
      {
        coordinates: [
          [113.57, 37.86],
          [113.58, 37.86],
          [113.58, height],
          [113.57, height],
        ],
      },
    ]);
    const households = toPointColumns([
      { id: 'a', position: [113.57, 37.86] },
      { id: 'b', position: [113.57, height] },
    ]);
    const providers = toPointColumns([{ id: 's', position: [113.5705, 37.86] }]);
    const paths = createCatchment({
      households,
      providers,
      radius: 1000,
      metric: { kind: 'paths', graph, mobility: 'able', measure: 'length' },
    });
    expect([[...paths.counts], paths.saturation]).toEqual([[1, 0], undefined]);
    expect(createCatchment({ households, providers, radius: 1000 }).saturation?.code).toBe(
      'coverage.saturated-by-extent',
    );
  });
});

describe('explainGap', () => {
  it('says how far beyond the nearest is', () => {
    const catchment = createCatchment({ households: along(0, 2000), providers: along(500), radius: 1000 });
    expect(explainGap({ index: 0 }, { catchment })).toEqual([]);
    expect(explainGap({ index: 1 }, { catchment }).map((why) => explain(why, 'zh-CN'))).toEqual([
      '最近的服务点 0 相距 1,500 米，超出范围 500 米',
    ]);
  });

  it('gathers the five reasons of one household: nobody responsible, beyond, full, not offered, too rare', () => {
    const position: Position = [113.57, 37.86];
    const catchment = createCatchment({ households: along(0), providers: along(1200), radius: 1000 });
    const grid = gridCoverage({
      levels: [{ id: 'building', requiredPosts: ['elder'], inheritsLeads: false }],
      posts: ['elder'],
      nodes: [{ id: 'b9', levelId: 'building', parentId: null, channels: ['door'] }],
      leads: [],
    });
    const personnel = personnelCoverage({
      clients: [{ id: 'h', postId: 'elder', position, units: 2 }],
      volunteers: [{ id: 'v', posts: ['elder'], position, caseload: 1 }],
      radius: 100,
    });
    const cadence = { every: 'week', times: 2 } as const;
    const needs = [
      { id: 'n1', postId: 'culture', position, cadence, minutes: 30 },
      { id: 'n2', postId: 'elder', position, cadence, minutes: 30 },
    ];
    const service = serviceCoverage({
      needs,
      hours: [{ id: 'v', posts: ['elder'], position, minutes: 30 }],
      weeks: 1,
      radius: 100,
    });
    const reasons = explainGap(
      { index: 0, nodeId: 'b9', clientIds: ['h'], needIds: ['n1', 'n2'] },
      { grid, catchment, personnel, service },
    );
    expect(reasons.map((why) => explain(why, 'zh-CN'))).toEqual([
      '节点 b9 的岗位 elder 须有本级负责人，目前没有',
      '最近的服务点 0 相距 1,200 米，超出范围 200 米',
      'h：范围内有岗位 elder 的志愿者 1 名，可照护总量 1，均已满额',
      '需求 n1：岗位 culture 没有人提供服务',
      '需求 n2：应服务 2 次，只能安排 1 次，次数不足',
    ]);
    expect(reasons.map((why) => explain(why, 'en'))).toEqual([
      'Node b9 must have a lead of its own for post elder and has none',
      'The nearest provider, 0, is 1,200 m away, 200 m beyond the reach',
      'h: 1 volunteer of post elder in reach with room for 1, all full',
      'Need n1: nobody offers the service of post culture',
      'Need n2: too rare, 1 of 2 visits',
    ]);
  });

  it('says what paths are lacking, in seconds where time is measured', () => {
    const graph = buildWalkingGraph([
      {
        coordinates: [
          [113.57, 37.86],
          [113.58, 37.86],
        ],
      },
    ]);
    const metric = { kind: 'paths', graph, mobility: 'able', measure: 'time' } as const;
    const catchment = createCatchment({
      households: toPointColumns([
        { id: 'a', position: [113.57, 37.86] },
        { id: 'b', position: [113.57, 37.87] },
      ]),
      providers: along(700),
      radius: 300,
      metric,
    });
    // 700 m at 1.4 m/s are 500 s.
    expect(explainGap({ index: 0 }, { catchment }).map((why) => explain(why, 'en'))).toEqual([
      'The nearest provider, 0, is 500 s away, 200 s beyond the reach',
    ]);
    expect(explainGap({ index: 1 }, { catchment }).map(({ code }) => code)).toEqual(['coverage.reach-off-graph']);
  });
});

describe('paths by mobility', () => {
  it('takes longer uphill, and a wheelchair takes neither steps nor steep ways', () => {
    // 100 m east and 20 m up: Tobler gives exp(−3.5·0.25) of 6 km/h up, exp(−3.5·0.15) down, over √(100² + 20²) m.
    const graph = buildWalkingGraph([
      {
        coordinates: [
          [113.57, 37.86, 0],
          [113.57 + 100 / 87_999, 37.86, 20],
        ],
      },
    ]);
    const input = { households: along(0), providers: along(100), radius: 1000 };
    const seconds = (walk: 'toHousehold' | 'toProvider') =>
      createCatchment({
        ...input,
        metric: { kind: 'paths', graph, mobility: 'able', measure: 'time', walk },
      }).distanceOf(0);
    const expected = (exponent: number): number =>
      Math.hypot(100, 20) / (1.4 * Math.exp(0.175) * Math.exp(-3.5 * exponent));
    expect(seconds('toProvider')).toBeCloseTo(expected(0.25), 1);
    expect(seconds('toHousehold')).toBeCloseTo(expected(0.15), 1);
    expect([
      ...createCatchment({ ...input, metric: { kind: 'paths', graph, mobility: 'wheelchair', measure: 'length' } })
        .counts,
    ]).toEqual([0]);
  });
});

describe('accessibility', () => {
  it('is that of a worked example: two stations, three households (Luo and Wang’s two steps by hand)', () => {
    const catchment = createCatchment({ households: along(0, 400, 900), providers: along(100, 700), radius: 350 });
    const { access, ratio } = catchment.accessibility({
      method: { kind: '2SFCA' },
      demand: [10, 20, 30],
      supply: [3, 10],
    });
    // Station 0 reaches households 0 and 1 (30 people), station 1 reaches 1 and 2 (50 people).
    expect([...ratio]).toEqual([0.1, 0.2]);
    expect(Array.from(access, (a) => Number(a.toFixed(12)))).toEqual([0.1, 0.3, 0.2]);
  });

  it('weighs by zones, and divides people by choice in 3SFCA (by hand)', () => {
    const catchment = createCatchment({ households: along(0, 400), providers: along(100, 700), radius: 350 });
    const zones = [
      { upTo: 150, weight: 1 },
      { upTo: 350, weight: 0.5 },
    ];
    // Household 0 has station 0 at weight 1; household 1 has both at weight 0.5.
    expect([...catchment.accessibility({ method: { kind: 'E2SFCA', zones } }).access]).toEqual([
      1 / 1.5,
      0.5 / 1.5 + 0.5 / 0.5,
    ]);
    // 3SFCA: shares 1, ½ and ½; loads 1 + ½·½ and ½·½.
    const { access } = catchment.accessibility({ method: { kind: '3SFCA', zones } });
    expect(access[0]).toBeCloseTo(1 / 1.25, 12);
    expect(access[1]).toBeCloseTo((0.5 * 0.5) / 1.25 + (0.5 * 0.5) / 0.25, 12);
  });

  it('refuses zones that do not rise to the radius', () => {
    const catchment = createCatchment({ households: along(0), providers: along(1), radius: 350 });
    expect(() => catchment.accessibility({ method: { kind: 'E2SFCA', zones: [{ upTo: 100, weight: 1 }] } })).toThrow(
      'coverage.zones',
    );
  });

  it('has an equity: everyone alike gives Gini 0, one with all of four gives 3/4', () => {
    expect(accessEquity([2, 2, 2]).gini).toBeCloseTo(0, 12);
    expect(accessEquity([0, 0, 0, 4]).gini).toBeCloseTo(0.75, 12);
    expect(accessEquity([]).worst).toBeUndefined();
  });

  it('names the group that has least, by hand: people of a group count, groups of nobody do not, of equals the first', () => {
    const groups = { able: [1, 0, 0], nobody: [0, 0, 0], '80+': [0, 3, 1], alone: [0, 1, 0] };
    const { byGroup, worst, mean } = accessEquity([0.9, 0.5, 0.1], { weight: [1, 4, 1], groups });
    expect(byGroup).toEqual([
      { id: 'able', people: 1, mean: 0.9 },
      { id: '80+', people: 4, mean: 1.6 / 4 },
      { id: 'alone', people: 1, mean: 0.5 },
    ]);
    expect([worst?.id, mean]).toEqual(['80+', 3 / 6]);
    expect(accessEquity([0.5, 0.5], { groups: { a: [1, 0], b: [0, 1] } }).worst?.id).toBe('a');
  });
});
