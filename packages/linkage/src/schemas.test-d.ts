import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import { type LinkageEvent, linkageEventSchema } from './log/linkage-event';
import { type MatchInput, matchInputSchema } from './match/match-input';
import { type PairingInput, pairingInputSchema } from './match/pairing-input';
import { type LinkageModel, linkageModelSchema, type LinkageParty, linkagePartySchema } from './model/linkage-model';
import {
  type Donor,
  donorSchema,
  type LinkageOrganisation,
  linkageOrganisationSchema,
  type LinkageSocialWorker,
  linkageSocialWorkerSchema,
  type LinkageVolunteer,
  linkageVolunteerSchema,
  type PairingHousehold,
  pairingHouseholdSchema,
} from './model/members';
import { type LinkageNeed, linkageNeedSchema, type Project, projectSchema } from './model/need';
import { type LinkagePlace, linkagePlaceSchema } from './model/places';

test('what a schema of the linkage parses is the written type', () => {
  expectTypeOf<z.output<typeof linkageEventSchema>>().toEqualTypeOf<LinkageEvent>();
  expectTypeOf<z.output<typeof matchInputSchema>>().toEqualTypeOf<MatchInput>();
  expectTypeOf<z.output<typeof pairingInputSchema>>().toEqualTypeOf<PairingInput>();
  expectTypeOf<z.output<typeof linkageModelSchema>>().toEqualTypeOf<LinkageModel>();
  expectTypeOf<z.output<typeof linkagePartySchema>>().toEqualTypeOf<LinkageParty>();
  expectTypeOf<z.output<typeof donorSchema>>().toEqualTypeOf<Donor>();
  expectTypeOf<z.output<typeof linkageOrganisationSchema>>().toEqualTypeOf<LinkageOrganisation>();
  expectTypeOf<z.output<typeof linkageSocialWorkerSchema>>().toEqualTypeOf<LinkageSocialWorker>();
  expectTypeOf<z.output<typeof linkageVolunteerSchema>>().toEqualTypeOf<LinkageVolunteer>();
  expectTypeOf<z.output<typeof pairingHouseholdSchema>>().toEqualTypeOf<PairingHousehold>();
  expectTypeOf<z.output<typeof linkageNeedSchema>>().toEqualTypeOf<LinkageNeed>();
  expectTypeOf<z.output<typeof projectSchema>>().toEqualTypeOf<Project>();
  expectTypeOf<z.output<typeof linkagePlaceSchema>>().toEqualTypeOf<LinkagePlace>();
});
