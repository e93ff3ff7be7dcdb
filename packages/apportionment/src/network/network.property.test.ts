import { array, assert, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawCases } from '../../../../test/support/law-cases';
import { apportion } from '../levy/apportion';
import { nucleolus, savingsGame, shapleyValue } from '../rules/coalition-game';
import { compareRules } from '../levy/compare-rules';
import type { Levy } from '../document/levy';
import type { Network } from '../document/network';
import type { Payer } from '../document/payer';
import { add, compare, fromRatioText, type Rational, rational, ratioText, subtract, zero } from '../rounding/rational';
import { sampleLevy } from '../levy/sample-levy.test';

const numRuns = lawCases(10_000);

interface Sketch {
  readonly parents: readonly number[];
  readonly costs: readonly number[];
  readonly taps: readonly number[];
}

/** Draws a random tree: each segment leads to an earlier one or to the root; segments without users cost nothing. */
const draw = ({
  parents,
  costs,
  taps,
}: Sketch): {
  readonly network: Network;
  readonly payers: readonly Payer[];
  readonly paths: readonly (readonly number[])[];
  readonly fen: readonly number[];
} => {
  const parentOf = (i: number): number => ((parents[i] ?? 0) % (i + 1)) - 1;
  const at = taps.map((tap) => tap % parents.length);
  const pathOf = (segment: number): readonly number[] => (segment < 0 ? [] : [segment, ...pathOf(parentOf(segment))]);
  const paths = at.map(pathOf);
  const used = new Set(paths.flat());
  const fen = parents.map((_, i) => (used.has(i) ? (costs[i] ?? 1) : 0));
  return {
    network: {
      segments: fen.map((cost, i) => ({
        id: `s${i}`,
        fen: cost,
        ...(parentOf(i) < 0 ? {} : { parentId: `s${parentOf(i)}` }),
      })),
      taps: at.map((segment, i) => ({ householdId: `h${i}`, segmentId: `s${segment}` })),
    },
    payers: taps.map((_, i) => ({ householdId: `h${i}`, area: 100 * (i + 1), persons: i + 1 })),
    paths,
    fen,
  };
};

const sketch = (players: number, segments: number) =>
  record({
    parents: array(nat(1000), { minLength: 1, maxLength: segments }),
    costs: array(
      nat(100_000).map((cost) => cost + 1),
      { minLength: segments, maxLength: segments },
    ),
    taps: array(nat(1000), { minLength: 1, maxLength: players }),
  });

const costOf = (fen: readonly number[], paths: readonly (readonly number[])[], group: readonly number[]): number =>
  [...new Set(group.flatMap((i) => paths[i] ?? []))].reduce((sum, segment) => sum + (fen[segment] ?? 0), 0);

/** The stand-alone costs of all coalitions, by size and then lexicographically: the independent description of the tree game. */
const game = (fen: readonly number[], paths: readonly (readonly number[])[]): readonly number[] => {
  const n = paths.length;
  const groups = Array.from({ length: 2 ** n - 1 }, (_, mask) =>
    Array.from({ length: n }, (_, i) => i).filter((i) => ((mask + 1) & (1 << i)) !== 0),
  );
  groups.sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
  return groups.map((group) => costOf(fen, paths, group));
};

const exactShares = (levy: Levy, payers: readonly Payer[]): readonly Rational[] => {
  const split = apportion({ levy, payers });
  if (!split.ok) throw new Error(JSON.stringify(split.report.items));
  return split.value.shares.map(({ exact }) => fromRatioText(exact));
};

const sumOf = (values: readonly Rational[]): Rational => values.reduce(add, zero);

