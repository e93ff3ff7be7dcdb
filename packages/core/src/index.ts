export { type AdaptedModel, adaptModel } from './adaptation/adapt-model';
export { adaptScenario, type ScenarioAdaptation } from './adaptation/adapt-scenario';
export type { Consequence } from './adaptation/consequence';
export { type ModelChange, type ModelList, modelChangeSchema, modelLists } from './adaptation/model-change';
export { assess } from './assess';
export { type Assessor, type AssessOptions, createAssessor } from './assessor';
export type {
  Assessment,
  CircleAssessment,
  CoverageAssessment,
  Figure,
  Finding,
  LevyAssessment,
  LevyShare,
  LinkageAssessment,
  MatterAssessment,
  MattersAssessment,
  Missing,
  OutageAssessment,
  PartFigure,
  RosterAssessment,
  RosterPlace,
  RosterShift,
  SeatedDate,
  SeatedDayAssessment,
  ServedAssessment,
  ServedPart,
  WaitingProject,
  WaysAssessment,
} from './assessment';
export { checkAssessment, checkScenario } from './check-scenario';
export { compare, type ComparedFigure, type ComparedVariant, type Comparison, type ReasonLink } from './comparison/compare';
export { type FigureUnit, figuresOf, type FigureValue } from './comparison/figures-of';
export { type BreakEvenQuestion, type Sweep, sweep, type SweepPoint, type Varied } from './comparison/sweep';
export type { Change } from './comparison/who-changes';
export { type Edit, edit } from './edit';
export { moveStation, removeVolunteer } from './edits';
export { candidatesFor, explainPlace } from './explain-roster';
export { type FieldChoice, fieldChoices } from './field-choices';
export { fingerprint } from './fingerprint';
export { followPatches } from './follow-patches';
export { type GridTable, gridTable, type GridTableCell, type GridTableRow } from './grid-table';
export { type History, record, redo, startHistory, undo } from './history';
export { compareLevyRules, levyNotice, type NamedComparedRule } from './levy-rules';
export { type BoardNeed, type BoardProject, linkageBoard, type LinkageBoard } from './linkage-board';
export {
  type BoardMatter,
  type BoardRight,
  type BoardStage,
  type BoardVote,
  matterDetail,
  type MatterDetail,
  mattersBoard,
  type MattersBoard,
  type TimelineEvent,
} from './matters-board';
export { coreCatalogue, describe, explain } from './messages';
export type { CoverageCode } from './messages-coverage';
export type { FindingCode } from './messages';
export type { QuestionCode } from './messages-questions';
export type { RecordCode } from './messages-records';
export type { RemedyCode } from './messages-remedies';
export type { ScenarioCode } from './messages-scenario';
export type { ModificationCode, ModificationProblem } from './messages-modifications';
export { type MatterRecord, matterRecordSchema } from './matter-record';
export { migrateScenario } from './migrate-scenario';
export { applyModification, explainModification } from './modifications/apply-modification';
export { type Modification, modificationKinds, type ModificationName, modificationSchema } from './modifications/modification';
export type { FieldSource, FormField, ModificationKind, Refusal } from './modifications/modification-kind';
export { type MadeVariant, makeVariant, parseVariant, type Variant, variantFingerprint, variantSchema } from './modifications/variant';
export { type Outage, outageSchema } from './outage';
export { parseScenario, parseScenarioInTurns } from './parse-scenario';
export { adopt, plan, type ProposedRoster, type RosterFeasibility, type RosterProposal } from './plan';
export { maskScenario } from './privacy/mask-scenario';
export { type MaskedPart, maskedParts } from './privacy/masked-parts';
export { unmaskScenario } from './privacy/unmask-scenario';
export { applyRemedy } from './remedies/apply-remedy';
export type { FilledPlaces } from './remedies/fill-places';
export type { FormableProjects } from './remedies/form-projects';
export type { Remedy } from './remedies/remedy';
export { adoptRepair, repair, type RepairFigures, type RepairProposal } from './repair';
export { markAbsent, withdrawAbsence } from './absence-edits';
export { markMissed, moveOnRoster, pinAssignment } from './roster-edits';
export { plainReach, type ReachSettings, reachSettingsSchema, type WalkingPath, walkingPathSchema } from './reach-settings';
export {
  type Period,
  periodSchema,
  type RosterDecision,
  rosterDecisionSchema,
  type Scenario,
  scenarioSchema,
  scenarioVersion,
  type SeatedDay,
  seatedDaySchema,
  type VisitRounds,
  visitRoundsSchema,
} from './scenario';
export { scenarioJsonSchema } from './scenario-json-schema';
export { type ServedRecord, servedRecordSchema } from './served-record';
export {
  type EntranceProperties,
  type Feature,
  type FeatureCollection,
  type Point,
  type Polygon,
  type ScenarioMap,
  scenarioMap,
} from './scenario-map';
export {
  type ChanceDemand,
  chanceDemandSchema,
  type SimulationAssumptions,
  simulationAssumptionsSchema,
} from './simulation/assumptions';
export { type ErlangC, erlangC } from './simulation/erlang-c';
export type { Estimate } from './simulation/estimate';
export { parseSimulation } from './simulation/parse-simulation';
export { simulate, type SimulateOptions } from './simulation/simulate';
export { type SimulatedDemand, type SimulatedServers, type SimulationInput, simulationInputSchema } from './simulation/simulation-input';
export { simulationOf } from './simulation/simulation-of';
export type { DemandCounts, DemandFigures, ServerFigures, Simulation, WaitQuantiles, WeekMean } from './simulation/simulation-result';
export type { Duration } from './simulation/variates';
export type { AdaptationCode, AdaptationProblem } from './messages-adaptation';
export type { SimulationCode } from './messages-simulation';
export { levyOutlook, type OutlookOptions, type RuleOutlook, votingOutlook, type VotingOutlook, type Wanting } from './voting-outlook';
export { type DivisionStart, startFromDivision } from './start/start-from-division';
export { type ScenarioStart, startScenario } from './start/start-scenario';
