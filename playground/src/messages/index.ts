import type { Locale } from '@community1373/base/explain';
import { en } from './en';
import { zhCN } from './zh-cn';

/** The texts of the page: a key that one language lacks does not compile. */
export type MessageKey = keyof typeof zhCN;

export const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCN, en };
