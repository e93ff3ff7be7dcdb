import { checkPoints, checkRadius } from '../points/check-columns';
import { checkMetric } from '../points/check-metric';
import type { Metric } from '../points/metric';
import { pathsEngine } from '../walking/search/paths-engine';
import type { PointColumns } from '../points/points';
import type { ReachEngine } from './reach-engine';
import { straightEngine } from './straight-line-engine';

/** Creates the engine of a metric; rejects an invalid radius, metric or position. */
export const engineFor = (
  households: PointColumns,
  providers: PointColumns,
  radius: number,
  metric: Metric,
): ReachEngine => {
  checkRadius(radius);
  checkMetric(metric);
  checkPoints('households', households);
  checkPoints('providers', providers);
  return metric.kind === 'paths'
    ? pathsEngine(households, providers, radius, metric)
    : straightEngine(households, providers, radius, metric);
};
