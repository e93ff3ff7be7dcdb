import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asJson, smallScenario } from '../../fixtures/small-scenario';
import type { Cell, Sheet } from '../cells/cell';
import { readCsv, writeCsv } from '../csv';
import { readNameList } from '../names';
import { headerKey, sheetKeys, unnumberedKey } from './header-key';
import { readSheets } from './read-sheets';
import { writeSheets } from './write-sheets';

const whole = smallScenario();
// Nobody lives there yet, so that a column of residents that a sheet leaves out loses nothing.
const base = {
  ...whole,
  community: {
    ...whole.community,
    households: whole.community.households.map((household) => ({ ...household, residents: {} })),
  },
};
const [one, two] = base.community.households.map(({ id, dwellingId }) => [id, dwellingId] as const);
const sheet = (name: string, ...rows: readonly (readonly Cell[])[]): Sheet => ({
  name,
  rows: rows.map((cells, i) => ({ row: i + 1, cells })),
});

/** Reads sheets onto the base; reports about records missing from the sheets are left out. */
const readOnto = async (...sheets: readonly Sheet[]) => {
  const read = await readSheets(sheets, { base });
  return {
    read,
    problems: read.report.items
      .filter(({ code }) => /^(?:exchange|schema)\./.test(code) && code !== 'exchange.rows-kept')
      .map(({ code, severity, path }) => [code, severity, ...path]),
  };
};

const residentsOf = (read: Awaited<ReturnType<typeof readSheets>>, id = one?.[0]): unknown =>
  read.ok
    ? asJson(read.value.community.households.find((household) => household.id === id)?.residents)
    : read.report.items;

describe('rows that are no records', () => {
  it('of totals, notes and a header printed again are left out, each with a word', async () => {
    const header = ['序号', '社工编号', '岗位', '可参与项目数'];
    const { read, problems } = await readOnto(
      sheet(
        '社工',
        header,
        ['1', 'w-8', '为老服务岗', 12],
        header,
        ['2', 'w-9', '为老服务岗', 13],
        ['合 计', undefined, undefined, 25],
        [undefined, '注：本表每周五前报送'],
        ['填表人：网格员', undefined, '审核：', 3],
      ),
    );
    expect(
      read.ok &&
        read.value.community.socialWorkers
          .filter(({ id }) => !base.community.socialWorkers.some((before) => before.id === id))
          .map(({ id, caseload }) => [id, caseload]),
    ).toEqual([
      ['w-8', 12],
      ['w-9', 13],
    ]);
    expect(problems).toEqual([
      ...[3, 5, 6, 7].map((row) => ['exchange.row-left-out', 'warning', '社工', row]),
      ['exchange.header-unknown', 'warning', '社工', 1, '序号'],
    ]);
  });

  it('are not those whose text says that it is meant', async () => {
    const { read, problems } = await readOnto(
      sheet('社会组织', ['组织编号', '名称', '登记状态', '可承接项目数'], ["'合计", '合计社', '备案', 1]),
    );
    expect([problems, read.ok && read.value.community.organisations.some(({ id }) => id === '合计')]).toEqual([
      [],
      true,
    ]);
  });

  it('in a list of names are no names, and titles above it are none', async () => {
    const bytes = new TextEncoder().encode(
      '志愿者名册（2026年11月，第3版）\n1、编号,2、姓名（必填）\nv-1,张甲\r\nv-2,张乙\rv-3,张丙\n合计,3人\n',
    );
    const read = await readNameList({ name: '姓名.csv', bytes });
    expect([read.ok && read.value.entries(), read.report.items.map(({ code, path }) => [code, ...path])]).toEqual([
      [
        ['v-1', '张甲'],
        ['v-2', '张乙'],
        ['v-3', '张丙'],
      ],
      [['exchange.row-left-out', '姓名', 6]],
    ]);
    const lost = await readNameList({
      name: '姓名.csv',
      bytes: new TextEncoder().encode('编号,姓名\n1.10105E+17,张甲\n'),
    });
    expect(lost.report.items).toMatchObject([{ code: 'exchange.cell-digits', path: ['姓名', 2], received: '""' }]);
  });
});

