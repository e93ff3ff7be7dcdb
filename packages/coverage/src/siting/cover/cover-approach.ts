import { cheapestSet, free, opened } from './cheapest-set';
import type { Cuts } from './cover-cuts';
import { transposeInSteps } from '../lists';
import type { Pace } from '../pace';
import type { Reach } from '../reach';
import type { Approached, QuickRelaxation } from '../relaxation';

/** Rounds between restarts from the mean, and number of restarts. */
const stretch = 200;
const restarts = 3;

/** Builds the linear program of maximal covering with its cuts: rows are points, then cuts; columns are candidates, then uncovered shares of points. */
function* programInSteps({ byCandidate, byPoint, weight }: Reach, cuts: Cuts) {
  const points = weight.length;
  const candidates = byCandidate.first.length - 1;
  const shift = byPoint.items.length;
  const rows = {
    first: new Int32Array(points + cuts.candidates.first.length),
    items: new Int32Array(shift + cuts.candidates.items.length),
  };
  rows.first.set(byPoint.first);
  rows.first.set(
    cuts.candidates.first.subarray(1).map((at) => at + shift),
    points + 1,
  );
  rows.items.set(byPoint.items);
  rows.items.set(cuts.candidates.items, shift);
  const columns = yield* transposeInSteps(rows, candidates);
  const leftIn = new Float64Array(points).fill(1);
  for (const i of cuts.points) leftIn[i] = Number(leftIn[i]) + 1;
  return {
    points,
    candidates,
    rows,
    columns,
    cuts: cuts.highest.length,
    /** Step lengths from the sums of each column and row, after A. Chambolle and T. Pock. */
    openStep: Float64Array.from(
      { length: candidates },
      (_, j) => 1 / Math.max(1, Number(columns.first[j + 1]) - Number(columns.first[j])),
    ),
    leftStep: leftIn.map((count) => 1 / count),
    rowStep: Float64Array.from(
      { length: rows.first.length - 1 },
      (_, k) => 1 / (Number(rows.first[k + 1]) - Number(rows.first[k]) + (k < points ? 1 : 3)),
    ),
  };
}

/** Projects values to 0 … 1 with sum `facilityCount` by one shift proportional to the steps; decided values stay. Returns the shift. */
export const shiftToSum = (
  values: Float64Array,
  step: Float64Array,
  state: Uint8Array,
  facilityCount: number,
  start: number,
): number => {
  let shift = start;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 40; turn += 1) {
    let lack = facilityCount;
    let slope = 0;
    for (let j = 0; j < values.length; j += 1) {
      if (state[j] !== free) {
        if (state[j] === opened) lack -= 1;
        continue;
      }
      const value = Number(values[j]) + shift * Number(step[j]);
      if (value >= 1) lack -= 1;
      else if (value > 0) {
        lack -= value;
        slope += Number(step[j]);
      }
    }
    if (Math.abs(lack) < 1e-9) break;
    if (lack > 0) low = shift;
    else high = shift;
    const next = slope > 0 ? shift + lack / slope : Number.NaN;
    if (next > low && next < high) shift = next;
    else if (Number.isFinite(low) && Number.isFinite(high)) shift = (low + high) / 2;
    else shift = lack > 0 ? 2 * Math.abs(shift) + 1 : -2 * Math.abs(shift) - 1;
  }
  for (let j = 0; j < values.length; j += 1)
    values[j] =
      state[j] === free
        ? Math.min(1, Math.max(0, Number(values[j]) + shift * Number(step[j])))
        : state[j] === opened
          ? 1
          : 0;
  return shift;
};

/**
 * Approximates the primal and dual solution of the linear program of maximal covering with its cuts, by primal-dual steps with restarts from the
 * mean. With cuts it comes much closer than subgradients, and the primal solution yields further cuts.
 * Sources: A. Chambolle and T. Pock, Journal of Mathematical Imaging and Vision 40 (2011); D. Applegate and others, NeurIPS (2021).
 */
