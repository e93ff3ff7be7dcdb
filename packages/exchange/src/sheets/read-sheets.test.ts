import { describe, expect, it } from 'vitest';
import { excelLike } from '../../fixtures/excel-like';
import { asJson, smallScenario } from '../../fixtures/small-scenario';
import type { Cell, Sheet } from '../cells/cell';
import { formatDiagnostic as inWords } from '../messages';
import { readXlsx } from '../xlsx';
import { readSheets } from './read-sheets';
import { writeSheets } from './write-sheets';
import { writeTemplate } from '../template/write-template';

const base = smallScenario();
const entrance = base.community.dwellings[0]?.nodeId ?? '';
const [firstHousehold] = base.community.households;

const sheet = (name: string, ...rows: readonly (readonly Cell[])[]): Sheet => ({
  name,
  rows: rows.map((cells, i) => ({ row: i + 1, cells })),
});

/** The base with all lists about people empty, so that a sheet can add its own dwellings and households. */
const bare = { ...base, community: { ...base.community, needs: [], households: [], dwellings: [], ownerships: [] } };

const problemsOf = async (...sheets: readonly Sheet[]): Promise<readonly (readonly unknown[])[]> => {
  const read = await readSheets(sheets, { base: bare });
  return read.report.items
    .filter(({ code }) => code !== 'model.empty-list')
    .map(({ code, path, received }) => [code, path, received]);
};

describe('a sheet that people filled in', () => {
  it('is read under a title, with columns in any order, full-width digits, numbers as text and other headers', async () => {
    const read = await readSheets(
      [
        sheet(
          '房屋信息',
          ['观象台社区房屋登记表'],
          ['填表人：网格员', undefined, '２０２６年'],
          ['面积（㎡）', '房 号', '楼层*', '单元编号', '户室编号', '备注'],
          ['５６．７８', '１０１', '１', entrance, 'd-1', '朝南'],
          [60, 102, 1, entrance, 'd-2'],
        ),
        sheet(
          'Sheet2',
          ['Household', 'Dwelling', '80岁及以上', 'age-6'],
          ['h-1', 'd-1', '２', 1],
          ['h-2', 'd-2', undefined, 0],
        ),
      ],
      { base: bare },
    );
    expect(read.ok && asJson(read.value.community.dwellings)).toEqual([
      { id: 'd-1', nodeId: entrance, floor: 1, room: '101', area: 5678 },
      { id: 'd-2', nodeId: entrance, floor: 1, room: '102', area: 6000 },
    ]);
    expect(read.ok && asJson(read.value.community.households)).toEqual([
      { id: 'h-1', dwellingId: 'd-1', residents: { 'age-80': 2, 'age-6': 1 } },
      { id: 'h-2', dwellingId: 'd-2', residents: { 'age-6': 0 } },
    ]);
    // The unknown column 备注 is reported once; nothing is lost silently.
    expect(read.report.items.filter(({ code }) => code === 'exchange.header-unknown').map(({ path }) => path)).toEqual([
      ['房屋信息', 3, '备注'],
    ]);
  });

  it('is read once where a row stands twice, and gets ids where they are missing', async () => {
    const rows = [
      ['户室编号', '所在节点', '楼层', '室号', '面积'],
      ['d-1', entrance, 1, '101', 50],
      ['d-1', entrance, 1, '101', 50],
      [undefined, entrance, 2, '201', 50],
    ];
    const read = await readSheets([sheet('户室', ...rows)], { base: bare });
    expect(read.ok && read.value.community.dwellings.map(({ id }) => id)).toEqual(['d-1', 'dwelling-4']);
    expect(
      read.report.items
        .filter(({ code }) => code.startsWith('exchange.'))
        .map(({ code, path, severity }) => [code, path, severity]),
    ).toEqual([
      ['exchange.duplicate-row', ['户室', 3], 'warning'],
      ['exchange.id-given', ['户室', 4, '户室编号'], 'warning'],
    ]);
  });

  it('keeps what it does not bring as it stands in the base', async () => {
    const read = await readSheets(
      [sheet('社工', ['社工编号', '岗位', '可参与项目数'], ['w-9', '为老服务岗、Deliberation and mediation', 3])],
      { base },
    );
    expect(read.report.items.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.ok && read.value.community.socialWorkers.map(({ id }) => id).toSorted()).toEqual(
      [...base.community.socialWorkers.map(({ id }) => id), 'w-9'].toSorted(),
    );
    expect(read.ok && read.value.community.households).toEqual(base.community.households);
  });

  it('takes a blank cell of a list for an empty list', async () => {
    const read = await readSheets(
      [
        sheet(
          '社会组织',
          ['组织编号', '名称', '登记状态', '岗位', '可承接项目数'],
          ['o-1', '银龄互助社', '备案', undefined, 2],
        ),
      ],
      { base },
    );
    expect(read.ok && asJson(read.value.community.organisations.filter(({ id }) => id === 'o-1'))).toEqual([
      { id: 'o-1', name: '银龄互助社', status: 'filed', posts: [], capacity: 2 },
    ]);
  });

  it('may be one of several of its kind', async () => {
    const header = ['户室编号', '所在节点', '楼层', '室号', '面积'];
    const read = await readSheets(
      [sheet('户室', header, ['d-1', entrance, 1, '101', 50]), sheet('东区', header, ['d-2', entrance, 1, '102', 50])],
      { base: bare },
    );
    expect(read.ok && read.value.community.dwellings.map(({ id }) => id)).toEqual(['d-1', 'd-2']);
  });
});

