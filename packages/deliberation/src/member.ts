import { expects, idText } from '@community1373/base/diagnostics';
import * as z from 'zod';

export const idSchema = idText(80);

/**
 * One of those concerned: an exclusive unit (专有部分) in an owners' vote, a person or household representative in an assembly. `area` is the
 * exclusive area in integer 0.01 m². Ids only, never names.
 */
export const memberSchema = z
  .object({
    id: idSchema,
    area: z.int(expects('area')).min(1).max(1_000_000_000).optional(),
    /** The buyer; units of one buyer count one head. Absent: an owner of this unit alone. */
    ownerId: idSchema.optional(),
    /** Whether the builder has sold and handed over the unit; absent: handed over. */
    holding: z.enum(['delivered', 'undelivered', 'unsold']).optional(),
  })
  .readonly();

/** One of those concerned; see {@link memberSchema}. */
export type Member = z.infer<typeof memberSchema>;
