import { describeDiagnostic } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import { createCatchment } from './catchment';
import { coverageCatalogue } from '../messages/messages';
import { buildWalkingGraph } from '../walking/walking-graph';
import { type CatchmentSource, parseCatchment } from './parse-catchment';
import { parseGridInput, parsePersonnelInput, parseServiceInput } from '../figures/parse-coverages';
import { parseWalkingGraph } from '../walking/parse-walking-graph';
import { toPointColumns } from '../points/points';

const home = (id: string, lon: number, lat: number) => ({ id, position: [lon, lat] });
const homes = [
  home('h1', 113.57, 37.86),
  home('h2', 113.571, 37.86),
  home('h3', 113.572, 37.861),
  home('h4', 113.573, 37.861),
];
const sound: CatchmentSource = { households: homes, providers: [home('s1', 113.5711, 37.86)], radius: 1000 };
const codes = (input: Partial<CatchmentSource>) =>
  parseCatchment({ ...sound, ...input }).report.items.map(
    ({ code, severity, path }) => `${severity} ${code} ${path.join('.')}`,
  );

describe('parseCatchment', () => {
  it('reads sound input without a word', () => {
    const read = parseCatchment(sound);
    expect(read.ok && [...createCatchment(read.value).counts]).toEqual([1, 1, 1, 1]);
    expect(read.report.total).toBe(0);
  });

  it('reads records, columns and GeoJSON to the same', () => {
    const features = homes.map(({ id, position }) => ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: position },
      properties: {},
    }));
    const forms = [
      homes,
      { type: 'FeatureCollection', features },
      {
        lon: homes.map(({ position }) => position[0]),
        lat: homes.map(({ position }) => position[1]),
        ids: homes.map(({ id }) => id),
      },
    ];
    const [first, ...others] = forms.map((households) => parseCatchment({ ...sound, households }));
    for (const other of others) expect(other).toEqual(first);
  });

  it.each([
    [
      'NaN in a column',
      { households: { lon: [113.57, Number.NaN], lat: [37.86, 37.86] } },
      ['error coverage.not-a-number households.lat.1'],
    ],
    [
      'NaN in a record',
      { households: [home('h', Number.NaN, 37)] },
      ['error schema.invalid-type households.0.position.0'],
    ],
    [
      'a longitude that is no number',
      { households: { lon: [Number.NaN, 113.57], lat: [37.86, 37.86] } },
      ['error coverage.not-a-number households.lat.0'],
    ],
    [
      'infinity',
      { households: { lon: new Float64Array([Number.POSITIVE_INFINITY]), lat: new Float64Array([37]) } },
      ['error coverage.not-a-number households.lat.0'],
    ],
    ['wrong lengths', { households: { lon: [113.57, 113.58], lat: [37.86] } }, ['error coverage.lengths households']],
    ['too few ids', { households: { lon: [113.57], lat: [37.86], ids: [] } }, ['error coverage.lengths households']],
    ['latitude 91', { households: [home('h', 113.57, 91)] }, ['error coverage.latitude households.0.position']],
    ['longitude 181', { households: [home('h', 181, 37)] }, ['error coverage.longitude households.0.position']],
    [
      'swapped, as latitude out of range',
      { providers: [home('s', 37.86, 113.57)] },
      ['error coverage.exchanged providers.0.position'],
    ],
    ['no households', { households: [] }, ['warning coverage.no-households households']],
    ['no providers', { providers: [] }, ['warning coverage.no-providers providers']],
    [
      'double ids',
      { households: [...homes, home('h1', 113.575, 37.86)] },
      ['error coverage.duplicate-id households.4.position'],
    ],
    [
      'the same place twice',
      { households: [...homes, home('h5', 113.57, 37.86)] },
      ['info coverage.same-place households'],
    ],
    ['radius 0', { radius: 0 }, ['warning coverage.radius-zero radius']],
    ['a negative radius', { radius: -1 }, ['error coverage.radius-range radius']],
    ['a radius of NaN', { radius: Number.NaN }, ['error coverage.radius-range radius']],
    ['a radius that is no number', { radius: '1000' }, ['error coverage.radius-range radius']],
    [
      'a detour below 1',
      { metric: { kind: 'straight' as const, detour: 0.5 } },
      ['error coverage.detour metric.detour'],
    ],
    ['a detour of 1', { metric: { kind: 'straight' as const, detour: 1 } }, []],
    ['a detour of 10', { metric: { kind: 'straight' as const, detour: 10 } }, []],
    [
      'a detour above 10',
      { metric: { kind: 'straight' as const, detour: 10.1 } },
      ['error coverage.detour metric.detour'],
    ],
    [
      'a detour that is no number',
      { metric: { kind: 'straight' as const, detour: Number.NaN } },
      ['error coverage.detour metric.detour'],
    ],
    ['no detour', { metric: { kind: 'straight' as const } }, []],
    ['a radius of 100 km', { radius: 100_000 }, []],
    ['a radius above 100 km', { radius: 100_001 }, ['error coverage.radius-range radius']],
    [
      'several at once',
      { households: [], providers: [home('s', 181, 37), home('s', 113, 37)], radius: -1 },
      [
        'error coverage.radius-range radius',
        'error coverage.duplicate-id providers.1.position',
        'error coverage.longitude providers.0.position',
        'warning coverage.no-households households',
      ],
    ],
    ['a place far away', { providers: [home('s', 121.47, 31.23)] }, ['warning coverage.far-away providers.0.position']],
    [
      'polygons',
      {
        providers: {
          type: 'FeatureCollection',
          features: [{ type: 'Feature', geometry: { type: 'Polygon', coordinates: [] } }],
        },
      },
      ['error coverage.geometry providers.features.0.geometry'],
    ],
  ])('%s', (_, input, expected) => {
    expect(codes(input)).toEqual(expected);
  });

  it('is surprised by a place 200 km from the middle, or ten times as far as the outer quarter where the community is wide', () => {
    // A degree of latitude is 111 km.
    const away = (degrees: number) => home('s', 113.571, 37.86 + degrees);
    expect(codes({ providers: [away(1.7)] })).toEqual([]);
    expect(codes({ providers: [away(1.9)] })).toEqual(['warning coverage.far-away providers.0.position']);
    // Households at 1 and −1 degrees: the middle is at or between them, the outer quarter 111 to 222 km from it.
    const wide = [-1, -1, 0, 1, 1].map((degrees, i) => home(`h${i}`, 113.57 + i / 1000, 37.86 + degrees));
    expect(codes({ households: wide, providers: [away(9)] })).toEqual([]);
    expect(codes({ households: wide, providers: [away(11)] })).toEqual([
      'warning coverage.far-away providers.0.position',
    ]);
  });

  it('reads on through warnings, and nothing where there is an error', () => {
    expect(parseCatchment({ households: [], providers: [], radius: 0 })).toMatchObject({
      ok: true,
      value: { radius: 0, metric: { kind: 'straight' } },
      report: { total: 3, errors: 0 },
    });
    const metric = { kind: 'straight' as const, detour: 1.3 };
    expect(parseCatchment({ ...sound, metric })).toMatchObject({ ok: true, value: { radius: 1000, metric } });
    expect(parseCatchment({ ...sound, radius: -1 })).not.toHaveProperty('value');
    expect(parseCatchment({ ...sound, providers: 5 })).toMatchObject({
      ok: false,
      report: { items: [{ path: ['providers'] }] },
    });
  });

  it('judges nobody by two households', () => {
    expect(codes({ households: homes.slice(0, 2), providers: [home('s', 121.47, 31.23)] })).toEqual([]);
  });

  it('finds longitude and latitude swapped where both are possible, far from the community', () => {
    // Both orders are valid positions: 20° E 60° N against 60° E 20° N.
    const near = [home('a', 20, 60), home('b', 20.01, 60), home('c', 20.02, 60.01), home('d', 60.01, 20)];
    expect(codes({ households: near, providers: [home('s', 20, 60.01)] })).toEqual([
      'error coverage.swapped households.3.position',
    ]);
  });

  it('puts every problem in words, with a way to mend it, in both languages', () => {
    const { report } = parseCatchment({ households: [home('h', 113.57, 91)], providers: [5], radius: -1 });
    for (const item of report.items)
      for (const locale of ['zh-CN', 'en'] as const)
        expect(
          Object.values(describeDiagnostic(item, coverageCatalogue, locale)).every(
            (text) => text !== '' && !text.includes('{'),
          ),
        ).toBe(true);
  });
});

