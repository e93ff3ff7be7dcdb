// 1,000,000 payers compared with dinero.js 2, quota and order violations of both on 20,000 random cases, and the Shapley value on large trees.
import { apportion, roundShares } from '@community1373/apportionment';
import { createRandom, type Random } from '@community1373/base/random';
import { allocate, dinero, toSnapshot } from 'dinero.js';
import { CNY } from 'dinero.js/currencies';
import type { Bench } from './index';

interface Violations {
  quota: number;
  order: number;
}

const payers = 1_000_000;
const cases = 20_000;
const segments = 100_000;

const byDinero = (total: number, ratios: readonly number[]): readonly number[] =>
  allocate(dinero({ amount: total, currency: CNY }), ratios).map((part) => toSnapshot(part).amount);

const byUs = (total: number, weights: readonly number[]): readonly number[] =>
  roundShares({ total, weights, method: 'largest-remainder' });

/** Returns the shortest of a few runs in seconds, and the last result. */
const timed = <T>(runs: number, run: () => T): { readonly seconds: number; readonly result: T } => {
  let seconds = Number.POSITIVE_INFINITY;
  let result = run();
  for (let k = 0; k < runs; k += 1) {
    const start = performance.now();
    result = run();
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return { seconds, result };
};

/** Counts results in which a share is not its exact share rounded down or up, and those in which a larger weight has a smaller share. Integers only. */
const judge = (total: number, weights: readonly number[], shares: readonly number[], count: Violations): void => {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const outside = shares.some((share, i) => {
    const exact = BigInt(total) * BigInt(weights[i] ?? 0);
    const floor = exact / BigInt(sum);
    return BigInt(share) < floor || BigInt(share) > (exact % BigInt(sum) === 0n ? floor : floor + 1n);
  });
  const ranked = weights
    .map((weight, i) => ({ weight, share: shares[i] ?? 0 }))
    .sort((a, b) => a.weight - b.weight || a.share - b.share);
  const disordered = ranked.some(({ weight, share }, i) => {
    const next = ranked[i + 1];
    return next !== undefined && next.weight > weight && next.share < share;
  });
  if (outside) count.quota += 1;
  if (disordered) count.order += 1;
};

const compareCases = (random: Random): { readonly ours: Violations; readonly dinero: Violations } => {
  const violations = { ours: { quota: 0, order: 0 }, dinero: { quota: 0, order: 0 } };
  for (let k = 0; k < cases; k += 1) {
    const weights = Array.from(
      { length: 2 + random.below(9) },
      () => 1 + random.below(random.below(2) === 0 ? 20 : 10_000),
    );
    const total = random.below(random.below(2) === 0 ? 200 : 10_000_000);
    judge(total, weights, byUs(total, weights), violations.ours);
    judge(total, weights, byDinero(total, weights), violations.dinero);
  }
  return violations;
};

/** Splits a random tree, or a single line, of n segments with one household at each. */
const tree = (random: Random, n: number, line: boolean): number => {
  const network = {
    segments: Array.from({ length: n }, (_, i) => ({
      id: `s${i}`,
      fen: 1 + random.below(100_000),
      ...(i === 0 ? {} : { parentId: `s${line ? i - 1 : random.below(i)}` }),
    })),
    taps: Array.from({ length: n }, (_, i) => ({ householdId: `h${i}`, segmentId: `s${i}` })),
  };
  const answer = { liable: false, reason: 'asked' } as const;
  const levy = {
    id: 'tree',
    title: 'tree',
    decidedOn: '2026-01-12',
    authority: { kind: 'agreement', agreementId: 'a' },
    responsibility: { utility: answer, builder: answer, wrongdoer: answer, repairFund: answer },
    scope: { kind: 'network' },
    network,
    rule: { kind: 'network', solution: 'shapley' },
    receipts: [],
    actualCostFen: network.segments.reduce((sum, { fen }) => sum + fen, 0),
  } as const;
  const { seconds, result } = timed(3, () =>
    apportion({ levy, payers: network.taps.map(({ householdId }) => ({ householdId })) }),
  );
  const paid = result.ok ? result.value.shares.reduce((sum, { fen }) => sum + fen, 0) : -1;
  if (paid !== levy.actualCostFen) throw new Error('the shares of the tree do not sum to its cost');
  return seconds;
};

export const run: Bench = async () => {
  const random = createRandom('apportionment');
  const weights = Array.from({ length: payers }, () => 3000 + random.below(12_000));
  const total = 12_345_678_901;
  const ours = timed(3, () => byUs(total, weights));
  const theirs = timed(1, () => byDinero(total, weights));
  if (ours.result.reduce((sum, share) => sum + share, 0) !== total)
    throw new Error('the shares do not sum to the total');
  console.log(`${payers} payers: ours ${ours.seconds.toFixed(3)} s, dinero.js ${theirs.seconds.toFixed(3)} s`);
  const wide = timed(2, () =>
    byUs(
      9_007_199_254_740_881,
      weights.map((weight) => weight * 1009),
    ),
  );
  console.log(`${payers} payers, products past 2^53: ours ${wide.seconds.toFixed(3)} s`);
  // Linear: the time per segment stays about the same.
  for (const n of [segments / 4, segments / 2, segments]) {
    const told = (line: boolean): string => {
      const seconds = tree(random, n, line);
      return `${seconds.toFixed(2)} s (${((seconds / n) * 1e6).toFixed(0)} µs a segment)`;
    };
    console.log(`Shapley on ${n} segments, whole pipeline: random tree ${told(false)}, a line ${told(true)}`);
  }
  const violations = compareCases(random);
  return {
    payers,
    seconds: Number(ours.seconds.toFixed(4)),
    ratio: { dinero: Number((theirs.seconds / ours.seconds).toFixed(2)) },
    violations,
  };
};
