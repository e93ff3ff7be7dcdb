import type { KindLimit, LineRules } from './line-problem';

/** The limits of a line, while the rules are read one after the other. */
export type Limits = { -readonly [K in Exclude<keyof LineRules, 'limits'>]: LineRules[K] } & {
  readonly limits: KindLimit[];
};

/** A value above any limit. */
export const largest = Number.MAX_SAFE_INTEGER;

/** Returns limits that allow every line. */
export const withoutLimits = (days: number, kinds: number): Limits => ({
  minutesMin: 0,
  minutesMax: largest,
  runMin: 1,
  runMax: days,
  restMin: 1,
  weekendsMax: largest,
  limits: [],
  mayFollow: new Uint8Array(kinds * kinds).fill(1),
});
