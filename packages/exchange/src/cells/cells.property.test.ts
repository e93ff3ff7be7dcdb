import { guanxiangtai1373 } from '@community1373/model/presets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, term, termsOf, yesNo } from './choice-codecs';
import type { CellCodec } from './codec';
import { date, moment, time } from './date-codecs';
import { list } from './list-codec';
import { area, decimal, integer } from './number-codecs';
import { recurrence } from './recurrence-codec';
import { seasons } from './season-codec';
import { dateOfSerial, minuteOfSerial } from './serial-date';
import { codeText, freeText, jsonText } from './text-codecs';
import { guardText, readText, tidyCode, tidyText } from './text-guard';
import { weeklyHours, weekSlots } from './week-codecs';

/** Arbitrary text: every code unit, lone surrogates, and many signs with a meaning in cells. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      '＝',
      '０',
      '，',
      '、',
      ';',
      '[',
      ']',
      '"',
      '\\',
      '_',
      'x',
      '5',
      'F',
      '\uD800',
      '楼',
      '\u3000',
      '\u00A0',
    ),
    maxLength: 12,
  }),
);

/** The law of every codec: a value that it can write reads back equal. */
const readsBack = (codec: CellCodec, value: unknown): void => {
  const cell = codec.write(value);
  if (cell === undefined || (typeof cell === 'object' && cell.kind === 'error')) return;
  expect(codec.read(cell)).toEqual({ ok: true, value });
};

describe('what a cell can say it gives back', () => {
  it('texts and ids, whatever they hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const codec of [freeText, codeText]) {
          expect(codec.write(text)).toBeTypeOf('string');
          readsBack(codec, text);
        }
        readsBack(jsonText, { text });
      }),
    );
  });

  it('lists of texts, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        expect(list(tidyText).write(texts)).toBeTypeOf('string');
        readsBack(list(tidyText), texts);
        readsBack(list(tidyCode), texts);
      }),
    );
  });

  it('terms of a model, even where names are ids or names of others, or hold separators', () => {
    const element = fc.record({
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,3}$/),
      name: fc.record({ 'zh-CN': anyText, en: fc.oneof(anyText, fc.stringMatching(/^[a-z][a-z0-9-]{0,3}$/)) }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom('zh-CN' as const, 'en' as const),
        fc.uniqueArray(element, { selector: ({ id }) => id, maxLength: 6 }),
        (locale, elements) => {
          const terms = termsOf(elements, locale);
          for (const { id } of elements) readsBack(term(terms), id);
          readsBack(
            list(tidyCode, terms),
            elements.map(({ id }) => id),
          );
        },
      ),
    );
  });

  it('a word that is no term is refused with the names to choose from', () => {
    const terms = termsOf(guanxiangtai1373.posts, 'zh-CN');
    expect(term(terms).read('保洁岗')).toMatchObject({ ok: false, code: 'exchange.cell-term' });
    expect(list(tidyCode, terms).read('为老服务岗、保洁岗')).toMatchObject({ ok: false, code: 'exchange.cell-term' });
    expect(list(tidyCode, terms).read('为老服务岗、MEDIATION、elder service')).toMatchObject({ ok: false });
    expect(list(tidyCode, terms).read('为老服务岗、mediation')).toEqual({ ok: true, value: ['elder', 'mediation'] });
  });

  it('numbers, areas, dates, times, weekly hours, slots, recurrences, choices', () => {
    const day = fc
      .integer({ min: 0, max: 80_000 })
      .map((offset) => new Date(Date.UTC(1950, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
    const clock = fc
      .integer({ min: 0, max: 1439 })
      .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
    const weekday = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(
        fc.record({
          whole: fc.maxSafeInteger(),
          number: fc.double({ noNaN: true, noDefaultInfinity: true }),
          area: fc.integer({ min: 1, max: 10_000_000 }),
          day,
          clock: fc.oneof(clock, fc.constant('24:00')),
          hours: fc.array(fc.record({ weekday, from: clock, to: fc.oneof(clock, fc.constant('24:00')) }), {
            minLength: 1,
            maxLength: 5,
          }),
          seasons: fc.array(fc.record({ from: day, to: day }), { minLength: 1, maxLength: 3 }),
          slots: fc.array(fc.record({ weekday, start: clock }), { minLength: 1, maxLength: 5 }),
          recurrence: fc.oneof(
            fc.record(
              {
                kind: fc.constant('weekly'),
                weekdays: fc.array(weekday, { minLength: 1, maxLength: 7 }),
                every: fc.integer({ min: 1, max: 52 }),
                since: day,
              },
              { requiredKeys: ['kind', 'weekdays'] },
            ),
            fc.record(
              {
                kind: fc.constant('monthly'),
                day: fc.integer({ min: 1, max: 31 }),
                shortMonth: fc.constantFrom('skip', 'last-day', 'next'),
                every: fc.integer({ min: 1, max: 120 }),
                since: day,
              },
              { requiredKeys: ['kind', 'day', 'shortMonth'] },
            ),
            fc.record(
              {
                kind: fc.constant('monthly-weekday'),
                weekday,
                nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
                every: fc.integer({ min: 1, max: 120 }),
                since: day,
              },
              { requiredKeys: ['kind', 'weekday', 'nth'] },
            ),
            fc.record({ kind: fc.constant('dates'), dates: fc.array(day, { maxLength: 4 }) }),
          ),
          yes: fc.boolean(),
        }),
        (values) => {
          readsBack(integer, values.whole);
          readsBack(decimal, values.number);
          readsBack(area, values.area);
          readsBack(date, values.day);
          readsBack(time, values.clock);
          if (values.clock !== '24:00') readsBack(moment, `${values.day}T${values.clock}`);
          for (const locale of ['zh-CN', 'en'] as const) {
            expect(weeklyHours(locale).write(values.hours)).toBeTypeOf('string');
            readsBack(weeklyHours(locale), values.hours);
            expect(seasons.write(values.seasons)).toBeTypeOf('string');
            readsBack(seasons, values.seasons);
            expect(weekSlots(locale).write(values.slots)).toBeTypeOf('string');
            readsBack(weekSlots(locale), values.slots);
            readsBack(recurrence(locale), values.recurrence);
            // Every recurrence except an empty list of dates is written in words.
            expect(String(recurrence(locale).write(values.recurrence)).startsWith('{')).toBe(
              values.recurrence.kind === 'dates' &&
                'dates' in values.recurrence &&
                values.recurrence.dates.length === 0,
            );
            readsBack(yesNo(locale), values.yes);
            readsBack(
              choice({ a: { 'zh-CN': '甲', en: 'First' }, b: { 'zh-CN': '乙', en: 'Second' } }, locale),
              values.yes ? 'a' : 'b',
            );
          }
        },
      ),
    );
  });
});

