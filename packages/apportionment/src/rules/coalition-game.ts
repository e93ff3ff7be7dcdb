import { CodedError } from '@community1373/base/diagnostics';
import { factorials } from './factorials';
import { pairwise } from '../network/pairwise';
import {
  add,
  divide,
  type FractionString,
  multiply,
  type Rational,
  rational,
  ratioText,
  subtract,
  zero,
} from '../rounding/rational';
import { maximise } from './simplex';

/** Maximum number of players for {@link nucleolus}. */
const nucleolusPlayers = 6;
/** Maximum number of players for {@link shapleyValue}. */
const shapleyPlayers = 16;

const bits = (mask: number): number => {
  let count = 0;
  for (let left = mask; left > 0; left &= left - 1) count += 1;
  return count;
};

/** True when a player, numbered from 0, is in a coalition, given as a bit mask. */
const isIn = (mask: number, player: number): boolean => (mask & (1 << player)) !== 0;

/** Lists the coalitions of n players as bit masks in the order of a game's values: by size, then lexicographically. */
const coalitions = (players: number): readonly number[] =>
  Array.from({ length: 2 ** players - 1 }, (_, i) => i + 1).sort((a, b) => {
    // Of two coalitions of the same size, the one with the first member that the other lacks comes first.
    const differing = a ^ b;
    return bits(a) - bits(b) || ((a & differing & -differing) === 0 ? 1 : -1);
  });

interface Game {
  readonly players: number;
  /** All coalitions but the empty one, with their worths. */
  readonly coalitions: readonly (readonly [number, bigint])[];
  /** Returns the worth of a coalition; 0 for the empty one. */
  readonly worth: (mask: number) => bigint;
}

const readGame = (values: readonly number[], most: number): Game => {
  if (!Array.isArray(values)) throw new CodedError('apportionment.game-size', values);
  const players = bits(values.length);
  if (values.length !== 2 ** players - 1 || players < 1 || players > most)
    throw new CodedError('apportionment.game-size', values.length);
  const wrong = values.find((value) => !Number.isSafeInteger(value));
  if (wrong !== undefined) throw new CodedError('apportionment.game-value', wrong);
  const listed = pairwise(coalitions(players), values, (mask, value): readonly [number, bigint] => [
    mask,
    BigInt(value),
  ]);
  const known = new Map(listed);
  return { players, coalitions: listed, worth: (mask) => known.get(mask) ?? 0n };
};

/**
 * Computes the Shapley value of any game of up to 16 players, by its definition over all coalitions. `values` are integers for the coalitions by
 * size, then lexicographically: 1, 2, 3, 12, 13, 23, 123. Throws `apportionment.game-size`, `apportionment.game-value`.
 * Source: L. S. Shapley, A value for n-person games (1953).
 *
 * @example
 * import { shapleyValue } from '@community1373/apportionment';
 * shapleyValue([2, 4, 5, 18, 14, 9, 24]); // => ['19/2', '8', '13/2']
 */
export const shapleyValue = (values: readonly number[]): readonly FractionString[] => {
  const { players, coalitions: listed, worth } = readGame(values, shapleyPlayers);
  const factorial = factorials(players);
  const valueOf = (player: number): bigint =>
    listed.reduce((sum, [mask, value]) => {
      if (!isIn(mask, player)) return sum;
      const size = bits(mask);
      return sum + factorial(size - 1) * factorial(players - size) * (value - worth(mask ^ (1 << player)));
    }, 0n);
  return Array.from({ length: players }, (_, player) => ratioText(rational(valueOf(player), factorial(players))));
};

/** Options of {@link nucleolus}. */
export interface NucleolusOptions {
  /** True when the satisfaction of a coalition is counted per member; absent: for the coalition as a whole. */
  readonly perCapita?: boolean;
}

/** Returns the rank of a matrix, given its rows and the number of columns. */
const rankOf = (rows: readonly (readonly Rational[])[], columns: number): number => {
  let left = rows;
  let rank = 0;
  for (let column = 0; column < columns; column += 1) {
    // A row has all columns.
    const head = (row: readonly Rational[]): Rational => row[column] as Rational;
    const pivot = left.find((row) => head(row).numerator !== 0n);
    if (pivot === undefined) continue;
    rank += 1;
    left = left.flatMap((row) => {
      if (row === pivot) return [];
      const factor = divide(head(row), head(pivot));
      return [pairwise(row, pivot, (value, own) => subtract(value, multiply(factor, own)))];
    });
  }
  return rank;
};

