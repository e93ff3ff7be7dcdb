import { checkSummary } from './check-shard';
import { byRank, type ShardSummary, summarySizes } from './shard-summary';

const added = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((value, i) => value + Number(b[i]));

const extreme = (
  a: number | undefined,
  b: number | undefined,
  of: (a: number, b: number) => number,
): number | undefined => (a === undefined ? b : b === undefined ? a : of(a, b));

const mergeDemand = (a: ShardSummary['demand'], b: ShardSummary['demand']): ShardSummary['demand'] => {
  const sums = new Map(a);
  for (const [provider, demand] of b) sums.set(provider, (sums.get(provider) ?? 0) + demand);
  return [...sums].toSorted(([p], [q]) => p - q);
};

/**
 * Merges two summaries of disjoint households.
 *
 * @example
 * import { emptyShardSummary, mergeShardSummaries } from '@community1373/coverage/shards';
 * mergeShardSummaries({ ...emptyShardSummary, people: 3 }, { ...emptyShardSummary, people: 4 }).people; // => 7
 */
export const mergeShardSummaries = (a: ShardSummary, b: ShardSummary): ShardSummary => {
  checkSummary(a);
  checkSummary(b);
  return {
    households: a.households + b.households,
    people: a.people + b.people,
    reachedHouseholds: a.reachedHouseholds + b.reachedHouseholds,
    reachedPeople: a.reachedPeople + b.reachedPeople,
    pairs: a.pairs + b.pairs,
    byCount: added(a.byCount, b.byCount),
    byDistance: added(a.byDistance, b.byDistance),
    nearest: extreme(a.nearest, b.nearest, Math.min),
    farthest: extreme(a.farthest, b.farthest, Math.max),
    top: [...a.top, ...b.top].toSorted(byRank).slice(0, summarySizes.top),
    demand: mergeDemand(a.demand, b.demand),
  };
};
