import * as z from 'zod';
import { slugSchema } from '../ids';
import { elementSchema, type ModelElement } from './element';

/** 网络（网格）覆盖: each node has a lead for every required post, and a channel. */
export interface GridRequirement {
  /** Marks grid coverage. */
  readonly kind: 'leads-and-channel';
}

/** 人员覆盖: each resident of the target group is cared for by a volunteer of a post, within a radius. */
export interface PersonnelRequirement {
  /** Marks personnel coverage. */
  readonly kind: 'volunteer-in-reach';
  /** The post of the volunteers. */
  readonly postId: string;
  /** The farthest that a volunteer is from the household, in metres. */
  readonly radiusMeters: number;
  /** The number of households that one volunteer of the post can care for. */
  readonly caseload: number;
}

/** 服务覆盖: needs are met by rostered hours, within a radius. */
export interface ServiceRequirement {
  /** Marks service coverage. */
  readonly kind: 'rostered-hours';
  /** The farthest that a service is from the household, in metres. */
  readonly radiusMeters: number;
}

/** 覆盖 a coverage and its requirement. */
export interface CoverageKind<Id extends string = string> extends ModelElement<Id> {
  /** The condition under which a node, a resident or a need is covered. */
  readonly requirement: GridRequirement | PersonnelRequirement | ServiceRequirement;
  /** The ratio, 0 to 1, at which the coverage counts as reached. */
  readonly threshold: number;
}

/** Schema of a {@link CoverageKind}. */
export const coverageKindSchema = elementSchema
  .extend({
    requirement: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('leads-and-channel') }).readonly(),
      z
        .object({
          kind: z.literal('volunteer-in-reach'),
          postId: slugSchema,
          radiusMeters: z.number().positive(),
          caseload: z.int().min(1),
        })
        .readonly(),
      z.object({ kind: z.literal('rostered-hours'), radiusMeters: z.number().positive() }).readonly(),
    ]),
    threshold: z.number().min(0).max(1),
  })
  .readonly();
