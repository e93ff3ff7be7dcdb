import { type ExactShares, reduced, sumOf } from '../rounding/exact-shares';
import type { ShareLimits } from '../document/adjustments';
import type { Problems } from '../messages/codes';

/**
 * 封底与封顶 raises shares to a floor or cuts them to a cap; the others bear the difference in the ratio of their shares (water-filling): share i becomes
 * the median of floor, factor × share and cap, with the single factor that keeps the sum. A share of zero stays zero. Limits that cannot be met are
 * reported, and the result is undefined. Each round settles at least one household, on the side that is further out.
 * Source: G. R. Bitran, A. C. Hax, Management Science 27 (1981).
 */
export const withinLimits = (shares: ExactShares, limits: ShareLimits, sink: Problems): ExactShares | undefined => {
  const { numerators, denominator } = shares;
  const payers = numerators.flatMap((share, i) => (share > 0n ? [{ i, share }] : []));
  if (payers.length === 0) return shares;
  const all = sumOf(numerators);
  const floor = BigInt(limits.floorFen ?? 0) * denominator;
  const cap = limits.capFen === undefined ? all : BigInt(limits.capFen) * denominator;
  const heads = BigInt(payers.length);
  const params = {
    count: payers.length,
    total: Number(all / denominator),
    floor: limits.floorFen ?? 0,
    cap: limits.capFen ?? 0,
  };
  if (floor > cap && limits.capFen !== undefined)
    sink.add('apportionment.floor-over-cap', ['levy', 'limits'], limits, params);
  else if (cap * heads < all)
    sink.add('apportionment.caps-cannot-be-met', ['levy', 'limits', 'capFen'], limits.capFen, params);
  else if (floor * heads > all)
    sink.add('apportionment.floors-exceed-total', ['levy', 'limits', 'floorFen'], limits.floorFen, params);
  if (sink.hasErrors) return undefined;
  const fixed = new Map<number, bigint>();
  let free = payers;
  let left = all;
  let weight = all;
  while (free.length > 0) {
    // With the factor left / weight, in units of 1 / (denominator × weight).
    const high = free.filter(({ share }) => share * left > cap * weight);
    const low = free.filter(({ share }) => share * left < floor * weight);
    if (high.length === 0 && low.length === 0) break;
    const over = high.reduce((sum, { share }) => sum + share * left - cap * weight, 0n);
    const under = low.reduce((sum, { share }) => sum + floor * weight - share * left, 0n);
    const settled = over >= under ? high : low;
    for (const { i } of settled) fixed.set(i, over >= under ? cap : floor);
    free = free.filter(({ i }) => !fixed.has(i));
    left = all;
    for (const held of fixed.values()) left -= held;
    weight = sumOf(free.map(({ share }) => share));
  }
  const unit = weight === 0n ? 1n : weight;
  return reduced({
    numerators: numerators.map((numerator, i) => {
      const held = fixed.get(i);
      if (held !== undefined) return held * unit;
      return numerator > 0n ? numerator * left : 0n;
    }),
    denominator: denominator * unit,
  });
};
