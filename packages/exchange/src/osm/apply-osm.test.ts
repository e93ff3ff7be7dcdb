import { buildWalkingGraph } from '@community1373/coverage/walking';
import { sampleScenario } from '@community1373/core/sample';
import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../messages';
import { applyOsm, type ApplyOsmOptions, readOsm } from './index';

const base = sampleScenario();
const [x, y] = base.community.stations[0]?.position ?? [0, 0];
/** A node east and north of the first station, in 0.001°: about 88 m and 111 m. */
const node = (id: number, east: number, north: number, tags = ''): string =>
  `<node id="${id}" lon="${(x + east / 1000).toFixed(7)}" lat="${(y + north / 1000).toFixed(7)}">${tags}</node>`;
const way = (id: number, refs: readonly number[], ...tags: readonly (readonly [string, string])[]): string =>
  `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tags.map(([k, v]) => `<tag k="${k}" v="${v}"/>`).join('')}</way>`;
const bring = async (body: string, options: ApplyOsmOptions = {}) => {
  const map = await readOsm(new TextEncoder().encode(`<osm version="0.6">${body}</osm>`));
  if (!map.ok) throw new Error(JSON.stringify(map.report));
  return applyOsm(map.value, base, options);
};
const codes = ({ report }: { readonly report: { readonly items: readonly { readonly code: string }[] } }) =>
  report.items.map(({ code }) => code);

describe('applyOsm', () => {
  const street = node(1, 0, 0) + node(2, 1, 0) + node(3, 2, 0) + way(10, [1, 2, 3], ['highway', 'footway']);

  it('makes the ways of the map those of the scenario, with steps, and leaves everything else alone', async () => {
    const read = await bring(
      street +
        node(4, 2, 1) +
        way(11, [3, 4], ['highway', 'steps'], ['kind', 'x']) +
        way(12, [1, 4], ['railway', 'rail']),
    );
    const paths = read.ok ? read.value.paths : [];
    expect(paths.map(({ coordinates, steps }) => [coordinates.length, steps])).toEqual([
      [3, undefined],
      [2, true],
    ]);
    expect(read.ok && { ...read.value, paths: base.paths }).toEqual(base);
    expect(buildWalkingGraph(paths).pieces).toBe(1);
  });

  it('cuts a way at a gate that is closed at any time, wide enough not to be joined again', async () => {
    const gate = node(2, 1, 0, '<tag k="barrier" v="gate"/><tag k="access" v="private"/>');
    const read = await bring(node(1, 0, 0) + gate + node(3, 2, 0) + way(10, [1, 2, 3], ['highway', 'footway']), {
      join: true,
    });
    const paths = read.ok ? read.value.paths : [];
    const graph = buildWalkingGraph(paths);
    expect([paths.length, graph.pieces, codes(read)]).toEqual([2, 2, []]);
    // Two stretches of 88 m, each 1.5 m shorter.
    const whole = await bring(street);
    const [length] = buildWalkingGraph(whole.ok ? whole.value.paths : []).length;
    expect(graph.length[0]).toBeCloseTo(Number(length) - 1.5, 2);
  });

  it('of a large map takes the ways within 2 km of the community; of a map that lies elsewhere all, with a warning', async () => {
    const far = node(5, 500, 0) + node(6, 501, 0) + way(13, [5, 6], ['highway', 'path']);
    const near = await bring(street + far);
    expect([near.ok && near.value.paths.length, codes(near), near.report.items[0]?.params]).toEqual([
      1,
      ['exchange.osm-clipped'],
      { count: 1, total: 2 },
    ]);
    const elsewhere = await bring(far);
    expect([elsewhere.ok && elsewhere.value.paths.length, codes(elsewhere)]).toEqual([1, ['exchange.map-far']]);
    const [problem] = elsewhere.report.items;
    expect(problem && [formatDiagnostic(problem, 'zh-CN').where, formatDiagnostic(problem, 'en').where]).toEqual([
      '道路 13',
      'way 13',
    ]);
  });

  it('places buildings with a number on request: by name, ref or house number, with the entrances on their outline', async () => {
    const box = (first: number, east: number, ...tags: readonly (readonly [string, string])[]): string =>
      [
        node(first, east, 3, '<tag k="entrance" v="yes"/>'),
        node(first + 1, east + 0.5, 3),
        node(first + 2, east + 0.5, 3.2),
        node(first + 3, east, 3.2),
      ].join('') + way(first + 90, [first, first + 1, first + 2, first + 3, first], ['building', 'yes'], ...tags);
    const body =
      street +
      box(20, 0, ['name', '901号楼']) +
      box(30, 1, ['name', '教学楼'], ['ref', '902']) +
      box(40, 2, ['addr:housenumber', '903']) +
      box(50, 3, ['name', '食堂']);
    const without = await bring(body);
    expect(without.ok && without.value.community.nodes).toEqual(base.community.nodes);
    const read = await bring(body, { buildings: 'numbered' });
    const known = new Set(base.community.nodes.map(({ id }) => id));
    const added = read.ok ? read.value.community.nodes.filter(({ id }) => !known.has(id)).map(({ name }) => name) : [];
    expect(added).toEqual(['901号楼', '901号楼1单元', '902号楼', '902号楼1单元', '903号楼', '903号楼1单元']);
  });

  it('is cancelled by a signal', async () => {
    expect(codes(await bring(street, { signal: { aborted: true } }))).toEqual(['exchange.cancelled']);
  });

  it('throws for what is no map or no option', async () => {
    const read = await readOsm(new TextEncoder().encode(`<osm version="0.6">${street}</osm>`));
    const map = read.ok ? read.value : undefined;
    const wrong = [
      {},
      { ...map, lat: undefined },
      { ...map, buildings: {} },
      { ...map, ways: { ...map?.ways, id: undefined } },
      { ...map, entrances: undefined },
      { ...map, entrances: [3] },
    ];
    // Callers in JavaScript pass anything.
    for (const given of wrong)
      await expect(applyOsm(given as never, base)).rejects.toMatchObject({ code: 'exchange.osm-map' });
    // A word that is none is not taken for “none”.
    await expect(bring(street, { buildings: 'all' as never })).rejects.toMatchObject({
      code: 'exchange.osm-buildings',
    });
  });
});
