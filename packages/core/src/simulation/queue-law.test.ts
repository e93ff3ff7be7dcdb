import { describe, expect, it } from 'vitest';
import { erlangC } from './erlang-c';
import { simulate } from './simulate';
import type { SimulationInput } from './input/simulation-input';
import { weekMinutes } from './input/simulated-time';

/** An M/M/c queue: `load` is arrivals × mean service ÷ servers. */
const queueOf = (servers: number, load: number, meanService: number, weeks: number): SimulationInput => ({
  weeks,
  warmUpWeeks: Math.ceil(weeks / 10),
  demands: [
    {
      id: 'case',
      arrivals: { kind: 'poisson', perWeek: (load * servers * weekMinutes) / meanService },
      duration: { kind: 'exponential', mean: meanService },
    },
  ],
  servers: [{ group: 'desk', count: servers, serves: ['case'] }],
});

const closedForm = (servers: number, load: number, meanService: number) =>
  erlangC({ servers, arrivals: (load * servers) / meanService, meanService });

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

describe('an M/M/c queue is simulated as its closed form has it', () => {
  // Each interval contains its value with probability 0.95, the seeds independent of one another: 17 of 20 or more with probability 0.984.
  it.each([
    { servers: 1, load: 0.5, meanService: 60, weeks: 30 },
    { servers: 3, load: 0.8, meanService: 180, weeks: 40 },
    { servers: 8, load: 0.7, meanService: 240, weeks: 30 },
  ])(
    '$servers servers at $load: the 95 % intervals hold Erlang C for 17 of 20 seeds',
    async ({ servers, load, meanService, weeks }) => {
      const input = queueOf(servers, load, meanService, weeks);
      const expected = closedForm(servers, load, meanService);
      const held = { wait: 0, queue: 0, utilisation: 0 };
      const within = (
        estimate: { low: number | undefined; high: number | undefined } | undefined,
        value: number,
      ): number =>
        estimate?.low !== undefined && estimate.high !== undefined && estimate.low <= value && value <= estimate.high
          ? 1
          : 0;
      for (const seed of seeds) {
        const done = await simulate(input, { seed, runs: 20 });
        if (!done.ok) throw new Error('the input is in order');
        held.wait += within(done.value.demands[0]?.wait, expected.meanWait);
        held.queue += within(done.value.demands[0]?.queue, expected.meanQueue);
        held.utilisation += within(done.value.servers[0]?.utilisation, expected.utilisation);
      }
      expect(held.wait).toBeGreaterThanOrEqual(17);
      expect(held.queue).toBeGreaterThanOrEqual(17);
      expect(held.utilisation).toBeGreaterThanOrEqual(17);
    },
  );

  it('and an interval of one server holds nothing of a queue of two', async () => {
    const done = await simulate(queueOf(2, 0.5, 60, 40), { seed: 'other', runs: 20 });
    const wait = done.ok ? done.value.demands[0]?.wait : undefined;
    expect(wait?.high).toBeLessThan(closedForm(1, 0.5, 60).meanWait);
  });
});

describe('Erlang C', () => {
  // Hand calculation: in M/M/2 at load ρ the probability of waiting is 2ρ²/(1 + ρ).
  it.each([0.1, 0.5, 0.9])('of two servers at %f is 2ρ²/(1 + ρ)', (load) => {
    expect(erlangC({ servers: 2, arrivals: 2 * load, meanService: 1 }).waits).toBeCloseTo(
      (2 * load * load) / (1 + load),
      12,
    );
  });

  it.each([
    { servers: 2, arrivals: 2, meanService: 1 },
    { servers: 0, arrivals: 1, meanService: 1 },
    { servers: 1.5, arrivals: 1, meanService: 1 },
    { servers: 1, arrivals: Number.NaN, meanService: 1 },
  ])('refuses what has no steady state: $servers servers, $arrivals arrivals', (queue) => {
    expect(() => erlangC(queue)).toThrow('core.erlang-c');
  });
});