describe('createCatchment answers right at the edges', () => {
  const at = (...places: readonly (readonly [number, number])[]) =>
    toPointColumns(places.map((position, i) => ({ id: String(i), position })));

  it('empty sets', () => {
    expect([...createCatchment({ households: at(), providers: at([113, 37]), radius: 5 }).counts]).toEqual([]);
    const nobody = createCatchment({ households: at([113, 37]), providers: at(), radius: 5 });
    expect([[...nobody.counts], [...nobody.nearest], nobody.distanceOf(0)]).toEqual([[0], [-1], undefined]);
  });

  it('radius 0 reaches the very place and nothing else', () => {
    expect([
      ...createCatchment({ households: at([113, 37], [113.00001, 37]), providers: at([113, 37]), radius: 0 }).counts,
    ]).toEqual([1, 0]);
  });

  it('of providers at one place the first is nearest', () => {
    const twins = createCatchment({
      households: at([113, 37]),
      providers: at([113.001, 37], [113.001, 37]),
      radius: 500,
    });
    expect([...twins.counts, ...twins.nearest]).toEqual([2, 0]);
  });

  it('households at the ends of the earth', () => {
    const wide = createCatchment({
      households: at([-180, -79], [180, 79], [113, 37]),
      providers: at([113, 37], [180, 79]),
      radius: 100,
    });
    expect([...wide.counts]).toEqual([0, 1, 1]);
  });

  it('throws coded errors for what a parser would have refused', () => {
    const bad = (input: Partial<Parameters<typeof createCatchment>[0]>) => () =>
      createCatchment({ households: at([113, 37]), providers: at([113, 37]), radius: 1, ...input });
    expect(bad({ households: at([113, Number.NaN]) })).toThrow('coverage.position');
    expect(bad({ households: at([113, 91]) })).toThrow('coverage.position');
    expect(bad({ radius: -1 })).toThrow('coverage.radius');
    expect(bad({ households: { lon: new Float64Array(2), lat: new Float64Array(1) } })).toThrow(
      'coverage.households-length',
    );
    expect(() =>
      createCatchment({ households: at([113, 37]), providers: at([113, 37]), radius: 1 }).move(
        'provider',
        7,
        [113, 37],
      ),
    ).toThrow('coverage.no-provider');
  });

  it('refuses to undo out of order', () => {
    const catchment = createCatchment({ households: at([113, 37]), providers: at([113, 37]), radius: 1 });
    const first = catchment.move('provider', 0, [114, 37]);
    catchment.add('household', [114, 37]);
    expect(() => first.undo()).toThrow('coverage.undo-order');
  });
});

