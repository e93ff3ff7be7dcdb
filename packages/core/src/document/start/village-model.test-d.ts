import { type Community, defineWorkModel, type LevelId, type PostId } from '@community1373/model';
import { blankOneThreeFive } from '@community1373/model/presets';
import { describe, expectTypeOf, it } from 'vitest';
import type { Scenario } from '../scenario';
import { createCommunityFromDivision } from './create-community-from-division';
import { createScenario } from './create-scenario';

const provenance = { kind: 'sample', source: 'test' } as const;
const name = { 'zh-CN': '试', en: 'test' };

// An invented “1+2+5” model with village, group and household, as in docs/guides/your-model-in-an-hour.md.
const village = defineWorkModel({
  ...blankOneThreeFive,
  id: 'village-1-2-5',
  slogan: undefined,
  stations: [
    { id: 'council', name, provenance },
    { id: 'service', name, provenance },
  ],
  posts: [
    { id: 'care', name, provenance },
    { id: 'cleaning', name, provenance },
    { id: 'patrol', name, provenance },
    { id: 'mediation', name, provenance },
    { id: 'culture', name, provenance },
  ],
  levels: [
    { id: 'village', name, requiredPosts: ['care'], inheritsLeads: false, provenance },
    { id: 'group', name, requiredPosts: [], inheritsLeads: true, provenance },
  ],
});
type Village = typeof village;

describe('a model of one’s own, from the division code to the scenario', () => {
  it('has its posts and levels as literal types', () => {
    expectTypeOf<PostId<Village>>().toEqualTypeOf<'care' | 'cleaning' | 'patrol' | 'mediation' | 'culture'>();
    expectTypeOf<LevelId<Village>>().toEqualTypeOf<'village' | 'group'>();
  });

  it('so that an unknown post does not compile', () => {
    // @ts-expect-error the village has no post `elder`
    const unknown: PostId<Village> = 'elder';
    expectTypeOf(unknown).toExtend<string>();
  });

  it('a start carries them, and knows the levels', () => {
    const started = createCommunityFromDivision('990101001201', '', { model: village, communityLevel: 'village' });
    if (started.ok) expectTypeOf(started.value).toEqualTypeOf<Community<Village>>();
    // @ts-expect-error the village has no level `area`
    createCommunityFromDivision('990101001201', '', { model: village, communityLevel: 'area' });
  });

  it('and so does the scenario', () => {
    expectTypeOf(createScenario<Village>).returns.toEqualTypeOf<Scenario<Village>>();
  });
});
