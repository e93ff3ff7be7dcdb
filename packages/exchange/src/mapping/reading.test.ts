import { sampleScenario } from '@community1373/core/sample';
import { describe, expect, it } from 'vitest';
import { excelLike, type ExcelCell } from '../../fixtures/excel-like';
import type { Cell, Sheet } from '../cells/cell';
import { formatDiagnostic } from '../messages';
import { readSheets } from '../sheets/read-sheets';
import { readXlsxSheets } from '../xlsx';
import { ageOn } from './values/ages';
import { applyMapping, type Mapping, suggestMapping } from '.';
import { readIdentity } from './values/identity-number';
import { mappingTexts } from './messages-mapping';
import { numberInName, parsePlace } from './values/place-text';
import { readQuantity, unitInHeader } from './values/units';

const base = sampleScenario();
const on = '2026-11-30';

const tableOf = (rows: readonly (readonly Cell[])[], name = 'Sheet1'): Sheet => ({
  name,
  rows: rows.map((cells, i) => ({ row: i + 1, cells })),
});

const mappingOf = (table: Sheet): Mapping => {
  const found = suggestMapping(table);
  if (!found.ok) throw new Error(JSON.stringify(found.report));
  return found.value.mapping;
};

describe('an address', () => {
  it.each([
    '9-1-101',
    '9号楼1单元101',
    '９＃１单元１０１室',
    '九号楼一单元一零一',
    '九栋一单元一〇一室',
    '9#1-101',
    '9幢 1 门 101 号',
    '9／1／101',
    '9－1－101（出租）',
    'Building 9, Unit 1, Room 101',
  ])('%s is room 101 of entrance 1 of building 9', (text) => {
    expect(parsePlace(text)).toEqual({ building: '9', entrance: '1', room: '101' });
  });

  it.each([
    ['9号楼一单元十二层1201', { building: '9', entrance: '1', floor: '12', room: '1201' }],
    ['三里屯小区三号楼2单元1203室', { compound: '三里屯小区', building: '3', entrance: '2', room: '1203' }],
    ['5号院9号楼1单元101', { compound: '5号院', building: '9', entrance: '1', room: '101' }],
    ['A座1203', { building: 'a', room: '1203' }],
    ['9号楼101', { building: '9', room: '101' }],
    ['二十三号楼1单元101', { building: '23', entrance: '1', room: '101' }],
    ['1单元101', { entrance: '1', room: '101' }],
  ])('%s', (text, parts) => expect(parsePlace(text)).toEqual(parts));

  it.each(['张三', '东户', '9-1-1-1-101', '无', '见备注'])('%s is none', (text) =>
    expect(parsePlace(text)).toBeUndefined(),
  );

  it('beside a building of its own column, two numbers are entrance and room', () => {
    expect(parsePlace('1-101', { building: true, entrance: false })).toEqual({ entrance: '1', room: '101' });
  });

  it('names of buildings and entrances have one number each', () => {
    expect(['9号楼', '九栋', '9号楼1单元', 'A座', '综合楼'].map(numberInName)).toEqual(['9', '9', '1', 'a', '综合楼']);
  });
});

describe('an identity number', () => {
  // The two examples of GB 11643-1999.
  it.each([
    ['11010519491231002X', '1949-12-31'],
    ['440524188001010014', '1880-01-01'],
    ['１１０１０５１９４９１２３１００２ｘ', '1949-12-31'],
  ])('%s: born on %s', (text, birth) => expect(readIdentity(text)).toMatchObject({ ok: true, birth, rounded: false }));

  it.each([
    ['110105194912310021', 'checksum'],
    ['110105194913310021', 'date'],
    ['1101051949123100', 'form'],
    ['1.10105E+17', 'digits'],
  ])('%s: %s', (text, reason) => expect(readIdentity(text)).toEqual({ ok: false, reason }));

  it('that is stored as a number still has its birth date', () => {
    expect(readIdentity(110105194912310000)).toMatchObject({ ok: true, birth: '1949-12-31', rounded: true });
  });
});

