/** A position: longitude and latitude in degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number];

/** Places as structure of arrays: `lon[i]`, `lat[i]` in degrees, WGS 84; `ids[i]` where the places have ids. */
export interface PointColumns {
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly ids?: readonly string[] | undefined;
}

/** A place as a record. */
export interface PlacedRecord {
  readonly id: string;
  readonly position: Position;
}

/**
 * Turns records into columns.
 *
 * @example
 * import { columnsOf } from '@community1373/coverage';
 * const columns = columnsOf([{ id: 'h1', position: [113.57, 37.86] }]);
 * columns.lat[0]; // => 37.86
 * columns.ids; // => ['h1']
 */
export const columnsOf = (records: readonly PlacedRecord[]): PointColumns => ({
  lon: Float64Array.from(records, ({ position }) => position[0]),
  lat: Float64Array.from(records, ({ position }) => position[1]),
  ids: records.map(({ id }) => id),
});
