import { expect, it } from 'vitest';
import { type RosterPerson, type RosterProblem, solveRoster } from '..';
import { repairRoster } from '../repair';

const [people, shifts] = [700, 700];

/** Builds a problem that counts the reads of people's posts: twice while it is checked, then once for every pair weighed. */
const counting = () => {
  const count = { reads: 0 };
  const person = (i: number): RosterPerson => ({
    id: `p${i}`,
    insured: true,
    consents: true,
    get posts() {
      count.reads += 1;
      return ['x'];
    },
  });
  const problem: RosterProblem = {
    from: '2026-11-02',
    to: '2026-11-08',
    people: Array.from({ length: people }, (_, i) => person(i)),
    shifts: Array.from({ length: shifts }, (_, i) => ({
      id: `s${i}`,
      postId: 'x',
      date: `2026-11-0${2 + (i % 7)}` as '2026-11-02',
      start: '08:30',
      minutes: 60,
      minimum: 0,
      wanted: 1,
    })),
    rules: [
      { id: 'post', kind: 'post', weight: 'hard' },
      { id: 'cover', kind: 'cover', weight: 1, level: 'wanted' },
    ],
  };
  return { count, problem };
};

const ways = [
  ['solveRoster', (problem: RosterProblem, options: object) => solveRoster(problem, options)],
  ['repairRoster', (problem: RosterProblem, options: object) => repairRoster(problem, { assignments: [] }, options)],
] as const;

it.each(ways)('law: %s told to end before it begins weighs no pair', async (_, run) => {
  for (const options of [{ signal: { aborted: true } }, { budget: { milliseconds: 0 }, now: () => 0 }]) {
    const { count, problem } = counting();
    const answer = await run(problem, options);
    expect(answer.ok && [answer.value.stoppedBy, answer.value.unfilled, answer.value.roster.assignments]).toEqual([
      'signal' in options ? 'abort' : 'time',
      shifts,
      [],
    ]);
    expect(count.reads).toBeLessThanOrEqual(3 * people);
  }
});

it.each(ways)('law: %s hears the signal while it weighs pairs, and weighs none after it', async (_, run) => {
  for (const at of [1, 2, 3]) {
    const { count, problem } = counting();
    const signal = { aborted: false };
    let [turns, then] = [0, 0];
    const pause = async (): Promise<void> => {
      turns += 1;
      signal.aborted = turns >= at;
      then = count.reads;
    };
    const answer = await run(problem, { signal, pause });
    expect(answer.ok && [answer.value.stoppedBy, answer.value.unfilled, turns]).toEqual(['abort', shifts, at]);
    // The unchanged roster is loaded once more, which reads everybody's posts once.
    expect(count.reads - then).toBeLessThanOrEqual(people);
    expect(count.reads).toBeLessThanOrEqual(2 * people + people * shifts);
  }
});

/** Rosters whose minimum, wanted places, limits and fairness take every part of a solution: flows, chains, the search. */
const crowded = (people: number, shifts: number): RosterProblem => ({
  from: '2026-11-02',
  to: '2026-11-29',
  people: Array.from({ length: people }, (_, i) => ({
    id: `p${i}`,
    insured: true,
    consents: true,
    posts: i % 2 === 0 ? ['x', 'y'] : ['x'],
    maxMinutesPerWeek: 180,
    unavailable: i % 3 === 0 ? ['2026-11-03', '2026-11-12'] : [],
  })),
  shifts: Array.from({ length: shifts }, (_, i) => ({
    id: `s${i}`,
    postId: i % 3 === 0 ? 'y' : 'x',
    date: `2026-11-${String(2 + (i % 28)).padStart(2, '0')}` as '2026-11-02',
    start: i % 2 === 0 ? '14:00' : '08:30',
    minutes: 60,
    minimum: 1,
    wanted: 2,
  })),
  rules: [
    { id: 'post', kind: 'post', weight: 'hard' },
    { id: 'minimum', kind: 'cover', weight: 'hard', level: 'minimum' },
    { id: 'away', kind: 'availability', weight: 'hard' },
    { id: 'load', kind: 'load', weight: 'hard', per: 'week', of: 'minutes', max: 'own' },
    { id: 'wanted', kind: 'cover', weight: 100, level: 'wanted' },
    { id: 'fair', kind: 'fairness', weight: 1, of: 'shifts' },
  ],
});

it.each(ways)(
  'law: %s told to end at any of its looks at the signal takes no further turn, and looks at most ten times more',
  async (_, run) => {
    for (const [people, shifts] of [
      [30, 150],
      [12, 90],
    ] as const) {
      const problem = crowded(people, shifts);
      const endedAt = async (last: number) => {
        let [looks, turnsAfter] = [0, 0];
        const signal = {
          get aborted() {
            looks += 1;
            return looks >= last;
          },
        };
        const pause = async (): Promise<void> => void (turnsAfter += looks >= last ? 1 : 0);
        const answer = await run(problem, { signal, pause, seed: 1, budget: { work: 600 } });
        return { looks, turnsAfter, stoppedBy: answer.ok && answer.value.stoppedBy };
      };
      const { looks: all } = await endedAt(Number.POSITIVE_INFINITY);
      // Each of the first looks, between which lie the parts, then some of those of the search, which are all alike.
      for (let last = 1; last < all; last += last < 40 ? 1 : Math.ceil(all / 40)) {
        const { looks, turnsAfter, stoppedBy } = await endedAt(last);
        expect([last, turnsAfter, looks - last <= 10 || looks - last, stoppedBy]).toEqual([last, 0, true, 'abort']);
      }
    }
  },
);

it('law: repairRoster told to end at any of its looks keeps what it was given where the rules allow it', async () => {
  const problem = crowded(30, 150);
  const whole = await solveRoster(problem, { seed: 1, budget: { work: 100 } });
  if (!whole.ok) throw new Error('not solved');
  const { assignments } = whole.value.roster;
  // The first person is gone.
  const without = {
    ...problem,
    people: problem.people.map((person, i) => (i === 1 ? { ...person, posts: ['z'] } : person)),
  };
  const kept = assignments.filter(({ personId }) => personId !== 'p1').length;
  for (let last = 3; last < 9; last += 1) {
    let looks = 0;
    const signal = {
      get aborted() {
        looks += 1;
        return looks >= last;
      },
    };
    const answer = await repairRoster(without, { assignments }, { signal, pause: async () => {} });
    expect(answer.ok && answer.value.changes.filter(({ kind }) => kind === 'remove').length).toBeLessThanOrEqual(
      assignments.length - kept,
    );
  }
});
