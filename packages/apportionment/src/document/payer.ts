import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema, wholeSchema } from './fields';

/** 缴费户 one household in the sharing of costs: facts, never a name. */
export interface Payer {
  /** Unique among the payers. */
  readonly householdId: string;
  /** 户室 the room to show in a public notice, such as 9栋2单元301; absent: the row has no room. */
  readonly room?: string | undefined;
  /** 片区、楼院、楼、单元 the ids of its places, for a scope by places; absent: it is in none. */
  readonly placeIds?: readonly string[] | undefined;
  /** 专有面积 exclusive area in 0.01 m²; needed by rules that share by area. */
  readonly area?: number | undefined;
  /** 人口 the number of persons; needed by rules that share by persons. */
  readonly persons?: number | undefined;
  /** 用量 metered use in whole units of the meter; needed by rules that share by usage. */
  readonly usage?: number | undefined;
  /** 楼层 the floor, negative below ground; needed by rules that share by floor. */
  readonly floor?: number | undefined;
}

/** Schema of a {@link Payer}. */
export const payerSchema = z
  .object({
    householdId: idSchema,
    room: z.string().min(1).max(100).optional(),
    placeIds: z.array(idSchema).readonly().optional(),
    area: z.int(expects('area')).min(0).optional(),
    persons: wholeSchema.optional(),
    usage: wholeSchema.optional(),
    floor: z.int().optional(),
  })
  .readonly();
