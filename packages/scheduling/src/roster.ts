import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema } from './id';

/** Zod schema of an {@link AssignmentState}. */
export const assignmentStateSchema = z.enum(['proposed', 'accepted', 'declined', 'served', 'missed']);

/** Where an assignment stands: nobody is confirmed but by accepting, and served hours are recorded, not assumed. */
export type AssignmentState = z.infer<typeof assignmentStateSchema>;

/** Zod schema of an {@link Assignment}. */
export const assignmentSchema = z
  .object({
    personId: idSchema,
    shiftId: idSchema,
    /** A pinned assignment stays where it is. */
    pinned: z.boolean().optional(),
    /** `proposed` unless given. */
    state: assignmentStateSchema.optional(),
    /** What was really served, where it differs from the shift's length. */
    servedMinutes: z.int(expects('minutes')).min(0).max(1440).optional(),
  })
  .readonly();

/** A person on a shift. */
export type Assignment = z.infer<typeof assignmentSchema>;

/** Zod schema of a {@link Roster}. */
export const rosterSchema = z.object({ assignments: z.array(assignmentSchema).readonly() }).readonly();

/** A roster (排班表): who is on which shift. Places that nobody takes are open, and named by `evaluateRoster`. */
export type Roster = z.infer<typeof rosterSchema>;
