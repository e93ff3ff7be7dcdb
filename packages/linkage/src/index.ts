export type { ConditionCode, PairingConditionCode, RefusalCode } from './eligibility';
export { groupNeeds, type GroupingOptions } from './group-needs';
export { type JoiningRole, type LinkageEvent, type LinkageEventOf, linkageEventSchema } from './linkage-event';
export {
  type Aid,
  type LinkageModel,
  linkageModelSchema,
  type NeedKind,
  type OrganisationStatus,
  type Party,
  type PartyRole,
  partySchema,
  type Rotation,
} from './linkage-model';
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
} from './linkage-state';
export { type MatchInput, matchInputOf, matchInputSchema, type MatchNeed, type MatchOrganisation } from './match-input';
export type { RefusedPair } from './match-problem';
export {
  explainPair,
  type MatchedNeed,
  type MatchLoad,
  matchNeeds,
  type NeedMatching,
  type Shortage,
  type UnmatchedNeed,
} from './match-needs';
export {
  type Donor,
  donorSchema,
  type MemberKind,
  type Organisation,
  organisationSchema,
  type PairingHousehold,
  pairingHouseholdSchema,
  type SocialWorker,
  socialWorkerSchema,
  type Volunteer,
  volunteerSchema,
} from './members';
export { explain, linkageCatalogue, type LinkageCode, type LinkageReasonCode } from './messages';
export { type Need, needSchema, type Project, projectSchema } from './need';
export { type HouseholdPairing, pairHouseholds, type PairingInput, pairingInputOf, pairingInputSchema } from './pair-households';
export { parseLinkageEvents, parseLinkageLog, parseMatchInput, parsePairingInput } from './parse-linkage';
export { fiveParties, threeParties } from './party-presets';
export type { PairVerdictCode, UnmatchedCode, UnpairedCode } from './reason-codes';
export { type Place, placeSchema } from './places';
export {
  type Figure,
  linkageProgress,
  type LinkageProgress,
  type OfferFigures,
  organisationProgress,
  type OrganisationProgress,
  type StepFigure,
} from './progress';
export type { Quantiles } from './quantiles';
export { type LinkageReplay, replayLinkage, type ReplayOptions } from './replay-linkage';
export { offerOrder } from './turn-order';
