import type { Params } from '@community1373/base/explain';
import type { CellCode } from '../messages-cells';
import type { Cell } from './cell';

/** The value of a cell, and what to know of it; or why it cannot be read. */
export type CellRead = { readonly ok: true; readonly value: unknown; readonly warning?: CellCode } | { readonly ok: false; readonly code: CellCode; readonly params: Params };

/** A cell that is not blank and holds no error. */
export type FilledCell = Exclude<Cell, undefined | { readonly kind: 'error' }>;

/** How the values of a column stand in cells. */
export interface CellCodec {
  /** Reads a cell that is not blank. */
  readonly read: (cell: FilledCell) => CellRead;
  /** The cell for a value; undefined where a cell of this kind cannot say it, and then it is kept beside the columns. */
  readonly write: (value: unknown) => Cell;
  /** What is expected, for the guide of a template. */
  readonly kind: CellKind;
}

/** The kinds of cells; each has a text for people in the messages. */
export type CellKind =
  | 'text'
  | 'code'
  | 'term'
  | 'integer'
  | 'decimal'
  | 'area'
  | 'boolean'
  | 'date'
  | 'time'
  | 'moment'
  | 'list'
  | 'hours'
  | 'slots'
  | 'recurrence'
  | 'seasons'
  | 'absences'
  | 'choice'
  | 'json';

export const readAs = (value: unknown): CellRead => ({ ok: true, value });

/** A value that is read, though it may not be what was meant. */
export const readWarned = (value: unknown, warning: CellCode): CellRead => ({ ok: true, value, warning });

export const refuse = (code: CellCode, params: Params = {}): CellRead => ({ ok: false, code, params });
