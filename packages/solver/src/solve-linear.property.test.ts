import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minCostFlow } from './min-cost-flow';
import { solveLinear } from './solve-linear';

describe('solveLinear', () => {
  test('equals the minimum-cost flow of a transport problem, two independent methods', async () => {
    const costs = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 12, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(costs, async (cost) => {
        const from = cost.map((_, k) => k % 3);
        const to = cost.map((_, k) => 3 + Math.floor(k / 3));
        const supply = [4, 4, 4, -3, -3, -3, -3];
        const flow = minCostFlow({ nodes: 7, from, to, capacity: cost.map(() => 2), cost, supply });
        const rows = supply.map((_, v) => cost.map((_c, k) => k).filter((k) => from[k] === v || to[k] === v));
        const starts = rows.reduce<number[]>((all, row) => [...all, Number(all.at(-1)) + row.length], [0]);
        const columns = rows.flat();
        const values = rows.flatMap((row, v) => row.map((k) => (from[k] === v ? 1 : -1)));
        const result = await solveLinear({
          sense: 'minimize',
          cost,
          upper: cost.map(() => 2),
          rowLower: supply,
          rowUpper: supply,
          matrix: { starts, columns, values },
        });
        expect(result.status).toBe(flow.status);
        expect(result.status === 'optimal' && Math.round(result.objective * 1e6) / 1e6).toBe(
          flow.status === 'optimal' && flow.cost,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('equals the best of all subsets of a 0/1 program', async () => {
    const items = fc.array(fc.tuple(fc.integer({ min: -5, max: 9 }), fc.nat(9)), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(items, fc.nat(30), async (pairs, room) => {
        let best = 0;
        for (let set = 0; set < 2 ** pairs.length; set += 1) {
          let worth = 0;
          let weight = 0;
          pairs.forEach(([gain, size], j) => {
            if ((set >> j) & 1) [worth, weight] = [worth + gain, weight + size];
          });
          if (weight <= room) best = Math.max(best, worth);
        }
        const result = await solveLinear({
          sense: 'maximize',
          cost: pairs.map(([gain]) => gain),
          upper: pairs.map(() => 1),
          integer: pairs.map(() => 1),
          rowLower: [Number.NEGATIVE_INFINITY],
          rowUpper: [room],
          matrix: { starts: [0, pairs.length], columns: pairs.map((_, j) => j), values: pairs.map(([, size]) => size) },
        });
        expect(result.status === 'optimal' && Math.round(result.objective)).toBe(best);
      }),
      { numRuns: 40 },
    );
  });
});
