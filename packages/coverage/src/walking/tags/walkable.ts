import { sineCosine } from '../../points/angle';
import { type Mobility, mobilityClasses } from '../mobility';
import { isShut, tagsAt } from './conditional-access';
import type { HoursMoment } from './hours-moment';
import { type OsmTags, rememberTags } from './remember-tags';
import { readWalkableOptions, type WalkableOptions } from './walkable-options';
import { opensToWheels, type WheelObstacle, wheelObstacleOf } from './wheels';
import { noWayOf, type UnusableWay } from './unusable-way';
import { isGiven, type WayTags, wayTagsOf } from './way-tags';

/** The properties of a line read from its tags. */
export interface WayReading {
  /** The reason why it cannot be walked; undefined for a way. */
  readonly noWay: UnusableWay | undefined;
  /** True for a flight of steps. */
  readonly steps: boolean;
  /** The obstacle to wheelchairs that the tags tell of. */
  readonly obstacle: WheelObstacle | undefined;
  /** True when wheelchairs can pass, false when they cannot; undefined where the tags do not tell. */
  readonly wheelchair: boolean | undefined;
  /** The rise along the line in percent, if the tags give it. */
  readonly inclinePercent: number | undefined;
  /** The layer of the line; ways on different layers pass over each other. */
  readonly layer: number | undefined;
}

const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined || !/^[+-]?\d{1,3}(?:\.\d+)?$/.test(text)) return undefined;
  return Number(text);
};

const hasSteps = ({ highway, steps, stairs, step_count: count, footway, indoor }: WayTags): boolean =>
  highway?.split(';').includes('steps') === true ||
  footway === 'steps' ||
  indoor === 'steps' ||
  isGiven(steps) ||
  isGiven(stairs) ||
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
  if (isGiven(bridge)) return 1;
  if (isGiven(tunnel) && tunnel !== 'building_passage') return -1;
  return isGiven(indoor) || highway === 'corridor' ? numberOf(level) : undefined;
};

/** Reads from its tags whether a line can be walked at a moment (undefined: at any time), and its properties as a way. */
export const readWay = (given: WayTags, moment?: HoursMoment): WayReading => {
  const tags = tagsAt(given, moment);
  const obstacle = wheelObstacleOf(tags);
  const noWay = noWayOf(tags);
  return {
    // A way that is closed at this time only is shut, not closed.
    noWay:
      noWay === 'closed' && tags !== given && noWayOf(given) !== 'closed'
        ? 'shut'
        : (noWay ?? (isShut(tags, moment) ? 'shut' : undefined)),
    steps: hasSteps(tags),
    obstacle,
    wheelchair: opensToWheels(tags) ? true : obstacle === undefined ? undefined : false,
    inclinePercent: inclineOf(tags['incline']),
    layer: layerOf(tags),
  };
};

/** Returns the reason why a mobility class cannot walk a way; undefined where it can. */
export const closedTo = (way: WayReading, profile: Mobility): NonNullable<Walkability['reason']> | undefined => {
  const { noWay, steps, wheelchair, obstacle, inclinePercent = 0 } = way;
  if (noWay !== undefined || profile !== 'wheelchair') return noWay;
  if (obstacle !== undefined) return obstacle;
  if (steps && wheelchair !== true) return 'steps';
  return Math.abs(inclinePercent) / 100 > mobilityClasses.wheelchair.steepest ? 'steep' : undefined;
};

/** The answer of {@link walkable}: `yes`, only by `steps`, or `no` with its reason. */
export interface Walkability {
  /** `yes`, only by `steps`, or `no`. */
  readonly walkable: 'yes' | 'steps' | 'no';
  /** The reason for `no`; absent otherwise. */
  readonly reason?: UnusableWay | WheelObstacle | 'steps' | 'steep';
}

const walkabilityOf = (way: WayReading, profile: Mobility): Walkability => {
  const reason = closedTo(way, profile);
  return reason === undefined ? { walkable: way.steps ? 'steps' : 'yes' } : { walkable: 'no', reason };
};

/**
 * Returns whether a profile can walk a line with these properties at a time. Tags are those of OpenStreetMap, flat, under `tags`, `other_tags` or `fclass`; a
 * line without tags is a way. Defaults: the wiki's “OSM tags for routing/Access restrictions”, worldwide, unless `foot` and then `access` override them; but
 * trunk roads, which in China are mostly expressways, only with a sidewalk. Wheelchairs use no steps unless the tags allow it, nothing steeper than 1 : 12, no
 * escalators, raised kerbs, loose or rough ground, nothing narrower than 0.8 m. With `at`, `opening_hours` and `foot:conditional` (or `access:`) in their common
 * forms close a way as well.
 *
 * @example
 * import { walkable } from '@community1373/coverage/walking';
 * walkable({ tags: { highway: 'steps' } }); // => { walkable: 'steps' }
 * walkable({ fclass: 'steps' }, { profile: 'wheelchair' }); // => { walkable: 'no', reason: 'steps' }
 * walkable({ highway: 'footway', opening_hours: '06:00-22:00' }, { at: '22:30' }); // => { walkable: 'no', reason: 'shut' }
 */
export const walkable = (properties: unknown, options: WalkableOptions = {}): Walkability => {
  const { profile, moment } = readWalkableOptions(options);
  return walkabilityOf(readWay(wayTagsOf(properties), moment), profile);
};

/**
 * Returns {@link walkable} for the many lines of a map: lines with the same tags, names apart, are read once.
 *
 * @example
 * import { createWalkable } from '@community1373/coverage/walking';
 * const canWalk = createWalkable({ profile: 'wheelchair' });
 * canWalk({ highway: 'steps', name: '北阶' }).reason; // => 'steps'
 */
export const createWalkable = (options: WalkableOptions = {}): ((tags: OsmTags) => Walkability) => {
  const { profile, moment } = readWalkableOptions(options);
  return rememberTags((tags) => walkabilityOf(readWay(wayTagsOf(tags), moment), profile));
};
