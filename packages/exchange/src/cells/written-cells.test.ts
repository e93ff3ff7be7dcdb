import { describe, expect, it } from 'vitest';
import { choice, yesNo } from './choice-codecs';
import type { CellCodec } from './codec';
import { tidyId } from './codes';
import { date, moment, time } from './date-codecs';
import { list } from './list-codec';
import { area, decimal, integer } from './number-codecs';
import { recurrence } from './recurrence-codec';
import { seasons } from './season-codec';
import { codeText, freeText, jsonText } from './text-codecs';
import { weeklyHours, weekSlots } from './week-codecs';

const options = { a: { 'zh-CN': '甲', en: 'First' }, b: { 'zh-CN': '乙', en: 'Second' } };

describe('a recurrence is written in words', () => {
  it.each([
    [{ kind: 'weekly', weekdays: [1, 3] }, '每周一、三', 'every week on Mon, Wed'],
    [
      { kind: 'weekly', weekdays: [7], every: 2, since: '2026-11-29' },
      '每2周日，自2026-11-29起',
      'every 2 weeks on Sun since 2026-11-29',
    ],
    [{ kind: 'monthly', day: 20, shortMonth: 'skip' }, '每月20日（短月跳过）', 'monthly on 20 (skip)'],
    [
      { kind: 'monthly', day: 31, shortMonth: 'last-day', every: 3, since: '2026-01-31' },
      '每3个月31日（短月取末日），自2026-01-31起',
      'every 3 months on 31 (last-day) since 2026-01-31',
    ],
    [{ kind: 'monthly', day: 30, shortMonth: 'next' }, '每月30日（短月顺延）', 'monthly on 30 (next)'],
    [{ kind: 'monthly-weekday', weekday: 6, nth: 1 }, '每月第1个周六', 'monthly on 1st Sat'],
    [{ kind: 'monthly-weekday', weekday: 6, nth: 2 }, '每月第2个周六', 'monthly on 2nd Sat'],
    [{ kind: 'monthly-weekday', weekday: 2, nth: 3 }, '每月第3个周二', 'monthly on 3rd Tue'],
    [
      { kind: 'monthly-weekday', weekday: 2, nth: 4, every: 2, since: '2026-11-24' },
      '每2个月第4个周二，自2026-11-24起',
      'every 2 months on 4th Tue since 2026-11-24',
    ],
    [{ kind: 'monthly-weekday', weekday: 5, nth: -1 }, '每月最后一个周五', 'monthly on last Fri'],
    [{ kind: 'dates', dates: ['2026-11-30', '2026-12-02'] }, '2026-11-30、2026-12-02', '2026-11-30, 2026-12-02'],
  ] as const)('%o as %s and %s', (value, chinese, english) => {
    expect([recurrence('zh-CN').write(value), recurrence('en').write(value)]).toEqual([chinese, english]);
    for (const text of [chinese, english]) expect(recurrence('en').read(text)).toEqual({ ok: true, value });
  });

  it.each([
    [{ kind: 'weekly', weekdays: [8] }],
    [{ kind: 'weekly', weekdays: [] }],
    [{ kind: 'weekly', weekdays: [1], note: 'x' }],
    [{ kind: 'monthly', day: 20, shortMonth: 'never' }],
    [{ kind: 'monthly', day: 20 }],
    [{ kind: 'monthly-weekday', weekday: 6, nth: 6 }],
    [{ kind: 'monthly-weekday', weekday: 0, nth: 1 }],
    [{ kind: 'dates', dates: [] }],
    [{ kind: 'never' }],
  ])('or as JSON where the words would say something else: %o', (value) => {
    for (const locale of ['zh-CN', 'en'] as const) expect(recurrence(locale).write(value)).toBe(JSON.stringify(value));
  });
});

