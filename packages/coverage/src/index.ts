export type { AccessChange, LiveAccessibility } from './access-live';
export type { AccessMethod, DecayZone } from './access-method';
export type { Accessibility, AccessInput } from './accessibility';
export { type Catchment, type CatchmentInput, createCatchment, type Reached } from './catchment';
export type { Change } from './catchment-edit';
export { straightDistance } from './ellipsoid';
export { type Equity, equityOf, type GroupAccess } from './equity';
export { explainGap, type GapSources, type HouseholdRefs, type ReachGapCode } from './explain-gap';
export { type Figure, type NamedFigure, ratioOf } from './figure';
export { type GridCoverage, gridCoverage } from './grid-coverage';
export type { GridCell, GridGapCode, GridInput, GridState } from './grid-matrix';
export type { GridMend, GridMove } from './grid-mend';
export type { GridLead, GridLevel, GridNode, PlaceCode } from './grid-tree';
export { type LocalPlane, localPlane, type PlanePoint } from './local-plane';
export { coverageCatalogue, explain } from './messages';
export type { GapCode } from './messages-gap';
export type { InputCode } from './messages-input';
export { type Metric, type PathsMetric, straight, type StraightMetric } from './metric';
export { type Mobility, type MobilityClass, mobilityClasses, slopeFactor } from './mobility';
export { parseCatchment, type UnreadCatchment } from './parse-catchment';
export { parseGridInput, parsePersonnelInput, parseServiceInput } from './parse-coverages';
export { parseWalkingGraph } from './parse-walking-graph';
export { type Care, type CareShortage, type PersonnelCoverage, personnelCoverage } from './personnel-coverage';
export type { CareGap, CareGapCode } from './personnel-gap';
export type { Carer, Client, PersonnelInput, PersonnelMove, PersonnelMoveKind } from './personnel-input';
export type { PersonnelMend } from './personnel-mend';
export { columnsOf, type PlacedRecord, type PointColumns, type Position } from './points';
export type { PopulationColumns } from './population';
export { type CurvePoint, reachCurve, type ReachFigure, reachFigure } from './reach-figure';
export type { Place } from './reach-engine';
export type { Saturation, SaturationCode } from './saturation';
export { type ServiceCoverage, serviceCoverage, type ServiceRow, type ServiceShortage } from './service-coverage';
export { minutesWanted } from './minutes-wanted';
export type { NeedGap, NeedGapCode } from './service-gap';
export type { Cadence, ServiceHours, ServiceInput, ServiceNeed, WeeklySpan } from './service-input';
export type { ServiceMend, ServiceMove } from './service-mend';
export { type CoordinateSystem, coordinateSystemOf, type DeclaredSystem, declaredSystemOf } from './walking/coordinate-system';
export type { NoWay } from './walking/no-way';
export { type CollectOptions, WayCollector } from './walking/way-collector';
export { type Walkability, walkable } from './walking/walkable';
export { buildWalkingGraph, type WalkingGraph, type WalkingLine } from './walking-graph';
export { accessOfShard, summariseShard } from './shard';
export { planShards, type Shard } from './shard-plan';
export { mergeSummaries } from './merge-summaries';
export { emptySummary, type Ranked, type ShardSummary } from './shard-summary';
export {
  explainSiting,
  type InvalidSiting,
  locateFacilities,
  type NoSiting,
  parseSiting,
  type SiteShare,
  type Siting,
  sitingCatalogue,
  type SitingCode,
  sitingDiagnostics,
  type SitingDistance,
  type SitingOptions,
  type SitingProblem,
  type SitingQuestion,
  type SitingReason,
  type SitingResult,
  type SitingService,
  type SitingSpace,
} from './siting/index';
