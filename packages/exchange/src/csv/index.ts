import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { Scenario } from '@community1373/core';
import type { RawSheet, Sheet } from '../cells/cell';
import { unpacked } from '../cells/packed-rows';
import { FileProblem, reportingProblems } from '../file-problem';
import { limitsOf, type ReadLimits } from '../limits';
import { type ReadOptions, takeSheets } from '../sheets/read-sheets';
import { writeSheets, type WriteOptions } from '../sheets/write-sheets';
import { type TemplateOptions, writeTemplate } from '../template/write-template';
import { decode, toUtf8 } from '../text-coding';
import { type CsvEncoding, fieldOf, quotedField } from './cell-text';
import { toGb18030 } from './gb18030';
import { readCsvRows } from './read-rows';
import { type Following, runOf } from '../run-of-options';
import { checkChoice, checkFiles, checkSheets } from '../check-arguments';

export type { CsvEncoding } from './cell-text';
export type { ReadOptions } from '../sheets/read-sheets';
export type { WriteOptions } from '../sheets/write-sheets';

/** A file and its name; the name without its extension identifies the sheet. */
export interface NamedFile {
  /** Name of the file. */
  readonly name: string;
  /** Content of the file. */
  readonly bytes: Uint8Array;
}

/** Options for reading CSV files. */
export interface ReadCsvOptions extends ReadOptions {
  /** Limits of the sizes read; those left out keep their defaults. */
  readonly limits?: Partial<ReadLimits>;
  /** The encoding, when known; by default UTF-8 is tried first, then GB18030, which includes GBK and GB2312. */
  readonly encoding?: 'utf-8' | 'gb18030';
}

const sheetNameOf = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/\.(csv|tsv|txt)$/i, '');

