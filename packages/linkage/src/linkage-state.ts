import type { CivilDate } from '@community1373/base/calendar';
import type { JoiningRole } from './linkage-event';
import type { LinkageModel } from './linkage-model';
import type { Donor, Organisation, PairingHousehold, SocialWorker, Volunteer } from './members';
import type { Need, Project } from './need';
import type { Place } from './places';

/** An organisation as the log knows it. */
export interface OrganisationState {
  readonly organisation: Organisation;
  readonly active: boolean;
  /** Projects it has now. */
  readonly carried: number;
  /** Offers it has not answered yet; each holds a place of its capacity. */
  readonly pending: number;
  /** The day of each project it took on, oldest first; its turn is counted from these. */
  readonly takenOn: readonly CivilDate[];
}

/** A social worker as the log knows them; `carried` counts the open projects they joined. */
export interface SocialWorkerState {
  readonly socialWorker: SocialWorker;
  readonly active: boolean;
  readonly carried: number;
}

/** A volunteer as the log knows them. */
export interface VolunteerState {
  readonly volunteer: Volunteer;
  readonly active: boolean;
  readonly carried: number;
}

/** A donor: `carried` counts the open projects it supports, `households` those it is paired with. */
export interface DonorState {
  readonly donor: Donor;
  readonly active: boolean;
  readonly carried: number;
  readonly households: number;
}

/** A household in difficulty, and the donor it is paired with. */
export interface HouseholdState {
  readonly household: PairingHousehold;
  readonly active: boolean;
  readonly donorId?: string | undefined;
}

/**
 * The steps of a need after its report, in their usual order: `grouped` into a project; `offered` and `takenOn` by an organisation; a social worker `joined`; service `begun`; the need `closed`;
 * `evaluated` by those who had it.
 */
export type NeedStep = 'grouped' | 'offered' | 'takenOn' | 'joined' | 'begun' | 'closed' | 'evaluated';

/** Where a need stands: without a project, in one, ended well or not, or withdrawn by those who had it. */
export type NeedStatus = 'waiting' | 'in-project' | 'resolved' | 'unresolved' | 'withdrawn';

/** A need, with the day on which it first reached each step. */
export interface NeedState {
  readonly need: Need;
  readonly reportedAt: CivilDate;
  readonly status: NeedStatus;
  readonly projectId?: string | undefined;
  readonly reached: Readonly<Partial<Record<NeedStep, CivilDate>>>;
  readonly satisfied?: boolean | undefined;
}

/** What became of an offer; `handed-back`: taken on and given back. */
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

/** Who works in a project beside its organisation. */
export interface JoinedParty {
  readonly role: JoiningRole;
  readonly memberId: string;
  readonly joinedAt: CivilDate;
}

/** Where a project stands. */
export type ProjectStatus = 'waiting' | 'offered' | 'taken-on' | 'in-service' | 'closed' | 'dissolved';

/** A project with all its offers, oldest first. */
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

/** 结对帮扶: a donor and a household in difficulty, by ids alone. */
export interface PairingState {
  readonly donorId: string;
  readonly householdId: string;
  readonly from: CivilDate;
  readonly to?: CivilDate | undefined;
}

/** What a linkage log says on the day `asOf`. Lists are in the order in which things entered the log. */
export interface LinkageState {
  readonly model: LinkageModel;
  readonly places: readonly Place[];
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