describe('a value is written', () => {
  it.each([
    [
      'weekly hours',
      weeklyHours,
      [
        { weekday: 1, from: '08:30', to: '11:30' },
        { weekday: 7, from: '14:30', to: '24:00' },
      ],
      '周一 08:30-11:30；周日 14:30-24:00',
      'Mon 08:30-11:30；Sun 14:30-24:00',
    ],
    [
      'slots',
      weekSlots,
      [
        { weekday: 1, start: '09:00' },
        { weekday: 3, start: '14:30' },
      ],
      '周一 09:00；周三 14:30',
      'Mon 09:00；Wed 14:30',
    ],
    ['yes', yesNo, true, '是', 'yes'],
    ['no', yesNo, false, '否', 'no'],
    ['a choice', (locale: 'zh-CN' | 'en') => choice(options, locale), 'b', '乙', 'Second'],
  ] as const)('in the words of the language: %s', (_, codec, value, chinese, english) => {
    expect([codec('zh-CN').write(value), codec('en').write(value)]).toEqual([chinese, english]);
  });

  it.each([
    [
      seasons,
      [
        { from: '2026-01-20', to: '2026-02-20' },
        { from: '2026-07-10', to: '2026-08-31' },
      ],
      '2026-01-20至2026-02-20；2026-07-10至2026-08-31',
    ],
    [list(tidyId), ['急救', '理发'], '急救、理发'],
    [list(tidyId), ['急救、理发'], '["急救、理发"]'],
    [list(tidyId), ['a', ''], '["a",""]'],
    [list(tidyId), [], '[]'],
    [list(tidyId), ["'a"], '["\'a"]'],
    [list(tidyId), ['[a'], '["[a"]'],
    [area, 5670, 56.7],
    [decimal, 113.57, 113.57],
    [integer, 3, 3],
    [codeText, '601', '601'],
    [codeText, '601.0', "'601.0"],
    [codeText, '2026-03-02', "'2026-03-02"],
    [codeText, '1.1E+17', "'1.1E+17"],
    [codeText, '110105199001010000', "'110105199001010000"],
    [freeText, '合计', "'合计"],
    [freeText, ' 甲', "' 甲"],
    [freeText, '#N/A', "'#N/A"],
    [freeText, '', "'"],
    [jsonText, { a: [1] }, '{"a":[1]}'],
    [jsonText, -1, "'-1"],
    [date, '2026-11-30', '2026-11-30'],
    [time, '24:00', '24:00'],
    [moment, '2026-11-30T19:30', '2026-11-30T19:30'],
  ] as const)('as people expect it: %o writes %o as %o', (codec: CellCodec, value, wanted) => {
    expect(codec.write(value)).toBe(wanted);
    expect(codec.read(wanted)).toEqual({ ok: true, value });
  });

  it.each([
    [
      weeklyHours('zh-CN'),
      [
        [],
        'x',
        [7],
        [null],
        [{ weekday: 8, from: '08:30', to: '09:30' }],
        [{ weekday: 1, from: '08:30' }],
        [{ weekday: 1, from: '08:30', to: '09:30', note: '' }],
        [{ weekday: 1, from: '8:30', to: '09:30' }],
      ],
    ],
    [
      weekSlots('en'),
      [
        [],
        'x',
        [7],
        [{ weekday: 0, start: '08:30' }],
        [{ weekday: 1 }],
        [{ weekday: 1, start: '8:30' }],
        [{ weekday: 1, start: '08:30', note: '' }],
      ],
    ],
    [
      seasons,
      [
        [],
        'x',
        [7],
        [null],
        [{ from: '2026-01-20' }],
        [{ from: '2026-01-20', to: 7 }],
        [{ from: 7, to: '2026-01-20' }],
        [{ to: '2026-02-20', from: '2026-01-20' }],
        [{ from: '2026-1-20', to: '2026-02-20' }],
      ],
    ],
    [list(tidyId), ['x', [7], ['a', 7]]],
    [area, ['5', 1.5, NaN]],
    [decimal, ['5', 56.699_999_999_999_996]],
    [integer, ['5', true]],
    [codeText, [5, null]],
    [freeText, [5, null]],
    [jsonText, [undefined]],
    [date, [20_261_130]],
    [yesNo('en'), ['yes', 1]],
    [choice(options, 'en'), ['c', 'First', 'toString', 1]],
  ] as const)('by %o only where the cell can say it', (codec: CellCodec, values: readonly unknown[]) => {
    for (const value of values) expect(codec.write(value)).toBeUndefined();
  });
});
