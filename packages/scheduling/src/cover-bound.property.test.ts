import { addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundRosters, leastOpenPlaces } from './cover-bound';
import { isHindered } from './hindrance';
import type { Roster, RosterProblem, RosterRule } from './index';
import { loadRoster } from './loaded-roster';

const monday: CivilDate = '2026-11-02';
const cover: RosterRule = { id: 'cover', kind: 'cover', weight: 7, level: 'wanted' };

/** Rules that a flow states exactly: who may serve where, at most one shift a day, cover, likes, and fairness among people who are alike. */
const exact: readonly RosterRule[] = [
  { id: 'away', kind: 'availability', weight: 'hard' },
  { id: 'day', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 1 },
  { id: 'full', kind: 'cover', weight: 'hard', level: 'maximum' },
  { id: 'like', kind: 'preference', weight: 4 },
];

const optional: readonly RosterRule[] = [
  cover,
  { id: 'least', kind: 'cover', weight: 11, level: 'minimum' },
  { id: 'fair', kind: 'fairness', weight: 3, of: 'shifts' },
  { id: 'over', kind: 'cover', weight: 2, level: 'maximum' },
];
/** Rules that a bound leaves out. */
const beyond: readonly RosterRule[] = [
  { id: 'rest', kind: 'rest', weight: 'hard', minutes: 1600 },
  { id: 'hours', kind: 'fairness', weight: 2, of: 'half-hours' },
  { id: 'some', kind: 'cover', weight: 5, level: 'wanted', people: ['p0'] },
  { id: 'row', kind: 'consecutive', weight: 3, days: 'worked', max: 1 },
];

const problems = (more: fc.Arbitrary<readonly RosterRule[]>): fc.Arbitrary<{ readonly problem: RosterProblem; readonly roster: Roster }> =>
  fc
    .record({
      people: fc.array(fc.record({ away: fc.subarray([0, 1, 2]), dislikes: fc.integer({ min: 1, max: 7 }), past: fc.nat(2) }), { minLength: 2, maxLength: 3 }),
      shifts: fc.array(fc.record({ day: fc.nat(3), minimum: fc.nat(1), wanted: fc.integer({ min: 1, max: 2 }), more: fc.nat(1) }), { minLength: 2, maxLength: 4 }),
      rules: fc.tuple(fc.subarray([...optional]), more),
      held: fc.subarray([0, 1, 2]),
    })
    .map(({ people, shifts, rules, held }) => ({
      problem: {
        from: monday,
        to: addDays(monday, 6),
        people: people.map(({ away, dislikes, past }, i) => ({
          id: `p${i}`, posts: ['x'], insured: true, consents: true,
          unavailable: away.map((day) => addDays(monday, day)),
          wishes: [{ like: false, weekday: dislikes }],
          history: Array.from({ length: past }, (_, k) => ({ date: addDays(monday, -20 - k), minutes: 60 })),
        })),
        shifts: shifts.map(({ day, minimum, wanted, more: room }, i) => ({ id: `s${i}`, postId: 'x', date: addDays(monday, day), start: '08:00', minutes: 60, minimum, wanted, maximum: wanted + room })),
        rules: [...exact, ...rules.flat()],
      },
      // Given pairs, each on a shift of its own.
      roster: { assignments: held.filter((i) => i < people.length && i < shifts.length).map((i) => ({ personId: `p${i}`, shiftId: `s${i}` })) },
    }));

/** The least cost, and the fewest open places, of rosters that contain what is given and break no hard rule further, by trying them all. */
const least = (problem: RosterProblem, roster: Roster): { readonly cost: number; readonly open: number } => {
  const { state } = loadRoster(problem, roster);
  const pairs = state.compiled.people.flatMap((_, person) => state.compiled.shifts.flatMap((__, shift) => (state.has(person, shift) ? [] : [{ person, shift }])));
  const broken = state.brokenHard;
  let [cost, open] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const go = (i: number): void => {
    if (state.brokenHard > broken) return;
    const pair = pairs[i];
    if (pair === undefined) {
      cost = Math.min(cost, state.weighted);
      open = Math.min(open, state.openPlaces);
      return;
    }
    go(i + 1);
    state.add(pair.person, pair.shift);
    go(i + 1);
    state.remove(pair.person, pair.shift);
  };
  go(0);
  return { cost, open };
};

describe('the bound of rosters', () => {
  it('law: is reached where the rules are those that a flow states exactly, around what is given', () => {
    let planned = 0;
    fc.assert(
      fc.property(problems(fc.constant([])), ({ problem, roster }) => {
        const loaded = loadRoster(problem, roster);
        if (loaded.state.brokenHard > 0) return;
        const best = least(problem, roster);
        const bound = boundRosters(loaded);
        expect([bound.open, leastOpenPlaces(loaded)]).toEqual([best.open, best.open]);
        expect(bound.cost).toBe(best.cost);
        if (!problem.rules.some(({ kind }) => kind === 'fairness')) {
          expect(bound.plan).toEqual([]);
          return;
        }
        // The plan is a roster of just that cost.
        const { state } = loaded;
        for (const { person, shift } of bound.plan) {
          expect(isHindered(state, person, shift)).toBe(false);
          state.add(person, shift);
        }
        planned += 1;
        expect(state.weighted).toBe(bound.cost);
      }),
      { numRuns: 120 },
    );
    expect(planned).toBeGreaterThan(20);
  });

  it('law: is not above any roster whatever other rules there are', () => {
    fc.assert(
      fc.property(problems(fc.subarray([...beyond], { minLength: 1 })), ({ problem, roster }) => {
        const loaded = loadRoster(problem, roster);
        if (loaded.state.brokenHard > 0) return;
        const best = least(problem, roster);
        const { cost, open } = boundRosters(loaded);
        expect([cost <= best.cost, open <= best.open]).toEqual([true, true]);
      }),
      { numRuns: 100 },
    );
  });
});
