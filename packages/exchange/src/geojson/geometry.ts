import type { DiagnosticSink, Path } from '@community1373/base/diagnostics';
import { isPlain } from '../sheets/document';

/** A place of a file: longitude, latitude, and elevation in metres where it is given. */
export type FilePlace = readonly [longitude: number, latitude: number, elevation?: number];

/** A geometry that is used here; areas by their outer borders. */
export type FileGeometry =
  | { readonly type: 'Point'; readonly place: FilePlace }
  | { readonly type: 'LineString'; readonly places: readonly FilePlace[] }
  | { readonly type: 'Polygon'; readonly border: readonly FilePlace[] };

/** How many places may still be read. */
export interface PlaceBudget {
  left: number;
}

const within = (value: unknown, most: number): value is number => typeof value === 'number' && value >= -most && value <= most;

/** A place (RFC 7946, 3.1.1); undefined after reporting what it is not. */
const readPlace = (sink: DiagnosticSink, value: unknown, path: Path, budget: PlaceBudget): FilePlace | undefined => {
  budget.left -= 1;
  if (Array.isArray(value) && value.length >= 2 && value.length <= 3) {
    const [longitude, latitude, elevation]: readonly unknown[] = value;
    if (within(longitude, 180) && within(latitude, 90)) {
      if (elevation === undefined) return [longitude, latitude];
      if (typeof elevation === 'number' && Number.isFinite(elevation)) return [longitude, latitude, elevation];
    }
  }
  sink.add('exchange.feature-place', path, value);
  return undefined;
};

const readPlaces = (sink: DiagnosticSink, value: unknown, path: Path, budget: PlaceBudget): readonly FilePlace[] | undefined => {
  if (!Array.isArray(value)) {
    sink.add('exchange.feature-place', path, value);
    return undefined;
  }
  const places: FilePlace[] = [];
  for (let i = 0; i < value.length; i += 1) {
    if (budget.left <= 0) {
      // Beyond the limit nothing is read; the caller says so.
      budget.left = -1;
      return undefined;
    }
    const place = readPlace(sink, value[i], [...path, i], budget);
    // One wrong place is enough of a border or a line.
    if (place === undefined) return undefined;
    places.push(place);
  }
  return places;
};

const readRing = (sink: DiagnosticSink, value: unknown, path: Path, budget: PlaceBudget): FileGeometry | undefined => {
  const border = readPlaces(sink, value, path, budget);
  if (border === undefined) return undefined;
  const [first, last] = [border[0], border.at(-1)];
  if (border.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) return { type: 'Polygon', border };
  sink.add('exchange.feature-ring', path, border.length);
  return undefined;
};

/** Reads a geometry; of several polygons the first. Undefined after reporting what is wrong. */
export const readGeometry = (sink: DiagnosticSink, value: unknown, path: Path, budget: PlaceBudget): FileGeometry | undefined => {
  const geometry = isPlain(value) ? value : {};
  const { type, coordinates } = geometry;
  const at = [...path, 'coordinates'];
  const first = Array.isArray(coordinates) ? (coordinates[0] as unknown) : undefined;
  switch (type) {
    case 'Point': {
      const place = readPlace(sink, coordinates, at, budget);
      return place === undefined ? undefined : { type, place };
    }
    case 'LineString': {
      const places = readPlaces(sink, coordinates, at, budget);
      return places === undefined ? undefined : { type, places };
    }
    case 'Polygon':
      return readRing(sink, first, [...at, 0], budget);
    case 'MultiPolygon':
      return readRing(sink, Array.isArray(first) ? (first[0] as unknown) : undefined, [...at, 0, 0], budget);
    default:
      sink.add('exchange.feature-geometry', [...path, 'type'], type, { expected: ['Point', 'LineString', 'Polygon'] });
      return undefined;
  }
};

/** The middle of an area: the centroid of its border, or the mean of the places of one without an area. */
export const middleOf = (border: readonly FilePlace[]): readonly [number, number] => {
  const [origin = [0, 0] as const] = border;
  let [area, x, y] = [0, 0, 0];
  // Differences to one corner keep the digits that the products would lose.
  const local = border.map(([longitude, latitude]) => [longitude - origin[0], latitude - origin[1]] as const);
  for (let i = 1; i < local.length; i += 1) {
    const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = [local[i - 1], local[i]];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (area !== 0) return [origin[0] + x / (3 * area), origin[1] + y / (3 * area)];
  const count = Math.max(1, border.length);
  return [border.reduce((sum, [longitude]) => sum + longitude, 0) / count, border.reduce((sum, [, latitude]) => sum + latitude, 0) / count];
};
