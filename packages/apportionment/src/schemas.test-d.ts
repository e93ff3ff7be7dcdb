import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { Bill, billSchema, CarryOver, carryOverSchema } from './accounts/carry-over-ledger';
import type {
  Exemption,
  exemptionSchema,
  LevyRounding,
  roundingSchema,
  ShareLimits,
  shareLimitsSchema,
} from './document/adjustments';
import type { Authority, authoritySchema } from './document/authority';
import type { AllocationBasis, allocationBasisSchema, CostRule, costRuleUnion } from './document/cost-rule';
import type { HouseholdAmount, householdAmountSchema } from './document/fields';
import type { FloorTable, floorTableSchema } from './document/floor-table';
import type { Levy, levySchema } from './document/levy';
import type { LevyScope, scopeSchema } from './document/levy-scope';
import type { Network, networkSchema, NetworkSegment, segmentSchema } from './document/network';
import type { Payer, payerSchema } from './document/payer';
import type {
  Advance,
  advanceSchema,
  CreditNote,
  creditNoteSchema,
  InstalmentTerm,
  instalmentTermSchema,
  Receipt,
  receiptSchema,
  Refusal,
  refusalSchema,
} from './document/payments';
import type { Responsibility, responsibilitySchema } from './document/responsibility';
import type { ClaimsRule, claimsRuleSchema, Subsidy, subsidySchema } from './document/subsidy';

type Out<S extends z.ZodType> = z.output<S>;

describe('the written types are those of the schemas, field by field', () => {
  it('of the rules', () => {
    expectTypeOf<Out<ReturnType<typeof costRuleUnion>>>().toEqualTypeOf<CostRule>();
    expectTypeOf<Out<typeof allocationBasisSchema>>().toEqualTypeOf<AllocationBasis>();
    expectTypeOf<Out<typeof claimsRuleSchema>>().toEqualTypeOf<ClaimsRule>();
    expectTypeOf<Out<typeof floorTableSchema>>().toEqualTypeOf<FloorTable>();
    expectTypeOf<Out<typeof networkSchema>>().toEqualTypeOf<Network>();
    expectTypeOf<Out<typeof segmentSchema>>().toEqualTypeOf<NetworkSegment>();
  });

  it('of the parts of a levy', () => {
    expectTypeOf<Out<typeof authoritySchema>>().toEqualTypeOf<Authority>();
    expectTypeOf<Out<typeof responsibilitySchema>>().toEqualTypeOf<Responsibility>();
    expectTypeOf<Out<typeof subsidySchema>>().toEqualTypeOf<Subsidy>();
    expectTypeOf<Out<typeof scopeSchema>>().toEqualTypeOf<LevyScope>();
    expectTypeOf<Out<typeof exemptionSchema>>().toEqualTypeOf<Exemption>();
    expectTypeOf<Out<typeof shareLimitsSchema>>().toEqualTypeOf<ShareLimits>();
    expectTypeOf<Out<typeof roundingSchema>>().toEqualTypeOf<LevyRounding>();
    expectTypeOf<Out<typeof advanceSchema>>().toEqualTypeOf<Advance>();
    expectTypeOf<Out<typeof instalmentTermSchema>>().toEqualTypeOf<InstalmentTerm>();
    expectTypeOf<Out<typeof receiptSchema>>().toEqualTypeOf<Receipt>();
    expectTypeOf<Out<typeof refusalSchema>>().toEqualTypeOf<Refusal>();
    expectTypeOf<Out<typeof creditNoteSchema>>().toEqualTypeOf<CreditNote>();
  });

  it('of the documents', () => {
    expectTypeOf<Out<typeof levySchema>>().toEqualTypeOf<Levy>();
    expectTypeOf<Out<typeof payerSchema>>().toEqualTypeOf<Payer>();
    expectTypeOf<Out<typeof householdAmountSchema>>().toEqualTypeOf<HouseholdAmount>();
    expectTypeOf<Out<typeof carryOverSchema>>().toEqualTypeOf<CarryOver>();
    expectTypeOf<Out<typeof billSchema>>().toEqualTypeOf<Bill>();
  });
});
