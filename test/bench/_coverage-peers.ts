// Other indexes, each in the fastest arrangement we found: an index over the providers, one query per household. Their distances (planar or
// spherical) differ from WGS 84 by up to 0.3 %, so each queries a slightly larger circle and keeps the results within the radius on WGS 84.
import { distance as turfDistance } from '@turf/distance';
import Flatbush from 'flatbush';
import * as geokdbush from 'geokdbush';
import KDBush from 'kdbush';
import type { PointColumns } from '@community1373/coverage';

export interface PeerReach {
  readonly count: Uint32Array;
  readonly nearest: Int32Array;
}

export interface Peer {
  readonly name: string;
  /** One in this many households is queried. */
  readonly every: number;
  readonly slow: boolean;
  readonly reach: (homes: PointColumns, bases: PointColumns, radius: number) => PeerReach;
}

const radian = Math.PI / 180;
const equatorial = 6_378_137;
const e2 = (1 / 298.257223563) * (2 - 1 / 298.257223563);

/** Squared metres per squared degree at a latitude, and their change over half a degree: the middle-latitude formula, as fast as ours. */
const scaleTable = (bases: PointColumns): Float64Array => {
  const table = new Float64Array(bases.lat.length * 5);
  bases.lat.forEach((lat, p) => {
    const at = (phi: number): readonly [number, number] => {
      const s = Math.sin(phi * radian) ** 2;
      const w = 1 - e2 * s;
      return [
        ((equatorial * (1 - e2)) / w ** 1.5) ** 2 * radian * radian,
        ((equatorial * equatorial) / w) * (1 - s) * radian * radian,
      ];
    };
    const h = 0.01;
    const [a, b] = at(lat);
    const [aUp, bUp] = at(lat + h);
    const [aDown, bDown] = at(lat - h);
    table.set([a, (aUp - aDown) / (4 * h), b, (bUp - bDown) / (4 * h), (bUp - 2 * b + bDown) / (8 * h * h)], p * 5);
  });
  return table;
};

type Take = (h: number, found: ArrayLike<number>, length?: number) => void;

/** Filters the providers found to those within the radius on WGS 84, and keeps the nearest. */
const keeper = (
  homes: PointColumns,
  bases: PointColumns,
  radius: number,
  every: number,
): PeerReach & { readonly take: Take } => {
  const size = Math.ceil(homes.lon.length / every);
  const count = new Uint32Array(size);
  const nearest = new Int32Array(size).fill(-1);
  const table = scaleTable(bases);
  const limit = (radius + 0.00005) ** 2;
  const take: Take = (h, found, length = found.length) => {
    const lon = Number(homes.lon[h]);
    const lat = Number(homes.lat[h]);
    let kept = 0;
    let best = limit;
    let winner = -1;
    for (let i = 0; i < length; i += 1) {
      const p = Number(found[i]);
      const dx = lon - Number(bases.lon[p]);
      const dy = lat - Number(bases.lat[p]);
      const t = p * 5;
      const square =
        (Number(table[t + 2]) + dy * (Number(table[t + 3]) + dy * Number(table[t + 4]))) * dx * dx +
        (Number(table[t]) + dy * Number(table[t + 1])) * dy * dy;
      if (square >= limit) continue;
      kept += 1;
      if (square < best) {
        best = square;
        winner = p;
      }
    }
    count[h / every] = kept;
    nearest[h / every] = winner;
  };
  return { count, nearest, take };
};

/** Metres per degree in a plane tangent to the middle of the city. */
const planeOf = (bases: PointColumns) => {
  const middle = bases.lat.reduce((sum, lat) => sum + lat, 0) / bases.lat.length;
  return { x: Math.cos(middle * radian) * 111_320, y: 110_990 };
};

const wider = 1.008;

const withKdbush: Peer['reach'] = (homes, bases, radius) => {
  const plane = planeOf(bases);
  // Fastest among node sizes 4 to 64, and compared with an index over the households.
  const index = new KDBush(bases.lon.length, 8);
  for (let p = 0; p < bases.lon.length; p += 1)
    index.add(Number(bases.lon[p]) * plane.x, Number(bases.lat[p]) * plane.y);
  index.finish();
  const { take, ...result } = keeper(homes, bases, radius, 1);
  // A reused typed array is the fastest way to receive results from kdbush.
  const found = new Uint32Array(bases.lon.length);
  for (let h = 0; h < homes.lon.length; h += 1)
    take(
      h,
      found,
      index.withinInto(Number(homes.lon[h]) * plane.x, Number(homes.lat[h]) * plane.y, radius * wider, found),
    );
  return result;
};

const withFlatbush: Peer['reach'] = (homes, bases, radius) => {
  const plane = planeOf(bases);
  const index = new Flatbush(bases.lon.length);
  for (let p = 0; p < bases.lon.length; p += 1)
    index.add(Number(bases.lon[p]) * plane.x, Number(bases.lat[p]) * plane.y);
  index.finish();
  const { take, ...result } = keeper(homes, bases, radius, 1);
  const r = radius * wider;
  for (let h = 0; h < homes.lon.length; h += 1) {
    const x = Number(homes.lon[h]) * plane.x;
    const y = Number(homes.lat[h]) * plane.y;
    take(h, index.search(x - r, y - r, x + r, y + r));
  }
  return result;
};

const geoEvery = 10;

const withGeokdbush: Peer['reach'] = (homes, bases, radius) => {
  const index = new KDBush(bases.lon.length);
  for (let p = 0; p < bases.lon.length; p += 1) index.add(Number(bases.lon[p]), Number(bases.lat[p]));
  index.finish();
  const { take, ...result } = keeper(homes, bases, radius, geoEvery);
  for (let h = 0; h < homes.lon.length; h += geoEvery)
    take(
      h,
      geokdbush.around(
        index,
        Number(homes.lon[h]),
        Number(homes.lat[h]),
        Number.POSITIVE_INFINITY,
        (radius * wider) / 1000,
      ),
    );
  return result;
};

const turfEvery = 5000;

/** Share of households that are measured with turf, which has no index. */
export const turfFraction = 1 / turfEvery;

const withTurf: Peer['reach'] = (homes, bases, radius) => {
  const { take, ...result } = keeper(homes, bases, radius, turfEvery);
  const found: number[] = [];
  for (let h = 0; h < homes.lon.length; h += turfEvery) {
    found.length = 0;
    const home = [Number(homes.lon[h]), Number(homes.lat[h])];
    for (let p = 0; p < bases.lon.length; p += 1)
      if (turfDistance(home, [Number(bases.lon[p]), Number(bases.lat[p])], { units: 'meters' }) <= radius * wider)
        found.push(p);
    take(h, found);
  }
  return result;
};

export const peers: readonly Peer[] = [
  { name: 'kdbush', every: 1, slow: false, reach: withKdbush },
  { name: 'flatbush', every: 1, slow: false, reach: withFlatbush },
  { name: 'geokdbush', every: geoEvery, slow: false, reach: withGeokdbush },
  { name: 'turf', every: turfEvery, slow: false, reach: withTurf },
];
