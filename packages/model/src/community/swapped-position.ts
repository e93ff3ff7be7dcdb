import type { Position } from '../records/position';

const isLatitude = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= 90;
const isFarLongitude = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) > 90 && Math.abs(value) <= 180;

/**
 * Returns the intended position where a row has latitude before longitude and the longitude cannot be a latitude (beyond 90°, as in all of
 * eastern and central China); undefined otherwise.
 */
export const swappedOutOfRange = (row: unknown): Position | undefined => {
  if (typeof row !== 'object' || row === null || !('position' in row) || !Array.isArray(row.position)) return undefined;
  const [first, second]: readonly unknown[] = row.position;
  return row.position.length === 2 && isLatitude(first) && isFarLongitude(second) ? [second, first] : undefined;
};
