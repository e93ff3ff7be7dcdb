import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf, withVote } from '../../fixtures/bring-table';
import type { Cell, Sheet } from '../cells/cell';
import { readSheets } from '../sheets/read-sheets';
import {
  applyMapping,
  type Mapping,
  type MappingFieldId,
  parseSignUps,
  suggestMapping,
  type TableKindId,
  tableKinds,
} from '.';
import { kindIds } from './kinds';

const base = withVote();
const on = '2026-11-30';

/** Cells that offices write under the fields of what happens, good and bad ones. */
const cellsOf: Readonly<Partial<Record<MappingFieldId, readonly Cell[]>>> = {
  place: ['9-1-101', '９号楼１单元１０２', '9-1-201', '1-1-101', '99-1-101', '', '看不清'],
  node: ['9号楼1单元', '东北片区', '月亮湾', ''],
  'lead-title': ['单元长', '楼门长', ''],
  posts: ['为老服务', '平安建设岗', '种花', ''],
  need: ['为老服务', '文化娱乐岗', '种花', ''],
  frequency: ['每周两次', '每天', '隔周', '', 3],
  'minutes-each': [30, '1小时', '一会儿', ''],
  answers: ['为老服务┋文化娱乐', '种花', ''],
  'volunteer-id': ['v-elder-01', 'v-safety-01', '样甲', ''],
  date: ['2026-11-02', '下周', ''],
  minutes: [2, '90分钟', '很久', ''],
  start: ['08:30', '2026-11-02 08:30', '早上'],
  end: ['10:30', '2026-11-02 10:30', '', '07:00'],
  'sign-up': ['周三上午', '周一、五下午', '随时', ''],
  people: [1, '3人', '很多', ''],
  'sign-up-state': ['', '取消', '已更新'],
  'paid-on': ['2026-11-02', '2026-11-03 08:00:00', '昨天', ''],
  amount: ['¥400.00', '-100', 400.5, '0', 'x', 0.001],
  direction: ['收入', '支出', '/', ''],
  'payment-state': ['已存入零钱', '已全额退款', '已退款(¥40.00)', ''],
  note: ['9-1-101水费', '样甲 9号楼1单元102', '9-1-101和9-1-102', '水费', ''],
  choice: ['同意', '不同意', '弃权', '再说', ''],
  'voted-at': ['2026-11-02 10:00', '2026-12-02', '昨天', ''],
};

const defaults = {
  area: 6000,
  levyId: 'levy-b9-main',
  matterId: 'b9-lift',
  postId: 'safety',
  bookableDayId: 'haircut',
  frequency: 'month',
  minutes: 30,
} as const;

/** Headers under which people write the fields of a kind, where two fields have no word in common. */
const headersOf: Readonly<Partial<Record<TableKindId, readonly (readonly [header: string, field: MappingFieldId])[]>>> =
  {
    leads: [
      ['负责范围', 'node'],
      ['职务', 'lead-title'],
      ['岗位', 'posts'],
      ['志愿者编号', 'volunteer-id'],
    ],
    needs: [
      ['住址', 'place'],
      ['需求类型', 'need'],
      ['频次', 'frequency'],
      ['每次时长（分钟）', 'minutes-each'],
    ],
    questionnaire: [
      ['1、您的住址', 'place'],
      ['2、您需要哪些服务？（多选题）', 'answers'],
      ['3、服务频次', 'frequency'],
    ],
    served: [
      ['志愿者编号', 'volunteer-id'],
      ['服务日期', 'date'],
      ['服务时长（小时）', 'minutes'],
    ],
    attendance: [
      ['志愿者编号', 'volunteer-id'],
      ['日期', 'date'],
      ['签到时间', 'start'],
      ['签退时间', 'end'],
    ],
    signUps: [
      ['接龙内容', 'sign-up'],
      ['接龙状态', 'sign-up-state'],
      ['姓名', 'person-name'],
    ],
    bookings: [
      ['活动报名人数', 'people'],
      ['接龙状态', 'sign-up-state'],
      ['姓名', 'person-name'],
    ],
    payments: [
      ['交易时间', 'paid-on'],
      ['收/支', 'direction'],
      ['金额(元)', 'amount'],
      ['当前状态', 'payment-state'],
      ['备注', 'note'],
    ],
    ballots: [
      ['房号', 'place'],
      ['表决意见', 'choice'],
      ['投票时间', 'voted-at'],
    ],
  };
const kinds = kindIds.filter((kind) => headersOf[kind] !== undefined);

