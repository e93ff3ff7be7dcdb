import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallScenario } from '../../fixtures/small-scenario';
import { cellOf, fieldOf } from './cell-text';
import { inGb18030, toGb18030 } from './gb18030';
import { readCsv, readCsvSheets, writeCsv, writeCsvSheets } from './index';
import { delimiterOf } from './delimiter';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('GB18030', () => {
  it('is as the standard has it', () => {
    // Code points and bytes from the tables of GB 18030 and the WHATWG encoding standard.
    const known = {
      A: '41',
      中: 'd6d0',
      文: 'cec4',
      '€': 'a2e3',
      𠀀: '95328236',
      '\u0080': '81308130',
      '\uFFFF': '8431a439',
      '\u{10FFFF}': 'e3329a35',
    };
    for (const [char, hex] of Object.entries(known)) expect(Buffer.from(toGb18030(char)).toString('hex')).toBe(hex);
  });

  it('has all of Unicode but nineteen private-use characters, and the platform reads back every one', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    let lost = 0;
    let text = '';
    for (let point = 1; point <= 0x10ffff; point += 1) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const char = String.fromCodePoint(point);
      if (inGb18030(char)) text += char;
      else lost += 1;
    }
    expect(lost).toBe(19);
    expect(decoder.decode(toGb18030(text))).toBe(text);
  });
});

describe('a field', () => {
  it('gives back every cell, in each encoding', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
          fc.constantFrom('_x005F_', '_xD800_', '_x000D_', '\uE5E5', '\u0000'),
        ),
        (text) => {
          for (const encoding of ['utf-8', 'gb18030'] as const) expect(cellOf(fieldOf(text, encoding))).toBe(text);
        },
      ),
    );
  });

  it('keeps what another program wrote, even where it looks like an escape that is not ours', () => {
    expect(cellOf('file_x0041_b')).toBe('file_x0041_b');
  });
});

describe('CSV files', () => {
  it('are written and read back cell by cell, whatever the texts, in each encoding', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.constantFrom('a,b', '"', '""', 'a\r\nb', '\n', "'", ' ', 'ä;中'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('utf-8' as const, 'utf-8-bom' as const, 'gb18030' as const),
        async (rows, encoding) => {
          const sheets = [{ name: '表', rows: rows.map((cells, i) => ({ row: i + 1, cells })) }];
          const headed = [
            {
              name: '表',
              rows: [
                { row: 1, cells: ['甲', '乙', '丙', '丁'] },
                ...(sheets[0]?.rows.map(({ row, cells }) => ({ row: row + 1, cells })) ?? []),
              ],
            },
          ];
          const read = await readCsvSheets(writeCsvSheets(headed, encoding), {
            encoding: encoding === 'gb18030' ? 'gb18030' : 'utf-8',
          });
          expect(read.ok && read.value).toEqual(headed);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are taken for what they are: byte order mark, GB18030, tabs, semicolons', async () => {
    const rows = [
      ['户室编号', '楼层'],
      ['d-1', '6'],
    ];
    const read = async (bytes: Uint8Array): Promise<unknown> => {
      const sheets = await readCsvSheets([{ name: '资料/户室.CSV', bytes }]);
      return sheets.ok
        ? [sheets.value[0]?.name, sheets.value[0]?.rows.map(({ cells }) => cells)]
        : sheets.report.items[0]?.code;
    };
    expect(await read(utf8('\uFEFF户室编号,楼层\nd-1,6'))).toEqual(['户室', rows]);
    expect(await read(toGb18030('户室编号,楼层\r\nd-1,6\r\n'))).toEqual(['户室', rows]);
    expect(await read(utf8('户室编号\t楼层\rd-1\t6'))).toEqual(['户室', rows]);
    expect(await read(utf8('\n户室编号;楼层\nd-1;6\n'))).toEqual(['户室', rows]);
    expect(await read(new Uint8Array([0xff, 0xff, 0x80]))).toBe('exchange.encoding');
    expect(delimiterOf('"a,b,c";d')).toBe(';');
  });

  it('a number of rows counts blank ones, as a spreadsheet program does', async () => {
    const read = await readCsvSheets([{ name: 'a.csv', bytes: utf8('甲,乙\n\n1,2\n') }]);
    expect(read.ok && read.value[0]?.rows.map(({ row }) => row)).toEqual([1, 3]);
  });

  it('make formulas harmless', () => {
    const base = smallScenario();
    const files = writeCsv({ ...base, name: '+cmd' }, { encoding: 'utf-8' });
    const fields = files.flatMap(({ bytes }) => new TextDecoder().decode(bytes).split(/[,\r\n]+/));
    expect(fields).toContain("'+cmd");
    // A negative number is not a formula.
    expect(
      fields.filter((field) => /^"?[=+@\t]/.test(field) || (/^"?-/.test(field) && !Number.isFinite(Number(field)))),
    ).toEqual([]);
  });
});

describe('a hostile CSV ends in a named problem', () => {
  const codeOf = async (text: string, limits = {}): Promise<unknown> => {
    const [problem] = (await readCsvSheets([{ name: '表.csv', bytes: utf8(text) }], { limits })).report.items;
    return [problem?.code, problem?.path];
  };

  it('quotation marks that never close, or stand wrong', async () => {
    expect(await codeOf('甲,乙\n"a,b\nc,d\n')).toEqual(['exchange.broken-quotes', ['表', 2]]);
    expect(await codeOf('甲,乙\na,"b"c\n')).toEqual(['exchange.broken-quotes', ['表', 2]]);
  });

  it('a cell, a row, a file too long', async () => {
    expect(await codeOf(`甲,乙\n${'a'.repeat(40_000)},b\n`)).toEqual(['exchange.cell-length', ['表', 2]]);
    expect(await codeOf(`甲\n${','.repeat(2000)}\n`)).toEqual(['exchange.too-many-columns', ['表', 2]]);
    expect(await codeOf('甲\n1\n2\n3\n', { rows: 2 })).toEqual(['exchange.too-many-rows', ['表', 3]]);
    expect(await codeOf('甲\n1\n', { fileBytes: 3 })).toEqual(['exchange.file-size', ['表']]);
  });

  it('cancelled between pieces, it reads nothing', async () => {
    const signal = { aborted: false };
    const bytes = utf8(`甲,乙\n${'a,b\n'.repeat(600_000)}`);
    const read = await readCsvSheets([{ name: '表.csv', bytes }], {
      signal,
      limits: { rows: 1_000_000 },
      onProgress: () => (signal.aborted = true),
    });
    expect([read.ok, read.report.items[0]?.code]).toEqual([false, 'exchange.cancelled']);
    expect((await readCsv([{ name: '住户.csv', bytes: utf8('住户编号,户室编号\nh,d\n') }])).report.items[0]?.code).toBe(
      'exchange.no-model',
    );
  });
});
