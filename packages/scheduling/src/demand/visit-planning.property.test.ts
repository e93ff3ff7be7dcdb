import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutBeats, roundsOfWeek } from './visit-territories';
import { groundPlane, metersBetween } from './ground-plane';
import { dueInWeek, visitsPer52Weeks } from './visit-cadence';
import type { VisitedHousehold, VisitPlan } from './visit-plan';
import { shortestWalk, walkingOrder } from './walking-order';
import { cutWorkload } from '../explain/workload';

const cadence = fc.constantFrom('week', 'month', 'quarter');

describe('cadences', () => {
  it('law: due the right number of times in any 52 weeks, never bunched, even from week to week', () => {
    fc.assert(
      fc.property(
        cadence,
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: -200, max: 5000 }),
        (every, count, from) => {
          const times = Array.from({ length: count }, () => 0);
          const last = Array.from({ length: count }, () => Number.NaN);
          const gap = 52 / visitsPer52Weeks[every];
          const loads: number[] = [];
          for (let week = from; week < from + 52; week += 1) {
            const due = dueInWeek(every, count, week);
            loads.push(due.length);
            for (const i of due) {
              times[i] = Number(times[i]) + 1;
              if (!Number.isNaN(last[i])) {
                expect(week - Number(last[i])).toBeGreaterThanOrEqual(Math.floor(gap));
                expect(week - Number(last[i])).toBeLessThanOrEqual(Math.ceil(gap));
              }
              last[i] = week;
            }
          }
          expect(new Set(times)).toEqual(new Set([visitsPer52Weeks[every]]));
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const household = (i: number): fc.Arbitrary<VisitedHousehold> =>
  fc.record({
    id: fc.constant(`h${i}`),
    every: cadence,
    minutes: fc.constant(30),
    position: fc.option(
      fc.tuple(fc.double({ min: 113.5, max: 113.6, noNaN: true }), fc.double({ min: 37.8, max: 37.9, noNaN: true })),
      { nil: undefined },
    ),
  });

const householdList = fc
  .integer({ min: 0, max: 60 })
  .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => household(i))));

describe('beats', () => {
  it('law: every week holds exactly those due, no round more than it has room for', () => {
    fc.assert(
      fc.property(
        householdList,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 2900, max: 3100 }),
        (households, room, week) => {
          const plan: VisitPlan = {
            id: 'v',
            postId: 'elder',
            households,
            visitsPerRound: room,
            shortest: 30,
            longest: 300,
            walkingMetersPerMinute: 60,
            slots: [{ weekday: 1, start: '09:00' }],
          };
          const beats = layOutBeats(plan);
          const rounds = roundsOfWeek(beats, week);
          expect(Math.max(0, ...rounds.map((round) => round.length))).toBeLessThanOrEqual(room);
          const ordered = walkingOrder(households);
          const due = (['week', 'month', 'quarter'] as const).flatMap((every) => {
            const members = ordered.filter((member) => member.every === every);
            return dueInWeek(every, members.length, week).map((i) => members[i]?.id);
          });
          expect(rounds.flatMap((round) => round.map(({ id }) => id)).sort()).toEqual(due.sort());
        },
      ),
    );
  });
});

const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length <= 1
    ? [items]
    : items.flatMap((item, i) =>
        permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
      );

describe('walks', () => {
  it('law: the shortest walk is as short as the best of all orders', () => {
    const stop = fc.record({ east: fc.integer({ min: 0, max: 30 }), north: fc.integer({ min: 0, max: 30 }) });
    fc.assert(
      fc.property(fc.array(stop, { minLength: 1, maxLength: 5 }), (cells) => {
        const stops = cells.map(({ east, north }, i) => ({
          id: String(i),
          position: [113.57 + east * 0.0001, 37.86 + north * 0.0001] as const,
        }));
        const latitudes = stops.map(({ position }) => position[1]);
        const plane = groundPlane((Math.min(...latitudes) + Math.max(...latitudes)) / 2);
        const lengthOf = (order: readonly (typeof stops)[number][]): number => {
          let sum = 0;
          for (const [i, { position }] of order.entries()) {
            const before = order[i - 1];
            if (before !== undefined) sum += metersBetween(plane(before.position), plane(position));
          }
          return sum;
        };
        const best = Math.min(...permutations(stops).map(lengthOf));
        const walk = shortestWalk(stops);
        expect(walk.legs.reduce((a, b) => a + b, 0)).toBeCloseTo(best, 3);
        expect(walk.stops.map(({ id }) => id).sort()).toEqual(stops.map(({ id }) => id).sort());
      }),
    );
  });

  it('law: the walking order does not depend on the order of the input', () => {
    fc.assert(
      fc.property(householdList, fc.integer({ min: 1, max: 1000 }), (households, turn) => {
        const turned = [...households].sort(
          (a, b) => ((Number(a.id.slice(1)) * turn) % 997) - ((Number(b.id.slice(1)) * turn) % 997),
        );
        expect(walkingOrder(turned)).toEqual(walkingOrder(households));
      }),
    );
  });

  it('a degree of latitude and longitude at 37.86° is what geodesy says', () => {
    // The series 111132.92 − 559.82 cos 2φ + 1.175 cos 4φ and 111412.84 cos φ − 93.5 cos 3φ + 0.118 cos 5φ (Geodetic Glossary, NGS).
    const plane = groundPlane(37.86);
    expect(Math.round(metersBetween(plane([113, 37.36]), plane([113, 38.36])))).toBe(110_994);
    expect(Math.round(metersBetween(plane([113, 37.86]), plane([114, 37.86])))).toBe(87_999);
  });
});

describe('workloads', () => {
  it('law: shifts keep their lengths and never fall a whole shift behind or run ahead', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 200 }),
        (minutes, shortest, more) => {
          let total = 0;
          for (let week = 0; week < 30; week += 1) {
            const cut = cutWorkload(minutes, shortest, shortest + more, week);
            for (const length of cut) expect(length >= shortest && length <= shortest + more).toBe(true);
            total += cut.reduce((a, b) => a + b, 0);
            expect(total).toBeLessThanOrEqual(minutes * (week + 1));
            expect(minutes * (week + 1) - total).toBeLessThan(shortest);
          }
        },
      ),
    );
  });
});