describe('a header', () => {
  const rows = [[one?.[0], one?.[1], 2, 1, 3]] as const;

  it('over two rows that are not merged is one header', async () => {
    for (const header of [
      [
        ['住户编号', '户室编号', '家庭人口'],
        [undefined, undefined, '0–5岁', '6–14岁'],
      ],
      [
        ['住户编号', '户室编号', '家庭人口', undefined],
        ['住户编号', '户室编号', '0–5岁', '6–14岁'],
      ],
    ]) {
      const { read, problems } = await readOnto(
        sheet('住户', ['住户登记表'], ...header, ...rows.map((cells) => cells.slice(0, 4))),
      );
      expect([residentsOf(read), problems]).toEqual([{ 'age-0': 2, 'age-6': 1 }, []]);
    }
    const three = await readOnto(
      sheet(
        '住户',
        ['住户编号', '户室编号', '家庭人口'],
        [undefined, undefined, '0–5岁', '6–14岁', '15–59岁'],
        ...rows,
      ),
    );
    expect(three.problems.map(([code]) => code)).not.toContain('exchange.header-missing');
    expect(residentsOf(three.read)).toMatchObject({ 'age-0': 2, 'age-6': 1 });
  });

  it('is not a row of data below it, though a cell there says a header', async () => {
    const { read } = await readOnto(
      sheet('社会组织', ['组织编号', '名称', '登记状态', '可承接项目数'], ['o-x', '岗位', '备案', 2]),
    );
    expect(read.ok && read.value.community.organisations.some(({ name }) => name === '岗位')).toBe(true);
  });

  it('that is missing above values is told of, with its column', async () => {
    const { problems } = await readOnto(
      sheet('住户', ['住户编号', '户室编号', undefined, '0–5岁'], [one?.[0], one?.[1], '朝南', 1, undefined, 5]),
    );
    expect(problems).toEqual([
      ['exchange.column-unheaded', 'warning', '住户', 1, 'C'],
      ['exchange.column-unheaded', 'warning', '住户', 1, 'F'],
    ]);
  });

  it.each([
    '0–5岁',
    '0-5岁',
    '0—5岁',
    '0~5岁',
    '０～５岁',
    '0至5岁',
    ' 0 – 5 岁 ',
    '人数：0-5岁',
    '3、0-5岁',
    '3. 0－5岁',
    'Q3 0-5岁',
    '（3）0-5岁',
    '第3题、0-5岁',
    '0-5岁（人）',
    '0-5岁【必填】',
    '③0-5岁',
  ])('%s is the column of 0–5岁', async (header) => {
    const { read, problems } = await readOnto(
      sheet('住户', ['1、住户编号', '2. 户室编号', header], [one?.[0], one?.[1], 3]),
    );
    expect([residentsOf(read), problems]).toEqual([{ 'age-0': 3 }, []]);
  });

  it('with a number before it means what it means without', () => {
    const texts = fc.constantFrom('姓名', '户室编号', '人数：0–5岁', '0-5岁', '面积（㎡）', 'Age');
    const numbers = fc.constantFrom(
      ['', '、'],
      ['', '. '],
      ['', '．'],
      ['', '）'],
      ['（', '）'],
      ['Q', ' '],
      ['q', '．'],
      ['第', '题 '],
      ['Q', '：'],
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 199 }), numbers, (text, n, [before = '', after = '']) => {
        expect(unnumberedKey(`${before}${n}${after}${text}`)).toBe(headerKey(text));
      }),
    );
  });

  it('that is optional and left out is read as blank; what goes with it is counted', async () => {
    const [before] = base.community.socialWorkers;
    const { read, problems } = await readOnto(
      sheet('社工', ['社工编号', '可参与项目数'], [before?.id, 12], ['w-new', 3]),
    );
    const found = read.ok ? read.value.community.socialWorkers : [];
    expect(asJson(found.filter(({ id }) => id === before?.id || id === 'w-new'))).toEqual([
      { id: before?.id, posts: [], caseload: 12 },
      { id: 'w-new', posts: [], caseload: 3 },
    ]);
    expect(problems).toEqual([['exchange.column-absent', 'warning', '社工', 1]]);
    const others = await readOnto(
      sheet(
        '志愿者',
        ['志愿者编号', '岗位', '每周分钟数', '已投保', '本人同意'],
        ['v-new', '为老服务岗', 60, '是', '是'],
      ),
      sheet('网格节点', ['节点编号', '层级', '名称'], ['n-new', '社区', '新区']),
    );
    expect(others.problems.filter(([code]) => code?.toString().startsWith('schema.'))).toEqual([]);
  });
});

