import { describe, expect, test } from 'vitest';
import { lengths, row } from '../../fixtures/siting';
import { describeSiting } from '../../fixtures/siting-reading';
import { type Answer, cannotServe, fillUp, outOfReach } from './answer';
import { readDistances } from './distances';
import { stoppedWords } from './messages';
import type { SitingProblem } from './problem';

const answer = (chosen: readonly number[], value: number, bound: number, more: Partial<Answer> = {}): Answer => ({
  kind: 'found',
  chosen,
  value,
  bound,
  stoppedBy: 'done',
  filled: [],
  reasons: [],
  ...more,
});
const told = (problem: SitingProblem, from: Answer) =>
  describeSiting(problem, readDistances(problem.distance, problem.demand.length, problem.candidates), from);
const proof = (problem: SitingProblem, from: Answer) => {
  const { status, value, bound, gap, explanations } = told(problem, from);
  const codes = explanations
    .map(({ code }) => code)
    .filter((code) => code === 'siting.proved-best' || code === 'siting.gap');
  return [status, value, bound, gap, ...codes];
};
const median = { ...row, problem: 'p-median', facilityCount: 1 } as const;
const cover = { ...row, problem: 'mclp', facilityCount: 1, radius: 100 } as const;

describe('what a siting proves', () => {
  test('of a median: the bound of the search, no higher than the value; the gap between them', () => {
    // One station at 2 gives 12,000.
    expect(proof(median, answer([2], 12_000, 12_000))).toEqual(['optimal', 12_000, 12_000, 0, 'siting.proved-best']);
    expect(proof(median, answer([2], 12_000, 9000))).toEqual(['feasible', 12_000, 9000, 0.25, 'siting.gap']);
    expect(proof(median, answer([2], 13_000, 12_500))).toEqual(['optimal', 12_000, 12_000, 0, 'siting.proved-best']);
    // Where the search's bound met its value, summed in another order, the bound is the recomputed value.
    expect(proof(median, answer([2], 11_999, 11_999))).toEqual(['optimal', 12_000, 12_000, 0, 'siting.proved-best']);
    expect(proof(median, answer([2], 11_999, 11_998))).toEqual(['feasible', 12_000, 11_998, 2 / 12_000, 'siting.gap']);
    expect(told(median, answer([2], 12_000, 9000)).explanations).toContainEqual({
      code: 'siting.gap',
      params: { gap: 0.25, bound: 9000 },
    });
  });

  test('of a covering the other way round', () => {
    // One station at 2 covers 80.
    expect(proof(cover, answer([2], 80, 80))).toEqual(['optimal', 80, 80, 0, 'siting.proved-best']);
    expect(proof(cover, answer([2], 80, 100))).toEqual(['feasible', 80, 100, 0.25, 'siting.gap']);
    expect(proof(cover, answer([2], 70, 75))).toEqual(['optimal', 80, 80, 0, 'siting.proved-best']);
    expect(proof(cover, answer([2], 81, 81))).toEqual(['optimal', 80, 80, 0, 'siting.proved-best']);
    const capacity = { ...cover, problem: 'capacitated-mclp', capacity: [50, 50, 50, 50] } as const;
    const services = [
      { point: 2, candidate: 2, units: 20 },
      { point: 3, candidate: 2, units: 30 },
    ];
    expect(proof(capacity, answer([2], 49, 60, { services }))).toEqual(['feasible', 50, 60, 0.2, 'siting.gap']);
    expect(proof(capacity, answer([2], 49, 40, { services }))).toEqual(['optimal', 50, 50, 0, 'siting.proved-best']);
  });

  test('a gap of a billionth is none, a larger one is', () => {
    expect(proof(median, answer([2], 12_000, 12_000 * (1 - 0.9e-9))).slice(0, 2)).toEqual(['optimal', 12_000]);
    expect(proof(median, answer([2], 12_000, 12_000 * (1 - 1.1e-9))).slice(0, 2)).toEqual(['feasible', 12_000]);
  });

  test('of a value of 0 any bound below it is infinitely far', () => {
    const near = { ...median, facilityCount: 4 };
    expect(proof(near, answer([0, 1, 2, 3], 0, 0))).toEqual(['optimal', 0, 0, 0, 'siting.proved-best']);
    expect(proof(near, answer([0, 1, 2, 3], 0, -1))).toEqual([
      'feasible',
      0,
      -1,
      Number.POSITIVE_INFINITY,
      'siting.gap',
    ]);
  });
});

