import { absenceSchema, clockTimeSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema, slugSchema } from '../ids';
import type {
  ChannelId,
  GroupId,
  LeadTitleId,
  LevelId,
  PostId,
  StationKindId,
  WorkModel,
  ZoneKindId,
} from '../work-model/work-model';

/** Zod schema of a WGS 84 position: longitude and latitude in degrees. */
export const positionSchema = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], expects('position'))
  .readonly();

/** A WGS 84 position: longitude and latitude in degrees, in this order. */
export type Position = z.infer<typeof positionSchema>;

/** Zod schema of hours on one weekday (1 is Monday, 7 Sunday), in local clock times. */
export const weeklyHoursSchema = z
  .object({ weekday: z.int().min(1).max(7), from: clockTimeSchema, to: clockTimeSchema })
  .readonly();

/** A node of the grid tree: 片区, 楼院, 楼, 单元, or the levels of another model. */
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

/** A zone of the community, with its pledges and offers. */
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

/** A station: its position, opening hours, staff and offered posts. */
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

/** 户室 dwelling: a flat of an entrance, occupied or not. Area in 0.01 m². */
export const dwellingSchema = z
  .object({
    id: idSchema('dwelling'),
    nodeId: idSchema('node'),
    floor: z.int().min(-5).max(200),
    room: z.string().min(1).max(16),
    area: z.int(expects('area')).min(1).max(10_000_000),
  })
  .readonly();

/** 户 household: the residents of a dwelling, as counts by group; never names. */
export const householdSchema = z
  .object({
    id: idSchema('household'),
    dwellingId: idSchema('dwelling'),
    residents: z.record(slugSchema, z.int().min(0).max(50)).meta({ sensitive: true }),
  })
  .readonly();

/** A volunteer team and the post it serves; a post may have several teams. */
export const teamSchema = z
  .object({ id: idSchema('team'), name: z.string().min(1).max(64), postId: slugSchema })
  .readonly();

/** A volunteer, identified only by id: posts, home, minutes a week, availability and absences, and the data that the regulation requires. */
export const volunteerSchema = z
  .object({
    id: idSchema('volunteer'),
    teamId: idSchema('team').optional(),
    posts: z.array(slugSchema).min(1).readonly(),
    homeNodeId: idSchema('node').optional().meta({ sensitive: true }),
    minutesPerWeek: z.int(expects('minutes')).min(0).max(10_080),
    availability: z.array(weeklyHoursSchema).readonly(),
    /** Share of these minutes given in each calendar month, January first, in percent; 100 by default. */
    hoursByMonth: z.array(z.int().min(0).max(500)).length(12).readonly().optional(),
    /** 请假: days and spans of local times when the volunteer is absent; a shift that overlaps one by even a minute is not assigned. */
    unavailable: z.array(absenceSchema).max(1000).readonly().optional(),
    skills: z.array(z.string().min(1).max(64)).readonly(),
    insured: z.boolean(),
    /** True when the volunteer consents; without consent there is no assignment. */
    consents: z.boolean(),
  })
  .readonly();

/** A lead: the person responsible for a node, with title, posts and contact. */
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

/** 社工 social worker, identified by id, with the number of projects they can join. */
export const socialWorkerSchema = z
  .object({ id: idSchema('socialWorker'), posts: z.array(slugSchema).readonly(), caseload: z.int().min(0).max(1000) })
  .readonly();

/** Zod schema of a frequency: `times` in each week, month or quarter. */
export const cadenceSchema = z
  .object({ every: z.enum(['week', 'month', 'quarter']), times: z.int().min(1).max(31) })
  .readonly();

/** A need for help from a post, with frequency and duration; of a household, or of all residents at a node. */
export const needSchema = z
  .object({
    id: idSchema('need'),
    postId: slugSchema,
    of: z.discriminatedUnion('kind', [
      z
        .object({ kind: z.literal('household'), householdId: idSchema('household') })
        .readonly()
        .meta({ sensitive: true }),
      z.object({ kind: z.literal('node'), nodeId: idSchema('node') }).readonly(),
    ]),
    groupId: slugSchema.optional(),
    cadence: cadenceSchema,
    minutes: z.int(expects('minutes')).min(1).max(1440),
  })
  .readonly();

