import { type WorkModel } from '@community1373/model';
import { blankOneThreeN } from '@community1373/model/presets';
import { createScenario, type Scenario } from '@community1373/core';
import { sampleScenario } from '@community1373/core/sample';
import { straightLineDistance } from '@community1373/coverage';
import { describe, expect, it } from 'vitest';
import { numberKey } from '../grid/building-number';
import { readGeoJson } from './index';

const base = sampleScenario();
const meter = { east: 1 / 87_900, north: 1 / 111_000 };
type Place = readonly [number, number];
const centre: Place = [113.57, 37.86];

/** Returns the outline of a house of a width and a depth in metres with its south-western corner at a distance from the centre. */
const house = (east: number, north: number, width: number, depth: number): readonly Place[] => {
  const at = (x: number, y: number): Place => [
    centre[0] + (east + x) * meter.east,
    centre[1] + (north + y) * meter.north,
  ];
  return [at(0, 0), at(width, 0), at(width, depth), at(0, depth), at(0, 0)];
};

const building = (properties: object, ring: readonly Place[] = house(0, 0, 60, 12), type = 'Polygon'): object => ({
  type: 'Feature',
  geometry: { type, coordinates: type === 'Polygon' ? [ring] : ring[0] },
  properties: { kind: 'building', ...properties },
});

const read = (scenario: Scenario, ...features: readonly object[]) =>
  readGeoJson(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })), scenario);
const nodeOf = (scenario: Scenario, id: string) => scenario.community.nodes.find((node) => node.id === id);

