/** A sheet that was read, without its rows: these are not held longer than their table needs them. */
export interface SheetRead {
  readonly name: string;
}

const firstCapacity = 256;

/** The sheet and the row of each record of a table, in the order of the records; a record of the base has neither. */
export class RecordPlaces {
  private readonly sheets: SheetRead[] = [];
  /** The place of each record's sheet in the list, counted from 1; 0 for none. */
  private sheetOf = new Uint32Array(firstCapacity);
  private rowOf = new Float64Array(firstCapacity);
  private length = 0;

  /** Adds the place of the next record. */
  add(sheet: SheetRead, row: number): void {
    if (this.sheets.at(-1) !== sheet) this.sheets.push(sheet);
    this.put(this.sheets.length, row);
  }

  /** Returns the sheet of a record; undefined for a record of the base. */
  sheetAt(record: number): SheetRead | undefined {
    return this.sheets[(this.sheetOf[record] ?? 0) - 1];
  }

  /** Returns the row of a record; undefined for a record of the base. */
  rowAt(record: number): number | undefined {
    return this.sheetAt(record) === undefined ? undefined : this.rowOf[record];
  }

  /** The first sheet that has a record. */
  get firstSheet(): SheetRead | undefined {
    return this.sheets[0];
  }

  /** Puts the records into another order: for each, the place it had before; undefined for one of the base. */
  reorder(before: readonly (number | undefined)[]): void {
    const { sheetOf, rowOf } = this;
    this.length = 0;
    this.sheetOf = new Uint32Array(before.length);
    this.rowOf = new Float64Array(before.length);
    for (const place of before)
      this.put(place === undefined ? 0 : (sheetOf[place] ?? 0), place === undefined ? 0 : (rowOf[place] ?? 0));
  }

  private put(sheet: number, row: number): void {
    if (this.length === this.sheetOf.length) {
      const [sheets, rows] = [new Uint32Array(this.length * 2), new Float64Array(this.length * 2)];
      sheets.set(this.sheetOf);
      rows.set(this.rowOf);
      this.sheetOf = sheets;
      this.rowOf = rows;
    }
    this.sheetOf[this.length] = sheet;
    this.rowOf[this.length] = row;
    this.length += 1;
  }
}
