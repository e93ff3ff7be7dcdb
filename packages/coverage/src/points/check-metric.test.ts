import { describe, expect, it } from 'vitest';
import {
  createCatchment,
  explainGap,
  type Metric,
  parseCatchment,
  parsePersonnelInput,
  personnelCoverage,
  reachCoverage,
  reachCurve,
  serviceCoverage,
  toPointColumns,
} from '..';
import { accessEquity, type AccessMethod } from '../access';
import { planShards } from '../shards';
import { buildWalkingGraph } from '../walking/walking-graph';

const graph = buildWalkingGraph([
  {
    coordinates: [
      [113.57, 37.86],
      [113.58, 37.86],
    ],
  },
]);
const paths = { kind: 'paths', graph, mobility: 'able', measure: 'length' } as const;
const homes = toPointColumns([
  { id: 'h1', position: [113.57, 37.86] },
  { id: 'h2', position: [113.6, 37.88] },
]);
const bases = toPointColumns([{ id: 's1', position: [113.571, 37.86] }]);

/** Values that the types exclude but JavaScript callers may pass, each with the expected code, path and nearest word. */
const wrong: readonly (readonly [unknown, string, string, string | undefined])[] = [
  [{ kind: 'path', graph, mobility: 'able', measure: 'length' }, 'coverage.metric-word', 'metric.kind', 'paths'],
  [{ kind: 'Straight' }, 'coverage.metric-word', 'metric.kind', 'straight'],
  [{ ...paths, measure: 'metres' }, 'coverage.metric-word', 'metric.measure', 'length'],
  [{ ...paths, measure: 'times' }, 'coverage.metric-word', 'metric.measure', 'time'],
  [{ ...paths, mobility: 'weelchair' }, 'coverage.metric-word', 'metric.mobility', 'wheelchair'],
  [{ ...paths, walk: 'toProviders' }, 'coverage.metric-word', 'metric.walk', 'toProvider'],
  [{ ...paths, graph: {} }, 'coverage.metric-graph', 'metric.graph', undefined],
  [
    { ...paths, mobility: { speed: 0, steepest: 1, steps: true } },
    'coverage.mobility-speed',
    'metric.mobility.speed',
    undefined,
  ],
  [
    { ...paths, mobility: { speed: 1, steepest: -1, steps: true } },
    'coverage.mobility-steepest',
    'metric.mobility.steepest',
    undefined,
  ],
  [
    { ...paths, mobility: { speed: 1, steepest: 1, steps: 'yes' } },
    'coverage.mobility-steps',
    'metric.mobility.steps',
    undefined,
  ],
  [{ kind: 'straight', detour: 0.5 }, 'coverage.detour', 'metric.detour', undefined],
  [null, 'coverage.metric', 'metric', undefined],
];

/** Returns the code and the received value of the error that a call throws. */
const thrown = (call: () => unknown): readonly [unknown, unknown] => {
  try {
    call();
    return [undefined, undefined];
  } catch (error) {
    return [Reflect.get(error as object, 'code'), Reflect.get(error as object, 'received')];
  }
};

describe('a metric that is none', () => {
  it.each(wrong)(
    '%j is refused by every function that takes one, with the nearest word',
    (value, code, path, nearest) => {
      const metric = value as Metric;
      const position = [113.57, 37.86] as const;
      for (const call of [
        () => createCatchment({ households: homes, providers: bases, radius: 500, metric }),
        () =>
          personnelCoverage({
            clients: [{ id: 'c', postId: 'p', position }],
            volunteers: [{ id: 'v', posts: ['p'], caseload: 1, position }],
            radius: 500,
            metric,
          }),
        () =>
          serviceCoverage({
            needs: [{ id: 'n', postId: 'p', position, cadence: { every: 'week', times: 1 }, minutes: 30 }],
            hours: [{ id: 'o', posts: ['p'], position, minutes: 30 }],
            weeks: 1,
            radius: 500,
            metric,
          }),
      ]) {
        const [told, received] = thrown(call);
        expect([told, Object.keys(received as object)[0]]).toEqual([code, path]);
        if (nearest !== undefined) expect(received).toMatchObject({ nearest });
      }
      const read = parseCatchment({ households: [], providers: [], radius: 500, metric });
      const [first] = read.report.items;
      expect([read.ok, first?.code, first?.path.join('.')]).toEqual([false, code, path]);
      if (value !== null)
        expect(parsePersonnelInput({ clients: [], volunteers: [], radius: 500, metric }).report.items[0]).toMatchObject(
          { code, ...(nearest === undefined ? {} : { params: { nearest } }) },
        );
    },
  );

  it('those that are pass', () => {
    for (const metric of [
      paths,
      { ...paths, walk: 'toProvider' },
      { ...paths, mobility: { speed: 1, steepest: Number.POSITIVE_INFINITY, steps: false } },
      { kind: 'straight', detour: 1.3 },
    ] as const)
      expect(createCatchment({ households: homes, providers: bases, radius: 500, metric }).counts[0]).toBe(1);
  });
});

