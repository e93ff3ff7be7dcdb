import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { fenSchema, idSchema, wholeSchema } from '../document/fields';
import type { FractionString } from '../rounding/rational';

/** The weight of one household in a bill. */
export interface HouseholdWeight {
  /** The household. */
  readonly householdId: string;
  /** The weight, a whole number from 0; 0 leaves the household out. */
  readonly weight: number;
}

/** The rounding of one household that is carried over. */
export interface CarriedRounding {
  /** The household. */
  readonly householdId: string;
  /** Its payments less its exact shares, in fen: positive where it has paid more. */
  readonly exact: FractionString;
}

/** The bills by the current weights. */
export interface CurrentBilling {
  /** The weights of the last bill. */
  readonly weights: readonly HouseholdWeight[];
  /** The amount billed by them so far, in fen. */
  readonly billedFen: number;
}

/** 余数结转 the carry-over ledger of repeated bills, plain JSON. */
export interface CarryOver {
  /** The bills by the current weights; absent before the first bill. */
  readonly current?: CurrentBilling | undefined;
  /** The rounding of each household from earlier weights. */
  readonly carried: readonly CarriedRounding[];
}

/** One bill of a repeated cost. */
export interface Bill {
  /** The amount in fen; negative: a credit on earlier bills. */
  readonly fen: number;
  /** The households in its scope, each once, with their weights; not all 0. */
  readonly weights: readonly HouseholdWeight[];
}

const weightsSchema = z
  .array(z.object({ householdId: idSchema, weight: wholeSchema }).readonly())
  .min(1)
  .readonly();
const ratioSchema = z.string().regex(/^-?\d+(\/[1-9]\d*)?$/, expects('ratio'));

/** Schema of a {@link CarryOver}. */
export const carryOverSchema = z
  .object({
    current: z.object({ weights: weightsSchema, billedFen: fenSchema }).readonly().optional(),
    carried: z.array(z.object({ householdId: idSchema, exact: ratioSchema }).readonly()).readonly(),
  })
  .readonly();

/** Schema of a {@link Bill}. */
export const billSchema = z.object({ fen: z.int(expects('fen')), weights: weightsSchema }).readonly();

/** The ledger before its first bill. */
export const emptyCarryOver: CarryOver = { carried: [] };
