import { localScale } from '../../points/ellipsoid';
import { placeKey } from './elevations';
import { clearance } from './place-nodes';
import { Segments } from './segments';
import type { WalkingLine } from './walking-line';

/** Metres within which an end that misses another line was probably meant to meet it. */
const nearMiss = 1;

/** A place to insert into a line so that it meets another: the stretch of the line, and the share along it. */
interface Joint {
  readonly line: number;
  readonly stretch: number;
  readonly share: number;
  readonly place: readonly [longitude: number, latitude: number];
}

/** The places where lines were probably meant to meet and do not. */
export interface LooseJoints {
  /** Places, each once, where two lines cross without sharing a place. */
  readonly crossings: readonly (readonly [number, number])[];
  /** Ends that miss another line by less than a metre, as line and place, and the point where they would meet it. */
  readonly misses: readonly { readonly line: number; readonly end: number; readonly to: readonly [number, number] }[];
  readonly joints: readonly Joint[];
  /** The number of comparisons of stretches made. */
  readonly compared: number;
  /** False when the search was stopped because the lines are too tangled. */
  readonly complete: boolean;
}

/** The most comparisons per stretch: streets need about ten. */
const comparisonsEach = 200;
const comparisonsAtLeast = 100_000;

/** Clamps a share of a stretch to 0 … 1 within rounding; NaN beyond its ends. */
const withinStretch = (share: number): number =>
  share < -1e-9 || share > 1 + 1e-9 ? Number.NaN : Math.min(1, Math.max(0, share));

/**
 * Finds where lines cross without a shared place, and where a loose end misses another line by less than a metre, or touches it between two of its places.
 * Lines on different layers, or 4 m apart in height, are skipped. The time grows linearly with the lines: stretches are looked up in a lattice.
 */
export const looseJoints = (lines: readonly WalkingLine[], heights: readonly Float64Array[]): LooseJoints => {
  const middle = lines[0]?.coordinates[0]?.[1] ?? 0;
  const { a0, b0 } = localScale(Math.min(80, Math.max(-80, middle)));
  const segments = new Segments(lines, heights, [Math.sqrt(b0), Math.sqrt(a0)]);
  const { count, x, y, lineOf, stretchOf } = segments;
  const limit = Math.max(comparisonsAtLeast, comparisonsEach * count);
  const joints: Joint[] = [];
  const crossings = new Map<string, readonly [number, number]>();
  const crossed = new Set<string>();
  let compared = 0;

  const keyAt = (v: number): string => segments.key(v);
  const joint = (s: number, share: number, place: readonly [number, number]): void => {
    const key = placeKey(place);
    if (key !== keyAt(2 * s) && key !== keyAt(2 * s + 1))
      joints.push({ line: Number(lineOf[s]), stretch: Number(stretchOf[s]), share, place });
  };
  const level = (s: number, t: number, atS: number, atT: number): boolean => {
    if ((lines[Number(lineOf[s])]?.layer ?? 0) !== (lines[Number(lineOf[t])]?.layer ?? 0)) return false;
    const [a, b] = [segments.height(s, atS), segments.height(t, atT)];
    return Number.isNaN(a) || Number.isNaN(b) || Math.abs(a - b) < clearance;
  };

  segments.eachPair((s, t, within) => {
    compared += 1;
    if (compared > limit) return false;
    const [ax, ay, bx, by] = [Number(x[2 * s]), Number(y[2 * s]), Number(x[2 * s + 1]), Number(y[2 * s + 1])];
    const [cx, cy, dx, dy] = [Number(x[2 * t]), Number(y[2 * t]), Number(x[2 * t + 1]), Number(y[2 * t + 1])];
    const cross = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
    if (cross === 0) return true;
    const p = withinStretch(((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / cross);
    const q = withinStretch(((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / cross);
    if (Number.isNaN(p) || Number.isNaN(q)) return true;
    const place = segments.placeAt(s, p);
    if (!within(ax + p * (bx - ax), ay + p * (by - ay))) return true;
    const key = placeKey(place);
    const ends = [2 * s, 2 * s + 1].filter((v) => keyAt(v) === key);
    const others = [2 * t, 2 * t + 1].filter((v) => keyAt(v) === key);
    // A place shared by both is no loose joint; a loose end that touches the other line is handled below.
    if ((ends.length > 0 && others.length > 0) || [...ends, ...others].some((v) => segments.isLooseEnd(v))) return true;
    if (!level(s, t, p, q)) return true;
    crossings.set(key, place);
    crossed.add(`${s},${t}`).add(`${t},${s}`);
    joint(s, p, place);
    joint(t, q, place);
    return true;
  });

  // The target of each end: another end, which may have a target itself, or a place.
  const goes = new Map<number, { readonly end: number; readonly place: readonly [number, number] }>();
  const lastOf = (v: number): number => {
    let at = v;
    for (let next = goes.get(at); next !== undefined && next.end >= 0; next = goes.get(at)) at = next.end;
    return at;
  };
  const findMiss = (v: number): void => {
    const own = v >> 1;
    const [ex, ey] = [Number(x[v]), Number(y[v])];
    const found = { square: nearMiss * nearMiss, t: -1, share: 0 };
    segments.eachNear(ex, ey, nearMiss, (t) => {
      compared += 1;
      if (crossed.has(`${own},${t}`) || segments.isJoined(v, t, nearMiss)) return;
      const [cx, cy] = [Number(x[2 * t]), Number(y[2 * t])];
      const [dx, dy] = [Number(x[2 * t + 1]) - cx, Number(y[2 * t + 1]) - cy];
      const size = dx * dx + dy * dy;
      const share = size === 0 ? 0 : Math.min(1, Math.max(0, ((ex - cx) * dx + (ey - cy) * dy) / size));
      const [ox, oy] = [cx + share * dx - ex, cy + share * dy - ey];
      const square = ox * ox + oy * oy;
      if (square >= found.square || !level(own, t, v & 1, share)) return;
      // An existing place of the other line that is nearly as close is preferred to a new one beside it.
      const room = Math.sqrt(size);
      const snapped = share * room < nearMiss / 10 ? 0 : (1 - share) * room < nearMiss / 10 ? 1 : share;
      Object.assign(found, { square, t, share: snapped });
    });
    const { t, share } = found;
    if (t < 0) return;
    const end = share === 0 ? 2 * t : share === 1 ? 2 * t + 1 : -1;
    // Two ends that miss each other count as one miss.
    if (end >= 0 && lastOf(end) === v) return;
    const place = segments.placeAt(t, share);
    goes.set(v, { end, place });
    if (end < 0) joint(t, share, place);
  };
  for (const v of segments.looseEnds()) if (compared <= limit) findMiss(v);
  const misses = [...goes.keys()].map((v) => {
    const last = lastOf(v);
    const to = goes.get(last)?.place ?? segments.placeAt(last >> 1, last & 1);
    return { line: Number(lineOf[v >> 1]), end: Number(stretchOf[v >> 1]) + (v & 1), to };
  });
  return { crossings: [...crossings.values()], misses, joints, compared, complete: compared <= limit };
};
