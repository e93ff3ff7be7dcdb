import { DiagnosticSink } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet, SheetRow } from '../cells/cell';
import { date } from '../cells/date-codecs';
import { list } from '../cells/list-codec';
import { integer } from '../cells/number-codecs';
import { codeText, freeText } from '../cells/text-codecs';
import { tidyText } from '../cells/text-guard';
import { runOf } from '../run-of-options';
import { column, idColumn } from './tables/columns';
import type { Draft } from './document';
import { cellPath, isLackedBy, readTable, startRecords, type TableRecords } from './read-table';
import { listAt, type SheetTable } from './table';

const table: SheetTable = {
  id: 'rooms',
  sheet: { 'zh-CN': '房间', en: 'Rooms' },
  givenId: 'room',
  ...listAt(['rooms']),
  columns: [
    idColumn('房间编号', 'Room'),
    column('name', '名称', 'Name', freeText, { required: true }),
    column('floor', '楼层', 'Floor', integer, { repeats: true }),
    column('people', '人数', 'People', integer),
    column('beds', '床位', 'Beds', integer, { required: true }),
    column('chairs', '椅子', 'Chairs', integer, { blank: 0 }),
    column('skills', '技能', 'Skills', list(tidyText), { blank: Object.freeze([]) }),
    column('door', '门号', 'Door', codeText, { sensitive: 'homes' }),
    // Read by its codec, but for a cell that repeats the name; its own value then states another field.
    {
      ...column('since', '自', 'Since', date),
      inRow: (cell, record) =>
        cell === record['name'] ? { ok: true, value: '2026-01-01', also: { note: 'as named' } } : undefined,
    },
  ],
};

const full = ['房间编号', '自', '名称', '楼层', '人数', '床位', '椅子', '技能', '门号'];
const sheetOf = (
  rows: readonly (readonly Cell[])[],
  merged: Readonly<Record<number, readonly number[]>> = {},
): Sheet => ({
  name: '表',
  rows: rows.map((cells, i): SheetRow => ({
    row: i + 1,
    cells,
    ...(merged[i + 1] === undefined ? {} : { merged: merged[i + 1] }),
  })),
});

/** Reads sheets of one table: the records, and the problems with what they received. */
const read = async (
  sheets: readonly Sheet[],
  of: SheetTable = table,
): Promise<{
  readonly into: TableRecords;
  readonly records: readonly Draft[];
  readonly problems: readonly unknown[];
}> => {
  const sink = new DiagnosticSink();
  const into = startRecords(of);
  for (const sheet of sheets) expect(await readTable(sink, into, sheet, runOf({}))).toBe(true);
  return {
    into,
    records: into.records,
    problems: sink
      .report()
      .items.map(({ code, severity, path, received }) => [code, severity, path.join('/'), received]),
  };
};
const readRows = async (...rows: readonly (readonly Cell[])[]) => read([sheetOf([full, ...rows])]);