describe('what a siting tells', () => {
  const codes = (problem: SitingProblem, from: Answer) => told(problem, from).explanations;

  test('the reasons of the search, what only makes up the number, and why the run ended, unless it was done', () => {
    const reasons = [{ code: 'siting.one-less-fails', params: { count: 1 } }] as const;
    const all = codes(
      { ...median, names: ['a', 'b', 'c'] },
      answer([2], 12_000, 12_000, { reasons, filled: [1, 3], stoppedBy: 'time' }),
    );
    expect(all.slice(3)).toEqual([
      ...reasons,
      { code: 'siting.site', params: { site: 'c', points: 4, demand: 110 } },
      // The last candidate has no name.
      { code: 'siting.filled-up', params: { sites: ['b', '3'] } },
      { code: 'siting.stopped', params: { by: stoppedWords.time } },
    ]);
    expect(codes(median, answer([2], 12_000, 12_000)).map(({ code }) => code)).toEqual([
      'siting.sum',
      'siting.mean',
      'siting.proved-best',
      'siting.site',
    ]);
  });

  test('services only under capacity, and what a site reaches alone only with a radius and without capacity', () => {
    const keys = (problem: SitingProblem) => {
      const { services, sites, ...rest } = told(problem, answer([2], 0, 0));
      return [
        'services' in { ...rest, ...(services === undefined ? {} : { services }) },
        'services' in told(problem, answer([2], 0, 0)),
        sites.some((site) => 'alone' in site),
      ];
    };
    const capacity = [9, 9, 9, 9];
    expect(keys(cover)).toEqual([false, false, true]);
    expect(keys(median)).toEqual([false, false, false]);
    expect(keys({ ...cover, problem: 'capacitated-mclp', capacity })).toEqual([true, true, false]);
    expect(keys({ ...median, problem: 'capacitated-p-median', capacity })).toEqual([true, true, false]);
  });

  test('that a site is reached alone, only where somebody reaches no other', () => {
    const both = codes({ ...cover, facilityCount: 2 }, answer([1, 2], 110, 110)).filter(
      ({ code }) => code === 'siting.site-alone',
    );
    expect(both).toEqual([
      { code: 'siting.site-alone', params: { demand: 30 } },
      { code: 'siting.site-alone', params: { demand: 40 } },
    ]);
    const same = {
      ...cover,
      facilityCount: 2,
      candidates: 2,
      distance: { kind: 'matrix', lengths: [0, 0, 9, 9, 9, 9, 9, 9] },
    } as const;
    expect(codes(same, answer([0, 1], 110, 110)).map(({ code }) => code)).not.toContain('siting.site-alone');
  });

  test('the nearest chosen site of each point within the radius, the first of equals, and nobody for whom no way leads to one', () => {
    const nearest = (problem: SitingProblem, chosen: readonly number[]) => [
      ...told(problem, answer(chosen, 0, 0)).nearest,
    ];
    expect(nearest(cover, [0])).toEqual([0, 0, -1, -1]);
    expect(nearest({ ...median, facilityCount: 2 }, [1, 3])).toEqual([1, 1, 1, 3]);
    expect(nearest({ ...median, facilityCount: 2 }, [0, 2])).toEqual([0, 0, 2, 2]);
    const cut = {
      ...median,
      distance: {
        kind: 'matrix',
        lengths: lengths.map((length) => (length === 300 ? Number.POSITIVE_INFINITY : length)),
      },
    } as const;
    expect(nearest(cut, [0])).toEqual([0, 0, 0, -1]);
  });

  test('the farthest point of a centre, the first of equals, and of those only who ask for something', () => {
    const centre = { ...row, problem: 'p-center', facilityCount: 1 } as const;
    const farthest = (demand: readonly number[], chosen: number) =>
      codes({ ...centre, demand }, answer([chosen], 0, 0))[0]?.params;
    expect(farthest([1, 1, 1, 1], 1)).toEqual({ point: 3, distance: 200 });
    expect(farthest([1, 1, 1, 0], 1)).toEqual({ point: 0, distance: 100 });
    expect(farthest([0, 1, 0, 0], 1)).toEqual({ point: 1, distance: 0 });
  });

  test('nothing of a point that asks for nothing', () => {
    const { sites } = told({ ...cover, demand: [0, 20, 0, 40] }, answer([1], 20, 20));
    expect(sites).toEqual([{ candidate: 1, required: false, points: 1, demand: 20, alone: 20 }]);
  });
});

