import { DiagnosticSink, parseWith, type Path, type Result } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { numberKey } from '../grid/building-number';
import { crossesItself, overlap, shoelace, withoutRepeats } from './outline';
import {
  type Pixel,
  pixelSchema,
  traceFrame,
  type TraceFrameInput,
  traceFrameSchema,
  type TraceFrame,
} from './trace-frame';

/** A building drawn over a picture. */
export interface TracedBuilding {
  /** 楼号 number of the building as written, at most 16 characters. */
  readonly number: string;
  /** Outline in the picture: its corners in order, the last joined to the first. */
  readonly corners: readonly Pixel[];
  /** 单元 number of entrances, 1 to 99; absent where not known. */
  readonly entrances?: number | undefined;
}

/** A tracing: the placement of the picture, and the buildings drawn over it. */
export interface Trace extends TraceFrameInput {
  /** The buildings, at most 2000. */
  readonly buildings: readonly TracedBuilding[];
}

/** Zod schema of a {@link TracedBuilding}. */
export const tracedBuildingSchema = z
  .object({
    number: z.string().max(16),
    corners: z.array(pixelSchema).max(500).readonly(),
    entrances: z.int().min(1).max(99).optional(),
  })
  .readonly();

/** Zod schema of a {@link Trace}. */
export const traceSchema = traceFrameSchema
  .unwrap()
  .extend({ buildings: z.array(tracedBuildingSchema).max(2000).readonly() })
  .readonly();

/** The outline of a traced building. */
export interface TracedGeometry {
  /** Type of the geometry. */
  readonly type: 'Polygon';
  /** A single ring in degrees (WGS 84), which closes at its first position. */
  readonly coordinates: readonly (readonly (readonly [longitude: number, latitude: number])[])[];
}

/** The facts of a traced building. */
export interface TracedProperties {
  /** Kind of the feature. */
  readonly kind: 'building';
  /** 楼号 number of the building. */
  readonly number: string;
  /** 单元 number of entrances; absent where not known. */
  readonly entrances?: number;
  /** Area of the outline in square metres. */
  readonly squareMeters: number;
}

/** A building of a traced map. */
export interface TracedFeature {
  /** Type of the object. */
  readonly type: 'Feature';
  /** Outline of the building. */
  readonly geometry: TracedGeometry;
  /** Facts of the building. */
  readonly properties: TracedProperties;
}

/** A traced map: GeoJSON (RFC 7946) in WGS 84, one polygon for each building. */
export interface TracedMap {
  /** Type of the object. */
  readonly type: 'FeatureCollection';
  /** The buildings, in the order of the tracing. */
  readonly features: readonly TracedFeature[];
}

/** Usual area of an outline in square metres; a smaller or larger one gives a warning. */
const usual = { least: 10, most: 20_000 } as const;

/** A hundred millionth of a degree is a millimetre. */
const steps = 100_000_000;

const rounded = (degrees: number): number => Math.round(degrees * steps) / steps;

type Corners = TracedBuilding['corners'];

const checkOutline = (sink: DiagnosticSink, corners: Corners, number: string, frame: TraceFrame, at: Path): void => {
  if (corners.length < 3) sink.add('exchange.trace-corners', at, corners.length, { number, count: corners.length });
  else if (crossesItself(corners)) sink.add('exchange.trace-crossing', at, corners.length, { number });
  else {
    const area = Math.round(frame.squareMeters(corners) * 10) / 10;
    if (area < usual.least) sink.add('exchange.trace-small', at, area, { number, area, limit: usual.least }, 'warning');
    else if (area > usual.most)
      sink.add('exchange.trace-large', at, area, { number, area, limit: usual.most }, 'warning');
  }
};

const checkNumbers = (sink: DiagnosticSink, buildings: readonly TracedBuilding[]): void => {
  const seen = new Set<string>();
  for (const [i, { number }] of buildings.entries()) {
    const key = numberKey(number);
    const at = ['buildings', i, 'number'];
    if (key === '') sink.add('exchange.trace-unnumbered', at, number, { order: i + 1 });
    else if (seen.has(key)) sink.add('exchange.trace-number', at, number, { number: number.trim() });
    seen.add(key);
  }
};

const checkOverlaps = (sink: DiagnosticSink, buildings: readonly TracedBuilding[]): void => {
  for (const [i, { number, corners }] of buildings.entries()) {
    const other = buildings.slice(0, i).find((before) => overlap(before.corners, corners));
    if (other !== undefined)
      sink.add(
        'exchange.trace-overlap',
        ['buildings', i, 'corners'],
        other.number,
        { number, other: other.number },
        'warning',
      );
  }
};

const featureOf = ({ number, corners, entrances }: TracedBuilding, frame: TraceFrame): TracedFeature => {
  // The rule of the right hand (RFC 7946, 3.1.6); down is the picture's second axis.
  const turning = shoelace(corners) < 0 ? corners : corners.toReversed();
  const ring = turning.map((corner) => {
    const [longitude, latitude] = frame.toPosition(corner);
    return [rounded(longitude), rounded(latitude)] as const;
  });
  const squareMeters = Math.round(frame.squareMeters(corners) * 100) / 100;
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] },
    properties: {
      kind: 'building',
      number: number.trim(),
      ...(entrances === undefined ? {} : { entrances }),
      squareMeters,
    },
  };
};

/**
 * Makes a map of buildings traced over a picture of a plan. Errors: a scale of zero, a building without a number, two with one number, an outline of fewer than
 * three corners or one that crosses itself. Warnings: an outline below 10 m² or above 20,000 m², outlines that overlap. With any error there is no map.
 * `readGeoJson` reads the map, see its kind `building`.
 *
 * @example
 * import { traceToGeoJson } from '@community1373/exchange/tracing';
 * const scale = { from: [0, 0], to: [200, 0], meters: 50 } as const;
 * const anchor = { pixel: [0, 0], position: [113.57, 37.86] } as const;
 * const outline = [[0, 0], [240, 0], [240, 48], [0, 48]] as const;
 * const map = traceToGeoJson({ scale, anchor, buildings: [{ number: '25', corners: outline, entrances: 3 }] });
 * map.ok && map.value.features[0]?.properties; // => { kind: 'building', number: '25', entrances: 3, squareMeters: 720 }
 * const bow = [[0, 0], [240, 48], [240, 0], [0, 48]] as const;
 * traceToGeoJson({ scale, anchor, buildings: [{ number: '25', corners: bow }] }).report.items[0]?.code; // => 'exchange.trace-crossing'
 */
export const traceToGeoJson = (trace: Trace): Result<TracedMap> => {
  const read = parseWith(traceSchema, trace);
  if (!read.ok) return read;
  const frame = traceFrame(read.value);
  if (!frame.ok) return frame;
  const sink = new DiagnosticSink();
  const buildings = read.value.buildings.map((building) => ({
    ...building,
    corners: withoutRepeats(building.corners),
  }));
  checkNumbers(sink, buildings);
  for (const [i, { number, corners }] of buildings.entries())
    checkOutline(sink, corners, number, frame.value, ['buildings', i, 'corners']);
  if (!sink.hasErrors) checkOverlaps(sink, buildings);
  if (sink.hasErrors) return { ok: false, report: sink.report() };
  return {
    ok: true,
    value: { type: 'FeatureCollection', features: buildings.map((building) => featureOf(building, frame.value)) },
    report: sink.report(),
  };
};
