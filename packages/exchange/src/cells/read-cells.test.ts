import { describe, expect, it } from 'vitest';
import { absences } from './absence-codec';
import { isErrorValue, shownCell } from './cell';
import { choice, term, termsOf, yesNo } from './choice-codecs';
import { timeOfText } from './clock-text';
import type { CellCodec, FilledCell } from './codec';
import { tidyId } from './codes';
import { date, moment, time } from './date-codecs';
import { list } from './list-codec';
import { area, decimal, integer } from './number-codecs';
import { recurrence } from './recurrence-codec';
import { seasons } from './season-codec';
import { serialText } from './serial-date';
import { codeText, freeText, jsonText } from './text-codecs';
import { weekdayName, weekdayOf, weeklyHours, weekSlots } from './week-codecs';

const read = (codec: CellCodec, cell: FilledCell): unknown => {
  const found = codec.read(cell);
  return found.ok ? (found.warning === undefined ? found.value : [found.value, found.warning]) : found.code;
};

/** A date cell of the 1900 system; 46,356 is 2026-11-30. */
const cell = (serial: number, since1904 = false): FilledCell => ({ kind: 'serial', serial, since1904 });
const options = { a: { 'zh-CN': '甲', en: 'First' }, '3': { 'zh-CN': '丙', en: 'true' } };
const one = term(
  termsOf(
    [
      { id: 'a', name: { 'zh-CN': '甲', en: 'First' }, aliases: [{ 'zh-CN': '子', en: 'Eldest' }] },
      { id: 'b', name: { 'zh-CN': '甲', en: 'a' } },
    ],
    'zh-CN',
  ),
);

