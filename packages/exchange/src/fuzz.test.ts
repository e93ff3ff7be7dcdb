import { createRandom, type Random } from '@community1373/base/random';
import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { excelLike } from '../fixtures/excel-like';
import { smallScenario } from '../fixtures/small-scenario';
import type { Cell } from './cells/cell';
import { readCsv, writeCsv } from './csv';
import { readGeoJson, writeGeoJson } from './geojson';
import { writeSheets } from './sheets';
import { readXlsx } from './xlsx';

const base = smallScenario();
const before = JSON.stringify(base);
/** A tenth of the default limits, so that an expanding file ends soon. */
const limits = { unpackedBytes: 5_000_000, rows: 20_000 };
/** No other task waits for a turn here. */
const pause = async (): Promise<void> => {};
/** A few sheets that contain every kind of cell; the other parts come from the base. */
const sheetsOf = (locale: 'zh-CN' | 'en') =>
  writeSheets(base, { locale, sensitive: 'included' }).filter((_, i) => [0, 1, 3, 4, 5, 7, 11].includes(i));
const chosen = { 'zh-CN': sheetsOf('zh-CN'), en: sheetsOf('en') };

const noise = (random: Random, length: number): Uint8Array => Uint8Array.from({ length }, () => random.below(256));

/** Damages bytes: changes, cuts, or doubles some. */
const damage = (bytes: Uint8Array, random: Random): Uint8Array => {
  const copy = bytes.slice();
  switch (random.below(4)) {
    case 0:
      return copy.slice(0, random.below(copy.length + 1));
    case 1: {
      const at = random.below(copy.length);
      return Uint8Array.from([...copy.slice(0, at), ...noise(random, random.below(40)), ...copy.slice(at)]);
    }
    default: {
      for (let i = 0; i < 1 + random.below(20); i += 1) copy[random.below(copy.length)] = random.below(256);
      return copy;
    }
  }
};

const hostileTexts = [
  '',
  "'",
  '=1',
  '\u0000',
  '\uD800',
  '__proto__',
  '[',
  '{"a":',
  '1e999',
  '-0',
  '９９９',
  '"',
  '2026-02-30',
  '#REF!',
  '周一 25:00-26:00',
  'constructor',
  ' ',
  '\u{10FFFF}',
] as const;

const hostileCell = (random: Random): Cell =>
  [
    hostileTexts[random.below(hostileTexts.length)],
    random.below(1_000_000) - 500_000,
    random.below(2) === 0,
    undefined,
    { kind: 'error', error: '#N/A' } as const,
    { kind: 'serial', serial: random.below(100_000) - 10, since1904: false } as const,
  ][random.below(6)];

/** Returns the sheets of the scenario with some cells replaced, rows doubled and headers damaged. */
const hostileSheets = (random: Random) =>
  chosen[random.below(2) === 0 ? 'zh-CN' : 'en']
    .filter(() => random.below(10) > 0)
    .map((sheet) => {
      if (random.below(3) > 0) return sheet;
      const rows = sheet.rows.map(({ row, cells }) => ({
        row,
        cells: cells.map((cell) => (random.below(12) === 0 ? hostileCell(random) : cell)),
      }));
      return {
        ...sheet,
        rows:
          random.below(4) === 0 ? [...rows, ...rows.slice(1, 3)].map(({ cells }, i) => ({ row: i + 1, cells })) : rows,
      };
    });

type Outcome = Awaited<ReturnType<typeof readXlsx>>;

/** Checks the only possible outcomes: a scenario without errors, or named and described errors without a scenario; the base is unchanged. */
const judge = (outcome: Outcome): boolean => {
  expect(outcome.ok).toBe(outcome.report.errors === 0);
  expect('value' in outcome).toBe(outcome.ok);
  for (const { code } of outcome.report.items)
    expect(code).toMatch(
      /^(exchange|core|model|schema|calendar|scheduling|apportionment|deliberation|linkage|coverage)\./,
    );
  return outcome.ok;
};

const runs = 1000;