describe('a problem says sheet, row and column', () => {
  it('for each cell that cannot be read, all of them at once', async () => {
    const found = await problemsOf(
      sheet(
        '户室',
        ['户室登记'],
        ['户室编号', '所在节点', '楼层', '室号', '面积'],
        ['d-1', entrance, '一楼', '101', '56.789'],
        ['d-2', undefined, 1, '102', { kind: 'error', error: '#REF!' }],
      ),
    );
    expect(found).toEqual([
      ['exchange.cell-integer', ['户室', 3, '楼层'], '"一楼"'],
      ['exchange.cell-area', ['户室', 3, '面积'], '"56.789"'],
      ['exchange.cell-missing', ['户室', 4, '所在节点'], '""'],
      ['exchange.cell-error', ['户室', 4, '面积'], '"#REF!"'],
    ]);
  });

  it('for what only the whole document can say: references, ranges, repeated ids', async () => {
    const found = await problemsOf(
      sheet(
        '户室',
        ['户室编号', '所在节点', '楼层', '室号', '面积'],
        ['d-1', 'nowhere', 1, '101', 50],
        ['d-2', entrance, 999, '102', 50],
        ['d-2', entrance, 1, '103', 50],
      ),
      sheet('住户', ['住户编号', '户室编号', '人数：0–5岁'], ['h-1', 'd-7', 1], ['h-2', 'd-1', 99]),
    );
    expect(found.map(([code, path]) => [code, path])).toEqual(
      expect.arrayContaining([
        ['model.unknown-record', ['户室', 2, '所在节点']],
        ['schema.too-big', ['户室', 3, '楼层']],
        ['model.duplicate-id', ['户室', 4, '户室编号']],
        ['model.unknown-record', ['住户', 2, '户室编号']],
        ['schema.too-big', ['住户', 3, '人数：0–5岁']],
      ]),
    );
  });

  it('for a header that is missing, repeated or nowhere', async () => {
    expect(await problemsOf(sheet('户室', ['户室编号', '楼层', '楼层'], ['d-1', 1, 1]))).toEqual([
      ['exchange.header-repeated', ['户室', 1, '楼层'], '"楼层"'],
      ['exchange.header-missing', ['户室', 1], '["户室编号","楼层"]'],
    ]);
    expect((await problemsOf(sheet('户室', ['甲', '乙'], ['d-1', 1]))).map(([code]) => code)).toEqual([
      'exchange.header-none',
    ]);
    expect((await problemsOf(sheet('账目', ['甲', '乙'], ['d-1', 1]))).map(([code]) => code)).toEqual([
      'exchange.nothing-known',
      'exchange.sheet-unknown',
    ]);
  });

  it('in words of both languages, with a mend', async () => {
    const read = await readSheets(
      [sheet('户室', ['户室编号', '所在节点', '楼层', '室号', '面积'], ['d-1', entrance, '一楼', '101', 50])],
      { base: bare },
    );
    const [problem] = read.report.items;
    expect(problem && inWords(problem, 'zh-CN')).toEqual({
      where: '“户室”第 2 行“楼层”列',
      what: '此处应填整数',
      received: '"一楼"',
      fix: '请填不带小数和单位的整数',
    });
    expect(problem && inWords(problem, 'en')).toEqual({
      where: '“户室”, row 2, column “楼层”',
      what: 'A whole number is expected here',
      received: '"一楼"',
      fix: 'Enter a whole number without a unit',
    });
  });
});

