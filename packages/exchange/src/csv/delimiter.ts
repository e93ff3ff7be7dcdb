import { FileProblem } from '../file-problem';
import { defaultLimits } from '../limits';
import { scanRows } from './scan-rows';

const delimiters = [',', '\t', ';', '，'] as const;

/** Rows that are asked which sign sets their fields apart, and how far into the text they may lie: less than a scan reads in one turn. */
const askedRows = 30;
const askedUnits = 65_536;

/** How many fields each of the first rows with anything in it has under a sign, as far as that sign makes sense of the text. */
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
  // A row that was cut says nothing.
  return text.length > askedUnits && widths.length > 1 && widths.length < askedRows ? widths.slice(0, -1) : widths;
};

/** How many rows have the number of fields, above one, that most of them have, and that number. */
const agreement = (widths: readonly number[]): { readonly rows: number; readonly width: number } => {
  const rowsOf = new Map<number, number>();
  for (const width of widths) if (width > 1) rowsOf.set(width, (rowsOf.get(width) ?? 0) + 1);
  let best = { rows: 0, width: 0 };
  for (const [width, rows] of rowsOf) if (rows > best.rows || (rows === best.rows && width > best.width)) best = { rows, width };
  return best;
};

/** The sign between fields: the one by which most of the first rows have the same number of fields, so that the commas of a title decide nothing. */
export const delimiterOf = (text: string): string => {
  let best = { sign: ',', rows: 0, width: 0 };
  for (const sign of delimiters) {
    const { rows, width } = agreement(widthsUnder(text, sign));
    if (rows > best.rows || (rows === best.rows && width > best.width)) best = { sign, rows, width };
  }
  return best.sign;
};
