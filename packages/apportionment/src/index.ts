export { apportion, type Apportionment, type HouseholdShare } from './levy/apportion';
export {
  type ComparedRule,
  compareRules,
  type NamedCostRule,
  type RuleComparison,
  type RuleOutcome,
} from './levy/compare-rules';
export { explainShare, type ShareExplanation, type ShareStep } from './levy/explain-share';
export type { ExternalFunding } from './levy/external-funding';
export { type ApportionInput, parseLevy } from './levy/input';
export type { Authority, ClaimsRule, Levy } from './levy/levy';
export type { Payer } from './levy/payer';
export type { LevyStage } from './levy/pipeline';
export { type NoticeRow, type PublicNotice, publicNotice } from './levy/public-notice';
export type { Tie } from './levy/tie';
export {
  allocationBasisNames,
  apportionmentCatalogue,
  type ApportionmentCode,
  costRuleNames,
  explain,
  type ReportedCode,
  type StepCode,
} from './messages/messages';
export type { Network } from './network/network';
export type { DivisorMethod } from './rounding/divisor-method';
export type { FractionString } from './rounding/rational';
export { type RoundingMethod, roundingMethods, roundShares, type RoundSharesInput } from './rounding/round-shares';
export { type Awards, divideClaims } from './rules/claims';
export { nucleolus, savingsGame, shapleyValue } from './rules/coalition-game';
export type { CoreCheck } from './rules/core-check';
export type { AllocationBasis, BlendRule, CostRule, CostRuleKind, FixedRule, FloorTable } from './rules/rule';
