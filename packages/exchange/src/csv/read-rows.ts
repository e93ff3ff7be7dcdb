import type { RunControl } from '@community1373/base/run';
import type { Cell } from '../cells/cell';
import { PackedRows } from '../cells/packed-rows';
import { TextPool } from '../cells/text-pool';
import { FileProblem } from '../file-problem';
import type { ReadLimits } from '../limits';
import { cellOf } from './cell-text';
import { delimiterOf } from './delimiter';
import { scanRows } from './scan-rows';

/** Limit of blank rows as a multiple of the limit of rows with content. */
const blankRows = 16;

/**
 * Reads the rows of a CSV text (RFC 4180), rows counted from 1, blank ones left out. `cells` is the number of cells left for all files together. Throws a
 * {@link FileProblem}; rejects in no other way.
 */
export const readCsvRows = async (
  name: string,
  text: string,
  limits: ReadLimits,
  cells: { left: number },
  run: RunControl,
): Promise<PackedRows> => {
  const rows = new PackedRows();
  const pool = new TextPool();
  const read = (field: string): Cell => {
    const cell = cellOf(field);
    return typeof cell === 'string' ? pool.keep(cell) : cell;
  };
  const scan = scanRows(name, text, delimiterOf(text), limits, (row, fields) => {
    if (row > limits.rows * blankRows)
      throw new FileProblem('exchange.too-many-rows', row, { limit: limits.rows * blankRows }, [name, row]);
    const last = fields.findLastIndex((field) => field !== '');
    if (last < 0) return;
    cells.left -= last + 1;
    if (cells.left < 0)
      throw new FileProblem('exchange.too-many-cells', limits.cells - cells.left, { limit: limits.cells }, [name, row]);
    rows.add(row, fields.map(read), fields.length);
    if (rows.length > limits.rows)
      throw new FileProblem('exchange.too-many-rows', rows.length, { limit: limits.rows }, [name, row]);
  });
  for (const done of scan)
    if (!(await run.turn({ phase: name, done, total: text.length })))
      throw new FileProblem('exchange.cancelled', undefined);
  return rows;
};
