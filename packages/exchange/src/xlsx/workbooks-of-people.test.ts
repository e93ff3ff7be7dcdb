import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ExcelCell, excelLike, type ExcelSheet } from '../../fixtures/excel-like';
import { asJson, smallScenario } from '../../fixtures/small-scenario';
import { parseAddress } from './cell-address';
import { readXlsx, readXlsxSheets, writeXlsxTemplate } from './index';
import { attributeOf } from './xml-scanner';

const whole = smallScenario();
// Nobody lives there yet, so that a column of residents that a sheet leaves out loses nothing.
const base = {
  ...whole,
  community: {
    ...whole.community,
    households: whole.community.households.map((household) => ({ ...household, residents: {} })),
  },
};
const [one, two] = base.community.households;

const readOnto = async (...sheets: readonly ExcelSheet[]) => {
  const read = await readXlsx(excelLike(sheets), { base });
  return {
    read,
    problems: read.report.items
      .filter(({ code }) => /^(?:exchange|schema)\./.test(code) && code !== 'exchange.rows-kept')
      .map(({ code, severity, path }) => [code, severity, ...path]),
  };
};

const household = (...cells: readonly ExcelCell[]): ExcelSheet => ({
  name: '住户',
  rows: [
    ['住户编号', '户室编号', '0–5岁', '6–14岁'],
    [one?.id, one?.dwellingId, ...cells],
  ],
});

describe('a formula', () => {
  it('whose result the file does not hold is a named problem at its cell, never a blank', async () => {
    const { read, problems } = await readOnto(household({ formula: '1+1' }, 1));
    expect([read.ok, problems]).toEqual([false, [['exchange.cell-formula', 'error', '住户', 2, '0–5岁']]]);
  });

  it('that gives an empty text is a blank, and one with a result is that', async () => {
    const { read, problems } = await readOnto(
      household({ formula: 'IF(A2="","","")', text: '' }, { formula: '1+1', number: 2 }),
    );
    expect([
      read.ok && asJson(read.value.community.households.find(({ id }) => id === one?.id)?.residents),
      problems,
    ]).toEqual([{ 'age-6': 2 }, []]);
  });

  it('in a column that nobody reads is nobody’s problem', async () => {
    const { read } = await readOnto({
      name: '住户',
      rows: [
        ['住户编号', '户室编号', '备注'],
        [one?.id, one?.dwellingId, { formula: 'A1' }],
      ],
    });
    expect(read.ok).toBe(true);
  });
});

describe('a hidden sheet', () => {
  it.each(['hidden', 'veryHidden'] as const)('(%s) is not read, and that is said', async (state) => {
    const workers = (id: string): ExcelSheet['rows'] => [
      ['社工编号', '岗位', '可参与项目数'],
      [id, '为老服务岗', 1],
    ];
    const { read, problems } = await readOnto(
      { name: '社工', rows: workers('w-new') },
      { name: '社工（旧）', rows: workers('w-old'), state },
    );
    const ids: readonly string[] = read.ok ? read.value.community.socialWorkers.map(({ id }) => id) : [];
    expect([ids.includes('w-new'), ids.includes('w-old'), problems]).toEqual([
      true,
      false,
      [['exchange.sheet-hidden', 'warning', '社工（旧）']],
    ]);
  });
});

describe('numbers, dates and merged cells', () => {
  it('are read as a spreadsheet program shows them: 110.00000000000001 is 110, 56.699999999999996 is 56.7', async () => {
    const [volunteer] = base.community.volunteers;
    const [flat] = base.community.dwellings;
    const served = (id: string, day: ExcelCell, minutes: number): readonly ExcelCell[] => [
      id,
      volunteer?.id,
      '为老服务岗',
      day,
      minutes,
    ];
    const { read, problems } = await readOnto(
      {
        name: '服务记录',
        rows: [
          ['记录编号', '志愿者编号', '岗位', '日期', '分钟数'],
          served('r1', { iso: '2026-12-01T00:00:00' }, 110.000_000_000_000_01),
          served('r2', '2026-12-02 00:00:00', 60),
          served('r3', { iso: '2026-12-03' }, 60),
        ],
      },
      {
        name: '户室',
        rows: [
          ['户室编号', '所在节点', '楼层', '室号', '面积'],
          [flat?.id, flat?.nodeId, 1, { date: 46_083 }, 56.699_999_999_999_996],
        ],
      },
    );
    expect(problems).toEqual([['exchange.cell-code-date', 'error', '户室', 2, '室号']]);
    const again = await readOnto({
      name: '服务记录',
      rows: [
        ['记录编号', '志愿者编号', '岗位', '日期', '分钟数'],
        served('r1', { iso: '2026-12-01T00:00:00' }, 110.000_000_000_000_01),
        served('r2', '2026-12-02 00:00:00', 60),
      ],
    });
    expect(again.read.ok && again.read.value.served.map(({ date, minutes }) => [date, minutes])).toEqual([
      ['2026-12-01', 110],
      ['2026-12-02', 60],
    ]);
    expect(read.ok).toBe(false);
  });

  it('merged over two flats count a number once, with absolute references too', async () => {
    for (const range of ['C2:C3', '$C$2:$C$3']) {
      const { read, problems } = await readOnto({
        name: '住户',
        rows: [
          ['住户编号', '户室编号', '0–5岁'],
          [one?.id, one?.dwellingId, 4],
          [two?.id, two?.dwellingId],
        ],
        merged: [range],
      });
      const residents = read.ok
        ? asJson(read.value.community.households.slice(0, 2).map((found) => found.residents))
        : [];
      expect([residents, problems]).toEqual([
        [{ 'age-0': 4 }, {}],
        [['exchange.cell-merged', 'warning', '住户', 3, '0–5岁']],
      ]);
    }
  });
});

