import { addDays, type CivilDate } from '@community1373/base/calendar';
import { describe, expect, it } from 'vitest';
import { evaluateRoster, explain, type RosterPerson, type RosterRule, type Shift } from '..';

/** A Monday. */
const monday: CivilDate = '2026-11-02';
const dayOf = (day: number): CivilDate => addDays(monday, day);
const person = (id: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id,
  posts: ['x'],
  insured: true,
  consents: true,
  ...more,
});
const shift = (id: string, day: number, more: Partial<Shift> = {}): Shift => ({
  id,
  postId: 'x',
  date: dayOf(day),
  start: '08:00',
  minutes: 60,
  minimum: 0,
  wanted: 1,
  ...more,
});

/** Returns the violations of a rule: units, people and shifts named, reason, and its text in English. Pairs are written `person shift`. */
const found = (
  rule: object,
  people: readonly RosterPerson[],
  shifts: readonly Shift[],
  ...pairs: readonly string[]
): readonly unknown[] => {
  const rules = [{ id: 'r', weight: 'hard', ...rule } as RosterRule];
  const assignments = pairs.map((pair) => ({ personId: pair.split(' ')[0] ?? '', shiftId: pair.split(' ')[1] ?? '' }));
  const { violations, hardUnits } = evaluateRoster(
    { from: monday, to: dayOf(13), people, shifts, rules },
    { assignments },
  );
  expect(violations.reduce((sum, { units }) => sum + units, 0)).toBe(hardUnits);
  return violations.map(({ ruleId, kind, weight, units, personIds, shiftIds, why }) => {
    expect([ruleId, kind, weight]).toEqual(['r', rules[0]?.kind, 'hard']);
    return [units, personIds.join(' '), shiftIds.join(' '), why.code.replace('scheduling.', ''), why.params];
  });
};

