import { localScale, squaredMeters } from '../../points/ellipsoid';
import type { Position } from '../../points/points';
import type { WalkingCosts } from './walking-costs';
import type { WalkingGraph } from '../walking-graph';

/** The longest distance from a place to the way it is attached to, in metres. */
export const longestApproach = 100;

/** A place attached to the graph: the edge, the cost from either end of it, and the cost from the way to the door. Costs are whole steps. */
export interface Attachment {
  readonly edge: number;
  /** Cost from the first and from the second end of the edge. */
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly approach: number;
}

/** Finds the nearest passable point of the graph for a place; returns undefined where none is within {@link longestApproach}. */
export type Attach = (place: Position) => Attachment | undefined;

/** Indexes the edges by squares of the approach's size: each in the squares that it passes, column by column from west to east. */
const squaresOf = (
  { lon, lat, from, to }: WalkingGraph,
  passable: (e: number) => boolean,
): { readonly at: ReadonlyMap<string, readonly number[]>; readonly size: readonly [number, number] } => {
  // A degree of longitude is shortest where the ways are nearest to a pole; a degree of latitude hardly changes, which a tenth more covers.
  const { a0, b0 } = localScale(lat.reduce((most, y) => Math.max(most, Math.abs(y)), 0));
  const size = [(longestApproach * 1.1) / Math.sqrt(b0), (longestApproach * 1.1) / Math.sqrt(a0)] as const;
  const at = new Map<string, number[]>();
  const put = (key: string, e: number): void => {
    const list = at.get(key);
    if (list === undefined) at.set(key, [e]);
    else list.push(e);
  };
  for (let e = 0; e < from.length; e += 1) {
    if (!passable(e)) continue;
    const ends = [Number(from[e]), Number(to[e])].map(
      (v) => [Number(lon[v]) / size[0], Number(lat[v]) / size[1]] as const,
    );
    const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = ends.toSorted(([a], [b]) => a - b);
    /** Returns the row coordinate where the edge crosses the western side of a column, or of its end where it does not. */
    const crossing = (column: number): number =>
      column <= x0 ? y0 : column >= x1 ? y1 : y0 + ((column - x0) / (x1 - x0)) * (y1 - y0);
    for (let column = Math.floor(x0); column <= x1; column += 1) {
      const [enters, leaves] = [crossing(column), crossing(column + 1)];
      for (let row = Math.floor(Math.min(enters, leaves)); row <= Math.max(enters, leaves); row += 1)
        put(`${column},${row}`, e);
    }
  }
  return { at, size };
};

/** Returns a function that attaches a place to the nearest edge that is passable and accepted by `isAsked`, the lower index on a tie. */
export const attachTo = (
  graph: WalkingGraph,
  { along, against, perMeter }: WalkingCosts,
  isAsked: (e: number) => boolean = () => true,
): Attach => {
  const { at, size } = squaresOf(graph, (e) => Number(along[e]) >= 0 && isAsked(e));
  const { lon, lat, from, to } = graph;
  return ([x, y]) => {
    const scale = localScale(y);
    const column = Math.floor(x / size[0]);
    const row = Math.floor(y / size[1]);
    let best = longestApproach * longestApproach;
    let edge = from.length;
    let share = 0;
    for (let r = row - 1; r <= row + 1; r += 1)
      for (let c = column - 1; c <= column + 1; c += 1)
        for (const e of at.get(`${c},${r}`) ?? []) {
          const x0 = Number(lon[Number(from[e])]) - x;
          const y0 = Number(lat[Number(from[e])]) - y;
          const dx = Number(lon[Number(to[e])]) - x - x0;
          const dy = Number(lat[Number(to[e])]) - y - y0;
          const along2 = scale.b0 * dx * dx + scale.a0 * dy * dy;
          const t = Math.min(1, Math.max(0, -(scale.b0 * dx * x0 + scale.a0 * dy * y0) / along2));
          const square = squaredMeters(scale, x0 + t * dx, y0 + t * dy);
          if (square > best || (square === best && e > edge)) continue;
          best = square;
          edge = e;
          share = t;
        }
    if (edge === from.length) return undefined;
    return {
      edge,
      fromStart: Math.round(Number(along[edge]) * share),
      fromEnd: Math.round(Number(against[edge]) * (1 - share)),
      approach: Math.round(Math.sqrt(best) * perMeter),
    };
  };
};
