import { createRandom } from '@community1373/base/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatchment, type Catchment } from './catchment';
import type { CatchmentChange } from './catchment-edit';
import { straightLineDistance } from '../points/ellipsoid';
import type { Metric } from '../points/metric';
import { type PointColumns, type Position, toPointColumns } from '../points/points';
import { buildWalkingGraph } from '../walking/walking-graph';

const columns = (positions: readonly Position[]): PointColumns =>
  toPointColumns(positions.map((position, i) => ({ id: String(i), position })));

/** Independent result by definition: the distance function for every pair. */
const bruteForce = (households: readonly Position[], providers: readonly Position[], radius: number, detour: number) =>
  households.map((home) => {
    let count = 0;
    let nearest = -1;
    let best = Number.POSITIVE_INFINITY;
    providers.forEach((base, p) => {
      const distance = Math.round(straightLineDistance(base, home) * detour * 10_000) / 10_000;
      if (distance > radius) return;
      count += 1;
      if (distance < best) {
        best = distance;
        nearest = p;
      }
    });
    return { count, nearest };
  });

const place = (size: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 }))
    .map(([x, y]): Position => [113.57 + (x / 4000 - 0.5) * size, 37.86 + (y / 4000 - 0.5) * size]);

/** Towns from 600 m to 300 km wide, with many coinciding places. */
const town = fc.constantFrom(0.006, 0.05, 0.3, 3).chain((size) =>
  fc.record({
    households: fc.array(place(size), { minLength: 1, maxLength: 120 }),
    providers: fc.array(place(size), { maxLength: 40 }),
    radius: fc.constantFrom(0, 37, 300, 1000, 9000, 60_000),
  }),
);

const street = (n: number): Metric => {
  const at = (i: number, j: number): [number, number, number] => [
    113.56 + i * 0.002,
    37.85 + j * 0.002,
    3 * i + ((i * j * 7) % 11),
  ];
  const lines = [];
  for (let i = 0; i < n; i += 1) {
    lines.push(
      { coordinates: Array.from({ length: n }, (_, j) => at(i, j)) },
      { coordinates: Array.from({ length: n }, (_, j) => at(j, i)) },
    );
  }
  return { kind: 'paths', graph: buildWalkingGraph(lines), mobility: 'slow', measure: 'time' };
};

const state = (catchment: Catchment) => ({
  counts: [...catchment.counts],
  nearest: [...catchment.nearest],
  distances: Array.from(catchment.counts, (_, h) => catchment.distanceOf(h)),
});

describe('law: a catchment says what its definition says', () => {
  it('counts and nearest equal all pairs, on the straight line', () => {
    fc.assert(
      fc.property(town, fc.constantFrom(1, 1.3), ({ households, providers, radius }, detour) => {
        const catchment = createCatchment({
          households: columns(households),
          providers: columns(providers),
          radius,
          metric: { kind: 'straight', detour },
        });
        // With a detour the product may round to the other side of a step, in 1 of 1e5 pairs for catchments of this size.
        const expected = bruteForce(households, providers, radius, detour);
        expect([...catchment.counts]).toEqual(expected.map(({ count }) => count));
        if (detour === 1) expect([...catchment.nearest]).toEqual(expected.map(({ nearest }) => nearest));
      }),
      { numRuns: 300 },
    );
  });

  it('reachedBy and reaching are the two views of one relation', () => {
    fc.assert(
      fc.property(town, ({ households, providers, radius }) => {
        const catchment = createCatchment({ households: columns(households), providers: columns(providers), radius });
        const pairs = new Set(providers.flatMap((_, p) => [...catchment.reachedBy(p).indices].map((h) => `${h}-${p}`)));
        const back = households.flatMap((_, h) => [...catchment.reaching(h).indices].map((p) => `${h}-${p}`));
        expect(back.length).toBe(pairs.size);
        expect(back.every((pair) => pairs.has(pair))).toBe(true);
        expect([...catchment.counts].reduce((sum, count) => sum + count, 0)).toBe(pairs.size);
      }),
      { numRuns: 100 },
    );
  });
});

