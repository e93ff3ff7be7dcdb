import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWalkingGraph } from '../parse-walking-graph';
import type { WalkingGraph } from '../walking-graph';
import { looseJoints } from './loose-joints';
import type { WalkingLine } from './walking-line';

type Point = readonly [x: number, y: number];
type Line = readonly [Point, Point];

/** Metres in a ten-thousandth of a degree at 37.86° N, from the radii of curvature (GeographicLib): 8.79992 m east, 11.09939 m north. */
const [eastMeters, northMeters] = [8.79992, 11.09939];
const toPlace = ([x, y]: Point): [number, number] => [113.57 + x * 1e-4, 37.86 + y * 1e-4];

// Corners of a lattice within 6 × 6: no corner is within a metre of a line that does not touch it.
const corner: fc.Arbitrary<Point> = fc.tuple(fc.nat(5), fc.nat(5));
const lines: fc.Arbitrary<readonly Line[]> = fc.uniqueArray(
  fc.tuple(corner, corner).filter(([[a, b], [c, d]]) => a !== c || b !== d),
  { minLength: 2, maxLength: 7, selector: (line) => JSON.stringify(line) },
);

/** The points where two lines meet, by exact fractions; ends on a collinear line count as well. */
const meetings = ([[ax, ay], [bx, by]]: Line, [[cx, cy], [dx, dy]]: Line): readonly Point[] => {
  const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  const on = ([px, py]: Point, [[ux, uy], [vx, vy]]: Line): boolean =>
    (vx - ux) * (py - uy) === (vy - uy) * (px - ux) &&
    px >= Math.min(ux, vx) &&
    px <= Math.max(ux, vx) &&
    py >= Math.min(uy, vy) &&
    py <= Math.max(uy, vy);
  const touching = [
    ...(
      [
        [ax, ay],
        [bx, by],
      ] as const
    ).filter((end) =>
      on(end, [
        [cx, cy],
        [dx, dy],
      ]),
    ),
    ...(
      [
        [cx, cy],
        [dx, dy],
      ] as const
    ).filter((end) =>
      on(end, [
        [ax, ay],
        [bx, by],
      ]),
    ),
  ];
  if (cross === 0) return touching;
  const p = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross;
  const q = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross;
  return p >= 0 && p <= 1 && q >= 0 && q <= 1 ? [...touching, [ax + p * (bx - ax), ay + p * (by - ay)]] : touching;
};

/** Shortest paths between all ends on the plane, every line cut where another meets it (Floyd–Warshall). */
const planar = (all: readonly Line[]) => {
  const key = ([x, y]: Point): string => `${x.toFixed(5)},${y.toFixed(5)}`;
  const number = new Map<string, number>();
  const cuts = all.map((line) => {
    const [[ax, ay], [bx, by]] = line;
    const along = ([x, y]: Point): number => (x - ax) * (bx - ax) + (y - ay) * (by - ay);
    return [...line, ...all.flatMap((other) => (other === line ? [] : meetings(line, other)))].toSorted(
      (a, b) => along(a) - along(b),
    );
  });
  for (const cut of cuts.flat()) if (!number.has(key(cut))) number.set(key(cut), number.size);
  const at = (point: Point): number => number.get(key(point)) ?? -1;
  const far = Array.from({ length: number.size }, (_, i) =>
    Array.from({ length: number.size }, (_x, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (const cut of cuts)
    cut.slice(1).forEach((to, i) => {
      const from = cut[i] ?? to;
      const meters = Math.hypot((to[0] - from[0]) * eastMeters, (to[1] - from[1]) * northMeters);
      for (const [u, v] of [
        [at(from), at(to)],
        [at(to), at(from)],
      ] as const)
        (far[u] ?? [])[v] = Math.min(far[u]?.[v] ?? 0, meters);
    });
  far.forEach((_, k) =>
    far.forEach((row, i) =>
      row.forEach((known, j) => void (row[j] = Math.min(known, Number(far[i]?.[k]) + Number(far[k]?.[j])))),
    ),
  );
  return { far, at };
};

const ways = ({ lon, from, to, length }: WalkingGraph): readonly number[][] => {
  const far = Array.from(lon, (_, i) => Array.from(lon, (_x, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)));
  from.forEach((u, e) => {
    const v = Number(to[e]);
    for (const [a, b] of [
      [u, v],
      [v, u],
    ] as const)
      (far[a] ?? [])[b] = Math.min(far[a]?.[b] ?? 0, Number(length[e]));
  });
  far.forEach((_, k) =>
    far.forEach((row, i) =>
      row.forEach((known, j) => void (row[j] = Math.min(known, Number(far[i]?.[k]) + Number(far[k]?.[j])))),
    ),
  );
  return far;
};

const readJoined = (places: readonly (readonly (readonly [number, number])[])[]) =>
  parseWalkingGraph(
    {
      type: 'FeatureCollection',
      features: places.map((coordinates) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates },
      })),
    },
    { join: true },
  );

