import {
  describeDiagnostic,
  type Diagnostic,
  type DiagnosticCatalogue,
  type DiagnosticText,
  formatPath,
} from '@community1373/base/diagnostics';
import {
  type Catalogue,
  createExplainer,
  type Explain,
  type Locale,
  mergeCatalogues,
} from '@community1373/base/explain';
import { coreCatalogue } from '@community1373/core';
import { type MapCode, mapTexts } from './geojson/messages-geojson';
import { type NameCode, nameTexts } from './names/messages-names';
import { type OsmCode, osmTexts } from './osm/messages-osm';
import { type MappingCode, mappingTexts } from './mapping/messages-mapping';
import { type CellCode, cellTexts } from './messages-cells';
import { type FileCode, fileTexts } from './messages-files';
import { type SheetCode, sheetTexts } from './sheets/messages-sheets';
import { type TraceCode, traceTexts } from './tracing/messages-tracing';

/** Codes of the problems of a file; problems of the document in it have the codes of core and its domain packages. */
export type ExchangeCode = FileCode | SheetCode | CellCode | MapCode | TraceCode | NameCode | MappingCode | OsmCode;

/** The texts of {@link ExchangeCode}, and of core and its domain packages. */
export const exchangeCatalogue: Catalogue = mergeCatalogues(
  coreCatalogue,
  mergeCatalogues(
    mergeCatalogues(fileTexts, mergeCatalogues(mapTexts, mergeCatalogues(traceTexts, osmTexts))),
    mergeCatalogues(mergeCatalogues(sheetTexts, cellTexts), mergeCatalogues(nameTexts, mappingTexts)),
  ),
);

/**
 * Writes any explanation of exchange, core and the domain packages as text.
 *
 * @example
 * import { explain } from '@community1373/exchange';
 * explain({ code: 'exchange.cell-boolean', params: {} }, 'zh-CN'); // => '此处应填“是”或“否”'
 */
export const explain: Explain<string> = createExplainer(exchangeCatalogue);

/** Formats a place in a map: a feature as counted by map programs, and the property or the part of its geometry. */
const featureOf = (path: Diagnostic['path'], index: number, locale: Locale): string => {
  const within = path[2] === 'properties' ? path.slice(3) : path.slice(2);
  const feature = locale === 'en' ? `feature ${index + 1}` : `第 ${index + 1} 个要素`;
  return within.length === 0
    ? feature
    : locale === 'en'
      ? `${feature}, ${formatPath(within)}`
      : `${feature}的 ${formatPath(within)}`;
};

const osmObjects = { ways: { 'zh-CN': '道路', en: 'way' }, buildings: { 'zh-CN': '建筑', en: 'building' } } as const;

/** Formats a place in sheets, a sheet, or a row of it, or a column of that row, or in a map; anything else is formatted as a path in a document. */
const whereOf = (path: Diagnostic['path'], locale: Locale): string => {
  const [sheet, row, column] = path;
  if (sheet === 'features' && typeof row === 'number') return featureOf(path, row, locale);
  // Objects of OpenStreetMap are known by their ids.
  if ((sheet === 'ways' || sheet === 'buildings') && typeof row === 'number')
    return `${osmObjects[sheet][locale]} ${row}`;
  // The parts of a document begin with a small Latin letter.
  if (
    typeof sheet !== 'string' ||
    /^[a-z]/.test(sheet) ||
    typeof row !== 'number' ||
    path.length > 3 ||
    (column !== undefined && typeof column !== 'string')
  )
    return formatPath(path);
  if (locale === 'en')
    return column === undefined ? `“${sheet}”, row ${row}` : `“${sheet}”, row ${row}, column “${column}”`;
  return column === undefined ? `“${sheet}”第 ${row} 行` : `“${sheet}”第 ${row} 行“${column}”列`;
};

/**
 * Writes a problem as text: path, problem, received value, and fix.
 *
 * @example
 * import { formatDiagnostic } from '@community1373/exchange';
 * const problem = { code: 'exchange.cell-integer', severity: 'error', path: ['户室', 12, '楼层'], received: '"六"', params: {} } as const;
 * formatDiagnostic(problem, 'zh-CN').where; // => '“户室”第 12 行“楼层”列'
 */
export const formatDiagnostic = (diagnostic: Diagnostic, locale: Locale): DiagnosticText => ({
  // The merged catalogue has both texts of every problem; an unknown code is shown itself.
  ...describeDiagnostic(diagnostic, exchangeCatalogue as DiagnosticCatalogue<string>, locale),
  where: whereOf(diagnostic.path, locale),
});
