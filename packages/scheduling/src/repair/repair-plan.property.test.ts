import { runSync } from '@community1373/base/run';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactProblems } from '../../fixtures/exact-problem';
import { eligiblePeople } from '../solve/eligibility';
import { loadRoster, pairKey } from '../problem/loaded-roster';
import { putOn, relaxedRepairInSteps } from './repair-plan';

/** A problem whose rules a flow represents exactly, its fixed assignments, and its previous ones. */
const cases = fc
  .tuple(exactProblems(fc.constant([])), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }))
  .map(([{ problem, roster }, was]) => {
    const loaded = loadRoster(problem, roster);
    const eligible = eligiblePeople(loaded);
    const { compiled, state } = loaded;
    const pairs = compiled.people.flatMap((_, person) =>
      compiled.shifts.map((__, shift) => ({ person, shift, key: pairKey(compiled, person, shift) })),
    );
    const free = pairs.filter(
      ({ person, shift }) => eligible[shift]?.includes(person) === true && !state.has(person, shift),
    );
    return {
      loaded,
      eligible,
      free,
      wasThere: new Set(free.filter(({ key }) => was[key]).map(({ key }) => key)),
      isGiven: state.brokenHard === 0,
    };
  });

describe('the plan of a repair', () => {
  it('law: covers as well as any roster around what is fixed, and of those changes least', () => {
    let tried = 0;
    fc.assert(
      fc.property(cases, ({ loaded, eligible, free, wasThere, isGiven }) => {
        if (!isGiven) return;
        const { state } = loaded;
        // The cost of cover, plus a unit for each wanted place that is open.
        const worth = (): number => state.coverCost + state.openPlaces;
        let best: readonly [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
        const go = (i: number, changes: number): void => {
          if (state.brokenHard > 0) return;
          const pair = free[i];
          if (pair === undefined) {
            const value = worth();
            if (value < best[0] || (value === best[0] && changes < best[1])) best = [value, changes];
            return;
          }
          const was = wasThere.has(pair.key);
          go(i + 1, changes + (was ? 1 : 0));
          state.add(pair.person, pair.shift);
          go(i + 1, changes + (was ? 0 : 1));
          state.remove(pair.person, pair.shift);
        };
        go(0, 0);
        const plan = runSync(relaxedRepairInSteps(loaded, eligible, wasThere));
        if (plan === undefined) throw new Error('no plan');
        expect(state.brokenHard).toBe(0);
        putOn(loaded, plan.pairs, wasThere);
        expect(plan.pairs.every(({ person, shift }) => state.has(person, shift))).toBe(true);
        const changes = free.filter(({ person, shift, key }) => state.has(person, shift) !== wasThere.has(key)).length;
        expect([worth(), plan.changes, changes]).toEqual([best[0], best[1], best[1]]);
        tried += 1;
      }),
      { numRuns: 150 },
    );
    expect(tried).toBeGreaterThan(50);
  });

  it('puts on those of before first, and nobody against a hard rule or twice', () => {
    const shifts = ['s', 't'].map((id) => ({
      id,
      postId: 'x',
      date: '2026-11-02' as const,
      start: '08:00' as const,
      minutes: 60,
      minimum: 0,
      wanted: 1,
    }));
    const people = ['a', 'b'].map((id) => ({ id, posts: ['x'], insured: true, consents: true }));
    const loaded = loadRoster(
      {
        from: '2026-11-02',
        to: '2026-11-02',
        people,
        shifts,
        rules: [{ id: 'full', kind: 'cover', weight: 'hard', level: 'maximum' }],
      },
      { assignments: [{ personId: 'a', shiftId: 't' }] },
    );
    const [a, b] = [
      { person: 0, shift: 0 },
      { person: 1, shift: 0 },
    ];
    putOn(loaded, [a, b, { person: 0, shift: 1 }, { person: 1, shift: 1 }], new Set([pairKey(loaded.compiled, 1, 0)]));
    // b was on s before and comes first; t is full.
    expect(loaded.state.peopleOf).toEqual([[1], [0]]);
  });
});
