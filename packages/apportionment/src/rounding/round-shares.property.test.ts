import {
  array,
  assert,
  bigInt,
  constantFrom,
  integer,
  nat,
  oneof,
  property,
  record,
  string,
  uniqueArray,
} from 'fast-check';
import { expect, test } from 'vitest';
import { lawCases } from '../../../../test/support/law-cases';
import { type RoundingMethod, roundingMethods } from './rounding-method';
import { roundShares } from './round-shares';

const numRuns = lawCases(10_000);
const weights = array(oneof(nat(9), nat(20_000), nat(2 ** 40)), { minLength: 1, maxLength: 12 }).filter((list) =>
  list.some((weight) => weight > 0),
);
const total = oneof(nat(30), nat(3_000_000), nat(2 ** 45));
// The quota method hands out units one by one, so its totals are kept small.
const anyMethod = oneof(
  record({
    method: constantFrom<RoundingMethod>(...roundingMethods.filter((method) => method !== 'quota')),
    total,
    weights,
  }),
  record({ method: constantFrom<RoundingMethod>('quota'), total: nat(300), weights }),
);
const sum = (shares: readonly bigint[]): bigint => shares.reduce((all, share) => all + share, 0n);
const big = (list: readonly number[]): bigint[] => list.map(BigInt);

test('law: the shares sum to the total, none is negative, a weight of zero pays zero (all methods)', () => {
  assert(
    property(anyMethod, (input) => {
      const shares = roundShares(input);
      expect(sum(big(shares))).toBe(BigInt(input.total));
      shares.forEach((share, i) => expect(input.weights[i] === 0 ? share === 0 : share >= 0).toBe(true));
    }),
    { numRuns },
  );
});

test('law: largest remainder and the quota method stay within quota', () => {
  assert(
    property(record({ total: nat(300), weights }), record({ total, weights }), (small, large) => {
      for (const input of [
        { ...small, method: 'quota' as const },
        { ...large, method: 'largest-remainder' as const },
      ]) {
        const all = sum(big(input.weights));
        roundShares(input).forEach((share, i) => {
          const exact = BigInt(input.total) * BigInt(input.weights[i] ?? 0);
          const floor = exact / all;
          expect(BigInt(share) === floor || (BigInt(share) === floor + 1n && exact % all !== 0n)).toBe(true);
        });
      }
    }),
    { numRuns },
  );
});

test('law: equals differ by one unit at most, and a larger weight never gets less (all methods)', () => {
  assert(
    property(anyMethod, (input) => {
      const shares = roundShares(input);
      const ranked = input.weights
        .map((weight, i) => ({ weight, share: shares[i] ?? 0 }))
        .sort((a, b) => a.weight - b.weight || a.share - b.share);
      ranked.forEach(({ weight, share }, i) => {
        const next = ranked[i + 1];
        if (next === undefined) return;
        if (next.weight === weight) expect(next.share - share).toBeLessThanOrEqual(1);
        else expect(next.share).toBeGreaterThanOrEqual(share);
      });
      const most = new Map<number, number>();
      ranked.forEach(({ weight, share }) => most.set(weight, Math.max(most.get(weight) ?? 0, share)));
      ranked.forEach(({ weight, share }) => expect((most.get(weight) ?? 0) - share).toBeLessThanOrEqual(1));
    }),
    { numRuns },
  );
});

