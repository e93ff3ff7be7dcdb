import { type DiagnosticReport, DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { RunOptions } from '@community1373/base/run';
import type { Scenario } from '@community1373/core';
import type { Sheet } from '@community1373/exchange/sheets';
import type { BringWish, MappingAsk } from './exchange-protocol';

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
  const { isOwnFormat, mappingFields, parseMapping, suggestMapping, tableKinds } =
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
    fields: fields.map((id) => ({ id, name: mappingFields[id].name, units: mappingFields[id].units ?? [] })),
    needs,
    saved: given === undefined ? undefined : given.ok ? 'used' : 'refused',
  };
};

/** Reads a sheet into the scenario by the mapping of its columns. */
export const readMapped = async (
  sheets: readonly Sheet[],
  base: Scenario,
  { sheet, mapping, on }: NonNullable<BringWish['mapped']>,
  run: RunOptions,
  options: { readonly cap: number; readonly removals?: 'apply' },
): Promise<Result<Scenario>> => {
  const [{ applyMapping }, { readSheets }] = await Promise.all([
    import('@community1373/exchange/mapping'),
    import('@community1373/exchange/sheets'),
  ]);
  const table = visible(sheets).find(({ name }) => name === sheet) ?? { name: sheet, rows: [] };
  const mapped = await applyMapping(table, mapping, { base, on, ...run, cap: options.cap });
  if (!mapped.ok) return mapped;
  const read = await readSheets(mapped.value.sheets, { base, ...run, ...options });
  const sink = new DiagnosticSink(options.cap);
  // Records that the import keeps or removes are shown first, then the rows that were left out.
  sink.merge(read.report);
  sink.merge(mapped.report);
  return { ...read, report: sink.report() };
};
