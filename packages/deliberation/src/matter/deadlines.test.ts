import type { WorkCalendar } from '@community1373/base/calendar';
import { civilCodePack } from '@community1373/base/rules';
import { describe, expect, test } from 'vitest';
import type { DeadlineOptions } from './deadline';
import { deadlines } from './deadlines';
import type { MatterEvent } from '../event/matter-event';
import { nextSteps } from './next-steps';
import type { Moment } from './moment';
import { type Workflow } from '../workflow/workflow';
import { fourLevelsSevenDays2022, fourLevelsSevenDays2025, peoplesPipeline } from '../workflow/workflows';

// 2026-01-01 to 03 are holidays and Sunday, 2026-01-04, is a working day: chosen for the test, after the pattern of the official
// arrangement.
const calendar: WorkCalendar = {
  id: 'cn-2026',
  from: '2025-12-01',
  to: '2026-02-10',
  holidays: ['2026-01-01', '2026-01-02'],
  workdays: ['2026-01-04'],
  source: 'test',
};
const by = { by: 'u-0', role: 'resident' } as const;
const reported = (at: MatterEvent['at']): MatterEvent => ({
  ...by,
  at,
  type: 'reported',
  matterId: 'm',
  title: '噪声',
  field: 'environment',
  fault: 'heating',
});
const told = (
  events: readonly MatterEvent[],
  { now = '2026-01-06T09:00', ...options }: DeadlineOptions & { readonly now?: Moment } = {},
) => {
  const found = deadlines(events, now, { workflow: fourLevelsSevenDays2025, calendar, ...options });
  if (!found.ok) throw new Error('deadlines were refused');
  return { deadlines: found.value, report: found.report };
};

