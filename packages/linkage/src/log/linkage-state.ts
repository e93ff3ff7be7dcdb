import type { CivilDate } from '@community1373/base/calendar';
import type { JoiningRole } from './linkage-event';
import type { LinkageModel } from '../model/linkage-model';
import type {
  Donor,
  LinkageOrganisation,
  LinkageSocialWorker,
  LinkageVolunteer,
  PairingHousehold,
} from '../model/members';
import type { LinkageNeed, Project } from '../model/need';
import type { LinkagePlace } from '../model/places';

/** The state of an organisation. */
export interface OrganisationState {
  readonly organisation: LinkageOrganisation;
  readonly active: boolean;
  /** Number of projects it carries now. */
  readonly carried: number;
  /** Number of its unanswered offers; each holds a place of its capacity. */
  readonly pending: number;
  /** The days on which it took on projects, oldest first; the rotation counts these. */
  readonly takenOn: readonly CivilDate[];
  /** The day on which its last offer without an answer lapsed; absent if it has answered an offer since. */
  readonly silentSince?: CivilDate | undefined;
}

/** The state of a social worker; `carried` counts the open projects they joined. */
export interface SocialWorkerState {
  readonly socialWorker: LinkageSocialWorker;
  readonly active: boolean;
  readonly carried: number;
}

/** The state of a volunteer; `carried` counts the open projects they joined. */
export interface VolunteerState {
  readonly volunteer: LinkageVolunteer;
  readonly active: boolean;
  readonly carried: number;
}

/** The state of a donor: `carried` counts the open projects it supports, `households` the households it is paired with. */
export interface DonorState {
  readonly donor: Donor;
  readonly active: boolean;
  readonly carried: number;
  readonly households: number;
}

/** The state of a household in difficulty, and the donor it is paired with. */
export interface HouseholdState {
  readonly household: PairingHousehold;
  readonly active: boolean;
  readonly donorId?: string | undefined;
}

/**
 * The steps of a need after its report, in their usual order: `grouped` into a project; `offered` to and `takenOn` by an organisation; a
 * social worker `joined`; service `begun`; the need `closed`; `evaluated` by the residents who had it.
 */
export type NeedStep = 'grouped' | 'offered' | 'takenOn' | 'joined' | 'begun' | 'closed' | 'evaluated';

/** Status of a need: waiting for a project, in a project, closed with or without a solution, or withdrawn by the residents who had it. */
export type NeedStatus = 'waiting' | 'in-project' | 'resolved' | 'unresolved' | 'withdrawn';

/** The state of a need, with the day on which it first reached each step. */
export interface NeedState {
  readonly need: LinkageNeed;
  readonly reportedAt: CivilDate;
  readonly status: NeedStatus;
  readonly projectId?: string | undefined;
  readonly reached: Readonly<Partial<Record<NeedStep, CivilDate>>>;
  readonly satisfied?: boolean | undefined;
}

/** Status of an offer; `handed-back`: taken on and later given back. */
export type OfferStatus = 'pending' | 'taken' | 'declined' | 'lapsed' | 'handed-back';

/** An offer of a project to an organisation: `due` is the last day for an answer, `endedAt` the day of the answer or of the lapse. */
export interface OfferState {
  readonly organisationId: string;
  readonly offeredAt: CivilDate;
  readonly due: CivilDate;
  readonly status: OfferStatus;
  readonly endedAt?: CivilDate | undefined;
  readonly reason?: string | undefined;
  readonly outOfTurn?: string | undefined;
}

/** A party that works in a project in addition to its organisation. */
export interface JoinedParty {
  readonly role: JoiningRole;
  readonly memberId: string;
  readonly joinedAt: CivilDate;
}

/** Status of a project. */
export type ProjectStatus = 'waiting' | 'offered' | 'taken-on' | 'in-service' | 'closed' | 'dissolved';

/** The state of a project with all its offers, oldest first. */
export interface ProjectState {
  readonly project: Project;
  readonly status: ProjectStatus;
  readonly formedAt: CivilDate;
  readonly offers: readonly OfferState[];
  readonly organisationId?: string | undefined;
  readonly joined: readonly JoinedParty[];
  readonly begunAt?: CivilDate | undefined;
  readonly endedAt?: CivilDate | undefined;
}

/** 结对帮扶: a pairing of a donor with a household in difficulty, by ids alone. */
export interface PairingState {
  readonly donorId: string;
  readonly householdId: string;
  readonly from: CivilDate;
  readonly to?: CivilDate | undefined;
}

/** The state of a linkage log on the day `asOf`. Lists keep the order of entry into the log. */
export interface LinkageState {
  readonly model: LinkageModel;
  readonly places: readonly LinkagePlace[];
  readonly asOf: CivilDate;
  readonly organisations: readonly OrganisationState[];
  readonly socialWorkers: readonly SocialWorkerState[];
  readonly volunteers: readonly VolunteerState[];
  readonly donors: readonly DonorState[];
  readonly households: readonly HouseholdState[];
  readonly needs: readonly NeedState[];
  readonly projects: readonly ProjectState[];
  readonly pairings: readonly PairingState[];
}
