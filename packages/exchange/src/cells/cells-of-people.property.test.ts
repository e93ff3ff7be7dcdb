import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { term, termsOf } from './choice-codecs';
import type { CellCodec } from './codec';
import { timeOfText } from './clock-text';
import { wordKey } from './dashes';
import { date, moment, time } from './date-codecs';
import { list } from './list-codec';
import { area, decimal, integer } from './number-codecs';
import { isRemark } from './remark';
import { seasons } from './season-codec';
import { codeText, freeText } from './text-codecs';
import { tidyId } from './codes';
import { weeklyHours, weekSlots } from './week-codecs';

type Given = Parameters<CellCodec['read']>[0];

const read = (codec: CellCodec, cell: Given): unknown => {
  const found = codec.read(cell);
  return found.ok ? (found.warning === undefined ? found.value : [found.value, found.warning]) : found.code;
};

const dateCell = { kind: 'serial', serial: 46_083, since1904: false } as const;

describe('what people and their programs write', () => {
  it.each([
    // Excel keeps fifteen digits of a number: further digits are lost, and the code with them.
    [codeText, 110_105_199_001_010_000, 'exchange.cell-digits'],
    [codeText, 1e15, 'exchange.cell-digits'],
    [codeText, 999_999_999_999_999, '999999999999999'],
    [codeText, '1.10105E+17', 'exchange.cell-digits'],
    [codeText, "'1.10105E+17", '1.10105E+17'],
    [codeText, '1.10105e17', 'exchange.cell-digits'],
    [codeText, '1.10105×10^17', 'exchange.cell-digits'],
    [codeText, '1E3', '1E3'],
    [codeText, '110105199001010000', ['110105199001010000', 'exchange.code-noughts']],
    [codeText, "'110105199001010000", '110105199001010000'],
    [codeText, '110105199001010020', '110105199001010020'],
    [codeText, '110105199001000', '110105199001000'],
    [codeText, '601.0', '601'],
    [codeText, '６０１.０', '601'],
    [codeText, 601, '601'],
    [codeText, 601.000_000_000_000_1, '601'],
    [codeText, '3.10', '3.10'],
    [codeText, dateCell, 'exchange.cell-code-date'],
    [codeText, '01/02/2026', ['01/02/2026', 'exchange.code-date']],
    [codeText, '2026-03-02', ['2026-03-02', 'exchange.code-date']],
    [codeText, '3月2日', ['3月2日', 'exchange.code-date']],
    [codeText, '2-Mar', ['2-Mar', 'exchange.code-date']],
    [codeText, "'2026-03-02", '2026-03-02'],
    [codeText, '3-2', '3-2'],
    [codeText, '9/2', '9/2'],
    [freeText, dateCell, ['2026-03-02', 'exchange.text-date']],
    [list(tidyId), '601.0、602.0', ['601', '602']],
    [integer, 110.000_000_000_000_01, 110],
    [integer, 110.5, 'exchange.cell-integer'],
    [area, 56.699_999_999_999_996, 5670],
    [area, 56.789, 'exchange.cell-area'],
    [integer, dateCell, 'exchange.cell-number-date'],
    [integer, { ...dateCell, serial: 2 }, 'exchange.cell-number-date'],
    [area, dateCell, 'exchange.cell-number-date'],
    [decimal, { ...dateCell, serial: 0.5 }, 'exchange.cell-number-date'],
    [decimal, 56.699_999_999_999_996, 56.7],
    [decimal, 113.570_123_456_789_01, 113.570_123_456_789_01],
    [date, '2026-12-01T00:00:00', '2026-12-01'],
    [date, '2026-12-02 00:00:00', '2026-12-02'],
    [date, '2026/12/2 0:00', '2026-12-02'],
    [date, '2026-12-01T00:00:00.000Z', '2026-12-01'],
    [date, '2026-12-01T08:00:00', 'exchange.cell-date'],
    [date, '2026—12—01', '2026-12-01'],
    [date, { ...dateCell, serial: 46_083.000_000_000_01 }, '2026-03-02'],
    [moment, '2026-12-01 8:30 PM', '2026-12-01T20:30'],
    [moment, '2026年12月1日 下午3点', '2026-12-01T15:00'],
    [time, '08:30:00 AM', '08:30'],
    [time, '8:30 PM', '20:30'],
    [time, '12:05 am', '00:05'],
    [time, '12:05 PM', '12:05'],
    [time, '13:05 PM', 'exchange.cell-time'],
    [time, '上午8:30', '08:30'],
    [time, '下午 ３：３０', '15:30'],
    [time, '下午14:30', '14:30'],
    [time, '晚上8点半', '20:30'],
    [time, '中午12:30', '12:30'],
    // Noon or midnight: the words are ambiguous.
    [time, '上午12:30', 'exchange.cell-time'],
    [time, '晚上12点', 'exchange.cell-time'],
    [time, '08:30:00.000', '08:30'],
    [time, '1899-12-31T08:30:00', '08:30'],
    [time, '1899-12-30 08:30:00', '08:30'],
    [time, '2026-12-01T08:30:00', 'exchange.cell-time'],
    [time, '8', 'exchange.cell-time'],
    [time, '8.0', 'exchange.cell-time'],
    [
      weeklyHours('zh-CN'),
      '周一 上午8:30—11:30；周三下午2:30至5:30',
      [
        { weekday: 1, from: '08:30', to: '11:30' },
        { weekday: 3, from: '14:30', to: '17:30' },
      ],
    ],
    [weeklyHours('zh-CN'), '周一 上午9:00-12:00', [{ weekday: 1, from: '09:00', to: '12:00' }]],
    [weeklyHours('en'), 'Mon 8:30 AM to 5:30 PM', [{ weekday: 1, from: '08:30', to: '17:30' }]],
    [weeklyHours('en'), 'Mon 2:30-5:30 PM', 'exchange.cell-hours'],
    [weeklyHours('zh-CN'), '18:30-21:30', 'exchange.cell-hours'],
    [weekSlots('zh-CN'), '周一 下午2:30', [{ weekday: 1, start: '14:30' }]],
    [
      seasons,
      '2026-01-20—2026-02-20；2026.7.10-2026.8.31',
      [
        { from: '2026-01-20', to: '2026-02-20' },
        { from: '2026-07-10', to: '2026-08-31' },
      ],
    ],
  ] as const)('%o reads %o as %o', (codec, cell, wanted) => {
    expect(read(codec, cell)).toEqual(wanted);
  });

  it.each([
    '合计',
    '小 计',
    '总计：',
    '合计28户',
    '小计（9号楼）',
    '本页合计',
    'Total',
    'Grand total',
    '注：本表每周五前报送',
    '备注:无',
    '填表人：网格员',
    '审核人：',
    '注1：单位为平方米',
    '※ 以上均为常住人口',
    'Note: monthly',
    '共 2 人',
    '共12户（含空置）',
  ])('%s begins a row that is no record', (text) => {
    expect(isRemark(text)).toBe(true);
    expect(freeText.read(String(freeText.write(text)))).toEqual({ ok: true, value: text });
  });

  it.each([
    '合计算',
    '共2人社',
    '共享',
    '总计划社',
    '注册志愿者',
    '备注',
    '说明书',
    '审核',
    'Totally',
    'notes',
    '负责人',
    '计',
    'note-1',
  ])('%s may be a record', (text) => {
    expect(isRemark(text)).toBe(false);
  });
});