describe('a building drawn as an area', () => {
  it('of a number that the scenario has moves that building to its middle and its entrances along it, in their order, and nothing else', async () => {
    const got = await read(base, building({ number: '9' }));
    expect(got.report.items).toEqual([]);
    if (!got.ok) return;
    // By hand: four entrances along 60 m stand 15 m apart, 30 m and 6 m from the corner is the middle.
    const entrances = [1, 2, 3, 4].map((n) => nodeOf(got.value, `b9e${n}`)?.position ?? centre);
    const middle: Place = [centre[0] + 30 * meter.east, centre[1] + 6 * meter.north];
    expect(straightLineDistance(nodeOf(got.value, 'b9')?.position ?? centre, middle)).toBeLessThan(0.01);
    expect(entrances.map((place) => Math.round(straightLineDistance(place, middle) * 10) / 10)).toEqual([
      22.5, 7.5, 7.5, 22.5,
    ]);
    // As in the sample, the first one is in the west.
    expect(entrances.map(([longitude]) => longitude)).toEqual(
      entrances.map(([longitude]) => longitude).toSorted((a, b) => a - b),
    );
    const others = (scenario: Scenario): unknown => scenario.community.nodes.filter(({ id }) => !id.startsWith('b9'));
    expect(others(got.value)).toEqual(others(base));
  });

  it('keeps the direction in which its entrances were numbered', async () => {
    const nodes = base.community.nodes.map((node) =>
      node.position !== undefined && node.id.startsWith('b9e')
        ? { ...node, position: [2 * centre[0] - node.position[0], node.position[1]] as const }
        : node,
    );
    const mirrored: Scenario = { ...base, community: { ...base.community, nodes } };
    const got = await read(mirrored, building({ number: '9' }));
    const longitudes = [1, 2, 3, 4].map((n) => (got.ok ? (nodeOf(got.value, `b9e${n}`)?.position?.[0] ?? 0) : 0));
    expect(longitudes).toEqual(longitudes.toSorted((a, b) => b - a));
  });

  it('of another number is a further one beside the nearest, with its entrances, and says so', async () => {
    // Next to building 14, so it belongs to the same compound.
    const beside = nodeOf(base, 'b14');
    const [longitude, latitude] = beside?.position ?? centre;
    const ring = house((longitude - centre[0]) / meter.east, (latitude - centre[1]) / meter.north + 15, 60, 12);
    const got = await read(base, building({ number: '25', entrances: 3 }, ring));
    expect(got.report.items.map(({ code, severity, params }) => [code, severity, params])).toEqual([
      ['exchange.building-added', 'info', { name: '25号楼', parent: nodeOf(base, String(beside?.parentId))?.name }],
    ]);
    if (!got.ok) return;
    expect(nodeOf(got.value, 'b25')).toMatchObject({
      levelId: 'building',
      parentId: beside?.parentId,
      name: '25号楼',
      channels: [],
    });
    expect(
      got.value.community.nodes
        .filter(({ parentId }) => parentId === 'b25')
        .map(({ id, levelId, name }) => [id, levelId, name]),
    ).toEqual([
      ['b25e1', 'entrance', '25号楼1单元'],
      ['b25e2', 'entrance', '25号楼2单元'],
      ['b25e3', 'entrance', '25号楼3单元'],
    ]);
  });

  it('gets further entrances where more are said, and loses none where fewer are', async () => {
    const more = await read(base, building({ number: 9, entrances: 6 }));
    expect(
      more.ok && more.value.community.nodes.filter(({ parentId }) => parentId === 'b9').map(({ name }) => name),
    ).toEqual([1, 2, 3, 4, 5, 6].map((n) => `9号楼${n}单元`));
    const fewer = await read(base, building({ number: 9, entrances: 2 }));
    expect(fewer.report.items.map(({ code, severity }) => [code, severity])).toEqual([
      ['exchange.building-entrances', 'warning'],
    ]);
    const unsaid = await read(base, building({ number: 9 }));
    expect(fewer.ok && fewer.value.community.nodes).toEqual(unsaid.ok && unsaid.value.community.nodes);
  });

  it('stands in a community that has nothing yet under nodes to be named', async () => {
    const { model, calendar, period } = base;
    const empty = createScenario({
      model,
      community: {
        ...base.community,
        nodes: base.community.nodes.slice(0, 1),
        zones: [],
        stations: [],
        dwellings: [],
        households: [],
        teams: [],
        volunteers: [],
        leads: [],
        organisations: [],
        socialWorkers: [],
        premises: [],
        owners: [],
        ownerships: [],
        needs: [],
      },
      period,
      calendar,
    });
    const got = await read(
      empty,
      building({ number: '1' }),
      building({ number: '2', entrances: 2 }, house(0, 40, 60, 12)),
    );
    expect(got.report.errors).toBe(0);
    expect(got.ok && got.value.community.nodes.map(({ name, parentId }) => `${name} < ${parentId ?? ''}`)).toEqual([
      '观象台社区 < ',
      '片区（待命名） < root',
      '楼院（待命名） < area-1',
      '1号楼 < compound-1',
      '2号楼 < compound-1',
      '2号楼1单元 < b2',
      '2号楼2单元 < b2',
    ]);
  });

  it('that cannot be placed is a named problem', async () => {
    const model: WorkModel = blankOneThreeN;
    const twice: Scenario = {
      ...base,
      community: {
        ...base.community,
        nodes: base.community.nodes.map((node) => (node.id === 'b10' ? { ...node, name: '9栋' } : node)),
      },
    };
    const codes = async (scenario: Scenario, ...features: readonly object[]): Promise<unknown> =>
      (await read(scenario, ...features)).report.items.map(({ code, path }) => [code, path.join('.')]);
    const nothing = ['exchange.map-nothing', 'features'];
    expect(await codes(base, building({}))).toEqual([
      nothing,
      ['exchange.feature-property', 'features.0.properties.number'],
    ]);
    expect(await codes(base, building({ number: '9' }), building({ number: '９号楼' }))).toEqual([
      ['exchange.feature-repeated', 'features.1.properties.number'],
    ]);
    expect(await codes(base, building({ number: '9', entrances: 1.5 }))).toEqual([
      nothing,
      ['exchange.building-entrance-count', 'features.0.properties.entrances'],
    ]);
    expect(await codes(base, building({ number: '9' }, house(0, 0, 60, 12), 'Point'))).toEqual([
      nothing,
      ['exchange.feature-geometry', 'features.0.geometry.type'],
    ]);
    expect(await codes(twice, building({ number: '9' }))).toEqual([
      nothing,
      ['exchange.building-ambiguous', 'features.0.properties.number'],
    ]);
    expect(await codes({ ...base, model }, building({ number: '9' }))).toEqual([
      nothing,
      ['exchange.building-level', 'features.0.properties.kind'],
    ]);
  });
});

describe('a number', () => {
  it('is the same however it is written', () => {
    expect(['9', ' ９ 号楼', '9栋', '9 幢', '第9号', 'Building 9', 'No. 9'].map(numberKey)).toEqual(
      Array.from({ length: 7 }, () => '9'),
    );
    expect(['A1座', '25甲', '楼', ''].map(numberKey)).toEqual(['a1', '25甲', '楼', '']);
  });
});