describe('an age', () => {
  it('is a year less until the birthday; on 1 March it counts for one born on 29 February', () => {
    expect(ageOn('1946-11-30', on)).toBe(80);
    expect(ageOn('1946-12-01', on)).toBe(79);
    expect(ageOn('1948-02-29', '2026-02-28')).toBe(77);
    expect(ageOn('1948-02-29', '2026-03-01')).toBe(78);
    expect(ageOn('2026-12-01', on)).toBeUndefined();
  });
});

describe('a quantity', () => {
  it.each([
    [2.5, 'hours', 150],
    ['2.5小时', 'minutes', 150],
    ['2小时30分', 'hours', 150],
    ['90分钟', 'hours', 90],
    ['0.1', 'hours', 6],
    [1.33, 'hours', undefined],
    ['56.78㎡', 'square-metres', 5678],
    [110.00000000000001, 'square-metres', 11_000],
    ['1,203.5', 'square-metres', 120_350],
    ['56.789', 'square-metres', undefined],
    ['¥400', 'yuan', 40_000],
    ['0.29元', 'yuan', 29],
    ['1.5万元', 'yuan', 1_500_000],
    ['两小时', 'hours', undefined],
    ['-3', 'hours', undefined],
  ] as const)('%s (%s) is %s', (cell, unit, whole) => {
    expect(readQuantity(cell, unit, ['hours', 'minutes', 'square-metres', 'yuan', 'ten-thousand-yuan'])).toBe(whole);
  });

  it('has the unit that its header states', () => {
    expect(['时长（小时）', '服务小时', '面积/㎡', '金额（元）', '时长', '面积[平方米]'].map(unitInHeader)).toEqual([
      'hours',
      'hours',
      'square-metres',
      'yuan',
      undefined,
      'square-metres',
    ]);
  });
});

/** A workbook as an office made it: a title, a header over two rows with merged cells, addresses merged over the rows of a household, numbers of persons as numbers, a total, a note, and an old copy that is hidden. */
const officeRows: readonly (readonly ExcelCell[])[] = [
  ['某社区居民花名册（2026年）'],
  ['序号', '房屋信息', undefined, undefined, '人员信息', undefined, undefined, '备注'],
  [undefined, '楼栋', '单元', '房号', '姓名', '身份证号码', '人员类别'],
  [1, '9号楼', '1单元', '101', '样甲', '11010519491231002X', '高风险'],
  [2, undefined, undefined, undefined, '样乙', 110105194912310000, ''],
  [3, '九栋', '一单元', 102, '样丙', '440524188001010014', ''],
  [4, '9', '1', '201', '样丁', '', '重点关注老人'],
  ['合计', 4],
  ['填表人：样'],
];

describe('a register as an office made it', () => {
  it('is read through its merged cells, two-row header and numbers; totals, notes and hidden sheets are none of it', async () => {
    const bytes = excelLike([
      { name: '2025', rows: [['住址'], ['1-1-101']], state: 'hidden' },
      { name: '花名册', rows: officeRows, merged: ['A2:A3', 'B2:D2', 'E2:G2', 'B4:B5', 'C4:C5', 'D4:D5'] },
    ]);
    const sheets = await readXlsxSheets(bytes);
    const table = sheets.ok ? sheets.value.find(({ hidden }) => hidden !== true) : undefined;
    if (table === undefined) throw new Error('the workbook has a sheet');
    const suggested = suggestMapping(table);
    expect(suggested.ok && suggested.value.mapping).toEqual({
      mappingVersion: 1,
      name: '花名册',
      kind: 'residents',
      columns: [
        { header: '房屋信息/楼栋', field: 'building' },
        { header: '房屋信息/单元', field: 'entrance' },
        { header: '房屋信息/房号', field: 'place' },
        { header: '人员信息/身份证号码', field: 'id-number' },
        { header: '人员信息/人员类别', field: 'care' },
      ],
    });
    expect(suggested.ok && [suggested.value.headerRows, suggested.value.missing]).toEqual([[2, 3], []]);
    const mapped = await applyMapping(table, mappingOf(table), { base, on });
    expect(mapped.ok && mapped.value).toMatchObject({
      rows: 4,
      leftOut: [
        { row: 6, code: 'exchange.mapping-birth' },
        { row: 7, code: 'exchange.mapping-age' },
      ],
    });
    const read = mapped.ok ? await readSheets(mapped.value.sheets, { base }) : mapped;
    // By hand: born on 1949-12-31, both are 76; the one of the first row is at high risk.
    expect(read.ok && read.value.community.households.find(({ id }) => id === 'h9-1-101')?.residents).toEqual({
      'age-65': 2,
      'high-risk': 1,
    });
  });
});

