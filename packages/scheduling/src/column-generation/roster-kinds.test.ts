import { addDays, type CivilDate } from '@community1373/base/calendar';
import { describe, expect, it } from 'vitest';
import { compileProblem } from '../problem/compiled-problem';
import { loadRoster } from '../problem/loaded-roster';
import type { RosterProblem } from '../problem/roster-problem';
import type { RosterRule } from '../problem/roster-rule';
import type { Shift } from '../problem/shift';
import { hardCost } from './hard-cost';
import { isOneADay } from './one-a-day';
import { kindsOfShifts } from './shift-kinds';

const monday: CivilDate = '2026-11-02';
const shift = (id: string, day: number, more: Partial<Shift> = {}): Shift => ({
  id,
  postId: 'x',
  date: addDays(monday, day),
  start: '08:00',
  minutes: 60,
  minimum: 0,
  wanted: 1,
  ...more,
});
const people = ['a', 'b'].map((id) => ({ id, posts: ['x'], insured: true, consents: true }));
const problemOf = (shifts: readonly Shift[], rules: readonly RosterRule[] = []): RosterProblem => ({
  from: monday,
  to: addDays(monday, 6),
  people,
  shifts,
  rules,
});

describe('kinds of shifts', () => {
  it('differ in post, type, place, position, start or length, and in nothing else', () => {
    const other: readonly Partial<Shift>[] = [
      { postId: 'y' },
      { type: 'E' },
      { placeId: 'p' },
      { position: [1, 2] },
      { start: '09:00' },
      { minutes: 90 },
    ];
    for (const more of other)
      expect(kindsOfShifts(compileProblem(problemOf([shift('s', 0), shift('t', 1, more)])))?.count).toBe(2);
    const alike: readonly Partial<Shift>[] = [
      { minimum: 1 },
      { wanted: 3 },
      { maximum: 4 },
      { clients: ['h'] },
      { skills: ['k'] },
    ];
    for (const more of alike)
      expect(kindsOfShifts(compileProblem(problemOf([shift('s', 0), shift('t', 1, more)])))?.count).toBe(1);
  });

  it('are as many as begin on one day, numbered as they come, each with its day and length', () => {
    const compiled = compileProblem(
      problemOf([
        shift('a', 0),
        shift('b', 0),
        shift('c', 2),
        shift('d', 2, { start: '09:00', minutes: 90 }),
        shift('e', 3),
        shift('f', 3),
      ]),
    );
    const kinds = kindsOfShifts(compiled);
    // In order of time: a and b of day 0 are two kinds; c is like a; d is another; e and f are like a and b.
    expect([
      kinds?.count,
      kinds && [...kinds.kindOf],
      kinds?.minutes,
      compiled.shifts.map((_, i) => kinds?.day(i)),
    ]).toEqual([3, [0, 1, 0, 2, 0, 1], [60, 60, 90], [0, 0, 2, 2, 3, 3]]);
  });
});

describe('one shift a day', () => {
  const day = (more: object = {}): RosterRule =>
    ({ id: 'day', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 1, ...more }) as RosterRule;
  const overlap = (more: object = {}): RosterRule => ({ id: 'overlap', kind: 'overlap', weight: 'hard', ...more });
  const is = (shifts: readonly Shift[], ...rules: readonly RosterRule[]): boolean =>
    isOneADay(loadRoster(problemOf(shifts, rules), { assignments: [] }));
  const apart = [shift('s', 0), shift('t', 0, { start: '14:00' })];

  it('is asked by a limit of one shift, or none, for everybody and every shift', () => {
    expect([
      is(apart, day()),
      is(apart, day({ max: 0 })),
      is(apart, day({ people: ['a', 'b'] })),
      is(apart, day({ posts: ['x'] })),
    ]).toEqual([true, true, true, true]);
    for (const more of [
      { max: 2 },
      { max: undefined, min: 1 },
      { weight: 5 },
      { people: ['a'] },
      { shifts: ['s'] },
      { per: 'week' },
      { of: 'minutes' },
      { max: 'own' },
    ])
      expect(is(apart, day(more))).toBe(false);
  });

  it('follows where all shifts of each day share a moment and overlaps are forbidden', () => {
    const touching = [shift('s', 0), shift('t', 0, { start: '09:00' })];
    const sharing = [shift('s', 0), shift('t', 0, { start: '08:59' }), shift('u', 1)];
    expect([
      is(sharing, overlap()),
      is(touching, overlap()),
      is(sharing, overlap({ weight: 3 })),
      is(sharing, overlap({ people: ['b'] })),
      is(sharing, overlap({ shifts: ['s', 't'] })),
      is(sharing),
    ]).toEqual([true, false, false, false, false, false]);
    // Each day is checked separately.
    expect(is([...sharing, shift('v', 1, { start: '10:00' })], overlap())).toBe(false);
    // Also for early years.
    const long: RosterProblem = {
      ...problemOf([], [overlap()]),
      from: '1950-01-02',
      to: '1950-01-08',
      shifts: sharing.map((what, i) => ({ ...what, date: i < 2 ? '1950-01-03' : '1950-01-05' })),
    };
    expect(isOneADay(loadRoster(long, { assignments: [] }))).toBe(true);
  });
});

describe('the cost of a hard place', () => {
  it('is more than all that is weighted can differ by', () => {
    const of = (...rules: readonly RosterRule[]) =>
      hardCost(
        loadRoster(problemOf([shift('s', 0, { wanted: 3 }), shift('t', 0, { minimum: 2 })], rules), {
          assignments: [],
        }),
      );
    // Places: (3 + 2) + (2 + 2) = 9.
    expect(of()).toBe(1);
    expect(of({ id: 'h', kind: 'overlap', weight: 'hard' })).toBe(1);
    expect(of({ id: 'c', kind: 'cover', weight: 10, level: 'wanted' })).toBe(1 + 90);
    expect(of({ id: 'p', kind: 'preference', weight: 2 })).toBe(1 + 2 * 900);
    const requests = [
      { personId: 'a', shiftId: 's', want: 'on' as const, units: 4 },
      { personId: 'b', shiftId: 's', want: 'off' as const },
    ];
    expect(
      of({ id: 'r', kind: 'request', weight: 7, requests }, { id: 'c', kind: 'cover', weight: 10, level: 'wanted' }),
    ).toBe(1 + 7 * 5 + 90);
  });
});
