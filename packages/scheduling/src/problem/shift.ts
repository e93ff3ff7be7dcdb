import { civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { homePositionSchema, idSchema, idsSchema } from './id';
import { requirementShape } from '../demand/service';
import { startSchema } from './availability-window';

/** Zod schema of a {@link Shift}. */
export const shiftSchema = z
  .object({
    id: idSchema,
    postId: idSchema,
    /** The type (班种: 早班, 夜班 …), by which rules distinguish shifts of one post. */
    type: idSchema.optional(),
    placeId: idSchema.optional(),
    /** Position of the shift; for a round, that of its first household. */
    position: homePositionSchema.optional().meta({ sensitive: true }),
    date: civilDateSchema,
    start: startSchema,
    minutes: z.int(expects('minutes')).min(1).max(1440),
    minimum: z.int().min(0).max(1000),
    wanted: z.int().min(0).max(1000),
    /** Maximum number of people; default: `wanted`. */
    maximum: z.int().min(0).max(1000).optional(),
    ...requirementShape,
    /** The clients served, in order: the households of a round. Continuity applies to them. */
    clients: idsSchema.optional().meta({ sensitive: true }),
    /** Source of the shift: the id of a service or of a visit plan. */
    serviceId: idSchema.optional(),
  })
  .readonly();

/** A shift (班次): service at one date with `wanted` places. It may end after midnight. */
export type Shift<PostId extends string = string> = Readonly<
  Omit<z.infer<typeof shiftSchema>, 'postId'> & { postId: PostId }
>;
