import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import * as z from 'zod';
import {
  type Exemption,
  exemptionSchema,
  type LevyRounding,
  roundingSchema,
  type ShareLimits,
  shareLimitsSchema,
} from './adjustments';
import { type Authority, authoritySchema } from './authority';
import { type CostRule, costRuleSchema } from './cost-rule';
import { fenSchema, idSchema, reasonSchema } from './fields';
import { type Exclusion, type LevyScope, scopeSchema } from './levy-scope';
import { type Network, networkSchema } from './network';
import {
  type Advance,
  advanceSchema,
  type CreditNote,
  creditNoteSchema,
  type InstalmentTerm,
  instalmentTermSchema,
  type Receipt,
  receiptSchema,
  type RefundPayment,
  refundPaymentSchema,
  type Refusal,
  refusalSchema,
} from './payments';
import { type Responsibility, responsibilitySchema } from './responsibility';
import { type Subsidy, subsidySchema } from './subsidy';

/**
 * 分摊单 the stored document of a levy: its purpose, its authority, its scope, its rule, its receipts and the cost of the work. Facts and decisions
 * only; `apportion` and `settle` compute from it. Money in integer fen.
 */
export interface Levy {
  /** The id of the levy. */
  readonly id: string;
  /** The purpose, for people. */
  readonly title: string;
  /** The day of the decision, whose law applies. */
  readonly decidedOn: CivilDate;
  /** 收取依据 the authority, which decides who owes the levy. */
  readonly authority: Authority;
  /** 关于分摊办法的约定 the recorded agreement on the sharing of costs; absent: an `agreement` as authority is one, otherwise there is none. */
  readonly sharingAgreementId?: string | undefined;
  /** The statutory default: by area (Civil Code 283), or none, for costs that do not concern shared parts; absent: by area. */
  readonly legalDefault?: 'area' | 'none' | undefined;
  /** 责任主体 the parties asked before the households. */
  readonly responsibility: Responsibility;
  /** 资助 money from sponsors and subsidies; absent: none. */
  readonly subsidies?: readonly Subsidy[] | undefined;
  /** 分摊范围 the households in scope. */
  readonly scope: LevyScope;
  /** Households left out of the scope, with the reason; absent: none. */
  readonly exclusions?: readonly Exclusion[] | undefined;
  /** 管路 the network, for rules and scopes that need one. */
  readonly network?: Network | undefined;
  /** 分摊规则 the rule. */
  readonly rule: CostRule;
  /** 减免 the exemptions; absent: none. */
  readonly exemptions?: readonly Exemption[] | undefined;
  /** 封底与封顶 the limits of a share; absent: none. */
  readonly limits?: ShareLimits | undefined;
  /** 取整 the rounding; absent: by largest remainder, ties by household id. */
  readonly rounding?: LevyRounding | undefined;
  /** Ids of uncertain rules and floor tables that this levy knowingly rests on; absent: none. */
  readonly acknowledgedUnsure?: readonly string[] | undefined;
  /** 预收 the advance; absent for a levy that is collected after the bill. */
  readonly advance?: Advance | undefined;
  /** 分期 the parts of the amount owed; absent: all is due at once, on the day of the decision. */
  readonly instalments?: readonly InstalmentTerm[] | undefined;
  /** 收款记录 the payments of the households. */
  readonly receipts: readonly Receipt[];
  /** 退款记录 the money paid back to households; absent: none. */
  readonly refundPayments?: readonly RefundPayment[] | undefined;
  /** 拒缴 the refusals to pay; absent: none. */
  readonly refusals?: readonly Refusal[] | undefined;
  /** 实际费用 the whole bill in fen; absent until it is known. */
  readonly actualCostFen?: number | undefined;
  /** 红字账单 the credit notes, together at most the whole bill; the remaining amount is shared. Absent: none. */
  readonly credits?: readonly CreditNote[] | undefined;
}

/** Schema of a {@link Levy}. */
export const levySchema = z
  .object({
    id: idSchema,
    title: z.string().min(1).max(500),
    decidedOn: civilDateSchema,
    authority: authoritySchema,
    sharingAgreementId: idSchema.optional(),
    legalDefault: z.enum(['area', 'none']).optional(),
    responsibility: responsibilitySchema,
    subsidies: z.array(subsidySchema).readonly().optional(),
    scope: scopeSchema,
    exclusions: z
      .array(z.object({ householdId: idSchema, reason: reasonSchema.meta({ sensitive: true }) }).readonly())
      .readonly()
      .optional(),
    network: networkSchema.optional(),
    rule: costRuleSchema,
    exemptions: z.array(exemptionSchema).readonly().optional(),
    limits: shareLimitsSchema.optional(),
    rounding: roundingSchema.optional(),
    acknowledgedUnsure: z.array(idSchema).readonly().optional(),
    advance: advanceSchema.optional(),
    instalments: z.array(instalmentTermSchema).min(1).readonly().optional(),
    receipts: z.array(receiptSchema).readonly(),
    refundPayments: z.array(refundPaymentSchema).readonly().optional(),
    refusals: z.array(refusalSchema).readonly().optional(),
    actualCostFen: fenSchema.optional(),
    credits: z.array(creditNoteSchema).readonly().optional(),
  })
  .readonly();