describe('the rows of a table', () => {
  it('are records of what their cells say; a blank cell has the value of its column, if it has one', async () => {
    const { records, problems, into } = await readRows(
      ['a', '甲', '甲', 3, 2, 1, 4, '理发', '601'],
      ['b', '2026-11-30', '乙', undefined, ' ', 1, undefined, undefined, undefined],
    );
    expect([records, problems]).toEqual([
      [
        {
          id: 'a',
          name: '甲',
          floor: 3,
          people: 2,
          beds: 1,
          chairs: 4,
          skills: ['理发'],
          door: '601',
          since: '2026-01-01',
          note: 'as named',
        },
        { id: 'b', name: '乙', beds: 1, chairs: 0, skills: [], since: '2026-11-30' },
      ],
      [],
    ]);
    expect([
      cellPath(into, 1, ['beds']),
      cellPath(into, 1, ['unknown']),
      cellPath(into, 1, []),
      cellPath(into, 7, ['beds']),
    ]).toEqual([['表', 3, '床位'], ['表', 3], ['表', 3], ['房间']]);
  });

  it('are refused cell by cell, each by its place and what stands there', async () => {
    const { problems } = await readRows(
      ['a', undefined, ' ', 'x', { kind: 'error', error: '#REF!' }, { kind: 'error', error: '', uncalculated: true }],
      ['b', '不久', '乙', undefined, 2, 1, undefined, undefined, '2026-03-02'],
    );
    expect(problems).toEqual([
      ['exchange.cell-missing', 'error', '表/2/名称', '""'],
      ['exchange.cell-integer', 'error', '表/2/楼层', '"x"'],
      ['exchange.cell-error', 'error', '表/2/人数', '"#REF!"'],
      ['exchange.cell-formula', 'error', '表/2/床位', '""'],
      ['exchange.cell-date', 'error', '表/3/自', '"不久"'],
      ['exchange.code-date', 'warning', '表/3/门号', '"2026-03-02"'],
    ]);
  });

  it('that share a merged cell share its text and a floor, but no number that counts', async () => {
    const cells: readonly Cell[] = [undefined, undefined, '甲', 3, 2, 1, 4, '理发', '601'];
    const { records, problems } = await read([
      sheetOf([full, ['a', ...cells.slice(1)], ['b', ...cells.slice(1)]], { 3: [2, 3, 4, 5, 6, 7, 8] }),
    ]);
    expect(records[1]).toEqual({ id: 'b', name: '甲', floor: 3, chairs: 0, skills: ['理发'], door: '601' });
    expect(problems).toEqual([
      ['exchange.cell-merged', 'error', '表/3/床位', '1'],
      ['exchange.cell-merged', 'warning', '表/3/人数', '2'],
      ['exchange.cell-merged', 'warning', '表/3/椅子', '4'],
    ]);
  });

  it('keep the rest of a record as JSON over several cells, but no key of a prototype', async () => {
    const header = ['房间编号', '名称', '床位', '其他（JSON）2', '其他（JSON）'];
    const { records, problems } = await read([
      sheetOf([
        header,
        ['a', '甲', 1, '[1],"__proto__":{"x":1}}', '{"more":'],
        ['b', '乙', 1, undefined, '[1]'],
        ['c', '丙', 1, undefined, '{'],
        ['d', '丁', 1],
      ]),
    ]);
    expect(records[0]).toEqual({ id: 'a', name: '甲', beds: 1, chairs: 0, skills: [], more: [1] });
    expect(Object.getPrototypeOf(records[0])).toBe(Object.prototype);
    expect(problems).toEqual([
      ['exchange.cell-json', 'error', '表/3', '"[1]"'],
      ['exchange.cell-json', 'error', '表/4', '"{"'],
    ]);
  });

  it('are left out where they repeat a record, the header, or are a note; the same id with other content stays, to be refused later', async () => {
    const row: readonly Cell[] = ['a', undefined, '甲', 1, 1, 1, 1, undefined, undefined];
    const { records, problems, into } = await readRows(
      row,
      ['b', ...row.slice(1)],
      row,
      ['a', undefined, '乙', 1, 1, 1],
      full,
      ['合计', undefined, 5],
      [undefined, ' '],
      [undefined, undefined, '丙', 1, 1, 1],
      [undefined, undefined, '丙', 1, 1, 1],
    );
    expect(records.map((record) => [record['id'], record['name']])).toEqual([
      ['a', '甲'],
      ['b', '甲'],
      ['a', '乙'],
      [undefined, '丙'],
      [undefined, '丙'],
    ]);
    expect(problems).toEqual([
      ['exchange.duplicate-row', 'warning', '表/4', '"a"'],
      ['exchange.row-left-out', 'warning', '表/6', '"房间编号"'],
      ['exchange.row-left-out', 'warning', '表/7', '"合计"'],
    ]);
    expect(records.map((_, i) => into.places.rowAt(i))).toEqual([2, 3, 5, 9, 10]);
  });

  it('in a table of one row are one; a table without ids keeps rows that are alike', async () => {
    const alike = [full.slice(2), ['甲', 1, 1, 1], ['甲', 1, 1, 1]];
    const single = await read([sheetOf(alike)], { ...table, single: true });
    expect(single.problems).toEqual([['exchange.single-row', 'error', '表/3', '2']]);
    const { givenId: _, ...without } = table;
    const kept = await read(
      [sheetOf([full, ['a', undefined, '甲', 1, 1, 1], ['a', undefined, '甲', 1, 1, 1]])],
      without,
    );
    expect([kept.records.length, kept.problems]).toEqual([2, []]);
  });
});

