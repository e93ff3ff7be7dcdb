export { apportion, type Apportionment, type HouseholdShare } from './apportion';
export { type Bill, carryBill, type CarriedBill, type CarryOver, carryOverSchema, emptyCarryOver } from './carry-over';
export { type Awards, divideClaims } from './claims';
export { nucleolusOfGame, savingsGame, shapleyOfGame } from './coalition-game';
export { type ComparedRule, compareRules, type NamedRule, type RuleComparison, type RuleOutcome } from './compare-rules';
export type { DivisorMethod } from './divisor-method';
export { explainShare, type ShareExplanation, type ShareStep } from './explain-share';
export type { HouseholdAccount, Instalment } from './household-account';
export { type ApportionInput, parseLevy } from './input';
export { type Account, type Entry, type EntryLine, trialBalance } from './ledger';
export {
  type Authority,
  authoritySchema,
  type ClaimsRule,
  claimsRuleSchema,
  exemptionSchema,
  type Levy,
  levySchema,
  responsibilitySchema,
  roundingSchema,
  scopeSchema,
  subsidySchema,
} from './levy';
export { type ApportionmentCode, apportionmentCatalogue, explain, measureNames, type ReportedCode, ruleNames, type StepCode } from './messages';
export { type Balance, minimalTransfers, type Transfer, type Transfers } from './minimal-transfers';
export { type Network, networkSchema, segmentSchema } from './network';
export type { NoSubsidy } from './no-subsidy';
export type { OutsideMoney } from './outside-money';
export { type Payer, payerSchema } from './payer';
export type { Stage } from './pipeline';
export { type NoticeRow, publicNotice, type PublicNotice } from './public-notice';
export type { RatioText } from './rational';
export { roundShares, type RoundSharesInput, type RoundingMethod, roundingMethods } from './round-shares';
export {
  type BlendRule,
  type FixedRule,
  type FloorTable,
  floorTableSchema,
  type Measure,
  measureSchema,
  type Rule,
  type RuleKind,
  ruleSchema,
} from './rule';
export { settle, type Settlement, type SettlementTotals } from './settle';
export type { Tie } from './tie';
