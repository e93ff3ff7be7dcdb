import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from './cell-reach';
import { limitOf } from './count-reach';
import { straightLineDistance } from '../points/ellipsoid';
import { sortByCell } from './household-cells';
import { boxOf, latticeFor, stepsOf } from '../points/lattice';
import { type Position, toPointColumns } from '../points/points';
import { gridProviders } from './provider-grid';
import { createScan } from './scan-reach';
import { straightEngine } from './straight-line-engine';

const columns = (list: readonly Position[]) => toPointColumns(list.map((position, i) => ({ id: String(i), position })));
const place = fc.tuple(fc.nat(80), fc.nat(80)).map(([x, y]): Position => [113.57 + x * 2.5e-4, 37.86 + y * 2.5e-4]);
/** Places of which some are several kilometres away on either side. */
const anyPlace = fc.oneof(
  { weight: 4, arbitrary: place },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: -40, max: 60 }), fc.integer({ min: -40, max: 60 }))
      .map(([x, y]): Position => [113.57 + x * 2e-3, 37.86 + y * 2e-3]),
  },
);
const town = fc.record({
  households: fc.array(place, { minLength: 1, maxLength: 30 }),
  providers: fc.array(anyPlace, { minLength: 1, maxLength: 8 }),
  radius: fc.constantFrom(0, 60, 300, 1500),
  detour: fc.constantFrom(1, 1.3),
});
const sorted = (indices: Int32Array, count: number): number[] =>
  [...indices.subarray(0, count)].toSorted((a, b) => a - b);

describe('law: the engine of the straight line knows where everybody is', () => {
  it('after places were added, moved near or far, and taken away', () => {
    const edits = fc.array(fc.tuple(fc.boolean(), fc.nat(12), fc.option(anyPlace)), { maxLength: 25 });
    fc.assert(
      fc.property(town, edits, ({ households, providers, radius, detour }, list) => {
        const engine = straightEngine(columns(households), columns(providers), radius, { kind: 'straight', detour });
        const now = {
          household: [...households] as (Position | undefined)[],
          provider: [...providers] as (Position | undefined)[],
        };
        for (const [home, pick, at] of list) {
          const of = home ? 'household' : 'provider';
          const index = Math.min(pick, now[of].length);
          // The next index adds a household or provider, which needs a place.
          if (index === now[of].length && at === null) continue;
          (home ? engine.placeHousehold : engine.placeProvider)(index, at ?? undefined);
          now[of][index] = at ?? undefined;
        }
        expect([engine.households(), engine.providers()]).toEqual([now.household.length, now.provider.length]);
        const apart = (h: number, p: number): number => {
          const [home, base] = [engine.householdAt(h), now.provider[p]];
          return home === undefined || base === undefined
            ? Number.POSITIVE_INFINITY
            : straightLineDistance(base, home) * detour;
        };
        now.provider.forEach((at, p) => expect(engine.providerAt(p)).toEqual(at));
        now.household.forEach((at, h) => {
          const there = engine.householdAt(h);
          expect([engine.hasHousehold(h), there === undefined]).toEqual([at !== undefined, at === undefined]);
          if (at !== undefined && there !== undefined) expect(straightLineDistance(at, there)).toBeLessThan(0.001);
          const distances = now.provider.map((_, p) => apart(h, p));
          const least = Math.min(...distances);
          const nearest = engine.nearestAnywhere(h);
          if (least === Number.POSITIVE_INFINITY) expect(nearest).toBeUndefined();
          else {
            expect(Number(nearest?.distance) / 10_000).toBeCloseTo(least, 3);
            expect(distances[Number(nearest?.provider)]).toBeCloseTo(least, 3);
            // The first on a tie.
            distances.slice(0, nearest?.provider).forEach((other) => expect(other).toBeGreaterThan(least));
          }
          const count = engine.scanHousehold(h);
          expect(sorted(engine.reaching.provider, count)).toEqual(
            distances.flatMap((distance, p) => (distance <= radius + 4e-5 ? [p] : [])),
          );
        });
        const present = now.household.flatMap((_, h): Position[] => {
          const at = engine.householdAt(h);
          return at === undefined ? [] : [at];
        });
        const [x, y] = [present.map(([lon]) => lon), present.map(([, lat]) => lat)];
        const [west, east, south, north] = [Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y)];
        expect(Number(engine.extent())).toBeCloseTo(
          present.length === 0 ? 0 : straightLineDistance([west, south], [east, north]) * detour,
          3,
        );
        expect([
          engine.hasHousehold(-1),
          engine.hasHousehold(now.household.length),
          engine.providerAt(now.provider.length),
          engine.onGraph('household', 0),
        ]).toEqual([false, false, undefined, true]);
      }),
      { numRuns: 80 },
    );
  });

  it('a place that is forgotten gives its number to the next', () => {
    const engine = straightEngine(columns([[113.57, 37.86]]), columns([[113.57, 37.86]]), 100, { kind: 'straight' });
    for (let number = 1; number < 40; number += 1) {
      engine.placeProvider(number, [113.57, 37.86]);
      engine.placeHousehold(number, [113.57, 37.86]);
      expect([engine.scanHousehold(number), engine.scanProvider(number)]).toEqual([number + 1, number + 1]);
    }
    engine.placeProvider(39, undefined);
    engine.forgetLast('provider');
    expect([engine.providers(), engine.households()]).toEqual([39, 40]);
    engine.placeHousehold(39, undefined);
    engine.forgetLast('household');
    expect([engine.providers(), engine.households(), engine.scanHousehold(0), engine.scanProvider(0)]).toEqual([
      39, 39, 39, 39,
    ]);
    // Once removed, it is in reach of nothing.
    engine.placeProvider(5, undefined);
    engine.placeHousehold(7, undefined);
    expect([
      engine.scanProvider(5),
      engine.scanHousehold(7),
      engine.nearest.provider,
      engine.nearest.distance,
      engine.scanHousehold(0),
      engine.scanProvider(0),
    ]).toEqual([0, 0, -1, 0xffff_ffff, 38, 38]);
  });
});

