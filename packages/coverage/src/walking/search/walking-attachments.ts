import type { Position } from '../../points/points';
import type { WalkingCosts } from './walking-costs';
import type { WalkingGraph } from '../walking-graph';
import { type Attachment, attachTo, longestApproach } from './walking-places';

/** Limits of an isolated fragment: metres of way, twice the longest approach to a way, and share of the largest piece. */
const scrapMeters = 2 * longestApproach;
const scrapShare = 1 / 10;

/**
 * Marks each passable edge that belongs to an isolated fragment: a small piece of ways that, for the mobility class, is joined to nothing. Undefined where
 * there is none.
 */
const scrapsOf = (
  { from, to, first, edge, length, lon }: WalkingGraph,
  { along }: WalkingCosts,
): Uint8Array | undefined => {
  const pieceOf = new Int32Array(lon.length).fill(-1);
  const meters: number[] = [];
  for (let start = 0; start < lon.length; start += 1) {
    if (Number(pieceOf[start]) >= 0) continue;
    let sum = 0;
    const queue = [start];
    pieceOf[start] = meters.length;
    for (const v of queue)
      for (let k = Number(first[v]); k < Number(first[v + 1]); k += 1) {
        const e = Number(edge[k]);
        if (Number(along[e]) < 0) continue;
        // Each edge is visited from both ends, so half of its length counts each time.
        sum += Number(length[e]) / 2;
        const w = from[e] === v ? Number(to[e]) : Number(from[e]);
        if (Number(pieceOf[w]) >= 0) continue;
        pieceOf[w] = meters.length;
        queue.push(w);
      }
    meters.push(sum);
  }
  const limit = Math.min(scrapMeters, scrapShare * meters.reduce((most, sum) => Math.max(most, sum), 0));
  const isScrap = (e: number): boolean => {
    const piece = Number(pieceOf[Number(from[e])]);
    return Number(meters[piece]) <= limit;
  };
  const scraps = Uint8Array.from(from, (_, e) => (Number(along[e]) >= 0 && isScrap(e) ? 1 : 0));
  return scraps.includes(1) ? scraps : undefined;
};

/** The points at which a place is attached to the ways, nearest first. */
export type Attachments = readonly Attachment[];

/**
 * Returns a function that attaches a place to the nearest way and, where that belongs to an isolated fragment, also to the nearest way beyond it, within the
 * same limit. Fragments are isolated, so a place is reached by the one or the other, and never less than by the nearest alone.
 */
export const attachPastScraps = (graph: WalkingGraph, costs: WalkingCosts): ((place: Position) => Attachments) => {
  const nearest = attachTo(graph, costs);
  const scraps = scrapsOf(graph, costs);
  const beyond = scraps === undefined ? undefined : attachTo(graph, costs, (e) => scraps[e] === 0);
  return (place) => {
    const first = nearest(place);
    if (first === undefined) return [];
    const second = scraps?.[first.edge] === 1 ? beyond?.(place) : undefined;
    return second === undefined ? [first] : [first, second];
  };
};
