/** A household with a distance in steps of 0.1 mm. */
export interface RankedHousehold {
  /** Index of the household in the whole. */
  readonly household: number;
  /** Distance to its nearest provider in steps of 0.1 mm. */
  readonly distance: number;
}

/**
 * The summary of a shard's households. Summaries merge associatively and in any order: with whole weights all numbers are whole, so sums are
 * exact in any order.
 */
export interface ShardSummary {
  /** Number of households. */
  readonly households: number;
  /** Number of people in them. */
  readonly people: number;
  /** Number of households with a provider in reach. */
  readonly reachedHouseholds: number;
  /** Number of people in these. */
  readonly reachedPeople: number;
  /** Number of pairs of a household and a provider in reach. */
  readonly pairs: number;
  /** People by number of providers in reach; the last entry counts that number or more. */
  readonly byCount: readonly number[];
  /** People by distance to the nearest provider, in equal steps of the radius. */
  readonly byDistance: readonly number[];
  /** Least distance of a reached household to its nearest provider, in steps of 0.1 mm; undefined where nobody is reached. */
  readonly nearest: number | undefined;
  /** Greatest distance of a reached household to its nearest provider, in steps of 0.1 mm; undefined where nobody is reached. */
  readonly farthest: number | undefined;
  /** The reached households farthest from a provider: farthest first, the lower index on a tie. */
  readonly top: readonly RankedHousehold[];
  /** Demand in reach of each provider (index of the whole), by ascending index. */
  readonly demand: readonly (readonly [provider: number, demand: number])[];
}

/** Length of `top`, and of the histograms. */
export const summarySizes = { top: 10, byCount: 64, byDistance: 20 } as const;

/** The summary of no households: merging it changes nothing. */
export const emptyShardSummary: ShardSummary = {
  households: 0,
  people: 0,
  reachedHouseholds: 0,
  reachedPeople: 0,
  pairs: 0,
  byCount: Array.from({ length: summarySizes.byCount }, () => 0),
  byDistance: Array.from({ length: summarySizes.byDistance }, () => 0),
  nearest: undefined,
  farthest: undefined,
  top: [],
  demand: [],
};

/** Compares households in the order of `top`. */
export const byRank = (a: RankedHousehold, b: RankedHousehold): number =>
  b.distance - a.distance || a.household - b.household;