/** Wraps a column and records which of its entries were read. */
const watched = <T extends Uint32Array | Int32Array>(column: T): { readonly column: T; readonly read: Set<number> } => {
  const read = new Set<number>();
  const get = (target: T, key: string | symbol): unknown => {
    if (typeof key === 'string' && /^\d+$/.test(key)) read.add(Number(key));
    return Reflect.get(target, key, target);
  };
  return { column: new Proxy(column, { get }), read };
};

describe('law: a scan looks no farther than it must', () => {
  it('finds whom a provider reaches, looking at cells within its radius only; and the providers of a place, looking at blocks within the span', () => {
    fc.assert(
      fc.property(town, ({ households, providers, radius }) => {
        const points = columns(households);
        const lattice = latticeFor(boxOf(points), radius, households.length);
        const cells = sortByCell(points, lattice);
        const grid = gridProviders(columns(providers), lattice, 1);
        const [looked, heads] = [watched(cells.length), watched(grid.head)];
        const span = spanOf(lattice, radius);
        const scan = createScan(
          { ...cells, length: looked.column },
          { ...grid, head: heads.column },
          span,
          limitOf(radius * 10_000),
        );
        const perCell = lattice.perDegree / 2 ** 32;
        const gap = (at: number, low: number, high: number): number => Math.max(low - at, at - high, 0);
        providers.forEach((base, p) => {
          looked.read.clear();
          const count = scan.provider(p);
          expect(sorted(scan.household, count)).toEqual(
            households.flatMap((home, h) => (straightLineDistance(base, home) <= radius ? [h] : [])),
          );
          for (let i = 0; i < count; i += 1)
            expect(Number(scan.distance[i]) / 10_000).toBeCloseTo(
              straightLineDistance(base, households[Number(scan.household[i])] ?? [0, 0]),
              3,
            );
          for (const cell of looked.read) {
            const row = Math.floor(cell / lattice.columns);
            const [west, south] = [
              (lattice.column0 + cell - row * lattice.columns) / perCell,
              (lattice.row0 + row) / perCell,
            ];
            const nearest: Position = [
              Math.min(Math.max(base[0], west), west + 1 / perCell),
              Math.min(Math.max(base[1], south), south + 1 / perCell),
            ];
            if (straightLineDistance(base, nearest) > radius * 1.012 + 0.001)
              expect.fail(`provider ${p} looks at cell ${cell}`);
          }
        });
        households.forEach((home, h) => {
          heads.read.clear();
          const count = scan.place(stepsOf(lattice, home[0]), stepsOf(lattice, home[1]));
          const distances = providers.map((base) => straightLineDistance(base, home));
          const least = Math.min(...distances);
          expect(sorted(scan.reaching.provider, count)).toEqual(
            distances.flatMap((distance, p) => (distance <= radius ? [p] : [])),
          );
          expect(scan.nearest.provider).toBe(least <= radius ? distances.indexOf(least) : -1);
          for (const block of heads.read) {
            const [row, column] = [Math.floor(block / grid.columns), block % grid.columns];
            const [x, y] = [
              Math.floor(home[0] * perCell) - lattice.column0,
              Math.floor(home[1] * perCell) - lattice.row0,
            ];
            if (gap(x, 4 * column, 4 * column + 3) > span.columns || gap(y, 4 * row, 4 * row + 3) > span.rows)
              expect.fail(`home ${h} looks at block ${block}`);
          }
        });
      }),
      { numRuns: 80 },
    );
  });
});
