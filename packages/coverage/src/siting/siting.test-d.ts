import type { Result } from '@community1373/base/diagnostics';
import { describe, expectTypeOf, test } from 'vitest';
import {
  explainSiting,
  locateFacilities,
  parseSiting,
  type SitingCode,
  type SitingProblem,
  type SitingQuestion,
  type SitingResult,
} from './index';

const space = { demand: [1], candidates: 1, distance: { kind: 'matrix', lengths: [0] } } as const;

describe('siting types', () => {
  test('a question asks for its own fields and no others', () => {
    expectTypeOf({ ...space, problem: 'mclp', facilityCount: 1, radius: 5 } as const).toExtend<SitingProblem>();
    expectTypeOf({ ...space, problem: 'mclp', facilityCount: 1 } as const).not.toExtend<SitingProblem>();
    expectTypeOf({
      ...space,
      problem: 'capacitated-p-median',
      facilityCount: 1,
    } as const).not.toExtend<SitingProblem>();
    expectTypeOf<SitingQuestion>().toEqualTypeOf<
      'mclp' | 'lscp' | 'p-median' | 'p-center' | 'capacitated-mclp' | 'capacitated-p-median'
    >();
  });

  test('only a result with a solution carries a value', () => {
    expectTypeOf(locateFacilities).returns.resolves.toEqualTypeOf<Result<SitingResult, SitingCode>>();
    expectTypeOf<Extract<SitingResult, { readonly value: number }>['status']>().toEqualTypeOf<'optimal' | 'feasible'>();
    expectTypeOf<
      Exclude<SitingResult, { readonly status: 'infeasible' } | { readonly status: 'unknown' }>['value']
    >().toBeNumber();
  });

  test('explanations take the codes of siting only; parsing gives a problem', () => {
    expectTypeOf(explainSiting).parameter(0).toHaveProperty('code').extract<'anything-else'>().toBeNever();
    const read = parseSiting({});
    if (read.ok) expectTypeOf(read.value).toEqualTypeOf<SitingProblem>();
  });
});
