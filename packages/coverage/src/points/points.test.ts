import { expect, it } from 'vitest';
import { placed } from './placed';
import { type Position, toPointColumns } from './points';

const [a, b]: readonly [Position, Position] = [
  [113, 37],
  [114, 38],
];

it('columnsOf turns records into columns, each number in its own', () => {
  expect(
    toPointColumns([
      { id: 'a', position: a },
      { id: 'b', position: b },
    ]),
  ).toEqual({ lon: Float64Array.of(113, 114), lat: Float64Array.of(37, 38), ids: ['a', 'b'] });
  expect(toPointColumns([])).toEqual({ lon: new Float64Array(0), lat: new Float64Array(0), ids: [] });
});

it('placed keeps who has a place, and says which of the list each is', () => {
  const { records, index } = placed([{}, { position: a }, { position: undefined }, { position: b }]);
  expect([records.map(({ position }) => position), index]).toEqual([
    [a, b],
    [1, 3],
  ]);
  expect(placed([])).toEqual({ records: [], index: [] });
});
