import { CodedError } from '@community1373/base/diagnostics';
import { add, divide, multiply, type Rational, rational, type RatioText, ratioText, subtract, zero } from './rational';
import { maximise } from './simplex';

/** How many players a game may have for {@link nucleolusOfGame}. */
const nucleolusPlayers = 6;
/** How many players a game may have for {@link shapleyOfGame}. */
const shapleyPlayers = 16;

/** The coalitions of n players in the order of a game's values: by size, then lexicographic; as bit masks. */
const coalitions = (players: number): readonly number[] => {
  const members = (mask: number): readonly number[] => Array.from({ length: players }, (_, i) => i).filter((i) => (mask & (1 << i)) !== 0);
  return Array.from({ length: 2 ** players - 1 }, (_, i) => i + 1)
    .map((mask) => ({ mask, members: members(mask) }))
    .sort((a, b) => {
      if (a.members.length !== b.members.length) return a.members.length - b.members.length;
      const i = a.members.findIndex((member, k) => member !== b.members[k]);
      return (a.members[i] ?? 0) - (b.members[i] ?? 0);
    })
    .map(({ mask }) => mask);
};

const bits = (mask: number): number => {
  let count = 0;
  for (let left = mask; left > 0; left &= left - 1) count += 1;
  return count;
};

const readGame = (values: readonly number[], most: number): { readonly players: number; readonly worth: ReadonlyMap<number, bigint> } => {
  const players = bits(values.length);
  if (values.length !== 2 ** players - 1 || players < 1 || players > most) throw new CodedError('apportionment.game-size', values.length);
  const wrong = values.find((value) => !Number.isSafeInteger(value));
  if (wrong !== undefined) throw new CodedError('apportionment.game-value', wrong);
  return { players, worth: new Map(coalitions(players).map((mask, i) => [mask, BigInt(values[i] ?? 0)])) };
};

/**
 * The Shapley value of any game of up to 16 players, by its definition over all coalitions. `values` are integers for the coalitions by size, then
 * lexicographic: 1, 2, 3, 12, 13, 23, 123. Throws `apportionment.game-size`, `apportionment.game-value`.
 * Source: L. S. Shapley, A value for n-person games (1953).
 *
 * @example
 * import { shapleyOfGame } from '@community1373/apportionment';
 * shapleyOfGame([2, 4, 5, 18, 14, 9, 24]); // => ['19/2', '8', '13/2']
 */
export const shapleyOfGame = (values: readonly number[]): readonly RatioText[] => {
  const { players, worth } = readGame(values, shapleyPlayers);
  const factorial = [1n];
  for (let k = 1; k <= players; k += 1) factorial.push((factorial[k - 1] ?? 1n) * BigInt(k));
  const sums = Array.from({ length: players }, () => 0n);
  for (const [mask, value] of worth) {
    const size = bits(mask);
    const joined = (factorial[size - 1] ?? 1n) * (factorial[players - size] ?? 1n);
    for (let i = 0; i < players; i += 1)
      if ((mask & (1 << i)) !== 0) sums[i] = (sums[i] ?? 0n) + joined * (value - (worth.get(mask ^ (1 << i)) ?? 0n));
  }
  return sums.map((sum) => ratioText(rational(sum, factorial[players] ?? 1n)));
};

/** How many of the rows are linearly independent. */
const rankOf = (rows: readonly (readonly Rational[])[]): number => {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const found = left.findIndex((row, r) => r >= rank && row[column]?.numerator !== 0n);
    if (found < 0) continue;
    // `found` is a row of the list.
    const [row] = left.splice(found, 1) as [Rational[]];
    left.splice(rank, 0, row);
    for (let r = rank + 1; r < left.length; r += 1) {
      const factor = divide(left[r]?.[column] ?? zero, row[column] ?? zero);
      left[r] = (left[r] ?? []).map((value, k) => subtract(value, multiply(factor, row[k] ?? zero)));
    }
    rank += 1;
  }
  return rank;
};

