import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutBeats, roundsOfWeek } from './visit-territories';
import { dueInWeek, mostDue, visitsPer52Weeks } from './visit-cadence';
import type { VisitCadence, VisitedHousehold, VisitPlan } from './visit-plan';
import { walkRounds } from './visit-rounds';
import { shortestWalk, walkingOrder } from './walking-order';

const planOf = (households: readonly VisitedHousehold[], more: Partial<VisitPlan> = {}): VisitPlan => ({
  id: 'v',
  postId: 'elder',
  households,
  visitsPerRound: 3,
  shortest: 30,
  longest: 120,
  walkingMetersPerMinute: 50,
  slots: [{ weekday: 1, start: '09:00' }],
  ...more,
});

const cadences: readonly VisitCadence[] = ['week', 'month', 'quarter'];

const households = (most: number): fc.Arbitrary<readonly VisitedHousehold[]> =>
  fc
    .array(
      fc.record({
        every: fc.constantFrom(...cadences),
        minutes: fc.constantFrom(20, 30, 45, 100),
        at: fc.option(fc.nat(40)),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((list) =>
      list.map(({ every, minutes, at }, i): VisitedHousehold => ({
        id: `h${String(i).padStart(2, '0')}`,
        every,
        minutes,
        ...(at === null ? {} : { position: [113.57, 37.86 + at * 0.001] }),
      })),
    );

/** Lists all ways to assign a number of wishes to seats, each to its own seat. */
const seatings = (count: number, seats: readonly number[]): readonly (readonly number[])[] =>
  count === 0
    ? [[]]
    : seats.flatMap((seat, i) =>
        seatings(
          count - 1,
          seats.filter((_, k) => k !== i),
        ).map((rest) => [seat, ...rest]),
      );

describe('beats', () => {
  it('law: are the fewest that hold every week, and carry alike on average to within one household', () => {
    fc.assert(
      fc.property(households(30), fc.integer({ min: 1, max: 5 }), (list, room) => {
        const { count, room: given, households: laid } = layOutBeats(planOf(list, { visitsPerRound: room }));
        const weeks = Array.from({ length: 52 }, (_, week) =>
          cadences.reduce(
            (sum, every) =>
              sum + dueInWeek(every, list.filter((household) => household.every === every).length, week).length,
            0,
          ),
        );
        expect(given).toBe(room);
        // The maxima of the cadences may fall in different weeks, so there may be one more beat than any week needs.
        const most = cadences.reduce(
          (sum, every) =>
            sum +
            Math.ceil((list.filter((household) => household.every === every).length * visitsPer52Weeks[every]) / 52),
          0,
        );
        expect(count).toBe(Math.ceil(most / room));
        expect(Math.max(...weeks)).toBeLessThanOrEqual(count * room);
        expect(laid.map(({ household }) => household)).toEqual(walkingOrder(list));
        const loads = Array.from({ length: count }, (_, beat) =>
          laid.reduce(
            (sum, { household, beat: own }) => sum + (own === beat ? visitsPer52Weeks[household.every] : 0),
            0,
          ),
        );
        const even = loads.reduce((a, b) => a + b, 0) / count;
        for (const load of loads) expect(Math.abs(load - even)).toBeLessThan(52);
        expect(laid.map(({ beat }) => beat)).toEqual(laid.map(({ beat }) => beat).sort((a, b) => a - b));
      }),
    );
  });

  it('law: those due join the rounds that move them least in all, weekly ones their own', () => {
    fc.assert(
      fc.property(
        households(9),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 2900, max: 3100 }),
        (list, room, week) => {
          const beats = layOutBeats(planOf(list, { visitsPerRound: room }));
          const rounds = roundsOfWeek(beats, week);
          expect(rounds.length).toBe(beats.count);
          const beatOf = new Map(beats.households.map(({ household, beat }) => [household.id, beat]));
          const moves = rounds.flatMap((round, beat) =>
            round.map(({ id, every }) => ({ every, by: Math.abs(Number(beatOf.get(id)) - beat) })),
          );
          expect(moves.filter(({ every, by }) => every === 'week' && by > 0)).toEqual([]);
          const others = rounds.flat().filter(({ every }) => every !== 'week');
          if (others.length > 4) return;
          const seats = rounds.flatMap((round, beat) =>
            Array.from({ length: room - round.filter(({ every }) => every === 'week').length }, () => beat),
          );
          const least = Math.min(
            ...seatings(others.length, seats).map((chosen) =>
              chosen.reduce((sum, seat, i) => sum + Math.abs(seat - Number(beatOf.get(others[i]?.id ?? ''))), 0),
            ),
          );
          expect(moves.reduce((sum, { by }) => sum + by, 0)).toBe(others.length === 0 ? 0 : least);
        },
      ),
    );
  });

  it('has room for as many as are ever due in a week', () => {
    for (const every of cadences)
      for (const count of [0, 1, 4, 5, 13, 14, 26, 60])
        expect(mostDue(every, count)).toBe(
          Math.max(...Array.from({ length: 52 }, (_, week) => dueInWeek(every, count, week).length)),
        );
  });
});

describe('a round', () => {
  it('law: visits in shortest walking order, as many as fit, each after the visits and ways before it', () => {
    fc.assert(
      fc.property(households(6), fc.constantFrom(60, 100, 150), (list, longest) => {
        const plan = planOf(list, { longest, shortest: 50 });
        const rounds = walkRounds(plan, list);
        const { stops, legs } = shortestWalk(list);
        expect(rounds.flatMap(({ visits }) => visits.map(({ householdId }) => householdId))).toEqual(
          stops.map(({ id }) => id),
        );
        let at = 0;
        for (const { visits, minutes } of rounds) {
          let clock = 0;
          for (const [i, visit] of visits.entries()) {
            // A minute begun counts as whole; the walk to the first visit of a round is not part of it.
            clock += i === 0 ? 0 : Math.ceil(Number(legs[at + i]) / 50);
            expect([visit.after, visit.minutes]).toEqual([clock, stops[at + i]?.minutes]);
            clock += visit.minutes;
          }
          at += visits.length;
          // Only a visit that is too long by itself exceeds the maximum length of a round.
          expect(clock <= longest || visits.length === 1).toBe(true);
          expect(minutes).toBe(Math.max(50, Math.min(longest, 5 * Math.ceil(clock / 5))));
          const next = stops[at];
          if (next !== undefined)
            expect(clock + Math.ceil(Number(legs[at]) / 50) + next.minutes).toBeGreaterThan(longest);
        }
      }),
    );
  });

  it('is none where nobody is visited', () => {
    expect(walkRounds(planOf([]), [])).toEqual([]);
  });
});

describe('the walking order', () => {
  it.each([2, 4, 8, 16])(
    'law: leads over a square of %i by %i stops step by step, from the south-west to the south-east, as Hilbert’s curve does',
    (side) => {
      // The same metres east and north: 87,999 and 110,994 per degree at 37.86° (Geodetic Glossary, NGS).
      const stops = Array.from({ length: side * side }, (_, i) => {
        const [east, north] = [i % side, Math.floor(i / side)];
        return {
          id: `s${i}`,
          east,
          north,
          position: [113.5 + (east * 100) / 87_999, 37.86 + (north * 100) / 110_994] as const,
        };
      });
      const walk = walkingOrder(stops);
      expect([walk[0]?.id, walk.at(-1)?.id]).toEqual(['s0', `s${side - 1}`]);
      for (const [i, { east, north }] of walk.entries()) {
        const before = walk[i - 1];
        if (before !== undefined) expect(Math.abs(east - before.east) + Math.abs(north - before.north)).toBe(1);
      }
    },
  );

  it('puts stops at one point by id, and those without a position last', () => {
    const at = [113.5, 37.86] as const;
    const order = (...stops: Parameters<typeof walkingOrder>[0]) => walkingOrder(stops).map(({ id }) => id);
    expect(order({ id: 'z' }, { id: 'c', position: at }, { id: 'a' }, { id: 'b', position: at })).toEqual([
      'b',
      'c',
      'a',
      'z',
    ]);
    expect(order({ id: 'b' }, { id: 'a' })).toEqual(['a', 'b']);
    // Along one meridian, from south to north.
    expect(
      order(
        { id: 'n', position: [113.5, 37.9] },
        { id: 's', position: [113.5, 37.8] },
        { id: 'm', position: [113.5, 37.83] },
      ),
    ).toEqual(['s', 'm', 'n']);
  });
});