describe('the header of a table', () => {
  it('that is not there, or lacks a column, or has one twice, is told; an empty sheet is nothing', async () => {
    expect((await read([sheetOf([['颜色'], ['红']])])).problems).toEqual([
      ['exchange.header-none', 'error', '表', '"表"'],
    ]);
    expect((await read([sheetOf([])])).problems).toEqual([]);
    expect(
      (
        await read([
          sheetOf([
            ['房间编号', '名称', '名称'],
            ['a', '甲'],
          ]),
        ])
      ).problems,
    ).toEqual([
      ['exchange.header-repeated', 'error', '表/1/名称', '"名称"'],
      ['exchange.header-missing', 'error', '表/1', '["房间编号","名称"]'],
    ]);
    const twice = await read([
      sheetOf([full.slice(0, 6), ['a', undefined, '甲', 1, 1, 1]]),
      { ...sheetOf([full, ['b', undefined, '乙', 1, 1, 1]]), name: '又' },
    ]);
    expect([twice.records.length, twice.problems]).toEqual([2, [['exchange.sheet-again', 'warning', '又', '"又"']]]);
    expect([cellPath(twice.into, 0, ['id']), cellPath(twice.into, 1, ['id'])]).toEqual([
      ['表', 2, '房间编号'],
      ['又', 2, '房间编号'],
    ]);
  });

  it('says which columns are not read, in their order, but for those without content', async () => {
    const { problems } = await read([
      sheetOf([
        [...full.slice(0, 6), '颜色', undefined, '坐标系', '形状', undefined],
        ['a', undefined, '甲', 1, 1, 1, undefined, undefined, 'WGS84', undefined, 5],
        ['b', undefined, '乙', 1, 1, 1, '红', ' '],
      ]),
    ]);
    expect(problems).toEqual([
      ['exchange.header-unknown', 'warning', '表/1/颜色', '"颜色"'],
      ['exchange.column-unheaded', 'warning', '表/1/K', '"K"'],
    ]);
  });

  it('lacks a masked part where no sheet has a column of it', async () => {
    const [withDoor, without] = [await read([sheetOf([full])]), await read([sheetOf([full.slice(0, -1)])])];
    expect([
      isLackedBy(withDoor.into, 'homes'),
      isLackedBy(without.into, 'homes'),
      isLackedBy(without.into, 'needs'),
      isLackedBy(startRecords(table), 'homes'),
    ]).toEqual([false, true, false, false]);
  });
});

describe('a long table', () => {
  it('asks every two thousand rows whether to go on, and stops where it must not', async () => {
    const rows = sheetOf([full, ...Array.from({ length: 4500 }, (_, n) => [`r-${n}`, undefined, '甲', 1, 1, 1])]);
    const asked: (number | undefined)[] = [];
    const stop = new AbortController();
    const into = startRecords(table);
    const run = runOf({
      signal: stop.signal,
      onProgress: ({ done }) => {
        asked.push(done);
        stop.abort();
      },
    });
    expect(await readTable(new DiagnosticSink(), into, rows, run)).toBe(false);
    expect([into.records.length < 4500, asked.length > 0]).toEqual([true, true]);
  });
});