describe('answers', () => {
  test('out of reach: how many, and the first ten of them', () => {
    const points = Array.from({ length: 12 }, (_, i) => 3 * i);
    expect(outOfReach(points)).toEqual({
      kind: 'none',
      status: 'infeasible',
      stoppedBy: 'done',
      reasons: [
        {
          code: 'siting.out-of-reach',
          params: { count: 12, points: ['0', '3', '6', '9', '12', '15', '18', '21', '24', '27'] },
        },
      ],
    });
  });

  test('cannot serve: proved, or only not found', () => {
    expect(cannotServe(true, 'done')).toEqual({
      kind: 'none',
      status: 'infeasible',
      stoppedBy: 'done',
      reasons: [{ code: 'siting.cannot-serve', params: {} }],
    });
    expect(cannotServe(false, 'time')).toEqual({
      kind: 'none',
      status: 'unknown',
      stoppedBy: 'time',
      reasons: [{ code: 'siting.none-found', params: {} }],
    });
  });

  test('fill up: with the lowest that are not chosen, in order', () => {
    expect(fillUp([10, 1], 5)).toEqual({ chosen: [0, 1, 2, 3, 10], filled: [0, 2, 3] });
    expect(fillUp([3, 1], 2)).toEqual({ chosen: [1, 3], filled: [] });
    expect(fillUp([], 0)).toEqual({ chosen: [], filled: [] });
  });
});

test('a column of distances is that of one candidate, by matrix, metric and graph', () => {
  const read = (distance: SitingProblem['distance'], points: number, candidates: number) => {
    const column = readDistances(distance, points, candidates);
    return Array.from({ length: candidates }, (_, j) => {
      const one = new Float64Array(points);
      column(j, one);
      return [...one];
    });
  };
  expect(read({ kind: 'matrix', lengths: [1, 2, 3, 4, 5, 6] }, 2, 3)).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
  expect(read({ kind: 'metric', between: (i, j) => 10 * i + j }, 2, 3)).toEqual([
    [0, 10],
    [1, 11],
    [2, 12],
  ]);
  // 0 –4→ 1 –6→ 2, points at 2 and 0, candidates at 1 and 2.
  const graph = {
    kind: 'graph',
    nodes: 3,
    from: [0, 1],
    to: [1, 2],
    length: [4, 6],
    points: [2, 0],
    candidates: [1, 2],
  } as const;
  expect(read(graph, 2, 2)).toEqual([
    [6, 4],
    [0, 10],
  ]);
  expect(read({ ...graph, oneWay: false }, 2, 2)).toEqual([
    [6, 4],
    [0, 10],
  ]);
  expect(read({ ...graph, oneWay: true }, 2, 2)).toEqual([
    [Number.POSITIVE_INFINITY, 4],
    [0, 10],
  ]);
});
