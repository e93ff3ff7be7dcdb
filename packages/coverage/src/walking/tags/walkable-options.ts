import { CodedError, isHolder } from '@community1373/base/diagnostics';
import { nearestOf } from '../../points/check-metric';
import { type Mobility, mobilityClasses } from '../mobility';
import { type HoursMoment, hoursMomentOf } from './hours-moment';

/** Options of `walkable` and `passable`. */
export interface WalkableOptions {
  /** Mobility class of the people who walk; default: `able`. */
  readonly profile?: Mobility | undefined;
  /** Local time, `22:30` (of an ordinary Wednesday) or `2026-12-01T22:30`; by default hours and conditions close nothing. */
  readonly at?: string | undefined;
}

/** Reads the options; throws `coverage.mobility` for an unknown profile and `coverage.at` for what is no time. */
export const readWalkableOptions = (
  options: WalkableOptions,
): { readonly profile: Mobility; readonly moment: HoursMoment | undefined } => {
  // No narrowing: the type that the compiler knows is to stay.
  const given: unknown = options;
  if (!isHolder(given)) throw new CodedError('coverage.mobility', options);
  const { profile = 'able', at } = options;
  if (!Object.hasOwn(mobilityClasses, profile))
    throw new CodedError('coverage.mobility', { profile, nearest: nearestOf(profile, ['able', 'slow', 'wheelchair']) });
  const moment = typeof at === 'string' ? hoursMomentOf(at) : undefined;
  if (at !== undefined && moment === undefined) throw new CodedError('coverage.at', at);
  return { profile, moment };
};
