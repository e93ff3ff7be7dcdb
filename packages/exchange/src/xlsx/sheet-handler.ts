import type { Cell } from '../cells/cell';
import { PackedRows } from '../cells/packed-rows';
import type { TextPool } from '../cells/text-pool';
import { FileProblem } from '../file-problem';
import type { ReadLimits } from '../limits';
import { parseAddress } from './cell-address';
import { unescapeCodeUnits } from './code-units';
import type { DateStyles } from './number-formats';
import { TextCollector } from './workbook-parts';
import { attributeOf, type XmlHandler } from './xml-scanner';

/** Context of a sheet's cells from the rest of the workbook. */
export interface SheetContext {
  readonly name: string;
  readonly limits: ReadLimits;
  /** Number of cells left for all sheets together. */
  readonly cells: { left: number };
  readonly strings: readonly string[];
  readonly styles: DateStyles;
  readonly pool: TextPool;
  readonly since1904: boolean;
}

/** A rectangle of merged cells, rows counted from 1, columns from 0. */
export interface MergedCells {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const errorOf = (text: string): Cell => ({ kind: 'error', error: text === '' ? '#VALUE!' : text.slice(0, 32) });

/** Reads a worksheet row by row; only rows and cells with content are kept, wherever they are on the sheet. */
export class SheetHandler implements XmlHandler {
  readonly rows = new PackedRows();
  readonly merged: MergedCells[] = [];
  private row = 0;
  private column = -1;
  /** The cells of the row with content, and their columns; both are reused for the next row. */
  private readonly values: Cell[] = [];
  private readonly columns: number[] = [];
  private filled = 0;
  private type = '';
  private style = 0;
  private value = '';
  private inValue = false;
  private hasValue = false;
  private hasFormula = false;
  private readonly texts: TextCollector;

  constructor(private readonly context: SheetContext) {
    this.texts = new TextCollector(context.limits.cellLength);
  }

  open = (name: string, attributes: string): void => {
    switch (name) {
      case 'c':
        return this.startCell(attributes);
      case 'row':
        return this.startRow(attributes);
      case 'v':
        this.inValue = true;
        this.hasValue = true;
        return;
      case 'f':
        this.hasFormula = true;
        return;
      case 'mergeCell':
        return this.merge(attributeOf(attributes, 'ref') ?? '');
      default:
        this.texts.open(name);
    }
  };

  close = (name: string): void => {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else this.texts.close(name);
  };

  text = (text: string): void => {
    if (!this.inValue) return this.texts.add(text);
    this.value += text;
    if (this.value.length > this.context.limits.cellLength * 7) throw this.tooLong();
  };

  private tooLong(): FileProblem {
    return new FileProblem('exchange.cell-length', this.value, { limit: this.context.limits.cellLength }, [
      this.context.name,
      this.row,
    ]);
  }

  private startRow(attributes: string): void {
    const row = Number(attributeOf(attributes, 'r') ?? this.row + 1);
    if (!Number.isSafeInteger(row) || row <= this.row || row > 1_048_576)
      throw new FileProblem('exchange.broken-workbook', attributes.slice(0, 80), { part: this.context.name });
    this.row = row;
    this.column = -1;
  }

  private startCell(attributes: string): void {
    const address = attributeOf(attributes, 'r');
    const column = address === undefined ? this.column + 1 : parseAddress(address)?.column;
    if (column === undefined || column <= this.column)
      throw new FileProblem('exchange.broken-workbook', address, { part: this.context.name });
    this.column = column;
    this.type = attributeOf(attributes, 't') ?? 'n';
    this.style = Number(attributeOf(attributes, 's') ?? 0);
    this.value = '';
    this.hasValue = false;
    this.hasFormula = false;
  }

  private read(): Cell {
    const { strings, styles, since1904, limits } = this.context;
    const { type, value } = this;
    if (type === 'inlineStr') {
      const text = this.texts.take();
      return text === '' ? undefined : this.context.pool.keep(text);
    }
    this.texts.take();
    // A formula with an empty text as its result has a value; any other without a result was never computed.
    if (value === '')
      return this.hasFormula && !(type === 'str' && this.hasValue)
        ? { kind: 'error', error: '', uncalculated: true }
        : undefined;
    switch (type) {
      case 's': {
        const text = strings[Number(value)];
        if (text === undefined)
          throw new FileProblem('exchange.broken-workbook', value.slice(0, 80), { part: this.context.name });
        return text === '' ? undefined : text;
      }
      case 'b':
        return value === '1' || value === 'true';
      case 'e':
        return errorOf(value);
      case 'str':
      case 'd': {
        const text = unescapeCodeUnits(value);
        if (text.length > limits.cellLength) throw this.tooLong();
        return this.context.pool.keep(text);
      }
      default: {
        const number = Number(value);
        if (!Number.isFinite(number)) return errorOf(value);
        return this.style !== 0 && styles.isDate(this.style) ? { kind: 'serial', serial: number, since1904 } : number;
      }
    }
  }

  private endCell(): void {
    const cell = this.read();
    if (cell === undefined) return;
    const { limits, name } = this.context;
    if (this.column >= limits.columns)
      throw new FileProblem('exchange.too-many-columns', this.column + 1, { limit: limits.columns }, [name, this.row]);
    this.values[this.filled] = cell;
    this.columns[this.filled] = this.column;
    this.filled += 1;
  }

  private endRow(): void {
    if (this.filled === 0) return;
    const { limits, cells, name } = this.context;
    const width = Number(this.columns[this.filled - 1]) + 1;
    cells.left -= width;
    if (cells.left < 0)
      throw new FileProblem('exchange.too-many-cells', limits.cells - cells.left, { limit: limits.cells }, [
        name,
        this.row,
      ]);
    if (this.filled === width) this.rows.add(this.row, this.values, width);
    else if (this.filled * 8 < width) this.rows.addSparse({ row: this.row, cells: this.placed([]) });
    else this.rows.add(this.row, this.placed(Array.from({ length: width }, () => undefined)), width);
    if (this.rows.length > limits.rows)
      throw new FileProblem('exchange.too-many-rows', this.rows.length, { limit: limits.rows }, [name, this.row]);
    this.filled = 0;
  }

  /** Puts the cells with content into `row`, the last one first. */
  private placed(row: Cell[]): readonly Cell[] {
    for (let i = this.filled - 1; i >= 0; i -= 1) row[Number(this.columns[i])] = this.values[i];
    return row;
  }

  private merge(reference: string): void {
    const [from, to] = reference.split(':').map(parseAddress);
    if (from !== undefined && to !== undefined && this.merged.length < this.context.limits.rows)
      this.merged.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
  }
}
