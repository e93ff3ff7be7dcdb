import { defineWorkModel } from '@community1373/model';
import { guanxiangtai1373 } from '@community1373/model/presets';
import type { Service } from '@community1373/scheduling/demand';
import { describe, expectTypeOf, it } from 'vitest';
import type { Edit } from '../editing/edit';
import { edit } from '../editing/edit';
import type { Scenario } from './scenario';

const adapted = defineWorkModel({
  ...guanxiangtai1373,
  id: 'adapted',
  slogan: undefined,
  posts: [{ id: 'nurse', name: { 'zh-CN': '护理岗', en: 'Nursing' }, provenance: { kind: 'sample', source: 'test' } }],
  coverages: [],
  levels: [
    {
      id: 'village',
      name: { 'zh-CN': '村', en: 'Village' },
      requiredPosts: ['nurse'],
      inheritsLeads: false,
      provenance: { kind: 'sample', source: 'test' },
    },
  ],
  leadTitles: [],
});

type Adapted = Scenario<typeof adapted>;

describe('a scenario carries the ids of its model', () => {
  it('in volunteers, services and rounds', () => {
    expectTypeOf<Adapted['community']['volunteers'][number]['posts'][number]>().toEqualTypeOf<'nurse'>();
    expectTypeOf<Adapted['services'][number]['postId']>().toEqualTypeOf<'nurse'>();
    expectTypeOf<Adapted['rounds'][number]['postId']>().toEqualTypeOf<'nurse'>();
  });

  it('so that a service of an unknown post does not compile', () => {
    const service = {
      kind: 'session',
      id: 's',
      wanted: 1,
      recurrence: { kind: 'weekly', weekdays: [1] },
      start: '08:30',
      minutes: 60,
    } as const;
    expectTypeOf({ ...service, postId: 'nurse' as const }).toExtend<Service<'nurse'>>();
    // @ts-expect-error the adapted model has no post `elder`
    const wrong: Adapted['services'][number] = { ...service, postId: 'elder' };
    expectTypeOf(wrong).toExtend<object>();
  });

  it('and an edit keeps them', () => {
    const change = (scenario: Adapted) =>
      edit(scenario, (draft) => {
        const [volunteer] = draft.community.volunteers;
        // @ts-expect-error the adapted model has no post `elder`
        if (volunteer !== undefined) volunteer.posts = ['elder'];
      });
    expectTypeOf(change).returns.toEqualTypeOf<Edit<Adapted>>();
  });
});
