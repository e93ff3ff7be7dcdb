export { type Catchment, type CatchmentInput, createCatchment, type ReachList } from './catchment/catchment';
export type { CatchmentChange } from './catchment/catchment-edit';
export { type CatchmentSource, parseCatchment } from './catchment/parse-catchment';
export type { PopulationColumns } from './catchment/population';
export { type CurvePoint, type ReachCoverage, reachCoverage, reachCurve } from './catchment/reach-coverage';
export type { PointKind } from './catchment/reach-engine';
export type { Saturation, SaturationCode } from './catchment/saturation';
export { explainGap, type GapSources, type HouseholdRefs, type ReachGapCode } from './figures/explain-gap';
export { parseGridInput, parsePersonnelInput, parseServiceInput } from './figures/parse-coverages';
export { type NamedRatio, type Ratio, ratioOf } from './figures/ratio';
export { type GridCoverage, gridCoverage } from './grid/grid-coverage';
export type { GridCell, GridGapCode, GridInput, GridState } from './grid/grid-matrix';
export type { GridMove, GridRemedy } from './grid/grid-remedy';
export type { CoverageNode, GridLead, GridLevel, PlaceCode } from './grid/grid-tree';
export { coverageCatalogue, type CoverageMessageCode, explain } from './messages/messages';
export type { GapCode } from './messages/messages-gap';
export type { CoverageInputCode } from './messages/messages-input';
export {
  type CareAssignment,
  type CareShortage,
  type PersonnelCoverage,
  personnelCoverage,
} from './personnel/personnel-coverage';
export type { CareGap, CareGapCode } from './personnel/personnel-gap';
export type { Caregiver, Client, PersonnelInput, PersonnelMove, PersonnelMoveKind } from './personnel/personnel-input';
export type { PersonnelRemedy } from './personnel/personnel-remedy';
export { straightLineDistance } from './points/ellipsoid';
export { type LocalPlane, localPlane, type PlanePoint } from './points/local-plane';
export { type Metric, type PathsMetric, type StraightLineMetric, straightLineMetric } from './points/metric';
export { type PlacedRecord, type PointColumns, type Position, toPointColumns } from './points/points';
export { requiredMinutes } from './service/required-minutes';
export {
  type ServiceCoverage,
  serviceCoverage,
  type ServiceRow,
  type ServiceShortage,
} from './service/service-coverage';
export type { NeedGap, NeedGapCode } from './service/service-gap';
export type { ServiceHours, ServiceInput, ServiceNeed, VisitInterval, WeeklySpan } from './service/service-input';
export type { ServiceMove, ServiceRemedy } from './service/service-remedy';
