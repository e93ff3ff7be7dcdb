import type { Explanation } from '@community1373/base/explain';

/** Reasons why a metric cannot tell the households of a community apart. */
export type SaturationCode = 'coverage.saturated-by-extent' | 'coverage.saturated-by-count';

/** Set when a metric is saturated: its coverage is near 100 % wherever the providers are, and proves nothing. */
export type Saturation = Explanation<SaturationCode> | undefined;

/**
 * Returns the reason when the radius is meaningless: it spans the whole community, so one provider anywhere reaches everyone; or every provider
 * reaches every household. `counts` are those of the existing households.
 */
export const saturationOf = (
  extent: number | undefined,
  radius: number,
  counts: readonly number[],
  providers: number,
): Saturation => {
  if (counts.length < 2) return undefined;
  const households = counts.length;
  if (extent !== undefined && extent <= radius)
    return { code: 'coverage.saturated-by-extent', params: { radius, extent, households } };
  if (providers > 1 && counts.every((count) => count === providers))
    return { code: 'coverage.saturated-by-count', params: { radius, providers, households } };
  return undefined;
};
