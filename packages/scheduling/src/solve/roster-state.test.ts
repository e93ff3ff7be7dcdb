import { addDays, type CivilDate } from '@community1373/base/calendar';
import { describe, expect, it } from 'vitest';
import { compileProblem } from '../problem/compiled-problem';
import { evaluateRoster, type RosterPerson, type RosterProblem, type RosterRule, type Shift } from '..';
import { RosterState } from './roster-state';
import { createKernels } from '../rules/kernels';

const monday: CivilDate = '2026-11-02';
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
  date: addDays(monday, day),
  start: '08:00',
  minutes: 60,
  minimum: 1,
  wanted: 2,
  ...more,
});
const problemOf = (rules: readonly RosterRule[], more: Partial<RosterProblem> = {}): RosterProblem => ({
  from: monday,
  to: addDays(monday, 6),
  people: [person('a'), person('b', { wishes: [{ like: false, weekday: 1 }] }), person('c')],
  shifts: [shift('s', 0), shift('t', 1)],
  rules,
  ...more,
});
const hard = { weight: 'hard' } as const;

describe('what a roster costs', () => {
  const problem = problemOf([
    { id: 'minimum', kind: 'cover', level: 'minimum', ...hard },
    { id: 'wanted', kind: 'cover', level: 'wanted', weight: 10 },
    { id: 'most', kind: 'load', per: 'period', of: 'shifts', max: 1, people: ['a', 'b'], ...hard },
    { id: 'least', kind: 'load', per: 'period', of: 'shifts', min: 1, people: ['c', 'a', 'c', 'gone'], weight: 3 },
    { id: 'post', kind: 'post', people: ['b'], ...hard },
    { id: 'wish', kind: 'preference', weight: 7 },
  ]);

  it('is what is forbidden, what is missing, what cover costs, and the rest, step by step', () => {
    const state = new RosterState(compileProblem(problem));
    const now = () => [
      Object.values(state.cost()),
      [state.brokenHard, state.unmetHard, state.coverCost, state.weighted],
      state.openPlaces,
    ];
    const is = (forbidden: number, missing: number, cover: number, other: number, open: number) => [
      [forbidden, missing, cover, other],
      [forbidden, missing, cover, cover + other],
      open,
    ];
    // No assignments: two minima, four places of 10, a and c with less than one shift.
    expect(now()).toEqual(is(0, 2, 40, 6, 4));
    state.add(0, 0);
    expect(now()).toEqual(is(0, 1, 30, 3, 3));
    // b dislikes Mondays.
    state.add(1, 0);
    expect(now()).toEqual(is(0, 1, 20, 10, 2));
    // A third is more than wanted, which no rule forbids.
    state.add(2, 0);
    expect(now()).toEqual(is(0, 1, 20, 7, 2));
    // a serves twice with a maximum of one.
    state.add(0, 1);
    expect(now()).toEqual(is(1, 0, 10, 7, 1));
    expect([state.has(0, 1), state.has(1, 1), state.has(0, 2), state.peopleOf, state.shiftsOf]).toEqual([
      true,
      false,
      false,
      [[0, 1, 2], [0]],
      [[0, 1], [0], [0]],
    ]);
    for (const [who, what] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [2, 0],
    ] as const)
      state.remove(who, what);
    expect([now(), state.peopleOf, state.shiftsOf]).toEqual([is(0, 2, 40, 6, 4), [[], []], [[], [], []]]);
  });

  it('keeps people and shifts ascending, in whatever order they come and go', () => {
    const state = new RosterState(
      compileProblem(problemOf([], { shifts: [shift('s', 0), shift('t', 1), shift('u', 2)] })),
    );
    for (const [who, what] of [
      [2, 1],
      [0, 1],
      [1, 1],
      [1, 2],
      [1, 0],
    ] as const)
      state.add(who, what);
    expect([state.peopleOf, state.shiftsOf]).toEqual([
      [[1], [0, 1, 2], [1]],
      [[1], [0, 1, 2], [1]],
    ]);
    state.remove(1, 1);
    expect([state.peopleOf, state.shiftsOf]).toEqual([
      [[1], [0, 2], [1]],
      [[1], [0, 2], [1]],
    ]);
  });

  it('is judged person by person: an equal share of each breach that names several, and the rules that name them', () => {
    const shared = problemOf(
      [
        { id: 'apart', kind: 'apart', ...hard },
        { id: 'full', kind: 'cover', level: 'maximum', weight: 6 },
        { id: 'post', kind: 'post', ...hard },
        { id: 'wanted', kind: 'cover', level: 'wanted', weight: 10 },
        { id: 'wish', kind: 'preference', weight: 7 },
      ],
      {
        people: [
          person('a', { posts: [] }),
          person('b', { wishes: [{ like: false, weekday: 1 }] }),
          person('c'),
          person('d'),
        ],
        shifts: [shift('s', 0, { minutes: 90 }), shift('t', 1)],
      },
    );
    const evaluation = evaluateRoster(shared, {
      assignments: ['a s', 'b s', 'c s', 'c t'].map((pair) => ({ personId: pair.slice(0, 1), shiftId: pair.slice(2) })),
    });
    // Three of two on s: two units of apart and one of 6 among three people; the open place on t names nobody.
    const third = [expect.closeTo(2 / 3, 12) as number, 6 / 3] as const;
    expect(
      evaluation.byPerson.map(({ personId, shifts, minutes, hardUnits, cost, ruleIds }) => [
        personId,
        shifts,
        minutes,
        hardUnits,
        cost,
        ruleIds,
      ]),
    ).toEqual([
      ['a', 1, 90, expect.closeTo(5 / 3, 12), 2, ['apart', 'full', 'post']],
      ['b', 1, 90, third[0], 9, ['apart', 'full', 'wish']],
      ['c', 2, 150, third[0], 2, ['apart', 'full']],
      ['d', 0, 0, 0, 0, []],
    ]);
    expect(
      evaluation.byRule.map(({ ruleId, kind, weight, units, cost }) => [ruleId, kind, weight, units, cost]),
    ).toEqual([
      ['apart', 'apart', 'hard', 2, 0],
      ['full', 'cover', 6, 1, 6],
      ['post', 'post', 'hard', 1, 0],
      ['wanted', 'cover', 10, 1, 10],
      ['wish', 'preference', 7, 1, 7],
    ]);
    const { feasible, hardUnits, cost, wanted, filled } = evaluation;
    expect([feasible, hardUnits, cost, wanted, filled]).toEqual([false, 3, 23, 4, 3]);
    // Missing people make a roster infeasible too.
    const short = evaluateRoster(problemOf([{ id: 'minimum', kind: 'cover', level: 'minimum', ...hard }]), {
      assignments: [{ personId: 'a', shiftId: 's' }],
    });
    expect([short.feasible, short.hardUnits]).toEqual([false, 1]);
    // One forbidden unit and one missing unit are two; a roster with neither keeps the rules.
    const both = problemOf(
      [
        { id: 'minimum', kind: 'cover', level: 'minimum', ...hard },
        { id: 'post', kind: 'post', ...hard },
      ],
      { people: [person('a', { posts: [] }), person('b')] },
    );
    const judged = (...pairs: readonly string[]) => {
      const { feasible: keeps, hardUnits: units } = evaluateRoster(both, {
        assignments: pairs.map((pair) => ({ personId: pair.slice(0, 1), shiftId: pair.slice(2) })),
      });
      return [keeps, units];
    };
    expect([judged('a s'), judged('b s', 'b t'), judged('a s', 'b t')]).toEqual([
      [false, 2],
      [true, 0],
      [false, 1],
    ]);
  });
});

