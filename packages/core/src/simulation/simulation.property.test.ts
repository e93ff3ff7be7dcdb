import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate, type SimulateOptions } from './simulate';
import type { SimulatedDemand } from './input/simulated-demand';
import type { SimulatedServers } from './input/simulated-servers';
import type { SimulationInput } from './input/simulation-input';
import type { Simulation } from './simulation-result';
import type { Duration } from './input/duration';

const run = async (input: SimulationInput, options: SimulateOptions): Promise<Simulation> => {
  const done = await simulate(input, options);
  if (!done.ok) throw new Error(JSON.stringify(done.report.items));
  return done.value;
};

const duration: fc.Arbitrary<Duration> = fc.oneof(
  fc.integer({ min: 0, max: 600 }).map((minutes): Duration => ({ kind: 'constant', minutes })),
  fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 600 }))
    .map(([from, width]): Duration => ({ kind: 'uniform', from, to: from + width })),
  fc.integer({ min: 1, max: 600 }).map((mean): Duration => ({ kind: 'exponential', mean })),
  fc
    .record({ mean: fc.integer({ min: 1, max: 600 }), phases: fc.integer({ min: 1, max: 4 }) })
    .map((shape): Duration => ({ kind: 'erlang', ...shape })),
);

const factors = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: 1, maxLength: 5 });

const arrivals: fc.Arbitrary<SimulatedDemand['arrivals']> = fc.oneof(
  fc.record({ kind: fc.constant('poisson' as const), perWeek: fc.integer({ min: 0, max: 60 }), factors }),
  fc
    .record({
      perWeek: fc.integer({ min: 0, max: 10 }),
      from: fc.integer({ min: 1, max: 3 }),
      more: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ perWeek, from, more }) => ({ kind: 'poisson' as const, perWeek, batch: { from, to: from + more } })),
  fc.record({
    kind: fc.constant('periodic' as const),
    count: fc.integer({ min: 0, max: 60 }),
    times: fc.integer({ min: 1, max: 3 }),
    weeks: fc.integer({ min: 1, max: 5 }),
  }),
  fc
    .array(fc.record({ minute: fc.integer({ min: 0, max: 100_000 }), count: fc.integer({ min: 0, max: 9 }) }), {
      maxLength: 6,
    })
    .map((at) => ({ kind: 'dated' as const, at: at.sort((a, b) => a.minute - b.minute) })),
);

const demand = (id: string): fc.Arbitrary<SimulatedDemand> =>
  fc.record(
    {
      id: fc.constant(id),
      arrivals,
      duration,
      priority: fc.integer({ min: 0, max: 9 }),
      patienceMinutes: fc.integer({ min: 1, max: 20_000 }),
      targetMinutes: fc.integer({ min: 0, max: 3000 }),
    },
    { requiredKeys: ['id', 'arrivals', 'duration'] },
  );

