import { addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRoster, fairnessReport, type Roster, type RosterProblem } from '..';
import { proposeSwap, swapOptions } from '../attendance';
import { standby } from '../../../../test/support/standby';

const monday: CivilDate = '2026-11-02';
const person = (id: string, more: object = {}) => ({ id, posts: ['x'], insured: true, consents: true, ...more });
const shift = (id: string, day: number, more: object = {}) => ({
  id,
  postId: 'x',
  date: addDays(monday, day),
  start: '08:00' as const,
  minutes: 120,
  minimum: 0,
  wanted: 1,
  ...more,
});
const problemOf = (
  people: RosterProblem['people'],
  shifts: RosterProblem['shifts'],
  rules: RosterProblem['rules'] = [],
): RosterProblem => ({
  from: monday,
  to: addDays(monday, 13),
  people,
  shifts,
  rules,
});

const hard: RosterProblem['rules'] = [
  { id: 'time', kind: 'availability', weight: 'hard' },
  { id: 'overlap', kind: 'overlap', weight: 'hard' },
  { id: 'full', kind: 'cover', weight: 'hard', level: 'maximum' },
  { id: 'week', kind: 'load', weight: 'hard', per: 'week', of: 'shifts', max: 2 },
  { id: 'fair', kind: 'fairness', weight: 3, of: 'shifts' },
];

const random = fc
  .record({
    away: fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 4, maxLength: 4 }),
    days: fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
    holders: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
  })
  .map(({ away, days, holders }) => {
    const problem = problemOf(
      away.map((dates, i) => person(`p${i}`, { unavailable: dates.map((day) => addDays(monday, day)) })),
      days.map((day, i) => shift(`s${i}`, day)),
      hard,
    );
    const assignments = holders.reduce<Roster['assignments']>((held, holder, i) => {
      const more = [...held, { personId: `p${holder}`, shiftId: `s${i}` }];
      return evaluateRoster(problem, { assignments: more }).feasible ? more : held;
    }, []);
    return { problem, roster: { assignments } };
  });

describe('swaps', () => {
  it('law: a swap is allowed exactly when the roster after it keeps the hard rules, and costs what it says', () => {
    fc.assert(
      fc.property(random, fc.nat(), fc.nat(), fc.boolean(), ({ problem, roster }, a, b, back) => {
        const { assignments } = roster;
        const [one, two] = [
          assignments[a % Math.max(1, assignments.length)],
          assignments[b % Math.max(1, assignments.length)],
        ];
        if (one === undefined || two === undefined || one.personId === two.personId) return;
        const swap = {
          personId: one.personId,
          shiftId: one.shiftId,
          otherId: two.personId,
          ...(back ? { otherShiftId: two.shiftId } : {}),
        };
        const read = proposeSwap(problem, roster, swap);
        if (!read.ok) throw new Error(JSON.stringify(read.report.items));
        const after: Roster = {
          assignments: assignments.map((held) =>
            held === one
              ? { personId: two.personId, shiftId: one.shiftId }
              : held === two && back
                ? { personId: one.personId, shiftId: two.shiftId }
                : held,
          ),
        };
        const judged = evaluateRoster(problem, after);
        expect(read.value.allowed).toBe(judged.feasible);
        expect(read.value.cost).toBe(judged.cost - evaluateRoster(problem, roster).cost);
        expect(read.value.blockingRules.length > 0).toBe(!judged.feasible);
        const pairs = (some: Roster | undefined) =>
          some?.assignments.map(({ personId, shiftId }) => `${personId} ${shiftId}`).sort();
        if (judged.feasible) expect(pairs(read.value.roster)).toEqual(pairs(after));
      }),
    );
  });

  it('law: the options are all allowed swaps, each of them once', () => {
    fc.assert(
      fc.property(random, ({ problem, roster }) => {
        const [held] = roster.assignments;
        if (held === undefined) return;
        const options = swapOptions(problem, roster, held.personId, held.shiftId);
        if (!options.ok) throw new Error('refused');
        const expected = problem.people.flatMap(({ id: otherId }) =>
          [
            undefined,
            ...roster.assignments.filter(({ personId }) => personId === otherId).map(({ shiftId }) => shiftId),
          ]
            .filter((otherShiftId) => {
              const read = proposeSwap(problem, roster, {
                personId: held.personId,
                shiftId: held.shiftId,
                otherId,
                otherShiftId,
              });
              return read.ok && read.value.allowed;
            })
            .map((otherShiftId) => `${otherId} ${otherShiftId}`),
        );
        expect(options.value.map(({ swap }) => `${swap.otherId} ${swap.otherShiftId}`).sort()).toEqual(expected.sort());
        const costs = options.value.map(({ cost }) => cost);
        expect(costs).toEqual([...costs].sort((a, b) => a - b));
      }),
    );
  });

  it('ask again who has accepted, and leave alone what is closed', () => {
    const problem = problemOf([person('a'), person('b')], [shift('s', 0), shift('t', 1), shift('u', 2)], hard);
    const roster: Roster = {
      assignments: [
        { personId: 'a', shiftId: 's', state: 'accepted' },
        { personId: 'b', shiftId: 't', state: 'served' },
        { personId: 'b', shiftId: 'u', pinned: true },
        { personId: 'b', shiftId: 's', state: 'declined' },
      ],
    };
    const codes = (swap: Parameters<typeof proposeSwap>[2]): readonly string[] =>
      proposeSwap(problem, roster, swap).report.items.map(({ code }) => code);
    expect(codes({ personId: 'b', shiftId: 't', otherId: 'a' })).toEqual(['scheduling.swap-closed']);
    expect(codes({ personId: 'b', shiftId: 'u', otherId: 'a' })).toEqual(['scheduling.swap-closed']);
    expect(codes({ personId: 'a', shiftId: 't', otherId: 'b' })).toEqual([
      'scheduling.not-assigned',
      'scheduling.duplicate-assignment',
    ]);
    expect(codes({ personId: 'x', shiftId: 'y', otherId: 'z' })).toEqual([
      'scheduling.unknown-person',
      'scheduling.unknown-person',
      'scheduling.unknown-shift',
    ]);
    expect(swapOptions(problem, roster, 'b', 't').report.items.map(({ code }) => code)).toEqual([
      'scheduling.swap-closed',
    ]);
    // b has declined s.
    expect(proposeSwap(problem, roster, { personId: 'a', shiftId: 's', otherId: 'b' })).toMatchObject({
      ok: true,
      value: { allowed: false, declined: ['b'] },
    });
    const free = proposeSwap(
      problem,
      { assignments: [{ personId: 'a', shiftId: 's', state: 'accepted' }] },
      { personId: 'a', shiftId: 's', otherId: 'b' },
    );
    expect(free.ok && free.value.roster?.assignments).toEqual([{ personId: 'b', shiftId: 's', state: 'proposed' }]);
  });
});

