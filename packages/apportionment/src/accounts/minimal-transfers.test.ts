import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Balance, minimalTransfers, type Transfers } from './minimal-transfers';

const balancesOf = (fen: readonly number[]): readonly Balance[] =>
  fen.map((amount, i) => ({ id: `p${i}`, fen: amount }));
const movedBy = ({ transfers }: Transfers): ReadonlyMap<string, number> => {
  const moved = new Map<string, number>();
  for (const { from, to, fen } of transfers) {
    expect(fen).toBeGreaterThan(0);
    moved.set(from, (moved.get(from) ?? 0) - fen);
    moved.set(to, (moved.get(to) ?? 0) + fen);
  }
  return moved;
};

test('law: beyond 14 parties too the transfers settle every balance, and their number is honest about the least', () => {
  assert(
    property(array(integer({ min: -9, max: 9 }), { minLength: 15, maxLength: 40 }), (values) => {
      const balances = balancesOf([...values, 0 - values.reduce((sum, value) => sum + value, 0)]);
      const settled = minimalTransfers(balances);
      const moved = movedBy(settled);
      for (const { id, fen } of balances) expect((moved.get(id) ?? 0) + 0).toBe(fen + 0);
      // Each transfer settles at least one party, the last one two; and each party takes part in at least one on its side.
      const open = balances.filter(({ fen }) => fen !== 0);
      expect(settled.transfers.length).toBeLessThanOrEqual(Math.max(0, open.length - 1));
      expect(settled.bound).toBeGreaterThanOrEqual(
        Math.max(open.filter(({ fen }) => fen > 0).length, open.filter(({ fen }) => fen < 0).length),
      );
      expect(settled.transfers.length).toBeGreaterThanOrEqual(settled.bound);
      expect(settled.minimal).toBe(settled.transfers.length === settled.bound);
    }),
  );
});

describe('large lists, by hand', () => {
  it('opposite balances are settled in pairs: 20 parties in 10 transfers, which is the least', () => {
    const settled = minimalTransfers(balancesOf(Array.from({ length: 20 }, (_, i) => (i < 10 ? i + 1 : i - 20))));
    expect(settled).toMatchObject({ bound: 10, minimal: true });
    expect(settled.transfers.every(({ from, to }) => Number(from.slice(1)) + Number(to.slice(1)) === 19)).toBe(true);
  });

  it('fourteen parties are settled by the least', () => {
    // Two sets of 7 = 5 + 2 and 6 = 4 + 2, each of which a chain settles with five transfers, and a pair: 14 parties in five groups.
    const set = (unit: number): readonly number[] => [7, 6, -5, -4, -2, -2].map((fen) => fen * unit);
    expect(minimalTransfers(balancesOf([...set(1), ...set(100), 100_000, -100_000]))).toMatchObject({
      bound: 9,
      minimal: true,
    });
  });

  it('one payer of 20 receivers pays each once, which is the least', () => {
    expect(minimalTransfers(balancesOf([-20, ...Array.from({ length: 20 }, () => 1)]))).toMatchObject({
      bound: 20,
      minimal: true,
    });
  });

  it('where the chain may not be the least, it does not say that it is', () => {
    // Eight groups 3 = 2 + 1 need 16 transfers; the chain of 24 parties takes at most 23, and the only bound is the 16 receivers.
    const settled = minimalTransfers(balancesOf(Array.from({ length: 8 }, () => [3, -2, -1]).flat()));
    expect([settled.bound, settled.minimal]).toEqual([16, settled.transfers.length === 16]);
  });
});

it('within a group the largest pay the largest first, the earlier of equals first', () => {
  const party = (id: string, fen: number): Balance => ({ id, fen });
  expect(minimalTransfers([party('a', 4), party('b', 9), party('c', -7), party('d', -6)]).transfers).toEqual([
    { from: 'c', to: 'b', fen: 7 },
    { from: 'd', to: 'b', fen: 2 },
    { from: 'd', to: 'a', fen: 4 },
  ]);
  expect(minimalTransfers([party('a', 5), party('b', 5), party('c', -7), party('d', -3)]).transfers).toEqual([
    { from: 'c', to: 'a', fen: 5 },
    { from: 'c', to: 'b', fen: 2 },
    { from: 'd', to: 'b', fen: 3 },
  ]);
});

it('nobody, or nobody with anything open, needs no transfer', () => {
  expect(minimalTransfers([])).toEqual({ transfers: [], bound: 0, minimal: true });
  expect(minimalTransfers(balancesOf([0, 0]))).toEqual({ transfers: [], bound: 0, minimal: true });
});

it('balances that are not whole, or not safe, are the caller’s error', () => {
  expect(() => minimalTransfers(balancesOf([0.5, -0.5]))).toThrow('apportionment.unbalanced');
  expect(() => minimalTransfers(balancesOf([2 ** 53, -(2 ** 53)]))).toThrow('apportionment.unbalanced');
  expect(() => minimalTransfers(balancesOf([3, -2]))).toThrow('apportionment.unbalanced: received 1');
});
