import { describe, expect, it } from 'vitest';
import { createCatchment } from '../../catchment/catchment';
import { parseWalkingGraph } from '../parse-walking-graph';
import { toPointColumns } from '../../points/points';

type Place = readonly [number, number, number?];
const read = (lines: readonly (readonly (readonly unknown[])[])[], properties: readonly object[] = []) =>
  parseWalkingGraph({
    type: 'FeatureCollection',
    features: lines.map((coordinates, i) => ({
      type: 'Feature',
      properties: properties[i] ?? {},
      geometry: { type: 'LineString', coordinates },
    })),
  });
const codes = (lines: readonly (readonly (readonly unknown[])[])[]) =>
  read(lines).report.items.map(({ code, severity, params }) => [severity, code, params['count']]);

/** The walking distance from 113.57 to 113.572 (176 m); undefined where no way leads there. */
const distance = (
  lines: readonly (readonly (readonly unknown[])[])[],
  mobility: 'able' | 'wheelchair' = 'able',
): number | undefined => {
  const graph = read(lines);
  if (!graph.ok) return undefined;
  const at = (id: string, lon: number) => toPointColumns([{ id, position: [lon, 37.86] }]);
  const found = createCatchment({
    households: at('h', 113.572),
    providers: at('p', 113.57),
    radius: 50_000,
    metric: { kind: 'paths', graph: graph.value, mobility, measure: 'length' },
  }).distanceOf(0);
  return found === undefined ? undefined : Math.round(found);
};
const three = (...heights: readonly (number | null | undefined)[]) => [
  heights.map((height, i) => (height === undefined ? [113.57 + i / 1000, 37.86] : [113.57 + i / 1000, 37.86, height])),
];

