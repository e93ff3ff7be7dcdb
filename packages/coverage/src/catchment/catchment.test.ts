import { CodedError } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import { type Catchment, type CatchmentInput, createCatchment } from './catchment';
import { straightLineDistance } from '../points/ellipsoid';
import { type Position, toPointColumns } from '../points/points';
import { buildWalkingGraph } from '../walking/walking-graph';

const at = (...places: readonly Position[]) =>
  toPointColumns(places.map((position, i) => ({ id: String(i), position })));
const center: Position = [113.57, 37.86];
/** Position a number of metres to the east; a degree at 37.86° N is 87,999 m. */
const east = (meters: number): Position => [113.57 + meters / 87_999, 37.86];
const make = (input: Partial<CatchmentInput> = {}): Catchment =>
  createCatchment({ households: at(center), providers: at(center), radius: 100, ...input });
const refusal = (act: () => unknown): readonly unknown[] => {
  try {
    act();
  } catch (error) {
    return error instanceof CodedError ? [error.code, error.received] : [error];
  }
  return [];
};

describe('what createCatchment refuses', () => {
  it.each<readonly [string, Partial<CatchmentInput>, readonly unknown[]]>([
    ['a longitude below −180', { households: at([-180.001, 0]) }, ['coverage.position', [-180.001, 0]]],
    ['a longitude above 180', { providers: at([180.001, 0]) }, ['coverage.position', [180.001, 0]]],
    ['a latitude above 80', { households: at([0, 80.001]) }, ['coverage.position', [0, 80.001]]],
    ['a latitude below −80', { providers: at([0, -80.001]) }, ['coverage.position', [0, -80.001]]],
    ['the last of several', { providers: at(center, center, [0, 90]) }, ['coverage.position', [0, 90]]],
    ['no longitude', { providers: at([Number.NaN, 0]) }, ['coverage.position', [Number.NaN, 0]]],
    ['a radius above 100 km', { radius: 100_000.1 }, ['coverage.radius', 100_000.1]],
    ['a radius that is no number', { radius: Number.NaN }, ['coverage.radius', Number.NaN]],
    [
      'columns of two lengths',
      { providers: { lon: new Float64Array(2), lat: new Float64Array(3) } },
      ['coverage.providers-length', [2, 3, undefined]],
    ],
    [
      'too few ids',
      { households: { lon: new Float64Array(2), lat: new Float64Array(2), ids: ['a'] } },
      ['coverage.households-length', [2, 2, 1]],
    ],
    [
      'too many ids',
      { providers: { lon: new Float64Array(1), lat: new Float64Array(1), ids: ['a', 'b'] } },
      ['coverage.providers-length', [1, 1, 2]],
    ],
  ])('%s', (_, input, expected) => {
    expect(refusal(() => make(input))).toEqual(expected);
  });

  it('and nothing at the very limits', () => {
    const corners = at([-180, -80], [180, 80], [-180, 80], [180, -80]);
    expect([...make({ households: corners, providers: corners, radius: 0 }).counts]).toEqual([1, 1, 1, 1]);
    expect(make({ radius: 100_000 }).radius).toBe(100_000);
    expect(make({ households: { lon: new Float64Array(1), lat: new Float64Array(1), ids: ['a'] } }).households).toBe(1);
  });
});

describe('what edits refuse', () => {
  it.each(['household', 'provider'] as const)(
    'a place of a %s that is none, and one that is not there or not there any more',
    (of) => {
      const catchment = make();
      expect(refusal(() => catchment.add(of, [113, 81]))).toEqual(['coverage.position', [113, 81]]);
      expect(refusal(() => catchment.move(of, 0, [200, 37]))).toEqual(['coverage.position', [200, 37]]);
      for (const index of [-1, 1]) {
        expect(refusal(() => catchment.move(of, index, center))).toEqual([`coverage.no-${of}`, index]);
        expect(refusal(() => catchment.remove(of, index))).toEqual([`coverage.no-${of}`, index]);
      }
      catchment.remove(of, 0);
      expect(refusal(() => catchment.remove(of, 0))).toEqual([`coverage.no-${of}`, 0]);
      expect(refusal(() => catchment.move(of, 0, center))).toEqual([`coverage.no-${of}`, 0]);
      expect([
        catchment.has(of, 0),
        catchment.positionOf(of, 0),
        of === 'household' ? catchment.households : catchment.providers,
      ]).toEqual([false, undefined, 1]);
    },
  );

  it('undoing an edit twice, or before a later one', () => {
    const catchment = make();
    const first = catchment.move('household', 0, east(20));
    const second = catchment.move('provider', 0, east(40));
    expect(refusal(first.undo)[0]).toBe('coverage.undo-order');
    second.undo();
    expect(refusal(second.undo)[0]).toBe('coverage.undo-order');
    first.undo();
    expect(refusal(first.undo)[0]).toBe('coverage.undo-order');
    expect(catchment.positionOf('provider', 0)).toEqual(center);
  });
});

