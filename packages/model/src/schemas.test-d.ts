import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { DivisionList, divisionListSchema } from './divisions/division-list';
import type { Community, CommunityHead, communityHeadSchema, communitySchema } from './records/community';
import type { GridNode, nodeSchema } from './records/grid-node';
import type { Dwelling, dwellingSchema, Household, householdSchema } from './records/household';
import type { Lead, leadSchema } from './records/lead';
import type { Cadence, cadenceSchema, Need, needSchema } from './records/need';
import type { Organisation, organisationSchema, SocialWorker, socialWorkerSchema } from './records/organisation';
import type { Position, positionSchema } from './records/position';
import type { Station, stationSchema, Zone, zoneSchema } from './records/station';
import type { Team, teamSchema, Volunteer, volunteerSchema } from './records/volunteer';
import type { Owner, ownerSchema, Ownership, ownershipSchema, Premises, premisesSchema } from './records/unit';
import type { WeeklyHours, weeklyHoursSchema } from './records/weekly-hours';
import type { CoverageKind, coverageKindSchema } from './work-model/coverage-kind';
import type { ModelElement, zoneKindSchema } from './work-model/element';
import type { LeadTitle, leadTitleSchema, Level, levelSchema } from './work-model/level';
import type { groupSchema, PopulationGroup } from './work-model/population-group';
import type { Post, postSchema } from './work-model/post';
import type { Slogan, sloganSchema } from './work-model/slogan';
import type {
  ModelProfile,
  profileSchema,
  ServiceCircle,
  serviceCircleSchema,
  WorkModel,
  workModelSchema,
} from './work-model/work-model';

type Out<S extends z.ZodType> = z.output<S>;

describe('the written types are those of the schemas, field by field', () => {
  it('of the records of a community', () => {
    expectTypeOf<Out<typeof positionSchema>>().toEqualTypeOf<Position>();
    expectTypeOf<Out<typeof weeklyHoursSchema>>().toEqualTypeOf<WeeklyHours>();
    expectTypeOf<Out<typeof nodeSchema>>().toEqualTypeOf<GridNode>();
    expectTypeOf<Out<typeof zoneSchema>>().toEqualTypeOf<Zone>();
    expectTypeOf<Out<typeof stationSchema>>().toEqualTypeOf<Station>();
    expectTypeOf<Out<typeof dwellingSchema>>().toEqualTypeOf<Dwelling>();
    expectTypeOf<Out<typeof householdSchema>>().toEqualTypeOf<Household>();
    expectTypeOf<Out<typeof premisesSchema>>().toEqualTypeOf<Premises>();
    expectTypeOf<Out<typeof ownerSchema>>().toEqualTypeOf<Owner>();
    expectTypeOf<Out<typeof ownershipSchema>>().toEqualTypeOf<Ownership>();
    expectTypeOf<Out<typeof teamSchema>>().toEqualTypeOf<Team>();
    expectTypeOf<Out<typeof volunteerSchema>>().toEqualTypeOf<Volunteer>();
    expectTypeOf<Out<typeof leadSchema>>().toEqualTypeOf<Lead>();
    expectTypeOf<Out<typeof organisationSchema>>().toEqualTypeOf<Organisation>();
    expectTypeOf<Out<typeof socialWorkerSchema>>().toEqualTypeOf<SocialWorker>();
    expectTypeOf<Out<typeof cadenceSchema>>().toEqualTypeOf<Cadence>();
    expectTypeOf<Out<typeof needSchema>>().toEqualTypeOf<Need>();
    expectTypeOf<Readonly<Out<typeof communityHeadSchema>>>().toEqualTypeOf<CommunityHead>();
    expectTypeOf<Out<typeof communitySchema>>().toEqualTypeOf<Community>();
  });

  it('of a work model', () => {
    expectTypeOf<Out<typeof zoneKindSchema>>().toEqualTypeOf<ModelElement>();
    expectTypeOf<Out<typeof postSchema>>().toEqualTypeOf<Post>();
    expectTypeOf<Out<typeof levelSchema>>().toEqualTypeOf<Level>();
    expectTypeOf<Out<typeof leadTitleSchema>>().toEqualTypeOf<LeadTitle>();
    expectTypeOf<Out<typeof groupSchema>>().toEqualTypeOf<PopulationGroup>();
    expectTypeOf<Out<typeof coverageKindSchema>>().toEqualTypeOf<CoverageKind>();
    expectTypeOf<Out<typeof sloganSchema>>().toEqualTypeOf<Slogan>();
    expectTypeOf<Out<typeof profileSchema>>().toEqualTypeOf<ModelProfile>();
    expectTypeOf<Out<typeof serviceCircleSchema>>().toEqualTypeOf<ServiceCircle>();
    expectTypeOf<Out<typeof workModelSchema>>().toEqualTypeOf<WorkModel>();
  });

  it('of a list of divisions', () => {
    expectTypeOf<Out<typeof divisionListSchema>>().toEqualTypeOf<DivisionList>();
  });
});