describe('the kernels of the rules', () => {
  it('say which of them an assignment more never mends', () => {
    const rules: readonly RosterRule[] = [
      { id: 'overlap', kind: 'overlap', ...hard },
      { id: 'rest', kind: 'rest', minutes: 60, ...hard },
      { id: 'load', kind: 'load', per: 'week', of: 'shifts', min: 1, max: 2, ...hard },
      { id: 'travel', kind: 'travel', metersPerMinute: 50, ...hard },
      { id: 'worked', kind: 'consecutive', days: 'worked', min: 1, max: 2, ...hard },
      { id: 'off', kind: 'consecutive', days: 'off', min: 1, max: 2, ...hard },
      { id: 'weekends', kind: 'weekends', max: 1, ...hard },
      { id: 'succession', kind: 'succession', after: 'late', forbidden: ['early'], ...hard },
      { id: 'together', kind: 'together', ...hard },
      { id: 'apart', kind: 'apart', ...hard },
      { id: 'mix', kind: 'mix', skill: 'old', ...hard },
      { id: 'request', kind: 'request', requests: [], ...hard },
      { id: 'maximum', kind: 'cover', level: 'maximum', ...hard },
      { id: 'wanted', kind: 'cover', level: 'wanted', ...hard },
      { id: 'minimum', kind: 'cover', level: 'minimum', ...hard },
      { id: 'fairness', kind: 'fairness', of: 'shifts', ...hard },
      { id: 'continuity', kind: 'continuity', ...hard },
      { id: 'post', kind: 'post', ...hard },
    ];
    const tables = { shiftsOf: [[], [], []], peopleOf: [[], []] };
    const forbids = createKernels(compileProblem(problemOf(rules)), tables).map((kernels) => [
      kernels.rule.id,
      ...(kernels.reach === 'pair' ? ['pair'] : kernels.kernels.map((kernel) => kernel.forbids)),
    ]);
    // By hand: the maximum comes before the minimum; a request `on` is wanted, a request `off` is forbidden.
    expect(Object.fromEntries(forbids.map(([id, ...rest]) => [id, rest]))).toEqual({
      overlap: [true],
      rest: [true],
      load: [true, false],
      travel: [true],
      worked: [true, false],
      off: [false, false],
      weekends: [true],
      succession: [true],
      together: [false],
      apart: [true],
      mix: [false],
      request: [false, true],
      maximum: [true],
      wanted: [false],
      minimum: [false],
      fairness: [false],
      continuity: [true],
      post: ['pair'],
    });
  });

  it('refuse a rule of a kind that there is not', () => {
    const unknown = { id: 'r', kind: 'none', weight: 'hard' } as unknown as RosterRule;
    expect(() => new RosterState(compileProblem(problemOf([unknown])))).toThrow('scheduling.rule');
  });
});
