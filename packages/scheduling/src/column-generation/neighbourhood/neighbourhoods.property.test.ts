import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallLines } from '../../../fixtures/line-problems';
import { smallRosters } from '../../../fixtures/line-rosters';
import { workOn } from '../../../fixtures/line-work';
import { bestRoster, costOf } from '../../../fixtures/lines';
import { Neighbourhoods } from './neighbourhoods';

it('law: reach the best roster from any, with prices of a root or without, and count their lines priced', async () => {
  let best = 0;
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(smallRosters, fc.boolean(), async ({ problem, lines, draw }, priced) => {
      const work = workOn(problem, lines, draw);
      const search = new Neighbourhoods(work);
      if (priced) search.startFrom(new Float64Array(problem.covers.slot.length));
      let before = work.cost;
      for (let k = 0; k < 8; k += 1) {
        await search.next();
        expect(work.cost).toBeLessThanOrEqual(before);
        before = work.cost;
      }
      expect([work.cost, work.phase]).toEqual([costOf(problem, work.lines), 'neighbourhoods']);
      tried += 1;
      if (work.cost === bestRoster(problem).cost) best += 1;
    }),
    { numRuns: 40 },
  );
  expect(best / tried).toBeGreaterThan(0.8);
});

it('law: go to a roster as good at every fourth try alone', async () => {
  let moves = 0;
  await fc.assert(
    fc.asyncProperty(smallLines, fc.nat(99), async (problem, seed) => {
      const { lines, cost, ways } = bestRoster(problem);
      if (ways === 1) return;
      const work = workOn(problem, lines, seed);
      const search = new Neighbourhoods(work);
      let before = work.lines;
      for (let k = 1; k <= 24; k += 1) {
        await search.next();
        expect(work.cost).toBe(cost);
        const isMoved = work.lines.some((line, person) => line.join() !== before[person]?.join());
        if (isMoved) moves += 1;
        expect(isMoved && k % 4 > 0).toBe(false);
        before = work.lines;
      }
    }),
    { numRuns: 40 },
  );
  expect(moves).toBeGreaterThan(0);
});
