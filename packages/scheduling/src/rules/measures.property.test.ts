import { addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProblem } from '../problem/compiled-problem';
import { evaluateRoster, type LoadRule, type RosterProblem, type RosterRule, type Shift } from '..';
import { coverTarget, coverUnits } from './cover';
import { comparableKey, leastSquares, loadUnits } from './fairness';
import { loadPeriods } from './load';
import { pairKernel } from './pair-rules';
import { isWeekend } from '../problem/shift-span';
import { walkingMinutes } from './travel';

const monday: CivilDate = '2026-11-02';
const person = (id: string, more: object = {}) => ({ id, posts: ['x'], insured: true, consents: true, ...more });
const shift = (id: string, more: Partial<Shift> = {}): Shift => ({
  id,
  postId: 'x',
  date: monday,
  start: '08:00',
  minutes: 60,
  minimum: 1,
  wanted: 2,
  ...more,
});
const problemOf = (more: Partial<RosterProblem>): RosterProblem => ({
  from: monday,
  to: addDays(monday, 13),
  people: [person('a'), person('b')],
  shifts: [shift('s'), shift('t')],
  rules: [],
  ...more,
});

describe('fairness', () => {
  it('compares people of the same posts who offer as much, in whatever order the posts are named', () => {
    const key = (posts: readonly string[], maxMinutesPerWeek?: number) =>
      comparableKey({ ...person('p'), posts, ...(maxMinutesPerWeek === undefined ? {} : { maxMinutesPerWeek }) });
    expect(key(['x', 'y'], 60)).toBe(key(['y', 'x', 'y'], 60));
    const keys = [
      key(['x', 'y'], 60),
      key(['x', 'y'], 61),
      key(['x', 'y']),
      key(['x'], 60),
      key(['xy'], 60),
      key([], 60),
      key(['x', 'y'], 0),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('counts shifts, or half hours begun', () => {
    expect(
      [1, 29, 30, 31, 60, 61].map((minutes) => [loadUnits(minutes, 'shifts'), loadUnits(minutes, 'half-hours')]),
    ).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 2],
      [1, 2],
      [1, 3],
    ]);
  });

  it('law: the least sum of squares is that of the best of all ways to share a total', () => {
    const least = (total: number, people: number): number =>
      people === 1
        ? total * total
        : Math.min(...Array.from({ length: total + 1 }, (_, own) => own * own + least(total - own, people - 1)));
    for (let total = 0; total <= 9; total += 1)
      for (let people = 1; people <= 4; people += 1)
        expect([total, people, leastSquares(total, people)]).toEqual([total, people, least(total, people)]);
  });

  it('names each shift of the people compared once, in order of time', () => {
    const problem = problemOf({
      people: [person('a'), person('b'), person('c')],
      shifts: [shift('s'), shift('t', { date: addDays(monday, 1) })],
      rules: [{ id: 'fair', kind: 'fairness', of: 'shifts', weight: 'hard' }],
    });
    const on = ['a t', 'a s', 'b s'].map((pair) => ({ personId: pair.slice(0, 1), shiftId: pair.slice(2) }));
    expect(
      evaluateRoster(problem, { assignments: on }).violations.map(({ units, shiftIds }) => [units, shiftIds]),
    ).toEqual([[2, ['s', 't']]]);
  });
});

describe('cover', () => {
  it('asks for the minimum or the number wanted, and allows the maximum, or those wanted where there is none', () => {
    const [with5, without] = [shift('s', { minimum: 1, wanted: 3, maximum: 5 }), shift('s', { minimum: 1, wanted: 3 })];
    const levels = ['minimum', 'wanted', 'maximum'] as const;
    expect(levels.map((level) => [coverTarget(with5, level), coverTarget(without, level)])).toEqual([
      [1, 1],
      [3, 3],
      [5, 3],
    ]);
    expect([0, 1, 2, 3, 4, 5, 6].map((people) => levels.map((level) => coverUnits(with5, level, people)))).toEqual([
      [1, 3, 0],
      [0, 2, 0],
      [0, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 1],
    ]);
  });
});

