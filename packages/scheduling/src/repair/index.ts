export { repairRoster } from './repair-roster';
export type { RepairedRoster, RepairOptions, RosterRepair } from './roster-repair';
export type { RuleChange } from './rule-change';
