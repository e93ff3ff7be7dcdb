import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { sineCosine } from '../points/angle';
import { nearestOf } from '../points/check-metric';
import { type Mobility, mobilityClasses } from './mobility';
import { noWayOf, type UnusableWay } from './unusable-way';
import { type WayTags, wayTagsOf } from './way-tags';

/** The properties of a line read from its tags. */
export interface WayReading {
  /** The reason why it cannot be walked; undefined for a way. */
  readonly noWay: UnusableWay | undefined;
  /** True for a flight of steps. */
  readonly steps: boolean;
  /** True when wheelchairs can pass, false when they cannot; undefined where the tags do not tell. */
  readonly wheelchair: boolean | undefined;
  /** The rise along the line in percent, if the tags give it. */
  readonly inclinePercent: number | undefined;
  /** The layer of the line; ways on different layers pass over each other. */
  readonly layer: number | undefined;
}

const given = (value: string | undefined): boolean =>
  value !== undefined && value !== 'no' && value !== 'f' && value !== 'false' && value !== '0';

const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined || !/^[+-]?\d{1,3}(?:\.\d+)?$/.test(text)) return undefined;
  return Number(text);
};

const hasSteps = ({ highway, steps, stairs, step_count: count, footway, indoor }: WayTags): boolean =>
  highway?.split(';').includes('steps') === true ||
  footway === 'steps' ||
  indoor === 'steps' ||
  given(steps) ||
  given(stairs) ||
  Number(numberOf(count) ?? 0) > 0;

/** Reads `incline`: percent (also a bare number), degrees, or a ratio; undefined for a direction alone and above 100 %. */
const inclineOf = (text: string | undefined): number | undefined => {
  const [, sign, value, unit, run] =
    /^([+-]?)(\d{1,3}(?:\.\d+)?)\s*(%|°|:\s*(\d{1,4}(?:\.\d+)?))?$/.exec(text ?? '') ?? [];
  if (value === undefined) return undefined;
  const size = Number(value);
  const turn = sign === '-' ? -1 : 1;
  // Rounds down, so that 1 in 12 is not steeper than the limit of 1 in 12.
  if (run !== undefined)
    return Number(run) >= size ? (turn * Math.floor((size * 1e11) / Number(run))) / 1e9 : undefined;
  if (unit !== '°') return size <= 100 ? turn * size : undefined;
  if (size > 45) return undefined;
  const [sine, cosine] = sineCosine(size);
  return (turn * 100 * sine) / cosine;
};

/** Reads the layer: a bridge without one is on 1, a tunnel on −1; `level` counts indoors only, because elsewhere it may be the class of a road. */
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

/** Reads from its tags whether a line can be walked, and its properties as a way. */
export const readWay = (tags: WayTags): WayReading => ({
  noWay: noWayOf(tags),
  steps: hasSteps(tags),
  wheelchair: wheelchairOf(tags),
  inclinePercent: inclineOf(tags['incline']),
  layer: layerOf(tags),
});

/** The answer of {@link walkable}: `yes`, only by `steps`, or `no` with its reason. */
export interface Walkability {
  /** `yes`, only by `steps`, or `no`. */
  readonly walkable: 'yes' | 'steps' | 'no';
  /** The reason for `no`; absent otherwise. */
  readonly reason?: UnusableWay | 'steps' | 'wheelchair' | 'steep';
}

/** Options of {@link walkable}. */
export interface WalkableOptions {
  /** Mobility class of the people who walk; default: `able`. */
  readonly mobility?: Mobility;
}

/**
 * Returns whether a mobility class can walk a line with these properties. Tags are those of OpenStreetMap, flat, under `tags`, `other_tags` or `fclass`; a line
 * without tags is a way. Defaults: the wiki's “OSM tags for routing/Access restrictions”, worldwide, unless `foot` and then `access` override them; but trunk
 * roads, which in China are mostly expressways, only with a sidewalk. Wheelchairs use no steps unless the tags allow it, nothing steeper than 1 : 12, and no
 * escalators.
 *
 * @example
 * import { walkable } from '@community1373/coverage/walking';
 * walkable({ tags: { highway: 'steps' } }); // => { walkable: 'steps' }
 * walkable({ fclass: 'steps' }, { mobility: 'wheelchair' }); // => { walkable: 'no', reason: 'steps' }
 * walkable({ other_tags: '"railway"=>"rail"' }); // => { walkable: 'no', reason: 'rail' }
 */
export const walkable = (properties: unknown, options: WalkableOptions = {}): Walkability => {
  // No narrowing: the type that the compiler knows is to stay.
  const given: unknown = options;
  if (!isHolder(given)) throw new CodedError('coverage.mobility', options);
  const { mobility = 'able' } = options;
  if (!Object.hasOwn(mobilityClasses, mobility))
    throw new CodedError('coverage.mobility', {
      mobility,
      nearest: nearestOf(mobility, ['able', 'slow', 'wheelchair']),
    });
  const { noWay, steps, wheelchair, inclinePercent = 0 } = readWay(wayTagsOf(properties));
  if (noWay !== undefined) return { walkable: 'no', reason: noWay };
  if (mobility === 'wheelchair') {
    if (wheelchair === false) return { walkable: 'no', reason: 'wheelchair' };
    if (steps && wheelchair !== true) return { walkable: 'no', reason: 'steps' };
    if (Math.abs(inclinePercent) / 100 > mobilityClasses.wheelchair.steepest)
      return { walkable: 'no', reason: 'steep' };
  }
  return { walkable: steps ? 'steps' : 'yes' };
};
