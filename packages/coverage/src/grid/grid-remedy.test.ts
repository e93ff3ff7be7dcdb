import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GridInput, gridMatrix } from './grid-matrix';
import { findGridRemedy } from './grid-remedy';
import { gridTree } from './grid-tree';

const level = (
  id: string,
  inheritsLeads: boolean,
  requiredPosts: readonly string[] = ['elder'],
  optional?: boolean,
) => ({ id, inheritsLeads, requiredPosts, ...(optional === undefined ? {} : { optional }) });
const node = (id: string, levelId: string, parentId: string | null, ...channels: readonly string[]) => ({
  id,
  levelId,
  parentId,
  channels,
});
const lead = (id: string, nodeId: string, ...posts: readonly string[]) => ({ id, nodeId, posts });
const levels = [level('area', false), level('compound', true, [], true), level('building', true)];

describe('gridTree, by hand', () => {
  it('below a ring every node is in it; below an unknown parent only the first is misplaced, and the branch follows in order', () => {
    const nodes = [
      node('below', 'building', 'ring'),
      node('ring', 'area', 'ring'),
      node('leaf', 'building', 'head'),
      node('head', 'compound', 'nowhere'),
      node('root', 'area', null),
    ];
    const { misplaced, order } = gridTree(nodes, levels);
    expect(misplaced.map((why) => why?.code)).toEqual([
      'coverage.node-cycle',
      'coverage.node-cycle',
      undefined,
      'coverage.node-parent-unknown',
      undefined,
    ]);
    expect(order).toEqual([4, 3, 2]);
  });

  it('holds as many nodes below one as there are', () => {
    const many = Array.from({ length: 130_000 }, (_, i) => node(`b${i}`, 'building', 'a'));
    expect(gridTree([node('a', 'area', null), ...many], levels).order).toHaveLength(130_001);
  });
});

describe('law: a tree goes from the roots down', () => {
  it('with every node that no ring holds, after its parent, once (its parents followed one by one)', () => {
    const pick = fc.oneof({ weight: 3, arbitrary: fc.nat(11) }, { weight: 1, arbitrary: fc.constantFrom(-1, 99) });
    fc.assert(
      fc.property(fc.array(pick, { maxLength: 12 }), (parents) => {
        const nodes = parents.map((parent, i) => node(`n${i}`, 'area', parent < 0 ? null : `n${parent}`));
        const { order, parent, misplaced } = gridTree(nodes, levels);
        const inRing = (i: number): boolean => {
          let at = i;
          for (let step = 0; step <= nodes.length && at >= 0; step += 1) at = Number(parent[at] ?? -1);
          return at >= 0;
        };
        expect(order.toSorted((a, b) => a - b)).toEqual([...nodes.keys()].filter((i) => !inRing(i)));
        order.forEach((i, place) =>
          expect(Number(parent[i]) < 0 || order.indexOf(Number(parent[i])) < place).toBe(true),
        );
        expect(misplaced.map((why) => why?.code === 'coverage.node-cycle')).toEqual(nodes.map((_, i) => inRing(i)));
      }),
    );
  });
});

describe('gridMatrix', () => {
  const cells = (input: GridInput) => gridMatrix(input, gridTree(input.nodes, input.levels));
  const nodes = [
    node('a', 'area', null, 'door'),
    node('c', 'compound', 'a'),
    node('b', 'building', 'c', 'door'),
    node('s', 'building', 'a'),
  ];

  it('lets the nearest lead above answer, and at a level that does not inherit none but its own', () => {
    const leads = [lead('far', 'a', 'elder'), lead('near', 'c', 'elder')];
    expect(cells({ levels, posts: ['elder'], nodes, leads })[2]).toEqual([
      { nodeId: 'b', postId: 'elder', state: 'inherited', leadId: 'near', leadNodeId: 'c' },
    ]);
    const strict = levels.map((one) => ({ ...one, inheritsLeads: false }));
    expect(cells({ levels: strict, posts: ['elder'], nodes, leads })[2]).toEqual([
      {
        nodeId: 'b',
        postId: 'elder',
        state: 'missing',
        why: { code: 'coverage.grid-no-own-lead', params: { node: 'b', post: 'elder' } },
      },
    ]);
  });
});

describe('the mending of a grid, by hand', () => {
  const remedy = (input: GridInput) => {
    const tree = gridTree(input.nodes, input.levels);
    return findGridRemedy(input, tree, gridMatrix(input, tree));
  };

  it('names leads by post and node, then opens channels where something is asked; one move less is the last one', () => {
    const nodes = [
      node('a', 'area', null),
      node('c', 'compound', 'a'),
      node('b1', 'building', 'c', 'door'),
      node('b2', 'building', 'a'),
    ];
    expect(remedy({ levels, posts: ['elder'], nodes, leads: [] })).toEqual({
      moves: [
        { kind: 'name-lead', nodeId: 'a', postId: 'elder' },
        { kind: 'open-channel', nodeId: 'a' },
        { kind: 'open-channel', nodeId: 'b2' },
      ],
      misplaced: [],
      after: { numerator: 3, denominator: 3 },
      withOneFewer: { numerator: 2, denominator: 3 },
    });
  });

  it('leaves the misplaced to a person, of whom something is asked, and mends below them', () => {
    const nodes = [
      node('lost', 'compound', 'nowhere'),
      node('odd', 'building', 'nowhere'),
      node('b', 'building', 'lost', 'door'),
    ];
    expect(remedy({ levels, posts: ['elder'], nodes, leads: [] })).toEqual({
      moves: [{ kind: 'name-lead', nodeId: 'b', postId: 'elder' }],
      misplaced: ['odd'],
      after: { numerator: 1, denominator: 2 },
      withOneFewer: { numerator: 0, denominator: 2 },
    });
  });

  it('of two branches below a level that asks for nothing each needs a lead', () => {
    const free = [level('area', false, []), level('building', true), level('entrance', true)];
    const nodes = [
      node('e1', 'entrance', 'b1', 'door'),
      node('b1', 'building', 'a', 'door'),
      node('a', 'area', null),
      node('b2', 'building', 'a', 'door'),
      node('e2', 'entrance', 'b2', 'door'),
    ];
    expect(remedy({ levels: free, posts: ['elder'], nodes, leads: [] }).moves).toEqual(
      ['b1', 'b2'].map((nodeId) => ({ kind: 'name-lead', nodeId, postId: 'elder' })),
    );
  });
});
