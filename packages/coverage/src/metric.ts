import type { Mobility, MobilityClass } from './mobility';
import type { WalkingGraph } from './walking-graph';

/** The straight line on WGS 84 in metres, times a detour factor where one is given (1.3 is common in towns). */
export interface StraightMetric {
  readonly kind: 'straight';
  /** At least 1. */
  readonly detour?: number | undefined;
}

/** Along a walking graph, for one class of people, by length in metres or by time in seconds. */
export interface PathsMetric {
  readonly kind: 'paths';
  readonly graph: WalkingGraph;
  readonly mobility: Mobility | MobilityClass;
  readonly measure: 'length' | 'time';
  /** Who walks: uphill takes longer than down. The provider, to the household, by default. */
  readonly walk?: 'toHousehold' | 'toProvider' | undefined;
}

/** How far apart two places are. */
export type Metric = StraightMetric | PathsMetric;

/** The straight line as it is. */
export const straight: StraightMetric = { kind: 'straight' };

/** Steps of distance in a metre (0.1 mm) or, where a metric measures time, in a second (1 ms). */
export const stepsPerUnit = (metric: Metric): number => (metric.kind === 'paths' && metric.measure === 'time' ? 1000 : 10_000);
