import { addDays, type CivilDate } from '@community1373/base/calendar';
import { maxFlow, minCostFlow } from '@community1373/solver';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyNetwork } from './duty-network';
import type { RosterProblem, RosterRule } from '..';
import { loadRoster } from '../problem/loaded-roster';

const monday: CivilDate = '2026-11-02';

/** Limits in numbers of shifts and the overlap of two: what a network of duties represents exactly. */
const limit = (per: 'day' | 'week' | 'period', max: number): RosterRule => ({
  id: per,
  kind: 'load',
  weight: 'hard',
  per,
  of: 'shifts',
  max,
});

const networks = fc
  .record({
    // Days of two weeks; the first two shifts begin at the same time where they are on one day.
    days: fc.array(fc.constantFrom(0, 1, 7), { minLength: 3, maxLength: 4 }),
    limits: fc.record({
      day: fc.integer({ min: 1, max: 2 }),
      week: fc.integer({ min: 0, max: 3 }),
      period: fc.integer({ min: 0, max: 4 }),
    }),
    overlap: fc.boolean(),
    able: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    costs: fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 8, maxLength: 8 }),
    values: fc.array(
      fc.array(fc.integer({ min: -12, max: 4 }), { maxLength: 3 }).map((list) => list.sort((a, b) => a - b)),
      { minLength: 4, maxLength: 4 },
    ),
  })
  .map(({ days, limits, overlap, able, costs, values }) => {
    const problem: RosterProblem = {
      from: monday,
      to: addDays(monday, 13),
      people: ['a', 'b'].map((id) => ({ id, posts: ['x'], insured: true, consents: true })),
      shifts: days.map((day, i) => ({
        id: `s${i}`,
        postId: 'x',
        date: addDays(monday, day),
        start: i < 2 ? '08:00' : i === 2 ? '10:00' : '14:00',
        minutes: 60,
        minimum: 0,
        wanted: 3,
      })),
      rules: [
        limit('day', limits.day),
        limit('week', limits.week),
        limit('period', limits.period),
        ...(overlap ? [{ id: 'overlap', kind: 'overlap', weight: 'hard' } as const] : []),
      ],
    };
    const { state } = loadRoster(problem, { assignments: [] });
    const shifts = state.compiled.shifts.map((_, shift) => shift);
    const candidates = (shift: number): readonly number[] => [0, 1].filter((person) => able[2 * shift + person]);
    const cost = (person: number, shift: number): number => Number(costs[2 * shift + person]);
    const places = (shift: number): readonly number[] => values[shift] ?? [];
    return { state, shifts, candidates, cost, places };
  });

/** Lists every roster that keeps the hard rules: its size and cost, with places taken in their order. */
const rostersOf = ({
  state,
  shifts,
  candidates,
  cost,
  places,
}: Parameters<typeof dutyNetwork>[0]): readonly { readonly size: number; readonly cost: number }[] => {
  const pairs = shifts.flatMap((shift) => candidates(shift).map((person) => ({ person, shift })));
  return Array.from({ length: 2 ** pairs.length }, (_, bits) => pairs.filter((__, i) => (bits >> i) % 2 === 1)).flatMap(
    (chosen) => {
      for (const { person, shift } of chosen) state.add(person, shift);
      const isKept =
        state.brokenHard === 0 &&
        shifts.every((shift) => Number(state.peopleOf[shift]?.length) <= places(shift).length);
      const worth = shifts.reduce(
        (sum, shift) =>
          sum +
          places(shift)
            .slice(0, state.peopleOf[shift]?.length)
            .reduce((a, b) => a + b, 0),
        0,
      );
      for (const { person, shift } of chosen) state.remove(person, shift);
      return isKept
        ? [
            {
              size: chosen.length,
              cost: worth + chosen.reduce((sum, { person, shift }) => sum + cost(person, shift), 0),
            },
          ]
        : [];
    },
  );
};

