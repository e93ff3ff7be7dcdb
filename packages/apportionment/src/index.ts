export type { Exemption, LevyRounding, ShareLimits } from './document/adjustments';
export type { Agreement, Authority, OwnersDecision, VoluntaryFunding } from './document/authority';
export type {
  AllocationBasis,
  AreaRule,
  BlendPart,
  BlendRule,
  CostRule,
  CostRuleKind,
  EqualRule,
  FixedRule,
  FloorRule,
  NetworkRule,
  PersonsRule,
  UsageRule,
} from './document/cost-rule';
export type { HouseholdAmount } from './document/fields';
export type { FloorCoefficient, FloorTable } from './document/floor-table';
export type { Levy } from './document/levy';
export type {
  AllScope,
  BeyondScope,
  Exclusion,
  HouseholdScope,
  LevyScope,
  NetworkScope,
  PlaceScope,
} from './document/levy-scope';
export type { Network, NetworkSegment, NetworkTap } from './document/network';
export type { Payer } from './document/payer';
export type {
  Advance,
  CreditNote,
  InstalmentTerm,
  PaymentMethod,
  Receipt,
  RefundPayment,
  Refusal,
} from './document/payments';
export type { Liability, Liable, NotLiable, Responsibility, ResponsibleParty } from './document/responsibility';
export type { ClaimsRule, Subsidy, SubsidyDivision } from './document/subsidy';
export { apportion, type Apportionment, type HouseholdShare, type OutOfScope } from './levy/apportion';
export {
  type ComparedRule,
  compareRules,
  type LargestShare,
  type NamedCostRule,
  type RuleComparison,
  type RuleOutcome,
} from './levy/compare-rules';
export { explainShare, type ShareExplanation, type ShareStep } from './levy/explain-share';
export type { ExternalFunding } from './levy/external-funding';
export { type ApportionInput, parseLevy } from './levy/input';
export type { LevyStage } from './levy/pipeline';
export { type NoticeRow, type PublicNotice, publicNotice } from './levy/public-notice';
export type { SeededTie, Tie } from './levy/tie';
export type { ApportionmentCode, ReportedCode, StepCode } from './messages/codes';
export { apportionmentCatalogue, explain } from './messages/messages';
export { allocationBasisNames, costRuleNames } from './messages/names';
export type { DivisorMethod } from './rounding/divisor-method';
export type { FractionString } from './rounding/rational';
export { roundShares, type RoundSharesInput } from './rounding/round-shares';
export { type RoundingMethod, roundingMethods } from './rounding/rounding-method';
export { type Awards, type ClaimsInput, divideClaims } from './rules/claims';
export { nucleolus, type NucleolusOptions, savingsGame, shapleyValue } from './rules/coalition-game';
export type { CoreCheck, CoreHolds, CoreViolated } from './rules/core-check';
