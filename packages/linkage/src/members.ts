import * as z from 'zod';
import { idSchema } from './ids';
import { organisationStatusSchema } from './linkage-model';

const ids = z.array(idSchema).max(10_000).readonly();
const count = z.int().min(0).max(100_000);

/** 社会组织: the kinds of need it can take on, how many projects at once, and where (`areas` absent: everywhere). */
export const organisationSchema = z
  .object({ id: idSchema, status: organisationStatusSchema, kinds: ids, capacity: count, areas: ids.optional() })
  .readonly();

/** A social organisation; see {@link organisationSchema}. */
export type Organisation = z.infer<typeof organisationSchema>;

/** 社工: the kinds of need they work on and how many projects they can join at once. */
export const socialWorkerSchema = z.object({ id: idSchema, kinds: ids, caseload: count }).readonly();

/** A social worker; see {@link socialWorkerSchema}. */
export type SocialWorker = z.infer<typeof socialWorkerSchema>;

/** A volunteer, by id: kinds, how many projects at once, and whether they consented to be asked; nobody is assigned without. */
export const volunteerSchema = z.object({ id: idSchema, kinds: ids, caseload: count, consents: z.boolean() }).readonly();

/** A volunteer; see {@link volunteerSchema}. */
export type Volunteer = z.infer<typeof volunteerSchema>;

/** A donor unit or caring firm: what aid it gives and to how many households at once. */
export const donorSchema = z.object({ id: idSchema, aids: ids, capacity: count }).readonly();

/** A donor; see {@link donorSchema}. */
export type Donor = z.infer<typeof donorSchema>;

/** A household in difficulty, by id alone: the aid it needs and whether it consented to be paired. */
export const pairingHouseholdSchema = z.object({ id: idSchema, aids: ids, consents: z.boolean() }).readonly();

/** A household in difficulty; see {@link pairingHouseholdSchema}. */
export type PairingHousehold = z.infer<typeof pairingHouseholdSchema>;

/** The members that enter and leave the linkage. */
export const memberKindSchema = z.enum(['organisation', 'social-worker', 'volunteer', 'donor', 'household']);

/** What can enter and leave the linkage. */
export type MemberKind = z.infer<typeof memberKindSchema>;
