import { type Diagnostic, DiagnosticSink, type DiagnosticReport, type Result } from '@community1373/base/diagnostics';
import { type RunOptions, startRun } from '@community1373/base/run';
import { type MaskedPart, parseScenarioInTurns, type Scenario } from '@community1373/core';
import type { CoordinateSystem } from '@community1373/coverage';
import { parseWorkModel } from '@community1373/model';
import type { Sheet } from '../cells/cell';
import { backFromBase } from '../masked';
import { type Draft, isPlain } from './document';
import { tableOf } from './find-header';
import { isGuideSheet } from './guide';
import { isPartsSheet, partsSheet, readParts } from './other-parts';
import { convertPositions, warnOfShiftedTables } from './positions';
import { cellPath, finishTable, readTable, startRecords, type TableRecords } from './read-table';
import { sheetNames, tablesOf } from './tables';

/** How sheets are read. */
export interface ReadOptions extends Pick<RunOptions, 'signal' | 'onProgress' | 'pause'> {
  /** What the sheets are read onto: parts that no sheet brings stay as they are here. */
  readonly base?: Scenario;
  /** How many problems are listed; all are counted. */
  readonly cap?: number;
  /** The coordinate system of positions, from which they are converted to WGS 84, where a sheet does not say another (in a column 坐标系, or in the header: 经度（GCJ-02）). */
  readonly system?: CoordinateSystem;
}

/** A problem of the document where it stands in the sheets; of a part without a sheet, where it stands in the document. */
const inSheets = (problem: Diagnostic, tables: readonly TableRecords[]): Diagnostic => {
  for (const into of tables) {
    const found = into.table.locate(problem.path, into.records);
    if (found !== undefined) return { ...problem, path: cellPath(into, found.record, found.rest) };
  }
  // The whole list: its sheet is the place.
  const whole = tables.find(({ table }) => table.carries.some((at) => at.length === problem.path.length && at.every((key, i) => key === problem.path[i])));
  return whole === undefined ? problem : { ...problem, path: [whole.sheetOf[0]?.name ?? whole.table.sheet['zh-CN']] };
};

const failed = (sink: DiagnosticSink): { readonly ok: false; readonly report: DiagnosticReport } => ({ ok: false, report: sink.report() });

/** The document that the tables are read onto: the base, and over it the parts that the file brings. */
const startDocument = (sink: DiagnosticSink, sheets: readonly Sheet[], base: Scenario | undefined): Draft => {
  const document: Draft = { ...base };
  if (isPlain(document['community'])) document['community'] = { ...document['community'] };
  // What an adopted roster holds is shared with the base, so the way to it is copied.
  if (isPlain(document['decisions'])) document['decisions'] = JSON.parse(JSON.stringify(document['decisions']));
  if (isPlain(document['period'])) document['period'] = { ...document['period'] };
  // A file that brings the other parts says itself whether it is masked.
  if (sheets.some(({ name }) => isPartsSheet(name))) delete document['masked'];
  for (const sheet of sheets) if (isPartsSheet(sheet.name)) readParts(sink, document, sheet);
  return document;
};

/** What a mask leaves out and these sheets have no column for. */
const lackingIn = (tables: readonly TableRecords[]): readonly MaskedPart[] =>
  tables.flatMap(({ table, headers }) => {
    const brought = new Set([...headers.values()].flatMap(({ columns }) => columns.map(({ column }) => column.sensitive)));
    const parts = new Set(table.columns.flatMap(({ sensitive }) => (sensitive === undefined ? [] : [sensitive])));
    return headers.size === 0 ? [] : [...parts].filter((part) => !brought.has(part));
  });

/** What of it stands among the parts without a sheet. */
const withoutSheet: readonly MaskedPart[] = ['levies', 'linkage', 'roster'];

/**
 * Reads a scenario from sheets, as {@link writeSheets} writes them or as people fill them in: titles above the header, columns in any order and under either
 * language's header, full-width digits, dates as serials or text, the same row twice, rows without an id. Every problem says sheet, row and column in its
 * path, `[sheet, row, header]`, rows counted as a spreadsheet program shows them. With any error nothing is read at all. What is sensitive and has no column
 * in a sheet, as in a masked one, comes from the records of the base; masked sheets without a base of the same id are read as they are, with a warning.
 *
 * @example
 * import { readSheets, writeSheets } from '@community1373/exchange/sheets';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const read = await readSheets(writeSheets(scenario));
 * read.ok && read.value.community.households.length; // => 1008
 */
export const readSheets = async (sheets: readonly Sheet[], options: ReadOptions = {}): Promise<Result<Scenario>> => {
  const sink = new DiagnosticSink(options.cap);
  const run = startRun(options);
  const document = startDocument(sink, sheets, options.base);
  const model = parseWorkModel(document['model']);
  if (!model.ok) {
    if (document['model'] === undefined) sink.add('exchange.no-model', [partsSheet['zh-CN']], undefined);
    else sink.merge(model.report, ['model']);
    return failed(sink);
  }
  const tables = tablesOf(model.value, document, 'zh-CN');
  const found = new Map<string, TableRecords>();
  const known = sheetNames(tables);
  for (const sheet of sheets) {
    if (isPartsSheet(sheet.name) || isGuideSheet(sheet.name)) continue;
    const table = tableOf(tables, sheet);
    if (table === undefined) {
      if (sheet.rows.length > 0) sink.add('exchange.sheet-unknown', [sheet.name], sheet.name, { sheet: sheet.name, known }, 'warning');
      continue;
    }
    const into = found.get(table.id) ?? startRecords(table);
    found.set(table.id, into);
    if (!(await readTable(sink, into, sheet, run))) {
      sink.add('exchange.cancelled', [], undefined);
      return failed(sink);
    }
  }
  if (found.size === 0 && !sheets.some(({ name }) => isPartsSheet(name))) sink.add('exchange.nothing-known', [], sheets.map(({ name }) => name), { known });
  for (const into of found.values()) {
    const { table, records, headers } = into;
    // A sheet without even a header brings nothing, not an empty list.
    if (headers.size === 0) continue;
    finishTable(sink, into);
    convertPositions(sink, into, options.system);
    if (table.single === true && records.length === 0) continue;
    if (!table.place(document, records) && records.length > 0) sink.add('exchange.no-place', cellPath(into, 0, []), records.length, { sheet: table.sheet });
  }
  // Rows that were refused would make the document say what the file does not: it is not looked at.
  if (sink.hasErrors) return failed(sink);
  const read = await parseScenarioInTurns(document, options);
  if (read === undefined) {
    sink.add('exchange.cancelled', [], undefined);
    return failed(sink);
  }
  const all = [...found.values()];
  sink.merge({ ...read.report, items: read.report.items.map((problem) => inSheets(problem, all)) });
  if (!read.ok) return failed(sink);
  warnOfShiftedTables(sink, all, options.base);
  const marked = read.value.masked === true && sheets.some(({ name }) => isPartsSheet(name));
  const value = backFromBase(sink, read.value, options.base, [...lackingIn(all), ...(marked ? withoutSheet : [])], marked);
  return { ok: true, value, report: sink.report() };
};

