import { expects, idText } from '@community1373/base/diagnostics';
import * as z from 'zod';

/** Schema of an id. */
export const idSchema = idText(200);

/** Schema of money: non-negative integer fen 分. */
export const fenSchema = z.int(expects('fen')).min(0);

/** Schema of a count or a weight: a whole number from 0. */
export const wholeSchema = z.int().min(0);

/** Schema of a reason that is written down. */
export const reasonSchema = z.string().min(1).max(2000);

/** An amount of one household. */
export interface HouseholdAmount {
  /** The household. */
  readonly householdId: string;
  /** The amount in fen. */
  readonly fen: number;
}

/** Schema of a {@link HouseholdAmount}. */
export const householdAmountSchema = z.object({ householdId: idSchema, fen: fenSchema }).readonly();
