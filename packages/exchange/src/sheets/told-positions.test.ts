import { sampleScenario } from '@community1373/core/sample';
import { straightLineDistance } from '@community1373/coverage';
import { expect, it } from 'vitest';
import type { Cell, Sheet } from '../cells/cell';
import { convertPlace } from '../geojson/coordinate-system';
import { type ReadOptions, readSheets } from './read-sheets';

const base = sampleScenario();
const [first] = base.community.stations;
const at = first?.position ?? [0, 0];
const shifted = convertPlace(at, 'WGS-84', 'GCJ-02');

/** A sheet of one known station, its position in the system GCJ-02 where it says so by these headers or cells. */
const station = (
  place: readonly Cell[],
  headers: readonly string[] = ['经度', '纬度'],
  more: readonly Cell[] = [],
): Sheet => ({
  name: '站点',
  rows: [
    { row: 1, cells: ['站点编号', '类别', '名称', ...headers] },
    { row: 2, cells: [first?.id, first?.kindId, first?.name, ...place, ...more] },
  ],
});

const read = async (sheets: readonly Sheet[], options: ReadOptions = { base }) => {
  const got = await readSheets(sheets, options);
  const position = got.ok ? got.value.community.stations.find(({ id }) => id === first?.id)?.position : undefined;
  return {
    off: position === undefined ? undefined : Math.round(straightLineDistance(position, at)),
    told: got.report.items
      .filter(({ code }) => /converted|map-/.test(code))
      .map(({ code, severity, path, received, params }) => [code, severity, path, received, params]),
  };
};

it('positions that look shifted are told of with their number, their distance and their system', async () => {
  // The distance by the definition of the system, in metres.
  const meters = straightLineDistance(at, shifted);
  expect((await read([station(shifted)])).told).toEqual([
    ['exchange.map-shifted', 'warning', ['站点'], '1', { meters, system: 'GCJ-02' }],
  ]);
});

it('converted positions are counted by system', async () => {
  expect(await read([station(shifted, ['经度 [度]', '纬度（gcj02）'])])).toEqual({
    off: 0,
    told: [['exchange.converted', 'info', ['站点'], '"GCJ-02"', { count: 1, system: 'GCJ-02' }]],
  });
});

it('a column that names the system goes before the headers, unless its cell is blank', async () => {
  const headers = ['经度（BD-09）', '纬度', '坐标系'];
  const bd = convertPlace(at, 'WGS-84', 'BD-09');
  for (const [place, said, system] of [
    [shifted, ' GCJ-02 ', 'GCJ-02'],
    [bd, '  ', 'BD-09'],
    [bd, undefined, 'BD-09'],
  ] as const)
    expect(await read([station(place, headers, [said])])).toEqual({
      off: 0,
      told: [['exchange.converted', 'info', ['站点'], `"${system}"`, { count: 1, system }]],
    });
});

it('an unknown system is told of with its name, in the place that says it', async () => {
  for (const [headers, more, name, header] of [
    [['经度（本地坐标）', '纬度'], [], '本地坐标', '经度（本地坐标）'],
    [['经度', '纬度(epsg)'], [], 'epsg', '纬度(epsg)'],
    [['经度', '纬度（54 带）'], [], '54 带', '纬度（54 带）'],
    [['经度', '纬度', '坐标系'], ['火星城'], '火星城', '坐标系'],
  ] as const)
    expect((await read([station(shifted, headers, more)])).told).toEqual([
      ['exchange.map-system-unknown', 'error', ['站点', 2, header], `"${name}"`, { system: name }],
    ]);
  // A digit alone, or brackets before the end, are no system.
  for (const header of ['经度（列 1）', '经度（度）', '经度'])
    expect((await read([station(at, [header, '纬度'])])).told).toEqual([]);
});
