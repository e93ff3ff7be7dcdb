export { type RepairedRoster, type RepairOptions, repairRoster, type RosterRepair } from './repair-roster';
export type { RuleChange } from './rule-change';
