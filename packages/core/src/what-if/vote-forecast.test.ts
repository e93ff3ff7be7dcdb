import type { ApportionInput, Levy, Payer } from '@community1373/apportionment';
import {
  consent,
  type DecisionRule,
  type Member,
  ownersOrdinary,
  ownersThreeQuarters,
  residentsAssembly,
  tally,
  unanimous,
} from '@community1373/deliberation';
import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { describe as group, expect, it, test } from 'vitest';
import { explain, formatDiagnostic } from '../messages/messages';
import { sampleScenario } from '../sample';
import { forecastLevy, type ForecastOptions, forecastVote, type VoteForecast } from './vote-forecast';

const asked = { liable: false, reason: '已核实' } as const;
const levyOf = (more: Partial<Levy> = {}): Levy => ({
  id: 'pipe',
  title: '供水管',
  decidedOn: '2026-01-12',
  authority: { kind: 'agreement', agreementId: 'a' },
  responsibility: { utility: asked, builder: asked, wrongdoer: asked, repairFund: asked },
  scope: { kind: 'all' },
  rule: { kind: 'equal' },
  receipts: [],
  actualCostFen: 24_000,
  ...more,
});
const payersOf = (areas: readonly number[]): readonly Payer[] =>
  areas.map((area, i) => ({ householdId: `h${i}`, area }));