interface Made {
  readonly kind: TableKindId;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const tableFor = (kind: TableKindId): fc.Arbitrary<Made> => {
  const columns = headersOf[kind] ?? [];
  // The first cell of each list is a good one: most rows are to be taken over.
  const row = fc.tuple(
    ...columns.map(([, field]) => {
      const cells = cellsOf[field] ?? ['样甲', '样乙'];
      return fc.oneof({ weight: 3, arbitrary: fc.constant(cells[0]) }, fc.constantFrom<Cell>(...cells));
    }),
  );
  return fc
    .array(row, { minLength: 1, maxLength: 8 })
    .map((rows) => ({ kind, headers: columns.map(([header]) => header), rows }));
};

const madeTable = fc.constantFrom(...kinds).chain(tableFor);

const sheetOf = ({ headers, rows }: Pick<Made, 'headers' | 'rows'>): Sheet => tableOf('表', [headers, ...rows]);

const mappingOf = (table: Sheet, kind: TableKindId): Mapping => {
  const found = suggestMapping(table, { kind });
  if (!found.ok) throw new Error(kind);
  return { ...found.value.mapping, defaults };
};

const bySheet = (mapping: Mapping): unknown => [
  mapping.kind,
  mapping.columns.toSorted((a, b) => (a.header < b.header ? -1 : 1)),
];

describe('tables of what happens', () => {
  it('law: are proposed the same mapping in any order of columns, with blank rows and titles above, and totals below', () => {
    fc.assert(
      fc.property(madeTable, fc.infiniteStream(fc.nat()), fc.nat(3), (made, picks, blank) => {
        const places = made.headers.map((_, i) => ({ i, at: picks.next().value ?? i })).toSorted((a, b) => a.at - b.at);
        const shuffle = <T>(cells: readonly T[]): readonly (T | undefined)[] => places.map(({ i }) => cells[i]);
        const noisy = tableOf('表', [
          ['某社区登记'],
          ...Array.from({ length: blank }, () => []),
          shuffle(made.headers),
          [],
          ...made.rows.map(shuffle),
          ['合计', made.rows.length],
        ]);
        const proposed = suggestMapping(noisy, { kind: made.kind });
        expect(proposed.ok && bySheet({ ...proposed.value.mapping, defaults })).toEqual(
          bySheet(mappingOf(sheetOf(made), made.kind)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it.each(kinds)(
    'law: each row of %s is taken over or left out with one reason, and the same table again changes nothing',
    async (kind) => {
      await fc.assert(
        fc.asyncProperty(tableFor(kind), async (made) => {
          const table = sheetOf(made);
          const mapping = mappingOf(table, made.kind);
          const mapped = await applyMapping(table, mapping, { base, on });
          const filled = made.rows.filter((row) => row.some((cell) => cell !== ''));
          if (!mapped.ok) {
            expect(mapped.report.items.map(({ code }) => code)).toContain('exchange.mapping-nothing');
            return;
          }
          const { taken, leftOut, rows, sheets } = mapped.value;
          expect(rows).toBe(filled.length);
          expect(taken + leftOut.length).toBe(rows);
          expect(new Set(leftOut.map(({ row }) => row)).size).toBe(leftOut.length);
          const once = await readSheets(sheets, { base });
          if (!once.ok) throw new Error(JSON.stringify([made.kind, once.report.items.slice(0, 2)]));
          const again = await applyMapping(table, mapping, { base: once.value, on });
          const twice = again.ok ? await readSheets(again.value.sheets, { base: once.value }) : again;
          expect(twice.ok && twice.value).toEqual(once.value);
        }),
        { numRuns: 8 },
      );
    },
  );

  it('law: no name, number, telephone or account is in what comes of them, whatever column is taken for whatever field', async () => {
    const secrets = ['欧阳样甲', '990101194912310028', '19977770001', '6299990000000000017'] as const;
    await fc.assert(
      fc.asyncProperty(
        madeTable,
        fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
        fc.boolean(),
        async (made, picks, joint) => {
          const own = tableKinds[made.kind].fields;
          const headers = [...made.headers, '甲', '乙', '丙', '丁'];
          const rows = made.rows.map((row) => [
            ...row,
            ...secrets.map((secret) => (joint ? `9-1-101 ${secret}` : secret)),
          ]);
          const table = sheetOf({ headers, rows });
          const proposal = suggestMapping(table, { kind: made.kind });
          const mapping: Mapping = {
            ...mappingOf(sheetOf(made), made.kind),
            columns: [
              ...['甲', '乙', '丙', '丁'].map((header, i) => ({
                header,
                field: own[(picks[i] ?? 0) % own.length] ?? 'place',
              })),
              ...mappingOf(sheetOf(made), made.kind).columns,
            ],
          };
          const mapped = await applyMapping(table, mapping, { base, on });
          const read = mapped.ok ? await readSheets(mapped.value.sheets, { base }) : mapped;
          const said = JSON.stringify([proposal, mapped, read]);
          expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('sign-ups of a chat group', () => {
  it('law: each numbered line is a row, with the name that it begins with', () => {
    const line = fc.record({
      name: fc.constantFrom('样甲', '样乙', '样丙'),
      mark: fc.constantFrom('.', '、', ')', '．', ' '),
      between: fc.constantFrom('：', ' ', ',', ':', '😀'),
      content: fc.constantFrom('周三上午', '9-1-101', '带2人'),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (lines, restart) => {
        const text = lines.map((one, i) => `${1 + (i % restart)}${one.mark}${one.name}${one.between}${one.content}`);
        const read = parseSignUps(['#接龙', ...text].join('\n'));
        expect(read.ok && read.value.rows.slice(1).map(({ row, cells }) => [row, cells[1]])).toEqual(
          lines.map(({ name }, i) => [i + 2, name]),
        );
      }),
    );
  });
});
