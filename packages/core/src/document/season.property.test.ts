import { addDays, type CivilDate } from '@community1373/base/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario } from '..';
import { markAbsent } from '../roster';
import { simulate, toSimulationInput } from '../simulation';
import { applyModification, applyVariant, type Modification } from '../what-if';
import { rosterPeople } from '../assessment/roster-input';
import { sampleScenario } from '../sample';
import { seasonIn } from './season';

const base: Scenario = sampleScenario();
const winter: Modification = { kind: 'lose-volunteers', postId: 'elder', count: 5, months: [12, 1, 2] };
const made = (...modifications: readonly Modification[]): Scenario => {
  const applied = applyVariant(base, { id: 'v', name: 'v', base: base.id, modifications });
  if (!applied.ok) throw new Error(JSON.stringify(applied.report.items[0]));
  return applied.value.scenario;
};
const during = (scenario: Scenario, from: CivilDate, weeks: number): Scenario => ({
  ...scenario,
  period: { ...scenario.period, from, weeks },
});

const serversOf = (scenario: Scenario, from: CivilDate, weeks: number) => {
  const read = toSimulationInput(scenario, { from, weeks });
  if (!read.ok) throw new Error(JSON.stringify(read.report.items));
  return read.value;
};

describe('months of a what-if', () => {
  it('hold by calendar month in the simulation: a loss in winter leaves a summer as it is, whatever the period planned', async () => {
    for (const scenario of [
      made(winter),
      made({ ...winter, kind: 'lose-share', percent: 21 } as unknown as Modification),
    ]) {
      expect(scenario.community.volunteers).toHaveLength(90);
      const options = { seed: '1373', runs: 4 };
      const [summer, asEver] = await Promise.all(
        [scenario, base].map((one) => simulate(serversOf(one, '2026-06-01', 6), options)),
      );
      expect(summer?.ok && summer.value.servers).toEqual(asEver?.ok && asEver.value.servers);
      const [cold, warm] = await Promise.all(
        [scenario, base].map((one) => simulate(serversOf(one, '2026-12-07', 6), options)),
      );
      if (!cold?.ok || !warm?.ok) throw new Error('not simulated');
      const offered = (result: typeof cold.value) => result.servers.find(({ group }) => group === 'elder');
      expect(JSON.stringify(offered(cold.value))).not.toBe(JSON.stringify(offered(warm.value)));
    }
  });

  it('law: each simulated day has the share of its month, and a month counts in a period by its days', () => {
    const percents = fc.array(fc.constantFrom(0, 25, 100, 150), { minLength: 12, maxLength: 12 });
    const start = fc.integer({ min: 0, max: 60 }).map((week) => addDays('2026-01-05', week * 7));
    fc.assert(
      fc.property(percents, start, fc.integer({ min: 1, max: 9 }), (hoursByMonth, from, weeks) => {
        const [volunteer] = base.community.volunteers;
        if (volunteer === undefined) throw new Error('nobody');
        const scenario = during(
          { ...base, community: { ...base.community, volunteers: [{ ...volunteer, hoursByMonth }] } },
          from,
          weeks,
        );
        const percentAt = (day: number): number =>
          Number(hoursByMonth[new Date(Date.parse(`${from}T00:00Z`) + day * 86_400_000).getUTCMonth()]);
        const shares = Array.from({ length: weeks * 7 }, (_, day) => percentAt(day) / 100);
        expect(serversOf(scenario, from, weeks).servers[0]?.days).toEqual(shares);
        const present = seasonIn(scenario.community, scenario.period).volunteers;
        const sum = shares.reduce((a, b) => a + b, 0);
        expect(present.map(({ minutesPerWeek }) => minutesPerWeek)).toEqual(
          sum === 0 ? [] : [Math.round((volunteer.minutesPerWeek * sum) / shares.length)],
        );
        const off = new Set(rosterPeople(scenario)[0]?.unavailable);
        if (sum > 0) for (const [day, share] of shares.entries()) expect(off.has(addDays(from, day))).toBe(share === 0);
      }),
      { numRuns: 60 },
    );
  });

  it('one day of a month in the period counts as one day: nobody is gone, and everybody of the five is away on it', () => {
    // Monday 30 November to Sunday 27 December: one day of November.
    const scenario = during(
      made({ kind: 'lose-volunteers', postId: 'elder', count: 5, months: [11] }),
      '2026-11-30',
      4,
    );
    const present = seasonIn(scenario.community, scenario.period).volunteers;
    const changed = present.filter(({ unavailable }) => unavailable !== undefined);
    expect([present.length, changed.length]).toEqual([90, 5]);
    // 150 minutes a week on 27 of 28 days.
    for (const { unavailable, minutesPerWeek } of changed)
      expect([unavailable, minutesPerWeek]).toEqual([['2026-11-30'], 145]);
    expect(seasonIn(scenario.community, { ...scenario.period, from: '2026-11-02' }).volunteers).toHaveLength(85);
    expect(
      seasonIn(scenario.community, { ...scenario.period, from: '2026-12-07' }).volunteers.map(
        ({ minutesPerWeek }) => minutesPerWeek,
      ),
    ).toEqual(base.community.volunteers.map(({ minutesPerWeek }) => minutesPerWeek));
  });

  it('takes others where some are gone in those months already, and refuses where nobody is left', () => {
    const twice = made(winter, winter).community.volunteers.filter(({ hoursByMonth }) => hoursByMonth !== undefined);
    expect(twice).toHaveLength(10);
    const nobody = applyModification(
      made({ kind: 'lose-share', postId: 'elder', percent: 100, months: [12, 1, 2] }),
      winter,
    );
    expect(nobody.report.items.map(({ code }) => code)).toEqual(['core.modify-nothing']);
    const scaled = made(
      { kind: 'scale-hours', postId: 'elder', percent: 75, months: [12] },
      { kind: 'scale-hours', postId: 'elder', percent: 50, months: [12, 1] },
    );
    expect(scaled.community.volunteers.find(({ posts }) => posts.includes('elder'))?.hoursByMonth).toEqual([
      50, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 38,
    ]);
  });

  it('simulates nobody on days of absence, and begins nothing on them', () => {
    const [volunteer] = base.community.volunteers;
    if (volunteer === undefined) throw new Error('nobody');
    const away = markAbsent(base, volunteer.id, { from: '2026-11-03T12:00', to: '2026-11-05' }).next;
    expect(serversOf(away, '2026-11-02', 1).servers[0]?.days).toEqual([1, 1, 0, 0, 1, 1, 1]);
  });

  it('and by hand: who is away on Monday begins on Tuesday, and gives six sevenths of the week', async () => {
    // Three visits of an hour are due on Monday 00:00; from Tuesday 08:00 on they wait 32, 33 and 34 hours.
    const demands = [
      {
        id: 'visit',
        arrivals: { kind: 'periodic', count: 3, times: 1, weeks: 1 },
        duration: { kind: 'constant', minutes: 60 },
        patienceMinutes: 10_080,
      },
    ] as const;
    const days = [0, 1, 1, 1, 1, 1, 1];
    const duty = [1, 2].map((day) => ({ from: (day - 1) * 1440 + 480, to: (day - 1) * 1440 + 720 }));
    const run = async (more: object) => {
      const done = await simulate(
        { weeks: 2, demands, servers: [{ group: 'elder', serves: ['visit'], days, duty, ...more }] },
        { runs: 1 },
      );
      if (!done.ok) throw new Error(JSON.stringify(done.report.items));
      return done.value;
    };
    const free = await run({});
    expect([free.demands[0]?.counts.served, free.demands[0]?.wait?.mean]).toEqual([6, 33 * 60]);
    // 140 minutes a week are 120 then: two visits.
    const limited = await run({ minutesPerWeek: 140 });
    expect([limited.demands[0]?.counts.served, limited.servers[0]?.offeredMinutes?.mean]).toEqual([4, 240]);
  });
});

