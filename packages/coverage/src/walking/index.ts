export { type CoordinateSystem, coordinateSystemOf, type DeclaredSystem, declaredSystemOf } from './coordinate-system';
export { type Mobility, type MobilityClass, mobilityClasses, slopeFactor } from './mobility';
export type { UnusableWay } from './unusable-way';
export { parseWalkingGraph } from './parse-walking-graph';
export { type Walkability, walkable, type WalkableOptions } from './walkable';
export { buildWalkingGraph, type WalkingGraph, type WalkingGraphOptions, type WalkingLine } from './walking-graph';
export { type CollectOptions, WayCollector } from './way-collector';
