import type { Plain } from '../../sheets/document';
import { writeParts } from '../../sheets/other-parts';
import { HouseholdFinder } from './household-finder';
import type { KindReader, ReadContext } from './kind-reader';
import type { MappedRow } from './mapped-row';
import { PayerOfRow } from './payer-of-row';
import { paymentOf } from './payment-amount';
import { readDay } from './served-time';

interface Receipt {
  readonly row: MappedRow;
  readonly householdId: string;
  readonly on: string;
  fen: number;
}

const keyOf = ({ householdId, on, fen }: Omit<Receipt, 'row'>): string => JSON.stringify([householdId, on, fen]);

/** Takes a refund off the payments of its household, the latest first; false where they do not reach. */
const takeOff = (receipts: readonly Receipt[], householdId: string, fen: number): boolean => {
  const own = receipts.filter((receipt) => receipt.householdId === householdId);
  if (own.reduce((sum, receipt) => sum + receipt.fen, 0) < fen) return false;
  let left = fen;
  for (const receipt of own.toReversed()) {
    const part = Math.min(left, receipt.fen);
    receipt.fen -= part;
    left -= part;
  }
  return true;
};

/** Reads the payments of a levy from the export of a bank or a payment app: receipts of households by day and amount, refunds taken off. */
export const paymentsReader = (context: ReadContext): KindReader => {
  const { base, mapping, problems, sheet, locale } = context;
  const { levies } = base;
  const levy = levies.find(({ id }) => id === (mapping.defaults?.levyId ?? (levies.length === 1 ? levies[0]?.id : '')));
  if (levy === undefined) problems.sink.add('exchange.mapping-levy', [sheet], '', {});
  const payers = new PayerOfRow(context, new HouseholdFinder(context), levy?.scope);
  const receipts: Receipt[] = [];
  const refunds: Receipt[] = [];
  return {
    read: (row) => {
      const fen = paymentOf(row);
      if (fen === undefined) return undefined;
      const on = readDay(row.cell('paid-on'));
      if (on === undefined) return row.leaveOut('exchange.mapping-date', 'paid-on');
      const householdId = payers.householdOf(row);
      if (householdId === undefined) return undefined;
      (fen > 0 ? receipts : refunds).push({ row, householdId, on, fen: Math.abs(fen) });
      return undefined;
    },
    finish: () => {
      if (levy === undefined) return [];
      for (const { row, householdId, fen } of refunds)
        if (takeOff(receipts, householdId, fen)) {
          row.warn('exchange.mapping-refund', 'amount');
          row.take();
        } else row.leaveOut('exchange.mapping-refund-alone', 'amount');
      if (receipts.length === 0) return [];
      const known = new Map<string, number>();
      for (const receipt of levy.receipts) known.set(keyOf(receipt), (known.get(keyOf(receipt)) ?? 0) + 1);
      const added = receipts.flatMap(({ row, householdId, on, fen }): readonly Plain[] => {
        row.take();
        const key = keyOf({ householdId, on, fen });
        const held = known.get(key) ?? 0;
        // As often as the levy has such a payment, the row is that one.
        if (held > 0) known.set(key, held - 1);
        return held > 0 || fen === 0 ? [] : [{ householdId, fen, on }];
      });
      const next = levies.map((one) => (one === levy ? { ...levy, receipts: [...levy.receipts, ...added] } : one));
      return [writeParts({ levies: next }, locale)];
    },
  };
};
