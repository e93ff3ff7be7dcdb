import { runSync } from '@community1373/base/run';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactInputs } from '../../fixtures/exact-inputs';
import { pairKey } from '../problem/loaded-roster';
import { RosterState } from '../solve/roster-state';
import type { Pair } from '../solve/set-roster';
import { type ExactInput, isBefore, type Rank, searchExactly } from './exact-search';

/** Ranks a roster by the definition: units missing, places open, pairs that differ from the previous ones, cost; undefined if it breaks a rule. */
const rankOf = ({ loaded: { compiled }, eligible, fixed, before }: ExactInput, pairs: readonly Pair[]) => {
  const rest = new RosterState(compiled);
  for (const pair of fixed) rest.add(...pair);
  const state = new RosterState(compiled);
  for (const pair of pairs) state.add(...pair);
  if (state.brokenHard > rest.brokenHard) return undefined;
  const isFixed = new Set(fixed.map((pair) => pairKey(compiled, ...pair)));
  const keys = eligible
    .flatMap((people, shift) => people.map((person) => pairKey(compiled, person, shift)))
    .filter((key) => !isFixed.has(key));
  const on = new Set(pairs.map((pair) => pairKey(compiled, ...pair)));
  const rank: Rank =
    before === undefined
      ? [state.unmetHard, 0, 0, state.weighted]
      : [
          state.unmetHard,
          state.openPlaces,
          keys.filter((key) => on.has(key) !== before.has(key)).length,
          state.weighted,
        ];
  return rank;
};

/** Returns the first rank of all rosters, by enumeration. */
const firstRank = (input: ExactInput): Rank | undefined => {
  const isFixed = ([person, shift]: Pair) => input.fixed.some(([p, s]) => p === person && s === shift);
  const free = input.eligible
    .flatMap((people, shift) => people.map((person): Pair => [person, shift]))
    .filter((pair) => !isFixed(pair));
  let first: Rank | undefined;
  for (let bits = 0; bits < 1 << free.length; bits += 1) {
    const rank = rankOf(input, [...input.fixed, ...free.filter((_, i) => (bits >> i) % 2 === 1)]);
    if (rank !== undefined && (first === undefined || isBefore(rank, first))) first = rank;
  }
  return first;
};

it('law: the exact search finds the roster that ranks first of all, with its rank, and none before a rank that is first', () => {
  const seen = { repairs: 0, changed: 0, missing: 0, open: 0 };
  fc.assert(
    fc.property(exactInputs, (input) => {
      const first = firstRank(input);
      const found = runSync(searchExactly(input));
      expect([found.complete, found.best?.rank]).toEqual([true, first]);
      if (found.best === undefined) return;
      const { pairs, rank } = found.best;
      expect(rankOf(input, pairs)).toEqual(rank);
      expect(runSync(searchExactly({ ...input, known: rank }))).toEqual({ complete: true, best: undefined });
      const [missing, open, changes, cost] = rank;
      expect(runSync(searchExactly({ ...input, known: [missing, open, changes, cost + 1] })).best?.rank).toEqual(rank);
      if (input.before !== undefined) seen.repairs += 1;
      if (changes > 0) seen.changed += 1;
      if (missing > 0) seen.missing += 1;
      if (open > 0) seen.open += 1;
    }),
    { numRuns: 150 },
  );
  expect(Object.values(seen).every((count) => count > 5)).toBe(true);
});

it('law: an exact search that gives up says so, and a repair tries the previous roster first', () => {
  fc.assert(
    fc.property(exactInputs, (input) => {
      const free = input.eligible.flat().length - input.fixed.length;
      fc.pre(free > 0 && runSync(searchExactly(input)).best !== undefined);
      expect(runSync(searchExactly({ ...input, most: free - 1 }))).toEqual({ complete: false, best: undefined });
      if (input.before === undefined) return;
      const { compiled } = input.loaded;
      const { before } = input;
      const old = input.eligible.flatMap((people, shift) =>
        people.map((person): Pair => [person, shift]).filter((pair) => before.has(pairKey(compiled, ...pair))),
      );
      const held = [...input.fixed, ...old.filter(([p, s]) => !input.fixed.some(([q, t]) => p === q && s === t))];
      // No rule forbids the previous roster or a part of it: the way down to it is not cut.
      const rank = rankOf(input, held);
      fc.pre(rank !== undefined && rank[0] === 0);
      expect(runSync(searchExactly({ ...input, most: free })).best?.rank).toEqual(rank);
    }),
    { numRuns: 150 },
  );
});
