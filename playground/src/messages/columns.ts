import type { Locale } from '@community1373/base/explain';

/** Texts of one view as pairs of Chinese and English. */
export type Pairs = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** Returns the texts in one language. */
export const column = <P extends Pairs>(pairs: P, locale: Locale): Readonly<Record<keyof P & string, string>> =>
  // Safe cast: the entries have exactly the keys of the pairs.
  Object.fromEntries(Object.entries(pairs).map(([key, [zh, en]]) => [key, locale === 'en' ? en : zh])) as Record<
    keyof P & string,
    string
  >;
