import { describe, expect, it } from 'vitest';
import { parseSimulation } from './parse-simulation';
import { simulate } from './simulate';
import type { SimulationInput } from './input/simulation-input';
import type { Simulation } from './simulation-result';

const run = async (input: SimulationInput, runs = 1): Promise<Simulation> => {
  const done = await simulate(input, { runs });
  if (!done.ok) throw new Error(JSON.stringify(done.report.items));
  return done.value;
};

describe('small weeks, reckoned by hand', () => {
  // Three visits of one hour are due on Monday 00:00, one person serves from 08:00 to 12:00: waits of 480, 540 and 600 minutes.
  const visits: SimulationInput = {
    weeks: 2,
    demands: [
      {
        id: 'visit',
        arrivals: { kind: 'periodic', count: 3, times: 1, weeks: 1 },
        duration: { kind: 'constant', minutes: 60 },
        patienceMinutes: 10_080,
        targetMinutes: 540,
      },
    ],
    servers: [{ group: 'elder', serves: ['visit'], duty: [{ from: 480, to: 720 }] }],
  };

  it('three visits on one morning', async () => {
    const { demands, servers } = await run(visits);
    expect(demands[0]?.counts).toEqual({ arrived: 6, served: 6, inService: 0, waiting: 0, left: 0 });
    expect(demands[0]?.wait?.mean).toBe(540);
    expect(demands[0]?.through?.mean).toBe(600);
    expect(demands[0]?.inTime?.mean).toBe(2 / 3);
    expect(demands[0]?.queue?.mean).toBe((2 * (480 + 540 + 600)) / (2 * 10_080));
    expect(servers[0]).toMatchObject({
      group: 'elder',
      busyMinutes: { mean: 360 },
      offeredMinutes: { mean: 480 },
      utilisation: { mean: 0.75 },
    });
  });

  it('two hours a week: the third visit leaves at the end of its week', async () => {
    const { demands } = await run({
      ...visits,
      servers: [{ group: 'elder', serves: ['visit'], minutesPerWeek: 120, duty: [{ from: 480, to: 720 }] }],
    });
    expect(demands[0]?.counts).toEqual({ arrived: 6, served: 4, inService: 0, waiting: 0, left: 2 });
    expect(demands[0]?.unmetMinutes?.mean).toBe(120);
    expect(demands[0]?.lost?.mean).toBe(1 / 3);
    // Demands that leave on Monday 00:00 are gone when the waiting work is counted.
    expect(demands[0]?.backlogByWeek.map(({ mean }) => mean)).toEqual([0, 0]);
  });

  it('what goes beyond the minutes of a week is taken off the next', async () => {
    const { demands } = await run({
      ...visits,
      servers: [{ group: 'elder', serves: ['visit'], minutesPerWeek: 90, duty: [{ from: 480, to: 720 }] }],
    });
    // Two begin in the first week (60 < 90), 30 minutes too many; in the second week one more may begin with 30 of 90 given, and no other at 90.
    expect(demands[0]?.counts).toEqual({ arrived: 6, served: 3, inService: 0, waiting: 0, left: 3 });
  });

  it('without patience they wait on, and what waits at the end is unmet', async () => {
    const { patienceMinutes: _, ...patient } = visits.demands[0] ?? {
      id: '',
      arrivals: { kind: 'poisson', perWeek: 0 },
      duration: { kind: 'constant', minutes: 0 },
    };
    const { demands } = await run({
      ...visits,
      demands: [patient],
      servers: [{ group: 'elder', serves: ['visit'], minutesPerWeek: 120, duty: [{ from: 480, to: 720 }] }],
    });
    expect(demands[0]?.counts).toEqual({ arrived: 6, served: 4, inService: 0, waiting: 2, left: 0 });
    expect(demands[0]?.backlogByWeek.map(({ mean }) => mean)).toEqual([60, 120]);
    expect(demands[0]?.unmetMinutes?.mean).toBe(120);
  });

  it.each([
    { minutes: 70, counts: { arrived: 1, served: 1, inService: 0, waiting: 0, left: 0 }, busy: 70 },
    { minutes: 100, counts: { arrived: 1, served: 0, inService: 1, waiting: 0, left: 0 }, busy: 80 },
  ])(
    'begun 80 minutes before the end, $minutes minutes are done or still in service',
    async ({ minutes, counts, busy }) => {
      const { demands, servers } = await run({
        weeks: 1,
        demands: [
          {
            id: 'visit',
            arrivals: { kind: 'periodic', count: 1, times: 1, weeks: 1 },
            duration: { kind: 'constant', minutes },
          },
        ],
        servers: [{ group: 'elder', serves: ['visit'], duty: [{ from: 10_000, to: 10_080 }] }],
      });
      expect(demands[0]?.counts).toEqual(counts);
      expect(servers[0]?.busyMinutes?.mean).toBe(busy);
    },
  );

  it('what comes on given minutes comes then, and leaves after a day', async () => {
    const at = [
      { minute: 600, count: 3 },
      { minute: 600, count: 1 },
      { minute: 9_000, count: 2 },
    ];
    const { demands } = await run({
      weeks: 1,
      demands: [
        {
          id: 'care',
          arrivals: { kind: 'dated', at },
          duration: { kind: 'constant', minutes: 60 },
          patienceMinutes: 1440,
        },
      ],
      servers: [{ group: 'mutual', serves: ['care'], duty: [{ from: 480, to: 720 }] }],
    });
    // Two begin at 10:00 and 11:00, two leave a day later, and nobody is on duty on Sunday, whose two still wait at the end: 1,080 minutes.
    expect(demands[0]?.counts).toEqual({ arrived: 6, served: 2, inService: 0, waiting: 2, left: 2 });
    expect(demands[0]?.wait?.mean).toBe(30);
    expect(demands[0]?.queue?.mean).toBe((60 + 2 * 1440 + 2 * 1080) / 10_080);
  });

  it('needs twelve times in 52 weeks come due twelve times, dealt evenly', async () => {
    const monthly = (count: number): SimulationInput => ({
      ...visits,
      weeks: 52,
      demands: [
        {
          id: 'visit',
          arrivals: { kind: 'periodic', count, times: 12, weeks: 52 },
          duration: { kind: 'constant', minutes: 0 },
        },
      ],
    });
    expect((await run(monthly(95))).demands[0]?.counts.arrived).toBe(95 * 12);
    expect((await run(monthly(1))).demands[0]?.counts.arrived).toBe(12);
  });

  it('a demand that nobody serves waits, and the report says so', async () => {
    const alone = { ...visits, servers: [] };
    expect(parseSimulation(alone).report.items.map(({ code, severity }) => [code, severity])).toEqual([
      ['core.simulation-unserved', 'warning'],
    ]);
    expect((await run(alone)).demands[0]?.counts).toEqual({ arrived: 6, served: 0, inService: 0, waiting: 0, left: 6 });
  });

  it('a year without a half of its people is served by the other half', async () => {
    const { servers } = await run(
      {
        ...visits,
        weeks: 520,
        servers: [
          { group: 'elder', count: 20, serves: ['visit'], minutesPerWeek: 100, absence: { share: 0.25, meanWeeks: 3 } },
        ],
      },
      20,
    );
    const offered = servers[0]?.offeredMinutes;
    expect(offered?.low).toBeLessThan(0.75 * 20 * 100 * 520);
    expect(offered?.high).toBeGreaterThan(0.75 * 20 * 100 * 520);
  });
});

