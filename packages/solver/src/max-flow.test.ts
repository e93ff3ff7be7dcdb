import { describe, expect, test } from 'vitest';
import { maxFlow } from './max-flow';

describe('maxFlow', () => {
  test('the six-node network of Ahuja, Magnanti and Orlin type, value by hand', () => {
    // s→a 10, s→b 8, a→b 5, a→t 7, b→t 10: the cut {s} carries 18, the cut before t carries 17.
    const result = maxFlow({ nodes: 4, from: [0, 0, 1, 1, 2], to: [1, 2, 2, 3, 3], capacity: [10, 8, 5, 7, 10] }, 0, 3);
    expect(result.value).toBe(17);
    expect([...result.cut]).toEqual([3, 4]);
  });

  test('infinite capacities are kept out of the cut', () => {
    const result = maxFlow({ nodes: 3, from: [0, 1], to: [1, 2], capacity: [Number.POSITIVE_INFINITY, 4] }, 0, 2);
    expect([result.value, [...result.cut]]).toEqual([4, [1]]);
  });

  test('a long path does not exhaust the stack', () => {
    const nodes = 200_000;
    const from = Int32Array.from({ length: nodes - 1 }, (_, i) => i);
    const result = maxFlow(
      { nodes, from, to: from.map((v) => v + 1), capacity: new Uint8Array(nodes - 1).fill(3) },
      0,
      nodes - 1,
    );
    expect(result.value).toBe(3);
  });

  test('no arcs, loops and parallel arcs', () => {
    expect(maxFlow({ nodes: 2, from: [], to: [], capacity: [] }, 0, 1).value).toBe(0);
    expect(maxFlow({ nodes: 2, from: [0, 0, 0], to: [0, 1, 1], capacity: [9, 2, 3] }, 0, 1).value).toBe(5);
  });

  test.each([
    ['flow.nodes', { nodes: 0, from: [], to: [], capacity: [] }],
    ['flow.nodes', { nodes: 2.5, from: [], to: [], capacity: [] }],
    ['flow.nodes', { nodes: 2 ** 30 + 1, from: [], to: [], capacity: [] }],
    ['flow.length', { nodes: 2, from: [0], to: [], capacity: [1] }],
    ['flow.length', { nodes: 2, from: [0], to: [1], capacity: [] }],
    ['flow.node', { nodes: 2, from: [0], to: [2], capacity: [1] }],
    ['flow.node', { nodes: 2, from: [2], to: [0], capacity: [1] }],
    ['flow.node', { nodes: 2, from: [0], to: [-1], capacity: [1] }],
    ['flow.node', { nodes: 2, from: [0.5], to: [1], capacity: [1] }],
    ['flow.capacity', { nodes: 2, from: [0], to: [1], capacity: [2 ** 53] }],
    ['flow.capacity', { nodes: 2, from: [0], to: [1], capacity: [-1] }],
    ['flow.capacity', { nodes: 2, from: [0], to: [1], capacity: [Number.NaN] }],
    ['flow.capacity', { nodes: 2, from: [0], to: [1], capacity: [0.5] }],
    ['flow.unbounded', { nodes: 2, from: [0], to: [1], capacity: [Number.POSITIVE_INFINITY] }],
    ['flow.overflow', { nodes: 2, from: [0, 0], to: [1, 1], capacity: [Number.MAX_SAFE_INTEGER, 1] }],
  ])('refuses with %s', (code, network) => {
    expect(() => maxFlow(network, 0, 1)).toThrow(expect.objectContaining({ code }));
  });

  test.each([
    [1, 1],
    [2, 1],
    [0, 2],
    [-1, 1],
    [0, 0.5],
  ])('refuses to send from %d to %d of two nodes', (source, sink) => {
    expect(() => maxFlow({ nodes: 2, from: [], to: [], capacity: [] }, source, sink)).toThrow(
      expect.objectContaining({ code: 'flow.terminals', received: [source, sink] }),
    );
  });

  test('the greatest of numbers that are exact: 2^53 − 1 flows, and is named as the value', () => {
    const all = Number.MAX_SAFE_INTEGER;
    expect(
      maxFlow({ nodes: 3, from: [0, 0, 1], to: [1, 2, 2], capacity: [all - 5, 5, Number.POSITIVE_INFINITY] }, 0, 2),
    ).toMatchObject({ value: all, flow: new Float64Array([all - 5, 5, all - 5]) });
  });
});
