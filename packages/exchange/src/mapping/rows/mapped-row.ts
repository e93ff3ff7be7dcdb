import type { DiagnosticSink, Path } from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import type { Cell } from '../../cells/cell';
import type { FilledCell } from '../../cells/codec';
import { readText, tidyText } from '../../cells/text-guard';
import type { MappingFieldId } from '../fields';
import { isBlankCell } from '../find-table';
import type { ColumnUnit } from '../values/units';
import type { RowCode } from '../messages-mapping';

/** A column of a table that a mapping reads. */
export interface ReadColumn {
  readonly index: number;
  readonly header: string;
  readonly field: MappingFieldId;
  readonly unit: ColumnUnit | undefined;
}

/** A row that was left out, and its reason. */
export interface LeftOutRow {
  readonly row: number;
  readonly code: RowCode;
  readonly params: Params;
}

/** The rows that were taken over and those left out, and the problems of all. */
export interface RowProblems {
  readonly sink: DiagnosticSink;
  readonly taken: Set<number>;
  readonly leftOut: LeftOutRow[];
}

/** One row of a table, read by the fields of a mapping. Its problems name the place and never what stands there, which may be a name or a number of a person. */
export class MappedRow {
  constructor(
    readonly sheet: string,
    readonly row: number,
    private readonly cells: readonly Cell[],
    private readonly columns: ReadonlyMap<MappingFieldId, readonly ReadColumn[]>,
    private readonly problems: RowProblems,
  ) {}

  /** True when the table has a column for a field. */
  has(field: MappingFieldId): boolean {
    return this.columns.has(field);
  }

  /** Returns the cells of a field that are not blank, each with its column. */
  all(field: MappingFieldId): readonly { readonly cell: FilledCell; readonly column: ReadColumn }[] {
    return (this.columns.get(field) ?? []).flatMap((column) => {
      const cell = this.cells[column.index];
      return cell === undefined || isBlankCell(cell) || (typeof cell === 'object' && cell.kind === 'error')
        ? []
        : [{ cell, column }];
    });
  }

  /** Returns the cell of a field; undefined for a blank one and for one that could not be computed. */
  cell(field: MappingFieldId): FilledCell | undefined {
    return this.all(field)[0]?.cell;
  }

  /** Returns the text of a field; a date in it is none. */
  text(field: MappingFieldId): string | undefined {
    const cell = this.cell(field);
    if (cell === undefined || typeof cell === 'object') return undefined;
    return typeof cell === 'string' ? readText(cell, tidyText) : String(cell);
  }

  /** The unit of a field's column. */
  unit(field: MappingFieldId): ColumnUnit | undefined {
    return this.columns.get(field)?.[0]?.unit;
  }

  private path(field: MappingFieldId | undefined): Path {
    const header = field === undefined ? undefined : this.columns.get(field)?.[0]?.header;
    return header === undefined ? [this.sheet, this.row] : [this.sheet, this.row, header];
  }

  /** Reports something to look at in a row that is read. */
  warn(code: RowCode, field?: MappingFieldId, params: Params = {}): void {
    this.problems.sink.add(code, this.path(field), '', params, 'warning');
  }

  /** Marks the row as taken over. */
  take(): void {
    this.problems.taken.add(this.row);
  }

  /** Leaves the row out, for a reason. */
  leaveOut(code: RowCode, field?: MappingFieldId, params: Params = {}): undefined {
    this.problems.leftOut.push({ row: this.row, code, params });
    this.warn(code, field, params);
  }
}