describe('what a rule about a person and a shift says', () => {
  const [who, what] = [person('p'), shift('s', 1)];
  const both = { person: 'p', shift: 's' };
  const of = (rule: object, person: Partial<RosterPerson>, shift: Partial<Shift>) =>
    found(rule, [{ ...who, ...person }], [{ ...what, ...shift }], 'p s');

  it('names the two, and what is lacking', () => {
    expect(of({ kind: 'post' }, {}, { postId: 'y' })).toEqual([[1, 'p', 's', 'not-in-post', { ...both, post: 'y' }]]);
    expect(of({ kind: 'skill' }, { skills: ['a'] }, { skills: ['a', 'b', 'c'] })).toEqual([
      [2, 'p', 's', 'lacks-skills', { ...both, skills: ['b', 'c'] }],
    ]);
    const licences = [{ id: 'a', until: dayOf(0) }, { id: 'b', until: dayOf(1) }, { id: 'c' }];
    expect(of({ kind: 'licence' }, { licences }, { licences: ['a', 'b', 'c', 'd'] })).toEqual([
      [2, 'p', 's', 'lacks-licences', { ...both, licences: ['a', 'd'], date: dayOf(1) }],
    ]);
    expect(of({ kind: 'insurance' }, { insured: false }, { dangerous: true })).toEqual([
      [1, 'p', 's', 'not-insured', both],
    ]);
    expect([
      of({ kind: 'insurance' }, { insured: false }, {}),
      of({ kind: 'insurance' }, {}, { dangerous: true }),
    ]).toEqual([[], []]);
    expect(of({ kind: 'consent' }, { consents: false }, {})).toEqual([[1, 'p', 's', 'no-consent', both]]);
  });

  it('names when somebody is away, or outside their windows', () => {
    const when = { date: dayOf(1), start: '08:00', minutes: 60 };
    const available = (more: Partial<RosterPerson>, at: Partial<Shift> = {}) => of({ kind: 'availability' }, more, at);
    expect(available({ unavailable: [dayOf(1)], availability: [] })).toEqual([
      [1, 'p', 's', 'away', { ...both, ...when }],
    ]);
    expect(available({ availability: [{ weekday: 2, from: '08:01', to: '12:00' }] })).toEqual([
      [1, 'p', 's', 'outside-windows', { ...both, ...when }],
    ]);
    const windows = (...availability: NonNullable<RosterPerson['availability']>) => available({ availability }).length;
    expect([
      windows({ weekday: 2, from: '08:00', to: '09:00' }),
      windows({ weekday: 2, from: '08:00', to: '08:59' }),
      windows({ weekday: 3, from: '00:00', to: '24:00' }),
    ]).toEqual([0, 1, 1]);
    // Touching windows are one, in any order; windows with a minute between are two.
    expect([
      windows({ weekday: 2, from: '08:30', to: '09:30' }, { weekday: 2, from: '07:00', to: '08:30' }),
      windows({ weekday: 2, from: '08:31', to: '09:30' }, { weekday: 2, from: '07:00', to: '08:30' }),
    ]).toEqual([0, 1]);
    expect(windows({ weekday: 2, from: '07:00', to: '10:00' }, { weekday: 2, from: '07:30', to: '08:10' })).toBe(0);
    // From Sunday 23:30 to Monday 00:30: over the end of the week, only where both windows exist.
    const night = { date: dayOf(6), start: '23:30' as const };
    const sunday = { weekday: 7, from: '23:00' as const, to: '24:00' as const };
    const over = (...availability: NonNullable<RosterPerson['availability']>) =>
      available({ availability }, night).length;
    expect([
      over(sunday, { weekday: 1, from: '00:00', to: '00:30' }),
      over(sunday, { weekday: 1, from: '00:00', to: '00:29' }),
      over(sunday, { weekday: 1, from: '00:01', to: '06:00' }),
      over({ ...sunday, to: '23:59' }, { weekday: 1, from: '00:00', to: '06:00' }),
    ]).toEqual([0, 1, 1, 1]);
    // A shift on Monday in the part of the joined window after midnight.
    expect(
      available(
        { availability: [sunday, { weekday: 1, from: '00:00', to: '06:00' }] },
        { date: dayOf(7), start: '00:10' },
      ),
    ).toEqual([]);
  });

  it('names what is disliked, and how far is too far', () => {
    const wishes = (...list: NonNullable<RosterPerson['wishes']>) =>
      of({ kind: 'preference' }, { wishes: list }, { placeId: 'hall' });
    expect(wishes({ like: false, weekday: 2 })).toEqual([[1, 'p', 's', 'disliked', both]]);
    expect([
      wishes({ like: false, weekday: 3 }),
      wishes({ like: true, weekday: 2 }),
      wishes({ like: false, postId: 'x', placeId: 'park' }),
      wishes({ like: true, postId: 'y' }, { like: true, placeId: 'hall' }),
    ]).toEqual([[], [], [], []]);
    expect([
      wishes({ like: true, weekday: 3 }).length,
      wishes({ like: true, weekday: 2 }, { like: false, placeId: 'hall' }).length,
    ]).toEqual([1, 1]);
    // One hundredth of a degree of latitude is 1109.94 m there (Geodetic Glossary, NGS): 859.94 m more than allowed are nine hundred metres begun.
    const far = of({ kind: 'distance', meters: 250 }, { home: [113.5, 37.86] }, { position: [113.5, 37.87] });
    expect(far).toEqual([[9, 'p', 's', 'too-far', { ...both, meters: 1110, limit: 250 }]]);
    expect([
      of({ kind: 'distance', meters: 1110 }, { home: [113.5, 37.86] }, { position: [113.5, 37.87] }),
      of({ kind: 'distance', meters: 0 }, {}, { position: [113.5, 37.87] }),
    ]).toEqual([[], []]);
  });
});

