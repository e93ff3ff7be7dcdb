import type { Mobility, MobilityClass } from '../walking/mobility';
import type { WalkingGraph } from '../walking/walking-graph';

/** Straight-line distance on WGS 84 in metres, multiplied by the detour factor if one is given (1.3 is common in towns). */
export interface StraightLineMetric {
  readonly kind: 'straight';
  /** At least 1. */
  readonly detour?: number | undefined;
}

/** Distance along a walking graph for one mobility class, by length in metres or by time in seconds. */
export interface PathsMetric {
  readonly kind: 'paths';
  readonly graph: WalkingGraph;
  readonly mobility: Mobility | MobilityClass;
  readonly measure: 'length' | 'time';
  /** The walking direction, since uphill takes longer than downhill: from the provider to the household by default. */
  readonly walk?: 'toHousehold' | 'toProvider' | undefined;
}

/** The measure of distance between two places. */
export type Metric = StraightLineMetric | PathsMetric;

/** Straight-line distance without a detour factor. */
export const straightLineMetric: StraightLineMetric = { kind: 'straight' };

/** Returns the steps of distance per metre (0.1 mm each) or, where the metric measures time, per second (1 ms each). */
export const stepsPerUnit = (metric: Metric): number =>
  metric.kind === 'paths' && metric.measure === 'time' ? 1000 : 10_000;
