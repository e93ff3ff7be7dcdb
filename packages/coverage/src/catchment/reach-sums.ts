import { fullestCell, type Span, visitCells } from './cell-reach';
import { limitOf } from './count-reach';
import type { HouseholdCells } from './household-cells';
import { type ProviderGrid, recordSize } from './provider-grid';

/** A step function of distance: constant up to each of the rising distances (in steps), zero beyond the last, which is the radius. */
export interface Zones {
  readonly upTo: readonly number[];
  readonly weight: readonly number[];
}

/** Returns the weight at a distance in steps. */
export const weightAt = ({ upTo, weight }: Zones, steps: number): number => {
  for (let z = 0; z < upTo.length; z += 1) if (steps <= Number(upTo[z])) return Number(weight[z]);
  return 0;
};

/**
 * Sums over all pairs in reach. To providers: `out[p] += weight · value[h]`; to households: `out[h] += weight · value[p]`. Proceeds cell by cell;
 * with a single weight, a provider that reaches a whole cell needs one addition.
 */
export const sumReach = (
  cells: HouseholdCells,
  grid: ProviderGrid,
  span: Span,
  zones: Zones,
  toProviders: boolean,
  value: Float64Array,
  out: Float64Array,
): void => {
  const limits = Float64Array.from(zones.upTo, limitOf);
  const weights = Float64Array.from(zones.weight);
  const limit = Number(limits.at(-1));
  const first = Number(weights[0]);
  const single = limits.length === 1;
  const { household, east, north } = cells;
  const held = new Float64Array(fullestCell(cells));
  visitCells(cells, grid, span, limit, (from, size, reach) => {
    const { nearby, whole, part, x0, y0 } = reach;
    const { provider, record } = nearby;
    let total = 0;
    if (toProviders)
      for (let i = 0; i < size; i += 1) {
        const v = Number(value[Number(household[from + i])]);
        held[i] = v;
        total += v;
      }
    if (single && toProviders)
      for (let k = 0; k < reach.wholes; k += 1) {
        const p = Number(provider[Number(whole[k])]);
        out[p] = Number(out[p]) + first * total;
      }
    if (single && !toProviders)
      for (let k = 0; k < reach.wholes; k += 1) total += Number(value[Number(provider[Number(whole[k])])]);
    if (!toProviders) held.fill(first * total, 0, size);
    const tested = single ? reach.parts : reach.parts + reach.wholes;
    for (let k = 0; k < tested; k += 1) {
      const n = Number(k < reach.parts ? part[k] : whole[k - reach.parts]);
      const p = Number(provider[n]);
      const at = n * recordSize;
      const px = Number(record[at]) - x0;
      const py = Number(record[at + 1]) - y0;
      const a0 = Number(record[at + 2]);
      const a1 = Number(record[at + 3]);
      const b0 = Number(record[at + 4]);
      const b1 = Number(record[at + 5]);
      const b2 = Number(record[at + 6]);
      const given = toProviders ? 0 : Number(value[p]);
      let taken = 0;
      for (let i = 0; i < size; i += 1) {
        const dx = Number(east[from + i]) - px;
        const dy = Number(north[from + i]) - py;
        const square = (b0 + dy * (b1 + dy * b2)) * dx * dx + (a0 + dy * a1) * dy * dy;
        if (square >= limit) continue;
        let z = 0;
        while (square >= Number(limits[z])) z += 1;
        const weight = Number(weights[z]);
        if (toProviders) taken += weight * Number(held[i]);
        else held[i] = Number(held[i]) + weight * given;
      }
      if (toProviders) out[p] = Number(out[p]) + taken;
    }
    if (!toProviders)
      for (let i = 0; i < size; i += 1) {
        const h = Number(household[from + i]);
        out[h] = Number(out[h]) + Number(held[i]);
      }
  });
};
