import { expect, test } from 'vitest';
import { quantiles } from './quantiles';

// Computed by hand with definition 2 of Hyndman and Fan: n = 10, 25 % of 10 is 2.5 (the third), 50 % is 5 (mean of fifth and sixth), 90 %
// is 9 (mean of ninth and tenth).
test('ten values', () => {
  expect(quantiles([10, 2, 3, 4, 5, 6, 7, 8, 9, 1])).toEqual({
    count: 10,
    min: 1,
    lowerQuartile: 3,
    median: 5.5,
    upperQuartile: 8,
    ninetieth: 9.5,
    max: 10,
  });
});

test('one value, and three', () => {
  expect(quantiles([4])).toEqual({
    count: 1,
    min: 4,
    lowerQuartile: 4,
    median: 4,
    upperQuartile: 4,
    ninetieth: 4,
    max: 4,
  });
  expect(quantiles([3, 1, 2])).toMatchObject({ lowerQuartile: 1, median: 2, upperQuartile: 3, ninetieth: 3 });
});
