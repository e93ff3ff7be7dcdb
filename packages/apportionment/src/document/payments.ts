import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { fenSchema, idSchema, reasonSchema } from './fields';

/** 预收 the advance of the households. */
export interface Advance {
  /** The meaning of the amount: an average for each household in scope (`perHousehold`), or a `total`. */
  readonly basis: 'perHousehold' | 'total';
  /** The amount in fen. */
  readonly fen: number;
}

/** Schema of an {@link Advance}. */
export const advanceSchema = z.object({ basis: z.enum(['perHousehold', 'total']), fen: fenSchema }).readonly();

/** 分期 one part of the amount owed. */
export interface InstalmentTerm {
  /** The day on which the part is due. */
  readonly due: CivilDate;
  /** The weight of the part among all parts, 1 to 1,000,000. */
  readonly weight: number;
}

/** Schema of an {@link InstalmentTerm}. */
export const instalmentTermSchema = z
  .object({ due: civilDateSchema, weight: z.int().min(1).max(1_000_000) })
  .readonly();

/** 收付方式 the means of a payment: cash (现金) or transfer (转账). */
export type PaymentMethod = 'cash' | 'transfer';

/** Schema of a {@link PaymentMethod}. */
const paymentMethodSchema = z.enum(['cash', 'transfer']);

/** 收款 a payment of a household. */
export interface Receipt {
  /** The household that paid. */
  readonly householdId: string;
  /** The amount in fen. */
  readonly fen: number;
  /** The day of the payment. */
  readonly on: CivilDate;
  /** The means of payment; absent where it was not recorded. */
  readonly method?: PaymentMethod | undefined;
  /** 补记 the day of the entry, where it was entered later; absent: on the day of the payment. */
  readonly recordedOn?: CivilDate | undefined;
}

const moneyShape = {
  householdId: idSchema,
  fen: fenSchema,
  on: civilDateSchema,
  method: paymentMethodSchema.optional(),
  recordedOn: civilDateSchema.optional(),
};

/** Schema of a {@link Receipt}. */
export const receiptSchema = z.object(moneyShape).readonly();

/** 退款 money that was paid back to a household. It reduces what the household has paid. */
export interface RefundPayment {
  /** The household that received it. */
  readonly householdId: string;
  /** The amount in fen; all refunds of a household are at most its payments. */
  readonly fen: number;
  /** The day of the refund. */
  readonly on: CivilDate;
  /** The means of payment; absent where it was not recorded. */
  readonly method?: PaymentMethod | undefined;
  /** 补记 the day of the entry, where it was entered later; absent: on the day of the refund. */
  readonly recordedOn?: CivilDate | undefined;
}

/** Schema of a {@link RefundPayment}. */
export const refundPaymentSchema = z.object(moneyShape).readonly();

/** 拒缴 a refusal to pay. A household bound by the levy still owes its share. */
export interface Refusal {
  /** The household that refused. */
  readonly householdId: string;
  /** The day of the refusal. */
  readonly on: CivilDate;
  /** The reason, masked in a copy; absent where none was given. */
  readonly reason?: string | undefined;
}

/** Schema of a {@link Refusal}. */
export const refusalSchema = z
  .object({ householdId: idSchema, on: civilDateSchema, reason: reasonSchema.optional().meta({ sensitive: true }) })
  .readonly();

/** 红字账单 a credit note on the bill: a later deduction by the contractor. */
export interface CreditNote {
  /** The deduction in fen, at least 1. */
  readonly fen: number;
  /** The day of the note. */
  readonly on: CivilDate;
}

/** Schema of a {@link CreditNote}. */
export const creditNoteSchema = z.object({ fen: z.int(expects('fen')).min(1), on: civilDateSchema }).readonly();
