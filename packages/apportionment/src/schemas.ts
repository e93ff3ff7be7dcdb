export { carryOverSchema } from './accounts/carry-over';
export {
  authoritySchema,
  claimsRuleSchema,
  exemptionSchema,
  levySchema,
  responsibilitySchema,
  roundingSchema,
  scopeSchema,
  subsidySchema,
} from './levy/levy';
export { payerSchema } from './levy/payer';
export { networkSchema, segmentSchema } from './network/network';
export { allocationBasisSchema, costRuleSchema, floorTableSchema } from './rules/rule';
