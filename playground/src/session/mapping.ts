import { type DiagnosticReport, DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { RunOptions } from '@community1373/base/run';
import type { Scenario } from '@community1373/core';
import type { Sheet } from '@community1373/exchange/sheets';
import type { NameList } from '@community1373/exchange/names';
import type { BringWish, Mapped, MappingAsk, ProblemListWish } from './exchange-protocol';

const foreign: ReadonlySet<string> = new Set([
  'exchange.nothing-known',
  'exchange.header-missing',
  'exchange.header-none',
]);

/** True when files were refused because their sheets or columns are not those of the scenario. */
export const lacksOwnForm = ({ items }: DiagnosticReport): boolean => items.some(({ code }) => foreign.has(code));

const visible = (sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.filter(({ hidden, rows }) => hidden !== true && rows.length > 0);

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Proposes a mapping for the sheet that is asked for, or for the likeliest one; undefined for sheets in the scenario's own form or without a header. */
export const askForMapping = async (
  sheets: readonly Sheet[],
  base: Scenario,
  { sheet: wanted, kind, saved }: Partial<NonNullable<BringWish['propose']>>,
): Promise<MappingAsk | undefined> => {
  const { isOwnFormat, mappingChoices, mappingFields, parseMapping, suggestMapping, tableKinds } =
    await import('@community1373/exchange/mapping');
  if (wanted === undefined && isOwnFormat(sheets, base)) return undefined;
  const given = saved === undefined ? undefined : parseMapping(parsedJson(saved));
  const known = given?.ok === true ? given.value : undefined;
  const asked = known?.kind ?? kind;
  const found = visible(sheets).flatMap((sheet) => {
    const suggested = suggestMapping(sheet, asked === undefined || sheet.name !== wanted ? {} : { kind: asked });
    return suggested.ok ? [{ sheet: sheet.name, suggestion: suggested.value }] : [];
  });
  const likeliest = found.toSorted(
    (a, b) => (b.suggestion.kinds[0]?.confidence ?? 0) - (a.suggestion.kinds[0]?.confidence ?? 0),
  );
  const chosen = found.find(({ sheet }) => sheet === wanted) ?? likeliest[0];
  if (chosen === undefined) return undefined;
  const suggestion = known === undefined ? chosen.suggestion : { ...chosen.suggestion, mapping: known };
  const { fields, needs } = tableKinds[suggestion.mapping.kind];
  return {
    kind: 'mapping',
    sheets: found.map(({ sheet }) => sheet),
    sheet: chosen.sheet,
    suggestion,
    kinds: chosen.suggestion.kinds.map(({ kind: id }) => ({ id, name: tableKinds[id].name })),
    fields: fields.map((id) => {
      const { name, units = [], several = false } = mappingFields[id];
      return { id, name, units, several };
    }),
    choices: mappingChoices(suggestion.mapping.kind, base),
    needs,
    saved: given === undefined ? undefined : given.ok ? 'used' : 'refused',
  };
};

const tableOf = (sheets: readonly Sheet[], sheet: string): Sheet =>
  visible(sheets).find(({ name }) => name === sheet) ?? { name: sheet, rows: [] };

/** Reads the name list of a mapping; it is used for the ids and forgotten. */
const namesOf = async (names: File | undefined): Promise<{ readonly names?: NameList }> => {
  if (names === undefined) return {};
  const { readNameList } = await import('@community1373/exchange/names');
  const read = await readNameList({ name: names.name, bytes: new Uint8Array(await names.arrayBuffer()) });
  return read.ok ? { names: read.value } : {};
};

/** Reads a sheet into the scenario by the mapping of its columns. */
export const readMapped = async (
  sheets: readonly Sheet[],
  base: Scenario,
  { sheet, mapping, on, names, locale }: Mapped,
  run: RunOptions,
  options: { readonly cap: number; readonly removals?: 'apply' },
): Promise<{ readonly result: Result<Scenario>; readonly leftOut: number }> => {
  const [{ applyMapping }, { readSheets }] = await Promise.all([
    import('@community1373/exchange/mapping'),
    import('@community1373/exchange/sheets'),
  ]);
  const mapped = await applyMapping(tableOf(sheets, sheet), mapping, {
    base,
    on,
    locale,
    ...(await namesOf(names)),
    ...run,
    cap: options.cap,
  });
  if (!mapped.ok) return { result: mapped, leftOut: mapped.report.items.filter(isOfRow).length };
  const read = await readSheets(mapped.value.sheets, { base, ...run, ...options });
  const sink = new DiagnosticSink(options.cap);
  // Records that the import keeps or removes are shown first, then the rows that were left out.
  sink.merge(read.report);
  sink.merge(mapped.report);
  return { result: { ...read, report: sink.report() }, leftOut: mapped.value.leftOut.length };
};

/** True for a problem of one row of a table. */
const isOfRow = ({ path }: DiagnosticReport['items'][number]): boolean => typeof path[1] === 'number';

/** Writes a copy of a table with a column that says why rows were left out; undefined where it cannot be read. */
export const writeProblemList = async (
  sheets: readonly Sheet[],
  base: Scenario,
  { sheet, mapping, on, names }: Mapped,
  { locale, as }: ProblemListWish,
  run: RunOptions,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const { createProblemList } = await import('@community1373/exchange/mapping');
  const table = tableOf(sheets, sheet);
  const list = await createProblemList(table, mapping, { base, on, locale, ...(await namesOf(names)), ...run });
  if (!list.ok) return undefined;
  if (as === 'csv') {
    const { writeCsvSheets } = await import('@community1373/exchange/csv');
    const [file] = writeCsvSheets([list.value]);
    return file === undefined ? undefined : new Uint8Array(file.bytes);
  }
  const { writeXlsxSheets } = await import('@community1373/exchange/xlsx');
  const written = await writeXlsxSheets([list.value], run);
  return written.ok ? written.value : undefined;
};