describe('a register of owners', () => {
  it('brings areas, new flats and the households that live in them', async () => {
    const table = tableOf(
      [
        ['业主清册'],
        ['坐落', '业主姓名', '建筑面积（平方米）', '使用情况'],
        ['9号楼1单元101室', '样甲', 60.5, '自住'],
        ['30号楼2单元502', '样乙', '88.08', '出租'],
        ['30号楼2单元501', '样丙', '88.08㎡', '空置'],
        ['30号楼2单元501', '样丁', '90', '空置'],
        ['车库12', '样戊', '12', '自用'],
        ['9-1-102', '样己', '60.555', '自住'],
      ],
      '清册',
    );
    const mapped = await applyMapping(table, mappingOf(table), { base, on });
    expect(mapped.ok && mapped.value.leftOut).toEqual([
      { row: 6, code: 'exchange.mapping-area-differs' },
      { row: 7, code: 'exchange.mapping-no-building' },
      { row: 8, code: 'exchange.mapping-area' },
    ]);
    const read = mapped.ok ? await readSheets(mapped.value.sheets, { base }) : mapped;
    if (!read.ok) throw new Error(JSON.stringify(read.report.items));
    const { dwellings, households, nodes } = read.value.community;
    expect(dwellings.find(({ id }) => id === 'd9-1-101')).toMatchObject({ area: 6050 });
    expect(dwellings.slice(base.community.dwellings.length)).toEqual([
      { id: 'd30-2-502', nodeId: 'b30e2', floor: 5, room: '502', area: 8808 },
      { id: 'd30-2-501', nodeId: 'b30e2', floor: 5, room: '501', area: 8808 },
    ]);
    expect(households.slice(base.community.households.length)).toEqual([
      { id: 'h30-2-502', dwellingId: 'd30-2-502', residents: {} },
    ]);
    expect(nodes.slice(base.community.nodes.length).map(({ name }) => name)).toEqual(['30号楼', '30号楼2单元']);
  });
});

describe('a mapping', () => {
  it('that does not fit its table says which columns are missing', async () => {
    const table = tableOf([
      ['住址', '姓名', '年龄'],
      ['9-1-101', '样', 70],
    ]);
    const mapping: Mapping = {
      mappingVersion: 1,
      name: '去年',
      kind: 'residents',
      columns: [{ header: '房号', field: 'place' }],
    };
    const mapped = await applyMapping(table, mapping, { base, on });
    expect(mapped.ok).toBe(false);
    expect(mapped.report.items.map(({ code }) => code)).toEqual([
      'exchange.mapping-fields',
      'exchange.mapping-fields',
      'exchange.mapping-column',
    ]);
    expect(mapped.report.items.map((problem) => formatDiagnostic(problem, 'zh-CN').what)[1]).toBe(
      '还没有对应到必需的列：身份证号、出生日期、年龄',
    );
  });

  it('of new flats without an area waits for one', async () => {
    const table = tableOf([
      ['住址', '姓名', '年龄'],
      ['40-1-101', '样', '70岁'],
    ]);
    const bare = await applyMapping(table, mappingOf(table), { base, on });
    expect(bare.report.items.map(({ code }) => code)).toEqual([
      'exchange.mapping-nothing',
      'exchange.mapping-area-missing',
    ]);
    const mapped = await applyMapping(table, { ...mappingOf(table), defaults: { area: 6000 } }, { base, on });
    expect(mapped.ok && mapped.value.leftOut).toEqual([]);
  });

  it('has a text in both languages for each problem', () => {
    expect(Object.keys(mappingTexts.en).toSorted()).toEqual(Object.keys(mappingTexts['zh-CN']).toSorted());
  });
});