describe('the network of duties', () => {
  it('law: its cheapest flow costs what the cheapest roster does, its largest holds as many', () => {
    fc.assert(
      fc.property(networks, (input) => {
        const { problem, source, sink, places } = dutyNetwork(input);
        const rosters = rostersOf(input);
        const flow = minCostFlow(problem);
        if (flow.status !== 'optimal') throw new Error(flow.status);
        expect(flow.cost).toBe(Math.min(...rosters.map(({ cost }) => cost)));
        expect(places).toBe(input.shifts.reduce((sum, shift) => sum + input.places(shift).length, 0));
        // Without the arc past all shifts, the last one.
        const capacity = Array.from(problem.capacity);
        expect(capacity.pop()).toBe(places);
        expect(maxFlow({ ...problem, capacity: [...capacity, 0] }, source, sink).value).toBe(
          Math.max(...rosters.map(({ size }) => size)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('law: its pairs and homes name the arcs of assignments and of people', () => {
    fc.assert(
      fc.property(networks, (input) => {
        const { problem, source, sink, pairs, homes } = dutyNetwork(input);
        const flow = minCostFlow(problem);
        if (flow.status !== 'optimal') throw new Error(flow.status);
        for (const { arc, person, shift } of pairs) {
          expect([problem.cost[arc], problem.capacity[arc]]).toEqual([input.cost(person, shift), 1]);
          expect(input.candidates(shift)).toContain(person);
        }
        expect(new Set(pairs.map(({ arc }) => arc)).size).toBe(pairs.length);
        for (const { arc, person } of homes) {
          expect([problem.from[arc], problem.cost[arc]]).toEqual([source, 0]);
          const own = pairs
            .filter((pair) => pair.person === person)
            .reduce((sum, pair) => sum + Number(flow.flow[pair.arc]), 0);
          expect(flow.flow[arc]).toBe(own);
        }
        expect(homes.map(({ person }) => person)).toEqual(homes.map(({ person }) => person).sort((a, b) => a - b));
        expect(Array.from(problem.supply).reduce((a, b) => a + b, 0)).toBe(0);
        expect(Array.from(problem.to).filter((node) => node === source)).toEqual([]);
        expect(Array.from(problem.from).filter((node) => node === sink)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('lets a person through by as few nodes as the limits need: by hand', () => {
    const { state } = loadRoster(
      {
        from: monday,
        to: addDays(monday, 6),
        people: ['a', 'b'].map((id) => ({ id, posts: ['x'], insured: true, consents: true })),
        shifts: [0, 1].map((i) => ({
          id: `s${i}`,
          postId: 'x',
          date: monday,
          start: i === 0 ? '08:00' : '09:00',
          minutes: 60,
          minimum: 0,
          wanted: 2,
        })),
        rules: [],
      },
      { assignments: [] },
    );
    const { problem } = dutyNetwork({
      state,
      shifts: [0, 1],
      candidates: (shift) => (shift === 0 ? [0, 1] : [1]),
      cost: (person) => person,
      places: () => [-5, -5, 2],
    });
    // Source 0, sink 1, shifts 2 and 3; a by 4 and 5, b by 6 and 7: home and week, since days limit nobody. Places of one value share one arc.
    const arcs = Array.from(problem.from, (from, arc) => [
      from,
      problem.to[arc],
      problem.capacity[arc],
      problem.cost[arc],
    ]);
    expect(arcs).toEqual([
      [2, 1, 2, -5],
      [2, 1, 1, 2],
      [3, 1, 2, -5],
      [3, 1, 1, 2],
      [0, 4, 1, 0],
      [4, 5, 1, 0],
      [5, 2, 1, 0],
      [0, 6, 2, 0],
      [6, 7, 2, 0],
      [7, 2, 1, 1],
      [7, 3, 1, 1],
      [0, 1, 6, 0],
    ]);
    expect([problem.nodes, Array.from(problem.supply)]).toEqual([8, [6, -6, 0, 0, 0, 0, 0, 0]]);
  });
});
