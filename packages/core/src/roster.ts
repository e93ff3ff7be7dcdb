export { markAbsent, withdrawAbsence } from './editing/absence-edits';
export { markNoShow, moveOnRoster, pinAssignment, unpinAssignment } from './editing/roster-edits';
export { explainAssignment, rankCandidates } from './planning/explain-roster';
export type { ProposedRoster, RosterFeasibility } from './planning/plan';
export { adoptRepair, repair, type RepairIndicators, type RepairProposal } from './planning/repair';
