/** Limits of a file. A file beyond a limit ends in a named problem before memory is spent on it. */
export interface ReadLimits {
  /** Bytes of the file as given. */
  readonly fileBytes: number;
  /** Bytes of a packed file (XLSX) once unpacked, counted while unpacking: the size stated in the file is not trusted. */
  readonly unpackedBytes: number;
  /** Sheets of a workbook, or files read together. */
  readonly sheets: number;
  /** Rows with content in one sheet or file; a text file may have sixteen times as many rows in all. */
  readonly rows: number;
  /** The last column that may have content. */
  readonly columns: number;
  /** Cells of all sheets together, each row counted up to its last cell with content: a single cell far to the right costs as much as a full row. */
  readonly cells: number;
  /** Texts in a workbook's table of shared texts. */
  readonly texts: number;
  /** UTF-16 code units of one cell; a workbook cannot hold more than 32,767. */
  readonly cellLength: number;
  /** Features of a GeoJSON file. */
  readonly features: number;
  /** Places of all features together. */
  readonly places: number;
  /** Nodes of an OpenStreetMap file; its lines may mention four times as many. */
  readonly nodes: number;
  /** Nesting depth of JSON. */
  readonly depth: number;
}

/**
 * The default limits: enough for a city district of 100,000 households, not for a hostile file.
 *
 * @example
 * import { defaultLimits } from '@community1373/exchange';
 * defaultLimits.rows; // => 250000
 */
export const defaultLimits: ReadLimits = {
  fileBytes: 128 * 1024 * 1024,
  unpackedBytes: 768 * 1024 * 1024,
  sheets: 100,
  rows: 250_000,
  columns: 1000,
  cells: 20_000_000,
  texts: 2_000_000,
  cellLength: 32_767,
  features: 250_000,
  places: 2_000_000,
  nodes: 10_000_000,
  depth: 64,
};

/** Returns the default limits with some replaced. */
export const limitsOf = (given: Partial<ReadLimits> = {}): ReadLimits => ({ ...defaultLimits, ...given });
