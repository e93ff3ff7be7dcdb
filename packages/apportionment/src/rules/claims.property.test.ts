import { array, assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { lawCases } from '../../../../test/support/law-cases';
import { awardsOf, divideClaims } from './claims';
import { claimsRuleSchema } from '../document/subsidy';
import {
  add,
  compare,
  divide,
  fromRatioText,
  type Rational,
  rational,
  ratioText,
  subtract,
  zero,
} from '../rounding/rational';

const numRuns = lawCases(10_000);
const claims = array(nat(60), { minLength: 1, maxLength: 6 });
const estateOf = (list: readonly number[], part: number): number =>
  part % (list.reduce((sum, claim) => sum + claim, 0) + 1);
const rules = claimsRuleSchema.options;
const exactOf = (rule: (typeof rules)[number], estate: number, list: readonly number[]): readonly Rational[] =>
  divideClaims({ estate, claims: list, rule }).exact.map(fromRatioText);

test('law: awards sum to the estate, none is negative or above its claim, larger claims get no less and lose no less', () => {
  assert(
    property(claims, nat(), (list, part) => {
      const estate = estateOf(list, part);
      for (const rule of rules) {
        const awards = exactOf(rule, estate, list);
        expect(ratioText(awards.reduce(add, zero))).toBe(String(estate));
        const losses = list.map((claim, i) => subtract(rational(BigInt(claim)), awards[i] ?? zero));
        const atLeast = (a: Rational | undefined, b: Rational | undefined): boolean =>
          compare(a ?? zero, b ?? zero) >= 0;
        const broken = list.flatMap((claim, i) => {
          const kept = atLeast(awards[i], zero) && atLeast(losses[i], zero);
          const ordered = list.every(
            (other, j) => other < claim || (atLeast(awards[j], awards[i]) && atLeast(losses[j], losses[i])),
          );
          return kept && ordered ? [] : [{ rule, i }];
        });
        expect(broken).toEqual([]);
      }
    }),
    { numRuns },
  );
});

test('law: proportional, Talmud and random arrival are self-dual, and equal awards and losses are each other’s dual', () => {
  const dual = {
    proportional: 'proportional',
    talmud: 'talmud',
    'random-arrival': 'random-arrival',
    'equal-awards': 'equal-losses',
    'equal-losses': 'equal-awards',
  } as const;
  assert(
    property(claims, nat(), (list, part) => {
      const estate = estateOf(list, part);
      const all = list.reduce((sum, claim) => sum + claim, 0);
      for (const rule of rules) {
        const losses = exactOf(dual[rule], all - estate, list).map((loss, i) =>
          ratioText(subtract(rational(BigInt(list[i] ?? 0)), loss)),
        );
        expect(exactOf(rule, estate, list).map(ratioText)).toEqual(losses);
      }
    }),
    { numRuns: lawCases(3000) },
  );
});

test('law: random arrival is the average over all orders of arrival', () => {
  const orders = (items: readonly number[]): readonly (readonly number[])[] =>
    items.length === 0
      ? [[]]
      : items.flatMap((first, i) => orders(items.toSpliced(i, 1)).map((rest) => [first, ...rest]));
  assert(
    property(array(nat(30), { minLength: 1, maxLength: 4 }), nat(), (list, part) => {
      const estate = estateOf(list, part);
      const sums = list.map(() => 0);
      const all = orders(list.map((_, i) => i));
      for (const order of all) {
        let left = estate;
        for (const i of order) {
          const taken = Math.min(left, list[i] ?? 0);
          sums[i] = (sums[i] ?? 0) + taken;
          left -= taken;
        }
      }
      expect(exactOf('random-arrival', estate, list).map(ratioText)).toEqual(
        sums.map((sum) => ratioText(divide(rational(BigInt(sum)), rational(BigInt(all.length))))),
      );
    }),
    { numRuns },
  );
});

test('claims of one kind are counted together: 200 equal claims by random arrival', () => {
  expect(
    divideClaims({ estate: 999, claims: Array.from({ length: 200 }, () => 10), rule: 'random-arrival' }).exact[0],
  ).toBe('999/200');
});

test('bad calls are named', () => {
  expect(() => divideClaims({ estate: 4, claims: [1, 2], rule: 'talmud' })).toThrow('apportionment.estate');
  expect(() => divideClaims({ estate: 1, claims: [1.5], rule: 'talmud' })).toThrow('apportionment.claim');
  expect(() =>
    awardsOf(
      'random-arrival',
      10n ** 9n,
      Array.from({ length: 60 }, (_, i) => 10n ** 8n + 3n ** BigInt(i % 40)),
    ),
  ).toThrow('apportionment.random-arrival-too-large');
});
