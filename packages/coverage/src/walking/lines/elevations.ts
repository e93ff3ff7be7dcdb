import { straightLineDistance } from '../../points/ellipsoid';
import type { WalkingLine } from './walking-line';

/** The credible elevations of lines. */
export interface KnownElevations {
  /** One array per line, NaN where unknown; values missing between two known ones of a line are interpolated. */
  readonly heights: readonly Float64Array[];
  /** Dropped elevations, by line and place: values that stand for “no data”, and isolated spikes that no way could follow. */
  readonly dropped: readonly (readonly [line: number, place: number])[];
  /** The rounding step of the heights, in metres. */
  readonly step: number;
}

/** Bounds of credible heights in metres: land lies between −430 m and 8,849 m. */
const lowest = -500;
const highest = 9000;

/** A zero stands for “no data” where all other heights are at least this many metres from it. */
const farFromZero = 50;

/** A place is a spike where it is this many metres higher, or lower, than both its neighbours, and steeper than 45°. */
const leastCliff = 10;

const isLand = (height: number | undefined): height is number =>
  height !== undefined && height > lowest && height < highest;

/** True when zeros stand for “no data”: all other heights are farther from zero than their spread. */
const zeroIsMissing = (lines: readonly WalkingLine[]): boolean => {
  let [least, most, nearest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { coordinates } of lines)
    for (const [, , height] of coordinates) {
      if (!isLand(height) || height === 0) continue;
      least = Math.min(least, height);
      most = Math.max(most, height);
      nearest = Math.min(nearest, Math.abs(height));
    }
  return nearest >= farFromZero && nearest < Number.POSITIVE_INFINITY && most - least <= nearest;
};

/** Returns the step to which nine in ten of the heights are rounded: a metre, a tenth, or a hundredth. */
const stepOf = (heights: readonly Float64Array[]): number => {
  let [all, whole, tenths] = [0, 0, 0];
  for (const line of heights)
    for (const height of line) {
      if (Number.isNaN(height)) continue;
      all += 1;
      if (Number.isInteger(height)) whole += 1;
      if (Math.abs(height * 10 - Math.round(height * 10)) < 1e-6) tenths += 1;
    }
  return all > 0 && whole >= all * 0.9 ? 1 : tenths >= all * 0.9 ? 0.1 : 0.01;
};

/** Returns the horizontal distance of each place of a line from its first place, in metres along the line. */
export const distancesAlong = ({ coordinates }: WalkingLine): Float64Array => {
  const along = new Float64Array(coordinates.length);
  for (let i = 1; i < coordinates.length; i += 1) {
    const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = [coordinates[i - 1], coordinates[i]];
    along[i] = Number(along[i - 1]) + straightLineDistance([ax, ay], [bx, by]);
  }
  return along;
};

const isLone = (line: Float64Array, along: Float64Array, i: number): boolean => {
  if (i === 0 || i === line.length - 1) return false;
  const before = Number(line[i]) - Number(line[i - 1]);
  const after = Number(line[i]) - Number(line[i + 1]);
  const cliff = (rise: number, from: number, to: number): boolean =>
    Math.abs(rise) > Math.max(leastCliff, Number(along[to]) - Number(along[from]));
  return before * after > 0 && cliff(before, i - 1, i) && cliff(after, i, i + 1);
};

/** Interpolates missing heights between two known ones of a line, by the distance along it. */
const interpolate = (line: Float64Array, along: Float64Array): void => {
  const known = Array.from(line.keys()).filter((i) => !Number.isNaN(line[i]));
  for (let n = 1; n < known.length; n += 1) {
    const [from, to] = [Number(known[n - 1]), Number(known[n])];
    const run = Number(along[to]) - Number(along[from]);
    const rise = Number(line[to]) - Number(line[from]);
    for (let k = from + 1; k < to; k += 1)
      line[k] = Number(line[from]) + (run === 0 ? 0 : (rise * (Number(along[k]) - Number(along[from]))) / run);
  }
};

/** Cleans the elevations of lines: drops values for “no data” and spikes, takes missing heights of ends from other lines, and interpolates. */
export const knownElevations = (lines: readonly WalkingLine[]): KnownElevations => {
  const noZero = zeroIsMissing(lines);
  const dropped: (readonly [number, number])[] = [];
  const drop = (line: number, place: number): number => {
    dropped.push([line, place]);
    return Number.NaN;
  };
  const along = lines.map(distancesAlong);
  const heights = lines.map(({ coordinates }, l) =>
    Float64Array.from(coordinates, ([, , height], i) =>
      height === undefined ? Number.NaN : isLand(height) && !(noZero && height === 0) ? height : drop(l, i),
    ),
  );
  const step = stepOf(heights);
  heights.forEach((line, l) => {
    const lone = Array.from(line.keys()).filter((i) => isLone(line, along[l] ?? line, i));
    for (const i of lone) line[i] = drop(l, i);
  });
  const atPlace = new Map<string, number>();
  const keyOf = (l: number, i: number): string => placeKey(lines[l]?.coordinates[i] ?? [0, 0]);
  const missing = heights.flatMap((line, l) =>
    [0, line.length - 1].filter((i) => Number.isNaN(line[i])).map((i) => [l, i] as const),
  );
  if (missing.length > 0)
    heights.forEach((line, l) => {
      for (let i = 0; i < line.length; i += 1)
        if (!Number.isNaN(line[i]) && !atPlace.has(keyOf(l, i))) atPlace.set(keyOf(l, i), Number(line[i]));
    });
  for (const [l, i] of missing) {
    const line = heights[l];
    if (line !== undefined) line[i] = atPlace.get(keyOf(l, i)) ?? Number.NaN;
  }
  heights.forEach((line, l) => interpolate(line, along[l] ?? line));
  return { heights, dropped, step };
};

/** Returns the key of a place, rounded to 1e-7° (1 cm): places with equal keys are one. */
export const placeKey = ([x, y]: readonly [number, number, (number | undefined)?]): string =>
  `${Math.round(x * 1e7)},${Math.round(y * 1e7)}`;
