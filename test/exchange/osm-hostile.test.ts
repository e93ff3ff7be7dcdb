import { createWalkingNetwork } from '@community1373/coverage/walking';
import { readOsm, type ReadOsmOptions } from '@community1373/exchange/osm';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pbfBlob, pbfHeader, toOverpass, toPbf, toXml } from '../support/osm-files';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const way = '<way id="9"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/></way>';
const nodes = '<node id="1" lat="37.86" lon="113.57"/><node id="2" lat="37.86" lon="113.571"/>';
const xml = (body: string): Uint8Array => text(`<osm version="0.6">${body}</osm>`);
const problems = async (bytes: Uint8Array, options: ReadOsmOptions = {}): Promise<readonly string[]> => {
  const { ok, report } = await readOsm(bytes, options);
  return [
    ...(ok ? ['read'] : []),
    ...report.items.map(({ code, params }) =>
      [code, params['part'] ?? params['feature'] ?? params['limit'] ?? params['count']]
        .filter((one) => one !== undefined)
        .join(' '),
    ),
  ];
};
const small = {
  nodes: [
    { id: 1, lon: 113.57, lat: 37.86, tags: {} },
    { id: 2, lon: 113.571, lat: 37.86, tags: {} },
  ],
  ways: [{ id: 9, refs: [1, 2], tags: { highway: 'footway' } }],
};

