/** Rounding alone makes no slope of more than 1 in 20, which is less than the 1 in 12 of a ramp. */
const stepsToBase = 20;

/** The height at a distance along a line, on its stretch from place i to the next. */
const heightAt = (heights: Float64Array, along: Float64Array, i: number, distance: number): number => {
  const run = Number(along[i + 1]) - Number(along[i]);
  const share = run === 0 ? 0 : Math.min(1, Math.max(0, (distance - Number(along[i])) / run));
  return Number(heights[i]) + (Number(heights[i + 1]) - Number(heights[i])) * share;
};

/** Heights of a line whose ends are as high as the nearest known place; NaN everywhere where none is known. */
const toTheEnds = (heights: Float64Array): Float64Array => {
  const known = heights.findIndex((height) => !Number.isNaN(height));
  const last = heights.findLastIndex((height) => !Number.isNaN(height));
  return known < 0 ? heights : heights.map((height, i) => Number(heights[Math.min(last, Math.max(known, i))] ?? height));
};

/**
 * The slope of each stretch of a line, rise over run; 0 where no height is known. A stretch of the base or more has its own; a shorter one that of the base round its
 * middle, so that the steps of rounded heights are no slopes. The base is 20 times what heights are rounded to: 20 m for those of a terrain model in whole metres.
 * A line shorter than that is as steep as its heights prove.
 */
export const slopesAlong = (given: Float64Array, along: Float64Array, step: number): Float64Array => {
  const heights = toTheEnds(given);
  const slopes = new Float64Array(Math.max(0, heights.length - 1));
  if (heights.length === 0 || Number.isNaN(heights[0])) return slopes;
  const base = stepsToBase * step;
  const length = Number(along.at(-1));
  let [low, high] = [0, 0];
  for (let i = 0; i < slopes.length; i += 1) {
    const run = Number(along[i + 1]) - Number(along[i]);
    const middle = Number(along[i]) + run / 2;
    if (run >= base) {
      slopes[i] = (Number(heights[i + 1]) - Number(heights[i])) / run;
      continue;
    }
    const from = Math.max(0, middle - base / 2);
    const to = Math.min(length, middle + base / 2);
    while (low < slopes.length - 1 && Number(along[low + 1]) <= from) low += 1;
    while (high < slopes.length - 1 && Number(along[high + 1]) < to) high += 1;
    const window = to - from;
    if (run === 0 || window === 0) continue;
    const rise = heightAt(heights, along, high, to) - heightAt(heights, along, low, from);
    const proven = Math.max(0, Math.abs(rise) - step * Math.max(0, 1 - window / base));
    slopes[i] = (Math.sign(rise) * proven) / window;
  }
  return slopes;
};
