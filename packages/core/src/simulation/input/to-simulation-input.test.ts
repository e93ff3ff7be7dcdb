import { describe, expect, it } from 'vitest';
import { sampleAssumptions } from '../../sample/assumptions';
import { sampleScenario } from '../../sample/scenario';
import type { SimulationAssumptions } from './assumptions';
import { simulate } from '../simulate';
import { toSimulationInput } from './to-simulation-input';
import type { SimulationInput } from './simulation-input';

const scenario = sampleScenario();

const inputOf = (assumptions: SimulationAssumptions = {}, of = scenario): SimulationInput => {
  const read = toSimulationInput(of, assumptions);
  if (!read.ok) throw new Error(JSON.stringify(read.report.items));
  return read.value;
};

describe('the sample as the input of a simulation', () => {
  it('asks for the hours of the domain description: 54.8 a week of the elder post, 164.8 in all', () => {
    const { demands } = inputOf();
    const weekly = (prefix: string): number =>
      demands.reduce((sum, { id, arrivals, duration }) => {
        if (!id.startsWith(prefix) || arrivals.kind !== 'periodic' || duration.kind !== 'constant') return sum;
        return sum + (arrivals.count * arrivals.times * duration.minutes) / arrivals.weeks / 60;
      }, 0);
    expect(weekly('elder')).toBeCloseTo(54.8, 1);
    expect(weekly('')).toBeCloseTo(54.8 + 12 + 34 + 20 + 23 + 12 + 9, 1);
  });

  it('and offers the hours of its 90 volunteers: 60 a week of the elder post', () => {
    const { servers } = inputOf();
    expect(servers.length).toBe(90);
    expect(
      servers.filter(({ group }) => group === 'elder').reduce((sum, { minutesPerWeek = 0 }) => sum + minutesPerWeek, 0),
    ).toBe(3600);
  });

  it('nothing is assumed that is not given: nobody is absent, nothing comes by chance', () => {
    const { demands, servers } = inputOf();
    expect(servers.every(({ absence }) => absence === undefined)).toBe(true);
    expect(demands.every(({ arrivals }) => arrivals.kind === 'periodic')).toBe(true);
  });

  it('a month’s factor falls on the weeks whose Thursday lies in it', () => {
    // From Monday 2026-11-30, the week of 3 December (Thursday); the week of 28 December has its Thursday on the 31st, the next on 7 January.
    const byMonth = Array.from({ length: 12 }, (_, month) => month + 1);
    const [demand] = inputOf({ weeks: 8, needsByMonth: byMonth }).demands;
    expect(demand?.arrivals).toHaveProperty('factors', [12, 12, 12, 12, 12, 1, 1, 1]);
  });

  it('an outage of three days asks for its care on each of them that lies in the weeks', () => {
    const outage = {
      id: 'heat',
      fault: 'heating' as const,
      placeId: 'b9',
      from: '2026-12-12' as const,
      days: 3,
      care: { postId: 'mutual', groups: ['age-80'], minutes: 20 },
    };
    const of = inputOf({ weeks: 2 }, { ...scenario, outages: [outage] });
    const entrances = new Set<string>(
      scenario.community.nodes.filter(({ parentId }) => parentId === 'b9').map(({ id }) => id),
    );
    const flats = new Set<string>(
      scenario.community.dwellings.filter(({ nodeId }) => entrances.has(nodeId)).map(({ id }) => id),
    );
    const count = scenario.community.households.filter(
      ({ dwellingId, residents }) => flats.has(dwellingId) && (residents['age-80'] ?? 0) > 0,
    ).length;
    expect(count).toBeGreaterThan(0);
    // The 12th is day 12 from Monday 30 November; the two weeks end with day 13.
    expect(of.demands.find(({ id }) => id === 'outage/heat')?.arrivals).toEqual({
      kind: 'dated',
      at: [
        { minute: 12 * 1440, count },
        { minute: 13 * 1440, count },
      ],
    });
    expect(
      of.servers.filter(({ group }) => group === 'mutual').every(({ serves }) => serves.includes('outage/heat')),
    ).toBe(true);
  });

  it('who does not consent does not serve', () => {
    const [first, ...others] = scenario.community.volunteers;
    if (first === undefined) throw new Error('the sample has volunteers');
    const without = {
      ...scenario,
      community: { ...scenario.community, volunteers: [{ ...first, consents: false }, ...others] },
    };
    expect(inputOf({}, without).servers.length).toBe(89);
  });

  it('problems are named', () => {
    const [chance] = sampleAssumptions.chance ?? [];
    if (chance === undefined) throw new Error('the sample has demands by chance');
    const codes = (assumptions: unknown): readonly string[] =>
      toSimulationInput(scenario, assumptions as SimulationAssumptions).report.items.map(({ code }) => code);
    expect(codes({ chance: [{ ...chance, by: { kind: 'post', postId: 'nurse' } }] })).toEqual(['core.simulation-post']);
    expect(codes({ chance: [chance, chance] })).toContain('core.simulation-duplicate');
    expect(codes({ absence: { share: 2, meanWeeks: 1 } })).toEqual(['schema.too-big']);
    expect(codes('winter')).toEqual(['schema.invalid-type']);
    const empty = { ...scenario, community: { ...scenario.community, needs: [] } };
    expect(toSimulationInput(empty).report.items.map(({ code }) => code)).toEqual(['core.simulation-nothing']);
  });
});

describe('what if, simulated', () => {
  const unmetOf = async (input: SimulationInput): Promise<{ readonly low: number; readonly high: number }> => {
    const done = await simulate(input, { seed: '1373', runs: 30 });
    if (!done.ok) throw new Error('the input is in order');
    const visits = done.value.demands.filter(({ id }) => id.startsWith('elder/'));
    return {
      low: visits.reduce((sum, { unmetMinutes }) => sum + (unmetMinutes?.low ?? 0), 0),
      high: visits.reduce((sum, { unmetMinutes }) => sum + (unmetMinutes?.high ?? 0), 0),
    };
  };

  it('five elder-post volunteers fewer leave more visits undone, beyond both intervals', async () => {
    const gone = new Set(
      scenario.community.volunteers
        .filter(({ posts }) => posts[0] === 'elder')
        .slice(0, 5)
        .map(({ id }) => id),
    );
    const fewer = {
      ...scenario,
      community: { ...scenario.community, volunteers: scenario.community.volunteers.filter(({ id }) => !gone.has(id)) },
    };
    const [before, after] = await Promise.all([
      unmetOf(inputOf(sampleAssumptions)),
      unmetOf(inputOf(sampleAssumptions, fewer)),
    ]);
    expect(after.low).toBeGreaterThan(before.high);
    // 19 people give 47.5 of 54.8 required hours a week: at least 7.3 a week are missing, all year.
    expect(after.high).toBeGreaterThan(7.3 * 52 * 60);
  });
});
