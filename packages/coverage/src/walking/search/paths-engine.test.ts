import { describe, expect, it } from 'vitest';
import { createCatchment } from '../../catchment/catchment';
import { type Mobility, mobilityClasses, type MobilityClass } from '../mobility';
import { type Position, toPointColumns } from '../../points/points';
import { buildWalkingGraph } from '../walking-graph';

/** Position at a distance in metres along a parallel; a degree at 37.86° N is 87,999 m. */
const east = (meters: number): Position => [113.57 + meters / 87_999, 37.86];
const places = (...meters: readonly number[]) =>
  toPointColumns(meters.map((m, i) => ({ id: String(i), position: east(m) })));
const street = buildWalkingGraph([{ coordinates: [east(0), east(1000)] }]);
const along = { kind: 'paths', graph: street, mobility: 'able', measure: 'length' } as const;

describe('reach along paths', () => {
  it('finds a whole crowd from one station: 700 homes at one street', () => {
    const catchment = createCatchment({
      households: places(...Array.from({ length: 700 }, (_, i) => i)),
      providers: places(0),
      radius: 600.5,
      metric: along,
    });
    expect(catchment.countReachedBy(0)).toBe(601);
    expect(catchment.counts.reduce((sum, count) => sum + count, 0)).toBe(601);
    expect(catchment.reachedBy(0).indices).toEqual(Int32Array.from({ length: 601 }, (_, i) => i));
  });

  it('takes the first of two that are equally near, before and after an edit, in reach and beyond it', () => {
    const catchment = createCatchment({
      households: places(500),
      providers: places(700, 300, 300),
      radius: 250,
      metric: along,
    });
    expect([...catchment.nearest]).toEqual([0]);
    const { undo } = catchment.move('household', 0, east(499));
    expect([...catchment.nearest]).toEqual([1]);
    undo();
    catchment.move('household', 0, east(500));
    expect([...catchment.nearest]).toEqual([0]);
    const beyond = createCatchment({
      households: places(500),
      providers: places(900, 100, 100),
      radius: 9,
      metric: along,
    }).nearestAnywhere(0);
    expect([beyond?.provider, Math.round(Number(beyond?.distance))]).toEqual([0, 400]);
  });

  it('can start only from what lies within 100 m of a passable way', () => {
    const off = toPointColumns([
      { id: 'near', position: [113.572, 37.8608] },
      { id: 'far', position: [113.572, 37.862] },
    ]);
    const catchment = createCatchment({ households: off, providers: off, radius: 900, metric: along });
    expect([0, 1].map((i) => [catchment.onGraph('household', i), catchment.onGraph('provider', i)])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect([...catchment.counts]).toEqual([1, 0]);
  });

  it('walks at a pace of one’s own as at that of a class', () => {
    const input = { households: places(0), providers: places(700), radius: 3000 };
    const seconds = (mobility: Mobility | MobilityClass) =>
      createCatchment({ ...input, metric: { ...along, mobility, measure: 'time' } }).distanceOf(0);
    // The class `able` walks at 1.4 m/s.
    expect(seconds('able')).toBeCloseTo(500, 2);
    expect(seconds({ ...mobilityClasses.able, speed: 0.7 })).toBeCloseTo(1000, 2);
  });

  it('forgets a home that was carried away from its street, and finds it again where it was put', () => {
    const two = buildWalkingGraph([
      { coordinates: [east(0), east(1000)] },
      { coordinates: [east(1000), [east(1000)[0], 37.87]] },
    ]);
    const catchment = createCatchment({
      households: places(10, 20, 30),
      providers: places(0),
      radius: 100,
      metric: { ...along, graph: two },
    });
    const moved = catchment.move('household', 1, [east(1000)[0], 37.868]);
    expect([...catchment.counts]).toEqual([1, 0, 1]);
    expect(catchment.countReachedBy(0)).toBe(2);
    const added = catchment.add('household', east(40));
    expect([...catchment.counts]).toEqual([1, 0, 1, 1]);
    added.undo();
    moved.undo();
    expect([[...catchment.counts], catchment.countReachedBy(0)]).toEqual([[1, 1, 1], 3]);
  });

  it('reaches nobody where nobody lives and no way leads', () => {
    const nothing = buildWalkingGraph([]);
    const catchment = createCatchment({
      households: places(0),
      providers: places(0),
      radius: 100,
      metric: { ...along, graph: nothing },
    });
    expect([[...catchment.counts], catchment.onGraph('household', 0), catchment.nearestAnywhere(0)]).toEqual([
      [0],
      false,
      undefined,
    ]);
  });
});