const servers: fc.Arbitrary<SimulatedServers> = fc.record(
  {
    group: fc.constantFrom('a', 'b'),
    count: fc.integer({ min: 1, max: 4 }),
    serves: fc.uniqueArray(fc.constantFrom('d0', 'd1', 'd2'), { minLength: 1 }),
    minutesPerWeek: fc.integer({ min: 30, max: 2000 }),
    duty: fc.constantFrom(
      [{ from: 0, to: 10_080 }],
      [
        { from: 510, to: 690 },
        { from: 3000, to: 3200 },
      ],
    ),
    absence: fc.record({
      share: fc.double({ min: 0, max: 0.5, noNaN: true }),
      meanWeeks: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { requiredKeys: ['group', 'serves'] },
);

const input: fc.Arbitrary<SimulationInput> = fc.record({
  weeks: fc.integer({ min: 1, max: 6 }),
  warmUpWeeks: fc.integer({ min: 0, max: 3 }),
  demands: fc.tuple(demand('d0'), demand('d1'), demand('d2')),
  servers: fc.array(servers, { maxLength: 4 }),
});

const seed = fc.string({ maxLength: 8 });
const pause = (): Promise<void> => Promise.resolve();

describe('laws of the simulation', () => {
  it('conservation: arrivals = served + in service + waiting + left, and unmet work is part of the work asked for', async () => {
    await fc.assert(
      fc.asyncProperty(input, seed, async (given, name) => {
        const { demands } = await run(given, { seed: name, runs: 3, pause });
        for (const { counts, askedMinutes, unmetMinutes } of demands) {
          expect(counts.arrived).toBe(counts.served + counts.inService + counts.waiting + counts.left);
          for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(0);
          expect(unmetMinutes?.mean ?? 0).toBeLessThanOrEqual((askedMinutes?.mean ?? 0) + 1e-6);
        }
      }),
    );
  });

  it('the same seed gives the same bytes, whatever the slices and pauses', async () => {
    await fc.assert(
      fc.asyncProperty(input, seed, async (given, name) => {
        const once = JSON.stringify(await run(given, { seed: name, runs: 3, pause }));
        const again = JSON.stringify(
          await run(given, { seed: name, runs: 3, pause: () => new Promise((resolve) => setImmediate(resolve)) }),
        );
        expect(again).toBe(once);
      }),
      { numRuns: 30 },
    );
  });

  it('a budget of n runs gives what n runs give, marked', async () => {
    await fc.assert(
      fc.asyncProperty(input, fc.integer({ min: 1, max: 4 }), async (given, n) => {
        const { stoppedBy, wanted, ...cut } = await run(given, { seed: 1, runs: 9, budget: { work: n }, pause });
        expect([stoppedBy, wanted, cut.runs]).toEqual(['work', 9, n]);
        const { stoppedBy: done, wanted: all, ...whole } = await run(given, { seed: 1, runs: n, pause });
        expect([done, all]).toEqual(['done', n]);
        expect(cut).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  // J. Kiefer and J. Wolfowitz (1955): with the same arrivals and services in order of arrival, one more server never lengthens a wait.
  it('more servers never mean a longer wait under common random numbers', async () => {
    const queue = fc.record({
      perWeek: fc.integer({ min: 1, max: 200 }),
      factors,
      duration,
      count: fc.integer({ min: 1, max: 6 }),
      more: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(queue, seed, async ({ perWeek, factors: byWeek, duration: minutes, count, more }, name) => {
        const waitWith = async (people: number): Promise<readonly number[]> => {
          const { demands } = await run(
            {
              weeks: 4,
              demands: [{ id: 'd', arrivals: { kind: 'poisson', perWeek, factors: byWeek }, duration: minutes }],
              servers: [{ group: 's', count: people, serves: ['d'] }],
            },
            { seed: name, runs: 3, pause },
          );
          // All arrivals wait; the mean queue also counts those who are never served.
          return [demands[0]?.queue?.mean ?? 0, demands[0]?.unmetMinutes?.mean ?? 0];
        };
        const few = await waitWith(count);
        const many = await waitWith(count + more);
        many.forEach((value, i) => expect(value).toBeLessThanOrEqual((few[i] ?? 0) + 1e-6));
      }),
      { numRuns: 50 },
    );
  });

  it('priorities move waiting from one demand to another: the urgent wait no longer than before', async () => {
    const both = (urgent: number): SimulationInput => ({
      weeks: 20,
      demands: [
        {
          id: 'fault',
          arrivals: { kind: 'poisson', perWeek: 30 },
          duration: { kind: 'constant', minutes: 120 },
          priority: urgent,
        },
        {
          id: 'visit',
          arrivals: { kind: 'poisson', perWeek: 30 },
          duration: { kind: 'constant', minutes: 120 },
          priority: 5,
        },
      ],
      servers: [{ group: 's', serves: ['fault', 'visit'] }],
    });
    const [equal, first] = await Promise.all([run(both(5), { runs: 20 }), run(both(0), { runs: 20 })]);
    expect(first.demands[0]?.wait?.high).toBeLessThan(equal.demands[0]?.wait?.low ?? 0);
    expect(first.demands[1]?.wait?.low).toBeGreaterThan(equal.demands[1]?.wait?.high ?? 0);
  });
});

describe('Little’s law', () => {
  // J. D. C. Little (1961): number waiting = arrivals per time × mean wait. Both sides are measured separately: over time, and person by person.
  it.each([
    { count: 1, perWeek: 80 },
    { count: 4, perWeek: 350 },
  ])('holds within the interval: $count servers, $perWeek a week', async ({ count, perWeek }) => {
    const { demands } = await run(
      {
        weeks: 100,
        warmUpWeeks: 10,
        demands: [
          { id: 'd', arrivals: { kind: 'poisson', perWeek }, duration: { kind: 'erlang', mean: 100, phases: 2 } },
        ],
        servers: [{ group: 's', count, serves: ['d'] }],
      },
      { seed: 'little', runs: 20 },
    );
    const [{ queue, wait, arrived } = { queue: undefined, wait: undefined, arrived: undefined }] = demands;
    const expected = ((arrived?.mean ?? 0) / (100 * 10_080)) * (wait?.mean ?? 0);
    expect(expected).toBeGreaterThan(queue?.low ?? Number.POSITIVE_INFINITY);
    expect(expected).toBeLessThan(queue?.high ?? 0);
  });
});