describe('四级七天: 1 + 2 + 2 + 2 working days', () => {
  test('seven working days over a holiday and a worked Sunday (by hand)', () => {
    // Reported on Wednesday, 31 December: 1 → Sunday 4; 2 → Tuesday 6; 2 → Thursday 8; 2 → Monday 12.
    expect(told([reported('2025-12-31T10:00')]).deadlines.map(({ id, due, status }) => [id, due, status])).toEqual([
      ['grid-worker', '2026-01-04T24:00', 'overdue'],
      ['mediation-committee', '2026-01-06T24:00', 'planned'],
      ['governance-centre', '2026-01-08T24:00', 'planned'],
      ['town', '2026-01-12T24:00', 'planned'],
    ]);
  });

  test('an early escalation starts the next level’s days at once, and a late one is told', () => {
    const early: MatterEvent = { ...by, at: '2026-01-05T09:00', type: 'escalated', to: 'mediation-committee' };
    const { deadlines: levels } = told([reported('2026-01-05T08:00'), early]);
    expect(levels.map(({ id, due, status }) => [id, due, status]).slice(0, 2)).toEqual([
      ['grid-worker', '2026-01-06T24:00', 'met'],
      ['mediation-committee', '2026-01-07T24:00', 'running'],
    ]);
    const { deadlines: later } = told([reported('2025-12-31T10:00'), early]);
    expect(later[0]).toMatchObject({ id: 'grid-worker', status: 'late', escalatesTo: 'mediation-committee' });
  });

  test('an agreement ends the days of the level that reached it', () => {
    const scope: MatterEvent = { ...by, at: '2026-01-05T09:00', type: 'scope-fixed', members: [{ id: 'u-0' }] };
    const agreed: MatterEvent = {
      ...by,
      at: '2026-01-06T09:00',
      type: 'agreement-recorded',
      agreementId: 'g',
      memberIds: ['u-0'],
    };
    expect(
      told([reported('2026-01-05T08:00'), scope, agreed], { now: '2026-01-20T00:00' }).deadlines.map(
        ({ id, status }) => [id, status],
      ),
    ).toEqual([['grid-worker', 'met']]);
  });

  test('an overdue level asks for escalation to the next; as of its last event nothing is overdue yet', () => {
    expect(
      nextSteps([reported('2025-12-31T10:00')], { workflow: fourLevelsSevenDays2025, calendar }).some(
        ({ event }) => event === 'escalated',
      ),
    ).toBe(false);
    const steps = nextSteps([reported('2025-12-31T10:00')], {
      workflow: fourLevelsSevenDays2025,
      calendar,
      now: '2026-01-06T09:00',
    });
    expect(steps.find(({ event }) => event === 'escalated')).toMatchObject({
      about: 'mediation-committee',
      why: { params: { due: '2026-01-04' } },
    });
  });

  test('a level that the workflow does not have is named', () => {
    const lost: MatterEvent = { ...by, at: '2026-01-05T09:00', type: 'escalated', to: 'moon' };
    expect(told([reported('2026-01-05T08:00'), lost]).report.items.map(({ code }) => code)).toContain(
      'deliberation.unknown-level',
    );
  });

  test('a date outside the calendar is a named problem', () => {
    const { deadlines: levels, report } = told([reported('2026-02-09T10:00')], { now: '2026-02-09T11:00' });
    expect(levels.map(({ id }) => id)).toEqual(['grid-worker']);
    expect(report).toMatchObject({ errors: 0 });
    expect(report.items.map(({ code }) => code)).toContain('calendar.outside-range');
  });

  test('working days without a calendar are a named problem, once, and never a guess', () => {
    const { ok, report } = deadlines([reported('2026-01-05T08:00')], '2026-01-06T09:00', {
      workflow: fourLevelsSevenDays2025,
    });
    expect(ok).toBe(false);
    expect(report.items.map(({ code, severity }) => [code, severity])).toEqual([
      ['deliberation.no-calendar', 'error'],
      ['deliberation.workflow-unsure', 'warning'],
    ]);
  });

  test('what happens after now sets no deadline', () => {
    expect(deadlines([reported('2026-01-05T08:00')], '2026-01-05T07:59', { calendar })).toMatchObject({ value: [] });
  });

  test('both texts have 1 + 2 + 2 + 2; what has not been read is marked and warned of', () => {
    for (const workflow of [fourLevelsSevenDays2022, fourLevelsSevenDays2025]) {
      expect(workflow.levels.map(({ workingDays }) => workingDays)).toEqual([1, 2, 2, 2]);
      expect(workflow.levels.every(({ certainty }) => certainty !== 'text-read')).toBe(true);
      expect(told([reported('2026-01-05T08:00')], { workflow }).report.items[0]).toMatchObject({
        code: 'deliberation.workflow-unsure',
        severity: 'warning',
      });
    }
    expect(fourLevelsSevenDays2022.levels.map(({ name }) => name)).not.toEqual(
      fourLevelsSevenDays2025.levels.map(({ name }) => name),
    );
  });
});

