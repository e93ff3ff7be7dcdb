import type { Counts } from './count-reach';
import type { Position } from './points';
import type { Zones } from './reach-sums';

/** What can be edited. */
export type Place = 'household' | 'provider';

/** The nearest provider however far, in steps. */
export interface NearestAnywhere {
  readonly provider: number;
  readonly distance: number;
}

/**
 * What a metric must be able to do for a catchment. Households and providers are indices; a removed one is in reach of nothing.
 * Distances are whole steps: 0.1 mm, or 1 ms where the metric measures time.
 */
export interface ReachEngine {
  /** Indices in use, removed ones included. */
  readonly households: () => number;
  readonly providers: () => number;
  /** Counts everything into `out`. */
  readonly count: (out: Counts) => void;
  /** Finds the households in reach of a provider; returns their number. They stay in `found` until the next call. */
  readonly scanProvider: (p: number) => number;
  readonly found: { readonly household: Int32Array; readonly distance: Uint32Array };
  /** Counts the providers that reach a household; they stay in `reaching`, the nearest in `nearest`. */
  readonly scanHousehold: (h: number) => number;
  readonly nearest: { readonly provider: number; readonly distance: number };
  readonly reaching: { readonly provider: Int32Array; readonly distance: Uint32Array };
  /** Σ over all pairs in reach of weight × value, from households to providers or back, added to `out`. */
  readonly sum: (zones: Zones, toProviders: boolean, value: Float64Array, out: Float64Array) => void;
  /** Puts a provider or household (the next index adds one) at a place, or takes it away. */
  readonly placeProvider: (p: number, at: Position | undefined) => void;
  readonly placeHousehold: (h: number, at: Position | undefined) => void;
  /** Gives the last index back: the addition of a place that has been taken away again. */
  readonly forgetLast: (of: Place) => void;
  /** Whether a household is there, without looking for its place. */
  readonly hasHousehold: (h: number) => boolean;
  readonly providerAt: (p: number) => Position | undefined;
  readonly householdAt: (h: number) => Position | undefined;
  /** The nearest provider of a household beyond any radius; undefined where no way leads to one. */
  readonly nearestAnywhere: (h: number) => NearestAnywhere | undefined;
  /** Whether the metric can start from a place at all: on a walking graph it must lie near a passable way. */
  readonly onGraph: (of: Place, index: number) => boolean;
  /** True where a place was attached past a nearer scrap of way. */
  readonly isPastScrap: (of: Place, index: number) => boolean;
  /** Metres across the households, along the straight line and any detour factor; undefined where that means nothing. */
  readonly extent: () => number | undefined;
}
