import { type CivilDate, civilDateSchema, type ClockTime } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type HomePosition, homePositionSchema, idSchema, idsSchema } from './id';
import { startSchema } from './availability-window';
import { requirementShape, type ServingRequirements } from './requirements';

/** Zod schema of a {@link Shift}. */
export const shiftSchema = z
  .object({
    id: idSchema,
    postId: idSchema,
    type: idSchema.optional(),
    placeId: idSchema.optional(),
    position: homePositionSchema.optional().meta({ sensitive: true }),
    date: civilDateSchema,
    start: startSchema,
    minutes: z.int(expects('minutes')).min(1).max(1440),
    minimum: z.int().min(0).max(1000),
    wanted: z.int().min(0).max(1000),
    maximum: z.int().min(0).max(1000).optional(),
    ...requirementShape,
    clients: idsSchema.optional().meta({ sensitive: true }),
    serviceId: idSchema.optional(),
  })
  .readonly();

/** A shift (班次): service at one date with `wanted` places. It may end after midnight. */
export interface Shift<PostId extends string = string> extends ServingRequirements {
  /** Id of the shift, unique in the problem. */
  readonly id: string;
  /** Id of the post (岗位) that serves. */
  readonly postId: PostId;
  /** Type of the shift (班种: 早班, 夜班 …), by which rules distinguish shifts of one post; absent: none. */
  readonly type?: string | undefined;
  /** Id of the place; absent: none. */
  readonly placeId?: string | undefined;
  /** Position of the shift; for a round, that of its first household. Absent: unknown. */
  readonly position?: HomePosition | undefined;
  /** Date on which the shift begins. */
  readonly date: CivilDate;
  /** Local time at which the shift begins. */
  readonly start: ClockTime;
  /** Length of the shift in minutes, from 1 to 1440. */
  readonly minutes: number;
  /** Minimum number of people for the shift to be held; at most `wanted`. */
  readonly minimum: number;
  /** Number of people wanted. */
  readonly wanted: number;
  /** Maximum number of people, at least `wanted`; default: `wanted`. */
  readonly maximum?: number | undefined;
  /** Ids of the clients served, in order: the households of a round. Continuity applies to them. Absent: none. */
  readonly clients?: readonly string[] | undefined;
  /** Source of the shift: the id of a service or of a visit plan. Absent: none. */
  readonly serviceId?: string | undefined;
}
