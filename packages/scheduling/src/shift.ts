import { civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema, idsSchema, positionSchema } from './id';
import { requirementShape } from './service';
import { startSchema } from './week-slot';

/** Zod schema of a {@link Shift}. */
export const shiftSchema = z
  .object({
    id: idSchema,
    postId: idSchema,
    /** The type (班种: 早班, 夜班 …), by which rules tell shifts of one post apart. */
    type: idSchema.optional(),
    placeId: idSchema.optional(),
    /** Where it is held; of a round, where its first household lives. */
    position: positionSchema.optional().meta({ sensitive: true }),
    date: civilDateSchema,
    start: startSchema,
    minutes: z.int(expects('minutes')).min(1).max(1440),
    minimum: z.int().min(0).max(1000),
    wanted: z.int().min(0).max(1000),
    /** The most people who may serve; `wanted` unless given. */
    maximum: z.int().min(0).max(1000).optional(),
    ...requirementShape,
    /** Who is served, in order: the households of a round. Continuity is kept towards them. */
    clients: idsSchema.optional().meta({ sensitive: true }),
    /** What the shift came from: the id of a service or of a visit plan. */
    serviceId: idSchema.optional(),
  })
  .readonly();

/** A shift (班次): a piece of service at one date, `wanted` places wide. It may end after midnight. */
export type Shift<PostId extends string = string> = Readonly<Omit<z.infer<typeof shiftSchema>, 'postId'> & { postId: PostId }>;
