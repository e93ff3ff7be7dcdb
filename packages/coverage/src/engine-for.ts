import type { Metric } from './metric';
import { pathsEngine } from './paths-engine';
import type { PointColumns } from './points';
import type { ReachEngine } from './reach-engine';
import { straightEngine } from './straight-engine';

/** The engine of a metric. */
export const engineFor = (households: PointColumns, providers: PointColumns, radius: number, metric: Metric): ReachEngine =>
  metric.kind === 'paths' ? pathsEngine(households, providers, radius, metric) : straightEngine(households, providers, radius, metric);
