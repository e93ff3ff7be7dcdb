import { runSync } from '@community1373/base/run';
import { maxFlow } from '@community1373/solver';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactProblems } from '../../fixtures/exact-problem';
import { dutyNetwork } from './duty-network';
import { eligiblePeople } from './eligibility';
import { stillFree } from '../explain/blocking-rule';
import type { RosterProblem } from '..';
import { loadRoster } from '../problem/loaded-roster';
import { mostPlaces, type PlacesInput } from './most-places';

/** Computes the same by a maximum flow of the network of duties, whose last arc, past the shifts, carries nothing. */
const byFlow = ({ state, candidates, room }: PlacesInput) => {
  const shifts = state.compiled.shifts.map((_, shift) => shift);
  const { problem, source, sink, pairs } = dutyNetwork({
    state,
    shifts,
    candidates,
    cost: () => 0,
    places: (shift) => Array.from({ length: room(shift) }, () => 0),
  });
  const capacity = Array.from(problem.capacity);
  capacity[capacity.length - 1] = 0;
  return { filled: maxFlow({ ...problem, capacity }, source, sink).value, pairs: pairs.length };
};

const draw = fc.record({
  able: fc.array(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), { minLength: 1, maxLength: 7 }),
  starts: fc.array(fc.tuple(fc.nat(16), fc.nat(2)), { minLength: 1, maxLength: 12 }),
  rooms: fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
  limits: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 })),
  overlap: fc.boolean(),
});

it('law: as many places are filled as by a maximum flow of the network of duties', () => {
  let exchanged = 0;
  fc.assert(
    fc.property(draw, ({ able, starts, rooms, limits: [day, week, period], overlap }) => {
      const problem: RosterProblem = {
        from: '2026-11-02',
        to: '2026-11-22',
        people: able.map((_, i) => ({ id: `p${i}`, posts: ['x'], insured: true, consents: true })),
        shifts: starts.map(([on, hour], i) => ({
          id: `s${String(i).padStart(2, '0')}`,
          postId: 'x',
          date: `2026-11-${String(2 + on).padStart(2, '0')}` as `${number}-${number}-${number}`,
          start: hour === 0 ? '08:30' : '09:30',
          minutes: 90,
          minimum: 0,
          wanted: 3,
        })),
        rules: [
          { id: 'd', kind: 'load', weight: 'hard', per: 'day', of: 'shifts', max: day },
          { id: 'w', kind: 'load', weight: 'hard', per: 'week', of: 'shifts', max: week },
          { id: 'p', kind: 'load', weight: 'hard', per: 'period', of: 'shifts', max: period },
          ...(overlap ? [{ id: 'o', kind: 'overlap', weight: 'hard' } as const] : []),
        ],
      };
      const { state } = loadRoster(problem, { assignments: [] });
      const everyone = able.map((_, person) => person);
      const lists = starts.map((_, shift) => everyone.filter((person) => able[person]?.[shift] === true));
      const input = {
        state,
        candidates: (shift: number) => lists[shift] ?? [],
        room: (shift: number) => Number(rooms[shift]),
      };
      const most = runSync(mostPlaces(input));
      expect(most).toEqual(byFlow(input));
      if (most.filled > 4) exchanged += 1;
    }),
    { numRuns: 400 },
  );
  expect(exchanged).toBeGreaterThan(40);
});

it('law: the same beside what a roster holds already', () => {
  fc.assert(
    fc.property(exactProblems(fc.constant([])), ({ problem, roster }) => {
      const loaded = loadRoster(problem, roster);
      const lists = eligiblePeople(loaded).map((people, shift) => stillFree(loaded.state, people, shift));
      const input = {
        state: loaded.state,
        candidates: (shift: number) => lists[shift] ?? [],
        room: (shift: number) => Number(loaded.compiled.shifts[shift]?.wanted),
      };
      expect(runSync(mostPlaces(input))).toEqual(byFlow(input));
    }),
    { numRuns: 200 },
  );
});
