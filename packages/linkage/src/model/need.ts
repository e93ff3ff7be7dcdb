import * as z from 'zod';
import { idSchema } from './ids';

/**
 * A need of residents: the kind of help, the place, and the population group. `value` is its weight against other needs in a matching: a
 * positive integer, 1 where all needs weigh the same.
 */
export const linkageNeedSchema = z
  .object({
    id: idSchema,
    kindId: idSchema,
    placeId: idSchema,
    groupId: idSchema.optional(),
    value: z.int().min(1).max(1_000_000),
  })
  .readonly();

/** A need of residents; see {@link linkageNeedSchema}. */
export type LinkageNeed = z.infer<typeof linkageNeedSchema>;

/** A project: needs of one kind, in one place and, where `groupId` is given, of one population group. */
export const projectSchema = z
  .object({
    id: idSchema,
    kindId: idSchema,
    placeId: idSchema,
    groupId: idSchema.optional(),
    needIds: z.array(idSchema).min(1).max(10_000).readonly(),
  })
  .readonly();

/** A project of several needs; see {@link projectSchema}. */
export type Project = z.infer<typeof projectSchema>;
