import { addDays, type CivilDate } from '@community1373/base/calendar';
import { compareIds } from '../model/ids';
import type { Rotation } from '../model/linkage-model';

/** The fields of an organisation that determine its turn. */
export interface Turn {
  readonly id: string;
  /** Number of projects taken on within the rotation window. */
  readonly taken: number;
  /** The capacity of the organisation, by which `per-capacity` divides. */
  readonly capacity: number;
  /** The day on which it last took on a project. */
  readonly lastTaken?: CivilDate | undefined;
  /** True if it is asked last because it let an offer lapse; see {@link isAskedLast}. */
  readonly silent?: boolean | undefined;
}

/** Returns the first day of the window that ends on `on`. */
export const windowStart = (rotation: Rotation, on: CivilDate): CivilDate => addDays(on, 1 - rotation.windowDays);

/** Counts the days, given oldest first, that are not before `first`. */
export const takenSince = (days: readonly CivilDate[], first: CivilDate): number =>
  days.length - 1 - days.findLastIndex((day) => day < first);

/** True if the silence of an organisation began within the window, which starts on `first`, and the model does not let it keep its turn. */
export const isAskedLast = (rotation: Rotation, silentSince: CivilDate | undefined, first: CivilDate): boolean =>
  rotation.silence !== 'keeps-turn' && silentSince !== undefined && silentSince >= first;

/** Compares by silence: organisations that are asked last come after all others. */
export const bySilence = (a: Pick<Turn, 'silent'>, b: Pick<Turn, 'silent'>): number =>
  Number(a.silent === true) - Number(b.silent === true);

/** Returns the divisor of `taken` under the rotation. */
export const turnSize = (rotation: Rotation, capacity: number): number =>
  rotation.measure === 'per-capacity' ? Math.max(1, capacity) : 1;

/**
 * Compares turns: organisations that are not silent first, then fewer projects lately first (compared exactly as fractions), then the longest time since the last project (an
 * organisation that never had one comes first), then the id.
 */
export const compareTurns =
  (rotation: Rotation) =>
  (a: Turn, b: Turn): number =>
    bySilence(a, b) ||
    a.taken * turnSize(rotation, b.capacity) - b.taken * turnSize(rotation, a.capacity) ||
    compareIds(a.lastTaken ?? '', b.lastTaken ?? '') ||
    compareIds(a.id, b.id);
