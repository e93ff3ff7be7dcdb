import { guanxiangtai1373 } from '@community1373/model/presets';
import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../fixtures/small-scenario';
import type { Cell } from '../cells/cell';
import { communityTables } from './tables/community-tables';
import type { Draft } from './document';
import { findHeader, tableOf } from './find-header';
import { serviceTables } from './tables/service-tables';
import { sheetNames, tablesOf } from './tables';
import { vocabularyOf } from './vocabulary';
import { writeSheets } from './write-sheets';
import { writeTemplate } from '../template/write-template';

const base = smallScenario();
const { model } = base;
const headersOf = (cells: readonly Cell[] | undefined): readonly string[] =>
  (cells ?? []).map((cell) => String(cell).replace('*', ''));

describe('a template', () => {
  it.each([
    [
      'zh-CN',
      '户室',
      ['面积（平方米）', 'Area (m²)', '是'],
      ['户室编号', 'Dwelling', undefined],
      ['岗位', 'elder', '为老服务岗'],
    ],
    [
      'en',
      'Dwellings',
      ['Area (m²)', '面积（平方米）', 'yes'],
      ['Dwelling', '户室编号', undefined],
      ['Post', 'elder', 'Elder service'],
    ],
  ] as const)(
    'in %s explains every column of its sheets once, in their order, and lists every code of the model',
    (locale, dwellings, area, id, post) => {
      const [guide, codes, ...sheets] = writeTemplate(base, { locale });
      const explained = guide?.rows.map(({ cells }) => cells) ?? [];
      const ofSheets = sheets
        .slice(0, -1)
        .flatMap(({ name, rows }) => headersOf(rows[0]?.cells).map((header) => [name, header]));
      const written = new Set(ofSheets.map((pair) => pair.join()));
      expect(explained.map((cells) => cells.slice(0, 2)).filter((pair) => written.has(pair.join()))).toEqual(
        ofSheets.filter(([, header]) => !/仅供查看|to look at/.test(header ?? '')),
      );
      for (const row of [area, id])
        expect(explained.filter((cells) => cells[0] === dwellings && cells[1] === row[0])).toEqual([
          [dwellings, ...row, expect.any(String)],
        ]);
      const lists = [
        model.levels,
        model.posts,
        model.groups,
        model.stations,
        model.zones,
        model.leadTitles,
        model.channels,
      ].flat();
      expect(codes?.rows.slice(1).map(({ cells }) => cells.slice(1))).toEqual(
        lists.map((element) => [element.id, element.name[locale]]),
      );
      expect(codes?.rows.map(({ cells }) => cells)).toContainEqual(post);
      for (const of of [guide, codes])
        expect(of?.rows.map(({ row }) => row)).toEqual(Array.from({ length: of?.rows.length ?? 0 }, (_, i) => i + 1));
    },
  );

  it('has the rows of nobody, but the topmost node, the profile and what the rules are', () => {
    const sheets = writeTemplate(base).slice(2);
    expect(
      sheets
        .filter(({ rows }) => rows.length > 1)
        .map(({ name, rows }) => [name, name === '其他数据' ? 'parts' : rows.length - 1]),
    ).toEqual([
      ['基本情况', 1],
      ['网格节点', 1],
      ['其他数据', 'parts'],
    ]);
    const text = JSON.stringify(sheets);
    const people = [
      base.community.volunteers,
      base.community.households,
      base.community.dwellings,
      base.community.needs,
    ]
      .flat()
      .map(({ id }) => id);
    expect(people.filter((id) => text.includes(`"${id}"`))).toEqual([]);
  });
});

describe('a sheet that is written', () => {
  it('marks its required columns, and those that a program must keep as text', () => {
    const sheet = writeSheets(base).find(({ name }) => name === '户室');
    expect(sheet?.rows[0]).toEqual({
      row: 1,
      cells: ['户室编号', '所在节点*', '楼层*', '室号*', '面积（平方米）*', '已交付'],
    });
    expect([sheet?.texts, sheet?.rows.map(({ row }) => row)]).toEqual([
      [0, 1, 3],
      Array.from({ length: base.community.dwellings.length + 1 }, (_, i) => i + 1),
    ]);
  });

  it('masked has no column of a sensitive part, and otherwise all', () => {
    const tables = tablesOf(model, {}, 'zh-CN');
    const all = (include: boolean): ReadonlyMap<string, readonly string[]> =>
      new Map(
        tables.map(({ sheet, columns }) => [
          sheet['zh-CN'],
          columns.filter(({ sensitive }) => include || sensitive === undefined).map(({ header }) => header['zh-CN']),
        ]),
      );
    for (const sensitive of ['masked', 'included'] as const)
      for (const { name, rows } of writeSheets(base, { sensitive }).slice(0, -1)) {
        const wanted = all(sensitive === 'included').get(name) ?? [];
        expect(headersOf(rows[0]?.cells).slice(0, wanted.length)).toEqual(wanted);
        expect(
          headersOf(rows[0]?.cells)
            .slice(wanted.length)
            .every((header) => /仅供查看|其他（JSON）/.test(header)),
        ).toBe(true);
      }
    expect(all(false)).not.toEqual(all(true));
    expect(sheetNames(tables)).toEqual(tables.map(({ sheet }) => sheet));
  });
});

