import { type Diagnostic, DiagnosticSink, isHolder, type Result } from '@community1373/base/diagnostics';
import { checkScenario, type Scenario } from '@community1373/core';
import { failed } from '../failed';
import { parseDocument } from '../parse-document';
import { type MaskedPart } from '@community1373/core/privacy';
import type { CoordinateSystem } from '@community1373/coverage/walking';
import { parseWorkModel } from '@community1373/model';
import type { RawSheet, Sheet } from '../cells/cell';
import { backFromBase } from '../masked';
import { type Draft, freezeAll } from './document';
import { tableOf } from './find-header';
import { baseOf } from './join-base';
import { placeAll } from './place-all';
import { isGuideSheet } from './guide';
import { type BroughtPart, isPartsSheet, partsSheet, readParts } from './other-parts';
import { convertPositions, warnOfShiftedTables } from './positions';
import { cellPath, isLackedBy, readTable, startRecords, type TableRecords } from './read-table';
import { sheetNames, tablesOf } from './tables';
import { type Following, runOf } from '../run-of-options';
import { checkSheets } from '../check-arguments';

/** Options for reading sheets. */
export interface ReadOptions extends Following {
  /** The scenario that the sheets are read onto: parts without a sheet stay as they are here. */
  readonly base?: Scenario;
  /**
   * Handling of records of the base that a sheet does not have: kept by default, removed with `apply`. Either way the report counts them by kind. A sheet
   * without rows never removes anything.
   */
  readonly removals?: 'keep' | 'apply';
  /** Number of problems listed; all are counted. */
  readonly cap?: number;
  /** The coordinate system of positions, which are converted to WGS 84, unless a sheet declares another (in a column 坐标系, or in the header: 经度（GCJ-02）). */
  readonly system?: CoordinateSystem;
}

/**
 * Moves a problem of the document to its place in the sheets; a problem of a part without a sheet, or of a record of the base, keeps its place in the document.
 */
const inSheets = (problem: Diagnostic, tables: readonly TableRecords[]): Diagnostic => {
  for (const into of tables) {
    const found = into.table.locate(problem.path, into.records);
    if (found === undefined) continue;
    return into.places.sheetAt(found.record) === undefined && into.records[found.record] !== undefined
      ? problem
      : { ...problem, path: cellPath(into, found.record, found.rest) };
  }
  // The whole list: the place is its sheet.
  const whole = tables.find(({ table }) =>
    table.carries.some((at) => at.length === problem.path.length && at.every((key, i) => key === problem.path[i])),
  );
  return whole === undefined
    ? problem
    : { ...problem, path: [whole.places.firstSheet?.name ?? whole.table.sheet['zh-CN']] };
};

/** Copies a base so that its community, period and decisions may be changed. */
const draftOf = (base: Scenario | undefined): Draft => {
  const document: Draft = { ...base };
  if (isHolder(document['community'])) document['community'] = { ...document['community'] };
  // Decisions are copied as a whole: the adopted roster would otherwise be shared with the base.
  if (isHolder(document['decisions'])) document['decisions'] = JSON.parse(JSON.stringify(document['decisions']));
  if (isHolder(document['period'])) document['period'] = { ...document['period'] };
  return document;
};

const maskedColumns: readonly MaskedPart[] = ['residents', 'homes', 'occupancy', 'needs', 'served'];

/** Returns the masked parts for which these sheets have no column. */
const lackingIn = (tables: readonly TableRecords[]): readonly MaskedPart[] =>
  maskedColumns.filter((part) => tables.some((into) => isLackedBy(into, part)));

/** Masked parts that are not in a sheet of their own. */
const withoutSheet: readonly MaskedPart[] = ['levies', 'linkage', 'roster'];

/**
 * Reads a scenario from sheets, as written by {@link writeSheets} or filled in by people: titles above the header, columns in any order and under the headers
 * of either language, full-width digits, dates as serials or text, repeated rows, rows without an id. Every problem has sheet, row and column in its path,
 * `[sheet, row, header]`, rows counted as shown by a spreadsheet program. With any error nothing is read at all. Sensitive data without a column, as in a
 * masked sheet, come from the records of the base; masked sheets without a base of the same id are read as they are, with a warning.
 *
 * @example
 * import { readSheets, writeSheets } from '@community1373/exchange/sheets';
 * import { sampleScenario } from '@community1373/core/sample';
 * const scenario = sampleScenario();
 * const read = await readSheets(writeSheets(scenario));
 * read.ok && read.value.community.households.length; // => 1008
 */
export const readSheets = async (sheets: readonly Sheet[], options: ReadOptions = {}): Promise<Result<Scenario>> => {
  checkSheets(sheets);
  return takeSheets([...sheets], options);
};