/** The lists of a community, each with the schema of its records. */
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

/** The name of a list of a community. */
export type CommunityList = keyof typeof communityLists;

/** The fields of a community other than its lists. */
export const communityHeadSchema = z.object({
  id: idSchema('community'),
  name: z.string().min(1).max(64),
  /** The 12 digits of the statistical division code: province 2, city 2, county 2, sub-district 3, community 3. */
  divisionCode: z
    .string()
    .regex(/^\d{12}$/, expects('division-code'))
    .optional(),
  /** An IANA time zone, such as `Asia/Shanghai`. */
  timeZone: z.string().min(1),
  /** True for invented records, so that they are not mistaken for real people. */
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

/** A node of the grid tree under the model `M`, with level and channels of the model. */
export type GridNode<M extends WorkModel = WorkModel> = With<
  Of<typeof nodeSchema>,
  { levelId: LevelId<M>; channels: readonly ChannelId<M>[] }
>;
/** 区 zone, of a kind of the model. */
export type Zone<M extends WorkModel = WorkModel> = With<Of<typeof zoneSchema>, { kindId: ZoneKindId<M> }>;
/** 站 station, of a kind of the model, offering posts of the model. */
export type Station<M extends WorkModel = WorkModel> = With<
  Of<typeof stationSchema>,
  { kindId: StationKindId<M>; offers: readonly PostId<M>[] }
>;
/** 户室 dwelling: floor, room, and area in 0.01 m². */
export type Dwelling = Of<typeof dwellingSchema>;
/** 户 household: number of residents of each group of the model; groups may overlap (age and care). */
export type Household<M extends WorkModel = WorkModel> = With<
  Of<typeof householdSchema>,
  { residents: Readonly<Partial<Record<GroupId<M>, number>>> }
>;
/** A volunteer team and the post it serves. */
export type Team<M extends WorkModel = WorkModel> = With<Of<typeof teamSchema>, { postId: PostId<M> }>;
/** A volunteer and their posts; time in minutes a week, hours in local time. */
export type Volunteer<M extends WorkModel = WorkModel> = With<
  Of<typeof volunteerSchema>,
  { posts: readonly PostId<M>[] }
>;
/** A lead of a node, with an optional title of the model, for posts of the model. */
export type Lead<M extends WorkModel = WorkModel> = With<
  Omit<Of<typeof leadSchema>, 'titleId'>,
  { titleId?: LeadTitleId<M> | undefined; posts: readonly PostId<M>[] }
>;
/** 社会组织 social organisation, the posts it serves and the number of projects it can take. */
export type Organisation<M extends WorkModel = WorkModel> = With<
  Of<typeof organisationSchema>,
  { posts: readonly PostId<M>[] }
>;
/** 社工 social worker, their posts and the number of projects they can join. */
export type SocialWorker<M extends WorkModel = WorkModel> = With<
  Of<typeof socialWorkerSchema>,
  { posts: readonly PostId<M>[] }
>;
/** A frequency: `times` in each week, month or quarter. */
export type Cadence = Of<typeof cadenceSchema>;
/** Hours on one weekday (1 is Monday), `HH:MM`, `to` later than `from` and up to `24:00`. */
export type WeeklyHours = Of<typeof weeklyHoursSchema>;
/** A need of a household or of all residents at a node: post, cadence, minutes each time. */
export type Need<M extends WorkModel = WorkModel> = With<
  Omit<Of<typeof needSchema>, 'groupId'>,
  { postId: PostId<M>; groupId?: GroupId<M> | undefined }
>;

/** A community under the model `M`: a post, level or group id unknown to `M` does not compile. Residents are counts, people are ids. */
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
