import { type CivilDate, isCivilDate } from '@community1373/base/calendar';
import { CodedError, DiagnosticSink, isHolder, requireArgument, type Result } from '@community1373/base/diagnostics';
import type { Locale } from '@community1373/base/explain';
import { createRunControl } from '@community1373/base/run';
import { checkScenario, type Scenario } from '@community1373/core';
import type { Sheet } from '../cells/cell';
import { checkOptions, checkTable } from '../check-arguments';
import { failed } from '../failed';
import { NameList } from '../names/name-list';
import type { Following } from '../run-of-options';
import { headerKey } from '../sheets/header-key';
import { type MappingFieldId, mappingFields } from './fields';
import { findTableHeader, isNoRecord, type TableHeader } from './find-table';
import type { AnswerCount, KindReader, ReadContext } from './rows/kind-reader';
import { type TableKindId, tableKinds } from './kinds';
import { type LeftOutRow, MappedRow, type ReadColumn, type RowProblems } from './rows/mapped-row';
import { type Mapping, mappingSchema } from './mapping';
import { ballotsReader } from './rows/ballots';
import { leadsReader } from './rows/leads';
import { needsReader } from './rows/needs';
import { organisationsReader } from './rows/organisations';
import { paymentsReader } from './rows/payments';
import { questionnaireReader } from './rows/questionnaire';
import { bookingsReader, signUpsReader } from './rows/sign-ups';
import { ownersReader } from './rows/owners';
import { residentsReader } from './rows/residents';
import { servedReader } from './rows/served';
import { volunteersReader } from './rows/volunteers';

/** Options of {@link applyMapping}. */
export interface ApplyMappingOptions extends Following {
  /** The scenario whose dwellings, groups and grid the rows are matched with. */
  readonly base: Scenario;
  /** The day on which ages are counted. */
  readonly on: CivilDate;
  /** The name list by which the names of volunteers stand for their ids; without it, names are not read. */
  readonly names?: NameList;
  /** The language in which the sheets are written, and with it the places of problems in them; Chinese by default. `readSheets` reads both. */
  readonly locale?: Locale;
  /** Number of problems listed; all are counted. */
  readonly cap?: number;
}

/** A table in the form of the scenario's own sheets, and the rows that are not in it. */
export interface MappedTable {
  /** Sheets for `readSheets`, with the scenario as its base. */
  readonly sheets: readonly Sheet[];
  /** Number of rows below the header, without totals and notes. */
  readonly rows: number;
  /** Number of rows that were taken over; together with those left out they are all rows. */
  readonly taken: number;
  /** The rows that were left out, by their number in the table, each with the code of its reason. */
  readonly leftOut: readonly { readonly row: number; readonly code: string }[];
  /** The number of respondents of a questionnaire who need each post; absent for other kinds. */
  readonly answers?: readonly AnswerCount[];
}

const readers: Readonly<Record<TableKindId, (context: ReadContext) => KindReader>> = {
  residents: residentsReader,
  owners: ownersReader,
  volunteers: volunteersReader,
  organisations: organisationsReader,
  served: servedReader,
  attendance: servedReader,
  leads: leadsReader,
  needs: needsReader,
  questionnaire: questionnaireReader,
  signUps: signUpsReader,
  bookings: bookingsReader,
  payments: paymentsReader,
  ballots: ballotsReader,
};

/** Rows read before yielding to other tasks. */
const rowsPerTurn = 2000;

/** Finds the columns of a mapping by their headers; the first of several with the same header is read. */
const columnsOf = (
  sink: DiagnosticSink,
  sheet: string,
  header: TableHeader,
  mapping: Mapping,
): ReadonlyMap<MappingFieldId, readonly ReadColumn[]> => {
  const places = new Map<string, number>();
  header.texts.forEach((text, index) => {
    const key = headerKey(text);
    if (!places.has(key)) places.set(key, index);
  });
  const found = new Map<MappingFieldId, ReadColumn[]>();
  for (const { header: text, field, unit } of mapping.columns) {
    const index = places.get(headerKey(text));
    if (index === undefined) sink.add('exchange.mapping-column', [sheet, text], text, { header: text }, 'warning');
    else found.set(field, [...(found.get(field) ?? []), { index, header: text, field, unit }]);
  }
  return found;
};

const reportMissing = (
  sink: DiagnosticSink,
  sheet: string,
  kind: TableKindId,
  columns: ReadonlyMap<MappingFieldId, unknown>,
): void => {
  for (const group of tableKinds[kind].needs)
    if (!group.some((field) => columns.has(field)))
      sink.add('exchange.mapping-fields', [sheet], '', { fields: group.map((field) => mappingFields[field].name) });
};

