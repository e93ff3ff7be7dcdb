import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../cells/cell';
import { freeText } from '../cells/text-codecs';
import { integer } from '../cells/number-codecs';
import { absentColumns, findHeader, tableOf } from './find-header';
import { bareKey, headerKey, isSystemHeader, sheetKeys, systemColumn, unnumberedKey } from './header-key';
import { cutText, otherHeader, otherHeaderText, otherNumber, pieceOf } from './other-columns';
import { type Column, columnAt, listAt, type SheetTable } from './table';

const columnOf = (path: Column['path'], zh: string, en: string, extra: Partial<Column> = {}): Column => ({
  path,
  header: { 'zh-CN': zh, en },
  codec: freeText,
  ...extra,
});
const [id, name, area, count] = [
  columnOf(['id'], '编号', 'Id', { aliases: ['号'] }),
  columnOf(['name'], '名称', 'Name', { required: true }),
  columnOf(['area'], '面积（平方米）', 'Area (m²)', { codec: integer }),
  columnOf(['count', 'all'], '人数', 'Count', { aliases: ['名称', '面积'], sensitive: 'residents' }),
];
const tableWith = (
  of: string,
  zh: string,
  en: string,
  columns: readonly Column[],
  aliases: readonly string[] = [],
): SheetTable => ({
  id: of,
  sheet: { 'zh-CN': zh, en },
  aliases,
  columns,
  info: [{ header: { 'zh-CN': '日期（仅供查看）', en: 'Date (to look at)' }, show: () => undefined }],
  ...listAt([of]),
});
const table = tableWith('rooms', '房间', 'Rooms', [id, name, area, count], ['屋']);
const other = tableWith('teams', '队伍', 'Teams', [name, columnOf(['leader'], '队长', 'Leader', { required: true })]);

const sheet = (of: string, ...rows: readonly (readonly Cell[])[]): Sheet => ({
  name: of,
  rows: rows.map((cells, i) => ({ row: i + 1, cells })),
});
const found = (...rows: readonly (readonly Cell[])[]) => findHeader(table, sheet('x', ...rows));
const pathsOf = (...rows: readonly (readonly Cell[])[]): unknown =>
  found(...rows)?.columns.map(({ index, column }) => [index, ...column.path]);

describe('the header of a table', () => {
  it('is the row with the most of its columns, the first of these, within the first thirty', () => {
    expect(found(['表'], ['名称', undefined], ['编号', '名称'], ['名称', '编号'])).toMatchObject({ at: 2, row: 3 });
    const titles = (count: number): readonly (readonly Cell[])[] => Array.from({ length: count }, () => ['title']);
    expect(found(...titles(29), ['编号', '名称'])).toMatchObject({ at: 29, row: 30 });
    expect(found(...titles(30), ['编号', '名称'])).toBeUndefined();
    expect([found(), found(['a', 5, undefined])]).toEqual([undefined, undefined]);
  });

  it('names a column by its header in either language before an alias, and by either before a header without its unit', () => {
    expect(pathsOf(['编号*', 'NAME', '面积(平方米)', '人数'])).toEqual([
      [0, 'id'],
      [1, 'name'],
      [2, 'area'],
      [3, 'count', 'all'],
    ]);
    // 名称 is also an alias of the fourth column, and so is 面积.
    expect(pathsOf(['号', '名称', '面积'])).toEqual([
      [0, 'id'],
      [1, 'name'],
      [2, 'count', 'all'],
    ]);
    expect(pathsOf(['1、编号', '2. 名称（必填）', 'Area'])).toEqual([
      [0, 'id'],
      [1, 'name'],
      [2, 'area'],
    ]);
  });

  it('says which columns it does not know, which it has twice, which it lacks, and which are for people only', () => {
    expect(
      found(['编号', '编号', '颜色', '日期（仅供查看）', '其他（JSON）2', ' ', '其他（JSON）', 7, 'n'.repeat(201)]),
    ).toMatchObject({
      repeated: [{ index: 1, header: '编号' }],
      unknown: [
        { index: 2, header: '颜色' },
        { index: 7, header: '7' },
      ],
      shown: [3],
      others: [6, 4],
      missing: [name],
    });
    expect(found(['名称'])?.missing).toEqual([]);
    const header = found(['编号', '名称']);
    // A sensitive column that is absent was masked.
    expect(header === undefined ? [] : absentColumns(table, header)).toEqual([area]);
  });

  it('may be two rows, where the lower names only columns that the upper leaves open', () => {
    expect(found(['编号', undefined], [undefined, '名称'])).toMatchObject({
      at: 1,
      row: 2,
      columns: [
        { index: 0, header: '编号' },
        { index: 1, header: '名称' },
      ],
    });
    expect(found(['编号', '基本情况', '基本情况'], ['编号', '名称', '人数'])).toMatchObject({
      at: 1,
      columns: [{ index: 0 }, { index: 1 }, { index: 2 }],
    });
    expect(found(['编号', '人数'], [undefined, undefined, '名称'])).toMatchObject({
      at: 1,
      columns: [{ index: 0 }, { index: 1 }, { index: 2 }],
    });
    for (const lower of [
      [5, '名称'],
      [' ', '名称'],
      ['甲', '名称'],
      ['人数', '名称'],
      [undefined, undefined],
      [undefined, '颜色'],
    ] as const)
      expect(found(['编号', undefined, '面积（平方米）'], [...lower])).toMatchObject({
        at: 0,
        columns: [{ index: 0 }, { index: 2 }],
      });
  });
});

