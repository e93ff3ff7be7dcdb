import { ownersOrdinary, replayMatter, successRate } from '@community1373/deliberation';
import { linkageProgress, replayLinkage } from '@community1373/linkage';
import { describe, expect, it } from 'vitest';
import { formOptions } from '../what-if/form-options';
import { linkageBoard } from './linkage-board';
import { matterDetail, mattersBoard } from './matters-board';
import { applyModification } from '../what-if/modifications/apply-modification';
import { sampleScenario } from '../sample';
import type { Scenario } from '../document/scenario';

const scenario: Scenario = sampleScenario();
const now = '2026-11-30T12:00';

describe('the board of matters', () => {
  it('counts as deliberation counts the same logs', () => {
    const states = scenario.matters.map(({ events }) => replayMatter(events, { now }));
    expect(mattersBoard(scenario, now).rate).toEqual(successRate(states));
  });

  it('shows a matter at no stage where it is closed, and at one where it is open', () => {
    for (const { status, stageId, outcome } of mattersBoard(scenario, now).matters)
      if (status === 'closed' && outcome === 'resolved') expect(stageId).toBeUndefined();
      else if (status === 'open') expect(stageId).toBeDefined();
  });

  it('as of an earlier day knows only what had happened by then', () => {
    const early = mattersBoard(scenario, '2026-02-28T12:00');
    const reported = scenario.matters.filter(({ events }) =>
      events.some(({ type, at }) => type === 'reported' && at <= '2026-02-28T12:00'),
    ).length;
    expect(early.matters.length).toBe(reported);
    expect(early.matters.length).toBeLessThan(scenario.matters.length);
  });

  it('tells a vote by both counts: 2 of 3 heads and 140 of 200 m² take part and are in favour of what passes', () => {
    const members = [
      { id: 'h1', area: 8000 },
      { id: 'h2', area: 6000 },
      { id: 'h3', area: 6000 },
    ];
    const by = { by: 'lead', role: 'lead' } as const;
    const events: Scenario['matters'][number]['events'] = [
      { ...by, type: 'reported', at: '2026-03-02T09:00', matterId: 'lift', title: '加装电梯', field: 'facilities' },
      { ...by, type: 'scope-fixed', at: '2026-03-02T10:00', members },
      { ...by, type: 'proposal-made', at: '2026-03-03T09:00', proposalId: 'p', text: '加装' },
      {
        ...by,
        type: 'vote-opened',
        at: '2026-03-04T09:00',
        voteId: 'v',
        proposalId: 'p',
        rule: ownersOrdinary,
        closesAt: '2026-03-05T09:00',
      },
      { ...by, type: 'ballot-cast', at: '2026-03-04T10:00', voteId: 'v', memberId: 'h1', choice: 'for' },
      { ...by, type: 'ballot-cast', at: '2026-03-04T10:01', voteId: 'v', memberId: 'h2', choice: 'for' },
      { ...by, type: 'vote-closed', at: '2026-03-05T09:00', voteId: 'v' },
    ];
    const detail = matterDetail({ ...scenario, matters: [{ id: 'lift', events }] }, 'lift', now);
    if (!detail.ok) throw new Error('the matter is there');
    expect(detail.value.problems).toEqual([]);
    const [vote] = detail.value.votes;
    expect([vote?.standing?.inFavour, vote?.standing?.total]).toEqual([
      { heads: 2, area: 14_000 },
      { heads: 3, area: 20_000 },
    ]);
    expect(vote?.told.map(({ code }) => code)).toContain('deliberation.passed');
    expect(detail.value.timeline.find(({ count }) => count === 2)?.name.en).toBe('ballot');
  });

  it('keeps every event on the timeline, ballots counted together', () => {
    for (const { id, events } of scenario.matters) {
      const detail = matterDetail(scenario, id, now);
      expect(detail.ok && detail.value.timeline.reduce((sum, { count }) => sum + count, 0)).toBe(
        events.filter(({ at }) => at <= now).length,
      );
    }
  });

  it('knows no matter of another id', () => {
    const { ok, report } = matterDetail(scenario, 'x', now);
    expect([ok, report.items.map(({ code, received }) => [code, received])]).toEqual([
      false,
      [['core.unknown-matter', '"x"']],
    ]);
  });
});

describe('the board of the linkage', () => {
  it('has the figures that linkage gives for the same log', () => {
    const { state } = replayLinkage(scenario.linkage, { now: '2026-12-20' });
    const board = linkageBoard(scenario, '2026-12-20');
    if (state === undefined || board === undefined) throw new Error('the sample keeps a log');
    expect(board.progress).toEqual(linkageProgress(state));
    expect(board.needs.filter(({ status }) => status === 'resolved').length).toBe(board.progress.resolution.numerator);
    expect(board.projects.reduce((sum, { offers }) => sum + offers.length, 0)).toBe(board.progress.offers.made);
    expect(board.problems).toEqual([]);
  });

  it('is none where no log is kept', () => {
    expect(linkageBoard({ ...scenario, linkage: [] }, '2026-12-20')).toBeUndefined();
  });
});

describe('the choices of the forms', () => {
  it('name every id of the scenario that a modification may speak of, and nothing else', () => {
    const choices = formOptions(scenario);
    expect(choices.nodes.map(({ id }) => id)).toEqual(scenario.community.nodes.map(({ id }) => id));
    expect(choices.levies.map(({ id, name }) => [id, name['zh-CN']])).toEqual(
      scenario.levies.map(({ id, title }) => [id, title]),
    );
    for (const { id } of choices.stations)
      expect(applyModification(scenario, { kind: 'close-station', stationId: id }).ok).toBe(true);
    for (const { id } of choices.workflows)
      expect(
        applyModification(scenario, { kind: 'set-workflow', workflowId: id }).report.items.filter(
          ({ code }) => code === 'core.modify-unknown',
        ),
      ).toEqual([]);
  });
});
