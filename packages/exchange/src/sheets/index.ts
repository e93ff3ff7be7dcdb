export type { Cell, ColumnCheck, ErrorCell, SerialCell, Sheet, SheetRow } from '../cells/cell';
export { readSheets, type ReadOptions } from './read-sheets';
export { type TemplateOptions, type TemplateSheet, templateSheets, writeTemplate } from '../template/write-template';
export { writeSheets, type WriteOptions } from './write-sheets';
