import { localPlane, type PlanePoint } from '@community1373/coverage';
import { middleOf } from './geometry';

type Place = readonly [longitude: number, latitude: number];

const longestSide = (corners: readonly PlanePoint[]): PlanePoint => {
  let longest: PlanePoint = [0, 0];
  for (let i = 1; i < corners.length; i += 1) {
    const [[ax, ay] = [0, 0], [bx, by] = [0, 0]] = [corners[i - 1], corners[i]];
    const [x, y] = [bx - ax, by - ay];
    if (x * x + y * y > longest[0] * longest[0] + longest[1] * longest[1]) longest = [x, y];
  }
  return longest;
};

/** True when places in their order run against a direction. */
const goesAgainst = (places: readonly (PlanePoint | undefined)[], [x, y]: PlanePoint): boolean => {
  const along = places.flatMap((place) => (place === undefined ? [] : [place[0] * x + place[1] * y]));
  const [first, last] = [along[0], along.at(-1)];
  // When nothing is known, they run from west to east, and from north to south.
  if (first === undefined || last === undefined || first === last) return x < 0 || (x === 0 && y > 0);
  return last < first;
};

/**
 * Returns the positions of the entrances (单元) of a building known only by its outline: evenly along its longest side, on the line through its middle, in the
 * same direction as before.
 */
export const entrancesAlong = (
  border: readonly Place[],
  count: number,
  before: readonly (Place | undefined)[],
): readonly Place[] => {
  const { toPlane, toPosition } = localPlane(middleOf(border));
  const side = longestSide(border.map(toPlane));
  const turn = goesAgainst(
    before.map((place) => (place === undefined ? undefined : toPlane(place))),
    side,
  )
    ? -1
    : 1;
  return Array.from({ length: count }, (_, i) => {
    const share = turn * ((i + 0.5) / count - 0.5);
    return toPosition([side[0] * share, side[1] * share]);
  });
};
