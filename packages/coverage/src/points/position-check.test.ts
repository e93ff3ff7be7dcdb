import { DiagnosticSink, type SchemaCode } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import type { CoverageInputCode } from '../messages/messages-input';
import type { PointColumns } from './points';
import { checkCoordinates, checkIds, checkOutliers, noteSamePlaces } from './position-check';

type Sink = DiagnosticSink<CoverageInputCode | SchemaCode>;
const columns = (...places: readonly (readonly [number, number])[]): PointColumns => ({
  lon: Float64Array.from(places, ([x]) => x),
  lat: Float64Array.from(places, ([, y]) => y),
});
const found = (check: (sink: Sink) => unknown) => {
  const sink: Sink = new DiagnosticSink();
  const answer = check(sink);
  return [
    answer,
    ...sink
      .report()
      .items.map(
        ({ code, path, received, severity }) =>
          `${severity} ${code.replace('coverage.', '')} ${path.join('.')} ${received}`,
      ),
  ];
};
const at = (i: number) => [i, 'position'];

describe('checkCoordinates', () => {
  const check = (...places: readonly (readonly [number, number])[]) =>
    found((sink) => checkCoordinates(sink, ['homes'], columns(...places), at));

  it('takes places up to the very limits', () => {
    expect(check([180, 80], [-180, -80], [0, 0])).toEqual([true]);
    expect(check()).toEqual([true]);
  });

  it.each<readonly [string, readonly [number, number], string]>([
    ['a longitude beyond 180', [180.5, 37], 'longitude homes.1.position 180.5'],
    ['a longitude below −180', [-180.5, 37], 'longitude homes.1.position -180.5'],
    ['a latitude beyond 80', [113, 80.5], 'latitude homes.1.position 80.5'],
    ['a latitude below −80', [180, -80.5], 'latitude homes.1.position -80.5'],
    ['the longitude first where both are beyond', [181, 91], 'longitude homes.1.position 181'],
    ['the longitude that is no number', [Number.NaN, 91], 'not-a-number homes.1.position NaN'],
    ['the latitude that is no number', [181, Number.POSITIVE_INFINITY], 'not-a-number homes.1.position Infinity'],
    [
      'the longitude where both are none',
      [Number.NEGATIVE_INFINITY, Number.NaN],
      'not-a-number homes.1.position -Infinity',
    ],
  ])('names %s', (_, place, expected) => {
    expect(check([113, 37], place, [114, 38])).toEqual([false, `error ${expected}`]);
  });

  it('names every one', () => {
    expect(check([181, 0], [0, 0], [0, 81])).toEqual([
      false,
      'error longitude homes.0.position 181',
      'error latitude homes.2.position 81',
    ]);
  });
});

describe('checkOutliers', () => {
  const check = (places: PointColumns, households: PointColumns) =>
    found((sink) => checkOutliers(sink, ['stations'], places, households, at)).slice(1);
  const trio = columns([20, 60], [20, 60], [20, 60.001]);

  it('judges by three households, not by two', () => {
    expect(check(columns([25, 60]), columns([20, 60], [20, 60]))).toEqual([]);
    expect(check(columns([25, 60]), trio)).toEqual(['warning far-away stations.0.position [25,60]']);
  });

  it('names each place that is far from the middle, and as swapped one that is near it the other way round', () => {
    // 60° E 20° N is 20° E 60° N exchanged; 85° E 20° N exchanged would be beyond the supported latitudes.
    expect(check(columns([20, 60], [60, 20], [60, 30], [85, 20], [20, 61.7]), trio)).toEqual([
      'error swapped stations.1.position [60,20]',
      'warning far-away stations.2.position [60,30]',
      'warning far-away stations.3.position [85,20]',
    ]);
  });

  it('takes for the middle the middle one of all, of each coordinate, and not the mean', () => {
    // Two of five are far to the west and south of the others.
    const five = columns([20, 60], [20, 60], [20, 60], [10, 40], [10, 40]);
    expect(check(columns([20, 60]), five)).toEqual([]);
    expect(check(columns([11, 41], [20.1, 60]), columns([20, 60], [20, 60], [20, 60], [20, 60], [10, 40]))).toEqual([
      'warning far-away stations.0.position [11,41]',
    ]);
  });
});

describe('checkIds', () => {
  it('names every id that was there before, and where it was first', () => {
    const sink: Sink = new DiagnosticSink();
    checkIds(sink, ['homes'], ['a', 'b', 'a', 'c', 'b', 'a'], (i) => [i]);
    expect(sink.report().items.map(({ path, params }) => [path.join('.'), params])).toEqual([
      ['homes.2', { id: 'a', first: 1 }],
      ['homes.4', { id: 'b', first: 2 }],
      ['homes.5', { id: 'a', first: 1 }],
    ]);
    expect(found((empty) => checkIds(empty, [], undefined, at))).toEqual([undefined]);
  });
});

describe('noteSamePlaces', () => {
  it('counts places that were there before, both coordinates being the same', () => {
    expect(found((sink) => noteSamePlaces(sink, ['homes'], columns([1, 2], [1, 3], [2, 2], [2, 1])))).toEqual([
      undefined,
    ]);
    expect(found((sink) => noteSamePlaces(sink, ['homes'], columns([1, 2], [1, 3], [1, 2], [1, 2], [1, 3])))).toEqual([
      undefined,
      'info same-place homes 3',
    ]);
  });
});
