import { DiagnosticSink, emptyReport, type Result } from '@community1373/base/diagnostics';
import type { Scenario } from '@community1373/core';
import type { RawSheet, Sheet } from '../cells/cell';
import { unpacked } from '../cells/packed-rows';
import { reportingProblems } from '../file-problem';
import { limitsOf, type ReadLimits } from '../limits';
import { type ReadOptions, takeSheets } from '../sheets/read-sheets';
import { writeSheets, type WriteOptions } from '../sheets/write-sheets';
import { type TemplateOptions, writeTemplate } from '../template/write-template';
import { readWorkbookSheets } from './read-workbook';
import { writeWorkbookSheets } from './write-workbook';
import { type Following, runOf } from '../run-of-options';
import { checkBytes, checkSheets } from '../check-arguments';

export type { ReadOptions } from '../sheets/read-sheets';
export type { WriteOptions } from '../sheets/write-sheets';

/** Options for reading a workbook: base scenario, limits, progress and cancellation. */
export interface ReadWorkbookOptions extends ReadOptions {
  /** Limits of the sizes read; those left out keep their defaults. */
  readonly limits?: Partial<ReadLimits>;
}

const readRawSheets = async (
  bytes: Uint8Array,
  options: Pick<ReadWorkbookOptions, 'limits' | 'cap'> & Following,
): Promise<Result<RawSheet[]>> => {
  checkBytes(bytes);
  const run = runOf(options);
  const sink = new DiagnosticSink(options.cap);
  const sheets = await reportingProblems(sink, options, () => readWorkbookSheets(bytes, limitsOf(options.limits), run));
  return sheets === undefined
    ? { ok: false, report: sink.report() }
    : { ok: true, value: sheets, report: sink.report() };
};

/**
 * Reads the cells of an XLSX workbook: shared and inline texts, numbers, dates, booleans, cached results of formulas, errors. A hostile file (one that unpacks
 * without end, a document type, a cell in the last corner) ends in a named problem.
 *
 * @example
 * import { readXlsxSheets } from '@community1373/exchange/xlsx';
 * const read = await readXlsxSheets(new Uint8Array([1, 2, 3]));
 * read.ok; // => false
 * read.report.items[0]?.code; // => 'exchange.not-a-workbook'
 */
export const readXlsxSheets = async (
  bytes: Uint8Array,
  options: Pick<ReadWorkbookOptions, 'limits' | 'cap'> & Following = {},
): Promise<Result<readonly Sheet[]>> => {
  const sheets = await readRawSheets(bytes, options);
  return sheets.ok ? { ...sheets, value: sheets.value.map(unpacked) } : sheets;
};

/**
 * Reads a scenario from an XLSX workbook, written by this package or filled in by people; see `readSheets` for accepted forms and the paths of problems. With
 * any error nothing is read. `signal` cancels, `onProgress` reports sheet and rows.
 *
 * @example
 * import { readXlsx, writeXlsx } from '@community1373/exchange/xlsx';
 * import { sampleScenario } from '@community1373/core/sample';
 * const bytes = await writeXlsx(sampleScenario());
 * const read = bytes.ok ? await readXlsx(bytes.value) : bytes;
 * read.ok && read.value.community.volunteers.length; // => 90
 */
export const readXlsx = async (bytes: Uint8Array, options: ReadWorkbookOptions = {}): Promise<Result<Scenario>> => {
  const sheets = await readRawSheets(bytes, options);
  return sheets.ok ? takeSheets(sheets.value, options) : sheets;
};

/**
 * Writes sheets as an XLSX workbook. The same sheets give the same bytes. Fails only when cancelled.
 *
 * @example
 * import { readXlsxSheets, writeXlsxSheets } from '@community1373/exchange/xlsx';
 * const bytes = await writeXlsxSheets([{ name: '表', rows: [{ row: 1, cells: ['楼层', 6] }] }]);
 * const read = bytes.ok ? await readXlsxSheets(bytes.value) : bytes;
 * read.ok && read.value[0]?.rows[0]?.cells; // => ['楼层', 6]
 */
export const writeXlsxSheets = async (
  sheets: readonly Sheet[],
  options: Following = {},
): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  checkSheets(sheets);
  const bytes = await writeWorkbookSheets(sheets, runOf(options));
  if (bytes !== undefined) return { ok: true, value: bytes, report: emptyReport };
  const sink = new DiagnosticSink();
  sink.add('exchange.cancelled', [], undefined);
  return { ok: false, report: sink.report() };
};

/**
 * Writes a scenario as an XLSX workbook: masked by default; with `sensitive: 'included'`, {@link readXlsx} returns the same scenario. Texts that look like
 * formulas are escaped.
 *
 * @example
 * import { writeXlsx } from '@community1373/exchange/xlsx';
 * import { sampleScenario } from '@community1373/core/sample';
 * const bytes = await writeXlsx(sampleScenario(), { locale: 'en' });
 * bytes.ok; // => true
 */
export const writeXlsx = (
  scenario: Scenario,
  options: WriteOptions & Following = {},
): Promise<Result<Uint8Array<ArrayBuffer>>> => writeXlsxSheets(writeSheets(scenario, options), options);

/**
 * Writes an empty workbook for people to fill in, for a scenario's work model: headers, a guide to every column, the codes of the model.
 *
 * @example
 * import { readXlsx, writeXlsxTemplate } from '@community1373/exchange/xlsx';
 * import { sampleScenario } from '@community1373/core/sample';
 * const template = await writeXlsxTemplate(sampleScenario());
 * const read = template.ok ? await readXlsx(template.value) : template;
 * read.ok && read.value.community.households; // => []
 */
export const writeXlsxTemplate = (
  scenario: Scenario,
  options: TemplateOptions & Following = {},
): Promise<Result<Uint8Array<ArrayBuffer>>> => writeXlsxSheets(writeTemplate(scenario, options), options);