describe('a thousand hostile files of each kind: no throw, no hang, no partial import', () => {
  it('workbooks', async () => {
    const random = createRandom('workbooks');
    const plain = excelLike(
      chosen['zh-CN'].map(({ name, rows }) => ({
        name,
        rows: rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'object' ? undefined : cell))),
      })),
    );
    const parts = unzipSync(plain);
    const names = Object.keys(parts);
    let [whole, good] = [0, 0];
    for (let i = 0; i < runs; i += 1) {
      let bytes: Uint8Array;
      if (i % 4 === 0) bytes = damage(plain, random);
      else if (i % 4 === 1) {
        // One part is damaged while the archive stays valid, so that the damage is reached.
        const name = names[random.below(names.length)] ?? '';
        bytes = zipSync({ ...parts, [name]: damage(parts[name] ?? new Uint8Array(), random) }, { level: 0 });
      } else if (i % 4 === 2) {
        const name = names[random.below(names.length)] ?? '';
        const tags = strFromU8(parts[name] ?? new Uint8Array()).split(/(?=<)/);
        const at = random.below(tags.length);
        tags.splice(at, random.below(3), tags[random.below(tags.length)] ?? '', '<!-- -->');
        bytes = zipSync({ ...parts, [name]: strToU8(tags.join('')) }, { level: 0 });
      } else
        bytes = excelLike(
          hostileSheets(random).map(({ name, rows }) => ({
            name,
            rows: rows.map(({ cells }) =>
              cells.map((cell) =>
                typeof cell === 'object'
                  ? cell.kind === 'error'
                    ? { error: cell.error }
                    : { date: cell.serial }
                  : cell,
              ),
            ),
          })),
        );
      const outcome = await readXlsx(bytes, { ...(random.below(10) > 0 ? { base } : {}), limits, pause });
      whole += 1;
      if (judge(outcome)) good += 1;
    }
    expect(whole).toBe(runs);
    // Some damage is harmless or goes unnoticed, most is not.
    expect(good).toBeGreaterThan(0);
    expect(good).toBeLessThan(runs);
    expect(JSON.stringify(base)).toBe(before);
  });

  it('CSV files', async () => {
    const random = createRandom('csv');
    const files = (['utf-8', 'gb18030', 'utf-8-bom'] as const).map((encoding) =>
      writeCsv(base, { encoding, sensitive: 'included' }).filter(({ name }) =>
        chosen['zh-CN'].some((sheet) => `${sheet.name}.csv` === name),
      ),
    );
    let good = 0;
    for (let i = 0; i < runs; i += 1) {
      const set = files[i % files.length] ?? [];
      const at = random.below(set.length);
      const hit = set.map((file, j) =>
        j === at
          ? {
              name: file.name,
              bytes: random.below(10) === 0 ? noise(random, random.below(500)) : damage(file.bytes, random),
            }
          : file,
      );
      if (judge(await readCsv(hit, { ...(random.below(10) > 0 ? { base } : {}), limits, pause }))) good += 1;
    }
    expect(good).toBeLessThan(runs);
    expect(JSON.stringify(base)).toBe(before);
  });

  it('maps', async () => {
    const random = createRandom('maps');
    const map = writeGeoJson(base, { kinds: ['node', 'station', 'household', 'path'], sensitive: 'included' });
    const text = new TextDecoder().decode(map);
    let good = 0;
    for (let i = 0; i < runs; i += 1) {
      const at = random.below(text.length);
      const bytes =
        i % 2 === 0
          ? damage(map, random)
          : new TextEncoder().encode(
              text.replace(new RegExp(`(?<=^.{${at}}[^]*?)[0-9.]+|"[a-zA-Z]+"`), () =>
                JSON.stringify(hostileTexts[random.below(hostileTexts.length)]),
              ),
            );
      if (
        judge(
          await readGeoJson(bytes, base, {
            limits,
            ...(random.below(3) === 0 ? { system: 'GCJ-02', convert: true } : {}),
          }),
        )
      )
        good += 1;
    }
    expect(good).toBeGreaterThan(0);
    expect(good).toBeLessThan(runs);
    expect(JSON.stringify(base)).toBe(before);
  });
});
