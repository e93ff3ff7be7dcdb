import { describe, expect, it } from 'vitest';
import { plan, type Scenario } from '..';
import { sampleScenario } from '../sample';
import { timeLeft, wantedShifts } from './wanted-shifts';

/** The sample with so many sessions that laying them out takes several turns: 4,000 services on each day of the period. */
const crowded = (): Scenario => {
  const sample = sampleScenario();
  const session = sample.services.find((service) => service.kind === 'session');
  if (session?.kind !== 'session') throw new Error('no session');
  return {
    ...sample,
    services: Array.from({ length: 4000 }, (_, i) => ({
      ...session,
      id: `s-${i}`,
      recurrence: { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] },
    })),
  };
};

describe('planning before the search', () => {
  it('law: ends at the turn in which the signal is raised, while the shifts are laid out, and says so', async () => {
    const scenario = crowded();
    for (const at of [1, 2, 3]) {
      const signal = { aborted: false };
      let turns = 0;
      const pause = async (): Promise<void> => {
        turns += 1;
        signal.aborted = turns >= at;
      };
      const planned = await plan(scenario, { signal, pause });
      const [problem] = planned.report.items;
      expect([planned.ok, problem?.code, problem?.path, turns]).toEqual([false, 'core.plan-stopped', ['services'], at]);
    }
  });

  it('hears the time limit as well, and counts what has gone of it against the search; an amount of work is that of the search', async () => {
    let clock = 0;
    const now = (): number => clock;
    const pause = async (): Promise<void> => void (clock += 10);
    expect((await plan(crowded(), { now, pause, budget: { milliseconds: 20 } })).report.items.at(0)?.code).toBe(
      'core.plan-stopped',
    );
    expect(clock).toBe(20);
    expect(timeLeft({ now, budget: { milliseconds: 50, work: 3 } }, 5)).toMatchObject({
      budget: { milliseconds: 35, work: 3 },
    });
    expect(timeLeft({ now, budget: { milliseconds: 5 } }, 5)).toMatchObject({ budget: { milliseconds: 0 } });
    expect(timeLeft({ budget: { milliseconds: 5 } }, 5)).toEqual({ budget: { milliseconds: 5 } });
    expect((await wantedShifts(crowded(), { pause, budget: { work: 0 } }))?.ok).toBe(true);
  });

  it('a small scenario has its shifts, all of them open, where it is stopped at once', async () => {
    const planned = await plan(sampleScenario(), { signal: { aborted: true } });
    expect(
      planned.ok && [
        planned.value.stoppedBy,
        planned.value.decision.roster.assignments,
        planned.value.decision.shifts.length > 300,
      ],
    ).toEqual(['abort', [], true]);
  });
});
