import { type CivilDate, civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema } from './member';

/** 专有部分 a unit of an electorate: a flat, a shop, a garage or a basement that somebody owns apart from the rest of the building. */
export interface ExclusiveUnit {
  /** The id of the unit, unique in the electorate. */
  readonly id: string;
  /** 专有面积 the exclusive area in 0.01 m², at least 1. */
  readonly area: number;
  /** False for a unit that the builder has not handed over (未交付), sold or not; absent: it has been. */
  readonly delivered?: boolean | undefined;
}

/** 业主 an owner of units, by id. */
export interface UnitOwner {
  /** The id of the owner; never a name. */
  readonly id: string;
  /** 自然人、单位、建设单位、公房产权单位: a natural person, a firm, the builder, or the landlord of public housing. */
  readonly kind: 'person' | 'firm' | 'builder' | 'public-landlord';
}

/** 产权份额 a share of a unit, a fraction of integers in lowest terms or not. */
export interface OwnershipShare {
  /** The numerator, at least 1. */
  readonly numerator: number;
  /** The denominator, at least the numerator. */
  readonly denominator: number;
}

/** 产权 the ownership of a unit by one owner, over a span of days. */
export interface UnitOwnership {
  /** The unit. */
  readonly unitId: string;
  /** The owner. */
  readonly ownerId: string;
  /** The share of the owner; absent: the whole unit. */
  readonly share?: OwnershipShare | undefined;
  /** The first day of the ownership; absent: since before all records. */
  readonly from?: CivilDate | undefined;
  /** The last day of the ownership; absent: it goes on. */
  readonly until?: CivilDate | undefined;
}

/** Schema of an {@link OwnershipShare}. */
export const ownershipShareSchema = z
  .object({ numerator: z.int().min(1).max(1_000_000_000), denominator: z.int().min(1).max(1_000_000_000) })
  .readonly();

/** Schema of an {@link ExclusiveUnit}. */
export const exclusiveUnitSchema = z
  .object({ id: idSchema, area: z.int(expects('area')).min(1).max(1_000_000_000), delivered: z.boolean().optional() })
  .readonly();

/** Schema of a {@link UnitOwner}. */
export const unitOwnerSchema = z
  .object({ id: idSchema, kind: z.enum(['person', 'firm', 'builder', 'public-landlord']) })
  .readonly();

/** Schema of a {@link UnitOwnership}. */
export const unitOwnershipSchema = z
  .object({
    unitId: idSchema,
    ownerId: idSchema,
    share: ownershipShareSchema.optional(),
    from: civilDateSchema.optional(),
    until: civilDateSchema.optional(),
  })
  .readonly();
