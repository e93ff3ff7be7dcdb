import { type ExactShares, reduced } from '../rounding/exact-shares';
import type { Exemption } from '../document/adjustments';
import type { Authority } from '../document/authority';
import type { Problems } from '../messages/codes';
import { pairwise } from '../network/pairwise';
import type { Payer } from '../document/payer';
import { type Rational, rational } from '../rounding/rational';

/** The shares after exemptions, and the gap that nobody bears. */
export interface Exempted {
  readonly shares: ExactShares;
  readonly gap: Rational;
}

/**
 * 减免 deducts the exempted percentages. Amounts borne by others go to the households without an exemption, in the ratio of their shares; amounts borne
 * by nobody are a gap. Under a voluntary levy no amount may be moved to others.
 */
export const exempt = (
  shares: ExactShares,
  payers: readonly Payer[],
  exemptions: readonly Exemption[],
  authority: Authority,
  sink: Problems,
): Exempted | undefined => {
  const byHousehold = new Map(exemptions.map((exemption) => [exemption.householdId, exemption]));
  const { numerators, denominator } = shares;
  let moved = 0n;
  let gap = 0n;
  let others = 0n;
  const kept = pairwise(payers, numerators, ({ householdId }, share) => {
    const exemption = byHousehold.get(householdId);
    if (exemption === undefined) {
      others += share * 100n;
      return { share: share * 100n, exempted: false };
    }
    const taken = share * BigInt(exemption.percent);
    if (exemption.borneBy === 'others') moved += taken;
    else gap += taken;
    return { share: share * 100n - taken, exempted: true };
  });
  const at = ['levy', 'exemptions'];
  const put = [...exemptions.entries()].find(([, { borneBy }]) => borneBy === 'others');
  if (authority.kind === 'voluntary' && put !== undefined) {
    const [i, { householdId }] = put;
    sink.add('apportionment.exemption-on-volunteers', [...at, i, 'borneBy'], 'others', { household: householdId });
  }
  if (moved > 0n && others === 0n) sink.add('apportionment.exemption-on-nobody', at, byHousehold.size);
  if (sink.hasErrors) return undefined;
  const unit = others === 0n ? 1n : others;
  return {
    gap: rational(gap, denominator * 100n),
    shares: reduced({
      numerators: kept.map(({ share, exempted }) => share * (exempted || others === 0n ? unit : others + moved)),
      denominator: denominator * 100n * unit,
    }),
  };
};
