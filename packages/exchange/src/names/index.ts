import { DiagnosticSink, emptyReport, type Result } from '@community1373/base/diagnostics';
import { guardText, readText, tidyCode, tidyText } from '../cells/text-guard';
import { type CsvEncoding, type NamedFile, readCsvSheets, type ReadCsvOptions, writeCsvSheets } from '../csv';
import { headerKey } from '../sheets/header-key';
import { NameList } from './name-list';

export { NameList } from './name-list';

const idHeaders = ['编号', 'id', '志愿者编号', '住户编号'].map(headerKey);
const nameHeaders = ['姓名', 'name'].map(headerKey);

/**
 * Reads a name list from its own CSV file: a column 编号 (id) and a column 姓名 (name). What it says of a problem holds the place, never a name.
 *
 * @example
 * import { readNameList } from '@community1373/exchange/names';
 * const file = { name: '姓名.csv', bytes: new TextEncoder().encode('编号,姓名\r\nv-1,张三\r\n') };
 * const read = await readNameList(file);
 * read.ok && read.value.nameOf('v-1'); // => '张三'
 * JSON.stringify(read.ok && read.value); // => '{"names":1}'
 */
export const readNameList = async (file: NamedFile, options: Pick<ReadCsvOptions, 'limits' | 'encoding' | 'cap' | 'signal' | 'onProgress' | 'pause'> = {}): Promise<Result<NameList>> => {
  const read = await readCsvSheets([file], options);
  if (!read.ok) {
    // The text of the problem's row may hold a name.
    return { ok: false, report: { ...read.report, items: read.report.items.map((problem) => ({ ...problem, received: '' })) } };
  }
  const sink = new DiagnosticSink(options.cap);
  const [sheet] = read.value;
  const [header, ...rows] = sheet?.rows ?? [];
  const at = (known: readonly string[]): number => header?.cells.findIndex((cell) => typeof cell === 'string' && known.includes(headerKey(cell))) ?? -1;
  const [idAt, nameAt] = [at(idHeaders), at(nameHeaders)];
  if (sheet === undefined || idAt < 0 || nameAt < 0) {
    sink.add('exchange.name-header', [sheet?.name ?? file.name, 1], '');
    return { ok: false, report: sink.report() };
  }
  const names = new Map<string, string>();
  for (const { row, cells } of rows) {
    const [id, name] = [cells[idAt], cells[nameAt]];
    if (typeof id !== 'string' || typeof name !== 'string' || id.trim() === '' || name.trim() === '') sink.add('exchange.name-blank', [sheet.name, row], '');
    else if (names.has(readText(id, tidyCode))) sink.add('exchange.name-repeated', [sheet.name, row], '');
    else names.set(readText(id, tidyCode), readText(name, tidyText));
  }
  return sink.hasErrors ? { ok: false, report: sink.report() } : { ok: true, value: new NameList(names), report: emptyReport };
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
  const rows = [['编号', '姓名'], ...names.entries().map(([id, name]) => [guardText(id, tidyCode), guardText(name, tidyText)])];
  const [file] = writeCsvSheets([{ name: '姓名对照表', rows: rows.map((cells, i) => ({ row: i + 1, cells })) }], encoding);
  return file ?? { name: '姓名对照表.csv', bytes: new Uint8Array() };
};