describe('control of a simulation', () => {
  const busy: SimulationInput = {
    weeks: 52,
    demands: [{ id: 'd', arrivals: { kind: 'poisson', perWeek: 500 }, duration: { kind: 'exponential', mean: 10 } }],
    servers: [{ group: 's', serves: ['d'] }],
  };

  it('abort gives the runs so far, marked, and the first n runs are always the same', async () => {
    const signal = { aborted: false };
    const seen: number[] = [];
    const cut = await simulate(busy, {
      seed: 's',
      runs: 50,
      signal,
      onProgress: ({ done }) => {
        seen.push(done);
        if (done >= 3) signal.aborted = true;
      },
    });
    if (!cut.ok) throw new Error('the input is in order');
    expect(cut.value.stoppedBy).toBe('abort');
    expect(cut.value.runs).toBe(3);
    expect(seen.every((done, i) => i === 0 || done >= (seen[i - 1] ?? 0))).toBe(true);
    const three = await simulate(busy, { seed: 's', runs: 3 });
    expect(three.ok && three.value.demands).toEqual(cut.value.demands);
  });

  it('aborted before it begins it has no run, and no figure is made up', async () => {
    const cut = await simulate(busy, { signal: { aborted: true } });
    expect(
      cut.ok && [cut.value.runs, cut.value.stoppedBy, cut.value.demands[0]?.wait, cut.value.demands[0]?.backlogByWeek],
    ).toEqual([0, 'abort', undefined, []]);
  });

  it('gives others a turn while it works', async () => {
    let turns = 0;
    await simulate(busy, {
      runs: 10,
      pause: async () => {
        turns += 1;
      },
    });
    expect(turns).toBeGreaterThan(5);
    const seen: number[] = [];
    await simulate(busy, { runs: 2, onProgress: ({ done, total }) => void seen.push(done / total) });
    expect(seen.at(-1)).toBe(1);
  });

  it('an interval needs two runs', async () => {
    const one = await simulate(busy, { runs: 1 });
    expect(one.ok && [one.value.demands[0]?.wait?.low, one.value.demands[0]?.wait?.runs]).toEqual([undefined, 1]);
  });
});

