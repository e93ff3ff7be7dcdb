import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../bench/siting';
import { recomputeOrLibrary, recomputeSanFrancisco } from './siting-recompute';

const folder = join(import.meta.dirname, '../../../shared/data/siting');
const present = existsSync(folder);
if (!present)
  console.log('siting reference data (../shared/data/siting) are absent: the conformance tests are skipped');

interface Line {
  readonly objective: number;
  readonly bound: number;
  readonly gap: number;
  readonly seconds: number;
  readonly chosen: readonly number[];
}

// Safe cast: the documented output line of the benchmark.
const bench = async (...args: string[]): Promise<Line> => (await run([...args, '--seconds', '15'])) as unknown as Line;

describe.skipIf(!present)('OR-Library p-median, optima as published with the files', () => {
  const best = present
    ? new Map(
        readFileSync(join(folder, 'pmedopt.txt'), 'utf8')
          .trim()
          .split('\n')
          .slice(1)
          .map((line) => [line.trim().split(/\s+/)[0], Number(line.trim().split(/\s+/)[1])]),
      )
    : new Map();

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'pmed%i: the optimum, proved, and recomputed from the chosen vertices',
    async (k) => {
      const file = join(folder, `pmed${k}.txt`);
      const { objective, bound, gap, chosen } = await bench('--file', file, '--problem', 'p-median', '--seed', '1');
      const again = recomputeOrLibrary(file, chosen);
      expect({ objective, again: again.objective, count: new Set(chosen).size }).toEqual({
        objective: best.get(`pmed${k}`),
        again: objective,
        count: again.open,
      });
      expect(bound).toBeLessThanOrEqual(Number(best.get(`pmed${k}`)));
      expect(bound).toBeGreaterThanOrEqual(0.99 * Number(best.get(`pmed${k}`)));
      expect(gap).toBe((objective - bound) / objective);
    },
  );
});

describe.skipIf(!present)('San Francisco, values as given in ../shared/data/README.md', () => {
  const file = join(folder, 'san-francisco');

  test('lscp 8', async () => {
    const { objective, bound, chosen } = await bench('--file', file, '--problem', 'lscp');
    expect([objective, bound, chosen.length, recomputeSanFrancisco(file, chosen).reached]).toEqual([8, 8, 8, true]);
  });

  test('mclp 875247', async () => {
    const { objective, bound, chosen } = await bench('--file', file, '--problem', 'mclp');
    expect([objective, bound, chosen.length, recomputeSanFrancisco(file, chosen).covered]).toEqual([
      875_247, 875_247, 4, 875_247,
    ]);
  });

  test('p-median 2848268129.7145', async () => {
    const { objective, bound, chosen } = await bench('--file', file, '--problem', 'p-median');
    expect(objective.toFixed(4)).toBe('2848268129.7145');
    expect(Math.abs(recomputeSanFrancisco(file, chosen).sum - objective)).toBeLessThan(1e-5);
    expect(bound).toBeLessThanOrEqual(objective);
    expect(bound).toBeGreaterThan(objective * (1 - 1e-9));
  });

  test('p-center 7403.063811', async () => {
    const { objective, bound, chosen } = await bench('--file', file, '--problem', 'p-center');
    expect([objective.toFixed(6), bound, recomputeSanFrancisco(file, chosen).farthest]).toEqual([
      '7403.063811',
      objective,
      objective,
    ]);
  });
});
