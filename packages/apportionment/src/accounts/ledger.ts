import type { CivilDate } from '@community1373/base/calendar';
import { requireArgument } from '@community1373/base/diagnostics';
import type { Explanation } from '@community1373/base/explain';
import * as z from 'zod';
import type { StepCode } from '../messages/codes';

/**
 * 科目 an account: the cash of the levy, the advances held for the works, the works and their contractor, a household, an outside party, amounts asked
 * of volunteers and not given, and the gap in the funding.
 */
export type Account =
  | 'cash'
  | 'advances'
  | 'works'
  | 'contractor'
  | 'asked'
  | 'gap'
  | `household:${string}`
  | `outside:${string}`;

/** One line of an entry; one of the two sides is zero. Integer fen. */
export interface EntryLine {
  /** The account. */
  readonly account: Account;
  /** 借方 the debit in fen; 0 for a credit. */
  readonly debitFen: number;
  /** 贷方 the credit in fen; 0 for a debit. */
  readonly creditFen: number;
}

/** 分录 a double entry: the sums of its debits and of its credits are equal. */
export interface Entry {
  /** The occasion of the entry. */
  readonly why: Explanation<StepCode>;
  /** The day of a receipt or a credit note; absent for entries of the settlement itself. */
  readonly on?: CivilDate | undefined;
  /** The lines, none of zero. */
  readonly lines: readonly EntryLine[];
}

/** Builds an entry from signed amounts, positive for debit; lines of zero are left out. */
export const entry = (
  code: StepCode,
  amounts: readonly (readonly [Account, number])[],
  params: Explanation['params'] = {},
  on?: CivilDate,
): Entry => ({
  why: { code, params },
  ...(on === undefined ? {} : { on }),
  lines: amounts.flatMap(([account, fen]) =>
    fen === 0 ? [] : [{ account, debitFen: Math.max(fen, 0), creditFen: Math.max(-fen, 0) }],
  ),
});

const entriesSchema = z
  .array(
    z.looseObject({ lines: z.array(z.looseObject({ account: z.string(), debitFen: z.int(), creditFen: z.int() })) }),
  )
  .readonly();

/**
 * Computes the balance of each account, debits less credits, in fen; the balances sum to zero.
 *
 * @example
 * import { trialBalance } from '@community1373/apportionment/accounts';
 * const lines = [{ account: 'cash', debitFen: 400, creditFen: 0 }, { account: 'household:h1', debitFen: 0, creditFen: 400 }] as const;
 * trialBalance([{ why: { code: 'apportionment.entry-receipt', params: {} }, lines }]).get('household:h1'); // => -400
 */
export const trialBalance = (entries: readonly Entry[]): ReadonlyMap<Account, number> => {
  requireArgument(entriesSchema, entries, 'apportionment.entries');
  const balances = new Map<Account, number>();
  for (const { lines } of entries)
    for (const { account, debitFen, creditFen } of lines)
      balances.set(account, (balances.get(account) ?? 0) + debitFen - creditFen);
  return balances;
};
