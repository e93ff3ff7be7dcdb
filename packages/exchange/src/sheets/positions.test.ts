import { sampleScenario } from '@community1373/core/sample';
import { straightLineDistance } from '@community1373/coverage';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '../cells/cell';
import { convertPlace } from '../geojson/coordinate-system';
import { readSheets, type ReadOptions } from './read-sheets';
import { writeSheets } from './write-sheets';
import { writeTemplate } from '../template/write-template';

const base = sampleScenario();
type System = 'WGS-84' | 'GCJ-02' | 'BD-09';

/** Returns the sheet of stations with positions in another system, under other headers, and with a further column. */
const stations = (
  system: System,
  headers: (header: string) => string = (header) => header,
  more?: (row: number) => Cell,
): Sheet => {
  const sheet = writeSheets(base).find(({ name }) => name === '站点') ?? { name: '', rows: [] };
  const [header, ...rows] = sheet.rows;
  const at = header?.cells.indexOf('经度') ?? 0;
  const moved = rows.map(({ row, cells }) => {
    const [longitude, latitude] = convertPlace([Number(cells[at]), Number(cells[at + 1])], 'WGS-84', system);
    return {
      row,
      cells: [
        ...cells.slice(0, at),
        longitude,
        latitude,
        ...cells.slice(at + 2),
        ...(more === undefined ? [] : [more(row)]),
      ],
    };
  });
  return {
    name: sheet.name,
    rows: [
      {
        row: 1,
        cells: [
          ...(header?.cells ?? []).map((cell) => headers(String(cell))),
          ...(more === undefined ? [] : ['坐标系']),
        ],
      },
      ...moved,
    ],
  };
};

const read = async (sheet: Sheet, options: ReadOptions = {}) => {
  const got = await readSheets([sheet], { base, ...options });
  const off = got.ok
    ? got.value.community.stations.map(({ position }, i) =>
        Math.round(straightLineDistance(position, base.community.stations[i]?.position ?? [0, 0])),
      )
    : undefined;
  return [
    off,
    got.report.items.map(({ severity, code, path, params }) => [severity, code, path.join('/'), params['system']]),
  ];
};

describe('positions in a table', () => {
  it('of GCJ-02 or BD-09 that nobody declared are warned of, with the system', async () => {
    for (const system of ['GCJ-02', 'BD-09'] as const) {
      const [off, problems] = await read(stations(system));
      expect(problems).toEqual([['warning', 'exchange.map-shifted', '站点', system]]);
      // About 570 m and 1,100 m in this part of China.
      expect(off).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
    }
    expect(await read(stations('WGS-84'))).toEqual([[0, 0, 0], []]);
  });

  it('are converted from the system that a header, a column or an option says, and this is told', async () => {
    const told = (system: System) => [[0, 0, 0], [['info', 'exchange.converted', '站点', system]]];
    expect(await read(stations('GCJ-02', (header) => (header === '经度' ? '经度（GCJ-02）' : header)))).toEqual(
      told('GCJ-02'),
    );
    expect(await read(stations('BD-09', (header) => (header === '纬度' ? '纬度 (百度)' : header)))).toEqual(
      told('BD-09'),
    );
    expect(await read(stations('GCJ-02', undefined, () => '高德'))).toEqual(told('GCJ-02'));
    expect(await read(stations('GCJ-02'), { system: 'GCJ-02' })).toEqual(told('GCJ-02'));
    expect(
      await read(
        stations('WGS-84', (header) => (header === '经度' ? '经度（CGCS2000）' : header)),
        { system: 'GCJ-02' },
      ),
    ).toEqual([[0, 0, 0], []]);
    expect(
      await read(
        stations(
          'WGS-84',
          (header) => (header === '经度' ? '经度（度）' : header),
          (row) => (row === 2 ? 'WGS84' : undefined),
        ),
      ),
    ).toEqual([[0, 0, 0], []]);
  });

  it('in a system that is not known are refused by its name', async () => {
    expect(await read(stations('WGS-84', (header) => (header === '经度' ? '经度（西安80）' : header)))).toEqual([
      undefined,
      expect.arrayContaining([['error', 'exchange.map-system-unknown', '站点/2/经度（西安80）', '西安80']]),
    ]);
    expect(await read(stations('WGS-84', undefined, (row) => (row === 3 ? 'EPSG:3857' : undefined)))).toEqual([
      undefined,
      [['error', 'exchange.map-system-unknown', '站点/3/坐标系', 'EPSG:3857']],
    ]);
  });

  it('are WGS 84, says the guide of a template', () => {
    const guide = writeTemplate(base).find(({ name }) => name === '填写说明');
    const rows = guide?.rows.filter(({ cells }) => cells[1] === '经度' || cells[1] === '纬度') ?? [];
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every(({ cells }) => String(cells[4]).includes('WGS 84'))).toBe(true);
  });
});