describe('what a rule about two shifts of a person says', () => {
  const p = [person('p')];

  it('names the later of two first, with the minutes between', () => {
    const shifts = [shift('b', 0, { start: '08:59' }), shift('a', 0), shift('c', 0, { start: '09:59' })];
    // a 8:00 to 9:00, b 8:59 to 9:59, c 9:59 to 10:59.
    expect(found({ kind: 'overlap' }, p, shifts, 'p a', 'p b', 'p c')).toEqual([
      [1, 'p', 'a b', 'overlaps', { person: 'p', shift: 'b', other: 'a' }],
    ]);
    expect(found({ kind: 'rest', minutes: 60 }, p, shifts, 'p a', 'p b', 'p c')).toEqual([
      [1, 'p', 'a c', 'too-little-rest', { person: 'p', shift: 'c', other: 'a', minutes: 59, needed: 60 }],
      [1, 'p', 'b c', 'too-little-rest', { person: 'p', shift: 'c', other: 'b', minutes: 0, needed: 60 }],
    ]);
    expect(found({ kind: 'rest', minutes: 59 }, p, shifts, 'p a', 'p c')).toEqual([]);
    // A long shift that begins early overlaps one that comes long after others.
    const long = [
      shift('a', 0, { minutes: 600 }),
      shift('b', 0, { start: '09:00', minutes: 10 }),
      shift('c', 0, { start: '17:59' }),
    ];
    expect(
      found({ kind: 'overlap' }, p, long, 'p a', 'p b', 'p c').map((one) => (one as readonly unknown[])[2]),
    ).toEqual(['a b', 'a c']);
  });

  it('names the way that takes longer than the time between', () => {
    const shifts = [shift('a', 0, { placeId: 'hall' }), shift('b', 0, { start: '09:10', placeId: 'park' })];
    const legs = [{ from: 'park', to: 'hall', minutes: 11 }];
    expect(found({ kind: 'travel', metersPerMinute: 60, legs }, p, shifts, 'p a', 'p b')).toEqual([
      [1, 'p', 'a b', 'too-far-apart', { person: 'p', shift: 'b', other: 'a', minutes: 10, needed: 11 }],
    ]);
    expect(
      found(
        { kind: 'travel', metersPerMinute: 60, legs: [{ from: 'hall', to: 'park', minutes: 10 }] },
        p,
        shifts,
        'p a',
        'p b',
      ),
    ).toEqual([]);
    // By straight distance where no leg is given: 1109.94 m at 100 m a minute are 12 minutes begun; 0 at one place, whatever its position.
    const [north, south] = [{ position: [113.5, 37.87] as const }, { position: [113.5, 37.86] as const }];
    const [one, two] = [
      shift('a', 0, { placeId: 'hall', ...north }),
      shift('b', 0, { start: '09:11', placeId: 'park', ...south }),
    ];
    expect(found({ kind: 'travel', metersPerMinute: 100 }, p, [one, two], 'p a', 'p b')).toMatchObject([
      [1, 'p', 'a b', 'too-far-apart', { minutes: 11, needed: 12 }],
    ]);
    expect(
      found({ kind: 'travel', metersPerMinute: 100 }, p, [one, { ...two, placeId: 'hall' }], 'p a', 'p b'),
    ).toEqual([]);
    expect(
      found(
        { kind: 'travel', metersPerMinute: 1 },
        p,
        [one, shift('b', 0, { start: '09:11', placeId: 'park' })],
        'p a',
        'p b',
      ),
    ).toEqual([]);
  });

  it('names the shift that may not follow, and the past that it follows', () => {
    const rule = { kind: 'succession', after: 'N', forbidden: ['E', 'N'] };
    const shifts = [
      shift('n1', 0, { type: 'N' }),
      shift('n2', 1, { type: 'N' }),
      shift('e', 2, { type: 'E' }),
      shift('f', 4, { type: 'E' }),
    ];
    const follows = (other: string, later: string, type: string) => [
      1,
      'p',
      `${other} ${later}`,
      'follows-forbidden',
      { person: 'p', shift: later, type, other, after: 'N' },
    ];
    expect(found(rule, p, shifts, 'p n1', 'p n2', 'p e', 'p f')).toEqual([
      follows('n1', 'n2', 'N'),
      follows('n2', 'e', 'E'),
    ]);
    const past = [
      person('p', {
        history: [
          { date: dayOf(-1), minutes: 60, type: 'N' },
          { date: dayOf(1), minutes: 60, type: 'E' },
        ],
      }),
    ];
    // n1 follows a night before the horizon, and a day already served in the horizon follows n1.
    expect(found(rule, past, shifts, 'p n1')).toEqual([
      [2, 'p', 'n1', 'follows-past', { person: 'p', shift: 'n1', type: 'N', after: 'N' }],
    ]);
  });
});