/** Takes the visible sheets out of a list. */
const takeVisible = (sink: DiagnosticSink, sheets: RawSheet[]): readonly RawSheet[] =>
  sheets.splice(0).filter(({ name, hidden, rows }) => {
    if (hidden === true && rows.length > 0) sink.add('exchange.sheet-hidden', [name], name, { sheet: name }, 'warning');
    return hidden !== true;
  });

/** Reads the parts in the sheets of parts. */
const partsOf = (sink: DiagnosticSink, sheets: readonly RawSheet[]): readonly BroughtPart[] => {
  for (const { name } of sheets.slice(1))
    sink.add('exchange.sheet-again', [name], name, { sheet: name, other: sheets[0]?.name ?? '' }, 'warning');
  return sheets.flatMap((sheet) => readParts(sink, sheet));
};

/** Reads a scenario from sheets, as {@link readSheets} does, and empties their list: the rows of a sheet that was read are not held any longer. */
export const takeSheets = async (sheets: RawSheet[], options: ReadOptions): Promise<Result<Scenario>> => {
  const run = runOf(options);
  const { base, removals = 'keep' } = options;
  if (base !== undefined) checkScenario(base);
  const sink = new DiagnosticSink(options.cap);
  sheets.push(...takeVisible(sink, sheets));
  const names = sheets.map(({ name }) => name);
  const hasParts = names.some(isPartsSheet);
  const parts = partsOf(
    sink,
    sheets.filter(({ name }) => isPartsSheet(name)),
  );
  const document = draftOf(base);
  const broughtModel = parts.find(({ path }) => path.join('.') === 'model');
  const model = parseWorkModel(broughtModel === undefined ? document['model'] : broughtModel.value);
  if (!model.ok) {
    if (broughtModel === undefined && document['model'] === undefined)
      sink.add('exchange.no-model', [partsSheet['zh-CN']], undefined);
    else sink.merge(model.report, ['model']);
    return failed(sink);
  }
  const found = new Map<string, TableRecords>();
  const tables = tablesOf(model.value, document, 'zh-CN', () => found.get('profile')?.records[0]);
  const known = sheetNames(tables);
  const waiting = sheets
    .splice(0)
    .flatMap((sheet) =>
      isPartsSheet(sheet.name) || isGuideSheet(sheet.name) ? [] : [{ sheet, table: tableOf(tables, sheet) }],
    );
  // The other sheets are read by the time zone of this one.
  waiting.sort((a, b) => Number(b.table?.id === 'profile') - Number(a.table?.id === 'profile'));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { sheet, table } = next;
    if (table === undefined) {
      if (sheet.rows.length > 0)
        sink.add('exchange.sheet-unknown', [sheet.name], sheet.name, { sheet: sheet.name, known }, 'warning');
      continue;
    }
    const into = found.get(table.id) ?? startRecords(table);
    found.set(table.id, into);
    if (!(await readTable(sink, into, sheet, run))) {
      sink.add('exchange.cancelled', [], undefined);
      return failed(sink);
    }
  }
  if (found.size === 0 && !hasParts) sink.add('exchange.nothing-known', [], names, { known });
  for (const into of found.values()) if (into.headers.size > 0) convertPositions(sink, into, options.system);
  // With refused rows the document would differ from the file: it is not parsed.
  if (sink.hasErrors) return failed(sink);
  // Kept and removed records are reported first: a report may be cut.
  const first = new DiagnosticSink(options.cap);
  const id = found.get('profile')?.records[0]?.['id'];
  const isOther = base !== undefined && broughtModel !== undefined && id !== undefined && id !== base.id;
  if (isOther) first.add('exchange.other-scenario', [], id, { id: String(id), base: base.id }, 'warning');
  placeAll(first, sink, {
    document,
    parts,
    tables: [...found.values()],
    base: base === undefined || isOther ? undefined : baseOf(base),
    removals,
  });
  if (sink.hasErrors) return failed(sink);
  // Records of the base belong to the caller.
  for (const { records, places } of found.values())
    records.forEach((record, i) => places.sheetAt(i) !== undefined && freezeAll(record));
  const read = await parseDocument(document, options);
  if (read === undefined) {
    sink.add('exchange.cancelled', [], undefined);
    return failed(sink);
  }
  const all = [...found.values()];
  if (read.ok) first.merge(sink.report());
  const report = read.ok ? first : sink;
  report.merge({ ...read.report, items: read.report.items.map((problem) => inSheets(problem, all)) });
  if (!read.ok) return failed(report);
  warnOfShiftedTables(report, all, base);
  const marked = read.value.masked === true && hasParts;
  const value = backFromBase(report, read.value, base, [...lackingIn(all), ...(marked ? withoutSheet : [])], marked);
  return { ok: true, value, report: report.report() };
};
