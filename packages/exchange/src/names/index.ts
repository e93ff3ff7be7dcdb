import { CodedError, DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { SheetRow } from '../cells/cell';
import { isRemark } from '../cells/remark';
import { codeText } from '../cells/text-codecs';
import { guardText, readText, tidyText } from '../cells/text-guard';
import { type CsvEncoding, type NamedFile, readCsvSheets, type ReadCsvOptions, writeCsvSheets } from '../csv';
import { bareKey, headerKey, unnumberedKey } from '../sheets/header-key';
import { NameList } from './name-list';
import { checkFile } from '../check-arguments';

export { NameList } from './name-list';

const idHeaders = ['编号', 'id', '志愿者编号', '住户编号'].map(headerKey);
const nameHeaders = ['姓名', 'name'].map(headerKey);

/** Number of rows above the header that may hold titles. */
const headerRows = 30;

/** Finds the row with both headers, and their columns. */
const findNames = (
  rows: readonly SheetRow[],
): { readonly at: number; readonly id: number; readonly name: number } | undefined => {
  for (const [at, { cells }] of rows.slice(0, headerRows).entries()) {
    const placeOf = (known: readonly string[]): number =>
      cells.findIndex(
        (cell) =>
          typeof cell === 'string' &&
          [headerKey(cell), unnumberedKey(cell)].some((key) => known.includes(key) || known.includes(bareKey(key))),
      );
    const [id, name] = [placeOf(idHeaders), placeOf(nameHeaders)];
    if (id >= 0 && name >= 0) return { at, id, name };
  }
  return undefined;
};

/**
 * Reads a name list from its own CSV file: a column 编号 (id) and a column 姓名 (name). Problems report the place, never a name.
 *
 * @example
 * import { readNameList } from '@community1373/exchange/names';
 * const file = { name: '姓名.csv', bytes: new TextEncoder().encode('编号,姓名\r\nv-1,张三\r\n') };
 * const read = await readNameList(file);
 * read.ok && read.value.nameOf('v-1'); // => '张三'
 * JSON.stringify(read.ok && read.value); // => '{"names":1}'
 */
export const readNameList = async (
  file: NamedFile,
  options: Pick<ReadCsvOptions, 'limits' | 'encoding' | 'cap' | 'signal' | 'onProgress' | 'pause'> = {},
): Promise<Result<NameList>> => {
  checkFile(file);
  const read = await readCsvSheets([file], options);
  if (!read.ok) {
    // The text of the problem's row may contain a name.
    return {
      ok: false,
      report: { ...read.report, items: read.report.items.map((problem) => ({ ...problem, received: '' })) },
    };
  }
  const sink = new DiagnosticSink(options.cap);
  const [sheet] = read.value;
  const header = findNames(sheet?.rows ?? []);
  if (sheet === undefined || header === undefined) {
    sink.add('exchange.name-header', [sheet?.name ?? file.name, 1], '');
    return { ok: false, report: sink.report() };
  }
  const names = new Map<string, string>();
  for (const { row, cells } of sheet.rows.slice(header.at + 1)) {
    const [id, name] = [cells[header.id], cells[header.name]];
    const first = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
    // The text of a row may contain a name: it is never shown.
    if (typeof first === 'string' && isRemark(first))
      sink.add('exchange.row-left-out', [sheet.name, row], '', {}, 'warning');
    else if (typeof id !== 'string' || typeof name !== 'string' || id.trim() === '' || name.trim() === '')
      sink.add('exchange.name-blank', [sheet.name, row], '');
    else {
      const code = codeText.read(id);
      const text = code.ok && typeof code.value === 'string' ? code.value : '';
      if (!code.ok) sink.add(code.code, [sheet.name, row], '');
      else if (names.has(text)) sink.add('exchange.name-repeated', [sheet.name, row], '');
      else names.set(text, readText(name, tidyText));
      if (code.ok && code.warning !== undefined) sink.add(code.warning, [sheet.name, row], '', {}, 'warning');
    }
  }
  return sink.hasErrors
    ? { ok: false, report: sink.report() }
    : { ok: true, value: new NameList(names), report: sink.report() };
};

/**
 * Writes a name list as its own CSV file.
 *
 * @example
 * import { NameList, writeNameList } from '@community1373/exchange/names';
 * const { name, bytes } = writeNameList(new NameList(new Map([['v-1', '张三']])), 'utf-8');
 * [name, new TextDecoder().decode(bytes)]; // => ['姓名对照表.csv', '编号,姓名\r\nv-1,张三\r\n']
 */
export const writeNameList = (names: NameList, encoding?: CsvEncoding): NamedFile => {
  if (!(names instanceof NameList)) throw new CodedError('exchange.names', names);
  const rows = [
    ['编号', '姓名'],
    ...names.entries().map(([id, name]) => [codeText.write(id), guardText(name, tidyText)]),
  ];
  const [file] = writeCsvSheets(
    [{ name: '姓名对照表', rows: rows.map((cells, i) => ({ row: i + 1, cells })) }],
    encoding,
  );
  return file ?? { name: '姓名对照表.csv', bytes: new Uint8Array() };
};
