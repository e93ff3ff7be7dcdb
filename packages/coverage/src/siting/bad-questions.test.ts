import { describeDiagnostic } from '@community1373/base/diagnostics';
import { describe, expect, test } from 'vitest';
import { lengths, row, twoPieces } from '../../fixtures/siting';
import { locateFacilities } from './locate-facilities';
import { sitingDiagnostics } from './messages';
import { parseSiting } from './parse';
import type { SitingProblem } from './problem';

const good = { ...row, problem: 'mclp', facilityCount: 1, radius: 100 } as const;
const graph = { ...twoPieces, problem: 'p-median', facilityCount: 2 } as const;

describe('bad questions', () => {
  test.each<readonly [string, readonly (string | number)[], SitingProblem]>([
    ['siting.no-demand', ['demand'], { ...good, demand: [], distance: { kind: 'matrix', lengths: [] } }],
    ['siting.no-demand', ['demand'], { ...good, demand: [0, 0, 0, 0] }],
    ['siting.demand', ['demand', 1], { ...good, demand: [1, Number.NaN, 1, 1] }],
    ['siting.demand', ['demand', 0], { ...good, demand: [-1, 1, 1, 1] }],
    ['siting.no-candidates', ['candidates'], { ...good, candidates: 0 }],
    ['siting.length', ['distance', 'lengths'], { ...good, distance: { kind: 'matrix', lengths: [1, 2] } }],
    [
      'siting.distance',
      ['distance', 'lengths', 2],
      { ...good, distance: { kind: 'matrix', lengths: lengths.with(2, Number.NaN) } },
    ],
    [
      'siting.distance',
      ['distance', 'lengths', 2],
      { ...good, distance: { kind: 'matrix', lengths: lengths.with(2, -1) } },
    ],
    ['siting.distance', ['distance', 0, 0], { ...good, distance: { kind: 'metric', between: () => Number.NaN } }],
    ['siting.distance', ['distance', 'length', 0], { ...graph, distance: { ...graph.distance, length: [-1, 7, 3] } }],
    ['siting.index', ['distance', 'to', 0], { ...graph, distance: { ...graph.distance, to: [5, 2, 4] } }],
    ['siting.length', ['distance', 'nodes'], { ...graph, distance: { ...graph.distance, nodes: 4.5 } }],
    ['siting.length', ['distance', 'nodes'], { ...graph, distance: { ...graph.distance, nodes: 0 } }],
    ['siting.length', ['distance', 'to'], { ...graph, distance: { ...graph.distance, to: [1, 2] } }],
    ['siting.length', ['distance', 'length'], { ...graph, distance: { ...graph.distance, length: [1, 2] } }],
    ['siting.length', ['distance', 'candidates'], { ...graph, distance: { ...graph.distance, candidates: [1, 2] } }],
    ['siting.index', ['distance', 'from', 1], { ...graph, distance: { ...graph.distance, from: [0, -1, 3] } }],
    [
      'siting.index',
      ['distance', 'points', 4],
      { ...graph, distance: { ...graph.distance, points: [0, 1, 2, 3, 0.5] } },
    ],
    [
      'siting.index',
      ['distance', 'candidates', 4],
      { ...graph, distance: { ...graph.distance, candidates: [0, 1, 2, 3, 5] } },
    ],
    ['siting.length', ['distance', 'points'], { ...graph, distance: { ...graph.distance, points: [0] } }],
    ['siting.index', ['required', 0], { ...good, required: [4] }],
    ['siting.twice', ['required', 1], { ...good, facilityCount: 3, required: [2, 2] }],
    ['siting.facility-count', ['facilityCount'], { ...good, facilityCount: 0 }],
    ['siting.facility-count', ['facilityCount'], { ...good, facilityCount: 5 }],
    ['siting.too-many-required', ['required'], { ...good, required: [0, 1] }],
    ['siting.radius', ['radius'], { ...good, radius: -1 }],
    ['schema.invalid-type', ['radius'], { ...good, radius: Number.NaN }],
    [
      'siting.capacity',
      ['capacity', 1],
      { ...row, problem: 'capacitated-p-median', facilityCount: 1, capacity: [1, 0.5, 1, 1] },
    ],
    ['siting.length', ['capacity'], { ...row, problem: 'capacitated-p-median', facilityCount: 1, capacity: [1] }],
    [
      'siting.capacity',
      ['capacity', 3],
      { ...row, problem: 'capacitated-p-median', facilityCount: 1, capacity: [1, 1, 1, -1] },
    ],
    [
      'siting.too-large',
      ['demand'],
      { ...row, demand: [2 ** 40, 1, 0, 0], problem: 'capacitated-p-median', facilityCount: 1, capacity: [1, 1, 1, 1] },
    ],
    [
      'siting.whole-units',
      ['demand', 0],
      { ...row, demand: [0.5, 1, 1, 1], problem: 'capacitated-p-median', facilityCount: 1, capacity: [1, 1, 1, 1] },
    ],
  ])('%s at %j, with a way to mend it', async (code, path, problem) => {
    const result = await locateFacilities(problem);
    const [item] = result.ok ? [] : result.report.items;
    expect(item).toMatchObject({ code, path });
    const texts =
      item === undefined
        ? []
        : (['zh-CN', 'en'] as const).flatMap((locale) =>
            Object.values(describeDiagnostic(item, sitingDiagnostics, locale)),
          );
    expect(texts.length).toBe(8);
    expect(texts.every((text) => !/[{}]/.test(text) || text === item?.received)).toBe(true);
  });
});

