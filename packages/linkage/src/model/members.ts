import * as z from 'zod';
import { idSchema } from './ids';
import { type OrganisationStatus, organisationStatusSchema } from './linkage-model';

const ids = z.array(idSchema).max(10_000).readonly();
const count = z.int().min(0).max(100_000);

/** Zod schema of a {@link LinkageOrganisation}. */
export const linkageOrganisationSchema = z
  .object({ id: idSchema, status: organisationStatusSchema, kinds: ids, capacity: count, areas: ids.optional() })
  .readonly();

/** A social organisation (社会组织). */
export interface LinkageOrganisation {
  /** Id of the organisation. */
  readonly id: string;
  /** Registration status. */
  readonly status: OrganisationStatus;
  /** Ids of the kinds of need that it takes on. */
  readonly kinds: readonly string[];
  /** Maximum number of concurrent projects, unanswered offers included. */
  readonly capacity: number;
  /** Ids of the places that it serves, with all places in them; absent: everywhere. */
  readonly areas?: readonly string[] | undefined;
}

/** Zod schema of a {@link LinkageSocialWorker}. */
export const linkageSocialWorkerSchema = z.object({ id: idSchema, kinds: ids, caseload: count }).readonly();

/** A social worker (社会工作者), by id alone. */
export interface LinkageSocialWorker {
  /** Id of the social worker. */
  readonly id: string;
  /** Ids of the kinds of need that they work on. */
  readonly kinds: readonly string[];
  /** Maximum number of concurrent projects. */
  readonly caseload: number;
}

/** Zod schema of a {@link LinkageVolunteer}. */
export const linkageVolunteerSchema = z
  .object({ id: idSchema, kinds: ids, caseload: count, consents: z.boolean() })
  .readonly();

/** A volunteer (志愿者), by id alone. */
export interface LinkageVolunteer {
  /** Id of the volunteer. */
  readonly id: string;
  /** Ids of the kinds of need that they work on. */
  readonly kinds: readonly string[];
  /** Maximum number of concurrent projects. */
  readonly caseload: number;
  /** True for a volunteer who has consented; nobody is assigned without consent. */
  readonly consents: boolean;
}

/** Zod schema of a {@link Donor}. */
export const donorSchema = z.object({ id: idSchema, aids: ids, capacity: count }).readonly();

/** A donor (爱心单位): a unit or firm that supports households in difficulty. */
export interface Donor {
  /** Id of the donor. */
  readonly id: string;
  /** Ids of the kinds of aid that it gives. */
  readonly aids: readonly string[];
  /** Maximum number of concurrent households. */
  readonly capacity: number;
}

/** Zod schema of a {@link PairingHousehold}. */
export const pairingHouseholdSchema = z.object({ id: idSchema, aids: ids, consents: z.boolean() }).readonly();

/** A household in difficulty (困难家庭), by id alone. */
export interface PairingHousehold {
  /** Id of the household. */
  readonly id: string;
  /** Ids of the kinds of aid that it needs. */
  readonly aids: readonly string[];
  /** True for a household that has consented to be paired. */
  readonly consents: boolean;
}

/** Zod schema of a {@link MemberKind}. */
export const memberKindSchema = z.enum(['organisation', 'social-worker', 'volunteer', 'donor', 'household']);

/** A kind of member that enters and leaves the linkage. */
export type MemberKind = 'organisation' | 'social-worker' | 'volunteer' | 'donor' | 'household';

/** Zod schema of a {@link JoiningRole}. */
export const joiningRoleSchema = z.enum(['social-worker', 'volunteer', 'donor']);

/** Role of a party that joins a project in addition to its organisation. */
export type JoiningRole = 'social-worker' | 'volunteer' | 'donor';
