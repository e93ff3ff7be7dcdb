import { parseWorkflow, workflows } from '@community1373/deliberation/workflows';
import { fiveParties } from '@community1373/linkage';
import { createCommunityFromDivision } from '@community1373/core';
import { adaptModel } from '@community1373/core/adaptation';
import { parseWorkModel } from '@community1373/model';
import { blankOneThreeFive, blankOneThreeN, longxianModel, presets } from '@community1373/model/presets';
import { describe, expect, it } from 'vitest';

describe.each(presets)('the preset $id', (preset) => {
  it('has a model without a problem, if it has one, and workflows that the deliberation room has', () => {
    if (preset.model !== undefined) expect(parseWorkModel(preset.model).report.items).toEqual([]);
    for (const { id } of preset.workflows) {
      const workflow = workflows.find((item) => item.id === id);
      expect(parseWorkflow(workflow).ok).toBe(true);
    }
    expect(preset.model !== undefined || preset.workflows.length > 0).toBe(true);
  });

  it('says of each element where it comes from, and invents none beyond the sample’s own', () => {
    const { model } = preset;
    const elements =
      model === undefined
        ? []
        : [
            ...model.zones,
            ...model.stations,
            ...model.posts,
            ...model.coverages,
            ...model.levels,
            ...model.leadTitles,
            ...model.channels,
            ...model.parties,
          ];
    const kinds = [...elements, ...preset.workflows, ...preset.notes, preset].map(({ provenance }) => provenance.kind);
    expect(kinds.filter((kind) => kind === 'sample')).toEqual([]);
  });
});

describe('the presets of other places', () => {
  it('longxian has the five parties of the linkage room', () => {
    expect(longxianModel.parties.map(({ id, name }) => [id, name])).toEqual(
      fiveParties.map(({ id, name }) => [id, name]),
    );
  });

  it('shanghai is a workflow only', () => {
    expect(presets.find(({ id }) => id === 'shanghai-sanhui')?.model).toBeUndefined();
  });
});

describe.each([
  { template: blankOneThreeN, posts: 1 },
  { template: blankOneThreeFive, posts: 5 },
])('the blank template $template.slogan.label', ({ template, posts }) => {
  it('is a model without a problem whose elements are all marked as blank', () => {
    expect(parseWorkModel(template).report.items).toEqual([]);
    const elements = [...template.zones, ...template.stations, ...template.posts, ...template.levels];
    expect(elements.every(({ provenance }) => provenance.kind === 'sample')).toBe(true);
    expect([template.zones.length, template.stations.length, template.posts.length]).toEqual([1, 3, posts]);
  });

  it('starts a community', () => {
    const started = createCommunityFromDivision(
      '990101001001',
      'divisions/1\t990101\t某省\t某市\t某区\n#甲街道\n乙社区\n',
      { model: template },
    );
    expect(started.ok && started.value.nodes[0]?.levelId).toBe('community');
  });
});

describe('a count that is open or fixed', () => {
  const post = {
    kind: 'add',
    list: 'posts',
    element: { id: 'post-9', name: { 'zh-CN': '岗九', en: 'Post 9' }, provenance: { kind: 'sample', source: 'test' } },
  } as const;
  it('1+3+N takes another post, 135 says that its digits no longer fit', () => {
    expect(adaptModel(blankOneThreeN, [post]).ok).toBe(true);
    expect(adaptModel(blankOneThreeFive, [post]).report.items.map(({ code }) => code)).toEqual(['model.slogan-count']);
  });
});
