import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import {
  apportion,
  type Apportionment,
  type CostRule,
  type CostRuleKind,
  explainShare,
  type Levy,
  roundShares,
} from '..';
import { settle } from '../accounts';
import { levySchema } from '../schemas';

test('roundShares gives numbers for a number and BigInts for a BigInt', () => {
  expectTypeOf(roundShares({ total: 1, weights: [1n, 2], method: 'dean' })).toEqualTypeOf<number[]>();
  expectTypeOf(
    roundShares({ total: 1n, weights: [1], method: 'quota', minimum: 1n, tie: { seed: 1, ids: ['a'] } }),
  ).toEqualTypeOf<bigint[]>();
  // @ts-expect-error hamilton is called largest-remainder
  roundShares({ total: 1, weights: [1], method: 'hamilton' });
  // @ts-expect-error a tie needs ids beside its seed
  roundShares({ total: 1, weights: [1], method: 'dean', tie: { seed: 1 } });
});

test('the document and its type are one', () => {
  expectTypeOf<z.infer<typeof levySchema>>().toEqualTypeOf<Levy>();
  expectTypeOf<CostRule['kind']>().toEqualTypeOf<CostRuleKind>();
  expectTypeOf<CostRuleKind>().toEqualTypeOf<
    'equal' | 'area' | 'persons' | 'usage' | 'floor' | 'network' | 'fixed' | 'blend'
  >();
});

test('results are read after ok', () => {
  expectTypeOf(apportion).returns.toExtend<{ readonly ok: boolean }>();
  expectTypeOf(explainShare).parameter(0).toEqualTypeOf<Apportionment>();
  // @ts-expect-error the value is there only when ok
  void settle({ levy: {} as Levy, payers: [] }).value;
});