interface Edit {
  readonly kind: 'move' | 'add' | 'remove';
  readonly of: 'household' | 'provider';
  readonly pick: number;
  readonly at: Position;
}

/** Random edits from a seed; one place in ten is far outside the town. */
const editsOf = (seed: number, count: number): readonly Edit[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const size = random.below(10) === 0 ? 0.4 : 0.02;
    const kind = (['move', 'move', 'add', 'remove'] as const)[random.below(4)] ?? 'move';
    const of = (['household', 'provider'] as const)[random.below(2)] ?? 'household';
    return {
      kind,
      of,
      pick: random.below(2 ** 30),
      at: [113.57 + (random.unit() - 0.5) * size, 37.86 + (random.unit() - 0.5) * size],
    };
  });
};

/** Applies edits to a catchment and, as independent bookkeeping, to two lists of positions. */
const applyAll = (
  catchment: Catchment,
  lists: Record<'household' | 'provider', (Position | undefined)[]>,
  list: readonly Edit[],
): CatchmentChange[] =>
  list.flatMap(({ kind, of, pick, at }) => {
    const places = lists[of];
    const there = places.flatMap((position, i) => (position === undefined ? [] : [i]));
    const index = there[pick % Math.max(1, there.length)];
    if (kind === 'add') {
      const change = catchment.add(of, at);
      expect(change.index).toBe(places.length);
      places.push(at);
      return [change];
    }
    if (index === undefined || there.length === 1) return [];
    places[index] = kind === 'move' ? at : undefined;
    return [kind === 'move' ? catchment.move(of, index, at) : catchment.remove(of, index)];
  });

/** A catchment rebuilt from the remaining places, its indices mapped back. */
const rebuilt = (lists: Record<'household' | 'provider', (Position | undefined)[]>, radius: number, metric: Metric) => {
  const keep = (places: (Position | undefined)[]): number[] =>
    places.flatMap((position, i) => (position === undefined ? [] : [i]));
  const homes = keep(lists.household);
  const bases = keep(lists.provider);
  const at = (places: (Position | undefined)[], indices: number[]): Position[] =>
    indices.flatMap((i) => (places[i] === undefined ? [] : [places[i]]));
  const fresh = createCatchment({
    households: columns(at(lists.household, homes)),
    providers: columns(at(lists.provider, bases)),
    radius,
    metric,
  });
  return { fresh, homes, bases };
};

