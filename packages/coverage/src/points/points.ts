import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { isPair } from './is-pair';

/** A position: longitude and latitude in degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number];

/** Places as structure of arrays: `lon[i]`, `lat[i]` in degrees, WGS 84; `ids[i]` where the places have ids. */
export interface PointColumns {
  /** Longitudes in degrees, WGS 84. */
  readonly lon: Float64Array;
  /** Latitudes in degrees, WGS 84. */
  readonly lat: Float64Array;
  /** Ids of the places; absent: they have none. */
  readonly ids?: readonly string[] | undefined;
}

/** A place as a record. */
export interface PlacedRecord {
  /** Id of the place. */
  readonly id: string;
  /** Position of the place. */
  readonly position: Position;
}

/**
 * Turns records into columns; the places themselves are checked where they are used. Throws `coverage.records` for what is no record.
 *
 * @example
 * import { toPointColumns } from '@community1373/coverage';
 * const columns = toPointColumns([{ id: 'h1', position: [113.57, 37.86] }]);
 * columns.lat[0]; // => 37.86
 * columns.ids; // => ['h1']
 */
export const toPointColumns = (records: readonly PlacedRecord[]): PointColumns => {
  if (!Array.isArray(records)) throw new CodedError('coverage.records', records);
  const lon = new Float64Array(records.length);
  const lat = new Float64Array(records.length);
  const ids: string[] = [];
  for (let i = 0; i < records.length; i += 1) {
    // Callers in JavaScript pass anything.
    const record: unknown = records[i];
    if (!isHolder(record) || typeof record['id'] !== 'string' || !isPair(record['position']))
      throw new CodedError('coverage.records', record);
    [lon[i], lat[i]] = record['position'];
    ids.push(record['id']);
  }
  return { lon, lat, ids };
};
