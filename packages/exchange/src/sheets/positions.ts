import type { DiagnosticSink } from '@community1373/base/diagnostics';
import type { Scenario } from '@community1373/core';
import { type CoordinateSystem, coordinateSystemOf } from '@community1373/coverage/walking';
import { shownCell } from '../cells/cell';
import { toHalfWidth } from '../cells/width';
import { convertPlace } from '../geojson/coordinate-system';
import { shiftOf } from '../geojson/shift';
import { systemColumn } from './header-key';
import { cellPath, type TableRecords } from './read-table';

type Place = readonly [number, number];

/** Returns the bracketed part of a header, if it names a system: `经度（GCJ-02）`; a unit such as （度） does not. */
const systemInHeader = (header: string): string | undefined => {
  const [, text = ''] = /\(([^()]*)\)\s*$/.exec(toHalfWidth(header)) ?? [];
  return coordinateSystemOf(text) !== undefined || /epsg|坐标|\d{2}/i.test(text) ? text : undefined;
};

const placeOf = (value: unknown): Place | undefined => {
  if (!Array.isArray(value)) return undefined;
  const [longitude, latitude]: readonly unknown[] = value;
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined;
};

/** Returns the system that each row of a table declares for its positions: by a column of its own, or by the header of longitude or latitude. */
const systemsOf = ({
  places,
  systems,
  headers,
}: TableRecords): ((record: number) => { readonly name: string; readonly header: string } | undefined) => {
  const sheets = new Map(
    [...headers].map(([sheet, header]) => {
      const named = header.columns
        .filter(({ column }) => column.path[0] === 'position')
        .flatMap(({ header: text }) => {
          const name = systemInHeader(text);
          return name === undefined ? [] : [{ name, header: text }];
        });
      return [sheet, { own: systemColumn(header), named: named[0] }] as const;
    }),
  );
  return (record) => {
    const sheet = places.sheetAt(record);
    const found = sheet === undefined ? undefined : sheets.get(sheet);
    const said = String(shownCell(systems.get(record)) ?? '').trim();
    return said === '' || found?.own === undefined ? found?.named : { name: said, header: found.own.header };
  };
};

/** Converts the positions of a table to WGS 84 from the declared system, or from `system`; an unknown system is an error of its cell. */
export const convertPositions = (
  sink: DiagnosticSink,
  into: TableRecords,
  system: CoordinateSystem | undefined,
): void => {
  if (!into.table.columns.some(({ path }) => path[0] === 'position')) return;
  const nameOf = systemsOf(into);
  const converted = new Map<CoordinateSystem, number>();
  into.records.forEach((record, i) => {
    const place = placeOf(record['position']);
    const said = nameOf(i);
    if (place === undefined) return;
    const from = said === undefined ? (system ?? 'WGS-84') : coordinateSystemOf(said.name);
    if (from === undefined) {
      const [sheet = '', row = 0] = cellPath(into, i, []);
      sink.add('exchange.map-system-unknown', [sheet, row, said?.header ?? ''], said?.name, {
        system: said?.name ?? '',
      });
    } else if (from !== 'WGS-84') {
      record['position'] = convertPlace(place, from, 'WGS-84');
      converted.set(from, (converted.get(from) ?? 0) + 1);
    }
  });
  for (const [from, count] of converted)
    sink.add('exchange.converted', cellPath(into, 0, []).slice(0, 1), from, { count, system: from }, 'info');
};

/** Warns when the positions of a sheet look like those of another system: all are shifted from the known places by the error of that system. */
export const warnOfShiftedTables = (
  sink: DiagnosticSink,
  tables: readonly TableRecords[],
  base: Scenario | undefined,
): void => {
  if (base === undefined) return;
  const known = { nodes: base.community.nodes, stations: base.community.stations } as const;
  for (const into of tables) {
    const { id } = into.table;
    if (id !== 'nodes' && id !== 'stations') continue;
    const before = new Map(known[id].map((record): [string, Place | undefined] => [record.id, record.position]));
    const pairs = into.records.flatMap((record, i) => {
      // A record that only the base has is at its known place.
      if (into.places.sheetAt(i) === undefined) return [];
      const [place, was] = [placeOf(record['position']), before.get(String(record['id']))];
      return place === undefined || was === undefined ? [] : [[place, was] as const];
    });
    const shifted = shiftOf(pairs);
    if (shifted !== undefined)
      sink.add(
        'exchange.map-shifted',
        cellPath(into, 0, []).slice(0, 1),
        pairs.length,
        { meters: shifted.meters, system: shifted.system },
        'warning',
      );
  }
};
