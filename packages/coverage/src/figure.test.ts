import { describe, expect, it } from 'vitest';
import { FigureTally, ratioOf } from './figure';

describe('ratioOf', () => {
  it('is the share, of nothing none', () => {
    expect([ratioOf({ numerator: 15, denominator: 20 }), ratioOf({ numerator: 0, denominator: 4 }), ratioOf({ numerator: 0, denominator: 0 })]).toEqual([0.75, 0, undefined]);
  });
});

describe('FigureTally', () => {
  it('adds up by name, in the order of first mention, and in all', () => {
    const tally = new FigureTally();
    expect([tally.list(), tally.total()]).toEqual([[], { numerator: 0, denominator: 0 }]);
    tally.add('b', 1, 2);
    tally.add('a', 0, 3);
    tally.add('b', 4, 10);
    expect(tally.list()).toEqual([{ id: 'b', numerator: 5, denominator: 12 }, { id: 'a', numerator: 0, denominator: 3 }]);
    expect(tally.total()).toEqual({ numerator: 5, denominator: 15 });
  });

  it('hands out lists that later additions do not change', () => {
    const tally = new FigureTally();
    tally.add('a', 1, 1);
    const before = tally.list();
    tally.add('a', 1, 1);
    expect(before).toEqual([{ id: 'a', numerator: 1, denominator: 1 }]);
  });
});
