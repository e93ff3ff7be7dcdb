import { describe, expect, it } from 'vitest';
import { buildAutomaton } from './line-automaton';
import type { KindLimit, LineProblem } from './line-problem';
import { LinePricer } from './line-pricer';

const days = 5;
const limit: KindLimit = { kinds: [0], most: 1 };
const rules = {
  minutesMin: 0,
  minutesMax: 600,
  runMin: 1,
  runMax: 5,
  restMin: 1,
  weekendsMax: 9,
  limits: [limit],
  mayFollow: Uint8Array.of(1, 1, 1, 1),
};
const problem: LineProblem = {
  days,
  kinds: 2,
  weekday: 0,
  minutes: [60, 60],
  people: Array.from({ length: 2 }, () => ({ rules, cost: new Float64Array(3 * days) })),
  covers: { slot: new Int32Array(0), need: new Float64Array(0), under: new Float64Array(0), over: new Float64Array(0) },
  fixedCost: 0,
};
/** Prices at which each shift of the first kind earns ten, and each of the second the given amount. */
const prices = (second: number): Float64Array =>
  Float64Array.from({ length: 2 * days }, (_, slot) => (slot % 2 === 0 ? 10 : second));
const work = (counted: readonly KindLimit[]): number => {
  const { cells, blocks } = buildAutomaton(problem, rules, counted);
  return cells + blocks.length;
};

describe('the work of pricing', () => {
  it('counts cells and blocks, with a limit once it was broken, and without as soon as it does not bind', () => {
    const pricer = new LinePricer(problem);
    const [free, limited] = [work([]), work([limit])];
    const spent = (person: number, second: number): readonly [number, number] => {
      const before = pricer.work;
      const { value } = pricer.price(person, prices(second));
      return [value, pricer.work - before];
    };
    // The second kind earns more: no limit binds.
    expect(spent(0, 20)).toEqual([-100, free]);
    // The first kind earns more: five of it break the limit, then one and four of the other.
    expect(spent(0, 3)).toEqual([-22, free + limited]);
    // The limit binds, and is counted at once.
    expect(spent(0, 3)).toEqual([-22, limited]);
    // The limit no longer binds, which shows while it is counted, and it is left out from then on.
    expect(spent(0, 20)).toEqual([-100, limited]);
    expect(spent(0, 20)).toEqual([-100, free]);
    // A limit that binds for one person is not counted for another.
    expect(spent(0, 3)).toEqual([-22, free + limited]);
    expect(spent(1, 3)).toEqual([-22, free + limited]);
  });

  it('prices nobody who is not there', () => {
    const pricer = new LinePricer(problem);
    expect([pricer.price(2, prices(1)).value, pricer.price(2, prices(1)).line.length, pricer.work]).toEqual([
      Number.POSITIVE_INFINITY,
      0,
      0,
    ]);
  });
});