/** A table that was read by a mapping, with everything known of its rows. */
export interface ReadTable extends Omit<MappedTable, 'taken' | 'leftOut'> {
  readonly header: TableHeader;
  readonly taken: ReadonlySet<number>;
  readonly leftOut: readonly LeftOutRow[];
}

/** Reads the rows of a table by a mapping; undefined where it has no header, lacks a needed column or the run was stopped. */
export const readByMapping = async (
  sink: DiagnosticSink,
  table: Sheet,
  mapping: Mapping,
  options: ApplyMappingOptions,
): Promise<ReadTable | undefined> => {
  checkTable(table);
  const { kind } = requireArgument(mappingSchema, mapping, 'exchange.mapping');
  checkOptions(options);
  const { base, on, names, locale = 'zh-CN' } = options;
  checkScenario(base);
  if (typeof on !== 'string' || !isCivilDate(on)) throw new CodedError('exchange.date', on);
  if (names !== undefined && !(names instanceof NameList)) throw new CodedError('exchange.names', typeof names);
  const run = createRunControl({ ...options }, ['base', 'on', 'names', 'locale', 'cap']);
  const header = findTableHeader(table.rows);
  if (header === undefined) {
    sink.add('exchange.mapping-header', [table.name], table.rows.length, { sheet: table.name });
    return undefined;
  }
  const columns = columnsOf(sink, table.name, header, mapping);
  reportMissing(sink, table.name, kind, columns);
  if (sink.hasErrors) return undefined;
  const problems: RowProblems = { sink, leftOut: [], taken: new Set() };
  const reader = readers[kind]({ base, on, mapping, names, locale, problems, sheet: table.name });
  if (sink.hasErrors) return undefined;
  let rows = 0;
  for (let i = header.to + 1; i < table.rows.length; i += 1) {
    if (i % rowsPerTurn === 0 && !(await run.turn({ phase: table.name, done: i, total: table.rows.length }))) {
      sink.add('exchange.cancelled', [], undefined);
      return undefined;
    }
    const { row, cells } = table.rows[i] ?? { row: 0, cells: [] };
    if (isNoRecord(cells, header)) continue;
    rows += 1;
    reader.read(new MappedRow(table.name, row, cells, columns, problems));
  }
  const sheets = reader.finish();
  const answers = reader.answers?.();
  const { posts } = base.model;
  for (const { postId, count } of answers ?? [])
    sink.add(
      'exchange.mapping-answers',
      [table.name],
      count,
      { post: posts.find(({ id }) => id === postId)?.name ?? postId, count },
      'info',
    );
  const leftOut = problems.leftOut.toSorted((a, b) => a.row - b.row);
  return { header, sheets, rows, taken: problems.taken, leftOut, ...(answers === undefined ? {} : { answers }) };
};

/**
 * Reads a table by a mapping and writes its rows as the scenario's own sheets, which `readSheets` reads onto the scenario. A row that cannot be used is left out
 * with its reason as a warning; a table without a usable row fails. Ages and groups are computed from birth dates and identity numbers at once: no name, number,
 * birth date or telephone is in the result or in its problems.
 *
 * @example
 * import { applyMapping, suggestMapping } from '@community1373/exchange/mapping';
 * import { readSheets } from '@community1373/exchange/sheets';
 * import { sampleScenario } from '@community1373/core/sample';
 * const base = sampleScenario();
 * const rows = [['住址', '姓名', '出生日期'], ['9号楼1单元101', '样例', '1950-06-01'], ['9-1-101', '样例', '1952-06-01']];
 * const table = { name: '花名册', rows: rows.map((cells, i) => ({ row: i + 1, cells })) };
 * const suggested = suggestMapping(table);
 * const mapped = suggested.ok ? await applyMapping(table, suggested.value.mapping, { base, on: '2026-11-30' }) : suggested;
 * const read = mapped.ok ? await readSheets(mapped.value.sheets, { base }) : mapped;
 * read.ok && read.value.community.households.find(({ id }) => id === 'h9-1-101')?.residents['age-65']; // => 2
 */
export const applyMapping = async (
  table: Sheet,
  mapping: Mapping,
  options: ApplyMappingOptions,
): Promise<Result<MappedTable>> => {
  const sink = new DiagnosticSink(isHolder(options) ? options.cap : undefined);
  const read = await readByMapping(sink, table, mapping, options);
  if (read === undefined) return failed(sink);
  const { header: _header, sheets, rows, taken, leftOut, ...answers } = read;
  if (sheets.length === 0) {
    sink.add('exchange.mapping-nothing', [table.name], rows);
    return failed(sink);
  }
  return {
    ok: true,
    value: { sheets, rows, taken: taken.size, leftOut: leftOut.map(({ row, code }) => ({ row, code })), ...answers },
    report: sink.report(),
  };
};
