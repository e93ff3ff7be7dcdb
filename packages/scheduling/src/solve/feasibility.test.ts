import { describe, expect, it } from 'vitest';
import {
  evaluateRoster,
  explain,
  type Roster,
  type RosterProblem,
  type RosterRule,
  type RosterSolution,
  type Shift,
  type SolveOptions,
  solveRoster,
} from '..';
import { repairRoster } from '../repair';

const person = (id: string, more: object = {}) => ({ id, posts: ['x'], insured: true, consents: true, ...more });
const shift = (id: string, start: `${number}:${number}`, more: Partial<Shift> = {}): Shift => ({
  id,
  postId: 'x',
  date: '2026-11-02',
  start,
  minutes: 240,
  minimum: 1,
  wanted: 2,
  ...more,
});
const least: RosterRule = { id: 'least', kind: 'cover', weight: 'hard', level: 'minimum' };
const overlap: RosterRule = { id: 'overlap', kind: 'overlap', weight: 'hard' };
const rest: RosterRule = { id: 'rest', kind: 'rest', weight: 'hard', minutes: 660 };
const problemOf = (
  people: RosterProblem['people'],
  shifts: readonly Shift[],
  rules: readonly RosterRule[],
): RosterProblem => ({ from: '2026-11-02', to: '2026-11-08', people, shifts, rules });

const solved = async (problem: RosterProblem, options: SolveOptions = {}): Promise<RosterSolution> => {
  const result = await solveRoster(problem, { pause: async () => {}, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.report.items));
  return result.value;
};

/** Three shifts of a day, with 11 hours between two of one person: early and night by one person, late by the other, and nobody else. */
const threeShifts = problemOf(
  [person('a'), person('b')],
  [shift('early', '06:00'), shift('late', '14:00'), shift('night', '22:00', { minutes: 480 })],
  [least, overlap, rest],
);

const without = (): Promise<never> => Promise.reject(new Error('no WASM here'));

describe('a roster where two are wanted and one is needed', () => {
  it('is found where everybody is needed for the minimum', async () => {
    const { status, roster, cost } = await solved(threeShifts);
    expect([status, cost, evaluateRoster(threeShifts, roster).feasible, roster.assignments.length]).toEqual([
      'feasible',
      0,
      true,
      3,
    ]);
  });

  it('takes off whom no rule asks for, where that costs less', async () => {
    // A minute costs 1; one person for four hours 240, nobody 1000.
    const rules: readonly RosterRule[] = [
      { ...least, weight: 1000 },
      { id: 'minutes', kind: 'load', weight: 1, per: 'period', of: 'minutes', max: 0 },
    ];
    expect(await solved(problemOf([person('a'), person('b')], [shift('s', '08:00')], rules))).toMatchObject({
      status: 'feasible',
      cost: 240,
      bound: 240,
      gap: 0,
    });
  });
});

describe('a roster that does not exist', () => {
  it('is said not to by what is fixed, which is named', async () => {
    const roster: Roster = {
      assignments: ['early', 'late'].map((shiftId) => ({ personId: 'a', shiftId, pinned: true })),
    };
    const solution = await solved(threeShifts, { roster });
    if (solution.status !== 'infeasible') throw new Error(solution.status);
    const { by, ruleIds, fixed, why } = solution.impossible;
    expect([solution.feasible, by, ruleIds, fixed]).toEqual([false, 'fixed', ['rest'], roster.assignments]);
    expect([explain(why, 'zh-CN'), explain(why, 'en')]).toEqual([
      '已经确定的安排或以往的服务违反必须遵守的规则：rest',
      'What is settled already, fixed assignments or past service, breaks rules that must be kept: rest',
    ]);
    // The pinned assignment stays, and the rest is filled as well as possible.
    expect(evaluateRoster(threeShifts, solution.roster).violations.map(({ ruleId }) => ruleId)).toEqual(['rest']);
  });

  it('is said not to by looking all through, with rules that suffice for the conflict', async () => {
    const few = {
      ...threeShifts,
      people: [person('a')],
      rules: [...threeShifts.rules, { id: 'like', kind: 'preference', weight: 'hard' } as const],
    };
    const solution = await solved(few);
    expect(solution).toMatchObject({
      status: 'infeasible',
      feasible: false,
      impossible: { by: 'search', ruleIds: ['least', 'rest'], fixed: [] },
    });
    // Early and night are more than late alone.
    expect(solution.roster.assignments.map(({ shiftId }) => shiftId)).toEqual(['early', 'night']);
  });

  /** Too large for exhaustive search: 8 people who can each serve once, and 9 shifts of which each needs a person. */
  const crowd = (...rules: readonly RosterRule[]): RosterProblem =>
    problemOf(
      Array.from({ length: 8 }, (_, i) => person(`p${i}`)),
      Array.from({ length: 9 }, (_, i) => shift(`s${i}`, '08:00', { minutes: 60, wanted: 1 })),
      [least, ...rules],
    );

  it('is said not to by the integer program, and by the flow where HiGHS is not there', async () => {
    const options: SolveOptions = { budget: { work: 20 } };
    expect(await solved(crowd(overlap), { ...options, highs: without })).toMatchObject({
      status: 'infeasible',
      impossible: { by: 'flow', ruleIds: ['least', 'overlap'] },
    });
    expect(await solved(crowd(overlap), options)).toMatchObject({
      status: 'infeasible',
      impossible: { by: 'program', ruleIds: ['least', 'overlap'] },
    });
  });

  it('is said not to be found where nothing is proven', async () => {
    // Rest is not part of the network: half of the shifts follow the others immediately, and each person may take one of either half.
    const touching = crowd(overlap, rest);
    const apart = {
      ...touching,
      shifts: touching.shifts.map((what, i) => ({
        ...what,
        start: i % 2 === 0 ? ('08:00' as const) : ('09:00' as const),
      })),
    };
    const solution = await solved(apart, { budget: { work: 20 }, highs: without });
    expect([solution.status, solution.feasible, 'impossible' in solution]).toEqual(['not-found', undefined, false]);
  });

  it('is not looked for once the signal says so, nor called impossible', async () => {
    expect(await solved({ ...threeShifts, people: [person('a')] }, { signal: { aborted: true } })).toMatchObject({
      status: 'not-found',
      stoppedBy: 'abort',
    });
  });
});

describe('a repair', () => {
  it('mends what can be mended by taking off somebody who is beside another', async () => {
    const held: Roster = {
      assignments: ['a early', 'b early', 'a night'].map((pair) => ({
        personId: pair.slice(0, 1),
        shiftId: pair.slice(2),
      })),
    };
    const repaired = await repairRoster(threeShifts, held, { pause: async () => {} });
    // b is wanted early besides a, and needed late.
    expect(repaired.ok && repaired.value).toMatchObject({ status: 'feasible', proven: true, leastChanges: 2 });
    expect(
      repaired.ok && repaired.value.changes.map(({ kind, personId, shiftId }) => `${kind} ${personId} ${shiftId}`),
    ).toEqual(['remove b early', 'add b late']);
  });
});
