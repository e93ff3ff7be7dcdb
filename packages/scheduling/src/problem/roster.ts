import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema } from './id';

/** Zod schema of an {@link AssignmentState}. */
export const assignmentStateSchema = z.enum(['proposed', 'accepted', 'declined', 'served', 'missed']);

/** State of an assignment: it is confirmed only by acceptance, and served hours are recorded, not assumed. */
export type AssignmentState = 'proposed' | 'accepted' | 'declined' | 'served' | 'missed';

/** Zod schema of an {@link Assignment}. */
export const assignmentSchema = z
  .object({
    personId: idSchema,
    shiftId: idSchema,
    pinned: z.boolean().optional(),
    state: assignmentStateSchema.optional(),
    servedMinutes: z.int(expects('minutes')).min(0).max(1440).optional(),
  })
  .readonly();

/** An assignment of a person to a shift. */
export interface Assignment {
  /** Id of the person. */
  readonly personId: string;
  /** Id of the shift. */
  readonly shiftId: string;
  /** True for an assignment that is never moved; default: false. */
  readonly pinned?: boolean | undefined;
  /** State of the assignment; default: `proposed`. */
  readonly state?: AssignmentState | undefined;
  /** Minutes actually served; absent: the shift's length. */
  readonly servedMinutes?: number | undefined;
}

/** Zod schema of a {@link Roster}. */
export const rosterSchema = z.object({ assignments: z.array(assignmentSchema).readonly() }).readonly();

/** A roster (排班表): the people on each shift. Places that nobody takes stay open; `evaluateRoster` reports them. */
export interface Roster {
  /** The assignments, in any order; each pair of a person and a shift once. */
  readonly assignments: readonly Assignment[];
}
