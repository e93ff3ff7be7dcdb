import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { localPlane } from './local-plane';

// Expected values: GeographicLib (Karney), which shares no code with this package.
const wgs84 = geodesic.Geodesic.WGS84;

// Drawn in millionths, because most doubles are close to 0.
const between = (min: number, max: number) =>
  fc.integer({ min: min * 1e6, max: max * 1e6 }).map((millionths) => millionths / 1e6);
const origins = fc.tuple(between(73, 135), between(-60, 60));
const near = fc.tuple(between(-1400, 1400), between(-1400, 1400));
const bearings = between(-360, 360);

describe('a local plane', () => {
  it('there and back is the same place to 0.1 mm', () => {
    fc.assert(
      fc.property(origins, near, bearings, (origin, point, bearing) => {
        const plane = localPlane(origin, bearing);
        const [right, up] = plane.toPlane(plane.toPosition(point));
        expect(Math.abs(right - point[0])).toBeLessThan(1e-4);
        expect(Math.abs(up - point[1])).toBeLessThan(1e-4);
      }),
    );
  });

  it('keeps the distance of any two places within 2 km of the origin to 1 in 5 million, and 0.1 mm', () => {
    fc.assert(
      fc.property(origins, near, near, bearings, (origin, a, b, bearing) => {
        const plane = localPlane(origin, bearing);
        const [[lonA, latA], [lonB, latB]] = [plane.toPosition(a), plane.toPosition(b)];
        const flat = Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
        const real = Number(wgs84.Inverse(latA, lonA, latB, lonB).s12);
        expect(Math.abs(flat - real)).toBeLessThan(flat * 2e-7 + 1e-4);
      }),
    );
  });

  it('points its second axis along the bearing', () => {
    fc.assert(
      fc.property(origins, bearings, between(10, 1400), (origin, bearing, meters) => {
        const [lon, lat] = localPlane(origin, bearing).toPosition([0, meters]);
        const { azi1 } = wgs84.Inverse(origin[1], origin[0], lat, lon);
        const off = ((((Number(azi1) - bearing) % 360) + 540) % 360) - 180;
        expect(Math.abs(off)).toBeLessThan(1e-4);
      }),
    );
  });

  it('is the transverse Mercator projection about the origin: 20 km away to 2 mm', () => {
    fc.assert(
      fc.property(origins, between(-20_000, 20_000), between(-20_000, 20_000), (origin, away, perpendicular) => {
        // From the foot on the meridian at a right angle; the projection stretches this by a sixth of the square of its angle (on a sphere).
        const foot = wgs84.Direct(origin[1], origin[0], 0, away);
        const { lat2, lon2 } = wgs84.Direct(Number(foot.lat2), origin[0], 90, perpendicular);
        const expected = [perpendicular * (1 + (perpendicular / 6_371_000) ** 2 / 6), away] as const;
        const plane = localPlane(origin);
        const [east, north] = plane.toPlane([Number(lon2), Number(lat2)]);
        expect([Math.abs(east - expected[0]) < 0.002, Math.abs(north - expected[1]) < 0.002]).toEqual([true, true]);
        const [longitude, latitude] = plane.toPosition(expected);
        expect(Number(wgs84.Inverse(latitude, longitude, Number(lat2), Number(lon2)).s12)).toBeLessThan(0.002);
      }),
    );
  });

  it('with bearing 90 has east in front and south at its right', () => {
    const { toPosition } = localPlane([113.57, 37.86], 90);
    expect(toPosition([0, 100])[0]).toBeGreaterThan(113.57);
    expect(toPosition([100, 0])[1]).toBeLessThan(37.86);
  });
});