describe('a cell of each type in each column', () => {
  it.each([
    [date, cell(46_356), '2026-11-30'],
    // The two systems are 1,462 days apart.
    [date, cell(44_894, true), '2026-11-30'],
    [date, cell(46_356.5), 'exchange.cell-date'],
    [date, 46_356.5, 'exchange.cell-date'],
    [date, true, 'exchange.cell-date'],
    [date, "'2026-11-30", '2026-11-30'],
    [time, cell(0.5), '12:00'],
    [time, cell(0), '00:00'],
    [time, cell(1), '24:00'],
    [time, 1, '24:00'],
    [time, 1.5, 'exchange.cell-time'],
    [time, -0.5, 'exchange.cell-time'],
    [time, cell(46_356.5), 'exchange.cell-time'],
    [time, true, 'exchange.cell-time'],
    [moment, cell(46_356.8125), '2026-11-30T19:30'],
    [moment, cell(44_894.8125, true), '2026-11-30T19:30'],
    [moment, 46_356.8125, '2026-11-30T19:30'],
    [moment, cell(46_356), 'exchange.cell-moment'],
    [moment, cell(0.8125), 'exchange.cell-moment'],
    [moment, '2026-02-30 19:30', 'exchange.cell-moment'],
    [moment, '2026-11-30 25:00', 'exchange.cell-moment'],
    [moment, '20261130 19:30', '2026-11-30T19:30'],
    [moment, 'am 2026-11-30 19:30', 'exchange.cell-moment'],
    [moment, true, 'exchange.cell-moment'],
    [integer, '+5', 5],
    [integer, '−5', -5],
    [integer, "'5", 5],
    [integer, '1e3', 1000],
    [integer, '1,23', 'exchange.cell-integer'],
    [integer, '5人', 'exchange.cell-integer'],
    [integer, '第5', 'exchange.cell-integer'],
    [integer, '', 'exchange.cell-integer'],
    [integer, '1e999', 'exchange.cell-integer'],
    [integer, true, 'exchange.cell-integer'],
    [integer, 9_007_199_254_740_991, 9_007_199_254_740_991],
    [integer, 1e16, 'exchange.cell-integer'],
    [decimal, '1,234.5', 1234.5],
    [decimal, '1,234,567', 1_234_567],
    [decimal, '.5', 'exchange.cell-number'],
    [decimal, '六', 'exchange.cell-number'],
    [decimal, '1e999', 'exchange.cell-number'],
    [decimal, true, 'exchange.cell-number'],
    [area, '六', 'exchange.cell-number'],
    [area, true, 'exchange.cell-number'],
    [area, 1e15, 'exchange.cell-area'],
    [freeText, 5, '5'],
    [freeText, true, 'true'],
    [freeText, cell(0.5), ['12:00', 'exchange.text-date']],
    [freeText, cell(-1), 'exchange.cell-text'],
    [codeText, true, 'true'],
    [codeText, -1e15, 'exchange.cell-digits'],
    [codeText, cell(60), 'exchange.cell-code-date'],
    [jsonText, 5, 5],
    [jsonText, false, false],
    [jsonText, '{"a":[1]}', { a: [1] }],
    [jsonText, '{', 'exchange.cell-json'],
    [jsonText, cell(-1), 'exchange.cell-json'],
    [list(tidyId), 601, ['601']],
    [list(tidyId), true, ['true']],
    [list(tidyId), cell(46_356), 'exchange.cell-text'],
    [list(tidyId), '、a，,;b\n\n', ['a', 'b']],
    [list(tidyId), '["a","b、c"]', ['a', 'b、c']],
    [list(tidyId), '["a",5]', 'exchange.cell-list'],
    [list(tidyId), '["a"', 'exchange.cell-list'],
    [recurrence('zh-CN'), 5, 'exchange.cell-recurrence'],
    [recurrence('zh-CN'), '{"kind":"never"}', { kind: 'never' }],
    [recurrence('zh-CN'), '{"kind"', 'exchange.cell-recurrence'],
    [seasons, '', 'exchange.cell-seasons'],
    [seasons, 5, 'exchange.cell-seasons'],
    [seasons, '2026-01-20至2026-02-20；寒假', 'exchange.cell-seasons'],
    [seasons, '2026-01-20至2026-02-30', 'exchange.cell-seasons'],
    [seasons, '2026-02-30至2026-03-01', 'exchange.cell-seasons'],
    [seasons, '约2026-01-20至2026-02-20', 'exchange.cell-seasons'],
    [seasons, '2026-01-20至2026-02-20前', 'exchange.cell-seasons'],
    [seasons, "'20260120 ~ 20260220；；", [{ from: '2026-01-20', to: '2026-02-20' }]],
    [absences, '20261210 18:00至20261211 08:00', [{ from: '2026-12-10T18:00', to: '2026-12-11T08:00' }]],
    [absences, '约2026-12-10 18:00至2026-12-11', 'exchange.cell-absences'],
    [absences, '2026-12-10 25:00至2026-12-11', 'exchange.cell-absences'],
    [absences, '2026-12-10至2026-12-11 24:00', 'exchange.cell-absences'],
    [absences, '2026-02-30 18:00至2026-03-01', 'exchange.cell-absences'],
    [absences, '2026-12-10至2026-12-11至2026-12-12', 'exchange.cell-absences'],
    [absences, '', 'exchange.cell-absences'],
    [absences, '2026-12-10、、2026-12-12', ['2026-12-10', '2026-12-12']],
    [weeklyHours('zh-CN'), 5, 'exchange.cell-hours'],
    [weeklyHours('zh-CN'), '周一 08:30', 'exchange.cell-hours'],
    [weeklyHours('zh-CN'), '周一 08:30-09:30-10:30', 'exchange.cell-hours'],
    [weeklyHours('zh-CN'), '周一 08:30-11:30；节日', 'exchange.cell-hours'],
    [weeklyHours('zh-CN'), '周一 08:30-25:30', 'exchange.cell-hours'],
    [weeklyHours('zh-CN'), '周一 下午2:30-下午5:30', [{ weekday: 1, from: '14:30', to: '17:30' }]],
    [weeklyHours('zh-CN'), '周一 晚上7:00-10:00', [{ weekday: 1, from: '19:00', to: '22:00' }]],
    [
      weeklyHours('en'),
      "'Sunday 9:00 am to 11:00 am;; 2 8:00-9:00",
      [
        { weekday: 7, from: '09:00', to: '11:00' },
        { weekday: 2, from: '08:00', to: '09:00' },
      ],
    ],
    [weekSlots('zh-CN'), '三 09:00', [{ weekday: 3, start: '09:00' }]],
    [weekSlots('zh-CN'), '周一', 'exchange.cell-slots'],
    [weekSlots('zh-CN'), '节日 09:00', 'exchange.cell-slots'],
    [weekSlots('zh-CN'), true, 'exchange.cell-slots'],
    [yesNo('en'), 'YES', true],
    [yesNo('en'), true, true],
    [yesNo('en'), false, false],
    [yesNo('zh-CN'), 1, true],
    [yesNo('zh-CN'), 0, false],
    [yesNo('zh-CN'), 2, 'exchange.cell-boolean'],
    [yesNo('zh-CN'), cell(1), 'exchange.cell-boolean'],
    [choice(options, 'en'), '甲', 'a'],
    [choice(options, 'zh-CN'), ' FIRST ', 'a'],
    [choice(options, 'en'), 'A', 'a'],
    [choice(options, 'en'), 3, '3'],
    [choice(options, 'en'), true, '3'],
    [choice(options, 'en'), cell(3), 'exchange.cell-choice'],
    [choice(options, 'en'), '乙', 'exchange.cell-choice'],
    // An id before a name, the first of two with one name, and each of the names of an element.
    [one, 'a', 'a'],
    [one, 'b', 'b'],
    [one, '甲', 'a'],
    [one, '子', 'a'],
    [one, 'eldest', 'a'],
    [one, cell(1), 'exchange.cell-term'],
  ] as const)('%o reads %o as %o', (codec, given, wanted) => {
    expect(read(codec, given)).toEqual(wanted);
  });

  it('that is refused is answered with the words to choose from, or with the date that it shows', () => {
    expect(choice(options, 'en').read('乙')).toMatchObject({
      params: { expected: expect.arrayContaining(['First', 'true']) },
    });
    expect(one.read('乙')).toMatchObject({ params: { expected: ['甲', '甲'] } });
    expect(list(tidyId, termsOf([{ id: 'a', name: { 'zh-CN': '甲', en: 'First' } }], 'en')).read('乙')).toMatchObject({
      params: { expected: ['First'] },
    });
    expect(codeText.read(cell(46_356))).toMatchObject({ params: { shown: '2026-11-30' } });
    expect(integer.read(cell(46_356))).toMatchObject({ params: { shown: '2026-11-30' } });
    expect(integer.read(cell(60))).toMatchObject({ params: { shown: '60' } });
    // The name of the second leads to the first: its id is written.
    expect(['a', 'b', 'c'].map((id) => one.write(id))).toEqual(['甲', 'b', 'c']);
  });

  it('is shown in a problem as it stands in its sheet', () => {
    expect(
      [undefined, 'x', 5, true, cell(46_356.5), { kind: 'error', error: '#REF!' } as const].map(shownCell),
    ).toEqual([undefined, 'x', 5, true, 46_356.5, '#REF!']);
    expect(['#REF!', '#N/A', '#ref', 'REF!', '', '#1'].map(isErrorValue)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('of a date is text by its parts: a time, a date, or both; none before the first day', () => {
    expect(
      [0, 0.5, 1, 46_356, 46_356.5, 60, 60.5, -0.5, 2_958_466].map((serial) =>
        serialText({ kind: 'serial', serial, since1904: false }),
      ),
    ).toEqual([
      '00:00',
      '12:00',
      '1900-01-01',
      '2026-11-30',
      '2026-11-30T12:00',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('words for days and for parts of a day', () => {
  it.each([
    ['', [...Array.from({ length: 24 }, (_, hour) => hour), 24]],
    ['凌晨', [0, 1, 2, 3, 4, 5, 6]],
    ['早上', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['早晨', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['上午', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    [
      '中午',
      [
        undefined,
        13,
        14,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        11,
        12,
        13,
        14,
      ],
    ],
    ['下午', [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]],
    [
      '傍晚',
      [
        undefined,
        undefined,
        undefined,
        undefined,
        16,
        17,
        18,
        19,
        20,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        16,
        17,
        18,
        19,
        20,
      ],
    ],
    [
      '晚上',
      [
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        17,
        18,
        19,
        20,
        21,
        22,
        23,
      ],
    ],
  ] as const)('%s allows its hours and no others', (word, hours) => {
    const wanted = Array.from({ length: 26 }, (_, hour) =>
      hours[hour] === undefined ? undefined : `${String(hours[hour]).padStart(2, '0')}:00`,
    );
    expect(wanted.map((_, hour) => timeOfText(`${word}${hour}:00`))).toEqual(wanted);
  });

  it.each([
    ['8点半', '08:30'],
    ['8时05分', '08:05'],
    ['8点', '08:00'],
    ['8:59:59', '08:59'],
    ['上午8', '08:00'],
    ['8 pm', '20:00'],
    ['8:60', undefined],
    ['8:30:60', undefined],
    ['24:30', undefined],
    ['24点半', undefined],
    ['上午8:30 am', undefined],
    ['8:30 o', undefined],
    ['约8:30', undefined],
    ['半', undefined],
    ['8:30'.padStart(64), '08:30'],
    ['8:30'.padStart(65), undefined],
  ] as const)('%s is the time %s', (text, wanted) => {
    expect(timeOfText(text)).toBe(wanted);
  });

  it('of the week are read in the forms that people use, and written by their number', () => {
    const forms = [
      ['周', ''],
      ['星期', ''],
      ['礼拜', ''],
      ['', ''],
    ] as const;
    for (const [before] of forms)
      expect([...'一二三四五六日天八'].map((day) => weekdayOf(`${before}${day}`))).toEqual([
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        7,
        undefined,
      ]);
    expect(['1', '7', '0', '8', '周3', 'Mon', 'TUESDAY', 'sun', 'Tu', 'Mo', 'M', '', '周'].map(weekdayOf)).toEqual([
      1,
      7,
      undefined,
      undefined,
      3,
      1,
      2,
      7,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([0, 1, 7, 8].map((day) => [weekdayName(day, 'zh-CN'), weekdayName(day, 'en')])).toEqual([
      [undefined, undefined],
      ['周一', 'Mon'],
      ['周日', 'Sun'],
      [undefined, undefined],
    ]);
  });
});
