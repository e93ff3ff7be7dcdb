import { addDays, type CivilDate } from '@community1373/base/calendar';
import { describe, expect, it } from 'vitest';
import { evaluateRoster, type Roster, type RosterProblem, type RosterRule, type Shift } from '..';
import { type RepairOptions, repairRoster, type RosterRepair } from '.';

const monday: CivilDate = '2026-11-02';
const person = (id: string, more: object = {}) => ({ id, posts: ['x'], insured: true, consents: true, ...more });
const shift = (id: string, day: number, more: Partial<Shift> = {}): Shift => ({
  id,
  postId: 'x',
  date: addDays(monday, day),
  start: '08:00',
  minutes: 120,
  minimum: 0,
  wanted: 1,
  ...more,
});
const problemOf = (
  people: RosterProblem['people'],
  shifts: readonly Shift[],
  rules: readonly RosterRule[] = [],
): RosterProblem => ({ from: monday, to: addDays(monday, 27), people, shifts, rules });
const cover: RosterRule = { id: 'cover', kind: 'cover', weight: 100, level: 'wanted' };
const none: Roster = { assignments: [] };

const repaired = async (problem: RosterProblem, roster: Roster, options: RepairOptions = {}): Promise<RosterRepair> => {
  const read = await repairRoster(problem, roster, { pause: async () => {}, ...options });
  if (!read.ok) throw new Error(JSON.stringify(read.report.items));
  return read.value;
};

/** Builds a number of day shifts, each with one person who can take it, and two nights for one further person, too close for the required rest. */
const withNights = (count: number): RosterProblem =>
  problemOf(
    [
      ...Array.from({ length: count }, (_, i) => person(`p${i}`, { posts: [`d${i}`] })),
      person('z', { posts: ['night'] }),
    ],
    [
      ...Array.from({ length: count }, (_, i) => shift(`d${i}`, i % 28, { postId: `d${i}` })),
      shift('n0', 1, { postId: 'night', start: '21:00' }),
      shift('n1', 2, { postId: 'night', start: '06:00' }),
    ],
    [{ id: 'post', kind: 'post', weight: 'hard' }, { id: 'rest', kind: 'rest', weight: 'hard', minutes: 600 }, cover],
  );

describe('a repair beyond what the search looks through', () => {
  it('fills what it can and claims nothing of it', async () => {
    // One of 15 places must stay open; the flow, which ignores rest, cannot prove that, and 14 changes are more than the search tries.
    expect(await repaired(withNights(13), none)).toMatchObject({
      unfilled: 1,
      unfilledLowerBound: 0,
      feasible: true,
      leastChanges: undefined,
      proven: false,
      stoppedBy: 'done',
    });
    expect((await repaired(withNights(13), none)).changes.length).toBe(14);
  });

  it('proves the fewest changes for the places filled, though not that no more could be', async () => {
    expect(await repaired(withNights(11), none)).toMatchObject({
      unfilled: 1,
      unfilledLowerBound: 0,
      feasible: true,
      leastChanges: 12,
      proven: false,
    });
  });

  it('proves both within it', async () => {
    const small = await repaired(withNights(3), none);
    expect(small).toMatchObject({ unfilled: 1, unfilledLowerBound: 0, feasible: true, leastChanges: 4, proven: true });
    expect(small.changes.map(({ kind, personId }) => `${kind} ${personId}`).sort()).toEqual([
      'add p0',
      'add p1',
      'add p2',
      'add z',
    ]);
  });

  it('ends with what it has when the work is used up', async () => {
    const stopped = await repaired(withNights(3), none, { budget: { work: 2 } });
    expect([stopped.stoppedBy, stopped.proven, stopped.leastChanges]).toEqual(['work', false, undefined]);
    const aborted = await repaired(withNights(3), none, { signal: { aborted: true } });
    expect([aborted.stoppedBy, aborted.proven, aborted.changes, aborted.released]).toEqual(['abort', false, [], []]);
  });

  it('claims nothing either beside what fixed assignments break', async () => {
    // More pairs than an exhaustive search takes, and no integer program where the fixed assignments break a rule by themselves.
    const { people, shifts, rules, ...span } = withNights(45);
    const twice = [shift('u', 20, { postId: 'u' }), shift('v', 20, { postId: 'u' })];
    const problem: RosterProblem = {
      ...span,
      people: [...people, person('a', { posts: ['u'] })],
      shifts: [...shifts, ...twice],
      rules: [...rules, { id: 'overlap', kind: 'overlap', weight: 'hard' }],
    };
    const accepted: Roster = {
      assignments: twice.map(({ id }) => ({ personId: 'a', shiftId: id, state: 'accepted' })),
    };
    expect(await repaired(problem, accepted)).toMatchObject({
      unfilled: 1,
      feasible: false,
      leastChanges: undefined,
      proven: false,
    });
  });
});

