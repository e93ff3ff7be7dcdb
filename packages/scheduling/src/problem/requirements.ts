import * as z from 'zod';
import { idsSchema } from './id';

/** Fields of the schema of {@link ServingRequirements}. */
export const requirementShape = {
  skills: idsSchema.optional(),
  licences: idsSchema.optional(),
  dangerous: z.boolean().optional(),
} as const;

/** Requirements for the person who serves; a rule of the roster makes each of them count. */
export interface ServingRequirements {
  /** Skills that the person needs; absent: none. */
  readonly skills?: readonly string[] | undefined;
  /** Licences (资质) that the person needs, valid until the last day of the shift; absent: none. */
  readonly licences?: readonly string[] | undefined;
  /** True for a task that needs accident insurance; default: false. */
  readonly dangerous?: boolean | undefined;
}
