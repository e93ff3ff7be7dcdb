import { DiagnosticSink, type Result } from '@community1373/base/diagnostics';
import type { RunOptions } from '@community1373/base/run';
import type { Scenario } from '@community1373/core';
import type { Sheet } from '@community1373/exchange/sheets';
import type { BringFormat, Brought, MappingAsk, ProblemListWish } from './exchange-protocol';
import { askForMapping, lacksOwnForm, readMapped, writeProblemList } from './mapping';

/** The largest file that is read, in bytes; exchange limits the unpacked size separately. */
const largest = 128 * 1024 * 1024;

/** The most problems that are listed; all are counted. */
const cap = 200;

const formats: readonly (readonly [ending: RegExp, format: BringFormat])[] = [
  // Exchange rejects older and other workbook formats and explains how to save them.
  [/\.(xls[xmb]?|et|ods)$/i, 'workbook'],
  [/\.(csv|tsv|txt)$/i, 'csv'],
  [/\.geojson$/i, 'map'],
  [/\.(osm|pbf|osm\.gz|json\.gz)$/i, 'osm'],
  [/\.json$/i, 'scenario'],
];

/** Returns the format of a JSON file by its beginning: GeoJSON, an answer of Overpass, or else a scenario, which has no `type` at its top level. */
const formatOfJson = async (file: File): Promise<BringFormat> => {
  const begin = (await file.slice(0, 1000).text()).replace(/\s+/g, '');
  const list = begin.indexOf('[');
  const head = list < 0 ? begin : begin.slice(0, list);
  if (!head.startsWith('{')) return 'scenario';
  if (head.slice(0, 430).includes('"type":"Feature')) return 'map';
  return list >= 0 && head.endsWith('"elements":') ? 'osm' : 'scenario';
};

const formatOf = async (files: readonly File[]): Promise<BringFormat | 'unknown' | 'mixed'> => {
  const [first, ...more] = files;
  if (first === undefined) return 'unknown';
  const named = files.map(({ name }) => formats.find(([ending]) => ending.test(name))?.[1] ?? 'unknown');
  const [format = 'unknown'] = named;
  if (more.length > 0) return named.every((one) => one === 'csv') ? 'csv' : 'mixed';
  return format === 'scenario' ? formatOfJson(first) : format;
};

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Returns a text that was pasted or saved from a chat group as a table of its sign-ups; undefined for any other file. */
const chainIn = async ([file, second]: readonly File[]): Promise<Result<readonly Sheet[]> | undefined> => {
  if (file === undefined || second !== undefined || !/\.txt$/i.test(file.name)) return undefined;
  const text = await file.text();
  // A table of a spreadsheet program has tabs.
  if (text.includes('\t')) return undefined;
  const { parseSignUps } = await import('@community1373/exchange/mapping');
  const read = parseSignUps(text, file.name.replace(/\.txt$/i, ''));
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
  return read.ok && 2 * (read.value.rows.length - 1) >= lines ? { ...read, value: [read.value] } : undefined;
};

/** Reads the sheets of workbooks and CSV files as they stand. */
const sheetsOf = async (
  format: BringFormat,
  { files, wish }: Brought,
  run: RunOptions,
): Promise<Result<readonly Sheet[]> | undefined> => {
  const bytes = await Promise.all(files.map(bytesOf));
  if (format === 'workbook') {
    const { readXlsxSheets } = await import('@community1373/exchange/xlsx');
    return readXlsxSheets(bytes[0] ?? new Uint8Array(), { cap, ...run });
  }
  if (format !== 'csv') return undefined;
  const chain = await chainIn(files);
  if (chain !== undefined) return chain;
  const { readCsvSheets } = await import('@community1373/exchange/csv');
  const named = files.map(({ name }, i) => ({ name, bytes: bytes[i] ?? new Uint8Array() }));
  return readCsvSheets(named, { cap, ...run, ...(wish.encoding === undefined ? {} : { encoding: wish.encoding }) });
};

