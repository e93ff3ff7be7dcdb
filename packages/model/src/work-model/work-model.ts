import { localTextSchema, provenanceSchema } from '@community1373/base/rules';
import * as z from 'zod';
import { slugSchema } from '../ids';

const element = z.object({
  id: slugSchema,
  name: localTextSchema,
  /** Other names for the same element that its texts use. */
  aliases: z.array(localTextSchema).readonly().optional(),
  provenance: provenanceSchema,
});

/** 区 zone: a place or organisation of practice, such as the party members' practice zone. */
const zoneKindSchema = element.readonly();

/** 站 station: a kind of station, such as the residents' deliberation station. */
const stationKindSchema = element.readonly();

/** 岗 post: a line of volunteer service with the insignia of its people. */
const postSchema = element
  .extend({
    /** The insignia: `wearable`, such as a red wristband, or `title`, a name for its people such as “red steward”. */
    insignia: z
      .object({ label: localTextSchema, kind: z.enum(['wearable', 'title']) })
      .readonly()
      .optional(),
    /** The most household visits in one round, that is in one shift, of this post. */
    visitsPerRound: z.int().min(1).max(20).optional(),
  })
  .readonly();

/** 层级 level of the grid tree, from the community down. */
const levelSchema = element
  .extend({
    /** True when this level may be skipped between its neighbours (a building without a compound). */
    optional: z.boolean().optional(),
    /** The posts that need a lead at each node of this level. */
    requiredPosts: z.array(slugSchema).readonly(),
    /** True when a lead of an ancestor is responsible for a node without a lead of its own. */
    inheritsLeads: z.boolean(),
  })
  .readonly();

/** The title of a lead, such as 楼院长, and the level it belongs to. */
const leadTitleSchema = element.extend({ levelId: slugSchema }).readonly();

/** A group of residents: by age in whole years, or by a need for care. */
const groupSchema = element
  .extend({
    kind: z.discriminatedUnion('by', [
      z.object({ by: z.literal('age'), from: z.int().min(0), to: z.int().min(0).optional() }).readonly(),
      z.object({ by: z.literal('care') }).readonly(),
    ]),
  })
  .readonly();

/** A way by which a node is reached: a chat group, a telephone, a board, the door. */
const channelSchema = element.readonly();

/** A party of the linkage: community, social organisation, social worker and, where there are five, volunteers and resources. */
const partySchema = element.readonly();

/**
 * 覆盖 coverage: universe × requirement × window × threshold, all as data. Radii are in metres; a window of weeks counts from the plan's
 * first Monday; the threshold is the ratio at which the coverage counts as reached.
 */
const coverageKindSchema = element
  .extend({
    requirement: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('leads-and-channel') }).readonly(),
      z
        .object({
          kind: z.literal('volunteer-in-reach'),
          postId: slugSchema,
          radiusMeters: z.number().positive(),
          /** The number of households that one volunteer of the post can care for. */
          caseload: z.int().min(1),
        })
        .readonly(),
      z.object({ kind: z.literal('rostered-hours'), radiusMeters: z.number().positive() }).readonly(),
    ]),
    threshold: z.number().min(0).max(1),
  })
  .readonly();

const countedPart = z.enum(['zones', 'stations', 'posts', 'coverages']);

/** The slogan of a model: `1373` counts one zone, three stations, seven posts, three coverages; `N` is an open count. */
export const sloganSchema = z
  .object({
    label: z.string().min(1).max(32),
    parts: z
      .array(z.object({ of: countedPart, count: z.union([z.int().min(0), z.literal('N')]) }).readonly())
      .min(1)
      .readonly(),
    provenance: provenanceSchema,
  })
  .readonly();

const tags = z.array(localTextSchema).readonly();

/** Texts on the aims of a community; nothing is computed from them. */
const profileSchema = z
  .object({
    aim: localTextSchema.optional(),
    goal: localTextSchema.optional(),
    featureServices: tags.optional(),
    satisfaction: tags.optional(),
    selfGovernment: tags.optional(),
  })
  .readonly();

/**
 * Zod schema of a work model as data: the parts of a community's governance, their names, and the requirements of the coverages. 1373 is one
 * instance; no code depends on its numbers. `parseWorkModel` checks cross references.
 */
export const workModelSchema = z
  .object({
    schemaVersion: z.literal(1),
    id: slugSchema,
    name: localTextSchema,
    slogan: sloganSchema.optional(),
    profile: profileSchema.optional(),
    zones: z.array(zoneKindSchema).readonly(),
    stations: z.array(stationKindSchema).readonly(),
    posts: z.array(postSchema).readonly(),
    coverages: z.array(coverageKindSchema).readonly(),
    /** Levels from the root down. */
    levels: z.array(levelSchema).min(1).readonly(),
    leadTitles: z.array(leadTitleSchema).readonly(),
    groups: z.array(groupSchema).readonly(),
    channels: z.array(channelSchema).readonly(),
    parties: z.array(partySchema).readonly(),
    /** 服务圈 service circle around the stations, in metres. */
    serviceCircle: z
      .object({ radiusMeters: z.number().positive(), provenance: provenanceSchema })
      .readonly()
      .optional(),
  })
  .readonly();

/** A work model; see {@link workModelSchema}. Its ids are literal types when created by `defineWorkModel`. */
export type WorkModel = z.infer<typeof workModelSchema>;

/** 区 kind of zone of the model. */
export type ZoneKind = z.infer<typeof zoneKindSchema>;
/** 站 kind of station. */
export type StationKind = z.infer<typeof stationKindSchema>;
/** 岗 post. */
export type Post = z.infer<typeof postSchema>;
/** 层级 level of the grid tree. */
export type Level = z.infer<typeof levelSchema>;
/** Title of a lead, such as 楼院长. */
export type LeadTitle = z.infer<typeof leadTitleSchema>;
/** Group of residents, by age or by a need for care. */
export type PopulationGroup = z.infer<typeof groupSchema>;
/** Way by which a node is reached. */
export type Channel = z.infer<typeof channelSchema>;
/** Party of the linkage. */
export type Party = z.infer<typeof partySchema>;
/** 覆盖 coverage and its requirement. */
export type CoverageKind = z.infer<typeof coverageKindSchema>;
/** The slogan of a model: its label, and the counts of its parts. */
export type Slogan = z.infer<typeof sloganSchema>;

/** The ids of a model's posts, as a union of literals where the model has them. */
export type PostId<M extends WorkModel = WorkModel> = M['posts'][number]['id'];
/** The ids of a model's levels. */
export type LevelId<M extends WorkModel = WorkModel> = M['levels'][number]['id'];
/** The ids of a model's zones. */
export type ZoneKindId<M extends WorkModel = WorkModel> = M['zones'][number]['id'];
/** The ids of a model's kinds of station. */
export type StationKindId<M extends WorkModel = WorkModel> = M['stations'][number]['id'];
/** The ids of a model's titles of leads. */
export type LeadTitleId<M extends WorkModel = WorkModel> = M['leadTitles'][number]['id'];
/** The ids of a model's groups of residents. */
export type GroupId<M extends WorkModel = WorkModel> = M['groups'][number]['id'];
/** The ids of a model's channels. */
export type ChannelId<M extends WorkModel = WorkModel> = M['channels'][number]['id'];
/** The ids of a model's coverages. */
export type CoverageId<M extends WorkModel = WorkModel> = M['coverages'][number]['id'];
/** The ids of a model's parties. */
export type PartyId<M extends WorkModel = WorkModel> = M['parties'][number]['id'];
