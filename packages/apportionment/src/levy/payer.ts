import { expects, idText } from '@community1373/base/diagnostics';
import * as z from 'zod';

/** Zod schema of an id. */
export const idSchema = idText(200);

/** Zod schema of money: non-negative integer fen 分. */
export const fenSchema = z.int(expects('fen')).min(0);

/** Zod schema of a count or a weight: a whole number from 0. */
export const wholeSchema = z.int().min(0);

/** 缴费户 one household in the sharing of costs: facts, never a name. */
export const payerSchema = z
  .object({
    householdId: idSchema,
    /** 户室 the room to show in a public notice, such as 9栋2单元301. */
    room: z.string().min(1).max(100).optional(),
    /** 片区、楼院、楼、单元 the ids of its places, for a scope by places. */
    placeIds: z.array(idSchema).readonly().optional(),
    /** 专有面积 exclusive area, integer 0.01 m². */
    area: z.int(expects('area')).min(0).optional(),
    persons: wholeSchema.optional(),
    /** Metered use in whole units of the meter. */
    usage: wholeSchema.optional(),
    /** 楼层 the floor; negative below ground. */
    floor: z.int().optional(),
  })
  .readonly();

/** One household in the sharing of costs. */
export type Payer = z.infer<typeof payerSchema>;
