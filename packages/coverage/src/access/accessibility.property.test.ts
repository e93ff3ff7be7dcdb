import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatchment } from '../catchment/catchment';
import { straightLineDistance } from '../points/ellipsoid';
import { type Position, toPointColumns } from '../points/points';
import { weightAt } from '../catchment/reach-sums';

const columns = (list: readonly Position[]) => toPointColumns(list.map((position, i) => ({ id: String(i), position })));

/** Clusters of households, so that a provider reaches whole cells of them, with providers around. */
const town = fc
  .record({
    crowds: fc.array(
      fc.tuple(fc.nat(30), fc.nat(30), fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 8 })),
      { minLength: 1, maxLength: 4 },
    ),
    providers: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 10 }),
    radius: fc.constantFrom(300, 1200),
    amounts: fc.array(fc.nat(5), { minLength: 50, maxLength: 50 }),
  })
  .map(({ crowds, providers, radius, amounts }) => {
    const households = crowds.flatMap(([x, y, members]) =>
      members.map(([dx, dy]): Position => [113.57 + (x + dx / 30) * 1e-3, 37.86 + (y + dy / 30) * 1e-3]),
    );
    return {
      households,
      providers: providers.map(([x, y]): Position => [113.57 + x * 1e-3, 37.86 + y * 1e-3]),
      radius,
      demand: households.map((_, h) => Number(amounts[h])),
      supply: providers.map((_, p) => Number(amounts[49 - p])),
    };
  });

describe('law: floating catchments are what their papers say (every pair by its distance)', () => {
  it.each([
    ['2SFCA', [1]],
    ['E2SFCA', [0.6]],
    ['E2SFCA', [1, 0.42]],
    ['E2SFCA', [2, 0.68, 0.22]],
    ['3SFCA', [1, 0.68, 0.22]],
  ] as const)('%s with weights %j', (kind, weights) => {
    fc.assert(
      fc.property(town, ({ households, providers, radius, demand, supply }) => {
        const zones = weights.map((weight, z) => ({ upTo: (radius * (z + 1)) / weights.length, weight }));
        const catchment = createCatchment({ households: columns(households), providers: columns(providers), radius });
        const { access, ratio } = catchment.accessibility({
          method: kind === '2SFCA' ? { kind } : { kind, zones },
          demand,
          supply,
        });
        const weight = households.map((home) =>
          providers.map((base) => {
            const distance = straightLineDistance(base, home);
            return zones.find(({ upTo }) => distance <= upTo)?.weight ?? 0;
          }),
        );
        const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
        // In 3SFCA each household's demand is split by its weights; otherwise each provider gets all of it.
        const share = weight.map((row) => row.map((w) => (kind !== '3SFCA' || w === 0 ? 1 : w / sum(row))));
        const expected = providers.map((_, p) => {
          const load = sum(
            households.map((_h, h) => Number(weight[h]?.[p]) * Number(share[h]?.[p]) * Number(demand[h])),
          );
          return load > 0 ? Number(supply[p]) / load : 0;
        });
        ratio.forEach((value, p) => expect(value).toBeCloseTo(Number(expected[p]), 9));
        access.forEach((value, h) =>
          expect(value).toBeCloseTo(sum(expected.map((r, p) => r * Number(weight[h]?.[p]) * Number(share[h]?.[p]))), 9),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('weightAt is the weight of the zone that ends at a distance or beyond, none beyond the last', () => {
    const zones = { upTo: [10, 20], weight: [3, 2] };
    expect([0, 10, 11, 20, 21].map((steps) => weightAt(zones, steps))).toEqual([3, 3, 2, 2, 0]);
  });
});
