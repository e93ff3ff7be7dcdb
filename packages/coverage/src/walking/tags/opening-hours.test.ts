import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursMomentOf } from './hours-moment';
import { isOpenAt } from './opening-hours';

const at = (text: string) => {
  const moment = hoursMomentOf(text);
  if (moment === undefined) throw new Error(text);
  return moment;
};

describe('opening hours', () => {
  // 2026-12-01 is a Tuesday; expected values are read from the texts by hand.
  it.each([
    ['24/7', '03:00', true],
    ['06:00-22:00', '22:30', false],
    ['06:00-22:00', '22:00', false],
    ['06:00-22:00', '06:00', true],
    ['22:00-06:00', '23:00', true],
    ['22:00-06:00', '05:59', true],
    ['22:00-06:00', '06:00', false],
    ['10:00-24:00', '23:59', true],
    ['18:00-26:00', '01:30', true],
    ['18:00+', '23:00', true],
    ['mo-fr 08:00-12:30, 14:00-15:30', '2026-12-01T13:00', false],
    ['mo-fr 08:00-12:30, 14:00-15:30', '2026-12-01T14:00', true],
    ['mo-fr 07:00-18:30; sa 08:00-13:00', '2026-12-05T12:00', true],
    ['mo-fr 07:00-18:30; sa 08:00-13:00', '2026-12-06T12:00', false],
    ['mo, we 07:30-10:00; tu, fr 07:30-11:00', '2026-12-01T10:30', true],
    ['mo-fr 08:00-18:00, sa 09:00-12:00', '2026-12-05T10:00', true],
    ['mo-su 06:00-22:00; tu off', '2026-12-01T12:00', false],
    ['06:00-22:00; 12:00-13:00 off', '2026-12-01T12:30', false],
    ['06:00-22:00; 12:00-13:00 off', '2026-12-01T13:30', true],
    ['mo-fr 09:30-22:00; sh off', '2026-12-01T12:00', true],
    ['mo-sa 08:00-18:00; ph off', '2026-12-01T12:00', true],
    ['sa-mo 08:00-10:00', '2026-12-06T09:00', true],
    ['fr 22:00-04:00', '2026-12-05T03:00', true],
    ['mo-fr: 08:00-18:00', '2026-12-01T12:00', true],
    ['apr-oct 06:00-22:00', '2026-12-01T12:00', false],
    ['nov-mar 07:00-20:00', '2026-12-01T12:00', true],
    ['apr 1-oct 31: 06:00-22:00; nov 1-mar 31: 07:00-20:00', '2026-12-01T06:30', false],
    ['dec 1-24 10:00-21:00', '2026-12-01T20:00', true],
    ['off', '12:00', false],
    ['06:00-22:00 "ask at the gate"', '12:00', true],
    // Forms that are not read, and dates where only the time is known.
    ['sunrise-sunset', '12:00', undefined],
    ['week 1-10 08:00-12:00', '12:00', undefined],
    ['mo[1] 08:00-12:00', '12:00', undefined],
    ['2026 mo-fr 08:00-12:00', '12:00', undefined],
    ['"by appointment"', '12:00', undefined],
    ['08:00-12:00 || "ask"', '12:00', undefined],
    ['25:00-26:00', '12:00', undefined],
    ['08:70-12:00', '12:00', undefined],
    ['apr-oct 06:00-22:00', '12:00', undefined],
    ['', '12:00', undefined],
    [';;', '12:00', undefined],
  ])('%s at %s: %s', (text, moment, expected) => {
    expect(isOpenAt(text, at(moment))).toBe(expected);
  });

  it('law: of times alone and of days with times, a minute is open when it lies in one of the spans, those of the day before included', () => {
    const time = fc.integer({ min: 0, max: 1439 });
    const clock = (minutes: number): string =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const names = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 4 }),
        fc.option(fc.tuple(fc.nat(6), fc.nat(6)), { nil: undefined }),
        fc.nat(6),
        time,
        (spans, named, today, now) => {
          const hours = spans.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(',');
          const text = named === undefined ? hours : `${names[named[0]]}-${names[named[1]]} ${hours}`;
          const isNamed = (day: number): boolean => {
            if (named === undefined) return true;
            // Counts on from the first day to the last, over the end of the week.
            for (let d = named[0]; ; d = (d + 1) % 7) {
              if (d === day) return true;
              if (d === named[1]) return false;
            }
          };
          const within = (minutes: number): boolean =>
            spans.some(([from, to]) => minutes >= from && minutes < (to <= from ? to + 1440 : to));
          const expected = (isNamed(today) && within(now)) || (isNamed((today + 6) % 7) && within(now + 1440));
          expect(isOpenAt(text, { minutes: now, weekday: today + 1, monthDay: undefined })).toBe(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('law: white space in a row counts as one space, and none is needed around dashes, semicolons and commas', () => {
    const blank = fc.constantFrom(' ', '  ', '\t', '\n ', '\u00a0');
    const loose = fc.oneof(fc.constant(''), blank);
    const texts = fc.tuple(loose, loose, blank, loose, loose, loose, loose, blank, loose, loose);
    fc.assert(
      fc.property(texts, fc.nat(6), fc.nat(1439), ([a, b, c, d, e, f, g, h, i, j], weekday, minutes) => {
        const spaced = `mo${a}-${b}fr${c}08:00${d}-${e}12:00${f};${g}dec${h}1${i}-${j}24 off`;
        const moment = { minutes, weekday: weekday + 1, monthDay: 1200 + (minutes % 31) + 1 };
        expect(isOpenAt(spaced, moment)).toBe(isOpenAt('mo-fr 08:00-12:00;dec 1-24 off', moment));
      }),
    );
    // By hand: a Monday morning after the 24th is open, before it shut.
    const monday = { minutes: 600, weekday: 1 };
    expect(
      [28, 21].map((day) => isOpenAt('mo-fr 08:00-12:00;dec 1-24 off', { ...monday, monthDay: 1200 + day })),
    ).toEqual([true, false]);
  });

  it('never fails on any text', () => {
    const pieces = fc.constantFrom(
      'mo',
      '-',
      ',',
      ';',
      ' ',
      '08:00',
      '24/7',
      'off',
      'dec',
      '"',
      '(',
      '9',
      ':',
      '+',
      'ph',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          expect([true, false, undefined]).toContain(isOpenAt(text, at('2026-12-01T12:00')));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('takes a time alone for an ordinary Wednesday, and no other text for a time', () => {
    expect(hoursMomentOf('22:30')).toEqual({ minutes: 1350, weekday: 3, monthDay: undefined });
    expect(hoursMomentOf('2026-12-01T22:30')).toEqual({ minutes: 1350, weekday: 2, monthDay: 1201 });
    expect(['24:00', '2026-02-30T12:00', '2026-12-01', '', '9:00'].map(hoursMomentOf)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});
