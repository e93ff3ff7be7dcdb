import type { RunControl } from '@community1373/base/run';
import type { Cell, SerialCell, Sheet } from '../cells/cell';
import { toUtf8 } from '../text-coding';
import { startZip } from '../zip/pack';
import { columnLetters } from './cell-address';
import { escapeCodeUnits, escapeXml } from './code-units';
import { dataValidations } from './data-validations';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Rows written before yielding to other tasks. */
const rowsPerTurn = 2000;

const withoutQuotes = (text: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === "'") start += 1;
  while (end > start && text[end - 1] === "'") end -= 1;
  return text.slice(start, end);
};

/** Returns a sheet's name in the form that spreadsheet programs allow: at most 31 characters, none of `[]:*?/\`, no quotation mark at its ends. */
const sheetTitle = (name: string): string => {
  const title = withoutQuotes(
    name
      .slice(0, 31)
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim(),
  ).trim();
  return title === '' ? 'Sheet' : title;
};

// The first style is plain; the second is bold for headers; the third formats cells as text, whatever their content looks like; the others show a day, a day with its time, and a time.
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>${[14, 22, 20].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const serialStyle = ({ serial }: SerialCell): number => (serial < 1 ? 5 : Number.isInteger(serial) ? 3 : 4);

/** Returns the serial number of a cell in the 1900 system, which the workbook has. */
const serialOf1900 = ({ serial, since1904 }: SerialCell): number => (since1904 && serial >= 1 ? serial + 1462 : serial);

const cellXml = (cell: Cell, address: string, header: boolean): string => {
  switch (typeof cell) {
    case 'string':
      return `<c r="${address}" s="${header ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeCodeUnits(cell))}</t></is></c>`;
    case 'number':
      return Number.isFinite(cell) ? `<c r="${address}"><v>${Object.is(cell, -0) ? '-0' : String(cell)}</v></c>` : '';
    case 'boolean':
      return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    case 'object':
      return cell.kind === 'error'
        ? `<c r="${address}" t="e"><v>${escapeXml(cell.error)}</v></c>`
        : `<c r="${address}" s="${serialStyle(cell)}"><v>${serialOf1900(cell)}</v></c>`;
    default:
      return '';
  }
};

const widest = 60;

/** Returns the widths of the columns from the content of the first rows, and the columns that hold texts; a Chinese character is as wide as two others. */
const columnWidths = ({ rows, texts = [] }: Sheet): string => {
  const widths: number[] = [];
  for (const { cells } of rows.slice(0, 50))
    cells.forEach((cell, i) => {
      const text = typeof cell === 'object' ? '' : String(cell ?? '').slice(0, widest);
      const width = [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 3);
      widths[i] = Math.min(widest, Math.max(widths[i] ?? 8, width));
    });
  const columns = Array.from(
    widths,
    (width = 8, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${texts.includes(i) ? ' style="2"' : ''}/>`,
  );
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
};

const rowXml = ({ row, cells }: Sheet['rows'][number], header: boolean): string =>
  `<row r="${row}">${cells.map((cell, i) => cellXml(cell, `${columnLetters(i)}${row}`, header)).join('')}</row>`;

/** Writes sheets as an XLSX workbook: the same sheets give the same bytes. Undefined when the run was stopped. */
export const writeWorkbookSheets = async (
  sheets: readonly Sheet[],
  run: RunControl,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const zip = startZip();
  const whole = (name: string, text: string): void => zip.file(name)(toUtf8(declaration + text), true);
  const count = sheets.map((_, i) => i + 1);
  whole(
    '[Content_Types].xml',
    `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${count.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`).join('')}</Types>`,
  );
  whole(
    '_rels/.rels',
    `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  whole(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escapeXml(escapeCodeUnits(sheetTitle(name)))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
  );
  whole(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packageRelations}">${count.map((n) => `<Relationship Id="rId${n}" Type="${officeRelations}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`,
  );
  zip.file('xl/styles.xml')(toUtf8(styles), true);
  for (const [i, sheet] of sheets.entries()) {
    const file = zip.file(`xl/worksheets/sheet${i + 1}.xml`);
    const view =
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
    file(toUtf8(`${declaration}<worksheet xmlns="${main}">${view}${columnWidths(sheet)}<sheetData>`), false);
    for (let at = 0; at < sheet.rows.length; at += rowsPerTurn) {
      file(
        toUtf8(
          sheet.rows
            .slice(at, at + rowsPerTurn)
            .map((row, j) => rowXml(row, at + j === 0))
            .join(''),
        ),
        false,
      );
      if (
        sheet.rows.length > rowsPerTurn &&
        !(await run.turn({ phase: sheet.name, done: at, total: sheet.rows.length }))
      )
        return undefined;
    }
    file(toUtf8(`</sheetData>${dataValidations(sheet)}</worksheet>`), true);
  }
  return zip.finish();
};