describe('residents of some groups only', () => {
  it('replace those of all, and what goes is counted group by group; without any column of residents all stay', async () => {
    const households = whole.community.households.map((household, i) =>
      i < 3
        ? { ...household, residents: { 'age-0': 1, 'age-65': 2, ...(i === 0 ? { 'age-80': 1 } : {}) } }
        : { ...household, residents: {} },
    );
    const lived = { ...whole, community: { ...whole.community, households } };
    const [first, second] = households;
    const said = async (...rows: readonly (readonly Cell[])[]) => {
      const read = await readSheets([sheet('住户', ...rows)], { base: lived });
      return [
        residentsOf(read),
        residentsOf(read, two?.[0]),
        read.report.items.flatMap(({ code, params }) => (code === 'exchange.column-absent' ? [params] : [])),
      ];
    };
    expect(
      await said(
        ['住户编号', '户室编号', '0–5岁', '80岁及以上'],
        [first?.id, first?.dwellingId, 3, 1],
        [second?.id, second?.dwellingId, 1],
      ),
    ).toEqual([
      { 'age-0': 3, 'age-80': 1 },
      { 'age-0': 1 },
      [{ column: { 'zh-CN': '人数：65–79岁', en: 'Residents: 65–79' }, count: 2 }],
    ]);
    expect(
      await said(['住户编号', '户室编号'], [first?.id, first?.dwellingId], [second?.id, second?.dwellingId]),
    ).toEqual([first?.residents, second?.residents, []]);
  });
});

describe('the name of a sheet', () => {
  it.each([
    '住户 (1)',
    '住户（2）',
    '住户(12)',
    '住户 - 副本',
    '住户 - 副本 (2)',
    '住户 副本',
    '住户的副本',
    '住户 - Copy',
    '住户 copy 2',
    'Copy of 住户',
    '住户_1',
    '住户 (1) (1)',
  ])('%s is that of a copy', async (name) => {
    expect(sheetKeys(name)).toContain('住户');
    const bytes = new TextEncoder().encode(`住户编号,户室编号,0-5岁\n${one?.join(',')},3\n`);
    const read = await readCsv([{ name: `下载/${name}.csv`, bytes }], { base });
    expect(residentsOf(read)).toEqual({ 'age-0': 3 });
  });

  it('as a browser changes it is known for every sheet of a scenario', async () => {
    const files = writeCsv(base, { sensitive: 'included' }).map(({ name, bytes }) => ({
      name: name.replace('.csv', ' (1).csv'),
      bytes,
    }));
    const read = await readCsv(files);
    expect([
      read.report.items.filter(({ code }) => code.startsWith('exchange.')),
      read.ok && asJson(read.value),
    ]).toEqual([[], asJson(base)]);
  });

  it('beside another sheet of the same table is told of', async () => {
    const header = ['社工编号', '岗位', '可参与项目数'];
    const { problems } = await readOnto(
      sheet('社工', header, ['w-8', '为老服务岗', 1]),
      sheet('社工 (2)', header, ['w-9', '为老服务岗', 1]),
    );
    expect(problems).toEqual([['exchange.sheet-again', 'warning', '社工 (2)']]);
  });
});

