import { addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRoster, type Roster, type RosterProblem, type RosterRule } from '..';
import { standby } from '../../../../test/support/standby';

const monday: CivilDate = '2026-11-02';
const rules: readonly RosterRule[] = [
  { id: 'away', kind: 'availability', weight: 'hard' },
  { id: 'week', kind: 'load', weight: 'hard', per: 'week', of: 'shifts', max: 2 },
  { id: 'wish', kind: 'preference', weight: 4 },
  { id: 'fair', kind: 'fairness', weight: 1, of: 'half-hours' },
];

const cases = fc
  .record({
    people: fc.array(fc.record({ away: fc.subarray([0, 1, 7]), dislikes: fc.subarray([1, 2]) }), {
      minLength: 3,
      maxLength: 5,
    }),
    shifts: fc.array(
      fc.record({
        day: fc.constantFrom(0, 1, 7),
        start: fc.constantFrom('08:00' as const, '09:00' as const, '10:00' as const),
        minutes: fc.constantFrom(60, 90, 120),
        holders: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    declined: fc.array(
      fc.record({
        person: fc.nat(4),
        shift: fc.nat(4),
        state: fc.constantFrom('declined' as const, 'missed' as const),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ people, shifts, declined }) => {
    const problem: RosterProblem = {
      from: monday,
      to: addDays(monday, 13),
      people: people.map(({ away, dislikes }, i) => ({
        id: `p${i}`,
        posts: ['x'],
        insured: true,
        consents: true,
        unavailable: away.map((day) => addDays(monday, day)),
        wishes: dislikes.map((weekday) => ({ like: false, weekday })),
      })),
      shifts: shifts.map(({ day, start, minutes }, i) => ({
        id: `s${i}`,
        postId: 'x',
        date: addDays(monday, day),
        start,
        minutes,
        minimum: 0,
        wanted: 2,
      })),
      rules,
    };
    const held = shifts.flatMap(({ holders }, shift) =>
      holders
        .filter((holder) => holder < people.length)
        .map((person) => ({ personId: `p${person}`, shiftId: `s${shift}` })),
    );
    const kept: Roster['assignments'] = held.reduce<Roster['assignments']>(
      (list, next) => (evaluateRoster(problem, { assignments: [...list, next] }).feasible ? [...list, next] : list),
      [],
    );
    const others = declined
      .filter(({ person, shift }) => person < people.length && shift < shifts.length)
      .map(({ person, shift, state }) => ({ personId: `p${person}`, shiftId: `s${shift}`, state }));
    const fresh = others.filter(
      (one, i) =>
        ![...kept, ...others.slice(0, i)].some(
          ({ personId, shiftId }) => personId === one.personId && shiftId === one.shiftId,
        ),
    );
    return { problem, roster: { assignments: [...kept, ...fresh] } };
  });

describe('the standby list', () => {
  it('law: names for each shift, in order of time, those who stand by least, then cheapest, then with the fewest minutes, then by id', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 3 }), ({ problem, roster }, wanted) => {
        const clock = ({ date, start }: RosterProblem['shifts'][number]): number =>
          Date.parse(`${date}T${start}:00Z`) / 60_000;
        const serving = roster.assignments.filter((held) => !('state' in held));
        const on = (shiftId: string): readonly string[] =>
          serving
            .filter((held) => held.shiftId === shiftId)
            .map(({ personId }) => personId)
            .sort();
        const turns = new Map<string, RosterProblem['shifts'][number][]>();
        const minutesOf = (id: string): number =>
          serving
            .filter(({ personId }) => personId === id)
            .reduce((sum, held) => sum + Number(problem.shifts.find((shift) => shift.id === held.shiftId)?.minutes), 0);
        const order = [...problem.shifts].sort((a, b) => clock(a) - clock(b) || (a.id < b.id ? -1 : 1));
        const expected = order.flatMap((shift) => {
          const [leaving] = on(shift.id);
          if (leaving === undefined) return [];
          const without = serving.filter(({ personId, shiftId }) => personId !== leaving || shiftId !== shift.id);
          const able = problem.people.flatMap(({ id }) => {
            const gone = roster.assignments.some(
              (held) => 'state' in held && held.personId === id && held.shiftId === shift.id,
            );
            const judged = evaluateRoster(problem, { assignments: [...without, { personId: id, shiftId: shift.id }] });
            const busy = [
              ...(turns.get(id) ?? []),
              ...serving
                .filter(({ personId }) => personId === id)
                .flatMap(({ shiftId }) => problem.shifts.filter((own) => own.id === shiftId)),
            ];
            const overlaps = busy.some(
              (own) => clock(own) < clock(shift) + shift.minutes && clock(shift) < clock(own) + own.minutes,
            );
            return gone || on(shift.id).includes(id) || overlaps || !judged.feasible
              ? []
              : [{ id, rank: [turns.get(id)?.length ?? 0, judged.cost, minutesOf(id)] }];
          });
          able.sort(
            (a, b) =>
              a.rank.map((own, i) => own - Number(b.rank[i])).find((gap) => gap !== 0) ?? (a.id < b.id ? -1 : 1),
          );
          const standing = able.slice(0, wanted);
          for (const { id } of standing) turns.set(id, [...(turns.get(id) ?? []), shift]);
          return [{ shiftId: shift.id, personIds: standing.map(({ id }) => id), lacking: wanted - standing.length }];
        });
        expect(standby(problem, roster, { people: wanted })).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('begins with the day that is asked for, and takes one a shift unless told otherwise', () => {
    const shift = (id: string, day: number) => ({
      id,
      postId: 'x',
      date: addDays(monday, day),
      start: '08:00' as const,
      minutes: 60,
      minimum: 0,
      wanted: 1,
    });
    const problem: RosterProblem = {
      from: monday,
      to: addDays(monday, 6),
      people: ['a', 'b', 'c'].map((id) => ({ id, posts: ['x'], insured: true, consents: true })),
      shifts: [shift('s', 0), shift('t', 1), shift('u', 2)],
      rules: [],
    };
    const roster = { assignments: ['s', 't', 'u'].map((shiftId) => ({ personId: 'a', shiftId })) };
    expect(standby(problem, roster, { since: addDays(monday, 1) })).toEqual([
      { shiftId: 't', personIds: ['b'], lacking: 0 },
      { shiftId: 'u', personIds: ['c'], lacking: 0 },
    ]);
    // b serves two hours elsewhere and c one.
    const busy = { ...problem, shifts: [...problem.shifts, { ...shift('v', 4), minutes: 120 }, shift('w', 5)] };
    const held = {
      assignments: [
        { personId: 'a', shiftId: 's' },
        { personId: 'b', shiftId: 'v' },
        { personId: 'c', shiftId: 'w' },
      ],
    };
    expect(standby(busy, held, { people: 2 })[0]).toEqual({ shiftId: 's', personIds: ['c', 'b'], lacking: 0 });
    expect(standby(problem, roster, { people: 0, since: addDays(monday, 2) })).toEqual([
      { shiftId: 'u', personIds: [], lacking: 0 },
    ]);
    expect(() => standby(problem, roster, { people: -1 })).toThrow(
      'scheduling.standby-options: schema.too-small at people, received -1',
    );
  });
});
