import { addDays } from '@community1373/base/calendar';
import { dayOf, deadlines, type MatterEvent, replayMatter } from '@community1373/deliberation';
import { type Workflow } from '@community1373/deliberation/workflows';
import { describe, expect, it } from 'vitest';
import { sampleScenario } from '../../sample';
import { stepsToCatchUp, stepsToShow } from './matter-steps';

const { workflow, calendar, matters } = sampleScenario();
const at = '2026-12-01T09:00';
const contextOf = (events: readonly MatterEvent[], of: Workflow = workflow) =>
  ({ events, state: replayMatter(events, { now: at }), at, options: { workflow: of, calendar, duties: [] } }) as const;
const shortIn = (events: readonly MatterEvent[]): number => {
  const found = deadlines(events, at, { workflow, calendar, duties: [] });
  if (!found.ok) throw new Error('deadlines were refused');
  return found.value.filter(({ status }) => status === 'short').length;
};

describe('steps that a remedy offers', () => {
  const bare = matters.map(({ events }) => events.filter(({ type }) => type !== 'published'));

  it('publish for the fifteen days that the law asks for, not for seven', () => {
    const offered = bare
      .flatMap((events) => stepsToShow(contextOf(events)) ?? [])
      .filter((event) => event.type === 'published');
    expect(offered.length).toBeGreaterThan(0);
    // Organic Law of the Urban Residents' Committees, article 34: fifteen days or more.
    for (const { until } of offered) expect(until >= addDays(dayOf(at), 15)).toBe(true);
  });

  it('law: none is short by the rules of the workflow itself', () => {
    for (const events of [...bare, ...matters.map((matter) => matter.events)])
      for (const steps of [stepsToShow(contextOf(events)), stepsToCatchUp(contextOf(events))])
        if (steps !== undefined) expect(shortIn([...events, ...steps])).toBeLessThanOrEqual(shortIn(events));
  });

  it('follow the periods of a workflow of one’s own', () => {
    const longer: Workflow = { ...workflow, periods: workflow.periods.map((period) => ({ ...period, days: 40 })) };
    const offered = bare
      .flatMap((events) => stepsToShow(contextOf(events, longer)) ?? [])
      .filter((event) => event.type === 'published');
    for (const { until } of offered) expect(until).toBe(addDays(dayOf(at), 40));
  });
});
