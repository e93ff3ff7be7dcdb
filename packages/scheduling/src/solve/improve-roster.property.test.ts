import { createRandom } from '@community1373/base/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemOf, rosterOf } from '../../fixtures/random-problem';
import { eligiblePeople } from './eligibility';
import { RosterSearch, valueOf } from './improve-roster';
import type { Roster, RosterProblem, RosterRule } from '..';
import { loadRoster } from '../problem/loaded-roster';

const begin = (
  problem: RosterProblem,
  roster: Roster,
  seed: number,
  memory?: number,
  isFixed: (person: number, shift: number) => boolean = () => false,
) => {
  const loaded = loadRoster(problem, roster);
  const { state } = loaded;
  const eligible = eligiblePeople(loaded);
  const search = new RosterSearch({ state, eligible, isFixed, random: createRandom(seed) }, memory);
  const pairs = (): readonly string[] =>
    state.peopleOf.flatMap((people, shift) => people.map((person) => `${person} ${shift}`));
  return { state, eligible, search, pairs };
};

describe('the search of better rosters', () => {
  it('law: keeps a roster that is no worse than the last, or than so many moves ago, and knows the best', () => {
    fc.assert(
      fc.property(
        problemOf(4, 7).chain((problem) => fc.tuple(fc.constant(problem), rosterOf(problem))),
        fc.nat(),
        fc.constantFrom(1, 3, 12),
        ([problem, roster], seed, memory) => {
          const { state, search } = begin(problem, roster, seed, memory);
          const values = [valueOf(state)];
          const broken = [state.brokenHard];
          for (let move = 0; move < 200; move += 1) {
            search.step();
            const value = valueOf(state);
            const past = values[Math.max(0, values.length - memory)];
            expect(value <= Math.max(Number(values.at(-1)), Number(past))).toBe(true);
            expect(state.brokenHard).toBeLessThanOrEqual(Number(broken.at(-1)));
            values.push(value);
            broken.push(state.brokenHard);
            expect(search.best).toBe(values.reduce((a, b) => Math.min(a, b)));
          }
          const people = search.bestPeople();
          search.restore();
          expect(valueOf(state)).toBe(search.best);
          expect(state.peopleOf.map((list) => [...list])).toEqual(
            people.map((list) => [...list].sort((a, b) => a - b)),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('law: puts nobody where they may not be, and leaves alone what is fixed', () => {
    fc.assert(
      fc.property(
        problemOf(4, 7).chain((problem) => fc.tuple(fc.constant(problem), rosterOf(problem))),
        fc.nat(),
        ([problem, roster], seed) => {
          const isFixed = (person: number, shift: number): boolean => (person + shift) % 3 === 0;
          const { eligible, search, pairs } = begin(problem, roster, seed, 400, isFixed);
          const before = new Set(pairs());
          const fixed = [...before].filter((pair) => isFixed(Number(pair.split(' ')[0]), Number(pair.split(' ')[1])));
          for (let move = 0; move < 200; move += 1) search.step();
          const after = pairs();
          expect(new Set(after).size).toBe(after.length);
          expect(after).toEqual(expect.arrayContaining(fixed));
          for (const pair of after) {
            const [person, shift] = pair.split(' ').map(Number);
            expect(before.has(pair) || eligible[Number(shift)]?.includes(Number(person))).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  const hard: readonly RosterRule[] = [{ id: 'full', kind: 'cover', weight: 'hard', level: 'maximum' }];
  const person = (id: string, posts: readonly string[] = ['x']) => ({ id, posts, insured: true, consents: true });
  const shift = (id: string, date: `${number}-${number}-${number}`) => ({
    id,
    postId: 'x',
    date,
    start: '08:00' as const,
    minutes: 60,
    minimum: 0,
    wanted: 1,
  });
  const two: RosterProblem = {
    from: '2026-11-02',
    to: '2026-11-15',
    people: [person('a'), person('b')],
    shifts: [shift('s', '2026-11-02'), shift('t', '2026-11-03'), shift('u', '2026-11-10')],
    rules: hard,
  };

  /** Lists every roster visited by a search without weighted rules, as the people on each shift. */
  const seen = (problem: RosterProblem, roster: Roster, moves = 400): readonly string[] => {
    const { state, search } = begin(problem, roster, 1);
    const found = new Set<string>();
    for (let move = 0; move < moves; move += 1) {
      search.step();
      found.add(state.peopleOf.map((people) => people.map((at) => state.compiled.people[at]?.id).join('')).join('/'));
    }
    return [...found].sort();
  };
  const best = (problem: RosterProblem, roster: Roster) => {
    const { state, search } = begin(problem, roster, 1);
    for (let move = 0; move < 2000; move += 1) search.step();
    search.restore();
    return state;
  };
  const on = (...pairs: readonly string[]): Roster => ({
    assignments: pairs.map((pair) => ({ personId: pair.slice(0, 1), shiftId: pair.slice(1) })),
  });

  it('comes from any roster to every other under which each shift is held: where all are alike, all eight', () => {
    const all = ['a', 'b'].flatMap((one) =>
      ['a', 'b'].flatMap((other) => ['a', 'b'].map((third) => `${one}/${other}/${third}`)),
    );
    expect(seen(two, on('as', 'at', 'au')).filter((roster) => roster.split('/').every((held) => held !== ''))).toEqual(
      all,
    );
    // Open places are filled, and people may leave a shift without a substitute, though no rule asks for it.
    expect(seen(two, on('as', 'at', 'au'))).toEqual(expect.arrayContaining(['//a', '/a/a', 'a/a/a']));
    expect(seen(two, on()).length).toBeGreaterThan(8);
  });

  it('lets a single move exchange what two people do in a week, or from it on', () => {
    // Nobody may serve twice in a week; the search starts at this limit, and a single shift alone cannot change hands.
    const one: RosterRule = { id: 'one', kind: 'load', weight: 'hard', per: 'week', of: 'shifts', max: 1 };
    const paired = {
      ...two,
      shifts: [shift('s', '2026-11-02'), shift('t', '2026-11-03'), shift('u', '2026-11-10'), shift('v', '2026-11-11')],
      rules: [...hard, one],
    };
    const held = seen(paired, on('as', 'bt', 'au', 'bv'), 900).filter((roster) =>
      roster.split('/').every((people) => people !== ''),
    );
    expect(held).toEqual(['a/b/a/b', 'a/b/b/a', 'b/a/a/b', 'b/a/b/a']);
  });

  it('takes somebody off where nobody else comes, and lets somebody leave two shifts for one', () => {
    const costly: RosterRule = { id: 'costly', kind: 'load', weight: 1, per: 'period', of: 'shifts', max: 0 };
    expect(valueOf(best({ ...two, rules: [costly] }, on('as', 'bs', 'at')))).toBe(0);
    // The shift of a whole day blocks both others of a, and is worth more than both.
    const asked: RosterRule = {
      id: 'asked',
      kind: 'request',
      weight: 1,
      requests: [
        { personId: 'a', shiftId: 'v', want: 'on', units: 5 },
        { personId: 'a', shiftId: 's', want: 'on' },
        { personId: 'a', shiftId: 't', want: 'on' },
      ],
    };
    const one: RosterRule = { id: 'one', kind: 'overlap', weight: 'hard' };
    const long = { ...shift('v', '2026-11-02'), start: '06:00' as const, minutes: 720 };
    const short = {
      ...two,
      people: [person('a')],
      shifts: [shift('s', '2026-11-02'), { ...shift('t', '2026-11-02'), start: '12:00' as const }, long],
      rules: [one, asked],
    };
    expect(valueOf(best(short, on('as', 'at')))).toBe(2);
  });

  it('takes a missing unit of a hard minimum for more than all weighted cost', () => {
    const least: RosterRule = { id: 'least', kind: 'cover', weight: 'hard', level: 'minimum' };
    const cover: RosterRule = { id: 'cover', kind: 'cover', weight: 1000, level: 'wanted' };
    const { state } = begin(
      { ...two, shifts: two.shifts.map((what) => ({ ...what, minimum: 1 })), rules: [least, cover] },
      on('as'),
      1,
    );
    // Two shifts without people: two units missing, and 2 × 1000.
    expect(valueOf(state)).toBe(2e9 + 2000);
  });
});
