import { type Metric } from '@community1373/coverage';
import { buildWalkingGraph, type Mobility, mobilityClasses, type WalkingGraph } from '@community1373/coverage/walking';
import type { WalkingPath } from '../document/reach-settings';

/** Builds the walking graph of a scenario, with elevations scaled as its settings state; undefined when no ways are drawn. */
export const walkingGraphOf = ({
  paths,
  slopePercent,
}: {
  readonly paths: readonly WalkingPath[];
  readonly slopePercent: number;
}): WalkingGraph | undefined =>
  paths.length === 0 ? undefined : buildWalkingGraph(paths, { heightShare: slopePercent / 100 });

/** Returns the seconds that an able person needs for a distance on level ground: the meaning of a radius along the ways. */
export const secondsFor = (meters: number): number => meters / mobilityClasses.able.speed;

/**
 * The metric for the reach of volunteers: along the ways when these are drawn, for a mobility class and in time; otherwise the straight line with a detour
 * factor.
 */
export interface ReachMetric {
  readonly alongWays: boolean;
  readonly metric: Metric;
}

/** Creates the reach metric of a scenario. */
export const reachMetricOf = ({
  graph,
  mobility,
  detour,
}: {
  readonly graph: WalkingGraph | undefined;
  readonly mobility: Mobility;
  readonly detour: number;
}): ReachMetric =>
  graph === undefined
    ? { alongWays: false, metric: { kind: 'straight', detour } }
    : { alongWays: true, metric: { kind: 'paths', graph, mobility, measure: 'time', walk: 'toHousehold' } };

/** Converts a radius to the unit of the metric: metres, or seconds along the ways. */
export const radiusIn = ({ alongWays }: ReachMetric, meters: number): number =>
  alongWays ? secondsFor(meters) : meters;

/** Returns the words that a reason puts before the radius: empty for the straight line. */
export const wayTextOf = ({ alongWays }: ReachMetric) => ({
  'zh-CN': alongWays ? '沿路步行 ' : ' ',
  en: alongWays ? ' along the ways' : '',
});
