type Place = readonly [number, number];

/** Computes the signed area within an outline by the shoelace formula; positive when it turns from the first axis to the second. */
export const shoelace = (corners: readonly Place[]): number => {
  const [origin = [0, 0] as const] = corners;
  let twice = 0;
  for (const [i, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(i + 1) % corners.length] ?? origin;
    // Differences to one corner keep digits that the products would lose.
    twice += (x - origin[0]) * (nextY - origin[1]) - (nextX - origin[0]) * (y - origin[1]);
  }
  return twice / 2;
};

/** Removes corners that repeat the one before, as a double click sets them. */
export const withoutRepeats = <P extends Place>(corners: readonly P[]): readonly P[] =>
  corners.filter(([x, y], i) => {
    const before = corners[i === 0 ? corners.length - 1 : i - 1];
    return corners.length === 1 || before === undefined || before[0] !== x || before[1] !== y;
  });

const side = ([ax, ay]: Place, [bx, by]: Place, [x, y]: Place): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

const within = ([ax, ay]: Place, [bx, by]: Place, [x, y]: Place): boolean =>
  x >= Math.min(ax, bx) && x <= Math.max(ax, bx) && y >= Math.min(ay, by) && y <= Math.max(ay, by);

/** True when two edges have a point in common. */
const meet = (a: Place, b: Place, c: Place, d: Place): boolean => {
  const [c1, d1, a1, b1] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (c1 * d1 < 0 && a1 * b1 < 0) return true;
  return (
    (c1 === 0 && within(a, b, c)) ||
    (d1 === 0 && within(a, b, d)) ||
    (a1 === 0 && within(c, d, a)) ||
    (b1 === 0 && within(c, d, b))
  );
};

const edgesOf = (corners: readonly Place[]): readonly (readonly [Place, Place])[] =>
  corners.flatMap((corner, i) => {
    const next = corners[(i + 1) % corners.length];
    return next === undefined ? [] : [[corner, next] as const];
  });

/**
 * Checks if an outline crosses or touches itself: two edges that are not neighbours meet. When an edge runs back over the one before, the edge after it (or
 * before that) meets one that is not its neighbour, except in a triangle.
 */
export const crossesItself = (corners: readonly Place[]): boolean => {
  const edges = edgesOf(corners);
  if (edges.length === 3) return shoelace(corners) === 0;
  return edges.some(([a, b], i) => edges.slice(i + 2, i === 0 ? -1 : undefined).some(([c, d]) => meet(a, b, c, d)));
};

/** True when a place is strictly within an outline. */
const holds = (corners: readonly Place[], [x, y]: Place): boolean => {
  let inside = false;
  for (const [[ax, ay], [bx, by]] of edgesOf(corners)) {
    if (side([ax, ay], [bx, by], [x, y]) === 0 && within([ax, ay], [bx, by], [x, y])) return false;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
};

const crossing = (a: Place, b: Place, c: Place, d: Place): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

const boxOf = (corners: readonly Place[]): readonly [number, number, number, number] => [
  Math.min(...corners.map(([x]) => x)),
  Math.min(...corners.map(([, y]) => y)),
  Math.max(...corners.map(([x]) => x)),
  Math.max(...corners.map(([, y]) => y)),
];

/** Returns a place strictly within a simple outline: halfway between two of its edges, at a height without corners. */
const placeWithin = (corners: readonly Place[]): Place => {
  const heights = [...new Set(corners.map(([, y]) => y))].sort((a, b) => a - b);
  const y = ((heights[0] ?? 0) + (heights[1] ?? 0)) / 2;
  const [left = 0, right = 0] = edgesOf(corners)
    .flatMap(([[ax, ay], [bx, by]]) => (ay > y === by > y ? [] : [((bx - ax) * (y - ay)) / (by - ay) + ax]))
    .sort((a, b) => a - b);
  return [(left + right) / 2, y];
};

const middleOfEdge = ([[ax, ay], [bx, by]]: readonly [Place, Place]): Place => [(ax + bx) / 2, (ay + by) / 2];

/** Checks if two outlines share an area; a common wall does not count. */
export const overlap = (one: readonly Place[], other: readonly Place[]): boolean => {
  const [[west, south, east, north], [left, bottom, right, top]] = [boxOf(one), boxOf(other)];
  if (west >= right || left >= east || south >= top || bottom >= north) return false;
  const [edges, others] = [edgesOf(one), edgesOf(other)];
  if (edges.some(([a, b]) => others.some(([c, d]) => crossing(a, b, c, d)))) return true;
  // Without a crossing, one outline contains a corner, the middle of an edge, or an inner point of the other.
  const inOther = [...one, ...edges.map(middleOfEdge), placeWithin(one)].some((place) => holds(other, place));
  const inOne = [...other, ...others.map(middleOfEdge), placeWithin(other)].some((place) => holds(one, place));
  return inOther || inOne;
};