describe('words are compared', () => {
  const dash = fc.constantFrom('-', '–', '—', '——', '~', '～', '－', '−', '至', '‐', '〜');
  const blank = fc.constantFrom('', ' ', '\u3000', '\u00A0');
  const wide = (text: string): string =>
    text.replace(/[0-9A-Za-z()]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

  it('with all dashes, widths, blanks and cases alike', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 99 }),
        dash,
        dash,
        blank,
        blank,
        fc.boolean(),
        (from, to, one, two, before, after, isWide) => {
          const other = `${before}${from}${before}${two}${after}${to}岁 A${after}`;
          expect(wordKey(isWide ? wide(other) : other)).toBe(wordKey(`${from}${one}${to}岁a`));
        },
      ),
    );
  });

  it('in terms too, and what is written exactly goes first', () => {
    const groups = [
      { id: 'a', name: { 'zh-CN': '0–5岁', en: '0–5 years' } },
      { id: 'b', name: { 'zh-CN': '0-5岁', en: 'Under six' } },
    ];
    const codec = term(termsOf(groups, 'zh-CN'));
    expect(['0–5岁', '0-5岁', '０～５ 岁', 'under SIX'].map((word) => read(codec, word))).toEqual(['a', 'b', 'a', 'b']);
  });
});

describe('numbers and times', () => {
  it('are read at the fifteen digits that a spreadsheet program shows, however a computation left them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: -3, max: 3 }), (hundredths, steps) => {
        const noisy = (value: number): number => value * (1 + steps * 2 ** -53);
        expect(read(area, noisy(hundredths / 100))).toBe(hundredths);
        expect(read(integer, noisy(hundredths))).toBe(hundredths);
        expect(read(codeText, noisy(hundredths))).toBe(String(hundredths));
        expect(read(decimal, noisy(hundredths / 100))).toBe(hundredths / 100);
      }),
    );
  });

  it('of the twelve-hour clock are those that the platform writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const at = new Date(Date.UTC(2026, 0, 1, 0, minute));
        const wanted = at.toISOString().slice(11, 16);
        for (const options of [
          { hour: 'numeric', minute: '2-digit' },
          { hour: '2-digit', minute: '2-digit', second: '2-digit' },
        ] as const)
          expect(timeOfText(at.toLocaleTimeString('en-US', { ...options, timeZone: 'UTC' }))).toBe(wanted);
      }),
    );
  });
});
