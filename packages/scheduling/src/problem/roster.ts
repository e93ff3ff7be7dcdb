import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema } from './id';

/** Zod schema of an {@link AssignmentState}. */
export const assignmentStateSchema = z.enum(['proposed', 'accepted', 'declined', 'served', 'missed']);

/** State of an assignment: it is confirmed only by acceptance, and served hours are recorded, not assumed. */
export type AssignmentState = z.infer<typeof assignmentStateSchema>;

/** Zod schema of an {@link Assignment}. */
export const assignmentSchema = z
  .object({
    personId: idSchema,
    shiftId: idSchema,
    /** A pinned assignment is never moved. */
    pinned: z.boolean().optional(),
    /** Default: `proposed`. */
    state: assignmentStateSchema.optional(),
    /** Minutes actually served, where they differ from the shift's length. */
    servedMinutes: z.int(expects('minutes')).min(0).max(1440).optional(),
  })
  .readonly();

/** An assignment of a person to a shift. */
export type Assignment = z.infer<typeof assignmentSchema>;

/** Zod schema of a {@link Roster}. */
export const rosterSchema = z.object({ assignments: z.array(assignmentSchema).readonly() }).readonly();

/** A roster (排班表): the people on each shift. Places that nobody takes stay open; `evaluateRoster` reports them. */
export type Roster = z.infer<typeof rosterSchema>;
