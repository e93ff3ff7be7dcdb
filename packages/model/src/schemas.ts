export {
  cadenceSchema,
  communityHeadSchema,
  communitySchema,
  dwellingSchema,
  householdSchema,
  leadSchema,
  needSchema,
  nodeSchema,
  organisationSchema,
  positionSchema,
  socialWorkerSchema,
  stationSchema,
  teamSchema,
  volunteerSchema,
  weeklyHoursSchema,
  zoneSchema,
} from './community/community';
export { divisionListSchema } from './divisions/division-list';
export { idSchema, slugSchema } from './ids';
export { communityJsonSchema, toJsonSchema, workModelJsonSchema } from './json-schema';
export { workModelSchema } from './work-model/work-model';
