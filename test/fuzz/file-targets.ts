import type { DiagnosticCatalogue, Result } from '@community1373/base/diagnostics';
import { exchangeCatalogue } from '@community1373/exchange';
import { readCsv, writeCsv } from '@community1373/exchange/csv';
import { readGeoJson, writeGeoJson } from '@community1373/exchange/geojson';
import { readModelJson, readScenarioJson } from '@community1373/exchange/json';
import { readNameList } from '@community1373/exchange/names';
import { readOsm } from '@community1373/exchange/osm';
import { writeSheets } from '@community1373/exchange/sheets';
import { readXlsx } from '@community1373/exchange/xlsx';
import { excelLike, type ExcelCell } from '../../packages/exchange/fixtures/excel-like';
import { smallScenario } from '../../packages/exchange/fixtures/small-scenario';
import type { Target } from './judge';

const base = smallScenario();
const limits = { unpackedBytes: 5_000_000, rows: 20_000 };
const pause = async (): Promise<void> => {};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const jsonBytes = (input: unknown): Uint8Array => bytesOf(JSON.stringify(input) ?? '');

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;

/** Converts a mutated value to a cell, as a spreadsheet program would write it. */
const cellOf = (value: unknown): ExcelCell => {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (value === null || value === undefined) return undefined;
  const [error, date] = [at(value, 'error'), at(value, 'date')];
  if (typeof date === 'number') return { date };
  return typeof error === 'string' ? { error } : { formula: JSON.stringify(value) };
};

const workbookOf = (input: unknown): Uint8Array =>
  excelLike(
    listOf(input).map((sheet) => ({
      name: String(at(sheet, 'name')),
      rows: listOf(at(sheet, 'rows')).map((row) => listOf(row).map(cellOf)),
    })),
  );

const sheets = writeSheets(base, { sensitive: 'included' }).map(({ name, rows }) => ({
  name,
  rows: rows.map(({ cells }) =>
    cells.map((cell) =>
      typeof cell !== 'object' ? (cell ?? null) : cell.kind === 'error' ? { error: cell.error } : { date: cell.serial },
    ),
  ),
}));

/** Builds CSV from lists of fields, so that a mutation changes a field and not only a comma. */
const csvOf = (rows: unknown): Uint8Array =>
  bytesOf(
    listOf(rows)
      .map((row) =>
        Array.isArray(row)
          ? row
              .map((field) => (typeof field === 'string' ? `"${field.replaceAll('"', '""')}"` : JSON.stringify(field)))
              .join(',')
          : String(row),
      )
      .join('\n'),
  );

const csvDocument = writeCsv(base, { encoding: 'utf-8', sensitive: 'included' }).map(({ name, bytes }) => ({
  name,
  rows: new TextDecoder()
    .decode(bytes)
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => (line.includes('"') ? line : line.split(','))),
}));

const target = (
  name: string,
  parse: (input: unknown) => Promise<Result<unknown>>,
  ...documents: readonly unknown[]
): Target => ({
  name,
  parse,
  texts: exchangeCatalogue as DiagnosticCatalogue<string>,
  documents: documents.map((document): unknown => JSON.parse(JSON.stringify(document))),
});

/** All file readers; mutations change the contents of a file, while damaged bytes are covered by the tests of exchange. */
export const fileTargets: readonly Target[] = [
  target('workbook', (input) => readXlsx(workbookOf(input), { base, limits, pause }), sheets),
  target(
    'csv',
    (input) =>
      readCsv(
        listOf(input).map((file) => ({ name: String(at(file, 'name')), bytes: csvOf(at(file, 'rows')) })),
        { base, limits, pause },
      ),
    csvDocument,
  ),
  target(
    'map',
    (input) => readGeoJson(jsonBytes(input), base, { limits }),
    JSON.parse(
      new TextDecoder().decode(
        writeGeoJson(base, { kinds: ['node', 'station', 'household', 'path'], sensitive: 'included' }),
      ),
    ),
  ),
  target('openstreetmap', (input) => readOsm(jsonBytes(input), { limits, pause }), {
    version: 0.6,
    elements: [
      { type: 'node', id: 1, lon: 113.57, lat: 37.86, tags: { barrier: 'gate', opening_hours: 'Mo-Fr 06:00-22:00' } },
      { type: 'node', id: 2, lon: 113.571, lat: 37.86 },
      { type: 'way', id: 3, nodes: [1, 2], tags: { highway: 'footway', incline: '5%' } },
      {
        type: 'way',
        id: 4,
        geometry: [{ lon: 113.57, lat: 37.86 }, null, { lon: 113.57, lat: 37.87 }],
        tags: { highway: 'steps' },
      },
      {
        type: 'relation',
        id: 5,
        members: [{ type: 'way', ref: 4, role: 'outer' }],
        tags: { type: 'multipolygon', building: 'yes' },
      },
    ],
  }),
  target('name-list', (input) => readNameList({ name: '名单.csv', bytes: csvOf(input) }, { limits }), [
    ['编号', '姓名'],
    ['h-1', '甲'],
    ['h-2', '乙'],
  ]),
  target('scenario-file', (input) => readScenarioJson(jsonBytes(input), { limits }), base),
  target('model-file', (input) => readModelJson(jsonBytes(input), { limits }), base.model),
];
