import { localScale, squaredMeters } from './ellipsoid';
import type { Position } from './points';
import type { WalkingCosts } from './walking-costs';
import type { WalkingGraph } from './walking-graph';

/** How far a place may lie from the way that leads to it, in metres. */
export const longestApproach = 100;

/** A place on the graph: the edge, what it costs to get there from either end, and from the way to the door. Costs are whole steps. */
export interface Attachment {
  readonly edge: number;
  /** From the edge's first end, and from its second. */
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly approach: number;
}

/** Finds the nearest passable point of the graph for a place; undefined where none is within {@link longestApproach}. */
export type Attach = (place: Position) => Attachment | undefined;

/** Edges by square of the approach's size. */
const squaresOf = ({ lon, lat, from, to }: WalkingGraph, passable: (e: number) => boolean): { readonly at: ReadonlyMap<string, readonly number[]>; readonly size: readonly [number, number] } => {
  const { a0, b0 } = localScale(lat[0] ?? 0);
  // A little more than the approach, so that the scale's drift over a city is covered.
  const size = [(longestApproach * 1.1) / Math.sqrt(b0), (longestApproach * 1.1) / Math.sqrt(a0)] as const;
  const at = new Map<string, number[]>();
  for (let e = 0; e < from.length; e += 1) {
    if (!passable(e)) continue;
    const x = [Number(lon[Number(from[e])]), Number(lon[Number(to[e])])] as const;
    const y = [Number(lat[Number(from[e])]), Number(lat[Number(to[e])])] as const;
    for (let column = Math.floor(Math.min(...x) / size[0]); column <= Math.floor(Math.max(...x) / size[0]); column += 1)
      for (let row = Math.floor(Math.min(...y) / size[1]); row <= Math.floor(Math.max(...y) / size[1]); row += 1) {
        const key = `${column},${row}`;
        const list = at.get(key);
        if (list === undefined) at.set(key, [e]);
        else list.push(e);
      }
  }
  return { at, size };
};

/** Prepares attaching; of two equally near edges the lower index is taken. */
export const attachTo = (graph: WalkingGraph, { along, against, perMeter }: WalkingCosts): Attach => {
  const { at, size } = squaresOf(graph, (e) => Number(along[e]) >= 0);
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
