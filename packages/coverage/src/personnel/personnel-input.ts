import type { Metric } from '../points/metric';
import type { Position } from '../points/points';

/** The kinds of change that may close a shortage of care. */
export type PersonnelMoveKind = 'raise-caseload' | 'add-volunteer';

/** A client who needs care from a post: a household's people of one group. `units` of care, 1 by default, a whole number. */
export interface Client {
  /** Id of the client. */
  readonly id: string;
  /** Id of the post that gives the care. */
  readonly postId: string;
  /** Id of the population group; absent: none. */
  readonly groupId?: string | undefined;
  /** Id of the node of the grid tree; absent: none. */
  readonly nodeId?: string | undefined;
  /** Home of the client; absent: unknown, and then nobody is in reach. */
  readonly position?: Position | undefined;
  /** Units of care that the client needs, a whole number; default: 1. */
  readonly units?: number | undefined;
}

/** A volunteer: the posts, the starting place, and the caseload in units of care. */
export interface Caregiver {
  /** Id of the volunteer. */
  readonly id: string;
  /** Ids of the posts in which the volunteer serves. */
  readonly posts: readonly string[];
  /** Place from which the volunteer starts; absent: unknown, and then nobody is in reach. */
  readonly position?: Position | undefined;
  /** Maximum number of units of care, a whole number. */
  readonly caseload: number;
}

/** Input of personnel coverage. */
export interface PersonnelInput {
  /** People who need care. */
  readonly clients: readonly Client[];
  /** Volunteers who can give it. */
  readonly volunteers: readonly Caregiver[];
  /** Radius of a volunteer's reach in metres, or seconds where the metric measures time. */
  readonly radius: number;
  /** Measure of distance; default: the straight line. */
  readonly metric?: Metric | undefined;
  /** True to choose the maximum assignment with the least total distance, which is slower; default: false. */
  readonly nearest?: boolean | undefined;
  /** The moves that may close a shortage; both by default. */
  readonly moves?: readonly PersonnelMoveKind[] | undefined;
  /** The caseload of an added volunteer; by default the smallest among the post's volunteers. */
  readonly addedCaseload?: number | undefined;
}

/** A change of personnel: raising a volunteer's caseload by `by`, or adding a volunteer at the place of a client. */
export type PersonnelMove =
  | {
      /** Raising a caseload. */
      readonly kind: 'raise-caseload';
      /** Id of the volunteer. */
      readonly volunteerId: string;
      /** Units of care by which it is raised. */
      readonly by: number;
    }
  | {
      /** Adding a volunteer. */
      readonly kind: 'add-volunteer';
      /** Id of the post in which the volunteer serves. */
      readonly postId: string;
      /** Id of the node of the client at whose place the volunteer is added; absent: the client has none. */
      readonly nodeId?: string | undefined;
      /** Place of that client. */
      readonly position: Position;
      /** Caseload of the volunteer in units of care. */
      readonly caseload: number;
    };
