import { checkScenario, type Scenario } from '@community1373/core';
import type { Sheet } from '../cells/cell';
import { checkSheets } from '../check-arguments';
import type { Plain } from '../sheets/document';
import { findHeader, tableOf } from '../sheets/find-header';
import { isGuideSheet } from '../sheets/guide';
import { isPartsSheet } from '../sheets/other-parts';
import { tablesOf } from '../sheets/tables';

/**
 * True when sheets are in the form of the scenario's own tables, for `readSheets`: one of them has every needed column of its table, or the ids of its
 * records. Other sheets need a mapping.
 *
 * @example
 * import { isOwnFormat } from '@community1373/exchange/mapping';
 * import { writeSheets } from '@community1373/exchange/sheets';
 * import { sampleScenario } from '@community1373/core/sample';
 * const base = sampleScenario();
 * isOwnFormat(writeSheets(base), base); // => true
 * isOwnFormat([{ name: '住户', rows: [{ row: 1, cells: ['姓名', '房号', '年龄'] }] }], base); // => false
 */
export const isOwnFormat = (sheets: readonly Sheet[], base: Scenario): boolean => {
  checkSheets(sheets);
  checkScenario(base);
  // A scenario is a plain JSON object.
  const tables = tablesOf(base.model, base as unknown as Plain, 'zh-CN');
  return sheets.some((sheet) => {
    if (sheet.hidden === true) return false;
    if (isPartsSheet(sheet.name) || isGuideSheet(sheet.name)) return true;
    const table = tableOf(tables, sheet);
    const header = table === undefined ? undefined : findHeader(table, sheet);
    if (header === undefined) return false;
    const [first] = table?.columns ?? [];
    const names = first === undefined ? [] : [first.header['zh-CN'], first.header.en];
    return (
      header.missing.length === 0 ||
      header.columns.some(({ column, header: text }) => column === first && names.some((name) => text.startsWith(name)))
    );
  });
};
