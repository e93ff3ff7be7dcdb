import { civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { networkSchema } from './network';
import { fenSchema, idSchema } from './payer';
import { ruleSchema } from './rule';

const reasonSchema = z.string().min(1).max(2000);

/**
 * 收款依据 what a levy rests on: a decision of the owners (binding on all, Civil Code 280), an agreement (binding on its parties; on
 * all in scope where none are listed), or voluntary fund-raising (Organic Law of Urban Residents' Committees 42; nobody owes it).
 */
export const authoritySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('owners-decision'), voteId: idSchema }).readonly(),
  z.object({ kind: z.literal('agreement'), agreementId: idSchema, partyIds: z.array(idSchema).readonly().optional() }).readonly(),
  z.object({ kind: z.literal('voluntary') }).readonly(),
]);

/** What a levy rests on. */
export type Authority = z.infer<typeof authoritySchema>;

/** Whether somebody else must pay, and how much of the cost: all of it, or an amount in fen. */
const answerSchema = z.discriminatedUnion('liable', [
  z.object({ liable: z.literal(false), reason: reasonSchema }).readonly(),
  z.object({ liable: z.literal(true), partyId: idSchema, pays: z.union([z.literal('all'), fenSchema]), reason: reasonSchema.optional() }).readonly(),
]);

/** 责任主体 who might have to pay before the households do, in the order they are asked. */
export const responsibilitySchema = z
  .object({
    /** 专业经营单位 the water, power, gas, heat or telecom company. */
    utility: answerSchema.optional(),
    /** 建设单位 the builder, under warranty. */
    builder: answerSchema.optional(),
    /** 侵权人 who did the damage. */
    wrongdoer: answerSchema.optional(),
    /** 维修资金 the repair fund. */
    repairFund: answerSchema.optional(),
  })
  .readonly();

/** The parties asked before any split, in order. */
export const responsibleParties = ['utility', 'builder', 'wrongdoer', 'repairFund'] as const satisfies readonly (keyof z.infer<typeof responsibilitySchema>)[];

/** 补助分配 how a limited subsidy is divided among claims, a rule of the claims literature. */
export const claimsRuleSchema = z.enum(['proportional', 'equal-awards', 'equal-losses', 'talmud', 'random-arrival']);

/** A rule of the claims literature, by which a limited sum is divided among claims. */
export type ClaimsRule = z.infer<typeof claimsRuleSchema>;

/** 资助 money from a sponsor or a subsidy: off the whole cost, or divided over the households' shares by a claims rule. */
export const subsidySchema = z
  .object({
    id: idSchema,
    fen: fenSchema,
    /** Without it the subsidy comes off the cost before the rule. */
    division: z
      .object({
        rule: claimsRuleSchema,
        /** What each may claim, at most its share; without it each household claims its share. */
        claims: z.array(z.object({ householdId: idSchema, fen: fenSchema }).readonly()).readonly().optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly();

/** 分摊范围 who is in scope: all payers, those named, those of some places, those on the network, or those whose path to the root passes a given segment. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }).readonly(),
  z.object({ kind: z.literal('households'), householdIds: z.array(idSchema).readonly() }).readonly(),
  z.object({ kind: z.literal('places'), placeIds: z.array(idSchema).min(1).readonly() }).readonly(),
  z.object({ kind: z.literal('network') }).readonly(),
  z.object({ kind: z.literal('beyond'), segmentIds: z.array(idSchema).min(1).readonly() }).readonly(),
]);

/** 减免 a household pays this much less than its share, and who bears it instead. */
export const exemptionSchema = z
  .object({
    householdId: idSchema,
    /** Whole percent of the share that is not asked of it. */
    percent: z.int().min(1).max(100),
    reason: reasonSchema.meta({ sensitive: true }),
    /** The other households in the ratio of their shares, or nobody: then it is a gap in the funding. */
    borneBy: z.enum(['others', 'nobody']),
  })
  .readonly();

/** 取整 how shares become whole fen. Ties go by household id, or by a published seed. */
export const roundingSchema = z
  .object({
    method: z.enum(['largest-remainder', 'quota', 'webster', 'huntington-hill', 'adams', 'jefferson', 'dean']),
    seed: z.union([z.string(), z.int()]).optional(),
  })
  .readonly();

/**
 * 一笔收款 the stored document of a levy: what it is for, what it rests on, who shares it, by which rule, what was collected and what the work
 * cost. Facts and decisions only; {@link apportion} and {@link settle} compute from it. Money in integer fen.
 */
export const levySchema = z
  .object({
    id: idSchema,
    title: z.string().min(1).max(500),
    /** The day whose law it is judged by. */
    decidedOn: civilDateSchema,
    authority: authoritySchema,
    /** 关于分摊办法的约定 the recorded agreement on how costs are shared; an `agreement` as authority is one. */
    sharingAgreementId: idSchema.optional(),
    /** What the law says where nothing is agreed: by area (Civil Code 283; the default), or nothing, for costs that are not of shared parts. */
    legalDefault: z.enum(['area', 'none']).optional(),
    responsibility: responsibilitySchema,
    subsidies: z.array(subsidySchema).readonly().optional(),
    scope: scopeSchema,
    /** Households left out of the scope, with the reason. */
    exclusions: z.array(z.object({ householdId: idSchema, reason: reasonSchema.meta({ sensitive: true }) }).readonly()).readonly().optional(),
    network: networkSchema.optional(),
    rule: ruleSchema,
    exemptions: z.array(exemptionSchema).readonly().optional(),
    /** 封底与封顶 the least and the most that a household with a share pays. */
    limits: z.object({ floorFen: fenSchema.optional(), capFen: fenSchema.optional() }).readonly().optional(),
    rounding: roundingSchema.optional(),
    /** Ids of rules and floor tables whose text is not sure and that this levy knowingly rests on. */
    acknowledgedUnsure: z.array(idSchema).readonly().optional(),
    /** 预收 what the households pay in advance: a sum for each household on average (`perHousehold`), or in all (`total`). */
    advance: z.object({ basis: z.enum(['perHousehold', 'total']), fen: fenSchema }).readonly().optional(),
    /** 分期 parts of what is owed, by weight and due day; without them all is due at once. */
    instalments: z
      .array(z.object({ due: civilDateSchema, weight: z.int().min(1).max(1_000_000) }).readonly())
      .min(1)
      .readonly()
      .optional(),
    /** 收款记录 what each household has paid, and when. */
    receipts: z.array(z.object({ householdId: idSchema, fen: fenSchema, on: civilDateSchema }).readonly()).readonly(),
    /** 拒缴 who refused to pay. Where the levy binds them, they still owe. */
    refusals: z
      .array(z.object({ householdId: idSchema, on: civilDateSchema, reason: reasonSchema.optional().meta({ sensitive: true }) }).readonly())
      .readonly()
      .optional(),
    /** 实际费用 the whole bill, once known. */
    actualCostFen: fenSchema.optional(),
    /** 红字账单 credit notes on the bill: what the contractor takes off it later, at most the whole bill. What is shared is what is left. */
    credits: z.array(z.object({ fen: z.int(expects('fen')).min(1), on: civilDateSchema }).readonly()).readonly().optional(),
  })
  .readonly();

/** The stored document of a levy. */
export type Levy = z.infer<typeof levySchema>;
