import { deadlines, evidenceOfRights, replayMatter, successRate } from '@community1373/deliberation';
import { linkageProgress, offerQueue, replayLinkage } from '@community1373/linkage';
import { describe, expect, it } from 'vitest';
import { sampleScenario } from './scenario';

const scenario = sampleScenario();
const now = '2026-12-01T09:00';
const states = scenario.matters.map(({ events }) => replayMatter(events, { now }));

// The figures are stated in the project's domain description of the sample community.
describe('the matters of the sample', () => {
  it('are 24: one failed, two open, the others resolved; every event counts', () => {
    expect(states.flatMap(({ problems }) => problems)).toEqual([]);
    // Closed 22, of which 21 resolved; the bound is that of Clopper and Pearson for 21 of 22: 80.2 % (tables give 0.802).
    const rate = successRate(states);
    expect(rate).toMatchObject({ resolved: 21, closed: 22, open: 2, withdrawn: 0 });
    expect(rate.lowerBound).toBeCloseTo(0.802, 3);
    expect(states.map(({ id }) => id)).toEqual(scenario.matters.map(({ id }) => id));
  });

  it('show building 9 as the levy settles it: 22,400 yuan in advance, 21,876.50 spent, 523.50 back to 56 households', () => {
    const story = states.find(({ id }) => id === 'b9-main');
    expect(story?.members).toHaveLength(56);
    expect(story?.levies[0]?.settlement).toEqual({
      collectedFen: 2_240_000,
      actualFen: 2_187_650,
      refundedFen: 52_350,
      toppedUpFen: 0,
    });
    expect(evidenceOfRights(story ?? replayMatter([])).every(({ kept }) => kept)).toBe(true);
  });

  it('leave three of building 10 uncharged, and the works there are done twice', () => {
    const story = states.find(({ id }) => id === 'b10-drain');
    expect(story?.levies[0]?.gapFen).toBe(3 * 20_000);
    expect(story?.history.filter(({ type }) => type === 'works-begun')).toHaveLength(2);
  });

  it('name the heating fault that nobody answered within half an hour', () => {
    const heating = scenario.matters.find(({ id }) => id === 'b21-heating');
    const told = deadlines(heating?.events ?? [], now, {
      workflow: scenario.workflow,
      calendar: scenario.calendar,
      duties: scenario.duties,
    });
    expect(told.ok && told.value.map(({ of, status, due }) => [of, status, due])).toEqual([
      ['fault', 'overdue', '2026-11-29T19:10'],
    ]);
  });
});

describe('the linkage log of the sample', () => {
  const { state, report } = replayLinkage(scenario.linkage, { now: '2026-12-01' });

  it('has 10 filed organisations and 4 social workers, and every event counts', () => {
    expect(report.items).toEqual([]);
    expect(state?.organisations.filter(({ organisation }) => organisation.status === 'filed')).toHaveLength(10);
    expect(state?.socialWorkers).toHaveLength(4);
    expect(state?.pairings).toHaveLength(3);
  });

  it('counts 18 needs: 10 closed of which 9 resolved, 2 in no project, and a project that nobody of its kind is left to take on', () => {
    if (state === undefined) throw new Error('the log is open');
    const progress = linkageProgress(state);
    expect(progress).toMatchObject({
      needs: 18,
      resolution: { numerator: 9, denominator: 10, open: 8 },
      response: { numerator: 16, denominator: 18 },
    });
    expect(state.needs.filter(({ status }) => status === 'waiting')).toHaveLength(2);
    const waiting = state.projects.filter(({ status }) => status === 'waiting');
    expect(waiting.map(({ project }) => offerQueue(state, project.id))).toEqual([[]]);
  });
});