describe('a code that a spreadsheet program changed', () => {
  it('is refused or warned of, with its place, and rooms written 601.0 are rooms', async () => {
    const dwelling = base.community.dwellings[0];
    const room = (cell: Cell): readonly Cell[] => [dwelling?.id, dwelling?.nodeId, 1, cell, 50];
    const roomOf = async (cell: Cell): Promise<unknown> => {
      const { read, problems } = await readOnto(
        sheet('户室', ['户室编号', '所在节点', '楼层', '室号', '面积'], room(cell)),
      );
      return [
        read.ok && read.value.community.dwellings.find(({ id }) => id === dwelling?.id)?.room,
        problems.map(([code, severity, ...path]) => [code, severity, path.at(-1)]),
      ];
    };
    expect(await roomOf('601.0')).toEqual(['601', []]);
    expect(await roomOf(601)).toEqual(['601', []]);
    expect(await roomOf('01/02/2026')).toEqual(['01/02/2026', [['exchange.code-date', 'warning', '室号']]]);
    expect(await roomOf({ kind: 'serial', serial: 46_083, since1904: false })).toEqual([
      false,
      [['exchange.cell-code-date', 'error', '室号']],
    ]);
  });

  it('of two long ones that end alike is none of the other’s', async () => {
    const { problems } = await readOnto(
      sheet('社工', ['社工编号', '可参与项目数'], [110_105_199_001_010_000, 1], [110_105_199_001_010_000, 1]),
    );
    expect(problems).toEqual([
      ['exchange.cell-digits', 'error', '社工', 2, '社工编号'],
      ['exchange.cell-digits', 'error', '社工', 3, '社工编号'],
    ]);
  });

  it('is written so that it is read as it was', async () => {
    const rooms = ['601.0', '2026-03-02', '1.1E+17', '3月2日', '0101', '1-2', '1E3', '合计'];
    const dwellings = base.community.dwellings
      .slice(0, rooms.length)
      .map((dwelling, i) => ({ ...dwelling, room: rooms[i] ?? '' }));
    const scenario = {
      ...base,
      community: { ...base.community, dwellings, households: [], ownerships: [], needs: [] },
    };
    const read = await readSheets(writeSheets(scenario, { sensitive: 'included' }));
    expect(read.ok && read.value.community.dwellings.map(({ room }) => room)).toEqual(rooms.slice(0, dwellings.length));
    expect(dwellings.length).toBeGreaterThan(5);
  });
});

describe('cells merged over rows', () => {
  it('say their text of each row, and their number of the first only', async () => {
    const cells = (pair: typeof one, count: number): readonly Cell[] => [pair?.[0], pair?.[1], count];
    const merged: Sheet = {
      name: '住户',
      rows: [
        { row: 1, cells: ['住户编号', '户室编号', '0–5岁'] },
        { row: 2, cells: cells(one, 4) },
        { row: 3, cells: cells(two, 4), merged: [2] },
      ],
    };
    const { read, problems } = await readOnto(merged);
    expect([residentsOf(read), residentsOf(read, two?.[0]), problems]).toEqual([
      { 'age-0': 4 },
      {},
      [['exchange.cell-merged', 'warning', '住户', 3, '0–5岁']],
    ]);
    const [flat, other] = base.community.dwellings;
    const row = (id: string | undefined, area: number): readonly Cell[] => [
      id,
      flat?.nodeId,
      6,
      `9${id}`.slice(0, 16),
      area,
    ];
    // A floor is the same for each row; an area shared by flats is refused.
    const areas = await readOnto({
      name: '户室',
      rows: [
        { row: 1, cells: ['户室编号', '所在节点', '楼层', '室号', '面积'] },
        { row: 2, cells: row(flat?.id, 50) },
        { row: 3, cells: row(other?.id, 50), merged: [1, 2, 4] },
      ],
    });
    expect(areas.problems).toEqual([['exchange.cell-merged', 'error', '户室', 3, '面积']]);
  });
});