describe('a proposal', () => {
  const wish: RosterProblem['rules'][number] = { id: 'wish', kind: 'preference', weight: 4 };
  const people = [
    person('a', { wishes: [{ like: false, weekday: 2 }] }),
    person('b', { unavailable: [monday] }),
    person('c'),
  ];
  const problem = problemOf(people, [shift('s', 0), shift('t', 1), shift('u', 2)], [...hard, wish]);
  const of = (roster: Roster, swap: Parameters<typeof proposeSwap>[2]) => {
    const read = proposeSwap(problem, roster, swap);
    if (!read.ok) throw new Error(JSON.stringify(read.report.items));
    return read.value;
  };

  it('names whom a hard rule hinders, what every rule counts more or less, and what that costs', () => {
    const roster: Roster = {
      assignments: [
        { personId: 'a', shiftId: 's' },
        { personId: 'b', shiftId: 't' },
        { personId: 'b', shiftId: 'u' },
      ],
    };
    const swap = { personId: 'a', shiftId: 's', otherId: 'b', otherShiftId: 't' };
    const both = of(roster, swap);
    expect(both).toEqual({
      swap,
      allowed: false,
      declined: [],
      cost: 4,
      roster: undefined,
      // b is away on Monday; a dislikes Tuesdays; the loads are as before.
      blockingRules: [
        {
          ruleId: 'time',
          kind: 'availability',
          personId: 'b',
          why: {
            code: 'scheduling.away',
            params: { person: 'b', shift: 's', date: monday, start: '08:00', minutes: 120 },
          },
        },
      ],
      changes: [
        { ruleId: 'time', kind: 'availability', weight: 'hard', units: 1, cost: 0 },
        { ruleId: 'wish', kind: 'preference', weight: 4, units: 1, cost: 4 },
      ],
    });
    // b would serve three times in a week with a maximum of two.
    expect(
      of(roster, { personId: 'a', shiftId: 's', otherId: 'b' }).blockingRules.map(({ ruleId, personId }) => [
        ruleId,
        personId,
      ]),
    ).toEqual([
      ['time', 'b'],
      ['week', 'b'],
    ]);
  });

  it('is the roster after it: what has changed hands is proposed, all else is as it was', () => {
    const roster: Roster = {
      assignments: [
        { personId: 'b', shiftId: 't', state: 'accepted' },
        { personId: 'a', shiftId: 'u', state: 'accepted' },
        { personId: 'c', shiftId: 's', pinned: true },
        { personId: 'c', shiftId: 'u', state: 'missed' },
        { personId: 'a', shiftId: 's', state: 'declined' },
      ],
    };
    const swapped = of(roster, { personId: 'a', shiftId: 'u', otherId: 'b', otherShiftId: 't' });
    expect([swapped.allowed, swapped.cost, swapped.roster?.assignments]).toEqual([
      true,
      4,
      [
        { personId: 'c', shiftId: 's', pinned: true },
        { personId: 'a', shiftId: 't', state: 'proposed' },
        { personId: 'b', shiftId: 'u', state: 'proposed' },
        { personId: 'a', shiftId: 's', state: 'declined' },
        { personId: 'c', shiftId: 'u', state: 'missed' },
      ],
    ]);
    // Handed over to a person who gives nothing back: c has missed u, so only b can take it.
    expect([
      of(roster, { personId: 'a', shiftId: 'u', otherId: 'c' }).declined,
      of(roster, { personId: 'a', shiftId: 'u', otherId: 'c' }).allowed,
    ]).toEqual([['c'], false]);
    const given = of(roster, { personId: 'a', shiftId: 'u', otherId: 'b' });
    expect(given.roster?.assignments.map(({ personId, shiftId, state }) => [personId, shiftId, state])).toEqual([
      ['c', 's', undefined],
      ['b', 't', 'accepted'],
      ['b', 'u', 'proposed'],
      ['a', 's', 'declined'],
      ['c', 'u', 'missed'],
    ]);
  });
});

