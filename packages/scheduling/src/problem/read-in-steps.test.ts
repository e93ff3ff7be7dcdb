import { runSync, type StepGenerator } from '@community1373/base/run';
import { describe, expect, it, test } from 'vitest';
import { compileProblem, compileProblemInSteps } from './compiled-problem';
import { loadRosterInSteps } from './loaded-roster';
import { parseProblemInSteps, parseRosterProblem } from './parse-problem';
import type { RosterProblem } from './roster-problem';

const count = 12_000;
/** Shifts in an order that is neither that of time nor of ids. */
const problem = (changes: object = {}, at = 11_000): RosterProblem => ({
  from: '2026-11-02',
  to: '2026-11-08',
  people: [{ id: 'p', posts: ['x'], insured: true, consents: true }],
  shifts: Array.from({ length: count }, (_, i) => ({
    id: `s${(i * 7919) % count}`,
    postId: 'x',
    date: `2026-11-0${2 + (i % 7)}` as '2026-11-02',
    start: i % 2 === 0 ? '08:30' : '14:00',
    minutes: 60,
    minimum: 0,
    wanted: 1,
    ...(i === at ? changes : {}),
  })),
  rules: [{ id: 'cover', kind: 'cover', weight: 1, level: 'wanted' }],
});

const turnsOf = (steps: StepGenerator<unknown>): number => {
  let turns = 0;
  while (steps.next().done !== true) turns += 1;
  return turns;
};

describe('a problem of 12,000 shifts', () => {
  test.each([
    ['read: each 5,000 of them, and before what they say of each other', 3 + 2, () => parseProblemInSteps(problem())],
    ['compiled: each 20,000', 0, () => compileProblemInSteps(problem())],
    ['loaded: between its parts', 2, () => loadRosterInSteps(problem(), { assignments: [] })],
  ] as const)('yields while it is %s', (_, turns, steps) => expect(turnsOf(steps())).toBe(turns));

  it('is what it is read at once, frozen', () => {
    const read = parseRosterProblem(problem());
    expect(read.ok && read.value).toEqual(problem());
    expect(read.ok && [read.value, read.value.shifts, read.value.shifts[11_000]].every(Object.isFrozen)).toBe(true);
  });

  it('has its problems and warnings under the paths of the whole', () => {
    expect(parseRosterProblem(problem({ minutes: '60' })).report.items.map(({ path }) => path)).toEqual([
      ['shifts', 11_000, 'minutes'],
    ]);
    const { ok, report } = parseRosterProblem(problem({ note: 'x' }));
    expect([ok, report.items.map(({ code, path }) => [code, path])]).toEqual([
      true,
      [['schema.unknown-key', ['shifts', 11_000, 'note']]],
    ]);
    expect(parseRosterProblem({ ...problem(), rules: 'none' }).report.items.map(({ path }) => path)).toEqual([
      ['rules'],
    ]);
  });
});

it('law: the shifts of a compiled problem are in the order of date, start and id', () => {
  const many = {
    ...problem(),
    shifts: [...problem().shifts, ...problem().shifts.map((shift) => ({ ...shift, id: `t${shift.id}` }))],
  };
  expect(turnsOf(compileProblemInSteps(many))).toBeGreaterThanOrEqual(2);
  // Independent: the texts of dates, times and ids compare as their values do.
  const keys = many.shifts.map(({ date, start, id }) => `${date} ${start} ${id}`).toSorted();
  expect(compileProblem(many).shifts.map(({ date, start, id }) => `${date} ${start} ${id}`)).toEqual(keys);
  expect(runSync(compileProblemInSteps(many)).shiftAt.get('s0')).toBe(keys.findIndex((key) => key.endsWith(' s0')));
});
