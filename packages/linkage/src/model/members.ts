import * as z from 'zod';
import { idSchema } from './ids';
import { organisationStatusSchema } from './linkage-model';

const ids = z.array(idSchema).max(10_000).readonly();
const count = z.int().min(0).max(100_000);

/** 社会组织: the kinds of need that it takes on, its capacity in concurrent projects, and its service areas (`areas` absent: everywhere). */
export const linkageOrganisationSchema = z
  .object({ id: idSchema, status: organisationStatusSchema, kinds: ids, capacity: count, areas: ids.optional() })
  .readonly();

/** A social organisation; see {@link linkageOrganisationSchema}. */
export type LinkageOrganisation = z.infer<typeof linkageOrganisationSchema>;

/** 社工: the kinds of need that they work on and the maximum number of concurrent projects. */
export const linkageSocialWorkerSchema = z.object({ id: idSchema, kinds: ids, caseload: count }).readonly();

/** A social worker; see {@link linkageSocialWorkerSchema}. */
export type LinkageSocialWorker = z.infer<typeof linkageSocialWorkerSchema>;

/** A volunteer, by id: the kinds of need, the maximum number of concurrent projects, and the consent without which nobody is assigned. */
export const linkageVolunteerSchema = z
  .object({ id: idSchema, kinds: ids, caseload: count, consents: z.boolean() })
  .readonly();

/** A volunteer; see {@link linkageVolunteerSchema}. */
export type LinkageVolunteer = z.infer<typeof linkageVolunteerSchema>;

/** A donor unit or caring firm: the aid that it gives and the maximum number of concurrent households. */
export const donorSchema = z.object({ id: idSchema, aids: ids, capacity: count }).readonly();

/** A donor; see {@link donorSchema}. */
export type Donor = z.infer<typeof donorSchema>;

/** A household in difficulty, by id alone: the aid that it needs and its consent to be paired. */
export const pairingHouseholdSchema = z.object({ id: idSchema, aids: ids, consents: z.boolean() }).readonly();

/** A household in difficulty; see {@link pairingHouseholdSchema}. */
export type PairingHousehold = z.infer<typeof pairingHouseholdSchema>;

/** The kinds of member that enter and leave the linkage. */
export const memberKindSchema = z.enum(['organisation', 'social-worker', 'volunteer', 'donor', 'household']);

/** A kind of member that enters and leaves the linkage. */
export type MemberKind = z.infer<typeof memberKindSchema>;
