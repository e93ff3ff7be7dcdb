import type * as z from 'zod';
import { type DivisionList, divisionListSchema as divisionList } from './divisions/division-list';
import {
  type Community,
  type CommunityHead,
  communityHeadSchema as communityHead,
  communitySchema as community,
} from './records/community';
import { type GridNode, nodeSchema as node } from './records/grid-node';
import {
  type Dwelling,
  dwellingSchema as dwelling,
  type Household,
  householdSchema as household,
} from './records/household';
import { type Lead, leadSchema as lead } from './records/lead';
import { type Cadence, cadenceSchema as cadence, type Need, needSchema as need } from './records/need';
import {
  type Organisation,
  organisationSchema as organisation,
  type SocialWorker,
  socialWorkerSchema as socialWorker,
} from './records/organisation';
import { type Position, positionSchema as position } from './records/position';
import { type Station, stationSchema as station, type Zone, zoneSchema as zone } from './records/station';
import { type Team, teamSchema as team, type Volunteer, volunteerSchema as volunteer } from './records/volunteer';
import {
  type Owner,
  ownerSchema as owner,
  type Ownership,
  ownershipSchema as ownership,
  type Premises,
  premisesSchema as premises,
} from './records/unit';
import { type WeeklyHours, weeklyHoursSchema as weeklyHours } from './records/weekly-hours';
import { type Slogan, sloganSchema as slogan } from './work-model/slogan';
import {
  type ModelProfile,
  profileSchema as profile,
  type ServiceCircle,
  serviceCircleSchema as serviceCircle,
  type WorkModel,
  workModelSchema as workModel,
} from './work-model/work-model';

export { idSchema, slugSchema } from './ids';
export { communityJsonSchema, toJsonSchema, workModelJsonSchema } from './json-schema';

/** Zod schema of a {@link Cadence}. */
export const cadenceSchema: z.ZodType<Cadence> = cadence;
/** Zod schema of a {@link CommunityHead}. */
export const communityHeadSchema: z.ZodType<CommunityHead> = communityHead;
/** Zod schema of a {@link Community}. References between its records are checked by `validateCommunity`. */
export const communitySchema: z.ZodType<Community> = community;
/** Zod schema of a {@link DivisionList}. */
export const divisionListSchema: z.ZodType<DivisionList> = divisionList;
/** Zod schema of a {@link Dwelling}. */
export const dwellingSchema: z.ZodType<Dwelling> = dwelling;
/** Zod schema of a {@link Household}. */
export const householdSchema: z.ZodType<Household> = household;
/** Zod schema of a {@link Lead}. */
export const leadSchema: z.ZodType<Lead> = lead;
/** Zod schema of a {@link Need}. */
export const needSchema: z.ZodType<Need> = need;
/** Zod schema of a {@link GridNode}. */
export const nodeSchema: z.ZodType<GridNode> = node;
/** Zod schema of an {@link Organisation}. */
export const organisationSchema: z.ZodType<Organisation> = organisation;
/** Zod schema of an {@link Owner}. */
export const ownerSchema: z.ZodType<Owner> = owner;
/** Zod schema of an {@link Ownership}. */
export const ownershipSchema: z.ZodType<Ownership> = ownership;
/** Zod schema of a {@link Position}. */
export const positionSchema: z.ZodType<Position> = position;
/** Zod schema of {@link Premises}. */
export const premisesSchema: z.ZodType<Premises> = premises;
/** Zod schema of a {@link ModelProfile}. */
export const profileSchema: z.ZodType<ModelProfile> = profile;
/** Zod schema of a {@link ServiceCircle}. */
export const serviceCircleSchema: z.ZodType<ServiceCircle> = serviceCircle;
/** Zod schema of a {@link Slogan}. */
export const sloganSchema: z.ZodType<Slogan> = slogan;
/** Zod schema of a {@link SocialWorker}. */
export const socialWorkerSchema: z.ZodType<SocialWorker> = socialWorker;
/** Zod schema of a {@link Station}. */
export const stationSchema: z.ZodType<Station> = station;
/** Zod schema of a {@link Team}. */
export const teamSchema: z.ZodType<Team> = team;
/** Zod schema of a {@link Volunteer}. */
export const volunteerSchema: z.ZodType<Volunteer> = volunteer;
/** Zod schema of {@link WeeklyHours}. */
export const weeklyHoursSchema: z.ZodType<WeeklyHours> = weeklyHours;
/** Zod schema of a {@link WorkModel}. References between its elements are checked by `parseWorkModel`. */
export const workModelSchema: z.ZodType<WorkModel> = workModel;
/** Zod schema of a {@link Zone}. */
export const zoneSchema: z.ZodType<Zone> = zone;
