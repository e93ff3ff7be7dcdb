import { expects, idText } from '@community1373/base/diagnostics';
import * as z from 'zod';

/** Schema of an id. */
export const idSchema = idText(80);

/** A member of the scope of a matter: an exclusive unit (专有部分) in an owners' vote, a person or household representative in an assembly. */
export interface Member {
  /** The id of the unit or the person; never a name. */
  readonly id: string;
  /** 专有面积 the exclusive area in 0.01 m²; needed by rules that count areas. */
  readonly area?: number | undefined;
  /** The buyer; the units of one buyer count as one head. Absent: the owner of this unit alone. */
  readonly ownerId?: string | undefined;
  /** Sales status of the unit: sold and handed over, sold but not handed over, or unsold; absent: handed over. */
  readonly holding?: 'delivered' | 'undelivered' | 'unsold' | undefined;
}

/** Schema of a {@link Member}. */
export const memberSchema = z
  .object({
    id: idSchema,
    area: z.int(expects('area')).min(1).max(1_000_000_000).optional(),
    ownerId: idSchema.optional(),
    holding: z.enum(['delivered', 'undelivered', 'unsold']).optional(),
  })
  .readonly();
