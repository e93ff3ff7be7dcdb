import { describe, expect, it } from 'vitest';
import { gridCoverage } from './grid-coverage';
import type { GridInput } from './grid-matrix';
import { type CoverageNode, type GridLevel, gridTree } from './grid-tree';

const node = (
  id: string,
  levelId: string,
  parentId: string | null,
  channels: readonly string[] = ['door'],
): CoverageNode => ({ id, levelId, parentId, channels });
const level = (id: string, requiredPosts: readonly string[], inheritsLeads = true, optional?: boolean): GridLevel => ({
  id,
  requiredPosts,
  inheritsLeads,
  ...(optional === undefined ? {} : { optional }),
});
const levels = [level('area', []), level('compound', [], true, true), level('building', []), level('entrance', [])];

describe('gridTree', () => {
  it('knows parents, levels and an order from the roots down, a branch below an unknown parent after those, a ring not at all', () => {
    const nodes = [
      node('e', 'entrance', 'b'),
      node('b', 'building', 'a'),
      node('a', 'area', null),
      node('lost', 'building', 'gone'),
      node('under', 'entrance', 'lost'),
      node('x', 'building', 'y'),
      node('y', 'building', 'x'),
      node('odd', 'attic', null),
    ];
    const { parent, level: levelOf, order, indexOf, misplaced } = gridTree(nodes, levels);
    expect([...parent]).toEqual([1, 2, -1, -1, 3, 6, 5, -1]);
    expect([...levelOf]).toEqual([3, 2, 0, 2, 3, 2, 2, -1]);
    expect(order).toEqual([2, 7, 1, 0, 3, 4]);
    expect([indexOf.get('lost'), indexOf.get('gone')]).toEqual([3, undefined]);
    expect(misplaced.map((why) => why?.code.replace('coverage.node-', ''))).toEqual([
      undefined,
      undefined,
      undefined,
      'parent-unknown',
      undefined,
      'cycle',
      'cycle',
      'level-unknown',
    ]);
    expect(misplaced[3]).toEqual({
      code: 'coverage.node-parent-unknown',
      params: { node: 'lost', level: 'building', parent: 'gone' },
    });
    expect(misplaced[7]?.params).toEqual({ node: 'odd', level: 'attic', parent: '' });
  });

  it('lets a root stand at the first level or below levels that may be left out, and a node below the next that may not', () => {
    const why = (list: readonly GridLevel[], levelId: string, above?: string) => {
      const nodes = [
        ...(above === undefined ? [] : [node('up', above, null)]),
        node('n', levelId, above === undefined ? null : 'up'),
      ];
      return gridTree(nodes, list).misplaced.at(-1)?.code.replace('coverage.node-', '');
    };
    const open = [level('zone', [], true, true), ...levels];
    expect([why(open, 'zone'), why(open, 'area'), why(open, 'compound'), why(open, 'building')]).toEqual([
      undefined,
      undefined,
      'root-level',
      'root-level',
    ]);
    expect([
      why(levels, 'compound', 'area'),
      why(levels, 'building', 'area'),
      why(levels, 'entrance', 'area'),
      why(levels, 'entrance', 'compound'),
    ]).toEqual([undefined, undefined, 'level-order', 'level-order']);
    expect([why(levels, 'area', 'area'), why(levels, 'area', 'building'), why(levels, 'building', 'compound')]).toEqual(
      ['level-order', 'level-order', undefined],
    );
    // A level is optional only when marked so.
    expect(why([level('zone', [], true, false), ...levels], 'area')).toBe('root-level');
    // Below an unknown level a node is checked like a root.
    expect([why(levels, 'area', 'attic'), why(levels, 'building', 'attic')]).toEqual([undefined, 'level-order']);
  });
});

