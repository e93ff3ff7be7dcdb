import { CodedError } from '@community1373/base/diagnostics';
import { expect, test } from 'vitest';
import { unlessFailing } from './expected-failure';

const failing = (error: unknown) => (): never => {
  throw error;
};

test('the expected code is an answer; every other failure passes', () => {
  expect(unlessFailing('a', () => 5)).toBe(5);
  expect(unlessFailing('a', failing(new CodedError('a', 1)))).toBeUndefined();
  expect(() => unlessFailing('a', failing(new CodedError('b', 1)))).toThrow('b: received 1');
  expect(() => unlessFailing('a', failing(new RangeError('a')))).toThrow(RangeError);
});
