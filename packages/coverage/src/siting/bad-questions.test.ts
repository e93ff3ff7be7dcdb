import { describeDiagnostic } from '@community1373/base/diagnostics';
import { describe, expect, test } from 'vitest';
import { lengths, row, twoPieces } from '../../fixtures/siting';
import { locateFacilities } from './locate-facilities';
import { sitingDiagnostics } from './messages';
import { parseSiting } from './parse';
import type { SitingProblem } from './problem';

const good = { ...row, problem: 'mclp', open: 1, radius: 100 } as const;
const graph = { ...twoPieces, problem: 'p-median', open: 2 } as const;

describe('bad questions', () => {
  test.each<readonly [string, readonly (string | number)[], SitingProblem]>([
    ['siting.no-demand', ['demand'], { ...good, demand: [], distance: { kind: 'matrix', lengths: [] } }],
    ['siting.no-demand', ['demand'], { ...good, demand: [0, 0, 0, 0] }],
    ['siting.demand', ['demand', 1], { ...good, demand: [1, Number.NaN, 1, 1] }],
    ['siting.demand', ['demand', 0], { ...good, demand: [-1, 1, 1, 1] }],
    ['siting.no-candidates', ['candidates'], { ...good, candidates: 0 }],
    ['siting.length', ['distance', 'lengths'], { ...good, distance: { kind: 'matrix', lengths: [1, 2] } }],
    ['siting.distance', ['distance', 'lengths', 2], { ...good, distance: { kind: 'matrix', lengths: lengths.with(2, Number.NaN) } }],
    ['siting.distance', ['distance', 'lengths', 2], { ...good, distance: { kind: 'matrix', lengths: lengths.with(2, -1) } }],
    ['siting.distance', ['distance', 0, 0], { ...good, distance: { kind: 'metric', between: () => Number.NaN } }],
    ['siting.distance', ['distance', 'length', 0], { ...graph, distance: { ...graph.distance, length: [-1, 7, 3] } }],
    ['siting.index', ['distance', 'to', 0], { ...graph, distance: { ...graph.distance, to: [5, 2, 4] } }],
    ['siting.length', ['distance', 'nodes'], { ...graph, distance: { ...graph.distance, nodes: 4.5 } }],
    ['siting.length', ['distance', 'nodes'], { ...graph, distance: { ...graph.distance, nodes: 0 } }],
    ['siting.length', ['distance', 'to'], { ...graph, distance: { ...graph.distance, to: [1, 2] } }],
    ['siting.length', ['distance', 'length'], { ...graph, distance: { ...graph.distance, length: [1, 2] } }],
    ['siting.length', ['distance', 'candidates'], { ...graph, distance: { ...graph.distance, candidates: [1, 2] } }],
    ['siting.index', ['distance', 'from', 1], { ...graph, distance: { ...graph.distance, from: [0, -1, 3] } }],
    ['siting.index', ['distance', 'points', 4], { ...graph, distance: { ...graph.distance, points: [0, 1, 2, 3, 0.5] } }],
    ['siting.index', ['distance', 'candidates', 4], { ...graph, distance: { ...graph.distance, candidates: [0, 1, 2, 3, 5] } }],
    ['siting.length', ['distance', 'points'], { ...graph, distance: { ...graph.distance, points: [0] } }],
    ['siting.index', ['stays', 0], { ...good, stays: [4] }],
    ['siting.twice', ['stays', 1], { ...good, open: 3, stays: [2, 2] }],
    ['siting.open', ['open'], { ...good, open: 0 }],
    ['siting.open', ['open'], { ...good, open: 5 }],
    ['siting.too-many-stay', ['stays'], { ...good, stays: [0, 1] }],
    ['siting.radius', ['radius'], { ...good, radius: -1 }],
    ['siting.radius', ['radius'], { ...good, radius: Number.NaN }],
    ['siting.capacity', ['capacity', 1], { ...row, problem: 'capacitated-p-median', open: 1, capacity: [1, 0.5, 1, 1] }],
    ['siting.length', ['capacity'], { ...row, problem: 'capacitated-p-median', open: 1, capacity: [1] }],
    ['siting.capacity', ['capacity', 3], { ...row, problem: 'capacitated-p-median', open: 1, capacity: [1, 1, 1, -1] }],
    ['siting.too-large', ['demand'], { ...row, demand: [2 ** 40, 1, 0, 0], problem: 'capacitated-p-median', open: 1, capacity: [1, 1, 1, 1] }],
    ['siting.whole-units', ['demand', 0], { ...row, demand: [0.5, 1, 1, 1], problem: 'capacitated-p-median', open: 1, capacity: [1, 1, 1, 1] }],
  ])('%s at %j, with a way to mend it', async (code, path, problem) => {
    const result = await locateFacilities(problem);
    const [item] = result.status === 'invalid' ? result.report.items : [];
    expect(item).toMatchObject({ code, path });
    const texts = item === undefined ? [] : (['zh-CN', 'en'] as const).flatMap((locale) => Object.values(describeDiagnostic(item, sitingDiagnostics, locale)));
    expect(texts.length).toBe(8);
    expect(texts.every((text) => !/[{}]/.test(text) || text === item?.received)).toBe(true);
  });
});

test('what an index, a number of stations and a length should have been is said', async () => {
  const params = async (problem: SitingProblem) => {
    const result = await locateFacilities(problem);
    return result.status === 'invalid' ? result.report.items.map((item) => item.params) : [];
  };
  expect(await params({ ...good, stays: [4] })).toEqual([{ last: 3 }]);
  expect(await params({ ...graph, distance: { ...graph.distance, to: [5, 2, 4], points: [0] } })).toEqual([{ expected: 5 }, { last: 4 }]);
  expect(await params({ ...good, open: 5 })).toEqual([{ candidates: 4 }]);
  expect(await params({ ...good, stays: [1, 2, 1], open: 2 })).toEqual([{ index: 1 }, { stays: 3, open: 2 }]);
});

describe('parseSiting', () => {
  test('reads what JSON can hold, and typed arrays', () => {
    expect(parseSiting(JSON.parse(JSON.stringify(good)))).toMatchObject({ ok: true, value: { problem: 'mclp', open: 1 } });
    expect(parseSiting({ ...good, demand: Float64Array.of(1, 2, 3, 4) })).toMatchObject({ ok: true });
  });

  test.each([
    [undefined],
    [{ ...good, problem: 'p-hub' }],
    [{ ...good, demand: '1,2' }],
    [{ ...good, distance: { kind: 'matrix', lengths: ['1'] } }],
    [{ ...good, open: undefined }],
    [{ ...good, colour: 'red' }],
  ])('refuses %j', (input) => {
    expect(parseSiting(input).ok).toBe(false);
  });

  test('takes over the findings of the check', () => {
    expect(parseSiting({ ...good, open: 9 }).report.items.map(({ code }) => code)).toEqual(['siting.open']);
  });
});
