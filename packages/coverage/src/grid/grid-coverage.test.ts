import { describe, expect, it } from 'vitest';
import { gridCoverage } from './grid-coverage';
import type { GridInput } from './grid-matrix';

const levels = [
  { id: 'area', requiredPosts: ['elder', 'safety'], inheritsLeads: false },
  { id: 'compound', requiredPosts: [], inheritsLeads: true, optional: true },
  { id: 'building', requiredPosts: ['elder', 'safety'], inheritsLeads: true },
  { id: 'entrance', requiredPosts: ['elder'], inheritsLeads: false },
];

const node = (id: string, levelId: string, parentId: string | null, channels: readonly string[] = ['door']) => ({
  id,
  levelId,
  parentId,
  channels,
});

/** Two areas; building 2 is directly below its area, which is allowed because the compound level is optional. */
const input: GridInput = {
  levels,
  posts: ['elder', 'safety', 'culture'],
  nodes: [
    node('a1', 'area', null),
    node('c1', 'compound', 'a1'),
    node('b1', 'building', 'c1'),
    node('e1', 'entrance', 'b1'),
    node('b2', 'building', 'a1', []),
    node('a2', 'area', null),
    node('b3', 'building', 'a2'),
  ],
  leads: [
    { id: 'l1', nodeId: 'a1', posts: ['elder'] },
    { id: 'l2', nodeId: 'b1', posts: ['safety'] },
  ],
};

describe('gridCoverage', () => {
  it('judges each cell by own lead, ancestors and channels (worked by hand)', () => {
    const { matrix, numerator, denominator } = gridCoverage(input);
    expect(matrix.map((row) => row.map(({ state }) => state).join(' '))).toEqual([
      'direct missing notRequired',
      'notRequired notRequired notRequired',
      'inherited direct notRequired',
      'missing notRequired notRequired',
      'unreachable missing notRequired',
      'missing missing notRequired',
      'missing missing notRequired',
    ]);
    expect([numerator, denominator]).toEqual([3, 11]);
  });

  it('gives figures by node, post and level that each sum to the whole', () => {
    const { byNode, byPost, byLevel, numerator, denominator } = gridCoverage(input);
    for (const part of [byNode, byPost, byLevel]) {
      expect(part.reduce((sum, figure) => sum + figure.numerator, 0)).toBe(numerator);
      expect(part.reduce((sum, figure) => sum + figure.denominator, 0)).toBe(denominator);
    }
  });

  it('names the inherited lead and its node', () => {
    expect(gridCoverage(input).matrix[2]?.[0]).toMatchObject({ leadId: 'l1', leadNodeId: 'a1' });
  });

  it('mends with the fewest moves: by hand, area safety covers b2, area 2 needs two, the entrance its own, b2 a channel', () => {
    const { remedy } = gridCoverage(input);
    expect(remedy?.moves).toEqual([
      { kind: 'name-lead', nodeId: 'e1', postId: 'elder' },
      { kind: 'name-lead', nodeId: 'a2', postId: 'elder' },
      { kind: 'name-lead', nodeId: 'a1', postId: 'safety' },
      { kind: 'name-lead', nodeId: 'a2', postId: 'safety' },
      { kind: 'open-channel', nodeId: 'b2' },
    ]);
    expect(remedy?.after).toEqual({ numerator: 11, denominator: 11 });
    expect(remedy?.withOneFewer.numerator).toBeLessThan(11);
  });

  it('needs every one of its moves: without any of them something stays uncovered', () => {
    const { remedy } = gridCoverage(input);
    const moves = remedy?.moves ?? [];
    moves.forEach((_, left) => {
      const kept = moves.toSpliced(left, 1);
      const changed: GridInput = {
        ...input,
        nodes: input.nodes.map((n) =>
          kept.some((move) => move.kind === 'open-channel' && move.nodeId === n.id) ? { ...n, channels: ['board'] } : n,
        ),
        leads: [
          ...input.leads,
          ...kept.flatMap((move, i) =>
            move.kind === 'name-lead' ? [{ id: `x${i}`, nodeId: move.nodeId, posts: [move.postId] }] : [],
          ),
        ],
      };
      expect(gridCoverage(changed).missing.length).toBeGreaterThan(0);
    });
  });

  it('says of a node without a valid place why, and leaves it to a person', () => {
    const broken: GridInput = {
      ...input,
      nodes: [
        node('b1', 'building', 'nowhere'),
        node('x', 'building', 'y'),
        node('y', 'building', 'x'),
        node('e', 'entrance', null),
        node('q', 'attic', null),
      ],
      leads: [],
    };
    const { matrix, remedy } = gridCoverage(broken);
    expect(matrix.map((row) => row[0]?.why?.code)).toEqual([
      'coverage.node-parent-unknown',
      'coverage.node-cycle',
      'coverage.node-cycle',
      'coverage.node-root-level',
      'coverage.node-level-unknown',
    ]);
    expect(remedy?.misplaced).toEqual(['b1', 'x', 'y', 'e', 'q']);
    expect(remedy?.moves).toEqual([]);
  });

  it('says of a node that stands at the wrong level whether it is its parent or a level passed over', () => {
    const nodes = [
      node('a1', 'area', null),
      node('a2', 'area', 'a1'),
      node('e1', 'entrance', 'a1'),
      node('b1', 'building', 'a1'),
      node('c1', 'compound', 'b1'),
      node('b2', 'building', 'b1'),
      node('below', 'compound', 'nowhere'),
      node('lost', 'building', 'below'),
    ];
    const { matrix, remedy } = gridCoverage({ ...input, nodes, leads: [] });
    const why = Object.fromEntries(
      matrix.map((row, i) => [
        nodes[i]?.id,
        row.map((cell) => cell.why?.code).find((code) => code?.startsWith('coverage.node-') === true),
      ]),
    );
    expect(why).toEqual({
      a1: undefined,
      a2: 'coverage.node-level-order',
      // An entrance must be below a building, which is not an optional level.
      e1: 'coverage.node-level-order',
      b1: undefined,
      c1: undefined,
      b2: 'coverage.node-level-order',
      below: undefined,
      lost: undefined,
    });
    expect(remedy?.misplaced).toEqual(['a2', 'e1', 'b2']);
  });

  it('says nothing about an empty grid: no numerator, no denominator, nothing to mend', () => {
    expect(gridCoverage({ levels: [], posts: [], nodes: [], leads: [] })).toMatchObject({
      numerator: 0,
      denominator: 0,
      remedy: undefined,
    });
  });
});
