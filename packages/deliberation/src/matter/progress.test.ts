import { describe, expect, test } from 'vitest';
import type { MatterEvent } from '../event/matter-event';
import { progressOf } from './progress';
import { replayMatter } from './replay';
import { parseWorkflow } from '../workflow/parse-workflow';
import {
  fourDeliberationsTwoPublications,
  peoplesPipeline,
  shanghaiThreeMeetings,
  workflows,
} from '../workflow/workflows';

const at = (hour: number): MatterEvent['at'] => `2026-01-12T${hour < 10 ? '0' : ''}${hour}:00` as MatterEvent['at'];
const reported: MatterEvent = {
  at: at(1),
  by: 'u',
  role: 'resident',
  type: 'reported',
  matterId: 'm',
  title: '-',
  field: 'safety',
};
const meeting = (hour: number, kind: string, role: string): MatterEvent => ({
  at: at(hour),
  by: 'x',
  role,
  type: 'meeting-held',
  meetingId: `m-${hour}`,
  kind,
  placeId: 'hall',
  present: ['u'],
  minutes: '-',
});
const proposal: MatterEvent = { at: at(2), by: 'b', role: 'branch', type: 'proposal-made', proposalId: 'p', text: '-' };

describe('workflows as data', () => {
  test('every one that comes with the room is sound and survives JSON', () => {
    expect(workflows.map(({ id }) => id)).toHaveLength(5);
    for (const workflow of workflows)
      expect(parseWorkflow(JSON.parse(JSON.stringify(workflow)))).toMatchObject({ ok: true, value: workflow });
  });

  test.each([
    [
      'a role that it does not name',
      { stages: [{ ...peoplesPipeline.stages[0], roles: ['mayor'] }] },
      'deliberation.unknown-role',
    ],
    [
      'a limit from a stage that it does not have',
      { stages: [{ ...peoplesPipeline.stages[0], limit: { within: 1, unit: 'days', after: 'never' } }] },
      'deliberation.unknown-stage',
    ],
    [
      'a level named twice',
      {
        levels: [1, 2].map(() => ({
          id: 'x',
          name: { 'zh-CN': '级', en: 'level' },
          workingDays: 1,
          certainty: 'recalled',
        })),
      },
      'deliberation.duplicate-stage',
    ],
    [
      'an event that there is not',
      { stages: [{ ...peoplesPipeline.stages[0], doneBy: [{ type: 'sung' }] }] },
      'schema.invalid-value',
    ],
  ])('names %s', (_what, change, code) => {
    expect(parseWorkflow({ ...peoplesPipeline, ...change }).report.items[0]?.code).toBe(code);
  });
});

describe('progress', () => {
  test('四议两公开: each step by its own body, in its order', () => {
    const state = replayMatter([
      reported,
      proposal,
      meeting(3, 'two-committees', 'committees'),
      meeting(4, 'party-review', 'party-members'),
    ]);
    const { current, report } = progressOf(state, fourDeliberationsTwoPublications);
    expect(current?.id).toBe('decision');
    // The workflow is recalled from memory, and the report says so.
    expect(report.items.map(({ code }) => code)).toEqual(['deliberation.workflow-unsure']);
  });

  test('what another role did does not count and is named', () => {
    const state = replayMatter([reported, proposal, meeting(3, 'two-committees', 'branch')]);
    const { current, report } = progressOf(state, fourDeliberationsTwoPublications);
    expect(current?.id).toBe('two-committees');
    expect(report.items[1]).toMatchObject({
      code: 'deliberation.role-not-allowed',
      path: [2, 'role'],
      received: '"branch"',
    });
  });

  test('what was done before a step that it needs is named', () => {
    const state = replayMatter([
      reported,
      proposal,
      meeting(3, 'party-review', 'party-members'),
      meeting(4, 'two-committees', 'committees'),
    ]);
    expect(progressOf(state, fourDeliberationsTwoPublications).report.items[1]).toMatchObject({
      code: 'deliberation.stage-skipped',
      path: [2],
    });
  });

  test('三会: the coordination may be left out', () => {
    const state = replayMatter([reported, meeting(2, 'hearing', 'committee'), meeting(3, 'review', 'committee')]);
    const { current, report } = progressOf(state, shanghaiThreeMeetings);
    expect([current?.id, report.items.map(({ code }) => code)]).toEqual(['closed', ['deliberation.workflow-unsure']]);
  });

  test('a reopened matter walks its workflow again', () => {
    const closed: MatterEvent = { at: at(5), by: 'c', role: 'committee', type: 'closed', outcome: 'resolved' };
    const events: readonly MatterEvent[] = [
      reported,
      meeting(2, 'soliciting', 'lead'),
      closed,
      { at: at(6), by: 'u', role: 'resident', type: 'reopened', reason: '-' },
    ];
    const { stages, current } = progressOf(replayMatter(events), peoplesPipeline);
    expect(stages[0]).toMatchObject({ index: 3, doneAt: at(6) });
    expect(current?.id).toBe('soliciting');
  });
});