test('law: with seed and ids, the order of the input changes nothing (all methods)', () => {
  const claimants = uniqueArray(record({ id: string({ minLength: 1, maxLength: 4 }), weight: nat(6) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 10,
  }).filter((list) => list.some(({ weight }) => weight > 0));
  assert(
    property(claimants, nat(60), constantFrom(...roundingMethods), nat(), nat(), (list, amount, method, seed, turn) => {
      const share = (of: typeof list): Map<string, number> => {
        const shares = roundShares({
          total: amount,
          weights: of.map(({ weight }) => weight),
          method,
          tie: { seed, ids: of.map(({ id }) => id) },
        });
        return new Map(of.map(({ id }, i) => [id, shares[i] ?? 0]));
      };
      const at = turn % list.length;
      const moved = [...list.slice(at), ...list.slice(0, at)].reverse();
      const [before, after] = [share(list), share(moved)];
      for (const { id } of list) expect(after.get(id)).toBe(before.get(id));
    }),
    { numRuns },
  );
});

test('law: BigInt and number arithmetic agree, and a negative total mirrors the positive (all methods)', () => {
  assert(
    property(anyMethod, ({ method, total: amount, weights: list }) => {
      const shares = roundShares({ total: amount, weights: list, method });
      expect(roundShares({ total: BigInt(amount), weights: big(list), method })).toEqual(big(shares));
      const mirrored = roundShares({ total: -amount, weights: list, method });
      mirrored.forEach((share, i) => expect(Object.is(share, 0 - (shares[i] ?? 0))).toBe(true));
    }),
    { numRuns },
  );
});

test('law: past the safe integers the shares are exact', () => {
  const huge = bigInt({ min: 1n, max: 2n ** 120n });
  assert(
    property(
      huge,
      array(huge, { minLength: 1, maxLength: 6 }),
      constantFrom<RoundingMethod>(...roundingMethods.filter((method) => method !== 'quota')),
      (amount, list, method) => {
        const shares = roundShares({ total: amount, weights: list, method });
        expect(sum(shares)).toBe(amount);
        const all = sum(list);
        if (method !== 'largest-remainder') return;
        shares.forEach((share, i) =>
          expect(share === (amount * (list[i] ?? 0n)) / all || share === (amount * (list[i] ?? 0n)) / all + 1n).toBe(
            true,
          ),
        );
      },
    ),
    { numRuns },
  );
});

// Independent implementation: units one by one, by the definition of each method, with a plain search for the best claim.
const unitByUnit = (
  method: RoundingMethod,
  amount: number,
  list: readonly bigint[],
  minimum: number,
): readonly number[] => {
  const held = list.map((weight) => (weight > 0n ? minimum : 0));
  const all = sum(list);
  // Squared signposts as fractions, so that all methods compare alike.
  const signpost = (s: bigint): readonly [bigint, bigint] => {
    switch (method) {
      case 'adams':
        return [s * s, 1n];
      case 'dean':
        return [(2n * s * (s + 1n)) ** 2n, (2n * s + 1n) ** 2n];
      case 'huntington-hill':
        return [s * (s + 1n), 1n];
      case 'webster':
        return [(2n * s + 1n) ** 2n, 4n];
      default:
        return [(s + 1n) ** 2n, 1n];
    }
  };
  const better = (a: number, b: number): boolean => {
    const [wa, wb] = [list[a] ?? 0n, list[b] ?? 0n];
    const [sa, sb] = [BigInt(held[a] ?? 0), BigInt(held[b] ?? 0)];
    if (method === 'largest-remainder') return BigInt(amount) * wa - sa * all > BigInt(amount) * wb - sb * all;
    const [na, da] = signpost(sa);
    const [nb, db] = signpost(sb);
    if (na === 0n || nb === 0n) return na === 0n && (nb !== 0n || wa > wb);
    return wa * wa * da * nb > wb * wb * db * na;
  };
  for (let given = held.reduce((whole, share) => whole + share, 0) + 1; given <= amount; given += 1) {
    let best = -1;
    list.forEach((weight, i) => {
      if (weight === 0n || (method === 'quota' && !(BigInt(held[i] ?? 0) * all < BigInt(given) * weight))) return;
      if (best < 0 || better(i, best)) best = i;
    });
    held[best] = (held[best] ?? 0) + 1;
  }
  return held;
};

test('law: every method, with and without a minimum, equals its definition unit by unit', () => {
  const small = array(oneof(nat(5), nat(300)), { minLength: 1, maxLength: 7 }).filter((list) =>
    list.some((weight) => weight > 0),
  );
  assert(
    property(
      small,
      nat(60),
      integer({ min: 0, max: 4 }),
      constantFrom(...roundingMethods),
      (list, extra, minimum, method) => {
        const amount = minimum * list.filter((weight) => weight > 0).length + extra;
        expect(roundShares({ total: amount, weights: list, method, minimum })).toEqual(
          unitByUnit(method, amount, big(list), minimum),
        );
      },
    ),
    { numRuns },
  );
});

test('law: past the safe integers too every method equals its definition unit by unit', () => {
  const one = oneof(bigInt({ min: 1n, max: 2n ** 70n }), constantFrom(2n ** 60n, 2n ** 60n + 1n));
  assert(
    property(
      array(one, { minLength: 1, maxLength: 6 }),
      nat(40),
      integer({ min: 0, max: 3 }),
      constantFrom(...roundingMethods),
      (list, extra, minimum, method) => {
        const amount = minimum * list.length + extra;
        expect(roundShares({ total: amount, weights: list, method, minimum })).toEqual(
          unitByUnit(method, amount, list, minimum),
        );
      },
    ),
    { numRuns: lawCases(2000) },
  );
});

test('law: no share of the quota method falls when the total grows', () => {
  assert(
    property(
      array(nat(40), { minLength: 1, maxLength: 6 }).filter((list) => list.some((weight) => weight > 0)),
      nat(200),
      (list, amount) => {
        const before = roundShares({ total: amount, weights: list, method: 'quota' });
        const after = roundShares({ total: amount + 1, weights: list, method: 'quota' });
        after.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(before[i] ?? 0));
      },
    ),
    { numRuns },
  );
});
