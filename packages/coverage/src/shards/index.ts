export { mergeShardSummaries } from './merge-shard-summaries';
export { shardAccessibility, summariseShard } from './shard';
export { planShards, type Shard } from './shard-plan';
export { emptyShardSummary, type RankedHousehold, type ShardSummary } from './shard-summary';
