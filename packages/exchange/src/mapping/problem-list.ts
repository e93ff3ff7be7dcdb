import { DiagnosticSink, isHolder, type Result } from '@community1373/base/diagnostics';
import type { Locale } from '@community1373/base/explain';
import type { Cell, Sheet, SheetRow } from '../cells/cell';
import { guardFormula } from '../cells/text-guard';
import { failed } from '../failed';
import { formatDiagnostic } from '../messages';
import { headerKey } from '../sheets/header-key';
import { type ApplyMappingOptions, readByMapping } from './apply-mapping';
import type { TableHeader } from './find-table';
import type { Mapping } from './mapping';
import type { LeftOutRow } from './rows/mapped-row';

/** Headers of the column of problems, which no mapping reads. */
const problemHeaders: Readonly<Record<Locale, string>> = { 'zh-CN': '问题', en: 'Problem' };

const kept = (cell: Cell): Cell => (typeof cell === 'string' ? guardFormula(cell) : cell);

/** Returns the place of the column of problems: that of an earlier list, or the first free one. */
const columnFor = (table: Sheet, { texts }: TableHeader): number => {
  const known = Object.values(problemHeaders).map(headerKey);
  const before = texts.findIndex((text) => known.includes(headerKey(text.slice(text.lastIndexOf('/') + 1))));
  return before >= 0 ? before : Math.max(texts.length, ...table.rows.slice(0, 1000).map(({ cells }) => cells.length));
};

const withCell = ({ row, cells }: SheetRow, at: number, cell: Cell): SheetRow => ({
  row,
  cells: [
    ...Array.from({ length: Math.max(at, cells.length) }, (_, i) => (i === at ? cell : kept(cells[i]))),
    ...(at < cells.length ? [] : [cell]),
  ],
});

const textOf = ({ code, params }: LeftOutRow, locale: Locale): string => {
  const { what, fix } = formatDiagnostic({ code, severity: 'warning', path: [], received: '', params }, locale);
  return locale === 'en' ? `${what}. ${fix}.` : `${what}。${fix}。`;
};

/**
 * 问题清单 copies a table with a column that says why a row was left out, to be repaired and read again by the same mapping: all rows stand as they were, under the same header, and rows without a problem have a blank
 * there. The copy holds what the table holds, names and numbers too: it is for the one who brought it. Texts that look like formulas have an apostrophe before them.
 *
 * @example
 * import { createProblemList, suggestMapping } from '@community1373/exchange/mapping';
 * import { sampleScenario } from '@community1373/core/sample';
 * const base = sampleScenario();
 * const rows = [['住址', '年龄'], ['9-1-101', '72'], ['9-1-102', '七十二']].map((cells, i) => ({ row: i + 1, cells }));
 * const suggested = suggestMapping({ name: '花名册', rows });
 * const list = suggested.ok ? await createProblemList({ name: '花名册', rows }, suggested.value.mapping, { base, on: '2026-11-30', locale: 'en' }) : suggested;
 * list.ok && list.value.rows.map(({ cells }) => String(cells[2] ?? '').slice(0, 21)); // => ['Problem', '', 'There is no identity ']
 */
export const createProblemList = async (
  table: Sheet,
  mapping: Mapping,
  options: ApplyMappingOptions,
): Promise<Result<Sheet>> => {
  const sink = new DiagnosticSink(isHolder(options) ? options.cap : undefined);
  const read = await readByMapping(sink, table, mapping, options);
  if (read === undefined) return failed(sink);
  const { locale = 'zh-CN' } = options;
  const at = columnFor(table, read.header);
  const problems = new Map<number, string>();
  for (const left of read.leftOut)
    problems.set(
      left.row,
      [problems.get(left.row), textOf(left, locale)].filter((text) => text !== undefined).join(' '),
    );
  const rows = table.rows.map((row, i) =>
    withCell(
      row,
      at,
      i === read.header.to ? problemHeaders[locale] : i < read.header.to ? kept(row.cells[at]) : problems.get(row.row),
    ),
  );
  return { ok: true, value: { ...table, rows }, report: sink.report() };
};