describe('who reaches whom', () => {
  const homes = [60, 0, 300, -40].map(east);
  const stations = [-30, 20, 500].map(east);

  it('is told by index, with metres as the distance says', () => {
    const catchment = make({ households: at(...homes), providers: at(...stations) });
    const told = ({ indices, distances }: ReturnType<Catchment['reachedBy']>) => [[...indices], [...distances]];
    const apart = (p: number, ...list: readonly number[]): number[] =>
      list.map((h) => straightLineDistance(stations[p] ?? center, homes[h] ?? center));
    expect(told(catchment.reachedBy(0))).toEqual([[0, 1, 3], apart(0, 0, 1, 3)]);
    expect(told(catchment.reachedBy(1))).toEqual([[0, 1, 3], apart(1, 0, 1, 3)]);
    expect([told(catchment.reachedBy(2)), catchment.countReachedBy(2)]).toEqual([[[], []], 0]);
    expect(told(catchment.reaching(3))).toEqual([
      [0, 1],
      [...apart(0, 3), ...apart(1, 3)],
    ]);
    expect([0, 1, 2, 3].map((h) => catchment.distanceOf(h))).toEqual([
      ...apart(1, 0),
      ...apart(1, 1),
      undefined,
      ...apart(0, 3),
    ]);
    expect(catchment.nearestAnywhere(2)).toEqual({
      provider: 2,
      distance: straightLineDistance(stations[2] ?? center, homes[2] ?? center),
    });
    expect([catchment.distanceOf(-1), catchment.distanceOf(4), catchment.radius, catchment.metric]).toEqual([
      undefined,
      undefined,
      100,
      { kind: 'straight' },
    ]);
    expect([catchment.onGraph('household', 0), catchment.onGraph('provider', 2)]).toEqual([true, true]);
  });

  it('a detour makes every way longer and the reach shorter', () => {
    const catchment = make({
      households: at(east(0), east(78), east(76), east(200)),
      metric: { kind: 'straight', detour: 1.3 },
    });
    expect([...catchment.counts]).toEqual([1, 0, 1, 0]);
    expect(catchment.distanceOf(2)).toBeCloseTo(1.3 * straightLineDistance(center, east(76)), 3);
    expect(catchment.nearestAnywhere(3)?.distance).toBeCloseTo(1.3 * straightLineDistance(center, east(200)), 3);
    expect(catchment.saturation).toBeUndefined();
    // 76 m with a detour of 1.3 are 99 m, with 1.4 they are 106 m.
    const across = (detour: number) =>
      make({ households: at(east(0), east(76)), metric: { kind: 'straight', detour } }).saturation;
    expect(across(1.3)?.params?.['extent']).toBeCloseTo(1.3 * straightLineDistance(center, east(76)), 3);
    expect(across(1.4)).toBeUndefined();
  });

  it('along paths in seconds, of 1.4 m each', () => {
    const graph = buildWalkingGraph([{ coordinates: [east(-100), east(600)] }]);
    const catchment = make({
      households: at(...homes),
      providers: at(...stations),
      radius: 60,
      metric: { kind: 'paths', graph, mobility: 'able', measure: 'time' },
    });
    const { indices, distances } = catchment.reachedBy(1);
    expect([...indices]).toEqual([0, 1, 3]);
    [40, 20, 60].forEach((meters, i) => expect(distances[i]).toBeCloseTo(meters / 1.4, 2));
    expect(catchment.distanceOf(3)).toBeCloseTo(10 / 1.4, 2);
    expect(catchment.nearestAnywhere(2)?.distance).toBeCloseTo(200 / 1.4, 2);
    // The outer zone ends at 60 s.
    expect(
      catchment.accessibility({
        method: {
          kind: 'E2SFCA',
          zones: [
            { upTo: 20, weight: 1 },
            { upTo: 60, weight: 0.5 },
          ],
        },
      }).ratio[1],
    ).toBe(1 / (0.5 + 1 + 0.5));
  });
});