describe('the table of a sheet', () => {
  it('is that of its name in any form, or the one whose required columns it has, the most of them', () => {
    const tables = [table, other];
    for (const of of ['房间', 'ROOMS', '屋', 'rooms', '房间 (1)', '房间 - 副本'])
      expect(tableOf(tables, sheet(of))).toBe(table);
    expect(tableOf(tables, sheet('Sheet1', ['名称', '编号']))).toBe(table);
    expect(tableOf(tables, sheet('Sheet1', ['名称', '队长']))).toBe(other);
    expect(tableOf(tables, sheet('Sheet1', ['名称', '队长', '编号', '人数']))).toBe(table);
    expect(tableOf(tables, sheet('Sheet1', ['名称', '编号', '队长']))).toBe(table);
    for (const header of [['名称'], ['编号', '人数'], ['颜色']])
      expect(tableOf(tables, sheet('Sheet1', header))).toBeUndefined();
  });

  it('has the columns of a path: the longest that the path leads through, or the first below it', () => {
    const columns = [
      columnOf(['of'], 'a', 'a'),
      columnOf(['of', 'x'], 'b', 'b'),
      columnOf(['at', 'from'], 'c', 'c'),
      columnOf(['at', 'to'], 'd', 'd'),
    ];
    expect(
      [['of'], ['of', 'x'], ['of', 'x', 0], ['of', 'y'], ['at'], ['at', 'to'], ['at', 'until'], ['no'], []].map(
        (path) => columnAt(columns, path)?.header.en,
      ),
    ).toEqual(['a', 'b', 'b', 'a', 'c', 'd', undefined, undefined, undefined]);
  });

  it('finds its records in a document, and the record of a path', () => {
    const { recordsOf, place, locate, carries } = listAt(['community', 'rooms']);
    const rooms = [{ id: 'a' }, { id: 'b' }];
    expect([
      recordsOf({ community: { rooms: [...rooms, 5, null] } }),
      recordsOf({ community: {} }),
      recordsOf({}),
    ]).toEqual([rooms, undefined, undefined]);
    const document = { community: { name: 'x' } };
    expect([place(document, rooms), document, carries]).toEqual([
      true,
      { community: { name: 'x', rooms } },
      [['community', 'rooms']],
    ]);
    expect(
      [
        ['community', 'rooms', 1, 'id'],
        ['community', 'rooms', 0],
        ['community', 'rooms'],
        ['community', 'teams', 1],
        ['rooms', 1],
        ['community', 'rooms', 'x'],
      ].map((path) => locate(path, rooms)),
    ).toEqual([{ record: 1, rest: ['id'] }, { record: 0, rest: [] }, undefined, undefined, undefined, undefined]);
  });
});

