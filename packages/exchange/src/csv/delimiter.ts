import { FileProblem } from '../file-problem';
import { defaultLimits } from '../limits';
import { scanRows } from './scan-rows';

const delimiters = [',', '\t', ';', '，'] as const;

/** Number of rows used to find the delimiter, and the length of text in which they may lie: less than one turn of a scan. */
const askedRows = 30;
const askedUnits = 65_536;

/** Counts the fields of each of the first rows with content under a delimiter, up to the first error. */
const widthsUnder = (text: string, sign: string): readonly number[] => {
  const widths: number[] = [];
  const scan = scanRows('', text.slice(0, askedUnits), sign, defaultLimits, (_row, fields) => {
    if (widths.length < askedRows && fields.some((field) => field.trim() !== '')) widths.push(fields.length);
  });
  try {
    scan.next();
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
  }
  // A row cut off at the end of the text is ignored.
  return text.length > askedUnits && widths.length > 1 && widths.length < askedRows ? widths.slice(0, -1) : widths;
};

/** Returns the most common number of fields above one, and the number of rows that have it. */
const agreement = (widths: readonly number[]): { readonly rows: number; readonly width: number } => {
  const rowsOf = new Map<number, number>();
  for (const width of widths) if (width > 1) rowsOf.set(width, (rowsOf.get(width) ?? 0) + 1);
  let best = { rows: 0, width: 0 };
  for (const [width, rows] of rowsOf)
    if (rows > best.rows || (rows === best.rows && width > best.width)) best = { rows, width };
  return best;
};

/** Returns the delimiter under which most of the first rows have the same number of fields, so that commas in a title do not matter. */
export const delimiterOf = (text: string): string => {
  let best = { sign: ',', rows: 0, width: 0 };
  for (const sign of delimiters) {
    const { rows, width } = agreement(widthsUnder(text, sign));
    if (rows > best.rows || (rows === best.rows && width > best.width)) best = { sign, rows, width };
  }
  return best.sign;
};
