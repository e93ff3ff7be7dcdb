import { addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRoster, fairnessReport, type Roster, type RosterProblem, type RosterRule } from '..';

const monday: CivilDate = '2026-11-02';
const isWeekendDate = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const rules: readonly RosterRule[] = [
  { id: 'away', kind: 'availability', weight: 'hard' },
  { id: 'post', kind: 'post', weight: 'hard' },
  { id: 'week', kind: 'load', weight: 'hard', per: 'week', of: 'shifts', max: 2 },
];

const cases = fc
  .record({
    people: fc.array(
      fc.record({
        posts: fc.constantFrom(['x'], ['y', 'x'], ['x', 'y', 'x']),
        offer: fc.constantFrom(undefined, 240),
        away: fc.subarray([0, 1, 5]),
        wishes: fc.array(
          fc.record({
            like: fc.boolean(),
            of: fc.constantFrom({ postId: 'y' }, { postId: 'x' }, { weekday: 6 }, { postId: 'y', weekday: 6 }),
          }),
          { maxLength: 2 },
        ),
        past: fc.array(fc.record({ at: fc.integer({ min: -9, max: -1 }), minutes: fc.constantFrom(60, 120) }), {
          maxLength: 2,
        }),
      }),
      { minLength: 2, maxLength: 5 },
    ),
    shifts: fc.array(
      fc.record({
        post: fc.constantFrom('x', 'y'),
        day: fc.constantFrom(0, 1, 5, 6),
        minutes: fc.constantFrom(60, 90, 120),
        holder: fc.nat(5),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ people, shifts }) => {
    const problem: RosterProblem = {
      from: monday,
      to: addDays(monday, 6),
      people: people
        .map(({ posts, offer, away, wishes, past }, i) => ({
          id: `p${i}`,
          posts,
          insured: true,
          consents: true,
          ...(offer === undefined ? {} : { maxMinutesPerWeek: offer }),
          unavailable: away.map((day) => addDays(monday, day)),
          wishes: wishes.map(({ like, of }) => ({ like, ...of })),
          history: past.map(({ at, minutes }) => ({ date: addDays(monday, at), minutes })),
        }))
        .reverse(),
      shifts: shifts.map(({ post, day, minutes }, i) => ({
        id: `s${i}`,
        postId: post,
        date: addDays(monday, day),
        start: '08:00',
        minutes,
        minimum: 0,
        wanted: 1,
      })),
      rules,
    };
    const roster: Roster = {
      assignments: shifts.flatMap(({ holder }, i) =>
        holder < people.length ? [{ personId: `p${holder}`, shiftId: `s${i}` }] : [],
      ),
    };
    return { problem, roster };
  });

/** Computes half the mean absolute difference of all pairs over the mean: the Gini coefficient by its definition. */
const giniOf = (amounts: readonly number[]): number | undefined => {
  const total = amounts.reduce((a, b) => a + b, 0);
  return total === 0
    ? undefined
    : amounts.reduce((sum, a) => sum + amounts.reduce((rest, b) => rest + Math.abs(a - b), 0), 0) /
        (2 * amounts.length * total);
};

describe('the report of fairness', () => {
  it('law: says of comparable people what an independent reading of roster and history counts', () => {
    fc.assert(
      fc.property(cases, ({ problem, roster }) => {
        const people = [...problem.people].sort((a, b) => (a.id < b.id ? -1 : 1));
        const setOf = (posts: readonly string[]): string => [...new Set(posts)].sort().join('+');
        const ownOf = (id: string) =>
          problem.shifts.filter((what) =>
            roster.assignments.some((held) => held.personId === id && held.shiftId === what.id),
          );
        // More of the people in a post dislike it than like it, by wishes that name the post alone.
        const unpopular = new Set(
          ['x', 'y'].filter((post) => {
            const votes = people
              .flatMap(({ posts, wishes }) => (posts.includes(post) ? (wishes ?? []) : []))
              .filter((wish) => wish.postId === post && wish.weekday === undefined);
            return votes.filter(({ like }) => !like).length > votes.filter(({ like }) => like).length;
          }),
        );
        const groups = fairnessReport(problem, roster);
        const key = ({
          posts,
          maxMinutesPerWeek,
        }: {
          readonly posts: readonly string[];
          readonly maxMinutesPerWeek?: number | undefined;
        }): string => `${setOf(posts)} ${maxMinutesPerWeek}`;
        expect(groups.map(key).sort()).toEqual([...new Set(people.map(key))].sort());
        for (const group of groups) {
          const members = people.filter((person) => key(person) === key(group));
          const loads = members.map(({ id, history = [] }) => {
            const own = ownOf(id);
            const past = history.reduce((sum, { minutes }) => sum + minutes, 0);
            const minutes = own.reduce((sum, what) => sum + what.minutes, 0);
            const weekends = own.filter(({ date }) => isWeekendDate(date)).length;
            return {
              load: {
                personId: id,
                shifts: own.length,
                minutes,
                minutesWithPast: minutes + past,
                weekendShifts: weekends,
                weekendShiftsWithPast: weekends + history.filter(({ date }) => isWeekendDate(date)).length,
                unpopularShifts: own.filter(({ postId }) => unpopular.has(postId)).length,
              },
              past,
            };
          });
          expect(group.people).toMatchObject(loads.map(({ load }) => load));
          const spread = (amounts: readonly number[]) => {
            const gini = giniOf(amounts);
            return {
              least: Math.min(...amounts),
              mean: expect.closeTo(amounts.reduce((a, b) => a + b, 0) / amounts.length, 9) as number,
              most: Math.max(...amounts),
              gini: gini === undefined ? undefined : (expect.closeTo(gini, 9) as number),
            };
          };
          expect(group).toMatchObject(spread(loads.map(({ load }) => load.minutesWithPast)));
          expect([group.past, group.hours, group.weekends, group.unpopular]).toEqual([
            spread(loads.map(({ past }) => past)),
            spread(loads.map(({ load }) => load.minutes)),
            spread(loads.map(({ load }) => load.weekendShiftsWithPast)),
            spread(loads.map(({ load }) => load.unpopularShifts)),
          ]);
          expect(group.unpopularPosts).toEqual(
            [...new Set(members[0]?.posts)].filter((post) => unpopular.has(post)).sort(),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('comes group by group in the order of posts, then of offers, those without an offer last', () => {
    const person = (id: string, post: string, offer?: number) => ({
      id,
      posts: [post],
      insured: true,
      consents: true,
      ...(offer === undefined ? {} : { maxMinutesPerWeek: offer }),
    });
    const people = [
      person('a', 'y'),
      person('b', 'x'),
      person('c', 'x', 240),
      person('d', 'x', 120),
      person('e', 'y', 120),
      person('f', 'x', 240),
    ];
    const groups = fairnessReport({ from: monday, to: monday, people, shifts: [], rules: [] }, { assignments: [] });
    expect(groups.map(({ people: members }) => members.map(({ personId }) => personId).join(''))).toEqual([
      'd',
      'cf',
      'b',
      'e',
      'a',
    ]);
  });

  it('law: names as envied each shift that another could take and then still carries no more, the first of each pair', () => {
    fc.assert(
      fc.property(cases, ({ problem, roster }) => {
        const before = evaluateRoster(problem, roster);
        for (const { people, envies } of fairnessReport(problem, roster)) {
          const expected = people.flatMap((person) =>
            people.flatMap((other) => {
              const more = person.minutesWithPast - other.minutesWithPast;
              const held = [...problem.shifts]
                .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))
                .filter(({ id }) =>
                  roster.assignments.some((pair) => pair.personId === person.personId && pair.shiftId === id),
                );
              const shift = held.find(({ id, minutes }) => {
                if (more < 2 * minutes || other.personId === person.personId) return false;
                const after = roster.assignments.map((pair) =>
                  pair.personId === person.personId && pair.shiftId === id
                    ? { ...pair, personId: other.personId }
                    : pair,
                );
                const without = evaluateRoster(problem, {
                  assignments: roster.assignments.filter(
                    (pair) => pair.shiftId !== id || pair.personId !== person.personId,
                  ),
                });
                return evaluateRoster(problem, { assignments: after }).hardUnits <= without.hardUnits;
              });
              return shift === undefined
                ? []
                : [{ personId: person.personId, otherId: other.personId, moreMinutes: more, shiftId: shift.id }];
            }),
          );
          expect(envies).toEqual(expected);
        }
        expect(before.cost).toBe(0);
      }),
      { numRuns: 80 },
    );
  });
});
