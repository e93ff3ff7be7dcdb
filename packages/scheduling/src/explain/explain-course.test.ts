import type { Progress } from '@community1373/base/run';
import { describe, expect, it } from 'vitest';
import { explainInfeasibility, type InfeasibilityOptions, type Roster, type RosterProblem, type RosterRule } from '..';

const person = (id: string, more: object = {}) => ({ id, posts: ['x'], insured: true, consents: true, ...more });
const shift = (id: string, date: `${number}-${number}-${number}`, more: object = {}) => ({
  id,
  postId: 'x',
  date,
  start: '08:00' as const,
  minutes: 120,
  minimum: 1,
  wanted: 1,
  ...more,
});
const held: RosterRule = { id: 'held', kind: 'cover', weight: 'hard', level: 'minimum' };
const consent: RosterRule = { id: 'consent', kind: 'consent', weight: 'hard' };
const week: RosterRule = { id: 'week', kind: 'load', weight: 'hard', per: 'week', of: 'shifts', max: 1 };
/** One person, two shifts of a week, one of which is enough. */
const problem: RosterProblem = {
  from: '2026-11-02',
  to: '2026-11-15',
  people: [person('a'), person('b', { consents: false })],
  shifts: [shift('s', '2026-11-03'), shift('t', '2026-11-04'), shift('u', '2026-11-10')],
  rules: [
    held,
    consent,
    week,
    { id: 'soft', kind: 'cover', weight: 5, level: 'wanted' },
    { id: 'away', kind: 'availability', weight: 'hard' },
    { id: 'skill', kind: 'skill', weight: 'hard' },
  ],
};

const explained = async (options: InfeasibilityOptions = {}, asked: RosterProblem = problem) => {
  const seen: Progress[] = [];
  const onProgress = (progress: Progress): void => {
    // HiGHS reports its own progress.
    if (progress.phase !== 'highs') seen.push(progress);
    options.onProgress?.(progress);
  };
  const read = await explainInfeasibility(asked, { pause: async () => {}, ...options, onProgress });
  if (!read.ok) throw new Error(JSON.stringify(read.report.items));
  return { found: read.value, seen };
};

