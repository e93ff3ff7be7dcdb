import { awardsOf } from '../rules/claims';
import { type ExactShares, reduced, sumOf } from '../rounding/exact-shares';
import { unlessFailing } from './expected-failure';
import type { Levy } from '../document/levy';
import type { Subsidy, SubsidyDivision } from '../document/subsidy';
import type { Problems } from '../messages/codes';
import type { ExternalFunding } from './external-funding';
import { pairwise } from '../network/pairwise';
import type { Payer } from '../document/payer';

/** A subsidy with a division, and its position among the levy's subsidies. */
export interface DividedSubsidy {
  readonly subsidy: Subsidy & { readonly division: SubsidyDivision };
  readonly at: number;
}

/** Lists the levy's subsidies that are divided over the shares. */
export const dividedSubsidies = (levy: Levy): readonly DividedSubsidy[] =>
  (levy.subsidies ?? []).flatMap((subsidy, at) =>
    subsidy.division === undefined ? [] : [{ subsidy: { ...subsidy, division: subsidy.division }, at }],
  );

/** 补助分配 deducts a limited subsidy from the shares: each household claims its share (or less, where a claim is given), and the claims rule divides. */
export const takeSubsidy = (
  shares: ExactShares,
  payers: readonly Payer[],
  { subsidy, at }: DividedSubsidy,
  sink: Problems,
): { readonly shares: ExactShares; readonly money: ExternalFunding } | undefined => {
  const { division, fen, id } = subsidy;
  const { numerators, denominator } = shares;
  const declared =
    division.claims === undefined
      ? undefined
      : new Map(division.claims.map((claim) => [claim.householdId, BigInt(claim.fen) * denominator]));
  const claims = pairwise(payers, numerators, ({ householdId }, share) => {
    const claim = declared === undefined ? share : (declared.get(householdId) ?? 0n);
    return claim < share ? claim : share;
  });
  const claimed = sumOf(claims);
  const offered = BigInt(fen) * denominator;
  // Only whole fen are used, so that the households' total stays whole.
  const estate = offered < claimed ? offered : claimed - (claimed % denominator);
  const awards = unlessFailing('apportionment.random-arrival-too-large', () => awardsOf(division.rule, estate, claims));
  if (awards === undefined) {
    // Too many different claims for random arrival is a fault of the data.
    sink.add('apportionment.random-arrival-too-large', ['levy', 'subsidies', at, 'division', 'rule'], division.rule, {
      subsidy: id,
    });
    return undefined;
  }
  const used = Number(estate / denominator);
  return {
    money: { source: 'subsidy', id, fen: used, unusedFen: fen - used },
    shares: reduced({
      numerators: pairwise(numerators, awards.numerators, (numerator, award) => numerator * awards.denominator - award),
      denominator: denominator * awards.denominator,
    }),
  };
};
