import { describeDiagnostic } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion';
import { explainShare } from './explain-share';
import type { ApportionInput } from './input';
import type { Levy } from '../document/levy';
import { apportionmentCatalogue, explain } from '../messages/messages';
import type { Payer } from '../document/payer';
import type { CostRule } from '../document/cost-rule';
import { sampleLevy } from './sample-levy.test';

const answered = { liable: false, reason: '已核实' } as const;
const three: readonly Payer[] = [
  { householdId: 'a', area: 5000, persons: 1, usage: 3, floor: 1, placeIds: ['b9', 'b9-1'] },
  { householdId: 'b', area: 10_000, persons: 3, usage: 0, floor: 2, placeIds: ['b9', 'b9-2'] },
  { householdId: 'c', area: 15_000, persons: 2, usage: 9, floor: 3, placeIds: ['b10'] },
];
const fen = (more: Partial<Levy>, payers = three): readonly number[] => {
  const split = apportion({ levy: sampleLevy({ actualCostFen: 60_000, ...more }), payers });
  if (!split.ok) throw new Error(JSON.stringify(split.report.items));
  return split.value.shares.map((share) => share.fen);
};
const codes = (input: unknown): readonly string[] => {
  // The test passes arbitrary outside input.
  const split = apportion(input as ApportionInput);
  for (const item of split.report.items)
    for (const locale of ['zh-CN', 'en'] as const) {
      const { what, fix } = describeDiagnostic(item, apportionmentCatalogue, locale);
      expect(`${what}${fix}`).not.toMatch(/[{}]|apportionment\./);
    }
  expect(split.ok).toBe(split.report.errors === 0);
  return split.report.items.map(({ code }) => code.replace('apportionment.', ''));
};
const codesOf = (more: Partial<Levy> | Record<string, unknown>, payers: unknown = three): readonly string[] =>
  codes({ levy: { ...sampleLevy({ actualCostFen: 60_000 }), ...more }, payers });

const network = {
  segments: [
    { id: 'base', fen: 30_000 },
    { id: 'up', parentId: 'base', fen: 30_000 },
  ],
  taps: [
    { householdId: 'b', segmentId: 'base' },
    { householdId: 'c', segmentId: 'up' },
  ],
};
const table = {
  id: 'lift',
  source: 'agreed',
  certainty: 'text-read',
  coefficients: [
    { floor: 1, hundredths: 0 },
    { floor: 2, hundredths: 50 },
    { floor: 3, hundredths: 100 },
  ],
} as const;

describe('rules, by hand on 600 yuan', () => {
  it.each<[CostRule, readonly number[]]>([
    [{ kind: 'equal' }, [20_000, 20_000, 20_000]],
    [{ kind: 'area' }, [10_000, 20_000, 30_000]],
    [{ kind: 'persons' }, [10_000, 30_000, 20_000]],
    [{ kind: 'usage' }, [15_000, 0, 45_000]],
    [{ kind: 'floor', table }, [0, 20_000, 40_000]],
    [{ kind: 'floor', table, timesArea: true }, [0, 15_000, 45_000]],
    [{ kind: 'network', solution: 'shapley' }, [0, 15_000, 45_000]],
    [{ kind: 'network', solution: 'shapley', weightedBy: 'area' }, [0, 12_000, 48_000]],
    [{ kind: 'network', solution: 'sequential' }, [0, 30_000, 30_000]],
    // Next to the root: b and the branch of c share 300 yuan; then c bears the branch, 150 + 300.
    [{ kind: 'network', solution: 'nucleolus' }, [0, 15_000, 45_000]],
    [{ kind: 'fixed', amounts: [{ householdId: 'a', fen: 6000 }], rest: { kind: 'equal' } }, [6000, 27_000, 27_000]],
    [
      {
        kind: 'fixed',
        amounts: [
          { householdId: 'a', fen: 6000 },
          { householdId: 'b', fen: 0 },
          { householdId: 'c', fen: 54_000 },
        ],
      },
      [6000, 0, 54_000],
    ],
    [
      {
        kind: 'blend',
        parts: [
          { weight: 1, rule: { kind: 'equal' } },
          { weight: 1, rule: { kind: 'area' } },
        ],
      },
      [15_000, 20_000, 25_000],
    ],
  ])('%j', (rule, expected) => expect(fen({ rule, network })).toEqual(expected));

  it('a bill that differs from the sum of the segments is shared in their ratio', () => {
    expect(fen({ rule: { kind: 'network', solution: 'shapley' }, network, actualCostFen: 6000 })).toEqual([
      0, 1500, 4500,
    ]);
    expect(fen({ rule: { kind: 'network', solution: 'shapley' }, network, actualCostFen: 140_000 })).toEqual([
      0, 35_000, 105_000,
    ]);
    expect(fen({ rule: { kind: 'network', solution: 'nucleolus' }, network, actualCostFen: 140_000 })).toEqual([
      0, 35_000, 105_000,
    ]);
    expect(fen({ rule: { kind: 'network', solution: 'sequential' }, network, actualCostFen: 140_000 })).toEqual([
      0, 70_000, 70_000,
    ]);
  });
});

