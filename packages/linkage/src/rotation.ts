import { addDays, type CivilDate } from '@community1373/base/calendar';
import { compareIds } from './ids';
import type { Rotation } from './linkage-model';

/** What decides whose turn it is. */
export interface Turn {
  readonly id: string;
  /** Projects taken on within the window of the rotation. */
  readonly taken: number;
  /** The places of the organisation, which `per-capacity` divides by. */
  readonly capacity: number;
  /** The day on which it last took one on. */
  readonly lastTaken?: CivilDate | undefined;
}

/** The first day of the window that ends on `on`. */
export const windowStart = (rotation: Rotation, on: CivilDate): CivilDate => addDays(on, 1 - rotation.windowDays);

/** How many of these days, oldest first, are not before `first`. */
export const takenSince = (days: readonly CivilDate[], first: CivilDate): number => days.length - 1 - days.findLastIndex((day) => day < first);

/** What `taken` is divided by. */
export const turnSize = (rotation: Rotation, capacity: number): number => (rotation.measure === 'per-capacity' ? Math.max(1, capacity) : 1);

/**
 * The order of the turn: fewer projects lately first (exactly compared as fractions), then who waited longest since the last one (never
 * had one: first), then the id.
 */
export const compareTurns =
  (rotation: Rotation) =>
  (a: Turn, b: Turn): number =>
    a.taken * turnSize(rotation, b.capacity) - b.taken * turnSize(rotation, a.capacity) ||
    compareIds(a.lastTaken ?? '', b.lastTaken ?? '') ||
    compareIds(a.id, b.id);
