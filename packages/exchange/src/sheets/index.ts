export type { Cell, ErrorCell, SerialCell, Sheet, SheetRow } from '../cells/cell';
export { readSheets, type ReadOptions } from './read-sheets';
export { writeSheets, type WriteOptions, writeTemplate } from './write-sheets';
