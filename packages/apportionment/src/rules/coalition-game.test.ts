import { array, assert, integer, property, readConfigureGlobal } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nucleolus, savingsGame, shapleyValue } from './coalition-game';
import { add, fromRatioText, rational, ratioText, zero } from '../rounding/rational';

describe('bad games are named', () => {
  it.each([[[]], [[1, 2]], [[1, 2, 3, 4]], [Array.from({ length: 2 ** 17 - 1 }, () => 0)]])(
    'a number of values that no number of players has',
    (values) => {
      expect(() => shapleyValue(values)).toThrow('apportionment.game-size');
      expect(() => savingsGame(values)).toThrow('apportionment.game-size');
    },
  );

  it('more players than the nucleolus is computed for', () => {
    expect(nucleolus(Array.from({ length: 2 ** 6 - 1 }, (_, i) => (i === 62 ? 6 : 0)))).toEqual([
      '1',
      '1',
      '1',
      '1',
      '1',
      '1',
    ]);
    expect(() => nucleolus(Array.from({ length: 2 ** 7 - 1 }, () => 0))).toThrow(
      'apportionment.game-size: received 127',
    );
  });

  it('values that are not whole', () => {
    for (const values of [
      [0, 0.5, 1],
      [0, 0, Number.NaN],
      [2 ** 53, 0, 0],
    ])
      expect(() => shapleyValue(values)).toThrow('apportionment.game-value');
  });

  it('players who are worth more alone than together have no imputation, and so no nucleolus', () => {
    expect(() => nucleolus([2, 2, 3])).toThrow('apportionment.no-imputation: received 3n');
    expect(nucleolus([2, 2, 4])).toEqual(['2', '2']);
  });
});

describe('by hand', () => {
  it('one player has all', () => {
    expect([shapleyValue([7]), nucleolus([7]), savingsGame([7])]).toEqual([['7'], ['7'], [0]]);
  });

  it('two players divide equally what they gain together', () => {
    expect(shapleyValue([1, 3, 10])).toEqual(['4', '6']);
    expect(nucleolus([1, 3, 10])).toEqual(['4', '6']);
  });

  it('the order of the values is by size, then lexicographic: each coalition of three players has a worth of its own', () => {
    // 1, 2, 3, 12, 13, 23, 123: the first player adds 1, 12 − 2, 13 − 3 and 123 − 23 with the weights 1/3, 1/6, 1/6, 1/3.
    expect(shapleyValue([1, 2, 4, 10, 20, 40, 100])[0]).toBe(
      ratioText(rational(2n * 1n + (10n - 2n) + (20n - 4n) + 2n * (100n - 40n), 6n)),
    );
    expect(savingsGame([100, 20, 3, 110, 99, 20, 111])).toEqual([0, 0, 0, 10, 4, 3, 12]);
  });

  it('a glove game: one left and two right gloves, the owner of the scarce one gets all by the nucleolus', () => {
    expect(nucleolus([0, 0, 0, 1, 1, 0, 1])).toEqual(['1', '0', '0']);
    expect(shapleyValue([0, 0, 0, 1, 1, 0, 1])).toEqual(['2/3', '1/6', '1/6']);
  });
});

test('law: both values give out the worth of all, and to nobody less than it is worth alone (nucleolus)', () => {
  const game = array(integer({ min: 0, max: 20 }), { minLength: 7, maxLength: 7 }).map(
    ([a = 0, b = 0, c = 0, ab = 0, ac = 0, bc = 0, more = 0]) => [a, b, c, ab, ac, bc, a + b + c + more],
  );
  assert(
    property(game, (values) => {
      const all = String(values.at(-1));
      expect(ratioText(shapleyValue(values).map(fromRatioText).reduce(add, zero))).toBe(all);
      for (const perCapita of [false, true]) {
        const shares = nucleolus(values, { perCapita }).map(fromRatioText);
        expect(ratioText(shares.reduce(add, zero))).toBe(all);
        shares.forEach(({ numerator, denominator }, i) =>
          expect(numerator >= BigInt(values[i] ?? 0) * denominator).toBe(true),
        );
      }
    }),
    { numRuns: readConfigureGlobal().numRuns ?? 300 },
  );
});
