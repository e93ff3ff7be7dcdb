import * as z from 'zod';
import { idSchema } from './ids';

/**
 * A need of residents: what kind of help, at which place, of which group of residents. `value` is how much it weighs against others in a
 * matching: a positive integer, 1 where all weigh the same.
 */
export const needSchema = z
  .object({
    id: idSchema,
    kindId: idSchema,
    placeId: idSchema,
    groupId: idSchema.optional(),
    value: z.int().min(1).max(1_000_000),
  })
  .readonly();

/** A need of residents; see {@link needSchema}. */
export type Need = z.infer<typeof needSchema>;

/** A project: needs of one kind, in one place and, if it says so, of one group of residents. */
export const projectSchema = z
  .object({
    id: idSchema,
    kindId: idSchema,
    placeId: idSchema,
    groupId: idSchema.optional(),
    needIds: z.array(idSchema).min(1).max(10_000).readonly(),
  })
  .readonly();

/** Needs taken together; see {@link projectSchema}. */
export type Project = z.infer<typeof projectSchema>;
