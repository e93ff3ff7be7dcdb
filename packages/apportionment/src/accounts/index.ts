export { type Bill, billWithCarryOver, type CarriedBill, type CarryOver, emptyCarryOver } from './carry-over';
export type { HouseholdAccount, Instalment } from './household-account';
export { type Account, type Entry, type EntryLine, trialBalance } from './ledger';
export { type Balance, minimalTransfers, type Transfer, type Transfers } from './minimal-transfers';
export { settle, type Settlement, type SettlementTotals } from './settle';
