import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { entryOf } from './unusable-way';
import { type WayTags, wayTagsOf } from './way-tags';
import { isShut, tagsAt } from './conditional-access';
import type { HoursMoment } from './hours-moment';
import type { Mobility } from '../mobility';
import type { OsmTags } from './remember-tags';
import { readWalkableOptions, type WalkableOptions } from './walkable-options';
import { opensToWheels, type WheelObstacle, wheelObstacleOf } from './wheels';

/** Reasons why a point of a way cannot be passed: a barrier without an opening, a closed gate, one shut at this time, an obstacle to wheelchairs. */
export type ClosedPoint = 'barrier' | 'closed' | 'shut' | WheelObstacle;

/** The answer of {@link passable}. */
export interface Passability {
  /** True when the profile gets through at the time. */
  readonly passable: boolean;
  /** The reason why not; absent otherwise. */
  readonly reason?: ClosedPoint;
}

/** Barriers without an opening. */
const solid = new Set([
  'wall',
  'fence',
  'hedge',
  'city_wall',
  'retaining_wall',
  'guard_rail',
  'cable_barrier',
  'ditch',
  'debris',
]);
/** Barriers that people on foot pass and wheelchairs do not, unless the tags allow it; source: the OpenStreetMap wiki on each of them. */
const narrow = new Set([
  'stile',
  'kissing_gate',
  'turnstile',
  'full-height_turnstile',
  'cycle_barrier',
  'motorcycle_barrier',
  'horse_stile',
  'cattle_grid',
  'log',
  'block',
  'step',
]);
const lowKerbs = new Set(['lowered', 'flush', 'no', 'rolled']);

/** Returns the reason why a profile cannot pass a point with these tags at a moment; undefined where it can. */
export const closedPointOf = (
  given: WayTags,
  profile: Mobility,
  moment: HoursMoment | undefined,
): ClosedPoint | undefined => {
  const tags = tagsAt(given, moment);
  const { barrier, kerb, locked, wheelchair } = tags;
  const entry = entryOf(tags);
  if (entry === 'closed') return tags !== given && entryOf(given) !== 'closed' ? 'shut' : 'closed';
  if (isShut(tags, moment)) return 'shut';
  if (entry !== 'open' && locked === 'yes') return 'closed';
  if (entry !== 'open' && solid.has(barrier ?? '')) return 'barrier';
  if (profile !== 'wheelchair') return undefined;
  const obstacle = wheelObstacleOf(tags);
  if (obstacle !== undefined || opensToWheels(tags) || wheelchair === 'limited') return obstacle;
  if (barrier === 'kerb' && !lowKerbs.has(kerb ?? '')) return 'kerb';
  return narrow.has(barrier ?? '') ? 'wheelchair' : undefined;
};

/**
 * Returns true for tags by which a point of a way may stop people: a barrier or a kerb.
 *
 * @example
 * import { isBarrierPoint } from '@community1373/coverage/walking';
 * isBarrierPoint({ barrier: 'gate' }); // => true
 */
export const isBarrierPoint = (tags: OsmTags): boolean => {
  if (!isHolder(tags)) throw new CodedError('coverage.tags', tags);
  return tags['barrier'] !== undefined || tags['kerb'] !== undefined;
};

/**
 * Returns whether a profile can pass a point of a way with these properties at a time: a gate, a barrier or a kerb, with the tags of OpenStreetMap. Gates and
 * bollards are open unless `foot`, `access`, `locked` or, with `at`, `opening_hours` and `foot:conditional` close them; walls and fences are closed unless
 * `foot` opens them. Raised kerbs, stiles, turnstiles and the like are closed to wheelchairs.
 *
 * @example
 * import { passable } from '@community1373/coverage/walking';
 * const gate = { barrier: 'gate', opening_hours: '06:00-22:00' };
 * passable(gate, { at: '12:00' }); // => { passable: true }
 * passable(gate, { at: '22:30' }); // => { passable: false, reason: 'shut' }
 * passable({ barrier: 'kerb', kerb: 'raised' }, { profile: 'wheelchair' }); // => { passable: false, reason: 'kerb' }
 */
export const passable = (properties: unknown, options: WalkableOptions = {}): Passability => {
  const { profile, moment } = readWalkableOptions(options);
  const reason = closedPointOf(wayTagsOf(properties), profile, moment);
  return reason === undefined ? { passable: true } : { passable: false, reason };
};
