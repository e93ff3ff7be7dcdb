import { addDays, type CivilDate } from '@community1373/base/calendar';
import type { Progress } from '@community1373/base/run';
import { describe, expect, it } from 'vitest';
import { evaluateRoster, type Roster, type RosterProblem, type RosterRule, type Shift } from '..';
import { type RepairOptions, repairRoster } from '.';

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
const cover: RosterRule = { id: 'cover', kind: 'cover', weight: 100, level: 'wanted' };
const rest: RosterRule = { id: 'rest', kind: 'rest', weight: 'hard', minutes: 600 };
const problemOf = (
  people: RosterProblem['people'],
  shifts: readonly Shift[],
  rules: readonly RosterRule[],
): RosterProblem => ({ from: monday, to: addDays(monday, 27), people, shifts, rules });
const on = (...pairs: readonly string[]): Roster => ({
  assignments: pairs.map((pair) => ({ personId: pair.split(' ')[0] ?? '', shiftId: pair.split(' ')[1] ?? '' })),
});

const repaired = async (problem: RosterProblem, roster: Roster, options: RepairOptions = {}) => {
  const seen: Progress[] = [];
  const read = await repairRoster(problem, roster, {
    pause: async () => {},
    onProgress: (progress) => seen.push(progress),
    ...options,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.report.items));
  return {
    ...read.value,
    seen,
    moves: read.value.changes.map(({ kind, personId, shiftId }) => `${kind} ${personId} ${shiftId}`),
  };
};

/** A night that ends too late for a morning, which the flow does not consider. */
const nights = [shift('n', 1, { start: '21:00', minutes: 480 }), shift('m', 2, { start: '06:00' })];

describe('the course of a repair', () => {
  it('is one turn where the flow proves it, and a second before a search', async () => {
    const plain = await repaired(problemOf([person('a')], [shift('s', 1)], [cover]), on());
    expect([plain.seen, plain.moves, plain.proven]).toEqual([
      [{ phase: 'repair', done: 0, total: 2 }],
      ['add a s'],
      true,
    ]);
    const searched = await repaired(problemOf([person('a'), person('b')], nights, [cover, rest]), on('a n', 'a m'));
    // Both are previous assignments and cannot stay together: one goes, and b replaces it.
    expect(searched.seen).toEqual([
      { phase: 'repair', done: 0, total: 2 },
      { phase: 'repair', done: 1, total: 2 },
    ]);
    expect([searched.unfilled, searched.proven, searched.leastChanges, searched.feasible]).toEqual([0, true, 2, true]);
    expect(searched.moves.map((move) => move.slice(0, 5)).sort()).toEqual(['add b', 'remov']);
  });

  it('tells changes in the order of time, then of people, those taken off beside those put on', async () => {
    const away = { unavailable: [addDays(monday, 1)] };
    const full: RosterRule = { id: 'full', kind: 'cover', weight: 'hard', level: 'maximum' };
    const time: RosterRule = { id: 'time', kind: 'availability', weight: 'hard' };
    const problem = problemOf(
      [person('a', away), person('b'), person('c')],
      [shift('t', 8), shift('s', 1, { wanted: 2 })],
      [cover, full, time],
    );
    const { moves, released, roster } = await repaired(problem, on('a s', 'b t', 'c t'));
    // Of two people on t, where one is allowed, one goes; two come to s.
    expect(released).toEqual([{ personId: 'a', shiftId: 's' }]);
    expect(moves.map((move) => move.replace(/ [bc] t/, ' ? t'))).toEqual(['add b s', 'add c s', 'remove ? t']);
    expect(roster.assignments.map(({ shiftId }) => shiftId)).toEqual(['s', 's', 't']);
  });

  it('is the problem’s or the roster’s fault by name', async () => {
    const bad = await repairRoster(problemOf([person('a'), person('a')], [], []), on());
    expect([bad.ok, bad.report.items.map(({ code }) => code)]).toEqual([false, ['scheduling.duplicate-id']]);
  });

  it('keeps what is known of assignments: their states, and what bars', async () => {
    const problem = problemOf(
      [person('a'), person('b'), person('c')],
      [shift('s', 1), shift('t', 2), shift('u', 3)],
      [cover],
    );
    const roster: Roster = {
      assignments: [
        { personId: 'a', shiftId: 's', state: 'proposed' },
        { personId: 'b', shiftId: 't', pinned: true },
        { personId: 'c', shiftId: 's', state: 'declined' },
        { personId: 'c', shiftId: 'u', state: 'missed' },
      ],
    };
    const { roster: next, moves } = await repaired(problem, roster);
    expect(moves.length).toBe(1);
    expect(next.assignments).toEqual([
      { personId: 'a', shiftId: 's', state: 'proposed' },
      { personId: 'b', shiftId: 't', pinned: true },
      { personId: expect.stringMatching(/[ab]/) as string, shiftId: 'u' },
      { personId: 'c', shiftId: 's', state: 'declined' },
      { personId: 'c', shiftId: 'u', state: 'missed' },
    ]);
  });

  it('lets others come in the place of those who are new while that costs less, and never in that of those who were there', async () => {
    const wish: RosterRule = { id: 'wish', kind: 'preference', weight: 7 };
    const dislikes = { wishes: [{ like: false, weekday: 2 }] };
    // a was there and dislikes Tuesdays; of b, c and d only d does not.
    const people = [person('a', dislikes), person('b', dislikes), person('c', dislikes), person('d')];
    const { moves, roster } = await repaired(
      problemOf(people, [shift('s', 1, { wanted: 2 })], [cover, wish]),
      on('a s'),
    );
    expect([moves, roster.assignments.map(({ personId }) => personId)]).toEqual([['add d s'], ['a', 'd']]);
    // Also by the search: both come at no cost, though b and c would have been first by id.
    const problem = problemOf([person('a'), ...people.slice(1)], [...nights, shift('s', 8)], [cover, wish, rest]);
    const searched = await repaired(problem, on('a n', 'a m'));
    expect([searched.proven, searched.moves.length, evaluateRoster(problem, searched.roster).cost]).toEqual([
      true,
      3,
      0,
    ]);
  });
});
