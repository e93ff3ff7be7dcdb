import { DiagnosticSink, parseWith, type Result, expects } from '@community1373/base/diagnostics';
import { localPlane, type PlanePoint, type Position } from '@community1373/coverage';
import * as z from 'zod';
import { convertPlace } from '../geojson/coordinate-system';
import { shoelace } from './outline';

/** Zod schema of a place in a picture: pixels from its left edge and from its top edge; fractions are allowed. */
export const pixelSchema = z.tuple([z.number(), z.number()], expects('pixel')).readonly();

/** A place in a picture, see {@link pixelSchema}. */
export type Pixel = z.infer<typeof pixelSchema>;

/** Zod schema of the placement of a plan's picture on the ground. */
export const traceFrameSchema = z
  .object({
    /** Two places of the picture and the distance between them in metres. */
    scale: z.object({ from: pixelSchema, to: pixelSchema, meters: z.number().max(100_000) }).readonly(),
    /** Direction of north in the picture, in degrees clockwise from its upper edge. */
    north: z.number().min(-360).max(360).default(0),
    /**
     * One place of the picture and its position: longitude and latitude in degrees, and their system; by default WGS 84, to which other systems are converted.
     */
    anchor: z
      .object({
        pixel: pixelSchema,
        position: z.tuple([z.number().min(-180).max(180), z.number().min(-80).max(80)], expects('position')).readonly(),
        system: z.enum(['WGS-84', 'GCJ-02', 'BD-09']).default('WGS-84'),
      })
      .readonly(),
  })
  .readonly();

/** The placement of a plan's picture on the ground: its scale, the direction of north, one known place. */
export type TraceFrameInput = z.input<typeof traceFrameSchema>;

/** A picture placed on the ground. */
export interface TraceFrame {
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
export const traceFrame = (input: TraceFrameInput): Result<TraceFrame> => {
  const read = parseWith(traceFrameSchema, input);
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
