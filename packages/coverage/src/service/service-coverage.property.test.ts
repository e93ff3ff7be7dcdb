import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { straightLineDistance } from '../points/ellipsoid';
import type { Position } from '../points/points';
import { serviceCoverage } from './service-coverage';
import type { ServiceInput } from './service-input';

const place = fc.tuple(fc.nat(60), fc.nat(60)).map(([x, y]): Position => [113.57 + x * 1e-4, 37.86 + y * 1e-4]);
const posts = ['elder', 'safety'];
const every = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const);
const during = fc.option(
  fc
    .tuple(fc.integer({ min: 1, max: 2 }), fc.nat(5), fc.integer({ min: 1, max: 3 }))
    .map(([weekday, from, long]) => [{ weekday, from: 600 + 10 * from, to: 600 + 10 * (from + long) }]),
  { nil: undefined },
);

const inputs: fc.Arbitrary<ServiceInput> = fc.record({
  needs: fc
    .array(fc.record({ position: place, post: fc.nat(1), every, minutes: fc.integer({ min: 1, max: 40 }), during }), {
      maxLength: 7,
    })
    .map((list) =>
      list.map(({ post, every: cadence, ...rest }, i) => ({
        id: `n${i}`,
        postId: posts[post] ?? '',
        nodeId: `b${i % 2}`,
        cadence: { every: cadence, times: 1 + (i % 2) },
        ...rest,
      })),
    ),
  hours: fc
    .array(fc.record({ position: place, both: fc.boolean(), minutes: fc.nat(60), during }), { maxLength: 4 })
    .map((list) =>
      list.map(({ both, ...rest }, i) => ({ id: `v${i}`, posts: both ? posts : [posts[i % 2] ?? ''], ...rest })),
    ),
  weeks: fc.constantFrom(1, 4, 13),
  radius: fc.constantFrom(150, 400),
});

describe('laws of service coverage', () => {
  it('what is met and what is missing make up what is needed, in all and by node; nothing is met without hours of the post in reach', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { numerator, denominator, missing, byNode, byPost } = serviceCoverage(input);
        expect(numerator + missing.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(denominator, 6);
        for (const rows of [byNode, byPost]) {
          expect(rows.reduce((sum, row) => sum + row.numerator, 0)).toBeCloseTo(numerator, 6);
          for (const row of rows)
            expect(row.numerator).toBeLessThanOrEqual(Math.min(row.denominator, row.supply) + 1e-9);
        }
        const wholly = new Set(
          missing.filter(({ why }) => why.code !== 'coverage.service-too-rare').map(({ needId }) => needId),
        );
        for (const { id, postId, position } of input.needs) {
          const near = input.hours.some(
            (hours) =>
              hours.posts.includes(postId) &&
              straightLineDistance(hours.position ?? [0, 0], position ?? [0, 0]) <= input.radius,
          );
          if (!near) expect(wholly).toContain(id);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the mending meets every need, and one minute less does not', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { remedy, denominator, numerator } = serviceCoverage(input);
        expect(remedy === undefined).toBe(numerator >= denominator - 1e-9);
        if (remedy === undefined) return;
        expect(remedy.after.numerator).toBeCloseTo(denominator, 6);
        expect(remedy.withOneFewer.numerator).toBeLessThan(denominator - 1e-6);
      }),
      { numRuns: 300 },
    );
  });
});
