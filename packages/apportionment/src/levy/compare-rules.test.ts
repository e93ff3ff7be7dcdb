import { describe, expect, it } from 'vitest';
import { type ComparedRule, compareRules, type NamedCostRule, type RuleComparison } from './compare-rules';
import type { Levy } from '../document/levy';
import type { Payer } from '../document/payer';
import { sampleLevy } from './sample-levy.test';

const network = {
  segments: [
    { id: 'base', fen: 30_000 },
    { id: 'up', parentId: 'base', fen: 30_000 },
  ],
  taps: [
    { householdId: 'a', segmentId: 'base' },
    { householdId: 'b', segmentId: 'base' },
    { householdId: 'c', segmentId: 'up' },
  ],
};
const three: readonly Payer[] = [
  { householdId: 'a', area: 5000, persons: 1 },
  { householdId: 'b', area: 10_000, persons: 3 },
  { householdId: 'c', area: 15_000, persons: 2 },
];
const compared = (more: Partial<Levy> = {}, rules?: readonly NamedCostRule[], payers = three): RuleComparison => {
  const result = compareRules({ levy: sampleLevy({ actualCostFen: 60_000, ...more }), payers }, rules);
  if (!result.ok) throw new Error(JSON.stringify(result.report.items));
  return result.value;
};
const row = ({ rules }: RuleComparison, id: string): ComparedRule => {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe('rules side by side, by hand on 600 yuan', () => {
  it('every rule that the data allow; the legal default and the levy’s own are marked', () => {
    expect(compared({ network }).rules.map(({ id, legalDefault, own }) => [id, legalDefault, own])).toEqual([
      ['equal', false, true],
      ['area', true, false],
      ['persons', false, false],
      ['network-shapley', false, false],
      ['network-sequential', false, false],
      ['network-nucleolus', false, false],
    ]);
  });

  it('metered use is among them where every household has a meter', () => {
    const ids = (usage: readonly (number | undefined)[]): readonly string[] =>
      compared(
        {},
        undefined,
        three.map((payer, i) => ({ ...payer, usage: usage[i] })),
      ).rules.map(({ id }) => id);
    expect(ids([1, 0, 2])).toEqual(['equal', 'area', 'persons', 'usage']);
    expect(ids([1, undefined, 2])).toEqual(['equal', 'area', 'persons']);
  });

  it('of a bill of nothing all shares are equal, but no inequality can be said', () => {
    const { outcome } = row(compared({ actualCostFen: 0 }), 'area');
    expect(outcome).toMatchObject({ unchanged: 3, largest: { fen: 0, householdIds: ['a', 'b', 'c'] } });
    expect(outcome).not.toHaveProperty('gini');
  });

  it('who gains, who loses, how unequal, who bears most', () => {
    // By area 100:200:300 yuan, equally 200 each, by persons 100:300:200.
    const { outcome } = row(compared(), 'equal');
    expect(outcome).toMatchObject({
      againstDefault: [10_000, 0, -10_000],
      gainers: 1,
      losers: 1,
      unchanged: 1,
      gini: 0,
      largest: { fen: 20_000, householdIds: ['a', 'b', 'c'] },
    });
    const byArea = row(compared(), 'area').outcome;
    // Gini of 1, 2, 3: 2 × (1×1 + 2×2 + 3×3) / (3 × 6) − 4/3 = 2/9.
    expect(byArea?.gini).toBeCloseTo(2 / 9, 12);
    expect(
      byArea?.lorenz.map((point) => Object.values(point).map((value) => Math.round(Number(value) * 1000))),
    ).toEqual([
      [0, 0],
      [333, 167],
      [667, 500],
      [1000, 1000],
    ]);
    expect(byArea).toMatchObject({
      againstDefault: [0, 0, 0],
      gainers: 0,
      losers: 0,
      unchanged: 3,
      largest: { fen: 30_000, householdIds: ['c'] },
    });
    expect(row(compared(), 'persons').outcome).toMatchObject({
      againstDefault: [0, 10_000, -10_000],
      gainers: 1,
      losers: 1,
      unchanged: 1,
      largest: { fen: 30_000, householdIds: ['b'] },
    });
  });

  it('the no-subsidy check: equally, a and b pay 400 yuan for a base of 300, and so subsidise c; along the pipe nobody does', () => {
    const { rules } = compared({ network });
    expect(rules.map(({ id, outcome }) => [id, outcome?.noSubsidy])).toEqual([
      ['equal', { holds: false, householdIds: ['a', 'b'], overFen: '10000' }],
      // By area they pay 300 yuan for 300; by persons 400.
      ['area', { holds: true }],
      ['persons', { holds: false, householdIds: ['a', 'b'], overFen: '10000' }],
      ['network-shapley', { holds: true }],
      ['network-sequential', { holds: true }],
      ['network-nucleolus', { holds: true }],
    ]);
  });

  it('who is not on the network subsidises it with all that it pays', () => {
    // Equally 200 yuan each: a pays them for nothing; b pays 200 for a base of 300, and with c 400 for both segments of 600.
    const { outcome } = row(
      compared(
        { network: { ...network, taps: network.taps.slice(1) } },
        [{ id: 'usage', rule: { kind: 'usage' } }],
        three.map((payer, i) => ({ ...payer, usage: i })),
      ),
      'levy',
    );
    expect(outcome?.noSubsidy).toEqual({ holds: false, householdIds: ['a'], overFen: '20000' });
  });

  it('one who is not on the network and pays nothing subsidises nobody', () => {
    const { outcome } = row(
      compared(
        { network: { ...network, taps: network.taps.slice(1) } },
        [{ id: 'usage', rule: { kind: 'usage' } }],
        three.map((payer, i) => ({ ...payer, usage: i })),
      ),
      'usage',
    );
    // By use 0:1:2: b pays 200 yuan for a base of 300, c 400 for the 600 of both segments.
    expect(outcome?.noSubsidy).toEqual({ holds: true });
  });

  it('and is not named where others do', () => {
    const one = {
      segments: [
        { id: 'base', fen: 10 },
        { id: 'up', parentId: 'base', fen: 50 },
      ],
      taps: network.taps.slice(1),
    };
    // By use 0:2:4: b pays 200 yuan of 600 for a base of 100.
    const { outcome } = row(
      compared(
        { network: one },
        [{ id: 'usage', rule: { kind: 'usage' } }],
        three.map((payer, i) => ({ ...payer, usage: 2 * i })),
      ),
      'usage',
    );
    expect(outcome?.noSubsidy).toEqual({ holds: false, householdIds: ['b'], overFen: '10000' });
  });

  it('without a network there is no such check', () => {
    expect(row(compared(), 'equal').outcome).not.toHaveProperty('noSubsidy');
  });
});

describe('what is always there', () => {
  it('of named rules too, the levy’s own and the legal default', () => {
    expect(
      compared({}, [{ id: 'heads', rule: { kind: 'persons' } }]).rules.map(({ id, own, legalDefault }) => [
        id,
        own,
        legalDefault,
      ]),
    ).toEqual([
      ['levy', true, false],
      ['heads', false, false],
      ['area', false, true],
    ]);
  });

  it('where the law says nothing there is no default to compare with', () => {
    const { rules } = compared({ legalDefault: 'none' });
    expect(rules.some(({ legalDefault }) => legalDefault)).toBe(false);
    expect(rules.every(({ outcome }) => outcome?.againstDefault === undefined)).toBe(true);
  });

  it('a rule that cannot be applied keeps its place, with what is missing', () => {
    const { outcome, report } = row(compared({}, [{ id: 'meters', rule: { kind: 'usage' } }]), 'meters');
    expect(outcome).toBeUndefined();
    expect(report.items.map(({ code, path }) => [code, path])).toEqual(
      ['a', 'b', 'c'].map((_, i) => ['apportionment.measure-missing', ['payers', i, 'usage']]),
    );
  });

  it('a comparison asks before any agreement, so none is missing', () => {
    const { rules } = compared({ authority: { kind: 'owners-decision', voteId: 'v' }, rule: { kind: 'area' } });
    expect(rules.flatMap(({ report }) => report.items)).toEqual([]);
  });

  it('input that cannot be used is named and not compared', () => {
    const result = compareRules({ levy: sampleLevy({ actualCostFen: 1 }), payers: [] });
    expect([result.ok, result.report.items.map(({ code }) => code)]).toEqual([false, ['apportionment.no-payers']]);
  });

  it('either stage can be compared', () => {
    const levy = sampleLevy({ actualCostFen: 60_000, advance: { basis: 'total', fen: 6000 } });
    const result = compareRules({ levy, payers: three }, undefined, 'advance');
    expect(result.ok && [result.value.stage, result.value.rules[1]?.outcome?.shares.map(({ fen }) => fen)]).toEqual([
      'advance',
      [1000, 2000, 3000],
    ]);
  });

  it('who must pay is still asked first', () => {
    const { responsibility, ...rest } = sampleLevy({ actualCostFen: 60_000 });
    const result = compareRules({
      levy: { ...rest, responsibility: { ...responsibility, utility: undefined } },
      payers: three,
    });
    expect(result.ok && result.value.rules.map(({ outcome, report }) => [outcome, report.items[0]?.code])).toEqual([
      [undefined, 'apportionment.responsibility-unanswered'],
      [undefined, 'apportionment.responsibility-unanswered'],
      [undefined, 'apportionment.responsibility-unanswered'],
    ]);
  });
});
