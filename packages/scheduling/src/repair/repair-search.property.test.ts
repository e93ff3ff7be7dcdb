import { addDays, type CivilDate } from '@community1373/base/calendar';
import { createRunControl } from '@community1373/base/run';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eligiblePeople } from '../solve/eligibility';
import type { Roster, RosterProblem, RosterRule } from '..';
import { loadRoster } from '../problem/loaded-roster';
import { type RepairSearch, searchRepair } from './repair-search';

const monday: CivilDate = '2026-11-02';
const cover: RosterRule = { id: 'z-cover', kind: 'cover', weight: 10, level: 'wanted' };

const sets: readonly (readonly RosterRule[])[] = [
  [{ id: 'day', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 1 }, cover],
  [{ id: 'row', kind: 'consecutive', weight: 'hard', days: 'worked', max: 2, min: 2 }, cover],
  [
    { id: 'both', kind: 'together', weight: 'hard', people: ['p0', 'p1'] },
    { id: 'full', kind: 'cover', weight: 'hard', level: 'maximum' },
    cover,
  ],
  [
    { id: 'least', kind: 'cover', weight: 'hard', level: 'minimum' },
    { id: 'rest', kind: 'rest', weight: 'hard', minutes: 900 },
    cover,
  ],
  [
    { id: 'some', kind: 'load', weight: 'hard', per: 'period', of: 'shifts', min: 1, max: 2 },
    { id: 'fair', kind: 'fairness', weight: 3, of: 'shifts' },
    cover,
  ],
];

const spaces = fc
  .record({
    shifts: fc.array(
      fc.record({ day: fc.nat(3), late: fc.boolean(), minimum: fc.nat(1), wanted: fc.integer({ min: 1, max: 2 }) }),
      { minLength: 3, maxLength: 3 },
    ),
    away: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
    rules: fc.constantFrom(...sets),
    held: fc.integer({ min: 0, max: 511 }),
    fixed: fc.integer({ min: 0, max: 511 }),
    target: fc.nat(2),
  })
  .map(({ shifts, away, rules, held, fixed, target }): RepairSearch => {
    const problem: RosterProblem = {
      from: monday,
      to: addDays(monday, 6),
      people: away.map((day, i) => ({
        id: `p${i}`,
        posts: ['x'],
        insured: true,
        consents: true,
        unavailable: [addDays(monday, day)],
      })),
      shifts: shifts.map(({ day, late, ...wants }, i) => ({
        id: `s${i}`,
        postId: 'x',
        date: addDays(monday, day),
        start: late ? '18:00' : '08:00',
        minutes: 240,
        ...wants,
      })),
      rules: [{ id: 'a-time', kind: 'availability', weight: 'hard' }, ...rules],
    };
    const possible = eligiblePeople(loadRoster(problem, { assignments: [] }));
    const { compiled } = loadRoster(problem, { assignments: [] });
    // Every person is only on possible shifts.
    const pairs = [0, 1, 2].flatMap((person) =>
      [0, 1, 2].flatMap((shift) =>
        (held >> (3 * person + shift)) % 2 === 1 && possible[shift]?.includes(person) ? [{ person, shift }] : [],
      ),
    );
    const idsOf = (some: typeof pairs): Roster => ({
      assignments: some.map(({ person, shift }) => ({
        personId: `p${person}`,
        shiftId: compiled.shifts[shift]?.id ?? '',
      })),
    });
    const isFixed = (person: number, shift: number): boolean => (fixed >> (3 * person + shift)) % 8 === 1;
    const loaded = loadRoster(problem, idsOf(pairs));
    // Units that the fixed assignments alone break of rules that only assignments break; all other rules are to be kept.
    const rest = loadRoster(problem, idsOf(pairs.filter(({ person, shift }) => isFixed(person, shift))));
    const atRest = rest.state.units.map((units, i) => {
      const kernels = rest.state.kernels[i];
      return kernels?.reach === 'roster' && kernels.kernels.some(({ forbids }) => !forbids) ? 0 : units;
    });
    return { loaded, eligible: possible, isFixed, atRest, target, run: createRunControl() };
  });

/** Returns the fewest changes that keep the hard rules and leave at most `target` places open, by enumeration; undefined where there are none. */
const fewest = ({
  loaded: { state, compiled },
  eligible,
  isFixed,
  atRest,
  target,
}: RepairSearch): number | undefined => {
  const was = state.peopleOf.map((people) => [...people]);
  let least: number | undefined;
  const pairs = [0, 1, 2].flatMap((person) => [0, 1, 2].map((shift) => ({ person, shift })));
  for (let bits = 0; bits < 512; bits += 1) {
    const changed = pairs.filter(({ person, shift }, i) => ((bits >> i) % 2 === 1) !== was[shift]?.includes(person));
    if (least !== undefined && changed.length >= least) continue;
    if (
      changed.some(({ person, shift }) =>
        was[shift]?.includes(person) === true ? isFixed(person, shift) : eligible[shift]?.includes(person) !== true,
      )
    )
      continue;
    for (const { person, shift } of changed) state[state.has(person, shift) ? 'remove' : 'add'](person, shift);
    if (
      state.openPlaces <= target &&
      compiled.rules.every(({ weight }, i) => weight !== 'hard' || Number(state.units[i]) <= Number(atRest[i]))
    )
      least = changed.length;
    for (const { person, shift } of changed) state[state.has(person, shift) ? 'remove' : 'add'](person, shift);
  }
  return least;
};

describe('the search for a repair', () => {
  it('law: finds the fewest changes that keep the hard rules and leave no more open than asked, or knows that there are none', () => {
    let [found, none] = [0, 0];
    fc.assert(
      fc.property(spaces, (space) => {
        const { state, compiled } = space.loaded;
        const was = state.peopleOf.map((people) => [...people]);
        const least = fewest(space);
        const { best, exhausted } = searchRepair(space);
        expect(state.peopleOf).toEqual(was);
        expect(best?.length).toBe(least);
        expect(exhausted || least !== undefined).toBe(true);
        if (best === undefined) none += 1;
        else found += best.length > 1 ? 1 : 0;
        for (const { kind, person, shift } of best ?? []) {
          expect(kind).toBe(was[shift]?.includes(person) ? 'remove' : 'add');
          state[kind](person, shift);
        }
        if (best === undefined) return;
        expect(state.openPlaces).toBeLessThanOrEqual(space.target);
        expect(
          compiled.rules.every(
            ({ weight }, i) => weight !== 'hard' || Number(state.units[i]) <= Number(space.atRest[i]),
          ),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect([found > 20, none > 20]).toEqual([true, true]);
  });

  it('gives up when the run ends, with what it has, and says that something was left out', () => {
    fc.assert(
      fc.property(spaces, fc.integer({ min: 1, max: 6 }), (space, work) => {
        const was = space.loaded.state.peopleOf.map((people) => [...people]);
        const run = createRunControl({ budget: { work } });
        const { best, exhausted } = searchRepair({ ...space, run });
        expect(run.work()).toBeLessThanOrEqual(work);
        expect(space.loaded.state.peopleOf).toEqual(was);
        if (best === undefined && run.stopped() !== undefined) expect(exhausted).toBe(false);
        const least = fewest(space);
        if (best !== undefined) expect(best.length).toBe(least);
      }),
      { numRuns: 60 },
    );
  });
});
