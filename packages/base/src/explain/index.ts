import { CodedError } from '../diagnostics/coded-error';
import type { Catalogue, Explain, Locale, LocalText, Params, ParamValue } from './explanation';
import { isHolder } from '../diagnostics/is-holder';

export type { Catalogue, Explain, Explanation, Locale, LocalText, Params, ParamValue } from './explanation';

const separators: LocalText = { 'zh-CN': '、', en: ', ' };

const grouped = (digits: string): string => {
  const threes: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) threes.unshift(digits.slice(Math.max(0, end - 3), end));
  return threes.join(',');
};

const fixed = (value: number, places: number): string => {
  const [whole = '', fraction] = Math.abs(value).toFixed(places).split('.');
  const negative = value < 0 && Number(value.toFixed(places)) !== 0;
  return `${negative ? '-' : ''}${grouped(whole)}${fraction === undefined ? '' : `.${fraction}`}`;
};

const plain = (value: number): string => {
  if (Number.isInteger(value)) return fixed(value, 0);
  const text = fixed(value, 2);
  return text.endsWith('.00') ? text.slice(0, -3) : text.endsWith('0') ? text.slice(0, -1) : text;
};

const isList = (value: ParamValue): value is readonly ParamValue[] => Array.isArray(value);

const checkLocale = (locale: Locale): void => {
  if (locale !== 'zh-CN' && locale !== 'en') throw new CodedError('explain.locale', locale);
};

/**
 * Writes one parameter in a format: `yuan` (integer fen as yuan), `percent` (a ratio, one decimal), `m2` (integer 0.01 m²), `meters`, `hours` (minutes as
 * hours), `raw` (no grouping of digits), or `one|other` (the English plural of a count). It uses no `Intl`, so that every engine writes the same
 * bytes. Throws a coded error for what is no parameter, language or format.
 *
 * @example
 * import { formatParam } from '@community1373/base/explain';
 * formatParam(2240000, 'en', 'yuan'); // => '22,400.00'
 * formatParam(0.915, 'zh-CN', 'percent'); // => '91.5%'
 */
export const formatParam = (value: ParamValue, locale: Locale, format?: string): string => {
  checkLocale(locale);
  if (format !== undefined && typeof format !== 'string') throw new CodedError('explain.format', format);
  if (typeof value === 'number') {
    switch (format) {
      case undefined:
        return plain(value);
      case 'raw':
        return String(value);
      case 'yuan':
      case 'm2':
        return fixed(value / 100, 2);
      case 'percent':
        return `${fixed(value * 100, 1)}%`;
      case 'meters':
        return fixed(value, 0);
      case 'hours':
        return fixed(value / 60, 1);
      default: {
        const [one = '', other = ''] = format.split('|');
        return value === 1 ? one : other;
      }
    }
  }
  if (typeof value === 'string') return value;
  if (isList(value)) return value.map((item) => formatParam(item, locale, format)).join(separators[locale]);
  if (!isHolder(value) || typeof value[locale] !== 'string') throw new CodedError('explain.param', value);
  return value[locale];
};

/**
 * Fills the placeholders of a template from `params`; a placeholder without a parameter stays as written, so that nothing is lost silently. Throws a
 * coded error for what is no template, no parameters or no language.
 *
 * @example
 * import { fillTemplate } from '@community1373/base/explain';
 * fillTemplate('{n} {n:household|households}', { n: 1 }, 'en'); // => '1 household'
 */
export const fillTemplate = (template: string, params: Params, locale: Locale): string => {
  if (typeof template !== 'string') throw new CodedError('explain.template', template);
  if (!isHolder(params)) throw new CodedError('explain.params', params);
  checkLocale(locale);
  return template.replace(/\{(\w+)(?::([^{}]*))?\}/g, (place, name: string, format: string | undefined) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? place : formatParam(value, locale, format);
  });
};

const isExplanation = (value: unknown): boolean =>
  isHolder(value) && typeof value['code'] === 'string' && isHolder(value['params']);

const checkCatalogue = (catalogue: Catalogue<never>): void => {
  if (!isHolder(catalogue) || !isHolder(catalogue['zh-CN']) || !isHolder(catalogue.en))
    throw new CodedError('explain.catalogue', catalogue);
};

/**
 * Creates the `explain` of a package from its catalogue. A code unknown to the catalogue gives the code itself; an invalid explanation or language throws a
 * coded error. what is no catalogue, no explanation or no language throws a coded error.
 *
 * @example
 * import { createExplainer } from '@community1373/base/explain';
 * const explain = createExplainer({ 'zh-CN': { full: '{n} 人已满' }, en: { full: '{n} are full' } });
 * explain({ code: 'full', params: { n: 4 } }, 'zh-CN'); // => '4 人已满'
 */
export const createExplainer = /* @__NO_SIDE_EFFECTS__ */ <Code extends string>(
  catalogue: Catalogue<Code>,
): Explain<Code> => {
  checkCatalogue(catalogue);
  return (explanation, locale) => {
    if (!isExplanation(explanation)) throw new CodedError('explain.explanation', explanation);
    checkLocale(locale);
    const { code, params } = explanation;
    const messages = catalogue[locale];
    return Object.hasOwn(messages, code) ? fillTemplate(messages[code], params, locale) : code;
  };
};

/**
 * Merges two catalogues into one; the second wins when both have a code. Throws `explain.catalogue` for what is none.
 *
 * @example
 * import { mergeCatalogues } from '@community1373/base/explain';
 * const room = { 'zh-CN': { full: '已满' }, en: { full: 'full' } };
 * const app = { 'zh-CN': { full: '没有位置了', free: '有位置' }, en: { full: 'no place left', free: 'free' } };
 * mergeCatalogues(room, app).en; // => { full: 'no place left', free: 'free' }
 */
export const mergeCatalogues = /* @__NO_SIDE_EFFECTS__ */ <A extends string, B extends string>(
  a: Catalogue<A>,
  b: Catalogue<B>,
): Catalogue<A | B> => {
  checkCatalogue(a);
  checkCatalogue(b);
  return { 'zh-CN': { ...a['zh-CN'], ...b['zh-CN'] }, en: { ...a.en, ...b.en } };
};
