import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { createRandom } from '@community1373/base/random';
import { sineCosine } from './angle';
import { localScale, squaredMeters, straightLineDistance } from './ellipsoid';

// Expected values: GeographicLib (Karney), which shares no code with this package.
const wgs84 = geodesic.Geodesic.WGS84;

const worst = (meters: number, south: number, north: number): number => {
  const random = createRandom(`geodesic ${meters}`);
  let off = 0;
  for (let i = 0; i < 4000; i += 1) {
    const lat = south + (north - south) * random.unit();
    const lon = 73 + 62 * random.unit();
    const { lat2, lon2 } = wgs84.Direct(lat, lon, 360 * random.unit(), meters);
    off = Math.max(off, Math.abs(straightLineDistance([lon, lat], [Number(lon2), Number(lat2)]) - meters));
  }
  return off;
};

describe('straightDistance', () => {
  it('is within 1 mm of GeographicLib at 1 km between 18° and 53° N, all bearings', () => {
    expect(worst(1000, 18, 53)).toBeLessThan(0.001);
  });

  it('is in fact within 0.1 mm there, which is its own step', () => {
    expect(worst(1000, 18, 53)).toBeLessThanOrEqual(0.0001);
  });

  it('is within 1 cm at 10 km', () => {
    expect(worst(10_000, 18, 53)).toBeLessThan(0.01);
  });

  it('holds on the southern half and near the equator', () => {
    expect(worst(1000, -60, 10)).toBeLessThan(0.001);
  });

  it('is a whole number of 0.1 mm', () => {
    const d = straightLineDistance([113.57, 37.86], [113.5781, 37.8623]);
    expect(d).toBe(Math.round(d * 10_000) / 10_000);
  });
});

describe('localScale', () => {
  it('carries the scale to the middle latitude: 0.2° away within 3e-8 of the scale computed there', () => {
    for (let lat = -53; lat <= 53; lat += 7)
      for (const north of [-0.2, 0.2]) {
        const { a0, b0 } = localScale(lat + north / 2);
        const there = b0 * 0.09 + a0 * north * north;
        expect(Math.abs(squaredMeters(localScale(lat), 0.3, north) / there - 1)).toBeLessThan(3e-8);
      }
  });
});

describe('sineCosine', () => {
  it('is off by less than 4e-16 from the engine, which is itself off by about 1e-16', () => {
    let off = 0;
    for (let degrees = -90; degrees <= 90; degrees += 0.037) {
      const [sine, cosine] = sineCosine(degrees);
      off = Math.max(
        off,
        Math.abs(sine - Math.sin((degrees * Math.PI) / 180)),
        Math.abs(cosine - Math.cos((degrees * Math.PI) / 180)),
      );
    }
    expect(off).toBeLessThan(4e-16);
  });
});
