// The builder of the type files sees only what is referred to, and an ambient module cannot be imported.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="../types/papaparse.d.ts" />
import type { RunControl } from '@community1373/base/run';
import Papa from 'papaparse';
import type { SheetRow } from '../cells/cell';
import { FileProblem } from '../file-problem';
import type { ReadLimits } from '../limits';
import { cellOf } from './cell-text';

/** Characters that are read at a time. */
const chunkSize = 1_048_576;
/** Characters that may pass without the end of a row: beyond, a quotation mark was never closed. */
const longestRow = 32 * chunkSize;

const delimiters = [',', '\t', ';', '，'] as const;

/** The sign between fields: the one that the first line with anything in it has most often, outside of quotation marks. */
export const delimiterOf = (text: string): string => {
  const line = /[^\r\n]+/.exec(text.slice(0, 65_536))?.[0].replace(/"[^"]*"/g, '') ?? '';
  let best: { readonly sign: string; readonly count: number } = { sign: ',', count: 0 };
  for (const sign of delimiters) {
    const count = line.split(sign).length - 1;
    if (count > best.count) best = { sign, count };
  }
  return best.sign;
};

/** Takes over the rows of one chunk. */
const takeRows = (rows: SheetRow[], name: string, first: number, data: readonly (readonly string[])[], limits: ReadLimits): void => {
  data.forEach((fields, i) => {
    const row = first + i;
    if (fields.length > limits.columns) throw new FileProblem('exchange.too-many-columns', fields.length, { limit: limits.columns }, [name, row]);
    const cells = fields.map((field) => {
      if (field.length > limits.cellLength) throw new FileProblem('exchange.cell-length', field, { limit: limits.cellLength }, [name, row]);
      return cellOf(field);
    });
    if (cells.some((cell) => cell !== undefined)) rows.push({ row, cells });
    if (rows.length > limits.rows) throw new FileProblem('exchange.too-many-rows', rows.length, { limit: limits.rows }, [name, row]);
  });
};

/** Reads the rows of a CSV text (RFC 4180), rows counted from 1, blank ones left out. Throws a {@link FileProblem}; rejects in no other way. */
export const readCsvRows = (name: string, text: string, limits: ReadLimits, run: RunControl): Promise<readonly SheetRow[]> =>
  new Promise((resolve, reject) => {
    const rows: SheetRow[] = [];
    let read = 0;
    let sinceRow = 0;
    let passed = 0;
    Papa.parse(text, {
      delimiter: delimiterOf(text),
      chunkSize,
      skipEmptyLines: false,
      complete: () => resolve(rows),
      chunk: ({ data, errors }, parser) => {
        passed += chunkSize;
        sinceRow = data.length === 0 ? sinceRow + chunkSize : 0;
        try {
          takeRows(rows, name, read + 1, data, limits);
          const [quotes] = errors.filter(({ type }) => type === 'Quotes');
          if (quotes !== undefined) throw new FileProblem('exchange.broken-quotes', quotes.code, {}, [name, read + 1 + (quotes.row ?? 0)]);
          if (sinceRow > longestRow) throw new FileProblem('exchange.cell-length', sinceRow, { limit: limits.cellLength }, [name, read + 1]);
        } catch (error) {
          // Aborting completes, so the refusal comes first.
          reject(error);
          parser.abort();
          return;
        }
        read += data.length;
        if (passed >= text.length) return;
        parser.pause();
        void run.turn({ phase: name, done: Math.min(passed, text.length), total: text.length }).then((goOn) => {
          if (goOn) parser.resume();
          else {
            reject(new FileProblem('exchange.cancelled', undefined));
            parser.abort();
          }
        }, reject);
      },
    });
  });
