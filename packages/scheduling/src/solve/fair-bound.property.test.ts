import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileProblem } from '../problem/compiled-problem';
import { type RosterProblem, type RosterRule, solveRoster } from '..';
import { RosterState } from './roster-state';

const rules: readonly RosterRule[] = [
  { id: 'post', kind: 'post', weight: 'hard' },
  { id: 'availability', kind: 'availability', weight: 'hard' },
  { id: 'cover', kind: 'cover', weight: 7, level: 'wanted' },
  { id: 'fair', kind: 'fairness', weight: 3, of: 'shifts' },
];
const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'] as const;
const earlier = ['2026-10-01', '2026-10-02', '2026-10-03'] as const;

/** At most two posts, so that people are comparable in one or two groups, which may share a shift's post or not. */
const problems = fc
  .record({
    people: fc.array(fc.record({ both: fc.boolean(), away: fc.subarray([...days]), past: fc.nat(3) }), {
      minLength: 1,
      maxLength: 3,
    }),
    shifts: fc.array(fc.record({ wanted: fc.integer({ min: 1, max: 2 }), other: fc.boolean() }), {
      minLength: 1,
      maxLength: 4,
    }),
    mixed: fc.boolean(),
  })
  .map(({ people, shifts, mixed }): RosterProblem => ({
    from: '2026-11-02',
    to: '2026-11-08',
    people: people.map(({ both, away, past }, i) => ({
      id: `p${i}`,
      posts: mixed && both ? ['x', 'y'] : ['x'],
      insured: true,
      consents: true,
      unavailable: away,
      history: earlier.slice(0, past).map((date) => ({ date, minutes: 60 })),
    })),
    shifts: shifts.map(({ wanted, other }, i) => ({
      id: `s${i}`,
      postId: other && mixed ? 'y' : 'x',
      date: days[i] ?? days[0],
      start: '09:00',
      minutes: 60,
      minimum: 0,
      wanted,
    })),
    rules,
  }));

/** Returns the least cost of all rosters that keep the hard rules, by enumeration in Gray code, so that consecutive rosters differ by one assignment. */
const leastCost = (problem: RosterProblem): number => {
  const state = new RosterState(compileProblem(problem));
  const { people, shifts } = state.compiled;
  const count = people.length * shifts.length;
  let least = Number.POSITIVE_INFINITY;
  for (let step = 1; step <= 2 ** count; step += 1) {
    if (state.brokenHard + state.unmetHard === 0) least = Math.min(least, state.weighted);
    const bit = Math.log2(step & -step);
    const [person, shift] = [Math.floor(bit / shifts.length), bit % shifts.length];
    if (bit === count) break;
    if (state.has(person, shift)) state.remove(person, shift);
    else state.add(person, shift);
  }
  return least;
};

it('law: where cover and fairness alone are weighed, no roster is below the bound, and among comparable people the best roster reaches it', async () => {
  await fc.assert(
    fc.asyncProperty(problems, async (problem) => {
      const solved = await solveRoster(problem, { seed: 1, budget: { work: 2000 }, pause: async () => {} });
      if (!solved.ok) throw new Error('refused');
      const least = leastCost(problem);
      expect(solved.value.bound).toBeLessThanOrEqual(least);
      expect(solved.value.cost).toBeGreaterThanOrEqual(least);
      if (problem.people.every(({ posts }) => posts.length === 1))
        expect([solved.value.bound, solved.value.cost]).toEqual([least, least]);
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('law: no roster is below the bound where fairness asks only some of the people, some of the shifts, or for hours', async () => {
  const some = fc.record(
    {
      people: fc.constant(['p0', 'p1']),
      posts: fc.constantFrom(['x'], ['y']),
      of: fc.constantFrom('shifts', 'half-hours'),
    },
    { requiredKeys: ['of'] },
  );
  await fc.assert(
    fc.asyncProperty(problems, some, async (problem, more) => {
      const people = more.people?.filter((id) => problem.people.some((person) => person.id === id));
      const scoped: RosterProblem = {
        ...problem,
        rules: rules.map((rule) => (rule.kind === 'fairness' ? { ...rule, ...more, people } : rule)),
      };
      const solved = await solveRoster(scoped, { seed: 1, budget: { work: 2000 }, pause: async () => {} });
      if (!solved.ok) throw new Error('refused');
      const least = leastCost(scoped);
      expect(solved.value.bound).toBeLessThanOrEqual(least);
      expect(solved.value.cost).toBeGreaterThanOrEqual(least);
    }),
    { numRuns: 30 },
  );
});