describe('a swap under a rule that is broken on the way', () => {
  it('is judged by the roster that it ends in', () => {
    const problem = problemOf(
      [person('a'), person('b')],
      [shift('s', 0), shift('t', 1)],
      [{ id: 'fair', kind: 'fairness', weight: 'hard', of: 'half-hours' }],
    );
    const roster: Roster = {
      assignments: [
        { personId: 'a', shiftId: 's' },
        { personId: 'b', shiftId: 't' },
      ],
    };
    // Two hours each before and after; in between one person has none.
    expect(
      proposeSwap(problem, roster, { personId: 'a', shiftId: 's', otherId: 'b', otherShiftId: 't' }),
    ).toMatchObject({ ok: true, value: { allowed: true, blockingRules: [] } });
    expect(proposeSwap(problem, roster, { personId: 'a', shiftId: 's', otherId: 'b' })).toMatchObject({
      ok: true,
      value: { allowed: false, blockingRules: [{ ruleId: 'fair' }] },
    });
  });
});

describe('standbyList', () => {
  it('law: whoever stands by can step in, and nobody for two shifts at once', () => {
    fc.assert(
      fc.property(random, ({ problem, roster }) => {
        const list = standby(problem, roster);
        expect(list.map(({ shiftId }) => shiftId).sort()).toEqual(
          roster.assignments.map(({ shiftId }) => shiftId).sort(),
        );
        const standing = new Set<string>();
        for (const { shiftId, personIds, lacking } of list) {
          expect(personIds.length + lacking).toBe(1);
          const others = roster.assignments.filter((held) => held.shiftId !== shiftId);
          const steps = problem.people.filter(
            ({ id }) =>
              evaluateRoster(problem, { assignments: [...others, { personId: id, shiftId }] }).feasible &&
              !roster.assignments.some((held) => held.shiftId === shiftId && held.personId === id),
          );
          if (personIds.length === 0) continue;
          expect(steps.map(({ id }) => id)).toContain(personIds[0]);
          // Shifts begin at one time of day, so nobody is on standby twice on one date.
          const key = `${personIds[0]} ${problem.shifts.find(({ id }) => id === shiftId)?.date}`;
          expect(standing.has(key)).toBe(false);
          standing.add(key);
        }
      }),
    );
  });

  it('takes several a shift and leaves out the past', () => {
    const problem = problemOf([person('a'), person('b'), person('c')], [shift('s', 0), shift('t', 5)], hard);
    const roster = {
      assignments: [
        { personId: 'a', shiftId: 's' },
        { personId: 'a', shiftId: 't' },
      ],
    };
    expect(standby(problem, roster, { people: 3, since: addDays(monday, 1) })).toEqual([
      { shiftId: 't', personIds: ['b', 'c'], lacking: 1 },
    ]);
  });
});

describe('fairnessReport', () => {
  it('spreads hours, weekends and unpopular posts beside the past', () => {
    const disliking = { posts: ['x', 'night'], wishes: [{ like: false, postId: 'night' }] };
    const problem = problemOf(
      [person('a', { ...disliking, history: [{ date: '2026-10-31', minutes: 240 }] }), person('b', { ...disliking })],
      [shift('s', 0), shift('n', 5, { postId: 'night' }), shift('m', 6, { postId: 'night' })],
    );
    const [group] = fairnessReport(problem, {
      assignments: [
        { personId: 'b', shiftId: 'n' },
        { personId: 'b', shiftId: 'm' },
      ],
    });
    // By hand: b serves 240 minutes on a weekend in the unpopular post, a has served as much on a Saturday before.
    expect([group?.past, group?.hours, group?.gini]).toEqual([
      { least: 0, mean: 120, most: 240, gini: 0.5 },
      { least: 0, mean: 120, most: 240, gini: 0.5 },
      0,
    ]);
    expect([group?.weekends, group?.unpopular, group?.unpopularPosts]).toEqual([
      { least: 1, mean: 1.5, most: 2, gini: expect.closeTo(1 / 6, 12) as number },
      { least: 0, mean: 1, most: 2, gini: 0.5 },
      ['night'],
    ]);
    expect(group?.people.map(({ dislikedShifts, weekendShifts }) => [dislikedShifts, weekendShifts])).toEqual([
      [0, 0],
      [2, 2],
    ]);
  });
});
