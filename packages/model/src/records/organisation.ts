import * as z from 'zod';
import { type Id, idSchema, slugSchema } from '../ids';
import type { PostId } from '../work-model/model-ids';
import type { WorkModel } from '../work-model/work-model';

/** 社会组织 a social organisation, the posts it serves and its capacity. */
export interface Organisation<M extends WorkModel = WorkModel> {
  /** Unique among the organisations of the community. */
  readonly id: Id<'organisation'>;
  /** The registered name, up to 64 characters. */
  readonly name: string;
  /** `filed` (备案) with the sub-district, or `registered` (登记). */
  readonly status: 'filed' | 'registered';
  /** The posts whose needs the organisation takes on. */
  readonly posts: readonly PostId<M>[];
  /** The most projects that it runs at a time. */
  readonly capacity: number;
}

/** Schema of an {@link Organisation}. */
export const organisationSchema = z
  .object({
    id: idSchema('organisation'),
    name: z.string().min(1).max(64),
    status: z.enum(['filed', 'registered']),
    posts: z.array(slugSchema).readonly(),
    capacity: z.int().min(0).max(100_000),
  })
  .readonly();

/** 社会工作者 a social worker, identified only by id. */
export interface SocialWorker<M extends WorkModel = WorkModel> {
  /** Unique among the social workers of the community; never a name. */
  readonly id: Id<'socialWorker'>;
  /** The posts whose projects the social worker can join. */
  readonly posts: readonly PostId<M>[];
  /** The most projects that the social worker joins at a time. */
  readonly caseload: number;
}

/** Schema of a {@link SocialWorker}. */
export const socialWorkerSchema = z
  .object({ id: idSchema('socialWorker'), posts: z.array(slugSchema).readonly(), caseload: z.int().min(0).max(1000) })
  .readonly();
