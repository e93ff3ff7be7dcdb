import type { SitingDistance } from './problem';
import { createDijkstra, listArcs } from './shortest-paths';

/** Writes the distances from every point to one candidate. */
export interface DistanceColumn {
  (candidate: number, column: Float64Array): void;
  /** Steps of reading so far, from which a reader decides when to yield. */
  readonly looked?: () => number;
}

/** Columns of a matrix that are read together, because their lengths stand beside each other in its rows. */
const together = 8;

/** Reads a matrix by columns: in ascending order {@link together} at a time, any other alone. */
const readMatrix = (
  lengths: ArrayLike<number>,
  points: number,
  candidates: number,
): ((candidate: number, column: Float64Array) => void) => {
  const held = Array.from({ length: together }, () => new Float64Array(candidates < together ? 0 : points));
  const [a = new Float64Array(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a] = held;
  let from = -1;
  const hold = (first: number): void => {
    // Written out, because a loop over the eight takes four times as long.
    for (let i = 0, at = first; i < points; i += 1, at += candidates) {
      a[i] = Number(lengths[at]);
      b[i] = Number(lengths[at + 1]);
      c[i] = Number(lengths[at + 2]);
      d[i] = Number(lengths[at + 3]);
      e[i] = Number(lengths[at + 4]);
      f[i] = Number(lengths[at + 5]);
      g[i] = Number(lengths[at + 6]);
      h[i] = Number(lengths[at + 7]);
    }
    from = first;
  };
  return (j, column) => {
    const at = j % together;
    if (at === 0 && j + together <= candidates) hold(j);
    const ready = j - at === from ? held[at] : undefined;
    if (ready === undefined) for (let i = 0; i < points; i += 1) column[i] = Number(lengths[i * candidates + j]);
    else column.set(ready);
  };
};

/**
 * Reads any kind of distance one candidate at a time, so that no more is held in memory than the problem needs. With `within`, shortest paths end at that
 * distance, and farther points are at infinity.
 */
export const readDistances = (
  distance: SitingDistance,
  points: number,
  candidates: number,
  within = Number.POSITIVE_INFINITY,
): DistanceColumn => {
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
      return counted(readMatrix(distance.lengths, points, candidates));
    case 'metric':
      return counted((j, column) => {
        for (let i = 0; i < points; i += 1) column[i] = distance.between(i, j);
      });
    case 'graph': {
      const { nodes, from, to, length, oneWay = false } = distance;
      // The search starts at the site, so one-way arcs are followed backwards.
      const paths = createDijkstra(
        nodes,
        oneWay ? listArcs(nodes, to, from, length, false) : listArcs(nodes, from, to, length, true),
        within,
      );
      return counted((j, column) => {
        const found = paths.from(Number(distance.candidates[j]));
        looked += paths.looked();
        for (let i = 0; i < points; i += 1) column[i] = Number(found[Number(distance.points[i])]);
      });
    }
  }
};
