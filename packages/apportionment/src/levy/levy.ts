import { civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { networkSchema } from '../network/network';
import { fenSchema, idSchema } from './payer';
import { costRuleSchema } from '../rules/rule';

const reasonSchema = z.string().min(1).max(2000);

/**
 * 收款依据 the authority of a levy: a decision of the owners (binding on all, Civil Code 280), an agreement (binding on its parties; on all in scope
 * where none are listed), or voluntary fund-raising (Organic Law of Urban Residents' Committees 42; nobody owes it).
 */
export const authoritySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('owners-decision'), voteId: idSchema }).readonly(),
  z
    .object({ kind: z.literal('agreement'), agreementId: idSchema, partyIds: z.array(idSchema).readonly().optional() })
    .readonly(),
  z.object({ kind: z.literal('voluntary') }).readonly(),
]);

/** The authority of a levy. */
export type Authority = z.infer<typeof authoritySchema>;

/** The liability of another party and its part of the cost: all of it, or an amount in fen. */
const answerSchema = z.discriminatedUnion('liable', [
  z.object({ liable: z.literal(false), reason: reasonSchema }).readonly(),
  z
    .object({
      liable: z.literal(true),
      partyId: idSchema,
      pays: z.union([z.literal('all'), fenSchema]),
      reason: reasonSchema.optional(),
    })
    .readonly(),
]);

/** 责任主体 parties that may have to pay before the households do, in the order in which they are asked. */
export const responsibilitySchema = z
  .object({
    /** 专业经营单位 the water, power, gas, heat or telecom company. */
    utility: answerSchema.optional(),
    /** 建设单位 the builder, under warranty. */
    builder: answerSchema.optional(),
    /** 侵权人 the person who did the damage. */
    wrongdoer: answerSchema.optional(),
    /** 维修资金 the repair fund. */
    repairFund: answerSchema.optional(),
  })
  .readonly();

/** The parties asked before any split, in order. */
export const responsibleParties = [
  'utility',
  'builder',
  'wrongdoer',
  'repairFund',
] as const satisfies readonly (keyof z.infer<typeof responsibilitySchema>)[];

/** 补助分配 the division of a limited subsidy among claims, a rule of the claims literature. */
export const claimsRuleSchema = z.enum(['proportional', 'equal-awards', 'equal-losses', 'talmud', 'random-arrival']);

/** A rule of the claims literature, by which a limited sum is divided among claims. */
export type ClaimsRule = z.infer<typeof claimsRuleSchema>;

/** 资助 money from a sponsor or a subsidy: deducted from the whole cost, or divided over the households' shares by a claims rule. */
export const subsidySchema = z
  .object({
    id: idSchema,
    fen: fenSchema,
    /** Without it the subsidy is deducted from the cost before the rule. */
    division: z
      .object({
        rule: claimsRuleSchema,
        /** The claim of each household, at most its share; without it each household claims its share. */
        claims: z
          .array(z.object({ householdId: idSchema, fen: fenSchema }).readonly())
          .readonly()
          .optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly();

/**
 * 分摊范围 the households in scope: all payers, those named, those of some places, those on the network, or those whose path to the root passes a given
 * segment.
 */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }).readonly(),
  z.object({ kind: z.literal('households'), householdIds: z.array(idSchema).readonly() }).readonly(),
  z.object({ kind: z.literal('places'), placeIds: z.array(idSchema).min(1).readonly() }).readonly(),
  z.object({ kind: z.literal('network') }).readonly(),
  z.object({ kind: z.literal('beyond'), segmentIds: z.array(idSchema).min(1).readonly() }).readonly(),
]);

/** 减免 a reduction of a household's share, and the bearer of the difference. */
export const exemptionSchema = z
  .object({
    householdId: idSchema,
    /** Whole percent of the share that is waived. */
    percent: z.int().min(1).max(100),
    reason: reasonSchema.meta({ sensitive: true }),
    /** The other households in the ratio of their shares, or nobody, which leaves a gap in the funding. */
    borneBy: z.enum(['others', 'nobody']),
  })
  .readonly();

/** 取整 the method by which shares become whole fen. Ties are broken by household id, or by a published seed. */
export const roundingSchema = z
  .object({
    method: z.enum(['largest-remainder', 'quota', 'webster', 'huntington-hill', 'adams', 'jefferson', 'dean']),
    seed: z.union([z.string(), z.int()]).optional(),
  })
  .readonly();

/**
 * 一笔收款 the stored document of a levy: its purpose, its authority, its scope, its rule, its receipts and the cost of the work. Facts and decisions
 * only; `apportion` and `settle` compute from it. Money in integer fen.
 */
export const levySchema = z
  .object({
    id: idSchema,
    title: z.string().min(1).max(500),
    /** The day whose law applies. */
    decidedOn: civilDateSchema,
    authority: authoritySchema,
    /** 关于分摊办法的约定 the recorded agreement on the sharing of costs; an `agreement` as authority is one. */
    sharingAgreementId: idSchema.optional(),
    /** The statutory default: by area (Civil Code 283; the default), or none, for costs that do not concern shared parts. */
    legalDefault: z.enum(['area', 'none']).optional(),
    responsibility: responsibilitySchema,
    subsidies: z.array(subsidySchema).readonly().optional(),
    scope: scopeSchema,
    /** Households left out of the scope, with the reason. */
    exclusions: z
      .array(z.object({ householdId: idSchema, reason: reasonSchema.meta({ sensitive: true }) }).readonly())
      .readonly()
      .optional(),
    network: networkSchema.optional(),
    rule: costRuleSchema,
    exemptions: z.array(exemptionSchema).readonly().optional(),
    /** 封底与封顶 the minimum and the maximum that a household with a share pays. */
    limits: z.object({ floorFen: fenSchema.optional(), capFen: fenSchema.optional() }).readonly().optional(),
    rounding: roundingSchema.optional(),
    /** Ids of uncertain rules and floor tables that this levy knowingly rests on. */
    acknowledgedUnsure: z.array(idSchema).readonly().optional(),
    /** 预收 the advance of the households: an average per household (`perHousehold`), or a total (`total`). */
    advance: z
      .object({ basis: z.enum(['perHousehold', 'total']), fen: fenSchema })
      .readonly()
      .optional(),
    /** 分期 parts of the amount owed, by weight and due day; without them all is due at once. */
    instalments: z
      .array(z.object({ due: civilDateSchema, weight: z.int().min(1).max(1_000_000) }).readonly())
      .min(1)
      .readonly()
      .optional(),
    /** 收款记录 the payments of the households, with their days. */
    receipts: z.array(z.object({ householdId: idSchema, fen: fenSchema, on: civilDateSchema }).readonly()).readonly(),
    /** 拒缴 refusals to pay. Households bound by the levy still owe their share. */
    refusals: z
      .array(
        z
          .object({
            householdId: idSchema,
            on: civilDateSchema,
            reason: reasonSchema.optional().meta({ sensitive: true }),
          })
          .readonly(),
      )
      .readonly()
      .optional(),
    /** 实际费用 the whole bill, once known. */
    actualCostFen: fenSchema.optional(),
    /** 红字账单 credit notes on the bill: later deductions by the contractor, at most the whole bill. The remaining amount is shared. */
    credits: z
      .array(z.object({ fen: z.int(expects('fen')).min(1), on: civilDateSchema }).readonly())
      .readonly()
      .optional(),
  })
  .readonly();

/** The stored document of a levy. */
export type Levy = z.infer<typeof levySchema>;
