/** Length of the base in rounding steps: rounding alone then makes a slope of at most 1 in 20, less than the 1 in 12 of a ramp. */
const stepsToBase = 20;

/** Returns the height at a distance along a line, on its stretch from place i to the next. */
const heightAt = (heights: Float64Array, along: Float64Array, i: number, distance: number): number => {
  const run = Number(along[i + 1]) - Number(along[i]);
  const share = run === 0 ? 0 : Math.min(1, Math.max(0, (distance - Number(along[i])) / run));
  return Number(heights[i]) + (Number(heights[i + 1]) - Number(heights[i])) * share;
};

/** Extends the first and last known height to the ends of a line; all NaN where none is known. */
const toTheEnds = (heights: Float64Array): Float64Array => {
  const known = heights.findIndex((height) => !Number.isNaN(height));
  const last = heights.findLastIndex((height) => !Number.isNaN(height));
  return known < 0
    ? heights
    : heights.map((height, i) => Number(heights[Math.min(last, Math.max(known, i))] ?? height));
};

/**
 * Returns the slope of each stretch of a line, rise over run; 0 where no height is known. A stretch at least as long as the base has its own slope; a shorter
 * one has that of the base around its middle, so that rounding steps do not appear as slopes. The base is 20 times the rounding step of the heights: 20 m for a
 * terrain model in whole metres. A line shorter than the base is as steep as its heights prove.
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