describe('options of the functions', () => {
  const catchment = createCatchment({ households: homes, providers: bases, radius: 500 });

  it('an index of no household is refused, and a provider named by its id', () => {
    for (const index of [-1, Number.NaN, 1.5, 2, Number.POSITIVE_INFINITY])
      expect(thrown(() => explainGap({ index }, { catchment }))).toEqual(['coverage.no-household', index]);
    expect(explainGap({ index: 1 }, { catchment })[0]?.params?.['provider']).toBe('s1');
    expect([catchment.has('household', 0.5), catchment.has('provider', 0.5), catchment.has('household', 1)]).toEqual([
      false,
      false,
      true,
    ]);
    const nameless = createCatchment({
      households: { lon: homes.lon, lat: homes.lat },
      providers: { lon: bases.lon, lat: bases.lat },
      radius: 500,
    });
    expect(explainGap({ index: 1 }, { catchment: nameless })[0]?.params?.['provider']).toBe(0);
  });

  it('thresholds, counts, amounts and methods that are none are refused by name', () => {
    const twice = { kind: '2SFCA' } as const;
    expect([
      ...[0, -1, 1.5, Number.NaN].map((k) => thrown(() => reachCoverage(catchment, {}, k))[0]),
      ...[0, 2.5].map((points) => thrown(() => reachCurve(catchment, {}, points))[0]),
      thrown(() => reachCoverage(catchment, { weight: [1, -2] }))[0],
      thrown(() => reachCoverage(catchment, { groups: { old: [Number.NaN] } }))[0],
      thrown(() => catchment.accessibility({ method: twice, demand: [Number.NaN] }))[0],
      thrown(() => catchment.followAccessibility({ method: twice, supply: [-1] }))[0],
      thrown(() => catchment.accessibility({ method: { kind: '2SFC' } as unknown as AccessMethod })),
      thrown(() => accessEquity([Number.NaN]))[0],
      thrown(() => planShards(homes, bases, 500, 0))[0],
      thrown(() => planShards(homes, bases, Number.NaN, 1))[0],
    ]).toEqual([
      ...Array.from({ length: 4 }, () => 'coverage.k'),
      ...Array.from({ length: 2 }, () => 'coverage.curve-points'),
      'coverage.people',
      'coverage.people',
      'coverage.demand',
      'coverage.supply',
      ['coverage.access-method', { kind: '2SFC', nearest: '2SFCA' }],
      'coverage.access',
      'coverage.shards',
      'coverage.radius',
    ]);
  });
});

describe('positions and radii', () => {
  it('longitude and latitude exchanged are told as that', () => {
    const turned = toPointColumns([{ id: 's1', position: [37.86, 113.57] }]);
    expect(thrown(() => createCatchment({ households: homes, providers: turned, radius: 500 }))).toEqual([
      'coverage.exchanged',
      [37.86, 113.57],
    ]);
    expect(
      parseCatchment({ households: [{ id: 'h', position: [37.86, 113.57] }], providers: [], radius: 500 }).report
        .items[0],
    ).toMatchObject({ code: 'coverage.exchanged', params: { longitude: 113.57, latitude: 37.86 } });
    // 85° north is a valid latitude, but no metric supports it.
    expect(
      thrown(() =>
        createCatchment({
          households: homes,
          providers: toPointColumns([{ id: 's1', position: [37.86, 85] }]),
          radius: 500,
        }),
      )[0],
    ).toBe('coverage.position');
  });

  it('a radius of 0.8 over kilometres may be one in kilometres; over 100 m, or in seconds, it is not', () => {
    const read = (radius: number, to: number, metric: Metric = { kind: 'straight' }) =>
      parseCatchment({
        households: [
          { id: 'a', position: [113.57, 37.86] },
          { id: 'b', position: [to, 37.86] },
        ],
        providers: [{ id: 's', position: [113.57, 37.86] }],
        radius,
        metric,
      }).report.items.filter(({ code }) => code === 'coverage.radius-kilometres');
    expect(read(0.8, 113.6)).toMatchObject([
      { severity: 'warning', path: ['radius'], params: { radius: 0.8, metres: 800 } },
    ]);
    expect([
      read(0.8, 113.571),
      read(10, 113.6),
      read(0, 113.6),
      read(0.8, 113.6, { ...paths, measure: 'time' }),
    ]).toEqual([[], [], [], []]);
    const placed = (radius: number) =>
      parsePersonnelInput({
        clients: [
          { id: 'c', postId: 'p', position: [113.57, 37.86] },
          { id: 'd', postId: 'p', position: [113.6, 37.86] },
        ],
        volunteers: [],
        radius,
      });
    expect([placed(1).report.items.map(({ code }) => code), placed(500).report.items]).toEqual([
      ['coverage.radius-kilometres'],
      [],
    ]);
  });
});
