export type { LinkageEventBase } from './log/events/event-base';
export type {
  DonorEntered,
  HouseholdEntered,
  LinkageOpened,
  MemberLeft,
  OrganisationEntered,
  SocialWorkerEntered,
  VolunteerEntered,
} from './log/events/member-events';
export type { NeedClosed, NeedEvaluated, NeedReported, NeedWithdrawn } from './log/events/need-events';
export type { HouseholdPaired, PairingEnded } from './log/events/pairing-events';
export type {
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
} from './log/events/project-events';
export type { LinkageEvent, LinkageEventOf } from './log/linkage-event';
export type {
  DonorState,
  HouseholdState,
  JoinedParty,
  LinkageState,
  NeedState,
  NeedStatus,
  NeedStep,
  OfferState,
  OfferStatus,
  OrganisationState,
  PairingState,
  ProjectState,
  ProjectStatus,
  SocialWorkerState,
  VolunteerState,
} from './log/linkage-state';
export { createLinkageRecorder, type LinkageRecorder } from './log/linkage-recorder';
export { offerQueue } from './log/offer-queue';
export { parseLinkageEvents, parseLinkageLog, parseMatchInput, parsePairingInput } from './log/parse-linkage';
export {
  linkageProgress,
  type LinkageProgress,
  type OfferStatistics,
  organisationProgress,
  type OrganisationProgress,
  type ProgressRatio,
  type StepStatistics,
} from './log/progress';
export type { Quantiles } from './log/quantiles';
export { type LinkageReplay, replayLinkage, type ReplayLinkageOptions } from './log/replay-linkage';
export {
  explain,
  linkageCatalogue,
  type LinkageCode,
  type LinkageMessageCode,
  type LinkageReasonCode,
} from './messages';
export type {
  AidKind,
  LinkageModel,
  LinkageParty,
  NeedKind,
  OrganisationStatus,
  PartyRole,
  Rotation,
} from './model/linkage-model';
export type {
  Donor,
  JoiningRole,
  LinkageOrganisation,
  LinkageSocialWorker,
  LinkageVolunteer,
  MemberKind,
  PairingHousehold,
} from './model/members';
export type { LinkageNeed, Project } from './model/need';
export { fiveParties, threeParties } from './model/party-presets';
export type { LinkagePlace } from './model/places';