describe('what a rule about days says', () => {
  const days = Array.from({ length: 14 }, (_, i) => shift(`s${String(i).padStart(2, '0')}`, i));
  const on = (...list: readonly number[]): readonly string[] => list.map((i) => `p s${String(i).padStart(2, '0')}`);

  it('names the row of days worked that is too long or too short, and its first day', () => {
    const p = [person('p')];
    const worked = (from: number, length: number, limit: number) => ({
      person: 'p',
      date: dayOf(from),
      days: length,
      limit,
    });
    expect(found({ kind: 'consecutive', days: 'worked', max: 2 }, p, days, ...on(1, 2, 3, 4, 6, 7))).toEqual([
      [2, 'p', 's01 s02 s03 s04', 'days-worked-over', worked(1, 4, 2)],
    ]);
    expect(found({ kind: 'consecutive', days: 'worked', min: 3 }, p, days, ...on(0, 2, 5, 6, 13))).toEqual([
      // A block at an edge of the horizon may continue beyond it.
      [2, 'p', 's02', 'days-worked-under', worked(2, 1, 3)],
      [1, 'p', 's05 s06', 'days-worked-under', worked(5, 2, 3)],
    ]);
    // Known days before the horizon are part of the block.
    const past = [
      person('p', {
        history: [
          { date: dayOf(-1), minutes: 60 },
          { date: dayOf(-2), minutes: 60 },
        ],
      }),
    ];
    expect(found({ kind: 'consecutive', days: 'worked', max: 2 }, past, days, ...on(0))).toEqual([
      [1, 'p', 's00', 'days-worked-over', worked(-2, 3, 2)],
    ]);
  });

  it('names the days off, with the shifts on either side', () => {
    const off = (from: number, length: number, limit: number) => ({
      person: 'p',
      date: dayOf(from),
      days: length,
      limit,
    });
    expect(found({ kind: 'consecutive', days: 'off', min: 2 }, [person('p')], days, ...on(3, 5, 6, 9))).toEqual([
      [1, 'p', 's03 s05', 'days-off-under', off(4, 1, 2)],
    ]);
    expect(found({ kind: 'consecutive', days: 'off', max: 3 }, [person('p')], days, ...on(4, 8))).toEqual([
      [1, 'p', 's04', 'days-off-over', off(0, 4, 3)],
      [2, 'p', 's08', 'days-off-over', off(9, 5, 3)],
    ]);
  });

  it('names the weekends, and the shifts on them', () => {
    expect(found({ kind: 'weekends', max: 1 }, [person('p')], days, ...on(4, 5, 6, 12))).toEqual([
      [1, 'p', 's05 s06 s12', 'weekends-over', { person: 'p', weekends: 2, limit: 1 }],
    ]);
    expect(found({ kind: 'weekends', max: 2 }, [person('p')], days, ...on(5, 6, 12, 13))).toEqual([]);
  });
});