describe('days', () => {
  it('are weekends on Saturdays and Sundays, before 1970 too', () => {
    // Day 0 is a Monday.
    expect(Array.from({ length: 21 }, (_, i) => i - 10).filter(isWeekend)).toEqual([-9, -8, -2, -1, 5, 6]);
  });
});

describe('what lies outside the horizon', () => {
  it('is in no row of days and on no weekend of it, be it served before, afterwards, or a shift of a problem that nobody has checked', () => {
    // The horizon is a week; Saturdays and Sundays just outside it.
    const days = [-2, -1, 12, 13].map((day) => addDays(monday, day));
    const history = days.map((date) => ({ date, minutes: 60 }));
    const shifts = [shift('in', { date: addDays(monday, 2) }), ...days.map((date, i) => shift(`s${i}`, { date }))];
    const rules: readonly RosterRule[] = [
      { id: 'ends', kind: 'weekends', weight: 'hard', max: 0 },
      { id: 'row', kind: 'consecutive', days: 'worked', weight: 'hard', max: 1, min: 1 },
    ];
    const of = (people: RosterProblem['people'], ...on: readonly string[]) => {
      const { byRule } = evaluateRoster(problemOf({ to: addDays(monday, 6), people, shifts, rules }), {
        assignments: on.map((shiftId) => ({ personId: 'a', shiftId })),
      });
      return byRule.map(({ units }) => units);
    };
    expect([
      of([person('a')], 'in', 's0', 's1', 's2', 's3'),
      of([person('a', { history })], 'in'),
      of([person('a', { history: [] })]),
    ]).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    // On its Saturday and Sunday both count: one weekend, and two consecutive days.
    const inside = [5, 6].map((day) => ({ date: addDays(monday, day), minutes: 60 }));
    expect(of([person('a', { history: inside })])).toEqual([1, 1]);
  });
});

