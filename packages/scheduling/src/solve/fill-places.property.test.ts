import { addDays, type CivilDate } from '@community1373/base/calendar';
import { runSync } from '@community1373/base/run';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillShiftsInSteps, marginalCost } from './construct-roster';
import { eligiblePeople } from './eligibility';
import { fillByChain } from './fill-by-chain';
import { evaluateRoster, type RosterProblem, type RosterRule } from '..';
import { loadRoster } from '../problem/loaded-roster';
import type { RosterState } from './roster-state';

const monday: CivilDate = '2026-11-02';
const hard = { weight: 'hard' } as const;
const post: RosterRule = { id: 'post', kind: 'post', ...hard };
const once: RosterRule = { id: 'once', kind: 'load', per: 'period', of: 'shifts', max: 1, ...hard };

/** Builds people by their posts, and shifts with a post each, so that eligibility can be chosen freely. */
const problemOf = (
  able: readonly (readonly number[])[],
  wanted: readonly number[],
  rules: readonly RosterRule[],
  more: Partial<RosterProblem['people'][number]>[] = [],
): RosterProblem => ({
  from: monday,
  to: addDays(monday, 6),
  people: able.map((posts, i) => ({
    id: `p${i}`,
    posts: posts.map((n) => `x${n}`),
    insured: true,
    consents: true,
    ...more[i],
  })),
  shifts: wanted.map((count, i) => ({
    id: `s${i}`,
    postId: `x${i}`,
    date: addDays(monday, i),
    start: '08:00',
    minutes: 60,
    minimum: 0,
    wanted: count,
  })),
  rules,
});

const pairsOf = ({ peopleOf }: RosterState): readonly string[] =>
  peopleOf.flatMap((people, shift) => people.map((person) => `p${person} s${shift}`));