describe('what a rule about amounts says', () => {
  const shifts = [shift('a', 0), shift('b', 0, { start: '10:00', minutes: 90 }), shift('c', 7)];
  const words = (one: unknown): string => {
    const [, , , code, params] = one as readonly [
      unknown,
      unknown,
      unknown,
      string,
      Parameters<typeof explain>[0]['params'],
    ];
    return explain({ code: `scheduling.${code}` as Parameters<typeof explain>[0]['code'], params }, 'en');
  };

  it('names the period, the amount and the limit', () => {
    const over = (rule: object, ...pairs: readonly string[]) =>
      found({ kind: 'load', ...rule }, [person('p', { maxMinutesPerWeek: 149 })], shifts, ...pairs);
    const day = over({ per: 'day', of: 'shifts', max: 1 }, 'p a', 'p b', 'p c');
    expect(day).toMatchObject([
      [
        1,
        'p',
        'a b',
        'load-over',
        {
          person: 'p',
          period: { en: 'in the day' },
          amount: { en: '2 shifts', 'zh-CN': '2 班' },
          limit: { en: '1 shift', 'zh-CN': '1 班' },
        },
      ],
    ]);
    expect(day.map(words)).toEqual(['p would serve 2 shifts in the day, over the limit of 1 shift']);
    expect(over({ per: 'week', of: 'minutes', max: 'own' }, 'p a', 'p b', 'p c')).toMatchObject([
      [
        1,
        'p',
        'a b',
        'load-over',
        {
          period: { en: 'in the week' },
          amount: { en: '150 minutes', 'zh-CN': '150 分钟' },
          limit: { en: '149 minutes' },
        },
      ],
    ]);
    expect(over({ per: 'period', of: 'minutes', max: 1 }, 'p a')).toMatchObject([
      [59, 'p', 'a', 'load-over', { period: { en: 'in the period' }, limit: { en: '1 minute' } }],
    ]);
    expect(over({ per: 'period', of: 'shifts', min: 3 }, 'p a', 'p b')).toMatchObject([
      [1, 'p', 'a b', 'load-under', { amount: { en: '2 shifts' }, limit: { en: '3 shifts' } }],
    ]);
  });

  it('names how unequal a load is, and of whom', () => {
    const people = [person('p'), person('q'), person('z', { posts: ['y'] })];
    // Two and none: 4 − (1 + 1).
    expect(found({ kind: 'fairness', of: 'shifts' }, people, shifts, 'p a', 'p b', 'z c')).toEqual([
      [
        2,
        'p q',
        'a b',
        'unequal-load',
        { people: 2, most: { 'zh-CN': '2 班', en: '2 shifts' }, least: { 'zh-CN': '0 班', en: '0 shifts' } },
      ],
    ]);
    // Five half hours and two: 29 − (16 + 9).
    expect(found({ kind: 'fairness', of: 'half-hours' }, people, shifts, 'p a', 'p b', 'q c')).toEqual([
      [
        4,
        'p q',
        'a b c',
        'unequal-load',
        { people: 2, most: { 'zh-CN': '2.5 小时', en: '2.5 h' }, least: { 'zh-CN': '1 小时', en: '1 h' } },
      ],
    ]);
    expect(found({ kind: 'fairness', of: 'shifts' }, people, shifts, 'p a', 'p b', 'q c')).toEqual([]);
    const one = found(
      { kind: 'fairness', of: 'shifts', people: ['p', 'q'] },
      [
        person('p', {
          history: [
            { date: dayOf(-9), minutes: 60 },
            { date: dayOf(-8), minutes: 60 },
            { date: dayOf(-7), minutes: 60 },
          ],
        }),
        person('q'),
      ],
      shifts,
      'q a',
    );
    expect(one).toMatchObject([
      [2, 'p q', 'a', 'unequal-load', { most: { en: '3 shifts' }, least: { en: '1 shift' } }],
    ]);
  });
});

