import { CodedError, isHolder, isNumberList } from '@community1373/base/diagnostics';
import { isPair } from './is-pair';
import { largestRadius, steepestLatitude } from './limits';
import type { PointColumns } from './points';

/** True when the latitude is out of range but the two coordinates would be valid if exchanged. */
export const looksExchanged = (lon: number, lat: number): boolean =>
  Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= steepestLatitude;

/** Throws `coverage.position` for an invalid position, `coverage.exchanged` where the coordinates look exchanged. */
export const checkPosition = (lon: number, lat: number): void => {
  if (lon >= -180 && lon <= 180 && Math.abs(lat) <= steepestLatitude) return;
  throw new CodedError(looksExchanged(lon, lat) ? 'coverage.exchanged' : 'coverage.position', [lon, lat]);
};

/** Checks one position; throws `coverage.position` for what is no pair of numbers. */
export const checkPlace = (position: unknown): void => {
  if (!isPair(position)) throw new CodedError('coverage.position', position);
  checkPosition(position[0], position[1]);
};

/** Rejects what is no columns, columns of different lengths and invalid positions. */
export const checkPoints = (what: 'households' | 'providers', points: PointColumns): void => {
  if (!isHolder(points) || !isNumberList(points.lon) || !isNumberList(points.lat))
    throw new CodedError(`coverage.${what}`, points);
  const { lon, lat, ids } = points;
  if (ids !== undefined && !(Array.isArray(ids) && ids.every((id) => typeof id === 'string')))
    throw new CodedError(`coverage.${what}`, ids);
  if (lon.length !== lat.length || (ids !== undefined && ids.length !== lon.length))
    throw new CodedError(`coverage.${what}-length`, [lon.length, lat.length, ids?.length]);
  for (let i = 0; i < lon.length; i += 1) checkPosition(Number(lon[i]), Number(lat[i]));
};

/** Throws `coverage.radius` for an invalid radius. */
export const checkRadius = (radius: number): void => {
  if (!(typeof radius === 'number' && radius >= 0 && radius <= largestRadius))
    throw new CodedError('coverage.radius', radius);
};

/** Throws `code` unless the count is a whole number of at least 1. */
export const checkCount = (code: string, count: number): void => {
  if (!Number.isSafeInteger(count) || count < 1) throw new CodedError(code, count);
};

/** Rejects amounts of people, demand or supply that are no list, negative or not finite numbers; a column may be shorter than needed. */
export const checkAmounts = (code: string, amounts: ArrayLike<number> | undefined): void => {
  if (amounts === undefined) return;
  if (!Array.isArray(amounts) && !isNumberList(amounts)) throw new CodedError(code, amounts);
  for (let i = 0; i < amounts.length; i += 1) {
    const amount = amounts[i];
    if (!(typeof amount === 'number' && amount >= 0 && amount < Number.POSITIVE_INFINITY))
      throw new CodedError(code, amount);
  }
};
