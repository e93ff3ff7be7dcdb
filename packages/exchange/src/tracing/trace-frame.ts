import { DiagnosticSink, parseWith, type Result, expects } from '@community1373/base/diagnostics';
import { localPlane, type PlanePoint, type Position } from '@community1373/coverage';
import * as z from 'zod';
import { convertPlace } from '../geojson/coordinate-system';
import { shoelace } from './outline';

/** A place in a picture: pixels from its left edge and from its top edge; fractions are allowed. */
export type Pixel = readonly [right: number, down: number];

/** Zod schema of a {@link Pixel}. */
export const pixelSchema = z.tuple([z.number(), z.number()], expects('pixel')).readonly();

/** A known distance in a picture. */
export interface TraceScale {
  /** First end of the distance. */
  readonly from: Pixel;
  /** Second end of the distance, another place than the first. */
  readonly to: Pixel;
  /** The distance in metres, above 0 and at most 100,000. */
  readonly meters: number;
}

/** A place of a picture whose position is known. */
export interface TraceAnchor {
  /** The place in the picture. */
  readonly pixel: Pixel;
  /** Its longitude and latitude in degrees. */
  readonly position: readonly [longitude: number, latitude: number];
  /** 坐标系 coordinate system of the position, which is converted to WGS 84; by default it is in WGS 84. */
  readonly system?: 'WGS-84' | 'GCJ-02' | 'BD-09' | undefined;
}

/** The placement of a plan's picture on the ground. */
export interface TraceFrameInput {
  /** Two places of the picture and the distance between them. */
  readonly scale: TraceScale;
  /** Direction of north in the picture, in degrees clockwise from its upper edge; 0 by default. */
  readonly north?: number | undefined;
  /** One place of the picture and its position. */
  readonly anchor: TraceAnchor;
}

/** Zod schema of a {@link TraceFrameInput}. */
export const traceFrameSchema = z
  .object({
    scale: z.object({ from: pixelSchema, to: pixelSchema, meters: z.number().max(100_000) }).readonly(),
    north: z.number().min(-360).max(360).default(0),
    anchor: z
      .object({
        pixel: pixelSchema,
        position: z.tuple([z.number().min(-180).max(180), z.number().min(-80).max(80)], expects('position')).readonly(),
        system: z.enum(['WGS-84', 'GCJ-02', 'BD-09']).default('WGS-84'),
      })
      .readonly(),
  })
  .readonly();

/** A picture placed on the ground. */
export interface TraceFrame {
  /** Metres of the ground in a pixel. */
  readonly metersPerPixel: number;
  /** Converts a place of the picture to longitude and latitude. */
  readonly toPosition: (pixel: Pixel) => Position;
  /** Converts longitude and latitude to a place of the picture. */
  readonly toPixel: (position: Position) => Pixel;
  /** Returns the metres between two places of the picture. */
  readonly meters: (from: Pixel, to: Pixel) => number;
  /** Returns the square metres within an outline, its last corner joined to its first. */
  readonly squareMeters: (corners: readonly Pixel[]) => number;
}

const pixelsBetween = (from: Pixel, to: Pixel): number => {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  return Math.sqrt(x * x + y * y);
};

/** Least distance in pixels between the two places of the scale: a hand is not steadier. */
const leastPixels = 1;

/**
 * Places a plan's picture on the ground: a similarity from its pixels to the plane tangent to WGS 84 at the known place. A scale with identical places, or with
 * metres that are not above zero, is the problem `exchange.trace-scale`. Lengths are those of the ground to 1 in 10 million within 2 km.
 *
 * @example
 * import { traceFrame } from '@community1373/exchange/tracing';
 * const frame = traceFrame({
 *   scale: { from: [100, 500], to: [300, 500], meters: 50 },
 *   anchor: { pixel: [0, 0], position: [113.57, 37.86] },
 * });
 * frame.ok && frame.value.metersPerPixel; // => 0.25
 * frame.ok && frame.value.squareMeters([[0, 0], [80, 0], [80, 40], [0, 40]]); // => 200
 */
export const traceFrame = (placement: TraceFrameInput): Result<TraceFrame> => {
  const read = parseWith(traceFrameSchema, placement);
  if (!read.ok) return read;
  const { scale, north, anchor } = read.value;
  const pixels = pixelsBetween(scale.from, scale.to);
  if (!(pixels >= leastPixels && scale.meters > 0)) {
    const sink = new DiagnosticSink();
    sink.add('exchange.trace-scale', ['scale'], scale, { meters: scale.meters, pixels: Math.round(pixels) });
    return { ok: false, report: sink.report() };
  }
  const metersPerPixel = scale.meters / pixels;
  // The picture's upward direction is as far left of north as north is right of it.
  const plane = localPlane(convertPlace(anchor.position, anchor.system, 'WGS-84'), -north);
  const [x0, y0] = anchor.pixel;
  const onPlane = ([x, y]: Pixel): PlanePoint => [(x - x0) * metersPerPixel, (y0 - y) * metersPerPixel];
  const toPixel = (position: Position): Pixel => {
    const [right, up] = plane.toPlane(position);
    return [x0 + right / metersPerPixel, y0 - up / metersPerPixel];
  };
  return {
    ok: true,
    report: read.report,
    value: {
      metersPerPixel,
      toPosition: (pixel) => plane.toPosition(onPlane(pixel)),
      toPixel,
      meters: (from, to) => pixelsBetween(from, to) * metersPerPixel,
      squareMeters: (corners) => Math.abs(shoelace(corners)) * metersPerPixel * metersPerPixel,
    },
  };
};