describe('what a rule about a shift says', () => {
  const people = [person('p', { skills: ['old'] }), person('q'), person('w')];
  const shifts = [shift('a', 0, { minimum: 1, wanted: 2, maximum: 2 }), shift('b', 1, { wanted: 2 })];

  it('names how many are short of it or over', () => {
    expect(found({ kind: 'cover', level: 'minimum' }, people, shifts)).toEqual([
      [1, '', 'a', 'cover-short', { shift: 'a', people: 0, wanted: 1 }],
    ]);
    expect(found({ kind: 'cover', level: 'wanted' }, people, shifts, 'p a')).toEqual([
      [1, '', 'a', 'cover-short', { shift: 'a', people: 1, wanted: 2 }],
      [2, '', 'b', 'cover-short', { shift: 'b', people: 0, wanted: 2 }],
    ]);
    expect(found({ kind: 'cover', level: 'maximum' }, people, shifts, 'p a', 'q a', 'w a', 'p b', 'q b')).toEqual([
      [1, 'p q w', 'a', 'cover-over', { shift: 'a', people: 3, maximum: 2 }],
    ]);
    // People outside the rule do not count.
    expect(found({ kind: 'cover', level: 'minimum', people: ['q'] }, people, shifts, 'p a')).toEqual([
      [1, '', 'a', 'cover-short', { shift: 'a', people: 0, wanted: 1 }],
    ]);
  });

  it('names who serves apart, together, or without anybody experienced', () => {
    expect(found({ kind: 'apart', people: ['p', 'q', 'w'] }, people, shifts, 'p a', 'q a', 'w b')).toEqual([
      [1, 'p q', 'a', 'not-apart', { shift: 'a', people: ['p', 'q'] }],
    ]);
    expect(found({ kind: 'together', people: ['p', 'q', 'w'] }, people, shifts, 'q a')).toEqual([
      [2, 'q', 'a', 'not-together', { shift: 'a', people: ['q'], missing: ['p', 'w'] }],
    ]);
    expect(found({ kind: 'mix', skill: 'old', least: 2 }, people, shifts, 'p a', 'q a', 'q b')).toEqual([
      [1, 'p q', 'a', 'only-newcomers', { shift: 'a', people: 2, experienced: 1, least: 2 }],
      [2, 'q', 'b', 'only-newcomers', { shift: 'b', people: 1, experienced: 0, least: 2 }],
    ]);
    const served = [
      person('p', {
        history: [
          { date: dayOf(-3), minutes: 60 },
          { date: dayOf(-4), minutes: 60 },
        ],
      }),
      person('q', { history: [{ date: dayOf(-3), minutes: 60 }] }),
    ];
    expect(found({ kind: 'mix', pastShifts: 2 }, served, shifts, 'p a', 'q b')).toEqual([
      [1, 'q', 'b', 'only-newcomers', { shift: 'b', people: 1, experienced: 0, least: 1 }],
    ]);
  });

  it('names the request that is not met, and the household whose carer changes', () => {
    const requests = [
      { personId: 'p', shiftId: 'a', want: 'on', units: 3 },
      { personId: 'q', shiftId: 'a', want: 'off' },
      { personId: 'p', shiftId: 'b', want: 'on' },
    ];
    expect(found({ kind: 'request', requests }, people, shifts, 'q a', 'p b')).toEqual([
      [3, 'p', 'a', 'request-unmet', { person: 'p', shift: 'a' }],
      [1, 'q', 'a', 'request-against', { person: 'q', shift: 'a' }],
    ]);
    const visits = [
      shift('a', 0, { clients: ['h', 'g'] }),
      shift('b', 1, { clients: ['h', 'h'] }),
      shift('c', 2, { clients: ['g'] }),
    ];
    const carers = [
      person('p'),
      person('q'),
      person('w', { history: [{ date: dayOf(-2), minutes: 60, clients: ['g', 'gone'] }] }),
    ];
    expect(found({ kind: 'continuity' }, carers, visits, 'p a', 'q b', 'p c')).toEqual([
      [1, 'p q', 'a b', 'carer-changes', { client: 'h', people: 2 }],
      [1, 'p w', 'a c', 'carer-changes', { client: 'g', people: 2 }],
    ]);
  });
});