const nearestNode = ({ lon, lat }: WalkingGraph, [x, y]: readonly [number, number]): number => {
  const off = Array.from(lon, (node, v) => Math.hypot((node - x) * 88_000, (Number(lat[v]) - y) * 111_000));
  return off.indexOf(Math.min(...off));
};

describe('law: lines that are joined', () => {
  it('have ways as long as on the plane, where every line is cut wherever another meets it', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const read = readJoined(all.map((line) => line.map(toPlace)));
        if (!read.ok) throw new Error('not read');
        const { far, at } = planar(all);
        const found = ways(read.value);
        for (const from of all.flat())
          for (const to of all.flat()) {
            const expected = far[at(from)]?.[at(to)] ?? Number.NaN;
            const got = found[nearestNode(read.value, toPlace(from))]?.[nearestNode(read.value, toPlace(to))];
            if (Number.isFinite(expected)) expect(Math.abs(Number(got) - expected)).toBeLessThan(0.05);
            else expect(got).toBe(Number.POSITIVE_INFINITY);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('hang together as on the plane where every end is up to 0.3 m off', () => {
    fc.assert(
      fc.property(
        lines,
        fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })), {
          minLength: 14,
          maxLength: 14,
        }),
        (all, off) => {
          // 1e-6° is about 0.1 m.
          const drawn = all.map((line, l) =>
            line.map((point, i): readonly [number, number] => [
              toPlace(point)[0] + (off[2 * l + i]?.[0] ?? 0) * 1e-6,
              toPlace(point)[1] + (off[2 * l + i]?.[1] ?? 0) * 1e-6,
            ]),
          );
          const read = readJoined(drawn);
          if (!read.ok) throw new Error('not read');
          const { far, at } = planar(all);
          const { piece } = read.value;
          for (const from of all.flat())
            for (const to of all.flat())
              expect(
                piece[nearestNode(read.value, toPlace(from))] === piece[nearestNode(read.value, toPlace(to))],
              ).toBe(Number.isFinite(far[at(from)]?.[at(to)]));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are compared in proportion to their number: a town twice as large takes about twice the comparisons', () => {
    const compared = [10, 20, 40].map((streets) => {
      // A grid town of blocks 80 m wide, every street drawn as stretches without shared places.
      const town: WalkingLine[] = [];
      for (let i = 0; i < streets; i += 1)
        for (let j = 0; j < 40; j += 1) {
          town.push({ coordinates: [toPlace([i * 9, j * 9 - 3]), toPlace([i * 9, j * 9 + 4])] });
          town.push({ coordinates: [toPlace([i * 9 - 3, j * 9]), toPlace([i * 9 + 4, j * 9])] });
        }
      const found = looseJoints(
        town,
        town.map(() => Float64Array.of(Number.NaN, Number.NaN)),
      );
      expect([found.crossings.length, found.misses.length, found.complete]).toEqual([streets * 40, 0, true]);
      return found.compared;
    });
    expect(Number(compared[1]) / Number(compared[0])).toBeLessThan(2.2);
    expect(Number(compared[2]) / Number(compared[1])).toBeLessThan(2.2);
  });

  it('that all cross each other are given up, and not joined by halves', () => {
    const star = Array.from({ length: 1200 }, (_, i): readonly [number, number][] => [
      toPlace([i / 10, 0]),
      toPlace([120 - i / 10 + (i % 7) / 50, 100]),
    ]);
    const read = readJoined(star);
    expect([read.ok, read.report.items.map(({ code }) => code)]).toEqual([
      true,
      ['coverage.tangled', 'coverage.graph-in-pieces'],
    ]);
  });
});
