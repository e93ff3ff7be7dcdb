import {
  type Explanation,
  fillTemplate,
  formatParam,
  type Locale,
  type LocalText,
  type Params,
} from '@community1373/base/explain';
import type { Diagnostic, DiagnosticText } from '@community1373/base/diagnostics';
import { explain, formatDiagnostic } from '@community1373/core';
import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { catalogues, type MessageKey } from '../messages';
import { writeDate } from '../figures/civil-date';
import { keepChoice, readChoice } from './stored';

const locales = ['zh-CN', 'en'] as const satisfies readonly Locale[];

/** Functions that format text in the chosen language. */
export interface Language {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
  /** Returns a text of the page. */
  readonly t: (key: MessageKey, params?: Params) => string;
  /** Returns a bilingual text in the chosen language. */
  readonly local: (text: LocalText) => string;
  /** Formats an explanation of core. */
  readonly why: (explanation: Explanation) => string;
  /** Formats a problem of the data: path, problem and fix. */
  readonly problem: (diagnostic: Diagnostic) => DiagnosticText;
  /** Formats a period of days, both ends included. */
  readonly period: (from: string, to: string) => string;
  /** Formats a number in the formats of base: `yuan`, `percent`, `hours`, `meters`. */
  readonly number: (value: number, format?: string) => string;
}

const LanguageContext = createContext<Language | undefined>(undefined);

export const LanguageProvider = ({ children }: { readonly children: ReactNode }) => {
  const [locale, setLocale] = useState(() => readChoice('language', locales, 'zh-CN'));
  const value = useMemo<Language>(() => {
    const t: Language['t'] = (key, params = {}) => fillTemplate(catalogues[locale][key], params, locale);
    return {
      locale,
      choose: (next) => {
        setLocale(next);
        keepChoice('language', next);
      },
      t,
      local: (text) => text[locale],
      why: (explanation) => explain(explanation, locale),
      problem: (diagnostic) => formatDiagnostic(diagnostic, locale),
      period: (from, to) =>
        t('period.range', { from: writeDate(from, 'ofMonth', locale), to: writeDate(to, 'ofMonth', locale) }),
      number: (number, format) => formatParam(number, locale, format),
    };
  }, [locale]);
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
    document.title = value.t('page.title');
  }, [locale, value]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
};

export const useLanguage = (): Language => {
  const language = useContext(LanguageContext);
  if (language === undefined) throw new Error('LanguageProvider is missing');
  return language;
};
