import { type CellCodec, type CellRead, type FilledCell, readAs, refuse } from './codec';
import { fifteenDigits, withoutNoise } from './fifteen-digits';
import { serialText } from './serial-date';
import { toHalfWidth } from './width';

// Thousands may be grouped by commas; a comma is never a decimal sign here.
const numeral = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?([eE][+-]?\d{1,3})?$/;

/** Reads the number of a cell: a number, or text with full-width digits and grouped thousands allowed. */
export const numberOf = (cell: FilledCell): number | undefined => {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object') return cell.serial;
  if (typeof cell !== 'string') return undefined;
  const text = toHalfWidth(cell.replace(/^'/, ''))
    .replace(/\u2212/g, '-')
    .trim();
  if (!numeral.test(text)) return undefined;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
};

/** Reads numbers; a date or time is refused: spreadsheet programs make one of 3-2. */
const unlessDate =
  (read: (cell: FilledCell) => CellRead) =>
  (cell: FilledCell): CellRead =>
    typeof cell === 'object'
      ? refuse('exchange.cell-number-date', { shown: serialText(cell) ?? String(cell.serial) })
      : read(cell);

/** Codec for a number. */
export const decimal: CellCodec = {
  kind: 'decimal',
  read: unlessDate((cell) => {
    const value = numberOf(cell);
    return value === undefined ? refuse('exchange.cell-number') : readAs(withoutNoise(value));
  }),
  write: (value) => (typeof value === 'number' && withoutNoise(value) === value ? value : undefined),
};

/** Codec for a whole number. */
export const integer: CellCodec = {
  kind: 'integer',
  read: unlessDate((cell) => {
    const exact = numberOf(cell);
    const value = exact === undefined || Number.isSafeInteger(exact) ? exact : fifteenDigits(exact);
    return value === undefined || !Number.isSafeInteger(value) ? refuse('exchange.cell-integer') : readAs(value);
  }),
  write: (value) => (typeof value === 'number' ? value : undefined),
};

const hundredths = 100;

/** Codec for an area: square metres in the cell, integer 0.01 m² in the document; more than two decimals are refused, not rounded. */
export const area: CellCodec = {
  kind: 'area',
  read: unlessDate((cell) => {
    const exact = numberOf(cell);
    if (exact === undefined) return refuse('exchange.cell-number');
    const value = fifteenDigits(exact);
    const scaled = Math.round(value * hundredths);
    return Number.isSafeInteger(scaled) && scaled / hundredths === value
      ? readAs(scaled)
      : refuse('exchange.cell-area');
  }),
  write: (value) => (typeof value === 'number' && Number.isSafeInteger(value) ? value / hundredths : undefined),
};