describe.each([
  { name: 'straight line', metric: { kind: 'straight' } as Metric, radius: 700, count: 1000, runs: 6 },
  { name: 'paths by time', metric: street(10), radius: 900, count: 1000, runs: 2 },
])('law: edits equal a rebuild ($name)', ({ metric, radius, count, runs }) => {
  it(`${count} random edits give the counts, nearest and access of a catchment built afresh; undoing all gives the first state exactly`, () => {
    fc.assert(
      fc.property(
        fc.array(place(0.02), { minLength: 2, maxLength: 60 }),
        fc.array(place(0.02), { minLength: 2, maxLength: 12 }),
        fc.integer(),
        (households, providers, seed) => {
          const lists = {
            household: [...households] as (Position | undefined)[],
            provider: [...providers] as (Position | undefined)[],
          };
          const catchment = createCatchment({
            households: columns(households),
            providers: columns(providers),
            radius,
            metric,
          });
          const methods = [
            { kind: '2SFCA' as const },
            {
              kind: 'E2SFCA' as const,
              zones: [
                { upTo: radius / 2, weight: 1 },
                { upTo: radius, weight: 0.4 },
              ],
            },
            {
              kind: '3SFCA' as const,
              zones: [
                { upTo: radius / 2, weight: 1 },
                { upTo: radius, weight: 0.4 },
              ],
            },
          ];
          const lives = methods.map((method) => catchment.followAccessibility({ method }));
          const before = state(catchment);
          const accessBefore = lives.map((live) => [...live.access]);
          const undos: (() => void)[] = [];
          for (const edit of editsOf(seed, count)) {
            const [change] = applyAll(catchment, lists, [edit]);
            if (change === undefined) continue;
            const follow = lives.map((live) => live.update(change));
            undos.push(() => {
              change.undo();
              follow.forEach(({ undo }) => undo());
            });
          }
          const { fresh, homes, bases } = rebuilt(lists, radius, metric);
          expect(homes.map((h) => catchment.counts[h])).toEqual([...fresh.counts]);
          expect(homes.map((h) => catchment.nearest[h])).toEqual(
            Array.from(fresh.nearest, (p) => (p < 0 ? -1 : bases[p])),
          );
          expect(homes.map((h) => catchment.distanceOf(h))).toEqual(
            Array.from(fresh.counts, (_, h) => fresh.distanceOf(h)),
          );
          lives.forEach((live, m) => {
            const method = methods[m];
            if (method === undefined) return;
            const { access } = fresh.accessibility({ method });
            homes.forEach((h, i) => expect(Math.abs(Number(live.access[h]) - Number(access[i]))).toBeLessThan(1e-12));
          });
          for (const undo of undos.toReversed()) undo();
          expect(state(catchment)).toEqual(before);
          expect(lives.map((live) => [...live.access])).toEqual(accessBefore);
        },
      ),
      { numRuns: runs, endOnFailure: true },
    );
  });
});

describe('law: a change names what changed', () => {
  it('the households of a change are exactly those whose count, nearest or distance differ', () => {
    fc.assert(
      fc.property(
        fc.array(place(0.02), { minLength: 1, maxLength: 60 }),
        fc.array(place(0.02), { minLength: 1, maxLength: 12 }),
        place(0.02),
        (households, providers, to) => {
          const catchment = createCatchment({
            households: columns(households),
            providers: columns(providers),
            radius: 700,
          });
          const before = state(catchment);
          const { households: changed } = catchment.move('provider', 0, to);
          const after = state(catchment);
          const differ = households.flatMap((_, h) =>
            before.counts[h] !== after.counts[h] ||
            before.nearest[h] !== after.nearest[h] ||
            before.distances[h] !== after.distances[h]
              ? [h]
              : [],
          );
          expect([...changed].toSorted((a, b) => a - b)).toEqual(differ);
        },
      ),
    );
  });
});

describe('law: floating catchments conserve supply', () => {
  it('Σ access × demand is the supply that has demand in reach, for 2SFCA, E2SFCA and 3SFCA', () => {
    fc.assert(
      fc.property(
        town,
        fc.constantFrom('2SFCA' as const, 'E2SFCA' as const, '3SFCA' as const),
        fc.integer(),
        ({ households, providers, radius }, kind, seed) => {
          fc.pre(radius > 0);
          const zones = [
            { upTo: radius / 3, weight: 1 },
            { upTo: radius, weight: 0.22 },
          ];
          const catchment = createCatchment({ households: columns(households), providers: columns(providers), radius });
          const demand = households.map((_, h) => 1 + (Math.abs(seed + h * 7) % 5));
          const supply = providers.map((_, p) => 10 + (Math.abs(seed + p * 13) % 90));
          const { access, reachedSupply, idleSupply } = catchment.accessibility({
            method: kind === '2SFCA' ? { kind } : { kind, zones },
            demand,
            supply,
          });
          const given = demand.reduce((sum, people, h) => sum + people * Number(access[h]), 0);
          expect(Math.abs(given - reachedSupply)).toBeLessThanOrEqual(1e-9 * Math.max(1, reachedSupply));
          expect(reachedSupply + idleSupply).toBeCloseTo(
            supply.reduce((sum, amount) => sum + amount, 0),
            6,
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
