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
export { type Network, networkSchema, segmentSchema } from './network';
export { type Payer, payerSchema } from './payer';
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
export type { Tie } from './tie';
