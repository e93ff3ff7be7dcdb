import fc from 'fast-check';
import { expect, it } from 'vitest';
import { person, problemOf, shift } from '../../fixtures/elder-post';
import { exactInputs } from '../../fixtures/exact-inputs';
import { smallRoster } from '../../fixtures/small-rosters';
import { scopeOf } from '../problem/compiled-problem';
import { loadRoster, pairKey } from '../problem/loaded-roster';
import { eligiblePeople } from '../solve/eligibility';
import { RosterState } from '../solve/roster-state';
import type { Pair } from '../solve/set-roster';
import { atomicRules } from './atomic-rules';
import { type ExactInput, isBefore, type Rank, searchExactly } from './exact-search';

/**
 * Computes by recursion, from the definition, how many positions the search looks at, and after how many it has which rank: each position is one more pair taken or left, and
 * nothing below it is looked at when its assignments break more than the fixed ones or the bound of its parts does not rank first. Every bound is counted
 * anew from the two rosters of the position.
 */
const walk = ({ loaded, eligible, fixed, before, known, without }: ExactInput) => {
  const { compiled } = loaded;
  const parts = atomicRules(compiled).filter(({ of }) => without?.has(of) !== true);
  const rules = parts.map(({ rule }) => rule);
  const isSame = ([a, b]: Pair, [c, d]: Pair) => a === c && b === d;
  const free = eligible
    .flatMap((people, shift) => people.map((person): Pair => [person, shift]))
    .filter((pair) => !fixed.some((other) => isSame(pair, other)));
  const stateOf = (pairs: readonly Pair[]) => {
    const state = new RosterState({ ...compiled, rules });
    for (const pair of pairs) state.add(...pair);
    return state;
  };
  const wasOn = (pair: Pair) => before?.has(pairKey(compiled, ...pair)) === true;
  const boundOf = (taken: readonly boolean[]): { readonly forbidden: number; readonly rank: Rank } => {
    const low = stateOf([...fixed, ...free.filter((_, i) => taken[i] === true)]);
    const high = stateOf([...fixed, ...free.filter((_, i) => taken[i] !== false)]);
    const undecided = free.slice(taken.length);
    let [missing, cost] = [0, 0];
    for (const [i, { rule, direction }] of parts.entries()) {
      const scope = scopeOf(compiled, rule);
      const isOpen = undecided.some(([person, shift]) => scope.person(person) && scope.shift(shift));
      const units = direction === 'rising' ? low.units[i] : direction === 'falling' ? high.units[i] : low.units[i];
      if (direction === 'mixed' && isOpen) continue;
      if (rule.weight !== 'hard') cost += rule.weight * Number(units);
      else if (direction !== 'rising') missing += Number(units);
    }
    const changes = taken.filter((on, i) => free.slice(i, i + 1).some((pair) => wasOn(pair) !== on)).length;
    return {
      forbidden: low.brokenHard,
      rank: before === undefined ? [missing, 0, 0, cost] : [missing, high.openPlaces, changes, cost],
    };
  };
  const atRest = stateOf(fixed).brokenHard;
  let looked = 0;
  let best = known ?? ([Number.POSITIVE_INFINITY, 0, 0, 0] as const);
  const found: { readonly at: number; readonly rank: Rank }[] = [];
  const visit = (taken: readonly boolean[]): void => {
    const [pair] = free.slice(taken.length);
    const { forbidden, rank } = boundOf(taken);
    if (forbidden > atRest || !isBefore(rank, best)) return;
    if (pair === undefined) {
      best = rank;
      found.push({ at: looked, rank });
      return;
    }
    const serving = [...fixed, ...free.filter((_, i) => taken[i] === true)].filter(([, shift]) => shift === pair[1]);
    const wants = serving.length < Number(compiled.shifts[pair[1]]?.wanted);
    const first = before === undefined ? wants : wasOn(pair);
    for (const on of [first, !first]) {
      looked += 1;
      visit([...taken, on]);
    }
  };
  visit([]);
  return { looked, found };
};

/** Runs a search, and counts the turns that it gives to others. */
const run = (input: ExactInput) => {
  const steps = searchExactly(input);
  for (let turns = 0; ; turns += 1) {
    const { done, value } = steps.next();
    if (done === true) return { turns, complete: value.complete, rank: value.best?.rank };
  }
};

/** Inputs of every kind of rule, with some left out, and with or without a rank to beat. */
const mixedInputs = fc
  .record({
    seed: fc.nat(),
    fixes: fc.boolean(),
    repairs: fc.boolean(),
    bits: fc.nat(511),
    left: fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 2 }),
    known: fc.option(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(4), fc.nat(60)), { nil: undefined }),
  })
  .map(({ seed, fixes, repairs, bits, left, known }): ExactInput => {
    const loaded = loadRoster(smallRoster(`effort ${seed}`, 9).problem, { assignments: [] });
    const eligible = eligiblePeople(loaded);
    const pairs = eligible.flatMap((people, shift) => people.map((person): Pair => [person, shift]));
    const before = new Set(
      pairs.filter((_, i) => (bits >> i) % 2 === 1).map((pair) => pairKey(loaded.compiled, ...pair)),
    );
    return {
      loaded,
      eligible,
      fixed: fixes ? pairs.slice(0, 1) : [],
      ...(repairs ? { before } : {}),
      ...(left.length > 0 ? { without: new Set(left) } : {}),
      ...(known === undefined ? {} : { known: repairs ? known : ([known[0], 0, 0, known[3]] as const) }),
      most: 100_000,
    };
  });

it('law: the search looks at exactly the positions that its bounds leave, has the best of them whenever it stops', () => {
  const seen = { cut: 0, without: 0, known: 0 };
  fc.assert(
    fc.property(fc.oneof(mixedInputs, exactInputs), fc.nat(), (input, early) => {
      const { looked, found } = walk(input);
      for (const most of [looked, looked - 1, early % looked].filter((limit) => limit >= 0))
        expect(run({ ...input, most })).toEqual({
          turns: Math.floor(most / 500),
          complete: most === looked,
          rank: found.findLast(({ at }) => at <= most)?.rank,
        });
      if (looked < 2 ** (input.eligible.flat().length - input.fixed.length + 1) - 2) seen.cut += 1;
      if (input.without !== undefined) seen.without += 1;
      if (input.known !== undefined) seen.known += 1;
    }),
    { numRuns: 150 },
  );
  expect(Object.values(seen).every((count) => count > 1)).toBe(true);
});

it('lets others run every 500 positions, and looks at all of them where no part is bounded before its last pair', () => {
  // Of three people, one has served twenty times: nothing makes that even, and how uneven it is is known when everything is decided.
  const people = ['a', 'b', 'c'].map((id) =>
    person(id, id === 'a' ? { history: Array.from({ length: 20 }, () => ({ date: '2026-10-01', minutes: 60 })) } : {}),
  );
  const shifts = ['2026-11-02', '2026-11-03', '2026-11-04'] as const;
  const loaded = loadRoster(
    {
      ...problemOf(
        people,
        shifts.map((date, i) => shift(`s${i}`, date)),
      ),
      rules: [{ id: 'fair', kind: 'fairness', weight: 1, of: 'shifts' }],
    },
    { assignments: [] },
  );
  // Nine pairs: 2 + 4 + … + 512 positions.
  expect(run({ loaded, eligible: shifts.map(() => [0, 1, 2]), fixed: [], most: 1022 })).toMatchObject({
    turns: 2,
    complete: true,
  });
});
