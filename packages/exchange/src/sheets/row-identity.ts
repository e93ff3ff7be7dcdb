import type { DiagnosticSink } from '@community1373/base/diagnostics';
import type { Draft, Plain } from './document';
import { keyAt } from './join-records';
import { cellPath, type TableRecords } from './read-table';

/** Returns the ids of the records of the base that no row names, by their distinguishing key. */
const unnamed = (into: TableRecords, base: readonly Plain[]): ReadonlyMap<string, string[]> => {
  const { toldBy } = into.table;
  const free = new Map<string, string[]>();
  if (toldBy === undefined) return free;
  const named = new Set(into.records.map(({ id }) => id));
  for (const record of base) {
    const { id } = record;
    if (typeof id !== 'string' || named.has(id)) continue;
    const key = keyAt(record, toldBy);
    const held = free.get(key);
    if (held === undefined) free.set(key, [id]);
    else held.push(id);
  }
  return free;
};

const untaken = (id: string, taken: ReadonlySet<unknown>): string => (taken.has(id) ? untaken(`${id}x`, taken) : id);

/**
 * Gives ids to the rows without one. A row matched with a record of the base, by its dwelling, its name or other fields, gets that record's id. Every other row
 * gets an id that neither the sheets nor the base have: its row number does not identify it.
 */
export const giveIds = (sink: DiagnosticSink, into: TableRecords, base: readonly Plain[]): void => {
  const { table, records, rowOf } = into;
  if (table.givenId === undefined || records.every(({ id }) => id !== undefined)) return;
  const taken = new Set<unknown>([...records, ...base].map(({ id }) => id));
  const free = unnamed(into, base);
  // Rows with the same key are matched only when the base has as many records with it.
  const rows = new Map<string, number>();
  const keyOf = (record: Draft): string | undefined => (table.toldBy === undefined ? undefined : keyAt(record, table.toldBy));
  for (const record of records) {
    const key = record['id'] === undefined ? keyOf(record) : undefined;
    if (key !== undefined) rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  const counts = new Map([...free].map(([key, ids]) => [key, ids.length]));
  records.forEach((record, i) => {
    if (record['id'] !== undefined) return;
    const key = keyOf(record);
    const known = key !== undefined && counts.get(key) === rows.get(key) ? free.get(key)?.shift() : undefined;
    const id = known ?? untaken(`${table.givenId}-${rowOf[i]}`, taken);
    taken.add(id);
    record['id'] = id;
    sink.add(known === undefined ? 'exchange.id-given' : 'exchange.id-matched', cellPath(into, i, ['id']), '', { id }, 'warning');
  });
};
