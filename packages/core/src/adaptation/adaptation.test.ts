import { guanxiangtai1373 } from '@community1373/model/presets';
import { describe, expect, it } from 'vitest';
import { explain } from '../messages/messages';
import { sampleScenario } from '../sample/scenario';
import { adaptModel } from './adapt-model';
import { adaptScenario } from './adapt-scenario';
import { adaptation } from '../../../../test/support/adaptation';
import type { ModelChange } from './model-change';

const scenario = sampleScenario();
const free: ModelChange = { kind: 'head', slogan: null };
const provenance = { kind: 'sample', source: 'test' } as const;
const name = { 'zh-CN': '微网格', en: 'Micro-grid' };

/** Counts the occurrences of a text as a value or key in the JSON. */
const occurrences = (value: unknown, text: string): number => JSON.stringify(value).split(`"${text}"`).length - 1;

describe('what a change does to the sample', () => {
  it('a rename says how many places follow, as many as the JSON has', () => {
    const { consequences, result } = adaptation(scenario, [{ kind: 'rename', list: 'posts', id: 'elder', to: 'care' }]);
    const { matters: _matters, linkage: _linkage, model, ...rest } = scenario;
    const places = occurrences(rest, 'elder') + occurrences([model.levels, model.coverages], 'elder');
    expect(consequences.map(({ code, count }) => [code, count])).toEqual([['core.adapt-renamed', places]]);
    expect(consequences[0]?.paths.length).toBe(20);
    if (!result.ok) throw new Error('a rename breaks nothing');
    expect(occurrences(result.value.next.community, 'elder')).toBe(0);
    expect(consequences[0] && explain(consequences[0], 'zh-CN')).toBe(
      `“elder”改为“care”：${places.toLocaleString('en')} 处随之改写`,
    );
  });

  it('a post that goes without a place to go to takes its people, needs and services along', () => {
    const { consequences, result } = adaptation(scenario, [free, { kind: 'remove', list: 'posts', id: 'culture' }]);
    if (!result.ok) throw new Error(JSON.stringify(result.report.items));
    const { community, services } = result.value.next;
    // Removed: eight volunteers of the post; its leads of the community and of the four areas; its six weekly sessions.
    expect(community.volunteers.length).toBe(90 - 8);
    expect(services.length).toBe(scenario.services.length - 6);
    expect(scenario.community.leads.length - community.leads.length).toBe(5);
    const gone = consequences
      .filter(({ code }) => code === 'core.adapt-gone')
      .reduce((sum, { count }) => sum + count, 0);
    const needs = scenario.community.needs.filter(({ postId }) => postId === 'culture').length;
    // Volunteers, sessions, leads, needs, one team.
    expect(gone).toBe(8 + 6 + 5 + needs + 1);
  });

  it('a post that goes to another leaves everybody there', () => {
    const { consequences, result } = adaptation(scenario, [
      free,
      { kind: 'remove', list: 'posts', id: 'culture', mapTo: 'publicity' },
    ]);
    if (!result.ok) throw new Error(JSON.stringify(result.report.items));
    expect(result.value.next.community.volunteers.filter(({ posts }) => posts[0] === 'publicity').length).toBe(9 + 8);
    expect(consequences.map(({ code }) => code)).toEqual(['core.adapt-mapped']);
  });

  it('a coverage stands or falls with its post', () => {
    const removal = adaptModel(guanxiangtai1373, [free, { kind: 'remove', list: 'posts', id: 'elder' }]);
    expect(removal.ok && removal.value.model.coverages.map(({ id }) => id)).toEqual(['grid', 'service']);
    expect(removal.ok && removal.value.consequences.find(({ code }) => code === 'core.adapt-gone')?.paths).toEqual([
      ['model', 'coverages', 1],
    ]);
    const mapped = adaptModel(guanxiangtai1373, [
      free,
      { kind: 'remove', list: 'posts', id: 'elder', mapTo: 'mutual' },
    ]);
    expect(mapped.ok && mapped.value.model.coverages[1]?.requirement).toMatchObject({ postId: 'mutual' });
  });

  it('a group mapped to another adds its people: 406 and 151 elders are 557', () => {
    const changes: readonly ModelChange[] = [
      { kind: 'remove', list: 'groups', id: 'age-80', mapTo: 'age-65' },
      {
        kind: 'change',
        list: 'groups',
        element: {
          id: 'age-65',
          name: { 'zh-CN': '65岁及以上', en: '65 and over' },
          kind: { by: 'age', from: 65 },
          provenance,
        },
      },
    ];
    const { result } = adaptation(scenario, changes);
    if (!result.ok) throw new Error(JSON.stringify(result.report.items));
    const { households } = result.value.next.community;
    const residents = households.map((household): Readonly<Record<string, number | undefined>> => household.residents);
    expect(residents.reduce((sum, of) => sum + (of['age-65'] ?? 0), 0)).toBe(557);
    expect(residents.some((of) => 'age-80' in of)).toBe(false);
  });

  it('compounds lifted: 12 nodes go, the 24 buildings hang on the areas', () => {
    const { consequences, result } = adaptation(scenario, [{ kind: 'remove', list: 'levels', id: 'compound' }]);
    if (!result.ok) throw new Error(JSON.stringify(result.report.items));
    const { nodes, leads } = result.value.next.community;
    expect(nodes.length).toBe(scenario.community.nodes.length - 12);
    const areas = new Set<string | null>(nodes.filter(({ levelId }) => levelId === 'area').map(({ id }) => id));
    expect(nodes.filter(({ levelId, parentId }) => levelId === 'building' && areas.has(parentId)).length).toBe(24);
    expect(leads.some(({ titleId }) => titleId === 'compound-lead')).toBe(false);
    expect(consequences.find(({ code }) => code === 'core.adapt-lifted')?.count).toBe(12);
    expect(result.value.next.model.leadTitles.map(({ id }) => id)).toEqual(['post-lead', 'area-lead', 'entrance-lead']);
  });

  it('entrances lifted: the dwellings hang on the buildings', () => {
    const { result } = adaptation(scenario, [{ kind: 'remove', list: 'levels', id: 'entrance' }]);
    if (!result.ok) throw new Error(JSON.stringify(result.report.items.slice(0, 3)));
    const { dwellings, premises, nodes, volunteers } = result.value.next.community;
    const buildings = new Set<string>(nodes.filter(({ levelId }) => levelId === 'building').map(({ id }) => id));
    expect([...dwellings, ...premises].every(({ nodeId }) => buildings.has(nodeId))).toBe(true);
    expect(volunteers.every(({ homeNodeId }) => homeNodeId !== undefined && buildings.has(homeNodeId))).toBe(true);
  });

  it('a level between that is not optional breaks every building, and says how to mend it; filled, one node for each compound', () => {
    const level = { id: 'micro', name, requiredPosts: ['safety'], inheritsLeads: true, provenance };
    const bare = adaptation(scenario, [{ kind: 'add', list: 'levels', at: 3, element: level }]);
    expect(bare.consequences.map(({ code, count }) => [code, count])).toEqual([['core.adapt-level-lacks', 24]]);
    expect(bare.result.ok).toBe(false);
    expect(
      new Set(bare.result.report.items.filter(({ severity }) => severity === 'error').map(({ code }) => code)),
    ).toEqual(new Set(['model.level-skipped']));
    const filled = adaptation(scenario, [{ kind: 'add', list: 'levels', at: 3, element: level, fill: true }]);
    expect(filled.consequences.map(({ code, count }) => [code, count])).toEqual([
      ['core.adapt-filled', 12],
      ['core.adapt-lead-wanted', 12],
    ]);
    expect(
      filled.result.ok && filled.result.value.next.community.nodes.filter(({ levelId }) => levelId === 'micro').length,
    ).toBe(12);
  });

  it('a changed coverage says that its figures do not compare, a new name does not', () => {
    const [grid, personnel] = guanxiangtai1373.coverages;
    if (grid === undefined || personnel === undefined) throw new Error('The model has three coverages.');
    const codes = (change: ModelChange): readonly string[] =>
      adaptation(scenario, [change]).consequences.map(({ code }) => code);
    expect(codes({ kind: 'change', list: 'coverages', element: { ...personnel, threshold: 0.9 } })).toEqual([
      'core.adapt-coverage-changed',
    ]);
    expect(codes({ kind: 'change', list: 'coverages', element: { ...grid, name } })).toEqual([]);
  });
});

