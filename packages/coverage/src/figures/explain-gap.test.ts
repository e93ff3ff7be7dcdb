import { describe, expect, it } from 'vitest';
import { createCatchment } from '../catchment/catchment';
import { explainGap } from './explain-gap';
import { gridCoverage } from '../grid/grid-coverage';
import { type Position, toPointColumns } from '../points/points';
import { buildWalkingGraph } from '../walking/walking-graph';

const at = (...places: readonly Position[]) =>
  toPointColumns(places.map((position, i) => ({ id: String(i), position })));
const home: Position = [113.57, 37.86];
const near: Position = [113.571, 37.86];

describe('explainGap', () => {
  it('says that there is no provider, and that there is none any more', () => {
    const empty = createCatchment({ households: at(home), providers: at(), radius: 500 });
    expect(explainGap({ index: 0 }, { catchment: empty })).toEqual([
      { code: 'coverage.reach-no-provider', params: {} },
    ]);
    const left = createCatchment({ households: at(home), providers: at(near), radius: 500 });
    expect(explainGap({ index: 0 }, { catchment: left })).toEqual([]);
    left.remove('provider', 0);
    expect(explainGap({ index: 0 }, { catchment: left })).toEqual([{ code: 'coverage.reach-no-provider', params: {} }]);
  });

  it('says that no way leads there, where household and provider stand on two pieces of the ways', () => {
    const graph = buildWalkingGraph([
      { coordinates: [home, near] },
      {
        coordinates: [
          [113.57, 37.863],
          [113.571, 37.863],
        ],
      },
    ]);
    const catchment = createCatchment({
      households: at(home),
      providers: at([113.57, 37.863]),
      radius: 5000,
      metric: { kind: 'paths', graph, mobility: 'able', measure: 'length' },
    });
    expect(explainGap({ index: 0 }, { catchment })).toEqual([{ code: 'coverage.reach-no-way', params: {} }]);
  });

  it('names the nearest provider that is left, the first of equals', () => {
    const catchment = createCatchment({
      households: at(home),
      providers: at([113.59, 37.86], [113.58, 37.86], [113.58, 37.86], [113.575, 37.86]),
      radius: 300,
    });
    catchment.remove('provider', 3);
    expect(explainGap({ index: 0 }, { catchment })).toMatchObject([
      { code: 'coverage.reach-beyond', params: { provider: '1' } },
    ]);
    catchment.remove('household', 0);
    expect(catchment.nearestAnywhere(0)).toBeUndefined();
  });

  it('asks only the results that are given, and only for who is named', () => {
    const catchment = createCatchment({ households: at(home), providers: at(), radius: 500 });
    expect(explainGap({}, { catchment })).toEqual([]);
    expect(explainGap({ index: 0, nodeId: 'b1', clientIds: ['c'], needIds: ['n'] }, {})).toEqual([]);
    const grid = gridCoverage({
      levels: [{ id: 'building', requiredPosts: ['elder'], inheritsLeads: false }],
      posts: ['elder'],
      nodes: ['b1', 'b2'].map((id) => ({ id, levelId: 'building', parentId: null, channels: [] })),
      leads: [{ id: 'l', nodeId: 'b2', posts: ['elder'] }],
    });
    expect(explainGap({ nodeId: 'b1' }, { grid }).map(({ code, params }) => [code, params?.['node']])).toEqual([
      ['coverage.grid-no-own-lead', 'b1'],
    ]);
    expect(explainGap({ nodeId: 'b2' }, { grid }).map(({ code, params }) => [code, params?.['node']])).toEqual([
      ['coverage.grid-no-channel', 'b2'],
    ]);
    expect(explainGap({ nodeId: 'b3' }, { grid })).toEqual([]);
  });
});