describe('parseWalkingGraph', () => {
  const line = (...coordinates: number[][]) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  });
  const read = (...features: unknown[]) => parseWalkingGraph({ type: 'FeatureCollection', features });

  it('warns of a graph in two pieces, and the catchment reaches within each', () => {
    const result = read(line([113.57, 37.86], [113.572, 37.86]), line([113.57, 37.863], [113.572, 37.863]));
    expect(result.report.items).toMatchObject([
      { code: 'coverage.graph-in-pieces', severity: 'warning', params: { pieces: 2, largest: 2, rest: 2 } },
    ]);
    const graph = result.ok ? result.value : buildWalkingGraph([]);
    const places = toPointColumns([
      { id: 'a', position: [113.57, 37.86] },
      { id: 'b', position: [113.57, 37.863] },
    ]);
    const catchment = createCatchment({
      households: places,
      providers: toPointColumns([{ id: 's', position: [113.572, 37.86] }]),
      radius: 1000,
      metric: { kind: 'paths', graph, mobility: 'able', measure: 'length' },
    });
    expect([...catchment.counts]).toEqual([1, 0]);
    expect(catchment.nearestAnywhere(1)).toBeUndefined();
  });

  it('refuses an empty graph, points, and broken coordinates', () => {
    expect(read().report.items[0]?.code).toBe('coverage.graph-empty');
    expect(
      read({ type: 'Feature', geometry: { type: 'Point', coordinates: [113, 37] } }).report.items.map(
        ({ code }) => code,
      ),
    ).toEqual(['coverage.graph-empty', 'coverage.no-line']);
    expect(read(line([113, 37], [113, 95])).report.items.map(({ code }) => code)).toEqual([
      'coverage.graph-empty',
      'coverage.latitude',
    ]);
  });
});

