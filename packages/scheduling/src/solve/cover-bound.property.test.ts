import { runSync } from '@community1373/base/run';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondFlows, exactProblems as problems } from '../../fixtures/exact-problem';
import { boundOf } from '../../fixtures/bound-of';
import { leastOpenPlacesInSteps } from './cover-bound';
import { eligiblePeople } from './eligibility';
import { isHindered } from '../explain/blocking-rule';
import type { Roster, RosterProblem } from '..';
import { loadRoster } from '../problem/loaded-roster';

/** Returns the least cost, and the fewest open places, of rosters that contain the given assignments and break no hard rule further, by enumeration. */
const least = (problem: RosterProblem, roster: Roster): { readonly cost: number; readonly open: number } => {
  const { state } = loadRoster(problem, roster);
  const pairs = state.compiled.people.flatMap((_, person) =>
    state.compiled.shifts.flatMap((__, shift) => (state.has(person, shift) ? [] : [{ person, shift }])),
  );
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
        const bound = boundOf(loaded);
        expect([bound.open, runSync(leastOpenPlacesInSteps(loaded, eligiblePeople(loaded)))]).toEqual([
          best.open,
          best.open,
        ]);
        expect(bound.cost).toBe(best.cost);
        if (!problem.rules.some(({ kind }) => kind === 'fairness')) {
          expect(bound.plan).toEqual([]);
          return;
        }
        // The plan is a roster of exactly that cost.
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
      fc.property(problems(fc.subarray([...beyondFlows], { minLength: 1 })), ({ problem, roster }) => {
        const loaded = loadRoster(problem, roster);
        if (loaded.state.brokenHard > 0) return;
        const best = least(problem, roster);
        const { cost, open } = boundOf(loaded);
        expect([cost <= best.cost, open <= best.open]).toEqual([true, true]);
      }),
      { numRuns: 100 },
    );
  });
});
