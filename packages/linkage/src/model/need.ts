import * as z from 'zod';
import { idSchema } from './ids';

/** Zod schema of a {@link LinkageNeed}. */
export const linkageNeedSchema = z
  .object({
    id: idSchema,
    kindId: idSchema,
    placeId: idSchema,
    groupId: idSchema.optional(),
    value: z.int().min(1).max(1_000_000),
  })
  .readonly();

/** A need of residents (需求). */
export interface LinkageNeed {
  /** Id of the need. */
  readonly id: string;
  /** Id of the kind of help. */
  readonly kindId: string;
  /** Id of the place where the need is. */
  readonly placeId: string;
  /** Id of the population group; absent: none stated. */
  readonly groupId?: string | undefined;
  /** Weight against other needs in a matching, from 1 to 1,000,000; 1 where all needs weigh the same. */
  readonly value: number;
}

/** Zod schema of a {@link Project}. */
export const projectSchema = z
  .object({
    id: idSchema,
    kindId: idSchema,
    placeId: idSchema,
    groupId: idSchema.optional(),
    needIds: z.array(idSchema).min(1).max(10_000).readonly(),
  })
  .readonly();

/** A project (项目): needs of one kind, in one place and, where `groupId` is given, of one population group. */
export interface Project {
  /** Id of the project. */
  readonly id: string;
  /** Id of the kind of all its needs. */
  readonly kindId: string;
  /** Id of the place that contains all its needs. */
  readonly placeId: string;
  /** Id of the population group of all its needs; absent: any. */
  readonly groupId?: string | undefined;
  /** Ids of its needs; at least one. */
  readonly needIds: readonly string[];
}