export const approachCover = async (
  relaxation: QuickRelaxation,
  reach: Reach,
  facilityCount: number,
  cuts: Cuts,
  part: Approached,
  pace: Pace,
): Promise<void> => {
  const program = await pace.take(programInSteps(reach, cuts));
  if (program === undefined) return;
  const { points, candidates, rows, columns, cuts: cutCount, openStep, leftStep, rowStep } = program;
  const { weight } = reach;
  const { highest } = relaxation;
  const { state } = part;
  const prices = Float64Array.from(part.multipliers);
  const opening = Float64Array.from(part.usage);
  const left = new Float64Array(points);
  const openAhead = new Float64Array(candidates);
  const leftAhead = new Float64Array(points);
  const scores = new Float64Array(candidates);
  const scratch = new Float64Array(candidates);
  const valueAt = (multipliers: Float64Array): number => {
    const constant = relaxation.price(multipliers, scores);
    return constant + (cheapestSet(scores, state, facilityCount, scratch)?.sum ?? 0);
  };
  let top = valueAt(prices);
  /** Ratio of price steps to opening steps: initially the typical weight. */
  let balance = 2 * Math.sqrt(weight.reduce((sum, w) => sum + w * w, 0) / points);
  let shift = 0;

  const moveOpenings = (): void => {
    for (let j = 0; j < candidates; j += 1) {
      let sum = 0;
      for (let at = Number(columns.first[j]); at < Number(columns.first[j + 1]); at += 1)
        sum += Number(prices[Number(columns.items[at])]);
      openAhead[j] = Number(opening[j]) + (sum * Number(openStep[j])) / balance;
    }
    shift = shiftToSum(openAhead, openStep, state, facilityCount, shift);
    for (let i = 0; i < points; i += 1) leftAhead[i] = Number(prices[i]) - Number(weight[i]);
    for (let at = 0; at < 3 * cutCount; at += 1) {
      const i = Number(cuts.points[at]);
      leftAhead[i] = Number(leftAhead[i]) + Number(prices[points + Math.floor(at / 3)]);
    }
    for (let i = 0; i < points; i += 1)
      leftAhead[i] = Math.min(1, Math.max(0, Number(left[i]) + (Number(leftAhead[i]) * Number(leftStep[i])) / balance));
    // Extrapolates: from here on `ahead` is twice the new value minus the old one.
    for (let j = 0; j < candidates; j += 1) {
      const now = Number(openAhead[j]);
      openAhead[j] = 2 * now - Number(opening[j]);
      opening[j] = now;
    }
    for (let i = 0; i < points; i += 1) {
      const now = Number(leftAhead[i]);
      leftAhead[i] = 2 * now - Number(left[i]);
      left[i] = now;
    }
  };
  const movePrices = (): void => {
    for (let k = 0; k < prices.length; k += 1) {
      let lack = k < points ? 1 - Number(leftAhead[k]) : 2;
      if (k >= points)
        for (let at = 3 * (k - points); at < 3 * (k - points) + 3; at += 1)
          lack -= Number(leftAhead[Number(cuts.points[at])]);
      for (let at = Number(rows.first[k]); at < Number(rows.first[k + 1]); at += 1)
        lack -= Number(openAhead[Number(rows.items[at])]);
      prices[k] = Math.min(Number(highest[k]), Math.max(0, Number(prices[k]) + balance * Number(rowStep[k]) * lack));
    }
  };

  const columnsNow = [opening, left, prices];
  const steps = [openStep, leftStep, rowStep];
  for (let restart = 0; restart < restarts && pace.stopped === undefined; restart += 1) {
    const before = columnsNow.map((column) => Float64Array.from(column));
    const sums = columnsNow.map((column) => new Float64Array(column.length));
    for (let round = 0; round < stretch; round += 1) {
      moveOpenings();
      movePrices();
      columnsNow.forEach((column, c) => addTo(sums[c], column));
      if (pace.due(2 * (rows.items.length + 6 * cutCount) + 8 * points)) await pace.rest();
      if (pace.stopped !== undefined) return;
    }
    const mean = sums.map((sum) => sum.map((value) => value / stretch));
    const meanValue = valueAt(mean[2] ?? prices);
    const lastValue = valueAt(prices);
    if (meanValue > lastValue) columnsNow.forEach((column, c) => column.set(mean[c] ?? column));
    const moved = columnsNow.map((column, c) =>
      column.reduce((sum, value, i) => sum + (value - Number(before[c]?.[i])) ** 2 / Number(steps[c]?.[i]), 0),
    );
    const [byOpening = 0, byLeft = 0, byPrices = 0] = moved;
    if (byOpening + byLeft > 0 && byPrices > 0)
      balance = Math.sqrt(balance * Math.sqrt(byPrices / (byOpening + byLeft)));
    part.usage.set(opening);
    const value = Math.max(meanValue, lastValue);
    if (value > top) {
      top = value;
      part.multipliers.set(prices);
    }
  }
};

const addTo = (sum: Float64Array | undefined, values: Float64Array): void => {
  if (sum === undefined) return;
  for (let i = 0; i < values.length; i += 1) sum[i] = Number(sum[i]) + Number(values[i]);
};
