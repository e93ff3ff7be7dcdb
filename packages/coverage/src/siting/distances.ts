import type { SitingDistance } from './problem';
import { createDijkstra, listArcs } from './shortest-paths';

/** Writes the distances from every point to one candidate. */
export interface DistanceColumn {
  (candidate: number, column: Float64Array): void;
  /** Number of distances and arcs examined so far, from which a reader decides when to yield. */
  readonly looked?: () => number;
}

/**
 * Reads any kind of distance one candidate at a time, so that no more is held in memory than the problem needs. With `within`, shortest paths end at that
 * distance, and farther points are at infinity.
 */
export const readDistances = (distance: SitingDistance, points: number, candidates: number, within = Number.POSITIVE_INFINITY): DistanceColumn => {
  let looked = 0;
  const counted = (read: (candidate: number, column: Float64Array) => void): DistanceColumn =>
    Object.assign(
      (j: number, column: Float64Array): void => {
        looked += points;
        read(j, column);
      },
      { looked: () => looked },
    );
  switch (distance.kind) {
    case 'matrix':
      return counted((j, column) => {
        for (let i = 0; i < points; i += 1) column[i] = Number(distance.lengths[i * candidates + j]);
      });
    case 'metric':
      return counted((j, column) => {
        for (let i = 0; i < points; i += 1) column[i] = distance.between(i, j);
      });
    case 'graph': {
      const { nodes, from, to, length, oneWay = false } = distance;
      // The search starts at the site, so one-way arcs are followed backwards.
      const paths = createDijkstra(nodes, oneWay ? listArcs(nodes, to, from, length, false) : listArcs(nodes, from, to, length, true), within);
      return counted((j, column) => {
        const found = paths.from(Number(distance.candidates[j]));
        looked += paths.looked();
        for (let i = 0; i < points; i += 1) column[i] = Number(found[Number(distance.points[i])]);
      });
    }
  }
};
