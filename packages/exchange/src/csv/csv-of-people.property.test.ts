import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardText, readText, tidyText } from '../cells/text-guard';
import { readCsvSheets, writeCsvSheets } from './index';

const signs = [',', '\t', ';', '，'] as const;
const anyCell = fc.oneof(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((text) => !text.includes('_x') && !text.includes('\uFEFF')),
  fc.constantFrom('甲社', 'a,b', 'x;y', '一，二', '\t', 'a"b', '""', '两行\n字', '两行\r\n字', '\r', ' 空 '),
);
const anyRows = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 5, maxLength: 9 }),
  );

const quoted = (cell: string): string =>
  /["\r\n\t,;，]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const rowsOf = async (text: string): Promise<unknown> => {
  const read = await readCsvSheets([{ name: '表.csv', bytes: new TextEncoder().encode(text) }], { encoding: 'utf-8' });
  return read.ok ? read.value[0]?.rows.map(({ cells }) => cells) : read.report.items;
};

describe('rows of a CSV that people and programs wrote', () => {
  it('are the same by any sign and under any mixture of CR, LF and CRLF', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRows,
        fc.constantFrom(...signs),
        fc.array(fc.constantFrom('\r', '\n', '\r\n'), { minLength: 9, maxLength: 9 }),
        fc.boolean(),
        async (rows, sign, ends, last) => {
          const text = rows
            .map((cells, i) => cells.map(quoted).join(sign) + (i < rows.length - 1 || last ? (ends[i] ?? '\n') : ''))
            .join('');
          expect(await rowsOf(text)).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are the same under titles, whatever signs these hold', async () => {
    const title = fc
      .array(fc.constantFrom('某社区', '，', ',', ';', '\t', '（2026年11月）', '第3版'), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(''));
    await fc.assert(
      fc.asyncProperty(
        anyRows,
        fc.constantFrom(...signs),
        fc.array(title, { maxLength: 3 }),
        async (rows, sign, titles) => {
          const text = [...titles, ...rows.map((cells) => cells.map(quoted).join(sign))].join('\n');
          const read = await rowsOf(text);
          expect(Array.isArray(read) && read.slice(-rows.length)).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('with one bare line feed among CRLF: a row of its own', async () => {
    expect(await rowsOf('编号,名称\r\no-1,甲社\r\no-2,乙社\no-3,丙社\r\n')).toEqual([
      ['编号', '名称'],
      ['o-1', '甲社'],
      ['o-2', '乙社'],
      ['o-3', '丙社'],
    ]);
  });

  it('under a title with more commas than the header has', async () => {
    expect(await rowsOf('社工名册（一月，二月，三月，四月）\n社工编号,项目数\nw-1,12\n')).toEqual([
      ['社工名册（一月，二月，三月，四月）'],
      ['社工编号', '项目数'],
      ['w-1', '12'],
    ]);
  });

  it('say what a spreadsheet program could not compute, or has not, as in a workbook; texts written as formulas are texts', async () => {
    const error = (shown: string): unknown => ({ kind: 'error', error: shown });
    const uncalculated = (shown: string): unknown => ({ kind: 'error', error: shown, uncalculated: true });
    const rows = [
      ['甲', '乙', '丙'],
      ['#N/A', '#DIV/0!', '#REF!'],
      ['=SUM(A1:A2)', '=$B$2', '=-c3+1'],
      ['="0101"', '="3""2"', '=""'],
      ['#1', '=>', '= 甲社'],
      ['1', '2', '3'],
    ];
    expect(await rowsOf(rows.map((cells) => cells.map(quoted).join(',')).join('\n'))).toEqual([
      ['甲', '乙', '丙'],
      [error('#N/A'), error('#DIV/0!'), error('#REF!')],
      [uncalculated('=SUM(A1:A2)'), uncalculated('=$B$2'), uncalculated('=-c3+1')],
      ["'0101", '\'3"2', undefined],
      ['#1', '=>', '= 甲社'],
      ['1', '2', '3'],
    ]);
  });

  it('law: every text that is written is read back, those of errors and formulas among them', async () => {
    const text = fc.oneof(
      fc.constantFrom('#N/A', '#VALUE!', '=A1', '="0101"', '=""', "'#N/A", '＝A1'),
      fc.string({ unit: 'grapheme', maxLength: 6 }).map((rest) => `=${rest}`),
    );
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const [file] = writeCsvSheets([
          {
            name: '表',
            rows: [
              { row: 1, cells: ['甲'] },
              { row: 2, cells: [guardText(value, tidyText)] },
            ],
          },
        ]);
        const read = await readCsvSheets(file === undefined ? [] : [file]);
        const cell = read.ok ? read.value[0]?.rows[1]?.cells[0] : undefined;
        expect(typeof cell === 'string' && readText(cell, tidyText)).toBe(value);
      }),
      { numRuns: 100 },
    );
  });

  it('are scanned in time that grows with the text: blank rows and quotation marks without number', async () => {
    for (const text of ['\n'.repeat(3_000_000), '\r\n'.repeat(1_500_000)])
      expect(await rowsOf(`甲,乙${text}1,2`)).toEqual([
        ['甲', '乙'],
        ['1', '2'],
      ]);
    const marks = await rowsOf(`甲,乙\n"${'""'.repeat(1_500_000)}",2`);
    expect(marks).toMatchObject([{ code: 'exchange.cell-length', path: ['表', 2] }]);
  });
});