describe('the course of an explanation', () => {
  it('tells each question of the conflict among the hard rules and fixed assignments, then the relaxation', async () => {
    const roster: Roster = {
      assignments: [
        { personId: 'a', shiftId: 'u', pinned: true },
        { personId: 'a', shiftId: 's' },
      ],
    };
    const { found, seen } = await explained({ roster });
    // Five hard rules and one assignment.
    expect(seen.every(({ total }) => total === 6)).toBe(true);
    const questions = seen.filter(({ phase }) => phase === 'conflict');
    expect(questions.map(({ done }) => done)).toEqual(questions.map((_, i) => i + 1));
    expect(seen.slice(questions.length)).toEqual([{ phase: 'relaxation', done: questions.length, total: 6 }]);
    if (found.status !== 'infeasible') throw new Error(found.status);
    // By hand: b does not consent, so a would serve on the 3rd and the 4th of one week.
    expect(found.rules).toEqual([
      { ruleId: 'consent', kind: 'consent', source: undefined, personIds: ['b'], shiftIds: undefined },
      { ruleId: 'held', kind: 'cover', source: undefined, personIds: undefined, shiftIds: ['s', 't'] },
      { ruleId: 'week', kind: 'load', source: undefined, personIds: ['a'], shiftIds: undefined },
    ]);
    expect([found.minimal, found.fixed]).toEqual([true, []]);
    expect([found.relaxation?.units, found.relaxation?.bound, found.relaxation?.released]).toEqual([1, 1, []]);
    expect(found.relaxation?.violations.length).toBe(1);
    expect(found.relaxation?.roster.assignments).toContainEqual({ personId: 'a', shiftId: 'u' });
  });

  it('names more than it must, and says so, when it is stopped', async () => {
    const signal = { aborted: false };
    const onProgress = ({ phase }: Progress): void => {
      signal.aborted ||= phase === 'conflict';
    };
    const { found, seen } = await explained({ signal, onProgress });
    if (found.status !== 'infeasible') throw new Error(found.status);
    // Without further questions everything is named, for everybody, and no relaxation is known.
    expect(found).toEqual({
      status: 'infeasible',
      rules: ['away', 'consent', 'held', 'skill', 'week'].map((ruleId) => ({
        ruleId,
        kind: problem.rules.find(({ id }) => id === ruleId)?.kind,
        source: undefined,
        personIds: undefined,
        shiftIds: undefined,
      })),
      fixed: [],
      minimal: false,
      relaxation: undefined,
    });
    expect(seen.at(-1)).toMatchObject({ phase: 'relaxation', total: 5 });
  });

  it('says why it does not know', async () => {
    const unknown = (reason: string) => ({ found: { status: 'unknown', reason }, seen: [] });
    expect(await explained({ signal: { aborted: true } })).toEqual(unknown('abort'));
    expect(await explained({ highs: () => Promise.reject(new Error('not here')) })).toEqual(unknown('not here'));
  });

  it('gives the roster where there is one, with all that is fixed', async () => {
    const roster: Roster = {
      assignments: [
        { personId: 'b', shiftId: 's', state: 'accepted' },
        { personId: 'a', shiftId: 'u', state: 'declined' },
        { personId: 'b', shiftId: 't', state: 'proposed' },
      ],
    };
    const both = { ...problem, people: [person('a'), person('b')] };
    const { found, seen } = await explained({ roster }, both);
    if (found.status !== 'feasible') throw new Error(found.status);
    expect(found.roster.assignments.map(({ personId, shiftId }) => personId + shiftId).sort()).toEqual([
      'at',
      'bs',
      'bu',
    ]);
    expect(seen).toEqual([]);
  });

  it('leaves out fixed assignments last of all, each as one unit', async () => {
    // a is fixed on two simultaneous shifts, and overlap is never relaxed.
    const clash: RosterProblem = {
      ...problem,
      shifts: [shift('s', '2026-11-03'), shift('t', '2026-11-03')],
      rules: [{ id: 'overlap', kind: 'overlap', weight: 'hard' }],
    };
    const roster: Roster = {
      assignments: [
        { personId: 'a', shiftId: 's', pinned: true },
        { personId: 'a', shiftId: 't', pinned: true },
        { personId: 'b', shiftId: 's', pinned: true },
      ],
    };
    const { found } = await explained({ roster }, clash);
    if (found.status !== 'infeasible') throw new Error(found.status);
    expect([
      found.fixed.map(({ personId, shiftId }) => personId + shiftId),
      found.rules.map(({ ruleId, personIds }) => [ruleId, personIds]),
      found.minimal,
    ]).toEqual([['as', 'at'], [['overlap', ['a']]], true]);
    expect([found.relaxation?.units, found.relaxation?.released.length, found.relaxation?.violations]).toEqual([
      1,
      1,
      [],
    ]);
    expect(found.relaxation?.roster.assignments).toContainEqual({ personId: 'b', shiftId: 's' });
  });

  it('refuses more than 400,000 pairs, by their number', async () => {
    const wide = {
      ...problem,
      people: Array.from({ length: 4001 }, (_, i) => person(`p${i}`)),
      shifts: Array.from({ length: 100 }, (_, i) => shift(`s${i}`, '2026-11-03')),
    };
    const read = await explainInfeasibility(wide);
    expect([
      read.ok,
      read.report.items.map(({ code, path, received, params }) => [code, path, received, params]),
    ]).toEqual([false, [['scheduling.too-many', [], '400100', { count: 400_100, limit: 400_000 }]]]);
    const unknown = await explainInfeasibility(problem, {
      roster: { assignments: [{ personId: 'x', shiftId: 's', pinned: true }] },
    });
    expect([unknown.ok, unknown.report.items.map(({ code, path }) => [code, path])]).toEqual([
      false,
      [['scheduling.unknown-person', ['roster', 'assignments', 0, 'personId']]],
    ]);
  });
});