const textOf = ({ name, bytes }: NamedFile, encoding: ReadCsvOptions['encoding'], limits: ReadLimits): string => {
  if (bytes.length > limits.fileBytes)
    throw new FileProblem('exchange.file-size', bytes.length, { size: bytes.length, limit: limits.fileBytes }, [
      sheetNameOf(name),
    ]);
  const text = encoding === undefined ? (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')) : decode(bytes, encoding);
  if (text === undefined)
    throw new FileProblem('exchange.encoding', `${bytes.length} bytes`, { encoding: encoding ?? 'UTF-8 / GB18030' }, [
      sheetNameOf(name),
    ]);
  return text;
};

const readRawSheets = async (
  files: readonly NamedFile[],
  options: Pick<ReadCsvOptions, 'limits' | 'encoding' | 'cap'> & Following,
): Promise<Result<RawSheet[]>> => {
  checkFiles(files);
  const run = runOf(options);
  if (options.encoding !== undefined) checkChoice(options.encoding, ['utf-8', 'gb18030'], 'exchange.encoding-name');
  const sink = new DiagnosticSink(options.cap);
  const limits = limitsOf(options.limits);
  const sheets = await reportingProblems(sink, options, async () => {
    if (files.length > limits.sheets)
      throw new FileProblem('exchange.too-many-sheets', files.length, { limit: limits.sheets });
    const read: RawSheet[] = [];
    const cells = { left: limits.cells };
    for (const file of files) {
      const name = sheetNameOf(file.name);
      read.push({ name, rows: await readCsvRows(name, textOf(file, options.encoding, limits), limits, cells, run) });
    }
    return read;
  });
  return sheets === undefined
    ? { ok: false, report: sink.report() }
    : { ok: true, value: sheets, report: sink.report() };
};

/**
 * Reads CSV files as sheets: UTF-8 with or without a byte order mark, or GB18030; fields separated by commas, tabs or semicolons.
 *
 * @example
 * import { readCsvSheets } from '@community1373/exchange/csv';
 * const bytes = new TextEncoder().encode('户室编号,楼层\r\nd1,６\r\n');
 * const read = await readCsvSheets([{ name: '户室.csv', bytes }]);
 * read.ok && read.value[0]; // => { name: '户室', rows: [{ row: 1, cells: ['户室编号', '楼层'] }, { row: 2, cells: ['d1', '６'] }] }
 */
export const readCsvSheets = async (
  files: readonly NamedFile[],
  options: Pick<ReadCsvOptions, 'limits' | 'encoding' | 'cap'> & Following = {},
): Promise<Result<readonly Sheet[]>> => {
  const sheets = await readRawSheets(files, options);
  return sheets.ok ? { ...sheets, value: sheets.value.map(unpacked) } : sheets;
};

/**
 * Reads a scenario from CSV files, one for each sheet, as written by {@link writeCsv} or filled in by people; a single file, such as the households, is read
 * onto `base`. With any error nothing is read.
 *
 * @example
 * import { readCsv, writeCsv } from '@community1373/exchange/csv';
 * import { sampleScenario } from '@community1373/core/sample';
 * const files = writeCsv(sampleScenario(), { encoding: 'gb18030' });
 * const read = await readCsv(files);
 * read.ok && read.value.community.households.length; // => 1008
 */
export const readCsv = async (files: readonly NamedFile[], options: ReadCsvOptions = {}): Promise<Result<Scenario>> => {
  const sheets = await readRawSheets(files, options);
  return sheets.ok ? takeSheets(sheets.value, options) : sheets;
};

/** Options for writing CSV files. */
export interface WriteCsvOptions extends WriteOptions {
  /** The encoding; by default UTF-8 with a byte order mark, which spreadsheet programs open directly. */
  readonly encoding?: CsvEncoding;
}

const encoded = (text: string, encoding: CsvEncoding): Uint8Array => {
  if (encoding === 'gb18030') return toGb18030(text);
  return toUtf8(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text);
};

/**
 * Writes sheets as CSV files, named after their sheets.
 *
 * @example
 * import { writeCsvSheets } from '@community1373/exchange/csv';
 * const [file] = writeCsvSheets([{ name: '楼院', rows: [{ row: 1, cells: ['编号', '户数'] }, { row: 2, cells: ['b-9', 56] }] }], 'utf-8');
 * file?.name; // => '楼院.csv'
 * new TextDecoder().decode(file?.bytes); // => '编号,户数\r\nb-9,56\r\n'
 */
export const writeCsvSheets = (sheets: readonly Sheet[], encoding: CsvEncoding = 'utf-8-bom'): readonly NamedFile[] => {
  checkSheets(sheets);
  checkChoice(encoding, ['utf-8', 'utf-8-bom', 'gb18030'], 'exchange.encoding-name');
  return sheets.map(({ name, rows }) => ({
    name: `${name}.csv`,
    bytes: encoded(
      `${rows.map(({ cells }) => cells.map((cell) => quotedField(fieldOf(cell, encoding))).join(',')).join('\r\n')}\r\n`,
      encoding,
    ),
  }));
};

/**
 * Writes a scenario as CSV files, one for each sheet: masked by default; with `sensitive: 'included'`, {@link readCsv} returns the same scenario. Texts that
 * look like formulas are escaped.
 *
 * @example
 * import { writeCsv } from '@community1373/exchange/csv';
 * import { sampleScenario } from '@community1373/core/sample';
 * writeCsv(sampleScenario()).map(({ name }) => name).includes('住户.csv'); // => true
 */
export const writeCsv = (scenario: Scenario, options: WriteCsvOptions = {}): readonly NamedFile[] =>
  writeCsvSheets(writeSheets(scenario, options), options.encoding);

/**
 * Writes empty CSV files for people to fill in, for a scenario's work model.
 *
 * @example
 * import { writeCsvTemplate } from '@community1373/exchange/csv';
 * import { sampleScenario } from '@community1373/core/sample';
 * const files = writeCsvTemplate(sampleScenario(), { encoding: 'utf-8' });
 * const [header, ...rows] = new TextDecoder().decode(files.find(({ name }) => name === '住户.csv')?.bytes).trim().split('\r\n');
 * [header?.split(',')[0], rows.length]; // => ['住户编号', 0]
 */
export const writeCsvTemplate = (
  scenario: Scenario,
  options: TemplateOptions & Pick<WriteCsvOptions, 'encoding'> = {},
): readonly NamedFile[] => writeCsvSheets(writeTemplate(scenario, options), options.encoding);