describe('a text in a cell is harmless', () => {
  it('never begins like a formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const tidy of [tidyText, tidyCode]) {
          expect(guardText(text, tidy)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
          expect(readText(guardText(text, tidy), tidy)).toBe(text);
        }
      }),
    );
  });

  it('is left as it is where it is harmless', () => {
    expect(guardText('9号楼', tidyText)).toBe('9号楼');
    expect(guardText('=HYPERLINK("http://x")', tidyText)).toBe('\'=HYPERLINK("http://x")');
  });
});

describe('serial numbers of dates', () => {
  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        // Day 25,569 of the 1900 system is 1970-01-01 (ECMA-376 part 1, 18.17.4.1).
        expect(dateOfSerial(serial, false)).toBe(new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('know the two systems, the day that never was, and the ends', () => {
    expect([1, 59, 60, 61].map((serial) => dateOfSerial(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      undefined,
      '1900-03-01',
    ]);
    // The two systems are 1,462 days apart.
    expect(dateOfSerial(46_356 - 1462, true)).toBe(dateOfSerial(46_356, false));
    expect([0, -1, 2_958_466, Number.NaN].map((serial) => dateOfSerial(serial, false))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect([minuteOfSerial(0.5), minuteOfSerial(46_356.999_999_9), minuteOfSerial(-1)]).toEqual([720, 1439, undefined]);
  });
});

describe('what people write', () => {
  const read = (codec: CellCodec, cell: string | number | boolean): unknown => {
    const found = codec.read(cell);
    return found.ok ? found.value : found.code;
  };

  it.each([
    [date, '２０２６年１１月３０日', '2026-11-30'],
    [date, '2026/1/3', '2026-01-03'],
    [date, '2026.11.30', '2026-11-30'],
    [date, '20261130', '2026-11-30'],
    [date, 46_356, '2026-11-30'],
    [date, '11/30/2026', 'exchange.cell-date'],
    [date, '2026-02-30', 'exchange.cell-date'],
    [time, '8：30', '08:30'],
    [time, '8点', '08:00'],
    [time, 0.354_166_666_666_67, '08:30'],
    [time, '24:01', 'exchange.cell-time'],
    [moment, '2026-11-30 19:30', '2026-11-30T19:30'],
    [moment, '2026年11月30日 19:30:00', '2026-11-30T19:30'],
    [integer, '１，２３４', 1234],
    [integer, '-1', -1],
    [integer, '6.5', 'exchange.cell-integer'],
    [integer, '六', 'exchange.cell-integer'],
    [area, '56.78', 5678],
    [area, '56.789', 'exchange.cell-area'],
    [yesNo('en'), '√', true],
    [yesNo('zh-CN'), '否', false],
    [yesNo('zh-CN'), '也许', 'exchange.cell-boolean'],
    [list(tidyText), '急救,理发；做饭', ['急救', '理发', '做饭']],
    [
      weeklyHours('zh-CN'),
      '星期一 8:30至11:30；礼拜天 ９：００-１２：００',
      [
        { weekday: 1, from: '08:30', to: '11:30' },
        { weekday: 7, from: '09:00', to: '12:00' },
      ],
    ],
    [weeklyHours('zh-CN'), '周一上午', 'exchange.cell-hours'],
    [weekSlots('zh-CN'), 'Monday 9:00', [{ weekday: 1, start: '09:00' }]],
    [recurrence('en'), '每2周五，自2026-11-30起', { kind: 'weekly', weekdays: [5], every: 2, since: '2026-11-30' }],
    [recurrence('zh-CN'), '每月２０号', { kind: 'monthly', day: 20, shortMonth: 'skip' }],
    [recurrence('zh-CN'), '每月第二个周六', { kind: 'monthly-weekday', weekday: 6, nth: 2 }],
    [recurrence('zh-CN'), '每月一个周六', 'exchange.cell-recurrence'],
    [
      recurrence('zh-CN'),
      '每３个月最后一个星期五，自2026-01-30起',
      { kind: 'monthly-weekday', weekday: 5, nth: -1, every: 3, since: '2026-01-30' },
    ],
    [recurrence('en'), 'monthly on 2nd Sat', { kind: 'monthly-weekday', weekday: 6, nth: 2 }],
    [recurrence('zh-CN'), 'RRULE:FREQ=MONTHLY;BYDAY=2SA', { kind: 'monthly-weekday', weekday: 6, nth: 2 }],
    [
      recurrence('zh-CN'),
      'freq=weekly;interval=2;byday=TU,TH，自2026-11-03起',
      { kind: 'weekly', weekdays: [2, 4], every: 2, since: '2026-11-03' },
    ],
    // The rule depends on its first date (which week, which day). An end has its own column.
    [recurrence('en'), 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'exchange.cell-recurrence'],
    [recurrence('en'), 'FREQ=MONTHLY', 'exchange.cell-recurrence'],
    [recurrence('en'), 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', 'exchange.cell-recurrence'],
    [recurrence('en'), 'FREQ=HOURLY', 'exchange.cell-recurrence'],
    [recurrence('zh-CN'), '有空就来', 'exchange.cell-recurrence'],
    [seasons, '２０２６年１月２０日至2026.2.20', [{ from: '2026-01-20', to: '2026-02-20' }]],
    [
      seasons,
      '2026-01-20 to 2026-02-20; 2026-07-10~2026-08-31',
      [
        { from: '2026-01-20', to: '2026-02-20' },
        { from: '2026-07-10', to: '2026-08-31' },
      ],
    ],
    [seasons, '寒假', 'exchange.cell-seasons'],
    [codeText, 140_302_001_004, '140302001004'],
    [codeText, ' １０１ ', '101'],
    [jsonText, `${'['.repeat(100)}${']'.repeat(100)}`, 'exchange.cell-json'],
  ] as const)('%o reads %o as %o', (codec, cell, wanted) => {
    expect(read(codec, cell)).toEqual(wanted);
  });
});
