import type { Explanation } from '@community1373/base/explain';
import { expectTypeOf, test } from 'vitest';
import {
  type Catchment,
  createCatchment,
  explain,
  type GapCode,
  type GridState,
  type Metric,
  parseCatchment,
  personnelCoverage,
} from './index';

test('a catchment’s views are typed arrays that cannot be replaced', () => {
  expectTypeOf<Catchment['counts']>().toEqualTypeOf<Uint32Array>();
  // @ts-expect-error the views are read-only properties
  ((catchment: Catchment) => (catchment.counts = new Uint32Array(1)))(
    createCatchment({ households: none, providers: none, radius: 1 }),
  );
});

test('states, metrics and reasons are closed unions', () => {
  expectTypeOf<GridState>().toEqualTypeOf<'direct' | 'inherited' | 'missing' | 'unreachable' | 'notRequired'>();
  expectTypeOf<Metric['kind']>().toEqualTypeOf<'straight' | 'paths'>();
  expectTypeOf(personnelCoverage).returns.toHaveProperty('missing');
  expectTypeOf<{ code: GapCode; params: {} }>().toExtend<Parameters<typeof explain>[0]>();
  // @ts-expect-error a code that no catalogue has
  explain({ code: 'coverage.nonsense', params: {} } satisfies Explanation, 'en');
});

test('what a parser gives fits the builder', () => {
  const read = parseCatchment({ households: [], providers: [], radius: 1 });
  if (read.ok) expectTypeOf(read.value).toExtend<Parameters<typeof createCatchment>[0]>();
});

const none = { lon: new Float64Array(0), lat: new Float64Array(0) };
