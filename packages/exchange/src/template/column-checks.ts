import type { Locale } from '@community1373/base/explain';
import type { ColumnCheck, Sheet } from '../cells/cell';
import type { CellKind } from '../cells/cell-kind';
import { kindTexts } from '../messages-cells';
import type { SheetTable } from '../sheets/table';

const kinds: Readonly<Partial<Record<CellKind, ColumnCheck['kind']>>> = {
  integer: 'whole',
  decimal: 'decimal',
  area: 'decimal',
  date: 'date',
};

/** Adds to the sheet of a table the checks of its columns: a list to choose from, numbers and dates, and a hint for each. */
export const withChecks = (sheet: Sheet, table: SheetTable, locale: Locale): Sheet => ({
  ...sheet,
  checks: table.columns.map(({ codec, guide }, column): ColumnCheck => {
    const { options = [] } = codec;
    return {
      column,
      kind: options.length > 0 ? 'list' : (kinds[codec.kind] ?? 'any'),
      options,
      hint: (guide ?? kindTexts[codec.kind])[locale],
    };
  }),
});