describe('a hostile or damaged map file', () => {
  it('is none: named problems for other bytes', async () => {
    expect(await problems(new Uint8Array())).toEqual(['exchange.osm-kind']);
    expect(await problems(text('hello'))).toEqual(['exchange.osm-kind']);
    expect(await problems(text('<gpx version="1.1"></gpx>'))).toEqual(['exchange.osm-kind']);
    expect(await problems(text('{"type":"FeatureCollection"}'))).toEqual(['exchange.osm-kind']);
    expect(await problems(text('{"elements":['))).toEqual([expect.stringContaining('exchange.broken-json')]);
    expect(await problems(text('<osm></osm>'))).toEqual(['exchange.osm-empty']);
  });

  it('declares no entities and expands none', async () => {
    const bomb = '<!DOCTYPE osm [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await problems(text(`<?xml version="1.0"?>${bomb}<osm>${nodes}${way}</osm>`))).toEqual([
      'exchange.osm-doctype',
    ]);
    const read = await readOsm(
      xml(`${nodes}<node id="3" lat="1" lon="1"><tag k="amenity" v="&b;&#20013;&#x4E2D;&amp;lt;&#0;"/></node>${way}`),
    );
    expect(read.ok && read.value.points[0]?.tags).toEqual({ amenity: '&b;中中&lt;&#0;' });
  });

  it.each([
    ['<osm>', 'byte 5'],
    [`<osm>${nodes}${way}`, 'byte'],
    ['<osm><node id="1" lat="1', 'byte 18'],
    ['<osm><node id=1 lat="1"/></osm>', 'byte 11'],
    ['<osm><!-- <node', 'byte'],
    [`<osm>${nodes}<way id="1"><tag v="a"/></way></osm>`, 'byte'],
  ])('XML cut or broken: %s', async (content, part) => {
    expect(await problems(text(content))).toEqual([expect.stringContaining(`exchange.osm-broken ${part}`)]);
  });

  it('has texts of tags beyond any length', async () => {
    const long = 'x'.repeat(5000);
    expect(
      await problems(xml(`${nodes}<way id="9"><nd ref="1"/><nd ref="2"/><tag k="highway" v="${long}"/></way>`)),
    ).toEqual(['exchange.osm-text 4096']);
    expect(await problems(toPbf({ ...small, ways: [{ id: 9, refs: [1, 2], tags: { highway: long } }] }))).toEqual([
      'exchange.osm-text 4096',
    ]);
  });

  it('refers to missing nodes, repeats ids, has places off the earth, deleted objects and objects without ids', async () => {
    const body = `${nodes}<node id="3" lat="95" lon="113.572"/><node id="4" lat="37.86" lon="x"/><node id="1" lat="0" lon="0"/>
      <node id="5" lat="37.86" lon="113.573" visible="false"/><node lat="1" lon="1"/>${way}${way}
      <way id="10"><nd ref="1"/><nd ref="3"/><nd ref="99999999999"/><nd ref="2"/><nd ref="1"/><nd/><tag k="highway" v="path"/></way>
      <way id="11"><nd ref="77"/><tag k="building" v="yes"/></way><way id="12" action="delete"><nd ref="1"/></way>`;
    const read = await readOsm(xml(body));
    expect(read.ok && read.value.skipped).toEqual({
      'off-earth': 2,
      repeated: 2,
      deleted: 2,
      'no-id': 1,
      'missing-nodes': 2,
    });
    // The first node of a repeated id counts, and the line is cut where its nodes are missing.
    expect(read.ok && read.value.lat[0]).toBe(37.86);
    const network = read.ok ? createWalkingNetwork(read.value) : undefined;
    expect([network?.ways, network?.graph.from.length]).toEqual([2, 2]);
  });

  it('is PBF cut anywhere, with a size that lies, or of an unknown packing or feature', async () => {
    const whole = toPbf(small);
    for (const length of [17, 40, whole.length - 1])
      expect(await problems(whole.slice(0, length)), `${length}`).toEqual([
        expect.stringContaining('exchange.osm-broken'),
      ]);
    expect(await problems(Uint8Array.from(pbfHeader('HistoricalInformation')))).toEqual([
      'exchange.osm-feature HistoricalInformation',
    ]);
    const zstd = pbfBlob('OSMData', new Uint8Array(4), new Uint8Array(4), 7);
    expect(await problems(Uint8Array.from([...pbfHeader('DenseNodes'), ...zstd]))).toEqual([
      'exchange.osm-feature zstd',
    ]);
    const damaged = pbfBlob('OSMData', new Uint8Array(4), new Uint8Array(40).fill(255));
    expect(await problems(Uint8Array.from([...pbfHeader('DenseNodes'), ...damaged]))).toEqual([
      'exchange.osm-broken OSMData',
    ]);
    // A table of texts without the text, and nodes without their longitudes.
    const noText = pbfBlob('OSMData', Uint8Array.of(18, 10, 26, 8, 8, 1, 18, 1, 5, 26, 1, 6));
    expect(await problems(Uint8Array.from([...pbfHeader('DenseNodes'), ...noText]))).toEqual([
      'exchange.osm-broken string table',
    ]);
    const noPlaces = pbfBlob('OSMData', Uint8Array.of(18, 5, 18, 3, 10, 1, 2));
    expect(await problems(Uint8Array.from([...pbfHeader('DenseNodes'), ...noPlaces]))).toEqual([
      'exchange.osm-broken field',
    ]);
  });

  it('unpacks without end', async () => {
    const zeros = new Uint8Array(40 * 1024 * 1024);
    const bomb = pbfBlob('OSMData', new Uint8Array(100), deflateSync(zeros, { level: 9 }));
    expect(await problems(Uint8Array.from([...pbfHeader('DenseNodes'), ...bomb]))).toEqual([
      `exchange.unpacked-size ${32 * 1024 * 1024}`,
    ]);
    expect(await problems(gzipSync(zeros, { level: 9 }), { limits: { unpackedBytes: 1_000_000 } })).toEqual([
      'exchange.unpacked-size 1000000',
    ]);
    const several = Array.from({ length: 4 }, () => pbfBlob('OSMData', zeros.subarray(0, 400_000))).flat();
    expect(
      await problems(Uint8Array.from([...pbfHeader('DenseNodes'), ...several]), {
        limits: { unpackedBytes: 1_000_000 },
      }),
    ).toEqual(['exchange.unpacked-size 1000000']);
  });

  it('is larger than the limits', async () => {
    expect(await problems(xml(nodes + way), { limits: { fileBytes: 100 } })).toEqual(['exchange.file-size 100']);
    expect(await problems(xml(nodes + way), { limits: { nodes: 1 } })).toEqual(['exchange.osm-nodes 1']);
    const mentions = '<nd ref="1"/>'.repeat(9);
    expect(await problems(xml(`${nodes}<way id="1">${mentions}</way>`), { limits: { nodes: 2 } })).toEqual([
      'exchange.osm-nodes 2',
    ]);
  });

  it('is left when the reading is cancelled', async () => {
    const stopped = { signal: { aborted: true } };
    for (const bytes of [toXml(small), toPbf(small), toOverpass(small)])
      expect(await problems(bytes, stopped)).toEqual(['exchange.cancelled']);
    const signal = { aborted: false };
    const onProgress = (): void => {
      signal.aborted = true;
    };
    const large = xml(`${nodes}${way}${'<!-- a comment that takes room -->'.repeat(100_000)}`);
    for (const bytes of [large, toPbf(small), toOverpass(small)]) {
      signal.aborted = false;
      expect(await problems(bytes, { signal, onProgress })).toEqual(['exchange.cancelled']);
    }
  });
});