/**
 * The nucleolus of any game of up to 6 players, exactly: among the imputations the one whose least satisfied coalition is as satisfied as can be, then
 * the next, and so on; with `perCapita` satisfaction is counted per member. `values` as in {@link shapleyOfGame}; a cost game is turned into its
 * savings first, see {@link savingsGame}. Throws `apportionment.game-size`, `apportionment.game-value`, `apportionment.no-imputation`.
 * Source: D. Schmeidler, SIAM J. Appl. Math. 17 (1969); successive linear programs after A. Kopelowitz (1967).
 *
 * @example
 * import { nucleolusOfGame } from '@community1373/apportionment';
 * nucleolusOfGame([-1, 0, 1, 3, 4, 2, 5]); // => ['8/3', '2/3', '5/3']
 */
export const nucleolusOfGame = (values: readonly number[], options: { readonly perCapita?: boolean } = {}): readonly RatioText[] => {
  const { players, worth } = readGame(values, nucleolusPlayers);
  const all = 2 ** players - 1;
  const least = Array.from({ length: players }, (_, i) => worth.get(1 << i) ?? 0n);
  const atLeast = (mask: number): bigint => least.reduce((sum, own, i) => ((mask & (1 << i)) === 0 ? sum : sum + own), 0n);
  const surplus = (worth.get(all) ?? 0n) - atLeast(all);
  if (surplus < 0n) throw new CodedError('apportionment.no-imputation', worth.get(all));
  const indicator = (mask: number): readonly Rational[] => least.map((_, i) => rational((mask & (1 << i)) === 0 ? 0n : 1n));
  const heads = (mask: number): Rational => rational(options.perCapita === true ? BigInt(bits(mask)) : 1n);
  // What each gets above its own worth; an amount is known once its coalition's satisfaction is settled.
  const settled = new Map<number, Rational>([[all, rational(surplus)]]);
  let above: readonly Rational[] = least.map(() => zero);
  while (rankOf([...settled.keys()].map(indicator)) < players) {
    const rank = rankOf([...settled.keys()].map(indicator));
    const active = [...worth.keys()].filter((mask) => !settled.has(mask) && rankOf([...[...settled.keys()].map(indicator), indicator(mask)]) > rank);
    // Variables: the amounts above, the least satisfaction as a difference of two, and each active coalition's slack.
    const width = players + 2 + active.length;
    const rows = [...settled.keys()].map((mask) => [...indicator(mask), ...Array.from({ length: width - players }, () => zero)]);
    const right = [...settled.values()];
    active.forEach((mask, k) => {
      const slack = Array.from({ length: active.length }, (_, j) => rational(j === k ? -1n : 0n));
      rows.push([...indicator(mask), subtract(zero, heads(mask)), heads(mask), ...slack]);
      right.push(rational((worth.get(mask) ?? 0n) - atLeast(mask)));
    });
    const objective = Array.from({ length: width }, (_, c) => rational(c === players ? 1n : c === players + 1 ? -1n : 0n));
    const best = maximise(objective, rows, right);
    // The imputations are not empty and the settled amounts come from one of them.
    if (best === undefined) throw new CodedError('apportionment.no-imputation', values);
    above = best.values.slice(0, players);
    const satisfaction = subtract(best.values[players] ?? zero, best.values[players + 1] ?? zero);
    active.forEach((mask, k) => {
      if (best.alwaysZero[players + 2 + k] === true)
        settled.set(mask, add(rational((worth.get(mask) ?? 0n) - atLeast(mask)), multiply(satisfaction, heads(mask))));
    });
    above.forEach((_, i) => {
      if (best.alwaysZero[i] === true) settled.set(1 << i, zero);
    });
  }
  if (players === 1) above = [rational(surplus)];
  return above.map((extra, i) => ratioText(add(extra, rational(least[i] ?? 0n))));
};

/**
 * The savings of a cost game: what the members of each coalition save by acting together. Both in the order of {@link shapleyOfGame}.
 *
 * @example
 * import { savingsGame } from '@community1373/apportionment';
 * savingsGame([300, 270, 280, 410, 410, 410, 550]); // => [0, 0, 0, 160, 170, 140, 300]
 */
export const savingsGame = (costs: readonly number[]): readonly number[] => {
  const { players, worth } = readGame(costs, shapleyPlayers);
  return [...worth].map(([mask, cost]) => {
    let alone = 0n;
    for (let i = 0; i < players; i += 1) if ((mask & (1 << i)) !== 0) alone += worth.get(1 << i) ?? 0n;
    return Number(alone - cost);
  });
};
