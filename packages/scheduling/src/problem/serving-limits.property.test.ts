import { addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverGain } from '../solve/cover-gain';
import { loadRoster } from './loaded-roster';
import type { Roster } from './roster';
import type { RosterProblem } from './roster-problem';
import type { RosterRule } from './roster-rule';
import { servingLimits } from './serving-limits';

const monday: CivilDate = '2026-11-02';
const day = (n: number): CivilDate => addDays(monday, n);

const people = ['p0', 'p1'].map((id, i) => ({
  id,
  posts: ['x'],
  insured: true,
  consents: true,
  ...(i === 0
    ? {
        maxMinutesPerWeek: 200,
        history: [
          { date: monday, minutes: 60, type: 'early' },
          { date: day(8), minutes: 30 },
        ],
      }
    : {}),
}));

const problems = (rules: fc.Arbitrary<readonly RosterRule[]>): fc.Arbitrary<RosterProblem> =>
  fc.record({
    from: fc.constant(monday),
    to: fc.constant(day(13)),
    people: fc.constant(people),
    shifts: fc.tuple(
      ...Array.from({ length: 7 }, (_, i) =>
        fc.record(
          {
            id: fc.constant(`s${i}`),
            postId: fc.constantFrom('x', 'y'),
            type: fc.constantFrom('early', 'late'),
            date: fc.constantFrom(monday, monday, day(1), day(8)),
            start: fc.constantFrom('08:00' as const, '09:00' as const, '10:00' as const, '11:30' as const),
            minutes: fc.constantFrom(45, 60, 90, 150),
            minimum: fc.constantFrom(0, 1),
            wanted: fc.constantFrom(1, 2),
            maximum: fc.constantFrom(1, 2, 3),
          },
          { requiredKeys: ['id', 'postId', 'date', 'start', 'minutes', 'minimum', 'wanted'] },
        ),
      ),
    ),
    rules,
  });

const scope = fc.record(
  { people: fc.constant(['p0']), types: fc.constant(['early']), posts: fc.constant(['x']) },
  { requiredKeys: [] },
);

const held: fc.Arbitrary<Roster> = fc
  .subarray(['p0 s0', 'p0 s1', 'p1 s2'])
  .map((pairs) => ({ assignments: pairs.map((pair) => ({ personId: pair.slice(0, 2), shiftId: pair.slice(3) })) }));

const loads: fc.Arbitrary<RosterRule> = fc
  .tuple(
    fc.record({
      per: fc.constantFrom('day', 'week', 'period'),
      of: fc.constantFrom('minutes', 'shifts'),
      max: fc.constantFrom(0, 1, 2, 100, 150, 'own' as const),
    }),
    scope,
  )
  .map(([limit, some]) => ({ id: 'load', kind: 'load', weight: 'hard', ...limit, ...some }) as RosterRule);

/** Returns the maximum number of some shifts that a person can take without breaking a rule further, by enumeration of subsets. */
const mostOf = (problem: RosterProblem, roster: Roster, person: number, shifts: readonly number[]): number => {
  const { state } = loadRoster(problem, roster);
  const before = state.brokenHard;
  let most = 0;
  for (let bits = 0; bits < 2 ** shifts.length; bits += 1) {
    const part = shifts.filter((_, i) => (bits >> i) & 1);
    for (const shift of part) state.add(person, shift);
    if (state.brokenHard <= before) most = Math.max(most, part.length);
    for (const shift of part) state.remove(person, shift);
  }
  return most;
};

describe('how many shifts a person can take', () => {
  it('law: is what trying every part of them gives, for a limit by day, week or period', () => {
    fc.assert(
      fc.property(problems(loads.map((rule) => [rule])), held, fc.nat(1), (problem, roster, person) => {
        const { compiled, state } = loadRoster(problem, roster);
        const limits = servingLimits(state);
        const free = compiled.shifts.map((_, shift) => shift).filter((shift) => !state.has(person, shift));
        const [rule] = problem.rules;
        const per = rule?.kind === 'load' ? rule.per : 'day';
        const groups = new Map<number, number[]>();
        for (const shift of free) {
          const at = per === 'period' ? 0 : Number((per === 'day' ? compiled.day : compiled.week)[shift]);
          groups.set(at, [...(groups.get(at) ?? []), shift]);
        }
        for (const shifts of groups.values()) {
          expect(limits[per](person, shifts)).toBe(mostOf(problem, roster, person, shifts));
          // The other limits do not depend on this rule.
          for (const other of ['day', 'week', 'period'] as const)
            if (other !== per) expect(limits[other](person, shifts)).toBe(shifts.length);
        }
        expect(limits[per](person, [])).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('law: shifts of a day fall into as many groups as a person can take of them who may not be in two places at once', () => {
    const overlap = scope.map((some): readonly RosterRule[] => [
      { id: 'overlap', kind: 'overlap', weight: 'hard', ...some },
    ]);
    fc.assert(
      fc.property(
        fc.oneof(
          problems(overlap),
          problems(fc.constant([])),
          problems(fc.constant([{ id: 'overlap', kind: 'overlap', weight: 3 }] as const)),
        ),
        fc.nat(1),
        (problem, person) => {
          const roster = { assignments: [] };
          const { compiled, state } = loadRoster(problem, roster);
          const today = compiled.shifts.flatMap(({ date }, shift) => (date === monday ? [shift] : []));
          const groups = servingLimits(state).exclusive(person, today);
          expect(groups.flat().sort((a, b) => a - b)).toEqual(today);
          expect(groups.length).toBe(mostOf(problem, roster, person, today));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what a further person on a shift is worth', () => {
  it('law: is what the evaluator counts, of the rules that count everybody; and room is left up to the hard maximum', () => {
    const covers = fc
      .array(
        fc
          .tuple(fc.constantFrom('minimum', 'wanted', 'maximum'), fc.constantFrom('hard' as const, 3, 10), scope)
          .map(([level, weight, some]) => ({ level, weight, ...some })),
        { minLength: 1, maxLength: 3 },
      )
      .map((rules) => rules.map((rule, i) => ({ id: `c${i}`, kind: 'cover', ...rule }) as RosterRule));
    fc.assert(
      fc.property(problems(covers), held, (problem, roster) => {
        const all = { ...problem, rules: problem.rules.filter((rule) => rule.people === undefined) };
        const gain = coverGain(loadRoster(problem, roster).state);
        const { compiled, state } = loadRoster(all, { assignments: [] });
        const there = loadRoster(problem, roster).state.peopleOf;
        for (const [shift] of compiled.shifts.entries()) {
          const [bare, broken] = [state.weighted, state.brokenHard];
          const costs = [0];
          let room = 0;
          for (const [person] of people.entries()) {
            state.add(person, shift);
            costs.push(state.weighted - bare);
            if (state.brokenHard <= broken) room = person + 1;
          }
          for (const [person] of people.entries()) state.remove(person, shift);
          for (const [k] of people.entries()) {
            expect(gain.next(shift, k)).toBe(Number(costs[k + 1]) - Number(costs[k]));
            expect(gain.cost(shift, k + 1) - gain.cost(shift, 0)).toBe(costs[k + 1]);
          }
          expect(gain.room(shift)).toBe(Math.max(0, room - Number(there[shift]?.length)));
        }
      }),
      { numRuns: 100 },
    );
  });
});