describe('a template', () => {
  it('tells spreadsheet programs to keep codes and texts as they are typed, and leaves numbers alone', async () => {
    const template = await writeXlsxTemplate(base);
    const parts = template.ok ? unzipSync(template.value) : {};
    const names = [...strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    const sheetXml = strFromU8(parts[`xl/worksheets/sheet${names.indexOf('户室') + 1}.xml`] ?? new Uint8Array());
    // 户室编号, 所在节点, 楼层, 室号, 面积, 已交付; the second style has the number format 49, which is @.
    expect([...sheetXml.matchAll(/<col [^>]*>/g)].map(([col]) => col.includes('style="2"'))).toEqual([
      true,
      true,
      false,
      true,
      false,
      false,
    ]);
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toMatch(
      /<cellXfs count="6"><xf numFmtId="0"[^>]*><xf[^>]*><xf numFmtId="49"/,
    );
  });
});

describe('the XML of other writers', () => {
  it('may have blanks around the equals sign, either quotation mark, and names within values', () => {
    expect(attributeOf(' r = "A1" t\n=\n\'s\'', 'r')).toBe('A1');
    expect(attributeOf(' r = "A1" t\n=\n\'s\'', 't')).toBe('s');
    expect(attributeOf(' x:id="7" note="id=8"', 'id')).toBe('7');
    expect(attributeOf(' note=" id=&quot;8&quot; " id="7"', 'id')).toBe('7');
    expect(attributeOf(' sheetId="1"', 'id')).toBeUndefined();
    expect([
      attributeOf(' r="A1', 'r'),
      attributeOf(' r', 'r'),
      attributeOf(' r=A1', 'r'),
      attributeOf('', 'r'),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('may name cells absolutely or in small letters', () => {
    expect(['C12', '$C$12', 'c12', '$C12', 'XFD1048576'].map((address) => parseAddress(address))).toEqual([
      { column: 2, row: 12 },
      { column: 2, row: 12 },
      { column: 2, row: 12 },
      { column: 2, row: 12 },
      { column: 16_383, row: 1_048_576 },
    ]);
    expect(['12', 'C', '$', 'C0', 'C1.5', 'C1e3', 'ABCD1', '[1', ''].map((address) => parseAddress(address))).toEqual(
      Array.from({ length: 9 }, () => undefined),
    );
  });

  it('is read with such addresses', async () => {
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries({
          '_rels/.rels':
            "<Relationships><Relationship Id = 'a' Type = 'x/officeDocument' Target = 'xl/workbook.xml'/></Relationships>",
          'xl/workbook.xml': '<workbook><sheets><sheet name = "表" sheetId = "1" r:id = "a"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id = "a" Type = "x/worksheet" Target = "worksheets/sheet1.xml"/></Relationships>',
          'xl/worksheets/sheet1.xml':
            '<worksheet><dimension ref = "$A$1:$B$1"/><sheetData><row r = "1"><c r = "$A$1"><v>1</v></c><c r = "$B$1" t = "inlineStr"><is><t>乙</t></is></c></row></sheetData></worksheet>',
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
    const read = await readXlsxSheets(bytes);
    expect(read.ok && read.value).toEqual([{ name: '表', rows: [{ row: 1, cells: [1, '乙'] }] }]);
  });

  it('in binary form is refused by its name', async () => {
    const relations =
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
    for (const files of [{ '_rels/.rels': relations, 'xl/workbook.bin': 'x' }, { 'xl/workbook.bin': 'x' }])
      expect(
        (
          await readXlsxSheets(
            zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
          )
        ).report.items[0]?.code,
      ).toBe('exchange.binary-workbook');
  });
});
