import { type Provenance, provenanceSchema } from '@community1373/base/rules';
import * as z from 'zod';

/** A part of a work model that a slogan counts. */
export interface SloganPart {
  /** The list that is counted. */
  readonly of: 'zones' | 'stations' | 'posts' | 'coverages';
  /** The number of its elements; `N` is an open count. */
  readonly count: number | 'N';
}

/** 简称 the slogan of a model: `1373` counts one zone, three stations, seven posts, three coverages. */
export interface Slogan {
  /** The slogan as it is said, up to 32 characters; its digits are the counts of its parts. */
  readonly label: string;
  /** The counted parts, in the order of the label. */
  readonly parts: readonly SloganPart[];
  /** 出处 the origin of the slogan. */
  readonly provenance: Provenance;
}

/** Schema of a {@link Slogan}. */
export const sloganSchema = z
  .object({
    label: z.string().min(1).max(32),
    parts: z
      .array(
        z
          .object({
            of: z.enum(['zones', 'stations', 'posts', 'coverages']),
            count: z.union([z.int().min(0), z.literal('N')]),
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    provenance: provenanceSchema,
  })
  .readonly();
