import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { type Id, idSchema } from '../ids';
import type { WorkModel } from '../work-model/work-model';
import { type GridNode, nodeSchema } from './grid-node';
import { type Dwelling, dwellingSchema, type Household, householdSchema } from './household';
import { type Lead, leadSchema } from './lead';
import { type Need, needSchema } from './need';
import { type Organisation, organisationSchema, type SocialWorker, socialWorkerSchema } from './organisation';
import { type Station, stationSchema, type Zone, zoneSchema } from './station';
import { type Owner, ownerSchema, type Ownership, ownershipSchema, type Premises, premisesSchema } from './unit';
import { type Team, teamSchema, type Volunteer, volunteerSchema } from './volunteer';

/** 社区 the fields of a community other than its lists. */
export interface CommunityHead {
  /** The id of the community. */
  readonly id: Id<'community'>;
  /** The name of the community, up to 64 characters. */
  readonly name: string;
  /** The 12 digits of the statistical division code: province 2, city 2, county 2, sub-district 3, community 3; absent where it is not known. */
  readonly divisionCode?: string | undefined;
  /** The IANA time zone of all local times, such as `Asia/Shanghai`. */
  readonly timeZone: string;
  /** True for invented records, so that they are not mistaken for real people. */
  readonly synthetic: boolean;
}

/** Schema of a {@link CommunityHead}. */
export const communityHeadSchema = z.object({
  id: idSchema('community'),
  name: z.string().min(1).max(64),
  divisionCode: z
    .string()
    .regex(/^\d{12}$/, expects('division-code'))
    .optional(),
  timeZone: z.string().min(1),
  synthetic: z.boolean(),
});

/** The lists of records of a community under the model `M`. */
export interface CommunityRecordLists<M extends WorkModel = WorkModel> {
  /** 网格节点 the nodes of the grid tree, in any order; exactly one is the root. */
  readonly nodes: readonly GridNode<M>[];
  /** 区 the zones. */
  readonly zones: readonly Zone<M>[];
  /** 站 the stations. */
  readonly stations: readonly Station<M>[];
  /** 户室 the dwellings, occupied or not. */
  readonly dwellings: readonly Dwelling[];
  /** 户 the households, each in a dwelling. */
  readonly households: readonly Household<M>[];
  /** 非住宅专有部分 the shops, garages and basements; with the dwellings they are the units. */
  readonly premises: readonly Premises[];
  /** 业主 the owners of units. */
  readonly owners: readonly Owner[];
  /** 产权 the ownerships of units, past ones included. */
  readonly ownerships: readonly Ownership[];
  /** 志愿服务队 the volunteer teams. */
  readonly teams: readonly Team<M>[];
  /** 志愿者 the volunteers. */
  readonly volunteers: readonly Volunteer<M>[];
  /** 负责人 the leads of nodes. */
  readonly leads: readonly Lead<M>[];
  /** 社会组织 the social organisations. */
  readonly organisations: readonly Organisation<M>[];
  /** 社会工作者 the social workers. */
  readonly socialWorkers: readonly SocialWorker<M>[];
  /** 需求 the needs for help. */
  readonly needs: readonly Need<M>[];
}

/** The name of a list of a community. */
export type CommunityList = keyof CommunityRecordLists;

/** The lists of a community, each with the schema of its records before their ids are checked against the model. */
export const communityLists: { readonly [L in CommunityList]: z.ZodType<CommunityRecordLists[L][number]> } = {
  nodes: nodeSchema,
  zones: zoneSchema,
  stations: stationSchema,
  dwellings: dwellingSchema,
  households: householdSchema,
  premises: premisesSchema,
  owners: ownerSchema,
  ownerships: ownershipSchema,
  teams: teamSchema,
  volunteers: volunteerSchema,
  leads: leadSchema,
  organisations: organisationSchema,
  socialWorkers: socialWorkerSchema,
  needs: needSchema,
};

/**
 * 社区 a community under the model `M`: a post, level or group id unknown to `M` does not compile. Residents are counts, people are ids. References between
 * records are checked by `validateCommunity`.
 */
export interface Community<M extends WorkModel = WorkModel> extends CommunityHead, CommunityRecordLists<M> {}

/** Schema of a {@link Community}. */
export const communitySchema = communityHeadSchema
  .extend({
    nodes: z.array(nodeSchema).readonly(),
    zones: z.array(zoneSchema).readonly(),
    stations: z.array(stationSchema).readonly(),
    dwellings: z.array(dwellingSchema).readonly(),
    households: z.array(householdSchema).readonly(),
    premises: z.array(premisesSchema).readonly(),
    owners: z.array(ownerSchema).readonly(),
    ownerships: z.array(ownershipSchema).readonly(),
    teams: z.array(teamSchema).readonly(),
    volunteers: z.array(volunteerSchema).readonly(),
    leads: z.array(leadSchema).readonly(),
    organisations: z.array(organisationSchema).readonly(),
    socialWorkers: z.array(socialWorkerSchema).readonly(),
    needs: z.array(needSchema).readonly(),
  })
  .readonly();
