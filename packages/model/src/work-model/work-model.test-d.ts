import type { Result } from '@community1373/base/diagnostics';
import { describe, expectTypeOf, it } from 'vitest';
import {
  asId,
  type Community,
  defineWorkModel,
  type GroupId,
  type Household,
  type Id,
  type LevelId,
  type ModelCode,
  parseWorkModel,
  type PostId,
  validateCommunity,
  type Volunteer,
  type WorkModel,
} from '..';
import { guanxiangtai1373 } from '../presets';

const said = { kind: 'sample', source: 'test' } as const;
const adapted = defineWorkModel({
  ...guanxiangtai1373,
  id: 'two-posts',
  slogan: undefined,
  posts: [
    { id: 'elder', name: { 'zh-CN': '为老岗', en: 'Elder' }, provenance: said },
    { id: 'greening', name: { 'zh-CN': '绿化岗', en: 'Greening' }, provenance: said },
  ],
  coverages: [],
  levels: [
    {
      id: 'village',
      name: { 'zh-CN': '村', en: 'Village' },
      requiredPosts: ['elder'],
      inheritsLeads: false,
      provenance: said,
    },
    { id: 'team', name: { 'zh-CN': '组', en: 'Team' }, requiredPosts: [], inheritsLeads: true, provenance: said },
  ],
  leadTitles: [],
});
type Adapted = typeof adapted;

describe('the ids of a model defined in code are literal', () => {
  it('of the 1373 model', () => {
    expectTypeOf<PostId<typeof guanxiangtai1373>>().toEqualTypeOf<
      'elder' | 'publicity' | 'safety' | 'environment' | 'mutual' | 'culture' | 'mediation'
    >();
    expectTypeOf<LevelId<typeof guanxiangtai1373>>().toEqualTypeOf<
      'community' | 'area' | 'compound' | 'building' | 'entrance'
    >();
  });

  it('of an adapted model', () => {
    expectTypeOf<PostId<Adapted>>().toEqualTypeOf<'elder' | 'greening'>();
    expectTypeOf<LevelId<Adapted>>().toEqualTypeOf<'village' | 'team'>();
  });

  it('so that an unknown post does not compile', () => {
    const volunteer: Volunteer<Adapted> = {
      id: asId('volunteer', 'v'),
      // @ts-expect-error the adapted model has no post for safety
      posts: ['elder', 'safety'],
      minutesPerWeek: 60,
      availability: [],
      skills: [],
      insured: true,
      consents: true,
    };
    expectTypeOf(volunteer.posts).toEqualTypeOf<readonly ('elder' | 'greening')[]>();
  });

  it('so that an unknown group does not compile', () => {
    const household: Household<Adapted> = {
      id: asId('household', 'h'),
      dwellingId: asId('dwelling', 'd'),
      // @ts-expect-error the adapted model has no group of over 100
      residents: { 'age-80': 1, 'age-100': 1 },
    };
    expectTypeOf(household.residents['age-80']).toEqualTypeOf<number | undefined>();
  });

  it('and an id of one kind is not taken for another', () => {
    // @ts-expect-error a dwelling is no household
    expectTypeOf<Id<'dwelling'>>().toExtend<Id<'household'>>();
    // @ts-expect-error a text is no id until it is read or marked as one
    expectTypeOf<string>().toExtend<Id<'household'>>();
  });
});

describe('a community narrows with its model', () => {
  it('validateCommunity gives it the ids of the model it was given', () => {
    const read = validateCommunity(adapted, {});
    expectTypeOf(read).toEqualTypeOf<Result<Community<Adapted>, ModelCode>>();
    if (!read.ok) return;
    expectTypeOf<(typeof read.value.nodes)[number]['levelId']>().toEqualTypeOf<'village' | 'team'>();
    expectTypeOf<(typeof read.value.needs)[number]['postId']>().toEqualTypeOf<'elder' | 'greening'>();
    expectTypeOf<(typeof read.value.leads)[number]['titleId']>().toEqualTypeOf<undefined>();
  });

  it('a community of one model is not one of another', () => {
    expectTypeOf<Community<typeof guanxiangtai1373>>().not.toExtend<Community<Adapted>>();
    expectTypeOf<Community<Adapted>>().toExtend<Community>();
  });
});

describe('a model read at run time', () => {
  it('has texts for ids', () => {
    const read = parseWorkModel({});
    expectTypeOf(read).toEqualTypeOf<Result<WorkModel, ModelCode>>();
    if (!read.ok) return;
    expectTypeOf<PostId<typeof read.value>>().toEqualTypeOf<string>();
    expectTypeOf<GroupId>().toEqualTypeOf<string>();
  });
});
