import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathFrom, placePipes, type Segment } from '../../playground/src/costs/pipe-layout';

/** Trees in which each segment leads to an earlier segment, or to the main. */
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((picks): readonly Segment[] =>
  picks.map((pick, i) => {
    const parent = pick % (i + 1);
    return { id: `s${i}`, fen: pick, ...(parent === i ? {} : { parentId: `s${parent}` }) };
  }),
);

describe('the drawing of pipes', () => {
  it('places every segment once, a column beyond its parent, no two at one place', () => {
    fc.assert(
      fc.property(trees, (segments) => {
        const { placed, columns, rows } = placePipes(segments);
        expect(placed.map(({ id }) => id)).toEqual(segments.map(({ id }) => id));
        const byId = new Map(placed.map((one) => [one.id, one]));
        for (const { parentId, depth, row, parentRow } of placed) {
          const parent = byId.get(parentId ?? '');
          expect(depth).toBe(parent === undefined ? 0 : parent.depth + 1);
          expect(parentRow).toBe(parent === undefined ? row : parent.row);
          expect(depth).toBeLessThan(columns);
          expect(row).toBeLessThan(rows);
        }
        expect(new Set(placed.map(({ depth, row }) => `${depth} ${row}`)).size).toBe(placed.length);
      }),
    );
  });

  it('draws two branches about their fork: by hand', () => {
    const { placed, columns, rows } = placePipes([
      { id: 'trunk', fen: 300 },
      { id: 'left', parentId: 'trunk', fen: 200 },
      { id: 'right', parentId: 'trunk', fen: 100 },
    ]);
    expect(placed.map(({ id, depth, row, parentRow }) => [id, depth, row, parentRow])).toEqual([
      ['trunk', 0, 0.5, 0.5],
      ['left', 1, 0, 0.5],
      ['right', 1, 1, 0.5],
    ]);
    expect([columns, rows]).toEqual([2, 2]);
  });

  it('follows a segment to the main, and stops where segments go in a circle', () => {
    const segments = [
      { id: 'a', fen: 1 },
      { id: 'b', parentId: 'a', fen: 1 },
      { id: 'c', parentId: 'b', fen: 1 },
    ];
    expect([...pathFrom(segments, 'c')]).toEqual(['c', 'b', 'a']);
    expect([...pathFrom(segments, undefined)]).toEqual([]);
    expect([
      ...pathFrom(
        [
          { id: 'x', parentId: 'y', fen: 1 },
          { id: 'y', parentId: 'x', fen: 1 },
        ],
        'x',
      ),
    ]).toEqual(['x', 'y']);
  });
});