describe('the time to walk', () => {
  const places: readonly Partial<Shift>[] = [
    { placeId: 'hall', position: [113.5, 37.86] },
    { placeId: 'park', position: [113.5, 37.87] },
    { placeId: 'gate', position: [113.5, 37.862] },
    { placeId: 'hall', position: [113.5, 37.9] },
    { placeId: 'yard' },
    { position: [113.5, 37.865] },
    {},
  ];
  const problem = problemOf({
    shifts: [...places, ...places].map((where, i) => shift(`s${String(i).padStart(2, '0')}`, where)),
  });
  const legs = [
    { from: 'park', to: 'gate', minutes: 2 },
    { from: 'gate', to: 'hall', minutes: 77 },
    { from: 'yard', to: 'hall', minutes: 5 },
  ];

  /** Metres per degree of latitude there: 110,994 (Geodetic Glossary, NGS); all places lie on one meridian. */
  const expected = (one: Partial<Shift>, two: Partial<Shift>): number => {
    if (one.placeId !== undefined && one.placeId === two.placeId) return 0;
    const leg = legs.find(
      ({ from, to }) => (from === one.placeId && to === two.placeId) || (from === two.placeId && to === one.placeId),
    );
    if (leg !== undefined) return leg.minutes;
    return one.position === undefined || two.position === undefined
      ? 0
      : Math.ceil((Math.abs(one.position[1] - two.position[1]) * 110_994) / 50);
  };

  it('law: is that of the leg, both ways; else by the ground; none at one place or from nowhere; the same however often and in whatever order it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { minLength: 40, maxLength: 120 }), (asked) => {
        const minutes = walkingMinutes(compileProblem(problem), {
          id: 'r',
          kind: 'travel',
          weight: 'hard',
          metersPerMinute: 50,
          legs,
        });
        for (const [a, b] of asked)
          expect([a, b, minutes(a, b)]).toEqual([a, b, expected(places[a % 7] ?? {}, places[b % 7] ?? {})]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('load', () => {
  const history = [
    { date: addDays(monday, -1), minutes: 10 },
    { date: monday, minutes: 20 },
    { date: addDays(monday, 6), minutes: 40, type: 'late' },
    { date: addDays(monday, 13), minutes: 80 },
    { date: addDays(monday, 14), minutes: 160 },
  ];
  const problem = problemOf({
    people: [person('a'), person('b', { history, maxMinutesPerWeek: 99 })],
    shifts: [shift('s'), shift('t', { date: addDays(monday, 7), minutes: 45 })],
  });
  const of = (more: object) => {
    const periods = loadPeriods(compileProblem(problem), {
      id: 'r',
      kind: 'load',
      weight: 'hard',
      per: 'week',
      of: 'minutes',
      max: 5,
      ...more,
    } as LoadRule);
    return {
      count: periods.count,
      of: [periods.of(0), periods.of(1)],
      amounts: [periods.amount(0), periods.amount(1)],
      before: [...periods.before],
      max: [periods.max(0), periods.max(1)],
    };
  };

  it('lies in the days, the weeks or the whole of the horizon, with what was served in each before', () => {
    const nobody = (count: number): readonly number[] => Array.from({ length: count }, () => 0);
    expect(of({})).toEqual({ count: 2, of: [0, 1], amounts: [60, 45], before: [0, 0, 60, 80], max: [5, 5] });
    expect(of({ per: 'day', of: 'shifts' })).toEqual({
      count: 14,
      of: [0, 7],
      amounts: [1, 1],
      before: [...nobody(14), 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1],
      max: [5, 5],
    });
    expect(of({ per: 'period', max: 'own' })).toEqual({
      count: 1,
      of: [0, 0],
      amounts: [60, 45],
      before: [0, 0],
      max: [undefined, 99],
    });
    expect(of({ types: ['late'] }).before).toEqual([0, 0, 40, 0]);
  });
});

describe('requests', () => {
  it('for one shift add up, and those of nobody known or outside the rule do not count', () => {
    const requests = [
      { personId: 'a', shiftId: 's', want: 'on', units: 2 },
      { personId: 'a', shiftId: 's', want: 'on' },
      { personId: 'b', shiftId: 't', want: 'off' },
      { personId: 'b', shiftId: 't', want: 'off', units: 4 },
      { personId: 'gone', shiftId: 's', want: 'on' },
      { personId: 'a', shiftId: 'gone', want: 'on' },
      { personId: 'b', shiftId: 's', want: 'on' },
    ] as const;
    const units = (scope: object, ...on: readonly string[]): number => {
      const rule: RosterRule = { id: 'r', kind: 'request', weight: 'hard', requests, ...scope };
      return evaluateRoster(problemOf({ rules: [rule] }), {
        assignments: on.map((pair) => ({ personId: pair.slice(0, 1), shiftId: pair.slice(2) })),
      }).hardUnits;
    };
    expect([units({}), units({}, 'a s'), units({}, 'b t'), units({}, 'a s', 'b s', 'b t')]).toEqual([4, 1, 9, 5]);
    expect([
      units({ people: ['a'] }),
      units({ people: ['a'] }, 'b t'),
      units({ shifts: ['t'] }),
      units({ shifts: ['t'] }, 'b t'),
    ]).toEqual([3, 3, 0, 5]);
  });
});

describe('a rule about a person and a shift', () => {
  it('refuses a person or a shift that there is not', () => {
    const { units } = pairKernel(compileProblem(problemOf({})), { id: 'r', kind: 'post', weight: 'hard' });
    for (const [who, what] of [
      [2, 0],
      [0, 2],
    ] as const)
      expect(() => units(who, what)).toThrow('scheduling.index');
    expect(units(1, 1)).toBe(0);
  });
});
