export { billWithCarryOver, type CarriedBill } from './carry-over';
export {
  type Bill,
  type CarriedRounding,
  type CarryOver,
  type CurrentBilling,
  emptyCarryOver,
  type HouseholdWeight,
} from './carry-over-ledger';
export type { HouseholdAccount, Instalment } from './household-account';
export { type Account, type Entry, type EntryLine, trialBalance } from './ledger';
export { type Balance, minimalTransfers, type Transfer, type Transfers } from './minimal-transfers';
export { settle, type Settlement, type SettlementTotals } from './settle';
