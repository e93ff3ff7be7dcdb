export {
  type Cadence,
  cadenceSchema,
  type Community,
  communityHeadSchema,
  type CommunityList,
  communityLists,
  communitySchema,
  type Dwelling,
  dwellingSchema,
  type GridNode,
  type Household,
  householdSchema,
  type Lead,
  leadSchema,
  type Need,
  needSchema,
  nodeSchema,
  type Organisation,
  organisationSchema,
  type Position,
  positionSchema,
  type SocialWorker,
  socialWorkerSchema,
  type Station,
  stationSchema,
  type Team,
  teamSchema,
  type Volunteer,
  volunteerSchema,
  type WeeklyHours,
  weeklyHoursSchema,
  type Zone,
  zoneSchema,
} from './community';
export { type DivisionCommunity, type DivisionList, divisionListSchema, type DivisionSubDistrict, formatDivisions } from './divisions/division-list';
export { type Division, findDivision } from './divisions/find-division';
export { parseDivisions } from './divisions/parse-divisions';
export { defineWorkModel } from './define-work-model';
export type { ReportOptions } from './findings';
export { guanxiangtai1373 } from './guanxiangtai';
export { type Id, type IdKind, idSchema, slugSchema, toId } from './ids';
export { communityJsonSchema, type JsonSchema, workModelJsonSchema } from './json-schema';
export { explain, modelCatalogue, type ModelCode } from './messages';
export { parseWorkModel } from './parse-work-model';
export { blankOneThreeFive, blankOneThreeN } from './presets/blank-templates';
export { gaotaiModel, gaotaiSijiQitian } from './presets/gaotai';
export { longxianModel, longxianWushe } from './presets/longxian';
export type { Preset, PresetNote, PresetWorkflow } from './presets/preset';
export { guanxiangtaiPreset, presets } from './presets/presets';
export { shanghaiSanhui } from './presets/shanghai';
export { validateCommunity, validateCommunityInSteps } from './validate-community';
export {
  type Channel,
  type ChannelId,
  type CoverageId,
  type CoverageKind,
  type Group,
  type GroupId,
  type LeadTitle,
  type LeadTitleId,
  type Level,
  type LevelId,
  type Party,
  type PartyId,
  type Post,
  type PostId,
  type Slogan,
  type StationKind,
  type StationKindId,
  type WorkModel,
  workModelSchema,
  type ZoneKind,
  type ZoneKindId,
} from './work-model';
