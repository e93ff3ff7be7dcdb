import { checkCount, checkRadius } from '../points/check-columns';
import { checkPlaces } from '../points/check-places';
import { boxOf, latticeFor } from '../points/lattice';
import type { PointColumns } from '../points/points';

/** A part of the households for one machine, with all providers that can reach them. Indices are those of the whole. */
export interface Shard {
  /** Positions of the shard's households. */
  readonly households: PointColumns;
  /** For each of them, its index in the whole, ascending. */
  readonly householdIndex: Int32Array;
  /** Positions of the providers that can reach them. */
  readonly providers: PointColumns;
  /** For each of them, its index in the whole. */
  readonly providerIndex: Int32Array;
  /** Radius of a provider's reach in metres. */
  readonly radius: number;
  /** The level of the lattice to which places are snapped: the same in every shard. */
  readonly level: number;
}

const pick = ({ lon, lat }: PointColumns, index: Int32Array): PointColumns => ({
  lon: Float64Array.from(index, (i) => Number(lon[i])),
  lat: Float64Array.from(index, (i) => Number(lat[i])),
});

const metersPerDegree = 110_000;

/**
 * Divides households into `count` shards of about equal size: by cell, row by row, so that a cell is never split. A shard gets all providers
 * within the radius (metres, straight line) of its box; a provider may belong to several shards.
 *
 * @example
 * import { toPointColumns } from '@community1373/coverage';
 * import { planShards } from '@community1373/coverage/shards';
 * const households = toPointColumns([{ id: 'h1', position: [113.5, 37.8] }, { id: 'h2', position: [113.6, 37.9] }]);
 * const shards = planShards(households, toPointColumns([{ id: 's1', position: [113.6, 37.901] }]), 1000, 2);
 * shards.map(({ householdIndex, providerIndex }) => [householdIndex.length, providerIndex.length]); // => [[1, 0], [1, 1]]
 */
export const planShards = (
  households: PointColumns,
  providers: PointColumns,
  radius: number,
  count: number,
): readonly Shard[] => {
  checkRadius(radius);
  checkCount('coverage.shards', count);
  checkPlaces(households, providers);
  const total = households.lon.length;
  const { level, row0, column0, columns } = latticeFor(boxOf(households), radius, total);
  const perCell = 2 ** level;
  const cell = Float64Array.from(
    households.lon,
    (lon, h) =>
      (Math.floor(Number(households.lat[h]) * perCell) - row0) * columns + Math.floor(lon * perCell) - column0,
  );
  const order = Int32Array.from({ length: total }, (_, h) => h).toSorted((a, b) => Number(cell[a]) - Number(cell[b]));
  const shards: Shard[] = [];
  let from = 0;
  for (let s = 1; s <= count; s += 1) {
    let to = Math.round((total * s) / count);
    while (to < total && cell[Number(order[to])] === cell[Number(order[to - 1])]) to += 1;
    if (to <= from) continue;
    const householdIndex = order.slice(from, to).toSorted();
    from = to;
    const part = pick(households, householdIndex);
    const { west, east, south, north } = boxOf(part);
    const margin = (radius / metersPerDegree) * 1.01;
    // A degree of longitude is shortest at the latitude farthest from the equator; up to 80° at least a sixth of its length remains.
    const wide = margin * 6;
    const near: number[] = [];
    for (let p = 0; p < providers.lon.length; p += 1) {
      const x = Number(providers.lon[p]);
      const y = Number(providers.lat[p]);
      if (x >= west - wide && x <= east + wide && y >= south - margin && y <= north + margin) near.push(p);
    }
    const providerIndex = Int32Array.from(near);
    shards.push({
      households: part,
      householdIndex,
      providers: pick(providers, providerIndex),
      providerIndex,
      radius,
      level,
    });
  }
  return shards;
};
