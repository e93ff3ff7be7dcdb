import { byText } from '../problem/by-text';
import { type GroundPoint, groundPlane, metersBetween } from './ground-plane';
import type { HomePosition } from '../problem/id';

/** A stop of a walk; one without a position comes last. */
export interface WalkingStop {
  readonly id: string;
  readonly position?: HomePosition | undefined;
}

const order = 16;

/** Returns the index of a cell (x, y) of a 2^16 × 2^16 grid along Hilbert's curve. */
const hilbertIndex = (x: number, y: number): number => {
  let index = 0;
  for (let side = 2 ** (order - 1); side >= 1; side /= 2) {
    const right = (x & side) > 0;
    const upper = (y & side) > 0;
    index += side * side * (right ? (upper ? 2 : 3) : upper ? 1 : 0);
    if (!upper) {
      if (right) {
        x = 2 ** order - 1 - x;
        y = 2 ** order - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return index;
};

/** Returns the plane on which the stops of one area are compared, or undefined where none has a position. */
const planeOf = (stops: readonly WalkingStop[]): ((position: HomePosition) => GroundPoint) => {
  const latitudes = stops.flatMap((stop) => (stop.position === undefined ? [] : [stop.position[1]]));
  const low = latitudes.reduce((a, b) => Math.min(a, b), 90);
  const high = latitudes.reduce((a, b) => Math.max(a, b), -90);
  return groundPlane(latitudes.length === 0 ? 0 : (low + high) / 2);
};

/**
 * Sorts stops in walking order along Hilbert's space-filling curve, so that neighbours in the list are neighbours on the ground; stops at the same point
 * by id, stops without a position last. On average a quarter longer than the best tour, and computed by one sort.
 * Source: L. K. Platzman and J. J. Bartholdi, Journal of the ACM 36 (1989).
 */
export const walkingOrder = <Stop extends WalkingStop>(stops: readonly Stop[]): readonly Stop[] => {
  const plane = planeOf(stops);
  const points = stops.map((stop) => (stop.position === undefined ? undefined : plane(stop.position)));
  const placed = points.filter((point) => point !== undefined);
  const west = placed.reduce((a, point) => Math.min(a, point.east), Number.POSITIVE_INFINITY);
  const south = placed.reduce((a, point) => Math.min(a, point.north), Number.POSITIVE_INFINITY);
  const width = placed.reduce((a, point) => Math.max(a, point.east - west, point.north - south), 0);
  const cell = (metres: number): number =>
    width === 0 ? 0 : Math.min(2 ** order - 1, Math.floor((metres / width) * 2 ** order));
  return stops
    .map((stop, i) => {
      const point = points[i];
      return {
        stop,
        at: point === undefined ? 2 ** (2 * order) : hilbertIndex(cell(point.east - west), cell(point.north - south)),
      };
    })
    .sort((a, b) => a.at - b.at || byText(a.stop.id, b.stop.id))
    .map(({ stop }) => stop);
};

/** A walk from stop to stop and its legs in metres; `legs[0]` is 0. */
export interface Walk<Stop> {
  readonly stops: readonly Stop[];
  readonly legs: readonly number[];
}

/**
 * Finds the shortest open walk through up to 12 stops, exactly, by dynamic programming over subsets; of two equal ones the one first in the given order.
 * Stops without a position come last, and the ways to them count 0. Source: M. Held and R. M. Karp, Journal of SIAM 10 (1962).
 */
export const shortestWalk = <Stop extends WalkingStop>(stops: readonly Stop[]): Walk<Stop> => {
  const plane = planeOf(stops);
  const placed: Stop[] = [];
  const points: GroundPoint[] = [];
  const elsewhere: Stop[] = [];
  for (const stop of stops)
    if (stop.position === undefined) elsewhere.push(stop);
    else {
      placed.push(stop);
      points.push(plane(stop.position));
    }
  const metres = points.map((a) => points.map((b) => metersBetween(a, b)));
  const leg = (i: number, j: number): number => Number(metres[i]?.[j]);
  const n = points.length;
  const sets = 2 ** n;
  // length[set × n + first]: the shortest walk through `set` that begins at `first`; next: its second stop.
  const length = new Float64Array(sets * n).fill(Number.POSITIVE_INFINITY);
  const next = new Int8Array(sets * n).fill(-1);
  for (let set = 1; set < sets; set += 1) {
    for (let first = 0; first < n; first += 1) {
      if ((set & (1 << first)) === 0) continue;
      const rest = set ^ (1 << first);
      const at = set * n + first;
      if (rest === 0) length[at] = 0;
      for (let second = 0; second < n; second += 1) {
        if ((rest & (1 << second)) === 0) continue;
        const walked = leg(first, second) + Number(length[rest * n + second]);
        if (walked < Number(length[at])) {
          length[at] = walked;
          next[at] = second;
        }
      }
    }
  }
  const path: number[] = [];
  let set = sets - 1;
  let here = 0;
  for (let i = 1; i < n; i += 1) if (Number(length[set * n + i]) < Number(length[set * n + here])) here = i;
  while (path.length < n) {
    path.push(here);
    const onward = Number(next[set * n + here]);
    set ^= 1 << here;
    here = onward;
  }
  return {
    stops: [...path.flatMap((i) => placed.slice(i, i + 1)), ...elsewhere],
    legs: [...path.map((i, k) => (k === 0 ? 0 : leg(Number(path[k - 1]), i))), ...elsewhere.map(() => 0)],
  };
};
