import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type Id, idSchema, slugSchema } from '../ids';
import type { GroupId } from '../work-model/model-ids';
import type { WorkModel } from '../work-model/work-model';

/** 户室 a dwelling: a flat of an entrance, occupied or not; a unit (专有部分) of its owners. */
export interface Dwelling {
  /** Unique among the dwellings of the community. */
  readonly id: Id<'dwelling'>;
  /** The node to which the dwelling belongs, of the lowest level of the model. */
  readonly nodeId: Id<'node'>;
  /** The floor, 1 at street level, negative below ground. */
  readonly floor: number;
  /** The room number, up to 16 characters. */
  readonly room: string;
  /** 专有面积 the exclusive area in 0.01 m². */
  readonly area: number;
  /** False while the builder has not handed the dwelling over (未交付); absent: it has. */
  readonly delivered?: boolean | undefined;
}

/** Schema of a {@link Dwelling}. */
export const dwellingSchema = z
  .object({
    id: idSchema('dwelling'),
    nodeId: idSchema('node'),
    floor: z.int().min(-5).max(200),
    room: z.string().min(1).max(16),
    area: z.int(expects('area')).min(1).max(10_000_000),
    delivered: z.boolean().optional(),
  })
  .readonly();

/** 户 a household: the residents of a dwelling, as counts by group; never names. */
export interface Household<M extends WorkModel = WorkModel> {
  /** Unique among the households of the community. */
  readonly id: Id<'household'>;
  /** Where the household lives. */
  readonly dwellingId: Id<'dwelling'>;
  /** The number of residents of each group; an absent group counts 0. Groups may overlap: age and need for care. */
  readonly residents: Readonly<Partial<Record<GroupId<M>, number>>>;
}

/** Schema of a {@link Household}. */
export const householdSchema = z
  .object({
    id: idSchema('household'),
    dwellingId: idSchema('dwelling'),
    residents: z.partialRecord(slugSchema, z.int().min(0).max(50)).meta({ sensitive: true }).readonly(),
  })
  .readonly();
