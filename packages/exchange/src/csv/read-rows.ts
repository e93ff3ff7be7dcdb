import type { RunControl } from '@community1373/base/run';
import type { SheetRow } from '../cells/cell';
import { FileProblem } from '../file-problem';
import type { ReadLimits } from '../limits';
import { cellOf } from './cell-text';
import { delimiterOf } from './delimiter';
import { scanRows } from './scan-rows';

/** Reads the rows of a CSV text (RFC 4180), rows counted from 1, blank ones left out. Throws a {@link FileProblem}; rejects in no other way. */
export const readCsvRows = async (name: string, text: string, limits: ReadLimits, run: RunControl): Promise<readonly SheetRow[]> => {
  const rows: SheetRow[] = [];
  const scan = scanRows(name, text, delimiterOf(text), limits, (row, fields) => {
    const cells = fields.map(cellOf);
    if (!cells.some((cell) => cell !== undefined)) return;
    rows.push({ row, cells });
    if (rows.length > limits.rows) throw new FileProblem('exchange.too-many-rows', rows.length, { limit: limits.rows }, [name, row]);
  });
  for (const done of scan) if (!(await run.turn({ phase: name, done, total: text.length }))) throw new FileProblem('exchange.cancelled', undefined);
  return rows;
};
