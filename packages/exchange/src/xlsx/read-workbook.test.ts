import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { type ExcelCell, excelLike } from '../../fixtures/excel-like';
import { asJson, smallScenario } from '../../fixtures/small-scenario';
import type { Cell, Sheet } from '../cells/cell';
import { readSheets } from '../sheets/read-sheets';
import { writeSheets } from '../sheets/write-sheets';
import { readXlsx, readXlsxSheets, writeXlsx, writeXlsxSheets } from './index';
import { isDateCode } from './number-formats';

const cellsOf = async (bytes: Uint8Array): Promise<readonly (readonly Cell[])[] | string | undefined> => {
  const read = await readXlsxSheets(bytes);
  return read.ok ? read.value[0]?.rows.map(({ cells }) => cells) : read.report.items[0]?.code;
};

describe('a workbook as spreadsheet programs write it', () => {
  it('is read: shared and inline texts, rich text without its reading aid, numbers, dates, booleans, results, errors', async () => {
    const row: readonly ExcelCell[] = [
      '共享',
      { inline: ' 内联 & <b>' },
      { rich: ['观象', '台'], phonetic: 'guān' },
      6.5,
      { date: 46_356 },
      true,
      { formula: 'A1', text: '共享' },
      { formula: '1+1', number: 2 },
      { error: '#N/A' },
    ];
    const wanted = [
      [
        '共享',
        ' 内联 & <b>',
        '观象台',
        6.5,
        { kind: 'serial', serial: 46_356, since1904: false },
        true,
        '共享',
        2,
        { kind: 'error', error: '#N/A' },
      ],
    ];
    expect(await cellsOf(excelLike([{ name: '表', rows: [row] }]))).toEqual(wanted);
    expect(await cellsOf(excelLike([{ name: '表', rows: [row] }], { prefix: 'x' }))).toEqual(wanted);
  });

  it('keeps the numbers of rows where others are empty, and knows the system of 1904', async () => {
    const read = await readXlsxSheets(
      excelLike([{ name: '表', rows: [[], [], [undefined, { date: 44_894 }]] }], { since1904: true }),
    );
    expect(read.ok && read.value[0]?.rows).toEqual([
      { row: 3, cells: [undefined, { kind: 'serial', serial: 44_894, since1904: true }] },
    ]);
  });

  it('written by another writer reads equal, and what is written here another reader reads equal', async () => {
    const written = smallScenario();
    const sheets = writeSheets(written, { sensitive: 'included' });
    const plain = (cell: Cell): string | number | boolean | null => (typeof cell === 'object' ? null : (cell ?? null));
    const other = await writeExcelFile(
      sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map(({ cells }) => cells.map(plain)) })),
    ).toBuffer();
    const ours = await writeXlsxSheets(sheets);
    const [fromOther, fromOurs] = [await readXlsx(other), ours.ok ? await readXlsx(ours.value) : ours];
    expect(fromOther.ok && asJson(fromOther.value)).toEqual(asJson(written));
    expect(fromOurs.ok && asJson(fromOurs.value)).toEqual(asJson(written));
    const seen = await readExcelFile(Buffer.from(ours.ok ? ours.value : []));
    const byOther = (seen as readonly { sheet: string; data: readonly (readonly unknown[])[] }[]).map(
      ({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => cell ?? undefined))],
    );
    // The other reader trims texts, and fills rows up to the widest one.
    for (const [i, { name, rows }] of sheets.entries()) {
      expect(byOther[i]?.[0]).toBe(name);
      expect(byOther[i]?.[1]).toHaveLength(rows.length);
      const tidy = (cells: readonly unknown[]): readonly unknown[] =>
        cells
          .map((cell) => (typeof cell === 'string' ? cell.trim() : cell))
          .slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1);
      const [, theirs] = byOther[i] ?? [];
      expect((theirs as readonly (readonly unknown[])[]).map(tidy)).toEqual(rows.map(({ cells }) => tidy(cells)));
    }
  });

  it('of the same content in Excel’s manner and in ours reads equal', async () => {
    const scenario = smallScenario();
    const sheets = writeSheets(scenario, { sensitive: 'included' });
    const asExcel = excelLike(
      sheets.map(({ name, rows }) => ({
        name,
        rows: rows.map(({ cells }) => cells.map((cell) => (typeof cell === 'object' ? undefined : cell))),
      })),
    );
    const read = await readXlsx(asExcel);
    expect(read.ok && asJson(read.value)).toEqual(asJson(scenario));
  });
});

