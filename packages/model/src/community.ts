import { absenceSchema, clockTimeSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema, slugSchema } from './ids';
import type { ChannelId, GroupId, LeadTitleId, LevelId, PostId, StationKindId, WorkModel, ZoneKindId } from './work-model';

/** WGS 84 longitude and latitude in degrees. */
export const positionSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], expects('position')).readonly();

/** WGS 84 longitude and latitude in degrees, in this order. */
export type Position = z.infer<typeof positionSchema>;

/** Hours on one weekday (1 is Monday, 7 Sunday), local clock times. */
export const weeklyHoursSchema = z
  .object({ weekday: z.int().min(1).max(7), from: clockTimeSchema, to: clockTimeSchema })
  .readonly();

/** A node of the grid tree: 片区, 楼院, 楼, 单元, or what the model calls them. */
export const nodeSchema = z
  .object({
    id: idSchema('node'),
    levelId: slugSchema,
    parentId: idSchema('node').nullable(),
    name: z.string().min(1).max(64),
    position: positionSchema.optional(),
    /** Metres above the community's lowest point. */
    elevation: z.number().min(-1000).max(9000).optional(),
    channels: z.array(slugSchema).readonly(),
  })
  .readonly();

/** A zone of the community, with what it pledges and offers. */
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

/** A station: where it is, when it is open, who staffs it, which posts it offers. */
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

/** 户室 dwelling: a flat of an entrance, whether someone lives there or not. Area in 0.01 m². */
export const dwellingSchema = z
  .object({
    id: idSchema('dwelling'),
    nodeId: idSchema('node'),
    floor: z.int().min(-5).max(200),
    room: z.string().min(1).max(16),
    area: z.int(expects('area')).min(1).max(10_000_000),
  })
  .readonly();

/** 户 household: who lives in a dwelling, as counts by group; never a name. */
export const householdSchema = z
  .object({
    id: idSchema('household'),
    dwellingId: idSchema('dwelling'),
    residents: z.record(slugSchema, z.int().min(0).max(50)).meta({ sensitive: true }),
  })
  .readonly();

/** A volunteer team and the post it serves; a post may have several. */
export const teamSchema = z
  .object({ id: idSchema('team'), name: z.string().min(1).max(64), postId: slugSchema })
  .readonly();

/** A volunteer, by id alone: posts, home, how many minutes a week, when and when not, and what the regulation asks. */
export const volunteerSchema = z
  .object({
    id: idSchema('volunteer'),
    teamId: idSchema('team').optional(),
    posts: z.array(slugSchema).min(1).readonly(),
    homeNodeId: idSchema('node').optional().meta({ sensitive: true }),
    minutesPerWeek: z.int(expects('minutes')).min(0).max(10_080),
    availability: z.array(weeklyHoursSchema).readonly(),
    /** Which share of these minutes the volunteer gives in each calendar month, January first, in percent; all of them unless given. */
    hoursByMonth: z.array(z.int().min(0).max(500)).length(12).readonly().optional(),
    /** 请假: days and spans of local times at which the volunteer cannot come; nobody is put on a shift that meets one by a minute. */
    unavailable: z.array(absenceSchema).max(1000).readonly().optional(),
    skills: z.array(z.string().min(1).max(64)).readonly(),
    insured: z.boolean(),
    /** Nobody is assigned without consent. */
    consents: z.boolean(),
  })
  .readonly();

/** A lead: who answers for a node, under which title, for which posts, and how they are reached. */
export const leadSchema = z
  .object({
    id: idSchema('lead'),
    titleId: slugSchema.optional(),
    nodeId: idSchema('node'),
    posts: z.array(slugSchema).min(1).readonly(),
    volunteerId: idSchema('volunteer').optional(),
  })
  .readonly();

/** 社会组织 social organisation: filed (备案) with the sub-district or registered. */
export const organisationSchema = z
  .object({
    id: idSchema('organisation'),
    name: z.string().min(1).max(64),
    status: z.enum(['filed', 'registered']),
    posts: z.array(slugSchema).readonly(),
    capacity: z.int().min(0).max(100_000),
  })
  .readonly();

/** 社工 social worker, by id, with the number of projects they can join. */
export const socialWorkerSchema = z
  .object({ id: idSchema('socialWorker'), posts: z.array(slugSchema).readonly(), caseload: z.int().min(0).max(1000) })
  .readonly();

/** How often: `times` in each week, month or quarter. */
export const cadenceSchema = z
  .object({ every: z.enum(['week', 'month', 'quarter']), times: z.int().min(1).max(31) })
  .readonly();

/** A need: which post's help, how often, how long; of a household, or of everyone at a node. */
export const needSchema = z
  .object({
    id: idSchema('need'),
    postId: slugSchema,
    of: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('household'), householdId: idSchema('household') }).readonly().meta({ sensitive: true }),
      z.object({ kind: z.literal('node'), nodeId: idSchema('node') }).readonly(),
    ]),
    groupId: slugSchema.optional(),
    cadence: cadenceSchema,
    minutes: z.int(expects('minutes')).min(1).max(1440),
  })
  .readonly();

/** The parts of a community that are lists of records, with the schema of a record. */
export const communityLists = {
  nodes: nodeSchema,
  zones: zoneSchema,
  stations: stationSchema,
  dwellings: dwellingSchema,
  households: householdSchema,
  teams: teamSchema,
  volunteers: volunteerSchema,
  leads: leadSchema,
  organisations: organisationSchema,
  socialWorkers: socialWorkerSchema,
  needs: needSchema,
} as const;

