import { describe, expect, it } from 'vitest';
import { eligiblePeople, pairCosts } from '../solve/eligibility';
import type { Assignment, RosterPerson, RosterProblem, Shift } from '..';
import { loadRoster, pairKey, writeRoster } from './loaded-roster';

const person = (id: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id,
  posts: ['x'],
  insured: true,
  consents: true,
  ...more,
});
const shift = (id: string, more: Partial<Shift> = {}): Shift => ({
  id,
  postId: 'x',
  date: '2026-11-03',
  start: '08:00',
  minutes: 60,
  minimum: 0,
  wanted: 1,
  ...more,
});
// In order of time: t, s, u.
const problem: RosterProblem = {
  from: '2026-11-02',
  to: '2026-11-08',
  people: [
    person('c', { posts: ['y'] }),
    person('a', { wishes: [{ like: false, postId: 'x' }] }),
    person('b', { consents: false, wishes: [{ like: false, weekday: 2 }] }),
  ],
  shifts: [shift('s'), shift('t', { date: '2026-11-02' }), shift('u', { postId: 'y' })],
  rules: [
    { id: 'consent', kind: 'consent', weight: 50 },
    { id: 'full', kind: 'cover', weight: 'hard', level: 'maximum' },
    { id: 'post', kind: 'post', weight: 'hard' },
    { id: 'wish', kind: 'preference', weight: 3 },
  ],
};
const assignments: readonly Assignment[] = [
  { personId: 'c', shiftId: 'u', state: 'accepted' },
  { personId: 'b', shiftId: 's', pinned: true },
  { personId: 'a', shiftId: 's', state: 'served', servedMinutes: 30 },
  { personId: 'b', shiftId: 't', state: 'missed' },
  { personId: 'a', shiftId: 't' },
  { personId: 'a', shiftId: 'u', state: 'declined' },
  { personId: 'gone', shiftId: 's' },
  { personId: 'a', shiftId: 'gone' },
  // Repeated: the first entry holds.
  { personId: 'a', shiftId: 't', state: 'declined' },
  { personId: 'b', shiftId: 't', state: 'accepted' },
];

describe('a loaded roster', () => {
  const loaded = loadRoster(problem, { assignments });
  const { compiled, state, barred, assignmentAt, sink } = loaded;

  it('counts what is neither declined nor missed, and bars what is', () => {
    expect(compiled.shifts.map(({ id }) => id)).toEqual(['t', 's', 'u']);
    expect([state.peopleOf, state.shiftsOf]).toEqual([
      [[0], [0, 1], [2]],
      [[0, 1], [1], [2]],
    ]);
    expect([...barred].sort((a, b) => a - b)).toEqual([pairKey(compiled, 0, 2), pairKey(compiled, 1, 0)]);
    expect([
      assignmentAt.size,
      assignmentAt.get(pairKey(compiled, 0, 0)),
      assignmentAt.get(pairKey(compiled, 1, 0)),
    ]).toEqual([6, assignments[4], assignments[3]]);
    expect(sink.report().total).toBe(4);
    // Each pair has its own key.
    expect(new Set([0, 1, 2].flatMap((who) => [0, 1, 2].map((what) => pairKey(compiled, who, what)))).size).toBe(9);
  });

  it('is written in order of time and person with what is known of each, those declined and missed at the end by shift and person', () => {
    const kept = [assignments[4], assignments[2], assignments[1], assignments[0]];
    expect(writeRoster(compiled, state.peopleOf, assignmentAt).assignments).toEqual([
      ...kept,
      assignments[3],
      assignments[5],
    ]);
    expect(writeRoster(compiled, [[], [2], []], assignmentAt).assignments).toEqual([
      { personId: 'c', shiftId: 's' },
      assignments[3],
      assignments[5],
    ]);
  });

  it('lets nobody take what a hard rule about the two forbids, or what they have declined or missed', () => {
    // t and s are of post x: a and b, but b has missed t; u is of post y, which c has.
    expect(eligiblePeople(loaded)).toEqual([[0], [0, 1], [2]]);
    expect(eligiblePeople(loadRoster({ ...problem, rules: [] }, { assignments }))).toEqual([
      [0, 2],
      [0, 1, 2],
      [1, 2],
    ]);
    // Consent 50 and wish 3, weighted; the hard rule about the post costs nothing. Only s and u are on a Tuesday.
    const cost = pairCosts(loaded);
    expect([0, 1, 2].map((who) => [0, 1, 2].map((what) => cost(who, what)))).toEqual([
      [3, 3, 0],
      [50, 53, 53],
      [0, 0, 0],
    ]);
  });
});
