import { describe, expectTypeOf, it } from 'vitest';
import type { RosterProblem, RosterRule, Shift } from '..';
import type { Service } from '../demand';

describe('the types of the room', () => {
  it('narrow a rule by its kind', () => {
    expectTypeOf<Extract<RosterRule, { kind: 'rest' }>['minutes']>().toEqualTypeOf<number>();
    expectTypeOf<Extract<RosterRule, { kind: 'load' }>['max']>().toEqualTypeOf<number | 'own' | undefined>();
    expectTypeOf<RosterRule['kind']>().toEqualTypeOf<
      | 'post'
      | 'skill'
      | 'licence'
      | 'insurance'
      | 'consent'
      | 'availability'
      | 'overlap'
      | 'travel'
      | 'rest'
      | 'load'
      | 'consecutive'
      | 'weekends'
      | 'succession'
      | 'together'
      | 'apart'
      | 'mix'
      | 'distance'
      | 'request'
      | 'cover'
      | 'fairness'
      | 'continuity'
      | 'preference'
    >();
  });

  it('carry the post ids of a model', () => {
    type Post = 'elder' | 'safety';
    expectTypeOf<Service<Post>['postId']>().toEqualTypeOf<Post>();
    expectTypeOf<Shift<Post>['postId']>().toEqualTypeOf<Post>();
    expectTypeOf<RosterProblem<Post>['people'][number]['posts']>().toEqualTypeOf<readonly Post[]>();
    expectTypeOf<RosterProblem<Post>>().toExtend<RosterProblem>();
    expectTypeOf<'barber'>().not.toExtend<Service<Post>['postId']>();
  });
});