describe('buildings that are relations', () => {
  const corner = (id: number, x: number, y: number) => ({
    id,
    lon: 113.57 + x / 1000,
    lat: 37.86 + y / 1000,
    tags: {},
  });
  const corners = [
    corner(1, 0, 0),
    corner(2, 1, 0),
    corner(3, 1, 1),
    corner(4, 0, 1),
    corner(5, 5, 5),
    corner(6, 6, 5),
    corner(7, 6, 6),
  ];
  const parts = [
    { id: 11, refs: [1, 2, 3], tags: {} },
    { id: 12, refs: [1, 4, 3], tags: {} },
    { id: 13, refs: [5, 6, 7, 5], tags: { landuse: 'grass' } },
    { id: 14, refs: [1, 3], tags: { highway: 'footway' } },
  ];
  const relation = (refs: readonly number[], tags = {}) => ({
    id: 21,
    tags: { type: 'multipolygon', building: 'apartments', ...tags },
    members: refs.map((ref) => ({ ref, role: ref === 13 ? 'inner' : 'outer' })),
  });
  const buildingsOf = async (relations: readonly ReturnType<typeof relation>[]) => {
    const made = { nodes: corners, ways: parts, relations };
    const found = [];
    for (const bytes of [toXml(made), toPbf(made), toOverpass(made)]) {
      const read = await readOsm(bytes);
      if (!read.ok) throw new Error(JSON.stringify(read.report));
      const { id: ids, node, first } = read.value.buildings;
      const outlines = Array.from(ids, (id, b) => [id, ...node.subarray(first[b], first[b + 1])]);
      found.push([outlines, read.value.skipped]);
    }
    const [one, ...others] = found;
    for (const other of others) expect(other).toEqual(one);
    return one;
  };

  it('are joined from their outer lines, in either direction; inner ones are courtyards', async () => {
    expect(await buildingsOf([relation([11, 12, 13])])).toEqual([[[21, 0, 1, 2, 3, 0]], { other: 1 }]);
  });

  it('are skipped when they do not close, and counted when they are something else', async () => {
    expect(await buildingsOf([relation([11]), relation([99]), relation([11, 12], { building: 'no' })])).toEqual([
      [],
      { relation: 1, other: 1, untagged: 1, 'open-ring': 2 },
    ]);
  });
});

describe('answers of Overpass with geometry', () => {
  const answer = (...elements: readonly object[]): Uint8Array => text(JSON.stringify({ elements }));
  const place = (lon: number) => ({ lat: 37.86, lon });

  it('give the places of nodes that are not in the answer; nothing is at a place outside of the area', async () => {
    const one = {
      type: 'way',
      id: 1,
      tags: { highway: 'path' },
      nodes: [1, 2, 3],
      geometry: [place(113.57), place(113.571), null],
    };
    const read = await readOsm(
      answer(one, { ...one, id: 2, nodes: [2, 4, 5], geometry: [place(113.571), place(113.572), place(113.573)] }),
    );
    expect(read.ok && [[...read.value.nodeId], [...read.value.ways.node], read.value.skipped]).toEqual([
      [1, 2, 4, 5],
      [0, 1, 1, 2, 3],
      { 'missing-nodes': 1 },
    ]);
  });

  it('join at equal places where they have no nodes', async () => {
    const line = (id: number, ...places: readonly number[]) => ({
      type: 'way',
      id,
      tags: { highway: 'path' },
      geometry: places.map(place),
    });
    const read = await readOsm(answer(line(1, 113.57, 113.571), line(2, 113.571, 113.572)));
    expect(read.ok && createWalkingNetwork(read.value).graph.pieces).toBe(1);
  });
});

describe('the work of reading', () => {
  const street = (n: number) => ({
    // Ids in a scattered order, as in the file of an editor.
    nodes: Array.from({ length: n }, (_, i) => ({
      id: ((i * 7919) % n) + 1,
      lon: 113 + i / 1e5,
      lat: 37.86,
      tags: {},
    })),
    ways: Array.from({ length: n / 4 }, (_, i) => ({
      id: i + 1,
      refs: [1, 2, 3, 4].map((k) => 4 * i + k),
      tags: { highway: 'path' },
    })),
  });

  it('grows as the file does: turns taken for n, 2n and 4n', async () => {
    const turns = async (bytes: Uint8Array): Promise<number> => {
      let count = 0;
      expect((await readOsm(bytes, { onProgress: () => void (count += 1), pause: () => Promise.resolve() })).ok).toBe(
        true,
      );
      return count;
    };
    for (const write of [toXml, toOverpass]) {
      const counts = [];
      for (const n of [20_000, 40_000, 80_000]) counts.push(await turns(write(street(n))));
      const [one = 0, two = 0, four = 0] = counts;
      expect(two).toBeLessThanOrEqual(2 * one + 1);
      expect(four).toBeLessThanOrEqual(2 * two + 1);
    }
  });
});
