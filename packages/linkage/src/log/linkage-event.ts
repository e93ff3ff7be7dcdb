import { civilDateSchema } from '@community1373/base/calendar';
import { expects } from '@community1373/base/diagnostics';
import * as z from 'zod';
import { idSchema } from '../model/ids';
import type {
  DonorEntered,
  HouseholdEntered,
  LinkageOpened,
  MemberLeft,
  OrganisationEntered,
  SocialWorkerEntered,
  VolunteerEntered,
} from './events/member-events';
import type { NeedClosed, NeedEvaluated, NeedReported, NeedWithdrawn } from './events/need-events';
import type { HouseholdPaired, PairingEnded } from './events/pairing-events';
import type {
  OfferDeclined,
  PartyJoined,
  PartyWithdrew,
  ProjectClosed,
  ProjectDissolved,
  ProjectFormed,
  ProjectHandedBack,
  ProjectOffered,
  ProjectTakenOn,
  ServiceBegan,
} from './events/project-events';
import { linkageModelSchema } from '../model/linkage-model';
import {
  donorSchema,
  joiningRoleSchema,
  linkageOrganisationSchema,
  linkageSocialWorkerSchema,
  linkageVolunteerSchema,
  memberKindSchema,
  pairingHouseholdSchema,
} from '../model/members';
import { linkageNeedSchema, projectSchema } from '../model/need';
import { linkagePlaceSchema } from '../model/places';

const reason = z.string().min(1).max(1000);

/** The range of dates in a log; deadlines are counted from these dates. */
const logDateSchema = civilDateSchema.refine(
  (date) => date >= '1900-01-01' && date <= '2999-12-31',
  expects('1900-01-01 … 2999-12-31'),
);

/** Builds the schema of one event type; every event has the day (`at`) and the id of the person (`by`) of its recording. */
const event = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z
    .object({
      type: z.literal(type),
      at: logDateSchema,
      by: idSchema,
      happenedOn: logDateSchema.optional(),
      ...shape,
    })
    .readonly();

const offer = { projectId: idSchema, organisationId: idSchema };
const joining = { projectId: idSchema, role: joiningRoleSchema, memberId: idSchema };
const pair = { donorId: idSchema, householdId: idSchema };

/** Zod schema of a {@link LinkageEvent}. */
export const linkageEventSchema = z.discriminatedUnion('type', [
  event('opened', { model: linkageModelSchema, places: z.array(linkagePlaceSchema).max(200_000).readonly() }),
  event('organisation-entered', { organisation: linkageOrganisationSchema }),
  event('social-worker-entered', { socialWorker: linkageSocialWorkerSchema }),
  event('volunteer-entered', { volunteer: linkageVolunteerSchema }),
  event('donor-entered', { donor: donorSchema }),
  event('household-entered', { household: pairingHouseholdSchema }).meta({ sensitive: true }),
  event('member-left', { member: memberKindSchema, memberId: idSchema }),
  event('need-reported', { need: linkageNeedSchema }),
  event('need-withdrawn', { needId: idSchema, reason: reason.optional() }),
  event('need-closed', { needId: idSchema, outcome: z.enum(['resolved', 'unresolved']), reason: reason.optional() }),
  event('need-evaluated', { needId: idSchema, satisfied: z.boolean() }),
  event('project-formed', { project: projectSchema }),
  event('project-dissolved', { projectId: idSchema, reason }),
  event('project-offered', { ...offer, outOfTurn: reason.optional() }),
  event('offer-declined', { ...offer, reason: reason.optional() }),
  event('project-taken-on', offer),
  event('project-handed-back', { ...offer, reason }),
  event('party-joined', joining),
  event('party-withdrew', { ...joining, reason: reason.optional() }),
  event('service-began', { projectId: idSchema }),
  event('project-closed', { projectId: idSchema }),
  event('paired', pair).meta({ sensitive: true }),
  event('pairing-ended', { ...pair, reason: reason.optional() }).meta({ sensitive: true }),
]);

/**
 * One event of a community's linkage log. Days are civil dates in non-decreasing order; people are identified by ids. Entering a member
 * again replaces its description. `replayLinkage` decides which event may follow which. The lapse of an offer is no event: it follows
 * from the dates.
 */
export type LinkageEvent =
  | LinkageOpened
  | OrganisationEntered
  | SocialWorkerEntered
  | VolunteerEntered
  | DonorEntered
  | HouseholdEntered
  | MemberLeft
  | NeedReported
  | NeedWithdrawn
  | NeedClosed
  | NeedEvaluated
  | ProjectFormed
  | ProjectDissolved
  | ProjectOffered
  | OfferDeclined
  | ProjectTakenOn
  | ProjectHandedBack
  | PartyJoined
  | PartyWithdrew
  | ServiceBegan
  | ProjectClosed
  | HouseholdPaired
  | PairingEnded;

/** The event of type `T`. */
export type LinkageEventOf<T extends LinkageEvent['type']> = Extract<LinkageEvent, { readonly type: T }>;
