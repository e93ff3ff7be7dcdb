import { isGiven, type WayTags } from './way-tags';

/** Reasons why a wheelchair cannot pass a way that is neither steps nor steep: the map says so, the surface, a kerb, the width. */
export type WheelObstacle = 'wheelchair' | 'surface' | 'kerb' | 'width';

/** Values of `smoothness` beyond `intermediate`, the last that the OpenStreetMap wiki opens to wheelchairs. */
const rough = new Set(['bad', 'very_bad', 'horrible', 'very_horrible', 'impassable']);
/** Surfaces in which the wheels of a wheelchair sink or stick; our assumption. */
const loose = new Set([
  'mud',
  'sand',
  'rock',
  'rocks',
  'gravel',
  'pebblestone',
  'unhewn_cobblestone',
  'stepping_stones',
  'snow',
  'ice',
]);
/** The clear width of a door or gate for a wheelchair, in metres; source: GB 50763-2012, 3.5.3. */
const clearWidth = 0.8;

/** Reads a width in metres; undefined for other units. */
const widthOf = (text: string | undefined): number | undefined => {
  const [, value] = /^(\d{1,3}(?:\.\d+)?)\s*m?$/.exec(text ?? '') ?? [];
  return value === undefined ? undefined : Number(value);
};

/** True when the tags say that wheelchairs pass. */
export const opensToWheels = ({ wheelchair, 'ramp:wheelchair': ramp }: WayTags): boolean =>
  wheelchair === 'yes' || wheelchair === 'designated' || ramp === 'yes';

/** Returns the obstacle to a wheelchair that tags of a way or a point tell of; undefined where they tell of none. */
export const wheelObstacleOf = (tags: WayTags): WheelObstacle | undefined => {
  const { wheelchair, smoothness, surface, kerb, tracktype, sac_scale: trail } = tags;
  if (opensToWheels(tags)) return undefined;
  if (wheelchair === 'no' || isGiven(tags['conveying'])) return 'wheelchair';
  if (wheelchair === 'limited') return undefined;
  if (smoothness === undefined ? loose.has(surface ?? '') : rough.has(smoothness)) return 'surface';
  if (tracktype === 'grade5' || (isGiven(trail) && trail !== 'strolling')) return 'surface';
  if (kerb === 'raised' || kerb === 'yes') return 'kerb';
  const width = widthOf(tags['maxwidth:physical'] ?? tags['width']);
  return width !== undefined && width < clearWidth ? 'width' : undefined;
};
