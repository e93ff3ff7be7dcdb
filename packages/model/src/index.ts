export {
  type Cadence,
  type Community,
  type CommunityList,
  communityLists,
  type Dwelling,
  type GridNode,
  type Household,
  type Lead,
  type Need,
  type Organisation,
  type Position,
  type SocialWorker,
  type Station,
  type Team,
  type Volunteer,
  type WeeklyHours,
  type Zone,
} from './community/community';
export type { ReportOptions } from './community/findings';
export { validateCommunity, validateCommunityInSteps } from './community/validate-community';
export { asId, type Id, type IdKind } from './ids';
export type { JsonSchema } from './json-schema';
export { explain, modelCatalogue, type ModelCode } from './messages/messages';
export { defineWorkModel } from './work-model/define-work-model';
export { parseWorkModel } from './work-model/parse-work-model';
export type {
  Channel,
  ChannelId,
  CoverageId,
  CoverageKind,
  GroupId,
  LeadTitle,
  LeadTitleId,
  Level,
  LevelId,
  Party,
  PartyId,
  PopulationGroup,
  Post,
  PostId,
  Slogan,
  StationKind,
  StationKindId,
  WorkModel,
  ZoneKind,
  ZoneKindId,
} from './work-model/work-model';