describe('who is there in a period', () => {
  const [one, other] = base.community.volunteers;
  if (one === undefined || other === undefined) throw new Error('fewer than two');
  const period = { ...base.period, from: '2026-12-07' as const, weeks: 2 };
  const away = [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 0];
  const lead = (volunteerId?: string) =>
    ({
      gridId: 'g',
      ...(volunteerId === undefined ? {} : { volunteerId }),
    }) as unknown as Scenario['community']['leads'][number];

  it('law: the lists are the same where nobody has hours by month, and whoever has none is the same in every period', () => {
    const { volunteers, leads } = base.community;
    const same = seasonIn({ volunteers, leads }, period);
    expect([same.volunteers === volunteers, same.leads === leads]).toEqual([true, true]);
    const some = seasonIn({ volunteers: [one, { ...other, hoursByMonth: away.map(() => 50) }], leads }, period);
    expect(some.volunteers[0]).toBe(one);
    expect(some.volunteers[1]).toEqual({
      ...other,
      hoursByMonth: away.map(() => 50),
      minutesPerWeek: Math.round(other.minutesPerWeek / 2),
    });
  });

  it('law: leads go with the volunteer who is gone; those of others, of nobody and of whoever the community does not list stay', () => {
    const leads = [lead(one.id), lead(other.id), lead(), lead('somebody else')];
    const gone = { ...one, hoursByMonth: away };
    expect(seasonIn({ volunteers: [gone, other], leads }, period)).toEqual({
      volunteers: [other],
      leads: leads.slice(1),
    });
    expect(seasonIn({ volunteers: [gone, other], leads }, { ...period, from: '2026-06-01' }).leads).toEqual(leads);
  });

  it('nobody gives more than the minutes of a week, and days away are added to those that there are', () => {
    const eager = {
      ...one,
      minutesPerWeek: 9000,
      unavailable: ['2026-12-08' as const],
      hoursByMonth: away.map((_, month) => (month === 11 ? 150 : 0)),
    };
    // Monday 28 December to Sunday 10 January: four days of December at 150 %, ten of January at none.
    const [there] = seasonIn({ volunteers: [eager], leads: [] }, { ...period, from: '2026-12-28' }).volunteers;
    expect(there).toMatchObject({
      minutesPerWeek: Math.round((9000 * 6) / 14),
      unavailable: ['2026-12-08', ...Array.from({ length: 10 }, (_, day) => addDays('2027-01-01', day))],
    });
    expect(seasonIn({ volunteers: [eager], leads: [] }, period).volunteers[0]).toMatchObject({
      minutesPerWeek: 10_080,
      unavailable: ['2026-12-08'],
    });
  });
});
