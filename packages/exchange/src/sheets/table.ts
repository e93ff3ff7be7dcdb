import type { Path } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import type { MaskedPart } from '@community1373/core';
import type { Cell } from '../cells/cell';
import type { CellCodec } from '../cells/codec';
import { type Draft, isPlain, type Plain, putAt, valueAt } from './document';

/** One column: where its value stands in a record, what it is called, how its cells are read and written. */
export interface Column {
  readonly path: Path;
  readonly header: LocalText;
  /** Other headers that are understood. */
  readonly aliases?: readonly string[];
  readonly codec: CellCodec;
  /** How to fill it in, where the kind of its cells does not say it all. */
  readonly guide?: LocalText;
  /** A row with a blank cell here is refused, and so is a sheet without the column. */
  readonly required?: boolean;
  /** What a blank cell stands for; unless given, nothing. */
  readonly blank?: unknown;
  /** Whether a number says the same of several rows, as a floor does, so that merged cells fill it downwards; else it is counted, in one row only. */
  readonly repeats?: true;
  /** The part of a scenario that a mask leaves out and that this column shows: a masked sheet has no such column. */
  readonly sensitive?: MaskedPart;
}

/** A column for people only: written, and not read back. */
export interface InfoColumn {
  readonly header: LocalText;
  readonly show: (record: Plain) => Cell;
}

/** One sheet: which records of the document it shows, a row each. */
export interface SheetTable {
  readonly id: string;
  readonly sheet: LocalText;
  readonly aliases?: readonly string[];
  readonly columns: readonly Column[];
  readonly info?: readonly InfoColumn[];
  /** How ids are begun that are given to rows without one; absent where a row needs none or must bring its own. */
  readonly givenId?: string;
  /** What tells a row without an id apart from all others, as a household is told by its dwelling; absent where nothing does. */
  readonly toldBy?: readonly Path[];
  /** What tells records apart that have no id, the narrower first: those that it leaves over are matched by the next. */
  readonly keyedBy?: readonly (readonly Path[])[];
  /** A sheet of exactly one row. */
  readonly single?: boolean;
  /** The records of a document; undefined where it has no such part. */
  readonly recordsOf: (document: Plain) => readonly Plain[] | undefined;
  /** Adds to a record what follows from its cells. */
  readonly complete?: (record: Draft) => void;
  /** Puts the records into a document; false where it has no place for them. */
  readonly place: (document: Draft, records: readonly Draft[]) => boolean;
  /** Which record a path of the document is about, and the rest of the path within it. */
  readonly locate: (path: Path, records: readonly Draft[]) => { readonly record: number; readonly rest: Path } | undefined;
  /** What of a document its records carry. */
  readonly carries: readonly (readonly string[])[];
}

const startsWith = (path: Path, start: Path): boolean => start.every((key, i) => path[i] === key);

/** How a table of a plain list of records finds and places them. */
export const listAt = (at: readonly string[]): Pick<SheetTable, 'recordsOf' | 'place' | 'locate' | 'carries'> => ({
  recordsOf: (document) => {
    const list = valueAt(document, at);
    return Array.isArray(list) ? list.filter(isPlain) : undefined;
  },
  place: (document, records) => {
    putAt(document, at, records);
    return true;
  },
  locate: (path) => {
    const index = path[at.length];
    return startsWith(path, at) && typeof index === 'number' ? { record: index, rest: path.slice(at.length + 1) } : undefined;
  },
  carries: [at],
});

/** The column that a path within a record is about: the one that shares most of it. */
export const columnAt = (columns: readonly Column[], rest: Path): Column | undefined => {
  let best: Column | undefined;
  for (const column of columns) {
    const related = startsWith(rest, column.path) || startsWith(column.path, rest);
    if (related && rest.length > 0 && (best === undefined || (column.path.length > best.path.length && startsWith(rest, column.path)))) best = column;
  }
  return best;
};
