import { type DiagnosticSink, isHolder, type Path } from '@community1373/base/diagnostics';

/** A place in a file: longitude, latitude, and elevation in metres if given. */
export type FilePlace = readonly [longitude: number, latitude: number, elevation?: number];

/** A supported geometry; areas by their outer borders, and lines of several parts as separate lines. */
export type FileGeometry =
  | { readonly type: 'Point'; readonly place: FilePlace }
  | {
      readonly type: 'LineString';
      readonly lines: readonly { readonly places: readonly FilePlace[]; readonly path: Path }[];
    }
  | { readonly type: 'Polygon'; readonly border: readonly FilePlace[] };

/** Number of places that may still be read. */
export interface PlaceBudget {
  left: number;
}

const within = (value: unknown, most: number): value is number =>
  typeof value === 'number' && value >= -most && value <= most;

/** Reads a place (RFC 7946, 3.1.1), ignoring further values; undefined after reporting a problem. */
const readPlace = (sink: DiagnosticSink, value: unknown, path: Path, budget: PlaceBudget): FilePlace | undefined => {
  budget.left -= 1;
  if (Array.isArray(value)) {
    const [longitude, latitude, elevation]: readonly unknown[] = value;
    if (within(longitude, 180) && within(latitude, 90)) {
      if (elevation === undefined || elevation === null) return [longitude, latitude];
      if (typeof elevation === 'number' && Number.isFinite(elevation)) return [longitude, latitude, elevation];
    }
  }
  sink.add('exchange.feature-place', path, value, {}, 'warning');
  return undefined;
};

const readPlaces = (
  sink: DiagnosticSink,
  value: unknown,
  path: Path,
  budget: PlaceBudget,
): readonly FilePlace[] | undefined => {
  if (!Array.isArray(value)) {
    sink.add('exchange.feature-place', path, value, {}, 'warning');
    return undefined;
  }
  const places: FilePlace[] = [];
  for (let i = 0; i < value.length; i += 1) {
    if (budget.left <= 0) {
      // Beyond the limit nothing is read; the caller reports it.
      budget.left = -1;
      return undefined;
    }
    const place = readPlace(sink, value[i], [...path, i], budget);
    // One invalid place invalidates a border or a line.
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
  sink.add('exchange.feature-ring', path, border.length, {}, 'warning');
  return undefined;
};

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? (value[0] as unknown) : undefined);

/** Reads a geometry; a geometry with a single part is that part, and of several polygons the first is taken. Undefined after reporting a problem. */
export const readGeometry = (
  sink: DiagnosticSink,
  value: unknown,
  path: Path,
  budget: PlaceBudget,
): FileGeometry | undefined => {
  const geometry = isHolder(value) ? value : {};
  const { type, coordinates, geometries } = geometry;
  const at = [...path, 'coordinates'];
  switch (type) {
    case 'Point': {
      const place = readPlace(sink, coordinates, at, budget);
      return place === undefined ? undefined : { type, place };
    }
    case 'MultiPoint': {
      if (!Array.isArray(coordinates) || coordinates.length !== 1) break;
      const place = readPlace(sink, coordinates[0], [...at, 0], budget);
      return place === undefined ? undefined : { type: 'Point', place };
    }
    case 'LineString': {
      const places = readPlaces(sink, coordinates, at, budget);
      return places === undefined ? undefined : { type, lines: [{ places, path: at }] };
    }
    case 'MultiLineString': {
      if (!Array.isArray(coordinates)) break;
      const lines = coordinates.flatMap((part: unknown, i) => {
        const places = readPlaces(sink, part, [...at, i], budget);
        return places === undefined ? [] : [{ places, path: [...at, i] }];
      });
      return lines.length === 0 ? undefined : { type: 'LineString', lines };
    }
    case 'Polygon':
      return readRing(sink, firstOf(coordinates), [...at, 0], budget);
    case 'MultiPolygon':
      return readRing(sink, firstOf(firstOf(coordinates)), [...at, 0, 0], budget);
    case 'GeometryCollection':
      if (Array.isArray(geometries) && geometries.length === 1 && firstOf(geometries) !== value)
        return readGeometry(sink, geometries[0], [...path, 'geometries', 0], budget);
      break;
    default:
  }
  sink.add(
    'exchange.feature-geometry',
    [...path, 'type'],
    type,
    { expected: ['Point', 'LineString', 'Polygon'] },
    'warning',
  );
  return undefined;
};

/** Returns the middle of an area: the centroid of its border, or the mean of its places when its area is zero. */
export const middleOf = (border: readonly FilePlace[]): readonly [number, number] => {
  const [origin = [0, 0] as const] = border;
  let [area, x, y] = [0, 0, 0];
  // Differences to one corner keep digits that the products would lose.
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
  return [
    border.reduce((sum, [longitude]) => sum + longitude, 0) / count,
    border.reduce((sum, [, latitude]) => sum + latitude, 0) / count,
  ];
};