describe('a header as it is compared', () => {
  it('has no marks, no unit in brackets at its end, and no number of a question', () => {
    expect(["'名称*", '名称：', '名称？', 'Na me'].map(headerKey)).toEqual(['名称', '名称', '名称', 'name']);
    expect(
      ['面积(平方米)', '面积[m²]', '面积【必填】', '面积', '(备注)', '面积)', '面积(a)(b)', '面积(a]', ''].map(bareKey),
    ).toEqual(['面积', '面积', '面积', '面积', '(备注)', '面积)', '面积', '面积(a]', '']);
    expect(
      [
        '1、姓名',
        '1. 姓名',
        '（1）姓名',
        '①姓名',
        '一、姓名',
        '1 姓名',
        'Q1 姓名',
        '第1题 姓名',
        '姓名',
        '80岁及以上',
        '2026年',
      ].map(unnumberedKey),
    ).toEqual([...Array.from({ length: 9 }, () => '姓名'), '80岁及以上', '2026年']);
    expect(['坐标系', '坐标系统', 'coordinate system', 'CRS', '坐标'].map(isSystemHeader)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect([
      systemColumn({ unknown: [{ header: '颜色' }, { header: 'crs' }] }),
      systemColumn({ unknown: [{ header: '颜色' }] }),
    ]).toEqual([{ header: 'crs' }, undefined]);
  });

  it('of a sheet is also that of the original, if it may be a copy', () => {
    expect(
      ['户室', '户室 (1)', '户室 - 副本 (2)', 'Copy of 户室', '户室_1', '副本', '(1)', '户室 (1) (1) (1) (1)'].map(
        sheetKeys,
      ),
    ).toEqual([
      ['户室'],
      ['户室(1)', '户室'],
      ['户室-副本(2)', '户室'],
      ['copyof户室', '户室'],
      ['户室_1', '户室'],
      ['副本'],
      ['(1)'],
      ['户室(1)(1)(1)(1)', '户室'],
    ]);
  });
});

describe('the remainder of a row', () => {
  it('is cut into pieces that no character crosses, and that give the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '楼', '😀'), maxLength: 40 }),
        fc.integer({ min: 2, max: 9 }),
        (text, length) => {
          const pieces = cutText(text, length);
          expect(pieces.join('')).toBe(text);
          expect(pieces.every((piece) => piece.length > 0 && piece.length <= length && !/\p{Cs}/u.test(piece))).toBe(
            true,
          );
          // None is shorter than it must be: only the last, and one before a character of two units.
          expect(pieces.slice(0, -1).every((piece) => piece.length >= length - 1)).toBe(true);
          if (/^[a楼]*$/u.test(text)) expect(pieces.length).toBe(Math.ceil(text.length / length));
        },
      ),
    );
    expect(cutText('x'.repeat(60_001)).map(({ length }) => length)).toEqual([30_000, 30_000, 1]);
  });

  it('has numbered columns in either language', () => {
    for (const header of [otherHeader['zh-CN'], otherHeader.en])
      expect([1, 2, 12].map((n) => otherNumber(headerKey(otherHeaderText(header, n))))).toEqual([1, 2, 12]);
    expect([otherHeaderText('x', 1), otherHeaderText('x', 2)]).toEqual(['x', 'x2']);
    expect(['其他', '其他(json)0', '其他(json)x', '其他(json)2x', '其他(json)02', '名称', ''].map(otherNumber)).toEqual(
      Array.from({ length: 7 }, () => undefined),
    );
    expect([' a', "'=a", undefined, 5, true, { kind: 'error', error: '#REF!' } as const].map(pieceOf)).toEqual([
      'a',
      '=a',
      '',
      '5',
      'true',
      '',
    ]);
  });
});
