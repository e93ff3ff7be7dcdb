import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatchment } from '../catchment/catchment';
import { type Position, toPointColumns } from '../points/points';
import { shardAccessibility, summariseShard } from './shard';
import { planShards } from './shard-plan';
import { mergeShardSummaries } from './merge-shard-summaries';
import { emptyShardSummary } from './shard-summary';

const place = (size: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }))
    .map(([x, y]): Position => [113.57 + (x / 5000 - 0.5) * size, 37.86 + (y / 5000 - 0.5) * size]);
const columns = (positions: readonly Position[]) =>
  toPointColumns(positions.map((position, i) => ({ id: String(i), position })));

const whole = fc.constantFrom(0.02, 0.2, 1).chain((size) =>
  fc.record({
    households: fc.array(place(size), { minLength: 1, maxLength: 150 }),
    providers: fc.array(place(size), { maxLength: 30 }),
    radius: fc.constantFrom(0, 400, 1000, 20_000),
    shards: fc.integer({ min: 1, max: 9 }),
    seed: fc.nat(),
  }),
);

describe('law: shards equal the whole, bit for bit on whole weights', () => {
  it('summaries merged in any order and grouping equal that of one shard, and a catchment’s own figures', () => {
    fc.assert(
      fc.property(whole, ({ households, providers, radius, shards, seed }) => {
        const homes = columns(households);
        const bases = columns(providers);
        const weight = households.map((_, h) => 1 + ((seed + h * 31) % 6));
        const [one] = planShards(homes, bases, radius, 1).map((shard) => summariseShard(shard, weight));
        const parts = planShards(homes, bases, radius, shards).map((shard) => summariseShard(shard, weight));
        const cut = seed % (parts.length + 1);
        const left = parts.slice(0, cut).reduce(mergeShardSummaries, emptyShardSummary);
        const right = parts.slice(cut).reduceRight((sum, part) => mergeShardSummaries(part, sum), emptyShardSummary);
        expect(mergeShardSummaries(left, right)).toEqual(one);
        expect(mergeShardSummaries(right, left)).toEqual(one);
        const { counts } = createCatchment({ households: homes, providers: bases, radius });
        expect(one?.pairs).toBe(counts.reduce((sum, count) => sum + count, 0));
        expect(one?.reachedPeople).toBe(
          weight.reduce((sum, people, h) => sum + (Number(counts[h]) > 0 ? people : 0), 0),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('access of the second pass equals that of one shard bit for bit, and the catchment’s within 1e-12', () => {
    fc.assert(
      fc.property(whole, ({ households, providers, radius, shards, seed }) => {
        const homes = columns(households);
        const bases = columns(providers);
        const weight = households.map((_, h) => 1 + ((seed + h * 31) % 6));
        const supply = providers.map((_, p) => 10 + ((seed + p * 17) % 50));
        const accessBy = (count: number): readonly number[] => {
          const plan = planShards(homes, bases, radius, count);
          const merged = plan
            .map((shard) => summariseShard(shard, weight))
            .reduce(mergeShardSummaries, emptyShardSummary);
          const access = households.map(() => 0);
          for (const shard of plan)
            shardAccessibility(shard, merged, supply).forEach(
              (value, h) => (access[Number(shard.householdIndex[h])] = value),
            );
          return access;
        };
        const one = accessBy(1);
        expect(accessBy(shards)).toEqual(one);
        const { access } = createCatchment({ households: homes, providers: bases, radius }).accessibility({
          method: { kind: '2SFCA' },
          demand: weight,
          supply,
        });
        one.forEach((value, h) => expect(Math.abs(value - Number(access[h]))).toBeLessThan(1e-9));
      }),
      { numRuns: 100 },
    );
  });
});