describe('the pipeline, by hand', () => {
  it('responsible parties and subsidies come off the bill, in order, and no more than is left', () => {
    const split = apportion({
      levy: sampleLevy({
        actualCostFen: 60_000,
        responsibility: {
          utility: { liable: true, partyId: 'water', pays: 20_000 },
          builder: answered,
          wrongdoer: { liable: true, partyId: 'driver', pays: 30_000 },
          repairFund: answered,
        },
        subsidies: [{ id: 'street', fen: 15_000 }],
      }),
      payers: three,
    });
    expect(split.ok && split.value.outside.map(({ id, fen: paid, unusedFen }) => [id, paid, unusedFen])).toEqual([
      ['water', 20_000, 0],
      ['driver', 30_000, 0],
      ['street', 10_000, 5000],
    ]);
    expect(split.ok && split.value.shares.map((share) => share.fen)).toEqual([0, 0, 0]);
  });

  it('the advance is the households’ own: nothing comes off it, and perHousehold is the average', () => {
    const levy = sampleLevy({
      rule: { kind: 'area' },
      advance: { basis: 'perHousehold', fen: 20_000 },
      subsidies: [{ id: 's', fen: 1000 }],
    });
    const split = apportion({ levy, payers: three });
    expect(split.ok && [split.value.stage, ...split.value.shares.map((share) => share.fen)]).toEqual([
      'advance',
      10_000,
      20_000,
      30_000,
    ]);
    const divided = apportion({
      levy: { ...levy, subsidies: [{ id: 's', fen: 1000, division: { rule: 'proportional' } }] },
      payers: three,
    });
    expect(divided.ok && [divided.value.outside, divided.value.shares.map((share) => share.fen)]).toEqual([
      [],
      [10_000, 20_000, 30_000],
    ]);
  });

  it('one that must pay all leaves nothing for the others, nor for the households', () => {
    const responsibility = {
      utility: { liable: true, partyId: 'water', pays: 'all' },
      builder: { liable: true, partyId: 'builder', pays: 5 },
      wrongdoer: answered,
      repairFund: answered,
    } as const;
    const split = apportion({ levy: sampleLevy({ actualCostFen: 60_000, responsibility }), payers: three });
    expect(split.ok && split.value.outside).toEqual([
      { source: 'utility', id: 'water', fen: 60_000, unusedFen: 0 },
      { source: 'builder', id: 'builder', fen: 0, unusedFen: 5 },
    ]);
    expect(split.ok && split.value.shares.map((share) => share.fen)).toEqual([0, 0, 0]);
  });

  it('an advance in all is that sum, whatever the number of households', () => {
    // 10,000 fen by 50:100:150 m² are 1666 2/3, 3333 1/3, 5000.
    expect(fen({ rule: { kind: 'area' }, actualCostFen: undefined, advance: { basis: 'total', fen: 10_000 } })).toEqual(
      [1667, 3333, 5000],
    );
  });

  it('a subsidy over the shares 100:200:300 by the Talmud, as in the tractate: 300 yuan as 50, 100, 150', () => {
    expect(
      fen({ rule: { kind: 'area' }, subsidies: [{ id: 's', fen: 30_000, division: { rule: 'talmud' } }] }),
    ).toEqual([5000, 10_000, 15_000]);
    expect(
      fen({ rule: { kind: 'area' }, subsidies: [{ id: 's', fen: 20_000, division: { rule: 'talmud' } }] }),
    ).toEqual([5000, 12_500, 22_500]);
  });

  it('a subsidy for one household goes to it alone, and never past its share', () => {
    const division = { rule: 'proportional', claims: [{ householdId: 'a', fen: 99_999 }] } as const;
    expect(fen({ subsidies: [{ id: 's', fen: 50_000, division }] })).toEqual([0, 20_000, 20_000]);
  });

  it('an exemption borne by others, and one borne by nobody', () => {
    expect(fen({ exemptions: [{ householdId: 'a', percent: 50, reason: '低保', borneBy: 'others' }] })).toEqual([
      10_000, 25_000, 25_000,
    ]);
    const split = apportion({
      levy: sampleLevy({
        actualCostFen: 60_000,
        exemptions: [{ householdId: 'a', percent: 50, reason: '低保', borneBy: 'nobody' }],
      }),
      payers: three,
    });
    expect(split.ok && [split.value.gapFen, ...split.value.shares.map((share) => share.fen)]).toEqual([
      10_000, 10_000, 20_000, 20_000,
    ]);
  });

  it('everybody may be let off, and then all of it is a gap', () => {
    const split = apportion({
      levy: sampleLevy({
        actualCostFen: 60_000,
        exemptions: three.map(({ householdId }) => ({ householdId, percent: 100, reason: '低保', borneBy: 'nobody' })),
      }),
      payers: three,
    });
    expect(split.ok && [split.value.gapFen, ...split.value.shares.map((share) => share.fen)]).toEqual([
      60_000, 0, 0, 0,
    ]);
  });

  it('a fen that a gap and a household have equal claims to is the gap’s, whatever the seed', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const split = apportion({
        levy: sampleLevy({
          actualCostFen: 1,
          rounding: { method: 'largest-remainder', seed },
          exemptions: [{ householdId: 'a', percent: 50, reason: '低保', borneBy: 'nobody' }],
        }),
        payers: three.slice(0, 1),
      });
      expect(split.ok && [split.value.gapFen, split.value.shares[0]?.fen]).toEqual([1, 0]);
    }
  });

  it('of a subsidy only whole fen are taken up', () => {
    // A third of 100 fen each; a may claim all of its 33 1/3, of which 33 are used. The remaining 67 fen are 1/3, 33 1/3 and 33 1/3.
    const split = apportion({
      levy: sampleLevy({
        actualCostFen: 100,
        subsidies: [{ id: 's', fen: 50, division: { rule: 'proportional', claims: [{ householdId: 'a', fen: 99 }] } }],
      }),
      payers: three,
    });
    expect(split.ok && split.value.outside).toEqual([{ source: 'subsidy', id: 's', fen: 33, unusedFen: 17 }]);
    expect(split.ok && split.value.shares.map(({ fen: own, exact }) => [own, exact])).toEqual([
      [1, '1/3'],
      [33, '100/3'],
      [33, '100/3'],
    ]);
  });

  it('where the fixed amounts are the whole cost, the rule of the rest is not asked', () => {
    const rule = { kind: 'fixed', amounts: [{ householdId: 'a', fen: 60_000 }], rest: { kind: 'area' } } as const;
    expect(fen({ rule }, [{ householdId: 'a' }, { householdId: 'b' }])).toEqual([60_000, 0]);
  });

  it('a cap of 240 and a floor of 150 yuan on 100:200:300', () => {
    // The cap frees 60, the floor takes 50: with c at 240 the remaining 360 by 1:2 is 120:240, so a rises to 150 and b gets 210.
    expect(fen({ rule: { kind: 'area' }, limits: { floorFen: 15_000, capFen: 24_000 } })).toEqual([
      15_000, 21_000, 24_000,
    ]);
  });

  it('limits that leave nobody between them', () => {
    const two = three.slice(0, 2).map((payer, i) => ({ ...payer, usage: 1 + 2 * i }));
    // 100 and 300 yuan are equally far from 200: both are settled in the same round.
    expect(
      fen({ rule: { kind: 'usage' }, limits: { floorFen: 20_000, capFen: 20_000 }, actualCostFen: 40_000 }, two),
    ).toEqual([20_000, 20_000]);
    // 100, 200, 300 with 150 and 250: the cap frees as much as the floor takes, and b keeps its share.
    expect(fen({ rule: { kind: 'area' }, limits: { floorFen: 15_000, capFen: 25_000 } })).toEqual([
      15_000, 20_000, 25_000,
    ]);
  });

  it('a floor raises nobody who has no share, and counts only those who have one', () => {
    // By use 3:0:9 of 600 yuan: 150, 0, 450; a rises to 200, and c bears the 50.
    expect(fen({ rule: { kind: 'usage' }, limits: { floorFen: 20_000 } })).toEqual([20_000, 0, 40_000]);
    expect(fen({ rule: { kind: 'usage' }, limits: { floorFen: 30_000 } })).toEqual([30_000, 0, 30_000]);
    expect(codesOf({ rule: { kind: 'usage' }, limits: { floorFen: 30_001 } })).toEqual(['floors-exceed-total']);
  });

  it('scopes: named, by place, on the network, beyond a segment, less exclusions', () => {
    const inScope = (more: Partial<Levy>): readonly string[] | false => {
      const split = apportion({ levy: sampleLevy({ actualCostFen: 60_000, network, ...more }), payers: three });
      return split.ok && split.value.shares.map(({ householdId }) => householdId);
    };
    expect(inScope({ scope: { kind: 'households', householdIds: ['a', 'c'] } })).toEqual(['a', 'c']);
    expect(inScope({ scope: { kind: 'places', placeIds: ['b9'] } })).toEqual(['a', 'b']);
    expect(inScope({ scope: { kind: 'network' } })).toEqual(['b', 'c']);
    expect(inScope({ scope: { kind: 'beyond', segmentIds: ['up'] } })).toEqual(['c']);
    expect(inScope({ exclusions: [{ householdId: 'a', reason: '空置未交付' }] })).toEqual(['b', 'c']);
    const split = apportion({
      levy: sampleLevy({ actualCostFen: 1, network, scope: { kind: 'network' } }),
      payers: three,
    });
    expect(split.ok && split.value.outOfScope.map(({ why }) => explain(why, 'zh-CN'))).toEqual(['未接入该管路']);
  });

  it('every rounding method sums to the bill', () => {
    for (const method of [
      'largest-remainder',
      'quota',
      'webster',
      'huntington-hill',
      'adams',
      'jefferson',
      'dean',
    ] as const)
      expect(
        fen({ rule: { kind: 'area' }, rounding: { method }, actualCostFen: 100 }).reduce((sum, own) => sum + own, 0),
      ).toBe(100);
  });

  it('says by which measure the users of a segment share it', () => {
    const told = (weightedBy: 'area' | 'persons' | undefined): readonly string[] => {
      const split = apportion({
        levy: sampleLevy({
          actualCostFen: 60_000,
          network,
          scope: { kind: 'network' },
          rule: { kind: 'network', solution: 'shapley', ...(weightedBy === undefined ? {} : { weightedBy }) },
        }),
        payers: three,
      });
      const why = split.ok ? explainShare(split.value, 'b') : split;
      return why.ok ? why.value.steps.map((step) => explain(step, 'zh-CN')) : [];
    };
    expect(told(undefined)).toEqual(['管段“base”300.00 元，由使用者按 1/2 分担']);
    expect(told('area')).toEqual(['管段“base”300.00 元，由使用者按专有面积 100.00/250.00 平方米分担']);
    expect(told('persons')).toEqual(['管段“base”300.00 元，由使用者按人口 3/5 分担']);
  });

  it('names what it rests on', () => {
    const basis = (more: Partial<Levy>): readonly string[] | false => {
      const split = apportion({ levy: sampleLevy({ actualCostFen: 60_000, ...more }), payers: three });
      return split.ok && split.value.basis.map((line) => explain(line, 'zh-CN'));
    };
    expect(basis({})).toEqual([
      '依据约定（downstairs），对约定各方有约束力（民法典第283条）',
      '民法典第283条以专有面积为准，依约定（downstairs）改为“按户均摊”',
    ]);
    expect(basis({ authority: { kind: 'owners-decision', voteId: 'v7' }, rule: { kind: 'area' } })).toEqual([
      '依据业主共同决定（v7），对全体业主有约束力（民法典第280条）',
      '按专有面积比例分摊，与民法典第283条一致',
    ]);
    expect(basis({ authority: { kind: 'voluntary' } })).toEqual([
      '自愿筹资，未缴不计欠款（城市居民委员会组织法第42条）',
    ]);
  });
});