describe('changes that cannot be made are named problems', () => {
  const element = { id: 'elder', name, provenance };
  it.each([
    ['core.adapt-unknown', [{ kind: 'rename', list: 'posts', id: 'nurse', to: 'x' }]],
    ['core.adapt-unknown', [{ kind: 'remove', list: 'posts', id: 'elder', mapTo: 'nurse' }]],
    ['core.adapt-unknown', [{ kind: 'change', list: 'levels', element: { ...element, id: 'none' } }]],
    ['core.adapt-to-itself', [{ kind: 'remove', list: 'posts', id: 'elder', mapTo: 'elder' }]],
    ['core.adapt-other-id', [{ kind: 'add', list: 'posts', element }]],
    ['core.adapt-other-id', [{ kind: 'rename', list: 'posts', id: 'elder', to: 'safety' }]],
    ['core.adapt-fill', [{ kind: 'add', list: 'posts', element: { ...element, id: 'x' }, fill: true }]],
    ['schema.invalid-type', 'elder'],
    ['schema.invalid-type', [null]],
    ['schema.unknown-kind', [{ kind: 'explode' }]],
    ['schema.invalid-value', [{ kind: 'remove', list: 'people', id: 'x' }]],
    ['schema.invalid-format', [{ kind: 'rename', list: 'posts', id: 'elder', to: '为老' }]],
    ['model.slogan-count', [{ kind: 'remove', list: 'posts', id: 'culture' }]],
    ['model.reserved-id', [free, { kind: 'rename', list: 'posts', id: 'elder', to: 'constructor' }]],
    [
      'model.unknown-term',
      [
        free,
        {
          kind: 'change',
          list: 'levels',
          element: { id: 'area', name, requiredPosts: ['nurse'], inheritsLeads: true, provenance },
        },
      ],
    ],
    ['schema.missing', [free, { kind: 'add', list: 'posts', element: { id: 'bare' } }]],
    [
      'model.level-count',
      [free, ...['area', 'compound', 'building', 'entrance'].map((id) => ({ kind: 'remove', list: 'levels', id }))],
    ],
  ])('%s', (code, changes) => {
    const adapted = adaptModel(guanxiangtai1373, changes as readonly ModelChange[]);
    expect(adapted.ok).toBe(false);
    expect(adapted.report.items.map((item) => item.code)).toContain(code);
    const { result } = adaptation(scenario, changes as readonly ModelChange[]);
    expect(result.ok).toBe(false);
  });

  it('the root lifted leaves four roots, which is said', () => {
    const { result } = adaptation(scenario, [{ kind: 'remove', list: 'levels', id: 'community' }]);
    expect(result.report.items.map(({ code }) => code)).toContain('model.several-roots');
  });

  it('no change at all is no edit', () => {
    const { result, consequences } = adaptation(scenario, []);
    expect(result.ok && [result.value.patches.length, consequences.length]).toEqual([0, 0]);
  });
});

describe('an element that its list cannot hold', () => {
  it('is refused at its place before anything is changed', () => {
    const level = { ...scenario.model.levels[1], id: 'micro' };
    for (const [element, path] of [
      [{ ...level, requiredPosts: undefined }, ['changes', 0, 'element', 'requiredPosts']],
      [{ ...level, name: '微网格' }, ['changes', 0, 'element', 'name']],
      [{ ...level, provenance: undefined }, ['changes', 0, 'element', 'provenance']],
    ] as const) {
      const change = { kind: 'add', list: 'levels', element } as unknown as ModelChange;
      const { ok, report } = adaptScenario(scenario, [change]);
      expect([ok, report.items[0]?.path]).toEqual([false, path]);
    }
  });
});
