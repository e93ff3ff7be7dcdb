/**
 * How far apart two places are: the straight line on WGS 84 in metres, times a detour factor where one is given (1.3 is common in towns).
 */
export interface StraightMetric {
  readonly kind: 'straight';
  readonly detour?: number | undefined;
}

export type Metric = StraightMetric;

/** The straight line as it is. */
export const straight: StraightMetric = { kind: 'straight' };
