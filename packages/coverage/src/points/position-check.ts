import type { DiagnosticSink, Path, SchemaCode } from '@community1373/base/diagnostics';
import type { Params } from '@community1373/base/explain';
import { looksExchanged } from './check-columns';
import { stepsPerMeter, straightLineDistance } from './ellipsoid';
import { boxOf } from './lattice';
import { steepestLatitude } from './limits';
import type { CoverageInputCode } from '../messages/messages-input';
import { type Metric, stepsPerUnit } from './metric';
import type { PointColumns, Position } from './points';

const isPlace = (lon: number, lat: number): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= steepestLatitude;

/** Limits of an outlier: at least this many metres from the middle, and this many times the distance of the outer quarter. */
const surprising = 200_000;
const timesOuter = 10;

/** More metres than a degree has anywhere, so that what lies in a small box is known to lie near. */
const metersPerDegree = 112_000;

/** True where all points lie so close together that none is an outlier. */
const areClose = (...all: readonly PointColumns[]): boolean => {
  const boxes = all.filter(({ lon }) => lon.length > 0).map(boxOf);
  const degrees =
    Math.max(...boxes.map(({ east }) => east)) -
    Math.min(...boxes.map(({ west }) => west)) +
    Math.max(...boxes.map(({ north }) => north)) -
    Math.min(...boxes.map(({ south }) => south));
  return degrees * metersPerDegree < surprising;
};

const sortedMiddle = (values: Float64Array, share: number): number =>
  Number(values.toSorted()[Math.floor((values.length - 1) * share)] ?? 0);

/** The problem of two coordinates that are not a valid place. */
export interface PlaceProblem {
  readonly code: 'coverage.not-a-number' | 'coverage.exchanged' | 'coverage.longitude' | 'coverage.latitude';
  readonly received: number | readonly [number, number];
  readonly params: Params;
}

/** Returns the problem of invalid coordinates, with the wrong one, or both where they look exchanged; undefined for a valid place. */
export const placeProblem = (x: number, y: number): PlaceProblem | undefined => {
  if (isPlace(x, y)) return undefined;
  if (!Number.isFinite(x) || !Number.isFinite(y))
    return { code: 'coverage.not-a-number', received: Number.isFinite(x) ? y : x, params: {} };
  if (looksExchanged(x, y))
    return { code: 'coverage.exchanged', received: [x, y], params: { longitude: y, latitude: x } };
  return Math.abs(x) > 180
    ? { code: 'coverage.longitude', received: x, params: {} }
    : { code: 'coverage.latitude', received: y, params: {} };
};

/** Reports every invalid coordinate. Returns true when all are valid. */
export const checkCoordinates = (
  sink: DiagnosticSink<CoverageInputCode | SchemaCode>,
  at: Path,
  { lon, lat }: PointColumns,
  pathOf: (i: number) => Path,
): boolean => {
  let sound = true;
  for (let i = 0; i < lon.length; i += 1) {
    const problem = placeProblem(Number(lon[i]), Number(lat[i]));
    if (problem === undefined) continue;
    sound = false;
    sink.add(problem.code, [...at, ...pathOf(i)], problem.received, problem.params);
  }
  return sound;
};

/**
 * Reports places far from the middle of the households: an error where exchanging longitude and latitude would bring the place near, otherwise
 * a warning.
 */
export const checkOutliers = (
  sink: DiagnosticSink<CoverageInputCode | SchemaCode>,
  at: Path,
  places: PointColumns,
  households: PointColumns,
  pathOf: (i: number) => Path,
): void => {
  if (households.lon.length < 3 || areClose(places, households)) return;
  const middle: Position = [sortedMiddle(households.lon, 0.5), sortedMiddle(households.lat, 0.5)];
  const distances = Float64Array.from(households.lon, (lon, h) =>
    straightLineDistance(middle, [lon, Number(households.lat[h])]),
  );
  const limit = Math.max(surprising, timesOuter * sortedMiddle(distances, 0.75));
  for (let i = 0; i < places.lon.length; i += 1) {
    const place: Position = [Number(places.lon[i]), Number(places.lat[i])];
    const distance = straightLineDistance(middle, place);
    if (distance <= limit) continue;
    const turned = isPlace(place[1], place[0])
      ? straightLineDistance(middle, [place[1], place[0]])
      : Number.POSITIVE_INFINITY;
    if (turned <= limit) sink.add('coverage.swapped', [...at, ...pathOf(i)], place, { distance: turned });
    else sink.add('coverage.far-away', [...at, ...pathOf(i)], place, { distance }, 'warning');
  }
};

/** Reports ids that occur more than once. */
export const checkIds = (
  sink: DiagnosticSink<CoverageInputCode | SchemaCode>,
  at: Path,
  ids: readonly string[] | undefined,
  pathOf: (i: number) => Path,
): void => {
  const first = new Map<string, number>();
  ids?.forEach((id, i) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, i);
    else sink.add('coverage.duplicate-id', [...at, ...pathOf(i)], id, { id, first: before + 1 });
  });
};

/** Notes how many places coincide exactly with another, which may be correct. */
export const noteSamePlaces = (
  sink: DiagnosticSink<CoverageInputCode | SchemaCode>,
  at: Path,
  { lon, lat }: PointColumns,
): void => {
  const seen = new Map<number, Set<number>>();
  let count = 0;
  for (let i = 0; i < lon.length; i += 1) {
    const column = seen.get(Number(lon[i])) ?? new Set<number>();
    seen.set(Number(lon[i]), column);
    if (column.has(Number(lat[i]))) count += 1;
    column.add(Number(lat[i]));
  }
  if (count > 0) sink.add('coverage.same-place', at, count, { count }, 'info');
};

/** A radius below `kilometresBelow` metres, of places that spread over more than `spread` metres, is probably given in kilometres. */
const kilometresBelow = 10;
const spread = 1000;

/** True for a radius so small that it may be one in kilometres. */
export const isSmallRadius = (radius: number, metric: Metric): boolean =>
  radius > 0 && radius < kilometresBelow && stepsPerUnit(metric) === stepsPerMeter;

/** Warns of a radius so small compared with the spread of the places that kilometres may be meant. */
export const noteRadius = (
  sink: DiagnosticSink<CoverageInputCode | SchemaCode>,
  radius: number,
  metric: Metric,
  places: readonly PointColumns[],
): void => {
  if (!isSmallRadius(radius, metric)) return;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { lon, lat } of places) {
    for (const x of lon) [west, east] = [Math.min(west, x), Math.max(east, x)];
    for (const y of lat) [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  if (west > east) return;
  const extent = straightLineDistance([west, south], [east, north]);
  if (extent >= spread)
    sink.add('coverage.radius-kilometres', ['radius'], radius, { radius, extent, metres: radius * 1000 }, 'warning');
};
