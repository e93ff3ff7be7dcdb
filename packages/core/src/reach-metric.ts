import { buildWalkingGraph, type Metric, type Mobility, mobilityClasses, type WalkingGraph } from '@community1373/coverage';
import type { WalkingPath } from './reach-settings';

/** The ways of a scenario with their elevations at the share that its settings ask for; undefined where none are drawn. */
export const walkingGraphOf = ({ paths, slopePercent }: { readonly paths: readonly WalkingPath[]; readonly slopePercent: number }): WalkingGraph | undefined =>
  paths.length === 0 ? undefined : buildWalkingGraph(paths, { heightShare: slopePercent / 100 });

/** The seconds that anyone able needs for so many metres on the flat: what a radius means along the ways. */
export const secondsFor = (meters: number): number => meters / mobilityClasses.able.speed;

/** How far volunteers go: along the ways where these are drawn, for a class of people and in time; else along the straight line with a detour. */
export interface ReachMetric {
  readonly alongWays: boolean;
  readonly metric: Metric;
}

/** How the reach of volunteers is measured in a scenario. */
export const reachMetricOf = ({ graph, mobility, detour }: { readonly graph: WalkingGraph | undefined; readonly mobility: Mobility; readonly detour: number }): ReachMetric =>
  graph === undefined
    ? { alongWays: false, metric: { kind: 'straight', detour } }
    : { alongWays: true, metric: { kind: 'paths', graph, mobility, measure: 'time', walk: 'toHousehold' } };

/** A radius in the unit of the metric: metres, or along the ways seconds. */
export const radiusIn = ({ alongWays }: ReachMetric, meters: number): number => (alongWays ? secondsFor(meters) : meters);

/** How a reason names the way to the radius: nothing for the straight line. */
export const wayTextOf = ({ alongWays }: ReachMetric) => ({ 'zh-CN': alongWays ? '沿路步行 ' : ' ', en: alongWays ? ' along the ways' : '' });
