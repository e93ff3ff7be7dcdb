export { linkageEventSchema } from './log/linkage-event';
export { matchInputSchema } from './match/match-input';
export { pairingInputSchema } from './match/pairing-input';
export { linkageModelSchema, linkagePartySchema } from './model/linkage-model';
export {
  donorSchema,
  linkageOrganisationSchema,
  linkageSocialWorkerSchema,
  linkageVolunteerSchema,
  pairingHouseholdSchema,
} from './model/members';
export { linkageNeedSchema, projectSchema } from './model/need';
export { linkagePlaceSchema } from './model/places';