const readAs = async (
  format: BringFormat,
  { files, wish }: Brought,
  base: Scenario,
  run: RunOptions,
): Promise<Result<Scenario>> => {
  const bytes = await Promise.all(files.map(bytesOf));
  const [first = new Uint8Array()] = bytes;
  const following = { cap, ...run, ...(wish.removals === undefined ? {} : { removals: wish.removals }) };
  switch (format) {
    case 'workbook': {
      const { readXlsx } = await import('@community1373/exchange/xlsx');
      return readXlsx(first, { base, ...following });
    }
    case 'csv': {
      const { readCsv } = await import('@community1373/exchange/csv');
      const named = files.map(({ name }, i) => ({ name, bytes: bytes[i] ?? new Uint8Array() }));
      return readCsv(named, {
        base,
        ...following,
        ...(wish.encoding === undefined ? {} : { encoding: wish.encoding }),
      });
    }
    case 'map': {
      const { readGeoJson } = await import('@community1373/exchange/geojson');
      return readGeoJson(first, base, {
        ...following,
        convert: wish.convert === true,
        ...(wish.system === undefined ? {} : { system: wish.system }),
      });
    }
    case 'osm': {
      const { applyOsm, readOsm } = await import('@community1373/exchange/osm');
      const map = await readOsm(first, { cap, ...run });
      if (!map.ok) return map;
      const applied = await applyOsm(map.value, base, {
        cap,
        ...run,
        buildings: wish.buildings === true ? 'numbered' : 'none',
      });
      const sink = new DiagnosticSink(cap);
      sink.merge(map.report);
      sink.merge(applied.report);
      return { ...applied, report: sink.report() };
    }
    case 'scenario': {
      const { readScenarioJson } = await import('@community1373/exchange/json');
      return readScenarioJson(first, { base, ...following });
    }
  }
};

/** The result of reading files: the reason why they were not read, or their format and the result of exchange. */
export type Reading =
  | { readonly kind: 'unknown' | 'mixed' | 'too-large' | 'unreadable' }
  | MappingAsk
  | {
      readonly kind: 'read';
      readonly format: BringFormat;
      readonly result: Result<Scenario>;
      /** Number of rows of a mapped table that are left out. */
      readonly leftOut?: number;
    };

/** Reads files into the current scenario with exchange, which is loaded on first use. */
export const readBrought = async (brought: Brought, base: Scenario, run: RunOptions): Promise<Reading> => {
  if (brought.files.some(({ size }) => size > largest)) return { kind: 'too-large' };
  try {
    const format = await formatOf(brought.files);
    if (format === 'unknown' || format === 'mixed') return { kind: format };
    const { mapped, propose, removals } = brought.wish;
    if (mapped === undefined && propose === undefined) {
      const result = await readAs(format, brought, base, run);
      if (result.ok || !lacksOwnForm(result.report)) return { kind: 'read', format, result };
      const sheets = await sheetsOf(format, brought, run);
      const ask = sheets?.ok === true ? await askForMapping(sheets.value, base, {}) : undefined;
      return ask ?? { kind: 'read', format, result };
    }
    const sheets = await sheetsOf(format, brought, run);
    if (sheets === undefined) return { kind: 'unknown' };
    if (!sheets.ok) return { kind: 'read', format, result: sheets };
    if (mapped === undefined) return (await askForMapping(sheets.value, base, propose ?? {})) ?? { kind: 'unknown' };
    return {
      kind: 'read',
      format,
      ...(await readMapped(sheets.value, base, mapped, run, {
        cap,
        ...(removals === undefined ? {} : { removals }),
      })),
    };
  } catch (error) {
    // The file was moved or its disk removed; programmer errors are other exceptions.
    if (error instanceof DOMException) return { kind: 'unreadable' };
    throw error;
  }
};

/** Writes the list of problems of a mapped table; undefined where the file cannot be read any longer. */
export const problemListOf = async (
  brought: Brought,
  wish: ProblemListWish,
  base: Scenario,
  run: RunOptions,
): Promise<Blob | undefined> => {
  const { mapped } = brought.wish;
  const format = await formatOf(brought.files);
  if (mapped === undefined || format === 'unknown' || format === 'mixed') return undefined;
  const sheets = await sheetsOf(format, brought, run);
  const bytes = sheets?.ok === true ? await writeProblemList(sheets.value, base, mapped, wish, run) : undefined;
  return bytes === undefined ? undefined : new Blob([bytes]);
};
