import type { Mobility, MobilityClass } from '../walking/mobility';
import type { WalkingGraph } from '../walking/walking-graph';

/** Straight-line distance on WGS 84 in metres, multiplied by the detour factor if one is given (1.3 is common in towns). */
export interface StraightLineMetric {
  /** Kind of the metric. */
  readonly kind: 'straight';
  /** Factor by which the distance is multiplied, at least 1; default: 1. */
  readonly detour?: number | undefined;
}

/** Distance along a walking graph for one mobility class, by length in metres or by time in seconds. */
export interface PathsMetric {
  /** Kind of the metric. */
  readonly kind: 'paths';
  /** Graph of the ways. */
  readonly graph: WalkingGraph;
  /** Mobility class, by name or by its own speed and limits. */
  readonly mobility: Mobility | MobilityClass;
  /** `length`: the shortest way, in metres; `time`: the quickest way, in seconds. */
  readonly measure: 'length' | 'time';
  /** Walking direction, since uphill takes longer than downhill; default: from the provider to the household. */
  readonly walk?: 'toHousehold' | 'toProvider' | undefined;
}

/** The measure of distance between two places. */
export type Metric = StraightLineMetric | PathsMetric;

/** Straight-line distance without a detour factor. */
export const straightLineMetric: StraightLineMetric = { kind: 'straight' };

/** Returns the steps of distance per metre (0.1 mm each) or, where the metric measures time, per second (1 ms each). */
export const stepsPerUnit = (metric: Metric): number =>
  metric.kind === 'paths' && metric.measure === 'time' ? 1000 : 10_000;
