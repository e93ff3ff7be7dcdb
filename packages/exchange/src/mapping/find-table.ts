import type { Cell, SheetRows } from '../cells/cell';
import { isRemark } from '../cells/remark';
import { isKnownHeader } from './header-words';
import { type TableKind, kindIds, tableKinds } from './kinds';

/** Rows above a header that may hold titles, and rows that one header may have. */
const headerRows = 30;
const deepest = 3;
/** Longest header; a longer text belongs to a row. */
const longest = 40;

/** The header found in a table: its rows by index, and the text over each column; a text over several rows is joined by a slash. */
export interface TableHeader {
  /** Index of its first and its last row among the rows of the table. */
  readonly from: number;
  readonly to: number;
  readonly texts: readonly string[];
}

const allKinds: readonly TableKind[] = kindIds.map((id) => tableKinds[id]);

export const isBlankCell = (cell: Cell): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const headerText = (cell: Cell): string | undefined => {
  if (cell === undefined) return '';
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim().replace(/\s+/g, ' ');
  return text.length > longest ? undefined : text;
};

/** Returns the texts of a row of a header; undefined for a row with a number or a long text in it. */
const textsOf = (cells: readonly Cell[]): readonly string[] | undefined => {
  const texts = Array.from(cells, headerText);
  return texts.every((text) => text !== undefined) ? texts : undefined;
};

/** Joins the rows of a header: a text of an upper row stands over the columns to its right until the next one, as merged cells show it. */
const joinHeader = (rows: readonly (readonly string[])[]): readonly string[] => {
  const width = Math.max(...rows.map((row) => row.length));
  const last = rows.length - 1;
  const spread = rows.map((row, depth) => {
    let held = '';
    return Array.from({ length: width }, (_, i) => {
      const text = row[i] ?? '';
      if (depth === last) return text;
      // Without a text below, or with its own text there as merged cells have it, it stands over its own column only.
      const stands = rows.slice(depth + 1).some((below) => (below[i] ?? '') !== '' && below[i] !== text);
      if (text !== '') held = stands ? text : '';
      return text === '' && stands ? held : text;
    });
  });
  return Array.from({ length: width }, (_, i) =>
    [...new Set(spread.map((row) => row[i] ?? '').filter((text) => text !== ''))].join('/'),
  );
};

const countKnown = (texts: readonly string[]): number =>
  texts.filter((text) => text !== '' && isKnownHeader(text, allKinds)).length;

/** Finds the header of a table: the rows, at most three together, under which the most columns are known; undefined when there is none with two. */
export const findTableHeader = (rows: SheetRows): TableHeader | undefined => {
  let best: (TableHeader & { readonly known: number }) | undefined;
  for (let from = 0; from < Math.min(headerRows, rows.length); from += 1) {
    const joined: (readonly string[])[] = [];
    for (let depth = 0; depth < deepest && from + depth < rows.length; depth += 1) {
      const texts = textsOf(rows.at(from + depth)?.cells ?? []);
      if (texts === undefined) break;
      joined.push(texts);
      const header = joinHeader(joined);
      const known = countKnown(header);
      // Fewer rows are likelier: a title or a record beside a header adds nothing.
      if (
        known >= 2 &&
        (best === undefined || known > best.known || (known === best.known && depth < best.to - best.from))
      )
        best = { from, to: from + depth, texts: header, known };
    }
  }
  return best === undefined ? undefined : { from: best.from, to: best.to, texts: best.texts };
};

/** Returns the texts above a header, such as the title of the table. */
export const titlesAbove = (rows: SheetRows, header: TableHeader): readonly string[] =>
  Array.from({ length: header.from }, (_, i) => rows.at(i)?.cells ?? []).flatMap((cells) =>
    cells.filter((cell): cell is string => typeof cell === 'string'),
  );

/** True for a row below a header that is no record: blank, a total, a note, or the header once more. */
export const isNoRecord = (cells: readonly Cell[], header: TableHeader): boolean => {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  const [first] = filled;
  if (first === undefined) return true;
  if (typeof first !== 'string') return false;
  return (
    isRemark(first) || (filled.length > 1 && cells.every((cell, i) => isBlankCell(cell) || endsWith(header, i, cell)))
  );
};

const endsWith = ({ texts }: TableHeader, index: number, cell: Cell): boolean =>
  typeof cell === 'string' && (texts[index] ?? '').split('/').includes(cell.trim());
