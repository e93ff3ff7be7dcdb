import { beforeEach, expect, it, vi } from 'vitest';
import { explainInfeasibility, type RosterProblem } from '..';
import { rosterProgram } from '../program/roster-program';

// The programs are built as they are, and counted: building the program of a large problem takes seconds.
vi.mock('../program/roster-program', async (importOriginal) => {
  const original = await importOriginal<{ readonly rosterProgram: typeof rosterProgram }>();
  return { ...original, rosterProgram: vi.fn<typeof rosterProgram>(original.rosterProgram) };
});

const built = (): number => vi.mocked(rosterProgram).mock.calls.length;

beforeEach(() => void vi.mocked(rosterProgram).mockClear());

/** Two people for one shift each in a week of six, each of which needs two. */
const problem: RosterProblem = {
  from: '2026-11-02',
  to: '2026-11-08',
  people: ['a', 'b'].map((id) => ({ id, posts: ['x'], insured: true, consents: true })),
  shifts: Array.from({ length: 6 }, (_, i) => ({
    id: `s${i}`,
    postId: 'x',
    date: `2026-11-0${2 + i}` as '2026-11-02',
    start: '08:30',
    minutes: 60,
    minimum: 2,
    wanted: 2,
  })),
  rules: [
    { id: 'post', kind: 'post', weight: 'hard' },
    { id: 'held', kind: 'cover', weight: 'hard', level: 'minimum' },
    { id: 'week', kind: 'load', weight: 'hard', per: 'week', of: 'shifts', max: 1 },
  ],
};

it('law: an explanation told to end before it begins builds no program', async () => {
  for (const [reason, options] of [
    ['abort', { signal: { aborted: true } }],
    ['time', { budget: { milliseconds: 0 }, now: () => 0 }],
  ] as const) {
    const answer = await explainInfeasibility(problem, options);
    expect([answer.ok && answer.value, built()]).toEqual([{ status: 'unknown', reason }, 0]);
  }
});

it('law: an explanation told to end at any turn builds no program after it, and names rules that conflict', async () => {
  const count = { turns: 0 };
  const whole = await explainInfeasibility(problem, { pause: async () => void (count.turns += 1) });
  expect(whole.ok && whole.value.status === 'infeasible' && whole.value.minimal).toBe(true);
  expect(count.turns).toBeGreaterThan(3);
  for (let at = 1; at < count.turns; at += 1) {
    const signal = { aborted: false };
    let [turns, then] = [0, 0];
    const answer = await explainInfeasibility(problem, {
      signal,
      pause: async () => {
        turns += 1;
        if (turns !== at) return;
        signal.aborted = true;
        then = built();
      },
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.report.items));
    expect([at, signal.aborted, built() - then]).toEqual([at, true, 0]);
    const { value } = answer;
    // Stopped before the first answer nothing is known; later the rules named still conflict.
    const named = value.status === 'infeasible' ? value.rules.map(({ ruleId }) => ruleId) : [];
    expect(value.status === 'unknown' || ['held', 'week'].every((id) => named.includes(id))).toBe(true);
  }
});
