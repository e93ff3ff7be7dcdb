import type { Counts } from './count-reach';
import type { Position } from '../points/points';
import type { Zones } from './reach-sums';

/** The kinds of place that can be edited. */
export type PointKind = 'household' | 'provider';

/** The nearest provider at any distance, with the distance in steps. */
export interface NearestAnywhere {
  readonly provider: number;
  readonly distance: number;
}

/**
 * The operations of a metric that a catchment needs. Households and providers are indices; removed ones are in reach of nothing.
 * Distances are whole steps: 0.1 mm, or 1 ms where the metric measures time.
 */
export interface ReachEngine {
  /** Indices in use, removed ones included. */
  readonly households: () => number;
  readonly providers: () => number;
  /** Counts the providers in reach of all households into `out`. */
  readonly count: (out: Counts) => void;
  /** Finds the households in reach of a provider into `found`, valid until the next call; returns their number. */
  readonly scanProvider: (p: number) => number;
  readonly found: { readonly household: Int32Array; readonly distance: Uint32Array };
  /** Finds the providers that reach a household into `reaching`, the nearest into `nearest`; returns their number. */
  readonly scanHousehold: (h: number) => number;
  readonly nearest: { readonly provider: number; readonly distance: number };
  readonly reaching: { readonly provider: Int32Array; readonly distance: Uint32Array };
  /** Σ over all pairs in reach of weight × value, from households to providers or back, added to `out`. */
  readonly sum: (zones: Zones, toProviders: boolean, value: Float64Array, out: Float64Array) => void;
  /** Moves a provider or household to a place (the next index adds one), or removes it. */
  readonly placeProvider: (p: number, at: Position | undefined) => void;
  readonly placeHousehold: (h: number, at: Position | undefined) => void;
  /** Releases the last index, to undo the addition of a place that has been removed again. */
  readonly forgetLast: (of: PointKind) => void;
  /** True when a household exists; does not compute its position. */
  readonly hasHousehold: (h: number) => boolean;
  readonly providerAt: (p: number) => Position | undefined;
  readonly householdAt: (h: number) => Position | undefined;
  /** The nearest provider of a household at any distance; undefined where no way leads to one. */
  readonly nearestAnywhere: (h: number) => NearestAnywhere | undefined;
  /** True when the metric can start from a place: on a walking graph it must lie near a passable way. */
  readonly onGraph: (of: PointKind, index: number) => boolean;
  /** True when a place is attached beyond a nearer isolated fragment of way. */
  readonly isPastScrap: (of: PointKind, index: number) => boolean;
  /** The extent of the households in metres, by straight line times any detour factor; undefined where that is meaningless. */
  readonly extent: () => number | undefined;
}
