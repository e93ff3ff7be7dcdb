import { addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRRule, parseRRule, type Recurrence, recurrenceDates } from '.';

const occurrences = (text: string, from: CivilDate, until: CivilDate = addDays(from, 3000)): readonly string[] => {
  // The RFC's examples begin at nine in New York, four or five hours behind UTC: both give the same dates here.
  const read = parseRRule(text, from, { start: '09:00', utcOffset: -240 });
  if (!read.ok) throw new Error(JSON.stringify(read.report.items));
  const { recurrence, to } = read.value;
  return recurrenceDates(recurrence, from, to ?? until);
};

/** Lists days of months of one year in the notation of the RFC: `9: 2,9` … */
const listed = (year: number, months: Readonly<Record<number, string>>): readonly string[] =>
  Object.entries(months).flatMap(([month, days]) =>
    days.split(',').map((day) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`),
  );

describe('parseRRule', () => {
  // The examples of RFC 5545, section 3.8.5.3, with the dates that it lists.
  it.each([
    ['FREQ=DAILY;COUNT=10', '1997-09-02', listed(1997, { 9: '2,3,4,5,6,7,8,9,10,11' })],
    ['FREQ=WEEKLY;COUNT=10', '1997-09-02', listed(1997, { 9: '2,9,16,23,30', 10: '7,14,21,28', 11: '4' })],
    [
      'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      listed(1997, { 9: '2,4,9,11,16,18,23,25,30', 10: '2' }),
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
      '1997-09-01',
      listed(1997, { 9: '1,3,5,15,17,19,29', 10: '1,3,13,15,17,27,29,31', 11: '10,12,14,24,26,28', 12: '8,10,12,22' }),
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      listed(1997, { 9: '2,4,16,18,30', 10: '2,14,16' }),
    ],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08-05', listed(1997, { 8: '5,10,19,24' })],
    [
      'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
      '1997-09-05',
      [
        ...listed(1997, { 9: '5', 10: '3', 11: '7', 12: '5' }),
        ...listed(1998, { 1: '2', 2: '6', 3: '6', 4: '3', 5: '1', 6: '5' }),
      ],
    ],
    [
      'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
      '1997-09-05',
      listed(1997, { 9: '5', 10: '3', 11: '7', 12: '5' }),
    ],
  ] as const)('reads the example %s', (text, from, dates) => {
    expect(occurrences(text, from)).toEqual(dates);
  });

  it('refuses by name what it would read otherwise than the standard', () => {
    const codeOf = (text: string, from: CivilDate = '1997-08-05'): readonly (string | undefined)[] => {
      const [item] = parseRRule(text, from).report.items;
      return [item?.code, String(item?.params['part'])];
    };
    for (const [text, part] of [
      ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', 'WKST=SU'],
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=WE', 'WKST=WE'],
      ['FREQ=DAILY;INTERVAL=2', 'INTERVAL=2'],
      ['FREQ=YEARLY;BYDAY=20MO', 'FREQ=YEARLY'],
      ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'BYDAY=FR'],
      ['FREQ=MONTHLY;BYMONTHDAY=-3', 'BYMONTHDAY=-3'],
      ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2', 'BYDAY=MO,TU,WE,TH,FR'],
      ['FREQ=DAILY;BYMONTH=1', 'BYMONTH=1'],
      ['FREQ=DAILY;BYDAY=MO', 'BYDAY=MO'],
      ['FREQ=DAILY;BYMONTHDAY=1', 'BYMONTHDAY=1'],
      ['FREQ=DAILY;BYSETPOS=1', 'BYSETPOS=1'],
      ['FREQ=WEEKLY;BYMONTHDAY=1', 'BYMONTHDAY=1'],
      ['FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1', 'BYSETPOS=1'],
      ['FREQ=WEEKLY;BYDAY=MO,1TU', 'BYDAY=MO,1TU'],
      ['FREQ=MONTHLY;BYDAY=6MO', 'BYDAY=6MO'],
      ['FREQ=MONTHLY;BYDAY=2SA;BYMONTHDAY=9', 'BYDAY=2SA'],
      ['FREQ=MONTHLY;BYDAY=2SA;BYSETPOS=1', 'BYSETPOS=1'],
      ['FREQ=MONTHLY;BYMONTHDAY=15;BYSETPOS=1', 'BYSETPOS=1'],
      ['FREQ=MONTHLY;BYMONTHDAY=29,30;BYSETPOS=-1', 'BYSETPOS=-1'],
      ['FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=1', 'BYSETPOS=1'],
      ['FREQ=MONTHLY;BYMONTHDAY=0', 'BYMONTHDAY=0'],
      ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY=32'],
      ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'BYMONTHDAY=1,15'],
      ['FREQ=MONTHLY;BYMONTHDAY=1E1', 'BYMONTHDAY=1E1'],
      ['FREQ=MONTHLY;BYMONTHDAY=+5', 'BYMONTHDAY=+5'],
      ['FREQ=MONTHLY;BYMONTHDAY=28,29,30,31,32;BYSETPOS=-1', 'BYSETPOS=-1'],
      ['FREQ=MONTHLY;BYMONTHDAY=27;BYSETPOS=-1', 'BYSETPOS=-1'],
      ['FREQ=MONTHLY;BYDAY=0MO', 'BYDAY=0MO'],
      ['FREQ=MONTHLY;BYDAY=-2MO', 'BYDAY=-2MO'],
      ['FREQ=MONTHLY;BYDAY=11MO', 'BYDAY=11MO'],
      ['FREQ=MONTHLY;BYDAY=1MO,2MO', 'BYDAY=1MO,2MO'],
      ['FREQ=MONTHLY;BYDAY=MO', 'BYDAY=MO'],
      ['INTERVAL=2', 'FREQ='],
      // Forty years contain fewer than 9999 of them.
      ['FREQ=MONTHLY;BYMONTHDAY=31;COUNT=9999', 'COUNT=9999'],
    ] as const)
      expect(codeOf(text)).toEqual(['scheduling.rrule-unsupported', part]);
    for (const text of [
      '',
      'FREQ',
      'FREQ=WEEKLY;INTERVAL=0',
      'FREQ=WEEKLY;INTERVAL=x',
      'FREQ=WEEKLY;COUNT=3;UNTIL=20270101',
      'FREQ=WEEKLY;UNTIL=20270230',
      'FREQ=WEEKLY;FREQ=WEEKLY',
    ])
      expect(codeOf(text)[0]).toBe('scheduling.rrule-unreadable');
    for (const [text, part] of [
      ['FREQ=WEEKLY;INTERVAL=53', 'INTERVAL=53'],
      ['FREQ=MONTHLY;INTERVAL=121', 'INTERVAL=121'],
      ['FREQ=WEEKLY;COUNT=0', 'COUNT=0'],
      ['FREQ=WEEKLY;COUNT=10000', 'COUNT=10000'],
      ['FREQ=WEEKLY;COUNT=3;UNTIL=20270101', 'COUNT=3'],
      ['FREQ=WEEKLY;UNTIL=20270230', 'UNTIL=20270230'],
      ['FREQ=WEEKLY;WKST=XX', 'WKST=XX'],
      ['FREQ=WEEKLY;INTERVAL=1E1', 'INTERVAL=1E1'],
      ['FREQ=WEEKLY;INTERVAL=+2', 'INTERVAL=+2'],
      ['FREQ=WEEKLY;COUNT=00002', 'COUNT=00002'],
      ['FREQ=WEEKLY;UNTIL=X20270101', 'UNTIL=X20270101'],
      ['FREQ=WEEKLY;UNTIL=20270101X', 'UNTIL=20270101X'],
      ['FREQ=WEEKLY;UNTIL=20270101T1200', 'UNTIL=20270101T1200'],
      ['FREQ=WEEKLY;UNTIL=2027-01-01', 'UNTIL=2027-01-01'],
      [';FREQ=WEEKLY', ''],
      [`FREQ=WEEKLY;${' '.repeat(989)}`, `FREQ=WEEKLY;${' '.repeat(28)}`],
      ['FREQ=WEEKLY;=2', '=2'],
      ['FREQ=WEEKLY;COUNT=', 'COUNT='],
      ['FREQ=WEEKLY;COUNT=1=2', 'COUNT=1=2'],
      [`FREQ=WEEKLY;${'BYDAY=MO;'.repeat(120)}`, 'FREQ=WEEKLY;BYDAY=MO;BYDAY=MO;BYDAY=MO;B'],
    ] as const)
      expect(codeOf(text)).toEqual(['scheduling.rrule-unreadable', part]);
    // A text of a thousand characters is read.
    expect(parseRRule(`${' '.repeat(989)}FREQ=WEEKLY`, '1997-08-05').ok).toBe(true);
    expect(codeOf('XRRULE:FREQ=DAILY')[0]).toBe('scheduling.rrule-unsupported');
    expect(codeOf('FREQ=DAILY', '1997-02-30')).toEqual(['scheduling.rrule-unreadable', 'DTSTART=1997-02-30']);
    expect(codeOf(12 as unknown as string)).toEqual(['scheduling.rrule-unreadable', '12']);
  });

  it('takes what is left out from the first date, as the standard does', () => {
    const read = (text: string, from: CivilDate) => {
      const { ok, ...rest } = parseRRule(text, from);
      return ok && 'value' in rest ? rest.value : rest.report.items;
    };
    // 2026-01-20 is a Tuesday.
    expect(read('FREQ=WEEKLY', '2026-01-20')).toEqual({
      from: '2026-01-20',
      recurrence: { kind: 'weekly', weekdays: [2] },
    });
    expect(read('rrule:freq=monthly;until=20260520', '2026-01-20')).toEqual({
      from: '2026-01-20',
      recurrence: { kind: 'monthly', day: 20, shortMonth: 'skip' },
      to: '2026-05-20',
    });
    expect(read('FREQ=MONTHLY;BYMONTHDAY=-1;INTERVAL=120', '2026-01-31')).toEqual({
      from: '2026-01-31',
      recurrence: { kind: 'monthly', day: 31, shortMonth: 'last-day', every: 120, since: '2026-01-31' },
    });
    expect(read('FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1', '2026-01-30')).toEqual({
      from: '2026-01-30',
      recurrence: { kind: 'monthly', day: 30, shortMonth: 'last-day' },
    });
    expect(read('FREQ=MONTHLY;BYDAY=+2SA;UNTIL=20260430T235959', '2026-01-10')).toEqual({
      from: '2026-01-10',
      recurrence: { kind: 'monthly-weekday', weekday: 6, nth: 2 },
      to: '2026-04-30',
    });
    expect(read('FREQ=WEEKLY;INTERVAL=52;BYDAY=SU,TU,SU', '2026-01-20')).toEqual({
      from: '2026-01-20',
      recurrence: { kind: 'weekly', weekdays: [2, 7], every: 52, since: '2026-01-20' },
    });
    // Weeks from Sunday: a Sunday is neither in the rule nor the first date, so no day changes its week.
    expect(read('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA;WKST=SU', '2026-01-20')).toMatchObject({
      recurrence: { weekdays: [2, 6] },
    });
    expect(read('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=TH', '2026-01-20')).toMatchObject({
      recurrence: { weekdays: [2] },
    });
    for (const [text, from] of [
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU', '2026-01-20'],
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA;WKST=SU', '2026-01-18'],
      ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA;WKST=TH', '2026-01-20'],
    ] as const)
      expect(read(text, from)).toMatchObject([{ code: 'scheduling.rrule-unsupported' }]);
  });

  it('ends with the last of those counted, within forty years', () => {
    const last = (text: string) => {
      const read = parseRRule(text, '1997-09-02');
      return read.ok ? read.value.to : read.report.items[0]?.code.replace('scheduling.', '');
    };
    // Each 2 September is one month in twelve: the second of these a year later, the 41st forty years later.
    const yearly = (count: number) => last(`FREQ=MONTHLY;INTERVAL=12;COUNT=${count}`);
    expect([1, 2, 3, 41, 42].map(yearly)).toEqual([
      '1997-09-02',
      '1998-09-02',
      '1999-09-02',
      '2037-09-02',
      'rrule-unsupported',
    ]);
    expect([last('FREQ=WEEKLY;COUNT=53'), last('FREQ=WEEKLY;COUNT=54'), last('FREQ=WEEKLY;COUNT=320')]).toEqual([
      '1998-09-01',
      '1998-09-08',
      '2003-10-14',
    ]);
  });

  it('law: reads anything without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(
              fc.constantFrom(
                'FREQ=WEEKLY',
                'FREQ=MONTHLY',
                'BYDAY=2SA',
                'BYMONTHDAY=31',
                'COUNT=9999',
                'INTERVAL=52',
                'WKST=SU',
                'UNTIL=1',
              ),
            )
            .map((parts) => parts.join(';')),
        ),
        (text) => {
          const read = parseRRule(text, '2026-01-31');
          expect(read.ok || read.report.errors > 0).toBe(true);
        },
      ),
    );
  });

  it('law: reads back every rule that it writes', () => {
    const since = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n));
    const kinds: fc.Arbitrary<Recurrence> = fc.oneof(
      fc.record({
        kind: fc.constant('weekly' as const),
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        every: fc.integer({ min: 1, max: 5 }),
        since,
      }),
      fc.record({
        kind: fc.constant('monthly' as const),
        day: fc.integer({ min: 1, max: 31 }),
        shortMonth: fc.constantFrom('skip' as const, 'last-day' as const),
        every: fc.integer({ min: 1, max: 5 }),
        since,
      }),
      fc.record({
        kind: fc.constant('monthly-weekday' as const),
        weekday: fc.integer({ min: 1, max: 7 }),
        nth: fc.constantFrom(1, 2, 3, 4, 5, -1 as const),
        every: fc.integer({ min: 1, max: 5 }),
        since,
      }),
    );
    fc.assert(
      fc.property(kinds, (recurrence) => {
        const from = recurrence.kind === 'dates' ? '2026-01-01' : (recurrence.since ?? '2026-01-01');
        const to = addDays(from, 400);
        const text = formatRRule(recurrence, to);
        if (!text.ok) throw new Error('refused');
        expect(occurrences(text.value, from)).toEqual(recurrenceDates(recurrence, from, to));
      }),
    );
  });

  it('does not write what is not one rule', () => {
    expect(formatRRule({ kind: 'dates', dates: ['2026-11-03'] }).report.items[0]?.code).toBe(
      'scheduling.rrule-inexpressible',
    );
    expect(formatRRule({ kind: 'monthly', day: 30, shortMonth: 'next' }).ok).toBe(false);
    expect(formatRRule({ kind: 'monthly', day: 20, shortMonth: 'next' })).toMatchObject({
      ok: true,
      value: 'FREQ=MONTHLY;BYMONTHDAY=20',
    });
    expect(formatRRule({ kind: 'monthly', day: 31, shortMonth: 'last-day', every: 2 })).toMatchObject({
      value: 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1',
    });
    expect(formatRRule({ kind: 'monthly', day: 29, shortMonth: 'skip' })).toMatchObject({
      value: 'FREQ=MONTHLY;BYMONTHDAY=29',
    });
    expect([
      formatRRule({ kind: 'monthly', day: 28, shortMonth: 'next' }),
      formatRRule({ kind: 'monthly', day: 28, shortMonth: 'last-day', every: 1 }),
    ]).toMatchObject([{ value: 'FREQ=MONTHLY;BYMONTHDAY=28' }, { value: 'FREQ=MONTHLY;BYMONTHDAY=28' }]);
    expect(formatRRule({ kind: 'monthly', day: 29, shortMonth: 'last-day' })).toMatchObject({
      value: 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1',
    });
    expect(formatRRule({ kind: 'monthly-weekday', weekday: 1, nth: -1, every: 3 }, '2026-01-31')).toMatchObject({
      value: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=-1MO;UNTIL=20260131',
    });
    expect(formatRRule({ kind: 'dates', dates: [] }).report.items[0]).toMatchObject({
      path: ['kind'],
      params: { part: 'dates' },
    });
    expect(formatRRule({ kind: 'monthly', day: 29, shortMonth: 'next' }).report.items[0]?.params).toEqual({
      part: 'shortMonth=next',
    });
    expect(formatRRule({ kind: 'weekly', weekdays: [7, 2, 7] }, '2026-12-31')).toMatchObject({
      value: 'FREQ=WEEKLY;BYDAY=TU,SU;UNTIL=20261231',
    });
    expect(formatRRule({ kind: 'monthly', day: 30, shortMonth: 'last-day' })).toMatchObject({
      value: 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1',
    });
  });
});
