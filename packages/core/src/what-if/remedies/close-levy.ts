import { type Levy, type Payer } from '@community1373/apportionment';
import { settle, type Settlement } from '@community1373/apportionment/accounts';
import { unusedId } from '../../document/unused-id';
import { type AddSubsidyRemedy, type CollectRemedy, standIn } from './remedy';

const totalsOf = (levy: Levy, payers: readonly Payer[]): Settlement['totals'] | undefined => {
  const settled = settle({ levy, payers });
  return settled.ok ? settled.value.totals : undefined;
};

/**
 * 补足缺口 returns the subsidy that closes the gap left by refusals: it covers the shares that nobody is charged for. Verified by settling with it, and with one
 * fen less; undefined when no subsidy closes the gap, as with exemptions that nobody bears, or before the bill is known.
 */
export const subsidyForGap = (
  levy: Levy,
  payers: readonly Payer[],
  { accounts, totals }: Settlement,
): AddSubsidyRemedy | undefined => {
  const claims = accounts.flatMap(({ householdId, gapFen }) => (gapFen > 0 ? [{ householdId, fen: gapFen }] : []));
  if (totals.gapFen === 0 || claims.length === 0) return undefined;
  const id = unusedId(standIn, new Set(levy.subsidies?.map((subsidy) => subsidy.id)));
  const gapWith = (fen: number): number | undefined =>
    totalsOf(
      { ...levy, subsidies: [...(levy.subsidies ?? []), { id, fen, division: { rule: 'proportional', claims } }] },
      payers,
    )?.gapFen;
  const fen = totals.gapFen;
  if (gapWith(fen) !== 0 || !((gapWith(fen - 1) ?? 0) > 0)) return undefined;
  return { kind: 'add-subsidy', levyId: levy.id, subsidy: { id, fen, division: { rule: 'proportional', claims } } };
};

/** 补缴 returns the receipts of all amounts still due, one for each open account. Verified by settling with them, and with one fen less. */
export const receiptsForTopUp = (
  levy: Levy,
  payers: readonly Payer[],
  { accounts }: Settlement,
): CollectRemedy | undefined => {
  const on = levy.receipts.reduce((last, receipt) => (receipt.on > last ? receipt.on : last), levy.decidedOn);
  const receipts = accounts.flatMap(({ householdId, dueFen, askedFen }) =>
    dueFen + askedFen > 0 ? [{ householdId, fen: dueFen + askedFen, on }] : [],
  );
  const [first, ...rest] = receipts;
  if (first === undefined) return undefined;
  const openWith = (more: Levy['receipts']): number | undefined => {
    const totals = totalsOf({ ...levy, receipts: [...levy.receipts, ...more] }, payers);
    return totals === undefined ? undefined : totals.dueFen + totals.askedFen;
  };
  const less = first.fen === 1 ? rest : [{ ...first, fen: first.fen - 1 }, ...rest];
  return openWith(receipts) === 0 && openWith(less) === 1 ? { kind: 'collect', levyId: levy.id, receipts } : undefined;
};
