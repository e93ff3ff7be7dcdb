import { type Absence, absenceSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type Id, idSchema, slugSchema } from '../ids';
import type { PostId } from '../work-model/model-ids';
import type { WorkModel } from '../work-model/work-model';
import { type WeeklyHours, weeklyHoursSchema } from './weekly-hours';

/** 志愿服务队 a volunteer team and the post it serves; a post may have several teams. */
export interface Team<M extends WorkModel = WorkModel> {
  /** Unique among the teams of the community. */
  readonly id: Id<'team'>;
  /** The name of the team, up to 64 characters. */
  readonly name: string;
  /** The post that the team serves. */
  readonly postId: PostId<M>;
}

/** Schema of a {@link Team}. */
export const teamSchema = z
  .object({ id: idSchema('team'), name: z.string().min(1).max(64), postId: slugSchema })
  .readonly();

/** 志愿者 a volunteer, identified only by id, with what the regulation requires to be recorded. */
export interface Volunteer<M extends WorkModel = WorkModel> {
  /** Unique among the volunteers of the community; never a name. */
  readonly id: Id<'volunteer'>;
  /** The team; absent for a volunteer without one. */
  readonly teamId?: Id<'team'> | undefined;
  /** The posts in which the volunteer serves, at least one. */
  readonly posts: readonly PostId<M>[];
  /** The node where the volunteer lives; absent where it is not known, and no distance from home is then computed. */
  readonly homeNodeId?: Id<'node'> | undefined;
  /** The most minutes of service in a week. */
  readonly minutesPerWeek: number;
  /** The hours of a week in which the volunteer can serve. */
  readonly availability: readonly WeeklyHours[];
  /** Share of these minutes given in each calendar month, January first, in percent; absent: 100 in every month. */
  readonly hoursByMonth?: readonly number[] | undefined;
  /** 请假: days and spans of local times when the volunteer is absent; a shift that overlaps one by even a minute is not assigned. */
  readonly unavailable?: readonly Absence[] | undefined;
  /** The skills, as the services name them. */
  readonly skills: readonly string[];
  /** True when the volunteer is insured, as the regulation requires. */
  readonly insured: boolean;
  /** True when the volunteer consents; without consent there is no assignment. */
  readonly consents: boolean;
}

/** Schema of a {@link Volunteer}. */
export const volunteerSchema = z
  .object({
    id: idSchema('volunteer'),
    teamId: idSchema('team').optional(),
    posts: z.array(slugSchema).min(1).readonly(),
    homeNodeId: idSchema('node').optional().meta({ sensitive: true }),
    minutesPerWeek: z.int(expects('minutes')).min(0).max(10_080),
    availability: z.array(weeklyHoursSchema).readonly(),
    hoursByMonth: z.array(z.int().min(0).max(500)).length(12).readonly().optional(),
    unavailable: z.array(absenceSchema).max(1000).readonly().optional(),
    skills: z.array(z.string().min(1).max(64)).readonly(),
    insured: z.boolean(),
    consents: z.boolean(),
  })
  .readonly();