describe('bad input is named', () => {
  const owners = { kind: 'owners-decision', voteId: 'v' } as const;
  const cyclic = {
    segments: [
      { id: 'root', fen: 1 },
      { id: 'x', parentId: 'y', fen: 1 },
      { id: 'y', parentId: 'x', fen: 1 },
    ],
    taps: [],
  };
  it.each<[string, () => readonly string[], readonly string[]]>([
    ['no payers', () => codesOf({}, []), ['no-payers']],
    [
      'all weights zero',
      () => codesOf({ rule: { kind: 'usage' } }, [{ householdId: 'a', usage: 0 }]),
      ['weights-all-zero'],
    ],
    ['NaN', () => codesOf({}, [{ householdId: 'a', area: Number.NaN }]), ['schema.invalid-format']],
    ['a fraction of a fen', () => codesOf({ actualCostFen: 10.5 }), ['schema.invalid-format']],
    ['past safe integers', () => codesOf({ actualCostFen: 2 ** 53 }), ['schema.too-big']],
    [
      'past safe integers in all',
      () => codesOf({ actualCostFen: undefined, advance: { basis: 'perHousehold', fen: 2 ** 52 } }),
      ['total-unsafe'],
    ],
    ['caps', () => codesOf({ limits: { capFen: 19_999 } }), ['caps-cannot-be-met']],
    ['floors', () => codesOf({ limits: { floorFen: 20_001 } }), ['floors-exceed-total']],
    ['floor over cap', () => codesOf({ limits: { floorFen: 5, capFen: 4 } }), ['floor-over-cap']],
    ['a cycle', () => codesOf({ network: cyclic }), ['network-cycle']],
    [
      'a repeated segment',
      () =>
        codesOf({
          network: {
            segments: [
              { id: 's', fen: 1 },
              { id: 's', fen: 1 },
            ],
            taps: [],
          },
        }),
      ['segment-repeated'],
    ],
    [
      'an unknown parent',
      () => codesOf({ network: { segments: [{ id: 's', fen: 1, parentId: 't' }], taps: [] } }),
      ['segment-unknown'],
    ],
    [
      'an unknown household',
      () => codesOf({ receipts: [{ householdId: 'zz', fen: 1, on: '2026-01-13' }] }),
      ['household-unknown'],
    ],
    [
      'an unknown household in a fixed rule',
      () => codesOf({ rule: { kind: 'fixed', amounts: [{ householdId: 'zz', fen: 60_000 }] } }),
      ['household-unknown'],
    ],
    ['a household twice', () => codesOf({}, [three[0], three[0]]), ['household-repeated']],
    [
      'two taps',
      () => codesOf({ network: { ...network, taps: [...network.taps, ...network.taps] } }),
      ['household-repeated', 'household-repeated'],
    ],
    [
      'nobody asked',
      () => codesOf({ responsibility: { utility: answered, wrongdoer: answered } }),
      ['responsibility-unanswered', 'responsibility-unanswered'],
    ],
    ['no agreement', () => codesOf({ authority: owners }), ['agreement-required']],
    [
      'a cap without agreement',
      () => codesOf({ authority: owners, rule: { kind: 'area' }, limits: { capFen: 59_000 } }),
      ['agreement-required'],
    ],
    ['a year without a pack', () => codesOf({ decidedOn: '2018-08-13' }), ['no-rule-pack']],
    [
      'a law not yet in force',
      () => codesOf({ authority: { kind: 'voluntary' }, decidedOn: '2025-12-31' }),
      ['rule-not-in-force'],
    ],
    ['no amount', () => codesOf({ actualCostFen: undefined }), ['no-amount']],
    ['nobody in scope', () => codesOf({ scope: { kind: 'places', placeIds: ['elsewhere'] } }), ['scope-empty']],
    ['no network', () => codesOf({ rule: { kind: 'network', solution: 'shapley' } }), ['network-missing']],
    [
      'a segment that nobody uses',
      () =>
        codesOf({
          rule: { kind: 'network', solution: 'shapley' },
          network: { segments: network.segments, taps: [{ householdId: 'b', segmentId: 'base' }] },
        }),
      ['segment-unused'],
    ],
    ['a measure missing', () => codesOf({ rule: { kind: 'area' } }, [{ householdId: 'a' }]), ['measure-missing']],
    [
      'a floor not in the table',
      () => codesOf({ rule: { kind: 'floor', table } }, [{ householdId: 'a', floor: 9 }]),
      ['floor-not-in-table'],
    ],
    [
      'an unsure table',
      () => codesOf({ rule: { kind: 'floor', table: { ...table, certainty: 'recalled' } } }),
      ['floor-table-unsure'],
    ],
    [
      'fixed over',
      () => codesOf({ rule: { kind: 'fixed', amounts: [{ householdId: 'a', fen: 60_001 }], rest: { kind: 'equal' } } }),
      ['fixed-over-total'],
    ],
    [
      'fixed under',
      () => codesOf({ rule: { kind: 'fixed', amounts: [{ householdId: 'a', fen: 1 }] } }),
      ['fixed-under-total'],
    ],
    [
      'put on volunteers',
      () =>
        codesOf({
          authority: { kind: 'voluntary' },
          exemptions: [{ householdId: 'a', percent: 10, reason: 'x', borneBy: 'others' }],
        }),
      ['exemption-on-volunteers'],
    ],
    [
      'put on nobody',
      () =>
        codesOf({
          exemptions: ['a', 'b', 'c'].map((householdId) => ({
            householdId,
            percent: 100,
            reason: 'x',
            borneBy: 'others',
          })),
        }),
      ['exemption-on-nobody'],
    ],
    [
      'divisors and limits',
      () => codesOf({ limits: { capFen: 30_000 }, rounding: { method: 'adams' } }),
      ['rounding-breaks-limits'],
    ],
    [
      'a household twice in the scope',
      () => codesOf({ scope: { kind: 'households', householdIds: ['a', 'a'] } }),
      ['household-repeated'],
    ],
    [
      'two receipts of a household',
      () => codesOf({ receipts: [1, 2].map((amount) => ({ householdId: 'a', fen: amount, on: '2026-01-13' })) }),
      [],
    ],
    [
      'a tap on an unknown segment',
      () => codesOf({ network: { ...network, taps: [{ householdId: 'b', segmentId: 'attic' }] } }),
      ['segment-unknown'],
    ],
    [
      'a network without a root',
      () => codesOf({ network: { segments: [{ id: 'x', parentId: 'x', fen: 1 }], taps: [] } }),
      ['network-cycle'],
    ],
    [
      'a repeated segment that leads to itself',
      () =>
        codesOf({
          network: {
            segments: [
              { id: 'x', fen: 1 },
              { id: 'x', parentId: 'x', fen: 1 },
            ],
            taps: [],
          },
        }),
      ['segment-repeated'],
    ],
    ['a scope on a network that is not there', () => codesOf({ scope: { kind: 'network' } }), ['network-missing']],
    [
      'a scope beyond a segment that is not there',
      () => codesOf({ network, scope: { kind: 'beyond', segmentIds: ['up', 'attic'] } }),
      ['segment-unknown'],
    ],
    [
      'a floor twice in its table',
      () =>
        codesOf({
          rule: {
            kind: 'floor',
            table: { ...table, coefficients: [...table.coefficients, { floor: 1, hundredths: 9 }] },
          },
        }),
      ['floor-repeated'],
    ],
    [
      'a household twice in a fixed rule',
      () =>
        codesOf({
          rule: {
            kind: 'fixed',
            amounts: [
              { householdId: 'a', fen: 1 },
              { householdId: 'a', fen: 2 },
            ],
            rest: { kind: 'equal' },
          },
        }),
      ['household-repeated'],
    ],
    [
      'fixed for all, and less than the cost',
      () =>
        codesOf({
          rule: {
            kind: 'fixed',
            amounts: three.map(({ householdId }) => ({ householdId, fen: 1 })),
            rest: { kind: 'equal' },
          },
        }),
      ['fixed-under-total'],
    ],
    [
      'a measure missing for the rest',
      () =>
        codesOf({ rule: { kind: 'fixed', amounts: [{ householdId: 'a', fen: 1 }], rest: { kind: 'area' } } }, [
          { householdId: 'a' },
          { householdId: 'b' },
        ]),
      ['measure-missing'],
    ],
    [
      'a measure missing for a part',
      () =>
        codesOf(
          {
            rule: {
              kind: 'blend',
              parts: [
                { weight: 1, rule: { kind: 'equal' } },
                { weight: 1, rule: { kind: 'area' } },
              ],
            },
          },
          [{ householdId: 'a' }],
        ),
      ['measure-missing'],
    ],
    [
      'a measure missing for the area of a floor',
      () => codesOf({ rule: { kind: 'floor', table, timesArea: true } }, [{ householdId: 'a', floor: 1 }]),
      ['measure-missing'],
    ],
    [
      'a measure missing for a segment',
      () =>
        codesOf(
          { rule: { kind: 'network', solution: 'shapley', weightedBy: 'area' }, network },
          ['b', 'c'].map((householdId) => ({ householdId })),
        ),
      ['measure-missing', 'measure-missing'],
    ],
    [
      'a segment used by those without weight',
      () =>
        codesOf({
          rule: { kind: 'network', solution: 'shapley', weightedBy: 'usage' },
          network: { ...network, taps: [{ householdId: 'b', segmentId: 'up' }] },
        }),
      ['segment-unused'],
    ],
    [
      'a network that costs nothing',
      () =>
        codesOf({
          rule: { kind: 'network', solution: 'sequential' },
          network: {
            ...network,
            segments: [
              { id: 'base', fen: 0 },
              { id: 'up', parentId: 'base', fen: 0 },
            ],
          },
        }),
      ['weights-all-zero'],
    ],
    [
      'weights too fine for the quota method',
      () =>
        codesOf({ rule: { kind: 'area' }, rounding: { method: 'quota' }, actualCostFen: 1e9 }, [
          { householdId: 'a', area: 1e9 },
          { householdId: 'b', area: 1e9 + 1 },
        ]),
      ['quota-too-long'],
    ],
    [
      'claims too many for random arrival',
      () =>
        codesOf(
          {
            rule: { kind: 'usage' },
            actualCostFen: 2 ** 40 - 1,
            subsidies: [{ id: 's', fen: 2 ** 39, division: { rule: 'random-arrival' } }],
          },
          Array.from({ length: 40 }, (_, i) => ({ householdId: `h${i}`, usage: 2 ** i })),
        ),
      ['random-arrival-too-large'],
    ],
    ['an unknown rule', () => codesOf({ rule: { kind: 'by-horoscope' } }), ['schema.unknown-kind']],
  ])('%s', (_, found, expected) => expect(found()).toEqual(expected));

  it('with the path of the row, also where the scope leaves out those before it', () => {
    const paths = (more: Partial<Levy>, payers: readonly Payer[]): unknown =>
      apportion({ levy: sampleLevy({ actualCostFen: 600, ...more }), payers }).report.items.map(({ path }) => path);
    const scope = { kind: 'households', householdIds: ['c'] } as const;
    expect(
      paths({ rule: { kind: 'area' }, scope }, [{ householdId: 'a' }, { householdId: 'b' }, { householdId: 'c' }]),
    ).toEqual([['payers', 2, 'area']]);
    expect(paths({ rule: { kind: 'floor', table }, scope }, [{ householdId: 'a' }, { householdId: 'c' }])).toEqual([
      ['payers', 1, 'floor'],
    ]);
    expect(paths({ scope: { kind: 'households', householdIds: ['a', 'zz'] } }, three)).toEqual([
      ['levy', 'scope', 'householdIds', 1, 'householdId'],
    ]);
    expect(paths({}, [...three, three[0] ?? { householdId: 'a' }])).toEqual([['payers', 3, 'householdId']]);
    expect(paths({ actualCostFen: -1 }, [{ householdId: '' }])).toEqual([
      ['levy', 'actualCostFen'],
      ['payers', 0, 'householdId'],
    ]);
    const rest = { kind: 'blend', parts: [{ weight: 1, rule: { kind: 'usage' } }] } as const;
    expect(
      paths({ rule: { kind: 'fixed', amounts: [{ householdId: 'a', fen: 1 }], rest } }, [
        { householdId: 'a' },
        { householdId: 'b', usage: 0 },
      ]),
    ).toEqual([['levy', 'rule', 'rest', 'parts', 0, 'rule']]);
    expect(paths({ network, scope: { kind: 'beyond', segmentIds: ['up', 'attic'] } }, three)).toEqual([
      ['levy', 'scope', 'segmentIds', 1],
    ]);
    expect(
      paths(
        {
          authority: { kind: 'voluntary' },
          exemptions: (['nobody', 'others'] as const).map((borneBy, i) => ({
            householdId: i === 0 ? 'a' : 'b',
            percent: 10,
            reason: 'x',
            borneBy,
          })),
        },
        three,
      ),
    ).toEqual([['levy', 'exemptions', 1, 'borneBy']]);
    const loop = {
      segments: [
        { id: 'root', fen: 1 },
        { id: 'y', parentId: 'root', fen: 1 },
        { id: 'x', parentId: 'x', fen: 1 },
        { id: 'z', parentId: 'x', fen: 1 },
      ],
      taps: [],
    };
    expect(paths({ network: loop }, three)).toEqual([['levy', 'network', 'segments', 2, 'parentId']]);
    // The branch comes first in the list; in the tree the base comes first.
    const unused = {
      segments: [
        { id: 'up', parentId: 'base', fen: 1 },
        { id: 'base', fen: 1 },
      ],
      taps: [{ householdId: 'a', segmentId: 'base' }],
    };
    expect(paths({ rule: { kind: 'network', solution: 'shapley' }, network: unused }, three)).toEqual([
      ['levy', 'network', 'segments', 0, 'fen'],
    ]);
  });

  it('the stage that is asked for has its amount', () => {
    const advance = { basis: 'total', fen: 10_000 } as const;
    expect(
      apportion({ levy: sampleLevy({ advance }), payers: three }, 'actual').report.items.map(({ code, path }) => [
        code,
        path,
      ]),
    ).toEqual([['apportionment.no-amount', ['levy', 'actualCostFen']]]);
    expect(
      apportion({ levy: sampleLevy({ actualCostFen: 100 }), payers: three }, 'advance').report.items.map(
        ({ code, path }) => [code, path],
      ),
    ).toEqual([['apportionment.no-amount', ['levy', 'advance']]]);
    const both = { levy: sampleLevy({ advance, actualCostFen: 300 }), payers: three };
    expect(
      (['actual', 'advance', undefined] as const).map((stage) => {
        const split = apportion(both, stage);
        return split.ok && split.value.costFen;
      }),
    ).toEqual([300, 10_000, 300]);
  });

  it('nothing at all', () =>
    expect(codes({ levy: null, payers: null })).toEqual(['schema.invalid-type', 'schema.invalid-type']));
});
