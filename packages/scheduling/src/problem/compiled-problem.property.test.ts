import { addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileProblem, pastCounts, scopeOf } from './compiled-problem';
import type { RosterProblem, RosterRule } from '..';

const from: CivilDate = '2026-11-04';
const person = (id: string) => ({ id, posts: ['x'], insured: true, consents: true });
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

describe('a compiled problem', () => {
  it('is in order of ids and of time, whatever the order given, and counts from Monday 5 January 1970', () => {
    const shift = (id: string, date: CivilDate, start: `${number}:${number}`, minutes = 60) => ({
      id,
      postId: 'x',
      date,
      start,
      minutes,
      minimum: 0,
      wanted: 1,
    });
    const problem: RosterProblem = {
      from,
      to: '2026-11-16',
      people: ['b', 'a', 'c'].map(person),
      shifts: [
        shift('z', '2026-11-05', '09:00'),
        shift('d', '2026-11-04', '22:00', 240),
        shift('a', '2026-11-05', '09:00'),
        shift('y', '2026-11-05', '08:59'),
        shift('x', '2026-11-16', '00:00'),
      ],
      rules: ['r2', 'r1'].map((id) => ({ id, kind: 'post', weight: 'hard' })),
    };
    const compiled = compileProblem(problem);
    expect([compiled.people, compiled.shifts, compiled.rules].map((list) => list.map(({ id }) => id))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'y', 'a', 'z', 'x'],
      ['r1', 'r2'],
    ]);
    expect([[...compiled.personAt], [...compiled.shiftAt]]).toEqual([
      [
        ['a', 0],
        ['b', 1],
        ['c', 2],
      ],
      [
        ['d', 0],
        ['y', 1],
        ['a', 2],
        ['z', 3],
        ['x', 4],
      ],
    ]);
    const monday = Date.parse('1970-01-05T00:00:00Z');
    const minuteOf = (text: string): number => (Date.parse(`${text}:00Z`) - monday) / 60_000;
    const starts = [
      '2026-11-04T22:00',
      '2026-11-05T08:59',
      '2026-11-05T09:00',
      '2026-11-05T09:00',
      '2026-11-16T00:00',
    ].map(minuteOf);
    expect([...compiled.start]).toEqual(starts);
    expect([...compiled.end]).toEqual(starts.map((start, i) => start + (i === 0 ? 240 : 60)));
    const firstDay = minuteOf('2026-11-04T00:00') / 1440;
    expect([...compiled.day]).toEqual([0, 1, 1, 1, 12].map((day) => firstDay + day));
    // A Wednesday; the 16th is the Monday two weeks later, so 13 days touch three weeks.
    const firstWeek = (firstDay - 2) / 7;
    expect([[...compiled.week], compiled.span]).toEqual([
      [0, 0, 0, 0, 2].map((week) => firstWeek + week),
      { firstDay, days: 13, firstWeek, weeks: 3 },
    ]);
    expect(compileProblem({ ...problem, to: '2026-11-15' }).span).toEqual({ firstDay, days: 12, firstWeek, weeks: 2 });
  });
});

describe('the scope of a rule', () => {
  it('law: is everybody and everything but what it leaves out by person, shift, post or type', () => {
    const scopes = fc.record(
      {
        // Few among many, many, or none, including unknown ids.
        people: fc
          .oneof(fc.subarray([0, 63, 64, 199, 300], { minLength: 0 }), fc.constant(numbers(120)))
          .map((list) => list.map((i) => `p${i}`)),
        shifts: fc
          .oneof(fc.subarray([0, 1, 127, 300]), fc.constant(numbers(90)))
          .map((list) => list.map((i) => `s${i}`)),
        posts: fc.subarray(['x', 'y', 'gone']),
        types: fc.subarray(['early', 'late', 'gone']),
      },
      { requiredKeys: [] },
    );
    const problem: RosterProblem = {
      from,
      to: addDays(from, 6),
      people: numbers(200).map((i) => person(`p${i}`)),
      shifts: numbers(130).map((i) => ({
        id: `s${i}`,
        postId: i % 3 === 0 ? 'y' : 'x',
        ...(i % 2 === 0 ? { type: i % 4 === 0 ? 'early' : 'late' } : {}),
        date: from,
        start: '08:00' as const,
        minutes: 60,
        minimum: 0,
        wanted: 1,
      })),
      rules: [],
    };
    const compiled = compileProblem(problem);
    fc.assert(
      fc.property(scopes, (scope) => {
        const rule: RosterRule = { id: 'r', kind: 'overlap', weight: 'hard', ...scope };
        const { person: ofPerson, shift: ofShift } = scopeOf(compiled, rule);
        expect(compiled.people.filter((_, i) => ofPerson(i))).toEqual(
          compiled.people.filter(({ id }) => scope.people?.includes(id) ?? true),
        );
        expect(compiled.shifts.filter((_, i) => ofShift(i))).toEqual(
          compiled.shifts.filter(
            ({ id, postId, type }) =>
              (scope.shifts?.includes(id) ?? true) &&
              (scope.posts?.includes(postId) ?? true) &&
              (scope.types?.includes(type ?? 'none') ?? true),
          ),
        );
        for (const type of [undefined, 'early', 'late'])
          expect(pastCounts(rule, { date: from, minutes: 60, ...(type === undefined ? {} : { type }) })).toBe(
            scope.types?.includes(type ?? 'none') ?? true,
          );
      }),
      { numRuns: 80 },
    );
  });
});
