import type * as z from 'zod';
import { type LinkageEvent, linkageEventSchema as linkageEvent } from './log/linkage-event';
import { type MatchInput, matchInputSchema as matchInput } from './match/match-input';
import { type PairingInput, pairingInputSchema as pairingInput } from './match/pairing-input';
import {
  type LinkageModel,
  linkageModelSchema as linkageModel,
  type LinkageParty,
  linkagePartySchema as linkageParty,
} from './model/linkage-model';
import {
  type Donor,
  donorSchema as donor,
  type LinkageOrganisation,
  linkageOrganisationSchema as linkageOrganisation,
  type LinkageSocialWorker,
  linkageSocialWorkerSchema as linkageSocialWorker,
  type LinkageVolunteer,
  linkageVolunteerSchema as linkageVolunteer,
  type PairingHousehold,
  pairingHouseholdSchema as pairingHousehold,
} from './model/members';
import {
  type LinkageNeed,
  linkageNeedSchema as linkageNeed,
  type Project,
  projectSchema as project,
} from './model/need';
import { type LinkagePlace, linkagePlaceSchema as linkagePlace } from './model/places';

/** Zod schema of a {@link LinkageEvent}. `replayLinkage` decides which event may follow which. */
export const linkageEventSchema: z.ZodType<LinkageEvent> = linkageEvent;

/** Zod schema of a {@link MatchInput}. References between its parts are checked by `parseMatchInput`. */
export const matchInputSchema: z.ZodType<MatchInput> = matchInput;

/** Zod schema of a {@link PairingInput}. Duplicate ids are reported by `parsePairingInput`. */
export const pairingInputSchema: z.ZodType<PairingInput> = pairingInput;

/** Zod schema of a {@link LinkageModel}. */
export const linkageModelSchema: z.ZodType<LinkageModel> = linkageModel;

/** Zod schema of a {@link LinkageParty}. */
export const linkagePartySchema: z.ZodType<LinkageParty> = linkageParty;

/** Zod schema of a {@link Donor}. */
export const donorSchema: z.ZodType<Donor> = donor;

/** Zod schema of a {@link LinkageOrganisation}. */
export const linkageOrganisationSchema: z.ZodType<LinkageOrganisation> = linkageOrganisation;

/** Zod schema of a {@link LinkageSocialWorker}. */
export const linkageSocialWorkerSchema: z.ZodType<LinkageSocialWorker> = linkageSocialWorker;

/** Zod schema of a {@link LinkageVolunteer}. */
export const linkageVolunteerSchema: z.ZodType<LinkageVolunteer> = linkageVolunteer;

/** Zod schema of a {@link PairingHousehold}. */
export const pairingHouseholdSchema: z.ZodType<PairingHousehold> = pairingHousehold;

/** Zod schema of a {@link LinkageNeed}. */
export const linkageNeedSchema: z.ZodType<LinkageNeed> = linkageNeed;

/** Zod schema of a {@link Project}. */
export const projectSchema: z.ZodType<Project> = project;

/** Zod schema of a {@link LinkagePlace}. */
export const linkagePlaceSchema: z.ZodType<LinkagePlace> = linkagePlace;
