import { describeDiagnostic } from '@community1373/base/diagnostics';
import { describe, expect, it } from 'vitest';
import { evaluateRoster, parseRoster, parseRosterProblem, schedulingCatalogue, standardRules } from '..';
import { generateShifts, parseServiceDemand } from '../demand';

const problem = {
  from: '2026-11-02',
  to: '2026-11-08',
  people: [{ id: 'v-1', posts: ['elder'], insured: true, consents: true, unavailible: ['2026-11-03'] }],
  shifts: [
    { id: 's-1', postId: 'elder', date: '2026-11-03', start: '08:30', minutes: 120, minimum: 0, wanted: 1, maximun: 2 },
  ],
  rules: [
    ...standardRules(),
    { id: 'only', kind: 'consecutive', weight: 'hard', days: 'worked', max: 3, person: ['v-1'] },
  ],
  shfits: [],
} as const;
const service = {
  kind: 'session',
  id: 'cut',
  postId: 'mutual',
  wanted: 1,
  recurrence: { kind: 'weekly', weekdays: [1], evry: 2 },
  start: '09:00',
  minutes: 60,
  type: 'early',
} as const;
const warned = (report: ReturnType<typeof parseRosterProblem>['report']): readonly string[] =>
  report.items.flatMap((item) =>
    item.code.endsWith('-key') ? [`${item.path.join('.')} → ${String(item.params['nearest'] ?? '')}`] : [],
  );

describe('a field that is not read', () => {
  it('is warned of in problem, people, shifts and rules, with the name that was meant', () => {
    const read = parseRosterProblem(problem);
    expect([read.ok, warned(read.report).toSorted()]).toEqual([
      true,
      [
        'people.0.unavailible → unavailable',
        'rules.12.person → people',
        'shfits → shifts',
        'shifts.0.maximun → maximum',
      ],
    ]);
    // Parsing the parsed value again gives the same report.
    expect(read.ok && parseRosterProblem(read.value).report).toEqual(read.report);
    expect(warned(evaluateRoster(problem as never, { assignments: [] }).report)).toHaveLength(4);
  });

  it('is warned of in services, whether they are read or laid out, and in rosters', () => {
    const demand = { services: [service], from: '2026-11-02', to: '2026-11-08' } as const;
    const expected = ['services.0.recurrence.evry → every', 'services.0.type → shiftType'];
    expect(warned(parseServiceDemand(demand).report).toSorted()).toEqual(expected);
    expect(warned(generateShifts(demand).report as never).toSorted()).toEqual(expected);
    const roster = parseRoster(problem as never, { assignments: [{ personId: 'v-1', shiftId: 's-1', pined: true }] });
    expect([roster.ok, warned(roster.report)]).toEqual([true, ['assignments.0.pined → pinned']]);
  });

  it('is told in both languages', () => {
    for (const item of parseRosterProblem(problem).report.items)
      for (const locale of ['zh-CN', 'en'] as const)
        expect(describeDiagnostic(item, schedulingCatalogue, locale).what).not.toContain(item.code);
  });
});
