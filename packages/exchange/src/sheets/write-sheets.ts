import type { Locale } from '@community1373/base/explain';
import { DiagnosticSink } from '@community1373/base/diagnostics';
import type { Scenario } from '@community1373/core';
import type { Cell, Sheet, SheetRow } from '../cells/cell';
import type { CellKind } from '../cells/cell-kind';
import { shownScenario, type WriteSensitive } from '../masked';
import { type Draft, type Plain, sameJson, valueAt, without } from './document';
import { codesSheet, guideSheet } from './guide';
import { otherCells, otherHeader, otherHeaderText } from './other-columns';
import { writeParts } from './other-parts';
import { readRow } from './read-table';
import type { SheetTable } from './table';
import { tablesOf } from './tables';
import { checkOptions } from '../check-arguments';

/** Options for writing sheets. */
export interface WriteOptions extends WriteSensitive {
  /** The language of the headers and of the names in the cells; both languages are read back. */
  readonly locale?: Locale;
  /** True to write first the sheets that explain the columns and list the codes; they are not read back. */
  readonly guide?: boolean;
}

const isBlankValue = (value: unknown, blank: unknown): boolean =>
  value === undefined || (blank !== undefined && sameJson(value, blank));

/** Returns the part of a record that its cells do not give back. */
const remainder = (table: SheetTable, cells: readonly Cell[], record: Plain): Draft => {
  const columns = table.columns.map((column, index) => ({ index, column, header: '' }));
  const back = readRow(new DiagnosticSink(0), table, { columns, others: [] }, cells, () => []);
  const rest: Draft = {};
  for (const key of new Set([...Object.keys(record), ...Object.keys(back)])) {
    const value = Object.hasOwn(record, key) ? record[key] : undefined;
    if (!sameJson(value, Object.hasOwn(back, key) ? back[key] : undefined)) rest[key] = value;
  }
  return rest;
};

/** Kinds of cells that spreadsheet programs turn into numbers or dates unless formatted as text. */
const keptAsText: ReadonlySet<CellKind> = new Set([
  'code',
  'text',
  'list',
  'hours',
  'slots',
  'recurrence',
  'seasons',
  'absences',
]);

/** Writes records as the sheet of their table. */
export const writeTable = (table: SheetTable, records: readonly Plain[], locale: Locale): Sheet => {
  const rows: SheetRow[] = [];
  let others = 0;
  const info = table.info ?? [];
  records.forEach((record, i) => {
    const cells = table.columns.map(({ path, codec, blank }): Cell => {
      const value = valueAt(record, path);
      return isBlankValue(value, blank) ? undefined : codec.write(value);
    });
    const rest = remainder(table, cells, record);
    const more = Object.keys(rest).length === 0 ? [] : otherCells(rest);
    others = Math.max(others, more.length);
    rows.push({ row: i + 2, cells: [...cells, ...info.map(({ show }) => show(record)), ...more] });
  });
  const header = [
    ...table.columns.map((column) => column.header[locale] + (column.required === true ? '*' : '')),
    ...info.map((column) => column.header[locale]),
    ...Array.from({ length: others }, (_, i) => otherHeaderText(otherHeader[locale], i + 1)),
  ];
  return {
    name: table.sheet[locale],
    rows: [{ row: 1, cells: header }, ...rows],
    texts: table.columns.flatMap(({ codec }, i) => (keptAsText.has(codec.kind) ? [i] : [])),
  };
};

/**
 * Writes a scenario as sheets, one row for each record; parts without a sheet of their own are JSON in the last one. Names of the work model replace its ids.
 * The sheets are masked, without the columns of sensitive data: {@link readSheets} restores these from the scenario that the sheets are read onto. With
 * `sensitive: 'included'` the sheets alone give the same scenario.
 *
 * @example
 * import { writeSheets } from '@community1373/exchange/sheets';
 * import { sampleScenario } from '@community1373/core/sample';
 * const households = writeSheets(sampleScenario()).find(({ name }) => name === '住户');
 * households?.rows.length; // => 1009
 * households?.rows[0]?.cells; // => ['住户编号', '户室编号*']
 */
export const writeSheets = (scenario: Scenario, options: WriteOptions = {}): readonly Sheet[] => {
  checkOptions(options);
  const { locale = 'zh-CN', guide = false, sensitive = 'masked' } = options;
  // A scenario is a plain JSON object.
  const document = shownScenario(scenario, { sensitive }) as unknown as Plain;
  const all = tablesOf(scenario.model, document, locale);
  const tables =
    sensitive === 'included'
      ? all
      : all.map((table) => ({ ...table, columns: table.columns.filter((column) => column.sensitive === undefined) }));
  const written = tables.flatMap((table) => {
    const records = table.recordsOf(document);
    return records === undefined ? [] : [{ table, records }];
  });
  const rest = without(
    document,
    written.flatMap(({ table }) => table.carries),
  );
  return [
    ...(guide ? [guideSheet(tables, locale), codesSheet(scenario.model, locale)] : []),
    ...written.map(({ table, records }) => writeTable(table, records, locale)),
    writeParts(rest, locale),
  ];
};
