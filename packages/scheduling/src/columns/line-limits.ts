import type { KindLimit, LineRules } from './line-problem';

/** What a line must keep, while the rules are read one after the other. */
export type Limits = { -readonly [K in Exclude<keyof LineRules, 'limits'>]: LineRules[K] } & { readonly limits: KindLimit[] };

/** More than any limit. */
export const largest = Number.MAX_SAFE_INTEGER;

/** Limits that allow every line. */
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