describe('bad input is a named problem', () => {
  const demand = { id: 'd', arrivals: { kind: 'poisson', perWeek: 1 }, duration: { kind: 'constant', minutes: 1 } };
  const group = { group: 'g', serves: ['d'] };
  it.each([
    ['schema.missing', {}],
    ['schema.invalid-type', null],
    ['schema.invalid-type', { weeks: Number.NaN, demands: [demand], servers: [] }],
    ['schema.too-big', { weeks: 5000, demands: [demand], servers: [] }],
    ['schema.too-small', { weeks: 1, demands: [], servers: [] }],
    [
      'schema.too-small',
      { weeks: 1, demands: [{ ...demand, duration: { kind: 'constant', minutes: -1 } }], servers: [group] },
    ],
    ['core.simulation-duplicate', { weeks: 1, demands: [demand, demand], servers: [group] }],
    [
      'core.simulation-unknown-demand',
      { weeks: 1, demands: [demand], servers: [group, { group: 'g', serves: ['x'] }] },
    ],
    [
      'core.simulation-reversed',
      { weeks: 1, demands: [{ ...demand, duration: { kind: 'uniform', from: 2, to: 1 } }], servers: [group] },
    ],
    [
      'core.simulation-reversed',
      {
        weeks: 1,
        demands: [{ ...demand, duration: { kind: 'triangular', from: 1, mode: 3, to: 2 } }],
        servers: [group],
      },
    ],
    [
      'core.simulation-reversed',
      {
        weeks: 1,
        demands: [{ ...demand, arrivals: { kind: 'poisson', perWeek: 1, batch: { from: 3, to: 2 } } }],
        servers: [group],
      },
    ],
    [
      'core.simulation-reversed',
      { weeks: 1, demands: [demand], servers: [{ ...group, duty: [{ from: 60, to: 60 }] }] },
    ],
    [
      'core.simulation-reversed',
      {
        weeks: 1,
        demands: [
          {
            ...demand,
            arrivals: {
              kind: 'dated',
              at: [
                { minute: 2, count: 1 },
                { minute: 1, count: 1 },
              ],
            },
          },
        ],
        servers: [group],
      },
    ],
    [
      'core.simulation-duty-overlap',
      {
        weeks: 1,
        demands: [demand],
        servers: [
          {
            ...group,
            duty: [
              { from: 0, to: 60 },
              { from: 30, to: 90 },
            ],
          },
        ],
      },
    ],
    [
      'core.simulation-absence',
      { weeks: 1, demands: [demand], servers: [{ ...group, absence: { share: 0.3, meanWeeks: 1, factors: [1, 2] } }] },
    ],
    [
      'core.simulation-size',
      { weeks: 1000, demands: [{ ...demand, arrivals: { kind: 'poisson', perWeek: 90_000 } }], servers: [group] },
    ],
    [
      'core.simulation-servers',
      { weeks: 1, demands: [demand], servers: [group, group, group].map((g) => ({ ...g, count: 9000 })) },
    ],
  ] as const)('%s', (code, input) => {
    const read = parseSimulation(input);
    expect(read.ok).toBe(false);
    expect(read.report.items.map((item) => item.code)).toContain(code);
  });

  it.each([0, -1, 1.5, Number.NaN, 1_000_000])('%f runs are no number of runs', async (runs) => {
    const done = await simulate(
      {
        weeks: 1,
        demands: [{ id: 'd', arrivals: { kind: 'poisson', perWeek: 1 }, duration: { kind: 'constant', minutes: 1 } }],
        servers: [],
      },
      { runs },
    );
    expect(done.ok).toBe(false);
    expect(done.report.items.map(({ code }) => code)).toContain('core.simulation-runs');
  });
});