describe('tree games', () => {
  test('law: Shapley on a tree equals Shapley by its definition over all coalitions, up to 8 players', () => {
    assert(
      property(sketch(8, 8), (drawn) => {
        const { network, payers, paths, fen } = draw(drawn);
        const total = fen.reduce((sum, cost) => sum + cost, 0);
        const shares = exactShares(
          sampleLevy({ rule: { kind: 'network', solution: 'shapley' }, network, actualCostFen: total }),
          payers,
        );
        expect(shares.map(ratioText)).toEqual(shapleyValue(game(fen, paths)));
      }),
      { numRuns },
    );
  }, 240_000);

  test('law: shares on a tree are in the core before rounding, for every solution', () => {
    assert(
      property(sketch(6, 7), (drawn) => {
        const { network, payers, paths, fen } = draw(drawn);
        const total = fen.reduce((sum, cost) => sum + cost, 0);
        for (const solution of ['shapley', 'sequential', 'nucleolus'] as const) {
          const shares = exactShares(
            sampleLevy({ rule: { kind: 'network', solution }, network, actualCostFen: total }),
            payers,
          );
          expect(ratioText(sumOf(shares))).toBe(String(total));
          const over = Array.from({ length: 2 ** paths.length - 1 }, (_, k) =>
            paths.flatMap((_path, i) => (((k + 1) & (1 << i)) === 0 ? [] : [i])),
          ).filter(
            (group) =>
              compare(sumOf(group.map((i) => shares[i] ?? zero)), rational(BigInt(costOf(fen, paths, group)))) > 0,
          );
          expect(over).toEqual([]);
        }
      }),
      { numRuns },
    );
  }, 240_000);

  test('law: the nucleolus of a tree is the nucleolus of its game by successive linear programs, up to 4 players', () => {
    assert(
      property(sketch(4, 6), (drawn) => {
        const { network, payers, paths, fen } = draw(drawn);
        const total = fen.reduce((sum, cost) => sum + cost, 0);
        const shares = exactShares(
          sampleLevy({ rule: { kind: 'network', solution: 'nucleolus' }, network, actualCostFen: total }),
          payers,
        );
        const costs = game(fen, paths);
        const saved = nucleolus(savingsGame(costs)).map(fromRatioText);
        expect(shares.map(ratioText)).toEqual(
          saved.map((saving, i) => ratioText(subtract(rational(BigInt(costs[i] ?? 0)), saving))),
        );
      }),
      { numRuns: lawCases(1500) },
    );
  }, 240_000);

  test('law: the no-subsidy check of a comparison finds what trying every group finds', () => {
    assert(
      property(sketch(6, 6), (drawn) => {
        const { network, payers, paths, fen } = draw(drawn);
        const total = fen.reduce((sum, cost) => sum + cost, 0);
        const compared = compareRules(
          { levy: sampleLevy({ rule: { kind: 'equal' }, network, actualCostFen: total }), payers },
          [{ id: 'persons', rule: { kind: 'persons' } }],
        );
        if (!compared.ok) throw new Error('not compared');
        for (const { outcome } of compared.value.rules) {
          const shares = (outcome?.shares ?? []).map(({ exact }) => fromRatioText(exact));
          let most = zero;
          for (let mask = 1; mask < 2 ** paths.length; mask += 1) {
            const group = paths.flatMap((_, i) => ((mask & (1 << i)) === 0 ? [] : [i]));
            const over = subtract(
              sumOf(group.map((i) => shares[i] ?? zero)),
              rational(BigInt(costOf(fen, paths, group))),
            );
            if (compare(over, most) > 0) most = over;
          }
          const found: { readonly householdIds: readonly string[]; readonly overFen: string } =
            outcome?.noSubsidy?.holds === false ? outcome.noSubsidy : { householdIds: [], overFen: '0' };
          expect(found.overFen).toBe(ratioText(most));
          // The named group pays exactly this much more.
          const named = payers.flatMap(({ householdId }, i) => (found.householdIds.includes(householdId) ? [i] : []));
          expect(
            ratioText(
              subtract(sumOf(named.map((i) => shares[i] ?? zero)), rational(BigInt(costOf(fen, paths, named)))),
            ),
          ).toBe(found.overFen);
        }
      }),
      { numRuns: lawCases(2000) },
    );
  }, 240_000);
});
