import { expect, it } from 'vitest';
import { repairRoster, type RosterPerson, type RosterProblem, solveRoster } from './index';

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
    shifts: Array.from({ length: shifts }, (_, i) => ({ id: `s${i}`, postId: 'x', date: `2026-11-0${2 + (i % 7)}` as '2026-11-02', start: '08:30', minutes: 60, minimum: 0, wanted: 1 })),
    rules: [{ id: 'post', kind: 'post', weight: 'hard' }, { id: 'cover', kind: 'cover', weight: 1, level: 'wanted' }],
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
    expect(answer.ok && [answer.value.stoppedBy, answer.value.open, answer.value.roster.assignments]).toEqual(['signal' in options ? 'abort' : 'time', shifts, []]);
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
    expect(answer.ok && [answer.value.stoppedBy, answer.value.open, turns]).toEqual(['abort', shifts, at]);
    // The unchanged roster is loaded once more, which reads everybody's posts once.
    expect(count.reads - then).toBeLessThanOrEqual(people);
    expect(count.reads).toBeLessThanOrEqual(2 * people + people * shifts);
  }
});
