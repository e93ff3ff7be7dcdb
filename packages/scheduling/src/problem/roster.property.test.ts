import { createRandom } from '@community1373/base/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countUnits,
  hardRules,
  isKept,
  offerAtRest,
  problemOf,
  rosterOf,
  softRules,
} from '../../fixtures/random-problem';
import { compileProblem } from './compiled-problem';
import {
  evaluateRoster,
  explainAssignment,
  parseRosterProblem,
  rankCandidates,
  type Roster,
  type RosterProblem,
  solveRoster,
} from '..';
import { repairRoster } from '../repair';
import { RosterState } from '../solve/roster-state';

describe('the evaluator', () => {
  it('law: counts every rule as an independent reading of its description does', () => {
    fc.assert(
      fc.property(
        problemOf(4, 6).chain((problem) => fc.tuple(fc.constant(problem), rosterOf(problem))),
        ([problem, roster]) => {
          const { byRule, byPerson, violations, cost, hardUnits } = evaluateRoster(problem, roster);
          const expected = countUnits(problem, roster);
          expect(Object.fromEntries(byRule.map(({ ruleId, units }) => [ruleId, units]))).toEqual(expected);
          const named = new Map<string, number>();
          for (const { ruleId, units } of violations) named.set(ruleId, (named.get(ruleId) ?? 0) + units);
          expect(byRule.filter(({ ruleId, units }) => (named.get(ruleId) ?? 0) !== units)).toEqual([]);
          expect(cost).toBe(softRules.reduce((sum, { id, weight }) => sum + Number(weight) * (expected[id] ?? 0), 0));
          // The parts of people and the violations that name nobody sum to everything broken.
          const unnamed = violations.filter(({ personIds }) => personIds.length === 0);
          const all = (hard: boolean): number =>
            unnamed.reduce(
              (sum, { weight, units }) =>
                sum + ((weight === 'hard') === hard ? units * (weight === 'hard' ? 1 : weight) : 0),
              0,
            );
          expect(byPerson.reduce((sum, person) => sum + person.cost, all(false))).toBeCloseTo(cost, 6);
          expect(byPerson.reduce((sum, person) => sum + person.hardUnits, all(true))).toBeCloseTo(hardUnits, 6);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('law: step by step it counts what it counts at once', () => {
    fc.assert(
      fc.property(problemOf(4, 8), fc.array(fc.tuple(fc.nat(3), fc.nat(7)), { maxLength: 60 }), (problem, toggles) => {
        const state = new RosterState(compileProblem(problem));
        for (const [person, shift] of toggles) {
          if (state.has(person, shift)) state.remove(person, shift);
          else state.add(person, shift);
        }
        const fresh = new RosterState(compileProblem(problem));
        for (const [shift, people] of state.peopleOf.entries()) for (const person of people) fresh.add(person, shift);
        expect([...state.units]).toEqual([...fresh.units]);
        expect(state.cost()).toEqual(fresh.cost());
        const { forbidden, missing, cover, other } = state.cost();
        expect([forbidden, missing, cover, cover + other]).toEqual([
          state.brokenHard,
          state.unmetHard,
          state.coverCost,
          state.weighted,
        ]);
        expect(state.shiftsOf).toEqual(fresh.shiftsOf);
      }),
    );
  });
});

const turned = (problem: RosterProblem, seed: number): RosterProblem => {
  const random = createRandom(seed);
  return {
    ...problem,
    people: random.shuffle([...problem.people]),
    shifts: random.shuffle([...problem.shifts]),
    rules: random.shuffle([...problem.rules]),
  };
};

const solve = async (problem: RosterProblem, seed: number, work = 600) => {
  const solved = await solveRoster(problem, { seed, budget: { work }, pause: async () => {} });
  if (!solved.ok) throw new Error(JSON.stringify(solved.report.items));
  return solved.value;
};

describe('the solver', () => {
  it('law: no hard rule is broken, its score is the evaluator’s, its bounds hold', async () => {
    await fc.assert(
      // Too large for exhaustive search, so that the local search takes part.
      fc.asyncProperty(problemOf(6, 24), fc.nat(), async (problem, seed) => {
        const solution = await solve(problem, seed);
        expect(isKept(problem, solution.roster)).toBe(true);
        expect(countUnits(problem, solution.roster)['e-offer']).toBe(offerAtRest(problem));
        const { cost, open } = evaluateRoster(problem, solution.roster);
        expect(solution.cost).toBe(cost);
        expect(solution.unfilled).toBe(open.reduce((sum, place) => sum + place.open, 0));
        expect(solution.bound).toBeLessThanOrEqual(solution.cost);
        expect(solution.unfilledLowerBound).toBeLessThanOrEqual(solution.unfilled);
      }),
      { numRuns: 60 },
    );
  });

  it('law: the same seed gives the same bytes, in whatever order the problem comes', async () => {
    await fc.assert(
      fc.asyncProperty(problemOf(5, 10), fc.nat(), async (problem, seed) => {
        const one = await solve(problem, seed);
        expect(JSON.stringify(await solve(problem, seed))).toBe(JSON.stringify(one));
        expect(JSON.stringify(await solve(turned(problem, seed), seed))).toBe(JSON.stringify(one));
      }),
      { numRuns: 20 },
    );
  });

  it('law: on tiny problems it reaches the least open places and cost of all rosters, and never bounds above them', async () => {
    await fc.assert(
      fc.asyncProperty(problemOf(3, 3), async (problem) => {
        const pairs = problem.people.flatMap((person) =>
          problem.shifts.map((shift) => ({ personId: person.id, shiftId: shift.id })),
        );
        const rest = offerAtRest(problem);
        let [unfilledLowerBound, leastCost] = [Infinity, Infinity];
        for (let set = 0; set < 2 ** pairs.length; set += 1) {
          const roster = { assignments: pairs.filter((_, i) => (set & (1 << i)) > 0) };
          const units = countUnits(problem, roster);
          if (!hardRules.every(({ id }) => units[id] === (id === 'e-offer' ? rest : 0))) continue;
          unfilledLowerBound = Math.min(unfilledLowerBound, units['m-cover'] ?? 0);
          leastCost = Math.min(
            leastCost,
            softRules.reduce((sum, { id, weight }) => sum + Number(weight) * (units[id] ?? 0), 0),
          );
        }
        const solution = await solve(problem, 1, 3000);
        expect(solution.unfilledLowerBound).toBeLessThanOrEqual(unfilledLowerBound);
        expect(solution.bound).toBeLessThanOrEqual(leastCost);
        expect(solution.cost).toBe(leastCost);
      }),
      { numRuns: 20 },
    );
  });

  it('law: where only cover counts and each serves once a week, the bound is reached', async () => {
    const plain = problemOf(8, 14).map((problem) => ({
      ...problem,
      people: problem.people.map((person) => ({ ...person, maxMinutesPerWeek: 150, history: [] })),
      rules: [...hardRules, ...softRules.slice(0, 1)],
    }));
    await fc.assert(
      fc.asyncProperty(plain, async (problem) => {
        const solution = await solve(problem, 1);
        expect([solution.unfilled, solution.gap]).toEqual([solution.unfilledLowerBound, 0]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('explanations', () => {
  it('law: what is blocked breaks a hard rule when forced, and what is possible does what it says', () => {
    fc.assert(
      fc.property(
        problemOf(4, 6).chain((problem) => fc.tuple(fc.constant(problem), rosterOf(problem), fc.nat(3), fc.nat(5))),
        ([problem, roster, p, s]) => {
          const kept: Roster = {
            assignments: roster.assignments.reduce<Roster['assignments']>(
              (held, next) => (isKept(problem, { assignments: [...held, next] }) ? [...held, next] : held),
              [],
            ),
          };
          const read = explainAssignment(problem, kept, `p${p}`, `s${s}`);
          if (!read.ok) throw new Error('refused');
          const before = evaluateRoster(problem, kept);
          const forced = { assignments: [...kept.assignments, { personId: `p${p}`, shiftId: `s${s}` }] };
          if (read.value.status === 'blocked') {
            expect(evaluateRoster(problem, forced).hardUnits).toBeGreaterThan(before.hardUnits);
            expect(read.value.blockingRules.length).toBeGreaterThan(0);
          } else if (read.value.status === 'possible') {
            const keys = new Set(kept.assignments.map((a) => `${a.personId} ${a.shiftId}`));
            for (const { kind, personId, shiftId } of read.value.moves) {
              if (kind === 'add') keys.add(`${personId} ${shiftId}`);
              else keys.delete(`${personId} ${shiftId}`);
            }
            const after = evaluateRoster(problem, {
              assignments: [...keys].map((key) => ({
                personId: key.split(' ')[0] ?? '',
                shiftId: key.split(' ')[1] ?? '',
              })),
            });
            expect(keys.has(`p${p} s${s}`)).toBe(true);
            expect(after.cost - before.cost).toBe(read.value.cost);
          }
          const ranked = rankCandidates(problem, kept, `s${s}`);
          if (!ranked.ok) throw new Error('refused');
          for (const { personId, blockingRules, cost } of ranked.value) {
            const withThem = evaluateRoster(problem, {
              assignments: [...kept.assignments, { personId, shiftId: `s${s}` }],
            });
            expect(blockingRules.length > 0).toBe(withThem.hardUnits > before.hardUnits);
            expect(cost).toBe(withThem.cost - before.cost);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('repair', () => {
  it('law: covers as well as any roster where proven, and then no roster changes less', async () => {
    const tiny = problemOf(3, 3).map((problem) => ({ ...problem, rules: [...hardRules, ...softRules.slice(0, 1)] }));
    await fc.assert(
      fc.asyncProperty(tiny, fc.nat(2), async (problem, absent) => {
        const before = (await solve(problem, 1)).roster;
        const now: RosterProblem = {
          ...problem,
          people: problem.people.map((person, i) =>
            i === absent
              ? {
                  ...person,
                  unavailable: [...(person.unavailable ?? []), ...problem.shifts.slice(0, 2).map(({ date }) => date)],
                }
              : person,
          ),
        };
        const repaired = await repairRoster(now, before, { pause: async () => {} });
        if (!repaired.ok) throw new Error('refused');
        const { roster, changes, released, proven, unfilled: open } = repaired.value;
        expect(isKept(now, roster)).toBe(true);
        const keyOf = (a: { personId: string; shiftId: string }): string => `${a.personId} ${a.shiftId}`;
        const stillPossible = before.assignments.filter((a) => !released.includes(a)).map(keyOf);
        const pairs = now.people.flatMap((person) =>
          now.shifts.map((shift) => ({ personId: person.id, shiftId: shift.id })),
        );
        let [bestOpen, fewest] = [Infinity, Infinity];
        const rest = offerAtRest(now);
        for (let set = 0; set < 2 ** pairs.length; set += 1) {
          const candidate = { assignments: pairs.filter((_, i) => (set & (1 << i)) > 0) };
          const units = countUnits(now, candidate);
          if (!hardRules.every(({ id }) => units[id] === (id === 'e-offer' ? rest : 0))) continue;
          const keys = new Set(candidate.assignments.map(keyOf));
          const moved =
            stillPossible.filter((key) => !keys.has(key)).length +
            [...keys].filter((key) => !stillPossible.includes(key)).length;
          const openNow = units['m-cover'] ?? 0;
          if (openNow < bestOpen || (openNow === bestOpen && moved < fewest)) [bestOpen, fewest] = [openNow, moved];
        }
        expect(open).toBe(bestOpen);
        if (proven) expect(changes.length).toBe(fewest);
        else expect(changes.length).toBeGreaterThanOrEqual(fewest);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the generator of these laws', () => {
  it('makes problems that are read without a problem', () => {
    fc.assert(fc.property(problemOf(4, 6), (problem) => parseRosterProblem(problem).report.errors === 0));
  });
});
