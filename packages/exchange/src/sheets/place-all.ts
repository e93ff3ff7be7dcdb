import { type DiagnosticSink, isHolder } from '@community1373/base/diagnostics';
import { type Draft, type Plain, putAt, sameJson, valueAt } from './document';
import { baseRecords, joinPart, joinTable, type ReadBase, type Removals } from './join-base';
import { type BroughtPart, partLabel } from './other-parts';
import { cellPath, type TableRecords } from './read-table';
import { giveIds } from './row-identity';

/** The content of a file, and the document that receives it. */
export interface Brought {
  readonly document: Draft;
  readonly parts: readonly BroughtPart[];
  readonly tables: readonly TableRecords[];
  /** The base that the file is joined with; undefined when the file stands alone. */
  readonly base: ReadBase | undefined;
  readonly removals: Removals;
}

const placeParts = (first: DiagnosticSink, { document, parts, base, removals }: Brought): void => {
  if (parts.length === 0) return;
  // The parts of a file state if the document is masked.
  delete document['masked'];
  const isMasked = parts.some(({ path, value }) => path[0] === 'masked' && value === true);
  const whole = base === undefined ? undefined : isMasked ? base.masked : base.document;
  for (const { path, value } of parts) {
    const part = path.join('.');
    const joined =
      whole === undefined ? { value } : joinPart(first, part, partLabel(part), value, valueAt(whole, path), removals);
    if (joined !== undefined) putAt(document, path, joined.value);
  }
};

const shiftsAt = ['decisions', 'roster', 'shifts'] as const;

/** True when the places of a roster belong to the roster of the base; places of another roster are not joined. */
const isOfBase = ({ table }: TableRecords, document: Plain, base: ReadBase): boolean => {
  const idsIn = (of: Plain): readonly unknown[] => {
    const shifts = valueAt(of, shiftsAt);
    return Array.isArray(shifts) ? shifts.filter(isHolder).map(({ id }) => id) : [];
  };
  return table.id !== 'assignments' || sameJson(idsIn(document), idsIn(base.document));
};

/** Puts the parts and the records of a file into a document; reports kept and removed records to `first`, problems to `sink`. */
export const placeAll = (first: DiagnosticSink, sink: DiagnosticSink, brought: Brought): void => {
  const { document, tables, base, removals } = brought;
  placeParts(first, brought);
  for (const into of tables) {
    const { table, records, headers } = into;
    // A sheet without a header is not an empty list, and one without a row removes nothing.
    if (headers.size === 0) continue;
    const held =
      base === undefined || table.single === true || !isOfBase(into, document, base) ? [] : baseRecords(into, base);
    if (records.length === 0 && (table.single === true || held.length > 0)) continue;
    giveIds(sink, into, held);
    if (held.length > 0) joinTable(first, into, held, removals);
    if (!table.place(document, records) && records.length > 0)
      sink.add('exchange.no-place', cellPath(into, 0, []), records.length, { sheet: table.sheet });
  }
};
