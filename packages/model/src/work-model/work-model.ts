import type { LocalText } from '@community1373/base/explain';
import { localTextSchema, type Provenance, provenanceSchema } from '@community1373/base/rules';
import * as z from 'zod';
import { slugSchema } from '../ids';
import { type CoverageKind, coverageKindSchema } from './coverage-kind';
import {
  type Channel,
  channelSchema,
  type Party,
  partySchema,
  type StationKind,
  stationKindSchema,
  type ZoneKind,
  zoneKindSchema,
} from './element';
import { type LeadTitle, leadTitleSchema, type Level, levelSchema } from './level';
import { groupSchema, type PopulationGroup } from './population-group';
import { type Post, postSchema } from './post';
import { type Slogan, sloganSchema } from './slogan';

/** Texts on the aims of a community; nothing is computed from them. */
export interface ModelProfile {
  /** 宗旨 the aim. */
  readonly aim?: LocalText | undefined;
  /** 目标 the goal. */
  readonly goal?: LocalText | undefined;
  /** 特色服务 the kinds of service that the community is known for. */
  readonly featureServices?: readonly LocalText[] | undefined;
  /** The feelings by which satisfaction is told, such as 安全感. */
  readonly satisfaction?: readonly LocalText[] | undefined;
  /** 居民自治 the forms of self-government, such as 自我管理. */
  readonly selfGovernment?: readonly LocalText[] | undefined;
}

/** 服务圈 the service circle around each station. */
export interface ServiceCircle {
  /** Its radius in metres. */
  readonly radiusMeters: number;
  /** 出处 the origin of the radius. */
  readonly provenance: Provenance;
}

/**
 * 工作模式 a work model as data: the parts of a community's governance, their names, and the requirements of the coverages. 1373 is one instance; no code
 * depends on its numbers. Its ids are literal types when it is created by `defineWorkModel`; `parseWorkModel` checks the references between its elements.
 */
export interface WorkModel {
  /** The version of the document. */
  readonly schemaVersion: 1;
  /** The id of the model. */
  readonly id: string;
  /** The name of the model. */
  readonly name: LocalText;
  /** 简称 the slogan; absent for a model without one. */
  readonly slogan?: Slogan | undefined;
  /** Texts on the aims of the community; absent where there are none. */
  readonly profile?: ModelProfile | undefined;
  /** 区 the kinds of zone. */
  readonly zones: readonly ZoneKind[];
  /** 站 the kinds of station. */
  readonly stations: readonly StationKind[];
  /** 岗 the posts. */
  readonly posts: readonly Post[];
  /** 覆盖 the coverages. */
  readonly coverages: readonly CoverageKind[];
  /** 层级 the levels of the grid tree, from the root down. */
  readonly levels: readonly Level[];
  /** The titles of leads. */
  readonly leadTitles: readonly LeadTitle[];
  /** 人群 the groups of residents. */
  readonly groups: readonly PopulationGroup[];
  /** 联系渠道 the channels by which nodes are reached. */
  readonly channels: readonly Channel[];
  /** The parties of the linkage. */
  readonly parties: readonly Party[];
  /** 服务圈 the service circle around the stations; absent for a model without one. */
  readonly serviceCircle?: ServiceCircle | undefined;
}

const tags = z.array(localTextSchema).readonly();

/** Schema of a {@link ModelProfile}. */
export const profileSchema = z
  .object({
    aim: localTextSchema.optional(),
    goal: localTextSchema.optional(),
    featureServices: tags.optional(),
    satisfaction: tags.optional(),
    selfGovernment: tags.optional(),
  })
  .readonly();

/** Schema of a {@link ServiceCircle}. */
export const serviceCircleSchema = z
  .object({ radiusMeters: z.number().positive(), provenance: provenanceSchema })
  .readonly();

/** Schema of a {@link WorkModel}. */
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
    levels: z.array(levelSchema).min(1).readonly(),
    leadTitles: z.array(leadTitleSchema).readonly(),
    groups: z.array(groupSchema).readonly(),
    channels: z.array(channelSchema).readonly(),
    parties: z.array(partySchema).readonly(),
    serviceCircle: serviceCircleSchema.optional(),
  })
  .readonly();
