import { describe, expect, it } from 'vitest';
import { asJson, smallScenario } from '../../fixtures/small-scenario';
import type { Cell, Sheet } from '../cells/cell';
import { type ReadOptions, readSheets } from './read-sheets';
import { writeSheets } from './write-sheets';

const base = smallScenario();
const sheet = (name: string, ...rows: readonly (readonly Cell[])[]): Sheet => ({
  name,
  rows: rows.map((cells, i) => ({ row: i + 1, cells })),
});
const workers = (name: string, id: string): Sheet =>
  sheet(name, ['社工编号', '岗位', '可参与项目数'], [id, '为老服务岗', 3]);

/** Reads sheets onto the base: the scenario, and what exchange and the schema report of them. */
const read = async (sheets: readonly Sheet[], options: ReadOptions = { base }) => {
  const found = await readSheets(sheets, options);
  return {
    ...(found.ok ? { value: found.value } : {}),
    problems: found.report.items
      .filter(({ code }) => /^(?:exchange|schema)\./.test(code))
      .map(({ code, severity, path }) => [code, severity, path.join('/')]),
  };
};

describe('the sheets of a file', () => {
  it('that are hidden are not read, and this is told of those with content', async () => {
    const { value, problems } = await read([
      { ...workers('社工', 'w-8'), hidden: true },
      { name: '空', rows: [], hidden: true },
      workers('社工', 'w-9'),
    ]);
    expect(value?.community.socialWorkers.filter(({ id }) => id === 'w-8' || id === 'w-9').map(({ id }) => id)).toEqual(
      ['w-9'],
    );
    expect(problems).toEqual([
      ['exchange.rows-kept', 'warning', '社工'],
      ['exchange.sheet-hidden', 'warning', '社工'],
    ]);
  });

  it('that nobody knows are told of beside known ones, and refused alone; explanations and empty sheets are nothing', async () => {
    expect(
      (
        await read([
          sheet('账目', ['甲', '乙'], ['d-1', 1]),
          workers('社工', 'w-9'),
          sheet('空'),
          sheet('填写说明', ['甲']),
        ])
      ).problems,
    ).toEqual([
      ['exchange.rows-kept', 'warning', '社工'],
      ['exchange.sheet-unknown', 'warning', '账目'],
    ]);
    for (const sheets of [[], [sheet('空'), sheet('填写说明', ['甲'])]])
      expect(await read(sheets)).toEqual({ problems: [['exchange.nothing-known', 'error', '']] });
  });

  it('of parts are read all; a second one is told of, and a part of the work model that is wrong has its place in the model', async () => {
    const parts = writeSheets(base).at(-1) ?? sheet('');
    const { value, problems } = await read([parts, { ...parts, name: '其他数据 (1)', rows: parts.rows.slice(0, 1) }]);
    expect([value?.id, problems]).toEqual([base.id, [['exchange.sheet-again', 'warning', '其他数据 (1)']]]);
    const broken = await read([sheet('其他数据', ['部分', '序号', '内容'], ['model', 1, '{}'])]);
    expect(broken.value).toBeUndefined();
    expect(broken.problems).toContainEqual(['schema.missing', 'error', 'model/groups']);
  });

  it('of another scenario are that scenario, not joined with the base', async () => {
    const { value, problems } = await read(
      writeSheets(
        { ...base, id: 'elsewhere', community: { ...base.community, organisations: [] } },
        { sensitive: 'included' },
      ),
    );
    expect([value?.id, value?.community.organisations, problems]).toEqual([
      'elsewhere',
      [],
      [['exchange.other-scenario', 'warning', '']],
    ]);
  });

  it('in any order are the same scenario: its time zone is that of the file', async () => {
    const sheets = writeSheets(base, { sensitive: 'included' });
    const found = await read(sheets.toReversed(), {});
    expect([found.problems, asJson(found.value)]).toEqual([[], asJson(base)]);
  });
});

describe('a report of a reading', () => {
  it('has no more problems than wanted, and counts all', async () => {
    const broken = sheet('社工', ['社工编号', '岗位', '可参与项目数'], ['a', '无此岗', '三'], ['b', '无此岗', '三']);
    const found = await readSheets([broken], { base, cap: 1 });
    expect([found.ok, found.report.total, found.report.items.length]).toEqual([false, 4, 1]);
  });

  it('says of a whole list the sheet that has it, and of a record of the base its place there', async () => {
    const bare = { ...base, community: { ...base.community, stations: [] } };
    const placesOf = async (sheets: readonly Sheet[], options: ReadOptions): Promise<unknown> =>
      (await readSheets(sheets, options)).report.items
        .filter(({ code }) => code === 'model.empty-list')
        .map(({ path }) => path);
    expect(await placesOf(writeSheets(bare, { sensitive: 'included' }), {})).toEqual([['站点']]);
    expect(await placesOf([workers('社工', 'w-9')], { base: bare })).toEqual([['community', 'stations']]);
    const wrong = await readSheets(
      [sheet('户室', ['户室编号', '所在节点', '楼层', '室号', '面积'], ['d-9', 'nowhere', 1, '901', 50])],
      { base },
    );
    expect(
      wrong.report.items.filter(({ severity }) => severity === 'error').map(({ code, path }) => [code, ...path]),
    ).toEqual([['model.unknown-record', '户室', 2, '所在节点']]);
  });

  it('of a reading that was stopped says so, and nothing else', async () => {
    expect(await read([workers('社工', 'w-9')], { base, signal: AbortSignal.abort() })).toEqual({
      problems: [['exchange.cancelled', 'error', '']],
    });
  });
});
