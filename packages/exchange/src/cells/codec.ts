import type { Params } from '@community1373/base/explain';
import type { CellCode } from '../messages-cells';
import type { Cell } from './cell';
import type { CellKind } from './cell-kind';

/** The reason why a cell cannot be read. */
export interface CellRefusal {
  readonly ok: false;
  readonly code: CellCode;
  readonly params: Params;
}

/** The value of a cell with an optional warning, and the values that it states for other columns; or the reason why it cannot be read. */
export type CellRead =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly warning?: CellCode;
      readonly also?: Readonly<Record<string, unknown>>;
    }
  | CellRefusal;

/** A cell that is neither blank nor an error. */
export type FilledCell = Exclude<Cell, undefined | { readonly kind: 'error' }>;

/** Conversion between the values of a column and cells. */
export interface CellCodec {
  /** Reads a cell that is not blank. */
  readonly read: (cell: FilledCell) => CellRead;
  /** Writes a value as a cell; undefined when this kind of cell cannot represent it: then it goes to the remainder. */
  readonly write: (value: unknown) => Cell;
  /** The kind of cell, described in the guide of a template. */
  readonly kind: CellKind;
  /** The words to choose from, where a cell holds one of them. */
  readonly options?: readonly string[];
}

export const readAs = (value: unknown): CellRead => ({ ok: true, value });

/** A value that is read with a warning, because another value may have been meant. */
export const readWarned = (value: unknown, warning: CellCode): CellRead => ({ ok: true, value, warning });

export const refuse = (code: CellCode, params: Params = {}): CellRefusal => ({ ok: false, code, params });
