import { describe, expect, it } from 'vitest';
import { checkShard, checkSummary } from './check-shard';
import { toPointColumns } from '../points/points';
import { planShards, type Shard } from './shard-plan';
import { emptyShardSummary, type ShardSummary } from './shard-summary';

const homes = toPointColumns([
  { id: 'h1', position: [113.5, 37.8] },
  { id: 'h2', position: [113.6, 37.9] },
]);
const [shard] = planShards(homes, toPointColumns([{ id: 's1', position: [113.6, 37.901] }]), 1000, 1);
if (shard === undefined) throw new Error('two households make a shard');

const codeOf = (call: () => void): unknown => {
  try {
    call();
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
  return undefined;
};

describe('a shard', () => {
  const told = (changed: Partial<Record<keyof Shard, unknown>>) =>
    codeOf(() => checkShard({ ...shard, ...changed } as Shard));

  it('is right as planned, as a copy from another process, and at a coarser level', () => {
    expect([
      told({}),
      codeOf(() => checkShard(structuredClone(shard))),
      told({ level: shard.level - 1 }),
      told({ level: -3 }),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is refused by the name of what is wrong', () => {
    expect(codeOf(() => checkShard(null as unknown as Shard))).toBe('coverage.shard');
    expect([told({ radius: -1 }), told({ households: {} }), told({ providers: null })]).toEqual([
      'coverage.radius',
      'coverage.households',
      'coverage.providers',
    ]);
    for (const wrong of [Int32Array.of(0), [0, -1], [0, 0.5], ['0', '1'], undefined])
      expect([wrong, told({ householdIndex: wrong })]).toEqual([wrong, 'coverage.shard']);
    expect([told({ providerIndex: [] }), told({ providerIndex: [-1] })]).toEqual(['coverage.shard', 'coverage.shard']);
  });

  it('has a level of whole cells, no narrower than an eighth of the radius, and not too many of them', () => {
    for (const level of [0.5, 19, Number.NaN, '9'])
      expect([level, told({ level })]).toEqual([level, 'coverage.shard-level']);
    // Cells of level 9 are 217 m wide, of level 10 108 m: an eighth of 1,000 m is 125 m.
    expect([told({ level: 9 }), told({ level: 10 })]).toEqual([undefined, 'coverage.shard-level']);
    // Over 0.1 degrees, level 18 has 26,214 cells a side: 687 million.
    expect([told({ radius: 0, level: 16 }), told({ radius: 0, level: 18 })]).toEqual([
      undefined,
      'coverage.shard-level',
    ]);
  });
});

describe('a summary', () => {
  const told = (changed: Partial<Record<keyof ShardSummary, unknown>>) =>
    codeOf(() => checkSummary({ ...emptyShardSummary, ...changed } as ShardSummary));

  it('is right empty, and with ranks, distances and demand', () => {
    expect([
      told({}),
      told({ nearest: 1, farthest: 5, top: [{ household: 3, distance: 5 }], demand: [[0, 2.5]] }),
    ]).toEqual([undefined, undefined]);
  });

  it.each([
    { people: -1 },
    { households: 0.5 },
    { byCount: [] },
    { byDistance: emptyShardSummary.byCount },
    { nearest: '1' },
    { demand: [[0]] },
    { demand: [[-1, 2]] },
    { top: Array.from({ length: 11 }, () => ({ household: 0, distance: 0 })) },
  ])('is refused: %j', (changed) => expect(told(changed)).toBe('coverage.shard-summary'));
});
