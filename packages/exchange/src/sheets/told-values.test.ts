import { expect, it } from 'vitest';
import { smallScenario } from '../../fixtures/small-scenario';
import type { Cell, Sheet } from '../cells/cell';
import { type ReadOptions, readSheets } from './read-sheets';
import { writeSheets } from './write-sheets';

const base = smallScenario();
const sheet = (name: string, ...rows: readonly (readonly Cell[])[]): Sheet => ({
  name,
  rows: rows.map((cells, i) => ({ row: i + 1, cells })),
});
const workers = (id: string): Sheet => sheet('社工', ['社工编号', '岗位', '可参与项目数'], [id, '为老服务岗', 3]);

/** The sheets that the reader knows are named in both languages. */
const known: unknown = expect.arrayContaining([
  { 'zh-CN': '网格节点', en: 'Grid nodes' },
  { 'zh-CN': '社工', en: 'Social workers' },
]);

/** Returns the problems of one code, with all that they say. */
const told = async (code: string, sheets: readonly Sheet[], options: ReadOptions = { base }) =>
  (await readSheets(sheets, options)).report.items
    .filter((problem) => problem.code === code)
    .map(({ severity, path, received, params }) => [severity, path, received, params]);

it('a hidden sheet is told of by its name, if it has rows', async () => {
  expect(
    await told('exchange.sheet-hidden', [
      { ...workers('w-7'), hidden: true },
      { ...sheet('空'), hidden: true },
      { ...sheet('旧账'), rows: [{ row: 1, cells: ['甲'] }], hidden: true },
      workers('w-9'),
    ]),
  ).toEqual([
    ['warning', ['社工'], '"社工"', { sheet: '社工' }],
    ['warning', ['旧账'], '"旧账"', { sheet: '旧账' }],
  ]);
  // Hidden sheets alone are nothing to read.
  expect(await told('exchange.nothing-known', [{ ...workers('w-7'), hidden: true }])).toEqual([
    ['error', [], '[]', { known }],
  ]);
});

it('an unknown sheet is told of with the sheets that are known', async () => {
  expect(await told('exchange.sheet-unknown', [sheet('账目', ['甲'], [1]), workers('w-9')])).toEqual([
    ['warning', ['账目'], '"账目"', { sheet: '账目', known }],
  ]);
  expect(await told('exchange.nothing-known', [sheet('账目', ['甲'], [1])])).toEqual([
    ['error', [], '["账目"]', { known }],
  ]);
});

it('a second sheet of parts is told of with the first', async () => {
  const parts = writeSheets(base).filter(({ name }) => name === '其他数据');
  expect(
    await told('exchange.sheet-again', [...parts, ...parts.map((part) => ({ ...part, name: '其他数据 (1)' }))]),
  ).toEqual([['warning', ['其他数据 (1)'], '"其他数据 (1)"', { sheet: '其他数据 (1)', other: '其他数据' }]]);
});

it('without a work model, the sheet that would bring it is named', async () => {
  expect(await told('exchange.no-model', [workers('w-9')], {})).toEqual([
    ['error', ['其他数据'], expect.anything(), {}],
  ]);
});

it('sheets of another scenario are told of by both ids, and nothing of the base is joined to them', async () => {
  const sheets = writeSheets({ ...base, id: 'another' }, { sensitive: 'included' });
  expect(await told('exchange.other-scenario', sheets)).toEqual([
    ['warning', [], '"another"', { id: 'another', base: base.id }],
  ]);
  expect(await told('exchange.other-scenario', writeSheets(base))).toEqual([]);
  // The same id without parts is the base, whatever the sheet of the profile says.
  expect(
    await told(
      'exchange.other-scenario',
      sheets.filter(({ name }) => name !== '其他数据'),
    ),
  ).toEqual([]);
});

it('a reading that is cancelled gives one error and no scenario', async () => {
  const stopped = AbortSignal.abort();
  const read = await readSheets(writeSheets(base), { base, signal: stopped });
  expect([read.ok, read.report.items.map(({ code, path }) => [code, path])]).toEqual([
    false,
    [['exchange.cancelled', []]],
  ]);
});
