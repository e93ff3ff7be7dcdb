import type { ColumnCheck, Sheet } from '../cells/cell';
import { columnLetters } from './cell-address';
import { escapeCodeUnits, escapeXml } from './code-units';

/** Rows below the header that are checked. */
const lastRow = 10_000;
/** Longest text of a hint, and of a list that stands in its formula (ECMA-376 part 1, 18.3.1.32 and the limits of spreadsheet programs). */
const longest = 255;

const typeOf: Readonly<Record<ColumnCheck['kind'], string>> = {
  list: ' type="list"',
  whole: ' type="whole" operator="greaterThanOrEqual"',
  decimal: ' type="decimal" operator="greaterThanOrEqual"',
  date: ' type="date" operator="greaterThanOrEqual"',
  any: '',
};
// The smallest number of each kind: floors are negative below ground, and day 1 is 1900-01-01.
const least: Readonly<Partial<Record<ColumnCheck['kind'], string>>> = {
  whole: '-999999999',
  decimal: '-999999999',
  date: '1',
};

const text = (value: string): string => escapeXml(escapeCodeUnits(value.slice(0, longest)));

/** Returns the formula of a check; undefined where its list has a comma in a word or is too long to stand in one. */
const formulaOf = ({ kind, options }: ColumnCheck): string | undefined => {
  if (kind !== 'list') return least[kind];
  const list = options.join(',');
  return list.length > longest || options.some((option) => /[",]/.test(option)) ? undefined : `"${list}"`;
};

/** Writes the checks of a sheet's columns; content of another kind is asked about, and may stay, since readers take more than a check can say. */
export const dataValidations = ({ checks = [] }: Sheet): string => {
  const written = checks.map((check) => {
    const formula = formulaOf(check);
    const letters = columnLetters(check.column);
    const type = formula === undefined ? '' : typeOf[check.kind];
    return `<dataValidation${type} errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" error="${text(check.hint)}" prompt="${text(check.hint)}" sqref="${letters}2:${letters}${lastRow}">${formula === undefined ? '' : `<formula1>${escapeXml(escapeCodeUnits(formula))}</formula1>`}</dataValidation>`;
  });
  return written.length === 0 ? '' : `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`;
};
