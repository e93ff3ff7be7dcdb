import { type KnownElevations, placeKey } from './elevations';
import type { WalkingLine } from './walking-line';

/** Height difference in metres from which lines through one place pass over each other. */
export const clearance = 4;

/** The node of every place of every line. */
export interface PlacedNodes {
  /** Node by place, in the order of the lines. */
  readonly nodes: Int32Array;
  readonly lon: readonly number[];
  readonly lat: readonly number[];
  /** The number of places where lines pass over each other, and the first such place of a line. */
  readonly overpasses: number;
  readonly first: readonly [line: number, place: number] | undefined;
}

/** A group of lines that meet at a place: on one layer and at about one height. */
interface Meeting {
  readonly layer: number;
  height: number;
  node: number;
}

/**
 * Numbers the places of lines as nodes, in the order of the lines. Lines meet where they share a place, except that two lines through it pass over each other
 * when they lie on different layers or differ in height by the clearance under a bridge. A line that ends there meets the one nearest to it in height.
 */
export const placeNodes = (
  lines: readonly WalkingLine[],
  { heights }: Pick<KnownElevations, 'heights'>,
): PlacedNodes => {
  const total = lines.reduce((sum, { coordinates }) => sum + coordinates.length, 0);
  const meetings = new Map<string, Meeting[]>();
  const visited: (Meeting | undefined)[] = Array.from({ length: total });
  const apart = new Set<string>();
  let first: PlacedNodes['first'];
  const off = (a: number, b: number): number => (Number.isNaN(a) || Number.isNaN(b) ? 0 : Math.abs(a - b));

  const visit = (ends: boolean): void => {
    let at = -1;
    lines.forEach(({ coordinates, layer = 0 }, l) => {
      coordinates.forEach((place, i) => {
        at += 1;
        if ((i === 0 || i === coordinates.length - 1) !== ends) return;
        const key = placeKey(place);
        const height = Number(heights[l]?.[i]);
        const known = meetings.get(key) ?? [];
        if (known.length === 0) meetings.set(key, known);
        // An end always meets a line if there is one at its place.
        const near = (meeting: Meeting): number =>
          off(height, meeting.height) + (meeting.layer === layer ? 0 : clearance);
        let best: Meeting | undefined;
        for (const meeting of known)
          if ((ends || near(meeting) < clearance) && (best === undefined || near(meeting) < near(best))) best = meeting;
        if (best === undefined) {
          best = { layer, height, node: -1 };
          known.push(best);
          if (known.length > 1) {
            apart.add(key);
            first ??= [l, i];
          }
        } else if (Number.isNaN(best.height)) best.height = height;
        visited[at] = best;
      });
    });
  };
  visit(false);
  visit(true);

  const lon: number[] = [];
  const lat: number[] = [];
  const nodes = new Int32Array(total);
  let at = 0;
  for (const { coordinates } of lines)
    for (const [x, y] of coordinates) {
      const meeting = visited[at];
      if (meeting !== undefined) {
        if (meeting.node < 0) {
          meeting.node = lon.length;
          lon.push(x);
          lat.push(y);
        }
        nodes[at] = meeting.node;
      }
      at += 1;
    }
  return { nodes, lon, lat, overpasses: apart.size, first };
};
