import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallRoster } from '../../fixtures/small-rosters';
import { compileProblem, scopeOf } from '../problem/compiled-problem';
import { comparableKey } from '../rules/fairness';
import { RosterState } from '../solve/roster-state';
import type { Pair } from '../solve/set-roster';
import { atomicRules } from './atomic-rules';

/** Problems that mix every kind of rule, with some of the pairs of a person and a shift in an order. */
const cases = fc.nat().chain((seed) => {
  const compiled = compileProblem(smallRoster(`parts ${seed}`).problem);
  const pairs = compiled.people.flatMap((_, person) => compiled.shifts.map((__, shift): Pair => [person, shift]));
  return fc.shuffledSubarray(pairs).map((added) => ({ compiled, added, parts: atomicRules(compiled) }));
});

it('law: in every roster the units of the parts of a rule sum to its own', () => {
  let broken = 0;
  fc.assert(
    fc.property(cases, ({ compiled, added, parts }) => {
      const whole = new RosterState(compiled);
      const apart = new RosterState({ ...compiled, rules: parts.map(({ rule }) => rule) });
      for (const pair of [undefined, ...added]) {
        if (pair !== undefined) for (const state of [whole, apart]) state.add(...pair);
        const sums = compiled.rules.map(() => 0);
        for (const [i, { of }] of parts.entries()) sums[of] = Number(sums[of]) + Number(apart.units[i]);
        expect(sums).toEqual([...whole.units]);
        broken += sums.filter((units) => units > 0).length;
      }
    }),
    { numRuns: 300 },
  );
  expect(broken).toBeGreaterThan(500);
});

it('law: an assignment never lowers a rising part, never raises a falling one, and changes a mixed one only in its own scope', () => {
  const seen = { rising: 0, falling: 0, mixed: 0 };
  fc.assert(
    fc.property(cases, ({ compiled, added, parts }) => {
      const state = new RosterState({ ...compiled, rules: parts.map(({ rule }) => rule) });
      for (const pair of added) {
        const before = [...state.units];
        state.add(...pair);
        for (const [i, { rule, direction }] of parts.entries()) {
          const step = Number(state.units[i]) - Number(before[i]);
          if (step === 0) continue;
          seen[direction] += 1;
          const scope = scopeOf(compiled, rule);
          expect([direction, scope.person(pair[0]) && scope.shift(pair[1])]).toEqual([
            direction === 'mixed' ? 'mixed' : step > 0 ? 'rising' : 'falling',
            true,
          ]);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(Object.values(seen).every((steps) => steps > 40)).toBe(true);
});

it('law: only a part that can go both ways is mixed, and it concerns one person, one shift, or people who are compared', () => {
  const seen = { consecutive: 0, together: 0, mix: 0, fairness: 0 };
  fc.assert(
    fc.property(cases, ({ compiled, parts }) => {
      for (const { rule, of, direction } of parts) {
        expect(rule).toMatchObject({ id: compiled.rules[of]?.id, weight: compiled.rules[of]?.weight });
        if (direction !== 'mixed') continue;
        const { people = [], shifts = [] } = rule;
        const keys = compiled.people.filter(({ id }) => people.includes(id)).map(comparableKey);
        switch (rule.kind) {
          case 'consecutive':
            expect([people.length, rule.max]).toEqual([1, undefined]);
            break;
          case 'together':
          case 'mix':
            expect(shifts).toHaveLength(1);
            break;
          case 'fairness':
            expect(new Set(keys).size).toBe(1);
            break;
          default:
            expect.unreachable(`${rule.kind} goes one way`);
        }
        seen[rule.kind] += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(Object.values(seen).every((parts) => parts > 10)).toBe(true);
});
