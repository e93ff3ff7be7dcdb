import { type DiagnosticSink, isHolder } from '@community1373/base/diagnostics';
import { type Draft, type Plain } from './document';
import { keyAt } from './join-records';
import { cellPath, type TableRecords } from './read-table';
import type { SheetTable } from './table';

/** Ids by a key, each to be taken once. */
type FreeIds = Map<string, string[]>;

const addTo = (free: FreeIds, key: string, id: string): void => {
  const held = free.get(key);
  if (held === undefined) free.set(key, [id]);
  else held.push(id);
};

const untaken = (id: string, taken: ReadonlySet<unknown>): string => (taken.has(id) ? untaken(`${id}x`, taken) : id);

/** True for an id that {@link giveIds} gave to a row without one. */
const isGiven = ({ givenId }: SheetTable, id: string): boolean =>
  givenId !== undefined && id.startsWith(`${givenId}-`) && /^\d+x*$/.test(id.slice(givenId.length + 1));

const inOrder = (_: string, value: unknown): unknown =>
  isHolder(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

/** Everything that a record states except its id, as text: also of what no canonical JSON has, such as half a character in a cell. */
const factsOf = (record: Plain): string => JSON.stringify({ ...record, id: undefined }, inOrder);

/** Counts the records of each key. */
const countBy = (records: readonly Draft[], keyOf: (record: Draft) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + 1);
  return counts;
};

/**
 * Matches rows without an id to records of the base that no row names, each record once. First equal content: where nothing else identifies a record, only with a
 * record that itself came without an id, since two volunteers with ids of their own may well be alike. Then the key of the table, such as the dwelling, and only
 * where the base has as many of it as there are rows.
 */
const matchRows = ({ table, records }: TableRecords, base: readonly Plain[]): ReadonlyMap<Draft, string> => {
  const { toldBy } = table;
  const named = new Set(records.map(({ id }) => id));
  const rows = records.filter(({ id }) => id === undefined);
  const equal: FreeIds = new Map();
  const open = new Map<string, Plain>();
  for (const record of base) {
    const { id } = record;
    if (typeof id !== 'string' || named.has(id)) continue;
    open.set(id, record);
    if (toldBy !== undefined || isGiven(table, id)) addTo(equal, factsOf(record), id);
  }
  const found = new Map<Draft, string>();
  const take = (row: Draft, free: FreeIds, key: string): void => {
    const id = free.get(key)?.shift();
    if (id === undefined) return;
    found.set(row, id);
    open.delete(id);
  };
  for (const row of rows) take(row, equal, factsOf(row));
  if (toldBy === undefined) return found;
  const told: FreeIds = new Map();
  for (const [id, record] of open) addTo(told, keyAt(record, toldBy), id);
  const rest = rows.filter((row) => !found.has(row));
  const wanted = countBy(rest, (row) => keyAt(row, toldBy));
  for (const [key, ids] of told) if (ids.length !== wanted.get(key)) told.delete(key);
  for (const row of rest) take(row, told, keyAt(row, toldBy));
  return found;
};

/**
 * Gives ids to the rows without one. A row that the base has, identified by its content, its dwelling, its name or the like, gets the id of that record. Every other
 * gets an id that neither the sheets nor the base have: the number of its row does not identify anyone.
 */
export const giveIds = (sink: DiagnosticSink, into: TableRecords, base: readonly Plain[]): void => {
  const { table, records, places } = into;
  if (table.givenId === undefined || records.every(({ id }) => id !== undefined)) return;
  const taken = new Set<unknown>([...records, ...base].map(({ id }) => id));
  const matched = matchRows(into, base);
  records.forEach((record, i) => {
    if (record['id'] !== undefined) return;
    const known = matched.get(record);
    const id = known ?? untaken(`${table.givenId}-${places.rowAt(i)}`, taken);
    taken.add(id);
    record['id'] = id;
    sink.add(
      known === undefined ? 'exchange.id-given' : 'exchange.id-matched',
      cellPath(into, i, ['id']),
      '',
      { id },
      'warning',
    );
  });
};
