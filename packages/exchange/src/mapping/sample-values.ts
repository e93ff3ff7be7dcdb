import type { Cell, SheetRows } from '../cells/cell';
import type { FilledCell } from '../cells/codec';
import { readAge, readBirthDate } from './values/ages';
import type { MappingFieldId } from './fields';
import { isBlankCell, isNoRecord, type TableHeader } from './find-table';
import { readIdentity } from './values/identity-number';
import { parsePlace } from './values/place-text';
import { readQuantity } from './values/units';

/** Rows looked at for the kind of a column's values. */
const sampled = 100;
/** Fewest values that say anything about a column. */
const fewest = 3;
/** Examples shown of a column. */
const shown = 3;

const isFilled = (cell: Cell): cell is FilledCell =>
  !isBlankCell(cell) && !(typeof cell === 'object' && cell.kind === 'error');

/** Returns the first values of each column below a header, without totals and notes. */
export const sampleColumns = (rows: SheetRows, header: TableHeader): readonly (readonly FilledCell[])[] => {
  const columns = header.texts.map((): FilledCell[] => []);
  for (let i = header.to + 1; i < Math.min(rows.length, header.to + 1 + sampled); i += 1) {
    const { cells } = rows.at(i) ?? { cells: [] };
    if (isNoRecord(cells, header)) continue;
    cells.forEach((cell, index) => {
      if (isFilled(cell)) columns[index]?.push(cell);
    });
  }
  return columns;
};

const textOf = (cell: FilledCell): string => (typeof cell === 'object' ? '' : String(cell));

const isAddress = (cell: FilledCell): boolean => {
  const parts = parsePlace(textOf(cell));
  return parts?.room !== undefined && parts.building !== undefined;
};

/** Tests of the values of fields that have a form of their own. */
const tests: Partial<Record<MappingFieldId, (cell: FilledCell) => boolean>> = {
  'id-number': (cell) => {
    const read = readIdentity(cell);
    return read.ok || read.reason === 'checksum';
  },
  'birth-date': (cell) => readBirthDate(cell) !== undefined,
  age: (cell) => readAge(cell) !== undefined,
  place: (cell) => parsePlace(textOf(cell))?.room !== undefined,
  area: (cell) => readQuantity(cell, 'square-metres', ['square-metres']) !== undefined,
};

/** Share of a column's values that have the form of a field; undefined for a field without a form, or for too few values. */
export const shareOfForm = (field: MappingFieldId, values: readonly FilledCell[]): number | undefined => {
  const test = tests[field];
  return test === undefined || values.length === 0 ? undefined : values.filter(test).length / values.length;
};

/** Returns the field that the values of a column show by themselves: identity numbers with their check digit, whole addresses. */
export const fieldOfValues = (values: readonly FilledCell[]): 'id-number' | 'place' | undefined => {
  if (values.length < fewest) return undefined;
  const most = (test: (cell: FilledCell) => boolean): boolean => values.filter(test).length * 5 >= values.length * 4;
  if (most((cell) => readIdentity(cell).ok)) return 'id-number';
  return most(isAddress) ? 'place' : undefined;
};

/** Hides a value but for its first character and its length: 张＊＊, 1＊＊＊＊. */
const masked = (text: string): string => text.slice(0, 1) + '＊'.repeat(Math.min(3, Math.max(0, text.length - 1)));

/** Returns a few values of a column to show; those of a person, and of a column that no field takes, are hidden but for their first character. */
export const examplesOf = (values: readonly FilledCell[], open: boolean): readonly string[] => {
  const texts = new Set(values.map(textOf).filter((text) => text.trim() !== ''));
  return [...texts].slice(0, shown).map((text) => (open ? text.trim().slice(0, 24) : masked(text.trim())));
};