const look = (input: ApportionInput, options?: ForecastOptions): VoteForecast => {
  const forecast = forecastVote(input, options);
  if (!forecast.ok) throw new Error(JSON.stringify(forecast.report.items));
  return forecast.value;
};
const codesOf = (input: ApportionInput, options?: ForecastOptions): readonly string[] => {
  const { ok, report } = forecastVote(input, options);
  for (const item of report.items)
    for (const locale of ['zh-CN', 'en'] as const) {
      const { what, fix } = formatDiagnostic(item, locale);
      expect(`${what}${fix}`).not.toMatch(/[{}]|core\.|deliberation\.|apportionment\./);
    }
  expect(ok).toBe(report.errors === 0);
  return report.items.map(({ code }) => code);
};
const ruleOf = (forecast: VoteForecast, id: string) => {
  const found = forecast.rules.find((rule) => rule.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

group('by hand', () => {
  // By area 50, 50, 50 and 90 yuan; equally 60 each: three pay 10 more, one pays 30 less.
  const input = { levy: levyOf(), payers: payersOf([5000, 5000, 5000, 9000]) };

  it('three small flats against a large one: equal shares lack two heads and 30.01 m²', () => {
    const forecast = look(input);
    expect([forecast.against, ruleOf(forecast, 'area').result]).toEqual(['area', 'baseline']);
    const { result, wanting, tally: count, why } = ruleOf(forecast, 'equal');
    expect([result, count?.inFavour, count?.against]).toEqual([
      'fails',
      { heads: 1, area: 9000 },
      { heads: 3, area: 15_000 },
    ]);
    // More than half of 4 is 3; more than half of 240.00 m² is 120.01.
    expect(wanting).toEqual({
      heads: 2,
      area: 3001,
      objections: 0,
      households: 2,
      example: ['member:h0', 'member:h1'],
      extraFen: 2000,
    });
    expect(explain(why.at(-1) ?? { code: '', params: {} }, 'zh-CN')).toBe(
      '赞成的还差 2 人、面积还差 30.01 平方米；至少要有 2 人改为赞成，这些人改用该办法后合计多付 20.00 元',
    );
    for (const line of why)
      for (const locale of ['zh-CN', 'en'] as const)
        expect(explain(line, locale)).not.toMatch(/[{}]|core\.|deliberation\./);
  });

  it('turned round, sharing by area passes against equal shares by heads and area', () => {
    const { rules } = look(input, { against: 'equal' });
    expect(rules.map(({ id, result }) => [id, result])).toEqual([
      ['equal', 'baseline'],
      ['area', 'passes'],
    ]);
  });

  it('one owner of two small flats casts one vote for both, by their sum', () => {
    const members: readonly Member[] = [
      { id: 'h0', area: 5000, ownerId: 'o' },
      { id: 'h1', area: 5000 },
      { id: 'h2', area: 5000 },
      { id: 'h3', area: 9000, ownerId: 'o' },
    ];
    const { tally: count } = ruleOf(look(input, { members }), 'equal');
    // The owner pays 10 more for one flat and 30 less for the other.
    expect([count?.total.heads, count?.inFavour, count?.outcome]).toEqual([
      3,
      { heads: 1, area: 14_000 },
      'not-carried',
    ]);
  });

  it('who pays the same abstains, and so does a member who is not charged', () => {
    const even = { levy: levyOf(), payers: payersOf([5000, 5000]) };
    const members: readonly Member[] = [
      { id: 'h0', area: 5000 },
      { id: 'h1', area: 5000 },
      { id: 'downstairs', area: 3000 },
    ];
    expect(ruleOf(look(even, { members }), 'equal').tally?.abstaining).toEqual({ heads: 3, area: 13_000 });
  });

  it('under consent it says how many objections there are too many', () => {
    const { wanting, result } = ruleOf(look(input, { decision: { ...consent, objections: { atMost: 1 } } }), 'equal');
    expect([result, wanting]).toEqual([
      'fails',
      { heads: 0, area: 0, objections: 2, households: 2, example: ['member:h0', 'member:h1'], extraFen: 2000 },
    ]);
  });

  it('where the law has no default, the levy’s own rule is the one that holds', () => {
    expect(look({ ...input, levy: levyOf({ legalDefault: 'none' }) }).against).toBe('equal');
  });

  it('building 9 of the sample: equal shares pass against area, 35 of 56', () => {
    const forecast = forecastLevy(sampleScenario(), 'levy-b9-main');
    if (!forecast.ok) throw new Error('outlook');
    expect(ruleOf(forecast.value, 'equal').tally?.inFavour.heads).toBe(35);
    // With a higher share of votes required it fails by seven: three quarters of 56 are 42.
    const strict = forecastLevy(sampleScenario(), 'levy-b9-main', { decision: ownersThreeQuarters });
    expect(strict.ok && ruleOf(strict.value, 'equal').wanting?.heads).toBe(7);
  });
});

group('bad input is named', () => {
  const payers = payersOf([5000, 6000]);
  it.each<[string, readonly string[], readonly string[]]>([
    ['nobody', codesOf({ levy: levyOf(), payers: [] }), ['apportionment.no-payers']],
    [
      'an unknown rule to measure against',
      codesOf({ levy: levyOf(), payers }, { against: 'horoscope' }),
      ['core.outlook-unknown-rule'],
    ],
    [
      'no areas to share by',
      codesOf({ levy: levyOf(), payers: [{ householdId: 'h0' }, { householdId: 'h1' }] }),
      ['core.outlook-no-baseline', 'apportionment.measure-missing', 'apportionment.measure-missing'],
    ],
    [
      'a vote by area among members without one',
      codesOf({ levy: levyOf({ legalDefault: 'none' }), payers: [{ householdId: 'h0' }] }),
      ['deliberation.area-missing'],
    ],
    [
      'a member twice',
      codesOf(
        { levy: levyOf(), payers },
        {
          members: [
            { id: 'h0', area: 1 },
            { id: 'h0', area: 1 },
          ],
        },
      ),
      ['deliberation.duplicate-member'],
    ],
    [
      'a rule of 2026 on a day of 2025',
      codesOf({ levy: levyOf({ decidedOn: '2025-12-31' }), payers }, { decision: residentsAssembly }),
      ['deliberation.rule-not-in-force'],
    ],
    [
      'a rule with nothing to decide by',
      codesOf({ levy: levyOf(), payers }, { decision: { ...unanimous, majority: { of: 'all' } } }),
      ['deliberation.rule-empty'],
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  it('an unknown levy of a scenario', () =>
    expect(forecastLevy(sampleScenario(), 'x').report.items[0]?.code).toBe('core.unknown-levy'));

  it('a rule that cannot be applied stays in the list with its problems', () => {
    const forecast = look({ levy: levyOf(), payers }, { rules: [{ id: 'usage', rule: { kind: 'usage' } }] });
    const { result, report, why } = ruleOf(forecast, 'usage');
    expect([result, report.errors]).toEqual(['not-computed', 2]);
    expect(explain(why[0] ?? { code: '', params: {} }, 'zh-CN')).toBe('“按计量用量”无法计算，原因见所列问题');
  });
});

test('law: what a rule lacks is the least: its example carries the vote, and no smaller set of voters does', () => {
  const half = { ...ownersOrdinary, quorum: {}, authority: [] };
  const decisions: readonly DecisionRule[] = [
    half,
    { ...half, majority: { ...ownersThreeQuarters.majority } },
    { ...unanimous },
    { ...consent, objections: { atMost: 2 } },
    { ...half, objections: { atMost: 1 } },
  ];
  assert(
    property(
      array(record({ area: constantFrom(1000, 5000, 5000, 9000, 20_000), persons: nat(4), owner: nat(8) }), {
        minLength: 1,
        maxLength: 8,
      }),
      constantFrom(...decisions),
      (units, decision) => {
        const payers = units.map(({ area, persons }, i) => ({ householdId: `h${i}`, area, persons: persons + 1 }));
        const members = units.map(({ area, owner }, i) => ({
          id: `h${i}`,
          area,
          ...(owner < 2 ? { ownerId: `o${owner}` } : {}),
        }));
        const { rules } = look({ levy: levyOf({ actualCostFen: 100_000 }), payers }, { members, decision });
        for (const { id, result, tally: count, wanting } of rules) {
          if (id === 'area' || count === undefined) continue;
          // Independent check: heads from owners by a plain grouping; each set of voters not in favour is switched, and all votes counted again by `tally`.
          const owners = [...new Set(members.map((member) => member.ownerId ?? member.id))];
          const share = (kind: string, i: number): number => {
            const weight = (k: number): number =>
              kind === 'equal' ? 1 : kind === 'persons' ? (payers[k]?.persons ?? 0) : (payers[k]?.area ?? 0);
            return weight(i) / payers.reduce((sum, _, k) => sum + weight(k), 0);
          };
          const gains = owners.map((owner) =>
            members.reduce(
              (sum, member, i) =>
                (member.ownerId ?? member.id) === owner ? sum + share(id, i) - share('area', i) : sum,
              0,
            ),
          );
          // Rounding to fen can hide a gain or a loss of less than one fen per unit; then the two need not agree.
          if (gains.some((gain) => Math.abs(gain) * 100_000 < members.length)) continue;
          const choices = gains.map((gain) => (gain < 0 ? ('for' as const) : ('against' as const)));
          const outcome = (turned: ReadonlySet<number>): string =>
            tally({
              members,
              rule: decision,
              ballots: owners.map((owner, k) => ({
                memberId: members.find((member) => (member.ownerId ?? member.id) === owner)?.id ?? '',
                choice: turned.has(k) ? 'for' : (choices[k] ?? 'abstain'),
              })),
            }).outcome;
          expect(count.outcome).toBe(outcome(new Set()));
          expect(result).toBe(count.outcome === 'passed' ? 'passes' : 'fails');
          const open = choices.flatMap((choice, k) => (choice === 'for' ? [] : [k]));
          const sizes = Array.from({ length: 2 ** open.length }, (_, bits) =>
            open.filter((_k, at) => ((bits >> at) & 1) === 1),
          )
            .filter((set) => outcome(new Set(set)) === 'passed')
            .map((set) => set.length);
          expect(wanting?.households ?? 0).toBe(Math.min(...sizes));
          const named = new Set(
            owners.flatMap((owner, k) =>
              wanting?.example.some((head) => head === `owner:${owner}` || head === `member:${owner}`) === true
                ? [k]
                : [],
            ),
          );
          expect([named.size, outcome(named)]).toEqual([wanting?.households ?? 0, 'passed']);
        }
      },
    ),
    { numRuns: 1500 },
  );
});
