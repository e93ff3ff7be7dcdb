import { sampleScenario } from '@community1373/core/sample';
import { straightLineDistance } from '@community1373/coverage';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { readGeoJson } from '../geojson/index';
import { type Pixel, type TraceFrame, traceFrame, type TraceFrameInput, traceToGeoJson } from './index';

// Expected distances: GeographicLib (Karney), which shares no code with this package.
const wgs84 = geodesic.Geodesic.WGS84;
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const pixels: fc.Arbitrary<Pixel> = fc.tuple(between(0, 4000), between(0, 4000));

/** Pictures of up to 2 km anywhere in China, at any angle. */
const inputs: fc.Arbitrary<TraceFrameInput> = fc
  .record({
    from: pixels,
    angle: between(0, 6.28),
    length: between(50, 3000),
    perPixel: between(0.02, 0.35),
    north: between(-180, 180),
    pixel: pixels,
    longitude: between(73, 135),
    latitude: between(18, 54),
  })
  .map(({ from, angle, length, perPixel, north, pixel, longitude, latitude }) => ({
    scale: {
      from,
      to: [from[0] + Math.cos(angle) * length, from[1] + Math.sin(angle) * length],
      meters: perPixel * length,
    },
    north,
    anchor: { pixel, position: [longitude, latitude] },
  }));

const frameOf = (input: TraceFrameInput): TraceFrame => {
  const frame = traceFrame(input);
  if (!frame.ok) throw new Error(JSON.stringify(frame.report));
  return frame.value;
};

describe('a picture on the ground', () => {
  it('from pixel to longitude and latitude and back is the same pixel', () => {
    fc.assert(
      fc.property(inputs, pixels, (input, [x, y]) => {
        const frame = frameOf(input);
        const [u, v] = frame.toPixel(frame.toPosition([x, y]));
        expect(Math.abs(u - x)).toBeLessThan(0.01);
        expect(Math.abs(v - y)).toBeLessThan(0.01);
      }),
    );
  });

  it('keeps distances within 2 km to less than 0.1 %, by GeographicLib and by coverage', () => {
    fc.assert(
      fc.property(inputs, pixels, pixels, (input, a, b) => {
        const frame = frameOf(input);
        const [from, to] = [frame.toPosition(a), frame.toPosition(b)];
        const meters = frame.meters(a, b);
        // Coverage rounds to 0.1 mm.
        expect(Math.abs(Number(wgs84.Inverse(from[1], from[0], to[1], to[0]).s12) - meters)).toBeLessThan(
          meters * 0.001 + 1e-4,
        );
        expect(Math.abs(straightLineDistance(from, to) - meters)).toBeLessThan(meters * 0.001 + 1e-4);
      }),
    );
  });

  it('puts the known place where it is said to be, and north where it is said to point', () => {
    fc.assert(
      fc.property(inputs, between(100, 1000), (input, far) => {
        const frame = frameOf(input);
        const { pixel, position } = input.anchor;
        const [longitude, latitude] = frame.toPosition(pixel);
        expect(longitude).toBeCloseTo(position[0], 9);
        expect(latitude).toBeCloseTo(position[1], 9);
        const turn = ((input.north ?? 0) * Math.PI) / 180;
        const [lon, lat] = frame.toPosition([pixel[0] + far * Math.sin(turn), pixel[1] - far * Math.cos(turn)]);
        expect(lat).toBeGreaterThan(latitude);
        expect(Math.abs(lon - longitude)).toBeLessThan((lat - latitude) * 1e-4);
      }),
    );
  });

  it('has the area of the shoelace formula times the squared scale, whichever way an outline turns', () => {
    fc.assert(
      fc.property(inputs, fc.array(pixels, { minLength: 3, maxLength: 9 }), (input, corners) => {
        const frame = frameOf(input);
        let twice = 0;
        for (const [i, [x, y]] of corners.entries()) {
          const [u, v] = corners[(i + 1) % corners.length] ?? [0, 0];
          twice += x * v - u * y;
        }
        const expected = (Math.abs(twice) / 2) * frame.metersPerPixel ** 2;
        expect(frame.squareMeters(corners)).toBeCloseTo(expected, 4);
        expect(frame.squareMeters(corners.toReversed())).toBeCloseTo(expected, 4);
      }),
    );
  });

  it('rectangles drawn at any angle become polygons of their area on the ellipsoid, by GeographicLib, and turn as RFC 7946 says', () => {
    fc.assert(
      fc.property(
        inputs,
        pixels,
        between(60, 900),
        between(60, 900),
        between(0, 6.28),
        fc.boolean(),
        (input, [x, y], length, width, angle, reversed) => {
          const [c, s] = [Math.cos(angle), Math.sin(angle)];
          const corners = [
            [0, 0],
            [length, 0],
            [length, width],
            [0, width],
          ].map(([a = 0, b = 0]): Pixel => [x + a * c - b * s, y + a * s + b * c]);
          const map = traceToGeoJson({
            ...input,
            buildings: [{ number: '1', corners: reversed ? corners.toReversed() : corners }],
          });
          const [feature] = map.ok ? map.value.features : [];
          const ring = feature?.geometry.coordinates[0] ?? [];
          expect(ring).toHaveLength(5);
          const polygon = wgs84.Polygon(false);
          for (const [lon, lat] of ring.slice(0, 4)) polygon.AddPoint(lat, lon);
          const { area } = polygon.Compute(false, true);
          const expected = length * width * frameOf(input).metersPerPixel ** 2;
          // There, counterclockwise outlines have a positive area. Coordinates are written to the millimetre.
          expect(Math.abs(Number(area) - expected)).toBeLessThan(expected * 0.001 + 0.2);
          expect(Math.abs((feature?.properties.squareMeters ?? 0) - expected)).toBeLessThan(0.006);
        },
      ),
    );
  });
});

describe('a traced map', () => {
  it('is always read by readGeoJson, which finds as many further buildings and entrances as were drawn', async () => {
    const base = sampleScenario();
    const [root] = base.community.nodes;
    if (root?.position === undefined) throw new Error('the sample stands somewhere');
    const anchor = { pixel: [1000, 1000], position: root.position } as const;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 6 }),
        between(-180, 180),
        async (count, entrances, north) => {
          const buildings = Array.from({ length: count }, (_, i) => ({
            number: String(101 + i),
            entrances,
            corners: [
              [i * 300, 0],
              [i * 300 + 240, 0],
              [i * 300 + 240, 60],
              [i * 300, 60],
            ] as const,
          }));
          const map = traceToGeoJson({ scale: { from: [0, 0], to: [400, 0], meters: 100 }, north, anchor, buildings });
          const read = await readGeoJson(new TextEncoder().encode(JSON.stringify(map.ok ? map.value : {})), base);
          expect(read.report.errors).toBe(0);
          expect(read.ok && read.value.community.nodes.length).toBe(
            base.community.nodes.length + count * (1 + entrances),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});
