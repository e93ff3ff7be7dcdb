import { describe, expect, it } from 'vitest';
import { apportion, type Apportionment } from './apportion';
import { explainShare } from './explain-share';
import type { Levy } from '../document/levy';
import { explain } from '../messages/messages';
import type { Payer } from '../document/payer';
import { sampleLevy } from './sample-levy.test';

const payers: readonly Payer[] = [
  { householdId: 'a', area: 5000, floor: 1 },
  { householdId: 'b', area: 10_000, floor: 2 },
  { householdId: 'c', area: 15_000, floor: 3 },
];
const network = {
  segments: [
    { id: 'base', fen: 30_000 },
    { id: 'joint', parentId: 'base', fen: 0 },
    { id: 'up', parentId: 'joint', fen: 30_000 },
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

const splitOf = (more: Partial<Levy>): Apportionment => {
  const split = apportion({ levy: sampleLevy({ actualCostFen: 60_000, ...more }), payers });
  if (!split.ok) throw new Error(JSON.stringify(split.report.items));
  return split.value;
};
const told = (more: Partial<Levy>, householdId: string): readonly (readonly [string, number])[] => {
  const why = explainShare(splitOf(more), householdId);
  return why.ok ? why.value.steps.map((step) => [explain(step, 'zh-CN'), step.fen]) : [];
};

describe('the steps of each rule, by hand on 600 yuan', () => {
  it('the floor, with and without the area', () => {
    // Coefficients 0 + 0.5 + 1; times areas of 50, 100 and 150 m²: 0 + 50 + 150.
    expect(told({ rule: { kind: 'floor', table } }, 'b')).toEqual([['共 600.00 元，2 层系数 0.5，占 0.5/1.5', 20_000]]);
    expect(told({ rule: { kind: 'floor', table, timesArea: true } }, 'b')).toEqual([
      ['共 600.00 元，2 层系数 0.5 乘面积，占 50.00/200.00', 15_000],
    ]);
  });

  it('a fixed amount, and the rest by its own rule', () => {
    const rule = { kind: 'fixed', amounts: [{ householdId: 'b', fen: 20_000 }], rest: { kind: 'area' } } as const;
    expect(told({ rule }, 'b')).toEqual([['定额', 20_000]]);
    expect(told({ rule }, 'a')).toEqual([['共 400.00 元，按专有面积 50.00/200.00 平方米', 10_000]]);
    expect(told({ rule }, 'c')).toEqual([['共 400.00 元，按专有面积 150.00/200.00 平方米', 30_000]]);
  });

  it('each part of a blend', () => {
    const rule = {
      kind: 'blend',
      parts: [
        { weight: 2, rule: { kind: 'equal' } },
        { weight: 1, rule: { kind: 'area' } },
      ],
    } as const;
    expect(told({ rule }, 'c')).toEqual([
      ['共 400.00 元，由 3 户均摊', 13_333],
      ['共 200.00 元，按专有面积 150.00/300.00 平方米', 10_000],
      // The third of a fen that goes to another household.
      ['取整到分', 0],
    ]);
  });

  it('the segments from the tap to the root, each that costs something; alone beyond the others', () => {
    expect(told({ rule: { kind: 'network', solution: 'shapley' }, network }, 'c')).toEqual([
      ['管段“up”300.00 元，由本户独自承担', 30_000],
      ['管段“base”300.00 元，由使用者按 1/2 分担', 15_000],
    ]);
  });

  it('under sequential sharing only the segments that nobody stands nearer to', () => {
    expect(told({ rule: { kind: 'network', solution: 'sequential' }, network }, 'c')).toEqual([
      ['管段“up”300.00 元，由本户独自承担', 30_000],
    ]);
    expect(told({ rule: { kind: 'network', solution: 'sequential' }, network }, 'b')).toEqual([
      ['管段“base”300.00 元，由本户独自承担', 30_000],
    ]);
  });

  it('the nucleolus in one step', () => {
    expect(told({ rule: { kind: 'network', solution: 'nucleolus' }, network }, 'b')).toEqual([
      ['按核仁分摊：使最吃亏的一组住户尽可能少吃亏', 15_000],
    ]);
  });

  it.each(['shapley', 'sequential', 'nucleolus'] as const)(
    'who has no tap pays nothing and is told so: %s',
    (solution) => {
      expect(told({ rule: { kind: 'network', solution }, network }, 'a')).toEqual([['未接入管路，不分担', 0]]);
    },
  );

  it('what later stages change, and only where they change it', () => {
    const more = {
      rule: { kind: 'area' },
      limits: { floorFen: 15_000 },
      exemptions: [{ householdId: 'c', percent: 50, reason: '低保', borneBy: 'nobody' }],
    } as const;
    // By area 100, 200, 300 yuan; c is exempted from 150. Raising a to 150 would take c below 150, so c keeps its share and b bears the 50.
    expect(told(more, 'a')).toEqual([
      ['共 600.00 元，按专有面积 50.00/300.00 平方米', 10_000],
      ['封底 150.00 元、封顶 600.00 元的调整', 5000],
    ]);
    expect(told(more, 'c')).toEqual([
      ['共 600.00 元，按专有面积 150.00/300.00 平方米', 30_000],
      ['减免及其转由他户负担的部分', -15_000],
    ]);
  });
});

describe('who is not in the split', () => {
  it('one that was left out is told why, and owes nothing', () => {
    const split = splitOf({ exclusions: [{ householdId: 'b', reason: '空置未交付' }] });
    const why = explainShare(split, 'b');
    expect(
      why.ok && [why.value.fen, why.value.steps.map((step) => [explain(step, 'en'), step.fen, step.exact])],
    ).toEqual([0, [['Left out: 空置未交付', 0, '0']]]);
  });

  it('one that nobody knows is a problem', () => {
    const why = explainShare(splitOf({}), 'zz');
    expect(why.report.items.map(({ code, path, received }) => [code, path, received])).toEqual([
      ['apportionment.household-unknown', ['householdId'], '"zz"'],
    ]);
    expect(why.ok).toBe(false);
  });
});

it('a split read back from a store explains as the one that was stored', () => {
  const split = splitOf({ rule: { kind: 'area' } });
  const stored = JSON.parse(JSON.stringify(split)) as Apportionment;
  for (const { householdId } of payers)
    expect(explainShare(stored, householdId)).toEqual(explainShare(split, householdId));
});

it('a stored split whose facts no longer hold together names what is wrong', () => {
  const split = splitOf({});
  const why = explainShare({ ...split, input: { ...split.input, payers: [] } }, 'a');
  expect([why.ok, why.report.items.map(({ code }) => code)]).toEqual([false, ['apportionment.no-payers']]);
});