describe('elevations for “no data”', () => {
  it.each([-9999, -32_768, -999, 32_767, 9999, -3.4e38, 0])(
    '%d in the middle of 700 is no detour, and told',
    (height) => {
      expect([distance(three(700, height, 700)), distance(three(700, height, 700), 'wheelchair')]).toEqual([176, 176]);
      expect(codes(three(700, height, 700))).toEqual([['warning', 'coverage.elevation', 1]]);
    },
  );

  it('that are null, NaN or left out are missing without a word', () => {
    for (const height of [null, Number.NaN, undefined])
      expect([distance(three(700, height, 700), 'wheelchair'), codes(three(700, height, 700))]).toEqual([176, []]);
  });

  it('zero is a height by the sea and above the lowest point of a community', () => {
    expect([codes(three(3, 0, 12)), codes(three(0, 20, 0)), codes(three(0, 0, 0)), codes(three(-3, 0, 60))]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('a lone place a cliff above or below both beside it is none, and a tower at the end of a way is one', () => {
    const line = (height: number) => [
      [
        [113.57, 37.86, 30],
        [113.5701, 37.86, height],
        [113.5702, 37.86, 30],
      ],
    ];
    // The places are 8.8 m apart.
    expect([codes(line(41)), codes(line(19)), codes(line(39.9))]).toEqual([
      [['warning', 'coverage.elevation', 1]],
      [['warning', 'coverage.elevation', 1]],
      [],
    ]);
  });
});

describe('slopes', () => {
  it('one elevation missing of a ramp of 20 % leaves it one; missing ones at an end are as high as another line there', () => {
    expect([
      distance(three(700, undefined, 735)),
      distance(three(700, undefined, 735), 'wheelchair'),
      distance(three(700, 717.5, 735), 'wheelchair'),
    ]).toEqual([179, undefined, undefined]);
    const joined = read([
      three(700, 700)[0] ?? [],
      [
        [113.571, 37.86],
        [113.572, 37.86, 717.6],
      ],
    ]);
    // 17.6 m over 88 m are 0.2.
    expect(joined.ok && Array.from(joined.value.slope, (slope) => Math.round(slope * 1000) / 1000)).toEqual([0, 0.2]);
  });

  it('of a terrain model in whole metres are taken over 20 m: its steps are no barrier, its slopes are', () => {
    // Stretches of 5 m: a level way whose heights alternate by a metre, and one that climbs 10 %, rounded.
    const stretches = (height: (i: number) => number) => [
      [
        ...Array.from({ length: 35 }, (_, i): Place => [113.57 + i * 0.0000571, 37.86, height(i)]),
        [113.572, 37.86, height(35)] as Place,
      ],
    ];
    expect(
      distance(
        stretches((i) => 700 + (i % 2)),
        'wheelchair',
      ),
    ).toBe(176);
    expect(
      distance(
        stretches((i) => 700 + Math.round(i / 2)),
        'wheelchair',
      ),
    ).toBeUndefined();
    // The same climb with heights to the centimetre, and a level way with one rise of a metre, known to the centimetre.
    expect(
      distance(
        stretches((i) => 700.11 + i * 0.5),
        'wheelchair',
      ),
    ).toBeUndefined();
    expect(
      distance(
        stretches((i) => (i < 17 ? 700.13 : 701.13)),
        'wheelchair',
      ),
    ).toBeUndefined();
  });

  it('of short pieces are those that rounded heights prove', () => {
    // Junctions 10 m apart: with rounding, a rise of one metre may be slight, one of three metres is at least two.
    const pieces = (rise: number) =>
      read([
        [
          [113.57, 37.86, 700],
          [113.570114, 37.86, 700 + rise],
        ],
      ]);
    const slopes = [1, 3].map(pieces).map((one) => one.ok && Math.round(Number(one.value.slope[0]) * 100));
    // By hand: (1 − 0.5) / 10 and (3 − 0.5) / 10.
    expect(slopes).toEqual([5, 25]);
  });

  it('are those of incline where it is said, up and down along the line', () => {
    const ramp = read(
      [
        three()[0] ?? [],
        [
          [113.57, 37.86, 700],
          [113.571, 37.86, 700],
        ],
      ],
      [{}, { incline: '-10%' }],
    );
    expect(ramp.ok && [...ramp.value.slope]).toEqual([-0.1]);
  });
});

describe('lines through one place', () => {
  const road = [
    [113.57, 37.86, 700],
    [113.571, 37.86, 700],
    [113.5715, 37.86, 700],
  ];
  const across = (height?: number) =>
    [
      [113.571, 37.859],
      [113.571, 37.86],
      [113.571, 37.861],
    ].map((place) => (height === undefined ? place : [...place, height]));
  const pieces = (lines: readonly (readonly (readonly unknown[])[])[], properties: readonly object[] = []) => {
    const one = read(lines, properties);
    return (
      one.ok && [
        one.value.pieces,
        one.report.items
          .filter(({ code }) => code === 'coverage.overpass')
          .map(({ path, params }) => [path.join('.'), params['count']]),
      ]
    );
  };

  it('pass over each other where a bridge is: 4 m higher, or on another layer', () => {
    const told = [['features.1.geometry.coordinates.1', 1]];
    expect(pieces([road, across(708)])).toEqual([2, told]);
    expect(pieces([road, across()], [{}, { bridge: 'yes' }])).toEqual([2, told]);
    expect(pieces([road, across()], [{ tunnel: 'yes' }, {}])).toEqual([2, told]);
  });

  it('meet where they do not, and where one of them ends', () => {
    expect([pieces([road, across(703.9)]), pieces([road, across()]), pieces([road, across(708).slice(1)])]).toEqual([
      [1, []],
      [1, []],
      [1, []],
    ]);
    // The stairs end at the bridge, not at the road below.
    const stairs = read([
      road,
      across(708),
      [
        [113.572, 37.86, 707],
        [113.571, 37.86, 708],
      ],
    ]);
    expect(
      stairs.ok && [
        stairs.value.pieces,
        stairs.value.piece[Number(stairs.value.to.at(-1))] === stairs.value.piece[Number(stairs.value.from[2])],
      ],
    ).toEqual([2, true]);
  });
});
