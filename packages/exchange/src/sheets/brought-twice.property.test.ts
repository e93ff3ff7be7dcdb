import type { Scenario } from '@community1373/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asJson, smallScenario } from '../../fixtures/small-scenario';
import type { Cell, Sheet } from '../cells/cell';
import { readSheets } from './read-sheets';

const base = { ...smallScenario(), matters: [], linkage: [] };
const entrance = base.community.dwellings[0]?.nodeId ?? '';

/** A list as people keep it: its columns with the cells that they may hold, none of them an id. */
interface List {
  readonly sheet: string;
  readonly required: Readonly<Record<string, readonly Cell[]>>;
  readonly optional: Readonly<Record<string, readonly Cell[]>>;
  readonly recordsOf: (scenario: Scenario) => readonly { readonly id: string }[];
}

const lists: readonly List[] = [
  {
    sheet: '志愿者',
    required: {
      岗位: ['为老服务岗', '为老服务岗、协商调解岗'],
      每周分钟数: [60, 90],
      已投保: ['是', '否'],
      本人同意: ['是'],
    },
    optional: {
      居住节点: [entrance, undefined],
      技能: ['理发', undefined],
      可服务时段: ['周一 09:00-11:00', undefined],
    },
    recordsOf: ({ community }) => community.volunteers,
  },
  {
    sheet: '社工',
    required: { 可参与项目数: [2, 3] },
    optional: { 岗位: ['为老服务岗', undefined] },
    recordsOf: ({ community }) => community.socialWorkers,
  },
  {
    sheet: '服务',
    required: {
      类型: ['固定场次'],
      岗位: ['为老服务岗'],
      需要人数: [1, 2],
      重复规律: ['每周一、三'],
      开始时刻: ['09:00', '14:00'],
      '时长（分钟）': [60],
      经度: [113.57, 113.58],
      纬度: [37.86],
    },
    optional: { 最少人数: [1, undefined], 所需技能: ['理发', undefined] },
    recordsOf: ({ services }) => services,
  },
  {
    sheet: '户室',
    required: { 所在节点: [entrance], 楼层: [1, 2], 室号: ['901', '902'], '面积（平方米）': [50, 60.5] },
    optional: {},
    recordsOf: ({ community }) => community.dwellings,
  },
];

const byCell = ([header, cells]: readonly [string, readonly Cell[]]) =>
  fc.constantFrom<Cell>(...cells).map((cell) => [header, cell] as const);

/** Rows of a list, many of them alike, under some of its optional columns. */
const rowsOf = ({ required, optional }: List) =>
  fc.subarray(Object.entries(optional)).chain((chosen) => {
    const columns = [...Object.entries(required), ...chosen];
    return fc.record({
      header: fc.constant(columns.map(([header]) => header)),
      rows: fc.array(
        fc.tuple(...columns.map(byCell)).map((cells) => cells.map(([, cell]) => cell)),
        { minLength: 1, maxLength: 5 },
      ),
    });
  });

const sheetOf = ({ sheet }: List, header: readonly Cell[], rows: readonly (readonly Cell[])[]): readonly Sheet[] => [
  { name: sheet, rows: [header, ...rows].map((cells, i) => ({ row: i + 1, cells })) },
];

const bring = async (sheets: readonly Sheet[], onto: Scenario): Promise<Scenario> => {
  const read = await readSheets(sheets, { base: onto });
  if (!read.ok) throw new Error(JSON.stringify(read.report.items.slice(0, 3)));
  return read.value;
};

describe('law: a list without ids that is brought again is the same list', () => {
  it.each(lists)('$sheet: in any order, with rows that are alike, and with rows added since', async (list) => {
    await fc.assert(
      fc.asyncProperty(
        rowsOf(list).chain(({ header, rows }) =>
          fc.record({
            header: fc.constant(header),
            rows: fc.constant(rows),
            again: fc.shuffledSubarray(rows, { minLength: rows.length }),
            more: fc.nat(rows.length),
          }),
        ),
        async ({ header, rows, again, more }) => {
          const once = await bring(sheetOf(list, header, rows), base);
          const idsOf = (scenario: Scenario): readonly string[] => list.recordsOf(scenario).map(({ id }) => id);
          expect(idsOf(once).length).toBe(idsOf(base).length + rows.length);
          const twice = await bring(sheetOf(list, header, again), once);
          expect(idsOf(twice).toSorted()).toEqual(idsOf(once).toSorted());
          const byId = (scenario: Scenario): ReadonlyMap<string, unknown> =>
            new Map(list.recordsOf(scenario).map((record) => [record.id, asJson(record)]));
          expect(byId(twice)).toEqual(byId(once));
          // Rows that are alike count: as many as the list has more are new ones.
          const longer = await bring(sheetOf(list, header, [...again, ...rows.slice(0, more)]), twice);
          expect(idsOf(longer).length).toBe(idsOf(once).length + more);
          expect(idsOf(longer)).toEqual(expect.arrayContaining([...idsOf(once)]));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('but who has an id of their own is nobody else, however alike', async () => {
    const header = ['志愿者编号', '岗位', '每周分钟数', '已投保', '本人同意'];
    const own = await bring(
      [
        {
          name: '志愿者',
          rows: [header, ['v-own', '为老服务岗', 60, '是', '是']].map((cells, i) => ({ row: i + 1, cells })),
        },
      ],
      base,
    );
    const added = await bring(
      [
        {
          name: '志愿者',
          rows: [header.slice(1), ['为老服务岗', 60, '是', '是']].map((cells, i) => ({ row: i + 1, cells })),
        },
      ],
      own,
    );
    expect(added.community.volunteers.length).toBe(own.community.volunteers.length + 1);
  });
});
