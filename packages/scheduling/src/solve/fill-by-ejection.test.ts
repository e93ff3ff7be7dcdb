import { describe, expect, it } from 'vitest';
import { fillByEjection, shiftsInTheWay } from './fill-by-ejection';
import { hardTargets } from './hard-cover';
import type { Roster, RosterProblem, RosterRule, Shift } from '..';
import { loadRoster } from '../problem/loaded-roster';
import { pairsOf } from './set-roster';

const person = (id: string, posts = ['x']) => ({ id, posts, insured: true, consents: true });
const shift = (id: string, start: `${number}:${number}`, minutes: number, minimum = 1): Shift => ({
  id,
  postId: 'x',
  date: '2026-11-02',
  start,
  minutes,
  minimum,
  wanted: 2,
});
const rules: readonly RosterRule[] = [
  { id: 'least', kind: 'cover', weight: 'hard', level: 'minimum' },
  { id: 'overlap', kind: 'overlap', weight: 'hard' },
];
// In order of time: the long shift overlaps the two short ones.
const problem: RosterProblem = {
  from: '2026-11-02',
  to: '2026-11-02',
  rules,
  people: [person('a'), person('b'), person('c')],
  shifts: [shift('long', '06:00', 720), shift('one', '08:00', 60), shift('two', '12:00', 60)],
};
const rosterOf = (...pairs: readonly string[]): Roster => ({
  assignments: pairs.map((pair) => ({ personId: pair.slice(0, 1), shiftId: pair.slice(2) })),
});

const fill = (
  roster: Roster,
  eligible: readonly (readonly number[])[],
  most = Infinity,
  isFixed: (person: number, shift: number) => boolean = () => false,
) => {
  const { state } = loadRoster(problem, roster);
  let trials = 0;
  const spend = (): boolean => (trials += 1) <= most;
  const filled = fillByEjection({ state, eligible, isFixed, spend, targets: hardTargets(state) }, 0);
  return {
    filled,
    trials,
    pairs: pairsOf(state).map(([who, what]) => `${'abc'[who]} ${problem.shifts[what]?.id}`),
    broken: state.brokenHard,
  };
};

describe('a chain of ejections', () => {
  it('lets one person leave two shifts, which others fill', () => {
    const { filled, pairs, broken } = fill(rosterOf('a one', 'a two'), [[0], [0, 1], [0, 2]]);
    expect([filled, pairs, broken]).toEqual([true, ['a long', 'b one', 'c two'], 0]);
  });

  it('replaces nobody who was on a shift beyond what it must have', () => {
    expect(fill(rosterOf('a one', 'b one', 'a two', 'c two'), [[0], [], []])).toMatchObject({
      filled: true,
      pairs: ['a long', 'b one', 'c two'],
    });
  });

  it('leaves all as it was where it cannot, may not, or has tried enough', () => {
    const held = rosterOf('a one', 'a two');
    const asItWas = { filled: false, pairs: ['a one', 'a two'], broken: 0 };
    expect(fill(held, [[0], [0, 1], [0]])).toMatchObject(asItWas);
    expect(fill(held, [[0], [0, 1], [0, 2]], Infinity, (_, what) => what === 2)).toMatchObject(asItWas);
    expect(fill(held, [[0], [0, 1], [0, 2]], 1)).toMatchObject(asItWas);
  });
});

describe('what stands in the way of a shift', () => {
  it('is nothing, one shift, or two together', () => {
    const ways = (...pairs: readonly string[]) => {
      const { state } = loadRoster(problem, rosterOf(...pairs));
      return shiftsInTheWay(state, 0, 0, () => true);
    };
    expect(ways('b one')).toEqual([[]]);
    expect(ways('a one')).toEqual([[1]]);
    expect(ways('a one', 'a two')).toEqual([[1, 2]]);
  });
});
