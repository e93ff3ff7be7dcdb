import { sineCosine } from '../angle';
import { type Mobility, mobilityClasses } from '../mobility';
import { type NoWay, noWayOf } from './no-way';
import { type WayTags, wayTagsOf } from './way-tags';

/** A line as its tags describe it. */
export interface WayReading {
  /** The reason why it is no way to walk; undefined for one that is. */
  readonly noWay: NoWay | undefined;
  /** A flight of steps. */
  readonly steps: boolean;
  /** True for a way that wheelchairs can pass, where the tags say it. */
  readonly wheelchair: boolean | undefined;
  /** The rise along the line in percent, where the tags say it. */
  readonly inclinePercent: number | undefined;
  /** The layer on which it lies; ways of different layers pass over each other. */
  readonly layer: number | undefined;
}

const given = (value: string | undefined): boolean => value !== undefined && value !== 'no' && value !== 'f' && value !== 'false' && value !== '0';

const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined || !/^[+-]?\d{1,3}(?:\.\d+)?$/.test(text)) return undefined;
  return Number(text);
};

const hasSteps = ({ highway, steps, stairs, step_count: count, footway, indoor }: WayTags): boolean =>
  highway?.split(';').includes('steps') === true || footway === 'steps' || indoor === 'steps' || given(steps) || given(stairs) || Number(numberOf(count) ?? 0) > 0;

/** `incline`: percent (a bare number too), degrees, or a ratio; undefined for a direction alone and for more than 100 %. */
const inclineOf = (text: string | undefined): number | undefined => {
  const [, sign, value, unit, run] = /^([+-]?)(\d{1,3}(?:\.\d+)?)\s*(%|°|:\s*(\d{1,4}(?:\.\d+)?))?$/.exec(text ?? '') ?? [];
  if (value === undefined) return undefined;
  const size = Number(value);
  const turn = sign === '-' ? -1 : 1;
  // A hair less than 1 in 12 is no steeper than 1 in 12.
  if (run !== undefined) return Number(run) >= size ? (turn * Math.floor((size * 1e11) / Number(run))) / 1e9 : undefined;
  if (unit !== '°') return size <= 100 ? turn * size : undefined;
  if (size > 45) return undefined;
  const [sine, cosine] = sineCosine(size);
  return (turn * 100 * sine) / cosine;
};

/** A bridge without a layer is on the first above, a tunnel on the first below; the level of a building counts indoors only: elsewhere it may be the class of a road. */
const layerOf = ({ layer, bridge, tunnel, level, indoor, highway }: WayTags): number | undefined => {
  const said = numberOf(layer);
  if (said !== undefined && said !== 0) return said;
  if (given(bridge)) return 1;
  if (given(tunnel) && tunnel !== 'building_passage') return -1;
  return given(indoor) || highway === 'corridor' ? numberOf(level) : undefined;
};

const wheelchairOf = ({ wheelchair, conveying, 'ramp:wheelchair': ramp }: WayTags): boolean | undefined => {
  if (wheelchair === 'yes' || wheelchair === 'designated' || ramp === 'yes') return true;
  return wheelchair === 'no' || given(conveying) ? false : undefined;
};

/** Reads the tags of a line: whether it is a way to walk, and what kind of way. */
export const readWay = (tags: WayTags): WayReading => ({
  noWay: noWayOf(tags),
  steps: hasSteps(tags),
  wheelchair: wheelchairOf(tags),
  inclinePercent: inclineOf(tags['incline']),
  layer: layerOf(tags),
});

/** The answer of {@link walkable}: `yes`, only by `steps`, or `no` with its reason. */
export interface Walkability {
  readonly walkable: 'yes' | 'steps' | 'no';
  readonly reason?: NoWay | 'steps' | 'wheelchair' | 'steep';
}

/**
 * Tells whether a line with these properties is a way to walk for a class of people. Tags are those of OpenStreetMap, flat, under `tags`, `other_tags` or `fclass`; a line
 * without any is a way. Defaults: the wiki's “OSM tags for routing/Access restrictions”, worldwide, where `foot` and then `access` do not say otherwise; but on trunk
 * roads, which in China are mostly expressways, only with a sidewalk. Wheelchairs take no steps unless the tags say so, nothing steeper than 1 : 12, and no escalators.
 *
 * @example
 * import { walkable } from '@community1373/coverage';
 * walkable({ tags: { highway: 'steps' } }); // => { walkable: 'steps' }
 * walkable({ fclass: 'steps' }, { mobility: 'wheelchair' }); // => { walkable: 'no', reason: 'steps' }
 * walkable({ other_tags: '"railway"=>"rail"' }); // => { walkable: 'no', reason: 'rail' }
 */
export const walkable = (properties: unknown, { mobility = 'able' }: { readonly mobility?: Mobility } = {}): Walkability => {
  const { noWay, steps, wheelchair, inclinePercent = 0 } = readWay(wayTagsOf(properties));
  if (noWay !== undefined) return { walkable: 'no', reason: noWay };
  if (mobility === 'wheelchair') {
    if (wheelchair === false) return { walkable: 'no', reason: 'wheelchair' };
    if (steps && wheelchair !== true) return { walkable: 'no', reason: 'steps' };
    if (Math.abs(inclinePercent) / 100 > mobilityClasses.wheelchair.steepest) return { walkable: 'no', reason: 'steep' };
  }
  return { walkable: steps ? 'steps' : 'yes' };
};
