import { describe, expect, it } from 'vitest';
import { locateFacilities, type SitingProblem } from '.';

/** A square of points, each also a candidate, with a count of the distances requested. */
const [side, count] = [55, 55 * 55];
const counting = () => {
  const asked = { times: 0 };
  const between = (i: number, j: number): number => {
    asked.times += 1;
    return Math.abs((i % side) - (j % side)) + Math.abs(Math.floor(i / side) - Math.floor(j / side));
  };
  return {
    asked,
    space: {
      demand: new Float64Array(count).fill(1),
      candidates: count,
      distance: { kind: 'metric', between },
    } as const,
  };
};

type Asks = (space: ReturnType<typeof counting>['space']) => SitingProblem;
const questions: readonly (readonly [string, Asks])[] = [
  ['mclp', (space) => ({ ...space, problem: 'mclp', facilityCount: 3, radius: 2 })],
  ['lscp', (space) => ({ ...space, problem: 'lscp', radius: 2 })],
  ['p-median', (space) => ({ ...space, problem: 'p-median', facilityCount: 3 })],
  ['p-center', (space) => ({ ...space, problem: 'p-center', facilityCount: 3 })],
  [
    'capacitated-mclp',
    (space) => ({
      ...space,
      problem: 'capacitated-mclp',
      facilityCount: 3,
      radius: 2,
      capacity: new Float64Array(count).fill(9),
    }),
  ],
  [
    'capacitated-p-median',
    (space) => ({
      ...space,
      problem: 'capacitated-p-median',
      facilityCount: count,
      capacity: new Float64Array(count).fill(9),
    }),
  ],
];

describe('a large question', () => {
  it.each(questions)(
    'law: %s ends at the first turn after the signal or the time, while it is still being read',
    async (_, ask) => {
      for (const by of ['abort', 'time'] as const) {
        const { asked, space } = counting();
        const signal = { aborted: by === 'abort' };
        const answer = await locateFacilities(ask(space), {
          signal,
          pause: async () => {},
          ...(by === 'time' ? { budget: { milliseconds: 0 }, now: () => 0 } : {}),
        });
        expect(answer).toMatchObject({ ok: true, value: { status: 'unknown', stoppedBy: by } });
        // 9.2 million distances in total; the search yields after 4 million.
        expect(asked.times).toBeLessThan(4_100_000);
      }
    },
  );

  it('with more pairs than are held is refused by name, with the limit', async () => {
    const { asked, space } = counting();
    const many = { ...space, candidates: 100_000 };
    for (const problem of ['p-median', 'p-center'] as const)
      expect(await locateFacilities({ ...many, problem, facilityCount: 3 })).toMatchObject({
        ok: false,
        report: { items: [{ code: 'siting.too-many-pairs', params: { count: count * 100_000, limit: 50_000_000 } }] },
      });
    expect(asked.times).toBe(0);
  });
});
