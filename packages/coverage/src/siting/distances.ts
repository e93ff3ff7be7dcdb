import type { SitingDistance } from './problem';
import { createDijkstra, listArcs } from './shortest-paths';

/** Writes the distances from every point to one candidate. */
export type DistanceColumn = (candidate: number, column: Float64Array) => void;

/** Reads any kind of distance a candidate at a time, so that no more is held than the question needs. */
export const readDistances = (distance: SitingDistance, points: number, candidates: number): DistanceColumn => {
  switch (distance.kind) {
    case 'matrix':
      return (j, column) => {
        for (let i = 0; i < points; i += 1) column[i] = Number(distance.lengths[i * candidates + j]);
      };
    case 'metric':
      return (j, column) => {
        for (let i = 0; i < points; i += 1) column[i] = distance.between(i, j);
      };
    case 'graph': {
      const { nodes, from, to, length, oneWay = false } = distance;
      // The search starts at the site, so a one-way arc is walked backwards.
      const pathsFrom = createDijkstra(nodes, oneWay ? listArcs(nodes, to, from, length, false) : listArcs(nodes, from, to, length, true));
      return (j, column) => {
        const paths = pathsFrom(Number(distance.candidates[j]));
        for (let i = 0; i < points; i += 1) column[i] = Number(paths[Number(distance.points[i])]);
      };
    }
  }
};
