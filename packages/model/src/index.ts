export type { ReportOptions } from './community/findings';
export { validateCommunity, validateCommunityInSteps } from './community/validate-community';
export { asId, type Id, type IdKind } from './ids';
export type { JsonSchema } from './json-schema';
export { explain, modelCatalogue, type ModelCode } from './messages/messages';
export {
  type Community,
  type CommunityHead,
  type CommunityList,
  communityLists,
  type CommunityRecordLists,
} from './records/community';
export type { GridNode } from './records/grid-node';
export type { Dwelling, Household } from './records/household';
export type { Lead } from './records/lead';
export type { Cadence, HouseholdSubject, Need, NodeSubject } from './records/need';
export type { Organisation, SocialWorker } from './records/organisation';
export type { Position } from './records/position';
export type { Station, Zone } from './records/station';
export type { Owner, Ownership, OwnershipShare, Premises, UnitId } from './records/unit';
export type { Team, Volunteer } from './records/volunteer';
export type { WeeklyHours } from './records/weekly-hours';
export type {
  CoverageKind,
  GridRequirement,
  PersonnelRequirement,
  ServiceRequirement,
} from './work-model/coverage-kind';
export { defineWorkModel } from './work-model/define-work-model';
export type { Channel, ModelElement, Party, StationKind, ZoneKind } from './work-model/element';
export type { LeadTitle, Level } from './work-model/level';
export type {
  ChannelId,
  CoverageId,
  GroupId,
  LeadTitleId,
  LevelId,
  PartyId,
  PostId,
  StationKindId,
  ZoneKindId,
} from './work-model/model-ids';
export { parseWorkModel } from './work-model/parse-work-model';
export type { AgeCriterion, CareCriterion, PopulationGroup } from './work-model/population-group';
export type { Insignia, Post } from './work-model/post';
export type { Slogan, SloganPart } from './work-model/slogan';
export type { ModelProfile, ServiceCircle, WorkModel } from './work-model/work-model';