describe('a name that a table or a column states', () => {
  const tables = tablesOf(model, {}, 'zh-CN');

  it('is that of it and of no other, in either language', () => {
    for (const table of tables) {
      for (const name of [table.id, table.sheet['zh-CN'], table.sheet.en, ...(table.aliases ?? [])])
        expect([name, tableOf(tables, { name, rows: [] })?.id]).toEqual([name, table.id]);
      for (const column of table.columns)
        for (const name of [column.header['zh-CN'], column.header.en, ...(column.aliases ?? [])])
          expect([
            table.id,
            name,
            findHeader(table, { name: '表', rows: [{ row: 1, cells: [name] }] })?.columns.map((found) => found.column),
          ]).toEqual([table.id, name, [column]]);
    }
  });
});

const vocabulary = vocabularyOf(guanxiangtai1373, 'zh-CN');

describe('the records of a community', () => {
  const complete = (id: string, record: Draft): Draft => {
    communityTables(vocabulary)
      .find((table) => table.id === id)
      ?.complete?.(record);
    return record;
  };

  it('get the fields that follow from their cells', () => {
    expect([complete('nodes', { id: 'n' }), complete('nodes', { parentId: 'm' })]).toEqual([
      { id: 'n', parentId: null },
      { parentId: 'm' },
    ]);
    expect([complete('households', { id: 'h' }), complete('households', { residents: { 'age-0': 1 } })]).toEqual([
      { id: 'h', residents: {} },
      { residents: { 'age-0': 1 } },
    ]);
    expect([
      complete('needs', { of: { householdId: 'h' } }),
      complete('needs', { of: { nodeId: 'n' } }),
      complete('needs', { id: 'x' }),
    ]).toEqual([{ of: { kind: 'household', householdId: 'h' } }, { of: { kind: 'node', nodeId: 'n' } }, { id: 'x' }]);
  });
});

describe('the places of an adopted roster', () => {
  const assignments = [{ shiftId: 's-1', personId: 'v-1' }];
  const document = {
    decisions: {
      roster: {
        shifts: [{ id: 's-1', date: '2026-11-30', start: '09:00', minutes: 60 }, { id: 's-2', date: [1] }, 5],
        roster: { assignments },
      },
    },
  };
  const tableFor = (of: Draft) => serviceTables(vocabulary, of, () => undefined).find(({ id }) => id === 'assignments');

  it('show the day and the time of their shift', () => {
    const shown = (shiftId: string): unknown => tableFor(document)?.info?.map(({ show }) => show({ shiftId }));
    expect([
      shown('s-1'),
      shown('s-2'),
      shown('s-3'),
      tableFor({})?.info?.map(({ show }) => show({ shiftId: 's-1' })),
    ]).toEqual([['2026-11-30', '09:00', 60], ...Array.from({ length: 3 }, () => [undefined, undefined, undefined])]);
    expect([tableFor(document)?.recordsOf(document), tableFor({})?.recordsOf({})]).toEqual([assignments, undefined]);
  });

  it('are put only where there is a roster', () => {
    const placed = (draft: Draft): unknown => [tableFor(draft)?.place(draft, assignments), draft];
    expect(placed({})).toEqual([false, {}]);
    expect(placed({ decisions: { roster: null } })).toEqual([false, { decisions: { roster: null } }]);
    expect(placed({ decisions: { roster: { shifts: [] } } })).toEqual([
      true,
      { decisions: { roster: { shifts: [], roster: { assignments } } } },
    ]);
    expect(placed({ decisions: { roster: { roster: { score: 1 } } } })).toEqual([
      true,
      { decisions: { roster: { roster: { score: 1, assignments } } } },
    ]);
  });
});
