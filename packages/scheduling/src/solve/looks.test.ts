import { expect, it } from 'vitest';
import { type RosterPerson, type RosterProblem, type RosterRule, type Shift, solveRoster } from '..';
import { repairRoster } from '../repair';

const people = (count: number, posts: (i: number) => string[] = () => ['x']): readonly RosterPerson[] =>
  Array.from({ length: count }, (_, i) => ({ id: `p${i}`, insured: true, consents: true, posts: posts(i) }));
const shift = (id: string, changes: Partial<Shift>): Shift => ({
  id,
  postId: 'x',
  date: '2026-11-03',
  start: '08:30',
  minutes: 60,
  minimum: 0,
  wanted: 1,
  ...changes,
});
const post: RosterRule = { id: 'post', kind: 'post', weight: 'hard' };
const once: RosterRule = { id: 'once', kind: 'overlap', weight: 'hard' };
const wanted: RosterRule = { id: 'wanted', kind: 'cover', weight: 100, level: 'wanted' };

type Run = (options: object) => Promise<unknown>;

/** Runs a computation, and counts its looks at the signal, and its turns; told to end at look number `last`. */
const counted = async (run: Run, last = Number.POSITIVE_INFINITY) => {
  let [looks, turns, turnsAfter] = [0, 0, 0];
  const signal = {
    get aborted() {
      looks += 1;
      return looks >= last;
    },
  };
  const pause = async (): Promise<void> => {
    turns += 1;
    turnsAfter += looks >= last ? 1 : 0;
  };
  await run({ signal, pause, seed: 1, budget: { work: 1 } });
  return { looks, turns, turnsAfter };
};

it('law: solveRoster looks at the signal each 256 trials while it fills places that hard rules require and nobody can fill', async () => {
  // Each may serve once, 64 shifts lie at the same time: with 9 places each there are enough people, with 10 there are 40 too few.
  const problem = (minimum: number): RosterProblem => ({
    from: '2026-11-02',
    to: '2026-11-08',
    people: people(600),
    shifts: Array.from({ length: 64 }, (_, i) => shift(`s${i}`, { minimum, wanted: minimum })),
    rules: [post, { id: 'minimum', kind: 'cover', weight: 'hard', level: 'minimum' }, once],
  });
  const [enough, few] = [
    await counted((options) => solveRoster(problem(9), options)),
    await counted((options) => solveRoster(problem(10), options)),
  ];
  expect(few.looks - enough.looks).toBeGreaterThan(40);
});

it('law: solveRoster looks at the signal each 256 trials while it fills places that only rest forbids', async () => {
  // By the flow each of 600 may serve in the evening and the next morning; by the rest between them, not both.
  const problem = (morning: number): RosterProblem => ({
    from: '2026-11-02',
    to: '2026-11-08',
    people: people(600),
    shifts: [
      shift('evening', { start: '22:00', wanted: 599 }),
      ...Array.from({ length: 40 }, (_, i) =>
        shift(`morning${i}`, { date: '2026-11-04', start: '06:00', wanted: morning }),
      ),
    ],
    rules: [post, wanted, once, { id: 'rest', kind: 'rest', weight: 'hard', minutes: 660 }],
  });
  const [one, many] = [
    await counted((options) => solveRoster(problem(0), options)),
    await counted((options) => solveRoster(problem(14), options)),
  ];
  expect(many.looks - one.looks).toBeGreaterThan(40);
});

it('law: repairRoster looks at the signal before it tries others for each new person', async () => {
  const problem = (count: number): RosterProblem => ({
    from: '2026-11-02',
    to: '2026-11-08',
    people: people(40),
    shifts: Array.from({ length: count }, (_, i) => shift(`s${i}`, {})),
    rules: [post, wanted, once],
  });
  const looks = async (count: number): Promise<number> =>
    (await counted((options) => repairRoster(problem(count), { assignments: [] }, options))).looks;
  expect((await looks(30)) - (await looks(10))).toBe(20);
});

/** A small problem that takes every part of a solution and of a repair: too few people, limits, rest, fairness. */
const tight: RosterProblem = {
  from: '2026-11-02',
  to: '2026-11-15',
  people: people(5, (i) => (i % 2 === 0 ? ['x', 'y'] : ['x'])).map((person) => ({ ...person, maxMinutesPerWeek: 240 })),
  shifts: Array.from({ length: 26 }, (_, i) =>
    shift(`s${i}`, {
      postId: i % 3 === 0 ? 'y' : 'x',
      date: `2026-11-${String(2 + (i % 13)).padStart(2, '0')}` as '2026-11-02',
      start: i < 13 ? '20:00' : '06:00',
      minimum: 1,
      wanted: 2,
    }),
  ),
  rules: [
    post,
    wanted,
    { id: 'minimum', kind: 'cover', weight: 'hard', level: 'minimum' },
    { id: 'load', kind: 'load', weight: 'hard', per: 'week', of: 'minutes', max: 'own' },
    { id: 'rest', kind: 'rest', weight: 'hard', minutes: 660 },
    { id: 'fair', kind: 'fairness', weight: 1, of: 'shifts' },
  ],
};

it.each([
  ['solveRoster', 10, (options: object) => solveRoster(tight, options)],
  ['repairRoster', 5, (options: object) => repairRoster(tight, { assignments: [] }, options)],
] as const)(
  'law: %s told to end at any look at all takes no further turn, and looks at most %i times more',
  async (_, most, run) => {
    const { looks: all } = await counted(run);
    expect(all).toBeGreaterThan(20);
    for (let last = 1; last <= Math.min(all, 120); last += 1) {
      const { looks, turnsAfter } = await counted(run, last);
      expect([last, turnsAfter, looks - last <= most || looks - last]).toEqual([last, 0, true]);
    }
  },
);