describe('a repair', () => {
  it('says so where a fixed assignment breaks a rule that nobody can mend', async () => {
    // a has accepted one day alone, and there is no adjacent shift of the post.
    const row: RosterRule = { id: 'row', kind: 'consecutive', weight: 'hard', days: 'worked', min: 2, people: ['a'] };
    const problem = problemOf(
      [person('a'), person('b', { posts: ['y'] })],
      [shift('s', 3), shift('t', 4, { postId: 'y' })],
      [{ id: 'post', kind: 'post', weight: 'hard' }, row, cover],
    );
    const roster: Roster = { assignments: [{ personId: 'a', shiftId: 's', state: 'accepted' }] };
    const found = await repaired(problem, roster);
    // All repairs were searched: none keeps the rule, and none that covers as well has fewer changes than b coming to t.
    expect(found).toMatchObject({
      status: 'infeasible',
      feasible: false,
      impossible: { by: 'search', ruleIds: ['post', 'row'] },
      proven: true,
      leastChanges: 1,
      unfilled: 0,
    });
    expect(found.roster.assignments).toContainEqual({ personId: 'a', shiftId: 's', state: 'accepted' });
    expect(evaluateRoster(problem, found.roster).violations.map(({ ruleId }) => ruleId)).toEqual(['row']);
  });

  it('lets another come in the place of somebody who is called in, where that costs less', async () => {
    // Both shifts are cheapest with a in the present roster, since b dislikes Tuesdays (3 each); but two for a and none for b are 2 units of 10 from
    // fair.
    const fair: RosterRule = { id: 'fair', kind: 'fairness', weight: 10, of: 'shifts' };
    const wish: RosterRule = { id: 'wish', kind: 'preference', weight: 3 };
    const problem = problemOf(
      [person('a'), person('b', { wishes: [{ like: false, weekday: 2 }] })],
      [shift('s', 1), shift('t', 8)],
      [fair, wish, cover],
    );
    const found = await repaired(problem, none);
    expect([
      found.changes.map(({ personId }) => personId).sort(),
      evaluateRoster(problem, found.roster).cost,
      found.proven,
    ]).toEqual([['a', 'b'], 3, true]);
  });

  it('reads an assignment that is given twice once', async () => {
    const twice: Roster = {
      assignments: [
        { personId: 'a', shiftId: 's' },
        { personId: 'a', shiftId: 's', state: 'proposed' },
      ],
    };
    const found = await repaired(problemOf([person('a'), person('b')], [shift('s', 1)], [cover]), twice);
    expect([found.changes, found.roster.assignments, found.proven]).toEqual([
      [],
      [{ personId: 'a', shiftId: 's' }],
      true,
    ]);
  });

  it('is proven by the search where the costs of the flow are beyond exact integers', async () => {
    const shifts = Array.from({ length: 210 }, (_, i) =>
      shift(`s${i}`, i % 28, { start: i % 2 === 0 ? '08:00' : '14:00' }),
    );
    const problem = problemOf([person('a', { unavailable: [monday] }), person('b')], shifts, [
      { id: 'time', kind: 'availability', weight: 'hard' },
      { ...cover, weight: 1_000_000 },
    ]);
    const before: Roster = { assignments: shifts.map(({ id }, i) => ({ personId: i === 0 ? 'a' : 'b', shiftId: id })) };
    expect(await repaired(problem, before)).toMatchObject({
      changes: [{ kind: 'add', personId: 'b', shiftId: 's0' }],
      released: [{ personId: 'a', shiftId: 's0' }],
      unfilled: 0,
      proven: true,
      leastChanges: 1,
    });
  });

  it('holds nobody who was there for more than is wanted, and lets nobody come for it', async () => {
    const problem = problemOf(
      [person('a'), person('b'), person('c')],
      [shift('s', 1, { maximum: 2 })],
      [{ id: 'full', kind: 'cover', weight: 'hard', level: 'maximum' }, cover],
    );
    const [a, b, c] = ['a', 'b', 'c'].map((personId) => ({ personId, shiftId: 's' }));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three');
    expect(await repaired(problem, { assignments: [a, b] })).toMatchObject({ changes: [], proven: true });
    expect(await repaired(problem, { assignments: [a, b, c] })).toMatchObject({
      changes: [{ kind: 'remove' }],
      proven: true,
      leastChanges: 1,
    });
    expect(await repaired(problem, none)).toMatchObject({
      changes: [{ kind: 'add' }],
      unfilled: 0,
      proven: true,
      leastChanges: 1,
    });
  });

  it('is proven beside what fixed assignments break and nobody can mend', async () => {
    // a has accepted two simultaneous shifts; z cannot take both nights, and those who could cover for a are away: the search tolerates that.
    const { people, shifts, rules } = withNights(1);
    const twice = [shift('u', 9, { postId: 'u' }), shift('v', 9, { postId: 'u' })];
    const by: RosterRule = { id: 'by', kind: 'cover', weight: 'hard', level: 'minimum', people: ['w'] };
    const problem = problemOf(
      [...people, person('a', { posts: ['u'] }), person('w', { posts: ['d0'], unavailable: [monday] })],
      [...shifts.map((what) => (what.id === 'd0' ? { ...what, minimum: 1 } : what)), ...twice],
      [
        ...rules,
        { id: 'overlap', kind: 'overlap', weight: 'hard' },
        { id: 'time', kind: 'availability', weight: 'hard' },
        by,
      ],
    );
    const accepted: Roster = {
      assignments: twice.map(({ id }) => ({ personId: 'a', shiftId: id, state: 'accepted' })),
    };
    const found = await repaired(problem, accepted);
    expect(found).toMatchObject({ unfilled: 1, feasible: false, proven: true, leastChanges: 2 });
    // The night, the day by another person than required, and the earlier violations.
    expect(
      evaluateRoster(problem, found.roster)
        .violations.filter(({ weight }) => weight === 'hard')
        .map(({ ruleId, units }) => [ruleId, units]),
    ).toEqual([
      ['by', 1],
      ['overlap', 1],
    ]);
  });

  it('mends a rule that limits from both sides where an assignment can mend it', async () => {
    // a must serve once or twice and serves nowhere; the one change is to join b, whom no rule removes.
    const some: RosterRule = {
      id: 'some',
      kind: 'load',
      weight: 'hard',
      per: 'period',
      of: 'shifts',
      min: 1,
      max: 2,
      people: ['a'],
    };
    const roster: Roster = { assignments: [{ personId: 'b', shiftId: 's' }] };
    const problem = problemOf([person('a'), person('b')], [shift('s', 1)], [some, cover]);
    expect(await repaired(problem, roster)).toMatchObject({
      changes: [{ kind: 'add', personId: 'a', shiftId: 's' }],
      feasible: true,
      proven: true,
      leastChanges: 1,
    });
  });

  it('keeps the past, what is served and what bars, and releases what is no more', async () => {
    const problem = problemOf(
      [person('a', { consents: false }), person('b')],
      [shift('s', 0), shift('t', 7), shift('u', 8)],
      [{ id: 'consent', kind: 'consent', weight: 'hard' }, cover],
    );
    const roster: Roster = {
      assignments: [
        { personId: 'a', shiftId: 's' },
        { personId: 'a', shiftId: 't', state: 'accepted' },
        { personId: 'a', shiftId: 'u', state: 'served' },
        { personId: 'b', shiftId: 'v' },
      ],
    };
    const found = await repaired(problem, roster, { since: addDays(monday, 7) });
    expect(found.released.map(({ personId, shiftId }) => `${personId} ${shiftId}`)).toEqual(['a t', 'b v']);
    expect(found.roster.assignments).toEqual([
      { personId: 'a', shiftId: 's' },
      { personId: 'b', shiftId: 't' },
      { personId: 'a', shiftId: 'u', state: 'served' },
    ]);
    // Without `since`, the past may be changed too.
    expect((await repaired(problem, roster)).released.map(({ shiftId }) => shiftId)).toEqual(['s', 't', 'v']);
  });
});