/**
 * Computes the nucleolus of any game of up to 6 players, exactly: the imputation that maximises the satisfaction of the least satisfied coalition,
 * then of the next, and so on; with `perCapita`, satisfaction is counted per member. `values` as in {@link shapleyValue}; convert a cost game to its
 * savings first, see {@link savingsGame}. Throws `apportionment.game-size`, `apportionment.game-value`, `apportionment.no-imputation`.
 * Source: D. Schmeidler, SIAM J. Appl. Math. 17 (1969); successive linear programs after A. Kopelowitz (1967).
 *
 * @example
 * import { nucleolus } from '@community1373/apportionment';
 * nucleolus([-1, 0, 1, 3, 4, 2, 5]); // => ['8/3', '2/3', '5/3']
 */
export const nucleolus = (values: readonly number[], options: NucleolusOptions = {}): readonly FractionString[] => {
  if (typeof options !== 'object' || options === null) throw new CodedError('apportionment.game-options', options);
  const { players, coalitions: listed, worth } = readGame(values, nucleolusPlayers);
  const all = 2 ** players - 1;
  const least = Array.from({ length: players }, (_, i) => worth(1 << i));
  const atLeast = (mask: number): bigint => least.reduce((sum, own, i) => (isIn(mask, i) ? sum + own : sum), 0n);
  const over = (mask: number): bigint => worth(mask) - atLeast(mask);
  const surplus = over(all);
  if (surplus < 0n) throw new CodedError('apportionment.no-imputation', worth(all));
  const indicator = (mask: number): readonly Rational[] => least.map((_, i) => rational(isIn(mask, i) ? 1n : 0n));
  const heads = (mask: number): Rational => rational(options.perCapita === true ? BigInt(bits(mask)) : 1n);
  // The amount of each player above its own worth; an amount is known once its coalition's satisfaction is settled.
  const settled = new Map<number, Rational>([[all, rational(surplus)]]);
  let above: readonly Rational[] = least.map(() => zero);
  const rankWith = (...masks: readonly number[]): number =>
    rankOf([...settled.keys(), ...masks].map(indicator), players);
  for (let rank = rankWith(); rank < players; rank = rankWith()) {
    const active = listed.flatMap(([mask]) => (!settled.has(mask) && rankWith(mask) > rank ? [mask] : []));
    // Variables: the amounts above, the least satisfaction as a difference of two, and each active coalition's slack.
    const width = players + 2 + active.length;
    const rows = [...settled.keys()].map((mask) => [
      ...indicator(mask),
      ...Array.from({ length: width - players }, () => zero),
    ]);
    const right = [...settled.values()];
    active.forEach((mask, k) => {
      const slack = Array.from({ length: active.length }, (_, j) => rational(j === k ? -1n : 0n));
      rows.push([...indicator(mask), subtract(zero, heads(mask)), heads(mask), ...slack]);
      right.push(rational(over(mask)));
    });
    const objective = Array.from({ length: width }, (_, c) =>
      rational(c === players ? 1n : c === players + 1 ? -1n : 0n),
    );
    const best = maximise(objective, rows, right);
    // The set of imputations is not empty, and the settled amounts come from one of them.
    if (best === undefined) throw new CodedError('apportionment.no-imputation', values);
    above = best.values.slice(0, players);
    // The program has these two variables after those of the players.
    const [more, less] = best.values.slice(players) as [Rational, Rational];
    const satisfaction = subtract(more, less);
    active.forEach((mask, k) => {
      if (best.alwaysZero[players + 2 + k] === true)
        settled.set(mask, add(rational(over(mask)), multiply(satisfaction, heads(mask))));
    });
    above.forEach((_, i) => {
      if (best.alwaysZero[i] === true) settled.set(1 << i, zero);
    });
  }
  return pairwise(above, least, (extra, own) => ratioText(add(extra, rational(own))));
};

/**
 * Computes the savings of a cost game: the amount that the members of each coalition save by acting together. Both lists are in the order of {@link
 * shapleyValue}.
 *
 * @example
 * import { savingsGame } from '@community1373/apportionment';
 * savingsGame([300, 270, 280, 410, 410, 410, 550]); // => [0, 0, 0, 160, 170, 140, 300]
 */
export const savingsGame = (costs: readonly number[]): readonly number[] => {
  const { players, coalitions: listed, worth } = readGame(costs, shapleyPlayers);
  return listed.map(([mask, cost]) => {
    let alone = 0n;
    for (let i = 0; i < players; i += 1) if (isIn(mask, i)) alone += worth(1 << i);
    return Number(alone - cost);
  });
};
