import type { LineProblem } from './line-problem';
import type { Column } from './line-pool';

/** Returns the price of each slot. */
export const slotPrices = ({ covers, days, kinds }: LineProblem, duals: Float64Array): Float64Array => {
  const prices = new Float64Array(days * kinds);
  for (let cover = 0; cover < duals.length; cover += 1) {
    const slot = Number(covers.slot[cover]);
    prices[slot] = Number(prices[slot]) + Number(duals[cover]);
  }
  return prices;
};

/** Returns the cost of a column less the prices of its slots. */
export const reducedCost = (column: Column, prices: Float64Array, kinds: number): number => {
  let cost = column.cost;
  for (let day = 0; day < column.line.length; day += 1) {
    const kind = Number(column.line[day]);
    if (kind < kinds) cost -= Number(prices[day * kinds + kind]);
  }
  return cost;
};
