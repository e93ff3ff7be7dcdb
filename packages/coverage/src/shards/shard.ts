import { CodedError } from '@community1373/base/diagnostics';
import { checkAmounts } from '../points/check-columns';
import { checkShard, checkSummary } from './check-shard';
import { emptyCounts, noDistance } from '../catchment/count-reach';
import { stepsPerMeter } from '../points/ellipsoid';
import { straightLineMetric } from '../points/metric';
import type { ReachEngine } from '../catchment/reach-engine';
import { byRank, emptyShardSummary, type RankedHousehold, type ShardSummary, summarySizes } from './shard-summary';
import type { Shard } from './shard-plan';
import { straightEngine } from '../catchment/straight-line-engine';

const engineOf = ({ households, providers, radius, level }: Shard): ReachEngine =>
  straightEngine(households, providers, radius, straightLineMetric, level);

const weightIn = ({ householdIndex }: Shard, weight: ArrayLike<number> | undefined, h: number): number =>
  Number(weight?.[Number(householdIndex[h])] ?? 1);

/**
 * First pass over a shard: computes counts, sums, histograms, extremes, the farthest households, and the demand at each provider. `weight` is
 * the number of people by household index of the whole; whole numbers keep every sum exact.
 *
 * @example
 * import { toPointColumns } from '@community1373/coverage';
 * import { emptyShardSummary, mergeShardSummaries, planShards, summariseShard } from '@community1373/coverage/shards';
 * const households = toPointColumns([{ id: 'h1', position: [113.5, 37.8] }, { id: 'h2', position: [113.6, 37.9] }]);
 * const shards = planShards(households, toPointColumns([{ id: 's1', position: [113.6, 37.901] }]), 1000, 2);
 * const whole = shards.map((shard) => summariseShard(shard, [3, 4])).reduce(mergeShardSummaries, emptyShardSummary);
 * [whole.reachedPeople, whole.people]; // => [4, 7]
 */
export const summariseShard = (shard: Shard, weight?: ArrayLike<number>): ShardSummary => {
  checkShard(shard);
  checkAmounts('coverage.people', weight);
  const engine = engineOf(shard);
  const households = engine.households();
  const counts = emptyCounts(households);
  engine.count(counts);
  const byCount = [...emptyShardSummary.byCount];
  const byDistance = [...emptyShardSummary.byDistance];
  const people = Float64Array.from({ length: households }, (_, h) => weightIn(shard, weight, h));
  const demand = new Float64Array(engine.providers());
  const limit = Math.round(shard.radius * stepsPerMeter);
  engine.sum({ upTo: [limit], weight: [1] }, true, people, demand);
  const reached: RankedHousehold[] = [];
  let total = 0;
  let reachedPeople = 0;
  let pairs = 0;
  for (let h = 0; h < households; h += 1) {
    const weighed = Number(people[h]);
    const count = Number(counts.count[h]);
    const distance = Number(counts.distance[h]);
    total += weighed;
    pairs += count;
    const place = Math.min(count, summarySizes.byCount - 1);
    byCount[place] = Number(byCount[place]) + weighed;
    if (distance === noDistance) continue;
    reachedPeople += weighed;
    const bin =
      limit === 0 ? 0 : Math.min(summarySizes.byDistance - 1, Math.floor((distance * summarySizes.byDistance) / limit));
    byDistance[bin] = Number(byDistance[bin]) + weighed;
    reached.push({ household: Number(shard.householdIndex[h]), distance });
  }
  const ranked = reached.toSorted(byRank);
  return {
    households,
    people: total,
    reachedHouseholds: reached.length,
    reachedPeople,
    pairs,
    byCount,
    byDistance,
    nearest: ranked.at(-1)?.distance,
    farthest: ranked[0]?.distance,
    top: ranked.slice(0, summarySizes.top),
    demand: Array.from(demand, (sum, p) => [Number(shard.providerIndex[p]), sum] as const).filter(([, sum]) => sum > 0),
  };
};

/**
 * Second pass over a shard: computes two-step accessibility (2SFCA) by household of the shard, from the demand in the merged summaries of all
 * shards and the supply by provider index of the whole. Ratios are added in provider order, so that a household's access is bit-identical in
 * whatever shard it is computed.
 *
 * @example
 * import { toPointColumns } from '@community1373/coverage';
 * import { planShards, shardAccessibility, summariseShard } from '@community1373/coverage/shards';
 * const places = toPointColumns([{ id: 'a', position: [113.5, 37.8] }]);
 * const shards = planShards(places, places, 1000, 1);
 * shards.map((shard) => [...shardAccessibility(shard, summariseShard(shard, [4]), [8])]); // => [[2]]
 */
export const shardAccessibility = (shard: Shard, summary: ShardSummary, supply: ArrayLike<number>): Float64Array => {
  checkShard(shard);
  checkSummary(summary);
  if (supply === undefined) throw new CodedError('coverage.supply', supply);
  checkAmounts('coverage.supply', supply);
  const engine = engineOf(shard);
  const ratio = new Map(summary.demand.map(([provider, sum]) => [provider, Number(supply[provider] ?? 0) / sum]));
  const access = new Float64Array(engine.households());
  for (let h = 0; h < access.length; h += 1) {
    const count = engine.scanHousehold(h);
    const reaching = engine.reaching.provider.slice(0, count).map((p) => Number(shard.providerIndex[p]));
    for (const provider of reaching.toSorted()) access[h] = Number(access[h]) + (ratio.get(provider) ?? 0);
  }
  return access;
};
