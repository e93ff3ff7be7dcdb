import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDistances } from './distances';
import { createDijkstra, listArcs } from './shortest-paths';

const nodes = 9;
const graphs = fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.nat(20)), { maxLength: 24 }).map((edges) => ({
  from: edges.map(([from]) => from),
  to: edges.map(([, to]) => to),
  length: edges.map(([, , length]) => length),
}));
type Graph = typeof graphs extends fc.Arbitrary<infer T> ? T : never;

/** Independent result: all distances by the algorithm of R. W. Floyd, Communications of the ACM 5 (1962). */
const floyd = ({ from, to, length }: Graph, both: boolean): number[][] => {
  const all = Array.from({ length: nodes }, (_, a) =>
    Array.from({ length: nodes }, (_b, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)),
  );
  const shorten = (a: number, b: number, by: number): void => {
    const row = all[a] ?? [];
    row[b] = Math.min(Number(row[b]), by);
  };
  from.forEach((a, e) => {
    shorten(a, Number(to[e]), Number(length[e]));
    if (both) shorten(Number(to[e]), a, Number(length[e]));
  });
  for (let via = 0; via < nodes; via += 1)
    for (let a = 0; a < nodes; a += 1)
      for (let b = 0; b < nodes; b += 1) shorten(a, b, Number(all[a]?.[via]) + Number(all[via]?.[b]));
  return all;
};

describe('shortest paths', () => {
  test('law: Dijkstra finds what Floyd finds, from every node in turn, one way and both ways', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), (graph, both) => {
        const paths = createDijkstra(nodes, listArcs(nodes, graph.from, graph.to, graph.length, both));
        expect(Array.from({ length: nodes }, (_, source) => Array.from(paths.from(source)))).toEqual(
          floyd(graph, both),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('law: within a limit it finds the same, and nothing beyond, whatever was searched before', () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), fc.nat(40), (graph, both, within) => {
        const paths = createDijkstra(nodes, listArcs(nodes, graph.from, graph.to, graph.length, both), within);
        const near = floyd(graph, both).map((row) =>
          row.map((length) => (length <= within ? length : Number.POSITIVE_INFINITY)),
        );
        expect(Array.from({ length: nodes }, (_, source) => Array.from(paths.from(source)))).toEqual(near);
      }),
      { numRuns: 300 },
    );
  });

  test('a radius bounds what is looked at, however large the graph is', () => {
    // A street of 20,000 corners 50 m apart; 500 m reach ten on either side, each with two arcs.
    const corners = Array.from({ length: 19_999 }, (_, v) => v);
    const street = {
      kind: 'graph',
      nodes: 20_000,
      from: corners,
      to: corners.map((v) => v + 1),
      length: corners.map(() => 50),
      points: [10_000, 10_010, 10_011],
      candidates: [10_000],
    } as const;
    const column = readDistances(street, 3, 1, 500);
    const one = new Float64Array(3);
    column(0, one);
    expect([...one]).toEqual([0, 500, Number.POSITIVE_INFINITY]);
    expect(column.looked?.()).toBe(3 + 4 * 2 * 21);
  });

  test('law: the same lengths come from a matrix, a metric and a graph, and a one-way street is walked from the point to the site', () => {
    fc.assert(
      fc.property(
        graphs,
        fc.boolean(),
        fc.array(fc.nat(nodes - 1), { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(nodes - 1), { minLength: 1, maxLength: 4 }),
        (graph, oneWay, points, candidates) => {
          const all = floyd(graph, !oneWay);
          const between = (i: number, j: number): number => Number(all[Number(points[i])]?.[Number(candidates[j])]);
          const lengths = points.flatMap((_, i) => candidates.map((_c, j) => between(i, j)));
          const kinds = [
            { kind: 'matrix', lengths },
            { kind: 'metric', between },
            { kind: 'graph', nodes, ...graph, points, candidates, ...(oneWay ? { oneWay } : {}) },
          ] as const;
          for (const distance of kinds) {
            const column = readDistances(distance, points.length, candidates.length);
            const one = new Float64Array(points.length);
            for (const j of candidates.keys()) {
              column(j, one);
              expect(Array.from(one)).toEqual(points.map((_, i) => between(i, j)));
            }
          }
        },
      ),
    );
  });
});
