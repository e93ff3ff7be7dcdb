import { expect, it } from 'vitest';
import { edit } from '../editing/edit';
import {
  checkAssessment,
  checkDecision,
  checkEdit,
  checkList,
  checkModel,
  checkScenario,
} from '../document/check-scenario';
import { sampleScenario } from '../sample';
import { adopt, plan } from './plan';

const scenario = sampleScenario();

it('wants no roster where the shifts cannot be laid out, or the solver refuses the rules, and names the problem', async () => {
  const reversed = edit(scenario, (draft) => Object.assign(draft.period, { weeks: 0 })).next;
  const twice = edit(scenario, ({ rosterRules: [first], rosterRules }) => {
    if (first !== undefined) rosterRules.push(first);
  }).next;
  for (const wrong of [reversed, twice]) {
    const planned = await plan(wrong, { budget: { work: 1 } });
    expect([planned.ok, planned.report.errors > 0]).toEqual([false, true]);
  }
});

it('leaves to the solver the time that laying out the shifts has left', async () => {
  // The clock stands far beyond the budget at the beginning, so the budget is counted from there.
  let reads = 0;
  const planned = await plan(scenario, {
    budget: { work: 1, milliseconds: 500 },
    now: () => 1_000_000 + ((reads += 1) > 1 ? 10 : 0),
  });
  expect(planned.ok && planned.value.stoppedBy).not.toBe('time');
  expect(planned.ok && adopt(scenario, planned.value).next.decisions.roster).toEqual(
    planned.ok && planned.value.decision,
  );
});

it('is not adopted where it is none', () => {
  expect(() => adopt(scenario, null as never)).toThrow('core.proposal');
  expect(() => adopt(scenario, { decision: { shifts: [], roster: {} } } as never)).toThrow('core.decision');
});

it('checks name the part that is missing or of another kind', () => {
  const received = (call: () => void): unknown => {
    try {
      return call();
    } catch (error) {
      return error instanceof Error && 'received' in error ? error.received : error;
    }
  };
  expect(received(() => checkScenario({ ...scenario, paths: 'none' }))).toEqual({ paths: 'none' });
  expect(received(() => checkScenario({ ...scenario, community: { ...scenario.community, nodes: 1 } }))).toEqual({
    'community.nodes': 1,
  });
  expect(received(() => checkScenario({ ...scenario, model: { ...scenario.model, posts: {} } }))).toEqual({
    'model.posts': {},
  });
  expect(received(() => checkDecision({ shifts: [], roster: {} }))).toEqual({ 'roster.assignments': undefined });
  expect(received(() => checkEdit({ patches: [], inverse: null }))).toEqual({ inverse: null });
  expect(received(() => checkAssessment({ coverages: [] }))).toEqual({ levies: undefined });
  expect(received(() => checkModel({ levels: [], posts: 'none' }))).toEqual({ posts: 'none' });
  expect(received(() => checkList({}, 'core.patches'))).toEqual({});
  expect(received(() => checkList([], 'core.patches'))).toBe(undefined);
  expect(received(() => checkScenario('none'))).toBe('none');
});
