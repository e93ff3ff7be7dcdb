import type { JoiningRole } from '../../model/members';
import type { Project } from '../../model/need';
import type { LinkageEventBase } from './event-base';

/** A project was formed from needs. */
export interface ProjectFormed extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'project-formed';
  /** The project. */
  readonly project: Project;
}

/** A project that no organisation holds was dissolved; its open needs wait again. */
export interface ProjectDissolved extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'project-dissolved';
  /** Id of the project. */
  readonly projectId: string;
  /** Reason, from 1 to 1000 characters. */
  readonly reason: string;
}

/** A project was offered to an organisation (派单). */
export interface ProjectOffered extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'project-offered';
  /** Id of the project. */
  readonly projectId: string;
  /** Id of the organisation. */
  readonly organisationId: string;
  /** Reason for asking the organisation before its turn or a second time; absent: it was its turn. */
  readonly outOfTurn?: string | undefined;
}

/** An organisation declined an offer. */
export interface OfferDeclined extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'offer-declined';
  /** Id of the project. */
  readonly projectId: string;
  /** Id of the organisation. */
  readonly organisationId: string;
  /** Reason, at most 1000 characters; absent: none stated. */
  readonly reason?: string | undefined;
}

/** An organisation took on a project (承接). */
export interface ProjectTakenOn extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'project-taken-on';
  /** Id of the project. */
  readonly projectId: string;
  /** Id of the organisation. */
  readonly organisationId: string;
}

/** An organisation handed back a project that it had taken on. */
export interface ProjectHandedBack extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'project-handed-back';
  /** Id of the project. */
  readonly projectId: string;
  /** Id of the organisation. */
  readonly organisationId: string;
  /** Reason, from 1 to 1000 characters. */
  readonly reason: string;
}

/** A party joined a project in addition to its organisation. */
export interface PartyJoined extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'party-joined';
  /** Id of the project. */
  readonly projectId: string;
  /** Role of the party. */
  readonly role: JoiningRole;
  /** Id of the social worker, volunteer or donor. */
  readonly memberId: string;
}

/** A party withdrew from a project. */
export interface PartyWithdrew extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'party-withdrew';
  /** Id of the project. */
  readonly projectId: string;
  /** Role of the party. */
  readonly role: JoiningRole;
  /** Id of the social worker, volunteer or donor. */
  readonly memberId: string;
  /** Reason, at most 1000 characters; absent: none stated. */
  readonly reason?: string | undefined;
}

/** The service of a project began. */
export interface ServiceBegan extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'service-began';
  /** Id of the project. */
  readonly projectId: string;
}

/** A project without open needs was closed. */
export interface ProjectClosed extends LinkageEventBase {
  /** Type of the event. */
  readonly type: 'project-closed';
  /** Id of the project. */
  readonly projectId: string;
}