/** The name of one of a community's lists. */
export type CommunityList = keyof typeof communityLists;

/** What a community says of itself beside its lists. */
export const communityHeadSchema = z.object({
  id: idSchema('community'),
  name: z.string().min(1).max(64),
  /** The 12 digits of the statistical division code: province 2, city 2, county 2, sub-district 3, community 3. */
  divisionCode: z
    .string()
    .regex(/^\d{12}$/, expects('division-code'))
    .optional(),
  /** An IANA zone, such as `Asia/Shanghai`. */
  timeZone: z.string().min(1),
  /** Invented records are marked, so that nobody takes them for people. */
  synthetic: z.boolean(),
});

/** Zod schema of a whole community. References between records are checked by `validateCommunity`. */
export const communitySchema = communityHeadSchema
  .extend({
    nodes: z.array(nodeSchema).readonly(),
    zones: z.array(zoneSchema).readonly(),
    stations: z.array(stationSchema).readonly(),
    dwellings: z.array(dwellingSchema).readonly(),
    households: z.array(householdSchema).readonly(),
    teams: z.array(teamSchema).readonly(),
    volunteers: z.array(volunteerSchema).readonly(),
    leads: z.array(leadSchema).readonly(),
    organisations: z.array(organisationSchema).readonly(),
    socialWorkers: z.array(socialWorkerSchema).readonly(),
    needs: z.array(needSchema).readonly(),
  })
  .readonly();

type Of<S extends z.ZodType> = z.infer<S>;
type With<T, Narrow> = Readonly<Omit<T, keyof Narrow> & Narrow>;

/** A node of the grid tree under the model `M`: its level and channels are the model's. */
export type GridNode<M extends WorkModel = WorkModel> = With<
  Of<typeof nodeSchema>,
  { levelId: LevelId<M>; channels: readonly ChannelId<M>[] }
>;
/** 区 zone of a kind that the model has. */
export type Zone<M extends WorkModel = WorkModel> = With<Of<typeof zoneSchema>, { kindId: ZoneKindId<M> }>;
/** 站 station of a kind that the model has, offering posts of the model. */
export type Station<M extends WorkModel = WorkModel> = With<
  Of<typeof stationSchema>,
  { kindId: StationKindId<M>; offers: readonly PostId<M>[] }
>;
/** 户室 dwelling: floor, room, and area in 0.01 m². */
export type Dwelling = Of<typeof dwellingSchema>;
/** 户 household: how many residents of each group of the model; groups may overlap (age and care). */
export type Household<M extends WorkModel = WorkModel> = With<
  Of<typeof householdSchema>,
  { residents: Readonly<Partial<Record<GroupId<M>, number>>> }
>;
/** A volunteer team and the post it serves. */
export type Team<M extends WorkModel = WorkModel> = With<Of<typeof teamSchema>, { postId: PostId<M> }>;
/** A volunteer and their posts; minutes a week, hours local. */
export type Volunteer<M extends WorkModel = WorkModel> = With<Of<typeof volunteerSchema>, { posts: readonly PostId<M>[] }>;
/** A lead of a node, under a title of the model or none, for posts of the model. */
export type Lead<M extends WorkModel = WorkModel> = With<
  Omit<Of<typeof leadSchema>, 'titleId'>,
  { titleId?: LeadTitleId<M> | undefined; posts: readonly PostId<M>[] }
>;
/** 社会组织 social organisation, the posts it serves and how many projects it can take. */
export type Organisation<M extends WorkModel = WorkModel> = With<Of<typeof organisationSchema>, { posts: readonly PostId<M>[] }>;
/** 社工 social worker, their posts and how many projects they can join. */
export type SocialWorker<M extends WorkModel = WorkModel> = With<Of<typeof socialWorkerSchema>, { posts: readonly PostId<M>[] }>;
/** How often: `times` in each week, month or quarter. */
export type Cadence = Of<typeof cadenceSchema>;
/** Hours on one weekday (1 is Monday), `HH:MM`, `to` later than `from` and up to `24:00`. */
export type WeeklyHours = Of<typeof weeklyHoursSchema>;
/** A need of a household or of everyone at a node: post, cadence, minutes each time. */
export type Need<M extends WorkModel = WorkModel> = With<
  Omit<Of<typeof needSchema>, 'groupId'>,
  { postId: PostId<M>; groupId?: GroupId<M> | undefined }
>;

/** A community under the model `M`: an unknown post, level or group id of `M` does not compile. Residents are counts, people are ids. */
export interface Community<M extends WorkModel = WorkModel> extends Readonly<z.infer<typeof communityHeadSchema>> {
  readonly nodes: readonly GridNode<M>[];
  readonly zones: readonly Zone<M>[];
  readonly stations: readonly Station<M>[];
  readonly dwellings: readonly Dwelling[];
  readonly households: readonly Household<M>[];
  readonly teams: readonly Team<M>[];
  readonly volunteers: readonly Volunteer<M>[];
  readonly leads: readonly Lead<M>[];
  readonly organisations: readonly Organisation<M>[];
  readonly socialWorkers: readonly SocialWorker<M>[];
  readonly needs: readonly Need<M>[];
}
