import * as z from 'zod';
import { type Id, idSchema, slugSchema } from '../ids';
import type { PostId, StationKindId, ZoneKindId } from '../work-model/model-ids';
import type { WorkModel } from '../work-model/work-model';
import { type Position, positionSchema } from './position';
import { type WeeklyHours, weeklyHoursSchema } from './weekly-hours';

/** 区 a zone of the community, with its pledges and services. */
export interface Zone<M extends WorkModel = WorkModel> {
  /** Unique among the zones of the community. */
  readonly id: Id<'zone'>;
  /** The kind of zone of the model. */
  readonly kindId: ZoneKindId<M>;
  /** The name that residents use, up to 64 characters. */
  readonly name: string;
  /** The node where the zone is; absent for a zone without a place. */
  readonly nodeId?: Id<'node'> | undefined;
  /** 承诺 the pledges made in the zone, one text each. */
  readonly pledges: readonly string[];
  /** 服务 the services offered in the zone, one text each. */
  readonly services: readonly string[];
}

/** Schema of a {@link Zone}. */
export const zoneSchema = z
  .object({
    id: idSchema('zone'),
    kindId: slugSchema,
    name: z.string().min(1).max(64),
    nodeId: idSchema('node').optional(),
    pledges: z.array(z.string().min(1)).readonly(),
    services: z.array(z.string().min(1)).readonly(),
  })
  .readonly();

/** 站 a station: its position, opening hours, staff and offered posts. */
export interface Station<M extends WorkModel = WorkModel> {
  /** Unique among the stations of the community. */
  readonly id: Id<'station'>;
  /** The kind of station of the model. */
  readonly kindId: StationKindId<M>;
  /** The name that residents use, up to 64 characters. */
  readonly name: string;
  /** The centre of its service circle. */
  readonly position: Position;
  /** 开放时间 the opening hours of a week; none where they are not recorded. */
  readonly hours: readonly WeeklyHours[];
  /** The volunteers on duty in the station. */
  readonly staff: readonly Id<'volunteer'>[];
  /** The posts whose services the station offers. */
  readonly offers: readonly PostId<M>[];
}

/** Schema of a {@link Station}. */
export const stationSchema = z
  .object({
    id: idSchema('station'),
    kindId: slugSchema,
    name: z.string().min(1).max(64),
    position: positionSchema,
    hours: z.array(weeklyHoursSchema).readonly(),
    staff: z.array(idSchema('volunteer')).readonly(),
    offers: z.array(slugSchema).readonly(),
  })
  .readonly();
