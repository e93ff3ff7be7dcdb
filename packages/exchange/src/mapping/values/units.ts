import type { FilledCell } from '../../cells/codec';
import { fifteenDigits } from '../../cells/fifteen-digits';
import { toHalfWidth } from '../../cells/width';

/** Unit of a column of numbers, for cells that do not state one themselves. */
export type ColumnUnit = 'hours' | 'minutes' | 'square-metres' | 'yuan' | 'ten-thousand-yuan';

/** Whole units of the scenario (minutes, 0.01 m², fen) in one unit of a column. */
const factors: Readonly<Record<ColumnUnit, number>> = {
  hours: 60,
  minutes: 1,
  'square-metres': 100,
  yuan: 100,
  'ten-thousand-yuan': 1_000_000,
};

const unitWords: Readonly<Record<string, ColumnUnit>> = {
  小时: 'hours',
  个小时: 'hours',
  钟头: 'hours',
  h: 'hours',
  hour: 'hours',
  hours: 'hours',
  分钟: 'minutes',
  分: 'minutes',
  min: 'minutes',
  minutes: 'minutes',
  平方米: 'square-metres',
  平方: 'square-metres',
  平米: 'square-metres',
  平: 'square-metres',
  m2: 'square-metres',
  'm²': 'square-metres',
  '㎡': 'square-metres',
  元: 'yuan',
  块: 'yuan',
  yuan: 'yuan',
  万元: 'ten-thousand-yuan',
};

/** Returns the unit that a header states, in brackets or at its end: 时长（小时）, 服务小时, 金额/元. */
export const unitInHeader = (header: string): ColumnUnit | undefined => {
  const key = toHalfWidth(header).replace(/\s/g, '').toLowerCase();
  const [, word = ''] = /[(/[:]([^()/[\]:]{1,8})[)\]]?$/.exec(key) ?? [];
  return (
    (Object.hasOwn(unitWords, word) ? unitWords[word] : undefined) ??
    (/(?:小时|小时数)$/.test(key) ? 'hours' : /(?:分钟|分钟数)$/.test(key) ? 'minutes' : undefined)
  );
};

const decimal = /^(\d{1,12})(?:\.(\d{1,8}))?$/;

/** Multiplies a written decimal by a whole factor, in whole numbers only; undefined when the product is not whole or too large to be exact. */
const timesExactly = (written: string, factor: number): number | undefined => {
  const [, whole = '', fraction = ''] = decimal.exec(written) ?? [];
  if (whole === '') return undefined;
  const product = BigInt(whole + fraction) * BigInt(factor);
  const scale = 10n ** BigInt(fraction.length);
  const result = Number(product / scale);
  return product % scale === 0n && Number.isSafeInteger(result) ? result : undefined;
};

const quantity = /^([\d.,]+)([^\d.,]{0,8})$/;
const hoursAndMinutes = /^(\d{1,4})(?:个?小时|h)(\d{1,2})(?:分钟?|min)?$/;

/**
 * Reads a quantity in whole units of the scenario: 2.5 hours are 150 minutes, 56.78 m² are 5,678, 400 yuan are 40,000 fen. A unit in the cell comes before that of
 * its column. Undefined when the text is no such quantity or its value is not whole.
 */
export const readQuantity = (cell: FilledCell, unit: ColumnUnit, of: readonly ColumnUnit[]): number | undefined => {
  if (typeof cell === 'number') return timesExactly(String(fifteenDigits(cell)), factors[unit]);
  if (typeof cell !== 'string') return undefined;
  const text = toHalfWidth(cell.replace(/^'/, ''))
    .replace(/[\s¥￥]/g, '')
    .toLowerCase();
  const [, hours, minutes] = hoursAndMinutes.exec(text) ?? [];
  if (hours !== undefined && of.includes('hours')) return Number(hours) * factors.hours + Number(minutes);
  const [, number = '', word = ''] = quantity.exec(text) ?? [];
  const stated = word === '' ? unit : Object.hasOwn(unitWords, word) ? unitWords[word] : undefined;
  if (stated === undefined || !of.includes(stated)) return undefined;
  return timesExactly(number.replaceAll(',', ''), factors[stated]);
};
