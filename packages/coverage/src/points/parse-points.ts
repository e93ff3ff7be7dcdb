import { type DiagnosticSink, type Path, parseWith, type SchemaCode, expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import type { CoverageInputCode } from '../messages/messages-input';
import { type PointColumns, toPointColumns } from './points';
import { refuseSystem } from './refuse-system';

const id = z.union([z.string().min(1), z.number()]).transform(String);
const records = z.array(
  z.object({ id: z.string().min(1), position: z.tuple([z.number(), z.number()], expects('position')).readonly() }),
);
const features = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({
      type: z.literal('Feature'),
      id: id.optional(),
      properties: z.looseObject({ id: id.optional() }).nullable().optional(),
      geometry: z.looseObject({ type: z.string(), coordinates: z.unknown() }).nullable(),
    }),
  ),
});
const numbers = z.union([z.instanceof(Float64Array), z.array(z.union([z.number(), z.nan()]))]);
const columns = z.object({ lon: numbers, lat: numbers, ids: z.array(z.string()).optional() });
const pair = z.tuple([z.number(), z.number()], expects('position')).rest(z.number());

/** The points read, and the path of each position in the input. */
export interface ReadPoints {
  readonly columns: PointColumns;
  readonly pathOf: (i: number) => Path;
}

type Sink = DiagnosticSink<CoverageInputCode | SchemaCode>;

const has = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && key in value;

const fromFeatures = (sink: Sink, at: Path, collection: z.infer<typeof features>): ReadPoints | undefined => {
  const places: { readonly id: string; readonly position: readonly [number, number] }[] = [];
  let sound = true;
  collection.features.forEach(({ geometry, id: own, properties }, i) => {
    const position = geometry?.type === 'Point' ? pair.safeParse(geometry.coordinates) : undefined;
    if (position?.success === true)
      places.push({ id: own ?? properties?.id ?? String(i), position: [position.data[0], position.data[1]] });
    else {
      sound = false;
      sink.add('coverage.geometry', [...at, 'features', i, 'geometry'], geometry?.type, {
        type: geometry?.type ?? 'null',
        expected: 'Point',
      });
    }
  });
  return sound
    ? { columns: toPointColumns(places), pathOf: (i) => ['features', i, 'geometry', 'coordinates'] }
    : undefined;
};

/** Reads points as records, as columns, or as a GeoJSON collection of points. */
export const readPoints = (sink: Sink, at: Path, value: unknown): ReadPoints | undefined => {
  if (has(value, 'type')) {
    if (refuseSystem(sink, at, value)) return undefined;
    const read = parseWith(features, value);
    sink.merge(read.report, at);
    return read.ok ? fromFeatures(sink, at, read.value) : undefined;
  }
  if (has(value, 'lon') || has(value, 'lat')) {
    const read = parseWith(columns, value);
    sink.merge(read.report, at);
    if (!read.ok) return undefined;
    const { lon, lat, ids } = read.value;
    if (lon.length !== lat.length || (ids !== undefined && ids.length !== lon.length)) {
      const lengths = [lon.length, lat.length, ...(ids === undefined ? [] : [ids.length])];
      sink.add('coverage.lengths', at, lengths, { lengths });
      return undefined;
    }
    return { columns: { lon: Float64Array.from(lon), lat: Float64Array.from(lat), ids }, pathOf: (i) => ['lat', i] };
  }
  const read = parseWith(records, value);
  sink.merge(read.report, at);
  return read.ok ? { columns: toPointColumns(read.value), pathOf: (i) => [i, 'position'] } : undefined;
};
