export { assess } from './assessment/assess';
export type { Assessment, CoverageAssessment, CoverageGap, Finding, RatioIndicator } from './assessment/assessment';
export { type AssessOptions, type Assessor, createAssessor } from './assessment/assessor';
export { checkAssessment, checkScenario } from './document/check-scenario';
export { fingerprint } from './document/fingerprint';
export type { MatterRecord } from './document/matter-record';
export { migrateScenario } from './document/migrate-scenario';
export type { Outage, OutageCare } from './document/outage';
export { parseScenario, parseScenarioAsync } from './document/parse-scenario';
export { defaultReachSettings, type ReachSettings, type WalkingPath } from './document/reach-settings';
export {
  type BookableDay,
  type Period,
  type RosterDecision,
  type Scenario,
  type ScenarioDecisions,
  scenarioVersion,
} from './document/scenario';
export type { ServiceRecord, VisitObservation } from './document/service-record';
export { createCommunityFromDivision, type DivisionStart } from './document/start/create-community-from-division';
export { createScenario, type CreateScenarioInput } from './document/start/create-scenario';
export { applyPatches } from './editing/apply-patches';
export { type Edit, edit } from './editing/edit';
export { moveStation, removeVolunteer } from './editing/edits';
export { commitEdit, createHistory, type History, redo, undo } from './editing/history';
export { coreCatalogue, explain, type FindingCode, formatDiagnostic } from './messages/messages';
export type { CoverageCode } from './messages/messages-coverage';
export type { RecordCode } from './messages/messages-records';
export type { ScenarioCode } from './messages/messages-scenario';
export { adopt, plan, type PlanOptions, type RosterProposal } from './planning/plan';
