import type { LinkageModel } from '../../model/linkage-model';
import type {
  Donor,
  LinkageOrganisation,
  LinkageSocialWorker,
  LinkageVolunteer,
  MemberKind,
  PairingHousehold,
} from '../../model/members';
import type { LinkagePlace } from '../../model/places';
import type { LinkageEventBase } from './event-base';

/** The log was opened, with its model and its places; the first event of every log. */
export interface LinkageOpened extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'opened';
  /** Model of the linkage. */
  readonly model: LinkageModel;
  /** Places of the community. */
  readonly places: readonly LinkagePlace[];
}

/** An organisation entered the linkage, or its description was replaced. */
export interface OrganisationEntered extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'organisation-entered';
  /** The organisation. */
  readonly organisation: LinkageOrganisation;
}

/** A social worker entered the linkage, or their description was replaced. */
export interface SocialWorkerEntered extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'social-worker-entered';
  /** The social worker. */
  readonly socialWorker: LinkageSocialWorker;
}

/** A volunteer entered the linkage, or their description was replaced. */
export interface VolunteerEntered extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'volunteer-entered';
  /** The volunteer. */
  readonly volunteer: LinkageVolunteer;
}

/** A donor entered the linkage, or its description was replaced. */
export interface DonorEntered extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'donor-entered';
  /** The donor. */
  readonly donor: Donor;
}

/** A household in difficulty entered the linkage, or its description was replaced. */
export interface HouseholdEntered extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'household-entered';
  /** The household. */
  readonly household: PairingHousehold;
}

/** A member without open work left the linkage. */
export interface MemberLeft extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'member-left';
  /** Kind of the member. */
  readonly member: MemberKind;
  /** Id of the member. */
  readonly memberId: string;
}
