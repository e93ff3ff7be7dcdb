import { createRandom } from '@community1373/base/random';
import type { PointColumns } from '@community1373/coverage';

const metersPerDegree = 111_000;
const middle = { lon: 113.57, lat: 37.86 };
const shrink = 0.79;

/**
 * Generates places in a square with sides of `meters`: evenly spread, or (with towns) 9 of 10 around towns of a few kilometres, the same
 * towns for households and stations.
 */
export const city = (count: number, meters: number, seed: string, towns = 0): PointColumns => {
  const random = createRandom(seed);
  const centres = createRandom('towns');
  const town = Float64Array.from({ length: 3 * towns }, (_, i) =>
    i % 3 === 2 ? 800 + 4000 * centres.unit() * centres.unit() : (centres.unit() - 0.5) * meters,
  );
  const lon = new Float64Array(count);
  const lat = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    let x = (random.unit() - 0.5) * meters;
    let y = (random.unit() - 0.5) * meters;
    if (towns > 0 && random.below(10) > 0) {
      const at = 3 * random.below(towns);
      x = Number(town[at]) + (random.unit() + random.unit() - 1) * 2 * Number(town[at + 2]);
      y = Number(town[at + 1]) + (random.unit() + random.unit() - 1) * 2 * Number(town[at + 2]);
    }
    lon[i] = middle.lon + x / metersPerDegree / shrink;
    lat[i] = middle.lat + y / metersPerDegree;
  }
  return { lon, lat };
};
