import type { CivilDate } from '@community1373/base/calendar';
import type { LinkageModel } from '../model/linkage-model';
import type {
  Donor,
  JoiningRole,
  LinkageOrganisation,
  LinkageSocialWorker,
  LinkageVolunteer,
  PairingHousehold,
} from '../model/members';
import type { LinkageNeed, Project } from '../model/need';
import type { LinkagePlace } from '../model/places';

/** The state of an organisation. */
export interface OrganisationState {
  /** The organisation. */
  readonly organisation: LinkageOrganisation;
  /** True until it leaves. */
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

/** The state of a social worker. */
export interface SocialWorkerState {
  /** The social worker. */
  readonly socialWorker: LinkageSocialWorker;
  /** True until they leave. */
  readonly active: boolean;
  /** Number of open projects that they joined. */
  readonly carried: number;
}

/** The state of a volunteer. */
export interface VolunteerState {
  /** The volunteer. */
  readonly volunteer: LinkageVolunteer;
  /** True until they leave. */
  readonly active: boolean;
  /** Number of open projects that they joined. */
  readonly carried: number;
}

/** The state of a donor. */
export interface DonorState {
  /** The donor. */
  readonly donor: Donor;
  /** True until it leaves. */
  readonly active: boolean;
  /** Number of open projects that it supports. */
  readonly carried: number;
  /** Number of households with which it is paired. */
  readonly households: number;
}

/** The state of a household in difficulty, and the donor it is paired with. */
export interface HouseholdState {
  /** The household. */
  readonly household: PairingHousehold;
  /** True until it leaves. */
  readonly active: boolean;
  /** Id of the donor with which it is paired; absent: none. */
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
  /** The need. */
  readonly need: LinkageNeed;
  /** Day of the report. */
  readonly reportedAt: CivilDate;
  /** Status of the need. */
  readonly status: NeedStatus;
  /** Id of the project that contains it; absent: none. */
  readonly projectId?: string | undefined;
  /** The day on which it first reached each step; absent for a step not reached. */
  readonly reached: Readonly<Partial<Record<NeedStep, CivilDate>>>;
  /** True or false where the residents evaluated it; absent: not evaluated. */
  readonly satisfied?: boolean | undefined;
}

/** Status of an offer; `handed-back`: taken on and later given back. */
export type OfferStatus = 'pending' | 'taken' | 'declined' | 'lapsed' | 'handed-back';

/** An offer of a project to an organisation. */
export interface OfferState {
  /** Id of the organisation. */
  readonly organisationId: string;
  /** Day of the offer. */
  readonly offeredAt: CivilDate;
  /** Last day for an answer. */
  readonly due: CivilDate;
  /** Status of the offer. */
  readonly status: OfferStatus;
  /** Day of the answer or of the lapse; absent: pending. */
  readonly endedAt?: CivilDate | undefined;
  /** Reason for declining or handing back; absent: none stated. */
  readonly reason?: string | undefined;
  /** Reason for asking the organisation before its turn or a second time; absent: it was its turn. */
  readonly outOfTurn?: string | undefined;
}

/** A party that works in a project in addition to its organisation. */
export interface JoinedParty {
  /** Role of the party. */
  readonly role: JoiningRole;
  /** Id of the social worker, volunteer or donor. */
  readonly memberId: string;
  /** Day on which it joined. */
  readonly joinedAt: CivilDate;
}

/** Status of a project. */
export type ProjectStatus = 'waiting' | 'offered' | 'taken-on' | 'in-service' | 'closed' | 'dissolved';

/** The state of a project with all its offers, oldest first. */
export interface ProjectState {
  /** The project. */
  readonly project: Project;
  /** Status of the project. */
  readonly status: ProjectStatus;
  /** Day on which it was formed. */
  readonly formedAt: CivilDate;
  /** Its offers, oldest first. */
  readonly offers: readonly OfferState[];
  /** Id of the organisation that holds it; absent: none. */
  readonly organisationId?: string | undefined;
  /** The parties that work in it in addition to the organisation. */
  readonly joined: readonly JoinedParty[];
  /** Day on which its service began; absent: not begun. */
  readonly begunAt?: CivilDate | undefined;
  /** Day on which it was closed or dissolved; absent: open. */
  readonly endedAt?: CivilDate | undefined;
}

/** 结对帮扶: a pairing of a donor with a household in difficulty, by ids alone. */
export interface PairingState {
  /** Id of the donor. */
  readonly donorId: string;
  /** Id of the household. */
  readonly householdId: string;
  /** Day of the pairing. */
  readonly from: CivilDate;
  /** Day on which it ended; absent: it holds. */
  readonly to?: CivilDate | undefined;
}

/** The state of a linkage log on the day `asOf`. Lists keep the order of entry into the log. */
export interface LinkageState {
  /** Model of the linkage. */
  readonly model: LinkageModel;
  /** Places of the community. */
  readonly places: readonly LinkagePlace[];
  /** Day of the state: that of the last event, or today where the replay was told. */
  readonly asOf: CivilDate;
  /** The organisations, those that left included. */
  readonly organisations: readonly OrganisationState[];
  /** The social workers, those who left included. */
  readonly socialWorkers: readonly SocialWorkerState[];
  /** The volunteers, those who left included. */
  readonly volunteers: readonly VolunteerState[];
  /** The donors, those that left included. */
  readonly donors: readonly DonorState[];
  /** The households in difficulty, those that left included. */
  readonly households: readonly HouseholdState[];
  /** The needs, closed and withdrawn ones included. */
  readonly needs: readonly NeedState[];
  /** The projects, closed and dissolved ones included. */
  readonly projects: readonly ProjectState[];
  /** The pairings, ended ones included. */
  readonly pairings: readonly PairingState[];
}
