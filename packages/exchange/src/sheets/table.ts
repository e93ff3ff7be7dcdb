import { isHolder, type Path } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { MaskedPart } from '@community1373/core/privacy';
import type { Cell } from '../cells/cell';
import type { CellCodec, CellRead, FilledCell } from '../cells/codec';
import { type Draft, type Plain, putAt, valueAt } from './document';

/** One column: the path of its value in a record, its header, and the codec of its cells. */
export interface Column {
  readonly path: Path;
  readonly header: LocalText;
  /** Other accepted headers. */
  readonly aliases?: readonly string[];
  readonly codec: CellCodec;
  /** Reads a cell that depends on other cells of its row, after these; undefined when the codec reads it. */
  readonly inRow?: (cell: FilledCell, record: Plain) => CellRead | undefined;
  /** Instructions for the column, when the kind of its cells does not suffice. */
  readonly guide?: LocalText;
  /** A row with a blank cell here is refused, and so is a sheet without the column. */
  readonly required?: boolean;
  /** The value of a blank cell; by default none. */
  readonly blank?: unknown;
  /** True when a number applies to several rows, as a floor does, so that merged cells fill it downwards; otherwise it counts for one row only. */
  readonly repeats?: true;
  /** The masked part of a scenario that this column shows: a masked sheet has no such column. */
  readonly sensitive?: MaskedPart;
}

/** A column for people only: written, and not read back. */
interface InfoColumn {
  readonly header: LocalText;
  readonly show: (record: Plain) => Cell;
}

/** One sheet: the records of the document that it shows, one row for each. */
export interface SheetTable {
  readonly id: string;
  readonly sheet: LocalText;
  readonly aliases?: readonly string[];
  readonly columns: readonly Column[];
  readonly info?: readonly InfoColumn[];
  /** Prefix of the ids given to rows without one; absent when a row needs none or must have its own. */
  readonly givenId?: string;
  /** Paths that identify a row without an id, such as the dwelling of a household; absent when nothing does. */
  readonly toldBy?: readonly Path[];
  /** Keys of records without ids, the narrower first: records left over by one key are matched by the next. */
  readonly keyedBy?: readonly (readonly Path[])[];
  /** A sheet of exactly one row. */
  readonly single?: boolean;
  /** Returns the records of a document; undefined when it has no such part. */
  readonly recordsOf: (document: Plain) => readonly Plain[] | undefined;
  /** Adds the fields of a record that follow from its cells. */
  readonly complete?: (record: Draft) => void;
  /** Puts the records into a document; returns false when it has no place for them. */
  readonly place: (document: Draft, records: readonly Draft[]) => boolean;
  /** Returns the record that a path of the document concerns, and the rest of the path within it. */
  readonly locate: (
    path: Path,
    records: readonly Draft[],
  ) => { readonly record: number; readonly rest: Path } | undefined;
  /** Paths of the document's parts that the records contain. */
  readonly carries: readonly (readonly string[])[];
}

const startsWith = (path: Path, start: Path): boolean => start.every((key, i) => path[i] === key);

/** Returns the functions by which a table finds and places the records of a plain list. */
export const listAt = (at: readonly string[]): Pick<SheetTable, 'recordsOf' | 'place' | 'locate' | 'carries'> => ({
  recordsOf: (document) => {
    const list = valueAt(document, at);
    return Array.isArray(list) ? list.filter(isHolder) : undefined;
  },
  place: (document, records) => {
    putAt(document, at, records);
    return true;
  },
  locate: (path) => {
    const index = path[at.length];
    return startsWith(path, at) && typeof index === 'number'
      ? { record: index, rest: path.slice(at.length + 1) }
      : undefined;
  },
  carries: [at],
});

/** Returns the column that a path within a record concerns: the one with the longest common path. */
export const columnAt = (columns: readonly Column[], rest: Path): Column | undefined => {
  let best: Column | undefined;
  for (const column of columns) {
    const related = startsWith(rest, column.path) || startsWith(column.path, rest);
    if (
      related &&
      rest.length > 0 &&
      (best === undefined || (column.path.length > best.path.length && startsWith(rest, column.path)))
    )
      best = column;
  }
  return best;
};