test('what an index, a number of stations and a length should have been is said', async () => {
  const params = async (problem: SitingProblem) => {
    const result = await locateFacilities(problem);
    return result.ok ? [] : result.report.items.map((item) => item.params);
  };
  expect(await params({ ...good, required: [4] })).toEqual([{ last: 3 }]);
  expect(await params({ ...graph, distance: { ...graph.distance, to: [5, 2, 4], points: [0] } })).toEqual([
    { expected: 5 },
    { last: 4 },
  ]);
  expect(await params({ ...good, facilityCount: 5 })).toEqual([{ candidates: 4 }]);
  expect(await params({ ...good, required: [1, 2, 1], facilityCount: 2 })).toEqual([
    { index: 1 },
    { required: 3, facilityCount: 2 },
  ]);
});

describe('parseSiting', () => {
  test('reads what JSON can hold, and typed arrays', () => {
    expect(parseSiting(JSON.parse(JSON.stringify(good)))).toMatchObject({
      ok: true,
      value: { problem: 'mclp', facilityCount: 1 },
    });
    expect(parseSiting({ ...good, demand: Float64Array.of(1, 2, 3, 4) })).toMatchObject({ ok: true });
  });

  test.each([
    [undefined],
    [{ ...good, problem: 'p-hub' }],
    [{ ...good, demand: '1,2' }],
    [{ ...good, distance: { kind: 'matrix', lengths: ['1'] } }],
    [{ ...good, facilityCount: undefined }],
  ])('refuses %j', (input) => {
    expect(parseSiting(input).ok).toBe(false);
  });

  test('warns of a field that is not read', () => {
    const read = parseSiting({ ...good, raduis: 5 });
    expect([read.ok, read.report.items.map(({ code, path }) => [code, ...path])]).toEqual([
      true,
      [['schema.misspelt-key', 'raduis']],
    ]);
  });

  test('takes over the findings of the check', () => {
    expect(parseSiting({ ...good, facilityCount: 9 }).report.items.map(({ code }) => code)).toEqual([
      'siting.facility-count',
    ]);
  });
});

