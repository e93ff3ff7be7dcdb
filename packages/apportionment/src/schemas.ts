import type * as z from 'zod';
import { type CarryOver, carryOverSchema as carryOver } from './accounts/carry-over-ledger';
import {
  type Exemption,
  exemptionSchema as exemption,
  type LevyRounding,
  roundingSchema as rounding,
} from './document/adjustments';
import { type Authority, authoritySchema as authority } from './document/authority';
import {
  type AllocationBasis,
  allocationBasisSchema as allocationBasis,
  type CostRule,
  costRuleSchema as costRule,
} from './document/cost-rule';
import { type FloorTable, floorTableSchema as floorTable } from './document/floor-table';
import { type Levy, levySchema as levy } from './document/levy';
import { type LevyScope, scopeSchema as scope } from './document/levy-scope';
import {
  type Network,
  networkSchema as network,
  type NetworkSegment,
  segmentSchema as segment,
} from './document/network';
import { type Payer, payerSchema as payer } from './document/payer';
import {
  type Receipt,
  receiptSchema as receipt,
  type RefundPayment,
  refundPaymentSchema as refundPayment,
  type Refusal,
  refusalSchema as refusal,
} from './document/payments';
import { type Responsibility, responsibilitySchema as responsibility } from './document/responsibility';
import {
  type ClaimsRule,
  claimsRuleSchema as claimsRule,
  type Subsidy,
  subsidySchema as subsidy,
} from './document/subsidy';

/** Zod schema of an {@link AllocationBasis}. */
export const allocationBasisSchema: z.ZodType<AllocationBasis> = allocationBasis;
/** Zod schema of an {@link Authority}. */
export const authoritySchema: z.ZodType<Authority> = authority;
/** Zod schema of a {@link CarryOver}. */
export const carryOverSchema: z.ZodType<CarryOver> = carryOver;
/** Zod schema of a {@link ClaimsRule}. */
export const claimsRuleSchema: z.ZodType<ClaimsRule> = claimsRule;
/** Zod schema of a {@link CostRule}. */
export const costRuleSchema: z.ZodType<CostRule> = costRule;
/** Zod schema of an {@link Exemption}. */
export const exemptionSchema: z.ZodType<Exemption> = exemption;
/** Zod schema of a {@link FloorTable}. */
export const floorTableSchema: z.ZodType<FloorTable> = floorTable;
/** Zod schema of a {@link Levy}; `apportion` finds its internal contradictions. */
export const levySchema: z.ZodType<Levy> = levy;
/** Zod schema of a {@link Network}; `apportion` checks that it is a tree. */
export const networkSchema: z.ZodType<Network> = network;
/** Zod schema of a {@link Payer}. */
export const payerSchema: z.ZodType<Payer> = payer;
/** Zod schema of a {@link Receipt}. */
export const receiptSchema: z.ZodType<Receipt> = receipt;
/** Zod schema of a {@link RefundPayment}. */
export const refundPaymentSchema: z.ZodType<RefundPayment> = refundPayment;
/** Zod schema of a {@link Refusal}. */
export const refusalSchema: z.ZodType<Refusal> = refusal;
/** Zod schema of a {@link Responsibility}. */
export const responsibilitySchema: z.ZodType<Responsibility> = responsibility;
/** Zod schema of a {@link LevyRounding}. */
export const roundingSchema: z.ZodType<LevyRounding> = rounding;
/** Zod schema of a {@link LevyScope}. */
export const scopeSchema: z.ZodType<LevyScope> = scope;
/** Zod schema of a {@link NetworkSegment}. */
export const segmentSchema: z.ZodType<NetworkSegment> = segment;
/** Zod schema of a {@link Subsidy}. */
export const subsidySchema: z.ZodType<Subsidy> = subsidy;
