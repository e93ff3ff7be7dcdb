export { compareLevyRules, type NamedComparedRule } from '../document/levy-rules';
export type { ModificationCode, ModificationProblem } from '../messages/messages-modifications';
export type { RemedyCode } from '../messages/messages-remedies';
export {
  compare,
  type ComparedIndicator,
  type ComparedVariant,
  type Comparison,
  type ReasonLink,
} from './comparison/compare';
export { type Indicator, type IndicatorUnit, listIndicators } from './comparison/list-indicators';
export { type BreakEvenTarget, type Sweep, sweep, type SweepParameter, type SweepPoint } from './comparison/sweep';
export type { VariantImpact } from './comparison/who-changes';
export { type FormOption, formOptions } from './form-options';
export { applyModification, explainModification } from './modifications/apply-modification';
export {
  type Modification,
  type ModificationKind,
  modificationKinds,
  type ModificationName,
} from './modifications/modification';
export type {
  ChoiceInput,
  FormChoice,
  FormField,
  FormOptionSource,
  ModificationRejection,
  NumberInput,
  SourceInput,
  ValueInput,
} from './modifications/modification-kind';
export { adoptVariant } from './modifications/adopt-variant';
export {
  type AppliedVariant,
  applyVariant,
  type ApplyVariantOptions,
  parseVariant,
  type Variant,
  variantFingerprint,
} from './modifications/variant';
export { applyRemedy } from './remedies/apply-remedy';
export type { FilledPlaces } from './remedies/fill-places';
export type { FormableProjects } from './remedies/form-projects';
export type {
  AddSubsidyRemedy,
  AddVolunteersRemedy,
  CollectRemedy,
  CompleteGridRemedy,
  ExtendLinkageRemedy,
  FillPlacesRemedy,
  HoldOnRemedy,
  RecordStepsRemedy,
  Remedy,
  SetSeatsRemedy,
} from './remedies/remedy';
export {
  forecastLevy,
  type ForecastOptions,
  forecastVote,
  type RuleForecast,
  type VoteForecast,
  type VoteShortfall,
} from './vote-forecast';
export type { SetCalendar, SetHoliday, SetSeats, SetWorkflow } from './modifications/days';
export type { MergeNodes, SplitNode } from './modifications/grid';
export type { MakeMicroGrids } from './modifications/micro-grids';
export type { AdaptModel, SetParties } from './modifications/models';
export type { ChangeLevy, RefusePayment } from './modifications/money';
export type { ScaleGroup, SetCadence } from './modifications/needs';
export type { SetCircle, SetCoverage, SetDetour, SetMobility, SetSlope } from './modifications/reach';
export type { SetRosterRule } from './modifications/roster-rules';
export type { AddStation, CloseStation, MoveStation } from './modifications/stations';
export type { FailUtility } from './modifications/utilities';
export type { AddVolunteers, LoseShare, LoseVolunteers, ScaleHours } from './modifications/volunteers';
export type { VoteWork } from './modifications/vote-work';