describe('the very limits of a question', () => {
  const found = async (problem: SitingProblem) => {
    const result = await locateFacilities(problem, { budget: { work: 1 } });
    return result.ok
      ? []
      : result.report.items.map(
          ({ code, path, received }) => `${code.replace('siting.', '')} ${path.join('.')} ${received}`,
        );
  };
  const capacity = [50, 50, 50, 50];
  const served = { ...row, problem: 'capacitated-p-median', facilityCount: 4, capacity } as const;

  test.each<readonly [string, SitingProblem]>([
    ['no way to a site', { ...good, distance: { kind: 'matrix', lengths: lengths.with(2, Number.POSITIVE_INFINITY) } }],
    ['a length of 0', { ...good, distance: { kind: 'metric', between: () => 0 } }],
    ['a radius of 0', { ...good, radius: 0 }],
    ['as many stations as candidates, all of them staying', { ...good, facilityCount: 4, required: [3, 2, 1, 0] }],
    [
      'one node',
      {
        ...graph,
        facilityCount: 1,
        candidates: 1,
        demand: [1],
        distance: { kind: 'graph', nodes: 1, from: [], to: [], length: [], points: [0], candidates: [0] },
      },
    ],
    ['no capacity', { ...served, capacity: [0, 0, 0, 0] }],
    ['as many units as can be counted', { ...served, demand: [2 ** 40, 0, 0, 0], capacity: [2 ** 41, 0, 0, 2 ** 41] }],
    ['demand that is not whole, without capacity', { ...good, demand: [0.5, 1, 1, 1] }],
  ])('%s is sound', async (_, problem) => {
    expect(await found(problem)).toEqual([]);
  });

  test.each<readonly [string, SitingProblem, readonly string[]]>([
    ['candidates by halves', { ...good, candidates: 3.5 }, ['no-candidates candidates 3.5']],
    ['fewer than none', { ...good, candidates: -1 }, ['no-candidates candidates -1']],
    ['endless demand', { ...good, demand: [1, Number.POSITIVE_INFINITY, 1, 1] }, ['demand demand.1 Infinity']],
    [
      'a metric below 0, wherever it is',
      { ...good, distance: { kind: 'metric', between: (i, j) => (i === 3 && j > 1 ? -j : 5) } },
      ['distance distance.3.2 -2', 'distance distance.3.3 -3'],
    ],
    ['stations by halves', { ...good, facilityCount: 1.5 }, ['facility-count facilityCount 1.5']],
    ['an endless radius', { ...good, radius: Number.POSITIVE_INFINITY }, ['schema.invalid-type radius Infinity']],
    [
      'capacities beyond whole numbers, and below 0',
      { ...served, capacity: [2 ** 53, -1, 0, Number.NaN] },
      ['capacity capacity.0 9007199254740992', 'capacity capacity.1 -1', 'capacity capacity.3 NaN'],
    ],
    [
      'a place in halves, before the first and after the last',
      { ...good, facilityCount: 4, required: [0.5, -1, 4] },
      ['index required.0 0.5', 'index required.1 -1', 'index required.2 4'],
    ],
    [
      'every repetition of a station',
      { ...good, facilityCount: 4, required: [1, 1, 2, 1] },
      ['twice required.1 1', 'twice required.3 1'],
    ],
    [
      'every edge that has no length, or less than none',
      { ...graph, distance: { ...graph.distance, length: [Number.NaN, 0, -3] } },
      ['distance distance.length.0 NaN', 'distance distance.length.2 -3'],
    ],
    [
      'units in parts, each of them',
      { ...served, demand: [0.5, 1, 2.5, 1] },
      ['whole-units demand.0 0.5', 'whole-units demand.2 2.5'],
    ],
    [
      'one unit more than can be counted',
      { ...served, demand: [2 ** 40, 1, 0, 0] },
      [`too-large demand ${2 ** 40 + 1}`],
    ],
    [
      'first what is wrong at all, and parts of units only then',
      { ...served, demand: [0.5, -1, 1, 1] },
      ['demand demand.1 -1'],
    ],
  ])('%s is named', async (_, problem, expected) => {
    expect(await found(problem)).toEqual(expected);
  });
});

describe('numbers that parseSiting takes', () => {
  const reads = (demand: unknown): boolean => parseSiting({ ...good, demand }).ok;

  test('are lists of numbers and typed arrays of numbers, of any kind', () => {
    expect([
      reads([1, 2, 3, 4]),
      reads(Int32Array.of(1, 2, 3, 4)),
      reads(Uint8Array.of(1, 2, 3, 4)),
      reads(Float32Array.of(1, 2, 3, 4)),
    ]).toEqual([true, true, true, true]);
  });

  test('and not words, whole numbers without end, or bytes without a type', () => {
    expect(
      [
        [1, '2', 3, 4],
        BigInt64Array.of(1n, 2n, 3n, 4n),
        BigUint64Array.of(1n, 2n, 3n, 4n),
        new DataView(new ArrayBuffer(4)),
        { length: 4 },
        null,
        new ArrayBuffer(4),
      ].map(reads),
    ).toEqual([false, false, false, false, false, false, false]);
  });

  test('a metric is a function', () => {
    const takes = (between: unknown): boolean => parseSiting({ ...good, distance: { kind: 'metric', between } }).ok;
    expect([takes(() => 5), takes(5), takes(undefined)]).toEqual([true, false, false]);
  });

  test('what is sound comes back as it was, without a word', () => {
    expect(parseSiting({ ...good, names: ['a', 'b', 'c', 'd'], required: [1] })).toEqual({
      ok: true,
      value: { ...good, names: ['a', 'b', 'c', 'd'], required: [1] },
      report: { items: [], total: 0, errors: 0 },
    });
  });
});
