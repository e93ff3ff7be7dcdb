import type { Locale, LocalText } from '@community1373/base/explain';

export type { Locale, LocalText };

/** The languages of every generated page. */
export const locales: readonly Locale[] = ['zh-CN', 'en'];

/** Returns a text in both languages. */
export const text = (zh: string, en: string): LocalText => ({ 'zh-CN': zh, en });
