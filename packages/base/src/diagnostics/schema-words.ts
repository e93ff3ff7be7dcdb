import { CodedError } from './coded-error';
import type { LocalText } from '../explain/explanation';

/** A form of values in words of the field. */
export type SchemaForm =
  | 'YYYY-MM-DD'
  | 'YYYY-MM'
  | 'HH:MM'
  | '00:00–23:59'
  | 'YYYY-MM-DDTHH:MM'
  | 'YYYY-MM-DD or YYYY-MM-DDTHH:MM'
  | 'from < to'
  | 'from ≤ to'
  | '1900-01-01 … 2999-12-31'
  | 'monday'
  | 'fen'
  | 'area'
  | 'minutes'
  | 'position'
  | 'pixel'
  | 'ratio'
  | 'slug'
  | 'hash'
  | 'fingerprint'
  | 'division-code'
  | 'metric'
  | 'numbers'
  | 'function'
  | 'list';

/** Forms of values in words of the field; a schema names the form that it expects by {@link expects}. */
const schemaForms: Readonly<Record<SchemaForm, LocalText>> = {
  'YYYY-MM-DD': {
    'zh-CN': 'YYYY-MM-DD 格式的日期（如 2026-12-01）',
    en: 'a date that exists, as YYYY-MM-DD (2026-12-01)',
  },
  'YYYY-MM': { 'zh-CN': 'YYYY-MM 格式的月份（如 2026-12）', en: 'a month as YYYY-MM (2026-12)' },
  'HH:MM': { 'zh-CN': 'HH:MM 格式的时刻（如 08:30）', en: 'a time of day as HH:MM (08:30)' },
  '00:00–23:59': { 'zh-CN': '00:00 至 23:59 之间的时刻', en: 'a time of day from 00:00 to 23:59' },
  'YYYY-MM-DDTHH:MM': {
    'zh-CN': 'YYYY-MM-DDTHH:MM 格式的日期和时刻（如 2026-12-01T08:30）',
    en: 'a date and time as YYYY-MM-DDTHH:MM (2026-12-01T08:30)',
  },
  'YYYY-MM-DD or YYYY-MM-DDTHH:MM': {
    'zh-CN': '日期（如 2026-12-01）或日期和时刻（如 2026-12-01T08:30）',
    en: 'a date (2026-12-01) or a date and time (2026-12-01T08:30)',
  },
  'from < to': { 'zh-CN': '开始早于结束', en: 'a beginning before its end' },
  'from ≤ to': { 'zh-CN': '开始不晚于结束', en: 'a beginning no later than its end' },
  '1900-01-01 … 2999-12-31': {
    'zh-CN': '1900-01-01 至 2999-12-31 之间的日期',
    en: 'a date from 1900-01-01 to 2999-12-31',
  },
  monday: { 'zh-CN': '星期一的日期', en: 'the date of a Monday' },
  fen: { 'zh-CN': '以分为单位的整数金额', en: 'a whole number of fen' },
  area: { 'zh-CN': '以 0.01 平方米为单位的整数面积', en: 'a whole number of 0.01 m²' },
  minutes: { 'zh-CN': '整数分钟', en: 'a whole number of minutes' },
  position: { 'zh-CN': '[经度, 纬度]（WGS 84，单位为度）', en: '[longitude, latitude] in degrees (WGS 84)' },
  pixel: { 'zh-CN': '图上的一点 [x, y]（单位为像素）', en: 'a point of the picture, [x, y] in pixels' },
  ratio: { 'zh-CN': '整数或分数（如 3/4）', en: 'a whole number or a fraction such as 3/4' },
  slug: {
    'zh-CN': '以小写字母或数字开头，由小写字母、数字、“-”和“+”组成的编号',
    en: 'an id of lower-case letters, digits, “-” and “+”, not beginning with a sign',
  },
  hash: { 'zh-CN': '64 位十六进制摘要', en: 'a hash of 64 hexadecimal digits' },
  fingerprint: { 'zh-CN': '16 位十六进制指纹', en: 'a fingerprint of 16 hexadecimal digits' },
  'division-code': { 'zh-CN': '12 位统计用区划代码', en: 'a division code of 12 digits' },
  metric: { 'zh-CN': '距离的算法（含 kind 的对象）', en: 'a way to measure distance (an object with its kind)' },
  numbers: { 'zh-CN': '数字列表', en: 'a list of numbers' },
  function: { 'zh-CN': '函数', en: 'a function' },
  list: { 'zh-CN': '列表', en: 'a list' },
};

/**
 * Names the form that a zod schema expects, so that a problem can state it; pass it where zod takes its parameters.
 *
 * @example
 * import { expects, parseWith } from '@community1373/base/diagnostics';
 * import * as z from 'zod';
 * const [problem] = parseWith(z.int(expects('fen')), 0.5).report.items;
 * problem?.params; // => { expected: { 'zh-CN': '以分为单位的整数金额', en: 'a whole number of fen' } }
 */
export const expects = (form: SchemaForm): { readonly error: SchemaForm } => {
  if (typeof form !== 'string') throw new CodedError('diagnostics.form', form);
  return { error: form };
};

/** Names of types for people, by zod's own names. */
const typeWords: Readonly<Record<string, LocalText>> = {
  string: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  int: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': '是或否（true、false）', en: 'true or false' },
  array: { 'zh-CN': '列表', en: 'a list' },
  tuple: { 'zh-CN': '由定数项组成的列表', en: 'a list of so many items' },
  object: { 'zh-CN': '含有各字段的对象', en: 'an object with its fields' },
  record: { 'zh-CN': '以名称为键的对照表', en: 'a table by key' },
  map: { 'zh-CN': '对照表（Map）', en: 'a Map' },
  set: { 'zh-CN': '集合（Set）', en: 'a Set' },
  null: { 'zh-CN': '空值（null）', en: 'null' },
  undefined: { 'zh-CN': '不填', en: 'nothing' },
  never: { 'zh-CN': '不填', en: 'nothing' },
  nan: { 'zh-CN': '非数值（NaN）', en: 'NaN' },
  bigint: { 'zh-CN': '大整数（bigint）', en: 'a bigint' },
  date: { 'zh-CN': '日期对象（Date）', en: 'a Date' },
  symbol: { 'zh-CN': '符号（symbol）', en: 'a symbol' },
  function: { 'zh-CN': '函数', en: 'a function' },
};

/** Names of the text formats that zod knows. */
const formatWords: Readonly<Record<string, LocalText>> = {
  url: { 'zh-CN': '网址', en: 'a web address' },
  email: { 'zh-CN': '电子邮箱地址', en: 'an e-mail address' },
  safeint: { 'zh-CN': '整数', en: 'a whole number' },
};

/** Returns the name of a type; for an unknown type, the name given. */
export const wordsOfType = (name: string): LocalText =>
  Object.hasOwn(typeWords, name) ? (typeWords[name] ?? { 'zh-CN': name, en: name }) : { 'zh-CN': name, en: name };

/** Returns the name of a text format, or the pattern as written. */
export const wordsOfFormat = (format: string, pattern: string | undefined): LocalText =>
  formatWords[format] ?? { 'zh-CN': `“${pattern ?? format}”所示的格式`, en: `the pattern ${pattern ?? format}` };

/** Returns the text of the form that a zod message names; undefined for any other message. */
export const wordsOfForm = (message: string): LocalText | undefined =>
  // Own keys of the table are its forms.
  Object.hasOwn(schemaForms, message) ? schemaForms[message as SchemaForm] : undefined;
