import type { HomePosition } from '../problem/id';

/** Metres east and north of a reference. */
export interface GroundPoint {
  readonly east: number;
  readonly north: number;
}

const semiMajor = 6_378_137;
const eccentricitySquared = 0.006_694_379_990_14;
const radiansPerDegree = Math.PI / 180;

/** Computes cos x by its Taylor series, exact to the last bits for |x| ≤ π/2; `Math.cos` differs between engines. */
const cosine = (x: number): number => {
  let term = 1;
  let sum = 1;
  for (let k = 2; k <= 28; k += 2) {
    term *= -(x * x) / ((k - 1) * k);
    sum += term;
  }
  return sum;
};

/**
 * Projects positions onto the plane tangent to the WGS 84 ellipsoid at the latitude `referenceLatitude`: metres east of the meridian 0 and north of the
 * equator, accurate to 0.1 % within a few kilometres. Source: radii of curvature M and N of the ellipsoid (NIMA TR8350.2).
 */
export const groundPlane = (referenceLatitude: number): ((position: HomePosition) => GroundPoint) => {
  const cos = cosine(referenceLatitude * radiansPerDegree);
  const flattened = 1 - eccentricitySquared * (1 - cos * cos);
  const primeVertical = semiMajor / Math.sqrt(flattened);
  const meridian = (semiMajor * (1 - eccentricitySquared)) / (flattened * Math.sqrt(flattened));
  const east = primeVertical * cos * radiansPerDegree;
  const north = meridian * radiansPerDegree;
  return ([longitude, latitude]) => ({ east: longitude * east, north: latitude * north });
};

/** Returns the straight distance between two points of one plane in metres, in steps of 0.1 mm. */
export const metersBetween = (a: GroundPoint, b: GroundPoint): number => {
  const east = a.east - b.east;
  const north = a.north - b.north;
  return Math.round(Math.sqrt(east * east + north * north) * 10_000) / 10_000;
};

/** Returns the straight distance between two positions in metres, on the plane at the latitude between them. */
export const metersApart = (a: HomePosition, b: HomePosition): number => {
  const turn = a[0] - b[0] > 180 ? 360 : a[0] - b[0] < -180 ? -360 : 0;
  const plane = groundPlane((a[1] + b[1]) / 2);
  return metersBetween(plane(a), plane([b[0] + turn, b[1]]));
};