/** Lists every way to give each person one of their possible shifts, or none (-1). */
const everyChoice = (able: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  able.reduce<readonly (readonly number[])[]>(
    (choices, shifts) => choices.flatMap((before) => [-1, ...shifts].map((shift) => [...before, shift])),
    [[]],
  );

describe('a chain of reassignments', () => {
  const cases = fc.record({
    able: fc.array(fc.subarray([0, 1, 2, 3]), { minLength: 3, maxLength: 5 }),
    holds: fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
    fixed: fc.array(
      fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
      { minLength: 5, maxLength: 5 },
    ),
    place: fc.nat(3),
  });

  it('law: where everybody serves once it fills a place exactly where some roster does without opening another, by the fewest who move, and leaves all else', () => {
    fc.assert(
      fc.property(cases, ({ able, holds, fixed, place }) => {
        const before = able.map((shifts, i) => shifts[Number(holds[i])] ?? -1);
        const loaded = loadRoster(problemOf(able, [3, 3, 3, 3], [post, once]), {
          assignments: before.flatMap((shift, i) => (shift < 0 ? [] : [{ personId: `p${i}`, shiftId: `s${shift}` }])),
        });
        const { state } = loaded;
        const was = pairsOf(state);
        const countOf = (choice: readonly number[], shift: number): number =>
          choice.filter((own) => own === shift).length;
        const works = everyChoice(able).filter(
          (choice) =>
            [0, 1, 2, 3].every(
              (shift) => countOf(choice, shift) === countOf(before, shift) + (shift === place ? 1 : 0),
            ) && choice.every((shift, i) => fixed[i] !== true || before[i] === -1 || before[i] === shift),
        );
        const moves = (choice: readonly number[]): number => choice.filter((shift, i) => shift !== before[i]).length;
        const filled = fillByChain(
          {
            state,
            eligible: eligiblePeople(loaded),
            isFixed: (person, shift) => fixed[person] === true && before[person] === shift,
            spend: () => true,
          },
          place,
        );
        expect(filled).toBe(works.length > 0);
        if (!filled) return void expect(pairsOf(state)).toEqual(was);
        const after = able.map((_, person) => state.shiftsOf[person]?.[0] ?? -1);
        expect([state.brokenHard, works]).toEqual([0, expect.arrayContaining([after])]);
        expect(moves(after)).toBe(Math.min(...works.map(moves)));
      }),
      { numRuns: 300 },
    );
  });

  it('tries those who can take a place one by one, each once for each shift that opens, and leaves all as it was when it may try no more', () => {
    // p0 holds the other place; p1 and p2 hold s1, p3 holds s2, and only p4 holds none: s0 ← p2 (s1) ← p3 (s2) ← p4.
    const loaded = loadRoster(problemOf([[0], [1], [0, 1], [1, 2], [2]], [2, 2, 1], [post, once]), {
      assignments: ['p0 s0', 'p1 s1', 'p2 s1', 'p3 s2'].map((pair) => ({
        personId: pair.slice(0, 2),
        shiftId: pair.slice(3),
      })),
    });
    const { state } = loaded;
    const was = pairsOf(state);
    const search = (most: number): readonly [boolean, number] => {
      let spent = 0;
      const filled = fillByChain(
        { state, eligible: eligiblePeople(loaded), isFixed: () => false, spend: () => (spent += 1) <= most },
        0,
      );
      return [filled, spent];
    };
    // p2 for s0; p2, who has left it, and p3 for s1; p3 and p4 for s2. People already there are not tried.
    for (const most of [0, 1, 2, 3, 4]) expect([search(most), pairsOf(state)]).toEqual([[false, most + 1], was]);
    expect([search(5), pairsOf(state)]).toEqual([
      [true, 5],
      ['p0 s0', 'p2 s0', 'p1 s1', 'p3 s1', 'p4 s2'],
    ]);
  });

  it('keeps every hard rule on the way: whoever may not leave or may not take stays', () => {
    // p0 is on both other days under a limit of two; leaving either frees them for s0, but nobody takes the shift left.
    const two: RosterRule = { ...once, max: 2 } as RosterRule;
    const loaded = loadRoster(problemOf([[0, 1, 2], [2]], [1, 1, 1], [post, two]), {
      assignments: [
        { personId: 'p0', shiftId: 's1' },
        { personId: 'p0', shiftId: 's2' },
      ],
    });
    const search = { state: loaded.state, eligible: eligiblePeople(loaded), spend: () => true };
    expect([fillByChain({ ...search, isFixed: (_, shift) => shift === 2 }, 0), pairsOf(loaded.state)]).toEqual([
      false,
      ['p0 s1', 'p0 s2'],
    ]);
    expect([fillByChain({ ...search, isFixed: (_, shift) => shift === 1 }, 0), pairsOf(loaded.state)]).toEqual([
      true,
      ['p0 s0', 'p0 s1', 'p1 s2'],
    ]);
  });
});

describe('a chain', () => {
  it('does not pass over somebody who could not take the place even without the shift that they leave', () => {
    // s0 and s1 are simultaneous; p0 is on s1 and s2 and may take s0 only for s1, which nobody else can take. p1 could take s2.
    const once = problemOf([[0, 1, 2], [2]], [1, 1, 1], [post, { id: 'overlap', kind: 'overlap', ...hard }]);
    const problem = { ...once, shifts: once.shifts.map((shift, i) => (i === 1 ? { ...shift, date: monday } : shift)) };
    const loaded = loadRoster(problem, {
      assignments: [
        { personId: 'p0', shiftId: 's1' },
        { personId: 'p0', shiftId: 's2' },
      ],
    });
    expect(
      fillByChain(
        { state: loaded.state, eligible: eligiblePeople(loaded), isFixed: () => false, spend: () => true },
        0,
      ),
    ).toBe(false);
    expect([pairsOf(loaded.state), loaded.state.brokenHard]).toEqual([['p0 s1', 'p0 s2'], 0]);
  });
});

const like = (...disliked: readonly number[]) => ({ wishes: disliked.map((i) => ({ like: false, weekday: i + 1 })) });
const wish: RosterRule = { id: 'wish', kind: 'preference', weight: 4 };
const cover: RosterRule = { id: 'cover', kind: 'cover', weight: 1000, level: 'wanted' };

const filledOf = (
  problem: RosterProblem,
  held: readonly string[] = [],
  shifts = problem.shifts.map((_, i) => i),
): RosterState => {
  const loaded = loadRoster(problem, {
    assignments: held.map((pair) => ({ personId: pair.slice(0, 2), shiftId: pair.slice(3) })),
  });
  runSync(fillShiftsInSteps(loaded.state, shifts, eligiblePeople(loaded)));
  return loaded.state;
};

describe('filling the shifts of a week', () => {
  it('law: fills as many places as any roster, and costs no more than the others that do', () => {
    const cases = fc.record({
      able: fc.array(fc.subarray([0, 1, 2]), { minLength: 2, maxLength: 4 }),
      dislikes: fc.array(fc.subarray([0, 1, 2]), { minLength: 4, maxLength: 4 }),
      wanted: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
      limit: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(cases, ({ able, dislikes, wanted, limit }) => {
        const rules: readonly RosterRule[] = [post, cover, wish, { ...once, max: limit } as RosterRule];
        const problem = problemOf(
          able,
          wanted,
          rules,
          dislikes.map((list) => like(...list)),
        );
        const state = filledOf(problem);
        const everyPair = able.flatMap((shifts, person) =>
          shifts.map((shift) => ({ personId: `p${person}`, shiftId: `s${shift}`, person, shift })),
        );
        let least = Number.POSITIVE_INFINITY;
        for (let bits = 0; bits < 2 ** everyPair.length; bits += 1) {
          const chosen = everyPair.filter((_, i) => (bits >> i) % 2 === 1);
          if (able.some((_, person) => chosen.filter((pair) => pair.person === person).length > limit)) continue;
          if (wanted.some((most, shift) => chosen.filter((pair) => pair.shift === shift).length > most)) continue;
          const open = wanted.reduce((sum, most) => sum + most, 0) - chosen.length;
          const disliked = chosen.filter(({ person, shift }) => dislikes[person]?.includes(shift)).length;
          least = Math.min(least, 1000 * open + 4 * disliked);
        }
        expect([state.brokenHard, state.weighted]).toEqual([0, least]);
      }),
      { numRuns: 60 },
    );
  });

  it('fills places that no rule asks for, whatever they cost, and none beyond those wanted', () => {
    const problem = problemOf(
      [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
      [1, 2],
      [post, { ...wish, weight: 90 } as RosterRule, once],
      [like(0, 1), like(0), like(0, 1)],
    );
    // Three people for three places: p1 dislikes only the first shift.
    const state = filledOf(problem);
    expect([state.peopleOf.map((people) => people.length), state.shiftsOf[1], state.weighted]).toEqual([
      [1, 2],
      [1],
      180,
    ]);
    const [idle] = [filledOf(problemOf([[0], [0], [0]], [2], [post]))];
    expect(idle.peopleOf[0]?.length).toBe(2);
    // As many as a rule rewards, where that is more than are wanted: no rule wants a fourth.
    const least: RosterRule = { id: 'least', kind: 'cover', weight: 10, level: 'minimum' };
    const asked = problemOf([[0], [0], [0], [0]], [1], [post, least]);
    const over = filledOf({ ...asked, shifts: asked.shifts.map((shift) => ({ ...shift, minimum: 3, wanted: 1 })) });
    expect(over.peopleOf[0]?.length).toBe(3);
    // Where one person is too few for two places, the more expensive one is filled.
    const dear = (first: number, second: number) =>
      pairsOf(
        filledOf(
          problemOf(
            [[0, 1]],
            [1, 1],
            [
              post,
              once,
              { ...cover, id: 'c0', weight: first, shifts: ['s0'] } as RosterRule,
              { ...cover, id: 'c1', weight: second, shifts: ['s1'] } as RosterRule,
            ],
          ),
        ),
      );
    expect([dear(10, 1000), dear(1000, 10)]).toEqual([['p0 s1'], ['p0 s0']]);
    // At most the hard maximum, including the people already there.
    const most: RosterRule = { id: 'most', kind: 'cover', level: 'maximum', ...hard };
    const full = problemOf([[0], [0], [0]], [3], [post, cover, most]);
    const limited = filledOf({ ...full, shifts: full.shifts.map((shift) => ({ ...shift, maximum: 2 })) }, ['p1 s0']);
    expect([limited.peopleOf[0]?.length, limited.has(1, 0), limited.brokenHard]).toEqual([2, true, 0]);
  });

  it('leaves other shifts alone, and what a hard rule forbids that the flow does not know', () => {
    const able = [[0, 1, 2], [0]];
    expect(pairsOf(filledOf(problemOf(able, [1, 1, 1], [post, cover]), ['p1 s0'], [1]))).toEqual(['p1 s0', 'p0 s1']);
    // A day of rest between two shifts: p0 takes one of two consecutive days.
    const rested = filledOf(
      problemOf([[0, 1]], [1, 1], [post, cover, { id: 'rest', kind: 'rest', minutes: 1440, ...hard }]),
    );
    expect([pairsOf(rested).length, rested.brokenHard]).toEqual([1, 0]);
    // Besides a held shift, only people who may serve are added.
    expect(
      pairsOf(
        filledOf(
          problemOf([[0, 1], [1]], [1, 1], [post, cover, { id: 'rest', kind: 'rest', minutes: 1440, ...hard }]),
          ['p0 s0'],
        ),
      ),
    ).toEqual(['p0 s0', 'p1 s1']);
  });

  it('counts what an assignment changes in all rules but those of cover, as the roster stands', () => {
    const fair: RosterRule = { id: 'fair', kind: 'fairness', weight: 3, of: 'shifts' };
    const problem = problemOf(
      [
        [0, 1],
        [0, 1],
      ],
      [2, 2],
      [cover, fair, wish],
      [like(1), {}],
    );
    const held = [{ personId: 'p0', shiftId: 's0' }];
    const { state } = loadRoster(problem, { assignments: held });
    const cost = (more: string): number => {
      const { byRule } = evaluateRoster(problem, {
        assignments: [...held, { personId: more.slice(0, 2), shiftId: more.slice(3) }],
      });
      return byRule.reduce((sum, rule) => sum + (rule.kind === 'cover' ? 0 : rule.cost), 0);
    };
    // One and none are as equal as possible; two and none are 2 units above one and one. p0 dislikes Tuesdays.
    expect([marginalCost(state, 0, 1), marginalCost(state, 1, 1), marginalCost(state, 1, 0)]).toEqual([10, 0, 0]);
    expect([cost('p0 s1') - cost('p0 s0'), cost('p1 s1')]).toEqual([10, 0]);
    expect(pairsOf(state)).toEqual(['p0 s0']);
  });
});
