import { type DiagnosticSink, isHolder } from '@community1373/base/diagnostics';
import type { LocalText } from '@community1373/base/explain';
import { type Cell, type RawSheet, type Sheet, type SheetRow, shownCell } from '../cells/cell';
import { numberOf } from '../cells/number-codecs';
import { parseJson } from '../cells/parse-json';
import { guardText, tidyText } from '../cells/text-guard';
import type { Plain } from './document';
import { headerKey, sheetKeys } from './header-key';
import { cutText, pieceOf } from './other-columns';

/** The sheet of all parts without a sheet of their own: rules, levies, decisions, the work model, as JSON in pieces. */
export const partsSheet: LocalText = { 'zh-CN': '其他数据', en: 'Other data' };

/** Names of the parts that are lists of records. */
const partNames: Readonly<Record<string, LocalText>> = {
  rounds: { 'zh-CN': '走访安排', en: 'Visit rounds' },
  rosterRules: { 'zh-CN': '排班规则', en: 'Roster rules' },
  seatedDays: { 'zh-CN': '限额服务日', en: 'Days with seats' },
  levies: { 'zh-CN': '分摊单', en: 'Levies' },
  paths: { 'zh-CN': '步行道路', en: 'Walking ways' },
  duties: { 'zh-CN': '故障值班', en: 'Duty contacts' },
  linkage: { 'zh-CN': '联动记录', en: 'Linkage log' },
  outages: { 'zh-CN': '停水停电', en: 'Outages' },
};

/** Returns the name of a part. */
export const partLabel = (part: string): LocalText =>
  (Object.hasOwn(partNames, part) ? partNames[part] : undefined) ?? { 'zh-CN': part, en: part };

const headers: readonly LocalText[] = [
  { 'zh-CN': '部分', en: 'Part' },
  { 'zh-CN': '序号', en: 'Number' },
  { 'zh-CN': '内容（JSON，请勿改动）', en: 'Content (JSON, leave as it is)' },
];

const partsNames = [partsSheet['zh-CN'], partsSheet.en].map(headerKey);

export const isPartsSheet = (name: string): boolean => sheetKeys(name).some((key) => partsNames.includes(key));

const partsOf = (rest: Plain): readonly (readonly [string, unknown])[] =>
  Object.entries(rest).flatMap(([key, value]): readonly (readonly [string, unknown])[] =>
    key === 'community' && isHolder(value)
      ? Object.entries(value).map(([inner, held]) => [`${key}.${inner}`, held] as const)
      : [[key, value]],
  );

/** Writes the rest of a document as rows of that sheet. */
export const writeParts = (rest: Plain, locale: 'zh-CN' | 'en'): Sheet => {
  const rows: SheetRow[] = [{ row: 1, cells: headers.map((header) => header[locale]) }];
  for (const [part, value] of partsOf(rest)) {
    if (value === undefined) continue;
    cutText(JSON.stringify(value)).forEach((piece, i) =>
      rows.push({ row: rows.length + 1, cells: [part, i + 1, guardText(piece, tidyText)] }),
    );
  }
  return { name: partsSheet[locale], rows };
};

// The names of a document's parts: letters only, so that none reaches into an object's prototype.
const partName = /^[a-z][A-Za-z]{0,63}(\.[a-z][A-Za-z]{0,63})?$/;
const unsafe = new Set(['constructor', 'prototype']);

const numberIn = (cell: Cell): number | undefined =>
  cell === undefined || (typeof cell === 'object' && cell.kind === 'error') ? undefined : numberOf(cell);

/** A part of a document from a file: its path and its value. */
export interface BroughtPart {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Reads the parts of a sheet; an incomplete part is reported and skipped. */
export const readParts = (sink: DiagnosticSink, sheet: RawSheet): readonly BroughtPart[] => {
  const parts = new Map<string, { readonly row: number; readonly pieces: string[]; whole: boolean }>();
  for (let i = 1; i < sheet.rows.length; i += 1) {
    const { row, cells } = sheet.rows.at(i) ?? { row: 0, cells: [] };
    const [name, number, content] = cells;
    if (name === undefined && content === undefined) continue;
    const part = typeof name === 'string' ? name.trim() : '';
    if (!partName.test(part) || part.split('.').some((key) => unsafe.has(key))) {
      sink.add('exchange.part-broken', [sheet.name, row], shownCell(name), { part });
      continue;
    }
    const found = parts.get(part) ?? { row, pieces: [], whole: true };
    if (numberIn(number) !== found.pieces.length + 1) found.whole = false;
    found.pieces.push(pieceOf(content));
    parts.set(part, found);
  }
  return [...parts].flatMap(([part, { row, pieces, whole }]): readonly BroughtPart[] => {
    const parsed = whole ? parseJson(pieces.join('')) : undefined;
    if (parsed !== undefined) return [{ path: part.split('.'), value: parsed.value }];
    sink.add('exchange.part-broken', [sheet.name, row], part, { part });
    return [];
  });
};
