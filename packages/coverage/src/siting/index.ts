export { locateFacilities, type SitingOptions } from './locate-facilities';
export { explainSiting, sitingCatalogue, type SitingCode, sitingDiagnostics, type SitingReason } from './messages';
export { parseSiting } from './parse';
export type { SitingDistance, SitingProblem, SitingQuestion, SitingSpace } from './problem';
export type {
  FacilityResult,
  InfeasibleSiting,
  Siting,
  SitingResult,
  SitingRun,
  SitingService,
  UndecidedSiting,
  UnsolvedSiting,
} from './result';
