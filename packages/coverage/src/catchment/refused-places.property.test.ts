import { CodedError } from '@community1373/base/diagnostics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planShards } from '../shards';
import type { PointColumns } from '../points/points';
import { createCatchment } from './catchment';
import { parseCatchment } from './parse-catchment';

/** A place near Kashgar, where both numbers are also valid the other way round; the same exchanged; one far away; one out of range. */
const place = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(
      fc.double({ min: 75.9, max: 76.1, noNaN: true }),
      fc.double({ min: 39.4, max: 39.5, noNaN: true }),
    ),
  },
  { weight: 1, arbitrary: fc.constant([39.45, 76] as const) },
  { weight: 1, arbitrary: fc.constant([116.4, 39.9] as const) },
  { weight: 1, arbitrary: fc.constantFrom([37.86, 113.57] as const, [200, 0] as const, [Number.NaN, 1] as const) },
);
const columns: fc.Arbitrary<PointColumns> = fc.array(fc.tuple(place, fc.nat(60)), { maxLength: 7 }).chain((places) =>
  fc.boolean().map((named) => ({
    lon: Float64Array.from(places, ([[lon]]) => lon),
    lat: Float64Array.from(places, ([[, lat]]) => lat),
    ...(named ? { ids: places.map(([, id]) => `p${id}`) } : {}),
  })),
);
const codeOf = (call: () => unknown): string | undefined => {
  try {
    call();
    return undefined;
  } catch (error) {
    return error instanceof CodedError ? error.code : String(error);
  }
};

describe('places', () => {
  it('law: createCatchment and planShards refuse those that parseCatchment refuses, and no others', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(columns, columns, (households, providers) => {
        const read = parseCatchment({ households, providers, radius: 500 });
        const problems = new Set(
          read.report.items.flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])),
        );
        for (const call of [
          () => createCatchment({ households, providers, radius: 500 }),
          () => planShards(households, providers, 500, 2),
        ]) {
          const code = codeOf(call);
          // One code for longitudes, latitudes and what is no number.
          const named =
            code === 'coverage.position'
              ? ['longitude', 'latitude', 'not-a-number'].map((word) => `coverage.${word}`)
              : [code];
          expect([code !== undefined, named.some((one) => problems.has(one as never))]).toEqual([!read.ok, !read.ok]);
          if (code !== undefined) met.add(code);
        }
      }),
      { numRuns: 500 },
    );
    expect([...met].toSorted()).toEqual([
      'coverage.duplicate-id',
      'coverage.exchanged',
      'coverage.position',
      'coverage.swapped',
    ]);
  });

  it('exchanged ones are kept where the caller says so, and another word for it is refused', () => {
    const households = { lon: Float64Array.of(76, 76.01, 76.02), lat: Float64Array.of(39.4, 39.41, 39.42) };
    const providers = { lon: Float64Array.of(39.45), lat: Float64Array.of(76) };
    expect(createCatchment({ households, providers, radius: 500, exchanged: 'kept' }).providers).toBe(1);
    expect(codeOf(() => createCatchment({ households, providers, radius: 500 }))).toBe('coverage.swapped');
    expect(codeOf(() => createCatchment({ households, providers, radius: 500, exchanged: true as never }))).toBe(
      'coverage.exchanged-places',
    );
  });
});
