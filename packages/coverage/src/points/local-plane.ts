import { CodedError } from '@community1373/base/diagnostics';
import { radian, sineCosine } from './angle';
import { checkPlace } from './check-columns';
import { curvatureAt } from './ellipsoid';
import { isPair } from './is-pair';
import type { Position } from './points';

/** A point of the plane: metres along its first and second axis. */
export type PlanePoint = readonly [right: number, up: number];

/** A plane projection of the surroundings of one place that preserves lengths and angles. */
export interface LocalPlane {
  /** Converts a point of the plane to WGS 84 degrees. */
  readonly toPosition: (point: PlanePoint) => Position;
  /** Converts a WGS 84 position to a point of the plane, in metres. */
  readonly toPlane: (position: Position) => PlanePoint;
}

/** Returns the sine and cosine of an angle in degrees, from −360 to 360. */
const turned = (degrees: number): readonly [sine: number, cosine: number] => {
  const within = degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
  if (Math.abs(within) <= 90) return sineCosine(within);
  const [sine, cosine] = sineCosine(within - (within > 0 ? 180 : -180));
  return [-sine, -cosine];
};

/**
 * Creates the plane tangent to WGS 84 at `origin` (longitude, latitude in degrees, latitude from −80 to 80): the transverse Mercator projection about the
 * origin to second order. Within 2 km lengths are accurate to 1 in 10 million, and a round trip is off by less than 0.1 mm. `bearing` is the direction of
 * the second axis, in degrees clockwise from north, −360 to 360.
 *
 * @example
 * import { localPlane, straightLineDistance } from '@community1373/coverage';
 * const plane = localPlane([113.57, 37.86]);
 * const [longitude, latitude] = plane.toPosition([300, 400]);
 * straightLineDistance([113.57, 37.86], [longitude, latitude]); // => 500
 * plane.toPlane([longitude, latitude]).map(Math.round); // => [300, 400]
 */
export const localPlane = (origin: Position, bearing = 0): LocalPlane => {
  checkPlace(origin);
  if (!(typeof bearing === 'number' && Math.abs(bearing) <= 360)) throw new CodedError('coverage.bearing', bearing);
  const [longitude, latitude] = origin;
  const [sine, cosine] = turned(bearing);
  /** Metres along the meridian from the origin to a latitude `north` degrees away; the middle latitude gives the mean curvature. */
  const arc = (north: number): number => curvatureAt(latitude + north / 2).meridian * north * radian;
  const toPosition = (point: PlanePoint): Position => {
    if (!isPair(point)) throw new CodedError('coverage.plane-point', point);
    const [right, up] = point;
    const [east, north] = [right * cosine + up * sine, up * cosine - right * sine];
    // The latitude at the foot of the perpendicular: the arc to it is `north`. The curvature hardly changes along the arc, so two corrections are enough.
    const perDegree = curvatureAt(latitude).meridian * radian;
    let foot = north / perDegree;
    for (let step = 0; step < 2; step += 1) foot += (north - arc(foot)) / perDegree;
    const at = curvatureAt(latitude + foot);
    const tangent = at.sine / at.cosine;
    const bend = (east * east * tangent) / (2 * at.meridian * at.parallel);
    const across = east / at.parallel;
    return [
      longitude + (across * (1 - (across * across * (1 + 2 * tangent * tangent)) / 6)) / (at.cosine * radian),
      latitude + foot - bend / radian,
    ];
  };
  const toPlane = (position: Position): PlanePoint => {
    checkPlace(position);
    const [lon, lat] = position;
    const at = curvatureAt(lat);
    const across = (lon - longitude) * radian * at.cosine;
    const tangent = at.sine / at.cosine;
    const east = at.parallel * across * (1 + (across * across * (1 - tangent * tangent)) / 6);
    const north = arc(lat - latitude) + (at.parallel * tangent * across * across) / 2;
    return [east * cosine - north * sine, east * sine + north * cosine];
  };
  return { toPosition, toPlane };
};
