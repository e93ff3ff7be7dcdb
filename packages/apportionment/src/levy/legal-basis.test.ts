import { civilCodePack, type RulePack } from '@community1373/base/rules';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion';
import type { Levy } from '../document/levy';
import { sampleLevy } from './sample-levy.test';

const payers = [
  { householdId: 'a', area: 5000 },
  { householdId: 'b', area: 5000 },
];
const judged = (pack: RulePack, more: Partial<Levy> = {}) =>
  apportion({ levy: sampleLevy({ actualCostFen: 100, ...more }), payers, packs: [pack] });
const problems = (pack: RulePack, more: Partial<Levy> = {}): readonly (readonly [string, string])[] =>
  judged(pack, more).report.items.map(({ code, path }) => [code, path.join('.')]);

const unsure: RulePack = {
  ...civilCodePack,
  rules: civilCodePack.rules.map((rule) => (rule.id === 'civil-code-280' ? { ...rule, certainty: 'recalled' } : rule)),
};
const without283: RulePack = {
  ...civilCodePack,
  rules: civilCodePack.rules.filter(({ id }) => id !== 'civil-code-283'),
};
const owners = { authority: { kind: 'owners-decision', voteId: 'v' }, rule: { kind: 'area' } } as const;

describe('a rule of law whose text was not read', () => {
  it('is never used silently', () => {
    expect(problems(unsure, owners)).toEqual([['apportionment.rule-unsure', 'levy.acknowledgedUnsure']]);
    expect(problems(unsure, { ...owners, acknowledgedUnsure: ['civil-code-283'] })).toEqual([
      ['apportionment.rule-unsure', 'levy.acknowledgedUnsure'],
    ]);
  });

  it('is used where the levy names it, or does not rest on it', () => {
    expect(problems(unsure, { ...owners, acknowledgedUnsure: ['civil-code-280'] })).toEqual([]);
    expect(problems(unsure)).toEqual([]);
  });
});

describe('a pack without the article on sharing', () => {
  it('has nothing to judge the rule by, and says so once for each use', () => {
    expect(problems(without283, owners)).toEqual([['apportionment.rule-not-in-force', 'levy.decidedOn']]);
    expect(judged(without283, owners).ok).toBe(false);
  });

  it('is enough for costs that the law does not share, and for what nobody owes', () => {
    expect(problems(without283, { ...owners, legalDefault: 'none' })).toEqual([]);
    expect(problems(without283, { authority: { kind: 'voluntary' } })).toEqual([]);
  });
});

describe('by area is what the law says; what departs from it needs an agreement', () => {
  const departures: readonly (readonly [string, Partial<Levy>])[] = [
    ['another rule', { rule: { kind: 'equal' } }],
    ['a floor', { limits: { floorFen: 1 } }],
    ['a cap', { limits: { capFen: 99 } }],
    [
      'an exemption that others bear',
      { exemptions: [{ householdId: 'a', percent: 10, reason: 'x', borneBy: 'others' }] },
    ],
  ];
  it.each(departures)('%s', (_, more) => {
    expect(problems(civilCodePack, { ...owners, ...more })).toEqual([
      ['apportionment.agreement-required', 'levy.sharingAgreementId'],
    ]);
    expect(problems(civilCodePack, { ...owners, ...more, sharingAgreementId: 'minutes-3' })).toEqual([]);
    expect(problems(civilCodePack, { ...owners, ...more, legalDefault: 'none' })).toEqual([]);
  });

  it.each<[string, Partial<Levy>]>([
    ['limits that say nothing', { limits: {} }],
    [
      'an exemption that nobody bears',
      { exemptions: [{ householdId: 'a', percent: 10, reason: 'x', borneBy: 'nobody' }] },
    ],
  ])('%s does not', (_, more) => expect(problems(civilCodePack, { ...owners, ...more })).toEqual([]));
});

describe('floor tables wherever they stand in a rule', () => {
  const table = {
    id: 'lift',
    source: 'heard',
    certainty: 'recalled',
    coefficients: [{ floor: 1, hundredths: 100 }],
  } as const;
  const floor = { kind: 'floor', table } as const;
  const onFirst = payers.map((payer) => ({ ...payer, floor: 1 }));
  it.each<[Levy['rule'], string]>([
    [floor, 'levy.rule.table'],
    [{ kind: 'fixed', amounts: [{ householdId: 'a', fen: 10 }], rest: floor }, 'levy.rule.rest.table'],
    [
      {
        kind: 'blend',
        parts: [
          { weight: 1, rule: { kind: 'area' } },
          { weight: 1, rule: { kind: 'fixed', amounts: [{ householdId: 'a', fen: 1 }], rest: floor } },
        ],
      },
      'levy.rule.parts.1.rule.rest.table',
    ],
  ])('are refused while nobody is sure of them', (rule, path) => {
    const found = (acknowledgedUnsure: readonly string[]) =>
      apportion({
        levy: sampleLevy({ actualCostFen: 100, rule, acknowledgedUnsure }),
        payers: onFirst,
      }).report.items.map((item) => [item.code, item.severity, item.path.join('.')]);
    expect(found([])).toEqual([['apportionment.floor-table-unsure', 'error', path]]);
    expect(found(['other'])).toEqual([['apportionment.floor-table-unsure', 'error', path]]);
    expect(found(['lift'])).toEqual([['apportionment.unsure-acknowledged', 'warning', path]]);
  });
});
