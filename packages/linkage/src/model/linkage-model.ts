import { localTextSchema, provenanceSchema } from '@community1373/base/rules';
import * as z from 'zod';
import { idSchema } from './ids';

/** Role of a party in the linkage: 社区, 社会组织, 社会工作者, 社区志愿者, 社会慈善资源. */
const partyRoleSchema = z.enum(['community', 'organisation', 'social-worker', 'volunteer', 'donor']);

/** Role of a party in the linkage: 社区, 社会组织, 社会工作者, 社区志愿者, 社会慈善资源. */
export type PartyRole = z.infer<typeof partyRoleSchema>;

/** A party of the linkage. Service of a project begins only once every party with `requiredToServe` takes part. */
export const linkagePartySchema = z
  .object({
    id: idSchema,
    role: partyRoleSchema,
    name: localTextSchema,
    requiredToServe: z.boolean(),
    provenance: provenanceSchema,
  })
  .readonly();

/** A party of the linkage; see {@link linkagePartySchema}. */
export type LinkageParty = z.infer<typeof linkagePartySchema>;

/** Registration status of an organisation: 备案 filed with the sub-district, or 登记 registered. */
export const organisationStatusSchema = z.enum(['filed', 'registered']);

/** Registration status of an organisation: 备案 filed with the sub-district, or 登记 registered. */
export type OrganisationStatus = z.infer<typeof organisationStatusSchema>;

/** A kind of need (in the 1373 model: a post) and the registration statuses that allow an organisation to take it on. */
const needKindSchema = z
  .object({ id: idSchema, name: localTextSchema, statuses: z.array(organisationStatusSchema).min(1).readonly() })
  .readonly();

/** A kind of need (in the 1373 model: a post) and the registration statuses that allow an organisation to take it on. */
export type NeedKind = z.infer<typeof needKindSchema>;

/** A kind of aid in pairing, such as 助医 助贫 助老 助学. */
const aidKindSchema = z.object({ id: idSchema, name: localTextSchema }).readonly();

/** A kind of aid in pairing, such as 助医 助贫 助老 助学. */
export type AidKind = z.infer<typeof aidKindSchema>;

/**
 * Rotation rule: organisations that took on fewer projects in the last `windowDays` days come first. `measure` counts projects, or projects
 * in proportion to the capacity of each organisation. `silence` is the policy for organisations that let an offer lapse within the window and
 * have not answered an offer since: they are asked after all others (`asked-last`, the default) or keep their turn (`keeps-turn`).
 */
const rotationSchema = z
  .object({
    windowDays: z.int().min(1).max(3660),
    measure: z.enum(['projects', 'per-capacity']),
    silence: z.enum(['asked-last', 'keeps-turn']).optional(),
  })
  .readonly();

/** Rotation rule: the length of the window in days (`windowDays`, ending today), whether counts are divided by capacity, and the policy for silence. */
export type Rotation = z.infer<typeof rotationSchema>;

/**
 * 三社联动 or 五社联动 as data: the parties, the kinds of need and of aid, the rotation, and the periods for an answer. `offerDays`: an offer
 * lapses at the end of that day after it was made (the day of the offer does not count). `responseDays`: a need is answered in time when a
 * project contains it, or it is settled directly, by the end of that day after the report.
 */
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

/** A model of the linkage; see {@link linkageModelSchema}. */
export type LinkageModel = z.infer<typeof linkageModelSchema>;
