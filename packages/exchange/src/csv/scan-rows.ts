import { FileProblem } from '../file-problem';
import type { ReadLimits } from '../limits';

/** Receives each row of a scan, blank ones included: its number from 1, and its fields. */
export type OnRow = (row: number, fields: readonly string[]) => void;

const [quote, lineFeed, carriageReturn, blank, tab] = [0x22, 0x0a, 0x0d, 0x20, 0x09];

/** UTF-16 code units scanned before yielding to other tasks. */
const unitsPerTurn = 1_048_576;

/** Scans delimited text (RFC 4180) once, from beginning to end. */
class RowScanner {
  private at = 0;
  private row = 1;

  constructor(
    private readonly name: string,
    private readonly text: string,
    private readonly sign: number,
    private readonly limits: Pick<ReadLimits, 'columns' | 'cellLength'>,
  ) {}

  private checked(field: string): string {
    const { cellLength } = this.limits;
    if (field.length > cellLength)
      throw new FileProblem('exchange.cell-length', field.slice(0, 80), { limit: cellLength }, [this.name, this.row]);
    return field;
  }

  private brokenQuotes(): FileProblem {
    return new FileProblem('exchange.broken-quotes', this.text.slice(this.at, this.at + 40), {}, [this.name, this.row]);
  }

  private isLineEnd(): boolean {
    const unit = this.text.charCodeAt(this.at);
    return unit === lineFeed || unit === carriageReturn;
  }

  /** Reads a quoted field, with doubled quotation marks inside; only blanks may follow before the next delimiter. */
  private quoted(): string {
    const { text } = this;
    const start = this.at + 1;
    let doubled = false;
    let end = text.indexOf('"', start);
    while (end >= 0 && text.charCodeAt(end + 1) === quote) {
      doubled = true;
      // Doubled marks take two units for one.
      if (end - start > this.limits.cellLength * 2) break;
      end = text.indexOf('"', end + 2);
    }
    if (end < 0) throw this.brokenQuotes();
    const field = this.checked(doubled ? text.slice(start, end).replaceAll('""', '"') : text.slice(start, end));
    let next = end + 1;
    while (text.charCodeAt(next) === blank || (text.charCodeAt(next) === tab && this.sign !== tab)) next += 1;
    const unit = text.charCodeAt(next);
    if (next < text.length && unit !== this.sign && unit !== lineFeed && unit !== carriageReturn)
      throw this.brokenQuotes();
    this.at = next;
    return field;
  }

  private plain(): string {
    const start = this.at;
    const stop = Math.min(this.text.length, start + this.limits.cellLength + 1);
    while (this.at < stop) {
      const unit = this.text.charCodeAt(this.at);
      if (unit === this.sign || unit === lineFeed || unit === carriageReturn) break;
      this.at += 1;
    }
    return this.checked(this.text.slice(start, this.at));
  }

  private fields(): readonly string[] {
    const fields: string[] = [];
    for (;;) {
      fields.push(this.text.charCodeAt(this.at) === quote ? this.quoted() : this.plain());
      const { columns } = this.limits;
      if (fields.length > columns)
        throw new FileProblem('exchange.too-many-columns', fields.length, { limit: columns }, [this.name, this.row]);
      if (this.at >= this.text.length || this.isLineEnd()) return fields;
      this.at += 1;
    }
  }

  /** Passes on every row; yields the position from time to time. */
  *rows(onRow: OnRow): Generator<number, void> {
    const { text } = this;
    let turn = unitsPerTurn;
    while (this.at < text.length) {
      onRow(this.row, this.isLineEnd() ? [] : this.fields());
      // CR, LF and CR LF each end a row, also when mixed.
      this.at += text.charCodeAt(this.at) === carriageReturn && text.charCodeAt(this.at + 1) === lineFeed ? 2 : 1;
      this.row += 1;
      if (this.at < turn) continue;
      yield this.at;
      turn = this.at + unitsPerTurn;
    }
  }
}

/**
 * Scans the rows of delimited text (RFC 4180) in linear time. Throws a {@link FileProblem} for an unclosed or misplaced quotation mark, and for a cell or a row
 * beyond the limits.
 */
export const scanRows = (
  name: string,
  text: string,
  sign: string,
  limits: Pick<ReadLimits, 'columns' | 'cellLength'>,
  onRow: OnRow,
): Generator<number, void> => new RowScanner(name, text, sign.charCodeAt(0), limits).rows(onRow);
