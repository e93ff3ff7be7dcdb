import type { Explanation } from '@community1373/base/explain';
import type { ReachSettings } from '../../document/reach-settings';
import type { PartIndicator, RatioIndicator } from './ratio-indicator';

/** The circle along the ways, for a mobility class: in seconds, with the time that an able person needs for the radius on level ground as the limit. */
export interface WalkingAssessment extends RatioIndicator {
  /** Mobility class that the ways are measured for. */
  readonly mobility: ReachSettings['mobility'];
  /** Scale of the elevations in percent: 100 as recorded, 0 flat. */
  readonly slopePercent: number;
  /** Walking time in seconds up to which a household is in reach. */
  readonly limitSeconds: number;
  /** Walking time in seconds of the farthest household among those with a way to a station; undefined when there is none. */
  readonly farthestSeconds: number | undefined;
  /** Number of households without a passable way to a station. */
  readonly cutOff: number;
}

/** The service circle around the stations: the households in reach of a station, and the distance of the farthest household. */
export interface CircleAssessment extends RatioIndicator {
  /** Radius of the service circle in metres. */
  readonly radiusMeters: number;
  /** True when the metric is no longer informative, because everyone is inside the circle. */
  readonly saturated: boolean;
  /** The reason for the saturation; absent when the metric is informative. */
  readonly saturation?: Explanation;
  /** Distance in metres of the farthest household from its nearest station; undefined when no household has a position. */
  readonly farthestMeters: number | undefined;
  /** The households in reach of each station; `nearestOf` counts those that have no nearer station. */
  readonly byStation: readonly (PartIndicator & { readonly nearestOf: number })[];
  /** The same along the ways; absent where no ways are drawn. */
  readonly ways?: WalkingAssessment;
}
