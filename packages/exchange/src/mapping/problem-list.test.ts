import { sampleScenario } from '@community1373/core/sample';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../fixtures/bring-table';
import type { Cell, Sheet } from '../cells/cell';
import { readCsvSheets, writeCsvSheets } from '../csv';
import { readSheets } from '../sheets/read-sheets';
import { readXlsxSheets, writeXlsxSheets } from '../xlsx';
import { applyMapping, createProblemList, type Mapping, suggestMapping } from '.';

const base = sampleScenario();
const on = '2026-11-30';
const born: Cell = { kind: 'serial', serial: 18_264, since1904: false };

const table = tableOf('花名册', [
  ['某社区居民花名册'],
  ['序号', '房屋信息', undefined, '人员信息'],
  [undefined, '楼栋', '房号', '姓名', '出生日期', '联系电话'],
  [1, '9号楼', '1-101', '样甲', born, '+86 19900000001'],
  [2, '9号楼', '1-102', '样乙', '七十', 19_900_000_002],
  [3, '', '', '样丙', '1950-06-01', '=1+1'],
  [4, '77号楼', '1-301', '样丁', '1950-06-01', undefined],
  ['合计', 4],
]);

const mappingOf = (sheet: Sheet): Mapping => {
  const found = suggestMapping(sheet);
  if (!found.ok) throw new Error(sheet.name);
  return found.value.mapping;
};

const listOf = async (sheet: Sheet, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Sheet> => {
  const list = await createProblemList(sheet, mappingOf(sheet), { base, on, locale });
  if (!list.ok) throw new Error(sheet.name);
  return list.value;
};

const throughXlsx = async (sheet: Sheet): Promise<Sheet> => {
  const bytes = await writeXlsxSheets([sheet]);
  const read = bytes.ok ? await readXlsxSheets(bytes.value) : bytes;
  const [first] = read.ok ? read.value : [];
  if (first === undefined) throw new Error(sheet.name);
  return first;
};

const throughCsv = async (sheet: Sheet): Promise<Sheet> => {
  const read = await readCsvSheets(writeCsvSheets([sheet]));
  const [first] = read.ok ? read.value : [];
  if (first === undefined) throw new Error(sheet.name);
  return first;
};

describe('a list of problems', () => {
  it('is the table with one more column, all values as they were', async () => {
    const list = await listOf(table);
    const column = list.rows.map(({ cells }) => cells[6]);
    expect(column).toEqual([
      undefined,
      undefined,
      '问题',
      undefined,
      expect.stringContaining('出生日期认不出'),
      undefined,
      expect.stringContaining('没有建筑面积'),
      undefined,
    ]);
    expect((await listOf(table, 'en')).rows[4]?.cells[6]).toContain('The birth date cannot be read');
    const [first] = (await throughXlsx(list)).rows.slice(3);
    expect(first?.cells).toEqual([1, '9号楼', '1-101', '样甲', born, "'+86 19900000001"]);
    // A text that looks like a formula is one nowhere.
    expect(list.rows[5]?.cells[5]).toBe("'=1+1");
    expect((await throughCsv(list)).rows[3]?.cells[4]).toBe('1950-01-01');
  });

  it.each([
    ['XLSX', throughXlsx],
    ['CSV', throughCsv],
  ])('comes back as %s like the table itself, and its list is the same again', async (_, through) => {
    const back = await through(await listOf(table));
    expect(mappingOf(back).columns).toEqual(mappingOf(table).columns);
    const [once, twice] = await Promise.all(
      [table, back].map((sheet) => applyMapping(sheet, mappingOf(sheet), { base, on })),
    );
    expect(twice?.ok && twice.value).toEqual(once?.ok && once.value);
    expect((await listOf(back)).rows.map(({ cells }) => cells.length)).toEqual(
      back.rows.map(({ cells }) => Math.max(7, cells.length)),
    );
  });

  it('brings in what was repaired in it, and changes nothing else', async () => {
    const list = await listOf(table);
    const first = await applyMapping(table, mappingOf(table), { base, on });
    const once = first.ok ? await readSheets(first.value.sheets, { base }) : first;
    if (!once.ok) throw new Error('it is read');
    const rows = list.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell === '七十' ? '1956-02-03' : cell === '77号楼' ? '9号楼' : cell)),
    }));
    const again = await applyMapping({ ...list, rows }, mappingOf(list), { base: once.value, on });
    expect(again.ok && again.value.leftOut).toEqual([]);
    const twice = again.ok ? await readSheets(again.value.sheets, { base: once.value }) : again;
    const residentsOf = (id: string) =>
      twice.ok && twice.value.community.households.find((one) => one.id === id)?.residents;
    // Born in 1950, in 1956 and in 1950: 76, 70 and 76 years on the day. The third person lives where the second does.
    expect(residentsOf('h9-1-101')).toMatchObject({ 'age-65': 1 });
    expect(residentsOf('h9-1-102')).toMatchObject({ 'age-65': 2 });
    expect(residentsOf('h9-1-301')).toMatchObject({ 'age-65': 1 });
  });
});
