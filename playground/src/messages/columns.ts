import type { Locale } from '@community1373/base/explain';

/** Texts of one view, the Chinese beside the English. */
export type Pairs = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** The column of one language. */
export const column = <P extends Pairs>(pairs: P, locale: Locale): Readonly<Record<keyof P & string, string>> =>
  // The entries of a record over the keys of the pairs are a record over them again.
  Object.fromEntries(Object.entries(pairs).map(([key, [zh, en]]) => [key, locale === 'en' ? en : zh])) as Record<keyof P & string, string>;