describe('gridCoverage, cell by cell', () => {
  const posts = ['elder', 'safety'];
  const asking = [level('area', posts, false), level('building', posts, true), level('entrance', ['elder'], true)];
  const input: GridInput = {
    levels: asking,
    posts,
    nodes: [
      node('a', 'area', null),
      node('b', 'building', 'a'),
      node('c', 'building', 'a', []),
      node('e', 'entrance', 'b'),
      node('q', 'attic', 'a'),
    ],
    leads: [
      { id: 'l1', nodeId: 'a', posts: ['elder'] },
      { id: 'l2', nodeId: 'a', posts: ['elder'] },
      { id: 'l3', nodeId: 'b', posts: ['elder'] },
    ],
  };

  it('refuses a lead of an unknown node or post, as its parser does', () => {
    const thrown = (leads: GridInput['leads']) => () => gridCoverage({ ...input, leads });
    expect(thrown([{ id: 'l4', nodeId: 'gone', posts: ['safety'] }])).toThrow(
      'coverage.grid-input: coverage.unknown-id at leads[0].nodeId, received "gone"',
    );
    expect(thrown([{ id: 'l2', nodeId: 'a', posts: ['elder', 'culture'] }])).toThrow(
      'coverage.grid-input: coverage.unknown-id at leads[0].posts[1], received "culture"',
    );
  });

  it('says state, lead, where the lead is from, and why not', () => {
    const result = gridCoverage(input);
    const of = (nodeId: string, post: string) => ({ node: nodeId, post });
    expect(result.matrix).toEqual([
      [
        { nodeId: 'a', postId: 'elder', state: 'direct', leadId: 'l1', leadNodeId: 'a' },
        {
          nodeId: 'a',
          postId: 'safety',
          state: 'missing',
          why: { code: 'coverage.grid-no-own-lead', params: of('a', 'safety') },
        },
      ],
      [
        { nodeId: 'b', postId: 'elder', state: 'direct', leadId: 'l3', leadNodeId: 'b' },
        {
          nodeId: 'b',
          postId: 'safety',
          state: 'missing',
          why: { code: 'coverage.grid-no-lead', params: of('b', 'safety') },
        },
      ],
      [
        {
          nodeId: 'c',
          postId: 'elder',
          state: 'unreachable',
          leadId: 'l1',
          leadNodeId: 'a',
          why: { code: 'coverage.grid-no-channel', params: of('c', 'elder') },
        },
        {
          nodeId: 'c',
          postId: 'safety',
          state: 'missing',
          why: { code: 'coverage.grid-no-lead', params: of('c', 'safety') },
        },
      ],
      [
        { nodeId: 'e', postId: 'elder', state: 'inherited', leadId: 'l3', leadNodeId: 'b' },
        { nodeId: 'e', postId: 'safety', state: 'notRequired' },
      ],
      posts.map((postId) => ({
        nodeId: 'q',
        postId,
        state: 'unreachable',
        why: { code: 'coverage.node-level-unknown', params: { node: 'q', level: 'attic', parent: 'a' } },
      })),
    ]);
    expect(result).toMatchObject({
      numerator: 3,
      denominator: 9,
      posts,
      byNode: [
        { id: 'a', numerator: 1, denominator: 2 },
        { id: 'b', numerator: 1, denominator: 2 },
        { id: 'c', numerator: 0, denominator: 2 },
        { id: 'e', numerator: 1, denominator: 1 },
        { id: 'q', numerator: 0, denominator: 2 },
      ],
      byPost: [
        { id: 'elder', numerator: 3, denominator: 5 },
        { id: 'safety', numerator: 0, denominator: 4 },
      ],
      byLevel: [
        { id: 'area', numerator: 1, denominator: 2 },
        { id: 'building', numerator: 1, denominator: 4 },
        { id: 'entrance', numerator: 1, denominator: 1 },
        { id: 'attic', numerator: 0, denominator: 2 },
      ],
    });
    expect(result.missing).toEqual(
      result.matrix.flat().filter(({ state }) => state === 'missing' || state === 'unreachable'),
    );
    expect(result.remedy).toEqual({
      moves: [
        { kind: 'name-lead', nodeId: 'a', postId: 'safety' },
        { kind: 'open-channel', nodeId: 'c' },
      ],
      misplaced: ['q'],
      after: { numerator: 7, denominator: 9 },
      withOneFewer: { numerator: 5, denominator: 9 },
    });
  });

  it('a node whose own level does not let leads be inherited needs its own, whatever is above; those below inherit from it', () => {
    const own = {
      ...input,
      levels: [
        level('area', ['elder'], false),
        level('building', ['elder'], false),
        level('entrance', ['elder'], true),
      ],
      nodes: input.nodes.slice(0, 4).map((one) => ({ ...one, channels: ['door'] })),
      leads: [],
    };
    expect(gridCoverage(own).remedy?.moves.map(({ nodeId }) => nodeId)).toEqual(['a', 'b', 'c']);
  });

  it('an answer is found however far up, and in a ring of parents nowhere', () => {
    const deep = [level('area', []), level('building', []), level('entrance', ['elder'])];
    const far = {
      levels: deep,
      posts,
      nodes: input.nodes.filter(({ id }) => id !== 'c' && id !== 'q'),
      leads: [{ id: 'l', nodeId: 'a', posts: ['elder'] }],
    };
    expect(gridCoverage(far).matrix[2]?.[0]).toEqual({
      nodeId: 'e',
      postId: 'elder',
      state: 'inherited',
      leadId: 'l',
      leadNodeId: 'a',
    });
    // The other nodes require no posts, so only the missing channel is opened.
    expect(gridCoverage({ ...far, nodes: far.nodes.map((one) => ({ ...one, channels: [] })) }).remedy?.moves).toEqual([
      { kind: 'open-channel', nodeId: 'e' },
    ]);
  });
});
