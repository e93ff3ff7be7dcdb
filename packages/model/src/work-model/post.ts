import type { LocalText } from '@community1373/base/explain';
import { localTextSchema } from '@community1373/base/rules';
import * as z from 'zod';
import { elementSchema, type ModelElement } from './element';

/** 标识 the insignia of the people of a post. */
export interface Insignia {
  /** The name of the insignia, such as 红手环. */
  readonly label: LocalText;
  /** `wearable`, such as a red wristband, or `title`, a name for its people such as “red steward”. */
  readonly kind: 'wearable' | 'title';
}

/** 岗 a post: a line of volunteer service with the insignia of its people. */
export interface Post<Id extends string = string> extends ModelElement<Id> {
  /** The insignia; absent for a post without one. */
  readonly insignia?: Insignia | undefined;
  /** The most household visits in one round, that is in one shift, of this post; absent for a post without visits. */
  readonly visitsPerRound?: number | undefined;
}

/** Schema of a {@link Post}. */
export const postSchema = elementSchema
  .extend({
    insignia: z
      .object({ label: localTextSchema, kind: z.enum(['wearable', 'title']) })
      .readonly()
      .optional(),
    visitsPerRound: z.int().min(1).max(20).optional(),
  })
  .readonly();
