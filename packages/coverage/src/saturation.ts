import type { Explanation } from '@community1373/base/explain';

/** Why a metric cannot tell the households of a community apart. */
export type SaturationCode = 'coverage.saturated-by-extent' | 'coverage.saturated-by-count';

/** Set where a metric is saturated: its coverage is near 100 % wherever the providers are, and proves nothing. */
export type Saturation = Explanation<SaturationCode> | undefined;

/**
 * Whether the radius says nothing: it spans the whole community, so that one provider anywhere in it reaches everyone; or every provider
 * reaches every household. `counts` are those of the households that are there.
 */
export const saturationOf = (extent: number | undefined, radius: number, counts: readonly number[], providers: number): Saturation => {
  if (counts.length < 2) return undefined;
  const households = counts.length;
  if (extent !== undefined && extent <= radius) return { code: 'coverage.saturated-by-extent', params: { radius, extent, households } };
  if (providers > 1 && counts.every((count) => count === providers)) return { code: 'coverage.saturated-by-count', params: { radius, providers, households } };
  return undefined;
};
