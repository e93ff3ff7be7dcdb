import { expects, idText } from '@community1373/base/diagnostics';
import * as z from 'zod';

export const idSchema = idText(80);

/**
 * A member of the scope of a matter: an exclusive unit (专有部分) in an owners' vote, a person or household representative in an assembly.
 * `area` is the exclusive area in integer 0.01 m². Ids only, never names.
 */
export const memberSchema = z
  .object({
    id: idSchema,
    area: z.int(expects('area')).min(1).max(1_000_000_000).optional(),
    /** The buyer; the units of one buyer count as one head. Absent: the owner of this unit alone. */
    ownerId: idSchema.optional(),
    /** Sales status of the unit: sold and handed over, sold but not handed over, or unsold; absent: handed over. */
    holding: z.enum(['delivered', 'undelivered', 'unsold']).optional(),
  })
  .readonly();

/** A member of the scope; see {@link memberSchema}. */
export type Member = z.infer<typeof memberSchema>;