describe('the other parsers', () => {
  it('find double and unknown ids', () => {
    const lists = { levels: [], posts: ['elder'], nodes: [], leads: [{ id: 'l', nodeId: 'x', posts: ['elders'] }] };
    expect(parseGridInput(lists).report.items.map(({ path }) => path.join('.'))).toEqual([
      'leads.0.nodeId',
      'leads.0.posts.0',
    ]);
    const client = { id: 'c', postId: 'elder' };
    expect(parsePersonnelInput({ clients: [client, client], volunteers: [], radius: 5 }).report.items[0]?.code).toBe(
      'coverage.duplicate-id',
    );
    const round = { id: 'r', posts: [], minutes: 5, needIds: ['nobody'] };
    expect(
      parseServiceInput({ needs: [], hours: [], rostered: [round], weeks: 1, radius: 5 }).report.items[0],
    ).toMatchObject({ code: 'coverage.unknown-id', path: ['rostered', 0, 'needIds', 0] });
  });

  it('take over what is sound, a metric as it is', () => {
    const grid = {
      levels: [{ id: 'area', requiredPosts: ['elder'], inheritsLeads: true }],
      posts: ['elder'],
      nodes: [{ id: 'a', levelId: 'area', parentId: null, channels: ['door'] }],
      leads: [{ id: 'l', nodeId: 'a', posts: ['elder'] }],
    };
    expect(parseGridInput(grid)).toMatchObject({ ok: true, value: grid });
    const metric = { kind: 'straight', detour: 1.3 };
    const personnel = {
      clients: [{ id: 'c', postId: 'elder', position: [113.57, 37.86] }],
      volunteers: [{ id: 'v', posts: ['elder'], caseload: 2 }],
      radius: 500,
      metric,
    };
    expect(parsePersonnelInput(personnel)).toMatchObject({ ok: true, value: personnel });
    const need = { id: 'n', postId: 'elder', cadence: { every: 'week', times: 1 }, minutes: 30 };
    const service = {
      needs: [need],
      hours: [{ id: 'h', posts: ['elder'], minutes: 60, needIds: ['n'] }],
      weeks: 1,
      radius: 500,
      metric,
    };
    expect(parseServiceInput(service)).toMatchObject({ ok: true, value: service });
  });

  it('name a metric that is none, and a level that asks for a post nobody knows', () => {
    for (const metric of ['straight', null, { detour: 1.3 }, 5]) {
      expect(
        parsePersonnelInput({ clients: [], volunteers: [], radius: 5, metric }).report.items.map(({ path }) => path),
      ).toEqual([['metric']]);
      expect(
        parseServiceInput({ needs: [], hours: [], weeks: 1, radius: 5, metric }).report.items.map(({ path }) => path),
      ).toEqual([['metric']]);
    }
    const lists = {
      levels: [{ id: 'area', requiredPosts: ['elder', 'elders'], inheritsLeads: true }],
      posts: ['elder', 'elder'],
      nodes: [],
      leads: [],
    };
    expect(parseGridInput(lists).report.items.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'coverage.duplicate-id posts.1',
      'coverage.unknown-id levels.0.requiredPosts.1',
    ]);
  });

  it('refuse spans that end before they begin, and fractions of a person', () => {
    const hours = [{ id: 'v', posts: [], minutes: 5, during: [{ weekday: 1, from: 60, to: 30 }] }];
    expect(parseServiceInput({ needs: [], hours, weeks: 1, radius: 5 }).ok).toBe(false);
    expect(
      parsePersonnelInput({ clients: [], volunteers: [{ id: 'v', posts: [], caseload: 1.5 }], radius: 5 }).ok,
    ).toBe(false);
  });
});
