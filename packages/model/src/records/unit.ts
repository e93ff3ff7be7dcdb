import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type Id, idSchema } from '../ids';

/** The id of a unit: a dwelling, or premises. */
export type UnitId = Id<'dwelling'> | Id<'premises'>;

// A brand exists only in types: the schema of one kind of id is that of the other.
const unitIdSchema: z.ZodType<UnitId, string> = idSchema('dwelling');

/** 非住宅专有部分 premises: a unit that somebody owns and nobody lives in. A flat is a dwelling; both are units (专有部分). */
export interface Premises {
  /** Unique among the premises and the dwellings of the community. */
  readonly id: Id<'premises'>;
  /** 商铺、车库、地下室: a shop, a garage, or a basement. */
  readonly kind: 'shop' | 'garage' | 'basement';
  /** The node to which the premises belong, of the lowest level of the model. */
  readonly nodeId: Id<'node'>;
  /** The floor, 1 at street level, negative below ground. */
  readonly floor: number;
  /** The number of the room, up to 16 characters. */
  readonly room: string;
  /** 专有面积 the exclusive area in 0.01 m². */
  readonly area: number;
  /** False while the builder has not handed the premises over (未交付); absent: it has. */
  readonly delivered?: boolean | undefined;
}

/** Schema of {@link Premises}. */
export const premisesSchema = z
  .object({
    id: idSchema('premises'),
    kind: z.enum(['shop', 'garage', 'basement']),
    nodeId: idSchema('node'),
    floor: z.int().min(-5).max(200),
    room: z.string().min(1).max(16),
    area: z.int(expects('area')).min(1).max(10_000_000),
    delivered: z.boolean().optional(),
  })
  .readonly();

/** 业主 an owner of units: an id, never a name. */
export interface Owner {
  /** Unique among the owners of the community. */
  readonly id: Id<'owner'>;
  /** 自然人、单位、建设单位、公房产权单位: a natural person, a firm, the builder, or the landlord of public housing. */
  readonly kind: 'person' | 'firm' | 'builder' | 'public-landlord';
  /** True for an owner inferred from a register without owners (推定); absent: recorded. */
  readonly inferred?: true | undefined;
}

/** Schema of an {@link Owner}. */
export const ownerSchema = z
  .object({
    id: idSchema('owner'),
    kind: z.enum(['person', 'firm', 'builder', 'public-landlord']),
    inferred: z.literal(true).optional(),
  })
  .readonly();

/** 产权份额 a share of a unit: a fraction of integers. */
export interface OwnershipShare {
  /** The numerator, at least 1. */
  readonly numerator: number;
  /** The denominator, at least the numerator. */
  readonly denominator: number;
}

/** 产权 the ownership of a unit by one owner, over a span of days. */
export interface Ownership {
  /** Unique among the ownerships of the community. */
  readonly id: Id<'ownership'>;
  /** The unit: a dwelling or premises. */
  readonly unitId: UnitId;
  /** The owner. */
  readonly ownerId: Id<'owner'>;
  /** The share of the owner; absent: the whole unit. */
  readonly share?: OwnershipShare | undefined;
  /** The first day of the ownership; absent: since before all records. */
  readonly from?: CivilDate | undefined;
  /** The last day of the ownership; absent: it goes on. */
  readonly until?: CivilDate | undefined;
  /** 自住 true for an owner who lives in the unit; absent: the owner does not. */
  readonly resident?: true | undefined;
}

const partSchema = z.int().min(1).max(1_000_000_000);

/** Schema of an {@link Ownership}. */
export const ownershipSchema = z
  .object({
    id: idSchema('ownership'),
    unitId: unitIdSchema,
    ownerId: idSchema('owner'),
    share: z.object({ numerator: partSchema, denominator: partSchema }).readonly().optional(),
    from: civilDateSchema.optional(),
    until: civilDateSchema.optional(),
    resident: z.literal(true).optional().meta({ sensitive: true }),
  })
  .readonly();
