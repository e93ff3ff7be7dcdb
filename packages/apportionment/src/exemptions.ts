import { type ExactShares, reduced } from './exact-shares';
import type { Levy } from './levy';
import type { Problems } from './messages';
import type { Payer } from './payer';
import { type Rational, rational } from './rational';

/** Shares after exemptions, and what nobody bears. */
export interface Exempted {
  readonly shares: ExactShares;
  readonly gap: Rational;
}

/**
 * 减免 takes the exempted percents off. What others bear goes to the households without an exemption, in the ratio of their shares; what nobody bears is a
 * gap. Under a voluntary levy nothing may be put on others.
 */
export const exempt = (shares: ExactShares, payers: readonly Payer[], levy: Levy, sink: Problems): Exempted | undefined => {
  const exemptions = new Map(levy.exemptions?.map((exemption) => [exemption.householdId, exemption]));
  const { numerators, denominator } = shares;
  let moved = 0n;
  let gap = 0n;
  let others = 0n;
  const kept = payers.map(({ householdId }, i) => {
    const share = numerators[i] ?? 0n;
    const exemption = exemptions.get(householdId);
    if (exemption === undefined) {
      others += share * 100n;
      return share * 100n;
    }
    const taken = share * BigInt(exemption.percent);
    if (exemption.borneBy === 'others') moved += taken;
    else gap += taken;
    return share * 100n - taken;
  });
  const at = ['levy', 'exemptions'];
  if (levy.authority.kind === 'voluntary') {
    const i = levy.exemptions?.findIndex(({ borneBy }) => borneBy === 'others') ?? -1;
    if (i >= 0) sink.add('apportionment.exemption-on-volunteers', [...at, i, 'borneBy'], 'others', { household: levy.exemptions?.[i]?.householdId ?? '' });
  }
  if (moved > 0n && others === 0n) sink.add('apportionment.exemption-on-nobody', at, exemptions.size);
  if (sink.hasErrors) return undefined;
  const unit = others === 0n ? 1n : others;
  return {
    gap: rational(gap, denominator * 100n),
    shares: reduced({
      numerators: kept.map((share, i) => share * (exemptions.has(payers[i]?.householdId ?? '') || others === 0n ? unit : others + moved)),
      denominator: denominator * 100n * unit,
    }),
  };
};