describe('nothing is half-read', () => {
  it('one bad cell among good rows gives no scenario', async () => {
    const good = Array.from({ length: 50 }, (_, i) => [`d-${i}`, entrance, 1, `${100 + i}`, 50]);
    const read = await readSheets(
      [sheet('户室', ['户室编号', '所在节点', '楼层', '室号', '面积'], ...good, ['d-x', entrance, 'x', '1', 50])],
      { base: bare },
    );
    expect(read.ok).toBe(false);
    expect('value' in read).toBe(false);
    expect(read.report.errors).toBe(1);
  });

  it('leaves the base as it was', async () => {
    const before = JSON.stringify(base);
    await readSheets(
      writeSheets({ ...base, name: '另一名称' }).filter(({ name }) => name !== '其他数据'),
      { base },
    );
    expect(JSON.stringify(base)).toBe(before);
  });

  it('a part that was cut is named, and a roster sheet without a roster', async () => {
    const sheets = writeSheets(base).map((written) =>
      written.name === '其他数据'
        ? {
            ...written,
            rows: written.rows
              .filter(({ cells }) => cells[0] !== 'calendar')
              .map((row, i) => (i === 2 ? { ...row, cells: [row.cells[0], 2, row.cells[2]] } : row)),
          }
        : written,
    );
    const read = await readSheets(sheets);
    expect(read.report.items.map(({ code }) => code)).toContain('exchange.part-broken');
    expect((await problemsOf(sheet('排班', ['班次编号', '志愿者编号'], ['s', 'v']))).map(([code]) => code)).toContain(
      'exchange.no-place',
    );
    expect((await readSheets([sheet('户室', ['x'])])).report.items.map(({ code }) => code)).toEqual([
      'exchange.no-model',
    ]);
  });
});

describe('the template', () => {
  it('names every column with how to fill it in, in both languages', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const [guide] = writeTemplate(base, { locale });
      expect(guide?.rows.length).toBeGreaterThan(80);
      // An optional column has a blank cell, not the mark of an empty text.
      expect(guide?.rows.flatMap(({ cells }) => cells).includes("'")).toBe(false);
      expect(
        guide?.rows.every(({ cells }) => cells.slice(0, 3).every((cell) => typeof cell === 'string' && cell !== '')),
      ).toBe(true);
    }
  });

  it('filled in as Excel would save it, gives the scenario it says', async () => {
    const [household] = base.community.households;
    const bytes = excelLike(
      [
        { name: '说明', rows: [['本表由社区填写']] },
        {
          name: '住户',
          rows: [
            [{ rich: ['观象台社区', '住户登记表'], phonetic: 'guān xiàng tái' }],
            ['住户编号', '户室编号', '居民人数'],
            [undefined, undefined, '0–5岁', { inline: '80岁及以上' }],
            [household?.id, household?.dwellingId, '０', { formula: '1+1', number: 2 }],
          ],
          merged: ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2'],
        },
        {
          name: '服务',
          rows: [
            ['服务编号', '类型', '岗位', '需要人数', '重复规律', '开始时刻', '时长（分钟）', '开始日期'],
            ['svc-1', '固定场次', '为老服务岗', 2, '每周一、三', '８：３０', 120, { date: 46_356 }],
          ],
        },
      ],
      { prefix: 'x' },
    );
    const read = await readXlsx(bytes, {
      base: { ...base, community: { ...base.community, needs: [] } },
      removals: 'apply',
    });
    expect(read.report.items.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.ok && asJson(read.value.community.households)).toEqual([
      { id: firstHousehold?.id, dwellingId: firstHousehold?.dwellingId, residents: { 'age-0': 0, 'age-80': 2 } },
    ]);
    expect(read.ok && asJson(read.value.services)).toEqual([
      {
        kind: 'session',
        id: 'svc-1',
        postId: 'elder',
        wanted: 2,
        recurrence: { kind: 'weekly', weekdays: [1, 3] },
        start: '08:30',
        minutes: 120,
        from: '2026-11-30',
      },
    ]);
  });
});
