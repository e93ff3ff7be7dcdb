import type { Metric } from './metric';
import type { Position } from './points';

/** Which changes may mend a shortage of care. */
export type PersonnelMoveKind = 'raise-caseload' | 'add-volunteer';

/** Someone to be cared for by a post: a household's people of one group. `units` of care, 1 by default, a whole number. */
export interface Client {
  readonly id: string;
  readonly postId: string;
  readonly groupId?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly position?: Position | undefined;
  readonly units?: number | undefined;
}

/** A volunteer: the posts, the place from which they go, and how many units they can care for in all. */
export interface Carer {
  readonly id: string;
  readonly posts: readonly string[];
  readonly position?: Position | undefined;
  readonly caseload: number;
}

/** What personnel coverage is judged by. */
export interface PersonnelInput {
  readonly clients: readonly Client[];
  readonly volunteers: readonly Carer[];
  /** Metres, or seconds where the metric measures time. */
  readonly radius: number;
  readonly metric?: Metric | undefined;
  /** Among the maximum assignments take the one with the least distance walked; slower. */
  readonly nearest?: boolean | undefined;
  /** Which moves may mend a shortage; both by default. */
  readonly moves?: readonly PersonnelMoveKind[] | undefined;
  /** The caseload of a volunteer who might be added; by default the smallest of the post's volunteers. */
  readonly addedCaseload?: number | undefined;
}

/** A change of personnel: one more (or `by` more) of a volunteer's caseload, or a volunteer added at the place of a client. */
export type PersonnelMove =
  | { readonly kind: 'raise-caseload'; readonly volunteerId: string; readonly by: number }
  | { readonly kind: 'add-volunteer'; readonly postId: string; readonly nodeId?: string | undefined; readonly position: Position; readonly caseload: number };