describe('notice and publication by the committee law', () => {
  const call = (at: MatterEvent['at'], day: MatterEvent['at']): MatterEvent => ({
    ...by,
    at,
    type: 'meeting-called',
    meetingId: 'a',
    kind: 'assembly',
    heldAt: day,
    placeId: 'yard',
  });
  const publish = (until: '2026-01-19' | '2026-01-20'): MatterEvent => ({
    ...by,
    at: '2026-01-05T09:00',
    type: 'published',
    what: 'accounts',
    channels: [],
    until,
  });
  const pipeline = (events: readonly MatterEvent[], options: DeadlineOptions & { readonly now?: Moment } = {}) =>
    told(events, { workflow: peoplesPipeline, ...options });

  test('ten days’ notice: called on the 5th for the 15th is enough, for the 14th is short', () => {
    const status = (day: MatterEvent['at']) =>
      pipeline([reported('2026-01-05T08:00'), call('2026-01-05T09:00', day)]).deadlines[0]?.status;
    expect([status('2026-01-15T19:00'), status('2026-01-14T19:00')]).toEqual(['met', 'short']);
  });

  test('fifteen days of publication: from the 5th through the 20th, the day itself not counted', () => {
    const status = (until: '2026-01-19' | '2026-01-20', now: MatterEvent['at']) =>
      pipeline([reported('2026-01-05T08:00'), publish(until)], { now }).deadlines[0]?.status;
    expect([
      status('2026-01-20', '2026-01-06T09:00'),
      status('2026-01-20', '2026-01-21T00:00'),
      status('2026-01-19', '2026-01-21T00:00'),
    ]).toEqual(['running', 'met', 'short']);
  });

  test('before 2026 that law asks for nothing, and the report says that it is not in force', () => {
    const { deadlines: none, report } = pipeline([
      reported('2025-12-05T08:00'),
      call('2025-12-05T09:00', '2025-12-06T19:00'),
    ]);
    expect(none).toEqual([]);
    expect(report.items).toMatchObject([{ code: 'deliberation.rule-not-in-force', severity: 'info', path: [1] }]);
  });

  test('a period by an unsure rule says so', () => {
    const packs = [
      { ...civilCodePack, rules: civilCodePack.rules.map((rule) => ({ ...rule, certainty: 'recalled' as const })) },
    ];
    const { items } = pipeline([reported('2026-01-05T08:00'), publish('2026-01-20')], { packs }).report;
    expect(items.find(({ code }) => code === 'deliberation.unsure-rule-used')).toMatchObject({
      severity: 'warning',
      path: [1],
    });
  });
});

describe('stages, votes, faults', () => {
  const limited: Workflow = {
    ...peoplesPipeline,
    stages: peoplesPipeline.stages.map((stage) =>
      stage.id === 'soliciting'
        ? { ...stage, limit: { within: 90, unit: 'minutes', after: 'reported' } }
        : stage.id === 'deliberating'
          ? { ...stage, limit: { within: 3, unit: 'days', after: 'soliciting' } }
          : stage.id === 'closed'
            ? { ...stage, limit: { within: 1, unit: 'working-days', after: 'reported' } }
            : stage,
    ),
  };
  const asked: MatterEvent = { ...by, at: '2026-01-02T09:31', type: 'agenda-solicited', channels: [], suggestions: 0 };

  test('minutes, calendar days and working days', () => {
    const { deadlines: stages } = told([reported('2026-01-02T08:00'), asked], { workflow: limited });
    expect(stages.map(({ id, due, status }) => [id, due, status])).toEqual([
      ['soliciting', '2026-01-02T09:30', 'late'],
      ['closed', '2026-01-04T24:00', 'overdue'],
      ['deliberating', '2026-01-05T24:00', 'overdue'],
    ]);
  });

  test('the response to a fault is due by the contact on duty at that hour', () => {
    const duties = [
      { fault: 'heating', contactId: 'day', respondWithinMinutes: 30, hours: { from: '08:00', to: '18:00' } },
      { fault: 'heating', contactId: 'night', respondWithinMinutes: 120, hours: { from: '18:00', to: '08:00' } },
    ] as const;
    const due = (at: MatterEvent['at']) =>
      told([reported(at)], { workflow: peoplesPipeline, duties }).deadlines.map((deadline) => [
        deadline.id,
        deadline.due,
      ]);
    expect(due('2026-01-05T17:59')).toEqual([['day', '2026-01-05T18:29']]);
    expect(due('2026-01-05T23:30')).toEqual([['night', '2026-01-06T01:30']]);
    expect(due('2026-01-05T07:59')).toEqual([['night', '2026-01-05T09:59']]);
    const { report } = told([reported('2026-01-05T23:30')], { workflow: peoplesPipeline, duties: duties.slice(0, 1) });
    expect(report.items).toMatchObject([
      { code: 'deliberation.nobody-on-duty', severity: 'warning', params: { at: '2026-01-05T23:30' } },
    ]);
  });
});
