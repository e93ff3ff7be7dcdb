import { type DiagnosticSink, isHolder, type Path } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import { type Scenario } from '@community1373/core';
import { maskScenario } from '@community1373/core/privacy';
import { type Draft, type Plain, sameJson, valueAt } from './document';
import { absentColumns, type FoundHeader } from './find-header';
import { joinRecords, keyAt, matchRecords, type Matches } from './join-records';
import { isLackedBy, type TableRecords } from './read-table';
import type { Column } from './table';

/** Handling of records of the base that the file does not have: kept or removed. */
export type Removals = 'keep' | 'apply';

/** A base as plain JSON, and its masked copy. */
export interface ReadBase {
  readonly document: Plain;
  readonly masked: Plain;
}

// A scenario is a plain JSON object.
const plain = (scenario: Scenario): Plain => scenario as unknown as Plain;

/** Prepares a base for joining; the masked copy is made on first use. */
export const baseOf = (scenario: Scenario): ReadBase => {
  let masked: Plain | undefined;
  return {
    document: plain(scenario),
    get masked() {
      masked ??= plain(maskScenario(scenario));
      return masked;
    },
  };
};

/** Reports the number of records of a kind that are kept, or removed, because the file does not have them. */
const reportLeftOut = (sink: DiagnosticSink, removals: Removals, at: Path, of: LocalText, count: number): void => {
  if (count > 0)
    sink.add(removals === 'keep' ? 'exchange.rows-kept' : 'exchange.rows-removed', at, count, { of, count }, 'warning');
};

/** Returns the records of the base that the sheets of a table could show: needs of households are excluded when their column is missing. */
export const baseRecords = (into: TableRecords, base: ReadBase): readonly Plain[] =>
  into.table.recordsOf(isLackedBy(into, 'needs') ? base.masked : base.document) ?? [];

const keysOf = ({ table: { keyedBy = [[['id']]] } }: TableRecords): readonly ((record: Plain) => string)[] =>
  keyedBy.map((paths) => (record) => keyAt(record, paths));

/** Returns the columns that a sheet leaves out and that are read as blank: sensitive ones too where the sheets of the table have others of their part, since nothing is put back then. */
const blankColumns = (into: TableRecords, header: FoundHeader): readonly Column[] => [
  ...absentColumns(into.table, header),
  ...into.table.columns.filter(
    (column) =>
      column.sensitive !== undefined &&
      !isLackedBy(into, column.sensitive) &&
      !header.columns.some((found) => found.column === column),
  ),
];

/** Reports the values of the base that are lost because their column is missing from a sheet. */
const reportAbsent = (sink: DiagnosticSink, into: TableRecords, base: readonly Plain[], matches: Matches): void => {
  for (const [sheet, header] of into.headers)
    for (const { path, blank, header: name } of blankColumns(into, header)) {
      const lost = matches.filter((place, i) => {
        const before = place < 0 || into.places.sheetAt(i) !== sheet ? undefined : valueAt(base[place], path);
        return (
          before !== undefined &&
          before !== null &&
          !sameJson(before, blank) &&
          !sameJson(before, valueAt(into.records[i], path))
        );
      }).length;
      if (lost > 0)
        sink.add('exchange.column-absent', [sheet.name, header.row], lost, { column: name, count: lost }, 'warning');
    }
};

/** Joins the records of a table's sheets with those of the base: records missing from the file are kept unless removals are applied; both are counted. */
export const joinTable = (
  sink: DiagnosticSink,
  into: TableRecords,
  base: readonly Plain[],
  removals: Removals,
): void => {
  const { table, records, places } = into;
  const matches = matchRecords(records, base, keysOf(into));
  reportAbsent(sink, into, base, matches);
  const joined = joinRecords(matches, base.length);
  reportLeftOut(
    sink,
    removals,
    [[...into.headers.keys()][0]?.name ?? table.sheet['zh-CN']],
    table.sheet,
    joined.length - records.length,
  );
  if (removals === 'apply' || joined.length === records.length) return;
  const held = [...records];
  joined.forEach(({ of, place }, i) => {
    // A record of the base is only read from here on.
    records[i] = of === 'file' ? (held[place] ?? {}) : ({ ...base[place] } satisfies Draft);
  });
  places.reorder(joined.map(({ of, place }) => (of === 'file' ? place : undefined)));
};

/** Returns the key that distinguishes the records of a part without a sheet: the id, or the identifying fields, or the whole record. */
const partKey = (part: string, records: readonly Plain[]): ((record: Plain) => string) => {
  if (records.every(({ id }) => typeof id === 'string')) return (record) => keyAt(record, [['id']]);
  if (part === 'duties') return (record) => keyAt(record, [['fault'], ['contactId']]);
  return (record) => keyAt(record, [[]]);
};

/** Joins a part without a sheet with that of the base, in the same way as tables; undefined for an empty part, which removes nothing. */
export const joinPart = (
  sink: DiagnosticSink,
  part: string,
  of: LocalText,
  value: unknown,
  held: unknown,
  removals: Removals,
): { readonly value: unknown } | undefined => {
  if (isHolder(value) && isHolder(held) && Object.keys(value).length === 0) return undefined;
  if (!Array.isArray(value) || !Array.isArray(held)) return { value };
  if (value.length === 0 && held.length > 0) return undefined;
  if (sameJson(value, held) || ![...value, ...held].every(isHolder)) return { value };
  const keyOf = partKey(part, [...value, ...held]);
  const joined = joinRecords(matchRecords(value, held, [keyOf]), held.length);
  reportLeftOut(sink, removals, [part], of, joined.length - value.length);
  return {
    value: removals === 'apply' ? value : joined.map((record) => (record.of === 'file' ? value : held)[record.place]),
  };
};