describe('what is written', () => {
  it('is read back cell by cell, whatever the texts and numbers', async () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      fc.constantFrom('_x005F_', '_x000D_', '\r\n', '\uFFFE', '<&">', ' 前后 ', '=1+1'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(undefined),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(cell, { minLength: 1, maxLength: 6 }).filter((cells) => cells.at(-1) !== undefined),
          { minLength: 1, maxLength: 8 },
        ),
        async (rows) => {
          const sheets: readonly Sheet[] = [{ name: '表', rows: rows.map((cells, i) => ({ row: i + 1, cells })) }];
          const bytes = await writeXlsxSheets(sheets);
          const read = bytes.ok ? await readXlsxSheets(bytes.value) : bytes;
          expect(read.ok && read.value).toEqual(sheets);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('holds no formula, and every text that looks like one has an apostrophe', async () => {
    const base = smallScenario();
    const scenario = {
      ...base,
      name: '=cmd|calc',
      community: { ...base.community, nodes: base.community.nodes.map((node) => ({ ...node, name: '@SUM(A1)' })) },
    };
    const bytes = await writeXlsx(scenario);
    const sheets = bytes.ok ? await readXlsxSheets(bytes.value) : bytes;
    const texts = sheets.ok
      ? sheets.value
          .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
          .filter((cell) => typeof cell === 'string')
      : [];
    expect(texts).toContain("'=cmd|calc");
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    const read = bytes.ok ? await readXlsx(bytes.value) : bytes;
    expect(read.ok && read.value.name).toBe('=cmd|calc');
  });
});

const workbook = (sheetXml: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': sheetXml,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );

const inSheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('a hostile workbook ends in a named problem', () => {
  const one = inSheet('<row r="1"><c r="A1"><v>1</v></c></row>');

  it('the parts of these tests make a workbook that is read', async () => {
    expect(await cellsOf(workbook(one))).toEqual([[1]]);
  });

  it.each([
    ['no archive', new Uint8Array(1000), 'exchange.not-a-workbook'],
    [
      'an old or encrypted workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'exchange.old-or-locked-workbook',
    ],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'exchange.not-a-workbook'],
    ['a document type with entities', workbook(`<!DOCTYPE a [<!ENTITY b "bbbb">]>${one}`), 'exchange.broken-workbook'],
    ['tags that do not close', workbook('<worksheet><sheetData><row r="1">'), 'exchange.broken-workbook'],
    ['tags nested without end', workbook('<a>'.repeat(10_000)), 'exchange.broken-workbook'],
    ['rows that go backwards', workbook(inSheet('<row r="2"/><row r="1"/>')), 'exchange.broken-workbook'],
    ['a row beyond the last', workbook(inSheet('<row r="1048577"/>')), 'exchange.broken-workbook'],
    [
      'a cell in the last column',
      workbook(inSheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
      'exchange.too-many-columns',
    ],
    [
      'a shared text that is not there',
      workbook(inSheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')),
      'exchange.broken-workbook',
    ],
    [
      'a text without end',
      workbook(inSheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(40_000)}</t></is></c></row>`)),
      'exchange.cell-length',
    ],
    ['a tag without end', workbook(`<worksheet a="${'>'.repeat(2_000_000)}`), 'exchange.broken-workbook'],
  ])('%s', async (_what, bytes, code) => {
    expect(await cellsOf(bytes)).toBe(code);
  });

  it('a last row far down costs nothing', async () => {
    const read = await readXlsxSheets(workbook(inSheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')));
    expect(read.ok && read.value[0]?.rows).toEqual([{ row: 1_048_576, cells: [1] }]);
  });

  it('merged cells over the whole sheet cost nothing', async () => {
    const xml = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells></worksheet>`;
    expect(await cellsOf(workbook(xml))).toEqual([[1]]);
  });

  it('one that unpacks to a thousand times its size, whatever size it claims', async () => {
    const bomb = workbook(inSheet(' '.repeat(16_000_000)));
    expect(bomb.length).toBeLessThan(20_000);
    const limited = await readXlsxSheets(bomb, { limits: { unpackedBytes: 1_000_000 } });
    expect(limited.report.items[0]).toMatchObject({ code: 'exchange.unpacked-size', params: { limit: 1_000_000 } });
    // The sizes in the central directory are changed to claim a small file.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let i = 0; i < lying.length - 30; i += 1)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 10, true);
    expect((await readXlsxSheets(lying, { limits: { unpackedBytes: 1_000_000 } })).report.items[0]?.code).toBe(
      'exchange.unpacked-size',
    );
  });

  it('more rows, sheets or bytes than are allowed', async () => {
    const rows = inSheet(
      Array.from({ length: 30 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`).join(''),
    );
    const codeOf = async (limits: Parameters<typeof readXlsxSheets>[1]): Promise<unknown> => {
      const [problem] = (await readXlsxSheets(workbook(rows), limits)).report.items;
      return [problem?.code, problem?.path];
    };
    expect(await codeOf({ limits: { rows: 20 } })).toEqual(['exchange.too-many-rows', ['表', 21]]);
    expect(await codeOf({ limits: { sheets: 0 } })).toEqual(['exchange.too-many-sheets', []]);
    expect(await codeOf({ limits: { fileBytes: 10 } })).toEqual(['exchange.file-size', []]);
  });

  it('cancelled, it reads nothing', async () => {
    const signal = { aborted: false };
    const bytes = await writeXlsx(smallScenario());
    const read = bytes.ok
      ? await readXlsx(bytes.value, { signal, onProgress: ({ phase }) => (signal.aborted ||= phase === 'check') })
      : bytes;
    expect([read.ok, read.report.items.at(-1)?.code]).toEqual([false, 'exchange.cancelled']);
    // Cancelled half-way through the check of the whole document: nothing more is checked.
    const late = { aborted: false };
    const checks: number[] = [];
    const half = await readSheets(writeSheets(smallScenario()), {
      signal: late,
      onProgress: ({ phase, done }) => void (phase === 'check' && (late.aborted = checks.push(done) >= 9)),
    });
    expect([half.ok, half.report.items.at(-1)?.code, checks.length]).toEqual([false, 'exchange.cancelled', 9]);
    expect(
      (await readSheets(writeSheets(smallScenario()), { signal: { aborted: true } })).report.items.at(-1)?.code,
    ).toBe('exchange.cancelled');
  });
});

describe('formats of dates', () => {
  it.each([
    ['yyyy"年"m"月"d"日"', true],
    ['[$-804]yyyy/m/d;@', true],
    ['[h]:mm', true],
    ['h:mm AM/PM', true],
    ['General', false],
    ['0.00E+00', false],
    ['"day "0', false],
    ['\\d0', false],
    ['#,##0_);[Red](#,##0)', false],
    ['@', false],
  ])('%s: %s', (code, wanted) => {
    expect(isDateCode(code)).toBe(wanted);
  });
});
