import type { Receipt, RefundPayment, Refusal } from '@community1373/apportionment';
import { receiptSchema, refundPaymentSchema, refusalSchema } from '@community1373/apportionment/schemas';
import * as z from 'zod';

/** 收款 a payment of a household, entered in a levy. */
export interface LevyPaidEvent {
  /** Marks a payment. */
  readonly type: 'paid';
  /** The payment. */
  readonly receipt: Receipt;
}

/** 退款 money paid back to a household, entered in a levy. */
export interface LevyRefundedEvent {
  /** Marks a refund. */
  readonly type: 'refunded';
  /** The refund. */
  readonly refund: RefundPayment;
}

/** 拒缴 the refusal of a household to pay, entered in a levy. */
export interface LevyRefusedEvent {
  /** Marks a refusal. */
  readonly type: 'refused';
  /** The refusal. */
  readonly refusal: Refusal;
}

/** An entry in the accounts of a levy: money in, money out, or a refusal. */
export type LevyEvent = LevyPaidEvent | LevyRefundedEvent | LevyRefusedEvent;

/** Zod schema of a {@link LevyEvent}. */
export const levyEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paid'), receipt: receiptSchema }).readonly(),
  z.object({ type: z.literal('refunded'), refund: refundPaymentSchema }).readonly(),
  z.object({ type: z.literal('refused'), refusal: refusalSchema }).readonly(),
]);
