import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../assessment/assess';
import type { Modification } from '../modifications/modification';
import { applyEach, type Variant } from '../modifications/variant';
import { sampleScenario } from '../../sample';
import { compare, type Comparison } from './compare';
import { listIndicators } from './list-indicators';
import { sweep } from './sweep';

const base = sampleScenario();
const now = '2026-12-01T09:00';
const modifications: readonly Modification[] = [
  { kind: 'lose-volunteers', postId: 'elder', count: 3 },
  { kind: 'set-seats', seatedDayId: 'haircut', seatsPercent: 50 },
  { kind: 'change-levy', levyId: 'levy-b9-main', rule: { kind: 'area' } },
];
const variant: Variant = { id: 'v', name: 'v', base: base.id, modifications };
const back: Variant = {
  id: 'w',
  name: 'w',
  base: base.id,
  modifications: [{ kind: 'add-volunteers', postId: 'elder', count: 2, minutesPerWeek: 150 }],
};
let comparison: Comparison;

beforeAll(() => {
  comparison = compare(base, [variant, back], { now });
});

describe('the figures of an assessment', () => {
  it('count what a part misses in the unit of its coverage: hours of service in minutes, not in pieces', () => {
    const assessed = assess(base, { now });
    const figures = listIndicators(assessed);
    for (const { coverageId, unit } of assessed.coverages)
      expect(
        new Set(
          figures
            .filter(({ id }) => id.startsWith(`coverage/${coverageId}/`) && id.endsWith('/missing'))
            .map((figure) => figure.unit),
        ),
      ).toEqual(new Set([unit]));
  });

  it('are called by the names of their kind, where a post and a group have one id', () => {
    const assessed = assess(base, { now });
    const coverage = assessed.coverages.find(({ byPost, byGroup }) => byPost.length > 0 && byGroup.length > 0);
    const [post, group] = [coverage?.byPost[0], coverage?.byGroup[0]];
    if (coverage === undefined || post === undefined || group === undefined)
      throw new Error('the sample has one by post and group');
    const alike: typeof assessed = {
      ...assessed,
      coverages: [{ ...coverage, byPost: [{ ...post, id: 'x' }], byGroup: [{ ...group, id: 'x' }] }],
    };
    const names = {
      posts: [{ ...base.model.posts[0], id: 'x', name: { 'zh-CN': '岗', en: 'POST' } }],
      groups: [{ ...base.model.groups[0], id: 'x', name: { 'zh-CN': '群', en: 'GROUP' } }],
    };
    // One post and one group, called x.
    const figures = listIndicators(alike, names as unknown as typeof base.model);
    expect(
      figures
        .filter(({ id }) => /\/(?:post|group)\/x\//.test(id))
        .map(({ id, name }) => [id.includes('/post/'), name.en.includes('POST'), name.en.includes('GROUP')]),
    ).toEqual([
      [true, true, false],
      [true, true, false],
      [false, false, true],
      [false, false, true],
    ]);
  });
});

describe('a comparison', () => {
  it('gives for every figure what base and variants give by themselves, and their difference', () => {
    const own = [variant, back].map(
      (one) =>
        new Map(listIndicators(assess(applyEach(base, one).scenario, { now })).map(({ id, value }) => [id, value])),
    );
    const start = new Map(listIndicators(assess(base, { now })).map(({ id, value }) => [id, value]));
    expect(comparison.figures.length).toBeGreaterThanOrEqual(start.size);
    for (const figure of comparison.figures) {
      expect([figure.id, figure.base]).toEqual([figure.id, start.get(figure.id)]);
      figure.variants.forEach(({ value, difference }, i) => {
        expect([figure.id, value]).toEqual([figure.id, own[i]?.get(figure.id)]);
        if (value !== undefined && figure.base !== undefined) expect(difference).toBe(value - figure.base);
      });
    }
  });

  it('has a chain whose links add up from the base to the variant, each with the facts it touched', () => {
    const chain = comparison.variants[0]?.chain ?? [];
    expect(chain.map(({ facts }) => facts)).toEqual(
      [['community/volunteers', 'community/leads'], ['seatedDays'], ['levies']].map((facts) =>
        expect.arrayContaining(facts),
      ),
    );
    for (const figure of comparison.figures) {
      let value = figure.base;
      for (const { moved } of chain) {
        const step = moved.find(({ figureId }) => figureId === figure.id);
        if (step === undefined) continue;
        expect([figure.id, step.before]).toEqual([figure.id, value]);
        value = step.after;
      }
      expect([figure.id, value]).toEqual([figure.id, figure.variants[0]?.value]);
    }
    const moved = chain.map((link) => new Set(link.moved.map(({ figureId }) => figureId.split('/')[0])));
    expect([...(moved[1] ?? [])]).toEqual(['seats']);
    expect([...(moved[2] ?? [])]).toEqual(['levy']);
    expect(chain[0]?.moved.find(({ figureId }) => figureId === 'coverage/personnel/missing')?.why?.code).toBe(
      'core.care-full',
    );
  });

  it('says who gains and who loses: 45 more households without care, then 27 with; by area some of building 9 pay more and as much less by others', () => {
    const [worse, better] = comparison.variants;
    expect(
      worse?.changes.find(({ in: { id }, direction }) => id === 'personnel' && direction === 'loss')?.subjects,
    ).toHaveLength(45);
    expect(
      better?.changes.find(({ in: { id }, direction }) => id === 'personnel' && direction === 'gain')?.subjects,
    ).toHaveLength(27);
    const levy = worse?.changes.filter(({ in: { kind } }) => kind === 'levy') ?? [];
    expect(levy.map(({ direction }) => direction).toSorted()).toEqual(['gain', 'loss']);
    // The total stays the same, so some pay more exactly as others pay less.
    expect(levy[0]?.fen).toBe(levy[1]?.fen);
    expect(worse?.changes.every(({ people }) => people > 0)).toBe(true);
  });

  it('calls a figure that falls worse where more is better, and better where less is', () => {
    const verdict = (id: string, i: number) =>
      comparison.figures.find((figure) => figure.id === id)?.variants[i]?.verdict;
    expect([
      verdict('coverage/personnel/reached', 0),
      verdict('coverage/personnel/missing', 0),
      verdict('coverage/personnel/missing', 1),
      verdict('matters/open', 0),
    ]).toEqual(['worse', 'worse', 'better', 'same']);
  });
});

describe('a sweep', () => {
  const losing: Modification = { kind: 'lose-volunteers', postId: 'elder', count: 1 };

  it('finds from which loss of elder-post volunteers on the visits are not met by the hours offered: the third', () => {
    const swept = sweep(
      base,
      { modification: losing, key: 'count', from: 1, to: 8, step: 1 },
      { figureId: 'coverage/service/post/elder/ratio', crossing: 'falls-below', target: 1 },
    );
    if (!swept.ok) throw new Error('the range can be walked');
    // By hand: due in the four weeks are 62 × 4 weekly, 88 monthly (95 × 4 × 12/52 = 87.7 in whole visits) and 71 quarterly visits (70.8) of half an hour, and
    // 4 hours a week of others: 54.875 hours a week; 22 × 2.5 = 55 meet them, 21 × 2.5 = 52.5 do not.
    expect(swept.value.breakEven).toMatchObject({ value: 3, before: { value: 2, figure: 1 } });
    expect(swept.value.breakEven?.figure).toBeCloseTo(52.5 / ((62 * 4 + 88 + 71) / 8 + 4), 6);
    const figures = swept.value.points.map(({ figure }) => figure ?? 0);
    expect(figures).toEqual(figures.toSorted((a, b) => b - a));
  });

  it('finds how many more are needed until everyone is cared for: 2 with 15 households each for the 27', () => {
    const adding: Modification = {
      kind: 'add-volunteers',
      postId: 'elder',
      count: 1,
      minutesPerWeek: 150,
      nodeId: 'b9e1',
    };
    const swept = sweep(
      base,
      { modification: adding, key: 'count', from: 1, to: 4, step: 1 },
      { figureId: 'coverage/personnel/ratio', crossing: 'rises-to', target: 1 },
    );
    expect(swept.ok && swept.value.breakEven).toMatchObject({ value: 2, figure: 1, before: { value: 1 } });
  });

  it('names a range that cannot be walked, values out of limits, and a target that is never crossed', () => {
    const ask = { figureId: 'coverage/personnel/ratio', crossing: 'falls-below', target: 0.1 } as const;
    expect(
      sweep(base, { modification: losing, key: 'count', from: 1, to: 3, step: 0 }, ask).report.items[0]?.code,
    ).toBe('core.sweep-range');
    const swept = sweep(base, { modification: losing, key: 'count', from: 0, to: 1, step: 1 }, ask);
    expect(swept.ok && swept.value.points.map(({ problem }) => problem?.code)).toEqual(['core.sweep-range', undefined]);
    expect(swept.ok && swept.value.breakEven).toBeUndefined();
  });
});
