import { expect, it } from 'vitest';
import { isNumberList } from '.';

it('accepts arrays of numbers and typed arrays of numbers', () => {
  for (const value of [
    [],
    [1],
    [Number.NaN, Number.POSITIVE_INFINITY],
    new Float64Array(3),
    Uint8ClampedArray.of(1),
    Int32Array.of(1),
  ])
    expect([value, isNumberList(value)]).toEqual([value, true]);
});

it('refuses big integers, bytes without a type, holes and every other value', () => {
  const hole: number[] = [];
  hole[1] = 3;
  for (const value of [
    new BigInt64Array(0),
    new BigUint64Array(1),
    new DataView(new ArrayBuffer(8)),
    new ArrayBuffer(8),
    hole,
    [1, '2'],
    [1, null],
    [1n],
    '12',
    { length: 1, 0: 3 },
    null,
    undefined,
  ])
    expect([value, isNumberList(value)]).toEqual([value, false]);
});
