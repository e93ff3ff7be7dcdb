import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallRoster } from '../../fixtures/small-rosters';
import type { RosterProblem, RosterRule } from '..';
import { loadRoster } from '../problem/loaded-roster';
import { eligiblePeople } from './eligibility';
import { fillByEjection, shiftsInTheWay } from './fill-by-ejection';
import { hardTargets } from './hard-cover';
import { type Pair, pairsOf } from './set-roster';

const overlap: RosterRule = { id: 'overlap', kind: 'overlap', weight: 'hard' };
const rest: RosterRule = { id: 'rest', kind: 'rest', weight: 'hard', minutes: 120 };
const least = (level: 'minimum' | 'wanted'): RosterRule => ({ id: 'minimum', kind: 'cover', weight: 'hard', level });
const day: RosterRule = { id: 'day', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: 3 };

/** Problems of every kind of rule, in which the minimum or all places that are wanted must be filled. */
const mixed = fc.tuple(fc.nat(), fc.constantFrom('minimum', 'wanted')).map(([seed, level]): RosterProblem => {
  const { problem } = smallRoster(`ejection ${seed}`, 12);
  return { ...problem, rules: [...problem.rules.filter(({ id }) => id !== 'minimum'), least(level)] };
});

/** One person and the shifts of a day, the first of them all day long, under rules about clashes and a load. */
const days = fc
  .record({
    shifts: fc.array(
      fc.tuple(
        fc.constantFrom('06:00', '08:00', '09:00', '11:00', '14:00', '15:00', '18:00', '20:00'),
        fc.constantFrom(60, 60, 120),
      ),
      {
        minLength: 3,
        maxLength: 7,
      },
    ),
    rules: fc.constantFrom([overlap], [overlap, rest], [overlap, day], [day]),
  })
  .map(({ shifts, rules }): RosterProblem => ({
    from: '2026-11-02',
    to: '2026-11-02',
    people: [{ id: 'a', posts: ['x'], insured: true, consents: true }],
    shifts: [['05:00', 1020] as const, ...shifts].map(([start, minutes], i) => ({
      id: `s${i}`,
      postId: 'x',
      date: '2026-11-02',
      start,
      minutes,
      minimum: 1,
      wanted: 1,
    })),
    rules,
  }));

/** Problems with some pairs on, of which some are fixed, and a shift. */
const cases = (problems: fc.Arbitrary<RosterProblem>) =>
  fc
    .record({ problem: problems, held: fc.nat(4095), fixed: fc.nat(4095), place: fc.oneof(fc.constant(0), fc.nat()) })
    .map((drawn) => {
      const loaded = loadRoster(drawn.problem, { assignments: [] });
      const eligible = eligiblePeople(loaded);
      const { state } = loaded;
      const pairs = eligible.flatMap((people, shift) => people.map((person): Pair => [person, shift]));
      // A roster that breaks nothing that assignments break; the later shifts come first.
      for (const [i, pair] of [...pairs.entries()].reverse()) {
        if ((drawn.held >> i) % 2 === 0) continue;
        const before = state.brokenHard;
        state.add(...pair);
        if (state.brokenHard > before) state.remove(...pair);
      }
      const isFixed = (person: number, shift: number): boolean =>
        (drawn.fixed >> pairs.findIndex(([one, other]) => one === person && other === shift)) % 4 === 3;
      return { state, eligible, isFixed, place: drawn.place % Math.max(1, state.compiled.shifts.length) };
    });

/** All subsets of a list with at most three elements. */
const setsOf = (list: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((__, i) => (bits >> i) % 2 === 1)).filter(
    ({ length }) => length <= 3,
  );

const inOrder = (sets: readonly (readonly number[])[]) => sets.map((set) => [...set].sort().join(' ')).sort();

it('law: what stands in the way are the smallest sets of at most three shifts without which the shift breaks nothing more', () => {
  const seen = [0, 0, 0, 0];
  fc.assert(
    fc.property(cases(days), ({ state, isFixed, place }) => {
      for (const person of state.compiled.people.keys()) {
        if (state.compiled.shifts.length === 0 || state.has(person, place)) continue;
        const mayLeave = (shift: number): boolean => !isFixed(person, shift);
        const before = [pairsOf(state), state.brokenHard];
        const found = shiftsInTheWay(state, person, place, mayLeave);
        expect([pairsOf(state), state.brokenHard]).toEqual(before);
        const works = setsOf([...(state.shiftsOf[person] ?? [])].filter(mayLeave)).filter((set) => {
          for (const shift of set) state.remove(person, shift);
          state.add(person, place);
          const keeps = state.brokenHard <= Number(before[1]);
          state.remove(person, place);
          for (const shift of set) state.add(person, shift);
          return keeps;
        });
        const smallest = works.filter(
          (set) => !works.some((other) => other.length < set.length && other.every((shift) => set.includes(shift))),
        );
        expect(inOrder(found)).toEqual(inOrder(smallest));
        for (const { length } of found) seen[length] = Number(seen[length]) + 1;
      }
    }),
    { numRuns: 600, endOnFailure: true },
  );
  expect(seen.every((sets) => sets > 5)).toBe(true);
});

it('law: a chain fills its shift, takes from none what it must have, moves nobody fixed and breaks nothing; else all is as it was', () => {
  const seen = { filled: 0, moved: 0, not: 0 };
  fc.assert(
    fc.property(cases(mixed), fc.nat(60), ({ state, eligible, isFixed, place }, most) => {
      fc.pre(state.compiled.shifts.length > 0);
      const targets = hardTargets(state);
      const held = (shift: number): number => Number(state.peopleOf[shift]?.length);
      const lacking = () => [...targets].map((target, shift) => Math.max(0, target - held(shift)));
      const [pairs, broken, before] = [pairsOf(state), state.brokenHard, lacking()];
      fc.pre(Number(before[place]) > 0);
      let trials = 0;
      const filled = fillByEjection({ state, eligible, isFixed, targets, spend: () => (trials += 1) <= most }, place);
      expect(trials).toBeLessThanOrEqual(most + 6);
      if (!filled) {
        seen.not += 1;
        expect([pairsOf(state), state.brokenHard]).toEqual([pairs, broken]);
        return;
      }
      const after = lacking();
      expect(after).toEqual(before.map((places, shift) => (shift === place ? 0 : places)));
      expect(state.brokenHard).toBeLessThanOrEqual(broken);
      for (const [person, shift] of pairs) if (isFixed(person, shift)) expect(state.has(person, shift)).toBe(true);
      for (const [person, shift] of pairsOf(state)) expect(eligible[shift]).toContain(person);
      expect(new Set(pairsOf(state).map((pair) => pair.join(' '))).size).toBe(pairsOf(state).length);
      const gone = pairs.filter(([person, shift]) => !state.has(person, shift));
      seen[gone.length > 0 ? 'moved' : 'filled'] += 1;
    }),
    { numRuns: 600, endOnFailure: true },
  );
  expect(Object.values(seen).every((count) => count > 4)).toBe(true);
});
