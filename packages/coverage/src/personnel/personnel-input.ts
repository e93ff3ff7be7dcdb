import type { Metric } from '../points/metric';
import type { Position } from '../points/points';

/** The kinds of change that may close a shortage of care. */
export type PersonnelMoveKind = 'raise-caseload' | 'add-volunteer';

/** A client who needs care from a post: a household's people of one group. `units` of care, 1 by default, a whole number. */
export interface Client {
  readonly id: string;
  readonly postId: string;
  readonly groupId?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly position?: Position | undefined;
  readonly units?: number | undefined;
}

/** A volunteer: the posts, the starting place, and the caseload in units of care. */
export interface Caregiver {
  readonly id: string;
  readonly posts: readonly string[];
  readonly position?: Position | undefined;
  readonly caseload: number;
}

/** Input of personnel coverage. */
export interface PersonnelInput {
  readonly clients: readonly Client[];
  readonly volunteers: readonly Caregiver[];
  /** Metres, or seconds where the metric measures time. */
  readonly radius: number;
  readonly metric?: Metric | undefined;
  /** True to choose the maximum assignment with the least total distance; slower. */
  readonly nearest?: boolean | undefined;
  /** The moves that may close a shortage; both by default. */
  readonly moves?: readonly PersonnelMoveKind[] | undefined;
  /** The caseload of an added volunteer; by default the smallest among the post's volunteers. */
  readonly addedCaseload?: number | undefined;
}

/** A change of personnel: raising a volunteer's caseload by `by`, or adding a volunteer at the place of a client. */
export type PersonnelMove =
  | { readonly kind: 'raise-caseload'; readonly volunteerId: string; readonly by: number }
  | {
      readonly kind: 'add-volunteer';
      readonly postId: string;
      readonly nodeId?: string | undefined;
      readonly position: Position;
      readonly caseload: number;
    };
