import type { LocalText } from '@community1373/base/explain';
import { localTextSchema, type Provenance, provenanceSchema } from '@community1373/base/rules';
import * as z from 'zod';
import { idSchema } from './ids';

const partyRoleSchema = z.enum(['community', 'organisation', 'social-worker', 'volunteer', 'donor']);

/** Role of a party in the linkage: 社区, 社会组织, 社会工作者, 社区志愿者, 社会慈善资源. */
export type PartyRole = 'community' | 'organisation' | 'social-worker' | 'volunteer' | 'donor';

/** Zod schema of a {@link LinkageParty}. */
export const linkagePartySchema = z
  .object({
    id: idSchema,
    role: partyRoleSchema,
    name: localTextSchema,
    requiredToServe: z.boolean(),
    provenance: provenanceSchema,
  })
  .readonly();

/** A party of the linkage (联动主体). */
export interface LinkageParty {
  /** Id of the party, unique in the model. */
  readonly id: string;
  /** Role of the party. */
  readonly role: PartyRole;
  /** Name of the party for people. */
  readonly name: LocalText;
  /** True for a party without which the service of a project does not begin. */
  readonly requiredToServe: boolean;
  /** Origin of the statement that this party takes part. */
  readonly provenance: Provenance;
}

/** Zod schema of an {@link OrganisationStatus}. */
export const organisationStatusSchema = z.enum(['filed', 'registered']);

/** Registration status of an organisation: 备案 filed with the sub-district, or 登记 registered. */
export type OrganisationStatus = 'filed' | 'registered';

const needKindSchema = z
  .object({ id: idSchema, name: localTextSchema, statuses: z.array(organisationStatusSchema).min(1).readonly() })
  .readonly();

/** A kind of need (需求类别); in the 1373 model: a post. */
export interface NeedKind {
  /** Id of the kind, unique in the model. */
  readonly id: string;
  /** Name of the kind for people. */
  readonly name: LocalText;
  /** Registration statuses that allow an organisation to take it on; at least one. */
  readonly statuses: readonly OrganisationStatus[];
}

const aidKindSchema = z.object({ id: idSchema, name: localTextSchema }).readonly();

/** A kind of aid in pairing (帮扶类别), such as 助医 助贫 助老 助学. */
export interface AidKind {
  /** Id of the kind, unique in the model. */
  readonly id: string;
  /** Name of the kind for people. */
  readonly name: LocalText;
}

const rotationSchema = z
  .object({
    windowDays: z.int().min(1).max(3660),
    measure: z.enum(['projects', 'per-capacity']),
    silence: z.enum(['asked-last', 'keeps-turn']).optional(),
  })
  .readonly();

/** Rotation rule (轮转承接): organisations that took on fewer projects in a window of days come first. */
export interface Rotation {
  /** Length of the window in days, which ends today. */
  readonly windowDays: number;
  /** Count by which organisations are compared: projects, or projects in proportion to the capacity of each. */
  readonly measure: 'projects' | 'per-capacity';
  /**
   * Policy for organisations that let an offer lapse within the window and have not answered an offer since: they are asked after all others
   * (`asked-last`, the default) or keep their turn (`keeps-turn`).
   */
  readonly silence?: 'asked-last' | 'keeps-turn' | undefined;
}

/** Zod schema of a {@link LinkageModel}. */
export const linkageModelSchema = z
  .object({
    id: idSchema,
    name: localTextSchema,
    parties: z.array(linkagePartySchema).min(1).max(32).readonly(),
    kinds: z.array(needKindSchema).max(1000).readonly(),
    aids: z.array(aidKindSchema).max(1000).readonly(),
    rotation: rotationSchema,
    offerDays: z.int().min(1).max(365),
    responseDays: z.int().min(1).max(365),
  })
  .readonly();

/** A model of the linkage as data: 三社联动, 五社联动, or one of a community's own. */
export interface LinkageModel {
  /** Id of the model. */
  readonly id: string;
  /** Name of the model for people. */
  readonly name: LocalText;
  /** The parties; at least one. */
  readonly parties: readonly LinkageParty[];
  /** The kinds of need. */
  readonly kinds: readonly NeedKind[];
  /** The kinds of aid in pairing; empty where there is no pairing. */
  readonly aids: readonly AidKind[];
  /** The rotation among organisations. */
  readonly rotation: Rotation;
  /** Days for the answer to an offer: it lapses at the end of that day after it was made (the day of the offer does not count). */
  readonly offerDays: number;
  /** Days for the answer to a need: in time when a project contains it, or it is settled directly, by the end of that day after the report. */
  readonly responseDays: number;
}
